"""What setting and flattening do to words leaves their letters as they are."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samples.flatten import broken
from samples.wrap import words, wrap

WORDS = st.lists(st.text("abdegikmnorstuøå", min_size=1, max_size=25), min_size=1, max_size=40)


def characters(word):
    return float(sum(len(piece.text) for piece in word))


@given(st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=3, max_size=30), st.integers())
def test_a_broken_word_has_the_same_letters(word, seed):
    assert broken(word, Random(seed)).replace(" ", "") == word


@given(WORDS, st.integers(min_value=4, max_value=60), st.booleans())
def test_wrapped_lines_fit_and_lose_no_letter(text, width, hyphenate):
    lines = wrap(words(" ".join(text)), width, characters, 1, hyphenate)
    assert all(sum(map(characters, line)) + len(line) - 1 <= width for line in lines)
    shown = "".join(piece.text for line in lines for word in line for piece in word)
    assert shown.replace("-", "") == "".join(text)


def test_marks_become_pieces():
    (plain, mark), (bold,), (address,) = words("kommunen[^2] **straks** a.b@c-d.example,")
    assert (plain.text, mark.text, mark.note) == ("kommunen", "2", True)
    assert bold.bold
    assert (address.text, address.link) == ("a.b@c-d.example,", "a.b@c-d.example")


def test_an_address_breaks_after_its_own_hyphen():
    (first,), (second,) = wrap(words("post@en-lang-forening.example"), 16, characters, 1, hyphenate=True)
    assert (first[0].text, second[0].text) == ("post@en-lang-", "forening.example")
    assert first[0].link == second[0].link == "post@en-lang-forening.example"
