"""Where the bodies of footnotes stand: a number and a text, away from the running text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from models.source import Line, Role, Source
from pipeline.repair.pages import has_rule_above

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UPPER = "A-ZÆØÅÉÖÄ"
_WORDS = r"(?:https?|www|jfr?|se|fx|ibid|kilde)\b"
_OPENING = rf"[\"”“’'‘«(]?(?:[{_UPPER}][a-zæøåéöä. \d]|[{_UPPER}]{{2,}}|{_WORDS})"
_BODY = re.compile(
    rf"""(?: (?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}) \s* (?=\S)
      | \[\^?(?P<bracketed>\d{{1,3}})\]:? \s* (?=\S)
      | (?P<spaced>\d{{1,3}}) \s (?={_OPENING})
      | (?P<glued>\d{{1,3}}) (?=[{_UPPER}][a-zæøå]{{2}})
      | (?P<alone>\d{{1,3}}) $ )""",
    re.VERBOSE,
)
_BULLET = re.compile(r"[•▪◦\uf0a7\uf0b7]|[*o] |\d+[.)] ")
_DASH = re.compile(r"[-–] ")
_NUMBER_ALONE = re.compile(r"\d{1,3}")
LARGER = 1.05  # sizes of the text; less may be rounding
_LONGEST = 14  # lines of one body; the longest seen had eight


class Body(NamedTuple):
    """A footnote's body: its number, where its text starts in the first line, and the lines that it takes."""

    number: int
    lines: range
    text_start: int
    sure: bool  # set as a footnote: raised, in brackets, or under the rule
    bracketed: bool
    marked: bool  # the page's reader has seen its mark raised


def candidates(source: Source) -> list[Body]:
    """Every line that may open a footnote, each with as many lines as it would have."""
    found = []
    raised = _marks_by_page(source)
    ordinary = _ordinary_size(source)
    for i, line in enumerate(source.lines):
        match = _BODY.match(line.value) if line.role is Role.BODY and line.cell is None else None
        if match and not _is_set_off(line, ordinary) and _may_open(source, i, match):
            number = next(group for group in match.groups() if group)
            value = int(number.translate(SUPERSCRIPTS))
            sure = bool(match["raised"] or match["bracketed"]) or has_rule_above(source, line)
            marked = value in raised[line.page]
            bracketed = bool(match["bracketed"])
            found.append(Body(value, range(i, i + 1), match.end(), sure or marked, bracketed, marked))
    openings = {body.lines.start: body.number for body in found}
    bodies = [_extended(source, body, openings) for body in found]
    last = {body.lines[-1]: body.number for body in bodies}  # a smaller number under a note is its page's
    return [
        body
        for body in bodies
        if not (parted(source, body) and last.get(body.lines.start - 1, 0) >= body.number)
    ]


def _ordinary_size(source: Source) -> float:
    """The font size of most of the document's characters; 0 where it shows none."""
    sizes: Counter[float] = Counter()
    for line in source.body:
        sizes[line.size or 0.0] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _is_set_off(line: Line, ordinary: float) -> bool:
    """Whether the line is set as a heading ("1 Baggrund"): no note is larger than the text."""
    return line.size is not None and line.size > LARGER * ordinary


def _marks_by_page(source: Source) -> dict[int | None, set[int]]:
    """The marks that the reader of a PDF has taken off already, which it knows by their size and rise."""
    marks: dict[int | None, set[int]] = defaultdict(set)
    for line in source.lines:
        marks[line.page] |= set(line.marks)
    return marks


def _may_open(source: Source, i: int, match: re.Match[str]) -> bool:
    """A number alone on its line needs the note's text below it, which then begins with a space."""
    if not match["alone"]:
        return True
    if i + 1 == len(source.lines):
        return False
    below = source.lines[i + 1].text.start
    return source.text[below - 2 : below] == "\n " and not source.lines[i + 1].page_start


def _extended(source: Source, body: Body, openings: dict[int, int]) -> Body:
    """The body down to the next one's start, the page's end, or the gap after its last sentence."""
    end = body.lines.start + 1
    while end < len(source.lines) and end - body.lines.start < _LONGEST:
        line, above = source.lines[end], source.lines[end - 1]
        if line.role is not Role.BODY or line.page_start or line.cell or openings.get(end, 0) > body.number:
            break
        number_alone = end == body.lines.start + 1 and body.text_start == len(above.text)
        if not number_alone and (_ends_note(above, line) or is_number_at_end(source.lines, end)):
            break
        end += 1
    return body._replace(lines=range(body.lines.start, end))


def _ends_note(above: Line, line: Line) -> bool:
    if _BULLET.match(line.value) or (line.gap and _DASH.match(line.value)):
        return True
    return line.gap > 0 and not _runs_on(above, line)


def _runs_on(above: Line, line: Line) -> bool:
    """A gap within a note: its line above is full, in the small type of notes, and ends amid a sentence."""
    return len(above.text) > 100 and not above.value.endswith((".", "!", "?")) and line.gap == 1


def is_number_at_end(lines: list[Line], i: int) -> bool:
    """Whether the line is nothing but a number, and an empty line, the page's end or a link follows."""
    ends = i + 1 == len(lines) or lines[i + 1].gap > 0 or ends_page(lines[i + 1])
    return ends and bool(_NUMBER_ALONE.fullmatch(lines[i].value))


def parted(source: Source, body: Body) -> bool:
    """Whether the body's number stands alone with an empty line under it."""
    first = source.lines[body.lines.start]
    return body.text_start == len(first.text) and source.lines[body.lines.start + 1].gap > 0


def at_page_edge(source: Source, body: Body) -> bool:
    """Whether the body opens its page, or nothing but other bodies, links and page feet follow on it."""
    lines = source.lines
    return (
        lines[body.lines.start].page_start
        or body.lines.stop == len(lines)
        or ends_page(lines[body.lines.stop])
    )


def ends_page(line: Line) -> bool:
    return line.page_start or line.role is not Role.BODY


def reads_like_source(source: Source, body: Body) -> bool:
    """A reference or a sentence, not a numbered heading: it has a year, or is long."""
    line = source.lines[body.lines.start].value[body.text_start :]
    return len(body.lines) > 1 or bool(re.search(r"\b(?:19|20)\d\d|https?:", line)) or len(line) > 60
