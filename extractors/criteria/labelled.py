"""Criteria written as lists, each part under its own label: "Succeskriterium: …", "Datakilde: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.blocks import Item
from extractors.criteria.heads import Role, role_of
from extractors.criteria.places import TableRow
from models.text import Text

_LABEL = re.compile(
    r"(?:^|(?<=[\s(]))(?P<label>Succeskriteri(?:um|er)|Delmål|Mål(?:sætning)?|Indikator(?:er)?|Baseline|Datakilder?"
    r"|Kilde|Dokumentation|Måle?(?:metode|redskab)|Måles (?:ved|på))(?: ?\d{1,2})? ?: "
)


def labelled_rows(blocks: Sequence[Item]) -> list[TableRow]:
    """The rows of a labelled list; none where no label tells of a source, an indicator or a criterion."""
    parts = [(role, text, block) for block in blocks for role, text in _parts(block)]
    if not {"source", "indicator", "criterion"} & {role for role, _, _ in parts}:
        return []
    rows: list[TableRow] = []
    for role, text, block in parts:
        begins = role is None or role in ("criterion", "goal") or not rows or role in rows[-1].cells
        if role is None and block.kind == "paragraph":
            continue
        if begins:
            rows.append(TableRow())
        rows[-1].cells[role or "criterion"] = text
        rows[-1].lines += block.lines
    return [row for row in rows if row.cell("criterion") or row.cell("goal") or row.cell("indicator")]


def _parts(block: Item) -> Iterator[tuple[Role | None, Text]]:
    text = block.text
    matches = list(_LABEL.finditer(text.value))
    if not matches:
        yield None, text
        return
    first = text[: matches[0].start()]
    if first := first.strip(" (,;–-"):
        yield None, first
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        part = text[match.end() : end].strip(" ,;–-")
        if part.value.endswith(")") and part.value.count(")") > part.value.count("("):
            part = part[:-1]
        role = role_of(match["label"])
        if part and role:
            yield role, part


def roles_of(rows: Sequence[TableRow]) -> tuple[Role, ...]:
    """The columns that a list has, as the table that it could be."""
    return tuple(dict.fromkeys(role for row in rows for role in row.cells))
