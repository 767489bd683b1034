"""From rows to Parquet: keys, evidence columns, typed tables, and a snapshot put in place whole."""

from pipeline.store.keys import number
from pipeline.store.snapshot import read, write
from pipeline.store.typed import TABLES, tabulate

__all__ = ["TABLES", "number", "read", "tabulate", "write"]
