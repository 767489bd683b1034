"""Footnotes set aside, their marks taken off; real numbers left alone."""

import pytest

from models.source import Role, Source
from pipeline.repair.footnotes import set_footnotes_aside
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
        ("som begrebet trækker med.1", "som begrebet trækker med."),
        ("tilfredse i 20101. Dels", "tilfredse i 2010. Dels"),
        ("faldet fra 2014-161.", "faldet fra 2014-16."),
        ("Kommunikation 235.000 235.0001", "Kommunikation 235.000 235.000"),
        ("Værter 12.500[1] 30.000", "Værter 12.500 30.000"),
        ("passive modtagere1", "passive modtagere"),
        ("klarer sig bedre i tests 1 .", "klarer sig bedre i tests."),
        ("byens gennemsnit (5,3 vs. 7,3) 1", "byens gennemsnit (5,3 vs. 7,3)"),
        ("omtales ’eksternt’.1 Festen", "omtales ’eksternt’. Festen"),
        ("utrygge¹ og flere", "utrygge og flere"),
        ("Støtteteamet 1 mfl.", "Støtteteamet mfl."),
        ("er 12,11 % 1", "er 12,11 %"),
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


@pytest.mark.parametrize("sentence", ["som begrebet trækker med.2", "235.0003", "tilfredse i 20102."])
def test_without_a_body_there_is_no_mark(sentence: str) -> None:
    assert line_of(repaired(one_page(sentence)), sentence.split()[0]).value == sentence


def test_bodies_are_set_aside_with_all_their_lines() -> None:
    text = (
        " Formål \nEn1 og to2. \n\n"
        + RULE
        + "1 Der er venteliste til haverne i foreningen, og der er mange, \n"
        "som gerne vil have en. \n2\n Trivselsmåling, 2020 \nmailto:bo@x.example\n Næste side \n"
    )
    source = repaired(text)
    assert with_role(source, Role.BODY) == ["Formål", "En og to.", "Næste side"]
    assert {n: str(note.text) for n, note in source.footnotes.items()} == {
        1: "Der er venteliste til haverne i foreningen, og der er mange, som gerne vil have en.",
        2: "Trivselsmåling, 2020",
    }
    assert source.as_stood(source.footnotes[2].text) == "Trivselsmåling, 2020"


def test_a_numbered_list_and_table_rows_are_no_notes() -> None:
    rows = [
        "1. Trygt byliv",
        "2 Målgruppe",
        "3 nye værter støttes årligt",
        "40 Frivillige",
        "4 9. Gade 190.000",
    ]
    source = repaired(" Mål \n" + " \n".join(rows))
    assert source.footnotes == {}
    assert len(source.body) == 6


def test_a_second_series_has_keys_of_its_own() -> None:
    source = repaired(one_page("Første1 del") + one_page("Anden1 del"))
    assert sorted(source.footnotes) == [1, 1001]
    assert [line.marks for line in source.body if line.marks] == [(1,), (1001,)]
    assert [line.value for line in source.body if line.marks] == ["Første del", "Anden del"]
