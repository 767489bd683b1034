"""The parts of a word processor's file put together: a ZIP of XML parts and their relations."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
KINDS = {
    "document": "document.main", "footnotes": "footnotes", "header1": "header", "footer1": "footer",
    "styles": "styles",
}  # fmt: skip
ROOTS = {
    "document": "document",
    "footnotes": "footnotes",
    "header1": "hdr",
    "footer1": "ftr",
    "styles": "styles",
}
LINK = (  # without a style of its own, LibreOffice writes no link
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
    '<w:rPr><w:u w:val="single"/></w:rPr></w:style>'
)


def package(body: str, notes: str, head: str, foot: str, targets: Sequence[str]) -> bytes:
    """The bytes of a file; `targets` are those of the links rIdlink0, rIdlink1, …"""
    content = {
        "document": f"<w:body>{body}</w:body>",
        "footnotes": _separators() + notes,
        "header1": head,
        "footer1": foot,
        "styles": LINK,
    }
    parts = {f"word/{name}.xml": _part(ROOTS[name], part) for name, part in content.items()}
    relations = [
        ("rIdnotes", "footnotes", "footnotes.xml"), ("rIdhead", "header", "header1.xml"),
        ("rIdfoot", "footer", "footer1.xml"), ("rIdstyles", "styles", "styles.xml"),
        *((f"rIdlink{i}", "hyperlink", target) for i, target in enumerate(targets)),
    ]  # fmt: skip
    parts["[Content_Types].xml"] = _types()
    parts["_rels/.rels"] = _relations([("rId1", "officeDocument", "word/document.xml")])
    parts["word/_rels/document.xml.rels"] = _relations(relations)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in sorted(parts.items()):
            file.writestr(name, part)
    return buffer.getvalue()


def _part(root: str, content: str) -> str:
    return f"{HEAD}<w:{root} {W} {R}>{content}</w:{root}>"


def _separators() -> str:
    return "".join(
        f'<w:footnote w:id="{i}" w:type="{name}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for i, name in enumerate(("separator", "continuationSeparator"))
    )


def _types() -> str:
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>'
        for name, kind in KINDS.items()
    )
    default = f'<Default Extension="rels" ContentType="{relations}"/>'
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{default}{parts}</Types>'


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    outside = {"hyperlink": ' TargetMode="External"'}
    body = "".join(
        f'<Relationship Id="{name}" Type="{RELATION}/{kind}" Target="{target}"{outside.get(kind, "")}/>'
        for name, kind, target in relations
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{body}</Relationships>'
