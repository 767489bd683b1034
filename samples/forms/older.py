"""The national form of 2015-18 and 2018-21: its fixed headings around what the authors fill in."""

from __future__ import annotations

from collections.abc import Sequence

from samples.content import Activity, Block, Heading, Table, Text, Title
from samples.forms.common import REVISION, agreement
from samples.rows import criterion, section

PREAMBLE = (
    "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
    "understøtter målsætningerne i den strategiske samarbejdsaftale samt afspejler de aktiviteter og "
    "samarbejder, der gennemføres i boligområdet."
)
CRITERIA = "Succeskriterier (lokalt opstillede målinger)"
ACTIVITIES = "Aktiviteter, som skal bidrage til indfrielse af formål, mål og succeskriterier"
FORMS = (
    "Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét skema pr. "
    "aktivitet)"
)
BUDGET = (
    "Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde som "
    "oplyst i det vedlagte budget for den boligsociale indsats)"
)
WIDTHS = (280, 170)


def older_front(
    focus: str,
    programme: str,
    valid: tuple[str, str, str],
    draft: str | None,
    parties: Sequence[Block],
    problem: Sequence[Block],
    purpose: Sequence[Block],
    criteria: Table,
    activities: Sequence[Block],
    staffing: Sequence[Block],
    context: str,
    budget: Table,
    conflict: str,
    revision: str,
) -> list[Block]:
    """A delaftale of the form of 2015-21, down to its activities' forms."""
    return [
        Title(
            f"Delaftale for indsatsområdet {focus}", agreement("delaftale", programme, focus, valid, draft)
        ),
        Text(PREAMBLE),
        Heading("Navn på den boligsociale indsats, som delaftalen vedrører", "programme"),
        Text(programme),
        Heading("Aftalens parter", "parties"),
        *parties,
        Heading("Problemkompleks for indsatsområdet", "problem"),
        *problem,
        Heading("Formål, mål og succeskriterier for indsatsområdet", "purpose"),
        Heading("Formål og mål", "purpose"),
        *purpose,
        criteria,
        Heading(ACTIVITIES, "activities"),
        *activities,
        Heading("Medarbejderressourcer for indsatsområdet", "staffing"),
        *staffing,
        Heading("Sammenhæng med den kommunale indsats i boligområdet", "municipal_context"),
        Text(context),
        Heading(BUDGET, "budget"),
        budget,
        Heading("Konflikthåndtering og underretning", "conflict"),
        Text(conflict),
        Heading(REVISION, "revision"),
        Text(revision),
        Heading("Delaftalen gælder fra - til", "validity"),
        Text(valid[0]),
        Heading(FORMS, "activities"),
    ]


def area_criteria(cells: Sequence[Sequence[str]], rows: Sequence) -> Table:
    """The indsatsområde's table of criteria, whose head is the section's heading."""
    return Table([f"{CRITERIA}:", "Datakilde:"], cells, WIDTHS, [section(CRITERIA, "criteria"), *rows])


def older_activity(
    name: str,
    level: str,
    category: str,
    content: Sequence[Block],
    purpose: Sequence[Block],
    target: Sequence[Block],
    criteria: Sequence[tuple[str, str, dict]],
    roles: Sequence[Block],
) -> list[Block]:
    """An activity's form of 2015-21. `criteria`: text, data source, and what else `rows.criterion` takes."""
    truth = [criterion("succeskriterium", text, source, **values) for text, source, values in criteria]
    return [
        Activity(name, name, f"{name} ({level})", level, category, label="Aktivitetsnavn:"),
        Text(f"CFBU: {category}", tight=True),
        Heading("Indhold og praksis (aktivitetsbeskrivelse)", "content"),
        *content,
        Heading("Formål og mål", "purpose"),
        *purpose,
        Heading("Målgruppe(r)", "target_group"),
        *target,
        Heading("Succeskriterier og datakilde for aktiviteten", "criteria"),
        Table(["Succeskriterier:", "Datakilde:"], [row[:2] for row in criteria], WIDTHS, truth),
        Heading("Ansvars- og rollefordeling", "roles"),
        *roles,
    ]
