"""Finds activities that lack the word "Aktivitet" in front of their name."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from models.source import Line
from pipeline.outline.headings import Heading, bare
from pipeline.outline.typography import could_be_sentence, looks_like_heading, usual_gap


def unlabelled_activities(lines: Sequence[Line], form: Sequence[Heading]) -> list[Heading]:
    """Headings of activities under which the form's fields begin anew.

    A second target group in one activity's part shows it; the heading is the line that stands alone
    last before it.
    """
    unit = usual_gap(lines) or 0
    found: list[Heading] = []
    fields: set[str | None] = set()
    for above, heading in itertools.pairwise(form):
        fields = {"activity"} if above.style == "activity" else fields | {above.kind}
        if (
            heading.kind != "target_group"
            or above.kind == "target_group"
            or not fields >= {"activity", "target_group"}
        ):
            continue
        alone = [i for i in range(above.last + 1, heading.first) if _could_name_one(lines[i], unit)]
        if alone:
            found.append(
                Heading(alone[-1], alone[-1] + 1, bare(lines[alone[-1]].text), "activity", "activity")
            )
            fields = {"activity"}
    return found


def _could_name_one(line: Line, unit: int) -> bool:
    set_off = line.page_start or line.gap > unit
    return (
        set_off and looks_like_heading(line) and not could_be_sentence(line.value) and line.value[-1] != ":"
    )
