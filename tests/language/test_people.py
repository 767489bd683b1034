import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.language.entries import split_entries
from extractors.language.people import read_entry
from models.text import Text

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def rows(written: str) -> list[Row]:
    parts = ("organisation", "department", "role", "person", "email")
    found = read_entry(Text.at(written, 7))
    return [
        tuple(value and value.value for value in (getattr(entry, part) for part in parts)) for entry in found
    ]


ENTRIES: dict[str, list[Row]] = {
    "Center for Fritid (CF) (ABC) v. afdelingschef Åse Ek, ae@by.example": [
        ("Center for Fritid (CF)", "ABC", "afdelingschef", "Åse Ek", "ae@by.example")
    ],
    "Fritidsforvaltningen (FFV) v. Bydelsleder Nordby Øst Lars ”Lalle” Holm, lh@by.example.": [
        ("Fritidsforvaltningen", "FFV", "Bydelsleder Nordby Øst", "Lars ”Lalle” Holm", "lh@by.example")
    ],
    "Vejledningen, ABC v. Centerchef Bo Lund, bl@by.example": [
        ("Vejledningen", "ABC", "Centerchef", "Bo Lund", "bl@by.example")
    ],
    "Chef for grøn drift Åse Ek-Lund, 5B, ae@5b.example": [
        ("5B", None, "Chef for grøn drift", "Åse Ek-Lund", "ae@5b.example")
    ],
    "Foreningen v. Bo Lund, Formand for Foreningen Nordby, bl@by.example": [
        ("Foreningen", None, "Formand for Foreningen Nordby", "Bo Lund", "bl@by.example")
    ],
    "Håndslag (ABC), v. afdelingschef Åse Ek ae@by.example og projektleder Bo Lund bl@by.example": [
        ("Håndslag", "ABC", "afdelingschef", "Åse Ek", "ae@by.example"),
        ("Håndslag", "ABC", "projektleder", "Bo Lund", "bl@by.example"),
    ],
    "Foreningen Håndslag v. formand Jens Ek og næstformand Lone Birk": [
        ("Foreningen Håndslag", None, "formand", "Jens Ek", None),
        ("Foreningen Håndslag", None, "næstformand", "Lone Birk", None),
    ],
    "Boligselskabet Fremad v/driftsleder Qaro Vimm, tlf. 70 00 00 00, qv@fremad.example": [
        ("Boligselskabet Fremad", None, "driftsleder", "Qaro Vimm", "qv@fremad.example")
    ],
    "Kontakt: Souschef, Jens Ek-Holm jens@by.example": [
        (None, None, "Souschef", "Jens Ek-Holm", "jens@by.example")
    ],
    "Nordby Genbrug Driftsleder: Renata Holm rh@by.example": [
        ("Nordby Genbrug", None, "Driftsleder", "Renata Holm", "rh@by.example")
    ],
    "Bilauget; Kontakt: bier@by.example": [("Bilauget", None, None, None, "bier@by.example")],
    "Hanne Lind, områdeleder for børnehaverne Solen, Myren, Regnen og Stjernen, "
    "Børne- og Kulturforvaltningen Område Øst, hl@by.example": [
        (
            "Børne- og Kulturforvaltningen Område Øst",
            None,
            "områdeleder for børnehaverne Solen, Myren, Regnen og Stjernen",
            "Hanne Lind",
            "hl@by.example",
        )
    ],
    "Teknikforvaltningen (TFV), teamleder Område for Jord og Vand Simon Juhl Lind, sl@by.example": [
        (
            "Teknikforvaltningen",
            "TFV",
            "teamleder Område for Jord og Vand",
            "Simon Juhl Lind",
            "sl@by.example",
        )
    ],
    "Jens Ek (leder), Solskolen, je@sol.example": [("Solskolen", None, "leder", "Jens Ek", "je@sol.example")],
    "Laget v. Formand Omar al-Hadi, oh@laget.example": [
        ("Laget", None, "Formand", "Omar al-Hadi", "oh@laget.example")
    ],
    "ABC v. boligsocial chef B.K. Lund bkl@abc.example": [
        ("ABC", None, "boligsocial chef", "B.K. Lund", "bkl@abc.example")
    ],
    "Laget v. Event Manager Eva Lund": [("Laget", None, "Event Manager", "Eva Lund", None)],
    "Laget v. gøgler Malene von Holm": [("Laget", None, "gøgler", "Malene von Holm", None)],
    "Laget v. administrations- og udviklingsleder Bo Lund": [
        ("Laget", None, "administrations- og udviklingsleder", "Bo Lund", None)
    ],
    "Leder ved Solskolen Birger Lund, bl@sol.example": [
        (None, None, "Leder ved Solskolen", "Birger Lund", "bl@sol.example")
    ],
    "Nordby Kommune": [("Nordby Kommune", None, None, None, None)],
}


@pytest.mark.parametrize(("written", "expected"), ENTRIES.items())
def test_reads_an_entry(written: str, expected: list[Row]) -> None:
    assert rows(written) == expected


def test_the_parts_keep_their_places() -> None:
    (entry,) = read_entry(Text.at("Laget (ABC) v. leder Bo Lund, tlf. 70 00 00 00, bl@by.example", 100))
    assert entry.organisation is not None
    assert (entry.organisation.start, entry.department and entry.department.start) == (100, 107)
    assert (entry.role and entry.role.start, entry.person and entry.person.start) == (115, 121)
    assert (entry.phone and entry.phone.start, entry.email and entry.email.start) == (135, 148)


ORGANISATIONS = st.sampled_from(
    ["Fritidshuset", "Nordby Boligforening", "Center for Grøn Drift", "5B", "Lokalpolitiet"]
)
TITLES = st.sampled_from(
    ["leder", "Skoleleder", "Tværfaglig chef", "boligsocial konsulent", "Chef for drift", "direktør"]
)
FIRST = st.sampled_from(["Åse", "Bo", "Anne-Grethe", "Jens Peter", "Yusuf", "Zeynep"])
LAST = st.sampled_from(["Ek", "Lund-Holm", "von Krog", "El Ramli", "K. Birk", "Qimsøe"])
FORMS = [
    "{organisation} (ABC) v. {title} {name}, {email}",
    "{organisation} (ABC), v/ {title} {name} {email}",
    "{organisation}, ABC v. {title} {name}, {email}.",
    "{organisation} (ABC) v/{title} {name}, tlf. 70 00 00 00, {email}",
    "{title} {name}, {organisation} (ABC), {email}",
    "{organisation} (ABC), {title} {name}, {email}",
    "{name}, {title}, {organisation} (ABC), {email}",
]


@settings(deadline=None)
@given(ORGANISATIONS, TITLES, FIRST, LAST, st.sampled_from(FORMS))
def test_an_entry_in_any_form_reads_back(
    organisation: str, title: str, first: str, last: str, form: str
) -> None:
    name, email = f"{first} {last}", "ab12@by.example"
    written = form.format(organisation=organisation, title=title, name=name, email=email)
    assert rows(written) == [(organisation, "ABC", title, name, email)]


def test_reads_the_gold_parties(shared: Path) -> None:
    (archive,) = shared.glob("archive/003_*.txt")
    lines = archive.read_text().splitlines()
    squeezed = [re.sub(r"\s", "", line) for line in lines]
    start = squeezed.index("Delaftalensparter:") + 1
    end = next(i for i in range(start, len(lines)) if squeezed[i].startswith("Delmålogindikatorer"))
    listed = "\n".join(line for line in lines[start:end] if not line.startswith("mailto:"))
    found = {row for entry in split_entries(Text.at(listed, 0)) for row in rows(entry.value)}
    (gold_file,) = shared.glob("gold/003_*/parties.jsonl")
    columns = ("organisation", "department", "role", "person")
    gold = {tuple(row[c] for c in columns) for row in map(json.loads, gold_file.read_text().splitlines())}
    assert {row[:4] for row in found} == gold
