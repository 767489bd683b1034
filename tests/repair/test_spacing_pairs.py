from collections import Counter

import pytest

from pipeline.repair.spacing_names import Names
from pipeline.repair.spacing_pairs import PairCosts, counted
from pipeline.repair.spacing_tokens import TokenCosts
from pipeline.repair.words import Lexicon


def costs(*lines: str) -> PairCosts:
    return PairCosts(TokenCosts(Lexicon()), counted(lines), Names(Counter()))


def test_pairs_are_counted_by_their_cores() -> None:
    assert counted(["Haven, og haven og 2 - 3", "og"])["haven"] == {"og": 2}


def test_a_word_is_cheaper_after_one_that_it_follows_elsewhere() -> None:
    assert costs("Fest i Kvistruplund.").after("i")["kvistruplund"] > 5
    assert costs().after("fremsendes")["til"] > 1
    assert "til" not in costs().after("kvistruplund")


def test_a_sentence_does_not_go_on_in_the_next() -> None:
    assert costs("Haven. Festen").after("Haven.") == {}


@pytest.mark.parametrize(
    "pair", [("under", "støtter"), ("Vejleder", "en"), ("for", "bliver"), ("her", "med")]
)
def test_halves_of_one_word_are_dear_side_by_side(pair: tuple[str, str]) -> None:
    assert costs().halves(*pair) > 2


@pytest.mark.parametrize("pair", [("til", "den"), ("med", "en"), ("parterne", "er"), ("haven", "og")])
def test_pairs_that_make_no_likelier_word_are_not(pair: tuple[str, str]) -> None:
    assert costs().halves(*pair) == 0
