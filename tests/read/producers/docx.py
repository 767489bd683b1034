"""A document as a word processor's file (Office Open XML, ECMA-376), written by hand."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from tests.read.producers.content import (
    ADDRESS,
    Address,
    Block,
    Columns,
    Document,
    Heading,
    Noted,
    Paragraph,
    Table,
)  # fmt: skip
from tests.read.producers.docx_package import package

MARGINS = {"top": 1418, "right": 1134, "bottom": 1418, "left": 1134, "header": 600, "footer": 600}
SIDES = {
    "all": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "rows": ("top", "bottom", "insideH"),
}
SIDES["dotted"] = SIDES["thick"] = SIDES["accent"] = SIDES["grey"] = SIDES["all"]
SIDES["light"] = SIDES["forest"] = SIDES["labels"] = SIDES["all"]
SIDES["band"] = SIDES["rows"]
FILLS = {"zebra": "E4E4E4", "accent": "DEEAF6", "forest": "E2EFD9"}  # of every other row
HEADS = {"accent": "1F3864", "band": "1D6F66", "grey": "D9D9D9", "forest": "70AD47"}
LINES = {
    "accent": "8EAADB",
    "band": "1D6F66",
    "grey": "A6A6A6",
    "light": "BFBFBF",
    "forest": "A8D08D",
    "labels": "7F7F7F",
}
LABELS = "F2F2F2"  # of the first column
BULLET = "•\t"


def tag(name: str, content: str = "", **attributes: object) -> str:
    """An element of the namespace w with attributes of it."""
    told = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{told}>{content}</w:{name}>"


def docx(document: Document, head: str) -> bytes:
    """The file's bytes; `head` stands at the top of each page, its number at the foot."""
    writer = _Writer(document)
    body = "".join(
        writer.block(block, first=i == 0 and n > 0)
        for n, blocks in enumerate(document.sheets)
        for i, block in enumerate(blocks)
    )
    look = document.look
    head = writer.stops(look.head) if look.head else writer.paragraph(writer.run(head))
    foot = writer.stops(look.foot) if look.foot else tag("p", _field("page"))
    return package(body + writer.section(), "".join(writer.notes), head, foot, writer.targets)


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document, self.look = document, document.look
        self.alignment = "both" if document.justified else "left"
        self.targets: list[str] = []
        self.notes: list[str] = []

    def block(self, block: Block, first: bool) -> str:
        match block:
            case Heading():
                return self.heading(block, first)
            case Paragraph() if block.bullet and self.look.hanging:
                indent = tag("ind", left=500, hanging=300)
                return self.paragraph(self.run(BULLET + block.text), self.alignment, 40, indent)
            case Paragraph():
                return self.paragraph(self.run(f"{'• ' if block.bullet else ''}{block.text}"), self.alignment)
            case Noted():
                before, after = self.run(block.before), self.run(block.after)
                return self.paragraph(before + self.note(block.note) + after, self.alignment)
            case Address():
                address = self.text(block.address, block.linked)
                after = self.run(block.after) if block.after else ""
                return self.paragraph(self.run(f"{block.before} ") + address + after, self.alignment)
            case Columns():
                return self.columns(block)
            case Table():
                return self.table(block) + self.paragraph("")

    def heading(self, block: Heading, first: bool) -> str:
        color = tag("color", val=self.look.color) if self.look.color else ""
        color += tag("u", val="single") if self.look.decorated else ""
        font = self.look.heading_font
        run = self.run(block.text, tag("b"), block.spacing, self.look.scale, color, font)
        before = tag("pageBreakBefore") if first else ""
        before += tag("pBdr", _border("bottom")) if self.look.underlined else ""
        before += tag("ind", left=700, hanging=700) if "\t" in block.text else ""
        return self.paragraph(run, "center" if self.look.centred else "left", before=before)

    def run(
        self,
        text: str,
        style: str = "",
        spacing: float = 0,
        scale: float = 1,
        color: str = "",
        font: str = "",
    ) -> str:
        name = font or self.document.font
        font = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'
        spacing = spacing or self.look.tracking
        size = tag("sz", val=round(self.document.size * 2 * scale)) + tag("lang", val="da-DK")
        space = tag("spacing", val=round(spacing * 20)) if spacing else ""
        return tag(
            "r",
            tag("rPr", style + font + color + space + size)
            + "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t")),
        )

    def paragraph(
        self, content: str, align: str = "left", below: int = 80, before: str = "", section: str = ""
    ) -> str:
        properties = before + self.spacing(below) + tag("jc", val=align) + section
        return tag("p", tag("pPr", properties) + content)

    def spacing(self, below: int) -> str:
        if not self.look.leading:
            return tag("spacing", after=below)
        return tag("spacing", after=below, line=round(240 * self.look.leading), lineRule="auto")

    def text(self, text: str, linked: bool, spacing: float = 0, style: str = "") -> str:
        """The text's runs, its addresses as links."""
        if not linked or not ADDRESS.search(text):
            return self.run(text, style, spacing)
        before, address, after = re.split(f"({ADDRESS.pattern})", text, maxsplit=1)
        return (self.run(before) if before else "") + self.link(address) + (self.run(after) if after else "")

    def stops(self, parts: list[str]) -> str:
        """Three columns at tab stops."""
        stops = tag("tabs", tag("tab", val="center", pos=4800) + tag("tab", val="right", pos=9600))
        over = tag("r", tag("tab"))
        return tag("p", tag("pPr", stops) + over.join(map(self.numbered, parts)))

    def numbered(self, part: str) -> str:
        """The part's runs, "{page}" as a field."""
        runs = re.split(r"\{(page|pages)\}", part)
        return "".join(_field(run) if i % 2 else self.run(run, scale=0.8) for i, run in enumerate(runs))

    def note(self, text: str) -> str:
        number = len(self.notes) + 2
        raised = tag("rPr", tag("vertAlign", val="superscript"))
        around = [
            tag("r", raised + f"<w:t>{sign}</w:t>") if sign else "" for sign in self.look.mark.split("{}")
        ]
        body = tag("r", raised + tag("footnoteRef")).join(around) + self.run(f" {text}", scale=0.75)
        self.notes.append(tag("footnote", self.paragraph(body, below=0), id=number))
        return tag("r", raised + tag("footnoteReference", id=number)).join(around)

    def link(self, address: str) -> str:
        self.targets.append(f"mailto:{address}")
        run = self.run(address, tag("rStyle", val="Hyperlink"))
        return f'<w:hyperlink r:id="rIdlink{len(self.targets) - 1}">{run}</w:hyperlink>'

    def columns(self, block: Columns) -> str:
        """A section of two columns between sections of one."""
        over = tag("r", '<w:br w:type="column"/>')
        half = len(block.texts) // 2
        texts = [
            self.paragraph((over if i == half else "") + self.run(text), self.alignment)
            for i, text in enumerate(block.texts[:-1])
        ]
        last = self.paragraph(self.run(block.texts[-1]), self.alignment, section=self.section(columns=2))
        return self.paragraph("", below=0, section=self.section()) + "".join(texts) + last

    def section(self, columns: int = 1) -> str:
        named = (("header", "rIdhead"), ("footer", "rIdfoot"))
        parts = "".join(f'<w:{kind}Reference w:type="default" r:id="{name}"/>' for kind, name in named)
        wide, high = (16838, 11906) if self.look.landscape else (11906, 16838)
        paper = (
            tag("pgSz", w=wide, h=high, orient="landscape" if wide > high else "portrait")
            + tag("pgMar", "", **self.margins())
            + tag("cols", num=columns, space=400)
        )
        return tag("sectPr", parts + tag("type", val="continuous") + paper)

    def margins(self) -> dict[str, int]:
        told = self.look.margins or ()
        sides = zip(("top", "right", "bottom", "left"), told, strict=False)
        return MARGINS | {side: round(mm / 25.4 * 1440) for side, mm in sides}

    def table(self, table: Table) -> str:
        grid = tag("tblGrid", "".join(tag("gridCol", w=round(width * 20)) for width in table.widths))
        borders = tag(
            "tblBorders", "".join(_border(side, table.rules) for side in SIDES.get(table.rules, ()))
        )
        width = tag("tblW", w=round(sum(table.widths) * 20), type="dxa")
        rows = "".join(self.row(table, r) for r in range(len(table.rows)))
        return tag("tbl", tag("tblPr", width + borders + tag("tblLayout", type="fixed")) + grid + rows)

    def row(self, table: Table, r: int) -> str:
        covered = table.covered()
        places = {c: covered.get((r, c), (r, c)) for c in range(len(table.rows[r]))}
        cells = [self.cell(table, r, c, first) for c, first in places.items() if first[1] == c]
        head = tag("trPr", tag("tblHeader")) if r == 0 and table.repeated and not table.merged else ""
        return tag("tr", head + "".join(cells))

    def cell(self, table: Table, r: int, c: int, first: tuple[int, int]) -> str:
        """A field, which belongs to the cell that begins in `first`."""
        down, over = table.merged.get(first, (1, 1))
        properties = tag("tcW", w=round(sum(table.widths[c : c + over]) * 20), type="dxa")
        if over > 1:
            properties += tag("gridSpan", val=over)
        if down > 1:
            properties += tag("vMerge", val="restart" if first == (r, c) else "continue")
        if table.rules == "head" and r in (0, len(table.rows) - 1):
            properties += tag("tcBorders", _border("top") + _border("bottom"))
        filled_head = table.rules in HEADS and r == 0
        if filled_head or (table.rules in FILLS and r % 2 == 0):
            fill = HEADS[table.rules] if filled_head else FILLS[table.rules]
            properties += tag("shd", val="clear", color="auto", fill=fill)
        label = table.rules == "labels" and c == 0
        if label:
            properties += tag("shd", val="clear", color="auto", fill=LABELS)
        if table.rules == "light" and r == 0:
            properties += tag("tcBorders", tag("bottom", val="single", sz=12, space=0, color="999999"))
        if table.middle:
            properties += tag("vAlign", val="center")
        align = "right" if table.numbers and c else "center" if table.centred and c else "left"
        spacing = 0 if r else table.spacing
        style = tag("b") if filled_head or label or (table.rules == "light" and r == 0) else ""
        style += tag("color", val="FFFFFF") if filled_head and table.rules != "grey" else ""
        texts = [
            self.text(text, table.linked, spacing, style) if text else ""
            for text in table.rows[r][c].split("\n")
        ]
        inner = self.table(table.inner[r, c]) if (r, c) in table.inner else ""
        content = inner + "".join(self.paragraph(text, align, 0) for text in texts)
        return tag("tc", tag("tcPr", properties) + content)


def _border(side: str, rules: str = "all") -> str:
    size = 18 if rules == "thick" and not side.startswith("inside") else 4
    line = "dotted" if rules == "dotted" else "single"
    return tag(side, val=line, sz=size, space=0, color=LINES.get(rules, "000000"))


def _field(name: str) -> str:
    """The runs of a field: "page" or "pages"."""
    begin, end = (tag("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "end"))
    return begin + tag("r", tag("instrText", {"page": "PAGE", "pages": "NUMPAGES"}[name])) + end
