"""Checks across rows: what an auditor should look at.

Each check is a function from a document's rows to the disagreements that it finds. Nothing is
changed and nothing decided here: a finding quotes both sides and points to its rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from models.outline import Outline
from models.record import Row, key_name
from models.tables import Finding, FindingRow
from pipeline.audit import budgets, levels, people, promises, totals
from pipeline.audit.disagreement import Disagreement

CHECKS = (
    totals.totals,
    budgets.same_item_twice,
    budgets.amounts_not_as_written,
    people.links,
    people.two_addresses,
    people.two_names,
    levels.two_levels,
    promises.without_measure,
)


def audit(rows: Sequence[Row], outline: Outline) -> list[Row]:
    """The findings on a document's rows and the rows that each is about, with their keys set."""
    found: list[Row] = []
    counts: Counter[str] = Counter()
    for check in CHECKS:
        for disagreement in check(rows):
            stem = disagreement.rows[0].agreement_id or outline.document_id
            counts[stem] += 1
            found += _records(disagreement, f"{stem}-finding{counts[stem]}")
    return found


def _records(disagreement: Disagreement, finding_id: str) -> list[Row]:
    first = disagreement.rows[0]
    finding = Finding(
        finding_id=finding_id,
        agreement_id=first.agreement_id,
        severity=disagreement.severity,
        message=disagreement.message,
        evidence=first.evidence,
        rule=disagreement.rule,
    )
    return [finding, *(_link(finding, n, row) for n, row in enumerate(disagreement.rows, 1))]


def _link(finding: Finding, number: int, row: Row) -> FindingRow:
    return FindingRow(
        finding_row_id=f"{finding.finding_id}-row{number}",
        finding_id=finding.finding_id,
        agreement_id=row.agreement_id,
        table_name=row.table,
        row_id=getattr(row, key_name(type(row))),
        evidence=row.evidence,
        rule=finding.rule,
    )
