"""One changed digit in a budget that states its totals never goes unseen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.budgets import extract
from models.outline import Outline
from models.record import Row
from models.tables import BudgetLine, BudgetTable, Finding
from pipeline import store
from pipeline.audit import audit
from tests.extractors.budget_reading import section_of

NAMES = ["Løn", "Drift", "Materialer", "Lokaler", "Fester", "Ture"]
FORMS = ["cells on a line", "cells on lines of their own", "columns", "markdown"]
Line = tuple[str, list[str]]


def sums(rows: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@st.composite
def budgets(draw: st.DrawFn) -> tuple[list[str], list[Line]]:
    """Heads, and rows with their totals: perhaps subtotals, perhaps a column that sums the years."""
    years = draw(st.integers(1, 4))
    amount = st.integers(1, 900).map(lambda n: n * 1000)
    rows = draw(st.lists(st.lists(amount, min_size=years, max_size=years), min_size=2, max_size=6))
    cuts = [0, len(rows) // 2, len(rows)] if len(rows) > 3 and draw(st.booleans()) else [0, len(rows)]
    lines: list[tuple[str, list[int]]] = []
    for start, end in pairwise(cuts):
        lines += list(zip(NAMES[start:end], rows[start:end], strict=True))
        if len(cuts) > 2:
            lines.append(("Subtotal", sums(rows[start:end])))
    lines.append(("I alt", sums(rows)))
    heads = ["Post", *(str(2024 + k) for k in range(years))]
    if years > 1 and draw(st.booleans()):
        heads, lines = [*heads, "I alt"], [(name, [*values, sum(values)]) for name, values in lines]
    return heads, [(name, [grouped(value) for value in values]) for name, values in lines]


def laid_out(form: str, heads: list[str], lines: list[Line]) -> str:
    rows = [heads, *([name, *cells] for name, cells in lines)]
    if form == "markdown":
        rows.insert(1, ["---"] * len(heads))
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if form == "columns":
        return "\n".join(row[0].ljust(20) + "".join(cell.rjust(14) for cell in row[1:]) for row in rows)
    glue = " " if form == "cells on a line" else "\n"
    return "\n".join([" ".join(heads), *(glue.join(row) for row in rows[1:])])


def read(text: str) -> tuple[list[Row], list[Finding]]:
    agreement, _ = section_of(text)
    rows = extract(agreement)
    store.number(rows, "d")
    found = audit(rows, Outline("d", agreement.source))
    return rows, [row for row in found if isinstance(row, Finding)]


@settings(max_examples=60, deadline=None)
@given(budgets(), st.sampled_from(FORMS), st.data())
def test_a_changed_digit_is_a_finding_about_the_table(
    budget: tuple[list[str], list[Line]], form: str, data: st.DataObject
) -> None:
    heads, lines = budget
    rows, findings = read(laid_out(form, heads, lines))
    assert [row.stated_total_matches for row in rows if isinstance(row, BudgetTable)] == [True]
    assert findings == []

    k = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[k][1]
    column = data.draw(st.integers(0, len(cells) - 1))
    digits = list(cells[column])
    place = data.draw(st.sampled_from([i for i, c in enumerate(digits) if c.isdigit()]))
    others = [c for c in "0123456789" if c != digits[place] and (place or c != "0")]
    digits[place] = data.draw(st.sampled_from(others))
    cells[column] = "".join(digits)
    rows, findings = read(laid_out(form, heads, lines))
    read_lines = [row for row in rows if isinstance(row, BudgetLine)]
    matches = [row.stated_total_matches for row in rows if isinstance(row, BudgetTable)]
    assert findings
    assert matches == [False] or any(line.amount_status == "unreadable" for line in read_lines)
