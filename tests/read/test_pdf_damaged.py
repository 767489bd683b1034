"""PDF files that are broken, lie about themselves, or hold what cannot be read."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pipeline.read.errors import Unreadable
from pipeline.read.pdf import read_pdf
from tests.read.pdf_archive import Author
from tests.read.pdf_paper import Paper

SOUND = Author(1).document(2)[0]
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"


def file_of(*objects: bytes) -> bytes:
    """A PDF file of these objects, the first of them its catalogue."""
    out, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def pages(kids: bytes, count: int) -> bytes:
    return file_of(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), PAGE
    )


@pytest.mark.parametrize("share", [0.01, 0.3, 0.9])
def test_files_cut_short_are_unreadable(share: float) -> None:
    with pytest.raises(Unreadable, match="damaged or cut short"):
        read_pdf(SOUND[: int(len(SOUND) * share)])


def test_a_broken_cross_reference_table_is_rebuilt() -> None:
    broken = SOUND[: SOUND.rfind(b"startxref")] + b"startxref\n999999\n%%EOF"
    assert read_pdf(broken).text == read_pdf(SOUND).text


def test_no_pages() -> None:
    with pytest.raises(Unreadable):
        read_pdf(pages(b"", 0))


def test_cycles_in_the_page_tree() -> None:
    source = read_pdf(pages(b"2 0 R 3 0 R", 2))
    assert not source.lines
    assert source.notes == ["page 2: cannot be read"]


def test_more_pages_than_the_file_can_hold() -> None:
    source = read_pdf(pages(b"3 0 R", 1_000_000))
    assert len(source.page_starts) < 100
    assert source.notes[0] == "the file says it has 1000000 pages, which its size rules out"


def test_a_page_without_size() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(0, 0))
    canvas.drawString(10, 10, "Lindebakken")
    canvas.save()
    read_pdf(buffer.getvalue())


def test_a_page_of_100_000_characters() -> None:
    paper = Paper(size=1)
    for i in range(1000):
        paper.write(5, 830 - 0.8 * i, "ord " * 25)
    assert len(read_pdf(paper.pdf()).text) >= 99_000


def test_scanned_pages_are_named() -> None:
    paper = Paper()
    paper.paragraph("En side med tekst.")
    for _ in range(3):
        paper.new_page()
        paper.canvas.drawInlineImage(Image.new("L", (50, 50)), 50, 50, 400, 400)
    (note,) = read_pdf(paper.pdf()).notes
    assert note.startswith("pages 2-4: an image")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=30))
def test_damaged_bytes_never_crash(changes: list[tuple[int, int]]) -> None:
    data = bytearray(SOUND)
    for place, value in changes:
        data[place] = value
    try:
        source = read_pdf(bytes(data))
    except Unreadable:
        return
    assert all(line.value for line in source.lines)
