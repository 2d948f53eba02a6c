"""Files: added, refused by name, taken out and put back, and sent to those who may read them."""

import hashlib

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from reviews.assignments.enums import AssignmentStage
from reviews.cycles.enums import ReviewStage
from reviews.models import Assignment, Attachment
from reviews.self_reviews.actions.files import SentFile, add_files, remove_file, return_file
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, WrongStage
from tests.factories import people, reviews
from tests.reviews.self_reviews import files
from tests.reviews.self_reviews.conftest import School

pytestmark = pytest.mark.django_db
SCANNER = "tests.reviews.self_reviews.test_files.{}"


def finds(content: bytes) -> str | None:
    """A scanner that knows one virus."""
    return "Eicar-Test" if b"EICAR" in content else None


def is_away(content: bytes) -> str | None:
    """A scanner that does not answer."""
    raise ConnectionRefusedError


def sent(name: str, content: bytes) -> SentFile:
    return SentFile(name, len(content), lambda: content)


def here(school: School) -> list[str]:
    with acting_in(school.trust.pk):
        return list(Attachment.objects.filter(removed_at=None).order_by("pk").values_list("name", flat=True))


def test_a_file_is_kept_under_the_trust_by_a_name_that_tells_nothing(school: School) -> None:
    content = files.pdf()
    added = school.do(add_files, files=[sent("Reading plan.pdf", content)], theme_id=school.themes[0].pk)
    assert (added.names, added.refused) == (("Reading plan.pdf",), ())
    with acting_in(school.trust.pk):
        row = Attachment.objects.get()
    folder, kind, name = row.file.name.split("/")
    assert (folder, kind, len(name)) == (str(school.trust.pk), "attachments", 36)
    assert (row.kind, row.size, row.sha256) == ("application/pdf", len(content), hashlib.sha256(content).hexdigest())
    assert (row.theme_id, row.added_by_id) == (school.themes[0].pk, school.head.membership_id)
    with default_storage.open(row.file.name) as kept:
        assert kept.read() == content


def test_what_cannot_come_in_is_named_and_the_rest_comes_in(school: School) -> None:
    added = school.do(add_files, files=[sent("lies.pdf", files.image("PNG")), sent("a.docx", files.office()), sent("../empty.pdf", b"")])
    assert added.names == ("a.docx",)
    assert [sentence.split(" ")[0] for sentence in added.refused] == ["“lies.pdf”", "“empty.pdf”"]
    assert here(school) == ["a.docx"]


def test_a_file_that_is_too_large_is_not_even_read(school: School) -> None:
    def unread() -> bytes:
        raise AssertionError

    added = school.do(add_files, files=[SentFile("film.pdf", 31 * 1024 * 1024, unread)])
    assert added.refused == ("“film.pdf” was not added. It has 31.0 MB; we take up to 20 MB.",)


def test_the_same_file_twice_is_one_and_the_eleventh_is_too_many(school: School) -> None:
    content = files.pdf()
    school.do(add_files, files=[sent("a.pdf", content)])
    again = school.do(add_files, files=[sent("b.pdf", content), sent("b.pdf", content)])
    assert again.refused == ("“b.pdf” was not added again. It is here already, as “a.pdf”.",) * 2
    many = [sent(f"{number}.docx", files.office(word__x_dot_xml=bytes([number]))) for number in range(10)]
    added = school.do(add_files, files=many)
    assert (len(added.names), len(here(school))) == (9, 10)
    assert added.refused == ("“9.docx” was not added. A self-review takes up to 10 files; choose those that tell most.",)


def test_a_file_is_taken_out_and_put_back(school: School) -> None:
    school.do(add_files, files=[sent("a.pdf", files.pdf())])
    with acting_in(school.trust.pk):
        pk = Attachment.objects.get().pk
    client = people.sign_in(Client(), school.head)
    client.post(school.url(f"self-review/attachments/{pk}/remove/"))
    assert here(school) == []
    assert client.get(school.url(f"self-review/attachments/{pk}/")).status_code == 404
    assert "Put back" in client.get(school.url("self-review/attachments/")).content.decode()
    client.post(school.url(f"self-review/attachments/{pk}/return/"))
    assert here(school) == ["a.pdf"]
    school.do(remove_file, by=school.leader, attachment_id=pk)
    school.do(remove_file, attachment_id=pk)
    for number in range(10):
        reviews.attachment(school.review, school.head, f"{number}.pdf")
    with pytest.raises(WrongStage, match="up to 10 files"):
        school.do(return_file, attachment_id=pk)


def test_a_virus_is_stopped_and_a_scanner_that_is_away_lets_nothing_in(school: School, settings: Settings) -> None:
    settings.VIRUS_SCANNER = SCANNER.format("finds")
    added = school.do(add_files, files=[sent("a.docx", files.office(x=b"EICAR" * 20)), sent("b.pdf", files.pdf())])
    assert added.names == ("b.pdf",) or added.names == ("a.docx", "b.pdf")
    stopped = school.do(add_files, files=[sent("c.pdf", files.pdf() + b"%EICAR")])
    assert stopped.refused == ("“c.pdf” was not added. The virus scanner stopped it: Eicar-Test.",)
    settings.VIRUS_SCANNER = SCANNER.format("is_away")
    assert "does not answer just now" in school.do(add_files, files=[sent("d.docx", files.office())]).refused[0]


def test_files_come_and_go_only_while_it_is_written_and_by_the_host(school: School) -> None:
    made = reviews.attachment(school.review, school.head)
    for by in (school.reviewer, people.member(school.trust)):
        with pytest.raises(NotFound):
            school.do(add_files, by=by, files=[sent("a.pdf", files.pdf())])
        with pytest.raises(NotFound):
            school.do(remove_file, by=by, attachment_id=made.pk)
    school.put(stage=ReviewStage.SHARED)
    with pytest.raises(WrongStage):
        school.do(add_files, files=[sent("a.pdf", files.pdf())])
    with pytest.raises(WrongStage):
        school.do(remove_file, attachment_id=made.pk)


def test_a_theme_of_another_framework_is_not_there(school: School) -> None:
    with acting_in(school.trust.pk):
        elsewhere = reviews.framework(school.trust).themes.all()[0]
    with pytest.raises(NotFound):
        school.do(add_files, files=[sent("a.pdf", files.pdf())], theme_id=elsewhere.pk)


def test_the_form_takes_several_files_and_says_what_became_of_each(school: School) -> None:
    client = people.sign_in(Client(), school.head)
    uploads = [SimpleUploadedFile("Plan.pdf", files.pdf()), SimpleUploadedFile("lies.pdf", files.image())]
    page = client.post(school.url("self-review/attachments/"), {"files": uploads, "theme": school.themes[1].pk}, follow=True)
    words = page.content.decode()
    assert "“Plan.pdf” is added." in words
    assert "“lies.pdf” was not added." in words
    assert "about Looking Inward" in words
    nothing = client.post(school.url("self-review/attachments/"), {})
    assert "Choose at least one file." in nothing.content.decode()
    assert here(school) == ["Plan.pdf"]


@pytest.fixture
def kept(school: School) -> Attachment:
    return reviews.attachment(school.review, school.head, "Plan “A”.pdf", files.pdf())


def test_a_file_is_sent_to_be_kept_and_not_to_be_shown(school: School, kept: Attachment) -> None:
    response = people.sign_in(Client(), school.head).get(school.url(f"self-review/attachments/{kept.pk}/"))
    assert int(response["Content-Length"]) == len(files.pdf())
    assert b"".join(response).startswith(b"%PDF")
    names = ("Content-Type", "Cache-Control", "X-Content-Type-Options")
    assert [response.headers[name] for name in names] == ["application/pdf", "no-store", "nosniff"]
    assert response.headers["Content-Disposition"].startswith("attachment; ")


def test_who_gets_a_file_when(school: School, kept: Attachment) -> None:
    url = school.url(f"self-review/attachments/{kept.pk}/")
    readers = {
        "head": school.head,
        "lead reviewer": school.lead_reviewer,
        "reviewer": school.reviewer,
        "lead": people.member(school.trust),
        "central": people.member(school.trust, Role.CENTRAL_TEAM),
        "other head": people.head(school.trust),
        "asked": reviews.reviewer(school.review, is_cleared=False),
    }

    def who_may() -> set[str]:
        return {name for name, who in readers.items() if people.sign_in(Client(), who).get(url).status_code == 200}

    assert who_may() == {"head"}
    school.put(stage=ReviewStage.SHARED)
    assert who_may() == {"head", "lead reviewer", "reviewer", "lead"}
    # Who declines loses it the same second.
    with acting_in(school.trust.pk):
        mine = Assignment.objects.filter(review=school.review, membership=school.reviewer.membership_id)
        mine.update(stage=AssignmentStage.DECLINED, because="No time")
    assert who_may() == {"head", "lead reviewer", "lead"}


def test_a_file_that_is_lost_is_not_there(school: School, kept: Attachment) -> None:
    default_storage.delete(str(kept.file.name))
    response = people.sign_in(Client(), school.head).get(school.url(f"self-review/attachments/{kept.pk}/"))
    assert (response.status_code, "find it in a backup" in response.content.decode()) == (404, True)
