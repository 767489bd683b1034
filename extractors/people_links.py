"""The `mailto:` link behind each address of a document.

A PDF or Markdown link covers words. A converter to flat text leaves only bare `mailto:` lines under each
page: those are laid beside the page's addresses, equal ones first.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

from extractors.language.emails import Email, find_emails
from models.flow import flow
from models.source import Role, Source

LIKE = 0.6
"""Likeness from which a link and an address are one where the page has more of the one than of the other."""


def links_behind(source: Source) -> dict[int, str]:
    """The link's address in lower case, by the offset of the shown address's first character."""
    if not _has_links(source):
        return {}
    shown = addresses(source)
    found = dict(_covering(source, shown))
    for targets, (start, end) in _bare(source):
        of_page = [
            email for email in shown if start <= email.raw.start < end and email.raw.start not in found
        ]
        found |= {email.raw.start: target for email, target in _paired(of_page, targets)}
    return found


def addresses(source: Source) -> list[Email]:
    """Every address of the body and the footnotes, in the order of the source."""
    notes = [line.text for line in source.lines if line.role is Role.FOOTNOTE]
    found = [email for text in [flow(source.lines), *notes] for email in find_emails(text)]
    return sorted(found, key=lambda email: email.raw.start)


def _has_links(source: Source) -> bool:
    return any(_address(link.target) for link in source.links) or any(
        line.role is Role.LINK for line in source.lines
    )


def _covering(source: Source, shown: list[Email]) -> Iterator[tuple[int, str]]:
    """The links that the source lays over words with an address in them."""
    start_at = {offset: email.raw.start for email in shown for offset in email.raw.origin}
    for link in source.links:
        target = _address(link.target)
        if link.text and target:
            for start in {start_at[offset] for offset in link.text.origin if offset in start_at}:
                yield start, target


def _bare(source: Source) -> Iterator[tuple[list[str], tuple[int, int]]]:
    """The links without words of each page, with the offsets between which the page's addresses stand."""
    if source.page_starts:
        edges = [*source.page_starts, len(source.text)]
        links = [link for link in source.links if link.text is None and link.page is not None]
        for page, members in groupby(
            sorted(links, key=lambda link: link.page or 0), key=lambda link: link.page
        ):
            targets = [link.target for link in members]
            yield _once(targets), (edges[(page or 1) - 1], edges[page or 1])
        return
    last = 0
    present = [line for line in source.lines if line.role in (Role.LINK, Role.BODY)]
    for is_link, group in groupby(present, key=lambda line: line.role is Role.LINK):
        lines = list(group)
        if is_link:
            yield _once([line.value for line in lines]), (last, lines[0].text.start)
            last = lines[-1].text.end


def _paired(shown: list[Email], targets: list[str]) -> Iterator[tuple[Email, str]]:
    """Equal ones in their order; between them one for one where the counts agree, else by likeness."""
    values = [email.value for email in shown]
    matcher = SequenceMatcher(None, values, targets, autojunk=False)
    for _, i, j, k, m in matcher.get_opcodes():
        if j - i == m - k:
            yield from zip(shown[i:j], targets[k:m], strict=True)
            continue
        yield from _alike(shown[i:j], targets[k:m])


def _alike(shown: list[Email], targets: list[str]) -> Iterator[tuple[Email, str]]:
    """The most alike first, each once; what is too unlike stays alone."""
    pairs = [
        (_likeness(email.value, target), i, k)
        for i, email in enumerate(shown)
        for k, target in enumerate(targets)
    ]
    left_shown, left_targets = set(range(len(shown))), set(range(len(targets)))
    for likeness, i, k in sorted(pairs, reverse=True):
        if likeness >= LIKE and i in left_shown and k in left_targets:
            left_shown.remove(i)
            left_targets.remove(k)
            yield shown[i], targets[k]


def _likeness(one: str, other: str) -> float:
    """How alike the addresses are before their @: the domain is most often the same."""
    return SequenceMatcher(None, one.partition("@")[0], other.partition("@")[0], autojunk=False).ratio()


def _once(targets: list[str]) -> list[str]:
    """The links' addresses; one that stands twice in a row was a link over two lines."""
    return [target for target, _ in groupby(filter(None, map(_address, targets)))]


def _address(target: str) -> str:
    """The address of a `mailto:` link in lower case, empty for other links."""
    scheme, _, rest = target.strip().partition(":")
    return rest.partition("?")[0].strip().lower() if scheme.lower() == "mailto" else ""
