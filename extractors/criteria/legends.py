"""Lines under a table that spell out its short names: "NK: Nybjerg Kommune" where a cell has "14 % (NK)"."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEGEND = re.compile(r"\W{0,2}(?P<name>[A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,3}[A-ZÆØÅ])(?: ?[:=]| står for) ?[A-ZÆØÅ]")
_SHORT_NAME = re.compile(r"\(([A-ZÆØÅ][A-ZÆØÅa-zæøå]{0,3}[A-ZÆØÅ])\)")


def short_names(cells: Iterable[str]) -> set[str]:
    """The short names that stand in parentheses."""
    return {name for cell in cells for name in _SHORT_NAME.findall(cell)}


def is_legend(value: str, names: set[str]) -> bool:
    """Whether a line says what one of these short names means."""
    match = _LEGEND.match(value)
    return match is not None and match["name"] in names
