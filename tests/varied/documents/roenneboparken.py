"""A draft of the older form in which everything stands in ruled tables of two columns."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, GRID, Command, Paper

WIDTHS = (285, 178)
PARTIES = [
    ("Organisation", "Repræsenteret ved"),
    ("Fjelkær Kommune, Sundhedscentret (SÆ)", "Sundhedschef Ellen Thorup Bach, ethb@fjelkaer.example"),
    (
        "Boligselskabet Rønnebo",
        "Områdeleder Allan Vig, avi@roennebo.example, og beboerrådgiver Sanne Kvist, skv@roennebo.example",
    ),
    ("Lægehuset på Torvet", "Praktiserende læge Anja Grønning, 70 00 08 03"),
    ("Fjelkær Idrætsråd", "Idrætskonsulent Morten Sylvest, MOSY@fjelkaer.example"),
    ("Afdelingsbestyrelsen", "Formand Bjarne Houmann, bjarne.houmann@roenneboparken.example"),
]
CRITERIA = [
    ("Succeskriterier (lokalt opstillede målinger):", "Datakilde:"),
    (
        "Andelen af voksne, der ryger dagligt, falder til under 20 % inden udgangen af 2019\n"
        "(2015-niveau: 33 % i Rønneboparken, 17,5 % i Fjelkær)",
        "Sundhedsprofilen",
    ),
    ("Flere beboere dyrker motion mindst en gang om ugen", "Sundhedsprofilen"),
    ("I 2018 har 200 beboere fået et sundhedstjek", "Sundhedscentrets journal"),
]
BUDGET = [
    ("Finansieringskilde", "Beløb i 1.000 kr."),
    ("Landsbyggefonden", "1.940,5"),
    ("Fjelkær Kommune", "385"),
    ("Boligselskabet Rønnebo og afdelingsbestyrelsen", "100"),
    ("Finansiering i alt", "2.425,5"),
]
WALK = [
    ("Aktivitetsnavn:\nGå med (Kvarterniveau)\nCFBU: Sundhedsfremmende aktiviteter", ""),
    ("Indhold og praksis (aktivitetsbeskrivelse):", ""),
    (
        "Tre gange om ugen går en flok beboere fra beboerhuset. Der er en kort rute for dem, der har svært "
        "ved at gå, og en lang for de raske. Turene ledes af frivillige turværter, som Idrætsrådet har "
        "uddannet.\nEfter turen er der kaffe, og hver tredje måned måler en sygeplejerske blodtryk.",
        "",
    ),
    ("Formål og mål:", ""),
    (
        "Formålet er, at motion bliver en vane, man deler med andre. Målsætninger for aktiviteten er:\n"
        "• Flere ældre kommer ud hver dag\n• Beboerne kender stierne i området",
        "",
    ),
    ("Målgruppe(r):", ""),
    ("Beboere, der bevæger sig mindre, end de gerne ville", ""),
    ("Succeskriterier og datakilde for aktiviteten:", ""),
    ("Succeskriterier:", "Datakilde:"),
    ("Mindst 30 deltagere om ugen", "Turværternes lister"),
    ("Otte turværter er uddannet i 2016, og yderligere fire i 2018", "Fjelkær Idrætsråd"),
    ("Deltagerne oplever, at deres helbred er blevet bedre", "Spørgeskema hvert år i maj"),
    ("Ansvars- og rollefordeling:", ""),
    ("Rønneboparken i Form", "• Planlægger ruter og ture\n• Laver opslag i opgangene"),
    ("Fjelkær Idrætsråd", "• Uddanner turværter"),
    ("Sundhedscentret", "• Sender en sygeplejerske hver tredje måned"),
]
FOOD = [
    ("Aktivitetsnavn:\nSuppegruppen (Beboerniveau)\nCFBU: Madaktiviteter", ""),
    ("Indhold og praksis (aktivitetsbeskrivelse):", ""),
    (
        "Hver torsdag laver ti til femten beboere suppe til hele huset. Grøntsagerne kommer fra "
        "nyttehaverne, når det er sæson. Hver gang er der en, der fortæller om en ret fra det sted, hvor "
        "vedkommende er vokset op.",
        "",
    ),
    ("Formål og mål:", ""),
    ("Suppegruppen skal gøre det let at spise sundt og svært at spise alene.", ""),
    ("Målgruppe(r):", ""),
    ("Enlige beboere og familier med små børn", ""),
    ("Succeskriterier og datakilde for aktiviteten:", ""),
    ("Succeskriterier:", "Datakilde:"),
    ("40-60 portioner suppe hver torsdag", "Kassebogen"),
    ("Højst hver tiende gang bliver aflyst", "Kassebogen"),
    ("En kogebog med beboernes opskrifter er udgivet senest i 2017", "Rønneboparken i Form"),
    ("Ansvars- og rollefordeling:", ""),
    (
        "Afdelingsbestyrelsen stiller køkken og service til rådighed. Beboerrådgiveren er tovholder for "
        "gruppen og står for indkøb. Lægehuset på Torvet fortæller om tilbuddet til patienter, der er "
        "meget alene.\nKontakt: Beboerrådgiver Sanne Kvist, skv@roennebo.example",
        "",
    ),
]


def _schema(paper: Paper, rows: Sequence[tuple[str, str]]) -> Flowable:
    """An activity's schema: what has no second cell goes over both columns; the form's fields are grey."""
    lines: list[Command] = list(GRID)
    for r, (text, second) in enumerate(rows):
        if not second:
            lines.append(("SPAN", (0, r), (1, r)))
        if not second and text.split("\n")[0].endswith(":") and "\n•" not in text:
            lines.append(("BACKGROUND", (0, r), (1, r), colors.lightgrey))
    return paper.table(WIDTHS, rows, lines, heads=0)


def _story(paper: Paper) -> list[Flowable]:
    return [
        paper.title("Delaftale for indsatsområdet Sundhed og levevilkår"),
        paper.text(
            "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
            "understøtter målsætningerne i den strategiske samarbejdsaftale samt afspejler de aktiviteter "
            "og samarbejder, der gennemføres i boligområdet."
        ),
        paper.heading("Navn på den boligsociale indsats, som delaftalen vedrører:"),
        paper.text("Rønneboparken i Form"),
        paper.heading("Aftalens parter:"),
        paper.table((190, 273), PARTIES, GRID),
        paper.heading("Problemkompleks for indsatsområdet:"),
        paper.text(
            "Sundhed er ulige fordelt i Fjelkær. I Rønneboparken har 41 % af de voksne en langvarig "
            "sygdom, mens det i kommunen gælder 27,5 %.<super>1</super> Mange af dem er under 50 år. "
            "Beboerne fortæller, at de godt ved, hvad der er sundt, men at det er svært at ændre noget, "
            "når man er alene om det."
        ),
        paper.text(
            "Lægehuset på Torvet ser de samme mønstre: sene henvendelser, mange aflyste tider og få, der "
            "tager imod kommunens tilbud. Kun 6% af deltagerne på kommunens rygestopkurser kommer fra "
            "Rønneboparken.<super>2</super>"
        ),
        paper.heading("Formål, mål og succeskriterier for indsatsområdet:"),
        paper.heading("Formål og mål:"),
        paper.text("Det overordnede formål er, at beboerne lever længere og bedre. Målene er:"),
        *paper.bullets(
            "At beboerne bruger de tilbud, der findes i forvejen",
            "At færre beboere er alene med deres sygdom",
        ),
        paper.table(WIDTHS, CRITERIA, GRID),
        paper.heading("Aktiviteter, som skal bidrage til indfrielse af formål, mål og succeskriterier:"),
        *paper.bullets("Gå med (Kvarterniveau)", "Suppegruppen (Beboerniveau)"),
        paper.heading("Medarbejderressourcer for indsatsområdet:"),
        paper.text("Sundhedskoordinator – fuldtidsstilling<br/>Beboerrådgiver – 40 % stilling"),
        paper.heading("Sammenhæng med den kommunale indsats i boligområdet:"),
        paper.text(
            "Sundhedscentret har siden 2014 haft åben rådgivning i beboerhuset. Delaftalen gør det muligt "
            "at udvide åbningstiden og at følge borgerne videre derfra."
        ),
        paper.heading(
            "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette "
            "indsatsområde som oplyst i det vedlagte budget for den boligsociale indsats):"
        ),
        paper.table(WIDTHS, BUDGET, GRID, numbers=True),
        paper.heading("Konflikthåndtering og underretning:"),
        paper.text("Uoverensstemmelser tages op af projektlederen og afgøres om nødvendigt af bestyrelsen."),
        paper.heading("Revision af delaftalen:"),
        paper.text("Delaftalen revideres en gang årligt i forbindelse med virksomhedsplanen."),
        paper.heading("Delaftalen gælder fra - til:"),
        paper.text("1. januar 2016 – ultimo december 2019"),
        BREAK(),
        paper.heading(
            "Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét "
            "skema pr. aktivitet):"
        ),
        _schema(paper, WALK),
        BREAK(),
        _schema(paper, FOOD),
    ]


PAPER = Paper(
    "roenneboparken_sundhed",
    _story,
    size=10,
    margin=66,
    head="UDKAST 02.11.2015 – Delaftale for indsatsområdet Sundhed og levevilkår",
    foot="{page}",
    notes={
        1: [
            "1 Region Midtkysten, Sundhedsprofilen 2013",
            "2 Fjelkær Kommune, Sundhedscentrets årsrapport 2014",
        ]
    },
)
