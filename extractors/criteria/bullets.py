"""What a section promises outside of tables: bullets, sentences, results of a theory of change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extractors.blocks import Item, items, sentences
from models.outline import Agreement, Section
from models.text import Text

_GOALS = re.compile(r"\b(?:formål\w*|(?:del)?mål|målsætning(?:er|en)?)\b", re.IGNORECASE)
_NO_GOALS = re.compile(r"\b(?:indhold|vision)\b", re.IGNORECASE)
_CRITERIA = re.compile(r"succeskriteri", re.IGNORECASE)
_SUBGOALS = re.compile(r"\bdelmål", re.IGNORECASE)
_THEORY = re.compile(r"forandringsteori", re.IGNORECASE)
_RESULTS = re.compile(r"resultat|effekt|virkning|forandring", re.IGNORECASE)
_NOTE = re.compile(r"\*|\[\d+\]|\d{1,2} ?(?=[A-ZÆØÅ][^.]{20,}, (?:19|20)\d\d\.?$)")
LONGEST_OF_LIST = 300
"""Characters of a list's entry; a longer paragraph is running text."""


class Promised(NamedTuple):
    kind: str  # as in success_criteria.kind
    text: Text
    section: Section
    rule: str


@lru_cache(maxsize=1)
def promised(agreement: Agreement, read: frozenset[int]) -> Sequence[Promised]:
    """The criteria outside of tables. `read` has the ids of the lines that tables were read from.

    The last agreement's are kept, since two rooms ask for them one after the other.
    """
    return list(_promised(agreement, read))


def _promised(agreement: Agreement, read: Set[int]) -> Iterator[Promised]:
    for section in agreement.sections:
        if section.kind == "deliverables":
            yield from _deliverables(section, _blocks(agreement, section, read))
        elif section.kind in ("purpose", "objectives") and _names_goals(section):
            blocks = _blocks(agreement, section, read)
            yield from _listed(section, blocks, "målsætning", "bullet under goals")
        elif section.kind == "criteria" and (kind := _kind_of_criteria(section)):
            blocks = _blocks(agreement, section, read)
            yield from _listed(section, blocks, kind, "bullet under criteria")
        elif _THEORY.search(section.heading.value) and section.kind != "results":
            yield from _theory(section, _blocks(agreement, section, read))


def _blocks(agreement: Agreement, section: Section, read: Set[int]) -> list[Item]:
    return _without_notes(items([line for line in section.lines if id(line) not in read], agreement.source))


def _without_notes(blocks: list[Item]) -> list[Item]:
    """Without footnotes: a star marks one where other bullets have another mark."""
    starred = all(block.marker == "*" for block in blocks if block.kind == "bullet")
    return [
        block for block in blocks if not _NOTE.match(block.text.value) and (starred or block.marker != "*")
    ]


def _names_goals(section: Section) -> bool:
    """Whether the section's heading, or the one that it stands under, says that goals follow."""
    heading = section.heading.value
    if _GOALS.search(heading) or _NO_GOALS.search(heading):
        return not _NO_GOALS.search(heading)
    if section.kind == "objectives":
        return True
    parent = section.parent
    return parent is not None and parent.kind == section.kind and _names_goals(parent)


def _kind_of_criteria(section: Section) -> str | None:
    heading = section.heading.value
    if _CRITERIA.search(heading):
        return "succeskriterium"
    return "delmål" if _SUBGOALS.search(heading) else None


def _listed(section: Section, blocks: list[Item], kind: str, rule: str) -> Iterator[Promised]:
    bullets = [block for block in blocks if block.kind == "bullet"]
    if not bullets:
        bullets, rule = _bare_list(blocks), "entry of a list without marks"
    for block in bullets:
        if not _is_lead_in(block.text):
            yield Promised(kind, block.text, section, rule)


def _bare_list(blocks: list[Item]) -> list[Item]:
    """The entries of a list without any marks: at least two short paragraphs after a lead-in with a colon."""
    start = next((k for k, block in enumerate(blocks) if block.text.value.endswith(":")), None)
    if start is None:
        return []
    entries = blocks[start + 1 :]
    short = all(len(block.text) <= LONGEST_OF_LIST and len(sentences(block.text)) == 1 for block in entries)
    return entries if len(entries) > 1 and short else []


def _deliverables(section: Section, blocks: list[Item]) -> Iterator[Promised]:
    for block, following in pairwise([*blocks, None]):
        if block is None or _is_lead_in(block.text):
            continue
        if block.kind == "bullet":
            yield Promised("leverance", block.text, section, "bullet under deliverables")
        elif not (following and following.kind == "bullet" and not block.text.value.endswith(".")):
            for sentence in sentences(block.text):
                yield Promised("leverance", sentence, section, "sentence under deliverables")


def _is_lead_in(text: Text) -> bool:
    return text.value.endswith(":")


def _theory(section: Section, blocks: list[Item]) -> Iterator[Promised]:
    """The numbered results after a lead-in that speaks of results, up to where the numbers begin anew."""
    lead_in = ""
    wanted = False
    for block in blocks:
        number = re.match(r"\d+", block.marker)
        if number is None:
            lead_in, wanted = block.text.value, False
            continue
        if int(number[0]) == 1:
            wanted = bool(_RESULTS.search(sentences(block.text)[0].value if not lead_in else _last(lead_in)))
        if wanted:
            yield Promised("målsætning", block.text, section, "numbered result of a theory of change")


def _last(lead_in: str) -> str:
    return re.split(r"(?<=[.!?]) (?=[A-ZÆØÅ])", lead_in)[-1]
