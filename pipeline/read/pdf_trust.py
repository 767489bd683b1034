"""Whether what a reader says of a page can be believed."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.read.pdf_characters import Characters

MOST_UNKNOWN = 0.02  # share of characters without a Unicode value
MOST_MISPLACED = 0.2  # share of characters without width, or off the page
SAMPLE = 15  # characters looked at


def doubt(page: Characters, unknown: float) -> str:
    """What speaks against the page's characters, of which this share is unknown; empty if nothing does."""
    if unknown > MOST_UNKNOWN:
        return "characters without a Unicode value"
    sample = _sample(page)
    boxes = page.boxes(sample).tolist()
    misplaced = sum(not _is_placed(page, i, box) for i, box in zip(sample, boxes, strict=True))
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


def _is_placed(page: Characters, index: int, box: tuple[float, float, float, float]) -> bool:
    x0, top, x1, bottom = box
    stands = x1 > x0 and bottom > top and x1 > 0 and x0 < page.width and bottom > 0 and top < page.height
    return stands or page.turn(index) != 0
