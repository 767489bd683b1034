"""How a line's last word joins the next line's first one."""

import pytest

from models.flow import flow
from models.source import Cell, Link, Source, Tail
from pipeline.repair.addresses import address_tail, targets
from pipeline.repair.hyphens import join_hyphens
from tests.repair.pages import prepared

DIVIDED = "".join(f"Værterne i huset mø-\ndes hver uge nummer {n} \n" for n in range(9))


def joined(text: str, links: tuple[str, ...] = ()) -> str:
    source = prepared(text)
    source = Source(source.media_type, source.text, source.lines, links=[Link(t, None, None) for t in links])
    return str(flow(join_hyphens(source).lines))


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("børne- \nog ungdomsliv", "børne- og ungdomsliv"),
        ("uddannelses-\neller jobråd", "uddannelses- eller jobråd"),
        ("naboerne, UV- \nlærere mfl.", "naboerne, UV-lærere mfl."),
        ("unge på 17-\n21 år", "unge på 17-21 år"),
        ("v. leder Eva Holm- \nRask, 3 huse", "v. leder Eva Holm-Rask, 3 huse"),
        ("sparring og livs- \nglæde i huset", "sparring og livsglæde i huset"),
        ("mange unge er uden for arbejds-\nmarkedet", "mange unge er uden for arbejdsmarkedet"),
        ("med et meget nært kor- \nklubsamarbejde", "med et meget nært kor-klubsamarbejde"),
        (
            "er cykel-\nværksteder. Flere cykelværksteder kommer",
            "er cykelværksteder. Flere cykelværksteder kommer",
        ),
        ("risiko for - \nog tæt på", "risiko for - og tæt på"),
        ("i samar\u00ad\nbejde", "i samarbejde"),
    ],
)
def test_where_the_layout_does_not_divide_words(raw: str, whole: str) -> None:
    assert joined(raw) == whole


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("som har for-\nberedt sig", "som har forberedt sig"),
        ("Fore-\nningen mødes", "Foreningen mødes"),
        ("i sund-\nheds- og korarbejdet", "i sundheds- og korarbejdet"),
        ("aftalen 2031-\n2034.", "aftalen 2031-2034."),
    ],
)
def test_where_it_does(raw: str, whole: str) -> None:
    assert joined(DIVIDED + raw).endswith(whole)


def test_what_a_browser_writes_where_it_divides_a_word() -> None:
    assert joined("hjælp til for\u2010\neningerne i byen") == "hjælp til foreningerne i byen"
    assert joined("et ja\u2010nej\u2010svar fra for\u2010\neningerne").endswith("for\u2010eningerne")


def test_a_cell_goes_on_behind_the_other_cells_of_its_row() -> None:
    source = prepared("vi laver en under-\n12 %\nsøgelse blandt alle")
    for line, cell in zip(source.lines, (Cell(0, 1, 0), Cell(0, 1, 1), Cell(0, 1, 0)), strict=True):
        line.cell = cell
    lines = join_hyphens(source).lines
    assert str(flow([lines[0], lines[2]])) == "vi laver en undersøgelse blandt alle"


def test_notes_and_feet_between_do_not_part_a_word() -> None:
    source = prepared("i samar\u00ad\nFod\nbejde")
    source.lines[1].role = source.lines[1].role.PAGE_FOOT
    assert str(flow(join_hyphens(source).lines)) == "i samarbejde"


@pytest.mark.parametrize(
    ("above", "below", "tail"),
    [
        ("formand, ane.holm@sagen-", "post.example", Tail.GLUE),
        ("skriv til ane@", "lindeparken.example og", Tail.GLUE),
        ("skriv til ane@lindeparken.", "example", Tail.GLUE),
        ("skriv til ane", "@lindeparken.example", Tail.GLUE),
        ("se https://lindeparken.example/", "aktiviteter/2020", Tail.GLUE),
        ("skriv til ane-", "holm@lindeparken.example", Tail.GLUE),
        ("ane@linde", "-parken-", Tail.GLUE),
        ("ane@lindeparken.examp", "le", Tail.GLUE),
        ("ane@linde", "parken.exa", Tail.GLUE),
        ("ane@lin", "de-parken-", Tail.GLUE),
        ("skriv til ane@linde", "bl.a. om haven", None),
        ("ane@lindeparken.example", "bo@lindeparken.example", None),
        ("skriv til ane@lindeparken.example.", "Se mere", None),
        ("skriv til ane@lindeparken.example", "post.example", None),
        ("helt almindelig-", "tekst", None),
    ],
)
def test_addresses(above: str, below: str, tail: Tail | None) -> None:
    assert address_tail(above, below, frozenset()) is tail


def test_a_link_decides_what_becomes_of_an_address() -> None:
    known = targets([Link("mailto:Ane@lindeparken.example", None, None)])
    assert address_tail("til ane@linde-", "parken.example", known) is Tail.SOFT
    assert address_tail("til ane@linde", "parken.example,", known) is Tail.GLUE


def test_a_broken_address_is_one_address() -> None:
    text = "Sagen v. Ane Holm, ane.holm@sagen- \npost.example \nSlut"
    assert joined(text, ("mailto:ane.holm@sagen-post.example",)) == (
        "Sagen v. Ane Holm, ane.holm@sagen-post.example Slut"
    )
