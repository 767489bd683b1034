"""The national forms: fixed headings and guidance around what the authors fill in."""
