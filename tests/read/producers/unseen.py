"""Documents of other looks and other words than the reader was made with: its last examination."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.read.producers.content import (
    Address,
    Author,
    Block,
    Document,
    Heading,
    Look,
    Noted,
    Paragraph,
    Table,
    Words,
)  # fmt: skip

FONTS = ["Carlito", "Caladea", "Open Sans", "Lato", "DejaVu Serif", "Liberation Serif"]
SPACINGS = [0.5, 0.7, 0.9, 1.2, 1.6, 1.8, 2.2, 2.7, 3.3, 3.6, 4]
COLORS = ["1F3864", "C00000", "2E7D32", "7F7F7F", "0070C0"]
MARKS = ["{}", "{})", "[{}]", "({})"]
RULES = ["all", "all", "dotted", "dotted", "rows", "head", "none", "zebra"]
WORDS = Words(
    sentences=(Path(__file__).parent / "sentences_unseen.txt").read_text("utf-8").splitlines(),
    headings=[
        "Baggrund og formål", "Organisering af indsatsen", "Indsatsområde 2: Uddannelse",
        "Tryghed og trivsel", "Fælles mål for perioden", "Bilag B: Kontaktpersoner",
        "Opfølgning og evaluering", "Unges vej til arbejde", "Sådan samarbejder vi",
        "§ 4 Økonomi og revision", "Hvad skal vi lykkes med?", "Bydelsmødre i Åparken",
        "Delmål 3.1", "Samlet budget 2022-2025", "Ledelse, roller og ansvar",
    ],
    items=[
        "Projektleder, 37 timer", "Ungevejleder", "Drift af væresteder", "Transport",
        "Kurser for bydelsmødre", "Husleje og el", "Aktivitetsmidler til beboergrupper",
        "Ekstern evaluering ved universitetet", "Administration (5 %)", "Uforudsete udgifter",
    ],
    long=[
        "Integrationsmedarbejderne", "Boligsocialt koordineringsudvalg", "Uddannelsesambassadørerne",
        "Sundhedsfremmekonsulent", "Kulturforeningernes samråd", "Ungdomskriminalitetsnævnet",
        "Fritidspasordningen", "Arbejdsmarkedsforvaltningen",
    ],
    people=["Karla Dam", "Jens-Ole Brink", "Yasmin Aldal", "Søren Østby", "Pia Lund Mose", "Troels Kær"],
    places=["aaparken-bolig", "vesterlund-kommune", "birkely", "det-almene-boligselskab", "ungehuset-vest"],
    soft=[
        "uddannelses-aftale", "Integrations-medarbejderne", "bydels-mødrene", "sam-arbejde", "fritids-tilbud",
        "erhvervs-skolen", "bolig-selskabet", "familie-konsulenten", "udvik-ling", "ressource-personer",
        "forebyg-gende", "ung-domsklubben", "møde-steder", "beskyt-telse", "praktik-pladser",
    ],
)  # fmt: skip


def unseen(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document."""
    random = Random(seed)
    look = Look(
        color=random.choice(COLORS), scale=random.choice([1, 1.15, 1.4]),
        leading=random.choice([1, 1.15, 1.5]),
        landscape=random.random() < 0.4, underlined=random.random() < 0.4, mark=random.choice(MARKS),
        foot=["Vesterlund Kommune", "Aftale om Åparken", f"Udkast af {random.randint(1, 28)}. maj 2022"],
    )  # fmt: skip
    author = _OtherAuthor(random, WORDS)
    pages = [author.sheet(number) for number in range(1, sheets + 1)]
    size = random.choice([7.5, 8.5, 9.5, 10.5, 13])
    return Document(name, random.choice(FONTS), size, random.random() < 0.6, pages, look)


class _OtherAuthor(Author):
    def __init__(self, random: Random, words: Words) -> None:
        super().__init__(random, words)
        self.kinds = [
            self.parties, self.financing, self.remarks, self.thousands, self.nested, self.narrow_bullets,
            self.bare_addresses, self.marked, self.columns, self.merged, self.narrow, self.spaced_head,
        ]  # fmt: skip
        random.shuffle(self.kinds)

    def heading(self) -> Heading:
        return Heading(self.random.choice(self.words.headings), self.random.choice([0, *SPACINGS]))

    def person(self) -> tuple[str, str]:
        person = self.random.choice(self.words.people)
        account = person.lower().replace("ø", "oe").replace("æ", "ae").replace(" ", ".")
        return person, f"{account}@{self.random.choice(self.words.places)}.example"

    def parties(self) -> list[Block]:
        rows = [["Organisation", "Navn og titel", "Telefon", "E-mail"]]
        for _ in range(self.random.randint(3, 5)):
            person, address = self.person()
            title = self.random.choice(["projektleder", "afdelingschef", "formand", "boligsocial konsulent"])
            phone = f"70 00 {self.random.randint(10, 99)} {self.random.randint(10, 99)}"
            rows.append([self.random.choice(self.words.long), f"{person}\n{title}", phone, address])
        rules = self.random.choice(["all", "dotted", "rows", "zebra"])
        return [Table(rows, [130, 120, 75, 135], rules, linked=self.random.random() < 0.5)]

    def financing(self) -> list[Block]:
        """Amounts with øre under a head of two rows."""
        rows = [["Aktivitet", "Finansiering", "", ""], ["", "Fonden", "Kommunen", "I alt"]]
        for item in self.random.sample(self.words.items, 4):
            rows.append([item, *[f"kr. {self.random.randint(10, 999)}.000,00" for _ in range(3)]])
        merged = {(0, 0): (2, 1), (0, 1): (1, 3)}
        return [
            Table(rows, [160, 100, 100, 100], self.random.choice(["all", "dotted"]), merged, numbers=True)
        ]

    def remarks(self) -> list[Block]:
        """An amount between two columns of words."""
        rows = [["Udgiftspost", "Beløb", "Bemærkning"]]
        for item in self.random.sample(self.words.items, 4):
            rows.append([item, f"{self.random.randint(10, 999)}.000", self.text(1, 1)])
        rows.append(["I alt", f"{self.random.randint(1, 9)}.500.000", ""])
        return [Table(rows, [150, 80, 230], self.random.choice(["all", "dotted", "rows"]))]

    def thousands(self) -> list[Block]:
        """Thousands of kroner by year, sums between, and a share."""
        years = self.random.randint(2, 3)
        rows = [["1.000 kr.", *[str(2022 + i) for i in range(years)], "I alt", "Andel"]]
        for number, item in enumerate(self.random.sample(self.words.items, 6), 1):
            if number == 4:
                rows.append(["Løn i alt", *self.thousand(years + 1), "48 %"])
            rows.append([f"{number}. {item}", *self.thousand(years + 1), f"{self.random.randint(1, 30)} %"])
        rows.append(["Budget i alt", *self.thousand(years + 1), "100 %"])
        widths = [460 - 60.0 * (years + 2), *[60.0] * (years + 2)]
        return [Table(rows, widths, self.random.choice(RULES), numbers=True)]

    def thousand(self, count: int) -> list[str]:
        numbers = (self.random.choice([-45, 0, 80, 312, 1250, 4075]) for _ in range(count))
        return [f"{number:,}".replace(",", ".") for number in numbers]

    def nested(self) -> list[Block]:
        years = [str(self.random.randint(2019, 2022)) for _ in range(2)]
        shares = [f"{self.random.randint(10, 90)} %" for _ in range(2)]
        inner = Table([["År", *years], ["Andel", *shares]], [40, 50, 50])
        rows = [["Mål", "Baseline"], [self.text(1, 1), self.text(1, 1)], [self.text(1, 1), ""]]
        return [Table(rows, [240, 220], "all", inner={(2, 1): inner})]

    def narrow_bullets(self) -> list[Block]:
        """Lists in cells, a column of one word beside them."""
        rows = [["Hvem", "Opgaver", "Hvornår"]]
        for long in self.random.sample(self.words.long, 3):
            tasks = "\n".join(f"• {self.text(1, 1)}" for _ in range(self.random.randint(2, 3)))
            rows.append([long, tasks, self.random.choice(["Forår 2023", "Løbende", "4. kvartal"])])
        return [Table(rows, [70, 320, 70], self.random.choice(["all", "dotted", "rows"]))]

    def spaced_head(self) -> list[Block]:
        """A table whose head is letter-spaced."""
        rows = [["Indsats", "Succeskriterium", "Måling"]]
        rows += [[self.text(1, 1), self.text(1, 1), self.text(1, 1)] for _ in range(3)]
        spacing = self.random.choice([0.5, 1, 1.5, 2])
        return [Table(rows, [150, 170, 140], self.random.choice(["all", "dotted", "rows"]), spacing=spacing)]

    def bare_addresses(self) -> list[Block]:
        """Addresses with and without links, wherever the line ends."""
        found: list[Block] = []
        for _ in range(4):
            person, address = self.person()
            found.append(
                Address(f"{self.text(1, 1)} Skriv til {person},", address, self.random.random() < 0.5)
            )
        return found

    def marked(self) -> list[Block]:
        return [
            Noted(self.text(1, 2)[:-1], self.text(1, 1), f", jf. aftalens § {self.random.randint(2, 9)}."),
            Paragraph(self.text(2, 3)),
            Noted(self.text(1, 1)[:-1], self.text(1, 1), ", og det gælder i hele perioden."),
        ]
