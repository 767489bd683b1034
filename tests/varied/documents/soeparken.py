"""A tryghedsplan with ruled budget tables, one for the plan and one an activity."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, GRID, Paper

OVERVIEW = [
    ("Aktivitet", "2019/kr.", "2020/kr."),
    ("1. Tryghedsværter", "275.000", "290.000"),
    ("2. Fædre på banen", "60.000", "65.000"),
    ("3. Grønne indgange", "120.000", "-"),
    ("4. Tryghedspulje", "20.000<super>2</super>", "20.000"),
    ("Kommunikation", "15.000", "15.000"),
    ("Samlet ramme", "490.000", "390.000"),
]
HOSTS = [
    ("", "2019", "2020"),
    ("Løn", "250.000", "262.000"),
    ("Uddannelse", "15.000", "16.000"),
    ("Veste og udstyr", "10.000", "12.000"),
    ("I alt", "275.000", "290.000"),
]
FATHERS = [
    ("Post", "2019", "2020"),
    ("Træner", "36.000 kr.", "38.000 kr."),
    ("Halleje", "14.000 kr.", "14.000 kr."),
    ("Forplejning", "10.000 kr.", "13.000 kr."),
    ("Budget i alt", "60.000 kr.", "65.000 kr."),
]
GREEN = [
    ("Post", "2019"),
    ("Planter og krukker", "70.000"),
    ("Belysning ved indgangene", "38.000"),
    ("Håndværkere", "12.000"),
    ("Sum", "120.000"),
]
MEASURED = [
    ("Succeskriterier", "Datakilde"),
    (
        "Andelen af beboere, der føler sig utrygge om aftenen, er faldet til højst 20 % i 2020",
        "Brobæk Kommunes tryghedsmåling",
    ),
    ("Tryghedsværterne er på gaden tre aftener om ugen", "Værternes vagtplan"),
    ("Mindst 30 samtaler om måneden med beboere og unge", "Værternes logbog"),
]


def _budget(paper: Paper, rows: Sequence[Sequence[str]]) -> Flowable:
    years = len(rows[0]) - 1
    return paper.table((230, *[80] * years), rows, GRID, numbers=True)


def _plan(paper: Paper) -> list[Flowable]:
    return [
        paper.title("Tryghedsplan 2019-2020<br/>Søparken"),
        paper.heading("Parterne bag planen", 1.15),
        paper.text(
            "Tryghedspartnerskab Søparken består af Brobæk Kommune, Sundkredsens Politi, Boligselskabet "
            "Bølgen og Søparkens Afdelingsbestyrelse. Partnerskabet blev dannet i 2016, og det mødes fire "
            "gange om året. Planen beskriver de aktiviteter, som partnerne er enige om at gennemføre i de "
            "kommende to år."
        ),
        paper.heading("Udfordringer i området", 1.15),
        paper.text(
            "I kommunens seneste måling svarede 27 % af beboerne i Søparken, at de føler sig utrygge om "
            "aftenen, mens det gjaldt 9,5% i resten af Brobæk.<super>1</super> Beboerne peger især på de "
            "mørke indgange og på grupper af unge ved butikstorvet. Samtidig er antallet af anmeldelser "
            "faldet, og mange fremhæver det gode naboskab."
        ),
        paper.heading("Planens mål", 1.15),
        paper.text("Partnerskabet vil arbejde for, at:"),
        *paper.bullets(
            "Flere beboere er trygge, også når det er mørkt",
            "Unge og voksne kender hinanden",
            "Indgange og stier er lyse og indbydende",
        ),
        paper.heading("Økonomi", 1.15),
        paper.text("Tabellen viser partnerskabets budget fordelt på aktiviteter."),
        _budget(paper, OVERVIEW),
        BREAK(),
        paper.heading("Aktiviteter", 1.3),
    ]


def _hosts(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("1. Tryghedsværter", 1.15),
        paper.heading("Formål"),
        paper.text(
            "Tryghedsværterne skal gøre det trygt at færdes i Søparken om aftenen og være et bindeled "
            "mellem beboere, unge og myndigheder."
        ),
        paper.heading("Målgruppe"),
        paper.text("Alle beboere og især unge, der opholder sig ved butikstorvet"),
        paper.heading("Indhold"),
        paper.text(
            "Værterne går to og to i området iført røde veste. De hilser på, taler med folk og tager fat i "
            "små konflikter, før de bliver store. Værterne er ansat på timeløn, og flere af dem bor selv i "
            "Søparken."
        ),
        paper.heading("Succeskriterier"),
        paper.table((310, 150), MEASURED, GRID),
        paper.heading("Økonomi"),
        _budget(paper, HOSTS),
        paper.heading("Ansvar"),
        paper.text(
            "Brobæk Kommune ansætter og leder tryghedsværterne. Sundkredsens Politi underviser værterne i "
            "konflikthåndtering. Boligselskabet Bølgen stiller et lokale til rådighed."
        ),
        BREAK(),
    ]


def _fathers(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("2. Fædre på banen", 1.15),
        paper.heading("Formål"),
        *paper.bullets(
            "At fædre og sønner har noget at være fælles om",
            "At flere fædre engagerer sig i området",
        ),
        paper.heading("Målgruppe"),
        paper.text("Fædre og deres sønner i alderen 8-14 år"),
        paper.heading("Indhold"),
        paper.text(
            "Hver søndag spilles der fodbold i skolens hal. Efter kampen spiser alle sammen, og en gang i "
            "kvartalet kommer en gæst og fortæller, fx en lokalbetjent eller en lærer."
        ),
        paper.heading("Succeskriterier"),
        *paper.bullets(
            "25-30 fædre deltager fast i 2020",
            "Fire temaaftener om året",
            "Fædrene kender flere andre forældre i området",
        ),
        paper.heading("Økonomi"),
        _budget(paper, FATHERS),
        paper.heading("Ansvar"),
        paper.text("Brobæk Kommune, SSP:"),
        *paper.bullets("Koordinerer aktiviteten", "Inviterer gæster til temaaftenerne"),
        paper.text("Boldklubben Søparken:"),
        *paper.bullets("Finder en fast træner", "Låner bolde og trøjer ud"),
        BREAK(),
    ]


def _green(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("3. Grønne indgange", 1.15),
        paper.heading("Formål"),
        paper.text("De mørke indgange til Søparken skal være lyse, grønne og lette at finde vej i."),
        paper.heading("Målgruppe"),
        paper.text("Beboere og besøgende i Søparken"),
        paper.heading("Indhold"),
        paper.text(
            "Fire indgange får nyt lys og store plantekasser, som beboerne selv passer. Arbejdet begynder "
            "med en tryghedsvandring i marts 2019, hvor beboerne peger på det, der skal ændres."
        ),
        paper.heading("Succeskriterier"),
        *paper.bullets(
            "Fire indgange er sat i stand inden udgangen af 2019",
            "Mindst tolv beboere er med i plantegruppen",
        ),
        paper.heading("Økonomi"),
        _budget(paper, GREEN),
        paper.heading("Ansvar"),
        paper.text(
            "Boligselskabet Bølgen er ansvarlig for projektet. Søparkens Afdelingsbestyrelse samler en "
            "gruppe af beboere, der vil passe planterne."
        ),
        paper.heading("Opfølgning", 1.3),
        paper.text(
            "Partnerskabet gør status i december 2019 og december 2020. Henvendelser om planen kan ske til "
            "tryghedskonsulent Pernille Stage, pesta@brobaek.example."
        ),
    ]


def _story(paper: Paper) -> list[Flowable]:
    return [*_plan(paper), *_hosts(paper), *_fathers(paper), *_green(paper)]


PAPER = Paper(
    "soeparken_tryghedsplan",
    _story,
    font="Times-Roman",
    bold="Times-Bold",
    size=11.5,
    margin=68,
    head="Tryghedsplan 2019-2020, Søparken",
    foot="Side {page}",
    notes={
        1: [
            "1 Brobæk Kommune, Tryghedsmåling 2018",
            "2 Puljen kan søges af beboere og foreninger hele året",
        ]
    },
)
