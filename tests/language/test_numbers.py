from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.numbers import ONES, TENS, UNITS, find_numbers, number
from models.text import Text

WRITTEN = {
    "1.934.000": "1934000",
    "2,5": "2.5",
    "¼": "0.25",
    "1½": "1.5",
    "1 1/2": "1.5",
    "1 / 2": "0.5",
    "én": "1",
    "et": "1",
    "tolv": "12",
    "femogtyve": "25",
    "to hundrede": "200",
    "tohundredefemogtyve": "225",
    "to tusinde og fem": "2005",
    "en halv": "0.5",
    "halvanden": "1.5",
}


@pytest.mark.parametrize(("written", "value"), WRITTEN.items())
def test_reads_digits_fractions_and_words(written: str, value: str) -> None:
    assert number(written) == Decimal(value)


@pytest.mark.parametrize("written", ["", "1.93", "x", "19 stk.", "enogx", "1,2,3"])
def test_what_is_no_number_has_no_value(written: str) -> None:
    assert number(written) is None


@given(st.integers(0, 10**9))
def test_grouped_digits_read_back(value: int) -> None:
    assert number(f"{value:,}".replace(",", ".")) == value


@given(st.sampled_from(ONES), st.sampled_from(sorted(TENS)))
def test_compound_number_words_read_back(one: str, ten: str) -> None:
    assert number(one + "og" + ten) == UNITS[one] + TENS[ten]


def test_finds_numbers_and_ranges_where_they_stand() -> None:
    text = Text.at("I alt 12-15 unge, fire kurser og to til tre møder; en fest.", 40)
    found = [(n.low, n.high, n.raw.value, n.raw.start) for n in find_numbers(text)]
    assert found == [(12, 15, "12-15", 46), (4, 4, "fire", 58), (2, 3, "to til tre", 73)]


def test_a_range_that_falls_is_two_numbers() -> None:
    assert [(n.low, n.high) for n in find_numbers(Text.at("fra 30 til 20 klager", 0))] == [(30, 30), (20, 20)]
