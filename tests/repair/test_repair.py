"""The steps together: nothing is lost, and every character stands where it says."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.source import Role, Source
from pipeline.read import read
from pipeline.repair import repair
from tests.repair.pages import line_of

LINES = [
    " Tryghedsplan for Lindeparken 2020 ",
    "",
    "D e t  t r y g g e  h u s ",
    "Trygheden er steget siden 20101. Skriv til ane@ ",
    "lindeparken.example ",
    "",
    " " * 49,
    "1 Måling i Lindeparken, 2010 ",
    "mailto:ane@lindeparken.example",
    " Næste side ",
]


def test_the_steps_together() -> None:
    source = repair(read("\n".join(LINES).encode()))
    assert line_of(source, "Trygheden").value == "Trygheden er steget siden 2010. Skriv til ane@"
    assert {line.role for line in source.lines} == {Role.BODY, Role.FOOTNOTE, Role.LINK}
    assert line_of(source, "Næste").page_start


def stands_where_it_says(source: Source) -> bool:
    texts = [line.text for line in source.lines]
    return all(
        source.text[o] == c or c == " "
        for text in texts
        for c, o in zip(text.value, text.origin, strict=True)
    )


pieces = st.sampled_from(
    ["1 Kilde, 2020", " Side", "ord1", "2010 1", "12", "a-", "b@c.", "dk", "", "   ", "UDKAST", "e data"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(pieces | st.text(alphabet="aå1 .-@\t", max_size=12), max_size=14))
def test_any_text_is_repaired_and_keeps_its_places(lines: list[str]) -> None:
    source = read("\n".join(lines).encode())
    done = repair(source)
    assert stands_where_it_says(done)
    assert done.text == source.text
    assert len(done.lines) == len(source.lines)


@pytest.mark.parametrize("name", ["000*", "001*", "002*", "003*", "004*"])
def test_no_word_of_a_real_document_is_lost(shared: Path, name: str) -> None:
    """Letters before and after are the same but for footnote marks, which are digits."""
    (path,) = (shared / "archive").glob(name)
    source = read(path.read_bytes())
    done = repair(source)
    before, after = (Counter(c for one in s.lines for c in one.value if c.isalpha()) for s in (source, done))
    assert before == after
    assert stands_where_it_says(done)


@pytest.mark.parametrize(
    ("name", "count"), [("000*", 11), ("001*", 11), ("002*", 6), ("003*", 26), ("004*", 8)]
)
def test_all_footnotes_of_the_real_documents_have_their_marks(shared: Path, name: str, count: int) -> None:
    (path,) = (shared / "archive").glob(name)
    notes = repair(read(path.read_bytes())).footnotes
    assert len(notes) == count
    assert all(note.marks for note in notes.values())
