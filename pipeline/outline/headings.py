"""Finds the lines that are headings of the forms: fields, template headings, activities' names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.criteria.heads import MOST_LINES as MOST_HEAD_LINES
from extractors.criteria.heads import read_head
from models.flow import flow
from models.source import Line
from models.text import Text
from pipeline.outline.phrases import Phrase, begins, letters_of, match
from pipeline.outline.respacing import respaced

MOST_LINES = 5  # a form's heading with its guidance goes over no more lines than this
ACTIVITY_LABEL = re.compile(
    r"^(?:Aktivitetsnavn|Aktivitetens navn|Navn på aktivitet(?:en)?)\s*:?\s*", re.IGNORECASE
)
ACTIVITY_LABELS = {"aktivitetsnavn", "aktivitetensnavn", "navnpåaktivitet", "navnpåaktiviteten"}
AKTIVITET = r"\s?".join("Aktivitet")  # the word, letter-spaced here and there
ACTIVITY_TITLE = re.compile(
    rf"^(?:\d\s?\d?\.?\s*)?{AKTIVITET}(?:\s*\d{{1,2}})?\s*(?:[:–-]|\.\s)\s*(?=\S)", re.IGNORECASE
)
FOCUS_AREA = re.compile(r"^Indsatsområde\s+\d{1,2}\s*[:–-]\s*\S", re.IGNORECASE)
NUMBER = re.compile(r"^(\d{1,2})\.\s")
LEVEL = re.compile(r"\s*\(\s*(Beboer|Kvarter|Bydels)niveau(?:et)?\s*\)", re.IGNORECASE)
CATEGORY = re.compile(r"\bCFBU\b\s*(?:-?\s*kategori)?\s*:", re.IGNORECASE)
FIELD = re.compile(r"(.{5,90}?)\s*:\s+(?=\S)")
AFTER_GUIDANCE = re.compile(r"\)\s*:?\s*\S+\s*:?\s*$")
TABLE_HEAD = re.compile(r"\s*\b(?:Datakilder?|Indikator(?:er)?)\s*:?\s*$")


@dataclass(slots=True)
class Heading:
    """Lines `first` up to `last` (not included) of the body are a heading of this kind.

    `style` is `form` (a template heading), `activity`, `unlabelled` (an activity without the word), `title`
    (of an agreement) or `own` (the authors' own sub-heading). `rest` is what stood on the heading's
    last line after it.
    """

    first: int
    last: int
    text: Text
    kind: str | None
    style: str
    rest: Line | None = None


def form_headings(lines: Sequence[Line], table_heads: set[int]) -> list[Heading]:
    """The headings that the forms and plans prescribe, in order, the activities' names among them."""
    columns = _columns_of_rows(lines)
    found: list[Heading] = []
    highest = 0
    i = 0
    while i < len(lines):
        heading = None
        highest = _chapter(lines, i, highest)
        if "(" in lines[i].value or not (i in table_heads or _among_columns(lines[i], columns)):
            above = found[-1] if found else None
            heading = activity_heading(lines, i) or _focus_area(lines, i)
            heading = heading or _form_heading(lines, i, above, highest)
        if heading:
            found.append(heading)
            number = NUMBER.match(heading.text.value)
            highest = max(highest, int(number[1])) if number and heading.style == "form" else highest
        i = heading.last if heading else i + 1
    return found


def _chapter(lines: Sequence[Line], i: int, highest: int) -> int:
    """The highest heading's number so far; a line that goes on from it counts, if it is not in a list."""
    number = NUMBER.match(lines[i].value)
    follows = number is not None and int(number[1]) == highest + 1
    if not follows or len(lines[i].value) > 60 or lines[i].cell or i + 1 == len(lines):
        return highest
    beside = (lines[i - 1].value if i else "", lines[i + 1].value)
    return highest if any(map(NUMBER.match, beside)) else highest + 1


def head_lines(lines: Sequence[Line]) -> set[int]:
    """The lines that are a goal or criteria table's column heads."""
    found: set[int] = set()
    for i in range(len(lines)):
        if i not in found and (head := read_head(lines[i : i + MOST_HEAD_LINES])):
            found |= set(range(i, i + head.line_count))
    return found


def activity_heading(lines: Sequence[Line], i: int) -> Heading | None:
    """An activity's name, announced by a label ("Aktivitetsnavn:") or by the word "Aktivitet:".

    In Markdown a heading with a level in parentheses is one too.
    """
    value = lines[i].value
    label = ACTIVITY_LABEL.match(value)
    if label or letters_of(value) in ACTIVITY_LABELS:
        beside = label.end() if label and label.end() < len(value) else 0
        first = i if beside else i + 1
        if first >= len(lines) or match(lines[first].value):
            return None
        return _named(lines, i, first, beside)
    if ACTIVITY_TITLE.match(value) and len(value) <= 120 and not value.endswith((",", ";")):
        return _named(lines, i, i, 0)
    if lines[i].rank and LEVEL.search(value):
        return _named(lines, i, i, 0)
    return None


def _named(lines: Sequence[Line], start: int, first: int, skip: int) -> Heading | None:
    """The name that begins on line `first`, over as many lines as it takes; None: there is no name."""
    last = first + 1
    while last < len(lines) and last - first < 3 and _goes_on(lines[last - 1], lines[last]):
        last += 1
    name = flow([replace(lines[first], text=lines[first].text[skip:].strip()), *lines[first + 1 : last]])
    rest = None
    if category := CATEGORY.search(name.value):
        rest = replace(lines[last - 1], text=name[category.start() :], gap=0)
        name = name[: category.start()].strip()
    if not name:
        return None
    return Heading(start, last, bare(name), "activity", "activity", rest)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether an activity's name goes on on the following line."""
    if CATEGORY.match(following.value) or match(following.value) or following.cell != line.cell:
        return False
    if following.value[0].islower() and following.gap <= 1:
        return not line.value.endswith((".", ":"))
    return following.gap == 0 and ((line.spaced and following.spaced) or (line.bold and following.bold))


def _focus_area(lines: Sequence[Line], i: int) -> Heading | None:
    """A plan's part for one of its focus areas ("Indsatsområde 2: …"), which ends the activity before it."""
    if not FOCUS_AREA.match(lines[i].value) or lines[i].value.endswith("."):
        return None
    last = i + 2 if i + 1 < len(lines) and lines[i + 1].gap == 0 and len(lines[i + 1].value) < 40 else i + 1
    return Heading(i, last, bare(flow(lines[i:last])), "other", "form")


def _form_heading(lines: Sequence[Line], i: int, above: Heading | None, highest: int) -> Heading | None:
    """A phrase of the forms on line `i`. A number that is far from the `highest` before it is a list's."""
    phrase, last = _phrase_at(lines, i)
    if phrase is None:
        return _field_with_value(lines[i], i)
    number = NUMBER.match(lines[i].value)
    if number and int(number[1]) > highest + 3:
        return None
    if phrase.kind in ("criteria", "purpose") and _repeats_as_column_head(lines, i, above):
        return None
    last = _through_guidance(lines, i, last)
    text = flow(lines[i:last])
    if table_head := _table_head(text):
        text = text[: table_head.start()]
    return Heading(i, last, respaced(bare(text), phrase), phrase.kind, "form")


def _phrase_at(lines: Sequence[Line], i: int) -> tuple[Phrase | None, int]:
    """The longest phrase that the lines from `i` on make up, and the line after it."""
    best: tuple[Phrase | None, int] = (None, i)
    if not _may_be_heading(lines[i]):
        return best
    for last in range(i + 1, min(i + MOST_LINES, len(lines)) + 1):
        text = flow(lines[i:last])
        if head := _table_head(text):
            text = text[: head.start()]
        if phrase := match(text.value.rstrip(" :.")):
            best = (phrase, last)
        if not begins(text.value) or text.value.endswith((":", ".")):
            break
    return best


def _may_be_heading(line: Line) -> bool:
    first = line.value.lstrip("0123456789.)( ")[:1]
    goes_on = line.value.endswith((",", ";")) and "(" not in line.value
    return bool(first) and (first.isupper() or line.spaced or line.bold) and not goes_on


def _table_head(text: Text) -> re.Match[str] | None:
    """The last column's head, where the form prints it on the line of a heading with guidance."""
    return TABLE_HEAD.search(text.value) if AFTER_GUIDANCE.search(text.value) else None


def _repeats_as_column_head(lines: Sequence[Line], i: int, above: Heading | None) -> bool:
    """A table's column head right under the heading that announces the table ("Succeskriterier:")."""
    return above is not None and above.last == i and above.kind == "criteria" and len(lines[i].value) < 24


def _through_guidance(lines: Sequence[Line], i: int, last: int) -> int:
    """The line after the guidance in parentheses that belongs to the heading."""
    following = lines[last] if last < len(lines) else None
    if (
        following
        and following.value.startswith("(")
        and not lines[last - 1].value.rstrip().endswith((":", ")"))
    ):
        last += 1
    for end in range(last, min(i + MOST_LINES + 2, len(lines)) + 1):
        text = flow(lines[i:end]).value
        if text.count("(") <= text.count(")"):
            return end
    return last


def _field_with_value(line: Line, i: int) -> Heading | None:
    """A form's field whose value stands on the same line ("Aftalen gælder fra - til: 2019-2022")."""
    label = FIELD.match(line.value) if ":" in line.value else None
    phrase = match(label[1]) if label else None
    if label is None or phrase is None or not phrase.is_field:
        return None
    rest = replace(line, text=line.text[label.end() :], gap=0)
    return Heading(i, i + 1, bare(line.text[: label.end(1)]), phrase.kind, "form", rest)


def _columns_of_rows(lines: Sequence[Line]) -> dict[tuple[int, int], set[int]]:
    rows: dict[tuple[int, int], set[int]] = defaultdict(set)
    for line in lines:
        if line.cell:
            rows[line.cell[:2]].add(line.cell.column)
    return rows


def _among_columns(line: Line, columns: dict[tuple[int, int], set[int]]) -> bool:
    """Whether the line is one of several cells of a row."""
    return line.cell is not None and len(columns[line.cell[:2]]) > 1


def bare(text: Text) -> Text:
    """A heading without a trailing colon or full stop."""
    text = text.strip()
    return text[: len(text.value.rstrip(" :."))] if not text.value.endswith("mv.") else text
