"""Amounts that a Økonomi part states in sentences."""

from __future__ import annotations

import pytest

from tests.extractors.budget_reading import read_budget

Stated = tuple[str | None, int | None, int]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("75.000 kr. årligt i 2015 til 2017.", [(None, y, 75000) for y in (2015, 2016, 2017)]),
        (
            "Der afsættes 8.000 kr. til lejrture i både 2015 og 2016.",
            [("lejrture", 2015, 8000), ("lejrture", 2016, 8000)],
        ),
        ("10 mdr. á kr. 4.000,- månedligt i alt 40.000 kr.", [(None, None, 40000)]),
        (
            "Budgettet for Nabofesten i 2016 er 35.000 kr., hvoraf det meste går til mad.",
            [("Nabofesten", 2016, 35000)],
        ),
        ("Kommunen finansierer kr. 9.000 i 2016 til leje af lokaler.", [("leje af lokaler", 2016, 9000)]),
        ("Der er afsat 1,2 mio. kr. i perioden 2021-2024 til løn og leje.", [("løn og leje", None, 1200000)]),
        (
            "Puljen er på 90.000 kr. i 2021 og 40.000 kr. i 2022.",
            [("Puljen", 2021, 90000), ("Puljen", 2022, 40000)],
        ),
        (
            "I 2021 afsættes 90.000 kr. og i 2022 95.000 kr. til løn.",
            [("løn", 2021, 90000), ("løn", 2022, 95000)],
        ),
        (
            "Der er i 2024 afsat 25.000 kr. til mad og 5.000 kr. til porto.",
            [("mad", 2024, 25000), ("porto", 2024, 5000)],
        ),
        ("Fonden giver 80.000,- i 2024 til et bålhus, som åbner i 2025.", [("et bålhus", 2024, 80000)]),
        ("Til drift af klubben er der i 2022 afsat 35.000 kr.", [("drift af klubben", 2022, 35000)]),
        ("Kommunen yder 10 timer om ugen, og 12 unge deltager i 2024.", []),
        ("Indsatsen er uden udgift i 2014.", []),
        (
            "Foreningen opkræver 12 kr. pr. husstand om måneden, i alt 43.200 kr. om året, til lys.",
            [("lys", None, 43200)],
        ),
    ],
)
def test_amount_purpose_and_years(sentence: str, expected: list[Stated]) -> None:
    tables, lines = read_budget(sentence)
    assert [(line.line_item, line.year, line.amount) for line in lines] == expected
    assert len(tables) == bool(expected)


def test_each_sentence_is_a_table_of_its_own() -> None:
    tables, lines = read_budget(
        "Der afsættes 8.000 kr. til mad i 2024.\nDerudover gives 2.000 kr. Fonden betaler leje for 3.000 kr."
    )
    assert [line.budget_table_id for line in lines] == ["d-a1-b1", "d-a1-b2", "d-a1-b3"]
    assert [table.unit for table in tables] == ["DKK"] * 3
    assert lines[0].evidence.value == "Der afsættes 8.000 kr. til mad i 2024."


def test_the_amount_that_the_others_add_up_to_is_their_total() -> None:
    _, lines = read_budget(
        "Den samlede udgift er 80.000 kr., heraf 30.000 kr. til mad og 50.000 kr. til løn."
    )
    assert [(line.line_item, line.is_total) for line in lines] == [
        (None, True),
        ("mad", False),
        ("løn", False),
    ]


def test_only_the_budget_parts_sentences_count() -> None:
    sentence = "Der afsættes 8.000 kr. til mad i 2024."
    assert read_budget(sentence, kind="content") == ([], [])
    assert len(read_budget(f"Økonomi: {sentence}", kind="content")[1]) == 1


def test_sentences_beside_a_table() -> None:
    tables, lines = read_budget(
        "Post 2023 2024\nLøn 10.000 20.000\nI alt 10.000 20.000\nDerudover gives 3.000 kr. til porto i 2024."
    )
    assert len(tables) == 2
    assert [(line.line_item, line.year) for line in lines][-1] == ("porto", 2024)
