"""A delaftale of the older form (2018-21), a draft with notes and links: as PDF and as flattened text."""

from __future__ import annotations

from dataclasses import replace

from samples.content import Bullets, Document, Style, Table, Text
from samples.forms.common import actor, party_line
from samples.forms.older import area_criteria, older_activity, older_front
from samples.rows import (
    at_least,
    budget,
    budget_table,
    contact,
    criterion,
    duty,
    exactly,
    goal,
    goals,
    level,
    narrative,
    staff,
    strengthening,
)

KILDEN = "sanne.brix.olsen@frivilligcentret-kilden-birkested.example"
SURVEY = "Foreningsundersøgelsen, Birkested Kommune"
FINANCE = "Indsatsområdets økonomi i henhold til budget"
MEMBERS = (
    "I 2021 er mindst 70 % af børnene mellem 6 og 12 år medlem af en forening.",
    "(2016-niveau: 52% foreningsaktive børn mod 78% i Birkested)",
)
MEETINGS = "Forældrenes deltagelse i skole-hjem-samtaler er steget fra 2017 til 2020"
ACUTE = "Antallet af akutte sager i Familieafdelingen reduceres"
NOTES = {
    1: "Boligsociale data for Lyngparken, 2016",
    2: "Birkested Kommune: Skolernes resultater 2016. Tallene dækker dansk og matematik.",
    3: "Lyngskolens trivselsmåling 2016, mellemtrinnet",
    4: "Lyngbo betaler desuden for husleje i Familiehuset, som ikke indgår i budgettet.",
    5: "Guiden har siden 2015 haft base i klubben på Lyngskolen. Erfaringerne er samlet i hæftet Med i "
    "hånden, som kan hentes på helhedsplanens hjemmeside, og som i dag bruges af tre andre kommuner.",
    6: "Forældre på tværs blev afprøvet i to opgange i 2016.",
}

FRONT = older_front(
    focus="Forebyggelse og forældreansvar",
    programme="Fælles om Lyngparken",
    valid=("01.04.2018-31.03.2022", "2018-04-01", "2022-03-31"),
    draft="2017-10-12",
    parties=[
        party_line(
            "Chef for boligsocialt arbejde Henning Aabo, Lyngbo, HEAA@lyngbo.example",
            ("Lyngbo", "Henning Aabo", "Chef for boligsocialt arbejde", None, "heaa@lyngbo.example"),
        ),
        party_line(
            "Områdechef Gitte Svanholm Krag, Familieafdelingen, gsk@birkested.example",
            ("Familieafdelingen", "Gitte Svanholm Krag", "Områdechef", None, "gsk@birkested.example"),
            tight=True,
        ),
        party_line(
            "Skoleleder Ole Munkholm, Lyngskolen, olmu@birkested.example",
            ("Lyngskolen", "Ole Munkholm", "Skoleleder", None, "olmu@birkested.example"),
            tight=True,
        ),
        party_line(
            "Kontorchef Bodil Engsig-Karup, BUK, bek4@birkested.example",
            ("BUK", "Bodil Engsig-Karup", "Kontorchef", None, "bek4@birkested.example"),
            tight=True,
        ),
        party_line(
            f"Frivilligcentret Kilden, Leder Sanne Brix Olsen, {KILDEN}",
            ("Frivilligcentret Kilden", "Sanne Brix Olsen", "Leder", None, KILDEN),
            tight=True,
        ),
    ],
    problem=[
        Text(
            "I Lyngparken vokser 31 % af børnene op i en familie, hvor ingen af forældrene er i arbejde. I "
            "Birkested som helhed er det 9%[^1]. Mange af familierne bor trangt og har ikke slægtninge i "
            "nærheden, og sundhedsplejen oplever, at forældrene kommer sent med deres bekymringer, fordi de "
            "er usikre på, hvad det fører med sig.",
            [narrative(31), narrative(9, data_source=NOTES[1])],
        ),
        Text(
            "Det kan ses i skolen. Karaktergennemsnittet ved afgangsprøven var i 2016 på 4,9 mod 6,8 i hele "
            "kommunen[^2], og på mellemtrinnet svarer 24,5 % af eleverne, at de sjældent har nogen at være "
            "sammen med efter skoletid[^3]. Lærerne fortæller, at børn, der går til noget i fritiden, "
            "klarer sig bedre. Derfor er vejen ind i foreningslivet et gennemgående spor i aftalen.",
            [
                narrative(4.9, "karakter", year=2016, data_source=NOTES[2]),
                narrative(6.8, "karakter", year=2016, data_source=NOTES[2]),
                narrative(24.5, data_source=NOTES[3]),
            ],
        ),
        Text("Helhedsplanen vil derfor arbejde for:"),
        Bullets(
            [
                "At hjælp til familier er let at få øje på og let at sige ja til",
                "At børn får en fritid sammen med andre, også uden for Lyngparken",
            ],
            mark="-",
        ),
    ],
    purpose=[
        Text(
            "Visionen er et boligområde, hvor børn og forældre har gode vilkår for at lykkes sammen. "
            "Formålet med indsatserne er at støtte forældrene tidligt og på deres egne betingelser. "
            "Målsætninger er at:"
        ),
        Bullets(
            items := [
                "Flere børn går til en fritidsaktivitet",
                "Færre familier står alene med deres problemer",
                "Forældre og fagfolk har tillid til hinanden",
            ],
            [goal(items[0], direction="increase"), goal(items[1], direction="decrease"), *goals(items[2])],
        ),
    ],
    criteria=area_criteria(
        [["\n".join(MEMBERS), SURVEY], [MEETINGS, "Lyngskolen"], [ACUTE, "Familieafdelingen"]],
        [
            criterion("succeskriterium", " ".join(MEMBERS), SURVEY, deadline=2021, **at_least(70, "%")),
            level(None, "foreningsaktive børn", None, 52, "%", 2016, SURVEY, origin="criterion"),
            level(None, "foreningsaktive børn", "Birkested", 78, "%", 2016, SURVEY, origin="criterion"),
            criterion("succeskriterium", MEETINGS, "Lyngskolen", direction="increase", deadline=2020),
            criterion("succeskriterium", ACUTE, "Familieafdelingen", direction="decrease"),
        ],
    ),
    activities=[
        Text(
            "Aktiviteterne retter sig både mod den enkelte familie og mod de fællesskaber, familierne "
            "indgår i:"
        ),
        Bullets(
            [
                "Familiehuset (Beboerniveau)",
                "Foreningsvejen (Kvarterniveau)",
                "Forældre på tværs (Bydelsniveau)",
            ]
        ),
    ],
    staffing=[
        Text("Boligsocial leder – ¼ fuldtidsstilling", [staff("Boligsocial leder", 0.25)]),
        Text("Familiekoordinator – fuldtidsstilling", [staff("Familiekoordinator", 1.0)], tight=True),
        Text(
            "Forenings- og fritidsguide – ½ fuldtidsstilling",
            [staff("Forenings- og fritidsguide", 0.5)],
            tight=True,
        ),
    ],
    context="Delaftalen supplerer kommunens strategi for tidlig opsporing. Sundhedsplejen, skolen og "
    "Familieafdelingen mødes hver måned med helhedsplanen i Lyngparkens familieteam, hvor arbejdet med de "
    "enkelte aktiviteter koordineres.",
    budget=Table(
        ["Organisation", "Finansiering i t.kr."],
        [
            ["Landsbyggefonden", "2.450"],
            ["Birkested Kommune", "610"],
            ["Lyngbo", "305[^4]"],
            ["Samlet budget for indsatsområdet", "3.365"],
        ],
        [250, 130],
        [
            budget_table(FINANCE, "kDKK", True),
            *budget(FINANCE, "Landsbyggefonden", {None: "2.450"}),
            *budget(FINANCE, "Birkested Kommune", {None: "610"}),
            *budget(FINANCE, "Lyngbo", {None: "305[^4]"}),
            *budget(FINANCE, "Samlet budget for indsatsområdet", {None: "3.365"}, total=True),
        ],
    ),
    conflict="Uenighed mellem parterne søges løst dér, hvor den opstår. Kan det ikke lade sig gøre, tager "
    "helhedsplanens leder sagen op med de berørte chefer og i sidste ende med bestyrelsen. Lederen "
    "underretter parterne, hvis der sker ændringer i boligområdet, som har betydning for aftalen.",
    revision="Familieteamet gennemgår delaftalen hvert efterår og indstiller ændringer til bestyrelsen. Når "
    "de er godkendt, lægger boligorganisationen den nye aftale på driftsstøtteportalen.",
)

FAMILIEHUSET = older_activity(
    "Familiehuset",
    "Beboerniveau",
    "Familierettede aktiviteter",
    content=[
        Text(
            "Familiehuset er en lejlighed midt i Lyngparken, hvor familier med små børn kan komme uden at "
            "have en aftale. Der er kaffe, legetøj og en medarbejder, som har tid. To formiddage om ugen er "
            "der åbent for alle, og to eftermiddage er forbeholdt familier, der har brug for mere ro."
        ),
        Text(
            "Huset skal være et sted, hvor man møder de fagfolk, man ellers skal vente på. Derfor holder "
            "sundhedsplejen konsultation i huset, og en rådgiver fra Familieafdelingen kommer forbi. Der "
            "holdes temaaftener om søvn, sprog og søskende, som familierne selv er med til at vælge."
        ),
    ],
    purpose=[
        Text(
            "Formålet er, at forældre får støtte, før små problemer bliver store. Målsætninger for "
            "aktiviteten er:"
        ),
        Bullets(
            items := [
                "At styrke forældrenes tro på egne evner",
                "Flere familier kender de muligheder, kommunen tilbyder",
            ],
            [*strengthening(items[0]), goal(items[1], direction="increase")],
        ),
    ],
    target=[
        Text("Primær målgruppe: Familier med børn under 6 år"),
        Text("Sekundær målgruppe: Bedsteforældre og andre voksne omkring børnene", tight=True),
    ],
    criteria=[
        (
            "45 familier bruger Familiehuset hvert år",
            "Helhedsplanens logbog",
            {"period": "year", **exactly(45, "familier")},
        ),
        ("Mindst fire temaaftener årligt", "Helhedsplanen", {"period": "year", **at_least(4, "temaaftener")}),
        (
            "80-90 % af familierne oplever, at de har fået råd, de kan bruge",
            "Spørgeskema til familierne i 2019 og 2021",
            {"low": 80, "high": 90, "unit": "%"},
        ),
    ],
    roles=[
        *actor(
            "Helhedsplanen",
            "Driver huset og sørger for, at der er medarbejdere til stede i åbningstiden",
            "Inviterer familier personligt og følger op, når nogen bliver væk",
            colon=False,
            mark="-",
        ),
        Text(
            "Sundhedsplejen: Holder åben konsultation hver anden torsdag og hjælper med at finde de "
            "familier, der kan have gavn af huset. Kontakt: Ledende sundhedsplejerske Tove Elkjær, "
            "toel@birkested.example",
            [
                *duty(
                    "Sundhedsplejen",
                    "Holder åben konsultation hver anden torsdag og hjælper med at finde de familier, der "
                    "kan have gavn af huset.",
                ),
                contact(
                    "toel@birkested.example", "Tove Elkjær", "Ledende sundhedsplejerske", "Sundhedsplejen"
                ),
            ],
        ),
    ],
)

FORENINGSVEJEN = older_activity(
    "Foreningsvejen",
    "Kvarterniveau",
    "Aktiviteter for børn og unge i fritiden",
    content=[
        Text(
            "Mange børn i Lyngparken vil gerne gå til noget, men kommer ikke i gang. Foreningsvejen består "
            "i, at helhedsplanens guide finder en aktivitet sammen med barnet, taler med forældrene om "
            "kontingent og udstyr og følger med til de første træninger[^5]. Guiden holder kontakten, til "
            "barnet er faldet til."
        ),
        Text(
            "Samtidig får foreningerne hjælp til at tage imod. Trænere og ledere tilbydes kurser, og "
            "foreninger, der vil holde åbne træninger i Lyngparken om sommeren, kan låne både baner og "
            "udstyr."
        ),
    ],
    purpose=[
        Text(
            "Formålet er, at børnene bliver en del af et fællesskab uden for hjemmet. Målsætninger for "
            "aktiviteten er:"
        ),
        Bullets(
            items := [
                "Flere børn fra Lyngparken er medlem af en forening",
                "Forældre deltager som frivillige",
            ],
            [goal(items[0], direction="increase"), *goals(items[1])],
        ),
    ],
    target=[Text("Børn mellem 6 og 15 år og deres forældre")],
    criteria=[
        (
            "Mindst 60 børn om året begynder til en fritidsaktivitet",
            "Guidens registreringer",
            {"period": "year", **at_least(60, "børn")},
        ),
        (
            "Højst 20 % af børnene er stoppet efter et halvt år",
            "Guidens registreringer",
            {"high": 20, "unit": "%"},
        ),
        (
            "Der er indgået aftaler med otte foreninger inden udgangen af 2019",
            "Helhedsplanen",
            {"deadline": 2019, **exactly(8, "foreninger")},
        ),
    ],
    roles=[
        Text(
            "Helhedsplanen ansætter guiden og indgår aftaler med foreningerne. Foreningerne udpeger hver en "
            "kontaktperson, som barnet kan spørge efter.",
            [
                *duty("Helhedsplanen", "Helhedsplanen ansætter guiden og indgår aftaler med foreningerne."),
                *duty(
                    "Foreningerne", "Foreningerne udpeger hver en kontaktperson, som barnet kan spørge efter."
                ),
            ],
        ),
        Text(
            sentence := "Frivilligcentret Kilden står for kurser til nye frivillige og formidler kontakt "
            "til byens foreninger.",
            duty("Frivilligcentret Kilden", sentence),
        ),
        Text(
            f"Kontakt: Leder Sanne Brix Olsen, {KILDEN}",
            [contact(KILDEN, "Sanne Brix Olsen", "Leder", "Frivilligcentret Kilden")],
            tight=True,
        ),
    ],
)

PAA_TVAERS = older_activity(
    "Forældre på tværs",
    "Bydelsniveau",
    "Netværk for forældre",
    content=[
        Text(
            "Forældre fra Lyngparken og fra villakvarteret ved åen mødes fire gange om året om et emne, der "
            "optager dem begge steder: skærmtid, lektier, lommepenge[^6]. Møderne holdes skiftevis på "
            "skolen og i beboerhuset og planlægges af en gruppe forældre med hjælp fra helhedsplanen."
        )
    ],
    purpose=[Bullets(items := ["At forældre lærer hinanden at kende på tværs af kvarterer"], goals(*items))],
    target=[Text("Forældre til børn på Lyngskolen")],
    criteria=[
        ("Fire møder om året", "Helhedsplanen", {"period": "year", **exactly(4, "møder")}),
        ("30 forældre deltager i 2020", "Deltagerlister", {"deadline": 2020, **exactly(30, "forældre")}),
    ],
    roles=[
        *actor(
            "Lyngskolen",
            "Lægger lokaler til og inviterer gennem klassernes kontaktforældre",
            colon=False,
            mark="-",
        ),
        Text("Helhedsplanen bidrager ved at:"),
        Bullets(
            roles := [
                "Støtte forældregruppen i at planlægge møderne",
                "Finde oplægsholdere og betale deres honorar",
                "Sørge for børnepasning",
            ],
            duty("Helhedsplanen", *roles),
        ),
        Text(
            "Kontakt: Familiekoordinator Yusuf Demirtas, yusuf@lyngparken.example",
            [contact("yusuf@lyngparken.example", "Yusuf Demirtas", "Familiekoordinator", "Helhedsplanen")],
        ),
    ],
)

LYNGPARKEN = Document(
    "delaftale-lyngparken-2018.pdf",
    "delaftale",
    [*FRONT, *FAMILIEHUSET, *FORENINGSVEJEN, *PAA_TVAERS],
    Style(
        spacing=1.2,
        stray_gaps=True,
        bullet="\uf0b7",
        head=["UDKAST 12.10.2017", "Delaftale for indsatsområdet Forebyggelse og forældreansvar"],
    ),
    notes=NOTES,
    links={"olmu@birkested.example": "ole.munkholm@lyngskolen.example"},
)
LYNGPARKEN_TEKST = replace(LYNGPARKEN, file_name="delaftale-lyngparken-2018-tekst.txt")
