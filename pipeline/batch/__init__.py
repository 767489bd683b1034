"""Many documents: each read in a process that can be killed, here or on a cluster."""
