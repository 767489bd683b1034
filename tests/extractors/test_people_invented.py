"""Lists of parties and contacts in the ways that municipalities write them; the rows were decided first."""

from __future__ import annotations

import pytest

from extractors import contacts, parties
from models.outline import Agreement
from models.tables import Contact, Party
from tests.extractors.pages import agreement, with_cells

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def parties_of(made: Agreement) -> list[Row]:
    found = [row for row in parties.extract(made) if isinstance(row, Party)]
    return [(row.organisation, row.department, row.role, row.person, row.email) for row in found]


def contacts_of(made: Agreement) -> list[tuple[str | None, str | None, str | None, str | None]]:
    found = [row for row in contacts.extract(made) if isinstance(row, Contact)]
    return [(row.organisation, row.role, row.person, row.email) for row in found]


ENTRIES: dict[str, list[Row]] = {
    # organisation first
    "Lindby Kommune (BKF) v. afdelingschef Karen Toft, kato@lindby.example": [
        ("Lindby Kommune", "BKF", "afdelingschef", "Karen Toft", "kato@lindby.example")
    ],
    "Lindby Kommune v/ afdelingschef Karen Toft, tlf. 79 79 12 34, kato@lindby.example": [
        ("Lindby Kommune", None, "afdelingschef", "Karen Toft", "kato@lindby.example")
    ],
    "Boligselskabet Elmely v/Karen Toft, forretningsfører, mobil 70 00 00 01, kt@elmely.example": [
        ("Boligselskabet Elmely", None, "forretningsfører", "Karen Toft", "kt@elmely.example")
    ],
    "Elmely Beboerforening, ved formand Jonna Krogsgaard (jonna@elmely.example)": [
        ("Elmely Beboerforening", None, "formand", "Jonna Krogsgaard", "jonna@elmely.example")
    ],
    "Børnehuset Mariehønen, pædagogisk leder Ditte Munk Overgaard, dmo@lindby.example": [
        ("Børnehuset Mariehønen", None, "pædagogisk leder", "Ditte Munk Overgaard", "dmo@lindby.example")
    ],
    "Lindby Politi – lokalpolitileder Søren Wiberg – swi@politi.example": [
        ("Lindby Politi", None, "lokalpolitileder", "Søren Wiberg", "swi@politi.example")
    ],
    "Lindby Kommune, Teknik og Miljø: Byplanlægger Rita Vad, riva@lindby.example": [
        ("Lindby Kommune, Teknik og Miljø", None, "Byplanlægger", "Rita Vad", "riva@lindby.example")
    ],
    "Røde Kors Lindby v. frivilligkoordinator Hassan Yildiz": [
        ("Røde Kors Lindby", None, "frivilligkoordinator", "Hassan Yildiz", None)
    ],
    "Kulturhuset Perronen v. husbestyrer Signe Dahl Poulsen, signe@perronen.example": [
        ("Kulturhuset Perronen", None, "husbestyrer", "Signe Dahl Poulsen", "signe@perronen.example")
    ],
    "Lindby Kirke v. sognemedhjælper Poul Erik Dam, ped@lindbykirke.example": [
        ("Lindby Kirke", None, "sognemedhjælper", "Poul Erik Dam", "ped@lindbykirke.example")
    ],
    # person first
    "Afdelingsleder Karen Toft, Jobcenter Lindby, kato@lindby.example": [
        ("Jobcenter Lindby", None, "Afdelingsleder", "Karen Toft", "kato@lindby.example")
    ],
    "Karen Toft, afdelingsleder, Jobcenter Lindby, kato@lindby.example": [
        ("Jobcenter Lindby", None, "afdelingsleder", "Karen Toft", "kato@lindby.example")
    ],
    "Karen Toft (afdelingsleder), Jobcenter Lindby (BEA), kato@lindby.example": [
        ("Jobcenter Lindby", "BEA", "afdelingsleder", "Karen Toft", "kato@lindby.example")
    ],
    "Karen Toft, Jobcenter Lindby, afdelingsleder, kato@lindby.example": [
        ("Jobcenter Lindby", None, "afdelingsleder", "Karen Toft", "kato@lindby.example")
    ],
    "Vicekommunaldirektør Karen Toft, Lindby Kommune": [
        ("Lindby Kommune", None, "Vicekommunaldirektør", "Karen Toft", None)
    ],
    "Konst. skoleleder Karen Toft, Elmeskolen, kato@lindby.example": [
        ("Elmeskolen", None, "Konst. skoleleder", "Karen Toft", "kato@lindby.example")
    ],
    "Fg. institutionsleder Karen Toft, Børnehuset Mariehønen, kato@lindby.example": [
        ("Børnehuset Mariehønen", None, "Fg. institutionsleder", "Karen Toft", "kato@lindby.example")
    ],
    "Chef for Børn og Unge Karen Toft, Lindby Kommune, kato@lindby.example": [
        ("Lindby Kommune", None, "Chef for Børn og Unge", "Karen Toft", "kato@lindby.example")
    ],
    # two persons
    "Elmely Beboerforening v. formand Jonna Krogsgaard, jonna@elmely.example og kasserer Ib Fog, "
    "ib@elmely.example": [
        ("Elmely Beboerforening", None, "formand", "Jonna Krogsgaard", "jonna@elmely.example"),
        ("Elmely Beboerforening", None, "kasserer", "Ib Fog", "ib@elmely.example"),
    ],
    "Elmely Beboerforening v. formand Jonna Krogsgaard og kasserer Ib Fog": [
        ("Elmely Beboerforening", None, "formand", "Jonna Krogsgaard", None),
        ("Elmely Beboerforening", None, "kasserer", "Ib Fog", None),
    ],
    # glued, broken and missing addresses
    "Elmeskolen v. skoleleder Karen Toft, kato@lindby.exampleRøde Kors v. formand Ib Fog, if@rk.example": [
        ("Elmeskolen", None, "skoleleder", "Karen Toft", "kato@lindby.example"),
        ("Røde Kors", None, "formand", "Ib Fog", "if@rk.example"),
    ],
    "Elmeskolen v. skoleleder Karen Toft, karen.toft@\nlindby.example": [
        ("Elmeskolen", None, "skoleleder", "Karen Toft", "karen.toft@lindby.example")
    ],
    "Elmeskolen v. skoleleder Karen Toft, karen.toft@lindby\n.example": [
        ("Elmeskolen", None, "skoleleder", "Karen Toft", "karen.toft@lindby.example")
    ],
    "Elmeskolen v. skoleleder Karen Toft, mail: mangler\nRøde Kors v. formand Ib Fog": [
        ("Elmeskolen", None, "skoleleder", "Karen Toft", None),
        ("Røde Kors", None, "formand", "Ib Fog", None),
    ],
    # several lines an entry
    "Lindby Kommune\nAfdelingschef Karen Toft\nkato@lindby.example\n\nRøde Kors\nFormand Ib Fog\n"
    "if@rk.example": [
        ("Lindby Kommune", None, "Afdelingschef", "Karen Toft", "kato@lindby.example"),
        ("Røde Kors", None, "Formand", "Ib Fog", "if@rk.example"),
    ],
    "Lindby Kommune:\nAfdelingschef Karen Toft, kato@lindby.example\nRøde Kors:\nFormand Ib Fog, "
    "if@rk.example": [
        ("Lindby Kommune", None, "Afdelingschef", "Karen Toft", "kato@lindby.example"),
        ("Røde Kors", None, "Formand", "Ib Fog", "if@rk.example"),
    ],
    "Karen Toft\nAfdelingschef\nLindby Kommune\nkato@lindby.example": [
        ("Lindby Kommune", None, "Afdelingschef", "Karen Toft", "kato@lindby.example")
    ],
    "1. Lindby Kommune v. afdelingschef Karen Toft\n2. Røde Kors v. formand Ib Fog": [
        ("Lindby Kommune", None, "afdelingschef", "Karen Toft", None),
        ("Røde Kors", None, "formand", "Ib Fog", None),
    ],
    "• Lindby Kommune\n• Boligselskabet Elmely\n• Østlindby Politi": [
        ("Lindby Kommune", None, None, None, None),
        ("Boligselskabet Elmely", None, None, None, None),
        ("Østlindby Politi", None, None, None, None),
    ],
    # signatures
    "Dato: 12. maj 2021\n\nFor Lindby Kommune\n\n_____________________\nAfdelingschef Karen Toft\n\n"
    "For Boligselskabet Elmely\n\n_____________________\nDirektør Ib Fog": [
        ("Lindby Kommune", None, "Afdelingschef", "Karen Toft", None),
        ("Boligselskabet Elmely", None, "Direktør", "Ib Fog", None),
    ],
    "Lindby, den 12. maj 2021\n\nKaren Toft, afdelingschef, Lindby Kommune\n\nIb Fog, direktør, "
    "Boligselskabet Elmely": [
        ("Lindby Kommune", None, "afdelingschef", "Karen Toft", None),
        ("Boligselskabet Elmely", None, "direktør", "Ib Fog", None),
    ],
    # sentences
    "Delaftalen er indgået mellem Lindby Kommune, Boligselskabet Elmely og Østlindby Politi.": [
        ("Lindby Kommune", None, None, None, None),
        ("Boligselskabet Elmely", None, None, None, None),
        ("Østlindby Politi", None, None, None, None),
    ],
    "Parterne bag aftalen er Lindby Kommune (BKF), Boligselskabet Elmely og foreningen Nabo til Nabo.": [
        ("Lindby Kommune", "BKF", None, None, None),
        ("Boligselskabet Elmely", None, None, None, None),
        ("Nabo til Nabo", None, None, None, None),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), ENTRIES.items())
def test_reads_the_parties_as_they_are_written(body: str, expected: list[Row]) -> None:
    assert parties_of(agreement(("parties", "Aftalens parter:", body))) == expected


TABLES: list[tuple[list[list[str]], list[Row]]] = [
    (
        [
            ["Organisation", "Kontaktperson", "Titel", "Mailadresse", "Telefon"],
            ["Elmeskolen (BKF)", "Karen Toft", "Skoleleder", "kato@lindby.example", "79 79 12 34"],
            ["Røde Kors", "Ib Fog", "Formand", "", "79 79 12 35"],
        ],
        [
            ("Elmeskolen", "BKF", "Skoleleder", "Karen Toft", "kato@lindby.example"),
            ("Røde Kors", None, "Formand", "Ib Fog", None),
        ],
    ),
    (
        [
            ["Part", "Repræsentant", "E-mail"],
            [
                "Røde Kors",
                "Formand Ib Fog / Kasserer Jonna Krogsgaard",
                "if@rk.example / jonna.k@rk / .example",
            ],
        ],
        [
            ("Røde Kors", None, "Formand", "Ib Fog", "if@rk.example"),
            ("Røde Kors", None, "Kasserer", "Jonna Krogsgaard", "jonna.k@rk.example"),
        ],
    ),
    (
        [
            ["Navn", "Titel", "Organisation", "E-mail"],
            ["Karen / Toft", "Skoleleder", "Elmeskolen", "kato@lindby.example / elmeskolen@lindby.example"],
        ],
        [("Elmeskolen", None, "Skoleleder", "Karen Toft", "kato@lindby.example")],
    ),
    (
        [
            ["Navn", "Organisation", "Underskrift", "Dato"],
            ["Karen Toft", "Lindby Kommune", "", "12.5.2021"],
            ["Ib Fog", "Røde Kors", "", "13.5.2021"],
        ],
        [
            ("Lindby Kommune", None, None, "Karen Toft", None),
            ("Røde Kors", None, None, "Ib Fog", None),
        ],
    ),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_reads_the_parties_of_a_table(table: list[list[str]], expected: list[Row]) -> None:
    assert parties_of(with_cells(agreement(("parties", "Parter", "")), 0, table)) == expected


LAYOUTS: dict[str, list[Row]] = {
    "Organisation                  Navn            Titel         E-mail\n"
    "Boligselskabet Elmely og      Karen Toft      Direktør      kt@elmely.example\n"
    "Datterselskaber\n"
    "Røde Kors                     Ib Fog          Formand for   ib@rk.example\n"
    "                                              Lindby\n": [
        ("Boligselskabet Elmely og Datterselskaber", None, "Direktør", "Karen Toft", "kt@elmely.example"),
        ("Røde Kors", None, "Formand for Lindby", "Ib Fog", "ib@rk.example"),
    ],
    "Navn              Organisation              E-mail\n"
    "Karen Toft        Elmeskolen                kato@lindby.ex\n"
    "                                            ample\n"
    "Ib Fog            Røde Kors\n"
    "Jonna Krogs-      Elmely                    jonna@elmely.example\n"
    "gaard             Beboerforening": [
        ("Elmeskolen", None, None, "Karen Toft", "kato@lindby.example"),
        ("Røde Kors", None, None, "Ib Fog", None),
        ("Elmely Beboerforening", None, None, "Jonna Krogsgaard", "jonna@elmely.example"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LAYOUTS.items())
def test_reads_a_table_by_where_its_words_stand(body: str, expected: list[Row]) -> None:
    assert parties_of(agreement(("parties", "Aftalens parter:", body))) == expected


CONTACTS = {
    "Budgettet er udarbejdet af økonomikonsulent Rita Vad, riva@lindby.example.": [
        (None, "økonomikonsulent", "Rita Vad", "riva@lindby.example")
    ],
    "Med venlig hilsen\n\nRita Vad\nCenterchef\nriva@lindby.example": [
        (None, "Centerchef", "Rita Vad", "riva@lindby.example")
    ],
    "Elmeskolen: Stiller lokaler til rådighed.\nKontakt: Rita Vad, skoleleder, tlf. 79 79 12 34, "
    "riva@lindby.example": [("Elmeskolen", "skoleleder", "Rita Vad", "riva@lindby.example")],
    "Spørgsmål til aftalen kan rettes til boligsocial leder Rita Vad på riva@lindby.example eller "
    "tlf. 79 79 12 34.": [(None, "boligsocial leder", "Rita Vad", "riva@lindby.example")],
    "Tovholder er Rita Vad fra Jobcenter Lindby (riva@lindby.example).": [
        ("Jobcenter Lindby", "Tovholder", "Rita Vad", "riva@lindby.example")
    ],
    "• Elmeskolen (Rita Vad, riva@lindby.example)\n• Røde Kors (Ib Fog, if@rk.example)": [
        ("Elmeskolen", None, "Rita Vad", "riva@lindby.example"),
        ("Røde Kors", None, "Ib Fog", "if@rk.example"),
    ],
    "Tilmelding sker på elmehuset@lindby.example senest dagen før.": [
        (None, None, None, "elmehuset@lindby.example")
    ],
}


@pytest.mark.parametrize(("body", "expected"), CONTACTS.items())
def test_reads_whose_address_stands_in_the_text(body: str, expected: list[tuple[str | None, ...]]) -> None:
    assert contacts_of(agreement(("roles", "Ansvars- og rollefordeling:", body))) == expected


NOT_PARTIES = {
    "REFERAT": "Til stede: Karen Toft, Ib Fog og Rita Vad\nAfbud: Jonna Krogsgaard\n\nDato: 12. maj 2021",
    "BUDGET": "Lindby Kommune 120.000\nBoligselskabet Elmely 80.000",
    "BREV": "Kære Karen Toft\n\nMed venlig hilsen\n\nRita Vad\nCenterchef\nriva@lindby.example",
}


@pytest.mark.parametrize(("title", "body"), NOT_PARTIES.items())
def test_minutes_letters_and_budgets_have_no_parties(title: str, body: str) -> None:
    for kind in ("other", "budget"):
        assert parties_of(agreement((kind, title, body))) == []


@pytest.mark.parametrize(("kind", "words"), [("parties", "Karen Toft "), ("roles", "(a ")])
def test_a_line_of_any_length_is_read(kind: str, words: str) -> None:
    """Longer than the tokenizer takes (1,000,000 characters), with an address at its end."""
    made = agreement((kind, "Parter:", words * (1_100_000 // len(words)) + "kato@lindby.example"))
    assert [row.email for row in contacts.extract(made) if isinstance(row, Contact)] == [
        "kato@lindby.example"
    ]
    assert len(parties_of(with_cells(made, 0, [["Navn", "Titel"], ["Karen " * 200_000, "Leder"]]))) < 3
