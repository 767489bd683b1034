"""What things are: text that knows where it came from, the source, its outline, and one record a table."""
