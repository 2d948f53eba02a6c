"""The tenant, and what every row that a tenant owns has in common."""

from typing import Any, ClassVar

from django.db import models
from django.db.models.functions import Lower
from django_scopes import ScopedManager

from schools.tenancy.enums import TrustKind
from schools.tenancy.standing import current_trust_id


class Trust(models.Model):
    """A tenant. Global and without content: a name and an address. Everything a trust writes stands in owned tables."""

    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=TrustKind, default=TrustKind.TRUST)
    group_uid = models.IntegerField(null=True, blank=True)
    is_open = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("slug"), name="a_trust_address_is_used_once"),
            models.UniqueConstraint(fields=["group_uid"], name="a_registered_group_comes_on_board_once"),
            models.CheckConstraint(
                name="only_a_trust_has_a_group_uid",
                condition=models.Q(kind=TrustKind.TRUST) | models.Q(group_uid=None),
            ),
        ]

    def __str__(self) -> str:
        return self.name


def owned_manager(queryset: type[models.QuerySet[Any]] = models.QuerySet) -> Any:
    """The manager of an owned model: refuses a query outside `acting_in`, filters by trust inside it."""
    return ScopedManager(_manager_class=models.Manager.from_queryset(queryset), trust="trust")


class TrustForeignKey(models.ForeignKey):
    """The owner of a row: on insert, the trust one stands in unless another is given (which the database then refuses)."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        if add and getattr(model_instance, self.attname) is None:
            setattr(model_instance, self.attname, current_trust_id())
        return super().pre_save(model_instance, add)


class Owned(models.Model):
    """A row that belongs to one trust for ever: a school that moves becomes a new row linked to the old one."""

    trust = TrustForeignKey(Trust, on_delete=models.PROTECT, db_index=False, related_name="+", editable=False)

    objects: ClassVar[models.Manager[Any]] = owned_manager()

    class Meta:
        abstract = True


class OwnedForeignKey(models.ForeignKey):
    """A link between owned rows. `Wall` gives it a composite key (trust_id, x_id), as foreign-key checks bypass row-level security."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        kwargs["db_index"] = False
        super().__init__(*args, **kwargs)
