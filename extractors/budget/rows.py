"""Tables and stated amounts as rows of `budget_tables` and `budget_lines`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.budget import confidence
from extractors.budget.notes import with_mark
from extractors.budget.sentences import Stated
from extractors.budget.sums import totals_match
from extractors.budget.table import WHOLE, Entry, Item, Table
from extractors.language.amounts import unit_of
from models.outline import Agreement, Section
from models.record import Row
from models.tables import BudgetLine, BudgetTable
from models.text import hull

_GUIDANCE = re.compile(r"\s*\([^()]*\)?\s*$")
_DATED = re.compile(r"(?:(?P<name>.*?\w),?(?: i| for)? )??(?:år )?(?P<year>(?:19|20)\d\d)")


def table_rows(agreement: Agreement, table: Table, table_id: str) -> Iterator[Row]:
    """The row of a table and those of its amounts, line by line."""
    section, matches = table.section, totals_match(table)
    yield BudgetTable(
        budget_table_id=table_id,
        agreement_id=agreement.id or None,
        activity_id=_activity(section),
        caption=_GUIDANCE.sub("", table.caption.value).strip(" :") or None,
        unit=_unit(table),
        stated_total_matches=matches,
        evidence=table.head or hull(item.label for item in table.items[:1]) or table.items[0].entries[0].text,
        rule=table.rule,
        confidence=confidence.of_table(matches),
    )
    for number, item in enumerate(table.items, 1):
        for entry in item.entries:
            if not entry.is_dash:
                line = _line(agreement, table, table_id, number, item, entry)
                line.confidence = confidence.of_line(item.placed_by, str(line.amount_status), matches)
                yield line


def sentence_rows(
    agreement: Agreement, section: Section, stated: Sequence[Stated], table_id: str
) -> Iterator[Row]:
    """The row of the table that a sentence makes, and those of its amounts, one a year."""
    yield BudgetTable(
        budget_table_id=table_id,
        agreement_id=agreement.id or None,
        activity_id=_activity(section),
        caption=_GUIDANCE.sub("", section.heading.squeeze().value).strip(" :") or None,
        unit="DKK" if any(one.amount.currency for one in stated) else None,
        stated_total_matches=True if any(one.is_total for one in stated) else None,
        evidence=stated[0].sentence,
        rule="amounts in a sentence",
        confidence=confidence.SENTENCE,
    )
    for number, one in enumerate(stated, 1):
        years: list[int | None] = [*one.years] or [None]
        for year in years:
            yield BudgetLine(
                budget_table_id=table_id,
                agreement_id=agreement.id or None,
                activity_id=_activity(section),
                line_no=number,
                line_item=one.what.value or None,
                year=year,
                amount=one.amount.value,
                amount_raw=one.amount.raw.value,
                amount_status="unreadable" if one.amount.value is None else "as_written",
                is_total=one.is_total,
                evidence=one.sentence,
                rule="amounts in a sentence",
                confidence=confidence.SENTENCE if one.amount.value is not None else confidence.UNREADABLE,
            )


def _line(
    agreement: Agreement, table: Table, table_id: str, number: int, item: Item, entry: Entry
) -> BudgetLine:
    column = table.columns[entry.column] if entry.column is not None and entry.column != WHOLE else None
    year, name = (column.year if column else None), item.name
    if not table.years and (dated := _DATED.fullmatch(name)):
        year, name = int(dated["year"]), dated["name"] or ""
    is_sum = item.is_total or bool(column and column.is_sum)
    cell = with_mark(agreement.source, entry.text, entry.line)
    notes = [*item.notes, *entry.notes, *_column_name(table, entry)]
    return BudgetLine(
        budget_table_id=table_id,
        agreement_id=agreement.id or None,
        activity_id=_activity(table.section),
        line_no=number,
        line_item=name or None,
        year=year,
        amount=entry.value,
        amount_raw=" ".join(agreement.source.as_stood(cell).split()),
        amount_status=_status(entry),
        is_total=is_sum,
        note="; ".join(dict.fromkeys(notes)) or None,
        evidence=hull([item.label, cell]),
        rule=f"{table.rule}, {item.placed_by or 'column not decided'}",
    )


def _status(entry: Entry) -> str:
    """An amount whose year stays open is not as written: its place could not be read."""
    if entry.value is None or entry.column is None:
        return "unreadable"
    return "repaired" if entry.repaired is not None else "as_written"


def _column_name(table: Table, entry: Entry) -> list[str]:
    """The head of a column without a year, where the table has several such columns."""
    if table.years or len(table.columns) < 2 or entry.column is None or entry.column == WHOLE:
        return []
    return [table.columns[entry.column].text.value] if table.columns[entry.column].text else []


def _unit(table: Table) -> str | None:
    """What the head says, the caption, a total's label ("Sum (kr.)"), or the amounts themselves."""
    words = [
        table.head.value,
        *(c.text.value for c in table.columns),
        table.caption.value,
        table.unit_remark.value,
        *(i.name for i in table.items),
        table.section.heading.value,
    ]
    stated = next((unit for text in words if (unit := unit_of(text))), None)
    return stated or ("DKK" if any(e.amount.currency for e in table.entries() if e.amount) else None)


def _activity(section: Section) -> str | None:
    return section.activity.id if section.activity else None
