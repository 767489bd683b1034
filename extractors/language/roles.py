"""A title and a name within a few words: "Tværfaglig chef Åse Ek", "Chef for drift Bo Lund"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extractors.language import titles
from models.text import EMPTY, Text

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

LONGEST = 1000
"""Characters of a piece that is searched for a title and a name: a piece of an entry has far fewer."""
_JOINS = re.compile(rf"{titles.PREPOSITION.pattern}|og|&|[a-zæøå]+(?:erne|ene)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an entry, and what was found in it; `given` says that the person has a common given name."""

    text: Text
    role: Text = EMPTY
    person: Text = EMPTY
    other: Text = EMPTY
    given: bool = False


def read_part(text: Text, named: bool) -> Part:
    """Title, name and what stands before them; `named` says that a person is expected here (after "v.")."""
    if len(text) > LONGEST:
        return Part(text)
    doc = _pipeline()(text.value)
    title = next(iter(doc.spans["titles"]), None)
    if title is None:
        return _untitled(text, doc, named)
    before = doc[: title.start]
    run = _run(doc, title.end)
    if len(before) and not run and looks_like_name(_slice(text, before), given=True):
        return Part(text, role=_slice(text, doc[title.start :]), person=_slice(text, before), given=True)
    start = None if run is None else _name_start(doc, title, run)
    if named and len(before) and not looks_like_name(_slice(text, before), given=True):
        title, before = doc[: title.end], doc[:0]
    role = doc[title.start : start if start is not None else len(doc)]
    person = doc[start : run.end] if run is not None and start is not None else doc[:0]
    given = any(titles.is_given(token.text) for token in person)
    return Part(text, _slice(text, role), _slice(text, person), _slice(text, before).strip(" (,:-–"), given)


def looks_like_name(text: Text, given: bool = False, least: int = 2) -> bool:
    """Whether `text` is two to six words that can be a person's name (and the first a common given name)."""
    words = [word for word in re.split(r"[\s\"”“„«»]+", text.value) if word]
    if not least <= len(words) <= 6 or (given and not titles.is_given(words[0])):
        return False
    named = [bool(titles.NAME.fullmatch(word)) for word in words]
    small = all(
        n or titles.INITIAL.fullmatch(w) or titles.PARTICLE.fullmatch(w)
        for n, w in zip(named, words, strict=True)
    )
    return small and named[0] and (titles.is_given(words[0]) or not is_organisation(text))


def is_organisation(text: Text) -> bool:
    """Whether a word of `text` is one that organisations and places are called by."""
    words = re.findall(r"[\wæøåÆØÅ-]+", text.value)
    return any(titles.ORGANISATION.fullmatch(word) or (word.isupper() and len(word) > 1) for word in words)


def _untitled(text: Text, doc: Doc, named: bool) -> Part:
    """A piece without a known title: a name, after "v." with the lower-case words before it as title."""
    if looks_like_name(text):
        given = titles.is_given(doc[0].text)
        return Part(text, person=text, given=given) if given or named else Part(text)
    run = _run(doc, 0)
    if not named or run is None or run.start == 0:
        return Part(text)
    return Part(text, _slice(text, doc[: run.start]), _slice(text, run), given=titles.is_given(run[0].text))


def _run(doc: Doc, start: int) -> Span | None:
    """The run of capitalised words that ends the piece, from token `start` on."""
    end = len(doc)
    for span in reversed(doc.spans["names"]):
        if span.end == end and span.end > start:
            return doc[max(start, span.start) : end]
    return None


def _name_start(doc: Doc, title: Span, run: Span) -> int | None:
    """Where the person begins in the last run of capitals; None when all of it belongs to the title.

    "leder Nordby Øst | Bo Lund", "chef for Grøn Drift | Åse Ek": a given name or a compass word tells, else
    that a name has two words.
    """
    words = [token.text for token in run]
    links = [token for token in doc[title.end : run.start] if titles.PREPOSITION.fullmatch(token.text)]
    before = doc[run.start - 1].text.lower()
    skip = run.start > title.end and bool(_JOINS.fullmatch(before))
    compass = [i for i, word in enumerate(words[:-1]) if titles.COMPASS.fullmatch(word)]
    if compass:
        return run.start + compass[-1] + 1
    given = [i for i, word in enumerate(words) if titles.is_given(word) and i >= skip]
    takes_place = bool(links) or bool(titles.TAKES_PLACE.match(title[-1].text))
    if not given and len(run) == 1 and run.start > title.end:
        return None
    if given:
        k = given[0]
        is_place = takes_place and (
            bool(links) or titles.PLACE.fullmatch(words[0]) or len(words) - k >= 3 - k
        )
        return run.start + (k if skip or k >= 2 or is_place else 0)
    return _guess(run, before, skip, takes_place)


def _guess(run: Span, before: str, skip: bool, takes_place: bool) -> int | None:
    """Where an uncommon name begins: after the word that "og" joins, else two from the end."""
    if skip:
        if len(run) < 3:
            return None
        return run.start + 1 if before == "og" else run.end - 2
    return run.end - 2 if takes_place and len(run) >= 4 else run.start


def _slice(text: Text, span: Span) -> Text:
    return text[span.start_char : span.end_char] if len(span) else EMPTY


@cache
def _pipeline() -> Language:
    """Danish tokens, with the spans that can be titles and the runs that can be names."""
    import spacy  # slow to import

    def word(pattern: re.Pattern[str]) -> dict[str, object]:
        flags = "(?i)" if pattern.flags & re.IGNORECASE else ""
        return {"TEXT": {"REGEX": rf"{flags}^(?:{pattern.pattern})$"}}

    head, name = word(titles.HEAD), word(titles.NAME)
    in_name = "|".join(p.pattern for p in (titles.NAME, titles.INITIAL, titles.PARTICLE, titles.QUOTE))
    nlp = spacy.blank("da")
    longest = {"@misc": "spacy.first_longest_spans_filter.v1"}
    ruler = nlp.add_pipe("span_ruler", name="titles", config={"spans_key": "titles", "spans_filter": longest})
    ruler.add_patterns(
        [
            {"label": "TITLE", "pattern": [word(titles.MODIFIER) | {"OP": "*"}, head]},
            {"label": "TITLE", "pattern": [word(titles.MODIFIER), {"TEXT": "."}, head]},
            {"label": "TITLE", "pattern": [{"TEXT": {"REGEX": "^[^-]+-$"}}, {"LOWER": "og"}, head]},
        ]
    )
    ruler = nlp.add_pipe("span_ruler", name="names", config={"spans_key": "names", "spans_filter": longest})
    rest = {"TEXT": {"REGEX": f"^(?:{in_name})$"}, "OP": "*"}
    initials = word(titles.INITIALS) | {"OP": "?"}
    ruler.add_patterns([{"label": "NAME", "pattern": [initials, name, rest]}])
    return nlp
