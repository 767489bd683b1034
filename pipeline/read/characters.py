"""One form for each letter: what fonts and converters write in another way than a keyboard does.

Each character that comes out stands where the first of the characters that it was made of stood.
"""

from __future__ import annotations

import re
import unicodedata

from models.text import Text

_INVISIBLE = "\u200b-\u200f\u2060\ufeff"  # spaces without width, joiners, marks of direction
_ODD = re.compile(rf"[{_INVISIBLE}\u00ad\u0300-\u036f\ufb00-\ufb06]")
_PART = re.compile(
    rf"(?P<gone>[{_INVISIBLE}]|\u00ad(?!\s*$))"
    r"|(?P<composed>[^\W\d_][\u0300-\u036f]+)"
    r"|(?P<ligature>[\ufb00-\ufb06])"
)


def has_odd_letters(text: str) -> bool:
    """Whether `plain_letters` would change the text."""
    return bool(_ODD.search(text))


def plain_letters(text: Text) -> Text:
    """The text with its letters composed (NFC) and its ligatures taken apart (NFKC).

    Soft hyphens within the text go, as do characters without width; a soft hyphen at its end stays, for
    it divides a word.
    """
    if not has_odd_letters(text.value):
        return text
    values: list[str] = []
    origin: list[int] = []
    last = 0
    for match in _PART.finditer(text.value):
        values += (text.value[last : match.start()], written := _written(match))
        origin += (*text.origin[last : match.start()], *[text.origin[match.start()]] * len(written))
        last = match.end()
    return Text("".join(values) + text.value[last:], (*origin, *text.origin[last:]))


def _written(match: re.Match[str]) -> str:
    if match["gone"]:
        return ""
    return unicodedata.normalize("NFKC" if match["ligature"] else "NFC", match[0])
