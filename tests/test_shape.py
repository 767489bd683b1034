"""Lines of several pages that differ in their numbers only."""

from __future__ import annotations

import pytest

from pipeline.shape import shape


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("Side 2 af 9", "Side 3 af 9"),
        ("Delaftale for Lyngparken | 4", "Delaftale for Lyngparken | 5"),
        ("2.1 Formål, side 3", "2.1 Formål, side 14"),
        ("17", "18"),
        ("2.1", "3.1"),
    ],
)
def test_page_numbers_make_no_difference(line: str, other: str) -> None:
    assert shape(line) == shape(other)


@pytest.mark.parametrize(
    ("line", "other"), [("2.1 Formål", "3.1 Formål"), ("10.2.1. Økonomi", "10.2.2. Økonomi")]
)
def test_the_numbers_of_sections_do(line: str, other: str) -> None:
    assert shape(line) != shape(other)
