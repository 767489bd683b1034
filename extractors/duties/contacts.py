"""Whom to contact: it stands among the duties of a roles part and is none."""

from __future__ import annotations

import re

from extractors.blocks import sentences
from extractors.duties.verbs import main_verb
from extractors.language.emails import find_emails, find_phones
from models.text import Text

CONTACT = re.compile(
    r"(?<![\w-])(?:[Kk]ontakt(?:person(?:er)?|oplysninger|info)?|(?:[Ee]-?)?[Mm]ail|[Tt]lf\.?|[Tt]elefon|[Tt]el\.)"
    r"(?: \w+){0,3}? ?:|^Kontakt (?=[A-ZÆØÅ])"
)
SHORTEST = 20
"""Characters that a sentence after a contact has at least; what is shorter is a rest of the contact."""


def without_contacts(text: Text) -> list[Text]:
    """What is left of a paragraph without "Kontakt: …" up to its address and without bare entries."""
    match = CONTACT.search(text.value)
    if match is None:
        parts = sentences(text)
        kept = [part for part in parts if not _is_entry(part)]
        return [text] if len(kept) == len(parts) else kept
    before, rest = text[: match.start()].strip(" ;,–-"), text[match.end() :]
    left = [before] if before.value.endswith((".", "!", "?")) or main_verb(before.value) else []
    if emails := find_emails(rest):
        raw = emails[0].raw
        after = rest[rest.value.index(raw.value) + len(raw) :].strip(" ,;.")
        left += without_contacts(after) if len(after) > SHORTEST else []
    return left


def _is_entry(sentence: Text) -> bool:
    """Whether it is a name with an address or number, outside parentheses, and nothing is said of it."""
    outside = re.sub(r"\([^()]*\)", "", sentence.value)
    found = [e.raw.value for e in find_emails(sentence)] + [p.raw.value for p in find_phones(sentence)]
    return any(value in outside for value in found) and main_verb(sentence.value) is None
