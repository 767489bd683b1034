"""What the command `read` prints and draws."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pipeline.read import read
from pipeline.show import as_data, as_text
from pipeline.show.image import LINE, LINK, SCALE, TABLE
from tests.cli.program import delaftaler
from tests.read.pdf_paper import Paper

MARKDOWN = (
    b"# Budget\n\n| Post | 2024 |\n|---|---|\n| Fester | 4.000 |\n| Ture | |\n\n"
    b"[Skriv](mailto:ih@solby.example)\n"
)
LONG = "Flere unge i fritidsjob hvert eneste år i hele perioden. " * 6
KEYS = {"page", "width", "height", "reader", "lines", "tables", "links"}


def paper() -> Paper:
    drawn = Paper()
    drawn.heading("Et liv i mit nabolag", 2, "charspace")
    drawn.link("Leder Ida Holm, Solby,", "ida.holm@nord-bolig.example", cut=14)
    drawn.table(
        [["Mål", "Indikator", "2021"], ["Flere i job", "20 unge", ""], ["", "30 voksne", "12 %"]],
        [120, 120, 100],
        merged={(1, 0): (2, 1)},
    )
    return drawn


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.pdf"
    path.write_bytes(paper().pdf())
    return path


def page(data: bytes, number: int = 1) -> Any:
    return as_data(read(data))["pages"][number - 1]


def test_a_page_as_data() -> None:
    seen = page(paper().pdf())
    assert set(seen) == KEYS
    assert (seen["page"], seen["width"], seen["height"], seen["reader"]) == (1, 595, 842, "pdfium")
    assert seen["lines"][0]["text"] == "Et liv i mit nabolag"
    for line in seen["lines"]:
        x0, top, x1, bottom = line["bbox"]
        assert 72 <= x0 < x1 <= 523
        assert 80 < top < bottom < 300
    assert [line["bbox"][1] for line in seen["lines"]][:3] == sorted(
        line["bbox"][1] for line in seen["lines"]
    )[:3]


def test_merged_fields_are_null_and_empty_ones_empty() -> None:
    (table,) = page(paper().pdf())["tables"]
    assert table["rows"] == [
        ["Mål", "Indikator", "2021"],
        ["Flere i job", "20 unge", ""],
        [None, "30 voksne", "12 %"],
    ]
    assert table["bbox"][2] - table["bbox"][0] == pytest.approx(340, abs=2)


def test_a_link_over_two_lines_is_one_with_a_box_around_both() -> None:
    seen = page(paper().pdf())
    (link,) = seen["links"]
    assert (link["text"], link["target"]) == (
        "ida.holm@nord-bolig.example",
        "mailto:ida.holm@nord-bolig.example",
    )
    x0, top, x1, bottom = link["bbox"]
    assert x0 < x1
    first, second = seen["lines"][1]["bbox"], seen["lines"][2]["bbox"]
    assert top < (first[1] + first[3]) / 2 < (second[1] + second[3]) / 2 < bottom


def test_a_row_that_a_page_break_cuts_stands_where_it_begins() -> None:
    drawn = Paper()
    rows = [["Mål", "Kilde"], *[[f"Nummer {n} {LONG.strip()}", "Skema"] for n in range(1, 9)]]
    drawn.table(rows, [200, 150], split=True)
    pages = as_data(read(drawn.pdf()))["pages"]
    assert len(pages) > 1
    parts = [table["rows"] for seen in pages for table in seen["tables"]]
    assert [row for part in parts for row in part] == rows
    assert [seen["tables"][0]["rows"] != [] for seen in pages] == [True] * len(pages)


def test_markdown_is_one_page_without_paper() -> None:
    seen = page(MARKDOWN)
    assert set(seen) == KEYS
    assert [seen[key] for key in ("page", "width", "height", "reader")] == [None] * 4
    assert seen["tables"] == [{"bbox": None, "rows": [["Post", "2024"], ["Fester", "4.000"], ["Ture", ""]]}]
    assert seen["links"] == [{"text": "Skriv", "target": "mailto:ih@solby.example", "bbox": None}]
    assert seen["lines"][0] == {"text": "Budget", "bbox": None}


def test_text_for_people_draws_the_tables_where_they_stand() -> None:
    shown = as_text(read(paper().pdf()), 80).splitlines()
    assert shown[0] == "=== page 1 of 1, 595 x 842 points, pdfium ==="
    assert shown[1] == "Et liv i mit nabolag"
    row = next(line for line in shown if "20 unge" in line)
    assert [field.strip() for field in row.split("|")] == ["", "Flere i job", "20 unge", "", ""]
    assert shown[-1].strip() == "ida.holm@nord-bolig.example -> mailto:ida.holm@nord-bolig.example"


def test_the_command_prints_json(file: Path) -> None:
    done = delaftaler("read", file, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == as_data(read(file.read_bytes()))


def test_the_command_draws_a_page(file: Path, tmp_path: Path) -> None:
    done = delaftaler("read", file, "--image", 1, tmp_path / "page.png")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    seen = page(file.read_bytes())
    with Image.open(tmp_path / "page.png") as image:
        assert image.size == (595 * SCALE, 842 * SCALE)
        for what, colour, away in (("lines", LINE, 0.5), ("tables", TABLE, 2.0), ("links", LINK, 1.5)):
            x0, top, x1, _ = seen[what][-1]["bbox"]
            middle = round((x0 + x1) / 2 * SCALE), round((top - away) * SCALE)
            around = [image.getpixel((middle[0], middle[1] + y)) for y in (-1, 0, 1)]
            assert tuple(bytes.fromhex(colour[1:])) in around, what


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["a.pdf", "--image", "2", "out.png"], 2, "no page 2"),
        (["a.pdf", "--image", "0", "out.png"], 2, "0"),
        (["a.pdf", "--image", "1", "none/out.png"], 2, "cannot be written"),
        (["a.md", "--image", "1", "out.png"], 2, "no PDF"),
        (["a.bin"], 1, "cannot be read"),
        (["nowhere.pdf"], 2, "does not exist"),
    ],
)
def test_wrong_usage_is_one_line(
    arguments: list[str], code: int, says: str, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_bytes(MARKDOWN)
    (tmp_path / "a.bin").write_bytes(b"%PDF-1.7\n" + bytes(300))
    done = delaftaler("read", *arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr
