"""Duties: bullets under an actor, labels, sentences, lists of names, tables; no contacts, no background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.duties.bodies import is_body
from extractors.duties.verbs import finite_verbs
from extractors.responsibilities import CONFIDENCE, extract
from models.outline import Agreement
from models.text import Text
from tests.extractors.pages import agreement, with_cells

HEADING = "Ansvars- og rollefordeling:"
Duties = list[tuple[str | None, str | None]]


def part(text: str) -> Agreement:
    return agreement(("roles", HEADING, text), activity="Nabocaféen")


def duties(text: str) -> Duties:
    return read(part(text))


def read(made: Agreement) -> Duties:
    return [(row.actor, row.obligation) for row in extract(made)]


def actors(sentence: str) -> list[str | None]:
    return [actor for actor, _ in duties(sentence)]


@pytest.mark.parametrize(("outer", "inner"), [("• ", "o "), ("- ", "  - "), ("1. ", "- ")])
def test_bullets_under_a_bullet_that_only_names_their_actor(outer: str, inner: str) -> None:
    text = f"{outer}Samlingen på Bakken\n{inner}Finder deltagere\n{inner}Holder møder\n"
    text += f"{outer.replace('1', '2')}Byens Jobhus\n{inner}Betaler for tøj\n"
    assert duties(text) == [
        ("Samlingen på Bakken", "Finder deltagere"),
        ("Samlingen på Bakken", "Holder møder"),
        ("Byens Jobhus", "Betaler for tøj"),
    ]


def test_one_row_a_bullet_under_its_actors_heading() -> None:
    text = """Helhedsplanen:
• Tovholder for caféen og koordinering med de øvrige parter, der er med i arbejdet
på tværs
• Frivilligpleje

Lokale skoler under BLF (Engskolen, Tangloppen Friskole og
Skolen på Bakken)
• Fortæller elever og forældre om tilbuddet
"""
    schools = "Lokale skoler under BLF (Engskolen, Tangloppen Friskole og Skolen på Bakken)"
    wrapped = "Tovholder for caféen og koordinering med de øvrige parter, der er med i arbejdet på tværs"
    assert duties(text) == [
        ("Helhedsplanen", wrapped),
        ("Helhedsplanen", "Frivilligpleje"),
        (schools, "Fortæller elever og forældre om tilbuddet"),
    ]


def test_an_actor_under_an_actor_is_joined_until_the_next_colon() -> None:
    text = """Lindby Kommune:
Familieafdelingen
• Henviser familier
Jobcentret
• Henviser ledige
Helhedsplanen:
• Tovholder
"""
    assert duties(text) == [
        ("Lindby Kommune, Familieafdelingen", "Henviser familier"),
        ("Lindby Kommune, Jobcentret", "Henviser ledige"),
        ("Helhedsplanen", "Tovholder"),
    ]


def test_a_heading_without_room_above_it_is_told_by_its_words() -> None:
    text = """Helhedsplanen:
• Samarbejder med udvalgte klubber om rekruttering af de ældste unge i hele udskolingen
Udvalgte børnehaver i området under BLF
• Holder kontakt til forældrene
• Deltager i samarbejdet om de fælles arrangementer i kvarteret og i planlægningen af dem
Jobcenter Lindby (JCL):
• Henviser ledige
"""
    assert [actor for actor, _ in duties(text)] == [
        "Helhedsplanen",
        "Udvalgte børnehaver i området under BLF",
        "Udvalgte børnehaver i området under BLF",
        "Jobcenter Lindby (JCL)",
    ]


@pytest.mark.parametrize(
    ("heading", "actor"),
    [
        ("Helhedsplanen bidrager ved at:", "Helhedsplanen"),
        ("Helhedsplanen skal:", "Helhedsplanen"),
        ("Helhedsplanens opgaver:", "Helhedsplanen"),
        ("Opgaver for klubben:", "klubben"),
        ("NGO’er (Læsevennerne, Havefolket):", "NGO’er (Læsevennerne, Havefolket)"),
    ],
)
def test_an_actor_in_a_heading_that_says_more(heading: str, actor: str) -> None:
    assert duties(f"{heading}\n• Finde frivillige\n") == [(actor, "Finde frivillige")]


def test_a_bullet_that_begins_with_a_verb_is_the_actors_whatever_follows() -> None:
    duty = "Holder kontakt til deltageren og mesteren i hele forløbet, også når praktikken er slut"
    assert duties(f"Broen\n• {duty}\n") == [("Broen", duty)]


def test_a_sentence_with_a_label_of_its_own_is_another_actors() -> None:
    text = "Engskolen: Stiller lokaler til rådighed. Sørger for kaffe. Familievejen: Afholder møderne."
    assert duties(text) == [
        ("Engskolen", "Stiller lokaler til rådighed."),
        ("Engskolen", "Sørger for kaffe."),
        ("Familievejen", "Afholder møderne."),
    ]


def test_those_who_are_worked_with_further() -> None:
    assert actors("Der samarbejdes desuden med Lindby Ungdomsklub og SSP.") == ["Lindby Ungdomsklub og SSP"]


def test_a_topic_is_no_actor() -> None:
    text = """Kompetenceudvikling
• Helhedsplanen afholder kurser for frivillige

Caféaften i beboerhuset
Lindby Bibliotek står for oplæsningen.
"""
    assert duties(text) == [
        ("Helhedsplanen", "Helhedsplanen afholder kurser for frivillige"),
        ("Lindby Bibliotek", "Lindby Bibliotek står for oplæsningen."),
    ]


def test_a_label_is_the_actor_of_its_whole_paragraph() -> None:
    text = """JCL: Rådgiverne holder åbent hver torsdag. De tager også på besøg hos virksomheder.

Havbo – stiller et lokale til rådighed
"""
    assert duties(text) == [
        ("JCL", "Rådgiverne holder åbent hver torsdag."),
        ("JCL", "De tager også på besøg hos virksomheder."),
        ("Havbo", "stiller et lokale til rådighed"),
    ]


def test_text_under_an_actors_name() -> None:
    text = """Foreningen Kæret

Når haven er åben, vil foreningen kunne tilbyde rundvisninger.

Engskolen

Udpeger en kontaktlærer. Haven er anlagt i 2012.
"""
    assert duties(text) == [
        ("Foreningen Kæret", "Når haven er åben, vil foreningen kunne tilbyde rundvisninger."),
        ("Engskolen", "Udpeger en kontaktlærer."),
    ]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Den boligsociale helhedsplan er ansvarlig for caféen.", "Den boligsociale helhedsplan"),
        ("Den aktivitetsansvarlige for haven er Haveforeningen Kæret.", "Haveforeningen Kæret"),
        ("Ansvaret for fremdriften ligger hos den boligsociale leder.", "den boligsociale leder"),
        ("Helhedsplanens rolle er at finde frivillige.", "Helhedsplanen"),
        ("Det er Ungdomsskolen, der koordinerer kurserne.", "Ungdomsskolen"),
        ("Det forventes, at kommunen bidrager med en medarbejder.", "kommunen"),
        ("Følgende parter er med: Engskolen, SSP og Havbo.", "Engskolen, SSP og Havbo"),
        ("Driften varetages i samarbejde med Haveforeningen Kæret.", "Haveforeningen Kæret"),
        ("Projektet ledes af boligselskabet Havbo og udføres lokalt.", "boligselskabet Havbo"),
        ("Derudover inddrages Engskolen og plejehjemmet Ro i fælles fester.", "Engskolen og plejehjemmet Ro"),
        ("I arbejdet deltager en række aktører, bl.a. SSP, Havbo og klubben.", "SSP, Havbo og klubben"),
        ("Det sker i et tæt samarbejde mellem vejlederne, dvs. jobcentret og skolen.",
         "vejlederne, dvs. jobcentret og skolen"),
        ("I samarbejde med Engskolen afholder helhedsplanen forældremøder.", "helhedsplanen"),
        ("Puljen er forankret i arbejdsgruppen, som har ansvaret for den.", "arbejdsgruppen"),
        ("Sammen om Havbyen er ansvarlig for bemandingen.", "Sammen om Havbyen"),
        ("Sammen med Havbyens Klub sikrer Engskolen et godt forløb.", "Engskolen"),
        ("Ligeledes vil det lokale foreningsliv blive inddraget.", "det lokale foreningsliv"),
        ("Klubber og skoler vil blive inddraget tidligt.", "Klubber og skoler"),
        ("Havbo er hovedansvarlig sammen med Idrætshuset.", "Havbo, Idrætshuset"),
        ("Foreningen Bær, Lindby Forum og Dans for Alle.", "Foreningen Bær, Lindby Forum og Dans for Alle"),
    ],
)  # fmt: skip
def test_whom_a_sentence_names(sentence: str, actor: str) -> None:
    assert duties(sentence) == [(actor, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der har i mange år været dialog med Havbo om haven.",
        "Ansvars- og rollefordeling konkretiseres, når planen er vedtaget.",
        "Se oversigten over Lindby Forum i bilag 3.",
        "Aktiviteten evalueres årligt.",
        "Målgruppen er unge mellem 13 og 18 år.",
        "Det giver Havbo et bedre kendskab til kvarteret.",
        "Sådanne parter omfatter blandt andet Lindby Lokalråd, der ligger tæt på.",
        "Børnene lærer at svømme.",
        "Beboerne inddrages i planlægningen.",
    ],
)
def test_a_sentence_that_makes_no_body_responsible_gives_no_row(sentence: str) -> None:
    assert duties(sentence) == []


def test_two_bodies_with_a_verb_each_are_two_rows() -> None:
    assert duties("Engskolen låner salen ud og en medarbejder fra Havbo dækker bord.") == [
        ("Engskolen", "Engskolen låner salen ud"),
        ("en medarbejder fra Havbo", "en medarbejder fra Havbo dækker bord."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Helhedsplanen finder lokaler og PR og underviser selv på kurserne.",
        "SSP er ansvarlig og indsatsen tilpasses de enkelte klasser.",
        "Skolen sikrer, at lærere og pædagoger kan deltage.",
        "Medarbejdere fra Havbo og vejledere fra kommunen koordinerer indsatsen.",
    ],
)
def test_one_clause_with_and_is_one_row(sentence: str) -> None:
    assert [obligation for _, obligation in duties(sentence)] == [sentence]


def test_who_acted_before_is_they() -> None:
    text = "Helhedsplanen står for rekruttering. De tilbyder også kurser. Desuden varetages afledte opgaver."
    assert actors(text) == ["Helhedsplanen"] * 3


def test_contacts_are_no_duties() -> None:
    text = """Engskolen: Giver adgang til haven. Kontakt: Lærer Tove Ek, toek@engskolen.example

Teknik og Miljø, driftsleder Bo Lund bolu@lindby.example
Havbo driver værkstedet. Kontakt: Mia Holt, 70 00 00 00
"""
    assert duties(text) == [
        ("Engskolen", "Giver adgang til haven."),
        ("Havbo", "Havbo driver værkstedet."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Helhedsplanen Mosen\n\nLindby Kommune, Børn og Unge",
        "Ansvarlige:\n• Helhedsplanen Mosen\n• Lindby Kommune, Børn og Unge",
        "Følgende er ansvarlige:\n• Helhedsplanen Mosen\n• Lindby Kommune, Børn og Unge",
    ],
)
def test_a_list_of_the_responsible_is_one_row_a_name(text: str) -> None:
    names = ["Helhedsplanen Mosen", "Lindby Kommune, Børn og Unge"]
    assert duties(text) == [(name, name) for name in names]


def test_a_table_of_who_and_what() -> None:
    rows = [["Opgave", "Ansvarlig"], ["Rekruttering / af frivillige", "Helhedsplanen"], ["Lokaler", "Havbo"]]
    made = with_cells(part("Fordelingen er:"), 0, rows)
    assert read(made) == [("Helhedsplanen", "Rekruttering af frivillige"), ("Havbo", "Lokaler")]


def test_a_forms_frame_is_no_table() -> None:
    made = with_cells(part("Rollerne er fordelt."), 0, [["", "Helhedsplanen:"], ["", "• Finder frivillige"]])
    assert read(made) == [("Helhedsplanen", "Finder frivillige")]


def test_a_sub_heading_above_bullets_is_their_actor() -> None:
    made = agreement(("roles", HEADING, ""), ("roles", "Haveforeningen", "• Passer bedene"))
    made.sections[1].parent = made.sections[0]
    assert read(made) == [("Haveforeningen", "Passer bedene")]


def test_only_parts_on_roles_are_read() -> None:
    assert read(agreement(("content", "Indhold", "Havbo er ansvarlig for haven."))) == []


def test_evidence_holds_actor_and_obligation_and_the_activity_is_kept() -> None:
    made = part("Helhedsplanen:\n• Finder frivillige\n\nHavbo driver haven.")
    under, said = extract(made)
    assert made.source.as_stood(under.evidence) == "Helhedsplanen:\n• Finder frivillige"
    assert made.source.as_stood(said.evidence) == "Havbo driver haven."
    assert {row.activity_id for row in (under, said)} == {"a-1"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Den boligsociale indsats", True),
        ("Boligforeningen", True),
        ("husets brugere (Læsevennerne)", True),
        ("Udviklingen af aktiviteten", False),
        ("Helhedsplanens aktiviteter", False),
        ("De unge", False),
        ("Dette", False),
        ("En lokal medarbejder", True),
    ],
)
def test_what_is_a_body(words: str, expected: bool) -> None:
    assert is_body(Text.at(words, 0)) == expected


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Den boligsociale leder står for driften", ["står"]),
        ("Foreningen, der har til huse her, driver caféen", ["driver"]),
        ("Medarbejderen ved kommunens skoler ligeledes", []),
        ("Møder (der holdes lokalt) koordineres af skolens lærere", ["koordineres"]),
        ("Beboeres og læreres deltagelse", []),
    ],
)
def test_finite_verbs(sentence: str, verbs: Sequence[str]) -> None:
    assert [match[0] for match in finite_verbs(sentence)] == verbs


PIECES = """Helhedsplanen SSP: Havbo, og er ansvarlig står for i samarbejde med inddrages ( ) Kontakt:
a@b.example der som at Det vil blive : . ; følgende Jobcentret bl.a. – -"""
WORDS = st.sampled_from([*PIECES.split(), "\n•", "\n", "\n\n"])


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_rows_are_words_of_the_part_whatever_it_holds(text: str) -> None:
    made = part("Roller\n" + text)
    for row in extract(made):
        stood = made.source.as_stood(row.evidence).split()
        assert row.rule in CONFIDENCE
        assert row.obligation
        assert set(row.obligation.split()) <= set(stood)


@given(st.integers(1, 6), st.integers(1, 4))
def test_every_bullet_is_a_row_wherever_the_page_ends(count: int, page: int) -> None:
    bullets = "".join(f"• Opgave nummer {n} for beboerhuset\n" for n in range(count))
    made = part("Helhedsplanen:\n" + bullets)
    lines = made.sections[0].lines
    lines[min(page, len(lines) - 1)] = replace(lines[min(page, len(lines) - 1)], page_start=True)
    assert read(made) == [("Helhedsplanen", f"Opgave nummer {n} for beboerhuset") for n in range(count)]


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("Engby Bibliotek pakker kasserne og sørger for bøgerne.", "Engby Bibliotek"),
        ("Engby Kommune (BUF) rydder stien.", "Engby Kommune (BUF)"),
        (
            "Nordskolen og Lokalrådet i Engby maler skuret og deltager i festen.",
            "Nordskolen og Lokalrådet i Engby",
        ),
        ("Foreningen vasker op.", "Foreningen"),
        ("Engby Politis betjente er ansvarlige for ruten.", "Engby Politis betjente"),
        ("SSP lærere og pædagoger deltager i festen.", "SSP lærere og pædagoger"),
        ("Engby Skoles pædagoger sørger for maden.", "Engby Skoles pædagoger"),
    ],
)
def test_a_bodys_name_ends_before_the_verb_known_or_not(sentence: str, actor: str) -> None:
    assert actors(sentence) == [actor]


@pytest.mark.parametrize(
    "sentence", ["Klubhuset lukker kl. 21.", "Lokalrådet i Engby efter aftale med Bo Lund."]
)
def test_what_a_house_is_or_a_small_word_after_a_name_is_no_deed(sentence: str) -> None:
    assert "subject of sentence" not in {row.rule for row in extract(part(sentence))}
