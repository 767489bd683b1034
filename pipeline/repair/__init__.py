"""A source as it was read to a source as its authors meant it: one small step after the other."""

from __future__ import annotations

from models.source import Source
from pipeline.repair.cells import join_cells
from pipeline.repair.draft import set_draft_aside
from pipeline.repair.footnotes import set_footnotes_aside
from pipeline.repair.furniture import set_furniture_aside, set_numbers_under_notes_aside
from pipeline.repair.hyphens import join_hyphens
from pipeline.repair.letters import close_letters
from pipeline.repair.links import set_links_aside
from pipeline.repair.pages import find_page_starts, squeeze_lines

__all__ = ["repair"]

STEPS = (
    close_letters,
    find_page_starts,
    squeeze_lines,
    set_links_aside,
    set_draft_aside,
    set_furniture_aside,
    set_footnotes_aside,
    set_numbers_under_notes_aside,
    join_hyphens,
    join_cells,
)


def repair(source: Source) -> Source:
    """A new source: same text, lines with their role, their tail and their words repaired."""
    for step in STEPS:
        source = step(source)
    return source
