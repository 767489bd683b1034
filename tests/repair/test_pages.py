"""Page starts in flattened text, and squeezed lines."""

from models.flow import laid_out
from tests.repair.pages import line_of, prepared


def test_a_line_that_starts_with_one_space_starts_a_page() -> None:
    source = prepared("Formål\nslut. \n Næste side\n  indrykket\n")
    assert [line.value for line in source.lines if line.page_start] == ["Næste side"]


def test_a_form_feed_starts_a_page_also_on_a_line_of_its_own() -> None:
    source = prepared("Formål\n\fMål\nmere\n\f\nPlan\n")
    assert [line.value for line in source.lines if line.page_start] == ["Mål", "Plan"]


def test_a_lost_bullet_has_an_empty_line_above_and_starts_no_page() -> None:
    assert not any(line.page_start for line in prepared("Data:\n\n 12 % er utrygge\n").lines)


def test_a_note_under_its_number_starts_no_page() -> None:
    assert not any(line.page_start for line in prepared("3\n Trivselsmåling, 2020\n").lines)


def test_squeezed_lines_still_tell_how_they_were_laid_out() -> None:
    source = prepared("Post\n   Løn   1.000     2.000  \n")
    line = line_of(source, "Løn")
    assert line.value == "Løn 1.000 2.000"
    assert laid_out(source, line).value == "   Løn   1.000     2.000  "


def starts(text: str) -> list[str]:
    return [line.value for line in prepared(text).lines if line.page_start]


def test_lost_bullets_in_a_row_start_no_pages() -> None:
    assert starts("Målet er, at:\n\n Flere synger i kor\n Haven bruges\n Værterne kendes\n\nKilde:\n") == []
    more = "Kilde:\n" * 3
    assert starts(f"Målet er, at:\n Flere synger i kor\n Haven bruges\n{more} Næste side\n") == ["Næste side"]


def test_lost_bullets_of_several_lines_start_no_pages() -> None:
    items = " Flere synger i\nkoret\n Haven bruges hele\nåret, også når\ndet fryser\n Værterne kendes\n"
    assert starts(f"Målet er, at:\n{items}Kilde:\n") == []


def test_a_page_may_start_under_a_list_and_under_a_note() -> None:
    assert starts("Data:\n\n 12 % er utrygge\nom aftenen\n Næste side\n") == ["Næste side"]
    assert starts("3\n Trivselsmåling, 2020\n Næste side\n") == ["Næste side"]


def test_where_there_are_form_feeds_a_space_is_no_page_start() -> None:
    assert starts("Formål\n indrykket\n\n\fMål\n indrykket\n") == ["Mål"]


def test_a_page_starts_under_a_number_that_counts_up_to_the_last_line() -> None:
    printed = "Haven\n\n\n1\n Stien\n\n\n2\n Torvet\n\n\n3\n"
    assert starts(printed) == ["Stien", "Torvet"]
    assert starts(printed + "Trivselsmåling\n") == []
