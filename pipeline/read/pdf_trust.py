"""Whether what a reader says of a page can be believed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from pipeline.read.pdf_characters import Characters

MOST_UNKNOWN = 0.02  # share of characters without a Unicode value
MOST_MISPLACED = 0.2  # share of characters without width, or off the page
SAMPLE = 15  # characters looked at


def doubt(page: Characters, unknown: float) -> str:
    """What speaks against the page's characters, of which this share is unknown; empty if nothing does."""
    if unknown > MOST_UNKNOWN:
        return "characters without a Unicode value"
    sample = _sample(page)
    x0, top, x1, bottom = page.boxes(sample, lines=()).T
    stands = (x0 < x1) & (top < bottom) & (x1 > 0) & (x0 < page.width) & (bottom > 0) & (top < page.height)
    misplaced = sum(page.turn(index) == 0 for index in compress(sample, ~stands))
    return "characters that stand off the page" if misplaced > MOST_MISPLACED * len(sample) else ""


def unknown_share(page: Characters) -> float:
    """Share of the characters that have no Unicode value, all looked at only if one of some has none."""
    if any(page.unmapped(_sample(page))):
        places = [i for i, character in enumerate(page.text) if not character.isspace()]
        return sum(page.unmapped(places)) / len(places)
    return sum(page.text.count(c) for c in "\x00\ufffd") / max(1, len(page.text))


def _sample(page: Characters) -> Sequence[int]:
    step = max(1, len(page.text) // SAMPLE)
    return [i for i in range(0, len(page.text), step) if not page.text[i].isspace()]
