"""Pages that are no pages of text cost little, and are never passed over in silence."""

from __future__ import annotations

import logging
import time
import zlib
from collections.abc import Iterator

import pytest

from pipeline.process import process
from pipeline.read import pdf_bounded
from pipeline.read.pdf import TOO_MANY, UNLOADED, read_pdf
from pipeline.read.pdf_figures import DRAWING, SQUARED
from tests.hostile.pdf_parts import PAGE, drawn, page, stream

SECONDS = 12  # what a page took at least before it was bounded; it is some two seconds now


def pieces(number: int, letters: bytes = b"a") -> bytes:
    places = ((20 + i % 111 * 5, 20 + i // 111 % 90 * 9) for i in range(number))
    return drawn([b"BT /F1 9 Tf %d %d Td (%s) Tj ET" % (x, y, letters) for x, y in places])


def lines(words: int = 60) -> Iterator[bytes]:
    return (b"BT /F1 9 Tf 60 %d Td (Delaftale for Lindebakken) Tj ET" % (55 + 12 * i) for i in range(words))


def ruled(rows: int, step: int = 5) -> bytes:
    """Squared paper with lines of text on a large sheet."""
    end = 50 + rows * step
    places = range(50, end + 1, step)
    across = [b"50 %d m %d %d l S" % (y, end, y) for y in places]
    down = [b"%d 50 m %d %d l S" % (x, x, end) for x in places]
    content = stream(zlib.compress(b"\n".join([*across, *down, *lines()])), b"/Filter/FlateDecode")
    return page(content, leaf=PAGE.replace(b"595 842", b"2600 2600"))


def boxes(number: int) -> bytes:
    return drawn(
        [*(b"%d %d %d 12 re S" % (i * 7 % 500, i * 13 % 800, i % 90 + 5) for i in range(number)), *lines()]
    )


@pytest.mark.parametrize(
    ("data", "status", "error"),
    [
        (pieces(100_000), "failed", TOO_MANY),
        (pieces(30_000, b"Lindebakken"), "failed", TOO_MANY),
        (drawn([b"BT /F1 12 Tf 72 700 Td (L) Tj ET"] * 60_000), "failed", TOO_MANY),
        (ruled(500), "partial", SQUARED),
        (boxes(200_000), "partial", DRAWING),
    ],
    ids=["100,000 pieces", "30,000 words", "letters upon each other", "500 x 500 fields", "200,000 boxes"],
)
def test_a_page_beyond_all_bounds(data: bytes, status: str, error: str) -> None:
    started = time.process_time()
    document = process(data, "a.pdf", "d").document
    assert time.process_time() - started < SECONDS
    assert (document.status, document.error) == (status, f"page 1: {error}")


def test_the_text_beside_a_drawing_is_read() -> None:
    for data in (ruled(500), boxes(200_000)):
        assert [line.value for line in read_pdf(data).lines].count("Delaftale for Lindebakken") == 60


def test_a_page_within_the_bounds_of_the_second_reader_is_read_by_it() -> None:
    source = read_pdf(pieces(20_001))
    assert source.notes == [f"page 1: read by the second reader: {UNLOADED}"]
    assert source.lines


def test_a_page_that_the_first_reader_doubts_and_the_second_one_gives_up_is_read_with_doubts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    far = drawn([b"BT /F1 9 Tf %d 700 Td (abe) Tj ET" % (10**6 + i) for i in range(50)])
    monkeypatch.setattr(pdf_bounded, "MOST_PIECES", 149)
    assert read_pdf(far).notes == ["page 1: characters that stand off the page"]


def test_a_table_as_large_as_tables_are_is_one() -> None:
    source = read_pdf(ruled(69))
    assert source.notes == []
    assert len(source.pages[0].frames) == 1


def test_what_the_second_readers_libraries_log_is_not_heard(caplog: pytest.LogCaptureFixture) -> None:
    data = drawn([b"(a) (b) (c) rg", *[b"BT /F1 9 Tf 60 700 Td (a) Tj ET"] * 20_001])
    assert process(data, "a.pdf", "d").document.status == "partial"
    assert caplog.records == []
    logging.getLogger("pdfminer").warning("after it, they are as they were")
    assert len(caplog.records) == 1
