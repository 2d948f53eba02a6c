"""Which tables the walls must stand around: found by walking the models, so that none can be forgotten."""

from django.apps import apps
from django.db.models import Model

from schools.tenancy.models import OwnedForeignKey, Trust


def owned_models() -> list[type[Model]]:
    """Every model with a trust, event and join tables included, by table name."""
    return sorted((model for model in apps.get_models(include_auto_created=True) if _is_owned(model)), key=lambda m: m._meta.db_table)


def history_models() -> list[type[Model]]:
    """The append-only event tables among them."""
    return [model for model in owned_models() if is_history(model)]


def is_history(model: type[Model]) -> bool:
    """Whether the model is an event table, written by triggers."""
    return hasattr(model, "pgh_tracked_model")


def owned_keys(model: type[Model]) -> list[OwnedForeignKey]:
    """The model's links to owned rows, which the database must hold inside one trust. Event tables have none: they outlive rows."""
    if is_history(model):
        return []
    return [field for field in model._meta.local_fields if isinstance(field, OwnedForeignKey)]


def unwalled_links(model: type[Model]) -> list[str]:
    """Names of links to owned rows that are ordinary foreign keys, which would cross trusts unseen."""
    if is_history(model):
        return []
    return [
        field.name
        for field in model._meta.local_fields
        if field.is_relation and _is_owned(field.related_model) and not isinstance(field, OwnedForeignKey)
    ]


def _is_owned(model: object) -> bool:
    """Relations that await another model give a word or nothing in its place."""
    if not (isinstance(model, type) and issubclass(model, Model)):
        return False
    return any(field.name == "trust" and field.related_model is Trust for field in model._meta.local_fields)
