"""From a file to invitations: uploaded, looked at, confirmed; all or nothing, once."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from schools.imports.actions import clear_import, import_people, upload_people
from schools.imports.tasks import clear_import as clear_import_task
from schools.models import Invitation, News, PeopleImport, RoleLabel, RoleOffered, Trust
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotYours, WrongStage
from tests.factories import people, trusts
from tests.factories.imports import HEADING, people_import
from tests.factories.invitations import invitation

pytestmark = pytest.mark.django_db
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
UPLOAD = "/ash/people/import/"


@pytest.fixture
def trust() -> Trust:
    trust = trusts.trust("ash")
    trusts.school(trust, "Castle Hill Primary School", urn=100002)
    return trust


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust, person=people.person("Lee Lead", "lee@example.org", two_factor=True))


def upload(client: Client, content: bytes, name: str = "people.csv") -> str:
    """The page that one lands on."""
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, content)}, follow=True).content.decode()


def invited(trust: Trust) -> list[str]:
    with acting_in(trust.pk):
        return list(Invitation.objects.order_by("email").values_list("email", flat=True))


def xlsx(*rows: list[object]) -> bytes:
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(out)
    return out.getvalue()


def test_a_file_is_looked_at_confirmed_and_imported_once(trust: Trust, lead: Member, client: Client) -> None:
    people.sign_in(client, lead)
    rows = "Ann Reed,Ann@Example.org,School leader,Castle Hill\nBo Poe,bo@example.org,trustee,\n"
    page = client.post(UPLOAD, {"file": SimpleUploadedFile("autumn.csv", (HEADING + rows).encode())}, follow=True)
    address = page.redirect_chain[-1][0]
    text = page.content.decode()
    for words in ("autumn.csv", "2 rows in the file, all of them fine", "School leader, Castle Hill Primary School", "Invite everybody"):
        assert words in text, words
    assert invited(trust) == []
    first = client.post(address, follow=True)
    assert first.redirect_chain[-1][0] == "/ash/people/?state=invited"
    assert "2 people are invited." in first.content.decode()
    assert "2 people are invited." in client.post(address, follow=True).content.decode()
    assert invited(trust) == ["ann@example.org", "bo@example.org"]
    with acting_in(trust.pk):
        assert News.objects.filter(kind="schools.invitation_made").count() == 2
        assert RoleOffered.objects.filter(role=Role.SCHOOL_LEADER, school__name__startswith="Castle").count() == 1
        row = PeopleImport.objects.get()
        assert (row.stage, row.lines, row.imported_count) == ("imported", [], 2)
    assert "This list was imported on" in client.get(address).content.decode()


def test_every_problem_stands_at_its_row_and_column_and_nothing_is_written(trust: Trust, lead: Member, client: Client) -> None:
    invitation(lead, "open@example.org")
    people.sign_in(client, lead)
    rows = [
        "Ann,ann@example.org,Trustee,",
        "Bo,ann@EXAMPLE.org,Trustee,",
        "Cy,LEE@example.org,Trustee,",
        "Di,Open@example.org,Trustee,",
        "Ed,ed@,Boss,",
        '"=HYPERLINK(""x"")",flo@example.org,School leader,Castel Hill',
    ]
    text = upload(client, (HEADING + "\n".join(rows)).encode())
    for words in (
        "6 rows in the file, 6 problems to put right", "Row 3, E-mail", "written in other letters", "Row 4, E-mail", "member already",
        "Row 5, E-mail", "has not answered yet", "Row 6, E-mail", "not a whole e-mail address", "Row 6, Role", "This is not a role.",
        "Row 7, Name", "This is a formula", "<code>=HYPERLINK(&quot;x&quot;)</code>", "1 row without problems",
        "Put the 7 problems right in your file first", "Row 7, School", "Did you mean “Castle Hill Primary School”?",
    ):  # fmt: skip
        assert words.replace("6 problems", "7 problems") in text, words
    with acting_in(trust.pk):
        import_id = PeopleImport.objects.get().pk
    answer = client.post(f"{UPLOAD}{import_id}/", follow=True)
    assert "Nobody was invited" in answer.content.decode()
    assert invited(trust) == ["open@example.org"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("people.csv", PNG, "This is a picture, whatever its name says."),
        ("people.xlsx", PNG, "This is a picture, whatever its name says."),
        ("people.csv", b"x" * (30 * 1024 * 1024), "This file has 30.0 MB; we take up to 2 MB."),
        ("people.csv", b"", "This file is empty."),
        ("people.csv", ",".join(map(str, range(200))).encode(), "This file has 200 columns"),
        ("people.csv", (HEADING + "A,a@b.org,Trustee,\n" * 2001).encode(), "This file has more than 2,000 rows."),
        ("people.csv", b"First,Last\nAnn,Reed\n", "The first row must name the columns."),
        ("people.csv", HEADING.encode(), "This file names its columns and holds no people."),
        ("people.csv", (HEADING + "Ann").encode("utf-16-le"), "This file is not text."),
    ],
)
def test_a_wrong_file_is_told_at_the_field(trust: Trust, lead: Member, client: Client, name: str, content: bytes, sentence: str) -> None:
    text = upload(people.sign_in(client, lead), content, name)
    assert sentence in text
    with acting_in(trust.pk):
        assert not PeopleImport.objects.exists()


def test_no_file_is_told(trust: Trust, lead: Member, client: Client) -> None:
    assert "Choose a file." in people.sign_in(client, lead).post(UPLOAD).content.decode()


def test_characters_that_cannot_be_read_are_told_in_the_preview(trust: Trust, lead: Member, client: Client) -> None:
    mixed = (HEADING + "Siân,s@example.org,Trustee,\n").encode() + "Zoë,z@example.org,Trustee,\n".encode("cp1252")
    text = upload(people.sign_in(client, lead), mixed + b"B\x00o,b@example.org,Trustee,\n")
    assert "Row 3" in text
    assert "another encoding" in text
    assert "Row 4" in text
    assert "NUL characters" in text
    assert "1 row without problems" in text


def test_an_excel_file_is_read_by_content_whatever_its_name(trust: Trust, lead: Member, client: Client) -> None:
    content = xlsx(["Name", "Email", "Role", "URN", "Payroll"], ["Ann", "ann@example.org", "School leader", 100002, 7])
    text = upload(people.sign_in(client, lead), content, "list.csv")
    assert "School leader, Castle Hill Primary School" in text
    assert "Columns that we do not need: Payroll." in text


def test_a_formula_cell_of_excel_is_refused(trust: Trust, lead: Member, client: Client) -> None:
    content = xlsx(["Name", "Email", "Role"], ["=A1", "ann@example.org", "Trustee"])
    assert "This is a formula" in upload(people.sign_in(client, lead), content, "list.xlsx")


def test_what_changed_since_the_preview_is_found_when_confirmed(trust: Trust, lead: Member) -> None:
    row = people_import(lead)
    invitation(lead, "ann@example.org")
    with acting_in(trust.pk):
        assert import_people(by=lead, import_id=row.pk) is None
    assert invited(trust) == ["ann@example.org"]


def test_the_trusts_own_words_for_roles_are_understood(trust: Trust, lead: Member) -> None:
    with acting_in(trust.pk):
        RoleLabel.objects.create(code="trustee", label="Guardian")
    lead = member_for(lead.person_id, "ash") or lead
    row = people_import(lead, "Ann,ann@example.org,guardian,", "Bo,bo@example.org,Trustee,")
    with acting_in(trust.pk):
        assert import_people(by=lead, import_id=row.pk) == 2


def test_a_head_imports_for_the_own_school_alone(trust: Trust, lead: Member) -> None:
    head = people.head(trust, trusts.school(trust, "Beckside"))
    row = people_import(head, "Ann,ann@example.org,Staff member,Castle Hill", "Bo,bo@example.org,Staff member,Beckside")
    with acting_in(trust.pk):
        assert import_people(by=head, import_id=row.pk) is None
    own = people_import(head, "Bo,bo@example.org,Staff member,Beckside")
    with acting_in(trust.pk):
        assert import_people(by=head, import_id=own.pk) == 1


def test_others_do_not_import(trust: Trust) -> None:
    staff = people.member(trust, Role.STAFF_MEMBER)
    with acting_in(trust.pk), pytest.raises(NotYours):
        upload_people(by=staff, file_name="x", content=b"")


def test_files_are_their_uploaders_alone(trust: Trust, lead: Member, client: Client) -> None:
    row = people_import(lead)
    people.sign_in(client, people.member(trust))
    for ask in (client.get, client.post):
        assert ask(f"{UPLOAD}{row.pk}/").status_code == 404


def test_a_file_that_waited_too_long_is_forgotten(trust: Trust, lead: Member, client: Client) -> None:
    row = people_import(lead)
    news = News.objects.get(kind="schools.import_is_over")
    assert (news.subject_id, news.due_at) == (row.pk, row.expires_at)
    with time_machine.travel(timezone.now() + timedelta(hours=25)), acting_in(trust.pk), pytest.raises(WrongStage, match="waited too long"):
        import_people(by=lead, import_id=row.pk)
    assert clear_import_task(news.pk) is True
    with acting_in(trust.pk):
        kept = PeopleImport.objects.get()
        assert (kept.stage, kept.lines, kept.file_name) == ("cleared", [], "people.csv")
        with pytest.raises(WrongStage):
            import_people(by=lead, import_id=row.pk)
    assert "Upload it again." in people.sign_in(client, lead).get(f"{UPLOAD}{row.pk}/").content.decode()


def test_forgetting_leaves_what_was_imported_alone(trust: Trust, lead: Member) -> None:
    row = people_import(lead)
    with acting_in(trust.pk):
        import_people(by=lead, import_id=row.pk)
        clear_import(import_id=row.pk)
        assert PeopleImport.objects.get().stage == "imported"


def test_a_second_head_is_warned_of(trust: Trust, lead: Member, client: Client) -> None:
    with acting_in(trust.pk):
        school = trusts.School.objects.get()
    people.head(trust, school, person=people.person("Gethin Rees"))
    content = b"Name,Email,Role,School,Head\nAnn,ann@example.org,School leader,Castle Hill,yes\n"
    text = upload(people.sign_in(client, lead), content)
    assert "Gethin Rees stays head of Castle Hill Primary School until you end that role." in text
    assert "Headteacher, Castle Hill Primary School" in text


def test_the_templates_hold_the_trusts_schools_and_roles(trust: Trust, lead: Member, client: Client) -> None:
    people.sign_in(client, lead)
    page = client.get(UPLOAD).content.decode()
    assert "Castle Hill Primary School" in page
    book = load_workbook(BytesIO(client.get(f"{UPLOAD}template/?as=xlsx").content))
    assert [cell.value for cell in book["Lists"]["A"]][:2] == ["Partnership Lead", "Central team"]
    assert book["Lists"]["B1"].value == "Castle Hill Primary School"
    assert client.get(f"{UPLOAD}template/?as=csv").content.decode("utf-8-sig").startswith("Name,E-mail,Job title,Role,School,Head")


def test_the_price_of_a_preview_stays_the_same_for_one_row_and_for_three(trust: Trust, lead: Member, client: Client) -> None:
    people.sign_in(client, lead)
    prices = []
    for count in (1, 3):
        row = people_import(lead, *[f"P {number},p{number}@example.org,Trustee," for number in range(count)])
        with CaptureQueriesContext(connection) as captured:
            client.get(f"{UPLOAD}{row.pk}/")
        prices.append(len([query for query in captured.captured_queries if query["sql"].startswith(("SELECT", "(SELECT"))]))
    assert prices[0] == prices[1] <= 10


def test_importing_costs_the_same_number_of_queries_whatever_the_length(trust: Trust, lead: Member) -> None:
    prices = []
    for count in (1, 30):
        row = people_import(lead, *[f"P {number},p{count}.{number}@example.org,Trustee," for number in range(count)])
        with CaptureQueriesContext(connection) as captured, acting_in(trust.pk):
            assert import_people(by=lead, import_id=row.pk) == count
        prices.append(len(captured.captured_queries))
    assert prices[0] == prices[1]


def test_long_previews_are_paged(trust: Trust, lead: Member, client: Client) -> None:
    people.sign_in(client, lead)
    row = people_import(lead, *[f"P {number},p{number}@example.org,Trustee," for number in range(120)])
    text = client.get(f"{UPLOAD}{row.pk}/?page=3").content.decode()
    assert "101 to 120 of 120 people" in text
    assert len(client.get(f"{UPLOAD}{row.pk}/").content) < 30_000


def test_the_uploaded_file_is_kept_nowhere(trust: Trust, lead: Member, settings: object, tmp_path: Path) -> None:
    with acting_in(trust.pk), pytest.raises(BadInput):
        upload_people(by=lead, file_name="x.csv", content=PNG)
    columns = {field.name for field in PeopleImport._meta.get_fields()}
    assert not {"file", "content"} & columns
