"""Superscript numbers: footnote marks behind a word, and the number that a footnote begins with."""

from __future__ import annotations

import re

from pipeline.read.pdf_run import RISE, SMALL, Run

_MARK = re.compile(r"\d{1,3}|\*{1,3}|\(?\d{1,3}\)|\[\d{1,3}\]|\d{1,2}(?:, ?\d{1,2})+")
_FIRST = frozenset("0123456789*([")
_UNIT = re.compile(r"(?<!\w)k?m$")  # m², no footnote mark


def find_marks(found: list[Run]) -> None:
    """Tells the superscript numbers behind a run and before one; they move to that run's baseline."""
    for i, run in enumerate(found):
        if run.text[0] not in _FIRST or not _MARK.fullmatch(run.text):
            continue
        before, after = found[i - 1] if i else None, found[i + 1] if i + 1 < len(found) else None
        if before is not None and not before.is_mark and _is_raised(run, before, run.x0 - before.x1, 0.3):
            run.is_mark = not _UNIT.search(before.text)
            run.baseline, run.top, run.bottom = before.baseline, before.top, before.bottom
        elif after is not None and _is_raised(run, after, after.x0 - run.x1, 1.0):
            run.is_lead = True
            run.baseline, run.top, run.bottom = after.baseline, after.top, after.bottom


def _is_raised(run: Run, host: Run, gap: float, nearest: float) -> bool:
    small = run.size <= SMALL * host.size or run.bottom - run.top <= SMALL * (host.bottom - host.top)
    return (
        small
        and RISE * host.size < host.baseline - run.baseline < host.size
        and -1 < gap < nearest * host.size
    )
