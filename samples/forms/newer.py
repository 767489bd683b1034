"""The national form of 2019-26: its fixed headings and guidance around what the authors fill in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from samples.content import Activity, Block, Heading, Row, Table, Text, Title
from samples.forms.common import REVISION, agreement
from samples.rows import criterion, level

ACTIVITIES = (
    "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet og understøtte opnåelsen "
    "af de overordnede mål jf. den strategiske samarbejdsaftale"
)
FORMS = (
    "Aktiviteter, som skal bidrage til indfrielsen af delmålene for indsatsområdet (tilføj skemaer - ét "
    "skema pr. aktivitet)"
)
PREAMBLE = (
    "Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til hver en tid "
    "understøtter de overordnede mål i den strategiske samarbejdsaftale. Delaftalerne er således bilag til "
    "den strategiske aftale og skal altid ses i sammenhæng hermed.",
    "Beskrivelsen af områdets problemkompleks inden for dette indsatsområde fremgår af den strategiske "
    "aftale.",
)
GUIDANCE = (
    "Der skal opsættes delmål for nærværende indsatsområde samt indikatorer, der sikrer, at der løbende kan "
    "følges op på disse.",
    "Indikatorer er variable, der bruges til at vise, om delmålene opnås. Som inspiration stiller "
    "Landsbyggefonden en liste over relevante indikatorer til rådighed. Der kan suppleres med indikatorer, "
    "som de lokale parter vurderer vigtige for den lokale indsats.",
    "Delaftalens parter og bestyrelsen har ansvar for løbende at følge op på delmålene.",
)
GOALS_HEAD = (
    "Delmål",
    "Indikator",
    "Baseline boligområde/ målgruppe",
    "Evt. anden baseline",
    "Baseline år",
    "Datakilde",
)
GOALS_WIDTHS = (90, 100, 92, 60, 50, 70)


def delmaal(text: str, indicator: str, source: str, levels: Sequence[tuple], **values: Any) -> list[Row]:
    """A row of a Delmål table: the criterion, a baseline for each (area, value, unit, year[, measure])."""
    rows = [criterion("delmål", text, source, indicator, **values)]
    for area, value, unit, year, *measure in levels:
        rows.append(level(text, indicator, area, value, unit, year, source, *measure))
    return rows


def newer_front(
    focus: str,
    programme: str,
    valid: tuple[str, str, str],
    parties: Sequence[Text],
    goals: Table,
    activities: Sequence[str],
    staffing: Sequence[Text],
    context: Sequence[str],
    revision: str,
) -> list[Block]:
    """A delaftale of the form of 2019-26, down to its activities' forms."""
    return [
        Title(f"Delaftale for indsatsområdet {focus}", agreement("delaftale", programme, focus, valid)),
        *(Text(f"**{text}**") for text in PREAMBLE),
        Heading("Navn på den boligsociale indsats, som delaftalen vedrører", "programme"),
        Text(programme),
        Heading("Delaftalen gælder fra - til", "validity"),
        Text(valid[0]),
        Heading("Delaftalens parter", "parties"),
        *parties,
        Heading("Delmål og indikatorer for indsatsområdet", "criteria", suffix=""),
        *(Text(text) for text in GUIDANCE),
        goals,
        Heading(ACTIVITIES, "activities"),
        *(Text(f"**{name}**") for name in activities),
        Heading("Medarbejderressourcer for indsatsområdet", "staffing"),
        *staffing,
        Heading("Sammenhæng med den kommunale indsats i boligområdet", "municipal_context"),
        *(Text(text) for text in context),
        Heading(REVISION, "revision"),
        Text(revision),
        Heading(FORMS, "activities"),
    ]


def newer_activity(
    name: str,
    purpose: Sequence[Block],
    target: Sequence[Block],
    content: Sequence[Block],
    roles: Sequence[Block],
) -> list[Block]:
    """An activity's form of 2019-26."""
    return [
        Activity(name, name, label="Aktivitetsnavn:"),
        Heading("Formål", "purpose"),
        *purpose,
        Heading("Målgruppe(r)", "target_group"),
        *target,
        Heading("Indhold og praksis", "content"),
        *content,
        Heading("Ansvars- og rollefordeling", "roles"),
        *roles,
    ]
