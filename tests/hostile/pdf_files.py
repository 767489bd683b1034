"""PDF files made to break readers: cycles, bombs, depth, lies. Each maker gives one file."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.hostile.pdf_parts import CATALOG, HELVETICA, PAGE, WORDS, bomb, drawn, file_of, page, stream

TEN_GB = 10_000_000_000
IMAGE = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"


def xref_loop() -> bytes:
    """The cross-reference table names itself as the one before it."""
    start = page(trailer=b"").rindex(b"xref\n0")
    return page(trailer=b"/Prev %d" % start)


def xref_lies() -> bytes:
    """Every object is said to stand where the first one does."""
    data = page()
    return (
        data[: data.rindex(b"xref\n0")]
        + b"xref\n0 6\n0000000000 65535 f \n"
        + b"0000000009 00000 n \n" * 5
        + (b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % data.rindex(b"xref\n0"))
    )


def object_stream_in_itself() -> bytes:
    return page(
        b"6 0 R",
        b"6 0 R",
        b"<</Type/ObjStm/N 1/First 4/Length 7 0 R/Extends 6 0 R>>stream\n7 0 6 0 R\nendstream",
    )


def page_tree_cycle() -> bytes:
    return file_of(
        CATALOG,
        b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3/Parent 2 0 R>>",
        PAGE,
        stream(WORDS),
        HELVETICA,
    )


def page_tree_of_two_in_each_other() -> bytes:
    one, other = (
        b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 99999>>",
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999/Parent 2 0 R>>",
    )
    return file_of(CATALOG, one, other)


def page_tree_100_000_deep() -> bytes:
    nodes = [
        b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 1, n - 1) for n in range(3, 100_003)
    ]
    return file_of(CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", *nodes, PAGE)


def page_tree_doubling() -> bytes:
    """Thirty levels, each naming the next one twice: a thousand million pages."""
    nodes = [
        b"<</Type/Pages/Kids[%d 0 R %d 0 R]/Count %d>>" % (n + 1, n + 1, 2 ** (32 - n)) for n in range(2, 32)
    ]
    return file_of(
        CATALOG,
        *nodes,
        PAGE.replace(b"4 0 R", b"33 0 R").replace(b"5 0 R", b"34 0 R"),
        stream(WORDS),
        HELVETICA,
    )


def nested_arrays() -> bytes:
    return page(PAGE[:0] + b"[" * 1_000_000 + b"]" * 1_000_000)


def nested_arrays_in_the_page() -> bytes:
    return page(stream(b"[" * 1_000_000 + b"]" * 1_000_000 + b" TJ\n" + WORDS))


def nested_dictionaries() -> bytes:
    return page(leaf=PAGE[:-2] + b"/A" + b"<</A" * 500_000 + b" 1" + b">>" * 500_000 + b">>")


def nested_states() -> bytes:
    return page(stream(b"q " * 1_000_000 + WORDS))


def nested_text_objects() -> bytes:
    return page(stream(b"BT " * 300_000 + b"/M BMC " * 300_000 + WORDS))


def bomb_of_nothing() -> bytes:
    return page(bomb(b"\0", TEN_GB))


def bomb_of_spaces() -> bytes:
    return page(bomb(b" ", TEN_GB))


def bomb_of_text() -> bytes:
    return page(bomb(b"BT /F1 9 Tf 9 9 Td (bo) Tj ET\n", 2_000_000_000))


def bomb_of_lines() -> bytes:
    return page(bomb(b"0 0 m 9 9 l S\n", 2_000_000_000))


def bomb_in_a_name_table() -> bytes:
    """The font's table of characters is the bomb."""
    font = HELVETICA[:-2] + b"/ToUnicode 6 0 R>>"
    return page(stream(WORDS), bomb(b"<01> <0041>\n", TEN_GB), font=font)


def bomb_in_a_font_file() -> bytes:
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/Lind/FirstChar 32/LastChar 255/FontDescriptor 6 0 R>>"
    descriptor = b"<</Type/FontDescriptor/FontName/Lind/Flags 32/FontFile2 7 0 R>>"
    return page(stream(WORDS), descriptor, bomb(b"\0", TEN_GB), font=font)


def bomb_in_an_image() -> bytes:
    leaf = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</I 6 0 R>>")
    image = bomb(b"\0", TEN_GB).replace(b"<<", b"<<" + IMAGE % (60_000, 60_000), 1)
    return page(stream(b"q 400 0 0 400 50 50 cm /I Do Q\n" + WORDS), image, leaf=leaf)


def bomb_in_an_object_stream() -> bytes:
    packed = bomb(b"1 0 ", TEN_GB).replace(b"<</Length", b"<</Type/ObjStm/N 1000000/First 8000000/Length", 1)
    return page(b"7 0 R", packed)


def form_in_itself() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>"
    leaf = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</X 6 0 R>>")
    return page(stream(b"/X Do " + WORDS), stream(b"/X Do /X Do", form), leaf=leaf)


def forms_doubling() -> bytes:
    """Thirty forms, each showing the next one twice."""
    forms = []
    for n in range(6, 36):
        inner = b"/Resources<</XObject<</X %d 0 R>>>>" % (n + 1)
        forms.append(stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + inner))
    last = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")
    leaf = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</X 6 0 R>>")
    return page(stream(b"/X Do " + WORDS), *forms, last, leaf=leaf)


def glyph_in_itself() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
        b"/FirstChar 97/LastChar 97/Widths[9]/Encoding<</Differences[97/a]>>"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return page(
        stream(b"BT /F1 12 Tf (aaaa) Tj ET"), stream(b"9 0 0 0 9 9 d1 BT /F1 1 Tf (aa) Tj ET"), font=font
    )


def encrypted() -> bytes:
    return canvas(words, encrypt=StandardEncryption("hemmelig", ownerPassword="ejer", strength=128))


def encrypted_without_a_password() -> bytes:
    return canvas(words, encrypt=StandardEncryption("", ownerPassword="ejer", canPrint=0))


def twenty_thousand_pages() -> bytes:
    def turn(paper: Canvas) -> None:
        for _ in range(20_000):
            paper.showPage()

    return canvas(turn)


def one_page_20_000_times() -> bytes:
    return file_of(
        CATALOG,
        b"<</Type/Pages/Kids[%s]/Count 20000>>" % (b"3 0 R " * 20_000),
        PAGE,
        stream(WORDS),
        HELVETICA,
    )


def font_without_widths() -> bytes:
    return page(font=b"<</Type/Font/Subtype/TrueType/BaseFont/Lindebakken/FirstChar 32>>")


def font_of_widths_that_are_none() -> bytes:
    return page(
        font=HELVETICA[:-2] + b"/FirstChar 9/LastChar -9/Widths[/a (b) 1e38 [] null]/Encoding 3 0 R>>"
    )


def font_without_its_parts() -> bytes:
    return page(font=b"<</Type/Font/Subtype/Type0/BaseFont/Lind/Encoding/Identity-H/DescendantFonts[5 0 R]>>")


def font_named_by_nothing() -> bytes:
    return page(font=b"null")


def table_of_characters_in_itself() -> bytes:
    table = (
        b"/CIDInit /ProcSet findresource begin begincmap /Lind usecmap 1 begincodespacerange <00> <FFFFFFFF> "
        + (b"endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap")
    )
    return page(
        stream(WORDS),
        stream(table, b"/CMapName/Lind/UseCMap 6 0 R"),
        font=HELVETICA[:-2] + b"/ToUnicode 6 0 R>>",
    )


def only_an_image() -> bytes:
    return canvas(lambda paper: paper.drawInlineImage(Image.new("L", (300, 400), 200), 50, 50, 400, 600))


def image_larger_than_it_is() -> bytes:
    image = IMAGE % (2_000_000_000, 2_000_000_000)
    leaf = PAGE.replace(b"/Resources<<", b"/Resources<</XObject<</I 6 0 R>>")
    return page(stream(b"/I Do " + WORDS), stream(b"\0", image), leaf=leaf)


def paper_of_no_size() -> bytes:
    return page(leaf=PAGE.replace(b"0 0 595 842", b"nan -1e38 1e38 99999999999999999999"))


def paper_without_end() -> bytes:
    return page(
        leaf=PAGE.replace(b"0 0 595 842", b"-1e30 -1e30 1e30 1e30").replace(
            b"/Parent", b"/UserUnit 1e30/Parent"
        )
    )


def a_hundred_thousand_lines() -> bytes:
    return drawn([b"%d %d m %d %d l S" % (i % 500, i % 700, i % 500, i % 700 + 50) for i in range(100_000)])


def a_grid_of_500_by_500() -> bytes:
    across = [b"50 %d.%d m 550 %d.%d l S" % (50 + i, i % 7, 50 + i, i % 7) for i in range(500)]
    return drawn(
        [*across, *(b"%d.%d 50 m %d.%d 550 l S" % (50 + i, i % 5, 50 + i, i % 5) for i in range(500))]
    )


def a_grid_of_500_by_500_with_words() -> bytes:
    words = [b"BT /F1 1 Tf %d %d Td (a) Tj ET" % (50 + i % 200 * 2, 50 + i // 200 * 2) for i in range(40_000)]
    across = [b"50 %d m 550 %d l S" % (50 + i, 50 + i) for i in range(500)]
    return drawn([*across, *(b"%d 50 m %d 550 l S" % (50 + i, 50 + i) for i in range(500)), *words])


def two_hundred_thousand_boxes() -> bytes:
    return drawn([b"%d %d %d 12 re S" % (i * 7 % 500, i * 13 % 800, i % 90 + 5) for i in range(200_000)])


def one_path_without_end() -> bytes:
    return drawn([b"0 0 m", *(b"%d %d l" % (i % 595, i * 7 % 842) for i in range(500_000)), b"S"])


def a_million_letters() -> bytes:
    return drawn(
        [b"BT /F1 1 Tf 0 Tw %d %d Td (%s) Tj ET" % (i % 90, i % 800, b"abcd " * 20) for i in range(10_000)]
    )


def letters_upon_each_other() -> bytes:
    return drawn([b"BT /F1 12 Tf 72 700 Td (Lindebakken) Tj ET"] * 30_000)


def letters_at_every_angle() -> bytes:
    return drawn(
        [
            b"BT /F1 9 Tf .%d .%d -.%d .%d %d %d Tm (abe) Tj ET"
            % (i % 97, i % 89, i % 83, i % 79, i % 500, i % 800)
            for i in range(20_000)
        ]
    )


def letters_of_every_size() -> bytes:
    return drawn(
        [b"BT /F1 %d Tf %d %d Td (abe) Tj ET" % (10 ** (i % 30), i % 500, i % 800) for i in range(5_000)]
    )


def letters_far_away() -> bytes:
    return drawn(
        [b"BT /F1 9 Tf %d %d Td (abe) Tj ET" % (10 ** (i % 38), -(10 ** (i % 37))) for i in range(5_000)]
    )


def a_hundred_thousand_links() -> bytes:
    def link(paper: Canvas) -> None:
        for i in range(20_000):
            paper.linkURL(f"mailto:a{i}@b.example", (i % 500, i % 800, i % 500 + 60, i % 800 + 12))
        words(paper)

    return canvas(link)


def annotations_in_themselves() -> bytes:
    leaf = PAGE[:-2] + b"/Annots 6 0 R>>"
    return page(
        stream(WORDS),
        b"[6 0 R 7 0 R]",
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Parent 7 0 R/A 7 0 R/Next 7 0 R>>",
        leaf=leaf,
    )


def outline_in_itself() -> bytes:
    data = page(
        stream(WORDS), b"<</First 7 0 R/Last 7 0 R>>", b"<</Title(a)/Next 7 0 R/First 7 0 R/Parent 7 0 R>>"
    )
    return data.replace(CATALOG, CATALOG[:-2] + b"/Outlines 6 0 R>>")


def filters_without_end() -> bytes:
    data = zlib.compress(WORDS)
    return page(stream(data, b"/Filter[%s]" % (b"/FlateDecode" * 20_000)))


def content_of_100_000_pieces() -> bytes:
    return page(b"[%s]" % (b"6 0 R " * 100_000), stream(WORDS))


def length_that_is_itself() -> bytes:
    return page(b"<</Length 4 0 R>>stream\n" + WORDS + b"\nendstream")


def words(paper: Canvas) -> None:
    for number in range(40):
        paper.drawString(72, 780 - number * 15, f"Delaftale for Lindebakken, linje {number}")


def canvas(draw: Callable[[Canvas], None], **options: object) -> bytes:
    buffer = BytesIO()
    paper = Canvas(buffer, invariant=1, **options)
    draw(paper)
    paper.save()
    return buffer.getvalue()
