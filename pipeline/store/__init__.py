"""From rows to Parquet: keys, evidence, typed tables, kept results, and a snapshot put in place whole."""

from pipeline.store.keys import number
from pipeline.store.snapshot import read, read_all
from pipeline.store.typed import TABLES, tabulate

__all__ = ["TABLES", "number", "read", "read_all", "tabulate"]
