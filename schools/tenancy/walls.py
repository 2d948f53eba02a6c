"""Proves the walls from the database's own catalogue, not from what migrations say they did."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Model

from schools.tenancy.owned import is_history, owned_keys, owned_models, unwalled_links
from schools.tenancy.roles import PERSON_SETTING, RUNTIME_ROLE, TRUST_SETTING

_OWN_ROWS = f"{TRUST_SETTING} IS NULL AND person_id = {PERSON_SETTING}"


@dataclass(frozen=True, slots=True)
class WallReport:
    """One owned table and what is missing around it: nothing, if the wall stands."""

    table: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """What the catalogue says of one table."""

    is_enabled: bool
    is_forced: bool
    owner: str
    policies: tuple[tuple[str, str, str, str], ...]
    grants: frozenset[str]
    indexes: tuple[tuple[str, bool, str], ...]
    foreign_keys: tuple[tuple[str, ...], ...]
    trust_is_required: bool
    trust_is_for_ever: bool


def wall_reports() -> list[WallReport]:
    """One report an owned table, by table name."""
    return [WallReport(model._meta.db_table, tuple(_gaps(model))) for model in owned_models()]


def runtime_role_gaps() -> list[str]:
    """How the role that serves people could get round the walls: each a sentence, none if it cannot."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = %s", [RUNTIME_ROLE])
        row = cursor.fetchone()
        if row is None:
            return [f"There is no role {RUNTIME_ROLE}."]
        names = ("is a superuser", "may bypass row-level security", "may create roles", "may create databases")
        gaps = [f"{RUNTIME_ROLE} {name}." for name, has in zip(names, row, strict=True) if has]
        cursor.execute(
            "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid JOIN pg_roles u ON u.oid = m.member "
            "WHERE u.rolname = %s",
            [RUNTIME_ROLE],
        )
        gaps += [f"{RUNTIME_ROLE} is a member of {name}." for (name,) in cursor.fetchall()]
        cursor.execute("SELECT tablename FROM pg_tables WHERE tableowner = %s", [RUNTIME_ROLE])
        return gaps + [f"{RUNTIME_ROLE} owns {name}." for (name,) in cursor.fetchall()]


def view_gaps() -> list[str]:
    """Views that would show owned rows with their owner's eyes, and materialised views, which no policy covers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, c.relkind, coalesce('security_invoker=true' = ANY (c.reloptions), false) "
            "FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm')"
        )
        return [f"{name} does not look with its reader's eyes." for name, kind, safe in cursor.fetchall() if kind == "m" or not safe]


def _gaps(model: type[Model]) -> list[str]:
    found = _look_up(model._meta.db_table)
    if found is None:
        return ["the table is not there"]
    return [*_policy_gaps(found), *_grant_gaps(found, is_history(model)), *_key_gaps(model, found)]


def _policy_gaps(found: _Table) -> list[str]:
    gaps = []
    if not found.is_enabled:
        gaps.append("row-level security is off")
    if not found.is_forced:
        gaps.append("row-level security is not forced on the owner")
    if ("own_trust", "*") not in {(name, deed) for name, deed, _, _ in found.policies}:
        gaps.append("no policy own_trust for all deeds")
    for name, deed, using, check in found.policies:
        is_wall = name == "own_trust" and _plain(using) == _plain(check) == _plain(f"trust_id = {TRUST_SETTING}")
        # Own rows may be read, and only while no trust is entered.
        is_door = name == "own_rows" and deed == "r" and _plain(using) == _plain(_OWN_ROWS)
        if not (is_wall or is_door):
            gaps.append(f"policy {name} says something else")
    return gaps


def _plain(expression: str) -> str:
    """PostgreSQL prints casts and brackets of its own."""
    return expression.replace("(", "").replace(")", "").replace("::text", "").replace(" ", "").lower()


def _grant_gaps(found: _Table, history: bool) -> list[str]:
    right = {"SELECT", "INSERT"} if history else {"SELECT", "INSERT", "UPDATE", "DELETE"}
    gaps = [] if found.grants == right else [f"{RUNTIME_ROLE} may {', '.join(sorted(found.grants)) or 'nothing'}"]
    return gaps + ([f"owned by {RUNTIME_ROLE}"] if found.owner == RUNTIME_ROLE else [])


def _key_gaps(model: type[Model], found: _Table) -> list[str]:
    gaps = []
    if not found.trust_is_required:
        gaps.append("trust_id may be null")
    if not found.trust_is_for_ever:
        gaps.append("trust_id can be updated")
    careless = [index for index in found.indexes if index[2] != "trust_id" and not _finds_own_rows(found, index)]
    gaps += [f"{'unique ' if unique else ''}index {name} begins with {first}" for name, unique, first in careless]
    gaps += [f"link {name} is an ordinary foreign key" for name in unwalled_links(model)]
    for field in owned_keys(model):
        target = field.remote_field.model._meta
        if ("trust_id", field.column, target.db_table, "trust_id", target.pk.column) not in found.foreign_keys:
            gaps.append(f"link {field.name} has no composite key")
    return gaps


def _finds_own_rows(found: _Table, index: tuple[str, bool, str]) -> bool:
    """What a person may read before a trust is known is looked for without one. Never unique: that would tell of other trusts."""
    _, is_unique, first = index
    return first == "person_id" and not is_unique and any(name == "own_rows" for name, *_ in found.policies)


def _look_up(table: str) -> _Table | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.oid, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) FROM pg_class c "
            "WHERE c.relname = %s AND c.relnamespace = 'public'::regnamespace",
            [table],
        )
        row = cursor.fetchone()
        if row is None:
            return None
        oid, is_enabled, is_forced, owner = row
        cursor.execute(_POLICIES, [oid])
        policies = tuple(cursor.fetchall())
        cursor.execute(_GRANTS, [oid, RUNTIME_ROLE])
        grants = frozenset(name for (name,) in cursor.fetchall())
        cursor.execute(_INDEXES, [oid])
        indexes = tuple(cursor.fetchall())
        cursor.execute(_FOREIGN_KEYS, [oid])
        foreign_keys = tuple((*ours, there, *theirs) for ours, there, theirs in cursor.fetchall())
        cursor.execute(_TRUST_COLUMN, [oid, oid])
        required, for_ever = cursor.fetchone()
    return _Table(is_enabled, is_forced, owner, policies, grants, indexes, foreign_keys, required, for_ever)


_POLICIES = (
    "SELECT polname, polcmd::text, coalesce(pg_get_expr(polqual, polrelid), ''), coalesce(pg_get_expr(polwithcheck, polrelid), '') "
    "FROM pg_policy WHERE polrelid = %s"
)
_GRANTS = (
    "SELECT CASE WHEN a.grantee = 0 THEN 'as anybody ' ELSE '' END || a.privilege_type FROM pg_class c, aclexplode(c.relacl) a "
    "LEFT JOIN pg_roles r ON r.oid = a.grantee WHERE c.oid = %s AND (a.grantee = 0 OR r.rolname = %s)"
)
_INDEXES = (
    "SELECT x.relname, i.indisunique, coalesce(a.attname, 'an expression') FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid "
    "LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indrelid = %s ORDER BY x.relname"
)
_FOREIGN_KEYS = (
    "SELECT (SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY k(n, place) "
    " JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.n), f.confrelid::regclass::text, "
    "(SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY k(n, place) "
    " JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.n) "
    "FROM pg_constraint f WHERE f.conrelid = %s AND f.contype = 'f' AND f.convalidated"
)
_TRUST_COLUMN = (
    "SELECT (SELECT attnotnull FROM pg_attribute WHERE attrelid = %s AND attname = 'trust_id'), "
    "EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
    "WHERE t.tgrelid = %s AND t.tgname = 'trust_is_for_ever' AND p.proname = 'refuse_another_trust' AND t.tgenabled = 'O')"
)
