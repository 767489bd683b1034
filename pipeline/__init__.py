"""The way from files to tables, one room a stage; and its Python interface.

>>> from pipeline import read_tables
>>> tables = read_tables("data/raw")
>>> tables["parties"]
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

__all__ = ["load_tables", "read_tables"]


def read_tables(*paths: str | PathLike[str]) -> dict[str, pd.DataFrame]:
    """Read documents (files, or folders with all that is in them) into pandas tables by name. Writes nothing.

    `documents` says of every file whether it could be read. Column types are Arrow's, so that nulls, whole
    numbers, dates and decimal amounts stay what they are. Raises `FileNotFoundError` for a missing path.
    """
    from pipeline.inputs import find
    from pipeline.run import read_here

    for path in paths:
        if not Path(path).exists():
            raise FileNotFoundError(f"there is no file or folder '{path}'")
    tables = read_here(find([Path(path) for path in paths]))
    return {name: _frame(table) for name, table in tables.items()}


def load_tables(folder: str | PathLike[str]) -> dict[str, pd.DataFrame]:
    """The tables that `delaftaler run` wrote to `folder`, as pandas tables by name, all of the same run."""
    from pipeline.store import read_all

    return {name: _frame(table) for name, table in read_all(Path(folder)).items()}


def _frame(table: pa.Table) -> pd.DataFrame:
    import pandas as pd

    return table.to_pandas(types_mapper=pd.ArrowDtype)
