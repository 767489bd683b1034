"""Tables relate on their keys: every key is there once, every reference finds its row."""

from typing import Any

import pyarrow.parquet as pq
import pytest

from models.record import columns, key_name
from models.tables import ALL
from tests.run.conftest import Ran

TABLES = {record.table: record for record in ALL}


@pytest.fixture(scope="module", params=["shipped", "real"])
def rows(request: pytest.FixtureRequest) -> dict[str, list[dict[str, Any]]]:
    run: Ran = request.getfixturevalue(request.param)
    return {table: pq.read_table(run.out / f"{table}.parquet").to_pylist() for table in TABLES}


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_there_and_unique(table: str, rows: dict[str, list[dict[str, Any]]]) -> None:
    keys = [row[key_name(TABLES[table])] for row in rows[table]]
    assert None not in keys
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("table", TABLES)
def test_references_find_their_rows(table: str, rows: dict[str, list[dict[str, Any]]]) -> None:
    for column in columns(TABLES[table]):
        target = next((name for name, record in TABLES.items() if column.name == key_name(record)), None)
        target = "sections" if column.name == "parent_id" else target
        if target:
            known = {row[key_name(TABLES[target])] for row in rows[target]}
            assert {row[column.name] for row in rows[table]} - {None} <= known, column.name
