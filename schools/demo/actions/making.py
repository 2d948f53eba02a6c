"""Writes the demo's scenes, many rows at once where a deed for each would take a minute; and takes them away again."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from datetime import date, timedelta
from decimal import Decimal

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from schools.demo.errors import NoDemoHere
from schools.demo.rules.logins import DEMO_OPERATOR, DEMO_PASSWORD
from schools.demo.rules.scenes import Offered, Place, Scene, Session
from schools.demo.rules.stage import places_of, scenes, workday_by
from schools.notices.actions.notices import notify
from schools.outbox.models import News
from schools.people.actions.invitations import Offer, ask_for_invitation, invite_all, invite_many
from schools.people.models import Invitation, Membership, Person, RoleHeld
from schools.people.queries import member_for
from schools.people.queries.links import token_of
from schools.policies.actions import rename_roles, set_sign_in_policy
from schools.policies.enums import SecondStep
from schools.register.enums import Status
from schools.register.models import Establishment, EstablishmentLink, Group, RegisterFile
from schools.register.rules.words import search_words
from schools.tenancy.enums import Role, TrustKind
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.models import Trust
from schools.tenancy.owned import is_history, owned_models
from schools.tenancy.standing import acting_as, acting_in
from schools.training.actions import Course, record_training
from schools.trusts.models import Continuation, School, SetUp
from schools.trusts.rules.facts import REGISTER_FACTS, plain_facts


@transaction.atomic
def make_demo(*, fresh: bool = False) -> tuple[str, ...]:
    """Make what is not there yet of the demo; the names of the trusts that were made.

    One transaction over all trusts, which running code never has: a demo that was interrupted must not look like a whole one.
    `fresh` first takes away whatever stands in the demo's trusts. Raises NoDemoHere outside the development settings.
    """
    if not settings.DEMO_IS_ALLOWED:
        raise NoDemoHere
    wanted = scenes()
    if fresh:
        _clear([scene.slug for scene in wanted])
    filled = set(Trust.objects.filter(slug__in=[scene.slug for scene in wanted]).values_list("slug", flat=True)) if not fresh else set()
    missing = [scene for scene in wanted if scene.slug not in filled]
    people = _people({player.email: player.name for scene in missing for player in scene.players})
    for scene in missing:
        _register(scene)
        _play(scene, people)
    return tuple(scene.name for scene in missing)


def _clear(slugs: Iterable[str]) -> None:
    """Empty the demo's trusts. Their rows' history stays, as everywhere; and so do trusts and accounts, which are filled anew."""
    trusts = list(Trust.objects.filter(slug__in=slugs))
    for trust in trusts:
        with acting_in(trust.pk):
            for model in owned_models():
                if not is_history(model):
                    # In any order: the database checks links at the end of the transaction.
                    model._base_manager.filter(trust=trust)._raw_delete(using="default")
    News.objects.filter(trust_id__in=[trust.pk for trust in trusts]).delete()


def _people(names: Mapping[str, str]) -> dict[str, Person]:
    """Accounts by address, all with the demo's password and no second step, whatever somebody made of them before; an operator too."""
    password = make_password(DEMO_PASSWORD)
    names = {**names, DEMO_OPERATOR.email: DEMO_OPERATOR.name} if names else {}
    wanted = [Person(email=email, name=name, password=password, is_operator=email == DEMO_OPERATOR.email) for email, name in names.items()]
    changed = ["name", "password", "is_active", "is_operator"]
    Person.objects.bulk_create(wanted, update_conflicts=True, unique_fields=["email"], update_fields=changed)
    people = {person.email: person for person in Person.objects.filter(email__in=names)}
    Authenticator.objects.filter(user__in=people.values()).delete()
    EmailAddress.objects.filter(user__in=people.values()).delete()
    EmailAddress.objects.bulk_create(
        EmailAddress(user=person, email=person.email, verified=True, primary=True) for person in people.values()
    )
    return people


def _register(scene: Scene) -> None:
    """What the national register would say of the scene's schools. A partnership is none of its business."""
    if scene.group_uid is None:
        return
    group = {"name": scene.name, "kind": "Multi-academy trust", "is_open": True, "incorporated_on": date(2014, 9, 1)}
    Group.objects.update_or_create(uid=scene.group_uid, defaults=group | {"search_words": search_words(scene.name)})
    entries = [entry for place in places_of(scene) for entry in _entries(scene, place)]
    facts = [field.name for field in Establishment._meta.concrete_fields if not field.primary_key]
    Establishment.objects.bulk_create(entries, update_conflicts=True, unique_fields=["urn"], update_fields=facts)
    links = [
        EstablishmentLink(urn=place.urn, other_urn=place.was[0], other_name=place.was[1], kind="Predecessor", established_on=_opened(place))
        for place in places_of(scene)
        if place.was
    ]
    EstablishmentLink.objects.bulk_create(links, ignore_conflicts=True)
    for name in ("establishments", "groups", "links"):
        RegisterFile.objects.get_or_create(name=name, defaults={"read_at": timezone.now()})


def _entries(scene: Scene, place: Place) -> Iterator[Establishment]:
    now = Establishment(
        urn=place.urn,
        name=place.name,
        status=Status.OPEN,
        kind="Academy converter",
        phase="Primary",
        low_age=place.low_age,
        high_age=place.high_age,
        pupils=place.pupils,
        free_meals=Decimal(place.free_meals),
        region=scene.region,
        local_authority=scene.local_authority,
        town=place.town,
        postcode=f"{scene.postcode_area} {place.urn % 10}{'ABDEFGH'[place.urn % 7]}A",
        easting=place.easting,
        northing=place.northing,
        group_uid=scene.group_uid,
        opened_on=_opened(place),
        search_words=search_words(place.name, place.town),
    )
    yield now
    if place.was:
        urn, name, _ = place.was
        before = copy(now)
        before.urn, before.name, before.status, before.kind = urn, name, Status.CLOSED, "Community school"
        before.group_uid, before.opened_on, before.closed_on = None, date(1974, 4, 1), _opened(place) - timedelta(days=1)
        before.search_words = search_words(name, place.town)
        yield before


def _opened(place: Place) -> date:
    return date(place.was[2] if place.was else 2014 + place.urn % 4, 9, 1)


def _play(scene: Scene, people: dict[str, Person]) -> None:
    kind = TrustKind.PARTNERSHIP if scene.is_partnership else TrustKind.TRUST
    trust, _ = Trust.objects.update_or_create(
        slug=scene.slug, defaults={"name": scene.name, "kind": kind, "group_uid": scene.group_uid, "is_open": True}
    )
    lead = people[scene.lead]
    with acting_in(trust.pk), acting_as(lead.pk):
        schools = _schools(scene)
        members = _members(scene, people, schools)
        by = _member(lead, scene)
        _settle(scene, by)
        for session in scene.sessions:
            _train(session, members, by)
        for offered in scene.invitations:
            _invite(offered, _member(people[offered.by], scene), schools)
        for email, sentence in scene.notices:
            notify(membership_ids=[members[email].pk], sentence=sentence)
        for path in settings.DEMO_SCENES:
            import_string(path)(slug=scene.slug, lead_id=lead.pk)


def _member(person: Person, scene: Scene) -> Member:
    found = member_for(person.pk, scene.slug)
    if found is None:
        raise LookupError(f"{person} acts in {scene.slug} and is no member of it.")
    return found


def _schools(scene: Scene) -> dict[int, School]:
    """By URN, as the register has them, with what they were before; and that the trust has looked at its list, if it has."""
    earlier = {place.was[0]: place.urn for place in scene.schools if place.was and not scene.is_partnership}
    entries = Establishment.objects.filter(urn__in=[*(place.urn for place in scene.schools), *earlier])
    rows = School.objects.bulk_create(school_of(entry) for entry in entries)
    schools: dict[int, School] = {school.urn: school for school in rows}
    Continuation.objects.bulk_create(
        Continuation(earlier=schools[before], later=schools[now], since=schools[now].joined_on) for before, now in earlier.items()
    )
    if scene.is_confirmed:
        SetUp.objects.create(confirmed_at=timezone.now() - timedelta(days=400))
    return schools


def school_of(entry: Establishment) -> School:
    """Not saved yet, with the register's facts."""
    facts = {fact: getattr(entry, fact) for fact in REGISTER_FACTS}
    return School(urn=entry.urn, joined_on=entry.opened_on, left_on=entry.closed_on, register_facts=plain_facts(entry), **facts)


def _members(scene: Scene, people: dict[str, Person], schools: dict[int, School]) -> dict[str, Membership]:
    """By e-mail address, with their roles."""
    now, today = timezone.now(), timezone.localdate()
    made = Membership.objects.bulk_create(
        Membership(
            person=people[player.email],
            job_title=player.job_title,
            starts_on=today + timedelta(days=player.begins_in),
            left_at=None if player.left_in is None else now + timedelta(days=player.left_in),
        )
        for player in scene.players
    )
    RoleHeld.objects.bulk_create(
        RoleHeld(
            membership=membership,
            role=Role(part.role),
            school=schools[part.urn] if part.urn else None,
            is_head=part.is_head,
            starts_on=membership.starts_on,
        )
        for player, membership in zip(scene.players, made, strict=True)
        for part in player.parts
    )
    return {player.email: membership for player, membership in zip(scene.players, made, strict=True)}


def _settle(scene: Scene, by: Member) -> None:
    """The trust's own words; and nobody is asked for a second step, which whoever looks at a demo could not take."""
    set_sign_in_policy(by=by, second_step=SecondStep.NOBODY, domains=(), version=0)
    if scene.role_names:
        rename_roles(by=by, names=dict(scene.role_names), seen=dict.fromkeys(dict(scene.role_names), ""))


def _train(session: Session, members: dict[str, Membership], by: Member) -> None:
    course = Course(
        kind=session.kind,
        trained_on=workday_by(timezone.localdate() - timedelta(days=session.days_ago)),
        trainer_id=members[session.inside].pk if session.inside else None,
        trainer_name=session.outside[0],
        trainer_organisation=session.outside[1],
        note=session.note,
    )
    record_training(by=by, membership_ids=[members[email].pk for email in session.people], course=course)


def _invite(offered: Offered, by: Member, schools: dict[int, School]) -> None:
    """As somebody did some days ago. What has run out since is not sent; whoever has asked for a new link asks now."""
    roles = tuple(HeldRole(Role(part.role), schools[part.urn].pk if part.urn else None, part.is_head) for part in offered.parts)
    offer = Offer(offered.email, offered.name, roles, offered.job_title, offered.note)
    has_run_out = offered.days_ago > settings.INVITATION_DAYS
    (invitation,) = invite_all(by=by, offers=[offer]) if has_run_out else invite_many(by=by, offers=[offer])
    ago = timedelta(days=offered.days_ago)
    dates = {name: getattr(invitation, name) - ago for name in ("created_at", "sent_at", "expires_at")}
    Invitation.objects.filter(pk=invitation.pk).update(**dates)
    if offered.has_asked:
        ask_for_invitation(token=token_of(invitation))
