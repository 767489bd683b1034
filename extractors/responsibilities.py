"""Who shall do what: bullets under an actor's name, labelled paragraphs, sentences, lists of names."""

from __future__ import annotations

from extractors.blocks import line_width
from extractors.duties.actors import read
from extractors.duties.layout import blocks
from models.outline import Agreement, Section
from models.tables import Responsibility as Row
from models.text import EMPTY, Text, hull


def extract(agreement: Agreement) -> list[Row]:
    """One row an obligation of the agreement's parts on roles, in the order of the document."""
    rows = []
    width = line_width(agreement.source.body)
    for section in agreement.of_kind("roles"):
        for duty in read(blocks(section.lines, agreement.source, width), _above(section)):
            rows.append(
                Row(
                    agreement_id=agreement.id,
                    activity_id=section.activity.id if section.activity else None,
                    actor=duty.actor.value or None,
                    obligation=duty.obligation.value,
                    evidence=hull([duty.actor, duty.obligation]) if duty.actor is not duty.obligation else duty.obligation,
                    rule=duty.rule,
                )
            )
    return rows


def _above(section: Section) -> Text:
    """A part's own heading where it stands inside another part on roles: it may name the actor."""
    inside = section.parent is not None and section.parent.kind == "roles"
    return section.heading if inside else EMPTY
