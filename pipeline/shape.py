"""Lines that are the same but for their numbers, as the heads and feet of pages are."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d+")
_SECTION = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.? +(?=[^\W\d])")


def shape(line: str) -> str:
    """The line with a sign for each number but a section's: "2.1 Formål" and "3.1 Formål" are headings."""
    section = _SECTION.match(line)
    start = section.end() if section else 0
    return line[:start] + _NUMBER.sub("#", line[start:])
