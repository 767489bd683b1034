"""Which agreements a document holds: their titles and types."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from models.flow import flow
from models.source import Line, Role, Source
from models.text import EMPTY, Text
from pipeline.outline.headings import Heading
from pipeline.outline.phrases import match
from pipeline.outline.typography import could_be_sentence, looks_like_heading

DELAFTALE, FRAMEWORK, PLAN, OTHER = "delaftale", "strategisk_samarbejdsaftale", "tryghedsplan", "andet"

DELAFTALE_TITLE = re.compile(
    r"^(?:\d{1,2}\.?\s+)?(?:boligsocial\s+)?delaftale\b(?:\s+(?:nr\.?\s*)?\d+)?\s*"
    r"(?:[:–-]\s*|(?:for|om|vedr\.|vedrørende|inden for|under)\s+)?"
    r"(?:indsatsområde(?:t|rne)?\b\s*:?\s*)?(?P<area>.*)$",
    re.IGNORECASE,
)
FRAMEWORK_TITLE = re.compile(r"^(?:boligsocial\s+)?(?:strategisk\s+)?samarbejdsaftale\b[^.]*$", re.IGNORECASE)
PLAN_TITLE = re.compile(r"^(?!.*[.,;:]$)(?=.*\btryghedsplan\b).{8,90}$", re.IGNORECASE)
PLAN_WORD = re.compile(r"\btryghedsplan(?:en|ens)?\b", re.IGNORECASE)
FRAMEWORK_WORDS = re.compile(r"\bstrategiske?\s+samarbejdsaftale", re.IGNORECASE)
OTHER_FORM = re.compile(r"\bdelaftale|\bindsatsområde|\bboligsocial", re.IGNORECASE)
PARTIES_SENTENCE = re.compile(
    r"\bhar indgået\b|\bindgår (?:hermed )?(?:en )?(?:aftale|partnerskab)|\bbestår af repræsentanter"
)
IN_FORCE = re.compile(
    r"\b(?:aftalen|partnerskabet|planen) (?:gælder|løber|er gældende|træder i kraft)\b", re.IGNORECASE
)
FORM_WORDS = re.compile(
    r"^(Bestyrelsen for den boligsociale indsats|Navn på den boligsociale|.{0,14}parter\b)", re.I
)
OPENING = {"form", "parties", "programme", "validity"}  # what a delaftale's form begins with
MOST_LINES = 5  # of a title
OTHER_PAPER = re.compile(
    r"(?:beslutnings|møde)?referat\b|dagsorden\b|notat\b|(?:følge)?brev\b|høringssvar|ansøgning\b|pressemeddelelse"
    r"|budget (?:for|til)\b|bilag\b|invitation\b",
    re.IGNORECASE,
)
SHORT = 60  # characters; the rest of a title that broke off
SIGHT = 25  # lines below a delaftale's title within which the form's first field must stand
FRONT_PAGE = 6  # lines before a first title that are no agreement of their own


def delaftale_titles(source: Source) -> list[Heading]:
    """The titles "Delaftale for indsatsområdet …", each followed by the form's first fields.

    Where the same words stand more than once they may run along with the pages: then the form must begin
    right under them, and with a field that has been there since the title before.
    """
    lines = source.body
    times = Counter(_words(line) for line in source.lines if _may_be_title(line))
    other = is_other_paper(source)
    found: list[Heading] = []
    seen: set[str] = set()
    done = 0
    for i, line in enumerate(lines):
        if (
            not (_may_be_title(line) or _breaks_off(lines, i))
            or match(line.value)
            or not (field := _field_below(lines, i))
        ):
            continue
        seen |= {_field(above) for above in lines[done:i]}
        done = i
        if (other or times[_words(line)] > 1) and not (field in OPENING and (not found or field in seen)):
            continue
        last = i + 1
        while last < min(len(lines), i + MOST_LINES) and (
            _same_type_face(lines[last - 1], lines[last]) or _breaks_off(lines, last - 1)
        ):
            last += 1
        found.append(Heading(i, last, flow(lines[i:last]), None, "title"))
        seen = set()
    return found


def _may_be_title(line: Line) -> bool:
    value = line.value
    if not DELAFTALE_TITLE.match(value):
        return False
    return len(value) <= 120 and not value.endswith((".", ",", ":")) and not value[:1].islower()


def _breaks_off(lines: Sequence[Line], i: int) -> bool:
    """Whether a title ends its line with a comma or "og" and goes on in lower case on a short one."""
    line, following = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    breaks = line.value.endswith((",", " og", " samt")) and _may_be_title(
        replace(line, text=line.text.strip(","))
    )
    if not breaks or following is None or following.gap:
        return False
    short = len(following.value) <= SHORT and not following.value.endswith((".", ",", ":"))
    return short and following.value[0].islower() and line.bold == following.bold


def _words(line: Line) -> str:
    return re.sub(r"[\W\d]+", "", line.value.casefold())


def _field_below(lines: Sequence[Line], i: int) -> str:
    """The first of the form's fields in sight below a title; empty when there is none."""
    return next(filter(None, map(_field, lines[i + 1 : i + SIGHT])), "")


def _field(line: Line) -> str:
    """The kind of the form's field, or "form" for what else opens a form; empty when the line is neither."""
    phrase = match(line.value)
    return phrase.kind if phrase else "form" if FORM_WORDS.match(line.value) else ""


def _same_type_face(line: Line, following: Line) -> bool:
    alike = (line.spaced and following.spaced) or (
        line.bold and following.bold and line.size == following.size
    )
    return (
        alike and following.gap == 0 and not FORM_WORDS.match(following.value) and not match(following.value)
    )


def focus_area(title: Text) -> Text:
    """The indsatsområde that a delaftale's title names; empty when it names none."""
    found = DELAFTALE_TITLE.match(title.value)
    return title.match_part(found, "area").strip(' "”“:–-') if found else EMPTY


def running_title(source: Source) -> Text:
    """A delaftale's title where every copy of it, the opening one too, stands in a page head."""
    heads = (line.text for line in source.lines if line.role is Role.PAGE_HEAD)
    titles = (text for text in heads if DELAFTALE_TITLE.match(text.value) and focus_area(text))
    return next(titles, EMPTY)


def framework_title(source: Source) -> Text:
    """The framework agreement's title: a line of its own near the top, else the running title."""
    for line in source.body[:30]:
        if FRAMEWORK_TITLE.match(line.value) and len(line.value) < 90:
            return line.text
    for line in source.lines:
        if line.role in (Role.PAGE_HEAD, Role.PAGE_FOOT):
            without_number = line.text[: len(re.sub(r"\s*\d+$", "", line.value))]
            if FRAMEWORK_TITLE.match(without_number.value):
                return without_number
    return EMPTY


def plan_title(source: Source) -> Text:
    """The plan's title: a short line that names the tryghedsplan, with its year when one does."""
    lines = [*source.body, *(line for line in source.lines if line.role is Role.PAGE_HEAD)]
    titles = [line.text for line in lines if PLAN_TITLE.match(line.value) and line.value[0].isupper()]
    with_year = [title for title in titles if re.search(r"\b20\d\d\b", title.value)]
    title = (with_year or titles or [EMPTY])[0]
    return opening_title(source) if title and source.body and title == source.body[0].text else title


def opening_title(source: Source) -> Text:
    """The first line, with those below it in the same type; empty where it is a sentence or a heading."""
    first = source.body[0] if source.body else None
    if first is None or match(first.value) or not looks_like_heading(first) or could_be_sentence(first.value):
        return EMPTY
    return flow(source.body[: opening_line_count(source)])


def opening_line_count(source: Source) -> int:
    """How many lines the title at the top takes: those in large type that stand together."""
    lines, last = source.body, 1
    sizes = Counter(line.size for line in lines if line.size)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    large = (lines[0].size or 0) > (usual or 0)
    while large and last < min(len(lines), MOST_LINES) and _same_type_face(lines[last - 1], lines[last]):
        last += 1
    return last


def opens_file(title: Text) -> bool:
    """Whether the first line is the file's title, which is no section, and not its first heading."""
    return any(pattern.match(title.value) for pattern in (DELAFTALE_TITLE, FRAMEWORK_TITLE, PLAN_TITLE))


def first_line_names(source: Source, type_: str) -> bool:
    """Whether a plan that is not called one has its name on the first line."""
    return type_ == PLAN and not plan_title(source) and bool(opening_title(source))


def is_other_paper(source: Source) -> bool:
    """Whether the first words say that this is about an agreement: minutes, a letter, a budget alone."""
    return any(OTHER_PAPER.match(line.value) for line in source.body[:3])


def document_type(source: Source, headings: Sequence[Heading]) -> str:
    """What the document is when it has no delaftale's title of its own.

    A plan calls itself one in a title; a framework agreement names itself and has its numbered
    parts; form fields without a title are a delaftale's. What else says who entered it, for how long and
    what they will do is of the plans' kind, whatever its name. All else is `andet`.
    """
    if is_other_paper(source):
        return OTHER
    kinds = {heading.kind for heading in headings}
    if plan_title(source) and (kinds & {"deliverables", "budget", "activity", "target_group", "schedule"}):
        return PLAN
    if framework_title(source) and kinds & {"criteria", "problem", "municipal_context", "parties"}:
        return FRAMEWORK
    of_other_form = any(OTHER_FORM.search(heading.text.value) for heading in headings)
    if not of_other_form and _is_agreement(source, kinds):
        return PLAN
    if {"programme", "validity"} & kinds and {"parties", "criteria", "purpose"} & kinds:
        return DELAFTALE
    text = "\n".join(line.value for line in source.body[:200])
    if len(FRAMEWORK_WORDS.findall(text)) >= 2 and len(kinds & {"criteria", "problem", "revision"}) >= 2:
        return FRAMEWORK
    return OTHER


def _is_agreement(source: Source, kinds: set[str | None]) -> bool:
    """Whether the document says who entered it, for which period and what they will do."""
    if not kinds & {"activity", "activities", "objectives", "deliverables"}:
        return False
    text = " ".join(line.value for line in source.body)
    return ("parties" in kinds or bool(PARTIES_SENTENCE.search(text))) and (
        "validity" in kinds or bool(IN_FORCE.search(text))
    )
