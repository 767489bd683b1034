"""A roles part's lines to bullets and paragraphs, with actors' names, contacts and sentences of their own apart.

`items` keeps a line with the one above it where nothing in the layout tells them apart. Here the words may: a name
before the next bullets, a contact, or a clause with a subject of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from extractors.blocks import Item, items, next_would_fit, sentences
from extractors.duties.clauses import subject
from extractors.duties.verbs import finite_verbs, is_finite
from extractors.language.emails import find_emails, find_phones
from extractors.language.roles import is_organisation
from models.source import Line, Source, Tail
from models.text import Text

CONTACT = re.compile(
    r"(?<![\w-])(?:[Kk]ontakt(?:person(?:er)?|oplysninger|info)?|[Mm]ail|[Ee]-?mail|[Tt]lf\.?|[Tt]elefon|[Tt]el\.)(?: \w+){0,3}? ?:|^Kontakt (?=[A-ZÆØÅ])"
)
_OPEN = re.compile(
    r"(?:[,;/(–-]|\b(?:og|eller|samt|i|på|af|for|fra|til|med|ved|hos|under|over|om|omkring|via|den|det|de|en|et|der|som|at|mellem"
    r"|både|bl\.a\.|fx|f\.eks\.|v\.|v/|hhv\.|særligt|herunder|inkl\.|såsom|mod|efter|gennem|mht\.|ift\.))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    bullet: bool
    text: Text


def blocks(lines: Sequence[Line], source: Source, width: int) -> list[Block]:
    """The bullets and paragraphs of a part, contacts left out."""
    own_lines = source.media_type == "text/markdown" and not any(line.value[:1].islower() for line in lines)
    found: list[Block] = []
    all_items = items(lines, source)
    for item, following in zip_longest(all_items, all_items[1:]):
        for k, text in enumerate(_cut(item, following, source, 0 if own_lines else width)):
            found += [
                Block(item.kind == "bullet" and k == 0 and n == 0, part)
                for n, part in enumerate(_without_contacts(text))
            ]
    return found


def _cut(item: Item, following: Item | None, source: Source, width: int) -> list[Text]:
    """The item's text, cut before the lines that begin something new; `width` 0 says that every line stands alone."""
    edges = [0]
    for above, line in zip(item.lines, item.lines[1:], strict=False):
        at = _position(item.text, line)
        before, after = item.text[edges[-1] : at].strip(), item.text[at:]
        if (
            above.tail is Tail.SPACE
            and before
            and _begins(above, line, before, after, item.kind == "bullet", following, source, width)
        ):
            edges.append(at)
    return [item.text[a:b].strip() for a, b in zip(edges, [*edges[1:], len(item.text)], strict=True)]


def _position(text: Text, line: Line) -> int:
    """Where the line's first character stands in the item's text."""
    return bisect_left(text.origin, line.text.strip().start)


def _begins(
    above: Line,
    line: Line,
    before: Text,
    after: Text,
    is_bullet: bool,
    following: Item | None,
    source: Source,
    width: int,
) -> bool:
    """Whether `line` begins something else than it is the next line of."""
    if CONTACT.match(line.value):
        return True
    if (
        not line.value[0].isupper()
        or before.value.count("(") > before.value.count(")")
        or _is_open(before.value)
    ):
        return False
    if not width or (CONTACT.search(before.value) and find_emails(before)):
        return True
    if next_would_fit(above, line, width) and not before.value.endswith("."):
        return True
    last = sentences(before)[-1].value
    says = next(finite_verbs(last), None) is not None
    if _closed(after.value) and (is_bullet or says or last.endswith(".")):
        if after.value.endswith(":"):
            return True
        if following is not None and following.kind == "bullet":
            return _is_common(line.value, source) or _is_name(before, line)
    return bool(not last.endswith(".") and says and subject(after))


def _is_name(before: Text, line: Line) -> bool:
    """Whether the line is an organisation's name, and not the rest of one that the line above began."""
    word = before.value.split()[-1]
    return is_organisation(line.text) and word[0].islower() and not is_organisation(before[-len(word) :])


def _is_open(value: str) -> bool:
    """Whether the words cannot end here: they want a noun, or a verb's subject."""
    return bool(_OPEN.search(value)) or is_finite(value.split()[-1])


def _closed(value: str) -> bool:
    return not value.endswith(".") and value.count("(") == value.count(")") and len(value) < 250


def _is_common(value: str, source: Source) -> bool:
    """Whether the first word is one that the document also writes small: then it is no name that goes on."""
    match = re.match(r"\w{3,}", value)
    return bool(match) and bool(re.search(rf"(?<![\w.]){re.escape(match[0].lower())}(?!\w)", source.text))


def _without_contacts(text: Text) -> list[Text]:
    """What is left of a paragraph without "Kontakt: …" up to its address, and without bare entries with an address."""
    match = CONTACT.search(text.value)
    if match is None:
        kept = [part for part in sentences(text) if not _is_entry(part)]
        return [text] if len(kept) == len(sentences(text)) else kept
    before, rest = text[: match.start()].strip(" ;,–-"), text[match.end() :]
    after = rest[:0]
    if emails := find_emails(rest):
        after = rest[rest.value.rindex(emails[0].raw.value) + len(emails[0].raw) :].strip(" ,;.")
    says = before.value.endswith((".", "!", "?")) or next(finite_verbs(before.value), None)
    return [*([before] if says else []), *(_without_contacts(after) if len(after) > 20 else [])]


def _is_entry(sentence: Text) -> bool:
    """Whether it is a name with an address or number and nothing said of it."""
    outside = re.sub(r"\([^()]*\)", "", sentence.value)
    found = find_emails(sentence) or find_phones(sentence)
    return (
        any(part.raw.value in outside for part in found) and next(finite_verbs(sentence.value), None) is None
    )
