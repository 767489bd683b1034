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
SIDES |= dict.fromkeys(("tiles", "sand", "navy", "double", "dashed"), SIDES["all"])
SIDES["band"] = SIDES["slate"] = SIDES["rows"]
FILLS = {  # of every other row
    "zebra": "E4E4E4", "accent": "DEEAF6", "forest": "E2EFD9", "tiles": "BDD6EE", "slate": "F3F5F7",
}  # fmt: skip
BODIES = {"tiles": "DEEAF6"}  # of the rows between
HEADS = {
    "accent": "1F3864", "band": "1D6F66", "grey": "D9D9D9", "forest": "70AD47", "tiles": "2E74B5",
    "sand": "F4E7D3", "navy": "1B365D", "slate": "47535F",
}  # fmt: skip
INKS = {"grey": "", "sand": "5C4326"}  # of the words in a head, white where none is told
WIDTHS = {"thick": (18, 4), "navy": (12, 2), "double": (6, 4)}  # of the frame and within
STYLES = {"dotted": ("dotted", "dotted"), "dashed": ("dashed", "dashed"), "double": ("double", "single")}
LINES = {
    "accent": "8EAADB",
    "band": "1D6F66",
    "grey": "A6A6A6",
    "light": "BFBFBF",
    "forest": "A8D08D",
    "labels": "7F7F7F",
    "tiles": "FFFFFF",
    "sand": "C9B79C",
    "navy": "1B365D",
    "dashed": "808080",
    "slate": "B8C0C8",
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
    body = "".join(writer.sheet(n, blocks) for n, blocks in enumerate(document.sheets))
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
        self.landscape, self.turned = self.look.landscape, False

    def sheet(self, n: int, blocks: list[Block]) -> str:
        """On a page of its own; one that lies on its side is a section."""
        aside = (n in self.document.wide) != self.landscape and self.document.wide
        end = self.paragraph("", below=0, section=self.section()) if aside else ""
        if aside:
            self.landscape, self.turned = not self.landscape, True
        first = n > 0 and not aside
        return end + "".join(self.block(block, first and i == 0) for i, block in enumerate(blocks))

    def block(self, block: Block, first: bool) -> str:
        match block:
            case Heading():
                return self.heading(block, first)
            case Paragraph() if block.bullet and self.look.hanging:
                indent = tag("ind", left=500, hanging=300)
                return self.paragraph(self.run(BULLET + block.text), self.alignment, 40, indent)
            case Paragraph() if block.caption:
                return self.paragraph(self.run(block.text, tag("i"), scale=0.85))
            case Paragraph() if "\t" in block.text:
                indent = tag("ind", left=500, hanging=400)
                return self.paragraph(self.run(block.text), self.alignment, 40, indent)
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
        look, ink = self.look, "FFFFFF" if self.look.bar and block.level == 1 else self.look.color
        color = tag("color", val=ink) if ink else ""
        color += tag("u", val="single") if look.decorated else ""
        scale = look.scale if block.level == 1 else (1 + look.scale) / 2
        run = self.run(block.text, tag("b"), block.spacing, scale, color, look.heading_font)
        before = tag("keepNext") if look.styled else ""
        before += tag("pageBreakBefore") if first else ""
        before += tag("pBdr", _border("bottom")) if look.underlined and block.level == 1 else ""
        if look.bar and block.level == 1:
            before += tag("shd", val="clear", color="auto", fill=look.bar)
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
        if self.look.styled and parts == self.look.head:
            stops = tag("pBdr", _border("bottom", "slate")) + stops
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
        wide, high = (16838, 11906) if self.landscape else (11906, 16838)
        start, self.turned = "nextPage" if self.turned else "continuous", False
        paper = (
            tag("pgSz", w=wide, h=high, orient="landscape" if wide > high else "portrait")
            + tag("pgMar", "", **self.margins())
            + tag("cols", num=columns, space=400)
        )
        return tag("sectPr", parts + tag("type", val=start) + paper)

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
        height = tag("trHeight", val=round(table.tall * 20)) if table.tall and r else ""
        row = (tag("cantSplit") if self.look.whole else "") + height
        row += tag("tblHeader") if r < table.repeats() else ""
        return tag("tr", (tag("trPr", row) if row else "") + "".join(cells))

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
        filled_head = table.rules in HEADS and r < (table.heads or 1)
        fill = "EDEDED" if r in table.strong else (FILLS if r % 2 == 0 else BODIES).get(table.rules, "")
        fill = HEADS[table.rules] if filled_head else fill
        if fill:
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
        bold = filled_head or label or r in table.strong or (table.rules in ("light", "dashed") and r == 0)
        ink = INKS.get(table.rules, "FFFFFF") if filled_head else ""
        style = (tag("b") if bold else "") + (tag("color", val=ink) if ink else "")
        texts = [
            self.text(text, table.linked, spacing, style) if text else ""
            for text in table.rows[r][c].split("\n")
        ]
        inner = self.table(table.inner[r, c]) if (r, c) in table.inner else ""
        content = inner + "".join(self.paragraph(text, align, 0) for text in texts)
        return tag("tc", tag("tcPr", properties) + content)


def _border(side: str, rules: str = "all") -> str:
    within = side.startswith("inside")
    size = WIDTHS.get(rules, (4, 4))[within]
    line = STYLES.get(rules, ("single", "single"))[within]
    return tag(side, val=line, sz=size, space=0, color=LINES.get(rules, "000000"))


def _field(name: str) -> str:
    """The runs of a field: "page" or "pages"."""
    begin, end = (tag("r", tag("fldChar", fldCharType=kind)) for kind in ("begin", "end"))
    return begin + tag("r", tag("instrText", {"page": "PAGE", "pages": "NUMPAGES"}[name])) + end
