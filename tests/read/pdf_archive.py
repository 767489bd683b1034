"""Whole invented agreements in the manner of the national forms, drawn at random from a seed."""

from __future__ import annotations

from random import Random

from tests.read.pdf_paper import Paper, Rows, Truth

VOCABULARY = """
beboere boligområdet tryghed indsatsen kommunen aktiviteter børn unge samarbejde helhedsplanen
skolen fællesskab netværk og i at der med for til af en den det på som fra om deres hver gang
forældre frivillige klubben beskæftigelse uddannelse fritidsjob naboskab gården sundhed rådgivning
familier deltager mødes støtte styrke øge forebygge udvikle medarbejderne partnere lokale
initiativer kvarteret biblioteket daginstitutioner sprog læsning indflytning værested brobygning
mentor lektiehjælp sommerferie iværksættere udenfor ældre kvinder mænd drenge piger årligt løbende
mindst flere færre bedre stærkere aftalen følger op sammen målrettet opsøgende områdesekretariatet
"""
WORDS = VOCABULARY.split()
HEADINGS = [
    "Formål, mål og succeskriterier for indsatsområdet:", "Problemkompleks for indsatsområdet:",
    "Medarbejderressourcer for indsatsområdet:", "Sammenhæng med den kommunale indsats i boligområdet:",
    "Indsatsområdets økonomi i henhold til budget", "Aktiviteter, som skal bidrage til indfrielse af mål",
    "Konflikthåndtering og uenighed", "Aktivitet 4: Sommerliv på Lindebakken",
    "Ansvars- og rollefordeling i et liv med flere",
]  # fmt: skip
NAMES = ["Anna Birk", "Mads Ege", "Ida Lund-Holm", "Omar Skov", "Bente Å. Vig", "Karl Ø. Sand"]
PLACES = ["nordhoej", "lindebakken", "aa-parken", "vestergaarden-syd", "bolig-ege"]
FONTS = [("Helvetica", 11, 14), ("Times-Roman", 12, 14.5), ("Helvetica", 9, 12), ("Times-Roman", 10, 15)]


class Author:
    """Writes one document: the same seed gives the same one."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        font, size, leading = self.random.choice(FONTS)
        self.paper = Paper(font, size, leading, invariant=1)
        self.paper.head = self.random.choice(["", "Delaftale for Lindebakken", "UDKAST d. 1. marts 2021"])
        self.paper.foot = self.random.choice(["", "Side", "-"])

    def document(self, pages: int) -> tuple[bytes, Truth]:
        parts = [*[self.text] * 5, self.criteria, self.delmaal, self.budget, self.addresses]
        while self.paper.page < pages:
            self.heading()
            self.random.choice(parts)()
        return self.paper.pdf(), self.paper.truth

    def sentence(self, low: int, high: int) -> str:
        words = self.random.choices(WORDS, k=self.random.randint(low, high))
        return " ".join(words).capitalize() + "."

    def heading(self) -> None:
        spacing = self.random.choice([0, 0, 0.5, 1, 1.5, 2, 3, 4])
        how = self.random.choice(["charspace", "words", "letters"])
        text = self.random.choice(HEADINGS)
        self.paper.heading(text, spacing, how)

    def text(self) -> None:
        for _ in range(self.random.randint(2, 4)):
            self.paper.paragraph(" ".join(self.sentence(6, 16) for _ in range(self.random.randint(3, 8))))
        if self.random.random() < 0.4:
            self.paper.room(2 * self.paper.leading)
            self.paper.marked("Andelen er faldet i området", str(self.random.randint(1, 40)), " siden 2016.")

    def criteria(self) -> None:
        rows: Rows = [["Succeskriterier:", "Datakilde:"]]
        rows += [[self.sentence(8, 24), self.sentence(2, 6)] for _ in range(self.random.randint(2, 6))]
        self.paper.table(rows, [270, 180], split=self.random.random() < 0.5)

    def delmaal(self) -> None:
        """Goals, each merged over its two or three indicators."""
        rows: Rows = [["Mål", "Indikator", "Boligområde", "Kommune"]]
        merged = {}
        for _ in range(self.random.randint(1, 3)):
            count = self.random.randint(1, 3)
            merged[len(rows), 0] = (count, 1)
            for i in range(count):
                amounts = [f"{self.random.randint(2, 98)} %" for _ in range(2)]
                rows.append([self.sentence(3, 5) if not i else "", self.sentence(4, 9), *amounts])
        self.paper.room(len(rows) * 4 * self.paper.leading)
        self.paper.table(rows, [130, 170, 85, 65], merged=merged)

    def budget(self) -> None:
        years = self.random.randint(1, 4)
        rows: Rows = [["Post", *[str(2021 + i) for i in range(years)]]]
        for _ in range(self.random.randint(3, 7)):
            label = " ".join(self.random.choices(WORDS, k=self.random.randint(1, 4))).capitalize()
            rows.append([label, *[self.amount() for _ in range(years)]])
        rows.append(["I alt", *[self.amount() for _ in range(years)]])
        self.paper.room((len(rows) + 1) * 2 * self.paper.leading)
        rules = self.random.choice(["all", "rows", "head", "none"])
        self.paper.table(rows, [450 - 70 * years, *[70.0] * years], rules=rules, numbers=True)

    def amount(self) -> str:
        kinds = [
            "-",
            f"{self.random.randint(1, 999)}.000",
            f"{self.random.randint(1, 9)}.{self.random.randint(100, 999)}.500",
        ]
        return self.random.choice([*kinds, kinds[1]])

    def addresses(self) -> None:
        for _ in range(self.random.randint(1, 4)):
            name = self.random.choice(NAMES)
            account = name.lower().replace(". ", ".").replace(" ", ".").replace("å", "aa").replace("ø", "oe")
            address = f"{account}@{self.random.choice(PLACES)}.example"
            self.paper.room(3 * self.paper.leading)
            cut = self.random.choice([0, self.random.randint(3, len(address) - 3)])
            self.paper.link(f"Leder {name}, Lindebakken,", address, cut=cut)
