"""How sure rows are: each sign counts, and those that are sure are right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractors import baselines, success_criteria
from models.record import values
from pipeline.outline import outline
from pipeline.read import read
from pipeline.repair import repair
from tests.extractors.pages import agreement, with_cells
from tests.run.compare import compare, read_truth

ROOT = Path(__file__).parents[2]
FOLDERS = [("data/raw", "tests/truth"), ("tests/varied/raw", "tests/varied/truth")]
ROOMS = {"success_criteria": success_criteria, "baselines": baselines}
HEAD = "Succeskriterier: Datakilde:\n\n"


def sure(text: str, source: str = "Logbog") -> float:
    """The confidence of a criterion that the source's own table shows."""
    made = agreement(("criteria", "Succeskriterier:", "Tabellen:"))
    (row,) = success_criteria.extract(
        with_cells(made, 0, [["Succeskriterier:", "Datakilde:"], [text, source]])
    )
    assert row.confidence is not None
    return row.confidence


def flattened(body: str) -> list[float | None]:
    return [
        row.confidence for row in success_criteria.extract(agreement(("criteria", "Kriterier:", HEAD + body)))
    ]


@pytest.mark.parametrize(
    "doubted",
    [
        "Mindst 20 unge deltager, og 30 ældre deltager",
        "Flere unge deltager, og færre falder fra",
        "Unge over 18 år deltager",
        "Mindst 20 unge deltager i 2025 og igen i 2026",
    ],
)
def test_a_criterion_that_can_be_read_in_two_ways_is_less_sure(doubted: str) -> None:
    assert sure(doubted) < sure("Mindst 20 unge deltager")


def test_a_row_without_its_source_is_less_sure() -> None:
    assert sure("Mindst 20 unge deltager", "") < sure("Mindst 20 unge deltager")


def test_cells_that_nothing_sets_apart_are_less_sure_than_those_that_stand_apart() -> None:
    (apart, _) = flattened("Naboerne kender hinanden\n\nSpørgeskema\n\nAlle har en nøgle\n\nLogbog\n")
    close = flattened("Naboerne kender hinanden Egne tal Alle har en nøgle\nBoden\n")
    assert apart is not None
    assert all(one is not None and one < apart for one in close)


def test_levels_of_tables_are_surer_than_those_of_running_text() -> None:
    made = agreement(
        ("criteria", "Delmål og indikatorer", "Tabellen:"), ("problem", "Baggrund", "12 % er bange.")
    )
    heads = ["Indikator", "Baseline boligområde", "Baseline år", "Datakilde"]
    with_cells(made, 0, [heads, ["Andel unge i job", "41 %", "2023", "Jobcentret"]])
    narrative, table = sorted(baselines.extract(made), key=lambda row: row.confidence or 0)
    assert (narrative.rule, table.rule) == ("measured, in running text", "level column of a table cells")
    assert (narrative.confidence or 0) < 0.9 <= (table.confidence or 0)


def rows_of(file: Path, table: str) -> Iterator[tuple[dict[str, Any], float]]:
    for made in outline(repair(read(file.read_bytes())), file.stem).agreements:
        names = {activity.id: activity.name.value for activity in made.activities}
        for row in ROOMS[table].extract(made):
            assert row.confidence is not None
            given = values(row)
            given |= {"agreement_no": made.number, "activity": names.get(given["activity_id"])}
            yield given, row.confidence


def is_right(row: dict[str, Any], truth: list[dict[str, Any]], table: str) -> bool:
    """Whether all cells are true. Their spaces are left to repair, and units to their authors, who name them
    now with and now without adjectives."""
    scores = (compare([_read(true)], [_read(row)], table) for true in truth)
    return any(score.right == score.true == score.given for score in scores)


def _read(row: dict[str, Any]) -> dict[str, Any]:
    cells = {column: value for column, value in row.items() if column != "target_unit"}
    return {c: value.replace(" ", "") if isinstance(value, str) else value for c, value in cells.items()}


@pytest.mark.parametrize("table", ROOMS)
def test_rows_that_are_sure_are_right(table: str) -> None:
    right = []
    for raw, true in FOLDERS:
        for file in sorted((ROOT / raw).iterdir()):
            if file.suffix in (".txt", ".md"):
                truth = read_truth(ROOT / true / file.stem).get(table, [])
                right += [is_right(row, truth, table) for row, sure in rows_of(file, table) if sure >= 0.9]
    assert len(right) > 40
    assert sum(right) >= 0.98 * len(right)
