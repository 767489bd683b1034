"""Footnotes set aside, their marks taken off; real numbers left alone."""

import pytest

from models.source import Line, Role, Source
from models.text import Text
from pipeline.repair.footnotes import set_footnotes_aside
from pipeline.repair.furniture import set_numbers_under_notes_aside
from pipeline.repair.links import set_links_aside
from tests.repair.pages import line_of, prepared, with_role

RULE = " " * 49 + "\n"


def repaired(text: str) -> Source:
    return set_footnotes_aside(set_links_aside(prepared(text)))


def one_page(sentence: str, number: int = 1, earlier: str = "") -> str:
    """A page with a sentence, and the note of that number under it."""
    return f" Formål \n{earlier}{sentence} \n\n{RULE}{number} Måling i Lindeparken, 2020 \n Næste side \n"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("hvad ordet siger om os.1", "hvad ordet siger om os."),
        ("målt første gang i 20121. Siden", "målt første gang i 2012. Siden"),
        ("steget fra 2031-331.", "steget fra 2031-33."),
        ("Havehold 142.000 142.0001", "Havehold 142.000 142.000"),
        ("Værter 12.500[1] 30.000", "Værter 12.500 30.000"),
        ("aktive cyklister1", "aktive cyklister"),
        ("fremgang i læseprøver 1 .", "fremgang i læseprøver."),
        ("over naboens tal (4,1 mod 6,2) 1", "over naboens tal (4,1 mod 6,2)"),
        ("kaldes ’stuen’.1 Festen", "kaldes ’stuen’. Festen"),
        ("utrygge¹ og flere", "utrygge og flere"),
        ("Støtteteamet 1 mfl.", "Støtteteamet mfl."),
        ("udgør 17,25 % 1", "udgør 17,25 %"),
    ],
)
def test_marks_go(raw: str, clean: str) -> None:
    source = repaired(one_page(raw))
    line = line_of(source, clean.split()[0])
    assert line.value == clean
    assert line.marks == (1,)
    assert [str(mark).strip("[]¹") for mark in source.footnotes[1].marks] in (["1"], [""])


@pytest.mark.parametrize(
    "sentence",
    [
        "De fylder 1.",
        "Alle i klasse 1",
        "Bilag 1 og 2",
        "I alt 1.001 boliger",
        "ude på post1@x.example",
        "fra 2001",
        "12,1 %",
        "1 vært",
    ],
)
def test_numbers_are_no_marks(sentence: str) -> None:
    source = repaired(one_page(sentence))
    assert line_of(source, sentence.split()[0]).value == sentence
    assert 1 in source.footnotes


@pytest.mark.parametrize("sentence", ["hvad ordet siger om os.2", "142.0003", "målt i 20122."])
def test_without_a_body_there_is_no_mark(sentence: str) -> None:
    assert line_of(repaired(one_page(sentence)), sentence.split()[0]).value == sentence


def test_bodies_are_set_aside_with_all_their_lines() -> None:
    text = (
        " Formål \nEn1 og to2. \n\n"
        + RULE
        + "1 Drivhuset lånes ud til alle beboere i gården, og nøglen findes, \n"
        "hvor man mindst venter det. \n2\n Trivselsmåling, 2020 \nmailto:bo@x.example\n Næste side \n"
    )
    source = repaired(text)
    assert with_role(source, Role.BODY) == ["Formål", "En og to.", "Næste side"]
    assert {n: str(note.text) for n, note in source.footnotes.items()} == {
        1: "Drivhuset lånes ud til alle beboere i gården, og nøglen findes, hvor man mindst venter det.",
        2: "Trivselsmåling, 2020",
    }
    assert source.as_stood(source.footnotes[2].text) == "Trivselsmåling, 2020"


def test_a_numbered_list_and_table_rows_are_no_notes() -> None:
    rows = [
        "1. Lys i gården",
        "2 Målgruppe",
        "3 nye kor øver årligt",
        "40 Frivillige",
        "4 9. Kor 120.000",
    ]
    source = repaired(" Mål \n" + " \n".join(rows))
    assert source.footnotes == {}
    assert len(source.body) == 6


def test_a_second_series_has_keys_of_its_own() -> None:
    source = repaired(one_page("Første1 del") + "og mere på den side\n" * 3 + one_page("Anden1 del"))
    assert sorted(source.footnotes) == [1, 1001]
    assert [line.marks for line in source.body if line.marks] == [(1,), (1001,)]
    assert [line.value for line in source.body if line.marks] == ["Første del", "Anden del"]


def test_a_note_has_every_mark_that_is_glued_on_its_page() -> None:
    source = repaired(one_page("Trygge (nabo: 8,2 %)1 \nog flere cykler1", earlier=""))
    assert [line.marks for line in source.body] == [(), (1,), (1,), ()]
    assert [line.value for line in source.body][1:3] == ["Trygge (nabo: 8,2 %)", "og flere cykler"]


def test_a_mark_in_brackets_is_not_of_a_note_that_has_one_without() -> None:
    source = repaired(one_page("Kor 20.000 20.000[1] \nVærter 30.0001"))
    assert [line.value for line in source.body][1:3] == ["Kor 20.000 20.000[1]", "Værter 30.000"]


@pytest.mark.parametrize("sentence", ["Huset er på 85 m1", "Se nr.1 og kl.1"])
def test_units_and_numbers_of_things_are_no_marks(sentence: str) -> None:
    assert line_of(repaired(one_page(sentence)), sentence.split()[0]).value == sentence


def test_a_page_number_under_the_notes_is_neither_note_nor_text() -> None:
    notes = f"\n{RULE}1 Måling i Lindeparken, 2020 \n2\n Trivselsmåling, 2020 \n"
    text = " Formål \nEn1 og to2. \n" + notes + "1\n\n Aktiviteter og mål:\n"
    source = set_numbers_under_notes_aside(repaired(text))
    assert with_role(source, Role.PAGE_FOOT) == ["1"]
    assert [(line.value, line.page_start) for line in source.body][2:] == [("Aktiviteter og mål:", True)]
    assert sorted(source.footnotes) == [1, 2]


def printed(pages: list[list[tuple[str, str]]]) -> Source:
    """A PDF's lines as its reader hands them on: of each text the words in braces have become marks."""
    lines, text, starts = [], "", []
    for number, page in enumerate(pages, 1):
        starts.append(len(text))
        for value, marks in page:
            at = Text.at(value, len(text))
            place = value.index(marks) if marks else 0
            taken = (int(marks),) if marks else ()
            lines.append(
                Line(at.without(range(place, place + len(marks))), page=number, marks=taken, gap=len(marks))
            )
            text += value + "\n"
        lines[-len(page)].page_start = True
    return Source("application/pdf", text, lines, page_starts=starts)


def test_marks_of_a_pdf_are_known_by_their_place_and_their_page() -> None:
    page = [("Andelen er faldet.1 Den er 41 %", "1"), ("1 Måling i Lindeparken, 2020", "")]
    source = set_footnotes_aside(printed([page, page]))
    assert sorted(source.footnotes) == [1, 1001]
    assert [line.marks for line in source.lines if line.role is Role.BODY] == [(1,), (1001,)]
    places = [[mark.start for mark in note.marks] for note in source.footnotes.values()]
    assert places == [[18], [18 + source.page_starts[1]]]
    assert [source.as_stood(note.marks[0]) for note in source.footnotes.values()] == ["1", "1"]


def test_a_postcode_is_no_number_with_a_mark() -> None:
    counted = "Værter 12.500 \nTolke 30.000 \n"
    source = repaired(one_page("Fællesvej 4, 9992 Hvedsø", 2, counted))
    assert line_of(source, "Fællesvej").value == "Fællesvej 4, 9992 Hvedsø"


def test_a_number_is_no_mark_on_a_page_whose_reader_has_seen_the_raised_one() -> None:
    visits = "Huset har 3051 besøg, 12.500 måltider og 1.200 ture"
    page = [("Andelen er faldet.1 Den er 41 %", "1"), (visits, ""), ("1 Måling i Lindeparken, 2020", "")]
    source = set_footnotes_aside(printed([page]))
    assert sorted(source.footnotes) == [1]
    assert visits in [line.value for line in source.lines]
