import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.contacts import extract
from models.outline import Agreement
from models.source import Line, Link, Role, Tail
from models.tables import Contact
from models.text import Text
from tests.extractors.pages import agreement, with_cells

Row = tuple[str | None, str | None, str | None, str | None]


def contacts(made: Agreement) -> list[Contact]:
    return [row for row in extract(made) if isinstance(row, Contact)]


def rows(made: Agreement) -> list[Row]:
    return [(row.organisation, row.role, row.person, row.email) for row in contacts(made)]


def in_roles(body: str) -> list[Row]:
    return rows(agreement(("roles", "Ansvars- og rollefordeling:", body), activity="Gadehaven"))


WORDS_BEFORE: dict[str, list[Row]] = {
    "Kontakt: Souschef, Jens Ek je@by.example": [(None, "Souschef", "Jens Ek", "je@by.example")],
    "Nordby Genbrug Driftsleder: Rene Holm rh@by.example": [
        ("Nordby Genbrug", "Driftsleder", "Rene Holm", "rh@by.example")
    ],
    "Bilauget; Kontakt: bier@by.example": [("Bilauget", None, None, "bier@by.example")],
    "Ansvarlig: Klub Øst, klubleder Omar El-Amin (oea@by.example, tlf. 70 00 00 00)": [
        ("Klub Øst", "klubleder", "Omar El-Amin", "oea@by.example")
    ],
    "Tovholder: Tine Holm – th@by.example": [(None, "Tovholder", "Tine Holm", "th@by.example")],
    "Kontaktperson er boligsocial leder Tine Holm, th@by.example.": [
        (None, "boligsocial leder", "Tine Holm", "th@by.example")
    ],
    "Henvendelse kan ske til skoleleder Åse Ek fra Nordskolen på mail ae@by.example.": [
        ("Nordskolen", "skoleleder", "Åse Ek", "ae@by.example")
    ],
    "Rettelser sendes til sekretær Liv Ek Lund, lel@by.example.": [
        (None, "sekretær", "Liv Ek Lund", "lel@by.example")
    ],
    "- Løbende kontakt med DEF (Tovholder for udvikling Kristian Holm\n- KH@by.example) om byggesagerne": [
        ("DEF", "Tovholder for udvikling", "Kristian Holm", "kh@by.example")
    ],
    "Drives med Nordby Bibliotek (bibliotekar Svend Mols, sm@by.example) og Laget (kontakt: l@by.example).": [
        ("Nordby Bibliotek", "bibliotekar", "Svend Mols", "sm@by.example"),
        ("Laget", None, None, "l@by.example"),
    ],
    "Kopi til: Nordskolen, skoleleder Åse Ek, ae@by.example": [
        ("Nordskolen", "skoleleder", "Åse Ek", "ae@by.example")
    ],
    "Skriv til info@by.example, hvis du vil være med.": [(None, None, None, "info@by.example")],
}


@pytest.mark.parametrize(("body", "expected"), WORDS_BEFORE.items())
def test_reads_whose_address_it_is_from_the_words_before(body: str, expected: list[Row]) -> None:
    assert in_roles(body) == expected


CONTACT = "Kontakt: Leder Bo Lund, bl@by.example"
ABOVE = {
    f"Nordskolen: Stiller lokaler til rådighed for alle hold. {CONTACT}": "Nordskolen",
    f"Sundhedsplejen: Holder åbent hver torsdag. {CONTACT}": "Sundhedsplejen",
    f"Nordby Ungdomsskole:\n\n• Holder kurser\n• Deltager i møder\n\n{CONTACT}": "Nordby Ungdomsskole",
    f"Laget\n- Finder unge\n\nNordskolen bidrager ved at:\n• Lægge hus til\n\n{CONTACT}": "Nordskolen",
    f"Læring i praksis\n\nNordby Bibliotek tilrettelægger kurser. {CONTACT}": "Nordby Bibliotek",
    f"Nordby Bibliotek\n\nDer har været holdt flere møder om kurserne. {CONTACT}": "Nordby Bibliotek",
    f"Uddannelse i praksis\n\nDer har været holdt flere møder om kurserne. {CONTACT}": None,
    CONTACT: None,
}


@pytest.mark.parametrize(("body", "organisation"), ABOVE.items())
def test_the_organisation_is_the_body_named_above(body: str, organisation: str | None) -> None:
    assert in_roles(body) == [(organisation, "Leder", "Bo Lund", "bl@by.example")]


def test_a_party_names_the_organisation_of_its_address_elsewhere() -> None:
    made = agreement(
        ("parties", "Aftalens parter", "Laget v. leder Bo Lund, bl@by.example"),
        ("other", "Mere at vide", CONTACT),
    )
    assert rows(made) == [
        ("Laget", "leder", "Bo Lund", "bl@by.example"),
        ("Laget", "Leder", "Bo Lund", "bl@by.example"),
    ]


def test_a_table_names_the_body_in_its_row() -> None:
    table = [
        ["Aktør", "Ansvar", "Kontakt"],
        ["Nordskolen", "Finder elever til holdet", "Åse Ek, ae@by.example"],
        ["Frivilliggruppen", "Vander", "vand@by.example"],
    ]
    assert rows(with_cells(agreement(("roles", "Roller", "")), 0, table)) == [
        ("Nordskolen", None, "Åse Ek", "ae@by.example"),
        ("Frivilliggruppen", None, None, "vand@by.example"),
    ]


def test_a_contact_stands_in_its_activity_and_a_minute_has_no_agreement() -> None:
    made = agreement(("roles", "Roller", CONTACT), activity="Gadehaven")
    assert [row.activity_id for row in contacts(made)] == ["a-1"]
    made.type, made.id = "andet", ""
    assert [(row.agreement_id, row.email) for row in contacts(made)] == [(None, "bl@by.example")]


def test_an_address_in_a_footnote_is_a_contact() -> None:
    made = agreement(
        ("other", "Baggrund", "Området er nyt.\n1 Se mere hos Boligselskabet Fremad, post@f.example")
    )
    for line in made.source.lines:
        if "@" in line.value:
            line.role = Role.FOOTNOTE
            made.sections[0].lines.remove(line)
    assert [row.email for row in contacts(made)] == ["post@f.example"]


def test_a_broken_address_is_one_and_its_raw_keeps_the_break() -> None:
    made = agreement(
        ("parties", "Aftalens parter", "Laget v. leder Bo Lund, bo.lund@lagets-\nforening.example")
    )
    lines = made.sections[0].lines
    lines[0].tail = Tail.GLUE
    (row,) = contacts(made)
    assert (row.email, row.email_raw) == (
        "bo.lund@lagets-forening.example",
        "bo.lund@lagets-\nforening.example",
    )


def with_links(body: str, targets: list[str]) -> Agreement:
    """An agreement of flattened text with bare link lines under its page."""
    made = agreement(("other", "Kontakter", body))
    for target in targets:
        line = Line(Text.at(f"mailto:{target}", len(made.source.text)), role=Role.LINK)
        made.source.text += line.value + "\n"
        made.source.lines.append(line)
        made.source.links.append(Link(line.value, None, None))
    return made


def behind(made: Agreement) -> list[tuple[str | None, bool | None]]:
    return [(row.link_target, row.link_differs) for row in contacts(made)]


def test_bare_links_go_with_equal_addresses_and_in_order_between_them() -> None:
    body = "A Ek a@by.example\nB Ek b@by.example\nC Ek c@by.example"
    assert behind(with_links(body, ["A@BY.example", "other@by.example", "c@by.example"])) == [
        ("a@by.example", False),
        ("other@by.example", True),
        ("c@by.example", False),
    ]


def test_a_link_over_two_lines_is_one_and_an_address_can_have_none() -> None:
    body = "A Ek a@by.example\nB Ek b@by.example\nC Ek cholm@by.example"
    assert behind(with_links(body, ["a@by.example", "a@by.example", "cholme@by.example"])) == [
        ("a@by.example", False),
        (None, None),
        ("cholme@by.example", True),
    ]


def test_a_link_over_the_address_is_its_own() -> None:
    made = agreement(("other", "Kontakter", "A Ek a@by.example\nB Ek b@by.example"))
    second = made.sections[0].lines[1].text
    made.source.links.append(Link("mailto:bent@by.example?subject=hej", second[5:], None))
    assert behind(made) == [(None, None), ("bent@by.example", True)]


ADDRESSES = st.lists(st.from_regex(r"[a-z]{1,6}(?:\.[a-z]{1,6})?@[a-z]{2,9}\.dk", fullmatch=True), max_size=5)
WORDS = st.lists(
    st.sampled_from(
        ["Kontakt:", "Leder", "Bo", "Lund,", "Skolen", "v.", "og", "(se", "her)", "af", "Vi", "bor.", "Kom"]
    ),
    max_size=6,
)


@given(ADDRESSES, st.data())
def test_every_address_is_a_contact_once_wherever_it_stands(
    addresses: list[str], data: st.DataObject
) -> None:
    parts = [
        f"{' '.join(data.draw(WORDS))} {address}{data.draw(st.sampled_from(['', '.', ', ', chr(10)]))}"
        for address in addresses
    ]
    for kind in ("roles", "parties"):
        made = agreement((kind, "Overskrift", " ".join(parts) or "Ingen."))
        assert [row.email for row in contacts(made)] == addresses


@given(ADDRESSES)
def test_the_evidence_holds_the_address(addresses: list[str]) -> None:
    made = agreement(
        ("roles", "Roller", "\n".join(f"Leder Bo Lund, {address}" for address in addresses) or "Ingen.")
    )
    for row in contacts(made):
        assert re.sub(r"\s", "", row.email_raw or "").lower() == row.email
        assert str(row.email_raw) in made.source.as_stood(row.evidence)
