"""The cells at the end of a flattened line, amounts and dashes one after the other, and the label before."""

from __future__ import annotations

import re

from extractors.budget.table import Entry
from extractors.language.amounts import CURRENCY, DASHES, MARKS, THOUSAND_KR, Amount, read_amount
from models.source import Line
from models.text import Text

_SCALE = rf"(?:mio|mia|million(?:er)?|milliard(?:er)?)\.?(?: ?{CURRENCY})?|{THOUSAND_KR}|{CURRENCY}"
_NO_MORE = rf"(?:[.,] ?[{DASHES}=]{{1,2}}|[{DASHES}=]{{1,2}})?"  # "45.000,-"
_TOKEN = re.compile(
    rf"(?<!\S)(?P<dash>[{DASHES}]{{1,2}}|[{DASHES}],[{DASHES}])(?!\S)"
    rf"|(?<!\S)(?P<open>\((?=[\d.,]+\)))?(?P<before>{CURRENCY} ?)?(?:[{DASHES}] ?)?"
    rf"\d[\d.,]*(?: 000(?!\d))*{_NO_MORE}(?(open)\))(?:{MARKS})*"
    rf"(?(before)|(?: ?(?:{_SCALE}))?)(?: ?,[{DASHES}]{{1,2}})?(?: ?{MARKS})*(?!\S)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_NO_AMOUNT = re.compile(rf"[{DASHES}., ]+")
_GROUPED = re.compile(r"\d\.\d{3}")


def split_cells(line: Line, most: int | None = None, in_thousands: bool = False) -> tuple[Text, list[Entry]]:
    """A line's label and the cells at its end, `most` of them at most.

    A bare number of one or two digits is a cell only where the table counts in thousands, a bare year never.
    """
    found: list[re.Match[str]] = []
    end = len(line.value.rstrip())
    for match in reversed(list(_TOKEN.finditer(line.value))):
        if line.value[match.end() : end].strip() or not _is_cell(match, in_thousands) or len(found) == most:
            break
        found.insert(0, match)
        end = match.start()
    entries = [_entry(line, line.text.match_part(match), bool(match["dash"])) for match in found]
    return line.text[:end].strip(), entries


def holds_amount(entries: list[Entry]) -> bool:
    return any(entry.amount for entry in entries)


def entry_of(line: Line, text: Text) -> Entry | None:
    """A table cell as an entry, None for an empty one or one without any number."""
    value = text.value.strip()
    if not value:
        return None
    if _NO_AMOUNT.fullmatch(value):
        return Entry(text, line, is_dash=True)
    if not _DIGIT.search(value):
        return None
    return _entry(line, text, False)


def _entry(line: Line, text: Text, is_dash: bool) -> Entry:
    return Entry(text, line, None if is_dash else read_amount(text), is_dash)


def _is_cell(match: re.Match[str], in_thousands: bool) -> bool:
    value = match[0].strip("().,")
    digits = re.sub(r"\D", "", value)
    if match["dash"] or digits == "0" or not value.isdigit():
        return True
    return not _YEAR.fullmatch(value) and (len(digits) > 2 or in_thousands)


def is_money(amount: Amount) -> bool:
    """Whether an amount is written as one: grouped thousands or a currency."""
    return amount.currency or bool(_GROUPED.search(amount.raw.value))
