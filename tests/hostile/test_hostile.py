"""Hostile files through the real program: each costs its own row and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile import archives, pdf_files, text_files
from tests.hostile.archives import Run
from tests.hostile.mutations import truncated

MADE = {
    **{f"{name}.pdf": maker for name, maker in archives.makers(pdf_files).items()},
    **{f"{name}.txt": maker for name, maker in archives.makers(text_files).items()},
}
# With what the program should say of those whose damage it can name.
FAST = {
    "xref_loop.pdf": "", "xref_lies.pdf": "", "object_stream_in_itself.pdf": "", "page_tree_cycle.pdf": "",
    "page_tree_of_two_in_each_other.pdf": "", "page_tree_doubling.pdf": "", "nested_arrays.pdf": "",
    "bomb_of_spaces.pdf": "memory", "form_in_itself.pdf": "", "encrypted.pdf": "password",
    "encrypted_without_a_password.pdf": "", "twenty_thousand_pages.pdf": "20,000 pages",
    "one_page_20_000_times.pdf": "pages, more than the limit", "font_without_widths.pdf": "",
    "only_an_image.pdf": "OCR",
    "one_line_of_200_mb.txt": "split it", "nul_bytes.txt": "binary", "lone_surrogates.txt": "",
    "lone_surrogates_in_utf16.txt": "", "nested_html.txt": "", "zip_named_text.txt": "ZIP archive",
    "image_named_text.txt": "PNG image",
}  # fmt: skip
SECONDS, MEGABYTES = 12, 700
LIMITS = ("--timeout", SECONDS, "--max-memory", MEGABYTES, "--workers", 2)
START = 10  # most seconds that a new process takes to be ready; a document may get a second one
GOOD = "the_good_one.pdf"


@pytest.fixture(scope="module")
def fast(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """More than 300 spoilt files, the made ones that are quick, and a sound one at the end."""
    folder = tmp_path_factory.mktemp("hostile")
    made = ((name, MADE[name]()) for name in FAST)
    cut = ((f"cut-at-{len(data):05}.pdf", data) for data in truncated(archives.SMALL_PDF))
    number = archives.write(folder, (*archives.mutated(10), *cut, *made, (GOOD, archives.SMALL_PDF)))
    assert number > 300 + len(FAST)
    run = archives.run(folder, *LIMITS)
    assert len(run.documents) == number
    return run


def check(run: Run, seconds: float, megabytes: float) -> None:
    """Every row has a status and a reason in one line, and nothing went beyond its limits."""
    assert run.code == 1
    assert "Traceback" not in run.said
    for name, document in run.documents.items():
        error = str(document["error"] or "")
        assert document["status"] in ("ok", "partial", "empty", "failed"), name
        assert (document["status"] == "ok") == (error == ""), name
        assert "\n" not in error, name
        assert len(error) < 1000, name
        assert run.seconds[name] < 2 * seconds + START, name
    assert run.peak < 1.5 * megabytes


def test_every_file_has_its_row_and_its_reason(fast: Run) -> None:
    check(fast, SECONDS, MEGABYTES)


def test_the_others_are_read(fast: Run) -> None:
    assert fast.documents[GOOD]["status"] == "ok"


@pytest.mark.parametrize("name", FAST)
def test_the_reason_names_the_damage(name: str, fast: Run) -> None:
    assert FAST[name] in str(fast.documents[name]["error"])


def test_a_text_cut_short_is_a_text_and_half_a_pdf_file_is_none(fast: Run) -> None:
    status = {name: row["status"] for name, row in fast.documents.items() if name.startswith("cut-")}
    assert {status[name] for name in status if name.endswith(".txt")} <= {"ok", "partial"}
    half = f"cut-at-{len(archives.SMALL_PDF) // 2:05}"
    assert {status[name] for name in status if "cut-at" in name and name < half} == {"failed"}


@pytest.mark.slow
def test_five_thousand_spoilt_files(tmp_path: Path) -> None:
    number = archives.write(tmp_path, archives.mutated(600))
    assert number > 5000
    run = archives.run(tmp_path, *LIMITS)
    assert len(run.documents) == number
    check(run, SECONDS, MEGABYTES)


@pytest.mark.slow
def test_all_that_is_made_to_break_readers(tmp_path: Path) -> None:
    archives.write(tmp_path, ((name, maker()) for name, maker in MADE.items()))
    run = archives.run(tmp_path, *LIMITS)
    assert set(run.documents) == set(MADE)
    check(run, SECONDS, MEGABYTES)
