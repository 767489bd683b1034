"""Mail and web addresses that the layout broke over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.source import Link, Tail

_TLD = r"(?:dk|com|org|net|eu|nu|info|no|se|de|io|example)"
_MAIL_OPEN = re.compile(r"[\w.+-]+@(?P<domain>[\w.-]*)")
_MAIL_REST = re.compile(rf"[\w-]*(?:\.[\w-]+)*\.{_TLD}\b|{_TLD}\b", re.IGNORECASE)
_LOCAL_OPEN = re.compile(r"\w[\w.+-]*-")  # of an address that breaks at a hyphen before its @
_LOCAL_REST = re.compile(r"\w[\w.+-]*@")
_MIDDLE = re.compile(r"-?(?:[\w-]+\.)*\w[\w-]*-")  # of an address over three lines
_DOTTED = re.compile(r"[a-zæøå\d-]{2,}\.[a-z]+")  # no domain ends before its dot
_COMPLETE = re.compile(rf"[\w.-]+\.{_TLD}", re.IGNORECASE)
_WEB_OPEN = re.compile(r"(?:https?://|www\.)\S*[/\-_=?&%.#]", re.IGNORECASE)
_WEB_REST = re.compile(rf"[^\W\d_]*[\d/=?&%_#.\-]\S+|{_TLD}\b", re.IGNORECASE)


def targets(links: Iterable[Link]) -> frozenset[str]:
    """The addresses that the links lead to, in lower case, without `mailto:` and `http://`."""
    return frozenset(_bare(link.target) for link in links)


def address_tail(above: str, below: str, known: frozenset[str]) -> Tail | None:
    """How the two halves of an address join, None where no address is broken here.

    A link's target decides; without one a hyphen at the break is taken to be the address's own.
    """
    left, right = above.split()[-1].lstrip("(<"), below.split()[0].rstrip(",;:)>")
    if "@" not in left + right and not _WEB_OPEN.match(left):
        return None
    if _bare(left + right) in known:
        return Tail.GLUE
    if left.endswith("-") and _bare(left[:-1] + right) in known:
        return Tail.SOFT
    return Tail.GLUE if _mail_goes_on(left, right) or _web_goes_on(left, right) else None


def _mail_goes_on(left: str, right: str) -> bool:
    if right.startswith("@"):
        return bool(re.fullmatch(r"[\w.+-]+", left))
    if _LOCAL_OPEN.fullmatch(left):
        return bool(_LOCAL_REST.match(right))
    match = _MAIL_OPEN.fullmatch(left)
    if match and _MIDDLE.fullmatch(right) and (left.endswith("-") or "." not in match["domain"]):
        return True
    if not match or _COMPLETE.fullmatch(match["domain"].rstrip(".-")):
        return False
    if _COMPLETE.fullmatch(match["domain"] + right):
        return True
    if match["domain"] and "." not in match["domain"] and _DOTTED.fullmatch(right):
        return True
    if not _MAIL_REST.match(right):
        return False
    return match["domain"].endswith((".", "-")) or "." in right or not match["domain"]


def _web_goes_on(left: str, right: str) -> bool:
    return bool(_WEB_OPEN.fullmatch(left) and _WEB_REST.match(right))


def _bare(address: str) -> str:
    lower = re.sub(r"^(?:mailto:|https?://)", "", address.casefold())
    return lower.split("?")[0].rstrip("/.,;:)>") if "@" in lower else lower.rstrip("/.,;:)>")
