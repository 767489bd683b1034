"""Which agreements a document holds, their headings in a tree, each heading's kind and its own lines."""

from __future__ import annotations

from bisect import bisect_left

from models.outline import Agreement, Outline
from models.source import Source
from models.text import EMPTY, Text
from pipeline.outline import titles
from pipeline.outline.headings import Heading, form_headings, head_lines
from pipeline.outline.recasing import recase
from pipeline.outline.subheadings import own_headings
from pipeline.outline.tree import grow
from pipeline.outline.unlabelled import unlabelled_activities


def outline(source: Source, document_id: str) -> Outline:
    """The outline of a repaired source. Ids derive from `document_id` and the order in the document."""
    found = Outline(document_id, source)
    lines = source.body
    starts = titles.delaftale_titles(source)
    at_title = {i for start in starts for i in range(start.first, start.last)}
    table_heads = head_lines(lines)
    form = [heading for heading in form_headings(lines, table_heads) if heading.first not in at_title]
    whole = titles.DELAFTALE if starts else titles.document_type(source, form)
    if whole == titles.PLAN:
        form = sorted([*form, *unlabelled_activities(lines, form)], key=_position)
    own = own_headings(lines, sorted([*form, *starts], key=_position), table_heads)
    headings = sorted([*form, *own], key=_position)
    under_title = _line_under_title(source, whole, form)
    headings = [heading for heading in headings if heading.first >= under_title]
    for start, end, type_, title in _parts(source, whole, starts, form):
        number = len(found.agreements) + 1
        agreement_id = "" if type_ == titles.OTHER else f"{document_id}-a{number}"
        name = title.text if title else _title(source, type_)
        area = titles.focus_area(name) if type_ == titles.DELAFTALE else EMPTY
        agreement = Agreement(agreement_id, number, type_, name, source, area)
        first, last = (bisect_left(headings, line, key=_position) for line in (start, end))
        further = title is not None and number > 1
        grow(agreement, lines[start:end], headings[first:last], start, title, is_section=further)
        found.agreements.append(agreement)
    recase(found)
    _number_sections(found)
    return found


def _parts(
    source: Source, type_: str, starts: list[Heading], form: list[Heading]
) -> list[tuple[int, int, str, Heading | None]]:
    """(first line, line after the last, type, title) of each agreement in the document."""
    end = len(source.body)
    if not starts:
        return [(0, end, type_, None)]
    ends = [start.first for start in starts[1:]] + [end]
    parts: list[tuple[int, int, str, Heading | None]] = [
        (start.first, stop, titles.DELAFTALE, start) for start, stop in zip(starts, ends, strict=True)
    ]
    before = [heading for heading in form if heading.first < starts[0].first]
    if starts[0].first > titles.FRONT_PAGE and before:
        return [(0, starts[0].first, titles.FRAMEWORK, None), *parts]
    return [(0, *parts[0][1:]), *parts[1:]]


def _line_under_title(source: Source, type_: str, form: list[Heading]) -> int:
    """The line after the file's title, which is no section; 0 where the first line is none."""
    if not source.body or (form and form[0].first == 0):
        return 0
    if titles.opens_file(source.body[0].text) or titles.first_line_names(source, type_):
        return titles.opening_line_count(source)
    return 1 if type_ == titles.OTHER else 0


def _title(source: Source, type_: str) -> Text:
    if type_ == titles.FRAMEWORK:
        return titles.framework_title(source)
    if type_ == titles.PLAN:
        return titles.plan_title(source) or titles.opening_title(source)
    if type_ == titles.DELAFTALE:
        return titles.running_title(source)
    return source.body[0].text if type_ == titles.OTHER and source.body else EMPTY


def _position(heading: Heading) -> int:
    return heading.first


def _number_sections(found: Outline) -> None:
    sections = [section for agreement in found.agreements for section in agreement.sections if section.level]
    for number, section in enumerate(sections, 1):
        section.id = f"{found.document_id}-s{number}"
    for agreement in found.agreements:
        for opening in (section for section in agreement.sections if not section.level):
            opening.id = f"{agreement.id or found.document_id}-s0"
