"""Flattened text: lines as they stand."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read import read
from pipeline.read.plain import read_plain, split_lines


@given(st.text(alphabet="a \r\n\f\v\u2028å"))
def test_lines_are_what_stands_between_line_ends(text: str) -> None:
    lines = split_lines(text)
    assert "".join(line.value for line in lines) == re.sub(r"\n|\r(?!\r*\n)|[\v\u2028]", "", text)
    assert all(text[line.start : line.end] == line.value for line in lines if line)
    assert not any("\n" in line.value or "a\f" in line.value for line in lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Formål\rBørn\r\rMål", ["Formål", "Børn", "", "Mål"]),
        ("Formål\r\nMål\r\r\nPlan", ["Formål\r", "Mål\r\r", "Plan"]),
        ("Formål\vBørn\u2028og unge\u2029Mål", ["Formål", "Børn", "og unge", "Mål"]),
        ("Formål.\fMål\n\fPlan", ["Formål.", "\fMål", "\fPlan"]),
    ],
)
def test_line_ends_of_other_programs(text: str, lines: list[str]) -> None:
    assert [line.value for line in split_lines(text)] == lines


def test_empty_lines_become_the_gap_of_the_next_one() -> None:
    lines = read_plain("Formål\n\n \n Mål \nSlut").lines
    assert [(line.value, line.gap) for line in lines] == [("Formål", 0), (" Mål ", 2), ("Slut", 0)]


def test_offsets_do_not_count_the_byte_order_mark() -> None:
    source = read(b"\xef\xbb\xbfAftale\r\nom trivsel\r\n")
    assert source.text == "Aftale\r\nom trivsel\r\n"
    assert source.as_stood(source.lines[1].text.strip()) == "om trivsel"
    assert source.media_type == "text/plain"
    assert source.page_starts == []
