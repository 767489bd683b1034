"""Where words end, told by gaps alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.pdf_spacing import UNASKED_GAP, WORD_GAP, is_spaced, least_gaps, word_ends

EM = 10.0
lengths = st.lists(st.integers(2, 12), min_size=2, max_size=8)
tracking = st.floats(0, 4)
kerning = st.floats(-0.3, 0.3)


@given(lengths, tracking, st.lists(kerning, min_size=120, max_size=120))
def test_letter_spaced_words_are_closed(lengths: list[int], tracking: float, kerning: list[float]) -> None:
    """A space glyph is 2.5 points wide at 10, and tracked on both of its sides."""
    gaps: list[float] = []
    ends: list[bool] = []
    for length in lengths:
        gaps += [tracking] * (length - 1) + [2.5 + 2 * tracking]
        ends += [False] * (length - 1) + [True]
    gaps, ends = [gap + k for gap, k in zip(gaps[:-1], kerning, strict=False)], ends[:-1]
    no, made = [False] * len(gaps), [WORD_GAP] * len(gaps)
    assert word_ends(gaps, no, made, EM) == ends


@given(st.lists(st.floats(-5, 50), max_size=30))
def test_spaces_of_the_page_are_kept(gaps: list[float]) -> None:
    yes, unasked = [True] * len(gaps), [UNASKED_GAP] * len(gaps)
    assert word_ends(gaps, yes, unasked, EM) == yes


def test_a_kerned_space_behind_a_stop_is_one() -> None:
    text, gaps = "pr.1.januar", [0, -0.9, 3.8, 0, 0.7, 0, 0, 0, 0, 0]
    made = [i in (2, 4) for i in range(10)]
    ends = word_ends(gaps, [False] * 10, least_gaps(text, made), EM)
    assert [i for i, end in enumerate(ends) if end] == [2, 4]


def test_spaced_by_most_of_its_gaps() -> None:
    assert is_spaced([2, 2, 7, 2, 2], EM)
    assert not is_spaced([0, 0, 0.1, 3, 0, 0.2], EM)
