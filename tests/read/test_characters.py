"""One form for each letter, each where the first of its characters stood."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import Text
from pipeline.read import read
from pipeline.read.characters import plain_letters


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Øget tryghed på Ågade", "Øget tryghed på Ågade"),
        (unicodedata.normalize("NFD", "Åben på Ågade, café, über"), "Åben på Ågade, café, über"),
        ("\ufb01nder o\ufb03cielt a\ufb02\u00f8b", "finder officielt afløb"),
        ("Be\u00adbo\u00ader\u00adne mø\u00ad", "Beboerne mø\u00ad"),
        ("huset\u200b og\ufeff haven", "huset og haven"),
        ("85 m²½", "85 m²½"),
    ],
)
def test_letters(raw: str, clean: str) -> None:
    assert plain_letters(Text.at(raw, 7)).value == clean


def test_offsets_lead_to_the_first_character() -> None:
    text = plain_letters(Text.at("pa\u030a \ufb01nt", 10))
    assert (text.value, tuple(text.origin)) == ("på fint", (10, 11, 13, 14, 14, 15, 16))


@given(st.text(alphabet="aåo\u030a\u0301\u0327\ufb01\u00ad\u200b 1\n"))
def test_every_character_stands_where_it_says(raw: str) -> None:
    text = plain_letters(Text.at(raw, 0))
    assert list(text.origin) == sorted(text.origin)
    for character, offset in zip(text.value, text.origin, strict=True):
        letter = unicodedata.normalize("NFKD", character)[0]
        assert unicodedata.combining(letter) or letter in unicodedata.normalize("NFKD", raw[offset])


@pytest.mark.parametrize("form", ["Formål\n{}\n", "# Formål\n\n| Mål | Kilde |\n|---|---|\n| {} | 2031 |\n"])
def test_both_readers_write_them(form: str) -> None:
    words = unicodedata.normalize("NFD", "Flere får o\ufb03cielt ja")
    source = read(form.format(words).encode())
    assert any(line.value.strip() == "Flere får officielt ja" for line in source.lines)
