"""Who shall do what: blocks of a roles part, actors' headings, running text, tables."""
