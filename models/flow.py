"""Lines to running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.source import Line, Role, Source, Tail
from models.text import Text, chained, glue_place

HYPHENS = "-\u2010\u00ad"


def flow(lines: Iterable[Line]) -> Text:
    """The body lines one after the other, joined as their tails say, with single spaces.

    SPACE puts a space between a line and the next one, GLUE nothing, SOFT nothing and drops the hyphen.
    Lines with another role are passed over: a tail looks to the next line that is given here.
    """
    values: list[str] = []
    origins: list[Sequence[int]] = []
    tail = Tail.GLUE
    for line in lines:
        text = line.text.strip()
        if line.role is not Role.BODY or not text:
            continue
        if values and tail is Tail.SPACE:
            values.append(" ")
            origins.append((glue_place(origins[-1][-1], text.origin[0]),))
        tail = line.tail
        if tail is Tail.SOFT and text.value.endswith(tuple(HYPHENS)):
            text = text[:-1]
        values.append(text.value)
        origins.append(text.origin)
    return Text("".join(values), chained(origins)).squeeze()


def laid_out(source: Source, line: Line) -> Text:
    """The physical line of the text that `line` stands in, with the spaces that tell its columns apart."""
    start = source.text.rfind("\n", 0, line.text.start) + 1
    end = source.text.find("\n", line.text.start)
    return Text.at(source.text[start : end if end >= 0 else None], start)
