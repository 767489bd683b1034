"""Where the marks of a footnote stand: a number at the end of a word, an amount or a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from models.source import Line, Role
from models.text import Text

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TO_PLAIN = str.maketrans(_RAISED, "0123456789")
_DIGITS = re.compile(rf"[0-9]+|[{_RAISED}]+")
_FREE = r"(?![\w%°])(?![.,:/\-–]\d)"  # no more of a number or a word after the mark
_NO_UNIT = r"(?<!\bm)(?<!\b[kcd]m)"  # "85 m2"
_NO_NUMBER = r"(?<!\b[Nn]r\.)(?<!\b[Kk]l\.)(?<!\b[Ss]\.)(?<!\bstk\.)(?<!\bpkt\.)(?<!\bkap\.)(?<!\bca\.)"
_NO_PLACE = r"(?! [A-ZÆØÅ])"  # "9990 Skagen" is a postcode
_YEARS = r"(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?"
_AMOUNT = r"\d{1,3}(?:\.\d{3})+"
_START = r"(?<![\w.,:/\-–])"
_GROUPED = re.compile(rf"{_START}{_AMOUNT}(?![\w])")
_UNGROUPED = re.compile(rf"{_START}(?!(?:19|20)\d\d\b)\d{{4,6}}(?![\w.,:/\-–])")
_WELL_FORMED = re.compile(rf"{_YEARS}|{_AMOUNT}")

# A number after one of these counts or names something; it is no mark.
COUNTING = re.compile(
    r"(?:og|eller|i|på|til|fra|de|af|med|over|under|end|om|for|ca|nr|stk|side|s|§|kl|kapitel|bilag|zone|afsnit|uge"
    r"|punkt|pkt|fase|trin|del|år|mål|delmål|aktivitet|indsatsområde|målgruppe|tabel|figur|kolonne|klasse|niveau"
    r"|mindst|minimum|højst|maks|maksimum|max|alle|samlet|alt|antal|etape|klynge|område|gruppe|hold)[.:]?",
    re.IGNORECASE,
)

RAISED, GLUED, SPACED = (
    0,
    3,
    4,
)  # ranks: RAISED is sure, up to GLUED a mark may stand on the next page as well


class Mark(NamedTuple):
    """A place in a line (positions in its text), and how far it can be trusted: rank 0 is surest."""

    line: int
    start: int
    end: int
    rank: int
    bracketed: bool


def marks_of(number: int, lines: list[Line], where: Iterable[int], groups: bool) -> Iterator[Mark]:
    """All places that could be a mark of note `number`, in the lines with these indices.

    In a document that `groups` its thousands, "3054" is no number but 305 with mark 4.
    """
    length = len(str(number))
    for i in where:
        for found, start, end, rank in _in_line(lines[i].text, length, groups):
            if found == number:
                yield Mark(i, start, end, rank, lines[i].value[start] == "[")


def groups_thousands(lines: list[Line]) -> bool:
    """Whether the document writes its thousands with points: at least twice as often as without."""
    body = [line.value for line in lines if line.role is Role.BODY]
    grouped = sum(len(_GROUPED.findall(value)) for value in body)
    return grouped >= 2 and sum(len(_UNGROUPED.findall(value)) for value in body) <= grouped // 2


def numbers_of(lines: list[Line]) -> dict[int, list[int]]:
    """For each number that could be a mark, the indices of the body lines to look at closer."""
    found: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        runs = _DIGITS.findall(line.value) if line.role is Role.BODY else ()
        endings = {int(run.translate(_TO_PLAIN)[-n:]) for run in runs for n in (1, 2, 3)}
        for number in endings:
            found[number].append(i)
    return found


@lru_cache(maxsize=4096)
def _in_line(text: Text, length: int, groups: bool) -> list[tuple[int, int, int, int]]:
    """Number, start, end and rank of every mark of so many digits; asked of a line once for all its notes."""
    found: dict[int, tuple[int, int, int, int]] = {}
    for rank, pattern in _patterns(length, groups):
        for match in pattern.finditer(text.value):
            start, end = match.span("mark")
            digits = match["mark"].strip("[^]").translate(_TO_PLAIN)
            if start not in found and (length == 1 or digits[0] != "0") and not _is_part(text, match, rank):
                found[start] = int(digits), start, end, rank
    return list(found.values())


@cache
def _patterns(length: int, groups: bool) -> list[tuple[int, re.Pattern[str]]]:
    n, raised = f"[0-9]{{{length}}}", f"[{_RAISED}]{{{length}}}"
    ranked = [
        (RAISED, rf"(?<![{_RAISED}]){_NO_UNIT}(?P<mark>{raised})(?![{_RAISED}])"),
        (RAISED, rf"(?<=.)(?P<mark>\[\^?{n}\])"),
        (1, rf"(?<=[a-zæøåéèöäü]){_NO_UNIT}(?P<mark>{n}){_FREE}"),
        (2, rf"{_NO_NUMBER}(?:(?<=[^\d\s][.,;:!?])|(?<=[)”“\"’'»%\]]))(?P<mark>{n}){_FREE}"),
        (GLUED, rf"(?<![\w.,])(?:\d\d?\.\d\d?\.)?(?:{_YEARS}|{_AMOUNT})(?P<mark>{n}){_FREE}"),
        (SPACED, rf"(?<=\S) (?P<mark>{n})(?=$| ?[.,;:)])"),
        (SPACED, rf"(?<=\S) (?P<mark>{n})(?= (?:mfl|m\. ?fl|mv|m\. ?v|osv|m\. ?m|mm|etc)\b)"),
        (SPACED + 1, rf"(?<=[a-zæøåé]{{3}}(?:en|et|ne|ns|ts|es)) (?P<mark>{n})(?= [a-zæøå])"),
        (SPACED + 1, rf"(?<=[.!?]) (?P<mark>{n})(?= [A-ZÆØÅ])"),
        (SPACED + 2, rf"(?<=[A-ZÆØÅ]{{2}})(?P<mark>{n}){_FREE}"),
    ]
    if groups:
        ranked.append((SPACED + 2, rf"{_START}\d{{2,3}}(?P<mark>{n})(?<=\d{{4}}){_FREE}{_NO_PLACE}"))
    return [(rank, re.compile(source)) for rank, source in ranked]


def _is_part(text: Text, match: re.Match[str], rank: int) -> bool:
    """Whether the number belongs to an address, to a real amount or year, or to the word that it counts.

    A mark that stands before a full stop had a space after it as well: "fylder 18." is no mark.
    """
    value, end = text.value, match.end("mark")
    before = value[max(0, match.start("mark") - 40) : match.start("mark")].split()
    last = value.find(" ", match.start("mark"))
    token = value[value.rfind(" ", 0, match.start("mark")) + 1 : last if last >= 0 else None]
    if "@" in token or "://" in token or token.startswith("www."):
        return True
    if rank == GLUED or match[0][0].isdigit():
        return bool(_WELL_FORMED.fullmatch(match[0]))
    if rank < SPACED:
        return False
    if re.match(r"[.,;:)]", value[end : end + 1]) and text.origin[end] == text.origin[end - 1] + 1:
        return True
    return bool(before and COUNTING.fullmatch(before[-1]))
