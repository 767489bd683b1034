"""Whatever stands in a document, the readers answer, and with words of the document."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.language.amounts import find_amounts, read_amount
from extractors.language.emails import find_emails, find_phones
from extractors.language.entries import split_entries
from extractors.language.numbers import find_numbers
from extractors.language.organisations import read_party_sentence
from extractors.language.people import read_entry
from extractors.language.periods import read_date, read_period, read_year
from extractors.language.quantities import read_target
from models.text import Text

PIECES = [
    *(
        "v.",
        "v/",
        "Åse",
        "Ek",
        "leder",
        "for",
        "og",
        ",",
        ".",
        "(",
        ")",
        "-",
        "–",
        ":",
        "/",
        "%",
        "*",
        "[4]",
        "\n",
        " ",
    ),
    *(
        "ab@by.dk",
        "ABC",
        "Nordby",
        "1",
        "12",
        "2020",
        "1.000",
        "188.00",
        "kr.",
        "mio.",
        ",-",
        "½",
        "januar",
        "31.",
        "til",
    ),
    *(
        "mindst",
        "mellem",
        "fra",
        "årligt",
        "to",
        "hundrede",
        "en",
        "tlf.",
        "70 00 00 00",
        "har indgået",
        "består af",
    ),
]
WRITTEN = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


def raws(found: object) -> list[Text]:
    entries = found if isinstance(found, list) else [found]
    slots = [e if isinstance(e, Text) else getattr(e, "raw", None) for e in entries]
    parts = [
        getattr(e, p, None)
        for e in entries
        for p in ("organisation", "department", "role", "person", "email")
    ]
    return [part for part in [*slots, *parts] if isinstance(part, Text)]


@pytest.mark.parametrize(
    "reader",
    [
        *(
            read_amount,
            find_amounts,
            find_emails,
            find_phones,
            find_numbers,
            read_date,
            read_period,
            read_year,
        ),
        *(read_entry, split_entries, read_party_sentence),
    ],
)
@settings(deadline=None)
@given(written=st.one_of(WRITTEN, st.text(max_size=40)))
def test_a_reader_gives_back_words_of_the_document(reader: Callable[[Text], object], written: str) -> None:
    source = "#" * 10 + written
    for part in raws(reader(Text.at(written, 10))):
        own = [(c, o) for c, o in zip(part.value, part.origin, strict=True) if c not in " ,"]
        assert all(source[origin] == character for character, origin in own)
        assert not part.value or 10 <= part.start < part.end <= len(source)


@settings(deadline=None)
@given(st.one_of(WRITTEN, st.text(max_size=40)), st.one_of(st.none(), WRITTEN))
def test_a_target_is_never_upside_down(text: str, indicator: str | None) -> None:
    target = read_target(text, indicator)
    assert target.low is None or target.high is None or target.low <= target.high
    assert target.direction in (None, "increase", "decrease")
    assert target.period in (None, "year", "quarter", "month", "week")
    assert target.deadline_year is None or 2000 <= target.deadline_year < 2050
