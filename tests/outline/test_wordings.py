"""Where activities end, what names them, which papers are agreements, how headings are written."""

from dataclasses import replace

import pytest

from extractors import agreements
from models.source import Cell
from models.text import Text
from pipeline.outline import outline
from pipeline.outline.phrases import match
from pipeline.outline.respacing import respaced
from pipeline.read import read
from pipeline.repair import repair
from tests.outline.documents import DELAFTALE, headings, outlined

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


def test_larger_type_names_an_activity_and_a_column_head_does_not() -> None:
    fields = "Formål\nAt naboer mødes i haven om sommeren.\nMålgruppe\nAlle, der bor her.\n"
    text = (
        "Tryghedsplan for Elmebo 2020\n\nØkonomi\n\nAktivitet\n2020\n1. Haven\n9.000\n\n"
        f"Aktiviteter\n1. Haven\n{fields}\n2. Værter\n{fields}"
    )
    source = read(text.encode())
    row = next(k for k, line in enumerate(source.lines) if line.value == "Aktivitet")
    for k, line in enumerate(source.lines):
        cell = Cell(0, (k - row) // 2, (k - row) % 2) if row <= k < row + 4 else None
        name = cell is None and line.value.startswith(("1.", "2.", "Aktiviteter"))
        source.lines[k] = replace(line, cell=cell, size=13.0 if name else 11.0, bold=name or k == row)
    found = outline(source, "d").agreements[0]
    assert [str(activity.name) for activity in found.activities] == ["Haven", "Værter"]


def test_a_heading_in_larger_type_than_the_fields_ends_the_activity() -> None:
    text = (
        "Tryghedsplan for Elmebo 2020\n\nAktivitet: Haven\n\nFormål\nAt naboer mødes i haven.\n\n"
        "Ansvar\nKommunen ejer haven.\n\nTil sidst\nPlanen drøftes hvert forår på et møde.\n"
    )
    source = read(text.encode())
    sizes = {"Aktivitet: Haven": 13.0, "Formål": 11.0, "Ansvar": 11.0, "Til sidst": 14.0}
    source.lines = [
        replace(line, size=sizes.get(line.value, 11.0), bold=line.value in sizes) for line in source.lines
    ]
    last = outline(source, "d").agreements[0].sections[-1]
    assert (str(last.heading), last.kind, last.activity, last.level) == ("Til sidst", "other", None, 1)


def test_a_salutation_is_no_heading() -> None:
    letter = "Brev\n\nKære Ida Holm\n\nTak for sidst, og for den gode snak om naboernes nye have i gården.\n"
    assert headings(letter) == []


@pytest.mark.parametrize("broken", ["Naboskab,\ntryghed og trivsel", "Naboskab og\ntryghed"])
def test_a_title_that_breaks_off_goes_on_in_lower_case(broken: str) -> None:
    document = DELAFTALE.replace("Naboskab og tryghed", broken)
    assert str(outlined(document).agreements[0].focus_area) == broken.replace("\n", " ")


@pytest.mark.parametrize(("end", "found"), [("i gården", True), ("for 2.500 kr.", False)])
def test_a_plain_heading_may_stand_under_a_budget_and_over_a_paragraph(end: str, found: bool) -> None:
    text = (
        "Tryghedsplan for Elmebo 2020\n\nBaggrund\n\nDer er for mørkt på stierne i kvarteret, og mange\n"
        f"går en omvej.\n\nBudget\n\nLamper 900 kr.\n\nDet videre\n\nNaboerne mødes hvert forår, helst {end}"
        " og taler om,\nhvad der mangler ved bænkene og ved stien over til skolen.\n"
    )
    assert ("Det videre" in [heading for _, _, heading in headings(text)]) is found
