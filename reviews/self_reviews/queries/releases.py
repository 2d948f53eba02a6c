"""The page that asks before a release: who will read, what is missing, and what may tell of a pupil."""

from collections.abc import Iterator
from dataclasses import dataclass

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import may_move
from reviews.cycles.enums import ReviewStage
from reviews.self_reviews.enums import Question
from reviews.self_reviews.permissions import may_write, who_sees_to_the_team
from reviews.self_reviews.queries.fields import label_of
from reviews.self_reviews.queries.parts import Parts, focus_among, parts_of, passages_of
from reviews.self_reviews.queries.teams import team_state
from reviews.self_reviews.queries.ways import way
from reviews.self_reviews.rules.releases import missing_for_release
from reviews.writing.rules.guard import doubts_in
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class PlacedDoubt:
    """What may tell of a pupil, and where it stands."""

    place: str
    url: str
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """What a head decides on. `release` is yes, or says that something is missing."""

    crumbs: tuple[Crumb, ...]
    host: str
    readers: tuple[str, ...]
    lead: str
    champion: str
    missing: tuple[str, ...]
    who_helps: str
    doubts: tuple[PlacedDoubt, ...]
    left_open: tuple[str, ...]
    questions: int
    files: int
    release: Answer
    preview: str
    back: str


def release_page(member: Member, review_id: int) -> ReleasePage:
    """Four queries. Raises NotFound, and WrongStage where it has been released already."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    require(may_write(seen))
    require(may_move(seen.review, ReviewStage.SHARED), WrongStage)
    parts, rows, team = parts_of(seen), passages_of(review_id), team_state(review_id)
    missing = (*missing_for_release(focus_among(rows).text, parts.questions), *team.missing)
    written = {row.theme_id for row in rows if row.text}
    texts = {(row.theme_id, row.question): row.text for row in rows}
    lead = who_sees_to_the_team(seen)
    return ReleasePage(
        crumbs=way(seen, "Release"),
        host=seen.review.host.name,
        readers=team.readers,
        lead=lead,
        champion=member.labels.of(Capability.IMPROVEMENT_CHAMPION),
        missing=missing,
        who_helps=f"Your {lead} sees to the team." if team.missing else "",
        doubts=tuple(_doubts(seen, parts, texts)),
        left_open=tuple(theme.title for theme in parts.themes if theme.pk not in written),
        questions=len(parts.questions),
        files=len(parts.files),
        release=no("Something is missing still; see above.") if missing else YES,
        preview=seen.url("preview_pack"),
        back=seen.url("self_review"),
    )


def _doubts(seen: Seen, parts: Parts, texts: dict[tuple[int | None, str], str]) -> Iterator[PlacedDoubt]:
    for place, url, text in _places(seen, parts, texts):
        yield from (PlacedDoubt(place, url, doubt.words, doubt.sentence) for doubt in doubts_in(text))


def _places(seen: Seen, parts: Parts, texts: dict[tuple[int | None, str], str]) -> Iterator[tuple[str, str, str]]:
    """Everything that will be read, in the order in which it will be: place, where it can be changed, text."""
    yield "Focus", f"{seen.url('self_review')}#focus", texts.get((None, Question.FOCUS), "")
    for number, text in enumerate(parts.questions, start=1):
        yield f"Question {number}", seen.url("enquiry_questions"), text
    for theme in parts.themes:
        url = seen.url("self_review_theme", theme_id=theme.pk)
        for question in Question:
            if text := texts.get((theme.pk, question), ""):
                label = label_of(question, is_assured=theme.is_assured)
                yield f"{theme.title}, {label.lower()}", f"{url}#{question.value}", text
    for file in parts.files:
        yield "Name of a file", seen.url("attachments"), file.name.rpartition(".")[0]
