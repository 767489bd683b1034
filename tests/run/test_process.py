"""One document: its status and error, and what a fault in one stage costs."""

from collections.abc import Callable
from hashlib import sha256
from types import SimpleNamespace

import pytest

import extractors
import pipeline.outline
import pipeline.read
import pipeline.repair
from models.outline import Agreement
from models.record import Row
from models.source import Line, Source
from models.tables import Party
from models.text import Text
from pipeline.process import Result, process
from pipeline.read.errors import Unreadable

TEXT = "Delaftale for Solbakken\nAftalens parter\nIda Holm, Solbakken\n"


def read_text(data: bytes) -> Source:
    text = data.decode()
    lines, start = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(Line(Text.at(line.rstrip("\n"), start)))
        start += len(line)
    return Source("text/plain", text, lines)


def parties(agreement: Agreement) -> list[Row]:
    evidence = agreement.source.body[2].text[:8]
    return [Party(agreement_id=agreement.id, person=str(evidence), evidence=evidence, rule="person")]


def room(extract: Callable[[Agreement], list[Row]]) -> SimpleNamespace:
    return SimpleNamespace(__name__="extractors.parties", extract=extract)


@pytest.fixture(autouse=True)
def stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stages that do little, so that what is tested is the way through them."""
    monkeypatch.setattr(pipeline.read, "read", read_text)
    monkeypatch.setattr(pipeline.repair, "repair", lambda source: source)
    monkeypatch.setattr(extractors, "rooms", lambda _: [room(parties)])


def read(text: str = TEXT) -> Result:
    return process(text.encode(), "a.txt", "d")


def broken(*_: object) -> None:
    raise RuntimeError("a fault\nin two lines")


def test_a_document_that_is_read() -> None:
    document, rows, tables = (result := read()).document, result.rows, result.tables
    assert (document.status, document.error) == ("ok", None)
    assert (document.document_id, document.file_name) == ("d", "a.txt")
    assert document.sha256 == sha256(TEXT.encode()).hexdigest()
    assert document.byte_count == len(TEXT)
    assert document.page_count is None
    assert [row.evidence.value for row in rows] == ["Ida Holm"]
    assert tables["parties"]["source_text"].to_pylist() == ["Ida Holm"]
    assert tables["parties"]["party_id"].to_pylist()[0].startswith("d-")


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_document_without_text_is_empty(text: str) -> None:
    result = read(text)
    assert result.document.status == "empty"
    assert result.document.error
    assert not result.rows


def test_what_reading_noted_makes_a_document_partial(monkeypatch: pytest.MonkeyPatch) -> None:
    def noted(data: bytes) -> Source:
        source = read_text(data)
        source.notes = ["page 2 could not be read"]
        return source

    monkeypatch.setattr(pipeline.read, "read", noted)
    result = read()
    assert (result.document.status, result.document.error) == ("partial", "page 2 could not be read")
    assert result.rows


def test_an_unreadable_document_fails_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_: bytes) -> Source:
        raise Unreadable("it is locked with a password")

    monkeypatch.setattr(pipeline.read, "read", unreadable)
    result = read()
    assert (result.document.status, result.document.error) == ("failed", "it is locked with a password")
    assert all(table.num_rows == 0 for table in result.tables.values())


def test_a_fault_in_reading_fails_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.read, "read", broken)
    document = read().document
    assert (document.status, document.error) == ("failed", "read: RuntimeError: a fault in two lines")


@pytest.mark.parametrize(
    ("stage", "module", "rows"), [("repair", pipeline.repair, 1), ("outline", pipeline.outline, 0)]
)
def test_a_fault_in_a_stage_names_it(
    stage: str, module: object, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, stage, broken)
    result = read()
    assert result.document.status == "partial"
    assert result.document.error == f"{stage}: RuntimeError: a fault in two lines"
    assert len(result.rows) == rows


def test_a_fault_in_one_table_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractors, "rooms", lambda _: [room(broken), room(parties)])
    result = read()
    assert result.document.error == "extract parties: RuntimeError: a fault in two lines"
    assert result.tables["parties"].num_rows == 1


def test_a_row_without_evidence_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def guess(agreement: Agreement) -> list[Row]:
        return [*parties(agreement), Party(agreement_id=agreement.id, rule="guess")]

    monkeypatch.setattr(extractors, "rooms", lambda _: [room(guess)])
    result = read()
    assert result.document.status == "partial"
    assert "guess" in (result.document.error or "")
    assert result.tables["parties"].num_rows == 1
