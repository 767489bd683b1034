"""Which year an amount stands under, where its row has fewer amounts than the table has years."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.outline import Agreement, Section
from tests.extractors.budget_reading import amounts, in_activity, read_budget, section_of, split

YEARS = (2021, 2022, 2023, 2024)
NAMES = ("Løn", "Mad", "Husleje", "Udflugter", "Materialer", "Porto")
Cells = list[int | None]
cell = st.none() | st.integers(1, 900).map(lambda n: n * 1000)
row = st.lists(cell, min_size=4, max_size=4).filter(lambda cells: any(cells))
table = st.lists(row, min_size=1, max_size=len(NAMES))


def written(value: int | None) -> str:
    return "" if value is None else f"{value:,}".replace(",", ".")


def totals(rows: list[Cells]) -> list[int]:
    return [sum(value or 0 for value in column) for column in zip(*rows, strict=True)]


def truth(rows: list[Cells]) -> dict[str, dict[int, int]]:
    return {n: {y: v for y, v in zip(YEARS, r, strict=True) if v} for n, r in zip(NAMES, rows, strict=False)}


@given(table)
@settings(max_examples=60, deadline=None)
def test_a_space_after_every_cell_tells_the_columns(rows: list[Cells]) -> None:
    """As converters flatten tables: each cell's text and a space, whether the cell is empty or not."""
    lines = [
        "".join(f"{text} " for text in (name, *map(written, cells)))
        for name, cells in zip(NAMES, rows, strict=False)
    ]
    _, found = read_budget("\n\n".join(["Budgetpost 2021 2022 2023 2024 ", *lines]))
    assert amounts(found) == truth(rows)


@given(table)
@settings(max_examples=40, deadline=None)
def test_laid_out_columns_tell_the_years(rows: list[Cells]) -> None:
    head = "Post".ljust(20) + "".join(str(year).rjust(12) for year in YEARS)
    lines = [
        n.ljust(20) + "".join(written(v).rjust(12) for v in r) for n, r in zip(NAMES, rows, strict=False)
    ]
    _, found = read_budget("\n".join([head, *(line.rstrip() for line in lines)]))
    assert amounts(found) == truth(rows)


@given(table)
@settings(max_examples=40, deadline=None)
def test_dashes_tell_the_columns(rows: list[Cells]) -> None:
    lines = [" ".join([n, *(written(v) or "-" for v in r)]) for n, r in zip(NAMES, rows, strict=False)]
    _, found = read_budget("\n".join(["Budgetpost 2021 2022 2023 2024", *lines]))
    assert amounts(found) == truth(rows)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_sums_tell_the_columns(spans: list[tuple[int, int]]) -> None:
    """Amounts of which no two sets have one sum leave one solution, which is found."""
    rows: list[Cells] = []
    size = 1
    for start, count in spans:
        cells: Cells = [None] * 4
        for column in range(start, min(4, start + count)):
            cells[column], size = size * 1000, size * 2
        rows.append(cells)
    assume(all(totals(rows)))
    lines = [" ".join([n, *filter(None, map(written, r))]) for n, r in zip(NAMES, rows, strict=False)]
    total = " ".join(["I alt", *map(written, totals(rows))])
    tables, found = read_budget("\n".join(["Budgetpost 2021 2022 2023 2024", *lines, total]))
    assert amounts([line for line in found if not line.is_total]) == truth(rows)
    assert tables[0].stated_total_matches is True
    assert {line.amount_status for line in found} == {"as_written"}


@given(table)
@settings(max_examples=60, deadline=None)
def test_no_amount_is_silently_wrong(rows: list[Cells]) -> None:
    """With the spaces gone, amounts under years make the sums hold, and the rest says that it is open."""
    lines = [" ".join([n, *filter(None, map(written, r))]) for n, r in zip(NAMES, rows, strict=False)]
    total = " ".join(["I alt", *map(str, map(written, totals(rows)))])
    assume(all(totals(rows)))
    _, found = read_budget("\n".join(["Budgetpost 2021 2022 2023 2024", *lines, total]))
    assert sum(1 for line in found if not line.is_total) == sum(v is not None for r in rows for v in r)
    for line in found:
        assert line.amount is not None
        assert (line.year is None) == (line.amount_status == "unreadable")
    if all(line.year for line in found):
        for year, stated in zip(YEARS, totals(rows), strict=True):
            assert (
                sum(line.amount or 0 for line in found if line.year == year and not line.is_total) == stated
            )


def test_where_nothing_decides_the_row_says_so() -> None:
    _, lines = read_budget("Budgetpost 2021 2022 2023\nLøn 100.000 120.000\nHusleje 40.000 40.000 40.000")
    open_lines = [line for line in lines if line.line_item == "Løn"]
    assert [(line.year, line.amount, line.amount_status) for line in open_lines] == [
        (None, Decimal(100000), "unreadable"),
        (None, Decimal(120000), "unreadable"),
    ]
    assert all(line.rule.endswith("column not decided") for line in open_lines)


def test_one_wrong_total_does_not_hide_what_the_others_say() -> None:
    text = (
        "Post 2021 2022 2023\nLøn 100.000 120.000\nHusleje 40.000 40.000 40.000\nI alt 140.000 160.000 55.000"
    )
    tables, lines = read_budget(text)
    assert amounts(lines)["Løn"] == {2021: 100000, 2022: 120000}
    assert tables[0].stated_total_matches is False


def test_one_sum_of_all_years_stands_under_none() -> None:
    tables, lines = read_budget(
        "Post 2021 2022\nLøn 100.000 110.000\nMad 10.000 10.000\nSamlet budget 230.000"
    )
    assert [(line.year, line.is_total, line.amount_status) for line in lines[-1:]] == [
        (None, True, "as_written")
    ]
    assert tables[0].stated_total_matches is True


@pytest.mark.parametrize(
    ("label", "year"), [("Haven (NY)", 2023), ("Sommerfest 2022", 2022), ("Legeplads (ny i 2023)", 2023)]
)
def test_words_of_the_label_tell_the_year(label: str, year: int) -> None:
    _, lines = read_budget(f"Post 2021 2022 2023\nHusleje 40.000 40.000 40.000\n{label} 20.000")
    assert [line.year for line in lines][-1] == year


def test_the_activitys_own_table_tells_the_years_of_the_overview() -> None:
    text = (
        "Aktivitet 2021 2022 2023\nNabofesten 20.000 30.000\nHaven 5.000 5.000 5.000\n\n"
        "Post 2021 2022 2023\nMad - 20.000 30.000\nI alt - 20.000 30.000"
    )
    agreement, section = section_of(text)
    overview, own = section, Section("d-s2", "budget", section.heading, 1, lines=section.lines[3:])
    overview.lines = overview.lines[:3]
    sections = [overview, in_activity(own, 1, "Nabofesten")]
    both = Agreement("d-a1", 1, "tryghedsplan", agreement.title, agreement.source, sections=sections)
    _, lines = split(both)
    assert amounts([line for line in lines if line.activity_id is None])["Nabofesten"] == {
        2022: 20000,
        2023: 30000,
    }
