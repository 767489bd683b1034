"""Text keeps the way back to the source through everything that is done to it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text import EMPTY, Text, hull, join

SOURCE = st.text(alphabet="abcæøå  .\n-", min_size=1, max_size=60)


def holds(text: Text, source: str) -> bool:
    """Whether every character of the text stands in the source where the text says."""
    return all(source[o] == c or c == " " for c, o in zip(text.value, text.origin, strict=True))


@given(SOURCE, st.data())
def test_what_is_cut_squeezed_and_joined_still_points_to_its_characters(source, data):
    text = Text.at(source, 0)
    cut = data.draw(st.integers(0, len(source)))
    gone = data.draw(st.sets(st.integers(0, len(source) - 1)))
    parts = [text[:cut].strip(), text[cut:].squeeze(), text.without(gone), *text.split(r"\s+"), *text.words()]
    assert all(holds(part, source) for part in [*parts, join(parts)])


@given(SOURCE)
def test_squeezing_gives_single_spaces_and_loses_no_letter(source):
    squeezed = Text.at(source, 0).squeeze().value
    assert squeezed == " ".join(source.split())


def test_a_join_puts_glue_between_parts_that_are_not_empty():
    parts = [Text.at("Aftale", 4), EMPTY, Text.at("parter", 20)]
    assert join(parts).value == "Aftale parter"
    assert join(parts).start == 4
    assert join(parts).end == 26


def test_a_hull_runs_in_the_order_of_the_source():
    assert hull([Text.at("to", 30), Text.at("en", 10)]).value == "en to"


def test_a_match_gives_its_part():
    text = Text.at("Leder: Ida Holm", 100)
    found = re.search(r": (\w+)", text.value)
    assert text.match_part(found, 1) == Text.at("Ida", 107)


def test_characters_without_a_place_are_refused():
    with pytest.raises(ValueError, match="origins"):
        Text("abc", (1, 2))
