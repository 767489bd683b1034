"""The fictional documents: what each says, and the rows that stand in it."""
