"""Migration operations: many tables at once, their triggers, and the wall around an owned table.

Run `Wall` after the model is made, and again after adding an owned key.
"""

from typing import Any, ClassVar

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.operations.models import CreateModel
from django.db.migrations.state import ModelState, ProjectState
from django.db.models import Model

from schools.tenancy.models import OwnedForeignKey
from schools.tenancy.roles import PERSON_SETTING, RUNTIME_ROLE, TRUST_SETTING


class Wall(Operation):
    """Policy, FORCE, grants, a primary key that leads with trust_id, an unchangeable trust_id and composite foreign keys.

    `history=True` is for event tables: append-only by REVOKE, and no keys, as they outlive the rows they tell of.
    `own_rows_by="person_id"` adds a second, read-only policy: a person may read these rows of theirs before a trust is known.
    Safe to repeat. Reversing lets the policy and the trigger go and keeps the keys, which CreateModel's reverse drops anyway.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str, history: bool = False, own_rows_by: str = "") -> None:
        self.name = name
        self.history = history
        self.own_rows_by = own_rows_by

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        kwargs: dict[str, Any] = {}
        if self.history:
            kwargs["history"] = True
        if self.own_rows_by:
            kwargs["own_rows_by"] = self.own_rows_by
        return self.__class__.__name__, [self.name], kwargs

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The wall lives in the database only."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        model = to_state.apps.get_model(app_label, self.name)
        statements = [*_policies(model, self.own_rows_by), *_primary_key(model), *_fixed_trust(model), *_grants(model, self.history)]
        if not self.history:
            statements += [sql for field in _owned_keys(model) for sql in _composite_key(model, field)]
        for statement in statements:
            schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        table = to_state.apps.get_model(app_label, self.name)._meta.db_table
        for statement in (
            f'DROP TRIGGER IF EXISTS trust_is_for_ever ON "{table}"',
            f'DROP POLICY IF EXISTS own_rows ON "{table}"',
            f'DROP POLICY IF EXISTS own_trust ON "{table}"',
            f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY',
            f'ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY',
        ):
            schema_editor.execute(statement)

    def describe(self) -> str:
        return f"Put a wall between trusts around {self.name}"

    @property
    def migration_name_fragment(self) -> str:
        return f"wall_{self.name.lower()}"


class CreateTables(Operation):
    """Many CreateModels as one: models are rendered once for all tables, not all anew for each.

    Django renders every model that is linked to a new one, and here all are linked through the trust.
    """

    category = OperationCategory.ADDITION
    reduces_to_sql = True
    reversible = True
    serialization_expand_args: ClassVar = ["models"]

    def __init__(self, models: list[CreateModel]) -> None:
        self.models = models

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.models], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Rendered models would be rendered again with each that joins them; without them nothing is until it is asked for.
        state.clear_delayed_apps_cache()
        state.__dict__.pop("apps", None)
        for one in self.models:
            one.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for one in self.models:
            one.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for one in reversed(self.models):
            one.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Create {len(self.models)} tables"

    @property
    def migration_name_fragment(self) -> str:
        return "tables"


class InstallTriggers(Operation):
    """Put the triggers that a model's CreateModel names in its options into the database.

    What `makemigrations` writes, an AddTrigger each, renders the whole state anew each time: for a new model these are written
    as options and installed by this, which took the making of an empty database from 35 s to a few.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str) -> None:
        self.name = name

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.name], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The triggers stand in the model's options already."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for trigger in to_state.models[app_label, self.name.lower()].options["triggers"]:
            schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        for trigger in from_state.models[app_label, self.name.lower()].options["triggers"]:
            schema_editor.execute(trigger.uninstall_sql, params=None)

    def describe(self) -> str:
        return f"Install the triggers of {self.name}"

    @property
    def migration_name_fragment(self) -> str:
        return f"triggers_{self.name.lower()}"


class RenewTriggers(Operation):
    """Put these triggers in the place of those that a model had; what its history keeps follows its columns so.

    Instead of a RemoveTrigger and an AddTrigger each, for the reason that `InstallTriggers` gives.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str, triggers: list[Any]) -> None:
        self.name = name
        self.triggers = triggers

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return self.__class__.__name__, [self.name, self.triggers], {}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.models[app_label, self.name.lower()].options["triggers"] = self.triggers

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        _exchange(schema_editor, from_state.models[app_label, self.name.lower()], to_state.models[app_label, self.name.lower()])

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        self.database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Renew the triggers of {self.name}"

    @property
    def migration_name_fragment(self) -> str:
        return f"renewed_triggers_{self.name.lower()}"


def _exchange(schema_editor: BaseDatabaseSchemaEditor, before: ModelState, after: ModelState) -> None:
    for trigger in before.options["triggers"]:
        schema_editor.execute(trigger.uninstall_sql, params=None)
    for trigger in after.options["triggers"]:
        schema_editor.execute(trigger.install_sql, params=None)


def _policies(model: type[Model], own_rows_by: str) -> list[str]:
    table = model._meta.db_table
    statements = [
        f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY',
        f'ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY',
        f'DROP POLICY IF EXISTS own_trust ON "{table}"',
        f'CREATE POLICY own_trust ON "{table}" USING (trust_id = {TRUST_SETTING}) WITH CHECK (trust_id = {TRUST_SETTING})',
    ]
    if own_rows_by:
        statements += [
            f'DROP POLICY IF EXISTS own_rows ON "{table}"',
            f'CREATE POLICY own_rows ON "{table}" FOR SELECT USING ({TRUST_SETTING} IS NULL AND "{own_rows_by}" = {PERSON_SETTING})',
        ]
    return statements


def _primary_key(model: type[Model]) -> list[str]:
    table, key = model._meta.db_table, model._meta.pk.column
    name = f"{table}_pkey"
    # Composite keys of other tables hang on it, so a repeated wall must leave a right one alone.
    return [
        _unless(
            f"conrelid = '\"{table}\"'::regclass AND contype = 'p' AND cardinality(conkey) = 2",
            f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}", ADD CONSTRAINT "{name}" PRIMARY KEY (trust_id, "{key}")',
        )
    ]


def _unless(constraint: str, statements: str) -> str:
    return f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_constraint WHERE {constraint}) THEN {statements}; END IF; END $$"


def _fixed_trust(model: type[Model]) -> list[str]:
    table = model._meta.db_table
    return [
        "CREATE OR REPLACE FUNCTION refuse_another_trust() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'A row of % never changes its trust.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$",
        f'DROP TRIGGER IF EXISTS trust_is_for_ever ON "{table}"',
        f'CREATE TRIGGER trust_is_for_ever BEFORE UPDATE OF trust_id ON "{table}" FOR EACH ROW '
        "WHEN (OLD.trust_id IS DISTINCT FROM NEW.trust_id) EXECUTE FUNCTION refuse_another_trust()",
    ]


def _grants(model: type[Model], history: bool) -> list[str]:
    table = model._meta.db_table
    deeds = "SELECT, INSERT" if history else "SELECT, INSERT, UPDATE, DELETE"
    return [f'REVOKE ALL ON "{table}" FROM {RUNTIME_ROLE}', f'GRANT {deeds} ON "{table}" TO {RUNTIME_ROLE}']


def _owned_keys(model: type[Model]) -> list[OwnedForeignKey]:
    return [field for field in model._meta.local_fields if isinstance(field, OwnedForeignKey)]


def _composite_key(model: type[Model], field: OwnedForeignKey) -> list[str]:
    table, target = model._meta.db_table, field.remote_field.model._meta
    name = f"{table}_{field.column}_same_trust"[:63]
    return [
        _unless(
            f"conrelid = '\"{table}\"'::regclass AND conname = '{name}'",
            f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" FOREIGN KEY (trust_id, "{field.column}") '
            f'REFERENCES "{target.db_table}" (trust_id, "{target.pk.column}") DEFERRABLE INITIALLY DEFERRED',
        )
    ]
