"""A delaftale of the older form as Markdown, with HTML tables and raised footnote marks."""

from __future__ import annotations

from samples.content import Bullets, Document, Table, Text
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
)

FINANCE = "Indsatsområdets økonomi i henhold til budget"
NOTES = {
    1: "Tranby Kommune, Ungeanalysen 2017",
    2: "Interview med 14 unge i Møllevang, foretaget af helhedsplanen i 2018",
    3: "Ordningen er udviklet sammen med Tranby Handelsforening.",
}
OUTSIDE = (
    "I 2021 er andelen af unge uden job og uddannelse faldet i forhold til 2018.",
    "(2017-niveau: 15% unge uden job og uddannelse mod 8,5% i Tranby)",
)
MENTORS = "Mindst 20 unge om året har en mentor fra erhvervslivet"
SURVEY = "Tranby Kommune, Ungeanalysen"

FRONT = older_front(
    focus="Uddannelse og beskæftigelse",
    programme="Møllevang i bevægelse",
    valid=("1. januar 2019 - 31. december 2021", "2019-01-01", "2021-12-31"),
    draft=None,
    parties=[
        party_line(
            "Boligsocial chef Karsten Hvidbjerg, Møllebo, khv@moellebo.example",
            ("Møllebo", "Karsten Hvidbjerg", "Boligsocial chef", None, "khv@moellebo.example"),
        ),
        party_line(
            "Afdelingsleder Susan Elkær Toft, Jobcenter Tranby, SUTO@tranby.example",
            ("Jobcenter Tranby", "Susan Elkær Toft", "Afdelingsleder", None, "suto@tranby.example"),
        ),
        party_line(
            "Tranby Handelsforening, Formand Erik Damkjær, erik.damkjaer@handel-tranby.example",
            (
                "Tranby Handelsforening",
                "Erik Damkjær",
                "Formand",
                None,
                "erik.damkjaer@handel-tranby.example",
            ),
        ),
    ],
    problem=[
        Text(
            "Blandt de unge mellem 18 og 25 år i Møllevang står 15 % uden job og uddannelse. I hele Tranby "
            "er det 8,5 %[^1]. De unge fortæller selv, at de ikke kender nogen, der har et arbejde, som de "
            "kunne tænke sig, og at de ikke ved, hvordan man spørger[^2].",
            [narrative(15), narrative(8.5, data_source=NOTES[1])],
        ),
        Text(
            "Samtidig mangler byens håndværkere og butikker arbejdskraft. Der er altså både unge, der vil "
            "noget, og virksomheder, der kan bruge dem. Det, der mangler, er broen mellem dem."
        ),
    ],
    purpose=[
        Text(
            "Formålet med indsatsen er, at unge fra Møllevang får en plads på arbejdsmarkedet. "
            "Målsætninger er:"
        ),
        Bullets(
            items := [
                "Flere unge er i job eller uddannelse",
                "Virksomhederne i byen tager del i opgaven",
            ],
            [goal(items[0], direction="increase"), *goals(items[1])],
        ),
    ],
    criteria=area_criteria(
        [["\n".join(OUTSIDE), SURVEY], [MENTORS, "Helhedsplanen"]],
        [
            criterion("succeskriterium", " ".join(OUTSIDE), SURVEY, direction="decrease", deadline=2021),
            level(None, "unge uden job og uddannelse", None, 15, "%", 2017, SURVEY, origin="criterion"),
            level(None, "unge uden job og uddannelse", "Tranby", 8.5, "%", 2017, SURVEY, origin="criterion"),
            criterion("succeskriterium", MENTORS, "Helhedsplanen", period="year", **at_least(20, "unge")),
        ],
    ),
    activities=[
        Text("Indsatsen består af to aktiviteter:"),
        Bullets(["Mesterlære light (Beboerniveau)", "Butikken på torvet (Bydelsniveau)"]),
    ],
    staffing=[
        Text("Projektleder – ½ fuldtidsstilling", [staff("Projektleder", 0.5)]),
        Text("Ungevejleder – fuldtidsstilling", [staff("Ungevejleder", 1.0)]),
    ],
    context="Jobcentret holder åben vejledning i Møllevang to gange om måneden, og ungdomsskolen bruger "
    "aktiviteterne i sin undervisning.",
    budget=Table(
        ["Organisation", "Finansiering (kr.)"],
        [
            ["<i>Landsbyggefonden</i>", "1.800.000"],
            ["<i>Tranby Kommune</i>", "450.000"],
            ["<i>Møllebo</i>", "150.000"],
            ["Samlet budget for indsatsområdet", "2.400.000"],
        ],
        [250, 130],
        [
            budget_table(FINANCE, "DKK", True),
            *budget(FINANCE, "Landsbyggefonden", {None: "1.800.000"}),
            *budget(FINANCE, "Tranby Kommune", {None: "450.000"}),
            *budget(FINANCE, "Møllebo", {None: "150.000"}),
            *budget(FINANCE, "Samlet budget for indsatsområdet", {None: "2.400.000"}, total=True),
        ],
    ),
    conflict="Er parterne uenige, indkalder projektlederen til et møde inden for to uger. Herefter kan "
    "sagen bringes for bestyrelsen.",
    revision="Aftalen gennemgås én gang om året i følgegruppen.",
)

MESTERLAERE = older_activity(
    "Mesterlære light",
    "Beboerniveau",
    "Jobskabende aktiviteter",
    content=[
        Text(
            "En ung følger en svend eller en mester på arbejde én dag om ugen i ti uger. De første gange er "
            "ungevejlederen med. Undervejs skriver den unge en lille logbog, som bruges i samtalen om, hvad "
            "næste skridt skal være[^3]."
        )
    ],
    purpose=[
        Text("Formålet er, at unge prøver et fag, før de vælger. Målsætninger for aktiviteten er:"),
        Bullets(items := ["Flere unge søger en erhvervsuddannelse"], [goal(items[0], direction="increase")]),
    ],
    target=[Text("Unge mellem 16 og 25 år i Møllevang")],
    criteria=[
        (
            "12 unge gennemfører et forløb hvert år",
            "Ungevejlederens logbog",
            {"period": "year", **exactly(12, "unge")},
        ),
        (
            "Mestrene vil gerne tage imod igen",
            "Opringning til mestrene",
            {},
        ),
        (
            "Der er indgået aftale med 10-15 mestre i 2020",
            "Helhedsplanen",
            {"low": 10, "high": 15, "unit": "mestre", "deadline": 2020},
        ),
    ],
    roles=[
        *actor(
            "Helhedsplanen",
            "Finder unge og mestre og følger forløbene",
            "Betaler arbejdstøj og transport",
            colon=False,
        ),
        Text(
            sentence := "Tranby Handelsforening hjælper med at finde virksomheder.",
            duty("Tranby Handelsforening", sentence),
        ),
        Text(
            "Kontakt: Formand Erik Damkjær, erik.damkjaer@handel-tranby.example",
            [
                contact(
                    "erik.damkjaer@handel-tranby.example", "Erik Damkjær", "Formand", "Tranby Handelsforening"
                )
            ],
        ),
    ],
)

BUTIKKEN = older_activity(
    "Butikken på torvet",
    "Bydelsniveau",
    "Socialøkonomiske virksomheder",
    content=[
        Text(
            "I et tomt lokale på torvet driver unge en genbrugsbutik. De står for indkøb, udstilling, kasse "
            "og regnskab, og overskuddet går til ture, de selv vælger. Butikken er åben fire dage om ugen."
        )
    ],
    purpose=[
        Bullets(
            items := [
                "At give unge erfaring fra en rigtig arbejdsplads",
                "Bedre kendskab mellem unge og byens borgere",
            ],
            [*goals(items[0]), goal(items[1], direction="increase")],
        )
    ],
    target=[Text("Unge mellem 16 og 20 år, der endnu ikke har haft et job")],
    criteria=[
        ("Otte unge ad gangen har vagter i butikken", "Vagtplan", exactly(8, "unge")),
        (
            "Butikken har højst tre lukkedage i kvartalet",
            "Vagtplan",
            {"high": 3, "unit": "lukkedage", "period": "quarter"},
        ),
    ],
    roles=[
        Text("Helhedsplanen bidrager ved at:"),
        Bullets(
            roles := ["Ansætte en butiksleder på deltid", "Udbetale løn til de unge"],
            duty("Helhedsplanen", *roles),
        ),
        Text(
            "Jobcenter Tranby: Godkender butikken som praktiksted. Kontakt: Virksomhedskonsulent Ali Rezai, "
            "alre@tranby.example",
            [
                *duty("Jobcenter Tranby", "Godkender butikken som praktiksted."),
                contact("alre@tranby.example", "Ali Rezai", "Virksomhedskonsulent", "Jobcenter Tranby"),
            ],
        ),
    ],
)

MOELLEVANG = Document(
    "delaftale-moellevang-2019.md",
    "delaftale",
    [*FRONT, *MESTERLAERE, *BUTIKKEN],
    notes=NOTES,
)
