"""Bare links: the lines that a converter puts under a page for the links in it."""

from __future__ import annotations

import re
from dataclasses import replace

from models.source import Line, Link, Role, Source

_BARE = re.compile(r"(?:mailto:|https?://|www\.)\S+", re.IGNORECASE)


def set_links_aside(source: Source) -> Source:
    """Lines that are nothing but a link get the role LINK and are added to the source's links."""
    lines: list[Line] = []
    links = list(source.links)
    for line in source.lines:
        if line.role is Role.BODY and line.cell is None and _BARE.fullmatch(line.value):
            links.append(Link(line.value, None, line.page))
            line = replace(line, role=Role.LINK)
        lines.append(line)
    return replace(source, lines=lines, links=links)
