"""How sure a budget line is, by what put its amount under its year and by the sums around it."""

from __future__ import annotations

PLACED = {
    "column": 0.97,
    "position": 0.96,
    "every column filled": 0.96,
    "gaps": 0.93,
    "sums": 0.92,
    "another table": 0.88,
    "remark": 0.8,
    "year in the label": 0.85,
}
"""Cells and positions decide; gaps and sums leave other ways open; other tables and remarks only point."""
ANYHOW = 0.8
SENTENCE = 0.85
REPAIRED = 0.9
UNREADABLE = 0.3


def of_line(placed_by: str, status: str, total_matches: bool | None) -> float:
    """A line of a table. A total that is its sum confirms the line; one that is not, questions it."""
    if status == "unreadable":
        return UNREADABLE
    sure = PLACED.get(placed_by, ANYHOW)
    if status == "repaired":
        sure = min(sure, REPAIRED)
    elif total_matches:
        sure = min(0.99, sure + 0.03)
    elif total_matches is False:
        sure -= 0.05
    return round(sure, 2)


def of_table(total_matches: bool | None) -> float:
    """A table: its total confirms that all its rows were read."""
    return 0.98 if total_matches else 0.9
