"""What makes a model keep its history: one decorator, one walled event table beside it."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, TypeVar

import pghistory
from django.db import models
from pghistory.models import Event

from schools.tenancy.models import owned_manager

Model = TypeVar("Model", bound=type[models.Model])


class OwnedEvent(Event):
    """One version of an owned row, in the same trust as the row. Written by a trigger only."""

    pgh_id = models.BigAutoField(primary_key=True)

    objects: ClassVar[models.Manager[Any]] = owned_manager()  # type: ignore[assignment]

    class Meta:
        abstract = True


def keep_history(*, exclude: Sequence[str] = ()) -> Callable[[Model], Model]:
    """Keep every version of an owned model's rows. Its migration must run `Wall("<Name>Event", history=True)`.

    The context stands in the event's own row and not in pghistory's global table, which no wall could divide.
    """

    def decorate(model: Model) -> Model:
        name = f"{model._meta.object_name}Event"
        pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=list(exclude),
            model_name=name,
            base_model=OwnedEvent,
            obj_field=pghistory.ObjForeignKey(db_index=False, related_name="history"),
            context_field=pghistory.ContextJSONField(),
            context_id_field=pghistory.ContextUUIDField(),
            meta={"indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name=f"{model._meta.model_name}_versions"[:30])]},
        )(model)
        return model

    return decorate
