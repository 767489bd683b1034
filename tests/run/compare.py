"""The rows of a run held against the true rows, cell by cell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

# The columns by which a true row is found again; the first that is not null in it counts.
IDENTITY = {
    "documents": ["file_name"],
    "agreements": ["agreement_no"],
    "sections": ["heading"],
    "activities": ["name"],
    "parties": ["email", "person", "organisation"],
    "contacts": ["email"],
    "success_criteria": ["text"],
    "baselines": ["value"],
    "budget_tables": ["unit"],
    "budget_lines": ["line_item"],
    "responsibilities": ["obligation"],
    "staffing": ["role"],
}
Row = Mapping[str, Any]


@dataclass
class Score:
    """Counts of one table: cells that are right, true cells, cells of the run, true rows not found."""

    right: int = 0
    true: int = 0
    given: int = 0
    lost: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of right / given and right / true; 1 where there is nothing to find or given."""
        return 2 * self.right / (self.true + self.given) if self.true + self.given else 1.0


def read_run(folder: Path) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """{file stem: {table: rows}} with each row's agreement_no and the name of its activity."""
    tables = {table: pq.read_table(folder / f"{table}.parquet").to_pylist() for table in IDENTITY}
    stems = {row["document_id"]: Path(row["file_name"]).stem for row in tables["documents"]}
    numbers = {row["agreement_id"]: row["agreement_no"] for row in tables["agreements"]}
    names = {row["activity_id"]: row["name"] for row in tables["activities"]}
    found: dict[str, dict[str, list[dict[str, Any]]]] = {stem: {} for stem in stems.values()}
    for table, rows in tables.items():
        for row in rows:
            row.setdefault("agreement_no", numbers.get(row.get("agreement_id")))
            row["activity"] = names.get(row.get("activity_id"))
            found[stems[row["document_id"]]].setdefault(table, []).append(row)
    return found


def read_truth(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """{table: rows} of one document."""
    files = sorted(folder.glob("*.jsonl"))
    return {path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in files}


def compare(true: Iterable[Row], given: Iterable[Row], table: str) -> Score:
    """Pair rows by identity, most equal cells first; count the cells of the columns that true rows name."""
    left = [folded(row) for row in given]
    score = Score()
    columns: set[str] = set()
    for row in map(folded, true):
        columns |= row.keys() & left[0].keys() if left else set()
        score.true += sum(row[column] is not None for column in row)
        partner = _partner(row, left, IDENTITY[table])
        if partner is None:
            score.lost += 1
            continue
        left.remove(partner)
        score.right += _equal(row, partner)
        score.given += sum(partner[column] is not None for column in row if column in partner)
    score.given += sum(row[column] is not None for row in left for column in columns)
    return score


def _partner(row: Row, candidates: list[dict[str, Any]], identity: list[str]) -> dict[str, Any] | None:
    column = next((column for column in identity if row.get(column) is not None), identity[-1])
    same = [candidate for candidate in candidates if candidate.get(column) == row.get(column)]
    return max(same, key=lambda candidate: _equal(row, candidate), default=None)


def _equal(row: Row, other: Row) -> int:
    return sum(value is not None and other.get(column) == value for column, value in row.items())


def folded(row: Row) -> dict[str, Any]:
    """The cells as they are compared: numbers as floats, dates as ISO text, text caseless."""
    return {column: _fold(value) for column, value in row.items() if column != "table"}


def _fold(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    return re.sub(r"\s+", " ", value).strip(" .:;,•-").casefold()
