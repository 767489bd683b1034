"""The second reader takes what the first one cannot vouch for, and agrees with it where both can read."""

from __future__ import annotations

import pytest

from models.source import Source
from pipeline.read import pdf_pdfium
from pipeline.read.pdf import read_pdf
from tests.read.pdf_archive import Author
from tests.read.test_pdf_damaged import file_of


@pytest.fixture
def second_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pdfium, "MOST_OBJECTS", 0)


def by_both(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Source, Source]:
    first = read_pdf(data)
    monkeypatch.setattr(pdf_pdfium, "MOST_OBJECTS", 0)
    return first, read_pdf(data)


@pytest.mark.parametrize("seed", [1, 4, 7])
def test_both_readers_read_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data, _ = Author(seed).document(4)
    first, second = by_both(data, monkeypatch)
    assert second.notes == ["pages 1-4: read by the second reader: a page that the first reader cannot load"]
    assert [line.value for line in first.lines] == [line.value for line in second.lines]
    assert [line.cell for line in first.lines] == [line.cell for line in second.lines]
    assert [line.marks for line in first.lines] == [line.marks for line in second.lines]
    assert [link.text and link.text.value for link in first.links] == [
        link.text and link.text.value for link in second.links
    ]
    for a, b in zip(first.lines, second.lines, strict=True):
        assert a.box is not None
        assert b.box is not None
        assert a.box.x0 == pytest.approx(b.box.x0, abs=1)
        assert a.box.x1 == pytest.approx(b.box.x1, abs=1)
        assert a.size == pytest.approx(b.size, abs=0.1)
        assert a.bold == b.bold


def test_characters_without_unicode_are_told() -> None:
    content = b"BT /F1 12 Tf 72 700 Td <0001000200030004> Tj ET"
    data = file_of(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type0/BaseFont/Ukendt/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Ukendt/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/FontDescriptor 7 0 R/DW 600>>",
        b"<</Type/FontDescriptor/FontName/Ukendt/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 700/StemV 80>>",
    )
    assert read_pdf(data).notes == ["page 1: characters without a Unicode value"]
