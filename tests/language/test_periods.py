from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.periods import MONTH_NAMES, read_date, read_period, read_year
from models.text import Text


def period(written: str) -> tuple[str | None, str | None] | None:
    found = read_period(Text.at(written, 5))
    return found and tuple(side and side.isoformat() for side in found[:2])


RANGES = {
    "01.01.2018-31.12.2021": ("2018-01-01", "2021-12-31"),
    "1. april 2017 til 31. marts 2021": ("2017-04-01", "2021-03-31"),
    "1/1 2020 - 31/12 2023": ("2020-01-01", "2023-12-31"),
    "1/4-21 til 31/3-25": ("2021-04-01", "2025-03-31"),
    "Januar 2026 – december 2029": ("2026-01-01", "2029-12-31"),
    "Januar 2026 – 31. december 2029": ("2026-01-01", "2029-12-31"),
    "2019-2022": ("2019-01-01", "2022-12-31"),
    "2021-24": ("2021-01-01", "2024-12-31"),
    "Perioden er fra 2013 til 2016.": ("2013-01-01", "2016-12-31"),
    "fra den 1. januar 2020 til og med den 31. december 2023": ("2020-01-01", "2023-12-31"),
    "d. 1. januar 2020 – d. 31. december 2023": ("2020-01-01", "2023-12-31"),
    "1. januar - 31. december 2020": ("2020-01-01", "2020-12-31"),
    "1.-15. maj 2020": ("2020-05-01", "2020-05-15"),
    "feb. 2020 til feb. 2024": ("2020-02-01", "2024-02-29"),
    "primo 2020 til udgangen af 2023": ("2020-01-01", "2023-12-31"),
    "Fra: 1. januar 2020\nTil: 31. december 2020": ("2020-01-01", "2020-12-31"),
    "2020-01-01 til 2023-12-31": ("2020-01-01", "2023-12-31"),
    "Plan for trygheden 2016": ("2016-01-01", "2016-12-31"),
    "maj 2024": ("2024-05-01", "2024-05-31"),
    "gælder fra 1. januar 2020": ("2020-01-01", None),
    "indtil udgangen af 2023": (None, "2023-12-31"),
}


@pytest.mark.parametrize(("written", "sides"), RANGES.items())
def test_reads_periods(written: str, sides: tuple[str | None, str | None]) -> None:
    assert period(written) == sides


@pytest.mark.parametrize(
    "written", ["", "fra - til", "31.02.2020-31.12.2020", "1.250.000 kr.", "2024/25", "2014 og 2016"]
)
def test_what_states_no_period_gives_none(written: str) -> None:
    assert period(written) is None


def test_a_period_gives_back_its_words() -> None:
    found = read_period(Text.at("Gælder 1/1 2020 -  31/12\n2023, i alt", 5))
    assert found is not None
    assert found.raw.value == "1/1 2020 - 31/12 2023"
    assert (found.raw.start, found.raw.end) == (12, 34)


DAY = st.dates(date(2005, 1, 1), date(2045, 12, 31))
NAMES = MONTH_NAMES
FORMS = [
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d.day}/{d.month} {d.year}",
    lambda d: f"{d.day}/{d.month}-{d.year}",
    lambda d: f"{d.day}. {NAMES[d.month - 1]} {d.year}",
    lambda d: f"den {d.day}. {NAMES[d.month - 1].upper()} {d.year}",
    lambda d: (
        f"d. {d.day}. {NAMES[d.month - 1][:3]}. {d.year}" if d.month != 5 else f"d. {d.day}. maj {d.year}"
    ),
]


@given(
    DAY,
    st.integers(0, 2000),
    st.sampled_from(FORMS),
    st.sampled_from(FORMS),
    st.sampled_from(["-", " – ", " til ", " til og med "]),
)
def test_any_period_reads_back(start: date, days: int, first, last, to: str) -> None:
    end = start + timedelta(days)
    assert period(f"Gælder fra {first(start)}{to}{last(end)}.") == (start.isoformat(), end.isoformat())


@given(DAY, st.sampled_from(FORMS))
def test_any_date_reads_back(day: date, form) -> None:
    found = read_date(Text.at(f"UDKAST {form(day)}, version 2", 5))
    assert found is not None
    assert found.value == day


def test_a_month_alone_is_no_date() -> None:
    assert read_date(Text.at("Januar 2026", 0)) is None


@pytest.mark.parametrize(
    ("written", "year", "raw"),
    [
        ("2016", 2016, "2016"),
        ("skoleåret 2023/24", 2023, "2023/24"),
        ("2023/2024", 2023, "2023/2024"),
        ("2022-23", 2022, "2022-23"),
        ("pr. 1.1.2024", 2024, "2024"),
        ("2019-2022", 2019, "2019"),
    ],
)
def test_reads_a_year(written: str, year: int, raw: str) -> None:
    found = read_year(Text.at(written, 0))
    assert found is not None
    assert (found.value, found.raw.value) == (year, raw)


@pytest.mark.parametrize("written", ["", "12024", "99", "2.024"])
def test_what_is_no_year_gives_none(written: str) -> None:
    assert read_year(Text.at(written, 0)) is None
