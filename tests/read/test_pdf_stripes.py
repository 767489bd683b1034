"""Rulings that are not drawn as lines: coloured rows, and dots."""

from pipeline.read.pdf_rulings import Drawn, Ruling
from pipeline.read.pdf_stripes import stripes


def test_every_second_row_in_colour_makes_rulings_between_all_rows() -> None:
    first = [(50.0, 100.0, 180.0, 116.0), (180.05, 100.0, 300.0, 116.0)]  # painted cell by cell
    second = [(50.0, 132.0, 180.0, 150.0), (180.05, 132.0, 300.0, 150.0)]
    assert list(stripes([*first, *second])) == [Ruling(y, 50, 300) for y in (100, 116, 132, 150, 166)]


def test_stripes_that_end_at_a_ruling_have_no_white_row_below() -> None:
    fills = [(50.0, 100.0, 300.0, 116.0), (50.0, 132.0, 300.0, 150.0)]
    found = list(stripes(fills, [Ruling(150.5, 50, 300)]))
    assert found == [Ruling(y, 50, 300) for y in (100, 116, 132, 150)]


def test_the_white_row_below_is_as_high_as_those_nearby() -> None:
    """The stripes further up are another table's."""
    tops = [100, 180, 260, 340, 370, 400]
    found = list(stripes((50.0, top, 300.0, top + 15.0) for top in tops))
    assert found[-1] == Ruling(430, 50, 300)


def test_one_bar_in_colour_makes_none() -> None:
    assert list(stripes([(50, 100, 300, 116), (80, 200, 300, 216)])) == []


def test_a_background_makes_none() -> None:
    assert list(stripes([(50, 100, 300, 310), (50, 320, 300, 600)])) == []


def test_dots_in_a_row_are_a_ruling() -> None:
    found = Drawn()
    for i in range(20):
        found.add(50 + 1.5 * i, 100, 50.75 + 1.5 * i, 100.75, False)
    found.join_dots()
    assert found.horizontal == [Ruling(100.4, 50, 79.25)]
    assert found.vertical == []


def test_dots_apart_are_none() -> None:
    found = Drawn()
    for i in range(20):
        found.add(50 + 9 * i, 100 + 7 * i, 50.75 + 9 * i, 100.75 + 7 * i, False)
    found.join_dots()
    assert found.horizontal == found.vertical == []
