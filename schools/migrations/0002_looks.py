"""A trust's logo and colour."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0001_initial"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            models=[
                migrations.CreateModel(
                    name="TrustLook",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("accent", models.CharField(default="#17493d", max_length=7)),
                        ("logo", models.BinaryField(blank=True, null=True)),
                        ("logo_width", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("logo_height", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("logo_number", models.PositiveIntegerField(default=0)),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust",), name="a_trust_has_one_look"),
                            models.CheckConstraint(condition=models.Q(("accent__regex", "^#[0-9a-f]{6}$")), name="an_accent_is_a_colour"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("logo", None), ("logo_height", None), ("logo_width", None)),
                                    models.Q(("logo__isnull", False), ("logo_height__isnull", False), ("logo_width__isnull", False)),
                                    _connector="OR",
                                ),
                                name="a_logo_has_a_size",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_trustlookevent" ("accent", "id", "logo_height", "logo_number", "logo_width", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (NEW."accent", NEW."id", NEW."logo_height", NEW."logo_number", NEW."logo_width", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."trust_id"); RETURN NULL;',
                                    hash="6384a291527ba43f1fa05ca6c701eaba890efdab",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_69662",
                                    table="schools_trustlook",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."accent" IS DISTINCT FROM (NEW."accent") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."logo_height" IS DISTINCT FROM (NEW."logo_height") OR OLD."logo_number" IS DISTINCT FROM (NEW."logo_number") OR OLD."logo_width" IS DISTINCT FROM (NEW."logo_width") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id"))',
                                    func='INSERT INTO "schools_trustlookevent" ("accent", "id", "logo_height", "logo_number", "logo_width", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (NEW."accent", NEW."id", NEW."logo_height", NEW."logo_number", NEW."logo_width", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."trust_id"); RETURN NULL;',
                                    hash="eba9a79feedc517b2f67dad8aa9e3209247726ff",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_85570",
                                    table="schools_trustlook",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_trustlookevent" ("accent", "id", "logo_height", "logo_number", "logo_width", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (OLD."accent", OLD."id", OLD."logo_height", OLD."logo_number", OLD."logo_width", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."trust_id"); RETURN NULL;',
                                    hash="e1fe524a3c747517678faad004e4ad65755118c2",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_daa32",
                                    table="schools_trustlook",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrustLookEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("accent", models.CharField(default="#17493d", max_length=7)),
                        ("logo_width", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("logo_height", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("logo_number", models.PositiveIntegerField(default=0)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.trustlook",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="trustlook_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="82e004684e74e63375dc4dfce30843d17cf3097f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ac7f2",
                                    table="schools_trustlookevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TrustLook",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TrustLookEvent",
        ),
        schools.tenancy.operations.Wall(
            name="TrustLook",
        ),
        schools.tenancy.operations.Wall(
            name="TrustLookEvent",
            history=True,
        ),
    ]
