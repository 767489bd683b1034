"""Where one entry of a list of parties ends and the next one begins.

An address ends an entry, and so do an empty line, a bullet, and a line that stopped although the next line's
first word had room on it. A comma, "v." or a hyphen at a line's end goes on, whatever follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.language import titles
from extractors.language.emails import find_emails
from extractors.language.roles import looks_like_name, read_part
from models.flow import flow
from models.source import Line, Role, Tail
from models.text import EMPTY, Text, glue_place, join

NARROW = 60
"""Characters that a line of running text holds at least; a shorter one ended where its writer ended it."""

_BULLET = re.compile(r"^\s*(?:[•●▪◦·*‣–—]|-(?= )|o(?= [A-ZÆØÅ])|\d{1,2}[.)](?= ))\s*")
_DASHED_ADDRESS = re.compile(r"^\s*[-–—] ?\S+@")
_GOES_ON = re.compile(r"(?:,|;| v\.| v/| og| samt| -| –|&|\()\s*$|\w-\s*$")
_CONTINUES = re.compile(r"^\s*(?:[a-zæøå(,;]|\S+@\S+|tlf|\+45|\d\d ?\d\d ?\d\d)")
_MARKER = re.compile(r"(?:^|[\s),])(?:v\.|v/|V/)")
_AFTER_ADDRESS = re.compile(r"[\s.,;)>]*")
_REMARK = re.compile(r"[\s.,;)>]*(?:\([^()@\n]{2,40}\)|[-–—] ?[a-zæøå][^@:,\n]{1,40})[\s.]*")
"""What may stand behind an address and still belongs to its person: "(mødeleder)", "– referent"."""
_OPEN_TITLE = re.compile(rf"(?:\bv\.|v/|\bog) ?(?:\S+ )?{titles.HEAD.pattern}\s*$", re.IGNORECASE)
_SAME_ENTRY = re.compile(
    r"(?:(?:og|samt|&|/)\s|(?:tlf|tel|mobil|mob)\b|(?:\(?\+45|\d\d[ .-]?\d\d[ .-]?\d\d[ .-]?\d\d))",
    re.IGNORECASE,
)


def split_entries(lines: Sequence[Line] | Text) -> list[Text]:
    """The entries of a list of parties, in order.

    `lines` are the lines under the heading (table rows stay together), or one text with its line breaks. Two
    entries that the page glued ("a@by.dkForeningen v. …") are cut after the address.
    """
    if isinstance(lines, Text):
        rows = [Line(part, gap=0) for part in lines.split(r"\n")]
        lines = [Line(r.text, gap=int(i > 0 and not rows[i - 1].text.strip())) for i, r in enumerate(rows)]
    present = [line for line in _rows(lines) if line.text.strip() and line.role is Role.BODY]
    entries = [entry for block in _blocks(_unstacked(present)) for entry in _at_addresses(block)]
    return [entry for entry in entries if entry and re.search(r"[^\W_]", entry.value)]


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one table row joined with commas."""
    rows: list[Line] = []
    for row, group in groupby(lines, key=lambda line: line.cell and (line.cell.table, line.cell.row)):
        members = list(group)
        if row is None:
            rows += members
            continue
        cells = groupby(members, key=lambda line: line.cell and line.cell.column)
        texts = [flow(cell) for _, cell in cells]
        rows.append(Line(join([text for text in texts if text], ", "), page=members[0].page, gap=9))
    return rows


def _unstacked(lines: list[Line]) -> list[Line]:
    """The lines; a name over its title, organisation and address, each on a line, as one with commas."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        end = at + 1
        if end < len(lines) and _is_title(lines[end]) and _is_name(lines[at]):
            while end < len(lines) and not lines[end].gap and "@" not in lines[end - 1].value:
                end += 1
        texts = [line.text.strip(" ,") for line in lines[at:end]]
        found.append(
            lines[at] if end == at + 1 else replace(lines[end - 1], text=join(texts, ", "), gap=lines[at].gap)
        )
        at = end
    return found


def _is_name(line: Line) -> bool:
    return looks_like_name(line.text.strip(" ,"), given=True)


def _is_title(line: Line) -> bool:
    """Whether the line follows the one above at once and is a title, alone or before an organisation."""
    if line.gap or not re.fullmatch(r"[^\W\d][^@:;.()]{2,80}", line.value):
        return False
    words, *rest = (part.strip() for part in line.text.strip(" ,").split(r","))
    alone = not any(looks_like_name(part, given=True) for part in rest)
    return alone and read_part(words, named=False).role.value == words.value


def _blocks(lines: list[Line]) -> list[Text]:
    """Lines that belong together as running text: one or more entries each."""
    width = max([len(line.value.rstrip()) for line in lines] + [NARROW])
    usual_gap = min((line.gap for line in lines[1:]), default=0)
    blocks: list[list[Text]] = []
    marked = False
    for i, line in enumerate(lines):
        text = line.text[_length(_BULLET.match(line.value)) :].strip()
        if not i or _begins(lines[i - 1], line, marked, width, usual_gap):
            blocks.append([text])
            marked = False
        else:
            blocks[-1] += _joined(lines[i - 1], blocks[-1].pop(), text)
        marked = marked or bool(_MARKER.search(text.value))
    return [join(parts, "") for parts in blocks]


def _joined(above: Line, before: Text, text: Text) -> list[Text]:
    """The end of a block and the words that go on with it, with the space between them where there is one."""
    if above.tail is Tail.SOFT:
        before = before[: len(before) - 1]
    double_name = re.search(r"[a-zæøå]-$", before.value[-2:]) and text.value[:1].isupper()
    if above.tail is not Tail.SPACE or double_name or not before or not text:
        return [before, text]
    return [before, Text(" ", (glue_place(before.origin[-1], text.origin[0]),)), text]


def _begins(above: Line, line: Line, marked: bool, width: int, usual_gap: int) -> bool:
    """Whether `line` begins a block under `above`, the last line of one; `marked`: that one has a "v."."""
    if above.tail is not Tail.SPACE or _GOES_ON.search(above.value) or _OPEN_TITLE.search(above.value):
        return False
    if _BULLET.match(line.value) and not _DASHED_ADDRESS.match(line.value):
        return True
    addresses = find_emails(line.text)
    head = line.value[: line.value.index(addresses[0].raw.value)] if addresses else line.value
    has_marker = bool(_MARKER.search(head))
    if not has_marker and (_CONTINUES.match(head) or not head.strip()):
        return False
    if line.gap > usual_gap or _ends_with_address(above.text):
        return True
    if marked and (has_marker or addresses):
        return has_marker
    return len(above.value.rstrip()) + 1 + len(line.value.split()[0]) <= width


def _ends_with_address(text: Text) -> bool:
    emails = find_emails(text)
    rest = text.value.rpartition(emails[-1].raw.value)[2] if emails else ""
    return bool(emails) and _is_no_entry(rest)


def _is_no_entry(rest: str) -> bool:
    """Whether what stands behind an address holds no word, or only a remark on its person."""
    return not re.search(r"[A-Za-zÆØÅæøå]{2}", rest) or bool(_REMARK.fullmatch(rest))


def _at_addresses(block: Text) -> list[Text]:
    """A block cut after each address, unless what follows goes on with the same entry."""
    entries, start = [], 0
    position = 0
    for email in find_emails(block):
        end = block.value.index(email.raw.value, position) + len(email.raw)
        after = _AFTER_ADDRESS.match(block.value, end)
        position = after.end() if after else end
        if _SAME_ENTRY.match(block.value, position):
            continue
        entries.append(_clean(block[start:position]))
        start = position
    rest = _clean(block[start:])
    if rest and entries and _is_no_entry(rest.value):
        entries[-1] = entries[-1] + rest
        rest = EMPTY
    return [*entries, rest]


def _clean(entry: Text) -> Text:
    return entry.squeeze().strip(" ,;.")


def _length(match: re.Match[str] | None) -> int:
    return match.end() if match else 0
