"""A roles part's lines to bullets and paragraphs; actors' names, contacts and clauses of their own apart.

`items` keeps a line with the one above it where nothing in the layout tells them apart. Here the words may: a
name before the next bullets, a contact, or a clause with a subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from extractors.blocks import Item, items, next_would_fit, sentences
from extractors.duties.clauses import subject
from extractors.duties.contacts import CONTACT, without_contacts
from extractors.duties.labels import LONGEST_HEADING, is_heading
from extractors.duties.verbs import is_finite, main_verb
from extractors.language.emails import find_emails
from extractors.language.roles import is_organisation
from models.flow import laid_out
from models.source import Line, Source, Tail
from models.text import Text

NEAR = 1500
"""Characters before and after a line that tell whether it begins something new."""


@dataclass(frozen=True, slots=True)
class Block:
    """A bullet or a paragraph."""

    bullet: bool
    text: Text


def blocks(lines: Sequence[Line], source: Source, width: int) -> list[Block]:
    """The bullets and paragraphs of a part without its contacts; a full line has `width` characters."""
    is_wrapped = source.media_type != "text/markdown" or any(line.value[:1].islower() for line in lines)
    found: list[Block] = []
    all_items = items(lines, source)
    outer = next((_level(item) for item in all_items if item.kind == "bullet"), "")
    for item, following in zip_longest(all_items, all_items[1:]):
        bullet_follows = following is not None and following.kind == "bullet"
        parts = [
            part
            for text in _cut(item, bullet_follows, source, width if is_wrapped else 0)
            for part in without_contacts(text)
        ]
        is_bullet = item.kind == "bullet" and not _is_over(item, following, outer, source)
        found += [Block(is_bullet and k == 0, part) for k, part in enumerate(parts)]
    return found


def _is_over(item: Item, following: Item | None, outer: str, source: Source) -> bool:
    """Whether a bullet only names whose the bullets one level below are; `outer`: the first one's marker."""
    if following is None or following.kind != "bullet" or not is_heading(item.text):
        return False
    deeper = _indent(following, source) > _indent(item, source)
    return deeper or outer == _level(item) != _level(following)


def _indent(item: Item, source: Source) -> int:
    whole = laid_out(source, item.lines[0]).value
    return len(whole) - len(whole.lstrip())


def _level(item: Item) -> str:
    return re.sub(r"\d+", "1", item.marker)


@dataclass(frozen=True, slots=True)
class _Break:
    """A line inside an item, what stands before it since the last cut, and what follows from there on."""

    above: Line
    line: Line
    before: Text
    after: Text
    in_bullet: bool
    bullet_follows: bool


def _cut(item: Item, bullet_follows: bool, source: Source, width: int) -> Iterator[Text]:
    """The item's text, cut before lines that begin something new; `width` 0 says that every line does."""
    start = 0
    for above, line in zip(item.lines, item.lines[1:], strict=False):
        at = bisect_left(item.text.origin, line.text.strip().start)
        before, after = item.text[max(start, at - NEAR) : at].strip(), item.text[at : at + NEAR]
        here = _Break(above, line, before, after, item.kind == "bullet", bullet_follows)
        if before and _begins_anew(here, source, width):
            yield item.text[start:at].strip()
            start = at
    yield item.text[start:].strip()


def _begins_anew(here: _Break, source: Source, width: int) -> bool:
    if CONTACT.match(here.line.value):
        return True
    if _goes_on(here):
        return False
    return _stands_alone(here, width) or _heads_what_follows(here, source) or _is_clause(here)


_OPEN = re.compile(
    r"(?:[,;/(–-]|\b(?:og|eller|samt|i|på|af|for|fra|til|med|ved|hos|under|over|om|omkring|via|den|det|de|en|et|der"
    r"|som|at|mellem|både|bl\.a\.|fx|f\.eks\.|v\.|v/|hhv\.|særligt|herunder|inkl\.|såsom|mod|efter|gennem|mht\."
    r"|ift\.))$",
    re.IGNORECASE,
)


def _goes_on(here: _Break) -> bool:
    """Whether the line is bound to the one above: it begins small, or that one cannot end where it does."""
    before = here.before.value
    is_open = before.count("(") > before.count(")") or is_finite(before.split()[-1])
    is_open = is_open or bool(_OPEN.search(before[-20:]))
    return here.above.tail is not Tail.SPACE or not here.line.value[0].isupper() or is_open


def _stands_alone(here: _Break, width: int) -> bool:
    """Whether the layout says so, or the line above is a contact."""
    if not width or (CONTACT.search(here.before.value) and find_emails(here.before)):
        return True
    return next_would_fit(here.above, here.line, width) and not here.before.value.endswith(".")


def _heads_what_follows(here: _Break, source: Source) -> bool:
    """Whether the rest of the item names what comes next: it ends with a colon, or bullets follow."""
    value = here.after.value
    is_closed = (
        not value.endswith(".") and value.count("(") == value.count(")") and len(value) < LONGEST_HEADING
    )
    if not is_closed or not (here.in_bullet or _last_sentence(here)[1]):
        return False
    if value.endswith(":"):
        return True
    return here.bullet_follows and (_is_common_word(here.line.value, source) or _is_whole_name(here))


def _is_clause(here: _Break) -> bool:
    """Whether a sentence without a full stop ended above, and another one begins with its subject."""
    last, is_complete = _last_sentence(here)
    return is_complete and not last.endswith(".") and bool(subject(here.after))


def _last_sentence(here: _Break) -> tuple[str, bool]:
    """The last sentence before the line, and whether it can be complete."""
    last = sentences(here.before)[-1].value
    return last, last.endswith(".") or main_verb(last) is not None


def _is_common_word(value: str, source: Source) -> bool:
    """Whether the document also writes the first word small: then it is no name that goes on."""
    match = re.match(r"\w{3,}", value)
    return match is not None and bool(
        re.search(rf"(?<![\w.]){re.escape(match[0].lower())}(?!\w)", source.text)
    )


def _is_whole_name(here: _Break) -> bool:
    """Whether the line is an organisation's name, and not the rest of one that the line above began."""
    word = here.before.value.split()[-1]
    begun = not word[0].islower() or is_organisation(here.before[-len(word) :])
    return is_organisation(here.line.text) and not begun
