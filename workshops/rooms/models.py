"""What happens in a workshop's room: who came in, what they wrote, how it was grouped and voted on, what was committed to."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from workshops.agendas.models import MOST_CHARACTERS, Step, Workshop
from workshops.rooms.enums import CardKind


class JoinCode(models.Model):
    """Which room a code opens. Global and without content, as a code is typed in before any trust is known."""

    code = models.CharField(max_length=8, primary_key=True)
    trust_id = models.BigIntegerField()
    workshop_id = models.BigIntegerField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust_id", "workshop_id"], name="a_room_has_one_code")]

    def __str__(self) -> str:
        return self.code


class Participant(Owned):
    """Somebody in the room: signed in, or with a first name and the key that stands, signed, in their browser's cookie.

    Who has no device was named at the console, where all they say is entered; no browser holds their key.
    `finished` is the step in which somebody said that they have written all they want to.
    """

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="participants")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=60)
    key = models.UUIDField()
    has_device = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    finished = OwnedForeignKey(Step, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # Sent out by the champion: a code that was read aloud may reach anybody.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop", "key"], name="a_key_lets_in_one_person"),
            models.UniqueConstraint(
                fields=["trust", "workshop", "membership"], condition=Q(membership__isnull=False), name="a_member_is_in_a_room_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


@keep_history()
class CardGroup(Owned):
    """Cards that belong together, under a name that the room gave them."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField()
    # Whose causes are looked for.
    is_chosen = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "workshop", "position"], name="groups_of_a_workshop")]

    def __str__(self) -> str:
        return self.name


class CardQuerySet(models.QuerySet["Card"]):
    """Which cards."""

    def standing(self) -> "CardQuerySet":
        """Neither taken back by their writers nor hidden."""
        return self.filter(removed_at=None, hidden_at=None)


@keep_history(exclude=["participant"])
class Card(Owned):
    """What somebody wrote. `client_id` is made in the browser, so that a card sent twice arrives once.

    Without a participant it was entered at the console, for somebody without a device. Who wrote it is in no history: in an anonymous
    workshop the link goes when it closes. A hidden card stays in the record, for the Partnership Lead.
    """

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="cards")
    step = OwnedForeignKey(Step, on_delete=models.PROTECT, related_name="cards")
    participant = OwnedForeignKey(Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="cards")
    client_id = models.UUIDField()
    kind = models.CharField(max_length=12, choices=CardKind)
    # The why of the five that it answers; 1 elsewhere.
    round = models.PositiveSmallIntegerField(default=1)
    text = models.TextField(max_length=MOST_CHARACTERS)
    written_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    group = OwnedForeignKey(CardGroup, on_delete=models.SET_NULL, null=True, blank=True, related_name="cards")
    # Of the causes: the one into which the next why asks.
    is_chosen = models.BooleanField(default=False)
    # From 1, low, to 5, high, as the room placed it.
    impact = models.PositiveSmallIntegerField(null=True, blank=True)
    effort = models.PositiveSmallIntegerField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    hidden_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    hidden_because = models.CharField(max_length=300, blank=True)

    objects: ClassVar[Any] = owned_manager(CardQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "workshop", "step"], name="cards_of_a_workshop")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop", "client_id"], name="a_card_arrives_once"),
            models.CheckConstraint(
                name="a_hidden_card_says_who_and_why",
                condition=Q(hidden_at=None, hidden_by=None, hidden_because="")
                | (Q(hidden_at__isnull=False, hidden_by__isnull=False) & ~Q(hidden_because="")),
            ),
            models.CheckConstraint(
                name="a_card_is_placed_from_1_to_5",
                condition=(Q(impact=None) | Q(impact__gte=1, impact__lte=5)) & (Q(effort=None) | Q(effort__gte=1, effort__lte=5)),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Vote(Owned):
    """How many dots somebody put on an idea; without a participant, how many hands the champion counted.

    When an anonymous workshop closes, all dots on an idea become one sum without a participant.
    """

    step = OwnedForeignKey(Step, on_delete=models.CASCADE, related_name="votes")
    card = OwnedForeignKey(Card, on_delete=models.CASCADE, related_name="votes")
    participant = OwnedForeignKey(Participant, on_delete=models.CASCADE, null=True, blank=True, related_name="votes")
    dots = models.PositiveSmallIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "step"], name="votes_of_a_step")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "step", "card", "participant"], nulls_distinct=False, name="a_vote_counts_once"),
        ]

    def __str__(self) -> str:
        return f"{self.dots} on {self.card}"


@keep_history(exclude=["participant"])
class Commitment(Owned):
    """What somebody commits to: who, what, by when, and how we will know. The action plan is made of these."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="commitments")
    participant = OwnedForeignKey(Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments")
    client_id = models.UUIDField()
    position = models.PositiveSmallIntegerField()
    what = models.TextField(max_length=1000)
    who = models.CharField(max_length=120, blank=True)
    owner = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by_when = models.DateField(null=True, blank=True)
    how_known = models.TextField(max_length=1000, blank=True)
    # The idea it comes from.
    card = OwnedForeignKey(Card, on_delete=models.PROTECT, null=True, blank=True, related_name="commitments")
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "workshop", "position"], name="commitments_of_a_workshop")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "workshop", "client_id"], name="a_commitment_arrives_once")]

    def __str__(self) -> str:
        return self.what[:60]


class CheckOut(Owned):
    """How somebody leaves: one word, and how useful it was from 1 to 5. Without a participant once an anonymous workshop has closed."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="check_outs")
    participant = OwnedForeignKey(Participant, on_delete=models.CASCADE, null=True, blank=True, related_name="check_outs")
    word = models.CharField(max_length=30, blank=True)
    rating = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop", "participant"], name="a_person_checks_out_once"),
            models.CheckConstraint(name="usefulness_is_rated_from_1_to_5", condition=Q(rating=None) | Q(rating__gte=1, rating__lte=5)),
        ]

    def __str__(self) -> str:
        return self.word
