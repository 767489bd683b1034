import pytest

from extractors.language.organisations import read_party_sentence, split_department
from models.text import Text


@pytest.mark.parametrize(
    ("written", "organisation", "department"),
    [
        ("Center for Fritid (CF) (ABC)", "Center for Fritid (CF)", "ABC"),
        (
            "Indgangen (DI) børn Nordby (Socialforvaltningen)",
            "Indgangen (DI) børn Nordby",
            "Socialforvaltningen",
        ),
        ("Vejledningen, ABC", "Vejledningen", "ABC"),
        ("Enheden for Indsatser, EFI (ABC)", "Enheden for Indsatser, EFI", "ABC"),
        ("Skolen, Nordby", "Skolen, Nordby", ""),
        ("Indgangen (DI) børn", "Indgangen (DI) børn", ""),
    ],
)
def test_splits_off_the_department(written: str, organisation: str, department: str) -> None:
    assert tuple(part.value for part in split_department(Text.at(written, 0))) == (organisation, department)


SENTENCES = {
    "Nordby Kommune, Nordby Politi, SSP Nordby og 5B har indgået et forpligtende partnerskab.": [
        "Nordby Kommune",
        "Nordby Politi",
        "SSP Nordby",
        "5B",
    ],
    "Her er en indledning. Nordby Partnerskab består af repræsentanter fra Nordby Kommunes to forvaltninger, "
    "Nordby Politi og boligselskaberne abc, DEF/GHI og JKL. Parterne har indgået en aftale.": [
        "Nordby Kommunes to forvaltninger",
        "Nordby Politi",
        "abc",
        "DEF/GHI",
        "JKL",
    ],
    "Aftalen er indgået mellem Nordby Kommune, Børne- og Ungdomsforvaltningen og Fremad.": [
        "Nordby Kommune",
        "Børne- og Ungdomsforvaltningen",
        "Fremad",
    ],
    "Aftalens parter er Nordby Kommune samt Nordby Politi.": ["Nordby Kommune", "Nordby Politi"],
    "Partnerskabet er et samarbejde mellem Nordby Kommune og Fremad om tryghed.": [
        "Nordby Kommune",
        "Fremad",
    ],
    "Nordby Kommune og boligselskaberne Elmely og Ny Eng har indgået denne aftale.": [
        "Nordby Kommune",
        "Elmely",
        "Ny Eng",
    ],
    "I 2013 har Nordby Kommune og Fremad indgået en aftale.": ["Nordby Kommune", "Fremad"],
    "Der er indgået en aftale om fodbold og svømning.": [],
    "Gruppen består af repræsentanter fra kommunen og de frivillige foreninger.": [],
}


@pytest.mark.parametrize(("written", "parties"), SENTENCES.items())
def test_reads_the_parties_that_a_sentence_names(written: str, parties: list[str]) -> None:
    assert [party.value for party in read_party_sentence(Text.at(written, 0))] == parties
