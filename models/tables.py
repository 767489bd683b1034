"""One record class a table. What a column means is said here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from models.columns import Bool, Date, Double, Int32, Int64, Money, String, Timestamp
from models.record import Record, Row


@dataclass(kw_only=True, slots=True, eq=False)
class Run(Record):
    """One row a run that changed the tables."""

    table: ClassVar[str] = "runs"
    run_id: Annotated[String, "key: the moment the run started, in UTC"] = None
    started_at: Annotated[Timestamp, "when the run started"] = None
    finished_at: Annotated[Timestamp, "when its tables were ready"] = None
    version: Annotated[String, "version of the program"] = None
    document_count: Annotated[Int64, "documents in the tables"] = None
    failed_count: Annotated[Int64, "documents among them that could not be read"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Document(Record):
    """One row a file, failed ones included."""

    table: ClassVar[str] = "documents"
    document_id: Annotated[
        String, "key: the first 16 digits of the file's SHA-256; '-2' and so on for a further copy"
    ] = None
    file_name: Annotated[String, "path below the folder that was read"] = None
    sha256: Annotated[String, "SHA-256 of the file's bytes"] = None
    media_type: Annotated[
        String, "application/pdf, text/plain or text/markdown; null when the file could not be read"
    ] = None
    byte_count: Annotated[Int64, "size of the file"] = None
    page_count: Annotated[Int32, "pages; null where the source has none"] = None
    document_type: Annotated[String, "delaftale, strategisk_samarbejdsaftale, tryghedsplan or andet"] = None
    title: Annotated[String, "the first agreement's title, or the document's first heading"] = None
    status: Annotated[
        String, "ok, partial (something went wrong), empty (no text) or failed (could not be read)"
    ] = None
    error: Annotated[String, "what went wrong, in one line"] = None
    repaired_word_count: Annotated[Int32, "words that were closed from letter-spaced text"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Agreement(Row):
    """One row an agreement; a file may hold several."""

    table: ClassVar[str] = "agreements"
    agreement_id: Annotated[String, "key"] = None
    document_id: Annotated[String, "documents.document_id"] = None
    agreement_no: Annotated[Int32, "1-based, in the order of the document"] = None
    agreement_type: Annotated[String, "delaftale, strategisk_samarbejdsaftale, tryghedsplan or andet"] = None
    title: Annotated[String, "the agreement's title"] = None
    focus_area: Annotated[String, "indsatsområde; null for a framework agreement"] = None
    programme: Annotated[
        String, "name of the boligsocial indsats; for a tryghedsplan the partnership whose plan it is"
    ] = None
    valid_from: Annotated[Date, "first day in force"] = None
    valid_to: Annotated[Date, "last day in force"] = None
    valid_raw: Annotated[String, "the period as written"] = None
    is_draft: Annotated[Bool, "whether the document marks itself a draft (UDKAST)"] = None
    draft_date: Annotated[Date, "date of the draft"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Section(Row):
    """The outline: one row a heading, with its text."""

    table: ClassVar[str] = "sections"
    section_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id of the part that the heading stands in"] = None
    parent_id: Annotated[String, "sections.section_id of the heading above it"] = None
    level: Annotated[Int32, "depth in the outline, 1 for a heading without one above it"] = None
    section_no: Annotated[Int32, "1-based, in the order of the document"] = None
    kind: Annotated[String, "what the heading announces: parties, problem, criteria, budget, …"] = None
    heading: Annotated[String, "the heading, with its number and the form's guidance"] = None
    heading_raw: Annotated[String, "the heading as it stood"] = None
    text: Annotated[String, "the section's own text, without its sub-sections"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Activity(Row):
    """One row an activity described in its own part."""

    table: ClassVar[str] = "activities"
    activity_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_no: Annotated[Int32, "1-based, in the order of the agreement"] = None
    name: Annotated[String, "the activity's own name, without number or level"] = None
    level: Annotated[String, "Beboerniveau, Kvarterniveau or Bydelsniveau"] = None
    category: Annotated[String, "the CFBU category"] = None
    purpose: Annotated[String, "text of its purpose sections"] = None
    target_group: Annotated[String, "text of its target group sections"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Party(Row):
    """Who entered the agreement: one row a person, or an organisation without one."""

    table: ClassVar[str] = "parties"
    party_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    organisation: Annotated[String, "the party, without its department"] = None
    department: Annotated[String, "its department (forvaltning), as a short name"] = None
    role: Annotated[String, "title or function, as written"] = None
    person: Annotated[String, "who signs or represents the party"] = None
    email: Annotated[String, "e-mail address in lower case"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Contact(Row):
    """Every occurrence of an e-mail address, the list of parties included."""

    table: ClassVar[str] = "contacts"
    contact_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id of the part that the address stands in"] = None
    email: Annotated[String, "e-mail address in lower case"] = None
    email_raw: Annotated[String, "the address as it stood, line break included"] = None
    person: Annotated[String, "whose address it is"] = None
    role: Annotated[String, "that person's title or function"] = None
    organisation: Annotated[String, "that person's organisation"] = None
    link_target: Annotated[String, "address of the mailto: link behind it, in lower case"] = None
    link_differs: Annotated[Bool, "whether link and address differ; null where there is no link"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class SuccessCriterion(Row):
    """What the agreement says it will be measured on."""

    table: ClassVar[str] = "success_criteria"
    criterion_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id; null at the level of the agreement"] = None
    kind: Annotated[String, "succeskriterium, delmål, leverance or målsætning"] = None
    text: Annotated[String, "the criterion"] = None
    indicator: Annotated[String, "what shows whether it is met"] = None
    data_source: Annotated[String, "datakilde"] = None
    target_low: Annotated[Double, "the least that is promised"] = None
    target_high: Annotated[Double, "the most that is promised"] = None
    target_unit: Annotated[String, "what is counted"] = None
    direction: Annotated[String, "increase or decrease: which way the measured thing shall go"] = None
    period: Annotated[String, "year, quarter, month or week, when the promised thing recurs"] = None
    deadline_year: Annotated[Int32, "the year in or by which it shall be met"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Baseline(Row):
    """A measured level, one row a number."""

    table: ClassVar[str] = "baselines"
    baseline_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id; null at the level of the agreement"] = None
    origin: Annotated[String, "table, criterion or narrative"] = None
    goal: Annotated[String, "mål or delmål"] = None
    indicator: Annotated[String, "what was measured"] = None
    measure: Annotated[String, "which part of the indicator"] = None
    area: Annotated[String, "whose level: boligområde, kommune, or the named place or population"] = None
    value: Annotated[Double, "the level, in its unit"] = None
    unit: Annotated[String, "%, antal or karakter"] = None
    year: Annotated[Int32, "year of the measurement; a school year by its first year"] = None
    year_raw: Annotated[String, "the year as written"] = None
    data_source: Annotated[String, "datakilde"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class BudgetTable(Row):
    """One row a budget table."""

    table: ClassVar[str] = "budget_tables"
    budget_table_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id; null at the level of the agreement"] = None
    caption: Annotated[String, "the table's caption or the heading above it"] = None
    unit: Annotated[String, "DKK, kDKK; null when unstated"] = None
    stated_total_matches: Annotated[
        Bool, "whether the stated totals are the sums of their items; null without a total"
    ] = None


@dataclass(kw_only=True, slots=True, eq=False)
class BudgetLine(Row):
    """One row a line item and year."""

    table: ClassVar[str] = "budget_lines"
    budget_line_id: Annotated[String, "key"] = None
    budget_table_id: Annotated[String, "budget_tables.budget_table_id"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id; null at the level of the agreement"] = None
    line_no: Annotated[Int32, "1-based, in the order of the table"] = None
    line_item: Annotated[String, "what the money is for"] = None
    year: Annotated[Int32, "budget year; null when the table has none"] = None
    amount: Annotated[Money, "the amount, in the table's unit; null when unreadable"] = None
    amount_raw: Annotated[String, "the cell as it stood"] = None
    amount_status: Annotated[
        String, "as_written, repaired (the table's arithmetic confirms it) or unreadable"
    ] = None
    is_total: Annotated[Bool, "whether the line sums lines of its own table"] = None
    note: Annotated[String, "what stood in parentheses, and footnotes"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Responsibility(Row):
    """Who shall do what, one row an obligation."""

    table: ClassVar[str] = "responsibilities"
    responsibility_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    activity_id: Annotated[String, "activities.activity_id; null at the level of the agreement"] = None
    actor: Annotated[String, "who is responsible, as written"] = None
    obligation: Annotated[String, "what they shall do"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Staffing(Row):
    """One row a stated resource."""

    table: ClassVar[str] = "staffing"
    staffing_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    role: Annotated[String, "who is employed"] = None
    fte: Annotated[Double, "full-time equivalents; null when unstated"] = None
    focus: Annotated[String, "what they work on"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class Finding(Row):
    """What an auditor should look at."""

    table: ClassVar[str] = "findings"
    finding_id: Annotated[String, "key"] = None
    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    severity: Annotated[String, "info, warning or error"] = None
    message: Annotated[String, "one sentence that quotes both sides of what disagrees"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class FindingRow(Row):
    """Which rows a finding is about."""

    table: ClassVar[str] = "finding_rows"
    finding_row_id: Annotated[String, "key"] = None
    finding_id: Annotated[String, "findings.finding_id"] = None
    table_name: Annotated[String, "table of the row"] = None
    row_id: Annotated[String, "key of the row"] = None


@dataclass(kw_only=True, slots=True, eq=False)
class EvidenceBox(Row):
    """Where on the paper a row was read from: one row a line of its evidence, for PDF input."""

    table: ClassVar[str] = "evidence_boxes"
    evidence_box_id: Annotated[String, "key"] = None
    table_name: Annotated[String, "table of the row"] = None
    row_id: Annotated[String, "key of the row"] = None
    page: Annotated[Int32, "page of the line, 1-based"] = None
    x0: Annotated[Double, "left edge of the line, in points from the page's left edge"] = None
    top: Annotated[Double, "upper edge of the line, in points from the page's upper edge"] = None
    x1: Annotated[Double, "right edge of the line, in points from the page's left edge"] = None
    bottom: Annotated[Double, "lower edge of the line, in points from the page's upper edge"] = None


ALL: tuple[type[Record], ...] = (
    Run, Document, Agreement, Section, Activity, Party, Contact, SuccessCriterion, Baseline,
    BudgetTable, BudgetLine, Responsibility, Staffing, Finding, FindingRow,
    EvidenceBox,
)  # fmt: skip
