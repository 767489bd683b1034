"""A framework agreement with two delaftaler in one PDF; headings are letter-spaced letter by letter."""

from __future__ import annotations

from samples.content import Block, Bullets, Document, Heading, PageBreak, Row, Style, Table, Text, Title
from samples.documents.toftevang_delaftaler import FAELLESSKAB, LINKS, SKOLE
from samples.forms.common import agreement
from samples.rows import OPEN, criterion, level, narrative

SOCIAL = "Boligsociale data"
SURVEY = "Beboermåling - områdenotat"
LIFT = (
    "Der skal ske et fagligt løft af børn og unge, så flere bliver skoleparate, og flere tager en uddannelse"
)
WORK = "Flere bliver tilknyttet arbejdsmarkedet"
ACTIVE = "Flere er en del af fællesskabet og deltager aktivt i samfundet"
NURSERY = "Andel 1-5-årige i dagtilbud"
GRADES = "Karaktergennemsnit i dansk og matematik for 9.-klasseselever"
OUTSIDE = "Andel 18-64-årige, der er uden tilknytning til arbejdsmarked og uddannelse"
HELPERS = "Andel beboere over 18 år, der laver frivilligt arbejde"
VOTERS = "Andel stemmeberettigede, der har stemt ved seneste kommunalvalg/folketingsvalg"
NOTES = {
    1: "Datablad fra Engbjerg Kommune, 2023",
    2: "Landsbyggefondens boligsociale data, 2023",
    3: "Ungeprofilen, Engbjerg Kommune 2022",
    4: "Engbjerg Kommunes borgermåling, 2023",
}


def overall(
    goal: str, indicator: str, source: str, unit: str, *levels: tuple[str, float, int, str | None]
) -> list[Row]:
    """A row of the overall table: the mål, and a baseline for each (area, value, year, measure)."""
    rows = [criterion("målsætning", goal, source, indicator, direction=OPEN)]
    return rows + [level(goal, indicator, a, v, unit, year, source, m) for a, v, year, m in levels]


OVERALL = Table(
    ["Mål", "Indikator", "Baseline boligområde", "Baseline kommune (evt. andet)", "Baseline år", "Datakilde"],
    [
        [LIFT, NURSERY, "79,4%", "88,2 %", "2022", SOCIAL],
        [None, GRADES, "5,1", "7,0", "2023", SOCIAL],
        [WORK, OUTSIDE, "28,90 %", "10,75 %", "2023", SOCIAL],
        [ACTIVE, HELPERS, "Toftevang: 21%\nSøndervang: 26,5 %", "Befolkningen: 40%", "2023", SURVEY],
        [None, VOTERS, "FV22: 61,2%\nKV21: 38,4%", "FV22: 84% (EK)\nKV21: 66,3 % (EK)", "2021/22", SOCIAL],
    ],
    [90, 105, 85, 80, 50, 75],
    [
        *overall(
            LIFT, NURSERY, SOCIAL, "%", ("boligområde", 79.4, 2022, None), ("kommune", 88.2, 2022, None)
        ),
        *overall(
            LIFT, GRADES, SOCIAL, "karakter", ("boligområde", 5.1, 2023, None), ("kommune", 7.0, 2023, None)
        ),
        *overall(
            WORK, OUTSIDE, SOCIAL, "%", ("boligområde", 28.9, 2023, None), ("kommune", 10.75, 2023, None)
        ),
        *overall(
            ACTIVE,
            HELPERS,
            SURVEY,
            "%",
            ("Toftevang", 21, 2023, None),
            ("Søndervang", 26.5, 2023, None),
            ("Befolkningen", 40, 2023, None),
        ),
        *overall(
            ACTIVE,
            VOTERS,
            SOCIAL,
            "%",
            ("boligområde", 61.2, 2021, "FV22"),
            ("boligområde", 38.4, 2021, "KV21"),
            ("EK", 84, 2021, "FV22"),
            ("EK", 66.3, 2021, "KV21"),
        ),
    ],
)

FRAMEWORK: list[Block] = [
    Title(
        "Strategisk samarbejdsaftale om boligsocial indsats",
        agreement("strategisk_samarbejdsaftale", "Toftevangplanen"),
    ),
    Heading("Aftaledokumenter", None, suffix=""),
    Text(
        "Som grundlag for aftaledokumenterne henvises til gældende regulativ om tilskud til boligsocial "
        "indsats i udsatte almene boligafdelinger og fondens vejledning herom. Følgende dokumenter skal "
        "vedlægges:"
    ),
    Bullets(["En delaftale for hvert af de valgte indsatsområder", "Et budget", "En milepælsplan"], mark="-"),
    Heading("1. Kort om boligområdet", None, suffix=""),
    Text(
        "Toftevangplanen dækker de to almene boligafdelinger Toftevang og Søndervang i den østlige del af "
        "Engbjerg. Afdelingerne blev opført i begyndelsen af 1970'erne og ligger på hver sin side af "
        "Engbjerg Å. Her er 1.240 lejemål, en skole, to børnehaver og et nyt medborgerhus, som åbnede i "
        "2022."
    ),
    Heading("2. Vision for Toftevangplanen", "purpose", suffix=""),
    Text(
        "Toftevang og Søndervang skal være steder, man flytter til. Børn skal møde skolen med mod på at "
        "lære, unge skal have en vej videre, og voksne skal have nogen at dele hverdagen med. Den "
        "boligsociale indsats skal gøre det, den gør bedst: være tæt på beboerne og bygge bro til dem, der "
        "har ansvaret i kommunen og foreningerne."
    ),
    Heading("3. Organisering", None, suffix=""),
    Text(
        "Bestyrelsen har ansvaret for den samlede indsats. Under bestyrelsen er der en styregruppe for hvert "
        "indsatsområde, hvor de parter, der har underskrevet delaftalen, er med."
    ),
    Heading("Lokal organisering", None, suffix=""),
    Text(
        "Afdelingsbestyrelserne i Toftevang og Søndervang mødes med helhedsplanens leder hver anden måned. "
        "Mødet holdes skiftevis i de to afdelinger."
    ),
    Heading("Synlighed", "communication", suffix=""),
    Text(
        "Alle medarbejdere har faste dage i medborgerhuset, og helhedsplanen udgiver et nyhedsbrev, som "
        "lægges i opgangene."
    ),
    Heading("4. Samspil med centrale tiltag og indsatser i boligområdet", "municipal_context", suffix=""),
    Text(
        "Kommunens sundhedspolitik og ungestrategi er begge på vej til at blive fornyet, og helhedsplanen "
        "er med i de arbejdsgrupper, der forbereder det."
    ),
    Heading("Renovering af Søndervang", None, suffix=""),
    Text(
        "Facader og gårdrum i Søndervang renoveres frem til 2027. Beboerne inddrages gennem et byggeudvalg."
    ),
    Heading("5. Overordnede mål og indikatorer for den boligsociale indsats", "criteria", suffix=""),
    Text(
        "Landsbyggefonden har med afsæt i lovgivningen fastsat indsatsområder, mål og indikatorer som "
        "retningsgivende for de boligsociale indsatser. Udviklingen i området holdes op mod udviklingen i "
        "beliggenhedskommunen."
    ),
    OVERALL,
    Heading("6. Indsatsområder", None, suffix=""),
    Text("De valgte indsatsområder er Uddannelse og livschancer og Sammenhængskraft og medborgerskab."),
    Heading("Uddannelse og livschancer", None, suffix=""),
    Heading("Problemkompleks for indsatsområdet", "problem", suffix=""),
    Heading("0-15-årige", "problem"),
    Text(
        "Mange af områdets børn begynder i skole uden det sprog og de erfaringer, som skolen bygger videre "
        "på. Forældrene vil gerne støtte deres børn, men er usikre på, hvordan. Det kan "
        "ses i disse data:"
    ),
    Bullets(
        [
            "22,8% af børnene i børnehavernes ældste gruppe har brug for en særlig sprogindsats, hvor det i "
            "EK er 11,4%[^1]",
            "Fraværet på Toftevangskolen ligger over kommunens niveau",
            "Eleverne i 9. klasse har et karaktergennemsnit på 5,1 i dansk og matematik (EK: 7,0)[^2]",
            "46 børn stod på venteliste til fritidsklubben ved udgangen af 2022",
        ],
        [
            narrative(22.8, data_source=NOTES[1]),
            narrative(11.4, data_source=NOTES[1]),
            narrative(5.1, "karakter", data_source=NOTES[2]),
            narrative(7.0, "karakter", data_source=NOTES[2]),
            narrative(46, "antal", year=2022),
        ],
    ),
    Heading("15-25-årige", "problem"),
    Text(
        "Overgangen fra grundskole til ungdomsuddannelse er svær for en del af de unge. De skifter ofte "
        "uddannelse, og i pauserne mister de kontakten til de voksne, der kan hjælpe."
    ),
    Bullets(
        ["17,5 % af de 15-25-årige er hverken i gang med en uddannelse eller i job mod 9 % i kommunen[^3]"],
        [narrative(17.5, data_source=NOTES[3]), narrative(9, data_source=NOTES[3])],
    ),
    Heading("Sammenhængskraft og medborgerskab", None, suffix=""),
    Heading("Problemkompleks for indsatsområdet", "problem", suffix=""),
    Text(
        "Naboskabet er stærkt mellem de beboere, der har boet i området længe. De nye har sværere ved at "
        "finde ind. Samtidig er der få fælles steder, og mange føler sig ikke trygge ved at færdes ude om "
        "aftenen."
    ),
    Heading("Data der underbygger problemkomplekset", "problem"),
    Bullets(
        [
            "31% af beboerne er utrygge i området i aftentimerne[^4]",
            "Kun 44,5 % mener, at man kan stole på sine naboer. I kommunen er det 63%[^4]",
        ],
        [
            narrative(31, data_source=NOTES[4]),
            narrative(44.5),
            narrative(63, data_source=NOTES[4]),
        ],
    ),
    Heading("7. Lokal evaluering", None, suffix=""),
    Text("Der udvælges hvert år en aktivitet, som evalueres sammen med de beboere, der har brugt den."),
    Heading("8. Revision af samarbejdsaftalen", "revision", suffix=""),
    Text("Ændringer i samarbejdsaftalen skal godkendes af Landsbyggefonden."),
    PageBreak(),
]

TOFTEVANG = Document(
    "samarbejdsaftale-toftevang-2025.pdf",
    "strategisk_samarbejdsaftale",
    [*FRAMEWORK, *SKOLE, PageBreak(), *FAELLESSKAB],
    Style(font="Times-Roman", size=10.5, leading=13.5, spacing=1.35, placed_letters=True, bullet="\uf0b7"),
    notes=NOTES,
    links=LINKS,
)
