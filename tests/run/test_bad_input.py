"""Bad input, of every kind at once: a status and a reason for each, and the others are read."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pyarrow.parquet as pq
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.cli.program import delaftaler

WORDS = "Delaftale for Søbakken\nAftalens parter\nSøbakken Boligforening v. Åse Holm, ah@soebakken.example\n"


def pdf(draw: Callable[[Canvas], None], **options: object) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, **options)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def some_words(canvas: Canvas) -> None:
    for number in range(200):
        canvas.drawString(72, 800 - number % 50 * 15, f"Delaftale for Søbakken, linje {number}")


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n\t\n", "empty"),
    "encrypted.pdf": (
        pdf(some_words, encrypt=StandardEncryption("hemmelig", ownerPassword="ejer")),
        "failed",
    ),
    "truncated.pdf": (pdf(some_words)[:700], "failed"),
    "no_text.pdf": (pdf(lambda canvas: canvas.rect(100, 100, 200, 200, fill=1)), "empty"),
    "only_a_header.pdf": (b"%PDF-1.7\n", "failed"),
    "binary.txt": (bytes(range(256)) * 40, "failed"),
    "zipped.pdf": (b"PK\x03\x04" + bytes(300), "failed"),
    "long_line.txt": (b"delaftale " * 5_000_000, "failed"),
}
GOOD = {"latin1.txt": WORDS.encode("latin-1"), "no_ending": WORDS.encode(), "text.pdf": pdf(some_words)}


@dataclass
class Run:
    code: int
    said: str
    documents: dict[str, dict[str, object]]
    contacts: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run over all of them."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in").mkdir()
    for name, data in {**{name: data for name, (data, _) in BAD.items()}, **GOOD}.items():
        (folder / "in" / name).write_bytes(data)
    (folder / "void").mkdir()
    done = delaftaler("run", folder / "in", folder / "void", "--out", folder / "out")
    documents = pq.read_table(folder / "out" / "documents.parquet").to_pylist()
    contacts = pq.read_table(folder / "out" / "contacts.parquet")["email"].to_pylist()
    return Run(
        done.returncode, done.stdout + done.stderr, {row["file_name"]: row for row in documents}, contacts
    )


def test_every_file_has_its_row(run: Run) -> None:
    assert set(run.documents) == {*BAD, *GOOD, "void"}
    assert run.code == 1


@pytest.mark.parametrize("name", BAD)
def test_bad_input_has_a_status_and_a_reason_in_one_line(name: str, run: Run) -> None:
    document = run.documents[name]
    assert document["status"] == BAD[name][1]
    error = str(document["error"] or "")
    assert 5 < len(error) < 250
    assert "\n" not in error
    assert f"{name}  " in run.said
    assert error in run.said


def test_an_empty_folder_is_named(run: Run) -> None:
    assert run.documents["void"]["status"] == "empty"
    assert run.documents["void"]["sha256"] is None


@pytest.mark.parametrize("name", GOOD)
def test_the_others_are_read(name: str, run: Run) -> None:
    assert run.documents[name]["status"] == "ok"
    assert run.documents[name]["error"] is None


def test_latin1_is_read_as_what_it_means(run: Run) -> None:
    assert run.documents["latin1.txt"]["title"] == run.documents["no_ending"]["title"]
    assert "Søbakken" in str(run.documents["latin1.txt"]["title"])
    assert run.contacts == ["ah@soebakken.example"] * 2


def test_nothing_prints_a_traceback(run: Run) -> None:
    assert "Traceback" not in run.said
    assert "Error:" not in run.said
