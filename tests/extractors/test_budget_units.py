"""Where a budget says what its amounts are in: a caption, a head, a label, a line above or below."""

from __future__ import annotations

import pytest

from extractors.budget.units import only_says_unit, says_unit
from tests.extractors.budget_reading import read_budget

SMALL = [("Post", "2024", "2025"), ("Løn", "100", "200"), ("Drift", "20", "30"), ("I alt", "120", "230")]
FLAT = "\n".join(" ".join(row) for row in SMALL)
CELLS = [f"| {' | '.join(row)} |" for row in SMALL]
MARKDOWN = "\n".join([CELLS[0], "| --- | --- | --- |", *CELLS[1:]])


@pytest.mark.parametrize("table", [FLAT, MARKDOWN])
@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Alle beløb er i 1.000 kr.", "kDKK"),
        ("Alle beløb i 1.000 kr.", "kDKK"),
        ("(beløb i tusinde kr.)", "kDKK"),
        ("Tal i t. kr.", "kDKK"),
        ("Beløb i 1000 DKK", "kDKK"),
        ("* Samtlige tal er anført i t.kr. og i 2024-priser", "kDKK"),
        ("Budgettet er angivet i hele kr.", "DKK"),
        ("Alle beløb er i hele kroner", "DKK"),
        ("Beløb i mio. kr.", None),
    ],
)
def test_a_line_above_or_below_a_table_says_its_unit(
    table: str, below: bool, line: str, unit: str | None
) -> None:
    text = f"{table}\n\n{line}\n" if below else f"{line}\n\n{table}\n"
    (found,), lines = read_budget(text)
    assert (found.unit, found.stated_total_matches) == (unit, True)
    assert len(lines) == 6


@pytest.mark.parametrize("line", ["Alle beløb i t.kr.", "Beløb i 1.000 kr.", "(1.000 kr.)"])
def test_a_unit_between_the_head_and_the_rows(line: str) -> None:
    (found,), lines = read_budget(FLAT.replace("Løn", f"{line}\nLøn"))
    assert (found.unit, found.stated_total_matches, len(lines)) == ("kDKK", True, 6)


def test_a_unit_said_of_all_amounts_holds_for_the_tables_that_follow() -> None:
    text = f"Alle beløb er i 1.000 kr.\n\n{FLAT}\n\nSamme budget en gang til i en anden form.\n\n{FLAT}\n"
    found, _ = read_budget(text)
    assert [table.unit for table in found] == ["kDKK", "kDKK"]
    found, _ = read_budget(text.replace("Alle beløb er i 1.000 kr.", "Tal i t.kr."))
    assert [table.unit for table in found] == ["kDKK", None]


@pytest.mark.parametrize(
    "line",
    [
        "Budget 1.000 kr.",
        "Udgifter: 1.000 kr.",
        "Budgettet er på 45.000 kr.",
        "Der er afsat 1.000 kr.",
        "Budget 2024 45.000 kr.",
        "Budget til mad i kr.",
    ],
)
def test_a_line_that_says_more_is_no_unit(line: str) -> None:
    assert not says_unit(line)


@pytest.mark.parametrize("line", ["Beløb i kr.", "Budget (kr.)", "Udgifter i t.kr."])
def test_what_may_head_a_column_is_not_only_a_unit(line: str) -> None:
    assert says_unit(line)
    assert not only_says_unit(line)


def test_the_line_that_announces_a_table_may_end_with_its_unit() -> None:
    found, _ = read_budget(f"Midlerne er fordelt på denne måde (beløb i 1.000 kr.):\n\n{FLAT}\n")
    assert [table.unit for table in found] == ["kDKK"]
    found, _ = read_budget(f"Midlerne er fordelt på denne måde (se bilag 2):\n\n{FLAT}\n")
    assert [table.unit for table in found] == [None]
