"""Repair: from text as it was flattened to text as it was written."""
