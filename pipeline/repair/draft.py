"""The words by which a document marks itself a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.source import Line, Role, Source
from models.text import Text

_MARK = re.compile(
    r"""\W* (?:\d{1,2}\.\s|(?:foreløbigt|første|andet|tredje|endeligt|revideret)\s)?
    (?:U\s?D\s?K\s?A\s?S\s?T|udkast)
    (?: [\s\-–,.:/()]* (?:version|vers|v|nr|af|pr|d|den|dato|\d{1,4}
      |jan\w*|feb\w*|mar\w*|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\b )* \W*""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = re.compile(r"\W*udkast\b", re.IGNORECASE)
_WORD = re.compile(r"\budkast\b", re.IGNORECASE)
_TOP = 12  # lines within which a title page says that it is a draft


def is_draft_mark(line: Line) -> bool:
    """Whether the line says that this is a draft, and of when or which version, and nothing else."""
    return bool(_MARK.fullmatch(line.value))


def set_draft_aside(source: Source) -> Source:
    """Draft marks get the role PAGE_HEAD; the source's `draft` is the fullest of them.

    A title that opens with the word ("Udkast til ...") makes a draft too, and stays the title.
    """
    lines = [replace(line, role=Role.PAGE_HEAD) if is_draft_mark(line) else line for line in source.lines]
    marks = [line.text for line in lines if is_draft_mark(line)]
    marks += [
        line.text for line in source.body[:_TOP] if _OPENING.match(line.value) and line.text not in marks
    ]
    draft = max(marks, key=lambda mark: any(c.isdigit() for c in mark.value), default=source.draft)
    return replace(source, lines=lines, draft=draft)


def draft_beside_title(lines: Sequence[Line]) -> Text | None:
    """The page head or foot that says beside the title or the page number that this is a draft."""
    running = (line for line in lines if line.role in (Role.PAGE_HEAD, Role.PAGE_FOOT))
    return next((line.text for line in running if _WORD.search(line.value)), None)
