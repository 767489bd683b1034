"""A document as Markdown with pipe tables: what a converter leaves that knows no HTML."""

from __future__ import annotations

from collections.abc import Sequence

from samples.content import Activity, Block, Bullets, Document, Heading, Table, Text, Title
from samples.wrap import ADDRESS


def piped(document: Document) -> str:
    """Every block in order; footnotes at the end, addresses as links where the document has links."""
    lines = [line for block in document.blocks for line in _block(block)]
    if document.links is not None:
        lines = [ADDRESS.sub(lambda found: _linked(found[0], document.links or {}), line) for line in lines]
    return "\n".join([*lines, *(f"[^{n}]: {text}" for n, text in document.notes.items())]) + "\n"


def _block(block: Block) -> list[str]:
    match block:
        case Title():
            return [f"# {block.text}", ""]
        case Heading():
            return [f"## {block.text}{block.suffix}", ""]
        case Activity():
            return [*([block.label, ""] if block.label else []), f"## {block.shown or block.heading}", ""]
        case Text():
            return [block.text, ""]
        case Bullets():
            return [*(f"* {item}" for item in block.items), ""]
        case Table():
            return [*_table(block), ""]
    return []


def _table(table: Table) -> list[str]:
    rows = [_row(row) for row in (table.head, *table.body)]
    return [rows[0], "|" + " --- |" * len(table.head), *rows[1:]]


def _row(cells: Sequence[str | None]) -> str:
    return "| " + " | ".join((cell or "").replace("\n", "<br>") for cell in cells) + " |"


def _linked(shown: str, links: dict[str, str]) -> str:
    address = shown.lower()
    return f"[{shown}](mailto:{links.get(address, address)})"
