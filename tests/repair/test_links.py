"""Bare links set aside."""

from models.source import Role
from pipeline.repair.links import set_links_aside
from tests.repair.pages import prepared, with_role


def test_bare_links_are_no_body_lines_and_are_kept() -> None:
    text = "Kontakt: bo@x.example\n\nmailto:Bo@x.example\nhttps://x.example/a?b=1\nSe www.x.example her\n"
    source = set_links_aside(prepared(text))
    assert with_role(source, Role.LINK) == ["mailto:Bo@x.example", "https://x.example/a?b=1"]
    assert [link.target for link in source.links] == ["mailto:Bo@x.example", "https://x.example/a?b=1"]
    assert with_role(source, Role.BODY) == ["Kontakt: bo@x.example", "Se www.x.example her"]
