"""Documents filled in the ways of other municipalities, and the rows that a careful reader takes of them."""
