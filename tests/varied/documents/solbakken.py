"""A delaftale of the newer form: parties and goals in ruled tables, roles in bullets and sentences."""

from __future__ import annotations

from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, GRID, Command, Paper

REVISION = (
    "Revision af delaftalen (Eventuelle reviderede aftaler skal ikke fremsendes til Landsbyggefonden, men "
    "fonden skal om nødvendigt til enhver tid kunne rekvirere ajourførte delaftaler):"
)
PARTIES = [
    ("Organisation", "Navn og titel", "E-mail"),
    ("Langsø Kommune, Børn og Unge (BU)", "Ungechef Kirsten Holm Dahl", "kihd@langsoe.example"),
    ("SSP Langsø", "SSP-konsulent Rasmus Thiesen", "rath@langsoe.example"),
    ("Søengens Politi", "Politikommissær Bo Lindegaard", "BLI@politi-soeengen.example"),
    ("Solbakkeskolen", "Skoleleder Marianne Juul Brandt", "mjb@solbakkeskolen.example"),
    ("Boligforeningen Langsø", "Boligsocial chef Anders Kjær Toft", "akt@bf-langsoe.example"),
    ("Langsø Håndbold", "Formand Sofie Amstrup", "formand@langsoehaandbold.example"),
]
GOALS = [
    (
        "Delmål",
        "Indikator",
        "Baseline boligområde/ målgruppe",
        "Evt. anden baseline",
        "Baseline år",
        "Datakilde",
    ),
    (
        "Færre børn og unge begår kriminalitet",
        "Andel 15-29-årige, som er sigtet mindst én gang",
        "4,8 %",
        "1,9 % (LK)",
        "2021",
        "LBF – Boligsociale data",
    ),
    (
        "",
        "Antal unge under 18 år, der drøftes i SSP-gruppen",
        "27",
        "-",
        "2022",
        "SSP Langsø",
    ),
    (
        "Flere børn og unge har en aktiv fritid",
        "Mindst 60 % af eleverne i 4.-6. klasse går til en fritidsaktivitet i 2026",
        "43,5 %",
        "LK: 72 %",
        "2022/23",
        "Solbakkeskolens trivselsmåling",
    ),
    (
        "Beboerne oplever, at området er trygt",
        "Andel beboere over 18 år, der føler sig grundlæggende trygge i boligområdet",
        "69%",
        "Befolkningen: 87%",
        "2022",
        "Langsø Kommunes tryghedsmåling",
    ),
]
SPANS: list[Command] = [("SPAN", (0, 1), (0, 2))]


def _form(paper: Paper) -> list[Flowable]:
    return [
        paper.title("Delaftale for indsatsområdet Kriminalitetsforebyggelse"),
        paper.text(
            "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
            "understøtter de overordnede mål i den strategiske samarbejdsaftale. Delaftalerne er således "
            "bilag til den strategiske aftale og skal altid ses i sammenhæng hermed."
        ),
        paper.text(
            "Bestyrelsen har ligeledes ansvar for, at delaftalen til hver en tid afspejler de aktiviteter "
            "og samarbejder, der gennemføres i boligområdet."
        ),
        paper.heading("Navn på den boligsociale indsats, som delaftalen vedrører:"),
        paper.text("Sammen om Solbakken"),
        paper.heading("Delaftalen gælder fra - til:"),
        paper.text("1. september 2022 til 31. august 2026"),
        paper.heading("Delaftalens parter:"),
        paper.table((158, 150, 163), PARTIES, GRID),
        paper.heading("Delmål og indikatorer for indsatsområdet"),
        paper.text(
            "Der skal opsættes delmål for nærværende indsatsområde samt indikatorer, der sikrer, at der "
            "løbende kan følges op på disse. Delaftalens parter og bestyrelsen har ansvar for løbende at "
            "følge op på delmålene."
        ),
        BREAK(),
        paper.table((88, 108, 76, 66, 52, 81), GOALS, [*GRID, *SPANS]),
        paper.text("LK: Langsø Kommune"),
        paper.heading(
            "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet og understøtte "
            "opnåelsen af de overordnede mål jf. den strategiske samarbejdsaftale:"
        ),
        *paper.bullets("Makkerordningen", "Åben hal"),
        paper.heading("Medarbejderressourcer for indsatsområdet:"),
        paper.text("1 ungemedarbejder med primært fokus på Makkerordningen"),
        paper.text("½ fritidsmedarbejder med primært fokus på Åben hal"),
        paper.heading("Sammenhæng med den kommunale indsats i boligområdet:"),
        paper.text(
            "SSP-samarbejdet er den kommunale ramme om det kriminalitetsforebyggende arbejde. Den "
            "boligsociale indsats deltager i SSP-gruppens møder og kan tilbyde de unge en makker, når en "
            "kommunal indsats ophører."
        ),
        paper.heading(REVISION),
        paper.text("Delaftalen tages op på bestyrelsens møde i september hvert år."),
        BREAK(),
        paper.heading(
            "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet (tilføj skemaer "
            "- ét skema pr. aktivitet):"
        ),
    ]


def _mates(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("Aktivitetsnavn:"),
        paper.text("Makkerordningen"),
        paper.heading("Formål:"),
        paper.text("Formålet med Makkerordningen er at forebygge, at unge kommer ud i kriminalitet, ved at:"),
        *paper.bullets(
            "Give den unge en stabil voksen ved siden af familien",
            "Styrke den unges tilknytning til skole, job og fritid",
            "Øge samarbejdet mellem de fagfolk, der kender den unge",
        ),
        paper.heading("Målgruppe(r):"),
        paper.text("Unge mellem 12 og 18 år, som er kendt af SSP eller bekymrer deres skole"),
        paper.heading("Indhold og praksis:"),
        paper.text(
            "Den unge og makkeren mødes en gang om ugen og aftaler selv, hvad de vil lave. Et forløb varer "
            "mindst et halvt år. Makkeren er en voksen fra byen, som har fået et kort kursus og mødes med "
            "de andre makkere hver anden måned."
        ),
        paper.text(
            "Ordningen bygger på erfaringer fra Solbakken, hvor 14 unge har haft en makker siden 2019. "
            "Lærere og forældre oplever, at de unge er blevet gladere for at gå i skole."
        ),
        paper.heading("Ansvars- og rollefordeling:"),
        paper.text("Sammen om Solbakken:"),
        *paper.bullets(
            "Overordnet ansvar for ordningen",
            "Finder, uddanner og matcher makkere",
            "Følger op på hvert forløb efter tre og seks måneder",
        ),
        paper.text("SSP Langsø:"),
        *paper.bullets("Henviser unge til ordningen", "Deltager i makkernes fælles møder efter behov"),
        paper.text("Solbakkeskolen:"),
        *paper.bullets("Taler med forældrene og indhenter samtykke"),
    ]


def _hall(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("Aktivitetsnavn:"),
        paper.text("Åben hal"),
        paper.heading("Formål:"),
        paper.text(
            "Formålet er, at børn og unge har et trygt sted at være i weekenden, og at flere får lyst til "
            "at gå til en idræt."
        ),
        paper.heading("Målgruppe(r):"),
        paper.text("Børn og unge i alderen 8-16 år"),
        paper.heading("Indhold og praksis:"),
        paper.text(
            "Solbakkehallen holder åbent hver lørdag fra kl. 14 til 18. Der er bolde, musik og voksne, og "
            "man kan komme og gå, som man vil. En gang om måneden præsenterer en lokal forening sig."
        ),
        paper.heading("Ansvars- og rollefordeling:"),
        paper.text(
            "Sammen om Solbakken er ansvarlig for planlægning og bemanding. Langsø Håndbold stiller med to "
            "trænere hver lørdag. Langsø Kommune, Børn og Unge stiller hallen gratis til rådighed. Søengens "
            "Politi kommer forbi, når der er mulighed for det."
        ),
        paper.text("Kontakt: Fritidsmedarbejder Yusuf Abdi Ahmed, yaa@solbakken.example"),
    ]


def _story(paper: Paper) -> list[Flowable]:
    return [*_form(paper), *_mates(paper), BREAK(), *_hall(paper)]


PAPER = Paper(
    "solbakken_kriminalitetsforebyggelse",
    _story,
    size=10.5,
    margin=62,
)
