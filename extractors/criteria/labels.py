"""Labels that stand inside a cell or paragraph and say what follows: "Delmål 1: …", "Indikator: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.criteria.heads import Role, role_of
from models.text import Text

_NAME = (
    r"Succeskriteri(?:um|er)|Delmål|Mål(?:sætning)?|Indikator(?:er)?|Baseline|Datakilder?|Kilde|Dokumentation"
    r"|Måle?(?:metode|redskab)|Måles (?:ved|på)"
)
_NUMBER = r" ?(?:nr\.? ?)?\d{1,2}(?:\.\d{1,2})?[a-z]?"
_LABEL = re.compile(rf"(?:^|(?<=[\s(]))(?P<label>{_NAME})(?:{_NUMBER})? ?: ?(?=\S)")
_FIRST = re.compile(
    rf"(?P<label>{_NAME})(?:(?:{_NUMBER})? ?(?::(?: |$))|{_NUMBER}(?:[.)]| ?[–-])? (?=[A-ZÆØÅ]))"
)


def label_of(value: str) -> Role | None:
    """What the words are, where they begin with a label: "Indikator 2: …", "Delmål 1 …"."""
    match = _FIRST.match(value)
    return role_of(match["label"]) if match else None


def without_label(text: Text, role: Role) -> Text:
    """A cell of a column without the label that repeats the column's name."""
    match = _FIRST.match(text.value)
    same = match is not None and match.end() < len(text) and role_of(match["label"]) == role
    return text[match.end() :].strip() if match and same else text


def places_of_labels(value: str) -> list[tuple[int, Role]]:
    """Where labels with a colon begin, and what each says that follows."""
    found = ((match.start(), role_of(match["label"])) for match in _LABEL.finditer(value))
    return [(start, role) for start, role in found if role]


def parts(text: Text) -> Iterator[tuple[Role | None, Text]]:
    """The text cut at its labels: what each part is, None for the words before the first, without labels."""
    matches = list(_LABEL.finditer(text.value))
    if not matches:
        yield None, text
        return
    if first := text[: matches[0].start()].strip(" (,;–-"):
        yield None, first
    ends = [*(match.start() for match in matches[1:]), len(text)]
    for match, end in zip(matches, ends, strict=True):
        part = text[match.end() : end].strip(" ,;–-")
        if part.value.endswith(")") and part.value.count(")") > part.value.count("("):
            part = part[:-1]
        role = role_of(match["label"])
        if part and role:
            yield role, part
