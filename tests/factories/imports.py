"""Uploaded files for tests."""

from schools.imports.actions import upload_people
from schools.models import PeopleImport
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in

HEADING = "Name,E-mail,Role,School\n"


def people_import(by: Member, *rows: str) -> PeopleImport:
    """A CSV of these rows, uploaded and not confirmed; one good row unless rows are given."""
    lines = rows or ("Ann Reed,ann@example.org,Trustee,",)
    with acting_in(by.trust_id):
        return upload_people(by=by, file_name="people.csv", content=(HEADING + "\n".join(lines)).encode())
