"""Who shall do what: bullets under an actor, labelled paragraphs, sentences, lists of names, tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from extractors.blocks import line_width
from extractors.duties.actors import read
from extractors.duties.clauses import Duty
from extractors.duties.layout import blocks
from extractors.duties.tables import read_table, tables_of
from models.outline import Agreement, Section
from models.source import Line
from models.tables import Responsibility as Row
from models.text import EMPTY, Text, hull

CONFIDENCE = {
    "bullet under its actor": 0.97,
    "row of a table": 0.95,
    "label and text": 0.95,
    "role and name": 0.9,
    "list of the responsible": 0.9,
    "it is X who": 0.9,
    "role of X": 0.9,
    "responsible is X": 0.9,
    "subject of sentence": 0.9,
    "those that follow": 0.85,
    "text under its actor": 0.85,
    "it is agreed that X": 0.8,
    "subject after verb": 0.8,
    "involved in sentence": 0.8,
    "same actor as before": 0.75,
}
"""How sure each rule is, by how much of it is layout and how much is a reading of the sentence."""


def extract(agreement: Agreement) -> list[Row]:
    """One row an obligation of the agreement's parts on roles, in the order of the document."""
    width = line_width(agreement.source.body)
    return [
        _row(agreement, section, duty)
        for section in agreement.of_kind("roles")
        for duty in _duties(agreement, section, width)
    ]


def _duties(agreement: Agreement, section: Section, width: int) -> Iterator[Duty]:
    """The part's duties; a table of two columns or more is read by itself. `width` is that of a full line."""
    tables = tables_of(section.lines)

    def table(line: Line) -> int | None:
        return line.cell.table if line.cell and line.cell.table in tables else None

    for number, run in groupby(section.lines, key=table):
        if number is not None:
            yield from read_table(list(run))
        else:
            yield from read(blocks(list(run), agreement.source, width), _above(section))


def _row(agreement: Agreement, section: Section, duty: Duty) -> Row:
    return Row(
        agreement_id=agreement.id,
        activity_id=section.activity.id if section.activity else None,
        actor=duty.actor.value or None,
        obligation=duty.obligation.value,
        evidence=duty.obligation
        if _within(duty.actor, duty.obligation)
        else hull([duty.actor, duty.obligation]),
        rule=duty.rule,
        confidence=CONFIDENCE[duty.rule],
    )


def _within(actor: Text, obligation: Text) -> bool:
    return not actor or (obligation.start <= actor.start and actor.end <= obligation.end)


def _above(section: Section) -> Text:
    """A part's own heading where it stands inside another part on roles: it may name the actor."""
    inside = section.parent is not None and section.parent.kind == "roles"
    return section.heading if inside else EMPTY
