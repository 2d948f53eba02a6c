"""A trust's own words and sign-in policy, asked inside the trust; parts of it become columns of the query that reads a member."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Subquery
from django.db.models.functions import JSONObject

from schools.policies.enums import SecondStep
from schools.policies.models import RoleLabel, SignInPolicy
from schools.policies.permissions import may_change_settings
from schools.tenancy.enums import Capability, Role
from schools.tenancy.labels import Labels
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.pages import Crumb, Fact

# Before the name of a field: what the page showed in it.
SEEN = "seen_"
WORDS: tuple[Role | Capability, ...] = (*Role, *Capability)


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """What the trust has decided, in a few lines each."""

    crumbs: tuple[Crumb, ...]
    names: tuple[Fact, ...]
    signing_in: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class EditPage:
    """A form's page: the way to it, and what the form begins with."""

    crumbs: tuple[Crumb, ...]
    back: str
    initial: dict[str, Any]


def labels_column() -> ArraySubquery:
    """For the query that reads a member: the trust's own words as a list of {code, label}."""
    return ArraySubquery(RoleLabel.objects.order_by("code").values(json=JSONObject(code="code", label="label")))


def second_step_column() -> Subquery:
    """For the query that reads a member: of whom the trust asks a second step; none stands for the default."""
    return Subquery(SignInPolicy.objects.values("second_step")[:1])


def role_labels() -> Labels:
    """What roles are called in the trust one stands in, for mails and other places without a member. One query."""
    return Labels(tuple(RoleLabel.objects.order_by("code").values_list("code", "label")))


def sign_in_policy() -> SignInPolicy:
    """The policy of the trust one stands in; the defaults, unsaved and of version 0, where it has none."""
    return SignInPolicy.objects.first() or SignInPolicy(version=0)


def vouches_for(domain: str) -> bool:
    """Whether the trust one stands in lets Microsoft or Google accounts of this domain sign in."""
    found: bool = SignInPolicy.objects.filter(domains__contains=[domain]).exists()
    return found


def settings_page(member: Member) -> SettingsPage:
    """Two queries. Raises NotYours for anybody but a lead."""
    require(may_change_settings(member))
    policy = sign_in_policy()
    own = dict(role_labels().own)
    names = tuple(Fact(str(word.label), own[word.value]) for word in WORDS if word.value in own)
    return SettingsPage(
        crumbs=(Crumb("Home", f"/{member.trust_slug}/"), Crumb("Settings")),
        names=names or (Fact("Roles", "All have their usual names"),),
        signing_in=(
            Fact("Second step at sign-in", str(SecondStep(policy.second_step).label)),
            Fact("Microsoft and Google accounts", ", ".join(policy.domains) or "Not used"),
        ),
    )


def role_names_page(member: Member) -> EditPage:
    """The trust's own words by code, and the same under `seen_<code>`: what the form showed. Raises NotYours."""
    require(may_change_settings(member))
    own = dict(role_labels().own)
    shown = {word.value: own.get(word.value, str(word.label)) for word in WORDS}
    return _edit_page(member, "Names of roles", shown | {SEEN + code: label for code, label in shown.items()})


def sign_in_policy_page(member: Member) -> EditPage:
    """The policy, with the version that the form was made from. Raises NotYours."""
    require(may_change_settings(member))
    policy = sign_in_policy()
    initial = {"second_step": policy.second_step, "domains": "\n".join(policy.domains), "version": policy.version}
    return _edit_page(member, "Signing in", initial)


def _edit_page(member: Member, name: str, initial: dict[str, Any]) -> EditPage:
    home, settings = f"/{member.trust_slug}/", f"/{member.trust_slug}/settings/"
    return EditPage((Crumb("Home", home), Crumb("Settings", settings), Crumb(name)), settings, initial)
