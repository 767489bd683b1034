"""One row an agreement: what it is called, whose it is, how long it is in force."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.language.periods import Period, read_date, read_period
from models.flow import flow
from models.outline import Agreement
from models.tables import Agreement as Row
from models.text import EMPTY, Text, hull

NAME = r"[A-ZÆØÅ][\w’'&/-]*"
PARTNERSHIP = re.compile(
    rf"\b(?:{NAME} ){{1,4}}(?:Tryghedsp|P)artnerskab\b|\bTryghedspartnerskab(?:et)?(?: (?:i |på )?{NAME})+"
)
PARTNERSHIP_BEFORE = re.compile(rf"\b(?:Tryghedsp|P)artnerskab(?:et)?(?: (?:i |på )?{NAME})+")
VISION = re.compile(
    rf"^(?:\d{{1,2}}\.\s*)?Vision(?:er)? for (?:den boligsociale )?(?:helhedsplanen? |indsatsen? )?"
    rf"(?P<name>{NAME}(?: {NAME})*)$"
)
PLAN_NAME = re.compile(
    rf"\b(?:boligsociale (?:helhedsplan|indsats)|helhedsplanen) (?P<name>{NAME}(?: {NAME})*)"
)
IN_FORCE = re.compile(
    r"\b(?:(?:del|samarbejds)?aftalen|tryghedsplanen|planen|helhedsplanen)\b[^.]{0,40}?"
    r"\b(?:gælder|er gældende|løber|er i kraft|træder i kraft)\b",
    re.IGNORECASE,
)
PARTNERSHIP_PERIOD = re.compile(
    r"partnerskabets? (?:funktions)?periode\b|\bpartnerskabsperioden?\b"
    r"|\bpartnerskabet (?:løber|gælder|varer)\b|\bpartnerskabsaftalen?\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"\.\s+[A-ZÆØÅ]|$")
LONGEST = 1000  # characters of a sentence
WHOLE_PERIOD = re.compile(r"gældende (?:for|i) hele (?:partnerskabs|aftale|projekt)perioden", re.IGNORECASE)


def extract(agreement: Agreement) -> list[Row]:
    """The agreement's row."""
    programme, valid, draft = _programme(agreement), _period(agreement), agreement.source.draft
    date = read_date(draft) if draft else None
    return [
        Row(
            agreement_id=agreement.id,
            document_id=agreement.id.rsplit("-a", 1)[0],
            agreement_no=agreement.number,
            agreement_type=agreement.type,
            title=agreement.title.value or None,
            focus_area=agreement.focus_area.value or None,
            programme=programme.value or None,
            valid_from=valid.valid_from if valid else None,
            valid_to=valid.valid_to if valid else None,
            valid_raw=valid.raw.value if valid else None,
            is_draft=draft is not None,
            draft_date=date.value if date else None,
            evidence=hull([agreement.title, programme, valid.raw if valid else EMPTY])
            or _first_words(agreement),
            rule=f"title and fields of a {agreement.type}",
            confidence=_confidence(agreement, valid),
        )
    ]


def _confidence(agreement: Agreement, valid: Period | None) -> float:
    """Surer where the form's own fields gave the period and a title the type than where sentences did."""
    from_field = valid is None or bool(agreement.of_kind("validity")) or agreement.type == "tryghedsplan"
    return 0.97 if agreement.title and from_field else 0.85


def _first_words(agreement: Agreement) -> Text:
    lines = [line for section in agreement.sections for line in [*section.heading_lines, *section.lines]]
    return lines[0].text if lines else EMPTY


def _programme(agreement: Agreement) -> Text:
    """The name in the form's field; a plan's partnership; a framework's own name for its helhedsplan."""
    for section in agreement.of_kind("programme"):
        lines = section.lines[:1] + [line for line in section.lines[1:2] if line.gap == 0]
        if text := flow(lines).strip(" .:"):
            return text
    if agreement.type == "tryghedsplan":
        return _partnership(agreement)
    if agreement.type == "strategisk_samarbejdsaftale":
        return _named_in(agreement)
    return EMPTY


def _partnership(agreement: Agreement) -> Text:
    """The partnership that the plan's title or a line under it names, else the one named most often.

    At a tie it is the first one.
    """
    opening = [line.text for section in agreement.sections[:1] for line in section.lines if not section.level]
    for text in (agreement.title, *opening):
        for pattern in (PARTNERSHIP, PARTNERSHIP_BEFORE):
            if found := pattern.search(text.value):
                return text.match_part(found)
    found_in = [(text, match) for text in _texts(agreement) for match in PARTNERSHIP.finditer(text.value)]
    names = Counter(match[0] for _, match in found_in)
    best = max(names, key=lambda name: names[name], default=None)
    named = next((text.match_part(match) for text, match in found_in if match[0] == best), EMPTY)
    return named or _in_capitals(agreement)


def _in_capitals(agreement: Agreement) -> Text:
    """A partnership that only headings in capitals name, written with a capital a word."""
    for section in agreement.sections:
        if found := re.search(r"\b((?!OM\b)[A-ZÆØÅ][A-ZÆØÅ-]* )+PARTNERSKAB\b", section.heading.value):
            name = section.heading.match_part(found)
            return Text(name.value.title(), name.origin)
    return EMPTY


def _named_in(agreement: Agreement) -> Text:
    for section in agreement.sections:
        if found := VISION.match(section.heading.value):
            return section.heading.match_part(found, "name")
    found_in = [(text, match) for text in _texts(agreement) for match in PLAN_NAME.finditer(text.value)]
    names = Counter(match["name"] for _, match in found_in)
    best = max(names, key=lambda name: names[name], default=None)
    return next((text.match_part(match, "name") for text, match in found_in if match["name"] == best), EMPTY)


def _period(agreement: Agreement) -> Period | None:
    """The form's field, else a sentence that says it; a plan's partnership period or its title's year."""
    for section in agreement.of_kind("validity"):
        if period := read_period(flow(section.lines)):
            return period
    if agreement.type == "tryghedsplan":
        return _plan_period(agreement)
    for sentence in _sentences_with(agreement, IN_FORCE):
        period = read_period(sentence)
        if period and period.valid_from and period.valid_to:
            return period
    return None


def _plan_period(agreement: Agreement) -> Period | None:
    if any(WHOLE_PERIOD.search(text.value) for text in _texts(agreement)):
        for sentence in _sentences_with(agreement, PARTNERSHIP_PERIOD):
            period = read_period(sentence)
            if (
                period
                and period.valid_from
                and period.valid_to
                and period.valid_from.year < period.valid_to.year
            ):
                return period
    for sentence in _sentences_with(agreement, IN_FORCE):
        period = read_period(sentence)
        if period and period.valid_from and period.valid_to:
            return period
    return read_period(agreement.title) if agreement.title else None


@lru_cache(maxsize=1)
def _texts(agreement: Agreement) -> Sequence[Text]:
    """The headings and the running text of the sections; the last agreement's are kept."""
    return [text for section in agreement.sections for text in (section.heading, flow(section.lines))]


def _sentences_with(agreement: Agreement, pattern: re.Pattern[str]) -> Iterator[Text]:
    """From each match on to the end of its sentence."""
    for text in _texts(agreement):
        for found in pattern.finditer(text.value):
            end = SENTENCE_END.search(text.value, found.end(), found.end() + LONGEST)
            yield text[found.start() : end.start() if end else None]
