import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.repair.spacing import close, closed_words, is_spaced

CLEAN = [
    "Bestyrelsen mødes fire gange om året og godkender budgettet.",
    "Sammen om Kastaniebakken er en boligsocial helhedsplan i Lindholt Kommune.",
    "Kontakt J. P. Andersen og A B Hansen på tlf. 70 00 00 00 eller jp@havblik.example.",
    "Se https://www.havblik.example/om os, eller skriv til post@havblik.example .",
    "Projektet koster 1 200 kr. om ugen, i alt 62 400 kr. i 2025.",
    "Mødet er kl. 17 - 19 den 3. maj 2025, 2. sal tv.",
    "1 2 3 4 5 6",
    "Målet er nået i boligafdelingerne – én gang om året holdes der fest.",
    "Delaftaler – én pr. indsatsområde – ligger i bilag 2 024.",
    "A B C D",
    "Alle i opgangen ved, at det kan blive rart at få en have at dele i fællesskab.",
]


def closed(line: str, *context: str) -> str:
    dropped = set(close([line, *context])[0])
    return " ".join("".join(c for i, c in enumerate(line) if i not in dropped).split())


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            " De la f ta le  for  i n d s a t s o m r å d e t  Uddanne lse ",
            "Delaftale for indsatsområdet Uddannelse",
        ),
        ("Ansvars-  og ro l le fo rde l ing :", "Ansvars- og rollefordeling:"),
        ("Må lg ruppe ( r ) :", "Målgruppe(r):"),
        ("• t i l  beboerne i  l o k a l e t", "• til beboerne i lokalet"),
        ("projektet v idere fører erfar ingerne", "projektet viderefører erfaringerne"),
        ("U n g  2 0 2 7", "Ung 2027"),
        ("Havblik I I + I I I  (B F H )", "Havblik II + III (BFH)"),
        ("n y e  m ø d e t i d e r  3 1 .  m a r t s", "nye mødetider 31. marts"),
        ("bo l i g -", "bolig-"),
    ],
)
def test_letter_spaced_lines_are_closed(line: str, wanted: str) -> None:
    assert closed(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("De unge får et l iv uden kriminalitet", "De unge får et liv uden kriminalitet"),
        ("Jeg er tryg i mi t nabolag", "Jeg er tryg i mit nabolag"),
        ("Beboerne får ti lknytning til stedet", "Beboerne får tilknytning til stedet"),
        ("Mange vil f lytte fra området", "Mange vil flytte fra området"),
        ("Planen har t re spor", "Planen har tre spor"),
        ("andre aktører ( fx  lokale foreninger)", "andre aktører (fx lokale foreninger)"),
        ("samme regler (j f .  bilaget)", "samme regler (jf. bilaget)"),
        ("der holdes 1 -2  møder om året", "der holdes 1-2 møder om året"),
        ("Formål :", "Formål:"),
    ],
)
def test_single_slips_in_running_text_are_closed(line: str, wanted: str) -> None:
    assert closed(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "De l af ta l e f or i ndsa ts områ det  Besk æf t ige l se",
            "Delaftale for indsatsområdet Beskæftigelse",
        ),
        ("t i l h ver en  t id  unde r s t øt t er  de  m å l", "til hver en tid understøtter de mål"),
        (
            "N avn  på  i ndsa t sen , som a f t a l en ved r ør er :",
            "Navn på indsatsen, som aftalen vedrører:",
        ),
        ("ska l i k k e f r emsend es t i l  f onden", "skal ikke fremsendes til fonden"),
        ("De l a f t al en g æ l de r f r a  -  t i l :", "Delaftalen gælder fra - til:"),
        ("Basel i ne  år  og  Base l i ne  mål gr uppe", "Baseline år og Baseline målgruppe"),
        ("Del aftale for indsatsområdet Beskæftigelse", "Delaftale for indsatsområdet Beskæftigelse"),
    ],
)
def test_what_the_forms_say_is_known_where_word_gaps_are_lost(line: str, wanted: str) -> None:
    assert closed(line) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Ve j l ede r en  ta l e r  med  f o r æ l d r e", "Vejlederen taler med forældre"),
        ("Lok a l e t for b l i v er  å b en t", "Lokalet forbliver åbent"),
        ("Ge b y r e t  er  8 .450.00 0  kr .", "Gebyret er 8.450.000 kr."),
        ("Et tilbud for de 18-29- årige i kvarteret", "Et tilbud for de 18-29-årige i kvarteret"),
    ],
)
def test_halves_that_are_words_are_closed(line: str, wanted: str) -> None:
    assert closed(line) == wanted


def test_words_that_could_be_one_stay_two_where_they_are_seen_so() -> None:
    line = "Ho ldet  mød es  i n den f o r  o mr ådet  og  en gang  o m  å ret"
    assert closed(line) == "Holdet mødes inden for området og en gang om året"


@pytest.mark.parametrize("line", CLEAN)
def test_clean_lines_are_left_alone(line: str) -> None:
    assert close([line]) == [()]


def test_the_documents_own_words_decide() -> None:
    line, own = "Kvi st ru p lund  er  et  bo l i gområde", "Beboerne i Kvistruplund holder fest."
    assert closed(line, *[own] * 3) == "Kvistruplund er et boligområde"


def test_numbers_addresses_and_links_are_not_merged() -> None:
    line = "De la f ta len  koster 1 200 000 kr .  (post @havblik.example 12 34)"
    assert "1 200 000 kr." in closed(line)
    assert "post @havblik.example 12 34" in closed(line)


def test_counts_closed_words_and_tells_spaced_lines() -> None:
    heading, slip = "Ak t i v i te tsnavn  og  fo rmål", "De unge får et l iv uden kriminalitet"
    (in_heading, in_slip) = close([heading, slip])
    assert closed_words(heading, in_heading) == 2
    assert is_spaced(heading, in_heading)
    assert closed_words(slip, in_slip) == 1
    assert not is_spaced(slip, in_slip)
    assert not is_spaced("", ())


@given(st.lists(st.text("abdeinrst æå.,-(12 @I", max_size=40), max_size=4))
def test_only_single_spaces_between_characters_are_dropped(lines: list[str]) -> None:
    for line, dropped in zip(lines, close(lines), strict=True):
        assert list(dropped) == sorted(set(dropped))
        for i in dropped:
            assert re.fullmatch(r"\S \S", line[i - 1 : i + 2])


@given(st.lists(st.sampled_from(" ".join(CLEAN[:2]).split()), min_size=1, max_size=12), st.data())
def test_letter_spaced_words_with_double_gaps_come_back(words: list[str], data: st.DataObject) -> None:
    spaced = [" ".join(word) if data.draw(st.booleans()) else word for word in words]
    assert closed("  ".join(spaced), *CLEAN).split() == words
