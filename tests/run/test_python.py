"""The Python interface."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from models.tables import ALL
from pipeline import load_tables, read_tables
from tests.cli.program import ENVIRONMENT
from tests.run.conftest import Ran


def test_documents_become_pandas_tables_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Delaftale for Solbakken\n")
    monkeypatch.chdir(tmp_path)
    tables = read_tables("a.txt")
    assert tables["documents"]["status"].to_list() == ["ok"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        read_tables(tmp_path / "nowhere")
    with pytest.raises(FileNotFoundError):
        load_tables(tmp_path)


def test_read_and_written_tables_are_the_same(shipped: Ran) -> None:
    read, loaded = read_tables(shipped.raw), load_tables(shipped.out)
    assert set(loaded) == {record.table for record in ALL} == {*read, "runs"}
    for name, frame in read.items():
        pd.testing.assert_frame_equal(frame, loaded[name].drop(columns="run_id"))


def test_values_keep_their_types(shipped: Ran) -> None:
    tables = load_tables(shipped.out)
    assert all(isinstance(amount, Decimal) for amount in tables["budget_lines"]["amount"].dropna())
    assert str(tables["budget_lines"]["year"].dtype) == "int32[pyarrow]"
    assert str(tables["agreements"]["valid_from"].dtype) == "date32[day][pyarrow]"


def test_importing_the_package_imports_nothing_heavy() -> None:
    heavy = "pyarrow", "pandas", "spacy", "rich"
    code = f"import sys, pipeline, pipeline.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
