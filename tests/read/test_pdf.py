"""Lines, spacing, footnote marks, page heads, columns, links of PDF pages."""

from __future__ import annotations

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from models.source import Line, Role, Source, Tail
from pipeline.read import read
from pipeline.read.errors import Unreadable
from pipeline.read.pdf import read_pdf
from pipeline.read.pdf_order import PageLine
from pipeline.read.pdf_page import PageContent
from pipeline.read.pdf_run import Run
from pipeline.read.pdf_source import assemble
from tests.read.pdf_archive import Author
from tests.read.pdf_paper import Paper
from tests.read.pdf_score import Score, score, tables_of

HEADING = "Et liv i mit nabolag, som viderefører indsatsen"
TEXT = "Beboerne mødes hver uge i gården og taler om, hvad der skal ske i området i den næste måned. " * 3


def values(source: Source) -> list[str]:
    return [line.value for line in source.lines]


def line_of(source: Source, start: str) -> Line:
    return next(line for line in source.lines if line.value.startswith(start))


@pytest.mark.parametrize("spacing", [0.5, 1, 1.7, 2.5, 3, 4])
@pytest.mark.parametrize("how", ["charspace", "words", "letters"])
@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman"])
def test_letter_spaced_headings_are_closed(spacing: float, how: str, font: str) -> None:
    paper = Paper(font)
    paper.heading(HEADING, spacing, how)
    paper.paragraph(TEXT)
    source = read_pdf(paper.pdf())
    heading = source.lines[0]
    assert heading.value == HEADING
    assert heading.bold
    assert heading.spaced == (spacing >= 1)
    assert not source.lines[1].bold
    assert not source.lines[1].spaced


def test_every_character_knows_its_place() -> None:
    data, _ = Author(5).document(6)
    source = read_pdf(data)
    for line in source.lines:
        assert "".join(source.text[o] for o in line.text.origin) == line.value
        assert source.page_starts[line.page - 1] <= line.text.start
        assert line.box is not None
        assert line.size
    assert [line.page for line in source.lines if line.page_start] == list(
        range(1, len(source.page_starts) + 1)
    )
    assert source.text.endswith("\n")


def test_gap_tells_paragraphs() -> None:
    paper = Paper()
    paper.paragraph(TEXT)
    paper.skip(2)
    paper.paragraph(TEXT)
    gaps = [line.gap for line in read_pdf(paper.pdf()).lines]
    count = len(paper.wrap(TEXT, 451))
    assert gaps == [*[0] * count, 3, *[0] * (count - 1)]


def test_footnote_marks_leave_the_line_but_not_the_page() -> None:
    paper = Paper()
    paper.marked("Utrygheden er faldet i området", "12", " siden 2016.")
    paper.marked("Parken er på 400 m", "2", " og åben.")
    paper.footnote("12", "Tryghedsmåling 2018, Lindebakken.")
    source = read_pdf(paper.pdf())
    first, second, body = source.lines
    assert (first.value, first.marks) == ("Utrygheden er faldet i området siden 2016.", (12,))
    assert source.text.startswith("Utrygheden er faldet i området12 siden 2016.\n")
    assert (second.value, second.marks) == ("Parken er på 400 m2 og åben.", ())
    assert (body.value, body.marks, body.size) == ("12 Tryghedsmåling 2018, Lindebakken.", (), 8)


def test_page_heads_and_feet() -> None:
    paper = Paper()
    paper.head, paper.foot = "Delaftale for Lindebakken", "Side"
    for _ in range(4):
        paper.new_page()
        paper.paragraph(TEXT)
    source = read_pdf(paper.pdf())
    assert [line.value for line in source.lines if line.role is Role.PAGE_HEAD] == [paper.head] * 4
    assert [line.value for line in source.lines if line.role is Role.PAGE_FOOT] == [
        f"Side {n}" for n in range(2, 6)
    ]
    assert all(line.value in TEXT for line in source.body)


@pytest.mark.parametrize("by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(by_row: bool) -> None:
    paper = Paper(size=9, leading=12)
    left, right = paper.wrap(TEXT * 2, 200), paper.wrap(TEXT.upper() * 2, 200)
    columns = [(72, i, text) for i, text in enumerate(left)] + [
        (323, i, text) for i, text in enumerate(right)
    ]
    for x, i, text in sorted(columns, key=lambda c: c[1]) if by_row else columns:
        paper.write(x, 700 - 12 * i, text)
    assert values(read_pdf(paper.pdf())) == [*left, *right]


def test_labels_and_what_stands_behind_a_tab_stay_one_line() -> None:
    paper = Paper()
    for i, (label, value) in enumerate(
        [("Adresse:", "Lindebakken 4"), ("By:", "Nordhøj"), ("Telefon:", "70 00 00 00")]
    ):
        paper.write(72, 700 - 14 * i, label)
        paper.write(200, 700 - 14 * i, value)
    assert values(read_pdf(paper.pdf())) == ["Adresse: Lindebakken 4", "By: Nordhøj", "Telefon: 70 00 00 00"]


@pytest.mark.parametrize(
    ("address", "cut", "target", "tail"),
    [
        ("anna.birk-lund@nordhoej.example", 10, "", Tail.GLUE),
        ("anna.birklund@nordhoej.example", 12, "", Tail.GLUE),
        ("anna.birk-lund@nordhoej.example", 14, "mailto:anna.birklund@nordhoej.example", Tail.SPACE),
    ],
)
def test_broken_addresses_are_tied_to_their_link(address: str, cut: int, target: str, tail: Tail) -> None:
    paper = Paper()
    paper.link("Leder Anna Birk-Lund, Nordhøj,", address, target, cut)
    paper.paragraph(TEXT)
    source = read_pdf(paper.pdf())
    (link,) = source.links
    assert link.target == (target or f"mailto:{address}")
    assert link.text is not None
    assert link.text.value == address
    assert line_of(source, "Leder").tail is tail


def test_a_hyphen_that_the_target_does_not_have_is_soft() -> None:
    paper = Paper()
    for y, text in ((700, "anna.birk-"), (686, "lund@nordhoej.example")):
        end = paper.write(72, y, text)
        paper.canvas.linkURL("mailto:anna.birklund@nordhoej.example", (72, y - 3, end, y + 10))
    source = read_pdf(paper.pdf())
    assert source.lines[0].tail is Tail.SOFT
    assert source.links[0].text is not None
    assert source.links[0].text.value == "anna.birklund@nordhoej.example"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_are_read_upright(turn: int) -> None:
    paper = Paper()
    paper.canvas.setPageRotation(turn)
    width, height = (842, 595) if turn in (90, 270) else (595, 842)
    paper.canvas.translate({90: width, 180: width}.get(turn, 0), {180: height, 270: height}.get(turn, 0))
    paper.canvas.rotate(turn)
    paper.heading(HEADING, 2)
    paper.y = 400
    paper.table([["Mål", "Indikator"], ["Flere i job", "20 unge"]], [150, 150])
    source = read_pdf(paper.pdf())
    assert source.lines[0].value == HEADING
    assert tables_of(source) == paper.truth.tables


def test_a_stamp_at_the_side_does_not_mix_with_the_text() -> None:
    paper = Paper()
    paper.paragraph(TEXT)
    paper.canvas.translate(40, 300)
    paper.canvas.rotate(90)
    paper.write(0, 0, "Modtaget 1. marts")
    assert values(read_pdf(paper.pdf())) == [*paper.truth.lines, "Modtaget 1. marts"]


def test_encrypted_files_say_so() -> None:
    with pytest.raises(Unreadable, match="encrypted: "):
        read(Paper(encrypt=StandardEncryption("hemmelig")).pdf())
    open_to_all = Paper(encrypt=StandardEncryption("", ownerPassword="hemmelig"))
    open_to_all.paragraph(TEXT)
    assert values(read(open_to_all.pdf())) == open_to_all.truth.lines


def test_the_invented_archive_is_read_right() -> None:
    total = Score()
    for seed in range(100, 112):
        data, truth = Author(seed).document(6)
        source = read_pdf(data)
        addresses = [link.text.value for link in source.links if link.text]
        total += score(truth, values(source), tables_of(source), addresses)
    for name, least in {"headings": 0.995, "words": 0.99, "cells": 0.97, "addresses": 0.99}.items():
        right, count = getattr(total, name)
        assert right >= least * count, name


def test_hyphens_at_line_ends_stay() -> None:
    paper = Paper()
    lines = [
        "Indsatsen skal nå flere af bebo-",
        "erne i området, og derfor er børne- og",
        "ungeklubben åben hver dag.",
    ]
    for i, text in enumerate(lines):
        paper.write(72, 700 - 14 * i, text)
    assert values(read_pdf(paper.pdf())) == lines


def test_letters_have_one_form_and_soft_hyphens_go() -> None:
    shown = Run("beskyt\xadtelse i ga\u030arden", range(24), 72, 90, 200, 102, 100, 11)
    source = assemble([PageContent(1, 595, 842, [PageLine([shown])])], [])
    (line,) = source.lines
    assert line.value == "beskyttelse i gården"
    assert [source.text[i] for i in line.text.origin][:8] == list("beskytte")
