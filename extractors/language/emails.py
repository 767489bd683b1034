"""E-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.text import Text

# ".dk" ends before any letter, other top-level domains where the case changes: "hj@by.dkUNG" is "hj@by.dk".
_TOP = r"(?:[Dd][Kk]|[a-z]{2,}|[A-Z]{2,}(?![a-z])|[A-Z][a-z]+)"
_KNOWN_TOP = r"(?:dk|com|net|org|eu|nu|info|example)(?![\w-])"
_LABEL = r"[A-Za-z0-9ÆØÅæøå](?:[A-Za-z0-9ÆØÅæøå-]*[A-Za-z0-9ÆØÅæøå])?"
_LOCAL = r"(?<![\w.+%'-])[\w+%][\w.+%'-]*+(?<=[\w+%-])"
_WHOLE = rf"(?:{_LABEL}\.)+{_TOP}"
_BROKEN = rf"\s*{_LABEL}(?:-?\s+|-\s*|\s*\.\s*)(?:{_LABEL}\.)*?(?:{_LABEL}\s*\.\s*)?{_KNOWN_TOP}"
_EMAIL = re.compile(rf"{_LOCAL}@(?:{_WHOLE}|{_BROKEN}|\s+{_WHOLE})")

_PHONE = re.compile(
    r"(?<![\w.,/-])(?P<country>(?:\(?\+|00)45\)?[ -]?)?"
    r"(?P<digits>\d{2}(?:[ .-]?\d{2}){3}|\d{4}[ -]?\d{4}|\d{3}[ ]\d{2}[ ]\d{3})(?![\w/]|[.,-]\d)"
)
_PHONE_LABEL = re.compile(
    r"(?<![\wæøå])(?:tlf\.?(?:nr\.?)?|tel\.?|telefon(?:nr\.?|nummer)?|mobil(?:nr\.?)?|mob\.?|t|m)[.: ]*$",
    re.IGNORECASE,
)


class Email(NamedTuple):
    """An address in lower case, and the words that it was read from, the page's own spaces included."""

    value: str
    raw: Text


class Phone(NamedTuple):
    """A Danish number as eight digits, and the words that it was read from."""

    value: str
    raw: Text


def find_emails(text: Text) -> list[Email]:
    """Every e-mail address, in order, without a `mailto:` before it or a full stop or comma after it."""
    if "@" not in text.value:
        return []
    return [Email(re.sub(r"\s", "", m[0]).lower(), text.match_part(m)) for m in _EMAIL.finditer(text.value)]


def find_phones(text: Text) -> list[Phone]:
    """Every telephone number of eight digits; one without label or country code begins with 2 to 9."""
    found = []
    for match in _PHONE.finditer(text.value):
        digits = re.sub(r"\D", "", match["digits"])
        label = _PHONE_LABEL.search(text.value[max(0, match.start() - 20) : match.start()])
        spaced = not match["digits"].isdigit() and "." not in match["digits"]
        years = re.fullmatch(r"(?:(?:19|20)\d\d){2}", digits)
        if label or match["country"] or (spaced and digits[0] not in "01" and not years):
            found.append(Phone(digits, text.match_part(match)))
    return found
