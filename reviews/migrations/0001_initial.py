"""The review cycle, from frameworks to reports.

One migration instead of many: triggers, indexes and constraints stand in the models' options, so that an empty database is made
in seconds. `replaces` names what it took the place of, so that an installation that ran those goes on.
"""

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    replaces = [
        ("reviews", "0001_cycle_of_reviews"),
        ("reviews", "0002_self_reviews_questions_change_places"),
        ("reviews", "0003_preparations_both_sides_agree"),
        ("reviews", "0004_reports_stay_as_released"),
        ("reviews", "0006_frameworks_are_written_as_drafts"),
        ("reviews", "0007_people_are_reminded"),
        ("reviews", "0008_leads_hear_of_teams"),
    ]

    initial = True

    dependencies = [
        ("schools", "0001_initial"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            [
                migrations.CreateModel(
                    name="Aside",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("subject", models.CharField(max_length=60)),
                        ("subject_id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("based_on", models.PositiveIntegerField()),
                        ("kept_at", models.DateTimeField()),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                            models.UniqueConstraint(
                                condition=models.Q(("settled_at", None)),
                                fields=("trust", "subject", "subject_id", "membership"),
                                name="a_writer_has_one_unsettled_text_a_passage",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_asideevent" ("based_on", "id", "kept_at", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "subject", "subject_id", "text", "trust_id") VALUES (NEW."based_on", NEW."id", NEW."kept_at", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."settled_at", NEW."subject", NEW."subject_id", NEW."text", NEW."trust_id"); RETURN NULL;',
                                    hash="2b0833de8f6784e50af1aad4a3063482e024e93d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4d79f",
                                    table="reviews_aside",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_asideevent" ("based_on", "id", "kept_at", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "subject", "subject_id", "text", "trust_id") VALUES (NEW."based_on", NEW."id", NEW."kept_at", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."settled_at", NEW."subject", NEW."subject_id", NEW."text", NEW."trust_id"); RETURN NULL;',
                                    hash="60490e48aa34dbdbfb545393558454a721def016",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5658a",
                                    table="reviews_aside",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_asideevent" ("based_on", "id", "kept_at", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_at", "subject", "subject_id", "text", "trust_id") VALUES (OLD."based_on", OLD."id", OLD."kept_at", OLD."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."settled_at", OLD."subject", OLD."subject_id", OLD."text", OLD."trust_id"); RETURN NULL;',
                                    hash="9c726d4eafc01c4cfe392a67796c09232be0f4d5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_72381",
                                    table="reviews_aside",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AsideEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("subject", models.CharField(max_length=60)),
                        ("subject_id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("based_on", models.PositiveIntegerField()),
                        ("kept_at", models.DateTimeField()),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.aside",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="aside_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a4f17ee3d494a7800d349869da8ea8b1da0b4c2e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e39b7",
                                    table="reviews_asideevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Framework",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=120)),
                        ("about", models.TextField(blank=True, max_length=2000)),
                        (
                            "shipped",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("enquiry", "Enquiry"),
                                    ("inspection_2025", "Inspection lens 2025"),
                                    ("trust_quality", "Trust quality"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(default=1)),
                        (
                            "scale",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("uses_scale", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("is_draft", models.BooleanField(default=False)),
                        ("frozen_at", models.DateTimeField(blank=True, null=True)),
                        ("put_away_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "copied_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="reviews.framework",
                            ),
                        ),
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
                            models.UniqueConstraint(fields=("trust", "name", "number"), name="a_framework_has_each_number_once"),
                            models.CheckConstraint(
                                condition=models.Q(("uses_scale", False), ("scale__len__gte", 2), _connector="OR"),
                                name="a_scale_that_is_used_has_points",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="a_frozen_framework_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."frozen_at" IS NOT NULL)',
                                    func="\n        IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = OLD.trust_id AND f.id = OLD.id AND f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id))\n            AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - 'put_away_at') IS DISTINCT FROM (to_jsonb(NEW) - 'put_away_at')) THEN\n            RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                                    hash="b6ccb1af476739439ee8845d9518a2738dcbd525",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_a_frozen_framework_stays_d01bd",
                                    table="reviews_framework",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_frameworkevent" ("about", "copied_from_id", "created_at", "frozen_at", "id", "is_draft", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_away_at", "scale", "shipped", "trust_id", "uses_scale", "version") VALUES (NEW."about", NEW."copied_from_id", NEW."created_at", NEW."frozen_at", NEW."id", NEW."is_draft", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."put_away_at", NEW."scale", NEW."shipped", NEW."trust_id", NEW."uses_scale", NEW."version"); RETURN NULL;',
                                    hash="c674b6d3fc64674a9498be07f468b2004aa1d257",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c1d5a",
                                    table="reviews_framework",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_frameworkevent" ("about", "copied_from_id", "created_at", "frozen_at", "id", "is_draft", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_away_at", "scale", "shipped", "trust_id", "uses_scale", "version") VALUES (NEW."about", NEW."copied_from_id", NEW."created_at", NEW."frozen_at", NEW."id", NEW."is_draft", NEW."name", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."put_away_at", NEW."scale", NEW."shipped", NEW."trust_id", NEW."uses_scale", NEW."version"); RETURN NULL;',
                                    hash="102685c81bfd03dad57b2a1255f289d86f53b1c2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cd8b7",
                                    table="reviews_framework",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_frameworkevent" ("about", "copied_from_id", "created_at", "frozen_at", "id", "is_draft", "name", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "put_away_at", "scale", "shipped", "trust_id", "uses_scale", "version") VALUES (OLD."about", OLD."copied_from_id", OLD."created_at", OLD."frozen_at", OLD."id", OLD."is_draft", OLD."name", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."put_away_at", OLD."scale", OLD."shipped", OLD."trust_id", OLD."uses_scale", OLD."version"); RETURN NULL;',
                                    hash="cc42af064d6ef8fc662b6c6474176a9501b307cd",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8ee3d",
                                    table="reviews_framework",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cycle",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=120)),
                        ("academic_year", models.PositiveSmallIntegerField()),
                        (
                            "mode",
                            models.CharField(
                                choices=[("in_person", "In person"), ("virtual", "Virtual"), ("mixed", "Mixed")],
                                default="in_person",
                                max_length=10,
                            ),
                        ),
                        (
                            "sharing",
                            models.CharField(
                                choices=[
                                    ("all_leaders", "All leaders in the trust"),
                                    ("partners", "Leaders of the schools that take part"),
                                    ("host_and_team", "Nobody else"),
                                ],
                                default="all_leaders",
                                max_length=14,
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planning", "Being planned"),
                                    ("running", "Running"),
                                    ("closing", "Closing"),
                                    ("closed", "Closed"),
                                ],
                                default="planning",
                                max_length=10,
                            ),
                        ),
                        ("agreement", models.TextField(blank=True, max_length=10000)),
                        ("impact_after_days", models.PositiveSmallIntegerField(default=90)),
                        ("years_apart", models.PositiveSmallIntegerField(default=2)),
                        ("check_days", models.PositiveSmallIntegerField(default=5)),
                        ("keep_evidence_months", models.PositiveSmallIntegerField(default=12)),
                        ("remind_days", models.PositiveSmallIntegerField(default=7)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("started_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "copied_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="reviews.cycle",
                            ),
                        ),
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
                        (
                            "framework",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cycles",
                                to="reviews.framework",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "-academic_year", "name"], name="cycles_of_a_trust")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "academic_year", "name"), name="a_cycle_has_its_name_in_a_year"),
                            models.CheckConstraint(
                                condition=models.Q(("stage", "planning"), ("framework__isnull", False), _connector="OR"),
                                name="a_cycle_that_runs_has_a_framework",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_cycleevent" ("academic_year", "agreement", "check_days", "closed_at", "copied_from_id", "created_at", "framework_id", "id", "impact_after_days", "keep_evidence_months", "mode", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_days", "sharing", "stage", "started_at", "trust_id", "version", "years_apart") VALUES (NEW."academic_year", NEW."agreement", NEW."check_days", NEW."closed_at", NEW."copied_from_id", NEW."created_at", NEW."framework_id", NEW."id", NEW."impact_after_days", NEW."keep_evidence_months", NEW."mode", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."remind_days", NEW."sharing", NEW."stage", NEW."started_at", NEW."trust_id", NEW."version", NEW."years_apart"); RETURN NULL;',
                                    hash="06cf51538299858df2a74c7ac09637fdb0e0497f",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7870c",
                                    table="reviews_cycle",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_cycleevent" ("academic_year", "agreement", "check_days", "closed_at", "copied_from_id", "created_at", "framework_id", "id", "impact_after_days", "keep_evidence_months", "mode", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_days", "sharing", "stage", "started_at", "trust_id", "version", "years_apart") VALUES (NEW."academic_year", NEW."agreement", NEW."check_days", NEW."closed_at", NEW."copied_from_id", NEW."created_at", NEW."framework_id", NEW."id", NEW."impact_after_days", NEW."keep_evidence_months", NEW."mode", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."remind_days", NEW."sharing", NEW."stage", NEW."started_at", NEW."trust_id", NEW."version", NEW."years_apart"); RETURN NULL;',
                                    hash="365357c29766595a3a9fefb0ed11f7774156513c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_603dc",
                                    table="reviews_cycle",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_cycleevent" ("academic_year", "agreement", "check_days", "closed_at", "copied_from_id", "created_at", "framework_id", "id", "impact_after_days", "keep_evidence_months", "mode", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_days", "sharing", "stage", "started_at", "trust_id", "version", "years_apart") VALUES (OLD."academic_year", OLD."agreement", OLD."check_days", OLD."closed_at", OLD."copied_from_id", OLD."created_at", OLD."framework_id", OLD."id", OLD."impact_after_days", OLD."keep_evidence_months", OLD."mode", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."remind_days", OLD."sharing", OLD."stage", OLD."started_at", OLD."trust_id", OLD."version", OLD."years_apart"); RETURN NULL;',
                                    hash="981b1b656db31626686ba7c5c7b64b8dbd757dbf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_77067",
                                    table="reviews_cycle",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CycleEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("academic_year", models.PositiveSmallIntegerField()),
                        (
                            "mode",
                            models.CharField(
                                choices=[("in_person", "In person"), ("virtual", "Virtual"), ("mixed", "Mixed")],
                                default="in_person",
                                max_length=10,
                            ),
                        ),
                        (
                            "sharing",
                            models.CharField(
                                choices=[
                                    ("all_leaders", "All leaders in the trust"),
                                    ("partners", "Leaders of the schools that take part"),
                                    ("host_and_team", "Nobody else"),
                                ],
                                default="all_leaders",
                                max_length=14,
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planning", "Being planned"),
                                    ("running", "Running"),
                                    ("closing", "Closing"),
                                    ("closed", "Closed"),
                                ],
                                default="planning",
                                max_length=10,
                            ),
                        ),
                        ("agreement", models.TextField(blank=True, max_length=10000)),
                        ("impact_after_days", models.PositiveSmallIntegerField(default=90)),
                        ("years_apart", models.PositiveSmallIntegerField(default=2)),
                        ("check_days", models.PositiveSmallIntegerField(default=5)),
                        ("keep_evidence_months", models.PositiveSmallIntegerField(default=12)),
                        ("remind_days", models.PositiveSmallIntegerField(default=7)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("started_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "copied_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.cycle",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.cycle",
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
                        (
                            "framework",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.framework",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="cycle_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1de18efd79e3cd681e1699f71bd9e3f6785b9589",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3b417",
                                    table="reviews_cycleevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FrameworkEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("about", models.TextField(blank=True, max_length=2000)),
                        (
                            "shipped",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("enquiry", "Enquiry"),
                                    ("inspection_2025", "Inspection lens 2025"),
                                    ("trust_quality", "Trust quality"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("number", models.PositiveIntegerField(default=1)),
                        (
                            "scale",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                            ),
                        ),
                        ("uses_scale", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("is_draft", models.BooleanField(default=False)),
                        ("frozen_at", models.DateTimeField(blank=True, null=True)),
                        ("put_away_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "copied_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.framework",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.framework",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="framework_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e4b7f46cd4b831df9d411947a490cb30fac50cdd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a8f0c",
                                    table="reviews_frameworkevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Phase",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agreement", "Agreement"),
                                    ("self_review", "Self-review"),
                                    ("preparation", "Data sharing and pre-review meeting"),
                                    ("visit", "Peer review visits"),
                                    ("report", "Reports"),
                                    ("workshop", "Improvement Workshops"),
                                    ("impact_review", "Impact reviews"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "cycle",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="phases",
                                to="reviews.cycle",
                            ),
                        ),
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
                            models.UniqueConstraint(fields=("trust", "cycle", "kind"), name="a_cycle_has_each_phase_once"),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="a_phase_ends_after_it_starts"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_phaseevent" ("cycle_id", "ends_on", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."cycle_id", NEW."ends_on", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="f56f015dec8ff082ea949d6c9f0f99caf9720b82",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e46df",
                                    table="reviews_phase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_phaseevent" ("cycle_id", "ends_on", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."cycle_id", NEW."ends_on", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="f772977beed4a4594b9a48df6a31136301802059",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bec17",
                                    table="reviews_phase",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_phaseevent" ("cycle_id", "ends_on", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (OLD."cycle_id", OLD."ends_on", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."trust_id"); RETURN NULL;',
                                    hash="78f4e036539b8c2ea9ae8ff8b03e4b9b6a408e7f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c2b38",
                                    table="reviews_phase",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PhaseEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("agreement", "Agreement"),
                                    ("self_review", "Self-review"),
                                    ("preparation", "Data sharing and pre-review meeting"),
                                    ("visit", "Peer review visits"),
                                    ("report", "Reports"),
                                    ("workshop", "Improvement Workshops"),
                                    ("impact_review", "Impact reviews"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "cycle",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.cycle",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.phase",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="phase_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2718c5db17bbfc16c897b5d2ce98c75f0792a970",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0a15e",
                                    table="reviews_phaseevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reminder",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ahead", "A date that comes"),
                                    ("passed", "A date that has passed"),
                                    ("team", "Something against somebody on a team"),
                                    ("still", "Reviews in which nothing moves"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("thing", models.CharField(max_length=300)),
                        ("due_on", models.DateField()),
                        ("told_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                            models.UniqueConstraint(
                                fields=("trust", "membership", "kind", "thing", "due_on"), name="a_member_is_reminded_of_a_things_date_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Review",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("self_review", "Self-review"),
                                    ("shared", "Preparing the visit"),
                                    ("visiting", "Peer review"),
                                    ("drafting", "Writing the report"),
                                    ("checking", "Host checks the facts"),
                                    ("released", "Report released"),
                                    ("workshop", "Improvement Workshop"),
                                    ("follow_up", "Action plan"),
                                    ("closed", "Closed"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=12,
                            ),
                        ),
                        ("visit_on", models.DateField(blank=True, null=True)),
                        ("visit_until", models.DateField(blank=True, null=True)),
                        ("paused_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_because", models.CharField(blank=True, max_length=300)),
                        ("cancelled_because", models.CharField(blank=True, max_length=300)),
                        ("pack_released_at", models.DateTimeField(blank=True, null=True)),
                        ("check_due_on", models.DateField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "cycle",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="reviews.cycle",
                            ),
                        ),
                        (
                            "host",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reviews",
                                to="schools.school",
                            ),
                        ),
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
                        "indexes": [models.Index(fields=["trust", "host"], name="reviews_of_a_school")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "cycle", "host"), name="a_school_is_reviewed_once_a_cycle"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("visit_on", None), ("visit_until", None)),
                                    models.Q(("visit_on__isnull", False), ("visit_until__gte", models.F("visit_on"))),
                                    _connector="OR",
                                ),
                                name="a_visit_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("paused_at", None), ("paused_because", "")),
                                    models.Q(("paused_at__isnull", False), models.Q(("paused_because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_pause_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(models.Q(("stage", "cancelled"), _negated=True), ("cancelled_because", "")),
                                    models.Q(("stage", "cancelled"), models.Q(("cancelled_because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_cancelled_review_says_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reviewevent" ("cancelled_because", "check_due_on", "cycle_id", "host_id", "id", "pack_released_at", "paused_at", "paused_because", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "stage", "trust_id", "version", "visit_on", "visit_until") VALUES (NEW."cancelled_because", NEW."check_due_on", NEW."cycle_id", NEW."host_id", NEW."id", NEW."pack_released_at", NEW."paused_at", NEW."paused_because", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."released_at", NEW."stage", NEW."trust_id", NEW."version", NEW."visit_on", NEW."visit_until"); RETURN NULL;',
                                    hash="adc7bad463f528796b495ada3bc03f67e555ea43",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7a7c1",
                                    table="reviews_review",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_reviewevent" ("cancelled_because", "check_due_on", "cycle_id", "host_id", "id", "pack_released_at", "paused_at", "paused_because", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "stage", "trust_id", "version", "visit_on", "visit_until") VALUES (NEW."cancelled_because", NEW."check_due_on", NEW."cycle_id", NEW."host_id", NEW."id", NEW."pack_released_at", NEW."paused_at", NEW."paused_because", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."released_at", NEW."stage", NEW."trust_id", NEW."version", NEW."visit_on", NEW."visit_until"); RETURN NULL;',
                                    hash="109fbed97e4abb0b3437713c0f9704738bb8dfc2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b34c8",
                                    table="reviews_review",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reviewevent" ("cancelled_because", "check_due_on", "cycle_id", "host_id", "id", "pack_released_at", "paused_at", "paused_because", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "stage", "trust_id", "version", "visit_on", "visit_until") VALUES (OLD."cancelled_because", OLD."check_due_on", OLD."cycle_id", OLD."host_id", OLD."id", OLD."pack_released_at", OLD."paused_at", OLD."paused_because", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."released_at", OLD."stage", OLD."trust_id", OLD."version", OLD."visit_on", OLD."visit_until"); RETURN NULL;',
                                    hash="03fbae041e1d20d5c7de851c25cbedbd8fd6ce14",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_98b05",
                                    table="reviews_review",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Activity",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("on", models.DateField()),
                        ("starts_at", models.TimeField()),
                        ("minutes", models.PositiveSmallIntegerField(default=45)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("meeting", "Meeting"),
                                    ("learning_walk", "Learning walk"),
                                    ("pupil_voice", "Pupil voice"),
                                    ("work_study", "Work study"),
                                    ("conversation", "Conversation with staff or governors"),
                                    ("documents", "Documents"),
                                    ("team", "Team time"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=150)),
                        ("room", models.CharField(blank=True, max_length=120)),
                        ("video_link", models.URLField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "host_leader",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "reviewer",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="activities",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "review", "on", "starts_at"], name="programme_of_a_review")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("minutes__gte", 5), ("minutes__lte", 480)),
                                name="an_activity_takes_5_minutes_to_8_hours",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_activityevent" ("host_leader_id", "id", "kind", "minutes", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "reviewer_id", "room", "starts_at", "title", "trust_id", "version", "video_link") VALUES (NEW."host_leader_id", NEW."id", NEW."kind", NEW."minutes", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_id", NEW."reviewer_id", NEW."room", NEW."starts_at", NEW."title", NEW."trust_id", NEW."version", NEW."video_link"); RETURN NULL;',
                                    hash="3f1cee5d02f0eb56519e288a55ca658a35d674bc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f4677",
                                    table="reviews_activity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_activityevent" ("host_leader_id", "id", "kind", "minutes", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "reviewer_id", "room", "starts_at", "title", "trust_id", "version", "video_link") VALUES (NEW."host_leader_id", NEW."id", NEW."kind", NEW."minutes", NEW."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_id", NEW."reviewer_id", NEW."room", NEW."starts_at", NEW."title", NEW."trust_id", NEW."version", NEW."video_link"); RETURN NULL;',
                                    hash="20097244625e3c9638857eeb16df0545d084f600",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c16e1",
                                    table="reviews_activity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_activityevent" ("host_leader_id", "id", "kind", "minutes", "on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "reviewer_id", "room", "starts_at", "title", "trust_id", "version", "video_link") VALUES (OLD."host_leader_id", OLD."id", OLD."kind", OLD."minutes", OLD."on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_id", OLD."reviewer_id", OLD."room", OLD."starts_at", OLD."title", OLD."trust_id", OLD."version", OLD."video_link"); RETURN NULL;',
                                    hash="f045ef28ee5acce93509ac1b9874af1cdcd92cd5",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8c3e1",
                                    table="reviews_activity",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("invited", "Asked"),
                                    ("accepted", "Accepted"),
                                    ("declined", "Declined"),
                                    ("replaced", "No longer on the team"),
                                ],
                                default="invited",
                                max_length=10,
                            ),
                        ),
                        ("invited_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("in_spite_of", models.CharField(blank=True, max_length=300)),
                        ("declared_at", models.DateTimeField(blank=True, null=True)),
                        ("has_conflict", models.BooleanField(default=False)),
                        ("conflict", models.TextField(blank=True, max_length=1000)),
                        ("stays_because", models.CharField(blank=True, max_length=300)),
                        (
                            "invited_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "stays_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["trust", "review"], name="assignments_of_a_review"),
                            models.Index(fields=["trust", "membership"], name="assignments_of_a_person"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("stage__in", ("invited", "accepted"))),
                                fields=("trust", "review", "membership"),
                                name="a_person_has_one_part_in_a_review",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("part", "lead_reviewer"), ("stage__in", ("invited", "accepted"))),
                                fields=("trust", "review"),
                                name="a_review_has_one_lead_reviewer",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("part", "improvement_champion"), ("stage__in", ("invited", "accepted"))),
                                fields=("trust", "review"),
                                name="a_review_has_one_champion",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("conflict", ""), ("has_conflict", False)),
                                    models.Q(
                                        ("declared_at__isnull", False), ("has_conflict", True), models.Q(("conflict", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="only_a_declared_conflict_is_told",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stays_because", ""), ("has_conflict", True), _connector="OR"),
                                name="who_stays_has_a_conflict",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("declined", "replaced")), _negated=True),
                                    models.Q(("because", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="who_declines_says_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_assignmentevent" ("answered_at", "because", "conflict", "declared_at", "has_conflict", "id", "in_spite_of", "invited_at", "invited_by_id", "membership_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "stays_because", "stays_by_id", "trust_id") VALUES (NEW."answered_at", NEW."because", NEW."conflict", NEW."declared_at", NEW."has_conflict", NEW."id", NEW."in_spite_of", NEW."invited_at", NEW."invited_by_id", NEW."membership_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_id", NEW."stage", NEW."stays_because", NEW."stays_by_id", NEW."trust_id"); RETURN NULL;',
                                    hash="eecec48963edbb3361e4efb99d36b5793aa7a271",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_186a0",
                                    table="reviews_assignment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_assignmentevent" ("answered_at", "because", "conflict", "declared_at", "has_conflict", "id", "in_spite_of", "invited_at", "invited_by_id", "membership_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "stays_because", "stays_by_id", "trust_id") VALUES (NEW."answered_at", NEW."because", NEW."conflict", NEW."declared_at", NEW."has_conflict", NEW."id", NEW."in_spite_of", NEW."invited_at", NEW."invited_by_id", NEW."membership_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_id", NEW."stage", NEW."stays_because", NEW."stays_by_id", NEW."trust_id"); RETURN NULL;',
                                    hash="1fb9ab69c005800b978409122a89dd497ef591ea",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e935e",
                                    table="reviews_assignment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_assignmentevent" ("answered_at", "because", "conflict", "declared_at", "has_conflict", "id", "in_spite_of", "invited_at", "invited_by_id", "membership_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "stays_because", "stays_by_id", "trust_id") VALUES (OLD."answered_at", OLD."because", OLD."conflict", OLD."declared_at", OLD."has_conflict", OLD."id", OLD."in_spite_of", OLD."invited_at", OLD."invited_by_id", OLD."membership_id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_id", OLD."stage", OLD."stays_because", OLD."stays_by_id", OLD."trust_id"); RETURN NULL;',
                                    hash="e20ae8cc17cbfe539757e074ec6044a1b7b242e3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c311c",
                                    table="reviews_assignment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Assurance",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("employer", models.CharField(max_length=200)),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "confirmed_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assurances",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "review", "membership"), name="a_visitor_is_assured_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_assuranceevent" ("confirmed_at", "confirmed_by_id", "employer", "id", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "trust_id") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."employer", NEW."id", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_id", NEW."trust_id"); RETURN NULL;',
                                    hash="efb84243c62e627a9fa2ec55e7a569c762e6f1f0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0396e",
                                    table="reviews_assurance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_assuranceevent" ("confirmed_at", "confirmed_by_id", "employer", "id", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "trust_id") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."employer", NEW."id", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_id", NEW."trust_id"); RETURN NULL;',
                                    hash="0df5c8046e75a8e0fb0a68c590cd127b680f225c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_75be2",
                                    table="reviews_assurance",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_assuranceevent" ("confirmed_at", "confirmed_by_id", "employer", "id", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "trust_id") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."employer", OLD."id", OLD."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_id", OLD."trust_id"); RETURN NULL;',
                                    hash="b66b9b12b13620d9aae9897b3a1d90301549be28",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_151bb",
                                    table="reviews_assurance",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnquiryQuestion",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["position"],
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("trust", "review", "position"),
                                name="a_question_has_its_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("position__gte", 1), ("position__lte", 4)), name="a_review_has_few_questions"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_enquiryquestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="2271ae89eea67200f1688fe26ce59e1ab64adf75",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b6b75",
                                    table="reviews_enquiryquestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_enquiryquestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="838a7d048b1e02e5136719991e8741a8b4df3272",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_66089",
                                    table="reviews_enquiryquestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_enquiryquestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."review_id", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="f6be26b8de71c76b4f8fc660fcc4f61fb8c720ba",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5da4c",
                                    table="reviews_enquiryquestion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvidenceNote",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("client_id", models.UUIDField()),
                        (
                            "mark",
                            models.CharField(
                                choices=[("working_well", "Working well"), ("even_better_if", "Even better if"), ("wonder", "I wonder")],
                                max_length=16,
                            ),
                        ),
                        ("text", models.TextField(max_length=4000)),
                        ("made_at", models.DateTimeField()),
                        ("received_at", models.DateTimeField(auto_now_add=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "activity",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notes",
                                to="reviews.activity",
                            ),
                        ),
                        (
                            "author",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "question",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="notes",
                                to="reviews.enquiryquestion",
                            ),
                        ),
                        (
                            "replaces",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="reviews.evidencenote",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "review", "made_at"], name="notes_of_a_review")],
                        "constraints": [models.UniqueConstraint(fields=("trust", "client_id"), name="a_note_arrives_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("working_well", "Working well"),
                                    ("even_better_if", "Even better if"),
                                    ("excellence", "An area of excellence to share"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("sources", models.PositiveSmallIntegerField(default=0)),
                        ("kinds", models.PositiveSmallIntegerField(default=0)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "question",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="reviews.enquiryquestion",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="findings",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "review", "position"], name="findings_of_a_review")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."question_id", NEW."removed_at", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."sources", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="7f76b141cf415bf507eec2e63a0a308b55cffb71",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_dc9d4",
                                    table="reviews_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."question_id", NEW."removed_at", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."sources", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="a543c5797ae2e2e056e5b349dca06b8b5520a542",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c45bb",
                                    table="reviews_finding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "trust_id", "version") VALUES (OLD."id", OLD."kind", OLD."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."question_id", OLD."removed_at", OLD."review_id", OLD."saved_at", OLD."saved_by_id", OLD."sources", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="4f9866cbf27faf56cb23b847bc2d36317b271415",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_48e66",
                                    table="reviews_finding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                        (
                            "note",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="citations",
                                to="reviews.evidencenote",
                            ),
                        ),
                        (
                            "finding",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="citations",
                                to="reviews.finding",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "note"], name="citations_of_a_note")],
                        "constraints": [models.UniqueConstraint(fields=("trust", "finding", "note"), name="a_finding_cites_a_note_once")],
                    },
                ),
                migrations.CreateModel(
                    name="NotePhoto",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("client_id", models.UUIDField()),
                        ("file", models.FileField(max_length=200, upload_to="")),
                        ("size", models.PositiveIntegerField()),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "note",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photos",
                                to="reviews.evidencenote",
                            ),
                        ),
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
                        "indexes": [models.Index(fields=["trust", "note"], name="photos_of_a_note")],
                        "constraints": [models.UniqueConstraint(fields=("trust", "client_id"), name="a_photo_arrives_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Preparation",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("meeting_at", models.DateTimeField(blank=True, null=True)),
                        ("meeting_place", models.CharField(blank=True, max_length=200)),
                        ("meeting_link", models.URLField(blank=True, max_length=300)),
                        ("safeguarding_lead", models.CharField(blank=True, max_length=150)),
                        ("safeguarding_contact", models.CharField(blank=True, max_length=150)),
                        ("host_agreed_by", models.CharField(blank=True, max_length=150)),
                        ("host_agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("reviewers_agreed_by", models.CharField(blank=True, max_length=150)),
                        ("reviewers_agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("programme_version", models.PositiveIntegerField(default=0)),
                        ("programme_changed_by", models.CharField(blank=True, max_length=150)),
                        ("programme_changed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="preparations",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("trust", "review"), name="a_review_is_prepared_once")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_preparationevent" ("agreed_at", "host_agreed_at", "host_agreed_by", "id", "meeting_at", "meeting_link", "meeting_place", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_changed_at", "programme_changed_by", "programme_version", "review_id", "reviewers_agreed_at", "reviewers_agreed_by", "safeguarding_contact", "safeguarding_lead", "trust_id", "version") VALUES (NEW."agreed_at", NEW."host_agreed_at", NEW."host_agreed_by", NEW."id", NEW."meeting_at", NEW."meeting_link", NEW."meeting_place", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme_changed_at", NEW."programme_changed_by", NEW."programme_version", NEW."review_id", NEW."reviewers_agreed_at", NEW."reviewers_agreed_by", NEW."safeguarding_contact", NEW."safeguarding_lead", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="1bf2729fb51aabe38b38e95f41f152fd2f966d11",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9f1ad",
                                    table="reviews_preparation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_preparationevent" ("agreed_at", "host_agreed_at", "host_agreed_by", "id", "meeting_at", "meeting_link", "meeting_place", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_changed_at", "programme_changed_by", "programme_version", "review_id", "reviewers_agreed_at", "reviewers_agreed_by", "safeguarding_contact", "safeguarding_lead", "trust_id", "version") VALUES (NEW."agreed_at", NEW."host_agreed_at", NEW."host_agreed_by", NEW."id", NEW."meeting_at", NEW."meeting_link", NEW."meeting_place", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme_changed_at", NEW."programme_changed_by", NEW."programme_version", NEW."review_id", NEW."reviewers_agreed_at", NEW."reviewers_agreed_by", NEW."safeguarding_contact", NEW."safeguarding_lead", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="2f88b4ed7140ccbf47aa281a2f036f304490851f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_ce405",
                                    table="reviews_preparation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_preparationevent" ("agreed_at", "host_agreed_at", "host_agreed_by", "id", "meeting_at", "meeting_link", "meeting_place", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_changed_at", "programme_changed_by", "programme_version", "review_id", "reviewers_agreed_at", "reviewers_agreed_by", "safeguarding_contact", "safeguarding_lead", "trust_id", "version") VALUES (OLD."agreed_at", OLD."host_agreed_at", OLD."host_agreed_by", OLD."id", OLD."meeting_at", OLD."meeting_link", OLD."meeting_place", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme_changed_at", OLD."programme_changed_by", OLD."programme_version", OLD."review_id", OLD."reviewers_agreed_at", OLD."reviewers_agreed_by", OLD."safeguarding_contact", OLD."safeguarding_lead", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="58a144612f2af38f89e1d7b2cb948c489e043c65",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1f9f4",
                                    table="reviews_preparation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PreparationPassage",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "record",
                            models.CharField(
                                choices=[
                                    ("meeting", "What was agreed at the pre-review meeting"),
                                    ("protocols", "Protocols for the day"),
                                    ("visitor_notes", "Notes for visitors"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "review", "record"), name="a_preparation_has_each_record_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_preparationpassageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."record", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="377071f65b91a54b983bb6ddfdc406ec61432013",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_689ce",
                                    table="reviews_preparationpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_preparationpassageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."record", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="a6fb6fe740934c540293b3c84af1e4b4f80931e0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cbc80",
                                    table="reviews_preparationpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_preparationpassageevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record", "review_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."record", OLD."review_id", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="fbb693342416f33090bdc815144e4d2983d0bdef",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_d6afd",
                                    table="reviews_preparationpassage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Purge",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("notes", models.PositiveIntegerField()),
                        ("photos", models.PositiveIntegerField()),
                        ("purged_at", models.DateTimeField(auto_now_add=True)),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="purges",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "review"], name="purges_of_a_review")],
                    },
                ),
                migrations.CreateModel(
                    name="PreparationPassageEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "record",
                            models.CharField(
                                choices=[
                                    ("meeting", "What was agreed at the pre-review meeting"),
                                    ("protocols", "Protocols for the day"),
                                    ("visitor_notes", "Notes for visitors"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.preparationpassage",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="preparationpassage_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0f47f00087e5d1401e4b5d81a0faf2a4f0c03902",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9f44f",
                                    table="reviews_preparationpassageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PreparationEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("meeting_at", models.DateTimeField(blank=True, null=True)),
                        ("meeting_place", models.CharField(blank=True, max_length=200)),
                        ("meeting_link", models.URLField(blank=True, max_length=300)),
                        ("safeguarding_lead", models.CharField(blank=True, max_length=150)),
                        ("safeguarding_contact", models.CharField(blank=True, max_length=150)),
                        ("host_agreed_by", models.CharField(blank=True, max_length=150)),
                        ("host_agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("reviewers_agreed_by", models.CharField(blank=True, max_length=150)),
                        ("reviewers_agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("programme_version", models.PositiveIntegerField(default=0)),
                        ("programme_changed_by", models.CharField(blank=True, max_length=150)),
                        ("programme_changed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.preparation",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="preparation_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="de6e9e33d69f8d0cff0660005e196ced3df15c64",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9f289",
                                    table="reviews_preparationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="FindingEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("working_well", "Working well"),
                                    ("even_better_if", "Even better if"),
                                    ("excellence", "An area of excellence to share"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("sources", models.PositiveSmallIntegerField(default=0)),
                        ("kinds", models.PositiveSmallIntegerField(default=0)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.finding",
                            ),
                        ),
                        (
                            "question",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.enquiryquestion",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="finding_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1b190827e13a3d516dba5de932651daf59a81430",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_0f80e",
                                    table="reviews_findingevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnquiryQuestionEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.enquiryquestion",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="enquiryquestion_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5068eb131d3a2f50d4a4c667f48e26c7e7841505",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ccbea",
                                    table="reviews_enquiryquestionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssuranceEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("employer", models.CharField(max_length=200)),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "confirmed_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.assurance",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="assurance_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="7ff251d4e9e3797d3b37c7e094a5a19b28e7cd12",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ef354",
                                    table="reviews_assuranceevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssignmentEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("invited", "Asked"),
                                    ("accepted", "Accepted"),
                                    ("declined", "Declined"),
                                    ("replaced", "No longer on the team"),
                                ],
                                default="invited",
                                max_length=10,
                            ),
                        ),
                        ("invited_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("in_spite_of", models.CharField(blank=True, max_length=300)),
                        ("declared_at", models.DateTimeField(blank=True, null=True)),
                        ("has_conflict", models.BooleanField(default=False)),
                        ("conflict", models.TextField(blank=True, max_length=1000)),
                        ("stays_because", models.CharField(blank=True, max_length=300)),
                        (
                            "invited_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.assignment",
                            ),
                        ),
                        (
                            "stays_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="assignment_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="feebff99e0d6001b083ee014107f90095e3646ba",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7edff",
                                    table="reviews_assignmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("on", models.DateField()),
                        ("starts_at", models.TimeField()),
                        ("minutes", models.PositiveSmallIntegerField(default=45)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("meeting", "Meeting"),
                                    ("learning_walk", "Learning walk"),
                                    ("pupil_voice", "Pupil voice"),
                                    ("work_study", "Work study"),
                                    ("conversation", "Conversation with staff or governors"),
                                    ("documents", "Documents"),
                                    ("team", "Team time"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=150)),
                        ("room", models.CharField(blank=True, max_length=120)),
                        ("video_link", models.URLField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "host_leader",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.activity",
                            ),
                        ),
                        (
                            "reviewer",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="activity_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ede62e690561a10bd250d91181d12ef8f6de9d0d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6fcfb",
                                    table="reviews_activityevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("self_review", "Self-review"),
                                    ("shared", "Preparing the visit"),
                                    ("visiting", "Peer review"),
                                    ("drafting", "Writing the report"),
                                    ("checking", "Host checks the facts"),
                                    ("released", "Report released"),
                                    ("workshop", "Improvement Workshop"),
                                    ("follow_up", "Action plan"),
                                    ("closed", "Closed"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=12,
                            ),
                        ),
                        ("visit_on", models.DateField(blank=True, null=True)),
                        ("visit_until", models.DateField(blank=True, null=True)),
                        ("paused_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_because", models.CharField(blank=True, max_length=300)),
                        ("cancelled_because", models.CharField(blank=True, max_length=300)),
                        ("pack_released_at", models.DateTimeField(blank=True, null=True)),
                        ("check_due_on", models.DateField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "cycle",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.cycle",
                            ),
                        ),
                        (
                            "host",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.school",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.review",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="review_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="5a1e209eb50ced211e995b11f77552ac291a0cae",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_92188",
                                    table="reviews_reviewevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewReport",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("number", models.PositiveSmallIntegerField(default=1)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("checking", "With the host"),
                                    ("released", "Released"),
                                    ("superseded", "Followed by a newer version"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("check_began_at", models.DateTimeField(blank=True, null=True)),
                        ("checked_at", models.DateTimeField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("facts", models.JSONField(blank=True, default=dict)),
                        (
                            "released_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="reviews.review",
                            ),
                        ),
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
                            models.UniqueConstraint(fields=("trust", "review", "number"), name="a_report_has_each_version_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("stage__in", ("draft", "checking"))),
                                fields=("trust", "review"),
                                name="one_version_of_a_report_is_written_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("released_at__isnull", False), ("stage__in", ("released", "superseded"))),
                                    models.Q(models.Q(("stage__in", ("released", "superseded")), _negated=True), ("released_at", None)),
                                    _connector="OR",
                                ),
                                name="a_report_is_released_iff_it_says_when",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="a_released_report_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF OLD.stage IN ('released', 'superseded') AND ((to_jsonb(OLD) - 'stage') IS DISTINCT FROM (to_jsonb(NEW) - 'stage')\n            OR NEW.stage NOT IN ('released', 'superseded') OR (OLD.stage = 'superseded' AND NEW.stage = 'released')) THEN\n            RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="74f8710a754f0e3047f1bbf7e0fac1b31e8f40e2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_a_released_report_stays_78995",
                                    table="reviews_reviewreport",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="a_released_report_goes_with_its_review",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF OLD.stage IN ('released', 'superseded')\n            AND EXISTS (SELECT FROM reviews_review w WHERE w.trust_id = OLD.trust_id AND w.id = OLD.review_id) THEN\n            RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="9d51803e9aa439a63aeeb871580a89e818829c7e",
                                    operation="DELETE",
                                    pgid="pgtrigger_a_released_report_goes_with_its_review_56182",
                                    table="reviews_reviewreport",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reviewreportevent" ("because", "check_began_at", "checked_at", "created_at", "facts", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "review_id", "stage", "trust_id") VALUES (NEW."because", NEW."check_began_at", NEW."checked_at", NEW."created_at", NEW."facts", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."review_id", NEW."stage", NEW."trust_id"); RETURN NULL;',
                                    hash="c9f6d66e50b767b5dd9bb31c97f80d384c939347",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e574b",
                                    table="reviews_reviewreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_reviewreportevent" ("because", "check_began_at", "checked_at", "created_at", "facts", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "review_id", "stage", "trust_id") VALUES (NEW."because", NEW."check_began_at", NEW."checked_at", NEW."created_at", NEW."facts", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."review_id", NEW."stage", NEW."trust_id"); RETURN NULL;',
                                    hash="c5b404a911cd7dc670defc13c6f5b8896468cd14",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3bec9",
                                    table="reviews_reviewreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reviewreportevent" ("because", "check_began_at", "checked_at", "created_at", "facts", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "review_id", "stage", "trust_id") VALUES (OLD."because", OLD."check_began_at", OLD."checked_at", OLD."created_at", OLD."facts", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."review_id", OLD."stage", OLD."trust_id"); RETURN NULL;',
                                    hash="dc808b19ee32e13e73653d7d3417345471e2737c",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_54946",
                                    table="reviews_reviewreport",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSection",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "key",
                            models.CharField(
                                choices=[
                                    ("context", "Context"),
                                    ("focus", "Focus and enquiry questions"),
                                    ("people", "Who reviewed, and when"),
                                    ("looked_at", "What we looked at"),
                                    ("working_well", "What is working well"),
                                    ("even_better_if", "Even better if"),
                                    ("excellence", "An area of excellence to share"),
                                    ("next_steps", "Agreed next steps"),
                                    ("host_response", "The host's response"),
                                    ("sharing", "Who reads this report"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="reviews.reviewreport",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("trust", "report", "key"), name="a_report_has_each_section_once")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="sections_of_a_released_report_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF EXISTS (SELECT FROM reviews_reviewreport r WHERE r.trust_id = NEW.trust_id AND r.id = NEW.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n        IF TG_OP = 'UPDATE' THEN\n            IF EXISTS (SELECT FROM reviews_reviewreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="2feef979d8258030ca22023fc5b47c99a0bd6d9c",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_sections_of_a_released_report_stay_8e7bf",
                                    table="reviews_reportsection",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="sections_go_with_a_released_report",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF EXISTS (SELECT FROM reviews_reviewreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n        RETURN NULL;\n    ",
                                    hash="17e74c0ef1af1449393fc9dd1b6055c03628c8b1",
                                    operation="DELETE",
                                    pgid="pgtrigger_sections_go_with_a_released_report_2f452",
                                    table="reviews_reportsection",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reportsectionevent" ("id", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", NEW."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."report_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="28fdcf2f05305d1b4ffec10fbc6ff2edbdf2205e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a1ed8",
                                    table="reviews_reportsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_reportsectionevent" ("id", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", NEW."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."report_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="2ec6fee9597c110696af8a95432acbb947141a2f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_8714d",
                                    table="reviews_reportsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_reportsectionevent" ("id", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (OLD."id", OLD."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."report_id", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="f7533b4cb826c8d5f0ec5c827ee690ab87f5032d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5cf3e",
                                    table="reviews_reportsection",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportSectionEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "key",
                            models.CharField(
                                choices=[
                                    ("context", "Context"),
                                    ("focus", "Focus and enquiry questions"),
                                    ("people", "Who reviewed, and when"),
                                    ("looked_at", "What we looked at"),
                                    ("working_well", "What is working well"),
                                    ("even_better_if", "Even better if"),
                                    ("excellence", "An area of excellence to share"),
                                    ("next_steps", "Agreed next steps"),
                                    ("host_response", "The host's response"),
                                    ("sharing", "Who reads this report"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.reportsection",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.reviewreport",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="reportsection_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b46f6027201d9f070d200e0f1733f1b965aee9a3",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fbb21",
                                    table="reviews_reportsectionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportReading",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("read_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="reviews.reviewreport",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "report", "membership"), name="a_first_reading_is_logged_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewReportEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("number", models.PositiveSmallIntegerField(default=1)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("checking", "With the host"),
                                    ("released", "Released"),
                                    ("superseded", "Followed by a newer version"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("check_began_at", models.DateTimeField(blank=True, null=True)),
                        ("checked_at", models.DateTimeField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("facts", models.JSONField(blank=True, default=dict)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.reviewreport",
                            ),
                        ),
                        (
                            "released_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="reviewreport_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cbc3cb2cff1e479b4d162d9c775674707c833bcd",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_cd0d2",
                                    table="reviews_reviewreportevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolBreak",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("academic_year", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=60)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
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
                        "indexes": [models.Index(fields=["trust", "academic_year", "starts_on"], name="breaks_of_a_year")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="a_break_ends_after_it_starts"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_schoolbreakevent" ("academic_year", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."academic_year", NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="d94dcb84468ccfc5a93d7b65eb4a5ed660318458",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c4d93",
                                    table="reviews_schoolbreak",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_schoolbreakevent" ("academic_year", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."academic_year", NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="959cdb70d485cc96c638d08338227a913d6257fe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_5869e",
                                    table="reviews_schoolbreak",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_schoolbreakevent" ("academic_year", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (OLD."academic_year", OLD."ends_on", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."trust_id"); RETURN NULL;',
                                    hash="8dd5adb1c6ae0a43a09e73e39bda2377dd33a77a",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3b21d",
                                    table="reviews_schoolbreak",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolBreakEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("academic_year", models.PositiveSmallIntegerField()),
                        ("name", models.CharField(max_length=60)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.schoolbreak",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="schoolbreak_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e09014e246405a618eedd21591ac32a727eb3123",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_55d90",
                                    table="reviews_schoolbreakevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SectionCheck",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "verdict",
                            models.CharField(
                                choices=[("right", "The facts are right"), ("correction", "Something needs correcting")], max_length=12
                            ),
                        ),
                        ("comment", models.TextField(blank=True, max_length=4000)),
                        ("checked_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True, max_length=4000)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "answered_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "checked_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "section",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="checks",
                                to="reviews.reportsection",
                            ),
                        ),
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
                            models.UniqueConstraint(fields=("trust", "section"), name="a_section_is_checked_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("verdict", "correction"), _negated=True),
                                    models.Q(("comment", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_correction_says_what",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_sectioncheckevent" ("answer", "answered_at", "answered_by_id", "checked_at", "checked_by_id", "comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "trust_id", "verdict", "version") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."checked_at", NEW."checked_by_id", NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."section_id", NEW."trust_id", NEW."verdict", NEW."version"); RETURN NULL;',
                                    hash="de982d240a51b2101e5728ec2a35ce86c956fe22",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f885b",
                                    table="reviews_sectioncheck",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_sectioncheckevent" ("answer", "answered_at", "answered_by_id", "checked_at", "checked_by_id", "comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "trust_id", "verdict", "version") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."checked_at", NEW."checked_by_id", NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."section_id", NEW."trust_id", NEW."verdict", NEW."version"); RETURN NULL;',
                                    hash="bc2443414b7206e06319d00c6ac6ac22a197fa02",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_51c07",
                                    table="reviews_sectioncheck",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_sectioncheckevent" ("answer", "answered_at", "answered_by_id", "checked_at", "checked_by_id", "comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "section_id", "trust_id", "verdict", "version") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."checked_at", OLD."checked_by_id", OLD."comment", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."section_id", OLD."trust_id", OLD."verdict", OLD."version"); RETURN NULL;',
                                    hash="c1afa97e798090383adeb736a38114f31ef94bbf",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e73f0",
                                    table="reviews_sectioncheck",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SectionCheckEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "verdict",
                            models.CharField(
                                choices=[("right", "The facts are right"), ("correction", "Something needs correcting")], max_length=12
                            ),
                        ),
                        ("comment", models.TextField(blank=True, max_length=4000)),
                        ("checked_at", models.DateTimeField()),
                        ("answer", models.TextField(blank=True, max_length=4000)),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "answered_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "checked_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.sectioncheck",
                            ),
                        ),
                        (
                            "section",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.reportsection",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="sectioncheck_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4027ffe34bace58f906b46f270fcefa0bda7de9a",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e6739",
                                    table="reviews_sectioncheckevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signature",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("signed_at", models.DateTimeField()),
                        ("agreement", models.TextField(max_length=10000)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="reviews.review",
                            ),
                        ),
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
                        "constraints": [models.UniqueConstraint(fields=("trust", "review"), name="a_review_is_signed_for_once")],
                    },
                ),
                migrations.CreateModel(
                    name="TemplateActivity",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("day", models.PositiveSmallIntegerField(default=1)),
                        ("starts_at", models.TimeField()),
                        ("minutes", models.PositiveSmallIntegerField(default=45)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("meeting", "Meeting"),
                                    ("learning_walk", "Learning walk"),
                                    ("pupil_voice", "Pupil voice"),
                                    ("work_study", "Work study"),
                                    ("conversation", "Conversation with staff or governors"),
                                    ("documents", "Documents"),
                                    ("team", "Team time"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=150)),
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
                        "verbose_name_plural": "template activities",
                        "indexes": [models.Index(fields=["trust", "day", "starts_at"], name="a_trusts_day_template")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_templateactivityevent" ("day", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "trust_id") VALUES (NEW."day", NEW."id", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_at", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="e95ca655cb600a432bbeb637d7eea9c2d1189d80",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b1ef2",
                                    table="reviews_templateactivity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_templateactivityevent" ("day", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "trust_id") VALUES (NEW."day", NEW."id", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_at", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="0af4b44d010ccad0d8479d2ada1a3264e21ed516",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_bd157",
                                    table="reviews_templateactivity",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_templateactivityevent" ("day", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "title", "trust_id") VALUES (OLD."day", OLD."id", OLD."kind", OLD."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_at", OLD."title", OLD."trust_id"); RETURN NULL;',
                                    hash="290f14c30d29b7f2055881083a8430d2e9d5c489",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_18d00",
                                    table="reviews_templateactivity",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TemplateActivityEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("day", models.PositiveSmallIntegerField(default=1)),
                        ("starts_at", models.TimeField()),
                        ("minutes", models.PositiveSmallIntegerField(default=45)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("meeting", "Meeting"),
                                    ("learning_walk", "Learning walk"),
                                    ("pupil_voice", "Pupil voice"),
                                    ("work_study", "Work study"),
                                    ("conversation", "Conversation with staff or governors"),
                                    ("documents", "Documents"),
                                    ("team", "Team time"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("title", models.CharField(max_length=150)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.templateactivity",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="templateactivity_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ad28f7bbb7c0ffc4c73af082ae67aa77f17b334e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_25ba2",
                                    table="reviews_templateactivityevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Theme",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("position", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=120)),
                        ("prompt", models.TextField(blank=True, max_length=1000)),
                        ("is_assured", models.BooleanField(default=False)),
                        (
                            "framework",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="themes",
                                to="reviews.framework",
                            ),
                        ),
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
                        "indexes": [models.Index(fields=["trust", "framework", "position"], name="themes_of_a_framework")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="parts_of_a_frozen_framework_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n            IF TG_OP <> 'INSERT' THEN\n                IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = OLD.trust_id AND f.id = OLD.framework_id AND f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id)) THEN RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = NEW.trust_id AND f.id = NEW.framework_id AND f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id)) THEN RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ",
                                    hash="7116b0e0db873d9b2cac57d9f5ec4e4290eacdf2",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_parts_of_a_frozen_framework_stay_9659b",
                                    table="reviews_theme",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_themeevent" ("framework_id", "id", "is_assured", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "title", "trust_id") VALUES (NEW."framework_id", NEW."id", NEW."is_assured", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."prompt", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="d4406c6366bf4e74500d7cc40ea88bdb18fb742e",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b1c9e",
                                    table="reviews_theme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_themeevent" ("framework_id", "id", "is_assured", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "title", "trust_id") VALUES (NEW."framework_id", NEW."id", NEW."is_assured", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."prompt", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="9d796fa54041f1152c27fe6afe84aca218e561fc",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_06b67",
                                    table="reviews_theme",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_themeevent" ("framework_id", "id", "is_assured", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "title", "trust_id") VALUES (OLD."framework_id", OLD."id", OLD."is_assured", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."prompt", OLD."title", OLD."trust_id"); RETURN NULL;',
                                    hash="ceb71f545f216eb6e458d86b5193a3ba539355a6",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_953b6",
                                    table="reviews_theme",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExampleQuestion",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=300)),
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
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "theme", "position"], name="questions_of_a_theme")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="parts_of_a_frozen_framework_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n            IF TG_OP <> 'INSERT' THEN\n                IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = OLD.trust_id AND f.id = (SELECT t.framework_id FROM reviews_theme t WHERE t.trust_id = OLD.trust_id AND t.id = OLD.theme_id) AND f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id)) THEN RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n            IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = NEW.trust_id AND f.id = (SELECT t.framework_id FROM reviews_theme t WHERE t.trust_id = NEW.trust_id AND t.id = NEW.theme_id) AND f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id)) THEN RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            RETURN NEW;\n        ",
                                    hash="e592baf303335947a32cacc87a99cb81c3139997",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_parts_of_a_frozen_framework_stay_adf6c",
                                    table="reviews_examplequestion",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_examplequestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "theme_id", "trust_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."theme_id", NEW."trust_id"); RETURN NULL;',
                                    hash="cc7cb97ebefec3feb823c335679cc0f05b5c5449",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a148e",
                                    table="reviews_examplequestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_examplequestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "theme_id", "trust_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."theme_id", NEW."trust_id"); RETURN NULL;',
                                    hash="18f46aeaef79562bb50f541b6625e0b506e35821",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_da405",
                                    table="reviews_examplequestion",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_examplequestionevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "theme_id", "trust_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."theme_id", OLD."trust_id"); RETURN NULL;',
                                    hash="5f121271434a2e62cb64532ecc802e0385447bd7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c69fe",
                                    table="reviews_examplequestion",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("file", models.FileField(max_length=200, upload_to="")),
                        ("name", models.CharField(max_length=200)),
                        ("kind", models.CharField(max_length=100)),
                        ("size", models.PositiveIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "added_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="reviews.review",
                            ),
                        ),
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "review"], name="attachments_of_a_review")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_attachmentevent" ("added_at", "added_by_id", "file", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "review_id", "sha256", "size", "theme_id", "trust_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."file", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."review_id", NEW."sha256", NEW."size", NEW."theme_id", NEW."trust_id"); RETURN NULL;',
                                    hash="7f62ccb8e85f1ae1f7aef300d41a5c9b9499a447",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_dcd73",
                                    table="reviews_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_attachmentevent" ("added_at", "added_by_id", "file", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "review_id", "sha256", "size", "theme_id", "trust_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."file", NEW."id", NEW."kind", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_at", NEW."review_id", NEW."sha256", NEW."size", NEW."theme_id", NEW."trust_id"); RETURN NULL;',
                                    hash="847d84326edeca901544b1a85aaa7fbf87903080",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c1400",
                                    table="reviews_attachment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_attachmentevent" ("added_at", "added_by_id", "file", "id", "kind", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "review_id", "sha256", "size", "theme_id", "trust_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."file", OLD."id", OLD."kind", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."review_id", OLD."sha256", OLD."size", OLD."theme_id", OLD."trust_id"); RETURN NULL;',
                                    hash="ab7a7eff6c6153aa090ac5280a9180340ddaf2a7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b7575",
                                    table="reviews_attachment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SelfReviewPassage",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("sees", "What we see"),
                                    ("evidence", "How we know"),
                                    ("helps", "What helps"),
                                    ("hinders", "What gets in the way"),
                                    ("focus", "The practice we invite our peers into"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("grade", models.CharField(blank=True, max_length=60)),
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="reviews.review",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
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
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "review", "theme", "question"), name="a_theme_has_each_passage_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("theme", None)), fields=("trust", "review"), name="a_self_review_has_one_focus"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("question", "focus"), ("theme", None)),
                                    models.Q(("theme__isnull", False), models.Q(("question", "focus"), _negated=True)),
                                    _connector="OR",
                                ),
                                name="only_the_focus_has_no_theme",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grade", ""), ("question", "sees"), _connector="OR"),
                                name="a_grade_stands_by_what_is_seen",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_selfreviewpassageevent" ("grade", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "review_id", "saved_at", "saved_by_id", "text", "theme_id", "trust_id", "version") VALUES (NEW."grade", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."theme_id", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="eea17842b9a982663a7ff852e51204b4addb747b",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2b7a2",
                                    table="reviews_selfreviewpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reviews_selfreviewpassageevent" ("grade", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "review_id", "saved_at", "saved_by_id", "text", "theme_id", "trust_id", "version") VALUES (NEW."grade", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."theme_id", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="e43211cd72eb46649f3e9c86405425d8cb538328",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e5b3b",
                                    table="reviews_selfreviewpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reviews_selfreviewpassageevent" ("grade", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "review_id", "saved_at", "saved_by_id", "text", "theme_id", "trust_id", "version") VALUES (OLD."grade", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question", OLD."review_id", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."theme_id", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="5e756b6c9c41a316ddb8c7428da6f5df55115e00",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6051e",
                                    table="reviews_selfreviewpassage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SelfReviewPassageEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("sees", "What we see"),
                                    ("evidence", "How we know"),
                                    ("helps", "What helps"),
                                    ("hinders", "What gets in the way"),
                                    ("focus", "The practice we invite our peers into"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("grade", models.CharField(blank=True, max_length=60)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.selfreviewpassage",
                            ),
                        ),
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                        (
                            "saved_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
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
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="selfreviewpassage_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="cb1d9002f656b07f42d4498b30d7488793f339e0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6cb75",
                                    table="reviews_selfreviewpassageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExampleQuestionEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("text", models.CharField(max_length=300)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.examplequestion",
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
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="examplequestion_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="66da8da15f4064b16e4ef8d12f0b6f4961427a0b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_785ad",
                                    table="reviews_examplequestionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("file", models.FileField(max_length=200, upload_to="")),
                        ("name", models.CharField(max_length=200)),
                        ("kind", models.CharField(max_length=100)),
                        ("size", models.PositiveIntegerField()),
                        ("sha256", models.CharField(max_length=64)),
                        ("added_at", models.DateTimeField(auto_now_add=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "added_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.attachment",
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
                        (
                            "review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.review",
                            ),
                        ),
                        (
                            "theme",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.theme",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="attachment_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e215a3edca888a6e8185d472d3924236d9f6c0fb",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_bd8b0",
                                    table="reviews_attachmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("title", models.CharField(max_length=120)),
                        ("prompt", models.TextField(blank=True, max_length=1000)),
                        ("is_assured", models.BooleanField(default=False)),
                        (
                            "framework",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.framework",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reviews.theme",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="theme_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="954248d57569ea5e3afb672b89d789faed2810dc",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4ec67",
                                    table="reviews_themeevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Aside",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AsideEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Framework",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="CycleEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Cycle",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="FrameworkEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Phase",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="PhaseEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Review",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="PreparationPassageEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="PreparationPassage",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="PreparationEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Preparation",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="FindingEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Finding",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="EnquiryQuestionEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="EnquiryQuestion",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AssuranceEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Assurance",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AssignmentEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Assignment",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ActivityEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Activity",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ReviewEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ReviewReport",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ReportSectionEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ReportSection",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ReviewReportEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SchoolBreak",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SchoolBreakEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SectionCheck",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SectionCheckEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TemplateActivity",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TemplateActivityEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Theme",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SelfReviewPassageEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SelfReviewPassage",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ExampleQuestionEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ExampleQuestion",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AttachmentEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Attachment",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ThemeEvent",
        ),
        schools.tenancy.operations.Wall(
            name="Framework",
        ),
        schools.tenancy.operations.Wall(
            name="Theme",
        ),
        schools.tenancy.operations.Wall(
            name="ExampleQuestion",
        ),
        schools.tenancy.operations.Wall(
            name="Cycle",
        ),
        schools.tenancy.operations.Wall(
            name="Phase",
        ),
        schools.tenancy.operations.Wall(
            name="SchoolBreak",
        ),
        schools.tenancy.operations.Wall(
            name="Review",
        ),
        schools.tenancy.operations.Wall(
            name="Signature",
        ),
        schools.tenancy.operations.Wall(
            name="Aside",
        ),
        schools.tenancy.operations.Wall(
            name="Assignment",
        ),
        schools.tenancy.operations.Wall(
            name="SelfReviewPassage",
        ),
        schools.tenancy.operations.Wall(
            name="EnquiryQuestion",
        ),
        schools.tenancy.operations.Wall(
            name="Attachment",
        ),
        schools.tenancy.operations.Wall(
            name="Preparation",
        ),
        schools.tenancy.operations.Wall(
            name="PreparationPassage",
        ),
        schools.tenancy.operations.Wall(
            name="Activity",
        ),
        schools.tenancy.operations.Wall(
            name="Assurance",
        ),
        schools.tenancy.operations.Wall(
            name="TemplateActivity",
        ),
        schools.tenancy.operations.Wall(
            name="EvidenceNote",
        ),
        schools.tenancy.operations.Wall(
            name="NotePhoto",
        ),
        schools.tenancy.operations.Wall(
            name="Purge",
        ),
        schools.tenancy.operations.Wall(
            name="Finding",
        ),
        schools.tenancy.operations.Wall(
            name="Citation",
        ),
        schools.tenancy.operations.Wall(
            name="ReviewReport",
        ),
        schools.tenancy.operations.Wall(
            name="ReportSection",
        ),
        schools.tenancy.operations.Wall(
            name="SectionCheck",
        ),
        schools.tenancy.operations.Wall(
            name="ReportReading",
        ),
        schools.tenancy.operations.Wall(
            name="FrameworkEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ThemeEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ExampleQuestionEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="CycleEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="PhaseEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SchoolBreakEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ReviewEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="AsideEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="AssignmentEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SelfReviewPassageEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="EnquiryQuestionEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="AttachmentEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="PreparationEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="PreparationPassageEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ActivityEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="AssuranceEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="TemplateActivityEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="FindingEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ReviewReportEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ReportSectionEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SectionCheckEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="Reminder",
        ),
    ]
