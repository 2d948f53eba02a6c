"""The columns that we read from each of the register's files, by their headings. What is not named here is never read: no head's
name, no phone, no e-mail."""

from dataclasses import dataclass

from schools.register.enums import Status
from schools.register.rules import cells


@dataclass(frozen=True, slots=True)
class Column:
    """A column by the headings that the register has used for it, and the field that it fills."""

    field: str
    headings: tuple[str, ...]
    read: cells.Reader
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class FileShape:
    """One of the register's files. `key` names a row once; `words` are the fields that a row is found by."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    words: tuple[str, ...] = ()


ESTABLISHMENTS = FileShape(
    name="establishments",
    key=("urn",),
    words=("name", "town"),
    columns=(
        Column("urn", ("URN",), cells.key, is_required=True),
        Column("name", ("EstablishmentName",), cells.words(200), is_required=True),
        Column("status", ("EstablishmentStatus (code)",), cells.one_of(frozenset(Status)), is_required=True),
        Column("kind", ("TypeOfEstablishment (name)",), cells.text(100)),
        Column("phase", ("PhaseOfEducation (name)",), cells.text(60)),
        Column("low_age", ("StatutoryLowAge",), cells.number(99)),
        Column("high_age", ("StatutoryHighAge",), cells.number(99)),
        Column("pupils", ("NumberOfPupils",), cells.number(99_999)),
        Column("free_meals", ("PercentageFSM",), cells.percentage),
        Column("region", ("GOR (name)",), cells.text(60)),
        Column("local_authority", ("LA (name)",), cells.text(100)),
        Column("town", ("Town",), cells.text(100)),
        Column("postcode", ("Postcode",), cells.text(10)),
        Column("easting", ("Easting",), cells.metres(700_000)),
        Column("northing", ("Northing",), cells.metres(1_300_000)),
        Column("group_uid", ("Trusts (code)",), cells.number(999_999_999, lowest=1)),
        Column("opened_on", ("OpenDate",), cells.day),
        Column("closed_on", ("CloseDate",), cells.day),
    ),
)

GROUPS = FileShape(
    name="groups",
    key=("uid",),
    words=("name", "town"),
    columns=(
        Column("uid", ("Group UID",), cells.key, is_required=True),
        Column("name", ("Group Name",), cells.words(200), is_required=True),
        Column("is_open", ("Group Status",), cells.is_word("open"), is_required=True),
        Column("kind", ("Group Type",), cells.text(60)),
        Column("incorporated_on", ("Incorporated on", "Incorporated on (open date)"), cells.day),
        Column("closed_on", ("Closed Date",), cells.day),
        Column("town", ("Town", "Group Contact Town"), cells.text(100)),
        Column("postcode", ("Postcode", "Group Contact Postcode"), cells.text(10)),
    ),
)

LINKS = FileShape(
    name="links",
    key=("urn", "other_urn", "kind"),
    columns=(
        Column("urn", ("URN",), cells.key, is_required=True),
        Column("other_urn", ("LinkURN",), cells.key, is_required=True),
        Column("kind", ("LinkType",), cells.words(80), is_required=True),
        Column("other_name", ("LinkName",), cells.text(200)),
        Column("established_on", ("LinkEstablishedDate",), cells.day),
    ),
)

SHAPES = {shape.name: shape for shape in (ESTABLISHMENTS, GROUPS, LINKS)}
