"""Marks of footnotes, looked for once a line."""

import time

from models.source import Line
from models.text import Text
from pipeline.repair.marks import GLUED, RAISED, marks_of


def found(number: int, value: str, groups: bool = False) -> list[tuple[str, int]]:
    line = Line(Text.at(value, 0))
    return [(value[m.start : m.end], m.rank) for m in marks_of(number, [line], [0], groups)]


def test_a_number_is_found_by_all_its_digits() -> None:
    line = "Haven1 og skoven12 og søen² og [^2] i 20242"
    assert found(1, line) == [("1", 1)]
    assert found(12, line) == [("12", 1)]
    assert found(2, line) == [("²", RAISED), ("[^2]", RAISED), ("2", GLUED)]


def test_grouped_thousands_leave_a_mark_behind_a_plain_number() -> None:
    assert found(4, "i alt 3054 beboere", groups=True) == [("4", 6)]
    assert found(4, "i alt 3054 beboere") == []


def test_many_marks_in_one_line_cost_no_more_than_the_line() -> None:
    def cost(count: int) -> float:
        lines = [Line(Text.at(" ".join(f"haven{i}" for i in range(1, count + 1)), 0))]
        start = time.process_time()
        assert all(any(marks_of(number, lines, [0], False)) for number in range(1, count + 1))
        return time.process_time() - start

    assert cost(800) < 1
