"""Bullets, paragraphs and sentences of flattened text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.blocks import items, sentences
from models.source import Source
from models.text import Text
from tests.extractors.pages import PAGE, lines_of

GLYPHS = ["•", "●", "-", "–", "o", "\uf0b7", "\uf0a7", "▪"]


def texts(body: str, kind: str = "bullet") -> list[str]:
    return [item.text.value for item in items(lines_of(body)[1]) if item.kind == kind]


@pytest.mark.parametrize("glyph", GLYPHS)
def test_bullets_of_every_kind_lose_their_mark_and_keep_their_wrapped_lines(glyph: str) -> None:
    wrapped = "Flere naboer mødes på tværs af opgange og bruger de fælles haver om\nsommeren"
    body = f"{glyph} {wrapped}\n{glyph} En fest"
    assert texts(body) == [
        "Flere naboer mødes på tværs af opgange og bruger de fælles haver om sommeren",
        "En fest",
    ]


def test_an_empty_line_under_every_line_ends_no_bullet() -> None:
    body = (
        "• At styrke samarbejdet mellem klubber, skoler og alle de foreninger i\n\nbydelen\n\n• At holde fest"
    )
    assert texts(body) == [
        "At styrke samarbejdet mellem klubber, skoler og alle de foreninger i bydelen",
        "At holde fest",
    ]


def test_a_bullet_goes_on_after_a_page_start() -> None:
    assert texts(f"• Et værksted, hvor beboere kan\n{PAGE}reparere cykler\n• En café") == [
        "Et værksted, hvor beboere kan reparere cykler",
        "En café",
    ]


def test_a_paragraph_behind_the_bullets_is_its_own() -> None:
    body = (
        "• At gøre det let at være frivillig i en forening.\n\nFor at nå det holdes der kurser for de unge."
    )
    assert texts(body) == ["At gøre det let at være frivillig i en forening."]
    assert texts(body, "paragraph") == ["For at nå det holdes der kurser for de unge."]


def test_numbers_are_marks_where_they_count() -> None:
    assert texts("1. Øget dialog\n2. Flere gæster i\nparken\n3. Tryghed") == [
        "Øget dialog",
        "Flere gæster i parken",
        "Tryghed",
    ]
    assert texts("7. klasses elever uddannes som rollemodeller.") == []


def test_a_dash_before_an_address_or_inside_a_parenthesis_is_no_bullet() -> None:
    body = "- Kontakt til driften (Bo Vig\n- bo@by.example) om planen\n- Møder"
    assert texts(body) == ["Kontakt til driften (Bo Vig - bo@by.example) om planen", "Møder"]


def test_a_bullet_begins_with_a_number_and_its_last_line_is_one_word() -> None:
    body = "o Fire store ture i 2024\no 10-12 unge uddannes som\nturledere\no Alle får en folder"
    assert texts(body) == [
        "Fire store ture i 2024",
        "10-12 unge uddannes som turledere",
        "Alle får en folder",
    ]


def test_bullets_in_a_row_that_lost_their_glyphs_need_no_empty_lines() -> None:
    clean, lines = lines_of("Målet er, at:\n \n Flere mødes\n Naboer hjælper\n Stierne er trygge\n")
    found = items(lines, Source("text/plain", clean, lines))
    assert [item.text.value for item in found if item.kind == "bullet"] == [
        "Flere mødes",
        "Naboer hjælper",
        "Stierne er trygge",
    ]


def test_a_bullet_that_lost_its_glyph_is_known_by_the_space_that_is_left() -> None:
    clean, lines = lines_of("Målene er at:\n\n Flere mødes\n\n Naboer hjælper\nhinanden\n")
    found = items(lines, Source("text/plain", clean, lines))
    assert [(item.kind, item.text.value) for item in found] == [
        ("paragraph", "Målene er at:"),
        ("bullet", "Flere mødes"),
        ("bullet", "Naboer hjælper hinanden"),
    ]


def test_several_bullets_on_one_line_are_several() -> None:
    assert texts("• Flere mødes • Naboer hjælper • Ny café") == ["Flere mødes", "Naboer hjælper", "Ny café"]


@pytest.mark.parametrize(
    "short", ["bl.a.", "fx", "mv.", "m.fl.", "evt.", "ca.", "kl.", "pr.", "jf.", "nr.", "ift."]
)
def test_abbreviations_end_no_sentence(short: str) -> None:
    text = Text.at(f"Der holdes møder {short} Sønderbo og klubben. Det sker to gange.", 0)
    assert [s.value for s in sentences(text)] == [
        f"Der holdes møder {short} Sønderbo og klubben.",
        "Det sker to gange.",
    ]


@given(
    st.lists(
        st.sampled_from(["Naboer mødes", "En café", "To fester om året", "Fire ture"]), min_size=1, max_size=6
    )
)
def test_what_was_a_list_is_read_back(entries: list[str]) -> None:
    for glyph in GLYPHS:
        assert texts("\n".join(f"{glyph} {entry}" for entry in entries)) == entries
