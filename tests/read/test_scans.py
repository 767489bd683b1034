"""Pages that are pictures: told as such, and read where Tesseract is installed."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest

from models.source import Source
from pipeline.process import process
from pipeline.read import scans
from pipeline.read.ocr import ScanPage, can_read
from pipeline.read.pdf import read_pdf
from pipeline.scans import MARK
from tests.read.pdf_paper import Paper

needs_tesseract = pytest.mark.skipif(not can_read(), reason="needs Tesseract with its Danish data")
TEXT = [
    "Delaftale for indsatsområdet Uddannelse",
    "Aftalens parter",
    "Solby Boligforening v. Ida Holm, ida.holm@solby.example",
    "Formål",
    "Flere unge i området skal have et fritidsjob i løbet af perioden.",
]


def typed() -> bytes:
    paper = Paper()
    for i, text in enumerate(TEXT):
        paper.write(72, 720 - 40 * i, text)
    return paper.pdf()


def scanned(data: bytes) -> bytes:
    """The pages as pictures of 300 dots an inch."""
    pictures = [page.render(scale=300 / 72).to_pil().convert("L") for page in pdfium.PdfDocument(data)]
    buffer = io.BytesIO()
    pictures[0].save(buffer, "PDF", resolution=300, save_all=True, append_images=pictures[1:])
    return buffer.getvalue()


def together(*parts: bytes) -> bytes:
    whole = pdfium.PdfDocument.new()
    for part in parts:
        whole.import_pages(pdfium.PdfDocument(part))
    buffer = io.BytesIO()
    whole.save(buffer)
    return buffer.getvalue()


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "can_read", lambda: False)


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_a_scan_is_empty_and_says_how_to_read_it() -> None:
    document = process(scanned(typed()), "a.pdf", "d").document
    assert document.status == "empty"
    assert document.error == f"page 1: {scans.HOW}"
    assert "tesseract-ocr-dan" in scans.HOW
    assert "\n" not in scans.HOW


@pytest.mark.usefixtures("no_ocr")
def test_without_ocr_a_file_with_scanned_pages_is_partial_and_names_them() -> None:
    data = together(typed(), scanned(typed()), scanned(typed()))
    document = process(data, "a.pdf", "d").document
    assert document.status == "partial"
    assert document.error == f"pages 2-3: {scans.HOW}"
    assert [page.reader for page in read_pdf(data).pages] == ["pdfium", None, None]


@needs_tesseract
def test_a_scan_is_read_with_positions() -> None:
    by_type, by_picture = read_pdf(typed()), read_pdf(scanned(typed()))
    assert [page.reader for page in by_picture.pages] == ["ocr"]
    assert by_picture.notes == []
    assert [line.value for line in by_picture.lines] == TEXT
    for line, expected in zip(by_picture.lines, by_type.lines, strict=True):
        assert line.box == pytest.approx(expected.box, abs=3)
        assert line.size == pytest.approx(expected.size, rel=0.2)
        assert by_picture.text[line.text.start : line.text.end] == line.value


@needs_tesseract
def test_every_row_from_a_scanned_page_says_so_and_no_other() -> None:
    result = process(together(typed(), scanned(typed())), "a.pdf", "d")
    assert result.document.status == "ok"
    pages = {row["page"] for table in result.tables.values() for row in table.to_pylist()}
    assert pages == {1, 2}
    for name, table in result.tables.items():
        for row in table.to_pylist():
            if row["page"] == 2:
                assert row["rule"].endswith(MARK), name
            elif name == "evidence_boxes":
                continue  # has the rule of its row, which may end on the other page
            elif len(row["source_text"]) == row["char_end"] - row["char_start"]:
                assert not row["rule"].endswith(MARK), name


@needs_tesseract
def test_a_picture_without_words_is_told() -> None:
    paper = Paper()
    paper.canvas.rect(100, 300, 300, 300)
    source: Source = read_pdf(scanned(paper.pdf()))
    assert source.notes == [f"page 1: {scans.NO_WORDS}"]
    assert [page.reader for page in source.pages] == [None]


@pytest.mark.parametrize(
    ("word", "top", "bottom"), [("sammen", 104.8, 110), ("område", 102.8, 110), ("Egetorv,", 102.8, 112.1)]
)
def test_a_lines_size_is_told_by_the_letters_that_reach_its_edges(
    word: str, top: float, bottom: float
) -> None:
    page = ScanPage([[(word, (70, top, 120, bottom))]], 595, 842)
    assert page.style(0, 0).size == pytest.approx(10, rel=0.02)
    assert page.box(0)[3] == pytest.approx(112.1, abs=0.1)


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("ih&solby.example", "ih@solby.example"),
        ("ida.holmØsolby-bolig.example,", "ida.holm@solby-bolig.example,"),
        ("A&B", "A&B"),
        ("Solby&Co.", "Solby&Co."),
        ("DØR", "DØR"),
    ],
)
def test_a_misread_at_sign_is_one(read: str, right: str) -> None:
    assert ScanPage([[(read, (70.0, 100.0, 175.0, 107.0))]], 595, 842).text == f"{right}\n"


def test_a_misread_bullet_is_one() -> None:
    box = (70.0, 100.0, 75.0, 107.0)
    assert ScanPage([[("e", box), ("Fester", box)]], 595, 842).text == "• Fester\n"
    assert ScanPage([[("e", box)]], 595, 842).text == "e\n"
