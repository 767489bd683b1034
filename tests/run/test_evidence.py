"""Evidence holds: every row's words stand in the source where the row says they do."""

import re
from collections.abc import Iterator
from typing import Any

import pyarrow.parquet as pq
import pytest

from models.record import Row
from models.source import Source
from models.tables import ALL
from pipeline.read import read
from tests.run.conftest import Ran

# Columns whose words come from the row's own place (others may come from a heading or cell above it).
WORDS = {
    "agreements": ["valid_raw"],
    "sections": ["heading"],
    "activities": ["name"],
    "parties": ["person", "email"],
    "contacts": ["email"],
    "success_criteria": ["text"],
    "budget_lines": ["amount_raw"],
    "responsibilities": ["obligation"],
    "staffing": ["role"],
}


@pytest.fixture(scope="module", params=["shipped", "real"])
def rows(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """Every row that has evidence, with its table and its source."""
    run: Ran = request.getfixturevalue(request.param)
    documents = pq.read_table(run.out / "documents.parquet").to_pylist()
    sources = {row["document_id"]: read((run.raw / row["file_name"]).read_bytes()) for row in documents}
    names = [record.table for record in ALL if issubclass(record, Row)]
    tables = {name: pq.read_table(run.out / f"{name}.parquet").to_pylist() for name in names}
    return [
        {**row, "table": name, "source": sources[row["document_id"]]}
        for name in names
        for row in tables[name]
    ]


def page_text(source: Source, page: int | None) -> str:
    if page is None:
        return source.text
    bounds = [*source.page_starts, len(source.text)]
    return source.text[bounds[page - 1] : bounds[page]]


def test_there_are_rows(rows: list[dict[str, Any]]) -> None:
    assert {row["table"] for row in rows} >= set(WORDS)


def test_the_words_stand_at_their_offsets(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        at_offsets = page_text(row["source"], row["page"])[row["char_start"] : row["char_end"]]
        assert at_offsets.strip()
        if row["page"] is None:
            assert row["source_text"] == at_offsets
        else:
            assert row["source_text"].startswith(at_offsets)
        assert row["rule"]


def test_the_evidence_holds_the_words_of_the_row(rows: list[dict[str, Any]]) -> None:
    missing = [found for row in rows for found in absent_words(row)]
    assert missing == []


def absent_words(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Words of the row that its evidence does not hold, letter-spacing and hyphens aside."""
    stood = letters(row["source_text"])
    for column in WORDS.get(row["table"], []):
        for word in (row[column] or "").split():
            if letters(word) not in stood:
                yield row["table"], word


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).casefold()
