"""The straight lines drawn on a page, from the bounds of its paths."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import c_ulong
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as raw

from pipeline.read.pdf_calls import (
    SCRATCH,
    Handle,
    batches,
    bounds,
    closes,
    draw_mode,
    fill_color,
    form_count,
    form_object,
    object_at,
    object_matrix,
    object_type,
    segment_at,
    segment_count,
    segment_point,
    segment_type,
)
from pipeline.read.pdf_characters import Box, Boxes
from pipeline.read.pdf_dots import DOTS, dotted
from pipeline.read.pdf_pdfium import PdfiumPage

THICKEST = 4.0  # points; a filled rectangle that is thinner is a ruling
SHORTEST = 4.0  # points; shorter strokes are dots, bullets, corners of frames
WHITE = 252  # of 255, from which on a colour is no colour
RECTANGLE = 5  # points of a path that is one
DEPTH = 4  # forms within forms that are looked into
Matrix = tuple[float, float, float, float, float, float]
_POINT = [corner[0] for corner in SCRATCH.corners[:2]]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Ruling(NamedTuple):
    """A line at `at` (y of a horizontal one, x of a vertical one) from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass
class Drawn:
    """What a page shows beside its text."""

    horizontal: list[Ruling] = field(default_factory=list)
    vertical: list[Ruling] = field(default_factory=list)
    image_count: int = 0
    fills: list[Box] = field(default_factory=list)  # coloured ones
    dots: list[Box] = field(default_factory=list)

    def add(self, x0: float, top: float, x1: float, bottom: float, stroked: bool) -> None:
        """Adds a rectangle: a thin one as a ruling, each side of a stroked one."""
        wide, high = x1 - x0, bottom - top
        if wide <= SHORTEST and high <= SHORTEST:
            self.dots.append((x0, top, x1, bottom))
        elif high <= THICKEST and wide > max(SHORTEST, high):
            self.horizontal.append(Ruling((top + bottom) / 2, x0, x1))
        elif wide <= THICKEST and high > max(SHORTEST, wide):
            self.vertical.append(Ruling((x0 + x1) / 2, top, bottom))
        elif stroked and wide > THICKEST and high > THICKEST:
            self.horizontal += [Ruling(top, x0, x1), Ruling(bottom, x0, x1)]
            self.vertical += [Ruling(x0, top, bottom), Ruling(x1, top, bottom)]

    def join_dots(self, others: Boxes | None = None) -> None:
        """Adds the rulings that dots in a row, these and `others`, make: so browsers draw dotted borders."""
        dots = np.array(self.dots).reshape(-1, 4)
        if others is not None:
            dots = np.concatenate((others, dots))
        if len(dots) >= DOTS:
            x0, top, x1, bottom = dots.T
            self.horizontal += (Ruling(*line) for line in dotted((top + bottom) / 2, x0, x1))
            self.vertical += (Ruling(*line) for line in dotted((x0 + x1) / 2, top, bottom))
            self.dots.clear()


def drawn(page: PdfiumPage) -> Drawn:
    """All rulings and the number of images of a page."""
    found = Drawn()
    count = raw.FPDFPage_CountObjects(page.page.raw)
    things = list(map(object_at, repeat(page.page.raw), range(count)))
    kinds = list(map(object_type, things))
    paths = [thing for thing, kind in zip(things, kinds, strict=True) if kind == raw.FPDF_PAGEOBJ_PATH]
    boxes = _boxes(page, paths)
    small = (boxes[:, 2] - boxes[:, 0] <= SHORTEST) & (boxes[:, 3] - boxes[:, 1] <= SHORTEST)
    for i, (x0, top, x1, bottom) in zip((~small).nonzero()[0].tolist(), boxes[~small].tolist(), strict=True):
        _add_shape(Handle(paths[i]), (x0, top, x1, bottom), page, found)
    found.image_count = kinds.count(raw.FPDF_PAGEOBJ_IMAGE)
    for form in (thing for thing, kind in zip(things, kinds, strict=True) if kind == raw.FPDF_PAGEOBJ_FORM):
        _add_form(Handle(form), _SAME, page, found, DEPTH)
    found.join_dots(boxes[small])
    return found


def _boxes(page: PdfiumPage, paths: Sequence[int]) -> Boxes:
    """One row for each of the paths: x0, top, x1, bottom."""
    found = np.empty((len(paths), 4))
    for start, part in batches(paths):
        deque(map(bounds, part, *SCRATCH.corners), maxlen=0)
        found[start : start + len(part)] = SCRATCH.rows[: len(part), [0, 3, 2, 1]]
    found[:, ::2] -= page.left
    found[:, 1::2] = page.top - found[:, 1::2]
    return found


def _add_shape(path: Handle, box: Box, page: PdfiumPage, found: Drawn) -> None:
    thin = box[2] - box[0] <= THICKEST or box[3] - box[1] <= THICKEST
    if not thin and segment_count(path) != RECTANGLE:
        _add_path(path, _SAME, page, found)
        return
    stroked = not thin and _is_stroked(path)
    found.add(*box, stroked)
    if not thin and not stroked and _is_coloured(path):
        found.fills.append(box)


def _is_stroked(path: Handle) -> bool:
    draw_mode(path, *SCRATCH.modes_at)
    _, stroked = SCRATCH.modes
    return bool(stroked)


def _is_coloured(path: Handle) -> bool:
    """Whether a filled path shows on white paper."""
    fill_color(path, *SCRATCH.color_at)
    red, green, blue, alpha = SCRATCH.color
    return bool(alpha) and min(red, green, blue) < WHITE


def _add_form(form: Handle, outer: Matrix, page: PdfiumPage, found: Drawn, depth: int) -> None:
    matrix = _combine(_matrix(form), outer)
    for index in range(form_count(form)):
        thing = form_object(form, c_ulong(index))
        kind = object_type(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _add_path(thing, matrix, page, found)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.image_count += 1
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
            _add_form(thing, matrix, page, found, depth - 1)


def _add_path(path: Handle, outer: Matrix, page: PdfiumPage, found: Drawn) -> None:
    """Adds the straight parts of a path: each rectangle, or each of its lines where they form none."""
    stroked = _is_stroked(path)
    matrix = _combine(_matrix(path), outer)
    for points in _subpaths(path):
        placed = [(_x(p, matrix) - page.left, page.top - _y(p, matrix)) for p in points]
        xs, ys = zip(*placed, strict=True)
        if not stroked or (len(points) == RECTANGLE and points[0] == points[-1]):
            found.add(min(xs), min(ys), max(xs), max(ys), stroked)
        else:
            for (xa, ya), (xb, yb) in pairwise(placed):
                found.add(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb), False)


def _subpaths(path: Handle) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is drawn without lifting the pen, but for parts with curves."""
    points: list[tuple[float, float]] = []
    curved = False
    for index in range(segment_count(path)):
        segment = segment_at(path, index)
        kind = segment_type(segment)
        segment_point(segment, *_POINT)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append((SCRATCH.boxes[0], SCRATCH.boxes[1]))
        if closes(segment) and points[0] != points[-1]:
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _matrix(thing: Handle) -> Matrix:
    object_matrix(thing, SCRATCH.matrix_at)
    a, b, c, d, e, f = SCRATCH.matrix
    return a, b, c, d, e, f


def _combine(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _x(point: tuple[float, float], matrix: Matrix) -> float:
    return matrix[0] * point[0] + matrix[2] * point[1] + matrix[4]


def _y(point: tuple[float, float], matrix: Matrix) -> float:
    return matrix[1] * point[0] + matrix[3] * point[1] + matrix[5]
