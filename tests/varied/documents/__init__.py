"""The contents that are set as PDF, as flattened text and as Markdown."""
