import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.emails import find_emails, find_phones
from models.text import Text


def values(written: str) -> list[str]:
    return [email.value for email in find_emails(Text.at(written, 10))]


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("Skriv til AB12@By.Example.", ["ab12@by.example"]),
        ("ab@byen.dkUNG (ABC) v. leder", ["ab@byen.dk"]),
        ("AB@BYEN.DKUNG", ["ab@byen.dk"]),
        ("ab@byen.dkog", ["ab@byen.dk"]),
        ("a@by.dk, b.c@for-ening.dk; mailto:d@by.dk", ["a@by.dk", "b.c@for-ening.dk", "d@by.dk"]),
        ("ab@forening- post.dk eller", ["ab@forening-post.dk"]),
        ("ab@for\nening.dk", ["ab@forening.dk"]),
        ("ab@ by.dk", ["ab@by.dk"]),
        ("ab@by. dk", ["ab@by.dk"]),
        ("ab@by.dk eller forening.dk", ["ab@by.dk"]),
        ("uden adresse @ by", []),
    ],
)
def test_finds_addresses(written: str, addresses: list[str]) -> None:
    assert values(written) == addresses


def test_the_words_are_given_back_as_they_stood() -> None:
    (email,) = find_emails(Text.at("Mail: AB@for- ening.dk.", 10))
    assert (email.raw.value, email.raw.start) == ("AB@for- ening.dk", 16)


LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
LOCAL = st.from_regex(r"[a-z0-9]([a-z0-9._-]{0,8}[a-z0-9])?", fullmatch=True)
ADDRESS = st.builds(
    lambda a, b, top: f"{a}@{b}.{top}", LOCAL, LABEL, st.sampled_from(["dk", "com", "example", "nu"])
)


@given(ADDRESS, st.booleans(), st.sampled_from(["", ".", ",", ";", ")", " og", "\n", ". Ny"]))
def test_any_address_survives(address: str, upper: bool, after: str) -> None:
    assert values(f"Leder Åse Ek, {address.upper() if upper else address}{after}") == [address]


@given(ADDRESS, st.sampled_from(["UNG (ABC)", "Foreningen v. leder", "Åse"]))
def test_an_address_glued_to_the_next_entry_survives(address: str, after: str) -> None:
    assert values(address + after) == [address]


@pytest.mark.parametrize(
    "written",
    ["tlf. 70 00 00 00", "+45 7000 0000", "(+45)70000000", "Telefon: 70000000", "7000 0000", "70-00-00-00"],
)
def test_reads_telephone_numbers(written: str) -> None:
    assert [phone.value for phone in find_phones(Text.at(f"Åse Ek, {written}, ae@by.example", 0))] == [
        "70000000"
    ]


@pytest.mark.parametrize(
    "written", ["01.01.2018-31.12.2021", "2014 2015", "20.000.000 kr.", "70000000", "10 20 30 40"]
)
def test_dates_years_and_amounts_are_no_telephone_numbers(written: str) -> None:
    assert find_phones(Text.at(written, 0)) == []
