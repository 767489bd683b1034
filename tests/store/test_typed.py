"""Rows as typed tables: keys, evidence, and what happens to a row that cannot be stored."""

from itertools import pairwise

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.record import RUN, key_name, schema
from models.source import Source
from models.tables import ALL, Contact, Document, Finding, Party, Run
from models.text import Text, join
from pipeline.store.keys import number
from pipeline.store.typed import evidence, tabulate

DOCUMENT = Document(document_id="d")
TEXT = "Aftalens parter\nIda Holm, Solbakken"
SOURCE = Source("text/plain", TEXT, [])


def party(person: object, start: int, end: int) -> Party:
    return Party(agreement_id="d-a1", person=person, evidence=Text.at(TEXT[start:end], start), rule="person")  # type: ignore[arg-type]


def test_every_table_has_its_schema_also_when_empty() -> None:
    tables, errors = tabulate(DOCUMENT, [], None)
    assert not errors
    assert set(tables) == {record.table for record in ALL} - {"runs", "documents"}
    for record in ALL:
        if record not in (Run, Document):
            wanted = [field for field in schema(record) if field.name != RUN.name]
            assert tables[record.table].schema == pa.schema(wanted)


def test_a_row_keeps_the_words_it_was_read_from() -> None:
    tables, errors = tabulate(DOCUMENT, [party("Ida Holm", 16, 24)], SOURCE)
    row = tables["parties"].to_pylist()[0]
    assert not errors
    assert (row["document_id"], row["rule"], row["source_text"]) == ("d", "person", "Ida Holm")
    assert TEXT[row["char_start"] : row["char_end"]] == "Ida Holm"
    assert row["page"] is None


def test_an_empty_string_says_nothing() -> None:
    tables, _ = tabulate(DOCUMENT, [party("", 16, 24)], SOURCE)
    assert tables["parties"]["person"].to_pylist() == [None]


def test_a_row_that_cannot_be_stored_is_named_and_costs_no_other() -> None:
    rows = [party("Ida Holm", 16, 24), party(7, 16, 24), Party(person="Bo Lund", rule="guess")]
    tables, errors = tabulate(DOCUMENT, rows, SOURCE)
    assert tables["parties"]["person"].to_pylist() == ["Ida Holm"]
    assert len(errors) == 2
    assert all("parties" in error for error in errors)
    assert "guess" in errors[0]


def test_keys_count_within_the_agreement_and_keep_what_is_set() -> None:
    rows = [Party(agreement_id="d-a1"), Party(agreement_id="d-a2"), Contact(agreement_id="d-a1")]
    rows += [Party(agreement_id="d-a1"), Party(agreement_id="d-a1", party_id="own"), Finding()]
    number(rows, "d")
    keys = [getattr(row, key_name(type(row))) for row in rows]
    assert keys == ["d-a1-party1", "d-a2-party1", "d-a1-contact1", "d-a1-party2", "own", "d-finding1"]


PAGES = st.lists(st.text("abcæ ", min_size=1, max_size=12), min_size=1, max_size=5)


@given(PAGES, st.data())
def test_evidence_holds_on_every_page(pages: list[str], data: st.DataObject) -> None:
    text = "".join(pages)
    starts = [sum(map(len, pages[:i])) for i in range(len(pages))]
    source = Source("application/pdf", text, [], page_starts=starts)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    parts = [Text.at(text[a:b], a) for a, b in list(pairwise(cuts))[::2]]
    found = evidence(join(parts), source)
    on_page = pages[found["page"] - 1][found["char_start"] : found["char_end"]]
    assert on_page
    assert found["source_text"].startswith(on_page)
    assert found["source_text"] == text[min(cuts) : parts[-1].end]


@pytest.mark.parametrize("start", [0, 5])
def test_evidence_in_a_source_without_pages_counts_from_its_start(start: int) -> None:
    found = evidence(Text.at(TEXT[start : start + 3], start), SOURCE)
    assert (found["page"], found["char_start"], found["char_end"]) == (None, start, start + 3)
