"""What an agreement says it will be measured on: criteria of its tables, bullets and sentences."""

from __future__ import annotations

from dataclasses import replace

from extractors.criteria import confidence
from extractors.criteria.bullets import Promised, promised
from extractors.criteria.places import Table, TableRow
from extractors.criteria.tables import read_lines, tables
from extractors.language.quantities import read_target
from models.outline import Agreement, Section
from models.record import Row
from models.tables import SuccessCriterion
from models.text import EMPTY, Text, hull


def extract(agreement: Agreement) -> list[Row]:
    """One row a criterion, in the order of the document."""
    found = tables(agreement)
    read = read_lines(found)
    rows = [_of_row(agreement, table, row) for table in found for row in table.rows]
    rows += [_of_promise(agreement, promise) for promise in promised(agreement, read)]
    return sorted(rows, key=lambda row: row.evidence.start)


def _of_row(agreement: Agreement, table: Table, row: TableRow) -> SuccessCriterion:
    text = row.cell("criterion") or row.cell("goal") or row.cell("indicator")
    indicator = row.cell("indicator") if text is not row.cell("indicator") else EMPTY
    parts = [text, indicator, row.source]
    read = _row(agreement, table.section, table.head.kind, parts, hull(parts), table.rule)
    read.confidence = confidence.of_criterion(confidence.of_row(table, row), text.value, indicator.value)
    return _with_target(read, table, row.cell("target")) if row.cell("target") else read


def _with_target(read: SuccessCriterion, table: Table, cell: Text) -> SuccessCriterion:
    """The number of the table's own column for what shall be reached, and the year in that column's head."""
    target, year = read_target(cell.value), table.head.year("target")
    if target.low is None and target.high is None:
        return read
    return replace(
        read,
        target_low=target.low,
        target_high=target.high,
        target_unit=target.unit,
        deadline_year=year.value if year else target.deadline_year or read.deadline_year,
        evidence=hull([read.evidence, cell]),
    )


def _of_promise(agreement: Agreement, promise: Promised) -> SuccessCriterion:
    parts = [promise.text, EMPTY, EMPTY]
    read = _row(agreement, promise.section, promise.kind, parts, promise.text, promise.rule)
    read.confidence = confidence.of_criterion(confidence.SHAPES[promise.rule], promise.text.value, None)
    return read


def _row(
    agreement: Agreement, section: Section, kind: str, parts: list[Text], evidence: Text, rule: str
) -> SuccessCriterion:
    text, indicator, source = (part.value or None for part in parts)
    target = read_target(text or "", indicator)
    return SuccessCriterion(
        agreement_id=agreement.id,
        activity_id=section.activity.id if section.activity else None,
        kind=kind,
        text=text,
        indicator=indicator,
        data_source=source,
        target_low=target.low,
        target_high=target.high,
        target_unit=target.unit,
        direction=target.direction,
        period=target.period,
        deadline_year=target.deadline_year,
        evidence=evidence,
        rule=rule,
    )
