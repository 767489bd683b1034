"""The boxes of the evidence: as another reader sees it, a row's words stand on the paper where they say."""

from __future__ import annotations

import re
from typing import Any

import pdfplumber
import pyarrow.parquet as pq
import pytest

from models.record import Row, key_name
from models.source import Box, Line, Source
from models.tables import ALL, EvidenceBox, Party
from models.text import Text, join
from pipeline.boxes import evidence_boxes
from tests.run.conftest import Ran


def table(run: Ran, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pq.read_table(run.out / f"{name}.parquet").to_pylist()
    return rows


@pytest.fixture(scope="module")
def boxes(shipped: Ran) -> list[dict[str, Any]]:
    return table(shipped, "evidence_boxes")


@pytest.fixture(scope="module")
def pdfs(shipped: Ran) -> dict[str, str]:
    """File names of the documents that are PDFs, by id."""
    documents = table(shipped, "documents")
    return {d["document_id"]: d["file_name"] for d in documents if d["media_type"] == "application/pdf"}


def test_every_row_of_a_pdf_has_its_boxes_and_no_other_row(
    shipped: Ran, boxes: list[dict[str, Any]], pdfs: dict[str, str]
) -> None:
    expected = {
        (record.table, row[key_name(record)])
        for record in ALL
        if issubclass(record, Row) and record is not EvidenceBox
        for row in table(shipped, record.table)
        if row["document_id"] in pdfs
    }
    assert {(box["table_name"], box["row_id"]) for box in boxes} == expected


def test_the_words_stand_in_their_boxes(
    shipped: Ran, boxes: list[dict[str, Any]], pdfs: dict[str, str]
) -> None:
    for document, name in pdfs.items():
        with pdfplumber.open(shipped.raw / name) as pdf:
            places = {(b["page"], b["x0"], b["top"], b["x1"], b["bottom"]) for b in boxes_of(boxes, document)}
            seen = {place: letters(inside(pdf.pages[place[0] - 1], place)) for place in places}
        for box in boxes_of(boxes, document):
            place = box["page"], box["x0"], box["top"], box["x1"], box["bottom"]
            assert letters(box["source_text"]) in seen[place]


def boxes_of(boxes: list[dict[str, Any]], document: str) -> list[dict[str, Any]]:
    return [box for box in boxes if box["document_id"] == document]


def inside(page: Any, place: tuple[float, ...]) -> str:
    """The characters whose middle lies in the box, in the order of the page's content."""
    _, x0, top, x1, bottom = place
    assert 0 <= x0 < x1 <= page.width
    assert 0 <= top < bottom <= page.height
    return "".join(
        c["text"]
        for c in page.chars
        if x0 <= (c["x0"] + c["x1"]) / 2 <= x1 and top <= (c["top"] + c["bottom"]) / 2 <= bottom
    )


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def test_a_line_is_named_once_and_only_if_it_has_words_of_the_row() -> None:
    text = "Ida Holm,\nleder i Solby\nom et år\n"
    starts = [0, 10, 24]
    lines = [
        Line(Text.at(value, start), 1, box=Box(70, top, 200, top + 10))
        for value, start, top in zip(text.splitlines(), starts, (100.0, 114.0, 128.0), strict=True)
    ]
    source = Source("application/pdf", text, lines, [0])
    ida, leader = lines[0].text[:8], lines[1].text
    row = Party(party_id="d-a1-party1", agreement_id="d-a1", evidence=join([leader, ida]), rule="entry")
    found = evidence_boxes([row], source)
    assert [(box.row_id, box.page, box.top, box.evidence.value, box.rule) for box in found] == [
        ("d-a1-party1", 1, 100, "Ida Holm", "entry"), ("d-a1-party1", 1, 114, "leder i Solby", "entry"),
    ]  # fmt: skip


def test_a_source_without_boxes_gives_none() -> None:
    source = Source("text/plain", "Ida Holm", [Line(Text.at("Ida Holm", 0))])
    assert evidence_boxes([Party(party_id="p", evidence=source.lines[0].text)], source) == []
