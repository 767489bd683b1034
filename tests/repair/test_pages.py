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
