"""Stretches of text that stand as they are: no letter is spaced, no word gap in doubt."""

from __future__ import annotations

import numpy as np

from pipeline.read.pdf_characters import Flags, Numbers
from pipeline.read.pdf_glyphs import LEAST_GAP
from pipeline.read.pdf_spacing import SPACED, WIDE_GAP
from pipeline.read.pdf_stretches import Stretches

SURE_GAP = 0.2  # sizes of a made-up space that is one whatever the kerning: above `SPACED` and `WORD_GAP`
SHORT = 7  # characters; the neighbours of a gap in fewer do not show the tracking


def are_plain(found: Stretches, sizes: Numbers) -> Flags:
    """Which of the stretches are one run as they stand, their font sizes being `sizes`.

    That is where `pdf_spacing` would keep each space, add none, and see no letter-spacing.
    """
    counts = found.end - found.first
    size = sizes.repeat(counts)
    height = found.boxes[:, 3] - found.boxes[:, 1]
    em = np.minimum.reduceat(height, found.first).repeat(counts)
    space = found.real | found.made
    odd = (found.gap < LEAST_GAP * em) | (found.gap > WIDE_GAP * em)
    odd |= ~space & (found.gap > SPACED * size)
    odd |= found.made & (found.gap <= SURE_GAP * size)
    odd[:-1] |= found.index[1:] - found.index[:-1] > 2
    odd[1:-1] |= space[:-2] & space[1:-1] & space[2:]
    odd &= ~found.shared
    odd[found.end - 1] = False  # nothing of the stretch follows
    spaces = np.add.reduceat(space, found.first)
    in_doubt = np.logical_or.reduceat(found.made, found.first)
    told = ~in_doubt | ((counts >= SHORT) & (counts - 1 - spaces > (counts - 1) // 4))
    plain: Flags = told & ~np.logical_or.reduceat(odd, found.first)
    return plain
