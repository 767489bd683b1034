"""Agreements made of a few lines of flattened text, for the tests of single rooms."""

from __future__ import annotations

from dataclasses import replace

from models.outline import Activity, Agreement, Section
from models.source import Cell, Line, Source
from models.text import EMPTY, Text

PAGE = "\f"
"""Before a line: a page starts with it."""


def lines_of(text: str) -> tuple[str, list[Line]]:
    """The text and its lines: an empty line gives the next one its gap, PAGE starts a page."""
    lines: list[Line] = []
    gap = offset = 0
    clean = text.replace(PAGE, "")
    page_starts = {i for i, raw in enumerate(text.split("\n")) if raw.startswith(PAGE)}
    for i, raw in enumerate(clean.split("\n")):
        if raw.strip():
            lines.append(Line(Text.at(raw, offset).squeeze(), gap=gap, page_start=i in page_starts))
        gap = 0 if raw.strip() else gap + 1
        offset += len(raw) + 1
    return clean, lines


def agreement(*parts: tuple[str, str, str], activity: str = "") -> Agreement:
    """An agreement with one section a part: its kind, its heading, its text."""
    source = Source("text/plain", "", [])
    made = Agreement("a", 1, "delaftale", EMPTY, source)
    if activity:
        made.activities.append(Activity("a-1", 1, Text.at(activity, 0)))
    for number, (kind, heading, body) in enumerate(parts, 1):
        start = len(source.text)
        clean, lines = lines_of(f"{heading}\n\n{body}\n")
        moved = [
            replace(line, text=Text(line.value, [o + start for o in line.text.origin])) for line in lines
        ]
        source.text += clean
        source.lines += moved
        made.sections.append(
            Section(
                f"a-s{number}", kind, moved[0].text, 1, activity=made.activities[0] if activity else None,
                heading_lines=moved[:1], lines=moved[1:],
            )
        )  # fmt: skip
    return made


def with_cells(made: Agreement, section: int, rows: list[list[str]], table: int = 0) -> Agreement:
    """The agreement with a table of the source in one of its sections; a cell's lines are split at " / "."""
    source = made.source
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            for part in cell.split(" / ") if cell else []:
                line = Line(Text.at(part, len(source.text)), cell=Cell(table, r, c))
                source.text += part + "\n"
                source.lines.append(line)
                made.sections[section].lines.append(line)
    return made
