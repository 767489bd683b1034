"""Criteria written as lists, each part under its own label: "Succeskriterium: …", "Datakilde: …"."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.blocks import Item
from extractors.criteria.heads import Role
from extractors.criteria.labels import parts
from extractors.criteria.places import TableRow


def labelled_rows(blocks: Sequence[Item]) -> list[TableRow]:
    """The rows of a labelled list; none where no label tells of a source, an indicator or a criterion."""
    found = [(role, text, block) for block in blocks for role, text in parts(block.text)]
    if not {"source", "indicator", "criterion"} & {role for role, _, _ in found}:
        return []
    rows: list[TableRow] = []
    for role, text, block in found:
        begins = role is None or role in ("criterion", "goal") or not rows or role in rows[-1].cells
        if role is None and block.kind == "paragraph":
            continue
        if begins:
            rows.append(TableRow())
        rows[-1].cells[role or "criterion"] = text
        rows[-1].lines += block.lines
    return [row for row in rows if row.cell("criterion") or row.cell("goal") or row.cell("indicator")]


def roles_of(rows: Sequence[TableRow]) -> tuple[Role, ...]:
    """The columns that a list has, as the table that it could be."""
    return tuple(dict.fromkeys(role for row in rows for role in row.cells))
