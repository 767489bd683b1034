"""Agreements, headings and activities of documents that were invented for these tests."""

import sys
from dataclasses import replace
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import agreements
from models.outline import KINDS
from models.text import Text
from pipeline.outline import outline
from pipeline.outline.phrases import match
from pipeline.outline.respacing import respaced
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


NUMBERED_PLAN = """Tryghedsplan for Lindevang 2030

1. Baggrund

Der er for mørkt på stierne i kvarteret, og mange vælger at gå en omvej.

2. Partnerskabets aktiviteter

Aktivitet 1: Lys (NY)

Formål

Stien bliver lys.

Ansvar

Driften sætter lamper op.

Aktivitet 2: Havehold (tidligere Grønne fingre)

Formål

Naboer mødes i haven.

3. Økonomi

Der er afsat 10.000 kr. til planter.

4. Noget helt andet om planen

Planen kan læses i beboerhuset, og alle er velkomne til at spørge.
"""


def test_a_chapter_that_goes_on_from_the_one_before_the_activities_ends_them():
    sections = outlined(NUMBERED_PLAN).agreements[0].sections
    outside = [str(s.heading) for s in sections if s.level and s.activity is None]
    assert outside == [
        "1. Baggrund",
        "2. Partnerskabets aktiviteter",
        "3. Økonomi",
        "4. Noget helt andet om planen",
    ]


def test_fields_that_are_numbered_in_each_activity_are_no_chapters():
    numbered = NUMBERED_PLAN.replace("Formål", "1. Formål").replace("Ansvar\n", "2. Ansvar\n")
    found = {str(s.heading): s.activity for s in outlined(numbered).agreements[0].sections}
    assert found["1. Formål"] is not None
    assert found["2. Ansvar"] is not None


def test_a_remark_behind_a_name_is_none_of_it():
    agreement = outlined(NUMBERED_PLAN).agreements[0]
    assert [str(activity.name) for activity in agreement.activities] == ["Lys", "Havehold"]
    assert "Aktivitet 1: Lys (NY)" in [str(s.heading) for s in agreement.sections]


def test_a_markdown_heading_of_a_rank_above_an_activitys_ends_it():
    text = (
        "# Tryghedsplan 2030\n\n## Aktiviteter\n\n### Lys (Kvarterniveau)\n\n#### Formål\n\nLys på stien.\n\n"
    )
    agreement = outlined(text + "## Spørgsmål\n\nRing til beboerhuset.\n").agreements[0]
    assert [str(s.heading) for s in agreement.sections if s.activity] == ["Lys", "Formål"]


def test_the_label_of_a_name_is_recognised_by_its_letters():
    assert headings(DELAFTALE.replace("Aktivitetsnavn:", "Akt i vit et snavn:")) == headings(DELAFTALE)


def test_numbered_headings_go_on_below_one_without_a_number():
    minutes = (
        "Referat\n\n1. Godkendelse af dagsordenen\nDagsordenen blev godkendt uden bemærkninger af alle.\n\n"
        "2. Sommerfest\nFesten holdes i august på plænen bag huset som i fjor.\n\nBudget for sommerfesten\n\n"
        "Telt   1.000 kr.\n\n3. Ny aftale\nDen nuværende aftale løber til udgangen af året, så hør alle.\n"
    )
    assert [heading for _, _, heading in headings(minutes)] == [
        "1. Godkendelse af dagsordenen",
        "2. Sommerfest",
        "Budget for sommerfesten",
        "3. Ny aftale",
    ]


PARTNERSHIP = """Partnerskabsaftale
Partnerskab Lindevang

1. Parter

Birke Kommune, Lindebo og Lindevang Skole har indgået denne aftale.

2. Målsætninger

- Flere naboer kender hinanden

3. Aftalens varighed

Aftalen løber fra den 1. januar 2030 til den 31. december 2033.
"""


def test_what_says_who_entered_it_for_how_long_and_what_they_will_do_is_an_agreement():
    agreement = outlined(PARTNERSHIP).agreements[0]
    assert (agreement.type, str(agreement.title)) == ("tryghedsplan", "Partnerskabsaftale")
    row = agreements.extract(agreement)[0]
    assert (row.programme, str(row.valid_to)) == ("Partnerskab Lindevang", "2033-12-31")
    without_period = PARTNERSHIP[: PARTNERSHIP.index("3.")]
    assert outlined(without_period).agreements[0].type == "andet"
    letter = PARTNERSHIP.replace("Partnerskabsaftale", "Brev til parterne", 1)
    assert outlined(letter).agreements[0].type == "andet"


def test_a_title_goes_on_in_its_own_large_type():
    source = repair(
        read("Tryghedsplan 2030\nLindevang\nBaggrund\nDet er mørkt.\n\nØkonomi\n\n10 kr.\n".encode())
    )
    source.lines = [
        replace(line, size=18.0 if i < 2 else 11.0, bold=i < 3) for i, line in enumerate(source.lines)
    ]
    agreement = outline(source, "doc").agreements[0]
    assert str(agreement.title) == "Tryghedsplan 2030 Lindevang"
    assert [str(s.heading) for s in agreement.sections if s.level] == ["Baggrund", "Økonomi"]


def test_a_sentence_in_spaced_or_bold_type_is_no_heading():
    sentence = "Naboerne har lavet aftaler om, hvem der skal slukke lyset om aftenen"
    source = repair(read(f"Tryghedsplan 2030\n\nBaggrund\n\n{sentence}\n".encode()))
    source.lines = [replace(line, bold=True) for line in source.lines]
    assert [str(s.heading) for s in outline(source, "doc").agreements[0].sections if s.level] == ["Baggrund"]


def test_the_guidance_of_a_heading_may_break_behind_a_comma():
    revision = "\nRevision af delaftalen (Reviderede aftaler sendes ikke,\nmen gemmes):\n\nHvert år.\n"
    heading = "Revision af delaftalen (Reviderede aftaler sendes ikke, men gemmes)"
    assert headings(DELAFTALE + revision)[-1][1:] == ("revision", heading)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("For mål og m ål", "Formål og mål"),
        ("2. Må lgruppe( r)", "2. Målgruppe(r)"),
        ("Ansvars- ogrolle fordeling", "Ansvars- og rollefordeling"),
        ("Øko nomi (se bilag 1)", "Økonomi (se bilag 1)"),
        ("Mål for en have", "Mål for en have"),
    ],
)
def test_a_forms_heading_has_the_forms_spaces(written: str, meant: str):
    phrase = match(written)
    assert phrase is not None
    text = respaced(Text.at(written, 7), phrase)
    assert str(text) == meant
    assert (text.start, text.end) == (7, 7 + len(written))


def test_the_word_aktivitet_may_be_broken_by_spaces():
    plan = NUMBERED_PLAN.replace("Aktivitet 2:", "1 2. AKTI VITE T 2:")
    assert [str(a.name) for a in outlined(plan).agreements[0].activities] == ["Lys", "Havehold"]
