"""Rows from flattened lines: a label, perhaps over several lines, before or after its amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.budget.entries import holds_amount, split_cells
from extractors.budget.heads import head_columns
from extractors.budget.labels import is_total, read_label
from extractors.budget.table import Entry, Item
from extractors.budget.units import only_says_unit, says_unit
from extractors.language.amounts import read_amount
from models.flow import flow
from models.source import Line, Source, Tail
from models.text import Text, join

_OPEN_END = re.compile(
    r"(?:[,(/&–-]|\b(?:og|eller|af|til|for|i|på|med|samt|fra|ved|om|under|i forhold til))\s*$", re.IGNORECASE
)
_NOTE = re.compile(
    r"\*+\s*\S|\[\d{1,2}\]\s|[¹²³⁴⁵⁶⁷⁸⁹]\s?\w|(?:tabel|note|noter|bemærk\w*|kilde)\b.*[:;]", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:er|var|udgør|udgjorde|afsættes|afsat|finansierer|finansieres|bidrager|bevilges|dækker|går|forventes|ydes|søges|"
    r"anvendes|bruges|koster|har|kan|skal|vil|der|det|som|hvoraf|fordeles|betaler|støtter|giver|bevilger|tildeles)\b",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"[a-zæøå]{4}\. [A-ZÆØÅ]")
_REMARK = re.compile(r"\(.*(?:\d|kr\b|øremærk|heraf)", re.IGNORECASE)
LONGEST_LABEL = 6  # lines
SAMPLE = 60  # lines that a table's usual gap is taken from


@dataclass(slots=True)
class _Row:
    lines: list[Line] = field(default_factory=list)  # of the label
    entries: list[Entry] = field(default_factory=list)
    sources: list[Line] = field(default_factory=list)
    closed: bool = False  # its label went on below its amounts


@dataclass(slots=True)
class RowReader:
    """Takes the lines under a head one by one. `width` is the number of columns."""

    source: Source
    width: int
    in_thousands: bool = False
    years: Sequence[int] = ()
    rows: list[_Row] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    usual_gap: int = 0  # empty lines above a row

    def read(self, lines: Sequence[Line], start: int) -> int:
        """Reads rows from line `start` on; returns the first line that is no longer the table's."""
        end = i = start
        self.usual_gap = self._usual_gap(lines[start : start + SAMPLE])
        while i < len(lines):
            line = lines[i]
            label, entries = split_cells(line, self.width, self.in_thousands)
            if only_says_unit(line.value) or (entries and says_unit(line.value)):
                if self.rows:
                    break
                i += 1
                continue
            if self._is_over(line, label, entries) or self._is_unnamed():
                break
            if not entries and self._is_head_again(line):
                i += 1
                continue
            following = lines[i + 1] if i + 1 < len(lines) else None
            if entries:
                self._take_entries(line, label, entries)
                end = i + 1
            elif self._in_remark() or self._is_remark(line):
                self._add_remark(line)
                end = i + 1
            elif self._continues(line):
                self.rows[-1].lines.append(line)
                self.rows[-1].closed = True
                end = i + 1
            else:
                self.pending.append(line)
                if self._has_empty_cells(line, following):
                    self.pending.clear()
            i += 1
        return end

    def items(self) -> list[Item]:
        rows = [row for row in self.rows if row.entries]
        return [Item(flow(row.lines), row.entries, lines=row.sources) for row in rows]

    def _take_entries(self, line: Line, label: Text, entries: list[Entry]) -> None:
        last = self.rows[-1] if self.rows else None
        if self._begins_with_group():
            del self.pending[0]
        if label:
            above = self.pending if self._joins(line, label) else []
            self._add([*above, replace(line, text=label, tail=Tail.SPACE)], entries, line)
        elif self.pending and not (last and self._is_dash_of_label(entries, last)):
            self._add(self.pending, entries, line)
        elif last and not holds_amount(entries) and self._is_full(last):
            self.pending.append(line)
        elif last and not last.closed and self._has_room(last, entries):
            last.entries += entries
            last.sources.append(line)
        else:
            self._add([], entries, line)

    def _add(self, label: Sequence[Line], entries: list[Entry], line: Line) -> None:
        self.rows.append(_Row(list(label), entries, [*label, line]))
        self.pending = []

    def _is_dash_of_label(self, entries: list[Entry], last: _Row) -> bool:
        return (
            False if holds_amount(entries) else len(entries) == 1 and self.width != 1 and self._is_full(last)
        )

    def _is_full(self, row: _Row) -> bool:
        return len(row.entries) >= self.width

    def _has_room(self, row: _Row, entries: list[Entry]) -> bool:
        return len(row.entries) + len(entries) <= self.width

    def _begins_with_group(self) -> bool:
        """Whether the first open line stands apart and names a group, and the row's label begins below it."""
        if len(self.pending) < 2 or self.pending[0].gap <= self.usual_gap or _is_open(self.pending[:1]):
            return False
        first, second = self.pending[:2]
        return first.tail is Tail.SPACE and second.gap <= self.usual_gap and second.value[:1].isupper()

    def _joins(self, line: Line, label: Text) -> bool:
        """Whether a label before amounts began on the lines above; else those are a row without amounts."""
        if not self.pending:
            return False
        above, name = self.pending[-1], label.value
        if above.tail is not Tail.SPACE or name[:1].islower() or _is_open(self.pending) or name[:1] == "(":
            return True
        if is_total(read_label(name).name) or above.value.rstrip().endswith(":"):
            return False
        if self.pending[0].gap > self.usual_gap or head_columns(above) is not None:
            return False
        if line.gap and not self._keeps_spaces(above):
            return False
        return not re.match(r"\d+\.\s", name) or bool(re.fullmatch(r"[\d, og-]+", flow(self.pending).value))

    def _usual_gap(self, lines: Sequence[Line]) -> int:
        """How many empty lines stand above most rows; a group's name stands further apart."""
        gaps = [line.gap for line in lines if all(split_cells(line, self.width, self.in_thousands))]
        return max(gaps, key=gaps.count, default=0)

    def _continues(self, line: Line) -> bool:
        """Whether a line without amounts belongs to the label of the row above it."""
        if not self.rows or self.pending or not self.rows[-1].entries:
            return False
        row = self.rows[-1]
        if not row.lines:
            return True
        if not row.lines[-1].value.rstrip():
            return False
        if row.lines[-1].tail is not Tail.SPACE or _is_open(row.lines):
            return True
        if row.closed and line.gap > row.lines[-1].gap:
            return False
        others = [r.lines[0].value[:1] for r in self.rows if r.lines]
        return line.value[:1].islower() and all(not c.islower() for c in others) and self._is_full(row)

    def _in_remark(self) -> bool:
        text = self.rows[-1].entries[-1].text.value if self.rows and self.rows[-1].entries else ""
        return text.count("(") > text.count(")")

    def _is_remark(self, line: Line) -> bool:
        row = self.rows[-1] if self.rows and not self.pending else None
        return bool(
            row
            and row.entries
            and not row.closed
            and not row.entries[-1].is_dash
            and _REMARK.match(line.value)
        )

    def _add_remark(self, line: Line) -> None:
        entry = self.rows[-1].entries[-1]
        entry.text = join([entry.text, line.text])
        entry.amount = read_amount(entry.text) or entry.amount

    def _has_empty_cells(self, line: Line, following: Line | None) -> bool:
        """Whether the source shows empty cells after a label: spaces at its end, or a line of them."""
        if self.width < 2 or line.tail is not Tail.SPACE or following is None:
            return False
        first, *others = self.source.text[line.text.end : following.text.start].split("\n")
        empty = re.compile(rf" {{{self.width},}}\r?")
        tabs = first.count("\t") >= self.width and not first.strip()
        return tabs or bool(empty.fullmatch(first[1:])) or any(empty.fullmatch(part) for part in others[:-1])

    def _is_over(self, line: Line, label: Text, entries: list[Entry]) -> bool:
        if self._in_remark():
            return False
        if _NOTE.match(line.value) and not entries:
            return True
        if _NOTE.match(line.value) and line.value.startswith("*") and self.rows:
            return True
        if not entries and self._is_next_head(line):
            return True
        if len(self.pending) >= LONGEST_LABEL and not entries:
            return True
        return _is_prose(line.value if not entries else label.value, bool(entries)) and (
            self._has_total() or not entries
        )

    def _is_unnamed(self) -> bool:
        """Whether a row above the last one stayed without a label, which no list without years has."""
        return not self.years and len(self.rows) > 1 and not self.rows[-2].lines

    def _keeps_spaces(self, line: Line) -> bool:
        """Whether the text has the spaces at its lines' ends, so that empty cells would show."""
        return self.source.text[line.text.end : line.text.end + 1] == " "

    def _is_head_again(self, line: Line) -> bool:
        """Whether the head is repeated inside of the table, as after a page's end."""
        years = [column.year for column in head_columns(line) or [] if column.year]
        return bool(self.rows) and len(years) > 1 and years == list(self.years) and not self._has_total()

    def _is_next_head(self, line: Line) -> bool:
        """Whether another table's head begins: two years, or one where it can be no part of a label."""
        found = head_columns(line) or []
        years = [column for column in found if column.year]
        ended = not self.pending and (self.width == 1 or self._has_total())
        return (len(found) > 1 and not self._is_head_again(line)) or bool(years and ended)

    def _has_total(self) -> bool:
        return bool(self.rows) and is_total(read_label(flow(self.rows[-1].lines).value).name)


def _is_open(lines: Sequence[Line]) -> bool:
    value = " ".join(line.value for line in lines)
    return value.count("(") > value.count(")") or bool(_OPEN_END.search(value))


def _is_prose(value: str, is_label: bool) -> bool:
    """Whether a line reads as a part of a sentence."""
    verbs = len(_VERB.findall(value))
    if is_label:
        return (verbs >= 1 and len(value) > 30) or bool(_TWO_SENTENCES.search(value))
    return (verbs >= 1 and (len(value) > 70 or value.rstrip().endswith("."))) or len(value) > 110


def is_sentence(label: str) -> bool:
    """Whether what stands before an amount reads as a sentence and not as a label."""
    return bool(_VERB.search(label)) or len(label) > 90
