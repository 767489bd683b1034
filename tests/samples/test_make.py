"""The maker gives the committed files again, and its truth says what the documents say."""

import re
from collections import defaultdict
from pathlib import Path

import pypdfium2
import pytest

from models.record import declared
from models.tables import ALL
from samples.content import Document
from samples.make import ARCHIVE, make, rendered
from samples.truth import truth
from tests.conftest import ROOT

# Columns whose values are words of the tables and not of the documents.
NAMED = {
    *(
        "kind",
        "agreement_type",
        "document_type",
        "media_type",
        "status",
        "file_name",
        "table",
        "amount_status",
    ),
    *("origin", "unit", "direction", "period", "valid_from", "valid_to", "draft_date", "link_target"),
}
AREAS = {"boligområde", "kommune"}
NUMBERS = {1: "en", 2: "to", 3: "tre", 4: "fire", 5: "fem", 8: "otte"}
DOCUMENTS = pytest.mark.parametrize("document", ARCHIVE, ids=lambda document: document.file_name)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def squeezed(text: str) -> str:
    """Letters, digits and signs without what line ends and letter-spacing do to them."""
    return re.sub(r"[\s\u00ad\ufffe*-]+", "", text).casefold()


def words_of(document: Document) -> str:
    """The document's words in the order of its file, squeezed."""
    content = rendered(document)
    if not document.file_name.endswith(".pdf"):
        return squeezed(content.decode())
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return squeezed("\n".join(pages))


def test_the_committed_archive_is_what_the_maker_makes(tmp_path):
    make(ARCHIVE, tmp_path / "raw", tmp_path / "truth")
    assert files(tmp_path / "raw") == files(ROOT / "data" / "raw")
    assert files(tmp_path / "truth") == files(ROOT / "tests" / "truth")


@DOCUMENTS
def test_every_word_of_the_truth_stands_in_the_document(document):
    text = words_of(document)
    for table, rows in truth(document).items():
        for row in rows:
            said = {c: v for c, v in row.items() if isinstance(v, str) and c not in NAMED and v not in AREAS}
            missing = [
                (c, w) for c, v in said.items() for w in re.findall(r"\w+", v) if w.casefold() not in text
            ]
            assert not missing, (table, row)


@DOCUMENTS
def test_headings_stand_in_the_order_of_the_truth(document):
    text, place = words_of(document), 0
    for row in truth(document)["sections"]:
        place = text.find(squeezed(row["heading"]), place)
        assert place >= 0, row
        place += 1


@DOCUMENTS
def test_levels_and_targets_are_numbers_of_the_document(document):
    text = words_of(document)
    tables = truth(document)
    for row in tables["baselines"]:
        assert f"{row['value']:g}".replace(".", ",") in text, row
    for row in tables["success_criteria"]:
        promise = re.findall(r"[^\W\d]+|\d+", f"{row['text']} {row['indicator'] or ''}".casefold())
        for number in (row["target_low"], row["target_high"]):
            assert number is None or {str(number), NUMBERS.get(number)} & set(promise), row


@DOCUMENTS
def test_totals_are_the_sums_of_their_items(document):
    tables = truth(document)
    sums: dict[tuple, int] = defaultdict(int)
    totals = {}
    for row in tables["budget_lines"]:
        key = (row["table"], row["activity"], row["year"])
        if row["is_total"]:
            totals[key] = row["amount"]
        else:
            sums[key] += row["amount"]
    assert totals == {key: sums[key] for key in totals}
    with_totals = {
        (row["table"], row["activity"]) for row in tables["budget_tables"] if row["stated_total_matches"]
    }
    assert with_totals == {key[:2] for key in totals}


@DOCUMENTS
def test_the_truth_has_the_columns_of_the_tables(document):
    columns = {record.table: {column.name for column in declared(record)} for record in ALL}
    for table, rows in truth(document).items():
        for row in rows:
            assert set(row) <= columns[table] | {"agreement_no", "activity", "table"}, table


def test_links_lead_where_the_truth_says():
    for document in ARCHIVE:
        if document.links is None or document.file_name.endswith(".pdf"):
            continue
        shown = rendered(document).decode()
        targets = {row["link_target"] for row in truth(document)["contacts"]}
        assert targets == set(re.findall(r"^mailto:(\S+)$", shown, re.M))


def test_a_pdf_links_every_address():
    for document in ARCHIVE:
        if document.file_name.endswith(".pdf"):
            targets = {row["link_target"].encode() for row in truth(document)["contacts"]}
            assert targets == set(re.findall(rb"\(mailto:(\S+?)\)", rendered(document)))
