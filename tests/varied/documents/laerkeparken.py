"""A draft of the older form: bold headings set with wide spacing, ruled tables of two columns."""

from __future__ import annotations

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, GRID, Paper

WIDTHS = (300, 165)
GAP = 2.3
STAFF = [
    ("Stilling", "Omfang"),
    ("Boligsocial koordinator", "½ fuldtidsstilling"),
    ("Jobrådgiver", "Fuldtidsstilling"),
]
CRITERIA = [
    ("Succeskriterier (lokalt opstillede målinger):", "Datakilde:"),
    (
        "Andelen af beboere mellem 18 og 64 år uden for arbejdsmarkedet falder til under 35 % i 2020\n"
        "(2014-niveau: 42 % i Lærkeparken mod 21,5 % i Lyngsted)",
        "Kommunens boligområdestatistik",
    ),
    ("Flere unge er i gang med en ungdomsuddannelse i 2020 end i 2016", "UU Lyngsted"),
    ("Der er indgået aftaler med otte lokale virksomheder inden udgangen af 2018", "Jobrådgiveren"),
]
BUDGET = [
    ("Organisation", "Finansiering (1.000 kr.)"),
    ("Landsbyggefonden", "2.850"),
    ("Lyngsted Kommune", "640"),
    ("Boligselskabet Lærken", "310"),
    ("Budget for indsatsområdet i alt", "3.800"),
]
COUNSEL = [
    ("Succeskriterier:", "Datakilde:"),
    ("Mindst 80 beboere får rådgivning om året", "Jobrådgiverens registrering"),
    ("20 beboere er kommet i job eller uddannelse i 2018", "Jobcenter Lyngsted"),
    ("Brugerne oplever bedre kontakt til jobcentret", "Interview i 2017 og 2019"),
]
COUNSEL_ROLES = [
    ("Aktør", "Opgaver"),
    ("Lærkeparkens Helhedsplan", "• Holder rådgivningen åben\n• Gør tilbuddet kendt blandt beboerne"),
    ("Jobcenter Lyngsted", "• Stiller en rådgiver til rådighed hver torsdag"),
    ("Boligselskabet Lærken", "• Lægger lokaler til"),
]
SPARE = [
    ("Succeskriterier:", "Datakilde:"),
    ("Minimum 15 unge i fritidsjob årligt", "Lærkeparkens Helhedsplan"),
    ("Flere butikker ansætter unge fra Lærkeparken", "Rundspørge blandt butikkerne"),
]


class Spaced(Flowable):
    """A bold heading whose letters stand `GAP` points apart, over as many lines as it takes."""

    def __init__(self, paper: Paper, text: str, scale: float = 1.0) -> None:
        super().__init__()
        self.paper, self.text, self.size = paper, text, paper.size * scale
        self.keepWithNext = 1
        self.spaceBefore, self.spaceAfter = 9.0, 5.0
        self.lines: list[str] = []

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        letter = stringWidth(self.text, self.paper.bold, self.size) / len(self.text)
        self.lines = simpleSplit(self.text, self.paper.bold, self.size, width * letter / (letter + GAP) - 12)
        return width, len(self.lines) * self.size * 1.3

    def draw(self) -> None:
        lines = self.canv.beginText(0, (len(self.lines) - 1) * self.size * 1.3 + 3)
        lines.setFont(self.paper.bold, self.size, self.size * 1.3)
        lines.setCharSpace(GAP)
        for line in self.lines:
            lines.textLine(line)
        self.canv.drawText(lines)


def _front(paper: Paper) -> list[Flowable]:
    return [
        Spaced(paper, "Delaftale for indsatsområdet Uddannelse, beskæftigelse og erhverv", 1.25),
        paper.text(
            "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
            "understøtter målsætningerne i den strategiske samarbejdsaftale samt afspejler de aktiviteter "
            "og samarbejder, der gennemføres i boligområdet."
        ),
        Spaced(paper, "Navn på den boligsociale indsats, som delaftalen vedrører:"),
        paper.text("Lærkeparkens Helhedsplan"),
        Spaced(paper, "Aftalens parter:"),
        paper.text(
            "Jobcenterchef Helle Krogager, Jobcenter Lyngsted, hekr@lyngsted.example<br/>"
            "Centerleder Jan Bertelsen Fog, UU Lyngsted, jabf@lyngsted.example<br/>"
            "Boligselskabet Lærken v. driftschef Susanne Torp, sto@laerken.example og boligsocial chef Ivan "
            "Skovsgaard, isk@laerken.example<br/>"
            "Lyngsted Handelsforening, Formand Karim Haddad, karim@lyngstedhandel.example"
        ),
        Spaced(paper, "Problemkompleks for indsatsområdet:"),
        paper.text(
            "Lærkeparken blev bygget i 1968 til familier med arbejde på de nærliggende fabrikker. I dag er "
            "fabrikkerne lukket, og 42% af beboerne mellem 18 og 64 år står uden for arbejdsmarkedet mod "
            "21,5% i Lyngsted som helhed.<super>1</super> For mange er det mere end fem år siden, de sidst "
            "havde et job."
        ),
        paper.text(
            "Blandt de unge er det især overgangen fra 9. klasse, der volder besvær. I 2015 var 24 % af de "
            "15-17-årige i Lærkeparken ikke i gang med en uddannelse.<super>2</super> De unge efterlyser "
            "selv fritidsjob og voksne, der kan vise dem, hvad man kan blive."
        ),
        Spaced(paper, "Formål, mål og succeskriterier for indsatsområdet:"),
        Spaced(paper, "Formål og mål:"),
        paper.text("Formålet er, at flere beboere kan forsørge sig selv. Målsætninger er at:"),
        *paper.bullets(
            "Flere voksne kommer i arbejde",
            "Flere unge får en ungdomsuddannelse",
            "Virksomheder og beboere kender hinanden",
        ),
    ]


def _form(paper: Paper) -> list[Flowable]:
    return [
        BREAK(),
        paper.table(WIDTHS, CRITERIA, GRID),
        Spaced(paper, "Aktiviteter, som skal bidrage til indfrielse af formål, mål og succeskriterier:"),
        *paper.bullets("Åben jobrådgivning (Kvarterniveau)", "Fritidsjob i Lyngsted (Bydelsniveau)"),
        Spaced(paper, "Medarbejderressourcer for indsatsområdet:"),
        paper.table(WIDTHS, STAFF, GRID),
        Spaced(paper, "Sammenhæng med den kommunale indsats i boligområdet:"),
        paper.text(
            "Jobcentret har det formelle ansvar for de lediges forløb. Helhedsplanen er et supplement og "
            "arbejder ud fra det, beboerne selv er motiverede for."
        ),
        Spaced(
            paper,
            "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde "
            "som oplyst i det vedlagte budget for den boligsociale indsats):",
        ),
        paper.table(WIDTHS, BUDGET, GRID, numbers=True),
        Spaced(paper, "Konflikthåndtering og underretning:"),
        paper.text(
            "Opstår der uenighed, tager den boligsociale koordinator kontakt til de berørte parter. Findes "
            "der ikke en løsning, forelægges sagen for bestyrelsen."
        ),
        Spaced(
            paper,
            "Revision af delaftalen (Eventuelle reviderede aftaler skal ikke fremsendes til "
            "Landsbyggefonden, men fonden skal om nødvendigt til enhver tid kunne rekvirere ajourførte "
            "delaftaler):",
        ),
        paper.text("Delaftalen gennemgås en gang om året i følgegruppen for beskæftigelse."),
        Spaced(paper, "Delaftalen gælder fra - til:"),
        paper.text("01.09.2016-31.08.2020"),
        BREAK(),
        Spaced(
            paper,
            "Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét "
            "skema pr. aktivitet):",
        ),
    ]


def _counsel(paper: Paper) -> list[Flowable]:
    return [
        Spaced(paper, "Aktivitetsnavn:"),
        paper.text("Åben jobrådgivning (Kvarterniveau)"),
        paper.text("CFBU: Jobrådgivning"),
        Spaced(paper, "Indhold og praksis (aktivitetsbeskrivelse):"),
        paper.text(
            "Hver torsdag kan beboerne få hjælp til at læse breve fra det offentlige, skrive ansøgninger og "
            "finde ledige job. Man behøver ikke at bestille tid. Rådgivningen ligger i beboerhuset, og der "
            "er kaffe på kanden."
        ),
        Spaced(paper, "Formål og mål:"),
        paper.text(
            "Formålet er at gøre vejen til et job kortere for dem, der har været længe væk. Målsætninger for "
            "aktiviteten er:"
        ),
        *paper.bullets("Beboerne ved, hvor de kan få hjælp", "Ledige beboere får større tillid til systemet"),
        Spaced(paper, "Målgruppe(r):"),
        paper.text("Ledige beboere over 18 år"),
        Spaced(paper, "Succeskriterier og datakilde for aktiviteten:"),
        paper.table(WIDTHS, COUNSEL, GRID),
        Spaced(paper, "Ansvars- og rollefordeling:"),
        paper.table((165, 300), COUNSEL_ROLES, GRID),
        BREAK(),
    ]


def _spare(paper: Paper) -> list[Flowable]:
    return [
        Spaced(paper, "Aktivitetsnavn:"),
        paper.text("Fritidsjob i Lyngsted (Bydelsniveau)"),
        paper.text("CFBU: Fritidsjobprojekter"),
        Spaced(paper, "Indhold og praksis (aktivitetsbeskrivelse):"),
        paper.text(
            "De unge kommer på et kursus på fire aftener, hvor de lærer at skrive en ansøgning og øver sig "
            "på jobsamtalen. Derefter får de hjælp til at finde et job i byens butikker. Handelsforeningen "
            "har lovet at tage godt imod dem."
        ),
        Spaced(paper, "Formål og mål:"),
        paper.text("Formålet er, at unge får kendskab til arbejdslivet og tjener deres egne penge."),
        Spaced(paper, "Målgruppe(r):"),
        paper.text("Unge mellem 13 og 17 år"),
        Spaced(paper, "Succeskriterier og datakilde for aktiviteten:"),
        paper.table(WIDTHS, SPARE, GRID),
        Spaced(paper, "Ansvars- og rollefordeling:"),
        paper.text(
            "Lærkeparkens Helhedsplan står for kurset og hjælper de unge med at søge. Lyngsted "
            "Handelsforening formidler kontakt til butikkerne. UU Lyngsted inddrages i forhold til unge, "
            "der overvejer at stoppe i skolen."
        ),
        paper.text("Kontakt: Formand Karim Haddad, karim@lyngstedhandel.example"),
    ]


def _story(paper: Paper) -> list[Flowable]:
    return [*_front(paper), *_form(paper), *_counsel(paper), *_spare(paper)]


PAPER = Paper(
    "laerkeparken_beskaeftigelse",
    _story,
    size=10,
    margin=65,
    head="UDKAST 14.06.2016",
    notes={
        1: [
            "1 Lyngsted Kommune, Boligområdestatistik 2014",
            "2 UU Lyngsted, Ungestatistik 2015",
        ]
    },
)
