"""A tryghedsplan in Times, justified: budgets between horizontal rules, or with no line at all."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, RULES, Command, Paper

ENDS: list[Command] = [
    ("LINEABOVE", (0, 0), (-1, 0), 0.8, colors.black),
    ("LINEBELOW", (0, 0), (-1, 0), 0.4, colors.black),
    ("LINEBELOW", (0, -1), (-1, -1), 0.8, colors.black),
]
OVERVIEW = [
    ("Aktivitet (t.kr.)", "2025", "2026", "2027"),
    ("1. Strandvagten", "310", "320", "330"),
    ("2. Fritidspas til alle i 4.-9. klasse", "425,5", "440", "440"),
    ("3. Værkstedet under broen (tidligere Cykelværkstedet)", "95", "–", "60"),
    ("4. Sommer på kajen", "150", "150<super>2</super>", "1.150"),
    ("Evaluering og kommunikation", "19,5", "10", "70"),
    ("Planens samlede budget", "1.000", "920", "2.050"),
]
WATCH = [
    ("Udgift", "2025", "2026", "2027"),
    ("Løn til to strandvagter, maj-september", "260.000", "268.000", "276.000"),
    ("Uddannelse", "25.000", "25.000", "25.000"),
    ("Tøj, radio og cykler", "25.000", "27.000", "29.000"),
    ("Samlede udgifter", "310.000", "320.000", "330.000"),
]
PASS = [
    ("", "2025", "2026", "2027"),
    ("Kontingenter", "kr. 300.000", "kr. 315.000", "kr. 315.000"),
    ("Udstyr og stævner", "kr. 85.50", "kr. 85.000", "kr. 85.000"),
    ("Fritidsvejleder, fire timer om ugen", "kr. 40.000", "kr. 40.000", "kr. 40.000"),
    ("Total", "kr. 425.500", "kr. 440.000", "kr. 440.000"),
]
SHED = [
    ("Værktøj", "35.000,-"),
    ("Husleje", "48.000,-"),
    ("Bygning af skure til cykler og ladcykler", "72.000,-"),
    ("I alt for hele perioden", "155.000,-"),
]


def _budget(
    paper: Paper, rows: Sequence[Sequence[str]], lines: Sequence[Command], heads: int = 1
) -> Flowable:
    width = 445 - 72 * (len(rows[0]) - 1)
    return paper.table((width, *[72] * (len(rows[0]) - 1)), rows, lines, heads=heads, numbers=True)


def _plan(paper: Paper) -> list[Flowable]:
    return [
        paper.title("Tryghedsplan 2025-2027<br/>Strandkvarteret"),
        paper.heading("Om partnerskabet og planen"),
        paper.text(
            "Strandkvarterets Tryghedspartnerskab er indgået mellem Nordhøj Kommune, Boligforeningen "
            "Kysten, Nordkystens Politi og Nordhøj Havn. Partnerne mødes hver anden måned, og alle "
            "beslutninger træffes i enighed. Tryghedsplanen gælder for årene 2025-2027 og bliver rettet "
            "til hvert år i december."
        ),
        paper.heading("Udfordringer i kvarteret"),
        paper.text(
            "Om sommeren kommer hele byen til stranden, og det gør kvarteret levende. Men det giver også "
            "larm, affald og uro. I tryghedsmålingen fra 2024 svarede 29 % af beboerne i Strandkvarteret, "
            "at de føler sig utrygge på kajen om aftenen, mens det for resten af Nordhøj gælder "
            "13,5%.<super>1</super> Om vinteren er problemet det modsatte: Da er der mørkt og tomt."
        ),
        paper.heading("Planens mål"),
        paper.text("Når planen udløber, vil partnerne gerne kunne sige, at:"),
        *paper.bullets(
            "flere beboere føler sig trygge på kajen",
            "alle børn i kvarteret har en fritidsinteresse",
            "antallet af anmeldelser om hærværk er faldet",
        ),
        paper.heading("Økonomi"),
        _budget(paper, OVERVIEW, RULES),
        BREAK(),
        paper.heading("Planens aktiviteter", 1.25),
    ]


def _watch(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("AKTIVITET 1: STRANDVAGTEN", 1.1),
        paper.heading("Baggrund"),
        paper.text(
            "Strandvagten var i sommeren 2024 på stranden hver fredag og lørdag. Tilbagemeldingerne fra "
            "både beboere og gæster var gode, og politiet rykkede ud færre gange end året før. "
            "Strandvagten er unge voksne, som selv er vokset op i byen."
        ),
        paper.heading("Formål"),
        paper.text("Strandvagten skal gribe ind, før det bliver til ballade."),
        paper.heading("Målgruppe"),
        paper.text("Unge mellem 15 og 25 år, som samles på stranden, og kvarterets beboere"),
        paper.heading("Tidsplan"),
        paper.text("Maj til september i alle tre år"),
        paper.heading("Leverancer"),
        *paper.bullets(
            "Strandvagten er til stede fire aftener om ugen",
            "Mindst 90 % af henvendelserne fra beboere bliver besvaret samme aften",
            "Der uddannes tolv nye strandvagter i 2025",
            "Antallet af opkald til politiet er reduceret til højst 40 i 2027",
        ),
        paper.heading("Økonomi"),
        _budget(paper, WATCH, ENDS),
        paper.heading("Ansvarlige"),
        paper.text(
            "Nordhøj Kommune, Fritid og Unge, er ansvarlig for Strandvagten. Nordkystens Politi uddanner "
            "vagterne i konflikthåndtering. Nordhøj Havn stiller et skur til rådighed som base. Spørgsmål "
            "kan rettes til vagtkoordinator Selma Hovgaard, seho@nordhoej.example, tlf. 70 00 06 06."
        ),
    ]


def _pass(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("AKTIVITET 2: FRITIDSPAS TIL ALLE I 4.-9. KLASSE", 1.1),
        paper.heading("Baggrund"),
        paper.text(
            "Kvarterets børn går sjældnere til noget i fritiden end andre børn i Nordhøj. I 2023 var 38 % "
            "af dem medlem af en forening, i hele kommunen 71 %.<super>3</super> Det handler om penge, men "
            "også om at vide, hvad der findes."
        ),
        paper.heading("Formål"),
        *paper.bullets(
            "At alle børn får mulighed for at prøve noget nyt",
            "At flere forældre bliver frivillige i en forening",
        ),
        paper.heading("Målgruppe"),
        paper.text("Elever i 4.-9. klasse med bopæl i Strandkvarteret"),
        paper.heading("Leverancer"),
        *paper.bullets(
            "120 fritidspas om året",
            "Halvdelen af pasbrugerne er piger",
            "Et foreningsmarked hvert forår med mellem 15 og 20 foreninger",
        ),
        paper.heading("Økonomi"),
        _budget(paper, PASS, []),
        paper.heading("Ansvarlige"),
        *paper.bullets("Nordhøj Kommune, Fritid og Unge", "Idrætsforeningen Brændingen", "Strandskolen"),
    ]


def _shed(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("AKTIVITET 3: VÆRKSTEDET UNDER BROEN", 1.1),
        paper.heading("Formål"),
        paper.text("Unge og gamle reparerer cykler sammen og lærer hinanden at kende."),
        paper.heading("Målgruppe"),
        paper.text("Alle i kvarteret over 10 år"),
        paper.heading("Tidsplan"),
        paper.text("Værkstedet holder åbent hele 2025, bygges om i 2026 og åbner igen i 2027."),
        paper.heading("Leverance"),
        paper.text("Der repareres 25 cykler om måneden. Et hold frivillige driver værkstedet fra 2027."),
        paper.heading("Økonomi"),
        _budget(paper, SHED, [], heads=0),
        paper.heading("Ansvarlige"),
        paper.text("Boligforeningen Kysten driver værkstedet sammen med frivillige fra Cykelklubben."),
    ]


def _summer(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("AKTIVITET 4: SOMMER PÅ KAJEN", 1.1),
        paper.heading("Baggrund"),
        paper.text(
            "Kajen er byens bedste sted i juli. Det skal den også være for dem, der bor lige ved siden af."
        ),
        paper.heading("Formål"),
        paper.text("Kultur og sport på kajen i skolernes sommerferie skal give kvarteret et bedre ry."),
        paper.heading("Målgruppe"),
        paper.text("Kvarterets familier og byens øvrige borgere"),
        paper.heading("Leverancer"),
        *paper.bullets(
            "Fem gratis koncerter hver sommer", "Flere beboere er med til at planlægge programmet"
        ),
        paper.heading("Økonomi"),
        paper.text(
            "Der er afsat 150.000 kr. til programmet i 2025 og 150.000 kr. i 2026. I 2027 bruges 1,15 mio. "
            "kr. til badebroer. Nordhøj Havn giver desuden 20.000 kr. om året til oprydning."
        ),
        paper.heading("Ansvarlige"),
        paper.text(
            "Kulturhuset Bølgen står for programmet. Boligforeningen Kysten og Nordhøj Havn er medarrangører."
        ),
        paper.heading("Kommunikation og opfølgning", 1.25),
        paper.text(
            "Planens resultater bliver fremlagt på et åbent møde hvert år i november. Ideer og ris og ros "
            "modtages på strandkvarteret@nordhoej.example."
        ),
    ]


def _story(paper: Paper) -> list[Flowable]:
    return [*_plan(paper), *_watch(paper), *_pass(paper), *_shed(paper), *_summer(paper)]


PAPER = Paper(
    "strandkvarteret_tryghedsplan",
    _story,
    font="Times-Roman",
    bold="Times-Bold",
    size=11.5,
    margin=75,
    bullet="–",
    head="Tryghedsplan 2025-2027 · Strandkvarteret",
    foot="{page}",
    justified=True,
    notes={
        1: ["1 Nordhøj Kommune, Tryghedsmålingen 2024", "2 Beløbet forudsætter støtte fra havnens fond"],
        2: ["3 Nordhøj Kommune, Fritidsvaneundersøgelsen 2023"],
    },
)
