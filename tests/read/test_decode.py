"""Bytes to text, whatever a Danish text is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.decode import decode

TEXT = (
    "Børn og unge på Østervang får én åben rådgivning – “Ålykke” – med kaffe og æblekage hver fredag.\n" * 3
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_danish_comes_out_right(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == (TEXT, [])


def test_a_single_word_is_taken_for_windows_text() -> None:
    assert decode("Åløkke".encode("cp1252")) == ("Åløkke", [])


def test_a_cut_character_costs_that_character_only() -> None:
    data = TEXT.encode()
    text, notes = decode(data[: data.rindex(b"\xc3") + 1])
    assert text.startswith("Børn og unge på Østervang")
    assert text.endswith("\ufffd")
    assert notes == ["1 characters could not be decoded as UTF-8"]


def test_carriage_returns_stay_so_that_offsets_hold() -> None:
    assert decode(b"en\r\nto\r\n") == ("en\r\nto\r\n", [])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_always_taken_as_it_is(text: str) -> None:
    assert decode(text.encode("utf-8")) == (text.removeprefix("\ufeff"), [])
