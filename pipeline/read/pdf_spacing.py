"""Where words end in a row of glyphs: told by the gaps between them against the tracking nearby."""

from __future__ import annotations

from collections.abc import Sequence

WORD_GAP = 0.12  # em by which a word gap exceeds the tracking; a space glyph is 0.25 em or more
STOP_GAP = (
    0.05  # em, where the reader made a space up between a stop and a letter, which are kerned ("1. juni")
)
UNASKED_GAP = 0.15  # em, where the page has no space at all
NEARBY = 3  # gaps looked at on either side
WIDEST_TRACKING = 0.6  # em; more is not one word
WIDE_GAP = 0.5  # em by which a gap exceeds the tracking where a new run begins (a cell, a column, a tab)
SLACK = 1.25  # of the tracking nearby, which varies with kerning
SPACED = 0.06  # em of tracking that a reader sees as letter-spacing


def tracking_at(gaps: Sequence[float], i: int, em: float) -> float:
    """Tracking around gap `i`: the larger of the smallest gaps left and right of it.

    Both sides of a gap inside a word show the word's tracking on one of them at least; a gap between words
    has a whole word on one side. A side of one gap counts only where the other one is no longer. More than
    `WIDEST_TRACKING` is no tracking: 0.
    """
    left, right = gaps[max(0, i - NEARBY) : i], gaps[i + 1 : i + 1 + NEARBY]
    shown = [side for side in (left, right) if len(side) > 1] or [side for side in (left, right) if side]
    sides = [max(0.0, min(side)) for side in shown]
    tracking = max(sides, default=0.0)
    return tracking if tracking <= WIDEST_TRACKING * em else min(0.0, *sides, 0.0)


def least_gaps(letters: Sequence[str], made: Sequence[bool]) -> list[float]:
    """Em by which each gap between letters exceeds the tracking if it parts words.

    `made`: where the reader made up a space.
    """
    least = [UNASKED_GAP] * len(made)
    for i in (i for i, is_made in enumerate(made) if is_made):
        stopped = letters[i] in ".,:;" and letters[i + 1].isalpha()
        least[i] = STOP_GAP if stopped else WORD_GAP
    return least


def word_ends(gaps: Sequence[float], real: Sequence[bool], least: Sequence[float], em: float) -> list[bool]:
    """For each gap between two glyphs whether a space stands there.

    `gaps` in points; `real[i]` where the page has a space glyph in the gap (kept always); `least` as
    `least_gaps` has it; `em` the font size in points.
    """
    ends = list(real)
    floor = SLACK * max(0.0, min(gaps, default=0.0))  # no tracking nearby is less
    if floor > SLACK * WIDEST_TRACKING * em:
        floor = 0.0
    for i, gap in enumerate(gaps):
        if gap > floor + least[i] * em and not ends[i]:
            ends[i] = gap > SLACK * tracking_at(gaps, i, em) + least[i] * em
    return ends


def is_spaced(gaps: Sequence[float], em: float) -> bool:
    """Whether a row of glyphs is letter-spaced: three of four gaps show it, all of a short one."""
    if not gaps:
        return False
    return sorted(gaps)[len(gaps) // 4] > SPACED * em
