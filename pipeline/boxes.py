"""Where on the paper each row was read from: one record a line of its evidence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from models.record import Row, key_name
from models.source import Box, Source
from models.tables import EvidenceBox
from models.text import Text


def evidence_boxes(rows: Iterable[Row], source: Source) -> list[Row]:
    """A box for each line that a row has words of; none where the source has no boxes.

    `source` is the document as it was read: its lines hold all of its characters, and stand in the order of
    its text. `rows` have their keys.
    """
    lines = [line for line in source.lines if line.box is not None and line.text]
    if not lines:
        return []
    starts = [line.text.start for line in lines]
    boxes = [Box(*(round(edge, 2) for edge in line.box)) for line in lines if line.box is not None]
    return [
        _box(row, lines[at].page, boxes[at], words)
        for row in rows
        for at, words in _by_line(row.evidence, starts, source)
    ]


def _by_line(evidence: Text, starts: list[int], source: Source) -> Iterator[tuple[int, Text]]:
    """(index of a line, the evidence's words on it as they stand there), from the first line to the last.

    `starts`: offset of each line's first character.
    """
    offsets = evidence.origin if isinstance(evidence.origin, range) else sorted(evidence.origin)
    done = 0
    while done < len(offsets):
        at = max(0, bisect_right(starts, offsets[done]) - 1)
        first = done
        done = bisect_left(offsets, starts[at + 1], first) if at + 1 < len(starts) else len(offsets)
        start = offsets[first]
        words = source.text[start : offsets[done - 1] + 1]
        if kept := words.strip():
            yield at, Text.at(kept, start + words.index(kept))


def _box(row: Row, page: int | None, box: Box, words: Text) -> EvidenceBox:
    return EvidenceBox(
        agreement_id=row.agreement_id,
        table_name=row.table,
        row_id=getattr(row, key_name(type(row))),
        page=page,
        x0=box.x0, top=box.top, x1=box.x1, bottom=box.bottom,
        evidence=words, rule=row.rule,
    )  # fmt: skip
