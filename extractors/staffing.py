"""One row a stated resource, from sections of kind `staffing`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from extractors.blocks import items
from extractors.language.numbers import number
from extractors.people_table import cells_by_row
from models.flow import flow
from models.outline import Agreement
from models.source import Line
from models.tables import Staffing as Row
from models.text import EMPTY, Text, join

AMOUNT = r"(?:\d+(?:,\d+)?(?:\s?[½¼¾])?|[½¼¾]|\d\s?/\s?\d|en halv|halvanden|en|et|to|tre|fire|fem|seks)"
FULL_TIME = (
    r"(?:fuldtidsstilling(?:er)?|fuldtids(?:ansat|medarbejder)|fuldtid|fuld tid|årsværk|stilling(?:er)?)"
)
HALF_TIME = r"(?:halvtidsstilling|halvtids(?:ansat|medarbejder)|halvtid|halv tid)"
SHARE = r"(?P<percent>\d{1,3}(?:,\d+)?) ?(?:%|pct\.?|procent)(?:[ -]?(?:stilling|ansættelse|ansat|tid))?"
FOCUS = (
    r"(?!på (?:fuld|halv) tid|på deltid)"
    r"(?:med\s+)?(?:primær[t]?\s+)?(?:fokus\s+på|til|på|for|i forhold til)\s+"
)

ROLE_FIRST = re.compile(
    rf"(?P<role>[A-ZÆØÅ][^–:;.()\d½¼¾]*?)\s*(?:\s[–—-]\s|:|,|\(|\s(?={AMOUNT}\s|{FULL_TIME}))"
    rf"\s*(?:på\s+)?(?:{SHARE}|(?:ca\.\s*)?(?P<fte>{AMOUNT})\s+{FULL_TIME}|(?P<full>{FULL_TIME})|(?P<half>{HALF_TIME}))\)?"
    rf"(?:,?\s+{FOCUS}(?P<focus>[^.;]+))?"
)
AMOUNT_FIRST = re.compile(
    rf"^(?:ca\.\s*)?(?P<fte>{AMOUNT})\s+(?P<role>(?!{FULL_TIME}\b|timer\b)[^\d.,;()]*?(?:\w{{3,}}))"
    rf"(?:\s*\([^)]*\)|\s+på (?:fuld tid|deltid))?(?:,?\s+{FOCUS}(?P<focus>.+?))?\.?$",
    re.IGNORECASE,
)
ROLE_NOUN = (
    r"(?:leder|medarbejder|koordinator|konsulent|medhjælper|vejleder|pædagog|rådgiver|sekretær|chef|vært"
    r"|assistent|mentor|træner|ansat|stilling)(?:e|er|ne)?"
)
ROLE_ALONE = re.compile(
    rf"^(?P<role>(?:[\wÆØÅæøå/-]+,? ){{0,4}}[\wæøå-]*{ROLE_NOUN})\s*(?:\([^)]*\))?\.?$", re.IGNORECASE
)
ROW = re.compile(
    rf"(?P<role>[^|]*[^\W\d_]{{3}}[^|]*?) \| (?:på\s+|ca\.\s*)?(?:{SHARE}|(?P<fte>{AMOUNT})\s+{FULL_TIME}"
    rf"|(?P<full>{FULL_TIME})|(?P<half>{HALF_TIME})|(?P<bare>\d(?:,\d+)?(?:\s?[½¼¾])?|[½¼¾]))\.?"
    rf"(?: \| (?:{FOCUS})?(?P<focus>[^|]+))?",
    re.IGNORECASE,
)
"""A table's row with its cells joined: the role, its amount, what it is for."""
COLUMN_HEAD = re.compile(
    r"(?:stilling(?:er|sbetegnelse)?|funktion|titel|rolle|medarbejder(?:e|ressourcer)?|omfang|antal|årsværk|normering"
    r"|timer|tid|fokus|opgaver?)\b.{0,30}",
    re.IGNORECASE,
)
EXTERNAL = re.compile(
    rf"\btil\s+(?P<focus>[^().]+?)\s*\((?:ca\.\s*)?(?P<fte>{AMOUNT})\s+(?P<role>medarbejder\w*|årsværk)\)",
    re.IGNORECASE,
)


CONFIDENCE = {
    "amount and role": 0.97,
    "role and amount": 0.97,
    "table row": 0.95,
    "amount in parentheses": 0.85,
    "role without an amount": 0.75,
}
"""How sure a form is: the first two are the forms' own, the others are rare and could be said of anyone."""


def extract(agreement: Agreement) -> list[Row]:
    """The resources that the agreement's staffing parts list."""
    return [
        _row(agreement, text, found, rule)
        for section in agreement.of_kind("staffing")
        for table, lines in groupby(section.lines, key=lambda line: line.cell and line.cell.table)
        for text, found, rule in (_listed(list(lines)) if table is None else _tabulated(list(lines)))
    ]


def _listed(lines: Sequence[Line]) -> Iterator[tuple[Text, re.Match[str], str]]:
    for text in _entries(lines):
        for found, rule in _resources(text):
            yield text, found, rule


def _tabulated(lines: Sequence[Line]) -> Iterator[tuple[Text, re.Match[str], str]]:
    """The resources of a table's rows, after its columns' heads; a row of another shape is read as a list."""
    for place, row in enumerate(cells_by_row(lines)):
        cells = [flow(cell) for _, cell in sorted(row.items())]
        if place == 0 and len(cells) > 1 and all(COLUMN_HEAD.fullmatch(cell.value) for cell in cells):
            continue
        text = join(cells, " | ")
        if found := ROW.fullmatch(text.value):
            yield text, found, "table row"
        else:
            yield from _listed([line for cell in row.values() for line in cell])


def _entries(lines: Sequence[Line]) -> Iterator[Text]:
    """The section's items, each line that begins with an amount, or is a role with one, a new item."""
    begins = re.compile(rf"{AMOUNT}\s+\w", re.IGNORECASE)
    starts = [i for i, line in enumerate(lines) if begins.match(line.value) or ROLE_FIRST.match(line.value)]
    for start, end in pairwise([0, *(i for i in starts if i), len(lines)]):
        yield from (item.text for item in items(lines[start:end]))


def _resources(text: Text) -> Iterator[tuple[re.Match[str], str]]:
    """The matches of the first form that the item has: amount first, role first, or in parentheses."""
    if (found := AMOUNT_FIRST.match(text.value)) and len(found["role"]) <= 80:
        yield found, "amount and role"
        return
    by_role = list(ROLE_FIRST.finditer(text.value))
    for found in by_role:
        yield found, "role and amount"
    if by_role:
        return
    if found := EXTERNAL.search(text.value):
        yield found, "amount in parentheses"
    elif found := ROLE_ALONE.match(text.value):
        yield found, "role without an amount"


def _row(agreement: Agreement, text: Text, found: re.Match[str], rule: str) -> Row:
    parts = found.groupdict()
    role, focus = (
        text.match_part(found, name).strip() if parts.get(name) else EMPTY for name in ("role", "focus")
    )
    return Row(
        agreement_id=agreement.id,
        role=role.value,
        fte=_fte(parts),
        focus=focus.strip(" .:,").value or None,
        evidence=text.match_part(found).strip(),
        rule=rule,
        confidence=CONFIDENCE[rule],
    )


def _fte(parts: dict[str, str | None]) -> float | None:
    """Full-time equivalents; a bare "fuldtidsstilling" is one."""
    if amount := parts.get("fte") or parts.get("bare"):
        value = number(amount) or {"en": 1, "et": 1}.get(amount.casefold())
        return None if value is None else float(value)
    if parts.get("percent"):
        share = number(parts["percent"] or "")
        return None if share is None else float(share) / 100
    if parts.get("half"):
        return 0.5
    full = parts.get("full") or ""
    return 1.0 if "fuld" in full.casefold() else None
