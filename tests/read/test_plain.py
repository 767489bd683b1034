"""Flattened text: lines as they stand."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.read import read
from pipeline.read.plain import read_plain, split_lines


@given(st.text())
def test_lines_are_what_stands_between_newlines(text: str) -> None:
    lines = split_lines(text)
    assert "\n".join(line.value for line in lines) == text
    assert all(text[line.start : line.end] == line.value for line in lines if line)


def test_empty_lines_become_the_gap_of_the_next_one() -> None:
    lines = read_plain("Formål\n\n \n Mål \nSlut").lines
    assert [(line.value, line.gap) for line in lines] == [("Formål", 0), (" Mål ", 2), ("Slut", 0)]


def test_offsets_do_not_count_the_byte_order_mark() -> None:
    source = read(b"\xef\xbb\xbfAftale\r\nom trivsel\r\n")
    assert source.text == "Aftale\r\nom trivsel\r\n"
    assert source.as_stood(source.lines[1].text.strip()) == "om trivsel"
    assert source.media_type == "text/plain"
    assert source.page_starts == []
