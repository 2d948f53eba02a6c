"""`check_walls` reports a whole house as whole, and each kind of gap as a gap."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from schools.tenancy.owned import owned_models
from schools.tenancy.roles import PERSON_SETTING, TRUST_SETTING
from tests.walls.rows import as_owner, sql

pytestmark = pytest.mark.django_db
OWN_ROWS = f"({TRUST_SETTING} IS NULL AND person_id = {PERSON_SETTING})"


def report() -> str:
    out = StringIO()
    try:
        call_command("check_walls", stdout=out)
    except CommandError as error:
        out.write(f"failed: {error}")
    return out.getvalue()


def test_every_owned_table_is_walled() -> None:
    lines = report().splitlines()
    names = [model._meta.db_table for model in owned_models()]
    assert lines == [*(f"{name}: walled" for name in names), f"{len(names)} owned tables, 0 gaps"]
    assert len(names) > 0


@pytest.mark.parametrize(
    ("damage", "gap"),
    [
        ("ALTER TABLE schools_school DISABLE ROW LEVEL SECURITY", "row-level security is off"),
        ("ALTER TABLE schools_school NO FORCE ROW LEVEL SECURITY", "row-level security is not forced on the owner"),
        ("DROP POLICY own_trust ON schools_school", "no policy own_trust for all deeds"),
        ("ALTER POLICY own_trust ON schools_school USING (true)", "policy own_trust says something else"),
        ("CREATE POLICY peep ON schools_school FOR SELECT USING (true)", "policy peep says something else"),
        ("ALTER POLICY own_rows ON schools_membership USING (true)", "policy own_rows says something else"),
        (f"ALTER POLICY own_rows ON schools_membership USING ({OWN_ROWS} OR true)", "policy own_rows says something else"),
        ("GRANT TRUNCATE ON schools_school TO app", "app may DELETE, INSERT, SELECT, TRUNCATE, UPDATE"),
        ("GRANT SELECT ON schools_school TO PUBLIC", "app may DELETE, INSERT, SELECT, UPDATE, as anybody SELECT"),
        ("GRANT UPDATE ON schools_schoolevent TO app", "app may INSERT, SELECT, UPDATE"),
        ("ALTER TABLE schools_roleheld DROP CONSTRAINT schools_roleheld_school_id_same_trust", "link school has no composite key"),
        ("CREATE INDEX careless ON schools_school (name)", "index careless begins with name"),
        ("CREATE UNIQUE INDEX oracle ON schools_school (name, trust_id)", "unique index oracle begins with name"),
        ("CREATE UNIQUE INDEX oracle ON schools_membership (person_id)", "unique index oracle begins with person_id"),
        ("DROP POLICY own_rows ON schools_membership", "index memberships_of_a_person begins with person_id"),
        ("DROP TRIGGER trust_is_for_ever ON schools_school", "trust_id can be updated"),
        ("ALTER TABLE schools_school OWNER TO app", "app owns schools_school."),
        ("CREATE VIEW peep AS SELECT * FROM schools_school", "peep does not look with its reader's eyes."),
    ],
)
def test_a_gap_is_reported(damage: str, gap: str) -> None:
    with as_owner():
        # The owner of a test database may not give a table away without this; the transaction takes it back.
        sql("GRANT CREATE ON SCHEMA public TO app")
        sql(damage)
    assert gap in report()
    assert "failed: The walls have gaps." in report()
