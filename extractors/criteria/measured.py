"""Levels that running text states as measured: percentages, grade averages, counts in bullets of data."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from extractors.blocks import Item, items, sentences
from extractors.criteria.glued import unmarked, without_mark
from extractors.criteria.levels import to_float
from extractors.criteria.likeness import NUMBER
from extractors.criteria.named import is_compared, named
from extractors.language.periods import YEAR, Year, read_year
from models.outline import Agreement, Section
from models.source import Source
from models.text import EMPTY, Text

ELSEWHERE = frozenset({"other", "municipal_context", "content", "target_group", "parties"})
"""Kinds of sections, beside problem parts, whose running text can tell of measurements."""
NEAR = 150
"""Characters from a number to the name of its place at most."""

_PERCENT = re.compile(
    rf"(?<![\w,./])(?P<number>{NUMBER})(?: ?[-–] ?(?P<to>{NUMBER}))? ?(?:%|pct\.?|procent\b)(?!-?point)",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"(?<![\w,./-])(?P<number>-?\d{1,2},\d{1,4})(?![\w%]| ?%|,\d)"
    r"(?:\.(?P<mark>\d{1,2})(?![\w,.%]))?(?!\.\d)"
    r"(?! (?:under|over|lavere|højere|mindre|point|karakterpoint))"
)
_COUNT = re.compile(
    rf"(?<![\w,./-])(?!{YEAR}\b)(?P<number>{NUMBER})(?= [a-zæøå]{{3,}})"
    rf"(?! (?:år|måned|uge|dag|time|minut|gange|procent|point|kr|mio|mia|klasse))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_DATA = re.compile(r"\b(?:data|nøgletal|statistik)\b", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(?:skal|målet|målsætning\w*|forventes|ønskes|senest|inden udgangen af|stilling\w*|finansier\w*"
    r"|fuldtid\w*|tilskud\w*|budget\w*|arbejdstid\w*|lønudgift\w*)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:mindst|minimum|højst|maks\.?|maksimalt|(?:med|har|haft) (?:mere|mindre) end) $", re.IGNORECASE
)
_GRADED = re.compile(
    r"karakter|gennemsnit\w*\b.*\b(?:dansk|matematik|engelsk|fag|\w*prøven?)\b|\w*prøve(?:n|r|rne)?\b.*\bgennemsnit",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:vis(?:er|te)|ifølge|fremgår|undersøgelse\w*|\w*måling(?:en|er|erne)?|andel(?:en)?|ligger på"
    r"|lå på|svare(?:de|r)|steget|faldet|udgør|gennemsnit\w*|sammenlignet|statistik\w*|data)\b"
    r"|\bi (?:19|20)\d\d (?:var|havde|er)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:tallet|andelen|niveauet|gennemsnittet|det) (?:tilsvarende )?(?:er|var|ligger|lå)\b"
    r"|\b(?:er|var|ligger|lå) (?:det|tallet|andelen|niveauet|gennemsnittet)\b",
    re.IGNORECASE,
)
"""How a sentence compares with what the one before it said was measured."""
_AREA_BEHIND = re.compile(r"\W*(?:i|for|på)(?: hele)? (?P<area>[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*)")
_AREA_BEFORE = re.compile(
    r"\b[iI](?: hele)? (?P<area>[A-ZÆØÅ][\w-]*(?: [A-ZÆØÅ][\w-]*)*)(?: som helhed)?,? ?(?:der )?"
    r"(?:er|var|ligger|lå)?(?: (?:det|tallet|andelen))?(?: (?:er|var|på|kun|ca\.|knap))* ?$"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number stated as measured, what it measures, the sentence it stands in, the note that it cites."""

    number: Text
    name: str | None
    unit: str
    sentence: Text
    area: Text
    year: Year | None
    note: Text
    note_count: int  # of the paragraph
    section: Section

    @property
    def value(self) -> float:
        return to_float(self.number)

    @property
    def start(self) -> int:
        """The number's place in the sentence."""
        return bisect_left(self.sentence.origin, self.number.start)


def measured(agreement: Agreement, read: Set[int]) -> Iterator[Measured]:
    """The levels of the problem parts, and of other running text that says that it was measured.

    `read` has the ids of the lines that tables were read from.
    """
    for section in agreement.sections:
        if section.kind != "problem" and section.kind not in ELSEWHERE:
            continue
        blocks = items(
            [line for line in section.lines if line.cell is None and id(line) not in read], agreement.source
        )
        listed = _DATA.search(section.heading.value) is not None
        name: str | None = None
        for block in blocks:
            if block.kind == "paragraph":
                listed = bool(listed and _DATA.search(section.heading.value)) or _announces_data(block)
            counted = listed and block.kind == "bullet"
            for one in _of_block(block, section, agreement.source, counted):
                if not is_compared(one.sentence, one.start):
                    name = named(one.sentence, one.start)
                yield replace(one, name=name)


def _announces_data(block: Item) -> bool:
    return block.text.value.endswith(":") and bool(_DATA.search(sentences(block.text)[-1].value))


def _of_block(block: Item, section: Section, source: Source, counted: bool) -> Iterator[Measured]:
    told = False
    for sentence in sentences(block.text) if _DIGIT.search(block.text.value) else ():
        words = sentence.value
        told = bool(_MEASURED.search(words)) or (told and bool(_GOES_ON.search(words)))
        if section.kind != "problem" and not told:
            continue
        if _PROMISED.search(words) and not _MEASURED.search(words):
            continue
        year = _only_year(sentence)
        for number, unit in _numbers(sentence, block, counted, source):
            area, note = _area(sentence, number), _note(block, number, source)
            count = sum(len(line.marks) for line in block.lines)
            yield Measured(number, None, unit, sentence, area, year, note, count, section)


def _numbers(sentence: Text, block: Item, counted: bool, source: Source) -> list[tuple[Text, str]]:
    words = sentence.value
    found = []
    for match in _PERCENT.finditer(words):
        if not _BOUND.search(words[max(0, match.start() - 20) : match.start()]):
            found += [(sentence.match_part(match, name), "%") for name in ("number", "to") if match[name]]
    if _GRADE.search(words) and _GRADED.search(block.text.value):
        found += [(grade, "karakter") for grade in _grades(sentence, source)]
    if counted and not found:
        found = [(sentence.match_part(match, "number"), "antal") for match in _COUNT.finditer(words)]
    return sorted(found, key=lambda one: one[0].start)


def _grades(sentence: Text, source: Source) -> Iterator[Text]:
    """The grades, without the footnote's mark that may be glued to one or to the full stop behind it."""
    matches = list(_GRADE.finditer(sentence.value))
    lengths = [len(match["number"].partition(",")[2]) for match in matches]
    for match in matches:
        decimals = 2 if match["mark"] or len(lengths) == 1 else min(lengths)
        grade = without_mark(sentence.match_part(match, "number"), source, decimals)
        if len(grade.value.partition(",")[2]) < 3 and (not match["mark"] or unmarked(match["mark"], source)):
            yield grade


def _only_year(sentence: Text) -> Year | None:
    years = {match[0] for match in re.finditer(rf"\b{YEAR}\b", sentence.value)}
    ranged = re.search(rf"{YEAR} ?[-–] ?\d\d", sentence.value)
    return read_year(sentence) if len(years) == 1 and not ranged else None


def _area(sentence: Text, number: Text) -> Text:
    """The place named right behind a number or right before it."""
    at = bisect_left(sentence.origin, number.start)
    behind = re.match(r"[\d.,]+ ?(?:%|pct\.?|procent)?", sentence.value[at : at + NEAR])
    start = at + (behind.end() if behind else 0)
    after = sentence[start : start + NEAR]
    match = _AREA_BEHIND.match(after.value)
    if match:
        return after.match_part(match, "area")
    before = sentence[max(0, at - NEAR) : at]
    match = _AREA_BEFORE.search(before.value)
    return before.match_part(match, "area") if match else EMPTY


def _note(block: Item, number: Text, source: Source) -> Text:
    """The footnote of the first mark behind the number in its bullet or paragraph."""
    end = block.lines[-1].text.end + 8
    marks = [
        (place, note)
        for line in block.lines
        for n in line.marks
        if (note := source.footnotes.get(n))
        for place in ([mark.start for mark in note.marks] or [line.text.end])
        if number.start < place <= end
    ]
    glued = re.match(r"[.,]?(\d{1,2})(?!\w|[,.]\d)", source.text[number.end : number.end + 4])
    if glued and (own := unmarked(glued[1], source)):
        return own.text
    return min(marks, key=lambda one: one[0])[1].text if marks else EMPTY
