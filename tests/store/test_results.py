"""Results as bytes, and the store that keeps them."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.source import Source
from models.tables import Document, Party
from models.text import Text
from pipeline.store import tabulate
from pipeline.store.packed import ALWAYS, LIMITS, Holds, Packed, pack, unpack
from pipeline.store.results import DamagedError, Results, opened

TEXT = "Ida Holm, Solbakken"


def packed(document_id: str, person: str = "Ida Holm", holds: Holds = ALWAYS, pages: int | None = 3) -> bytes:
    document = Document(document_id=document_id, file_name="a.txt", sha256=f"{document_id}00", status="ok")
    document.page_count = pages
    row = Party(party_id=f"{document_id}-p1", person=person, evidence=Text.at(TEXT, 0), rule="person")
    tables, _ = tabulate(document, [row], Source("text/plain", TEXT, []))
    return pack(document, tables, holds)


def result(document_id: str, **said: object) -> Packed:
    return unpack(packed(document_id, **said))  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Results]:
    with opened(tmp_path / "results.sqlite", "v1") as results:
        yield results


def people(store: Results, *ids: int) -> list[str]:
    store.want(ids)
    return [row["person"] for batch in store.batches("parties") for row in batch.to_pylist()]


def test_a_result_goes_through_bytes_and_the_same_gives_the_same_bytes() -> None:
    found = result("a")
    assert found.document["document_id"] == "a"
    assert "file_name" not in found.document
    assert list(found.parts) == ["parties"]
    assert found.parts["parties"].batch("parties").to_pylist()[0]["person"] == "Ida Holm"
    assert packed("a") == packed("a")


def test_a_lone_surrogate_is_no_text() -> None:
    document = unpack(pack(Document(document_id="a", title="Sol\ud800bakken"), {})).document
    assert document["title"] == "Sol?bakken"


@pytest.mark.parametrize("spoil", [lambda said: said[:-1], lambda said: said + b" ", lambda said: b"{}"])
def test_bytes_that_are_no_result(spoil: object) -> None:
    with pytest.raises((ValueError, KeyError)):
        unpack(spoil(packed("a")))  # type: ignore[operator]


def test_rows_come_in_the_order_that_is_wanted(store: Results) -> None:
    ids = [store.keep(result(name, person=name.upper()), "limits").id for name in ("a", "b", "c")]
    assert people(store, *reversed(ids)) == ["C", "B", "A"]
    assert people(store, ids[1]) == ["B"]


def test_a_result_is_found_by_bytes_program_and_limits(store: Results, tmp_path: Path) -> None:
    kept = store.keep(result("a"), "limits")
    assert store.find("a", "a00", "others", 3) == kept
    assert store.find("a", "a00", "limits", 2) is None
    assert store.find("a", "a01", "limits", 3) is None
    assert store.find("a-2", "a00", "limits", 3) is None
    store.database.close()
    with opened(tmp_path / "results.sqlite", "v2") as other:
        assert other.find("a", "a00", "limits", 3) is None
        other.forget_other_versions()
    with opened(tmp_path / "results.sqlite", "v1") as again:
        assert again.find("a", "a00", "limits", 3) is None


def test_what_limits_decided_holds_under_them_only(store: Results) -> None:
    store.keep(result("a", holds=LIMITS), "short")
    assert store.find("a", "a00", "short", 9)
    assert store.find("a", "a00", "long", 9) is None


def test_a_later_result_takes_the_place_of_the_earlier_one(store: Results) -> None:
    store.keep(result("a", holds=LIMITS), "short")
    kept = store.keep(result("a", person="Bo Lund"), "long")
    assert store.find("a", "a00", "short", 9) == kept
    assert people(store, kept.id) == ["Bo Lund"]
    assert store.database.execute("select count(*) from parts").fetchone() == (1,)


def test_rows_that_were_changed_are_not_given(store: Results) -> None:
    kept = store.keep(result("a"), "limits")
    store.database.execute("update parts set data = zeroblob(20)")
    with pytest.raises(DamagedError):
        people(store, kept.id)


def test_kept_is_kept_whatever_comes_after(tmp_path: Path) -> None:
    """The process that kept it ends without a word."""
    import os

    if not (child := os.fork()):
        Results(tmp_path / "results.sqlite", "v1").keep(result("a"), "limits")
        os._exit(0)
    os.waitpid(child, 0)
    with opened(tmp_path / "results.sqlite", "v1") as store:
        found = store.find("a", "a00", "limits", 3)
        assert found
        assert people(store, found.id) == ["Ida Holm"]


def test_a_full_disk_is_an_os_error(tmp_path: Path) -> None:
    def keep(number: int) -> None:
        with opened(tmp_path / "results.sqlite", "v1") as store:
            store.database.execute("pragma max_page_count = 20")
            store.keep(result(f"{number}"), "limits")

    with pytest.raises(OSError, match="full"):
        deque(map(keep, range(100)))
