"""Invented agreements for real producers: blocks drawn from a seed, and the truth of what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SENTENCES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
HEADINGS = [
    "Formål og succeskriterier", "Problemkompleks for indsatsområdet", "Et liv i mit nabolag",
    "Aktivitet 3: Sommer på Egetorvet", "Medarbejderressourcer", "Ansvars- og rollefordeling",
    "Sammenhæng med kommunens tilbud", "Økonomi i henhold til budget", "Vi ses i det grønne hus",
    "Leverancer og effekt i 2022", "Unge på vej i job", "Det nye fællesskab i Birkehaven",
    "Konflikthåndtering", "Nøgletal 2019-2021", "Hvem gør hvad, og hvornår?",
]  # fmt: skip
ITEMS = [
    "Løn til projektleder", "Beboerrådgivning", "Ungeværksted og fritidsjob", "Kommunikation og trykning",
    "Lokaler, inventar og forplejning", "Fester og ture", "Uddannelse af frivillige", "Evaluering",
    "Sprogvejleder i daginstitutionerne", "Revision",
]  # fmt: skip
LONG = [
    "Beskæftigelsesindsatsen", "Ungdomsuddannelsesvejledning", "Boligorganisationernes kontaktudvalg",
    "Daginstitutionsmedarbejdere", "Kriminalitetsforebyggende arbejde", "Erhvervspraktikanter fra området",
]  # fmt: skip
PEOPLE = ["Ida Holm", "Mads Ege", "Bente Vig", "Omar Sand", "Lone Birk-Krogh", "Nis Å. Toft"]
PLACES = ["egetorvet", "birkehaven-bolig", "nordby-kommune", "de-groenne-huse", "solvang"]
SOFT = [
    "Beskæftigelses-indsatsen", "beskæftigelses-indsats", "Ungdoms-uddannelses-vejledning", "bolig-området",
    "Bolig-organisationerne", "Bolig-organisationernes", "medarbejd-erne", "Dag-institutions-medarbejdere",
    "Kriminalitets-forebyggende", "Erhvervs-praktikanter", "dag-institutioner", "aktivi-teter",
    "under-søgelse", "forplig-ter", "sammen-lignes", "utryg-hed", "for-eningerne", "arbejds-marked",
    "virksom-heder",
]  # fmt: skip
RULES = ("all", "rows", "head", "none")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.example")


@dataclass(frozen=True)
class Words:
    """What documents are made of. `soft`: words with the places where they may be divided."""

    sentences: list[str]
    headings: list[str]
    items: list[str]
    long: list[str]
    people: list[str]
    places: list[str]
    soft: list[str]


WORDS = Words(SENTENCES, HEADINGS, ITEMS, LONG, PEOPLE, PLACES, SOFT)


@dataclass(frozen=True)
class Look:
    """`color` of headings, as RRGGBB; `scale` of their size; `leading` of text; `foot`: three columns.

    `underlined`: a line under headings; `mark`: how footnotes are numbered. `margins` in mm: top, right,
    bottom, left. `decorated`: headings are underlined as text; `hanging`: lists stand out of their signs.
    `tracking`: points between the letters of text. `head`: as `foot`; "{page}" and "{pages}" are numbers.
    `kept`: a browser's notes, which end their sheet, stand on the page of their marks. `bar`: the color
    behind headings, whose words are white. `styled`: headings stand with what follows, the page's head is
    ruled off. `whole`: no row of a table is parted by the end of a page.
    """

    color: str = ""
    scale: float = 1
    leading: float = 0
    landscape: bool = False
    underlined: bool = False
    mark: str = "{}"
    foot: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    margins: tuple[float, float, float, float] | None = None
    heading_font: str = ""
    decorated: bool = False
    centred: bool = False
    hanging: bool = False
    tracking: float = 0
    kept: bool = False
    bar: str = ""
    styled: bool = False
    whole: bool = False


@dataclass
class Heading:
    """A tab parts the number from the words. One of `level` 2 is smaller."""

    text: str
    spacing: float  # points between the letters, beyond what the font has
    level: int = 1


@dataclass
class Paragraph:
    """Text with soft hyphens where words may break; a tab parts a number, which it stands out of.

    `caption`: small and slanted.
    """

    text: str
    bullet: bool = False
    caption: bool = False


@dataclass
class Noted:
    """A paragraph with the mark of a footnote inside."""

    before: str
    note: str
    after: str


@dataclass
class Address:
    """A line that ends in an address, or goes on after it."""

    before: str
    address: str
    linked: bool = True
    after: str = ""


@dataclass
class Columns:
    texts: list[str]


@dataclass
class Table:
    """`widths` in points; `rules` as in RULES, "dotted", "zebra" (grey rows, no line), "thick" (frame),
    "accent" (blue grid, blue rows, white words in a dark head), "grey" (grey grid, bold words in a grey
    head), "band" (lines between rows, white words in a dark head), "light" (pale grid, bold head over a
    stronger line), "forest" (green grid, green rows, white words in a green head), "labels" (grey grid,
    bold words in a grey first column), "tiles" (blue fields with white lines between), "sand" (sandy grid,
    brown words in a filled head), "navy" (thick frame, hairlines, white words in a dark head), "double"
    (frame of two lines), "dashed" or "slate" (grey lines between rows, white words in a dark head).

    `merged`: first field to (rows, columns) that it spans. `numbers`: all columns but the first stand at
    their right edge. `spacing` of the head's letters in points. `inner`: tables within fields. Addresses
    are `linked` or not. A line break in a field begins a paragraph. `centred`: as `numbers`, but in the
    middle of the column; `middle`: of the row. `repeated`: the head stands on each page. `heads`: how many
    rows the head has, also where cells are merged. `strong`: rows of bold words on grey. `tall`: the least
    height of the rows below the head in points.
    """

    rows: list[list[str]]
    widths: list[float]
    rules: str = "all"
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    numbers: bool = False
    spacing: float = 0
    inner: dict[tuple[int, int], Table] = field(default_factory=dict)
    linked: bool = True
    centred: bool = False
    middle: bool = False
    repeated: bool = True
    heads: int = 0
    strong: frozenset[int] = frozenset()
    tall: float = 0

    def repeats(self) -> int:
        """How many rows stand on each page."""
        return (self.heads or int(not self.merged)) if self.repeated else 0

    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The fields that merged cells take up, with those that they begin in."""
        return {
            (r + i, c + j): (r, c)
            for (r, c), (down, over) in self.merged.items()
            for i in range(down)
            for j in range(over)
            if i or j
        }


Block = Heading | Paragraph | Noted | Address | Columns | Table


@dataclass
class Document:
    """Sheets of blocks, each on a page of its own or, where it is too long, on several.

    `wide`: those (0-based) whose pages lie on their side.
    """

    name: str
    font: str
    size: float
    justified: bool
    sheets: list[list[Block]]
    look: Look = Look()
    wide: frozenset[int] = frozenset()


def document(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document."""
    random = Random(seed)
    fonts = ["Liberation Sans", "Liberation Serif", "DejaVu Sans", "Liberation Sans Narrow"]
    size = random.choice([8, 9, 10, 11, 12])
    author = Author(random, WORDS)
    pages = [author.sheet(number) for number in range(1, sheets + 1)]
    return Document(name, random.choice(fonts), size, random.random() < 0.6, pages)


def hyphenated(text: str, soft: list[str]) -> str:
    """The text with soft hyphens, at which a line may break."""
    for word in soft:
        text = text.replace(word.replace("-", ""), word.replace("-", "\xad"))
    return text


def fitting(spacings: list[float], text: str, letter: float, width: float) -> list[float]:
    """Those with which a heading whose letters are so wide stands on one line of the page; all in points."""
    return [spacing for spacing in spacings if letter * (len(text) + 3) + spacing * len(text) < width]


class Author:
    """Writes sheets, block by block."""

    def __init__(self, random: Random, words: Words) -> None:
        self.random, self.words = random, words
        self.hyphens = random.random() < 0.5
        self.kinds = [
            self.criteria, self.narrow, self.merged, self.budget, self.budget, self.addresses,
            self.notes, self.columns, self.long_table, self.bullets,
        ]  # fmt: skip
        random.shuffle(self.kinds)

    def sheet(self, number: int) -> list[Block]:
        blocks: list[Block] = [self.heading(), Paragraph(f"Ark {number}. {self.text(2, 4)}")]
        for _ in range(2):
            kind = self.kinds.pop(0)
            self.kinds.append(kind)
            blocks += [self.heading(), Paragraph(self.text(1, 3)), *kind()]
        return [*blocks, Paragraph(self.text(1, 2))]

    def heading(self) -> Heading:
        return Heading(
            self.random.choice(self.words.headings), self.random.choice([0, 0.5, 1, 1.5, 2, 2.5, 3, 4])
        )

    def text(self, low: int, high: int) -> str:
        text = " ".join(self.random.sample(self.words.sentences, self.random.randint(low, high)))
        return hyphenated(text, self.words.soft) if self.hyphens else text

    def bullets(self) -> list[Block]:
        return [Paragraph(self.text(1, 1), bullet=True) for _ in range(self.random.randint(3, 5))]

    def criteria(self) -> list[Block]:
        rows = [["Succeskriterier:", "Datakilde:"]]
        rows += [[self.text(1, 2), self.text(1, 1)] for _ in range(self.random.randint(2, 4))]
        return [Table(rows, [280, 180], self.random.choice(["all", "all", "rows"]))]

    def long_table(self) -> list[Block]:
        """A table that runs over the end of the page, and rows with it."""
        rows = [["Aktivitet", "Ansvarlig", "Hvad der skal ske"]]
        rows += [
            [self.random.choice(self.words.items), self.random.choice(self.words.people), self.text(3, 5)]
            for _ in range(self.random.randint(9, 12))
        ]
        return [Table(rows, [110, 90, 260])]

    def narrow(self) -> list[Block]:
        """Columns that are narrower than their longest words."""
        rows = [["Delmål", "Indikator", "2019", "2022"]]
        rows += [
            [long, self.text(1, 1), f"{self.random.randint(1, 99)} %", f"{self.random.randint(1, 99)} %"]
            for long in self.random.sample(self.words.long, 4)
        ]
        return [Table(rows, [self.random.choice([62, 72, 82]), 250, 60, 60])]

    def merged(self) -> list[Block]:
        rows = [["Mål", "Indikator", "Baseline", ""], ["", "", "Område", "Kommune"]]
        merged = {(0, 0): (2, 1), (0, 1): (2, 1), (0, 2): (1, 2)}
        for _ in range(3):
            count = self.random.randint(1, 3)
            if count > 1:
                merged[len(rows), 0] = (count, 1)
            for i in range(count):
                shares = [f"{self.random.randint(2, 98)},{self.random.randint(0, 9)} %" for _ in range(2)]
                rows.append([self.text(1, 1) if not i else "", self.text(1, 1), *shares])
        return [Table(rows, [140, 180, 70, 70], merged=merged)]

    def budget(self) -> list[Block]:
        years = self.random.randint(1, 4)
        rows = [["Post", *[str(2021 + i) for i in range(years)]]]
        for item in self.random.sample(self.words.items, self.random.randint(3, 7)):
            rows.append([item, *[self.amount() for _ in range(years)]])
        rows.append(["I alt", *[self.amount(total=True) for _ in range(years)]])
        widths = [460 - 75.0 * years, *[75.0] * years]
        return [Table(rows, widths, self.random.choice(RULES), numbers=True)]

    def amount(self, total: bool = False) -> str:
        if not total and self.random.random() < 0.15:
            return self.random.choice(["", "-"])
        whole = f"{self.random.randint(1, 9)}.{self.random.randint(100, 999)}.000"
        return whole if total else self.random.choice([whole, f"{self.random.randint(5, 999)}.000"])

    def addresses(self) -> list[Block]:
        found: list[Block] = []
        for person in self.random.sample(self.words.people, 4):
            account = person.lower().replace(" å.", ".aa").replace(" ", ".")
            address = f"{account}@{self.random.choice(self.words.places)}.example"
            found.append(Address(f"{self.text(1, 1)} Kontakt {person}, Egetorvet 4,", address))
        return found

    def notes(self) -> list[Block]:
        return [
            Noted(
                f"{self.text(1, 2)[:-1]}", self.text(1, 1), f", og {self.text(1, 1)[:1].lower()}en del mere."
            )
            for _ in range(2)
        ]

    def columns(self) -> list[Block]:
        return [Columns([self.text(3, 5) for _ in range(4)])]


class FormAuthor(Author):
    """Writes a form whose headings are numbered through."""

    chapter: int
    numbering: str  # what stands before a heading, with a place for its number
    titles: list[str]

    def heading(self, words: str = "") -> Heading:
        self.chapter += 1
        words = words or self.titles[self.chapter % len(self.titles)]
        return self.spaced(self.numbering.format(self.chapter) + words)

    def spaced(self, text: str) -> Heading:
        raise NotImplementedError


def truth(document: Document, first_pages: list[int], page_count: int) -> dict[str, object]:
    """What the document says, sheet by sheet; `first_pages` of the sheets, 1-based."""
    ends = [*(page - 1 for page in first_pages[1:]), page_count]
    spans = zip(first_pages, ends, strict=True)
    sheets = [_sheet(blocks) | {"pages": span} for blocks, span in zip(document.sheets, spans, strict=True)]
    return {"font": document.font, "size": document.size, "justified": document.justified, "sheets": sheets}


def _sheet(blocks: list[Block]) -> dict[str, object]:
    text: list[str] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                text.append(block.text)
            case Noted():
                text.append(block.before + block.after)
            case Address():
                text.append(f"{block.before} {block.address}{block.after}")
            case Columns():
                text += block.texts
    tables = [block for block in blocks if isinstance(block, Table)]
    addresses = [(block.address, block.linked) for block in blocks if isinstance(block, Address)]
    addresses += [
        (a, t.linked) for t in tables for row in t.rows for text in row for a in ADDRESS.findall(text)
    ]
    return {
        "headings": [
            {"text": _plain(block.text), "spacing": block.spacing}
            for block in blocks
            if isinstance(block, Heading)
        ],
        "text": [_plain(part) for part in text],
        "notes": [_plain(block.note) for block in blocks if isinstance(block, Noted)],
        "addresses": [address for address, linked in addresses if linked],
        "bare addresses": [address for address, linked in addresses if not linked],
        "tables": [{"rules": table.rules, "rows": _rows(table)} for table in tables],
        "inner tables": [_rows(inner) for table in tables for inner in table.inner.values()],
    }


def _plain(text: str) -> str:
    return text.replace("\xad", "").replace("\n", " ").replace("\t", " ")


def _rows(table: Table) -> list[list[str | None]]:
    """The table's texts; None for the further fields of a merged cell."""
    covered = table.covered()
    return [
        [None if (r, c) in covered else _plain(text) for c, text in enumerate(row)]
        for r, row in enumerate(table.rows)
    ]
