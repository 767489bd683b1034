import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.repair.words import Lexicon, cost, is_word


@pytest.mark.parametrize(
    "word",
    [
        "og",
        "bolig",
        "boligen",
        "Beboerne",
        "sundhedsplejersker",
        "indsatsområdet",
        "rollefordeling",
        "succeskriterier",
        "medarbejderressourcer",
        "lommepengeprojekterne",
        "fællesspisninger",
        "arbejdsmarkedet",
        "evt",
        "ca",
    ],
)
def test_danish_words_inflections_and_compounds_are_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize(
    "part",
    [
        "mi",
        "lsen",
        "lknytning",
        "indsa",
        "områd",
        "boligsoc",
        "deområder",
        "tilog",
        "tialt",
        "erne",
        "rne",
        "ler",
        "x",
    ],
)
def test_parts_of_words_are_not(part: str) -> None:
    assert not is_word(part)


def test_joint_s_belongs_to_compounds_and_not_to_words_alone() -> None:
    assert cost("tryghedsvandringerne") < cost("tryghedsvandring") + cost("erne")
    assert cost("tryghedsindsats") < cost("trygheds") + cost("indsats")


def test_words_of_the_forms_are_likelier_than_their_halves() -> None:
    for first, second in (("del", "aftale"), ("mål", "gruppe"), ("ved", "lagte"), ("under", "støtter")):
        assert cost(first + second) + 2 < cost(first) + cost(second)


def test_function_words_are_no_parts_of_compounds() -> None:
    assert not is_word("boligerog")
    assert not is_word("detområde")


def test_listed_word_is_cheaper_than_compound_and_compound_than_letters() -> None:
    assert cost("bolig") < cost("boligvandring") < cost("bqligvandrxng")


def test_the_documents_own_words_count_most() -> None:
    own = Lexicon({"kvistrupvænget": 4, "bolig": 1})
    assert own.is_word("Kvistrupvænget")
    assert own.is_word("kvistrupvængets")
    assert own.cost("kvistrupvænget") < cost("kvistrupvænget") - 20
    assert is_word("kvistrupvænget", {"kvistrupvænget"})
    assert not is_word("kvistrupvænget")


@given(st.text(min_size=1, max_size=40))
def test_every_string_has_a_positive_cost(word: str) -> None:
    assert 0 < cost(word) < float("inf")
