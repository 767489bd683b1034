"""A delaftale of the newer form as a word processor prints it: parties and goals in ruled tables."""

from __future__ import annotations

from reportlab.platypus import Flowable

from tests.varied.paper import BREAK, GRID, Command, Paper

REVISION = (
    "Revision af delaftalen (Eventuelle reviderede aftaler skal ikke fremsendes til Landsbyggefonden, men "
    "fonden skal om nødvendigt til enhver tid kunne rekvirere ajourførte delaftaler):"
)
PARTIES = [
    ("Organisation", "Repræsentant", "Kontakt"),
    (
        "Sønderlev Kommune, Jobcentret (BIS)",
        "Jobcenterchef Dorrit Vestergren",
        "dove@soenderlev.example\ntlf. 70 00 02 01",
    ),
    ("Boligselskabet Hyben", "Boligsocial chef Karl-Erik Munkholm", "kem@hyben.example"),
    ("Hybenvangskolen", "Skoleleder Nadia Haddad", "Hybenvangskolen@soenderlev.example"),
    ("FGU Midtlandet", "Institutionsleder Poul Ravnsbjerg Toft", "prt@fgu-midtlandet.example"),
    (
        "Sønderlev Erhvervsråd",
        "Direktør Stine Wang og erhvervskonsulent Jonas Brask",
        "stw@soenderleverhverv.example\njbr@soenderleverhverv.example",
    ),
    ("Hybenvang Beboerforening", "Formand Grethe Aagaard", "–"),
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
        "Flere beboere er i job eller uddannelse",
        "Andel 16-24-årige i uddannelse eller job",
        "68,2%",
        "81 % (SK)",
        "2021/22",
        "Kommunens ungedatabase",
    ),
    (
        "",
        "Andel 25-64-årige i beskæftigelse stiger til mindst 60 % i 2026",
        "54,75 %",
        "Sønderlev: 77,9 %",
        "2022",
        "LBF – Boligsociale data",
    ),
    (
        "Unge får erfaring fra arbejdslivet",
        "Antal unge i fritidsjob",
        "34 (2022)",
        "-",
        "-",
        "Projektets egen optælling",
    ),
    (
        "",
        "Mindst 70 % oplever, at de har lært noget nyt i deres fritidsjob",
        "Måles ikke",
        "Måles ikke",
        "",
        "Spørgeskema til de unge",
    ),
    (
        "Virksomhederne kender Hybenvang",
        "30-35 virksomheder er med i Jobklubbens netværk inden udgangen af 2026",
        "12",
        "",
        "2023",
        "Jobklubbens kartotek",
    ),
]
SPANS: list[Command] = [("SPAN", (0, 1), (0, 2)), ("SPAN", (0, 3), (0, 4))]


def _form(paper: Paper) -> list[Flowable]:
    return [
        paper.title("Delaftale for indsatsområdet Beskæftigelse"),
        paper.text(
            "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
            "understøtter de overordnede mål i den strategiske samarbejdsaftale. Delaftalerne er således "
            "bilag til den strategiske aftale og skal altid ses i sammenhæng hermed."
        ),
        paper.heading("Navn på den boligsociale indsats, som delaftalen vedrører:"),
        paper.text("Hybenvang i Arbejde"),
        paper.heading("Delaftalen gælder fra – til:"),
        paper.text("01-07-2023 til 30-06-2027"),
        paper.heading("Delaftalens parter:"),
        paper.table((160, 150, 161), PARTIES, GRID),
        BREAK(),
        paper.heading("Delmål og indikatorer for indsatsområdet"),
        paper.text(
            "Der skal opsættes delmål for nærværende indsatsområde samt indikatorer, der sikrer, at der "
            "løbende kan følges op på disse. Delaftalens parter og bestyrelsen har ansvar for løbende at "
            "følge op på delmålene."
        ),
        paper.table((92, 106, 72, 68, 54, 79), GOALS, [*GRID, *SPANS]),
        paper.text("SK: Sønderlev Kommune"),
        paper.heading(
            "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet og understøtte "
            "opnåelsen af de overordnede mål jf. den strategiske samarbejdsaftale:"
        ),
        *paper.bullets("Jobklubben", "Første løn"),
        paper.heading("Medarbejderressourcer for indsatsområdet:"),
        *paper.bullets(
            "1 jobkonsulent med primært fokus på Jobklubben",
            "¾ fritidsjobkonsulent med primært fokus på Første løn",
            "Boligsocial leder – 0,2 årsværk",
        ),
        paper.heading("Sammenhæng med den kommunale indsats i boligområdet:"),
        paper.text(
            "Jobcentret har ansvaret for den lovpligtige indsats over for ledige borgere. Hybenvang i "
            "Arbejde er et frivilligt tilbud, som ingen bliver trukket i ydelse for at vælge fra. Netop "
            "derfor kan indsatsen nå beboere, som sjældent møder op på jobcentret."
        ),
        paper.heading(REVISION),
        paper.text("Parterne drøfter delaftalen på det første bestyrelsesmøde hvert år."),
    ]


def _club(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("Aktivitetsnavn: Jobklubben"),
        paper.heading("Formål:"),
        paper.text("Formålet med Jobklubben er at:"),
        *paper.bullets(
            "hjælpe beboere i arbejde ved hjælp af hinandens netværk",
            "øge antallet af virksomheder, der ansætter lokalt",
            "give de ledige større tro på egne evner",
        ),
        paper.heading("Målgruppe(r):"),
        paper.text("Beboere mellem 25 og 64 år, som er uden arbejde eller har få timer"),
        paper.heading("Indhold og praksis:"),
        paper.text(
            "Jobklubben mødes hver mandag formiddag i beboerhuset. Deltagerne hjælper hinanden med "
            "ansøgninger, øver samtaler og deler det, de hører om ledige stillinger. Hver måned kommer en "
            "virksomhed på besøg og fortæller, hvad den lægger vægt på, når den ansætter."
        ),
        paper.heading("Klubbens første år"),
        paper.text(
            "Jobklubben begyndte i 2021 med seks deltagere. Det viste sig hurtigt, at de bedste "
            "jobåbninger kom fra beboere, som selv var i arbejde. Derfor er også de nu velkomne."
        ),
        paper.heading("Ansvars- og rollefordeling:"),
        paper.text("Hybenvang i Arbejde:"),
        *paper.bullets(
            "Er vært for klubben og sørger for, at alle kommer til orde",
            "Holder kontakten til virksomhederne i samarbejde med Sønderlev Erhvervsråd",
        ),
        paper.text("Sønderlev Kommune, Jobcentret:"),
        *paper.bullets(
            "Henviser interesserede borgere", "Stiller en jobformidler til rådighed en gang om måneden"
        ),
        paper.text("Sønderlev Erhvervsråd:"),
        *paper.bullets("Inviterer virksomheder til klubben"),
        paper.text("Kontakt: Jobkonsulent Rasmus Hjort Amdisen, rasmus@hybenvang.example, tlf. 70 00 02 11"),
    ]


def _wage(paper: Paper) -> list[Flowable]:
    return [
        paper.heading("Aktivitetsnavn: Første løn"),
        paper.heading("Formål:"),
        paper.text("At unge får deres første job, mens de går i skole, og lærer, hvad der forventes af dem."),
        paper.heading("Målgruppe(r):"),
        paper.text("Unge mellem 13 og 17 år på Hybenvangskolen og FGU Midtlandet"),
        paper.heading("Indhold og praksis:"),
        paper.text(
            "Fritidsjobkonsulenten har kontor på skolen to dage om ugen. De unge får hjælp til at finde et "
            "job, til den første kontrakt og til skattekortet. Konsulenten ringer til arbejdsgiveren efter "
            "en uge, en måned og et halvt år."
        ),
        paper.heading("Ansvars- og rollefordeling:"),
        paper.text(
            "Hybenvang i Arbejde har det overordnede ansvar for aktiviteten. Hybenvangskolen giver de unge "
            "fri til jobsamtaler og lægger lokale til. FGU Midtlandet deltager i planlægningen af den "
            "årlige jobdag. Boligselskabet Hyben ansætter hvert år unge til at vande, feje og male. "
            "Ungdommens Uddannelsesvejledning inddrages efter behov."
        ),
    ]


def _story(paper: Paper) -> list[Flowable]:
    overview = paper.heading(
        "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet (tilføj skemaer - "
        "ét skema pr. aktivitet):"
    )
    return [*_form(paper), BREAK(), overview, *_club(paper), *_wage(paper)]


PAPER = Paper("hybenvang_beskaeftigelse", _story, head="Hybenvang i Arbejde", foot="Side {page}")
