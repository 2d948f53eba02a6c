"""Notes arrive once however often they are sent, photos are drawn anew, and evidence goes when its time has come."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from PIL import Image

from reviews.assignments.enums import AssignmentStage
from reviews.cycles.enums import ReviewStage
from reviews.models import Assignment, EvidenceNote, Finding, NotePhoto, Purge, Review
from reviews.visits.actions.notes import Told, edit_note, remove_note, send_note
from reviews.visits.actions.photos import add_photo
from reviews.visits.actions.purge import purge_review, purge_when_due
from reviews.visits.errors import NotAPhoto
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotFound, NotYours, WrongStage
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def review() -> Review:
    trust = trusts.trust("ash")
    return reviews.review(reviews.cycle(trust), trusts.school(trust, "Castle Hill"), stage=ReviewStage.VISITING)


@pytest.fixture
def bea(review: Review) -> Member:
    return reviews.reviewer(review)


def note_of(who: Member, text: str = "Pupils talk about books.", **more: object) -> Told:
    given = {"client_id": uuid4(), "author": who.membership_id, "mark": "working_well", "text": text} | more
    return Told(**given)  # type: ignore[arg-type]


def standing() -> list[str]:
    return list(EvidenceNote.objects.standing().order_by("pk").values_list("text", flat=True))


def test_a_note_that_is_sent_twice_arrives_once(review: Review, bea: Member) -> None:
    told = note_of(bea)
    with acting_in(review.trust_id):
        first, second = (send_note(by=bea, review_id=review.pk, told=told) for _ in range(2))
        assert first.pk == second.pk
        assert standing() == ["Pupils talk about books."]


def test_a_text_that_was_changed_after_a_try_takes_the_place_of_the_one_that_arrived(review: Review, bea: Member) -> None:
    number = uuid4()
    with acting_in(review.trust_id):
        for revision, text in enumerate(("First.", "Second.")):
            send_note(by=bea, review_id=review.pk, told=note_of(bea, text, client_id=number, revision=revision))
        send_note(by=bea, review_id=review.pk, told=note_of(bea, "First.", client_id=number))
        assert standing() == ["Second."]


def test_nobody_sends_in_anothers_name_nor_under_anothers_number(review: Review, bea: Member) -> None:
    cem = reviews.reviewer(review)
    told = note_of(bea)
    with acting_in(review.trust_id):
        with pytest.raises(NotYours):
            send_note(by=cem, review_id=review.pk, told=told)
        send_note(by=bea, review_id=review.pk, told=told)
        with pytest.raises(NotYours):
            send_note(by=cem, review_id=review.pk, told=note_of(cem, client_id=told.client_id))


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "x" * 4001])
def test_what_is_no_note_is_refused_in_words(review: Review, bea: Member, text: str) -> None:
    with acting_in(review.trust_id), pytest.raises(BadInput):
        send_note(by=bea, review_id=review.pk, told=note_of(bea, text))


def test_an_activity_and_a_question_of_another_review_are_left_out_and_the_note_is_not(review: Review, bea: Member) -> None:
    other = reviews.review(review.cycle)
    elsewhere = {"activity": reviews.activity(other).pk, "question": reviews.question(other).pk}
    with acting_in(review.trust_id):
        send_note(by=bea, review_id=review.pk, told=note_of(bea, "Elsewhere.", **elsewhere))
        row = EvidenceNote.objects.get()
        assert (row.activity_id, row.question_id) == (None, None)


@pytest.mark.parametrize("who", ["lead", "central", "head", "other head", "asked", "staff"])
def test_raw_evidence_is_the_cleared_teams_alone(review: Review, who: str) -> None:
    trust = Trust.objects.get(slug="ash")
    asker = {
        "lead": lambda: people.member(trust, Role.TRUST_LEAD),
        "central": lambda: people.member(trust, Role.CENTRAL_TEAM),
        "head": lambda: people.head(trust, review.host),
        "other head": lambda: people.head(trust),
        "asked": lambda: reviews.reviewer(review, is_cleared=False),
        "staff": lambda: people.member(trust, Role.STAFF_MEMBER, review.host),
    }[who]()
    with acting_in(review.trust_id), pytest.raises(NotFound):
        send_note(by=asker, review_id=review.pk, told=note_of(asker))


def test_who_declines_loses_sight_the_same_second(review: Review, bea: Member) -> None:
    with acting_in(review.trust_id):
        send_note(by=bea, review_id=review.pk, told=note_of(bea))
        Assignment.objects.filter(membership=bea.membership_id).update(stage=AssignmentStage.DECLINED, because="Ill")
        with pytest.raises(NotFound):
            send_note(by=bea, review_id=review.pk, told=note_of(bea))


def test_a_note_that_waited_on_its_phone_is_taken_while_the_report_is_drafted_and_no_longer(review: Review, bea: Member) -> None:
    with acting_in(review.trust_id):
        Review.objects.filter(pk=review.pk).update(stage=ReviewStage.DRAFTING)
        late = note_of(bea, made=timezone.now() - timedelta(hours=3))
        assert send_note(by=bea, review_id=review.pk, told=late).is_late
        Review.objects.filter(pk=review.pk).update(stage=ReviewStage.CHECKING)
        with pytest.raises(WrongStage):
            send_note(by=bea, review_id=review.pk, told=note_of(bea))


def test_an_edited_note_stands_for_the_old_one_and_carries_its_citations(review: Review, bea: Member) -> None:
    old = reviews.note(review, bea, "Old words.")
    finding = reviews.finding(review, notes=[old])
    seen = {"text": "Old words.", "mark": "working_well", "activity": None, "question": None}
    with acting_in(review.trust_id):
        assert edit_note(by=bea, review_id=review.pk, note_id=old.pk, values=seen | {"text": "New words."}, seen=seen) == {}
        assert standing() == ["New words."]
        assert [cited.note.text for cited in Finding.objects.get(pk=finding.pk).citations.all()] == ["New words."]


def test_a_removed_note_has_no_words_and_is_not_brought_back_by_its_phone(review: Review, bea: Member) -> None:
    told = note_of(bea)
    with acting_in(review.trust_id):
        made = send_note(by=bea, review_id=review.pk, told=told)
        remove_note(by=bea, review_id=review.pk, note_id=made.pk)
        send_note(by=bea, review_id=review.pk, told=told)
        assert (standing(), EvidenceNote.objects.get().text) == ([], "")


def camera_photo() -> bytes:
    out, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (4000, 3000), "grey").save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_a_photo_is_drawn_small_and_without_what_the_camera_knew_and_arrives_once(review: Review, bea: Member) -> None:
    note = reviews.note(review, bea)
    number = uuid4()
    with acting_in(review.trust_id):
        for _ in range(2):
            add_photo(by=bea, review_id=review.pk, note_id=note.pk, client_id=number, content=camera_photo())
        (kept,) = NotePhoto.objects.all()
        with kept.file.open() as content, Image.open(content) as drawn:
            assert max(drawn.size) <= 1600
            assert len(drawn.getexif()) == 0
        default_storage.delete(str(kept.file.name))


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", camera_photo()[:500]])
def test_what_is_no_photo_is_refused(review: Review, bea: Member, content: bytes) -> None:
    note = reviews.note(review, bea)
    with acting_in(review.trust_id):
        with pytest.raises(NotAPhoto):
            add_photo(by=bea, review_id=review.pk, note_id=note.pk, client_id=uuid4(), content=content)
        assert not NotePhoto.objects.exists()


def test_a_purge_takes_notes_photos_and_files_and_keeps_what_was_found(review: Review, bea: Member) -> None:
    note = reviews.note(review, bea)
    name = str(reviews.photo(note).file.name)
    finding = reviews.finding(review, notes=[note])
    with acting_in(review.trust_id):
        with pytest.raises(WrongStage, match="until the report is released"):
            purge_review(review.pk)
        Review.objects.filter(pk=review.pk).update(stage=ReviewStage.RELEASED, released_at=timezone.now())
        purge_review(review.pk)
        assert not EvidenceNote.objects.exists()
        assert not default_storage.exists(name)
        assert [(purge.notes, purge.photos) for purge in Purge.objects.all()] == [(1, 1)]
        assert Finding.objects.get(pk=finding.pk).sources == 1
        purge_review(review.pk)
        assert Purge.objects.count() == 1


@pytest.mark.parametrize(("released", "kept"), [(-400, 0), (-300, 1)])
def test_evidence_is_kept_for_the_months_that_the_cycle_says(review: Review, bea: Member, released: int, kept: int) -> None:
    reviews.note(review, bea)
    with acting_in(review.trust_id):
        Review.objects.filter(pk=review.pk).update(stage=ReviewStage.RELEASED, released_at=timezone.now() + timedelta(days=released))
        purge_when_due(review.pk)
        assert EvidenceNote.objects.count() == kept
