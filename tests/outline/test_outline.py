"""Agreements, headings and activities of documents that were invented for these tests."""

import sys
from types import FrameType

from hypothesis import given, settings
from hypothesis import strategies as st

from models.outline import KINDS
from pipeline.outline import outline
from pipeline.read import read
from pipeline.repair import repair
from tests.outline.documents import DELAFTALE, headings, outlined


def test_a_delaftale_has_its_fields_and_its_activities_parts():
    assert headings(DELAFTALE) == [
        (1, "programme", "Navn på den boligsociale indsats, som delaftalen vedrører"),
        (1, "parties", "Aftalens parter"),
        (1, "problem", "Problemkompleks for indsatsområdet"),
        (1, "criteria", "Succeskriterier (lokalt opstillede målinger)"),
        (
            1,
            "budget",
            "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde "
            "som oplyst i det vedlagte budget for den boligsociale indsats)",
        ),
        (1, "validity", "Delaftalen gælder fra - til"),
        (1, "activity", "Opgangsværter"),
        (2, "purpose", "Formål og mål"),
        (2, "criteria", "Succeskriterier og datakilde for aktiviteten"),
        (2, "roles", "Ansvars- og rollefordeling"),
        (1, "activity", "Fælles haver"),
        (2, "purpose", "Formål og mål"),
    ]


def test_an_activity_keeps_its_name_level_category_and_lines():
    agreement = outlined(DELAFTALE).agreements[0]
    first, second = agreement.activities
    assert (str(first.name), str(first.level), str(first.category)) == (
        "Opgangsværter",
        "Beboerniveau",
        "Naboskab",
    )
    assert (str(second.name), str(second.category)) == ("Fælles haver", "")
    roles = agreement.of_kind("roles")[0]
    assert [line.value for line in roles.lines] == ["Helhedsplanen: finder opgangsværterne."]
    assert roles.activity is first


def test_the_title_gives_type_and_focus_area_and_is_no_section():
    agreement = outlined(DELAFTALE).agreements[0]
    assert (agreement.type, str(agreement.focus_area)) == ("delaftale", "Naboskab og tryghed")
    assert str(agreement.title) == "Delaftale for indsatsområdet Naboskab og tryghed"


def test_a_further_agreement_in_the_file_begins_at_its_title_which_is_a_section():
    second = DELAFTALE.replace("Naboskab og tryghed", "Job og uddannelse", 1)
    found = outlined(DELAFTALE + "\n \n" + second)
    assert [agreement.number for agreement in found.agreements] == [1, 2]
    assert [str(agreement.focus_area) for agreement in found.agreements] == [
        "Naboskab og tryghed",
        "Job og uddannelse",
    ]
    title = found.agreements[1].sections[1]
    assert (title.level, str(title.heading)) == (1, "Delaftale for indsatsområdet Job og uddannelse")
    assert [activity.id for activity in found.agreements[1].activities] == ["doc-a2-act1", "doc-a2-act2"]


def test_letter_spaced_headings_are_recognised():
    text = DELAFTALE.replace("Aftalens parter:", "A f ta lens  pa r te r :")
    text = text.replace("Ansvars- og rollefordeling:", "Ansvars-  og ro l le fo rde l ing :")
    assert {"Aftalens parter", "Ansvars- og rollefordeling"} <= {heading for _, _, heading in headings(text)}


def test_a_field_may_have_its_value_on_its_line():
    text = DELAFTALE.replace(
        "Delaftalen gælder fra - til:\n\n01.01.2018", "Delaftalen gælder fra - til: 01.01.2018"
    )
    validity = outlined(text).agreements[0].of_kind("validity")[0]
    assert str(validity.heading) == "Delaftalen gælder fra - til"
    assert [line.value for line in validity.lines] == ["01.01.2018-31.12.2021"]


PLAN = """Tryghedsplan for Birke Partnerskab 2022

Birke Partnerskab
Birke Kommune, Midtby Politi og Birke Bolig har indgået et partnerskab, som skal gøre området
trygt at bo i for alle, der bor der.

Tryghedsplanens økonomi

Aktivitet 2021 2022

1. Natteravne 10.000 20.000

2. Målgruppe 5.000 5.000

Tryghedsplanens aktiviteter

1. AKTIVITET: NATTERAVNE OG LYS
Natteravne og lys skaber tryghed for alle, der færdes i området om aftenen, og er et
samarbejde mellem beboere og politi.

Baggrund

Der har været mange klager.

Målgruppe

Alle beboere

Økonomi

Indsatsområde 2: Et godt børneliv

Sommerskole for de store

Målgruppe

Børn fra 10 år
"""


def test_a_plan_has_its_title_and_the_parties_in_its_opening_part():
    agreement = outlined(PLAN).agreements[0]
    assert (agreement.type, str(agreement.title)) == (
        "tryghedsplan",
        "Tryghedsplan for Birke Partnerskab 2022",
    )
    assert [str(section.heading) for section in agreement.of_kind("parties")] == ["Birke Partnerskab"]


def test_a_name_in_capitals_is_written_as_the_running_text_writes_it():
    agreement = outlined(PLAN).agreements[0]
    assert str(agreement.activities[0].name) == "Natteravne og lys"
    assert agreement.of_kind("activity")[0].heading.value == "1. AKTIVITET: NATTERAVNE OG LYS"


def test_a_numbered_line_of_a_table_is_no_heading():
    kinds = [(kind, heading) for _, kind, heading in headings(PLAN)]
    assert ("target_group", "2. Målgruppe") not in kinds


def test_a_focus_area_ends_the_activity_before_it():
    agreement = outlined(PLAN).agreements[0]
    area = next(
        section for section in agreement.sections if section.heading.value.startswith("Indsatsområde 2")
    )
    assert area.activity is None


def test_minutes_are_no_agreement():
    found = outlined(
        "Referat af møde i Birkeparken\n\nTil stede var alle.\n\n1. Økonomi\n\nDer er råd til kaffe.\n"
    )
    assert [(agreement.type, agreement.id) for agreement in found.agreements] == [("andet", "")]


def test_a_lead_in_and_a_run_in_label_are_no_headings():
    text = DELAFTALE.replace(
        "At dyrke sammen.",
        "At dyrke sammen.\n\nIndhold og praksis:\n\nVi arbejder med følgende:\n\n• Bede\n\n• Høns\n\n"
        "Sommer i haven: Alle, der har lyst til at være med, kan komme forbi haven om søndagen.",
    )
    found = {heading for _, _, heading in headings(text)}
    assert "Indhold og praksis" in found
    assert not {"Vi arbejder med følgende", "Sommer i haven"} & found


LINES = st.sampled_from(
    [*DELAFTALE.splitlines(), *PLAN.splitlines(), "• en ting", "A B", "1. Et", "(tom)", ")", ":"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_any_order_of_lines_gives_a_sound_outline(lines):
    """No line is lost or taken twice, every kind is the contract's, parents stand before their children."""
    found = outlined("\n".join(lines) + "\n")
    sections = [section for agreement in found.agreements for section in agreement.sections]
    taken = [line.text.origin[0] for s in sections for line in (*s.heading_lines, *s.lines)]
    titles = {agreement.title.origin[0] for agreement in found.agreements if agreement.title}
    assert len(taken) == len(set(taken))
    assert {line.text.origin[0] for line in found.source.body} <= {*taken, *titles}
    seen = set()
    for section in sections:
        assert section.kind in KINDS
        assert section.parent is None or id(section.parent) in seen
        seen.add(id(section))
    assert len({section.id for section in sections}) == len(sections)


def test_a_running_title_makes_no_further_agreement():
    parts = DELAFTALE.split("\n\n")
    for title in ("Delaftale – Naboskab · Birkeparken", "Delaftale for Birkeparken {n}"):
        pages = [
            "\n\n".join([*parts[i : i + 4], title.format(n=1 + i // 4)]) for i in range(1, len(parts), 4)
        ]
        text = "\n\n".join([parts[0], *pages])
        assert len(outlined(text).agreements) == 1
        assert len(outlined(text + "\n\n" + text).agreements) == 2


def test_a_name_in_capitals_keeps_the_capitals_of_names():
    text = PLAN.replace("NATTERAVNE OG LYS", "VAGTER I BIRKEPARKEN").replace(
        "Natteravne og lys skaber", "Det skaber i Birkeparken"
    )
    assert str(outlined(text).agreements[0].activities[0].name) == "Vagter i Birkeparken"


def test_a_document_of_twice_the_length_takes_no_more_than_about_twice_the_work():
    field, rounds = "Baggrund\n\nMålgruppe\n\nLeverancer\n\n", (300, 600)
    work = []
    for number in rounds:
        calls = 0

        def count(frame: FrameType, event: str, arg: object) -> None:
            nonlocal calls
            calls += 1

        source = repair(read((PLAN + field * number).encode()))
        sys.setprofile(count)
        try:
            outline(source, "doc")
        finally:
            sys.setprofile(None)
        work.append(calls)
    assert work[1] < 2.3 * work[0]


NUMBERED = """Boligsocial delaftale

1. Parter i delaftalen

Lunde Bolig v. chef Ida Holm, ih@lunde.example

2. Aftalens løbetid

1. april 2021 til 31. marts 2025

3. Områdets udfordringer

Mange unge kommer ikke videre efter skolen.

4. Noget helt andet

Der er mere at sige.

5. Beskrivelse af aktiviteterne

Aktivitet 1: Lektiecaféen

5.1 Målgruppe for aktiviteten

Unge mellem 13 og 18 år

5.2 Forventninger og forbedringer

Flere kommer.

6. Håndtering af konflikter

Konflikter løses i bestyrelsen.
"""


def test_headings_may_be_numbered_through_and_worded_freely():
    kinds = [(level, kind, heading.split(" ")[0]) for level, kind, heading in headings(NUMBERED)]
    assert kinds == [
        (1, "parties", "1."),
        (1, "validity", "2."),
        (1, "problem", "3."),
        (1, "activities", "5."),
        (2, "activity", "Aktivitet"),
        (3, "target_group", "5.1"),
        (3, "other", "5.2"),
        (1, "conflict", "6."),
    ]


def test_chapters_of_a_plan_are_no_activities_and_its_whole_budget_is_no_activitys():
    fields = "Baggrund\n\nDer er mørkt.\n\nMålgruppe\n\nAlle\n\n"
    text = (
        "Tryghedsplan 2031 for Birken\n\n1. Indledning\n\nEn plan.\n\n2. Tidsramme\n\n2031\n\n"
        "3. Indsatser\n\n"
        f"3.1 Lys på stien\n\n{fields}3.2 Natteravne\n\n{fields}4. Samlet budget\n\nI alt 5.000\n"
    )
    agreement = outlined(text).agreements[0]
    assert [str(activity.name) for activity in agreement.activities] == ["Lys på stien", "Natteravne"]
    assert agreement.of_kind("budget")[0].activity is None


def test_a_markdown_heading_with_a_level_names_an_activity():
    text = "# Delaftale: Tryghed\n\n## Delaftalens parter\nBirke Bolig\n\n"
    text += "### Naboer (Kvarterniveau)\n\n**Formål**\n\nNaboer mødes.\n"
    activity = outlined(text).agreements[0].activities[0]
    assert (str(activity.name), str(activity.level)) == ("Naboer", "Kvarterniveau")


def test_a_budget_alone_and_minutes_with_an_item_about_a_delaftale_are_no_agreements():
    budget = "Budget for tryghedsplan 2031\n\nAktivitet 2031\n\nLys 10.000\n\nMålgruppe\n\nAlle\n"
    minutes = "Referat af møde\n\n1. Forord\n\nDelaftale for Birken\n\nFormål\n\nVi drøftede den.\n"
    assert [outlined(text).agreements[0].type for text in (budget, minutes)] == ["andet", "andet"]
