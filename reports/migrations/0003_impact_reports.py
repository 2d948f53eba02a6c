"""Annual impact reports: their versions, sections, quotations with consent, and first readings."""

import django.db.models.deletion
import django.utils.timezone
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0002_workshop_records"),
        ("schools", "0002_looks"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            models=[
                migrations.CreateModel(
                    name="ImpactReport",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("year", models.PositiveSmallIntegerField()),
                        ("number", models.PositiveSmallIntegerField(default=1)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("checking", "Being checked"),
                                    ("released", "Released"),
                                    ("superseded", "Followed by a newer version"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("board_on", models.DateField(blank=True, null=True)),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("returned_at", models.DateTimeField(blank=True, null=True)),
                        ("returned_because", models.CharField(blank=True, max_length=1000)),
                        ("checked_at", models.DateTimeField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        ("figures", models.JSONField(blank=True, default=dict)),
                        ("facts", models.JSONField(blank=True, default=dict)),
                        (
                            "begun_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "checked_by",
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
                            "returned_by",
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
                            "sent_by",
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "year", "number"), name="an_impact_report_has_each_version_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("stage__in", ("draft", "checking"))),
                                fields=("trust", "year"),
                                name="one_version_of_an_impact_report_is_written_at_a_time",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("stage", "released")),
                                fields=("trust", "year"),
                                name="one_version_of_an_impact_report_is_the_newest",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("checked_by__isnull", False),
                                        ("released_at__isnull", False),
                                        ("released_by__isnull", False),
                                        ("stage__in", ("released", "superseded")),
                                    ),
                                    models.Q(
                                        models.Q(("stage__in", ("released", "superseded")), _negated=True),
                                        ("released_at", None),
                                        ("released_by", None),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_impact_report_is_released_iff_it_says_by_whom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("checked_by", None), models.Q(("checked_by", models.F("sent_by")), _negated=True), _connector="OR"
                                ),
                                name="nobody_checks_the_impact_report_that_they_sent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("because", ""), ("number", 1)),
                                    models.Q(("number__gt", 1), models.Q(("because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_correction_of_an_impact_report_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("returned_at", None), ("returned_because", ""), ("returned_by", None)),
                                    models.Q(
                                        ("returned_at__isnull", False),
                                        ("returned_by__isnull", False),
                                        models.Q(("returned_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_impact_report_given_back_says_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="a_released_impact_report_stays",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF OLD.stage IN ('released', 'superseded') AND ((to_jsonb(OLD) - 'stage') IS DISTINCT FROM (to_jsonb(NEW) - 'stage')\n            OR NOT NEW.stage IN ('released', 'superseded') OR (OLD.stage = 'superseded' AND NEW.stage = 'released')) THEN\n            RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="a97cefff10e6024c1ea7f0718662ed3c02b774b0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_a_released_impact_report_stays_7acc0",
                                    table="reports_impactreport",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="a_released_impact_report_goes_with_its_trust",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="\n        IF OLD.stage IN ('released', 'superseded')\n            AND EXISTS (SELECT FROM schools_membership m WHERE m.trust_id = OLD.trust_id AND m.id = OLD.released_by_id) THEN\n            RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NULL;\n    ",
                                    hash="7cb5dcce50e5fe50f02886cc617ac5e06f70224c",
                                    operation="DELETE",
                                    pgid="pgtrigger_a_released_impact_report_goes_with_its_trust_99091",
                                    table="reports_impactreport",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_impactreportevent" ("because", "begun_at", "begun_by_id", "board_on", "checked_at", "checked_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "returned_at", "returned_because", "returned_by_id", "sent_at", "sent_by_id", "stage", "trust_id", "year") VALUES (NEW."because", NEW."begun_at", NEW."begun_by_id", NEW."board_on", NEW."checked_at", NEW."checked_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."returned_at", NEW."returned_because", NEW."returned_by_id", NEW."sent_at", NEW."sent_by_id", NEW."stage", NEW."trust_id", NEW."year"); RETURN NULL;',
                                    hash="fdba551029804c5346d2fa2d6b34ab56986f37d4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e1bee",
                                    table="reports_impactreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."because" IS DISTINCT FROM (NEW."because") OR OLD."begun_at" IS DISTINCT FROM (NEW."begun_at") OR OLD."begun_by_id" IS DISTINCT FROM (NEW."begun_by_id") OR OLD."board_on" IS DISTINCT FROM (NEW."board_on") OR OLD."checked_at" IS DISTINCT FROM (NEW."checked_at") OR OLD."checked_by_id" IS DISTINCT FROM (NEW."checked_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."released_at" IS DISTINCT FROM (NEW."released_at") OR OLD."released_by_id" IS DISTINCT FROM (NEW."released_by_id") OR OLD."returned_at" IS DISTINCT FROM (NEW."returned_at") OR OLD."returned_because" IS DISTINCT FROM (NEW."returned_because") OR OLD."returned_by_id" IS DISTINCT FROM (NEW."returned_by_id") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                                    func='INSERT INTO "reports_impactreportevent" ("because", "begun_at", "begun_by_id", "board_on", "checked_at", "checked_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "returned_at", "returned_because", "returned_by_id", "sent_at", "sent_by_id", "stage", "trust_id", "year") VALUES (NEW."because", NEW."begun_at", NEW."begun_by_id", NEW."board_on", NEW."checked_at", NEW."checked_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."released_at", NEW."released_by_id", NEW."returned_at", NEW."returned_because", NEW."returned_by_id", NEW."sent_at", NEW."sent_by_id", NEW."stage", NEW."trust_id", NEW."year"); RETURN NULL;',
                                    hash="ea509b9322f70f1ead74e07eaa4bd0d506ddbc2d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1b6d0",
                                    table="reports_impactreport",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_impactreportevent" ("because", "begun_at", "begun_by_id", "board_on", "checked_at", "checked_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "released_at", "released_by_id", "returned_at", "returned_because", "returned_by_id", "sent_at", "sent_by_id", "stage", "trust_id", "year") VALUES (OLD."because", OLD."begun_at", OLD."begun_by_id", OLD."board_on", OLD."checked_at", OLD."checked_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."released_at", OLD."released_by_id", OLD."returned_at", OLD."returned_because", OLD."returned_by_id", OLD."sent_at", OLD."sent_by_id", OLD."stage", OLD."trust_id", OLD."year"); RETURN NULL;',
                                    hash="30dd7157c8b39c2d657a0d2425588bd9ca7ba9da",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c16e8",
                                    table="reports_impactreport",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReportEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("year", models.PositiveSmallIntegerField()),
                        ("number", models.PositiveSmallIntegerField(default=1)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("checking", "Being checked"),
                                    ("released", "Released"),
                                    ("superseded", "Followed by a newer version"),
                                ],
                                default="draft",
                                max_length=10,
                            ),
                        ),
                        ("because", models.CharField(blank=True, max_length=300)),
                        ("board_on", models.DateField(blank=True, null=True)),
                        ("begun_at", models.DateTimeField(default=django.utils.timezone.now)),
                        ("sent_at", models.DateTimeField(blank=True, null=True)),
                        ("returned_at", models.DateTimeField(blank=True, null=True)),
                        ("returned_because", models.CharField(blank=True, max_length=1000)),
                        ("checked_at", models.DateTimeField(blank=True, null=True)),
                        ("released_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "begun_by",
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
                            "checked_by",
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
                                to="reports.impactreport",
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
                            "returned_by",
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
                            "sent_by",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactreport_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="f1c19aaad0c49dc6614195b0c2d0ae6474a06fc9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_dab97",
                                    table="reports_impactreportevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReportReading",
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
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="readings",
                                to="reports.impactreport",
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
                                fields=("trust", "report", "membership"), name="a_first_reading_of_an_impact_report_is_logged_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReportSection",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "key",
                            models.CharField(
                                choices=[
                                    ("summary", "Summary"),
                                    ("asks", "What we ask of the board"),
                                    ("participation", "Who took part, and how it was done"),
                                    ("themes", "Themes across schools"),
                                    ("commitments", "Commitments kept"),
                                    ("practice", "Evidence of changed practice"),
                                    ("excellence", "Areas of excellence, and who used them"),
                                    ("capacity", "Capacity of our staff"),
                                    ("voice", "What participants said"),
                                    ("years", "Year on year"),
                                    ("limits", "What we do not know"),
                                    ("cross_map", "Where this touches the quality of the trust"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("is_chosen", models.BooleanField(default=True)),
                        (
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="reports.impactreport",
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "report", "key"), name="an_impact_report_has_each_section_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="impact_sections_of_a_released_report_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n            IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = NEW.trust_id AND r.id = NEW.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            IF TG_OP = 'UPDATE' THEN\n                IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="2f78550a376d1ccc296eb4f54204193b8bcd0be2",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_impact_sections_of_a_released_report_stay_7deb4",
                                    table="reports_impactreportsection",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="impact_sections_go_with_a_released_report",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF; RETURN NULL;",
                                    hash="e2fb3f101af84592a872be0dadf55f3a70af61d0",
                                    operation="DELETE",
                                    pgid="pgtrigger_impact_sections_go_with_a_released_report_313c0",
                                    table="reports_impactreportsection",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_impactreportsectionevent" ("id", "is_chosen", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", NEW."is_chosen", NEW."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."report_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="1c426ebbad0a33fd182b1d69bcb7b5637bc001dd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1cedf",
                                    table="reports_impactreportsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_impactreportsectionevent" ("id", "is_chosen", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."id", NEW."is_chosen", NEW."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."report_id", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="847513b1ad4291c11cd031183eab8edb399cb4d9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_792a6",
                                    table="reports_impactreportsection",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_impactreportsectionevent" ("id", "is_chosen", "key", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "report_id", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (OLD."id", OLD."is_chosen", OLD."key", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."report_id", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="79b112d94bf86982b9ef79bb98300fd18a234e8f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b9cbc",
                                    table="reports_impactreportsection",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReportSectionEvent",
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
                                    ("summary", "Summary"),
                                    ("asks", "What we ask of the board"),
                                    ("participation", "Who took part, and how it was done"),
                                    ("themes", "Themes across schools"),
                                    ("commitments", "Commitments kept"),
                                    ("practice", "Evidence of changed practice"),
                                    ("excellence", "Areas of excellence, and who used them"),
                                    ("capacity", "Capacity of our staff"),
                                    ("voice", "What participants said"),
                                    ("years", "Year on year"),
                                    ("limits", "What we do not know"),
                                    ("cross_map", "Where this touches the quality of the trust"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("is_chosen", models.BooleanField(default=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reports.impactreportsection",
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
                                to="reports.impactreport",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactreportsection_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="99f7165604bd7d6d34c2dc9f035cede4ebd121a0",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e2fd5",
                                    table="reports_impactreportsectionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Quotation",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.CharField(max_length=600)),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("report", "Review report"),
                                    ("impact_review", "Impact review"),
                                    ("check_out", "Words on leaving the workshop"),
                                    ("typed", "Said or written elsewhere"),
                                ],
                                max_length=14,
                            ),
                        ),
                        ("origin_id", models.BigIntegerField(blank=True, null=True)),
                        ("origin_in_words", models.CharField(max_length=200)),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("asked", "The head is asked"),
                                    ("given", "The head agrees"),
                                    ("refused", "The head does not agree"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("asked_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("refused_because", models.CharField(blank=True, max_length=500)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                            "asked_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "school",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
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
                        (
                            "withdrawn_by",
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
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "school"], name="quotations_of_a_school")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("answered_at", None), ("answered_by", None), ("consent", "asked")),
                                    models.Q(
                                        models.Q(("consent", "asked"), _negated=True),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_answer_to_a_quotation_says_by_whom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("consent", "refused"), models.Q(("refused_because", ""), _negated=True)),
                                    models.Q(models.Q(("consent", "refused"), _negated=True), ("refused_because", "")),
                                    _connector="OR",
                                ),
                                name="a_refused_quotation_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("consent", "withdrawn"), ("withdrawn_at__isnull", False), ("withdrawn_by__isnull", False)),
                                    models.Q(
                                        models.Q(("consent", "withdrawn"), _negated=True), ("withdrawn_at", None), ("withdrawn_by", None)
                                    ),
                                    _connector="OR",
                                ),
                                name="a_withdrawn_consent_says_by_whom",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="a_quotation_keeps_its_words",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n        IF (NEW.text, NEW.school_id, NEW.origin, NEW.origin_in_words)\n            IS DISTINCT FROM (OLD.text, OLD.school_id, OLD.origin, OLD.origin_in_words)\n            OR (OLD.consent IN ('refused', 'withdrawn') AND NEW.consent <> OLD.consent) THEN\n            RAISE EXCEPTION 'A quotation keeps its words, and a no stays a no.' USING ERRCODE = 'restrict_violation';\n        END IF;\n        RETURN NEW;\n    ",
                                    hash="de2e628542da330ae9a155561ee364b5118b4b87",
                                    operation="UPDATE",
                                    pgid="pgtrigger_a_quotation_keeps_its_words_feddd",
                                    table="reports_quotation",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_quotationevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "consent", "id", "origin", "origin_id", "origin_in_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because", "school_id", "text", "trust_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."consent", NEW."id", NEW."origin", NEW."origin_id", NEW."origin_in_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."refused_because", NEW."school_id", NEW."text", NEW."trust_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                                    hash="43d3284720c950a83c302f3491dc7adfe37cde32",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b2399",
                                    table="reports_quotation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_quotationevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "consent", "id", "origin", "origin_id", "origin_in_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because", "school_id", "text", "trust_id", "withdrawn_at", "withdrawn_by_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."consent", NEW."id", NEW."origin", NEW."origin_id", NEW."origin_in_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."refused_because", NEW."school_id", NEW."text", NEW."trust_id", NEW."withdrawn_at", NEW."withdrawn_by_id"); RETURN NULL;',
                                    hash="c19b706fd4af9cbf53474cd388ff8e3b376ee3b3",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_af28d",
                                    table="reports_quotation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_quotationevent" ("answered_at", "answered_by_id", "asked_at", "asked_by_id", "consent", "id", "origin", "origin_id", "origin_in_words", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because", "school_id", "text", "trust_id", "withdrawn_at", "withdrawn_by_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."consent", OLD."id", OLD."origin", OLD."origin_id", OLD."origin_in_words", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."refused_because", OLD."school_id", OLD."text", OLD."trust_id", OLD."withdrawn_at", OLD."withdrawn_by_id"); RETURN NULL;',
                                    hash="ac847b7e5c92c8410c02d888f649102b68da3519",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bf151",
                                    table="reports_quotation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuotationEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.CharField(max_length=600)),
                        (
                            "origin",
                            models.CharField(
                                choices=[
                                    ("report", "Review report"),
                                    ("impact_review", "Impact review"),
                                    ("check_out", "Words on leaving the workshop"),
                                    ("typed", "Said or written elsewhere"),
                                ],
                                max_length=14,
                            ),
                        ),
                        ("origin_id", models.BigIntegerField(blank=True, null=True)),
                        ("origin_in_words", models.CharField(max_length=200)),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("asked", "The head is asked"),
                                    ("given", "The head agrees"),
                                    ("refused", "The head does not agree"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("asked_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(blank=True, null=True)),
                        ("refused_because", models.CharField(blank=True, max_length=500)),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                            "asked_by",
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
                                to="reports.quotation",
                            ),
                        ),
                        (
                            "school",
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
                            "withdrawn_by",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="quotation_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a3b3dd1b87f7fef293ff9c18396f2c44ebc643da",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c7a9d",
                                    table="reports_quotationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Quoted",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("summary", "Summary"),
                                    ("asks", "What we ask of the board"),
                                    ("participation", "Who took part, and how it was done"),
                                    ("themes", "Themes across schools"),
                                    ("commitments", "Commitments kept"),
                                    ("practice", "Evidence of changed practice"),
                                    ("excellence", "Areas of excellence, and who used them"),
                                    ("capacity", "Capacity of our staff"),
                                    ("voice", "What participants said"),
                                    ("years", "Year on year"),
                                    ("limits", "What we do not know"),
                                    ("cross_map", "Where this touches the quality of the trust"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "quotation",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="quoted",
                                to="reports.quotation",
                            ),
                        ),
                        (
                            "report",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="quoted",
                                to="reports.impactreport",
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
                                condition=models.Q(("removed_at", None)),
                                fields=("trust", "report", "quotation"),
                                name="an_impact_report_quotes_the_same_once",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="quotations_of_a_released_report_stay",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\n            IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = NEW.trust_id AND r.id = NEW.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            IF TG_OP = 'UPDATE' THEN\n                IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF;\n            END IF;\n            RETURN NEW;\n        ",
                                    hash="9292feba5f7abf1eeae5b84c6f2aea9abe225952",
                                    operation="INSERT OR UPDATE",
                                    pgid="pgtrigger_quotations_of_a_released_report_stay_5c576",
                                    table="reports_quoted",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="quotations_go_with_a_released_report",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    constraint="CONSTRAINT",
                                    func="IF EXISTS (SELECT FROM reports_impactreport r WHERE r.trust_id = OLD.trust_id AND r.id = OLD.report_id AND r.stage IN ('released', 'superseded')) THEN RAISE EXCEPTION 'A released impact report never changes.' USING ERRCODE = 'restrict_violation'; END IF; RETURN NULL;",
                                    hash="c59da7b7c97ca1984bf0355c9762d020c11f4a03",
                                    operation="DELETE",
                                    pgid="pgtrigger_quotations_go_with_a_released_report_50ad6",
                                    table="reports_quoted",
                                    timing="DEFERRABLE INITIALLY DEFERRED",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_quotedevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation_id", "removed_at", "report_id", "section", "trust_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."quotation_id", NEW."removed_at", NEW."report_id", NEW."section", NEW."trust_id"); RETURN NULL;',
                                    hash="f32b673a62e36cb7ea98a92a0ae42070f796be96",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_16e88",
                                    table="reports_quoted",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "reports_quotedevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation_id", "removed_at", "report_id", "section", "trust_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."quotation_id", NEW."removed_at", NEW."report_id", NEW."section", NEW."trust_id"); RETURN NULL;',
                                    hash="205417c13f8d8a84c4f8fb4925fe3362a0325a1e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f37f1",
                                    table="reports_quoted",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "reports_quotedevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quotation_id", "removed_at", "report_id", "section", "trust_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."quotation_id", OLD."removed_at", OLD."report_id", OLD."section", OLD."trust_id"); RETURN NULL;',
                                    hash="9f25d97a5ae7ed0f6b56274a6a806f7cdc5ae85f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3024e",
                                    table="reports_quoted",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuotedEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("summary", "Summary"),
                                    ("asks", "What we ask of the board"),
                                    ("participation", "Who took part, and how it was done"),
                                    ("themes", "Themes across schools"),
                                    ("commitments", "Commitments kept"),
                                    ("practice", "Evidence of changed practice"),
                                    ("excellence", "Areas of excellence, and who used them"),
                                    ("capacity", "Capacity of our staff"),
                                    ("voice", "What participants said"),
                                    ("years", "Year on year"),
                                    ("limits", "What we do not know"),
                                    ("cross_map", "Where this touches the quality of the trust"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="reports.quoted",
                            ),
                        ),
                        (
                            "quotation",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reports.quotation",
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
                                to="reports.impactreport",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="quoted_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="66e0074b0f5a4b418b045c43a189bc3b843846ec",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_7ea3b",
                                    table="reports_quotedevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReport",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReportEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReportSection",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReportSectionEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Quotation",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="QuotationEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Quoted",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="QuotedEvent",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReport",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReportEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReportReading",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReportSection",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReportSectionEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="Quotation",
        ),
        schools.tenancy.operations.Wall(
            name="QuotationEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="Quoted",
        ),
        schools.tenancy.operations.Wall(
            name="QuotedEvent",
            history=True,
        ),
    ]
