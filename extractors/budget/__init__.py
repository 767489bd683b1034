"""How a budget is read: tables found, rows formed, amounts put under their years, sums, sentences."""
