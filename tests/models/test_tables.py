"""A table is declared once: its columns, schema and meanings agree, and are those of the contract."""

import re

import pyarrow as pa
import pytest

from models.record import Row, columns, key_name, schema
from models.tables import ALL

EVIDENCE = ["document_id", "page", "char_start", "char_end", "source_text", "rule"]


@pytest.mark.parametrize("record", ALL, ids=lambda record: record.table)
class TestDeclaration:
    def test_the_first_column_is_a_string_key(self, record):
        first = columns(record)[0]
        assert first.name == key_name(record)
        assert first.name.endswith("_id")
        assert first.type == pa.string()

    def test_every_column_says_what_it_means(self, record):
        assert all(len(column.meaning) > 2 for column in columns(record))
        assert all(field.metadata[b"meaning"] for field in schema(record))
        assert schema(record).metadata[b"meaning"].decode() == record.__doc__.strip()

    def test_names_are_unique_and_no_column_is_nested(self, record):
        names = [column.name for column in columns(record)]
        assert len(names) == len(set(names))
        assert not any(pa.types.is_nested(column.type) for column in columns(record))

    def test_every_table_names_its_run_and_rows_carry_their_evidence(self, record):
        names = [column.name for column in columns(record)]
        assert "run_id" in names
        assert set(EVIDENCE) <= set(names) or not issubclass(record, Row)


def test_the_columns_of_the_contract_are_all_there(shared):
    """Every name that the contract prints in a table's list is a column of that table."""
    contract = (shared / "tables.md").read_text("utf-8")
    tables = {record.table: {column.name for column in columns(record)} for record in ALL}
    for table, body in re.findall(r"^## (\w+) —.*?$(.*?)(?=^## |\Z)", contract, re.MULTILINE | re.DOTALL):
        listed = re.match(r"\s*(`.*?)(?:\n\n|\Z)", body, re.DOTALL)
        head = re.sub(r"\([^()]*\)", "", listed[1]) if listed else ""
        names = set(re.findall(r"(?:\A|·)\s*`([a-z_]+)`", head))
        assert names, table
        assert names <= tables[table], table
