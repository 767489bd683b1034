"""A document as HTML, for the browser's print to PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from tests.read.producers.content import (
    ADDRESS,
    Address,
    Block,
    Columns,
    Document,
    Heading,
    Look,
    Noted,
    Paragraph,
    Table,
)

STYLE = """
@page {{ size: A4{orientation}; margin: {margins}; {foot} }}
@page wide {{ size: A4 landscape }} .wide {{ page: wide }}
body {{ font: {size}pt '{font}'; text-align: {align}; line-height: {leading}; margin: 0 }}
body {{ letter-spacing: {tracking} }}
.sheet {{ break-after: page }} .sheet:last-child {{ break-after: auto }}
h2 {{ font-size: {large}pt; color: #{color}; border-bottom: {rule}; }}
h2 {{ margin: 1em 0 0.3em; text-align: {heading_align}; white-space: nowrap }}
h2 {{ font-family: '{heading_font}'; text-decoration: {decoration} }}
h2 span {{ display: inline-block; min-width: 2.2em; padding-right: 0.6em }}
ul {{ margin: 0 0 0.3em; padding-left: 1.6em }}
p {{ margin: 0 0 0.5em; orphans: 1; widows: 1 }} .note {{ font-size: 0.75em }}
table {{ border-collapse: collapse; table-layout: fixed; margin: 0.5em 0; text-align: left }}
td, th {{ padding: 3pt 4pt; vertical-align: top; overflow-wrap: anywhere; font-weight: normal }}
.all td, .all th {{ border: 0.75pt solid black }}
.dotted td, .dotted th {{ border: 0.75pt dotted black }} .zebra tr:nth-child(odd) {{ background: #e4e4e4 }}
.rows td, .rows th {{ border-top: 0.75pt solid black; border-bottom: 0.75pt solid black }}
.head th, .head tr:last-child td {{ border-top: 0.75pt solid black; border-bottom: 0.75pt solid black }}
.thick {{ border: 2.25pt solid black }} .thick td, .thick th {{ border: 0.5pt solid black }}
.accent td, .accent th {{ border: 0.5pt solid #8eaadb }}
.accent tr:nth-child(even) {{ background: #deeaf6 }}
.accent th {{ background: #1f3864; color: white; font-weight: bold }}
.grey td, .grey th {{ border: 0.75pt solid #a6a6a6 }}
.grey th {{ background: #d9d9d9; font-weight: bold }}
.light td, .light th {{ border: 0.5pt solid #bfbfbf }}
.light th {{ border-bottom: 1.5pt solid #999; font-weight: bold }}
.forest td, .forest th {{ border: 0.5pt solid #a8d08d }} .forest tr:nth-child(even) {{ background: #e2efd9 }}
.forest th {{ background: #70ad47; color: white; font-weight: bold }}
.labels td, .labels th {{ border: 0.5pt solid #7f7f7f }}
.labels tr > :first-child {{ background: #f2f2f2; font-weight: bold }}
.band td, .band th {{ border-top: 0.75pt solid #1d6f66; border-bottom: 0.75pt solid #1d6f66 }}
.band th {{ background: #1d6f66; color: white; font-weight: bold }}
.numbers td + td, .numbers th + th {{ text-align: right }}
.centred td + td, .centred th + th {{ text-align: center }} .middle td {{ vertical-align: middle }}
.numbers thead tr + tr th {{ text-align: right }} .centred thead tr + tr th {{ text-align: center }}
.tiles td, .tiles th {{ border: 1pt solid white; background: #deeaf6 }}
.tiles tr:nth-child(even) td {{ background: #bdd6ee }}
.tiles th {{ background: #2e74b5; color: white; font-weight: bold }}
.sand td, .sand th {{ border: 0.5pt solid #c9b79c }}
.sand th {{ background: #f4e7d3; color: #5c4326; font-weight: bold }}
.navy {{ border: 1.5pt solid #1b365d }} .navy td, .navy th {{ border: 0.25pt solid #1b365d }}
.navy th {{ background: #1b365d; color: white; font-weight: bold }}
.double {{ border: 2.25pt double black }} .double td, .double th {{ border: 0.5pt solid black }}
.dashed td, .dashed th {{ border: 0.75pt dashed #808080 }} .dashed th {{ font-weight: bold }}
.slate td, .slate th {{ border-top: 0.5pt solid #b8c0c8; border-bottom: 0.5pt solid #b8c0c8 }}
.slate th {{ background: #47535f; color: white; font-weight: bold }}
.slate tr:nth-child(even) {{ background: #f3f5f7 }}
table tr.strong td {{ background: #ededed; font-weight: bold }}
h3 {{ font: bold {middling}pt '{heading_font}'; color: #{color}; margin: 0.9em 0 0.3em; white-space: nowrap }}
h3 span {{ display: inline-block; min-width: 2.6em; padding-right: 0.4em }}
.caption {{ font-size: 0.85em; font-style: italic; text-align: left }}
.label {{ padding-left: 2em; text-indent: -1.5em }}
.label span {{ display: inline-block; width: 1.5em; text-indent: 0 }}
.kept {{ break-inside: avoid }}
.columns {{ columns: 2; column-gap: 20pt }}
"""


def html(document: Document) -> str:
    look = document.look
    style = STYLE.format(
        size=document.size, font=document.font, align="justify" if document.justified else "left",
        orientation=" landscape" if look.landscape else "",
        foot=_boxes("top", look.head) + _boxes("bottom", look.foot),
        margins=" ".join(f"{mm}mm" for mm in look.margins or (20,)),
        tracking=f"{look.tracking}pt" if look.tracking else "normal",
        heading_align="center" if look.centred else "left", heading_font=look.heading_font or document.font,
        decoration="underline" if look.decorated else "none",
        leading=look.leading or 1.3,
        large=document.size * look.scale, color=look.color or "000000",
        middling=document.size * (1 + look.scale) / 2,
        rule="0.75pt solid black" if look.underlined else "none",
    )  # fmt: skip
    style += _further(look)
    sheets = "".join(
        f"<div class='sheet{' wide' if n in document.wide else ''}'>{_sheet(blocks, look)}</div>"
        for n, blocks in enumerate(document.sheets)
    )
    return f"<!doctype html><html lang=da><meta charset=utf-8><style>{style}</style>{sheets}</html>"


def _further(look: Look) -> str:
    """What only some looks have."""
    bar = f"h2 {{ background: #{look.bar}; color: white; padding: 2pt 5pt }}\n" if look.bar else ""
    kept = "h2, h3 { break-after: avoid }\n" if look.styled else ""
    return bar + kept + ("tr { break-inside: avoid }\n" if look.whole else "")


def _boxes(side: str, parts: list[str]) -> str:
    places = zip(("left", "center", "right"), parts, strict=False)
    told = [(place, re.sub(r"\{(\w+)\}", r"' counter(\1) '", part)) for place, part in places]
    return " ".join(f"@{side}-{place} {{ content: '{part}'; font-size: 7pt }}" for place, part in told)


def _sheet(blocks: list[Block], look: Look) -> str:
    notes = [block.note for block in blocks if isinstance(block, Noted)]
    numbers = iter(range(1, len(notes) + 1))
    told = [_block(block, numbers, look) for block in blocks]
    told += [
        f"<p class=note><sup>{look.mark.format(n)}</sup> {escape(note)}</p>"
        for n, note in enumerate(notes, 1)
    ]
    if look.kept and notes:
        marked = next(i for i, block in enumerate(blocks) if isinstance(block, Noted))
        told[marked:] = ["<div class=kept>", *told[marked:], "</div>"]
    return "".join(told)


def _block(block: Block, numbers: Iterator[int], look: Look) -> str:
    match block:
        case Heading():
            kind = f"h{block.level + 1}"
            return f"<{kind} style='letter-spacing: {block.spacing}pt'>{_numbered(block.text)}</{kind}>"
        case Paragraph() if block.bullet and look.hanging:
            return f"<ul><li>{escape(block.text)}</li></ul>"
        case Paragraph() if block.caption or "\t" in block.text:
            kind = "caption" if block.caption else "label"
            return f"<p class={kind}>{_numbered(block.text)}</p>"
        case Paragraph():
            return f"<p>{'• ' if block.bullet else ''}{escape(block.text)}</p>"
        case Noted():
            mark = look.mark.format(next(numbers))
            return f"<p>{escape(block.before)}<sup>{mark}</sup>{escape(block.after)}</p>"
        case Address():
            address = _linked(block.address, block.linked)
            return f"<p>{escape(block.before)} {address}{escape(block.after)}</p>"
        case Columns():
            return f"<div class=columns>{''.join(f'<p>{escape(text)}</p>' for text in block.texts)}</div>"
        case Table():
            return _table(block)


def _numbered(heading: str) -> str:
    number, tab, words = escape(heading).partition("\t")
    return f"<span>{number}</span>{words}" if tab else number


def _table(table: Table) -> str:
    covered = table.covered()
    columns = "".join(f"<col style='width: {width}pt'>" for width in table.widths)
    rows = [
        "".join(
            _field(table, r, c, "th" if r < (table.heads or 1) else "td")
            for c in range(len(row))
            if (r, c) not in covered
        )
        for r, row in enumerate(table.rows)
    ]
    looks = ("numbers", "centred", "middle")
    kind = " ".join([table.rules, *(look for look in looks if getattr(table, look))])
    heads, width = table.repeats() or 1, sum(table.widths)
    height = f" style='height: {table.tall}pt'" if table.tall else ""
    body = "".join(
        f"<tr{' class=strong' if r in table.strong else ''}{height}>{row}</tr>"
        for r, row in enumerate(rows)
        if r >= heads
    )
    spacing = f" style='letter-spacing: {table.spacing}pt'" if table.spacing else ""
    head = "".join(f"<tr{spacing}>{row}</tr>" for row in rows[:heads])
    if table.repeats():
        head = f"<thead>{head}</thead>"
    return (
        f"<table class='{kind}' style='width: {width}pt'><colgroup>{columns}</colgroup>{head}{body}</table>"
    )


def _field(table: Table, r: int, c: int, tag: str) -> str:
    down, over = table.merged.get((r, c), (1, 1))
    text = _linked(escape(table.rows[r][c]), table.linked).replace("\n", "<br>")
    inner = _table(table.inner[r, c]) if (r, c) in table.inner else ""
    return f"<{tag} rowspan={down} colspan={over}>{text}{inner}</{tag}>"


def _linked(text: str, linked: bool) -> str:
    return ADDRESS.sub(r"<a href='mailto:\g<0>'>\g<0></a>", text) if linked else text
