"""The parts of an organisation's name, and the organisations that a sentence names as parties."""

from __future__ import annotations

import re

from models.text import EMPTY, Text

_DEPARTMENT = re.compile(r"(?P<organisation>.+?)[\s,]*\((?P<department>[^()]+)\)[\s,.]*", re.DOTALL)
_SHORT_NAME = re.compile(r"(?P<organisation>.+),\s*(?P<department>[A-ZÆØÅ]{2,6})", re.DOTALL)

_STREET = (
    r"[A-ZÆØÅ][\w.’-]*(?: [\w.’-]+){0,3}?(?<=\w)"
    r"(?:vej|gade|alle|allé|vænge|stræde|torv|sti|boulevard)(?:en|et)?"
)
_NUMBER = r"\d{1,3}(?: ?[A-Z]\b)?(?:-\d{1,3}[A-Z]?)?(?:,? (?:st|kld|\d{1,2})\.(?: ?(?:sal|tv|th|mf)\b\.?)*)?"
_TOWN = r"(?:DK-?)?\d{4} [A-ZÆØÅ][\wé-]+(?: [A-ZÆØÅ]\w*)?"
_POSTAL = rf"(?:{_STREET} {_NUMBER}(?:,? {_TOWN})?|[A-ZÆØÅ][^,;@()]{{2,40}} {_NUMBER},? {_TOWN}|{_TOWN})"
_POSTAL_BEHIND = re.compile(rf" ?\({_POSTAL}\)|[,;] *{_POSTAL}(?=\s*(?:[,;.()]|$|v[./]|ved ))")

_DONE = r"(?:indgået|etableret|dannet|underskrevet|aftalt)"
_SAID = (
    re.compile(rf"^(?P<parties>[^.;:]+?) har (?:\S+ ){{0,3}}?{_DONE}\b", re.IGNORECASE),
    re.compile(rf"\bhar (?P<parties>[^.;:]+?) (?:i fællesskab )?{_DONE}\b", re.IGNORECASE),
    re.compile(
        r"^(?P<parties>[^.;:]+?) (?:indgår|er gået sammen|danner tilsammen|samarbejder om)\b", re.IGNORECASE
    ),
    re.compile(
        r"(?:\b(?:består(?: i dag)? af|udgøres af|indgået mellem|indgås mellem|et samarbejde mellem)"
        r"|\b(?:parter|parterne|deltagere)(?: (?:i|bag|til) \w+)? er:?)"
        r" (?:repræsentanter (?:fra|for) |følgende \w+:? )?(?P<parties>[^;:]*?)(?=\.(?:\s|$)|;|$)",
        re.IGNORECASE,
    ),
)
_CLASS = re.compile(r"(?:(?:de|den|det|herunder|både|dels) )*(?:[a-zæøå]+(?:erne|ene|en|et) )?(?=\S)")
_TAIL = re.compile(
    r" (?:om|med det formål|med henblik|vedrørende|i perioden|der|som|for at|på baggrund)\b.*$", re.DOTALL
)
_SEVERAL = re.compile(r"[a-zæøå]+(?:erne|ene) ")
_OUTSIDE = r"(?![^()]*\))"
_MEMBER = re.compile(r"[A-ZÆØÅ0-9]\S*(?: \S+){0,8}|[a-zæøå]{2,5}")


def without_postal_address(words: Text) -> Text:
    """`words` without street and number, postcode and town: where a body is, is not what it is called."""
    for match in reversed(list(_POSTAL_BEHIND.finditer(words.value))):
        words = words[: match.start()] + words[match.end() :]
    return words


def split_department(organisation: Text) -> tuple[Text, Text]:
    """The organisation and its department: the last parenthesis, or the short name after the last comma."""
    for pattern in (_DEPARTMENT, _SHORT_NAME):
        match = pattern.fullmatch(organisation.value)
        if match:
            name, department = (organisation.match_part(match, g) for g in ("organisation", "department"))
            return name.strip(), department.strip()
    return organisation, EMPTY


def read_party_sentence(text: Text) -> list[Text]:
    """The organisations that a sentence names as parties ("A, B og C har indgået …", "… består af A og B").

    A noun that only says what they are ("boligselskaberne X og Y") is left out. Empty when no sentence says
    it or what stands there does not look like names.
    """
    for sentence in text.squeeze().split(r"(?<=[\wæøå)]\.) (?=[A-ZÆØÅ])"):
        for pattern in _SAID:
            match = pattern.search(sentence.value)
            parties = _listed(sentence.match_part(match, "parties")) if match else []
            if len(parties) > 1 and all(_MEMBER.fullmatch(party.value) for party in parties):
                return parties
    return []


def _listed(words: Text) -> list[Text]:
    """The members of "A, B og C", each without the noun that says what they are."""
    tail = _TAIL.search(words.value)
    pieces = (words[: tail.start()] if tail else words).split(rf"(?:, (?:og |samt )?| samt ){_OUTSIDE}")
    members = [part for piece in pieces[:-1] for part in _at_and(piece, last=False)]
    members += _at_and(pieces[-1], last=True)
    named = [member[_class_end(member) :].strip(" .:,") for member in members]
    return [member for member in named if member]


def _at_and(piece: Text, last: bool) -> list[Text]:
    """A member, or two: "og" joins them before a noun that says what follows, and at the end of the list."""
    ands = list(re.finditer(rf"(?<!-) og (?=[a-zæøå]+(?:erne|ene) ){_OUTSIDE}", piece.value))
    last = last or bool(_SEVERAL.match(piece.value))
    ands = ands[:1] or (list(re.finditer(rf"(?<!-) og {_OUTSIDE}", piece.value))[-1:] if last else [])
    return [piece[: ands[0].start()], *_at_and(piece[ands[0].end() :], last=False)] if ands else [piece]


def _class_end(member: Text) -> int:
    match = _CLASS.match(member.value)
    return match.end() if match and match.end() < len(member.value) else 0
