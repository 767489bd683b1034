"""Lines looked at character by character: a page's characters in arrays, cut at far gaps and jumps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.read.pdf_characters import Boxes, Characters, Flags, Numbers, Places
from pipeline.read.pdf_glyphs import Glyphs
from pipeline.read.pdf_run import RISE, SMALL
from pipeline.read.pdf_script import Script

FAR = 1.5  # heights between two characters that no tracking explains
LEVEL = 0.05  # points by which the feet of a line's characters may differ from rounding


@dataclass(slots=True)
class Stretches:
    """The characters but spaces of some lines, and what stands between each and the next one.

    A stretch is a line, or a part of one between far gaps and jumps up or down.
    """

    index: Places  # on the page
    boxes: Boxes
    real: Flags  # a space of the page's own follows
    made: Flags  # a space that the reader made up follows
    gap: Numbers  # points to the next character
    shared: Flags  # the next letter is of the same ligature
    first: Places  # of each stretch: the number of its first character
    end: Places  # one more than that of its last one
    line: list[int]  # the number of its line

    def frames(self) -> Boxes:
        """The box around each stretch."""
        low = np.minimum.reduceat(self.boxes[:, :2], self.first)
        high = np.maximum.reduceat(self.boxes[:, 2:], self.first)
        return np.concatenate((low, high), axis=1)

    def glyphs(self, stretch: int) -> Glyphs:
        """What is drawn of a stretch; a ligature's letters are one glyph."""
        a, b = self.first[stretch], self.end[stretch]
        index, boxes, shared = self.index[a:b], self.boxes[a:b], self.shared[a : b - 1]
        between = [what[a : b - 1] for what in (self.real, self.made, self.gap)]
        counts = [1] * len(index)
        if shared.any():
            begins = np.concatenate(([True], ~shared)).nonzero()[0]
            counts = np.diff(begins, append=len(index)).tolist()
            index, boxes, between = index[begins], boxes[begins], [what[~shared] for what in between]
        x0, top, x1, bottom = boxes.T.tolist()
        return Glyphs(index.tolist(), counts, x0, top, x1, bottom, *(what.tolist() for what in between))


def stretches(page: Characters, written: Script, numbers: Sequence[int]) -> Stretches:
    """The stretches of some of a page's lines, which are named by their numbers."""
    lines = [written.lines[number] for number in numbers]
    inside = np.zeros(len(written.text), bool)
    for start, end in lines:
        inside[start:end] = True
    index = (inside & written.letters).nonzero()[0]
    first = index.searchsorted([start for start, _ in lines])
    boxes = page.boxes(index.tolist(), first.tolist())
    space, gap = np.zeros(len(index), bool), np.zeros(len(index))
    space[:-1] = index[1:] - index[:-1] > 1
    space[first - 1] = False  # behind a line's last character
    gap[:-1] = boxes[1:, 0] - boxes[:-1, 2]
    is_made = np.zeros(len(written.text) + 1, bool)
    is_made[written.made] = True
    made = space & is_made[index + 1]
    far = _far(boxes, gap, made)
    cuts = np.concatenate((far[written.seldom[numbers][first.searchsorted(far, "right") - 1]], _jumps(boxes)))
    space[cuts] = made[cuts] = False
    begins = np.zeros(len(index) + 1, bool)
    begins[first] = begins[cuts + 1] = begins[-1] = True
    edges = begins.nonzero()[0]
    line = np.array(numbers)[first.searchsorted(edges[:-1], "right") - 1].tolist()
    return Stretches(
        index, boxes, space & ~made, made, gap, _shared(boxes, space), edges[:-1], edges[1:], line
    )


def _far(boxes: Boxes, gap: Numbers, made: Flags) -> Places:
    """The characters before the made-up spaces at which the gap is wide whatever the tracking."""
    far = (made & (gap > FAR * (boxes[:, 3] - boxes[:, 1]))).nonzero()[0]
    here, after = boxes[far], boxes[far + 1]
    return far[(here[:, 1] < after[:, 3]) & (after[:, 1] < here[:, 3])]


def _shared(boxes: Boxes, space: Flags) -> Flags:
    """Where the next letter is of the same ligature, all letters of which have its box."""
    shared = ~space
    shared[:-1] &= (boxes[1:, 0] == boxes[:-1, 0]) & (boxes[1:, 2] == boxes[:-1, 2])
    return shared


def _jumps(boxes: Boxes) -> Places:
    """The characters that stand on another line than the next ones, or one of the two is a superscript.

    A font reaches about a fifth of its height below the baseline.
    """
    top, bottom = boxes[:, 1], boxes[:, 3]
    fall = bottom[:-1] - bottom[1:]
    uneven = (np.abs(fall) > LEVEL).nonzero()[0]
    fall, here, after = fall[uneven], (bottom - top)[uneven], (bottom - top)[uneven + 1]
    large, small = np.maximum(here, after), np.minimum(here, after)
    raised = (small <= SMALL * large) & (np.abs(fall - 0.2 * (here - after)) > RISE * large)
    return uneven[raised | (np.abs(fall) > 0.5 * large)]
