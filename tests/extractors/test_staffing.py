"""Stated resources in the forms that lists of staff take."""

import pytest

from extractors.staffing import extract
from tests.extractors.pages import agreement, with_cells
from tests.outline.documents import DELAFTALE, outlined

FIELD = "Medarbejderressourcer for indsatsområdet:\n\n{}\n\nKonflikthåndtering og underretning:\n\nIngen.\n\n"


def resources(text: str) -> list[tuple[str, float | None, str | None]]:
    document = DELAFTALE.replace("Delaftalen gælder", FIELD.format(text) + "Delaftalen gælder")
    return [(row.role, row.fte, row.focus) for row in extract(outlined(document).agreements[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Projektleder – ¼ fuldtidsstilling", [("Projektleder", 0.25, None)]),
        ("Koordinator – fuldtidsstilling", [("Koordinator", 1.0, None)]),
        ("Boligsocial leder (1 årsværk)", [("Boligsocial leder", 1.0, None)]),
        ("1½ medarbejder til Jobtrappen", [("medarbejder", 1.5, "Jobtrappen")]),
        ("1 / 2 medarbejder med primært fokus på Naboværter", [("medarbejder", 0.5, "Naboværter")]),
        ("2 medarbejdere med fokus på Haver, Høns og Huse", [("medarbejdere", 2.0, "Haver, Høns og Huse")]),
        ("Projektleder - 25 % stilling", [("Projektleder", 0.25, None)]),
        ("Rådgiver (37,5 pct.)", [("Rådgiver", 0.375, None)]),
        ("Koordinator fuldtidsstilling", [("Koordinator", 1.0, None)]),
        ("0,8 årsværk", []),
        ("Studentermedhjælper", [("Studentermedhjælper", None, None)]),
        ("Se samlet opgavefordeling i bilag 2", []),
        ("Der er eksterne midler til Sundhed (ca. ½ medarbejder).", [("medarbejder", 0.5, "Sundhed")]),
    ],
)
def test_a_resource_is_read_with_its_amount_and_focus(text, expected):
    assert resources(text) == expected


def test_each_line_of_a_list_is_a_resource_of_its_own():
    text = (
        "1 medarbejder med fokus på job\n\n½ medarbejder med fokus på fritid\n\n• Sekretær – halvtidsstilling"
    )
    assert resources(text) == [
        ("medarbejder", 1.0, "job"),
        ("medarbejder", 0.5, "fritid"),
        ("Sekretær", 0.5, None),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Stilling", "Omfang"], ["Nabokonsulent", "½ fuldtidsstilling"], ["Leder", "Fuldtidsstilling"]],
         [("Nabokonsulent", 0.5, None), ("Leder", 1.0, None)]),
        ([["Medarbejder", "Årsværk", "Fokus"], ["Vejleder", "0,8", "Jobtrappen"], ["Sekretær", "25 %"]],
         [("Vejleder", 0.8, "Jobtrappen"), ("Sekretær", 0.25, None)]),
        ([["1 medarbejder til Haveholdet"], ["Leder – halvtidsstilling"]],
         [("medarbejder", 1.0, "Haveholdet"), ("Leder", 0.5, None)]),
        ([["Funktion", "Timer"], ["Projektleder", "37 timer"]], [("Projektleder", None, None)]),
    ],
)  # fmt: skip
def test_a_row_of_a_table_is_one_resource(rows, expected):
    made = with_cells(agreement(("staffing", "Medarbejderressourcer for indsatsområdet:", "")), 0, rows)
    assert [(row.role, row.fte, row.focus) for row in extract(made)] == expected
