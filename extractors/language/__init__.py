"""How Danish agreements write numbers, money, dates, addresses and people: one reader for each."""
