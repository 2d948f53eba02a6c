"""The scenes of the demo, made up anew from the same seeds each time it is asked for."""

from collections.abc import Iterator
from datetime import date, timedelta

from schools.demo.rules.casting import DEPUTY, HEAD, Size, cast_schools, whole_trust
from schools.demo.rules.names import address_of, draw_names
from schools.demo.rules.places import HARROWFELL, PENWARDINE, SALTREACH, THREE_VALLEYS
from schools.demo.rules.scenes import Offered, Part, Place, Player, Scene, Session

_VALLEYS, _FELLS, _COAST = "threevalleys.example", "harrowfell.example", "saltreach.example"
_SEED = 15
# Everybody who is named below, so that nobody drawn has the same name.
_NAMED = {
    "Dilys Morgan", "Farah Hussain", "Martin Oakden", "Grace Tallis", "Pavel Dvorak", "Yvette Charles", "Folake Adeyemi", "Rosalind Stott",
    "Hywel Beddoes", "Anwar Rafiq", "Joan Whitcombe", "Kwame Mensah", "Elin Tranter", "Gethin Rees", "Owain Pryce", "Łucja Wójcik",
    "Siân Bowen", "Tunde Balogun", "Marged Tudor", "Deepak Mistry", "Nia Gittins", "Callum Stott", "Zofia Dudek", "Temitope Bankole",
    "Peter Lightfoot", "Judith Thornber", "Declan Tierney", "Harpreet Sandhu", "Bilal Akhtar", "Agnieszka Mazur", "Marcus Oakley",
}  # fmt: skip
_OUTSIDE = ("Wyn Pryce", "Borderland School Partners")
# The partnership's schools, by their place in the two trusts.
_SHARED = (*(THREE_VALLEYS[place] for place in (0, 4, 9)), *(HARROWFELL[place] for place in (0, 1, 3)))

_DILYS, _GETHIN, _LUCJA, _SIAN = (address_of(name, _VALLEYS) for name in ("Dilys Morgan", "Gethin Rees", "Łucja Wójcik", "Siân Bowen"))
_JUDITH = address_of("Judith Thornber", _FELLS)


def scenes() -> tuple[Scene, ...]:
    """All trusts of the demo, and the partnership of two of them."""
    names = draw_names(_SEED, _NAMED)
    valleys, fells = _three_valleys(names), _harrowfell(names)
    return valleys, fells, _saltreach(), _hills_and_fells((*valleys.players, *fells.players))


def _three_valleys(names: Iterator[str]) -> Scene:
    known = {
        (990101, HEAD): "Gethin Rees",
        (990102, "Year 3 teacher"): "Owain Pryce",
        (990103, DEPUTY): "Łucja Wójcik",
        (990105, HEAD): "Siân Bowen",
        (990111, DEPUTY): "Tunde Balogun",
    }
    schools = tuple(cast_schools(THREE_VALLEYS, known, _VALLEYS, Size(leaders=2, staff=4), names))
    return Scene(
        slug="three-valleys",
        name="Three Valleys Learning Trust",
        region="West Midlands",
        local_authority="Marchshire",
        postcode_area="ZZ1",
        group_uid=99001,
        lead=_DILYS,
        schools=THREE_VALLEYS,
        newcomers=(PENWARDINE,),
        players=(*whole_trust(_VALLEYS_OFFICE, _VALLEYS), *schools, *_comings_and_goings()),
        sessions=_valleys_sessions(schools),
        invitations=_valleys_invitations(),
        notices=(
            (_DILYS, "Marged Tudor has left, and her access has ended."),
            (_GETHIN, "You are recorded as a Lead Reviewer. Thank you for taking it on."),
        ),
    )


_VALLEYS_OFFICE = (
    ("Dilys Morgan", "Director of school improvement", "trust_lead"),
    ("Farah Hussain", "School improvement officer", "central_team"),
    ("Martin Oakden", "Chief executive", "central_team"),
    ("Grace Tallis", "Data manager", "central_team"),
    ("Pavel Dvorak", "Head of safeguarding", "central_team"),
    ("Yvette Charles", "Executive assistant", "central_team"),
    ("Folake Adeyemi", "Chair of trustees", "trustee"),
    ("Rosalind Stott", "Trustee, education committee", "trustee"),
    ("Hywel Beddoes", "Trustee", "trustee"),
    ("Anwar Rafiq", "Trustee", "trustee"),
    ("Joan Whitcombe", "Trustee", "trustee"),
    ("Kwame Mensah", "Trustee, audit committee", "trustee"),
    ("Elin Tranter", "Trustee", "trustee"),
)  # fmt: skip


def _comings_and_goings() -> tuple[Player, ...]:
    """Somebody who left, and somebody who begins next month."""
    leader, teacher = Part("school_leader", 990114, is_head=False), Part("staff_member", 990108)
    return (
        Player("Marged Tudor", address_of("Marged Tudor", _VALLEYS), "Deputy head", (leader,), left_in=-25),
        Player("Deepak Mistry", address_of("Deepak Mistry", _VALLEYS), "Year 4 teacher", (teacher,), begins_in=30),
    )


def _of(players: tuple[Player, ...], job: str, *places: int) -> tuple[str, ...]:
    """Addresses of those with this job at these schools, by the last two digits of the URN; any job but head and deputy by "leader"."""
    found = []
    for player in players:
        urn = player.parts[0].urn or 0
        is_other_leader = job == "leader" and player.parts[0].role == "school_leader" and player.job_title not in (HEAD, DEPUTY)
        if urn % 100 in places and (player.job_title == job or is_other_leader):
            found.append(player.email)
    return tuple(found)


def _valleys_sessions(people: tuple[Player, ...]) -> tuple[Session, ...]:
    """Some have lapsed, some will soon, most are current; later days were led by colleagues who had been trained themselves."""
    return (
        Session("peer_reviewer", 775, (*_of(people, HEAD, 1, 2, 3, 4, 5, 6), *_of(people, DEPUTY, 1, 2, 4)), outside=_OUTSIDE),
        Session("peer_reviewer", 690, (*_of(people, HEAD, 7, 8, 9), *_of(people, DEPUTY, 8, 9, 11)), outside=_OUTSIDE),
        Session("improvement_champion", 410, (*_of(people, DEPUTY, 3, 7), *_of(people, "leader", 1, 6, 10)), outside=_OUTSIDE),
        Session("lead_reviewer", 205, _of(people, HEAD, 1, 6, 10, 15), outside=_OUTSIDE, note="Two days at Aldersend"),
        Session(
            "peer_reviewer",
            118,
            (*_of(people, HEAD, 2, 3, 5, 11, 12, 13, 14), *_of(people, DEPUTY, 5, 6, 10, 13, 14, 15)),
            inside=_GETHIN,
            note="Led by colleagues for the first time",
        ),
        Session("improvement_champion", 47, (*_of(people, DEPUTY, 12), *_of(people, "leader", 3, 5, 11, 15)), inside=_LUCJA),
    )


def _valleys_invitations() -> tuple[Offered, ...]:
    staff, leader = "staff_member", "school_leader"
    return (
        Offered("Nia Gittins", address_of("Nia Gittins", _VALLEYS), "Year 2 teacher", (Part(staff, 990104),), _DILYS, days_ago=2),
        Offered("Callum Stott", address_of("Callum Stott", _VALLEYS), "Assistant head", (Part(leader, 990112),), _DILYS, days_ago=1),
        Offered(
            "Zofia Dudek", address_of("Zofia Dudek", _VALLEYS), "Teaching assistant", (Part(staff, 990101),), _GETHIN,
            note="Good to have you with us for the spring review. Gethin",
        ),
        Offered("Temitope Bankole", address_of("Temitope Bankole", _VALLEYS), "Trustee", (Part("trustee"),), _DILYS, 21, has_asked=True),
        Offered("Peter Lightfoot", address_of("Peter Lightfoot", _VALLEYS), "Year 5 teacher", (Part(staff, 990109),), _DILYS, days_ago=30),
    )  # fmt: skip


def _harrowfell(names: Iterator[str]) -> Scene:
    known = {(990201, HEAD): "Bilal Akhtar", (990202, HEAD): "Agnieszka Mazur"}
    schools = tuple(cast_schools(HARROWFELL, known, _FELLS, Size(leaders=1, staff=2), names))
    office = (
        ("Judith Thornber", "Chief executive", "trust_lead"),
        ("Declan Tierney", "Quality officer", "central_team"),
        ("Harpreet Sandhu", "Chair of trustees", "trustee"),
    )
    guest = Player("Siân Bowen", _SIAN, "Trustee", (Part("trustee"),))
    return Scene(
        slug="harrowfell",
        name="Harrowfell Schools Trust",
        region="Yorkshire and the Humber",
        local_authority="Dalesmoor",
        postcode_area="ZZ2",
        group_uid=99002,
        lead=_JUDITH,
        schools=HARROWFELL,
        players=(*whole_trust(office, _FELLS), *schools, guest),
        sessions=(
            Session("peer_reviewer", 310, (*_of(schools, HEAD, 1, 2, 3, 4), *_of(schools, DEPUTY, 2)), outside=_OUTSIDE),
            Session("improvement_champion", 310, _of(schools, DEPUTY, 1, 4), outside=_OUTSIDE),
        ),
        role_names=(("trust_lead", "Review Coordinator"), ("peer_reviewer", "Critical Friend")),
    )


def _saltreach() -> Scene:
    office = (("Marcus Oakley", "Chief executive", "trust_lead"),)
    return Scene(
        slug="saltreach",
        name="Saltreach Academy Trust",
        region="East of England",
        local_authority="Fenmarsh",
        postcode_area="ZZ3",
        group_uid=99003,
        lead=address_of("Marcus Oakley", _COAST),
        is_confirmed=False,
        newcomers=SALTREACH,
        players=whole_trust(office, _COAST),
    )


def _hills_and_fells(people: tuple[Player, ...]) -> Scene:
    heads = tuple(player for player in people if player.parts[0].is_head and _is_shared(player.parts[0].urn))
    players = tuple(
        Player(head.name, head.email, head.job_title, (*head.parts, Part("trust_lead")) if head.email == _SIAN else head.parts, -200)
        for head in heads
    )
    judith = Player("Judith Thornber", _JUDITH, "Chief executive, Harrowfell", (Part("central_team"),), -200)
    return Scene(
        slug="hills-and-fells",
        name="Hills and Fells Partnership",
        region="",
        local_authority="",
        postcode_area="",
        lead=_SIAN,
        is_partnership=True,
        schools=_SHARED,
        players=(*players, judith),
        sessions=(Session("peer_reviewer", 118, tuple(player.email for player in players if player.email != _SIAN), inside=_SIAN),),
    )


def _is_shared(urn: int | None) -> bool:
    return any(school.urn == urn for school in _SHARED)


def places_of(scene: Scene) -> tuple[Place, ...]:
    """All schools that the register has for a scene."""
    return (*scene.schools, *scene.newcomers)


def workday_by(day: date) -> date:
    """This day, or the Friday before it: nobody trains at the weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))
