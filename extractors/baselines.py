"""Measured levels: of baseline tables, inside success criteria, and in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractors.criteria import confidence
from extractors.criteria.bullets import promised
from extractors.criteria.glued import without_mark
from extractors.criteria.heads import Role
from extractors.criteria.levels import AREAS, Level, row_levels, to_float, unit
from extractors.criteria.measured import Measured, measured
from extractors.criteria.places import Table, TableRow
from extractors.criteria.stated import Stated, stated_levels
from extractors.criteria.tables import read_lines, tables
from extractors.language.periods import Year, read_year
from models.outline import Agreement, Section
from models.record import Row
from models.tables import Baseline
from models.text import EMPTY, Text, hull

_FROM = re.compile(r" fra(?: ca)?$")


def extract(agreement: Agreement) -> list[Row]:
    """One row a number, in the order of the document."""
    found = tables(agreement)
    read = read_lines(found)
    rows: list[Row] = []
    for table in found:
        for row in table.rows:
            rows += _of_row(agreement, table, row)
    for promise in promised(agreement, read):
        shape = confidence.SHAPES[promise.rule]
        rows += _of_criterion(agreement, promise.section, promise.text, EMPTY, shape)
    rows += [_of_text(agreement, one) for one in measured(agreement, read)]
    return sorted(rows, key=lambda row: row.evidence.start)


def _of_row(agreement: Agreement, table: Table, row: TableRow) -> Iterator[Baseline]:
    shape, levels = confidence.of_row(table, row), row_levels(row)
    for role, level in levels:
        read = _of_level(agreement, table, row, role, level)
        several = sum(column == role for column, _ in levels) > 1
        read.confidence = confidence.of_level(shape, several, read.unit != "antal", read.year is not None)
        yield read
    yield from _of_criterion(agreement, table.section, row.cell("criterion"), row.source, shape)


def _of_level(agreement: Agreement, table: Table, row: TableRow, role: Role, level: Level) -> Baseline:
    source, indicator = row.source, row.cell("indicator")
    year = level.year or read_year(row.cell("year")) or table.head.year(role) or read_year(source)
    return Baseline(
        agreement_id=agreement.id,
        activity_id=_activity(table.section),
        origin="table",
        goal=row.cell("goal").value or None,
        indicator=indicator.value or None,
        measure=level.measure or None,
        area=level.area or AREAS[role],
        value=to_float(without_mark(level.number, agreement.source)),
        unit=unit(level, indicator.value),
        **_dated(year),
        data_source=source.value or None,
        evidence=hull([row.cell("goal"), indicator, level.words, source]),
        rule=f"{role} column of a {table.rule}",
    )


def _of_criterion(
    agreement: Agreement, section: Section, text: Text, source: Text, shape: float
) -> Iterator[Baseline]:
    for level in stated_levels(text):
        yield Baseline(
            agreement_id=agreement.id,
            activity_id=_activity(section),
            origin="criterion",
            indicator=level.indicator or _measured_by(text, level),
            area=level.area,
            value=level.value,
            unit=level.unit,
            **_dated(level.year),
            data_source=source.value or None,
            evidence=hull([text, source]),
            rule="level inside a criterion",
            confidence=confidence.of_stated(shape, level.indicator is not None, level.year is not None),
        )


def _measured_by(text: Text, level: Stated) -> str | None:
    """What the criterion says before it states the level."""
    before = text.value[: text.origin.index(level.words.start)]
    return _FROM.sub("", before.strip(" (,.:;")) or None


def _of_text(agreement: Agreement, one: Measured) -> Baseline:
    return Baseline(
        agreement_id=agreement.id,
        activity_id=_activity(one.section),
        origin="narrative",
        indicator=one.name,
        area=one.area.value or None,
        value=one.value,
        unit=one.unit,
        **_dated(one.year),
        data_source=one.note.value or None,
        evidence=one.sentence,
        rule="measured, in running text",
        confidence=confidence.of_text(
            one.unit, one.name is not None, one.section.kind == "problem", one.note_count
        ),
    )


def _activity(section: Section) -> str | None:
    return section.activity.id if section.activity else None


def _dated(year: Year | None) -> dict[str, Any]:
    return {"year": year.value if year else None, "year_raw": year.raw.value if year else None}
