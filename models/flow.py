"""Lines to running text."""

from __future__ import annotations

from collections.abc import Iterable

from models.source import Line, Role, Source, Tail
from models.text import Text, join

HYPHENS = "-\u2010\u00ad"


def flow(lines: Iterable[Line]) -> Text:
    """The body lines one after the other, joined as their tails say, with single spaces.

    SPACE puts a space between a line and the next one, GLUE nothing, SOFT nothing and drops the hyphen.
    Lines with another role are passed over: a tail looks to the next line that is given here.
    """
    parts: list[Text] = []
    tail = Tail.GLUE
    for line in lines:
        if line.role is not Role.BODY or not line.text:
            continue
        if parts and tail is Tail.SPACE:
            parts.append(Text(" ", (parts[-1].end - 1,)))
        tail = line.tail
        stripped = line.text.strip()
        parts.append(
            stripped[:-1] if tail is Tail.SOFT and stripped.value.endswith(tuple(HYPHENS)) else stripped
        )
    return join(parts, glue="").squeeze()


def laid_out(source: Source, line: Line) -> Text:
    """The physical line of the text that `line` stands in, with the spaces that tell its columns apart."""
    start = source.text.rfind("\n", 0, line.text.start) + 1
    end = source.text.find("\n", line.text.start)
    return Text.at(source.text[start : end if end >= 0 else None], start)
