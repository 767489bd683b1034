from pathlib import Path

import pytest

from extractors.parties import extract
from models.outline import Agreement
from models.tables import Party
from tests.extractors.pages import agreement, with_cells

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def rows(made: Agreement) -> list[Row]:
    found = [row for row in extract(made) if isinstance(row, Party)]
    return [(row.organisation, row.department, row.role, row.person, row.email) for row in found]


def listed(body: str, kind: str = "parties", heading: str = "Aftalens parter:") -> list[Row]:
    return rows(agreement((kind, heading, body)))


def named(*names: str) -> list[Row]:
    return [(name, None, None, None, None) for name in names]


LISTS: dict[str, list[Row]] = {
    "Fremad Bolig, Vicevært Bo Lund, Granvej 2A, 2. tv., 9999 Engby, bl@by.example": [
        ("Fremad Bolig", None, "Vicevært", "Bo Lund", "bl@by.example")
    ],
    "Laget (ABC), Torvet 4, 9999 Engby v. Bo Lund\nKlub 10, Solparken": [
        ("Laget", "ABC", None, "Bo Lund", None),
        ("Klub 10, Solparken", None, None, None, None),
    ],
    "Skolen v. leder Bo Lund og lærer Åse Ek, bl@by.example og ae@by.example": [
        ("Skolen", None, "leder", "Bo Lund", "bl@by.example"),
        ("Skolen", None, "lærer", "Åse Ek", "ae@by.example"),
    ],
    "Bo Lund, leder, Skolen (bl@by.example) - referent\nÅse Ek, formand, Laget, ae@by.example (mødeleder)": [
        ("Skolen", None, "leder", "Bo Lund", "bl@by.example"),
        ("Laget", None, "formand", "Åse Ek", "ae@by.example"),
    ],
    "Organisation, Sendt til\nEngby Kommune\nLaget": named("Engby Kommune", "Laget"),
    "Laget (ABC) v. leder Bo Lund, BL@by.example\nSkolen v. leder Åse Ek, ae@by.example": [
        ("Laget", "ABC", "leder", "Bo Lund", "bl@by.example"),
        ("Skolen", None, "leder", "Åse Ek", "ae@by.example"),
    ],
    "Familieguide Rana Holm, Helhedsplanen, rh@by.example": [
        ("Helhedsplanen", None, "Familieguide", "Rana Holm", "rh@by.example")
    ],
    "Idrætslaget v. formand Jens Ek og kasserer Mia Bruun\nFC Nordby": [
        ("Idrætslaget", None, "formand", "Jens Ek", None),
        ("Idrætslaget", None, "kasserer", "Mia Bruun", None),
        ("FC Nordby", None, None, None, None),
    ],
    "Engbjerg Kommune:\n- Afdelingschef Bo Lund, bl@by.example\n- Souschef Åse Ek, ae@by.example": [
        ("Engbjerg Kommune", None, "Afdelingschef", "Bo Lund", "bl@by.example"),
        ("Engbjerg Kommune", None, "Souschef", "Åse Ek", "ae@by.example"),
    ],
    "Engbjerg Kommune\nBoligselskabet Fremad\nNordby Politi": named(
        "Engbjerg Kommune", "Boligselskabet Fremad", "Nordby Politi"
    ),
    "Aftalen er indgået mellem Engby Kommune, boligselskaberne Fremad og Enighed samt SSP Engby.": named(
        "Engby Kommune", "Fremad", "Enighed", "SSP Engby"
    ),
    "": [],
}


@pytest.mark.parametrize(("body", "expected"), LISTS.items())
def test_reads_the_parties_of_a_list(body: str, expected: list[Row]) -> None:
    assert listed(body) == expected


HEADS = ["Navn", "Titel", "Organisation", "E-mail"]
PEOPLE = [
    ["Åse Ek", "Skoleleder", "Nordskolen", "ae@by.example"],
    ["Bo Lund Vest", "Chef for drift", "Boligselskabet Fremad (BSF)", "BL@fremad.example"],
]
EXPECTED: list[Row] = [
    ("Nordskolen", None, "Skoleleder", "Åse Ek", "ae@by.example"),
    ("Boligselskabet Fremad", "BSF", "Chef for drift", "Bo Lund Vest", "bl@fremad.example"),
]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 1, 3), (3, 2, 1, 0)])
def test_reads_a_table_by_its_columns(order: tuple[int, ...]) -> None:
    table = [[row[column] for column in order] for row in [HEADS, *PEOPLE]]
    assert rows(with_cells(agreement(("parties", "Aftalens parter", "")), 0, table)) == EXPECTED


def test_a_cell_of_several_people_gives_a_row_each() -> None:
    table = [
        ["Part", "Repræsentant", "Mail"],
        ["Fremad", "Ida Krag, leder / Per Holm, vicevært", "ik@f.example / ph@f.example"],
    ]
    assert rows(with_cells(agreement(("parties", "Parter", "")), 0, table)) == [
        ("Fremad", None, "leder", "Ida Krag", "ik@f.example"),
        ("Fremad", None, "vicevært", "Per Holm", "ph@f.example"),
    ]


def test_mixed_cells_of_a_table_that_lost_them_give_the_address_alone() -> None:
    mixed = "Center for\nlone.falk@engby-kom\nLone Falk Centerchef Engby mune.example\nJan Ek, je@by.example"
    assert listed(f"Navn Organisation E-mail\n{mixed}") == [(None, None, None, None, "je@by.example")]


@pytest.mark.parametrize("head", ["Repræsenteret ved", "Repræsentant", "Kontaktperson"])
def test_heads_of_organisation_and_representative_are_no_party(head: str) -> None:
    table = [["Organisation", head], ["Engby Klub (EK)", "Leder Åse Ek, ae@by.example"]]
    assert rows(with_cells(agreement(("parties", "Aftalens parter", "")), 0, table)) == [
        ("Engby Klub", "EK", "Leder", "Åse Ek", "ae@by.example")
    ]


def test_a_merged_cell_names_the_organisation_of_the_rows_below() -> None:
    table = [["Organisation", "Navn"], ["Nordskolen", "Åse Ek"], ["", "Bo Lund"]]
    found = rows(with_cells(agreement(("parties", "Parter", "")), 0, table))
    assert [(row[0], row[3]) for row in found] == [("Nordskolen", "Åse Ek"), ("Nordskolen", "Bo Lund")]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 0, 1, 3)])
@pytest.mark.parametrize("glue", ["    ", " ", "\n\n"])
def test_reads_a_table_that_lost_its_cells(glue: str, order: tuple[int, ...]) -> None:
    body = "\n".join(glue.join(row[column] for column in order) for row in [HEADS, *PEOPLE])
    assert listed(body) == EXPECTED


PARTNERS = named("Engbjerg Kommune", "Nordby Politi", "Fremad")
ANNOUNCED = "{}\n\n- Engbjerg Kommune\n- Nordby Politi\n- Fremad\n\nPlanen gælder fra 2021 til 2024."
SENTENCE = "Engbjerg Kommune, Nordby Politi og Fremad har indgået en partnerskabsaftale."


@pytest.mark.parametrize(
    ("kind", "heading"), [("parties", "Om partnerskabet"), ("other", "Nordby Partnerskab")]
)
def test_a_sentence_at_the_start_names_the_parties(kind: str, heading: str) -> None:
    text = f"Planen gælder i fire år. {SENTENCE} Gruppen mødes ofte.\n\n1. Trygt byliv\n2. Skole og job"
    assert listed(text, kind, heading) == PARTNERS


def test_a_sentence_about_other_things_names_no_parties() -> None:
    text = (
        "Skolen, Klubben og Politiet har etableret en gruppe. Klub Øst og Klub Vest samarbejder om fodbold."
    )
    assert listed(text, "other", "Om området") == []
    assert listed(text, "activity", "Aktivitet: Gadehaven") == []


def test_what_is_no_agreement_has_no_parties() -> None:
    made = agreement(("parties", "Deltagere", "Laget v. leder Bo Lund, bl@by.example"))
    made.type = "andet"
    assert extract(made) == []


def test_the_evidence_holds_the_words_of_the_row() -> None:
    body = "Laget (ABC) v. leder Bo\nLund, bl@by.example\n\nSkolen v. leder Åse Ek, ae@by.example"
    made = agreement(("parties", "Aftalens parter", body))
    for row in extract(made):
        assert isinstance(row, Party)
        shown = " ".join(made.source.as_stood(row.evidence).split())
        assert all(value in shown for value in (row.organisation, row.role, row.person, row.email) if value)


def test_no_party_of_the_real_framework_agreement_misses_its_address(shared: Path) -> None:
    from pipeline.outline import outline
    from pipeline.read import read
    from pipeline.repair import repair

    file = next((shared / "archive").glob("003*"))
    found = outline(repair(read(file.read_bytes())), "d").agreements
    people = [row for made in found for row in extract(made) if isinstance(row, Party)]
    assert len(people) > 40
    assert all(row.person and row.role and row.email and row.organisation for row in people)


@pytest.mark.parametrize(
    "lead",
    ["Parterne i Engparkens Partnerskab er:", "Planens parter:", "Planen er en aftale mellem følgende:"],
)
def test_a_list_under_words_that_announce_the_parties(lead: str) -> None:
    assert listed(ANNOUNCED.format(lead), "other", "1. Partnerskabet") == PARTNERS


@pytest.mark.parametrize(
    "lead",
    ["Parterne i planen skal inddrage:", "Planen består af:", "Vi samarbejder med:", "Parterne støtter:"],
)
def test_other_lists_at_the_start_are_no_parties(lead: str) -> None:
    assert listed(ANNOUNCED.format(lead), "other", "1. Partnerskabet") == []


def test_a_column_of_names_with_titles_is_of_people() -> None:
    people = [["Part", "Navn og titel", "E-mail"], ["Nordskolen", "Skoleleder Åse Ek", "ae@by.example"]]
    made = with_cells(agreement(("parties", "Delaftalens parter:", "")), 0, people)
    assert rows(made) == [("Nordskolen", None, "Skoleleder", "Åse Ek", "ae@by.example")]
