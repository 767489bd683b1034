"""Pages as a PDF: standard fonts, letter-spaced headings, ruled tables, raised note marks, mailto links."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from samples.content import Document, Style
from samples.layout import HEIGHT, NOTE_SIZE, PADDING, WIDTH, Line, Page, font, pages
from samples.wrap import Piece, Word

SYMBOL_BULLET = "\uf0b7"  # a bullet set in the font Symbol, as word processors do


def pdf(document: Document, compressed: bool = False) -> bytes:
    """The document as a PDF; the same bytes on every call (no time stamps)."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=int(compressed))
    canvas.setTitle(document.file_name.rsplit(".", 1)[0])
    for page in pages(document):
        _page(canvas, page, document)
        canvas.showPage()
    with _bytes_as_they_are():
        canvas.save()
    return buffer.getvalue()


@contextmanager
def _bytes_as_they_are() -> Iterator[None]:
    """Compressed pages are written as bytes, not as letters that stand for them."""
    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before


def _page(canvas: Canvas, page: Page, document: Document) -> None:
    style = document.style
    top = HEIGHT - style.margin
    if page.number > 1:
        _head(canvas, style)
    for y, part in page.parts:
        for x, box_top, width, height in part.boxes:
            canvas.rect(style.margin + x, top - y - box_top - height, width, height, stroke=1, fill=0)
        for line in part.lines:
            inset = PADDING if line.cell else 0
            base = top - y - line.y - style.size - (0 if inset else (style.leading - style.size) / 2)
            _line(canvas, line, style.margin + line.x, base, document)
    _notes(canvas, page, document)
    canvas.setFont(style.font, style.size * 0.9)
    canvas.drawCentredString(WIDTH / 2, style.margin / 2, str(page.number))


def _head(canvas: Canvas, style: Style) -> None:
    canvas.setFont(style.font, style.size * 0.9)
    for i, text in enumerate(style.head):
        canvas.drawString(style.margin, HEIGHT - style.margin / 2 - i * style.leading * 0.9, text)


def _line(canvas: Canvas, line: Line, x: float, y: float, document: Document, scale: float = 1.0) -> None:
    style = document.style
    space = stringWidth(" ", style.font, style.size * scale)
    for word in line.words:
        spaced = line.spaced or word[0].bold
        if word[0].text == SYMBOL_BULLET:
            _symbol(canvas, x, y, style)
            x += space * 5
            continue
        for piece in word:
            x = _piece(canvas, piece, x, y, document, scale, last=piece is word[-1])
        x += space + (2 * style.spacing if spaced else 0)


def _piece(
    canvas: Canvas, piece: Piece, x: float, y: float, document: Document, scale: float, last: bool
) -> float:
    """Draw one piece of a word, with a space after the word's last one; returns where the next one begins."""
    style = document.style
    size = style.size * scale * (NOTE_SIZE if piece.note else 1)
    spacing = style.spacing if piece.bold else 0
    base = y + (size * 0.45 if piece.note else 0)
    shown = piece.text + (" " if last else "")
    if spacing and style.placed_letters:
        _letters(canvas, shown, x, base, font(style, True), size, spacing)
    else:
        text = canvas.beginText(x, base)
        text.setFont(font(style, piece.bold), size)
        text.setCharSpace(spacing)
        text.textOut(shown)
        text.setCharSpace(0)
        canvas.drawText(text)
    end = x + stringWidth(piece.text, font(style, piece.bold), size) + spacing * len(piece.text)
    if piece.link and document.links is not None:
        target = document.links.get(piece.link, piece.link)
        canvas.linkURL(f"mailto:{target}", (x, y - 2, end, y + size), relative=0)
    return end


def _letters(canvas: Canvas, text: str, x: float, y: float, face: str, size: float, spacing: float) -> None:
    """Each letter in its own place: nothing but the gaps says that the text is letter-spaced."""
    canvas.setFont(face, size)
    for letter in text:
        canvas.drawString(x, y, letter)
        x += stringWidth(letter, face, size) + spacing


def _symbol(canvas: Canvas, x: float, y: float, style: Style) -> None:
    canvas.setFont("Symbol", style.size)
    canvas.drawString(x, y, "\u2022")


def _notes(canvas: Canvas, page: Page, document: Document) -> None:
    """The page's footnotes above the lower margin, under a short rule."""
    style = document.style
    leading = style.leading * NOTE_SIZE
    lines: list[list[Word]] = []
    for number, body in page.notes:
        mark = [Piece(str(number), note=True)]
        lines += [[mark, *body[0]], *body[1:]]
    if not lines:
        return
    y = style.margin + (len(lines) - 1) * leading
    canvas.line(style.margin, y + leading, style.margin + 140, y + leading)
    for words in lines:
        _line(canvas, Line(words, 0, 0), style.margin, y, document, NOTE_SIZE)
        y -= leading
