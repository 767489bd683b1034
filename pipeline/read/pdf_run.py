"""A run: a piece of a page's text that stands on one line without a wide gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SMALL = 0.85  # a superscript's size at most, in sizes of its line
RISE = 0.15  # em that a superscript's baseline stands above its line's at least


@dataclass(slots=True)
class Run:
    """Text with each of its characters' index on the page; a space put in has that of the one before it."""

    text: str
    index: Sequence[int]
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    spaced: bool = False
    is_mark: bool = False  # a superscript number behind a word
    sideways: bool = False
    is_lead: bool = False  # a superscript number that begins a line

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2
