"""Workshops, their rooms, action plans and impact reviews."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("reviews", "0002_words_to_search"),
        ("schools", "0001_initial"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            [
                migrations.CreateModel(
                    name="AgendaTemplate",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=120)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "owner",
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
                        "indexes": [models.Index(fields=["trust", "owner", "name"], name="agenda_templates_of_a_trust")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_agendatemplateevent" ("created_at", "id", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "trust_id", "version") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="9dc93389fdbb074f7dcc056bff3bdc73d3d04998",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_429cc",
                                    table="workshops_agendatemplate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_agendatemplateevent" ("created_at", "id", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "trust_id", "version") VALUES (NEW."created_at", NEW."id", NEW."name", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_at", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="01b74b4b0964463199f6942d801545e7678c131b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dd6fe",
                                    table="workshops_agendatemplate",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_agendatemplateevent" ("created_at", "id", "name", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "trust_id", "version") VALUES (OLD."created_at", OLD."id", OLD."name", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="adcb2dee7e79f518f3f99a87fbe7ff275dfadbec",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_243a3",
                                    table="workshops_agendatemplate",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaTemplateEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "owner",
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
                                to="workshops.agendatemplate",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="agendatemplate_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d8f4312a09df8c6d9189fbaddbce0e3595d5b8a2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8ad7d",
                                    table="workshops_agendatemplateevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JoinCode",
                    fields=[
                        ("code", models.CharField(max_length=8, primary_key=True, serialize=False)),
                        ("trust_id", models.BigIntegerField()),
                        ("workshop_id", models.BigIntegerField()),
                        ("expires_at", models.DateTimeField()),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("trust_id", "workshop_id"), name="a_room_has_one_code")],
                    },
                ),
                migrations.CreateModel(
                    name="Nudge",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("about", models.CharField(max_length=80)),
                        ("sent_at", models.DateTimeField(auto_now_add=True)),
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
                        "constraints": [models.UniqueConstraint(fields=("trust", "membership", "about"), name="a_nudge_goes_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Plan",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("agreed", "Agreed"),
                                    ("in_progress", "In progress"),
                                    ("reviewed", "Impact reviewed"),
                                    ("closed", "Closed"),
                                ],
                                default="draft",
                                max_length=12,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("check_back_on", models.DateField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreed_by",
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
                                related_name="plans",
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
                        "indexes": [models.Index(fields=["trust", "check_back_on"], name="plans_by_check_back")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "review"), name="a_review_has_one_plan"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stage", "draft"),
                                    models.Q(("agreed_at__isnull", False), ("agreed_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="an_agreed_plan_says_by_whom",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_planevent" ("agreed_at", "agreed_by_id", "check_back_on", "closed_at", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "trust_id", "version") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."check_back_on", NEW."closed_at", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."review_id", NEW."stage", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="c543a27c04954a2af9d53d7f064c8cc8ce3274e0",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c7c21",
                                    table="workshops_plan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_planevent" ("agreed_at", "agreed_by_id", "check_back_on", "closed_at", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "trust_id", "version") VALUES (NEW."agreed_at", NEW."agreed_by_id", NEW."check_back_on", NEW."closed_at", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."review_id", NEW."stage", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="ab2dcfc7f7db1eb6818b2e4bd6d32e1ce503f122",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_af887",
                                    table="workshops_plan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_planevent" ("agreed_at", "agreed_by_id", "check_back_on", "closed_at", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_id", "stage", "trust_id", "version") VALUES (OLD."agreed_at", OLD."agreed_by_id", OLD."check_back_on", OLD."closed_at", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."review_id", OLD."stage", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="409169b458fd68e01b14cbdc35f6d09fefb4586d",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b0706",
                                    table="workshops_plan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReview",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("due_on", models.DateField()),
                        ("opened_at", models.DateTimeField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("open", "The school writes"),
                                    ("told", "To be confirmed"),
                                    ("confirmed", "Confirmed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("told_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_back_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_back_because", models.TextField(blank=True, max_length=2000)),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("manner", models.CharField(blank=True, choices=[("in_person", "In person"), ("online", "Online")], max_length=10)),
                        ("confirmation", models.TextField(blank=True, max_length=4000)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "confirmed_by",
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
                            "sent_back_by",
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
                            "told_by",
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
                            "plan",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="impact_reviews",
                                to="workshops.plan",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "plan"), name="a_plan_is_checked_back_on_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stage__in", ("open", "told")),
                                    models.Q(
                                        ("confirmed_at__isnull", False),
                                        ("confirmed_by__isnull", False),
                                        models.Q(("manner", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_confirmed_impact_review_says_by_whom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("sent_back_at", None), ("sent_back_because", ""), ("sent_back_by", None)),
                                    models.Q(
                                        ("sent_back_at__isnull", False),
                                        ("sent_back_by__isnull", False),
                                        models.Q(("sent_back_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_impact_review_sent_back_says_by_whom_and_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactreviewevent" ("closed_at", "confirmation", "confirmed_at", "confirmed_by_id", "due_on", "id", "manner", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sent_back_at", "sent_back_because", "sent_back_by_id", "stage", "told_at", "told_by_id", "trust_id") VALUES (NEW."closed_at", NEW."confirmation", NEW."confirmed_at", NEW."confirmed_by_id", NEW."due_on", NEW."id", NEW."manner", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."sent_back_at", NEW."sent_back_because", NEW."sent_back_by_id", NEW."stage", NEW."told_at", NEW."told_by_id", NEW."trust_id"); RETURN NULL;',
                                    hash="4bade717f7c0b5ae69ffd66c3fe46c6c4a10717c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fda5a",
                                    table="workshops_impactreview",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_impactreviewevent" ("closed_at", "confirmation", "confirmed_at", "confirmed_by_id", "due_on", "id", "manner", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sent_back_at", "sent_back_because", "sent_back_by_id", "stage", "told_at", "told_by_id", "trust_id") VALUES (NEW."closed_at", NEW."confirmation", NEW."confirmed_at", NEW."confirmed_by_id", NEW."due_on", NEW."id", NEW."manner", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."sent_back_at", NEW."sent_back_because", NEW."sent_back_by_id", NEW."stage", NEW."told_at", NEW."told_by_id", NEW."trust_id"); RETURN NULL;',
                                    hash="129642b147be06434d9c33bbe19c07585efb9251",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_41be8",
                                    table="workshops_impactreview",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactreviewevent" ("closed_at", "confirmation", "confirmed_at", "confirmed_by_id", "due_on", "id", "manner", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "sent_back_at", "sent_back_because", "sent_back_by_id", "stage", "told_at", "told_by_id", "trust_id") VALUES (OLD."closed_at", OLD."confirmation", OLD."confirmed_at", OLD."confirmed_by_id", OLD."due_on", OLD."id", OLD."manner", OLD."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."sent_back_at", OLD."sent_back_because", OLD."sent_back_by_id", OLD."stage", OLD."told_at", OLD."told_by_id", OLD."trust_id"); RETURN NULL;',
                                    hash="62d63bab1859196f16089b57d2ffaffef27cb756",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_98f97",
                                    table="workshops_impactreview",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactReviewEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("due_on", models.DateField()),
                        ("opened_at", models.DateTimeField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("open", "The school writes"),
                                    ("told", "To be confirmed"),
                                    ("confirmed", "Confirmed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("told_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_back_at", models.DateTimeField(blank=True, null=True)),
                        ("sent_back_because", models.TextField(blank=True, max_length=2000)),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("manner", models.CharField(blank=True, choices=[("in_person", "In person"), ("online", "Online")], max_length=10)),
                        ("confirmation", models.TextField(blank=True, max_length=4000)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "confirmed_by",
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
                                to="workshops.impactreview",
                            ),
                        ),
                        (
                            "sent_back_by",
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
                            "told_by",
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
                            "plan",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactreview_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="205413cdd487a6afd89c511607b21db17a1bd573",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_3080f",
                                    table="workshops_impactreviewevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanEvent",
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
                                    ("draft", "Being written"),
                                    ("agreed", "Agreed"),
                                    ("in_progress", "In progress"),
                                    ("reviewed", "Impact reviewed"),
                                    ("closed", "Closed"),
                                ],
                                default="draft",
                                max_length=12,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("agreed_at", models.DateTimeField(blank=True, null=True)),
                        ("check_back_on", models.DateField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "agreed_by",
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
                                to="workshops.plan",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="plan_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0327cf8d1677b79bf57e693252fd045fb6997c6b",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fb049",
                                    table="workshops_planevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TemplateStep",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("welcome", "Welcome"),
                                    ("recap", "Recap of the findings"),
                                    ("writing", "What is working, what gets in the way"),
                                    ("grouping", "Grouping"),
                                    ("causes", "Causes"),
                                    ("evidence", "What evidence says"),
                                    ("ideas", "Ideas"),
                                    ("voting", "Dot votes"),
                                    ("grid", "Impact and effort"),
                                    ("commitments", "Commitments"),
                                    ("check_back", "Check-back date"),
                                    ("check_out", "Check-out"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("minutes", models.PositiveSmallIntegerField()),
                        ("purpose", models.CharField(blank=True, max_length=300)),
                        ("prompt", models.CharField(blank=True, max_length=500)),
                        ("cue", models.TextField(blank=True, max_length=1000)),
                        (
                            "template",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="workshops.agendatemplate",
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
                        "indexes": [models.Index(fields=["trust", "template", "position"], name="steps_of_an_agenda_template")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_templatestepevent" ("cue", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "template_id", "title", "trust_id") VALUES (NEW."cue", NEW."id", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."prompt", NEW."purpose", NEW."template_id", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="4dc6aee1782aaa934bdb24187fcc42c1341172ea",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_837f1",
                                    table="workshops_templatestep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_templatestepevent" ("cue", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "template_id", "title", "trust_id") VALUES (NEW."cue", NEW."id", NEW."kind", NEW."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."prompt", NEW."purpose", NEW."template_id", NEW."title", NEW."trust_id"); RETURN NULL;',
                                    hash="c3d24485eb698e49f33f6e4e77c15d33240b92f1",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6301a",
                                    table="workshops_templatestep",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_templatestepevent" ("cue", "id", "kind", "minutes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "template_id", "title", "trust_id") VALUES (OLD."cue", OLD."id", OLD."kind", OLD."minutes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."prompt", OLD."purpose", OLD."template_id", OLD."title", OLD."trust_id"); RETURN NULL;',
                                    hash="609151ed5556d6af781bab08a487c28bbc1cb240",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fce6b",
                                    table="workshops_templatestep",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TemplateStepEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("welcome", "Welcome"),
                                    ("recap", "Recap of the findings"),
                                    ("writing", "What is working, what gets in the way"),
                                    ("grouping", "Grouping"),
                                    ("causes", "Causes"),
                                    ("evidence", "What evidence says"),
                                    ("ideas", "Ideas"),
                                    ("voting", "Dot votes"),
                                    ("grid", "Impact and effort"),
                                    ("commitments", "Commitments"),
                                    ("check_back", "Check-back date"),
                                    ("check_out", "Check-out"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("minutes", models.PositiveSmallIntegerField()),
                        ("purpose", models.CharField(blank=True, max_length=300)),
                        ("prompt", models.CharField(blank=True, max_length=500)),
                        ("cue", models.TextField(blank=True, max_length=1000)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.templatestep",
                            ),
                        ),
                        (
                            "template",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.agendatemplate",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="templatestep_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d8adbc35c5c5ddd3971bbacd353848a9671a22e9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e706e",
                                    table="workshops_templatestepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Workshop",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("is_rehearsal", models.BooleanField(default=False)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("planned", "Planned"), ("open", "People come in"), ("live", "On now"), ("closed", "Closed")],
                                default="planned",
                                max_length=8,
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True)),
                        ("starts_at", models.TimeField(blank=True, null=True)),
                        ("place", models.CharField(blank=True, max_length=200)),
                        ("video_link", models.URLField(blank=True, max_length=500)),
                        ("is_anonymous", models.BooleanField(default=True)),
                        ("dots", models.PositiveSmallIntegerField(default=3)),
                        ("opened_at", models.DateTimeField(blank=True, null=True)),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("reopened_because", models.CharField(blank=True, max_length=300)),
                        ("check_back_on", models.DateField(blank=True, null=True)),
                        ("learned", models.TextField(blank=True, max_length=4000)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("touched_at", models.DateTimeField(auto_now=True)),
                        (
                            "co_facilitator",
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
                            "console_by",
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
                                related_name="workshops",
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
                        "indexes": [models.Index(fields=["trust", "on"], name="workshops_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("is_rehearsal", False)), fields=("trust", "review"), name="a_review_has_one_workshop"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_rehearsal", True)), fields=("trust", "review"), name="a_workshop_has_one_rehearsal"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("paused_at", None), ("stage", "live"), _connector="OR"),
                                name="only_a_live_workshop_is_paused",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage", "closed"), _negated=True), ("closed_at__isnull", False), _connector="OR"
                                ),
                                name="a_closed_workshop_says_when",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "learned", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (NEW."began_at", NEW."check_back_on", NEW."closed_at", NEW."co_facilitator_id", NEW."console_by_id", NEW."dots", NEW."id", NEW."is_anonymous", NEW."is_rehearsal", NEW."learned", NEW."on", NEW."opened_at", NEW."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."reopened_because", NEW."review_id", NEW."stage", NEW."starts_at", NEW."trust_id", NEW."video_link"); RETURN NULL;',
                                    hash="584c25213195b51ef522e601648c3154fa82ab78",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4483b",
                                    table="workshops_workshop",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."began_at" IS DISTINCT FROM (NEW."began_at") OR OLD."check_back_on" IS DISTINCT FROM (NEW."check_back_on") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."co_facilitator_id" IS DISTINCT FROM (NEW."co_facilitator_id") OR OLD."console_by_id" IS DISTINCT FROM (NEW."console_by_id") OR OLD."dots" IS DISTINCT FROM (NEW."dots") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_anonymous" IS DISTINCT FROM (NEW."is_anonymous") OR OLD."is_rehearsal" IS DISTINCT FROM (NEW."is_rehearsal") OR OLD."learned" IS DISTINCT FROM (NEW."learned") OR OLD."on" IS DISTINCT FROM (NEW."on") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."paused_at" IS DISTINCT FROM (NEW."paused_at") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."reopened_because" IS DISTINCT FROM (NEW."reopened_because") OR OLD."review_id" IS DISTINCT FROM (NEW."review_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."starts_at" IS DISTINCT FROM (NEW."starts_at") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id") OR OLD."video_link" IS DISTINCT FROM (NEW."video_link"))',
                                    func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "learned", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (NEW."began_at", NEW."check_back_on", NEW."closed_at", NEW."co_facilitator_id", NEW."console_by_id", NEW."dots", NEW."id", NEW."is_anonymous", NEW."is_rehearsal", NEW."learned", NEW."on", NEW."opened_at", NEW."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."reopened_because", NEW."review_id", NEW."stage", NEW."starts_at", NEW."trust_id", NEW."video_link"); RETURN NULL;',
                                    hash="a856623c458e44f5d9c9c7d0bce41b49bc9d25ef",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0272d",
                                    table="workshops_workshop",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "learned", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (OLD."began_at", OLD."check_back_on", OLD."closed_at", OLD."co_facilitator_id", OLD."console_by_id", OLD."dots", OLD."id", OLD."is_anonymous", OLD."is_rehearsal", OLD."learned", OLD."on", OLD."opened_at", OLD."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."reopened_because", OLD."review_id", OLD."stage", OLD."starts_at", OLD."trust_id", OLD."video_link"); RETURN NULL;',
                                    hash="ca027496785b7d5cadddb9d33e3d5cbb0329d72e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9aa37",
                                    table="workshops_workshop",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CardGroup",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=120)),
                        ("position", models.PositiveSmallIntegerField()),
                        ("is_chosen", models.BooleanField(default=False)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="groups",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "workshop", "position"], name="groups_of_a_workshop")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_cardgroupevent" ("id", "is_chosen", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "workshop_id") VALUES (NEW."id", NEW."is_chosen", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."removed_at", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="5fedb34c2c7708f38752240c8aa0d01c315ecb8a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_6cd2e",
                                    table="workshops_cardgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_cardgroupevent" ("id", "is_chosen", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "workshop_id") VALUES (NEW."id", NEW."is_chosen", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."removed_at", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="04a5b4e7515605fd8a9ddce215ac71c7ca92a2de",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dec1e",
                                    table="workshops_cardgroup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_cardgroupevent" ("id", "is_chosen", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "workshop_id") VALUES (OLD."id", OLD."is_chosen", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."removed_at", OLD."trust_id", OLD."workshop_id"); RETURN NULL;',
                                    hash="7c84f07ecced36908b7ff0953645bb4cb05041ea",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bac97",
                                    table="workshops_cardgroup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Step",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("welcome", "Welcome"),
                                    ("recap", "Recap of the findings"),
                                    ("writing", "What is working, what gets in the way"),
                                    ("grouping", "Grouping"),
                                    ("causes", "Causes"),
                                    ("evidence", "What evidence says"),
                                    ("ideas", "Ideas"),
                                    ("voting", "Dot votes"),
                                    ("grid", "Impact and effort"),
                                    ("commitments", "Commitments"),
                                    ("check_back", "Check-back date"),
                                    ("check_out", "Check-out"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("minutes", models.PositiveSmallIntegerField()),
                        ("purpose", models.CharField(blank=True, max_length=300)),
                        ("prompt", models.CharField(blank=True, max_length=500)),
                        ("cue", models.TextField(blank=True, max_length=1000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("waiting", "To come"), ("now", "Now"), ("done", "Done"), ("skipped", "Left out")],
                                default="waiting",
                                max_length=8,
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_seconds", models.PositiveIntegerField(default=0)),
                        ("extra_minutes", models.PositiveSmallIntegerField(default=0)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("revealed_at", models.DateTimeField(blank=True, null=True)),
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "workshop", "position"], name="steps_of_a_workshop")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("stage", "now")), fields=("trust", "workshop"), name="a_workshop_is_in_one_step"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("now", "done")), _negated=True), ("began_at__isnull", False), _connector="OR"
                                ),
                                name="a_step_that_is_on_began",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("round__gte", 1), ("round__lte", 5)), name="why_is_asked_five_times"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_stepevent" ("began_at", "cue", "ended_at", "extra_minutes", "id", "kind", "minutes", "paused_seconds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "revealed_at", "round", "stage", "title", "trust_id", "workshop_id") VALUES (NEW."began_at", NEW."cue", NEW."ended_at", NEW."extra_minutes", NEW."id", NEW."kind", NEW."minutes", NEW."paused_seconds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."prompt", NEW."purpose", NEW."revealed_at", NEW."round", NEW."stage", NEW."title", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="9bb5917f7d42fc65b9d598c52b68b5a76a8c1935",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_9ad39",
                                    table="workshops_step",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_stepevent" ("began_at", "cue", "ended_at", "extra_minutes", "id", "kind", "minutes", "paused_seconds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "revealed_at", "round", "stage", "title", "trust_id", "workshop_id") VALUES (NEW."began_at", NEW."cue", NEW."ended_at", NEW."extra_minutes", NEW."id", NEW."kind", NEW."minutes", NEW."paused_seconds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."prompt", NEW."purpose", NEW."revealed_at", NEW."round", NEW."stage", NEW."title", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="fa55cdb9eb0edb29bd2c62f69732d4cae7f289f8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dc6fd",
                                    table="workshops_step",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_stepevent" ("began_at", "cue", "ended_at", "extra_minutes", "id", "kind", "minutes", "paused_seconds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "prompt", "purpose", "revealed_at", "round", "stage", "title", "trust_id", "workshop_id") VALUES (OLD."began_at", OLD."cue", OLD."ended_at", OLD."extra_minutes", OLD."id", OLD."kind", OLD."minutes", OLD."paused_seconds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."prompt", OLD."purpose", OLD."revealed_at", OLD."round", OLD."stage", OLD."title", OLD."trust_id", OLD."workshop_id"); RETURN NULL;',
                                    hash="a63e16698faf10664b7e987fb68ed753693b05e7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_52aca",
                                    table="workshops_step",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=60)),
                        ("key", models.UUIDField()),
                        ("has_device", models.BooleanField(default=True)),
                        ("joined_at", models.DateTimeField(auto_now_add=True)),
                        ("seen_at", models.DateTimeField()),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "membership",
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
                            "finished",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="workshops.step",
                            ),
                        ),
                        (
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participants",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "key"), name="a_key_lets_in_one_person"),
                            models.UniqueConstraint(
                                condition=models.Q(("membership__isnull", False)),
                                fields=("trust", "workshop", "membership"),
                                name="a_member_is_in_a_room_once",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Card",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("client_id", models.UUIDField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("works", "Working"),
                                    ("in_the_way", "In the way"),
                                    ("cause", "Because"),
                                    ("evidence", "Evidence or practice"),
                                    ("idea", "Idea"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("text", models.TextField(max_length=4000)),
                        ("written_at", models.DateTimeField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("is_chosen", models.BooleanField(default=False)),
                        ("impact", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("effort", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("hidden_at", models.DateTimeField(blank=True, null=True)),
                        ("hidden_because", models.CharField(blank=True, max_length=300)),
                        (
                            "hidden_by",
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
                            "group",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="cards",
                                to="workshops.cardgroup",
                            ),
                        ),
                        (
                            "participant",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cards",
                                to="workshops.participant",
                            ),
                        ),
                        (
                            "step",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cards",
                                to="workshops.step",
                            ),
                        ),
                        (
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cards",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "workshop", "step"], name="cards_of_a_workshop")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "client_id"), name="a_card_arrives_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("hidden_at", None), ("hidden_because", ""), ("hidden_by", None)),
                                    models.Q(
                                        ("hidden_at__isnull", False),
                                        ("hidden_by__isnull", False),
                                        models.Q(("hidden_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_hidden_card_says_who_and_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("impact", None), models.Q(("impact__gte", 1), ("impact__lte", 5)), _connector="OR"),
                                    models.Q(("effort", None), models.Q(("effort__gte", 1), ("effort__lte", 5)), _connector="OR"),
                                ),
                                name="a_card_is_placed_from_1_to_5",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_cardevent" ("client_id", "effort", "group_id", "hidden_at", "hidden_because", "hidden_by_id", "id", "impact", "is_chosen", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "round", "step_id", "text", "trust_id", "version", "workshop_id", "written_at") VALUES (NEW."client_id", NEW."effort", NEW."group_id", NEW."hidden_at", NEW."hidden_because", NEW."hidden_by_id", NEW."id", NEW."impact", NEW."is_chosen", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."round", NEW."step_id", NEW."text", NEW."trust_id", NEW."version", NEW."workshop_id", NEW."written_at"); RETURN NULL;',
                                    hash="7fc685541a5f26867aa09419a9c618cbc3b59aea",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_49a6f",
                                    table="workshops_card",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."effort" IS DISTINCT FROM (NEW."effort") OR OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."hidden_at" IS DISTINCT FROM (NEW."hidden_at") OR OLD."hidden_because" IS DISTINCT FROM (NEW."hidden_because") OR OLD."hidden_by_id" IS DISTINCT FROM (NEW."hidden_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."impact" IS DISTINCT FROM (NEW."impact") OR OLD."is_chosen" IS DISTINCT FROM (NEW."is_chosen") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."removed_at" IS DISTINCT FROM (NEW."removed_at") OR OLD."round" IS DISTINCT FROM (NEW."round") OR OLD."step_id" IS DISTINCT FROM (NEW."step_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."workshop_id" IS DISTINCT FROM (NEW."workshop_id") OR OLD."written_at" IS DISTINCT FROM (NEW."written_at"))',
                                    func='INSERT INTO "workshops_cardevent" ("client_id", "effort", "group_id", "hidden_at", "hidden_because", "hidden_by_id", "id", "impact", "is_chosen", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "round", "step_id", "text", "trust_id", "version", "workshop_id", "written_at") VALUES (NEW."client_id", NEW."effort", NEW."group_id", NEW."hidden_at", NEW."hidden_because", NEW."hidden_by_id", NEW."id", NEW."impact", NEW."is_chosen", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_at", NEW."round", NEW."step_id", NEW."text", NEW."trust_id", NEW."version", NEW."workshop_id", NEW."written_at"); RETURN NULL;',
                                    hash="692d464bdfae3c5c7bccf6c90b1e1ea180946ddf",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b953b",
                                    table="workshops_card",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_cardevent" ("client_id", "effort", "group_id", "hidden_at", "hidden_because", "hidden_by_id", "id", "impact", "is_chosen", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "round", "step_id", "text", "trust_id", "version", "workshop_id", "written_at") VALUES (OLD."client_id", OLD."effort", OLD."group_id", OLD."hidden_at", OLD."hidden_because", OLD."hidden_by_id", OLD."id", OLD."impact", OLD."is_chosen", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."round", OLD."step_id", OLD."text", OLD."trust_id", OLD."version", OLD."workshop_id", OLD."written_at"); RETURN NULL;',
                                    hash="271fe09d12cde1430581da2cc658bb69e0ebd621",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fa88d",
                                    table="workshops_card",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Commitment",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("client_id", models.UUIDField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("what", models.TextField(max_length=1000)),
                        ("who", models.CharField(blank=True, max_length=120)),
                        ("by_when", models.DateField(blank=True, null=True)),
                        ("how_known", models.TextField(blank=True, max_length=1000)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "card",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="workshops.card",
                            ),
                        ),
                        (
                            "owner",
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
                            "participant",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="workshops.participant",
                            ),
                        ),
                        (
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="commitments",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "workshop", "position"], name="commitments_of_a_workshop")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "client_id"), name="a_commitment_arrives_once")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_commitmentevent" ("by_when", "card_id", "client_id", "how_known", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "version", "what", "who", "workshop_id") VALUES (NEW."by_when", NEW."card_id", NEW."client_id", NEW."how_known", NEW."id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."removed_at", NEW."trust_id", NEW."version", NEW."what", NEW."who", NEW."workshop_id"); RETURN NULL;',
                                    hash="8f57d18fbd30c147cd582a32fb9048f61081e951",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2f67b",
                                    table="workshops_commitment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."by_when" IS DISTINCT FROM (NEW."by_when") OR OLD."card_id" IS DISTINCT FROM (NEW."card_id") OR OLD."client_id" IS DISTINCT FROM (NEW."client_id") OR OLD."how_known" IS DISTINCT FROM (NEW."how_known") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."owner_id" IS DISTINCT FROM (NEW."owner_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."removed_at" IS DISTINCT FROM (NEW."removed_at") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."what" IS DISTINCT FROM (NEW."what") OR OLD."who" IS DISTINCT FROM (NEW."who") OR OLD."workshop_id" IS DISTINCT FROM (NEW."workshop_id"))',
                                    func='INSERT INTO "workshops_commitmentevent" ("by_when", "card_id", "client_id", "how_known", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "version", "what", "who", "workshop_id") VALUES (NEW."by_when", NEW."card_id", NEW."client_id", NEW."how_known", NEW."id", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."removed_at", NEW."trust_id", NEW."version", NEW."what", NEW."who", NEW."workshop_id"); RETURN NULL;',
                                    hash="617ce61b414831c0eff8f3b72f7462e051012b85",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b24c8",
                                    table="workshops_commitment",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_commitmentevent" ("by_when", "card_id", "client_id", "how_known", "id", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "trust_id", "version", "what", "who", "workshop_id") VALUES (OLD."by_when", OLD."card_id", OLD."client_id", OLD."how_known", OLD."id", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."removed_at", OLD."trust_id", OLD."version", OLD."what", OLD."who", OLD."workshop_id"); RETURN NULL;',
                                    hash="1ca419570fff9022ba0997346d5c4740141a7d13",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_286f2",
                                    table="workshops_commitment",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Action",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("position", models.PositiveSmallIntegerField()),
                        ("what", models.TextField(max_length=1000)),
                        ("is_priority", models.BooleanField(default=True)),
                        ("owner_name", models.CharField(blank=True, max_length=120)),
                        ("owner_confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("success_measure", models.TextField(blank=True, max_length=1000)),
                        ("baseline", models.TextField(blank=True, max_length=1000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("not_started", "Not started"),
                                    ("in_progress", "In progress"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                    ("carried_over", "Carried over"),
                                ],
                                default="not_started",
                                max_length=12,
                            ),
                        ),
                        ("stopped_because", models.CharField(blank=True, max_length=300)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "carried_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carried_to",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "finding",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="reviews.finding",
                            ),
                        ),
                        (
                            "owner",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
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
                            "commitment",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="actions",
                                to="workshops.commitment",
                            ),
                        ),
                        (
                            "plan",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="actions",
                                to="workshops.plan",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["trust", "plan", "position"], name="actions_of_a_plan"),
                            models.Index(fields=["trust", "owner"], name="actions_of_a_person"),
                            models.Index(fields=["trust", "due_on"], name="actions_by_due_date"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("commitment__isnull", False)),
                                fields=("trust", "commitment"),
                                name="a_commitment_becomes_one_action",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(models.Q(("stage", "stopped"), _negated=True), ("stopped_because", "")),
                                    models.Q(("stage", "stopped"), models.Q(("stopped_because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_stopped_action_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage__in", ("done", "stopped", "carried_over")), _negated=True),
                                    ("ended_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="an_ended_action_says_when",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_actionevent" ("baseline", "carried_from_id", "commitment_id", "due_on", "ended_at", "finding_id", "id", "is_priority", "owner_confirmed_at", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "removed_at", "stage", "stopped_because", "success_measure", "trust_id", "version", "what") VALUES (NEW."baseline", NEW."carried_from_id", NEW."commitment_id", NEW."due_on", NEW."ended_at", NEW."finding_id", NEW."id", NEW."is_priority", NEW."owner_confirmed_at", NEW."owner_id", NEW."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."removed_at", NEW."stage", NEW."stopped_because", NEW."success_measure", NEW."trust_id", NEW."version", NEW."what"); RETURN NULL;',
                                    hash="d1b576840d36b0a5c89c2de1e15e93da870227da",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_091a8",
                                    table="workshops_action",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_actionevent" ("baseline", "carried_from_id", "commitment_id", "due_on", "ended_at", "finding_id", "id", "is_priority", "owner_confirmed_at", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "removed_at", "stage", "stopped_because", "success_measure", "trust_id", "version", "what") VALUES (NEW."baseline", NEW."carried_from_id", NEW."commitment_id", NEW."due_on", NEW."ended_at", NEW."finding_id", NEW."id", NEW."is_priority", NEW."owner_confirmed_at", NEW."owner_id", NEW."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."removed_at", NEW."stage", NEW."stopped_because", NEW."success_measure", NEW."trust_id", NEW."version", NEW."what"); RETURN NULL;',
                                    hash="beb00dd1e8ea8b9b8d0c02af929929baf07837e9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_fa092",
                                    table="workshops_action",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_actionevent" ("baseline", "carried_from_id", "commitment_id", "due_on", "ended_at", "finding_id", "id", "is_priority", "owner_confirmed_at", "owner_id", "owner_name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "removed_at", "stage", "stopped_because", "success_measure", "trust_id", "version", "what") VALUES (OLD."baseline", OLD."carried_from_id", OLD."commitment_id", OLD."due_on", OLD."ended_at", OLD."finding_id", OLD."id", OLD."is_priority", OLD."owner_confirmed_at", OLD."owner_id", OLD."owner_name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."removed_at", OLD."stage", OLD."stopped_because", OLD."success_measure", OLD."trust_id", OLD."version", OLD."what"); RETURN NULL;',
                                    hash="ae3e276f782a3714a5680bd14f17a3422e75bce7",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_498da",
                                    table="workshops_action",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactEntry",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_started", "Not started"),
                                    ("in_progress", "In progress"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                    ("carried_over", "Carried over"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("stopped_because", models.CharField(blank=True, max_length=300)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="impact_entries",
                                to="workshops.action",
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
                            "impact_review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="entries",
                                to="workshops.impactreview",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "impact_review", "action"), name="an_action_is_told_of_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(models.Q(("outcome", "stopped"), _negated=True), ("stopped_because", "")),
                                    models.Q(("outcome", "stopped"), models.Q(("stopped_because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="what_is_told_as_stopped_says_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactentryevent" ("action_id", "id", "impact_review_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_because", "trust_id") VALUES (NEW."action_id", NEW."id", NEW."impact_review_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."stopped_because", NEW."trust_id"); RETURN NULL;',
                                    hash="d37dc18adb6e5b1dbb5ffec7b332192915879bf9",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a1b3b",
                                    table="workshops_impactentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_impactentryevent" ("action_id", "id", "impact_review_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_because", "trust_id") VALUES (NEW."action_id", NEW."id", NEW."impact_review_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stopped_because", NEW."trust_id"); RETURN NULL;',
                                    hash="aa58de4c172a21ac53c2f985f638937d7535c44f",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7afc1",
                                    table="workshops_impactentry",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactentryevent" ("action_id", "id", "impact_review_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stopped_because", "trust_id") VALUES (OLD."action_id", OLD."id", OLD."impact_review_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."stopped_because", OLD."trust_id"); RETURN NULL;',
                                    hash="8d2338f871a7a83e49bd7311e5bd6fad51d54223",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e68d2",
                                    table="workshops_impactentry",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactPassage",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.TextField(blank=True)),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("saved_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "question",
                            models.CharField(
                                choices=[
                                    ("update", "What became of it"),
                                    ("before", "Practice before"),
                                    ("after", "Practice now"),
                                    ("how_known", "How we know"),
                                    ("reflection", "What we learned"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "entry",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="workshops.impactentry",
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
                            "impact_review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="passages",
                                to="workshops.impactreview",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("trust", "impact_review", "entry", "question"),
                                name="an_impact_review_has_each_passage_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("entry", None), ("question", "reflection")),
                                    models.Q(("entry__isnull", False), models.Q(("question", "reflection"), _negated=True)),
                                    _connector="OR",
                                ),
                                name="only_the_reflection_is_of_no_action",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactpassageevent" ("entry_id", "id", "impact_review_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."entry_id", NEW."id", NEW."impact_review_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="f6d3af0aed1b5903f0e4d1b9f6d8e772db4d8004",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_07d5a",
                                    table="workshops_impactpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_impactpassageevent" ("entry_id", "id", "impact_review_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (NEW."entry_id", NEW."id", NEW."impact_review_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question", NEW."saved_at", NEW."saved_by_id", NEW."text", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="ae0370ea5337479895664ecad2f2b7592f80276b",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_83f36",
                                    table="workshops_impactpassage",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_impactpassageevent" ("entry_id", "id", "impact_review_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "saved_at", "saved_by_id", "text", "trust_id", "version") VALUES (OLD."entry_id", OLD."id", OLD."impact_review_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question", OLD."saved_at", OLD."saved_by_id", OLD."text", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="6b1126bdca1ebafd38a8978d784799fd2e83eeb3",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_42b5b",
                                    table="workshops_impactpassage",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactPassageEvent",
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
                                    ("update", "What became of it"),
                                    ("before", "Practice before"),
                                    ("after", "Practice now"),
                                    ("how_known", "How we know"),
                                    ("reflection", "What we learned"),
                                ],
                                max_length=10,
                            ),
                        ),
                        (
                            "entry",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.impactentry",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.impactpassage",
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
                            "impact_review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.impactreview",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactpassage_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="4a3d06e9e33efd6041724b5876c5f82d1eb671ee",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_353e9",
                                    table="workshops_impactpassageevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImpactEntryEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("not_started", "Not started"),
                                    ("in_progress", "In progress"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                    ("carried_over", "Carried over"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("stopped_because", models.CharField(blank=True, max_length=300)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.impactentry",
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
                            "impact_review",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.impactreview",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactentry_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d07118bc00f8ebde1040e713ca9af52b76355b40",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_c1b7e",
                                    table="workshops_impactentryevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Milestone",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("text", models.CharField(max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("done_at", models.DateTimeField(blank=True, null=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="workshops.action",
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
                        "indexes": [models.Index(fields=["trust", "action"], name="milestones_of_an_action")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_milestoneevent" ("action_id", "done_at", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "text", "trust_id") VALUES (NEW."action_id", NEW."done_at", NEW."due_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."text", NEW."trust_id"); RETURN NULL;',
                                    hash="4c8f483a48366536f5cbca0394f1dc792d672f89",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e5643",
                                    table="workshops_milestone",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_milestoneevent" ("action_id", "done_at", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "text", "trust_id") VALUES (NEW."action_id", NEW."done_at", NEW."due_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."removed_at", NEW."text", NEW."trust_id"); RETURN NULL;',
                                    hash="1df66c456d15ad907cbc1987355ee90d2432af21",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1581c",
                                    table="workshops_milestone",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_milestoneevent" ("action_id", "done_at", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "text", "trust_id") VALUES (OLD."action_id", OLD."done_at", OLD."due_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."removed_at", OLD."text", OLD."trust_id"); RETURN NULL;',
                                    hash="0e8a805529f67727449e2e9a37d10a3af771e657",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fe27e",
                                    table="workshops_milestone",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("text", models.CharField(max_length=300)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("done_at", models.DateTimeField(blank=True, null=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.milestone",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="milestone_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="d7a167129140c50334c0f03649b6ee9641ecdfb9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5ab11",
                                    table="workshops_milestoneevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CheckIn",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("at", models.DateTimeField()),
                        ("text", models.TextField(max_length=4000)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="check_ins",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "by",
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
                            "plan",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="check_ins",
                                to="workshops.plan",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "plan", "-at"], name="check_ins_of_a_plan")],
                    },
                ),
                migrations.CreateModel(
                    name="ActionEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("what", models.TextField(max_length=1000)),
                        ("is_priority", models.BooleanField(default=True)),
                        ("owner_name", models.CharField(blank=True, max_length=120)),
                        ("owner_confirmed_at", models.DateTimeField(blank=True, null=True)),
                        ("due_on", models.DateField(blank=True, null=True)),
                        ("success_measure", models.TextField(blank=True, max_length=1000)),
                        ("baseline", models.TextField(blank=True, max_length=1000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("not_started", "Not started"),
                                    ("in_progress", "In progress"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                    ("carried_over", "Carried over"),
                                ],
                                default="not_started",
                                max_length=12,
                            ),
                        ),
                        ("stopped_because", models.CharField(blank=True, max_length=300)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "carried_from",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "finding",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="reviews.finding",
                            ),
                        ),
                        (
                            "owner",
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
                                to="workshops.action",
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
                            "commitment",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.commitment",
                            ),
                        ),
                        (
                            "plan",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="action_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="b655b5578ed3a2051d9f680a92e56ae276815e8d",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_5828a",
                                    table="workshops_actionevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportRequest",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("asked_at", models.DateTimeField()),
                        ("text", models.TextField(max_length=2000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("offered", "Offered"),
                                    ("declined", "Declined"),
                                    ("used", "Used"),
                                    ("withdrawn", "No longer needed"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, max_length=2000)),
                        ("use", models.TextField(blank=True, max_length=2000)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="support",
                                to="workshops.action",
                            ),
                        ),
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
                            "asked_of",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
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
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "action"], name="support_for_an_action")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_supportrequestevent" ("action_id", "answer", "answered_by_id", "asked_at", "asked_by_id", "asked_of_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "text", "trust_id", "use") VALUES (NEW."action_id", NEW."answer", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."asked_of_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."stage", NEW."text", NEW."trust_id", NEW."use"); RETURN NULL;',
                                    hash="8aec9923450fe96da532f75da7fde06a0e6f62ab",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_199e0",
                                    table="workshops_supportrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_supportrequestevent" ("action_id", "answer", "answered_by_id", "asked_at", "asked_by_id", "asked_of_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "text", "trust_id", "use") VALUES (NEW."action_id", NEW."answer", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."asked_of_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."stage", NEW."text", NEW."trust_id", NEW."use"); RETURN NULL;',
                                    hash="7e3075622bb65b65155dc4c51d3b95cc39adb6cb",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e46b2",
                                    table="workshops_supportrequest",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_supportrequestevent" ("action_id", "answer", "answered_by_id", "asked_at", "asked_by_id", "asked_of_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stage", "text", "trust_id", "use") VALUES (OLD."action_id", OLD."answer", OLD."answered_by_id", OLD."asked_at", OLD."asked_by_id", OLD."asked_of_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."stage", OLD."text", OLD."trust_id", OLD."use"); RETURN NULL;',
                                    hash="e0db4d7d88a19c5f32ef2879e1757bb49888e004",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5e484",
                                    table="workshops_supportrequest",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportRequestEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("asked_at", models.DateTimeField()),
                        ("text", models.TextField(max_length=2000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked"),
                                    ("offered", "Offered"),
                                    ("declined", "Declined"),
                                    ("used", "Used"),
                                    ("withdrawn", "No longer needed"),
                                ],
                                default="asked",
                                max_length=10,
                            ),
                        ),
                        ("answer", models.TextField(blank=True, max_length=2000)),
                        ("use", models.TextField(blank=True, max_length=2000)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.action",
                            ),
                        ),
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
                            "asked_of",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
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
                                to="workshops.supportrequest",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="supportrequest_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="3fcb571e591d9bc3936ae50defbfab283b1616f4",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_01a47",
                                    table="workshops_supportrequestevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Vote",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("dots", models.PositiveSmallIntegerField()),
                        (
                            "card",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="votes",
                                to="workshops.card",
                            ),
                        ),
                        (
                            "participant",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="votes",
                                to="workshops.participant",
                            ),
                        ),
                        (
                            "step",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="votes",
                                to="workshops.step",
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
                        "indexes": [models.Index(fields=["trust", "step"], name="votes_of_a_step")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("trust", "step", "card", "participant"), name="a_vote_counts_once", nulls_distinct=False
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StepEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("welcome", "Welcome"),
                                    ("recap", "Recap of the findings"),
                                    ("writing", "What is working, what gets in the way"),
                                    ("grouping", "Grouping"),
                                    ("causes", "Causes"),
                                    ("evidence", "What evidence says"),
                                    ("ideas", "Ideas"),
                                    ("voting", "Dot votes"),
                                    ("grid", "Impact and effort"),
                                    ("commitments", "Commitments"),
                                    ("check_back", "Check-back date"),
                                    ("check_out", "Check-out"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("minutes", models.PositiveSmallIntegerField()),
                        ("purpose", models.CharField(blank=True, max_length=300)),
                        ("prompt", models.CharField(blank=True, max_length=500)),
                        ("cue", models.TextField(blank=True, max_length=1000)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("waiting", "To come"), ("now", "Now"), ("done", "Done"), ("skipped", "Left out")],
                                default="waiting",
                                max_length=8,
                            ),
                        ),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_seconds", models.PositiveIntegerField(default=0)),
                        ("extra_minutes", models.PositiveSmallIntegerField(default=0)),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("revealed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.step",
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="step_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="20f4fb1ff20eb9093299fa53d865cb3dcb967f16",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a9e51",
                                    table="workshops_stepevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invite",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("invited_at", models.DateTimeField()),
                        ("sent", models.PositiveSmallIntegerField(default=0)),
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invites",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("trust", "workshop", "membership"), name="a_person_is_invited_to_a_workshop_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("client_id", models.UUIDField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("what", models.TextField(max_length=1000)),
                        ("who", models.CharField(blank=True, max_length=120)),
                        ("by_when", models.DateField(blank=True, null=True)),
                        ("how_known", models.TextField(blank=True, max_length=1000)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "card",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.card",
                            ),
                        ),
                        (
                            "owner",
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
                                to="workshops.commitment",
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="commitment_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="a0df704527740ce58435d3fa280ca9c292940a61",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_ea67f",
                                    table="workshops_commitmentevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CheckOut",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("word", models.CharField(blank=True, max_length=30)),
                        ("rating", models.PositiveSmallIntegerField(blank=True, null=True)),
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
                            "participant",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="check_outs",
                                to="workshops.participant",
                            ),
                        ),
                        (
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="check_outs",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "participant"), name="a_person_checks_out_once"),
                            models.CheckConstraint(
                                condition=models.Q(("rating", None), models.Q(("rating__gte", 1), ("rating__lte", 5)), _connector="OR"),
                                name="usefulness_is_rated_from_1_to_5",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CardGroupEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=120)),
                        ("position", models.PositiveSmallIntegerField()),
                        ("is_chosen", models.BooleanField(default=False)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.cardgroup",
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="cardgroup_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="be30cce970ffbb3ee4aae2b16c98c14d6d1e991e",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_f72a1",
                                    table="workshops_cardgroupevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CardEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("client_id", models.UUIDField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("works", "Working"),
                                    ("in_the_way", "In the way"),
                                    ("cause", "Because"),
                                    ("evidence", "Evidence or practice"),
                                    ("idea", "Idea"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        ("text", models.TextField(max_length=4000)),
                        ("written_at", models.DateTimeField()),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("is_chosen", models.BooleanField(default=False)),
                        ("impact", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("effort", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("hidden_at", models.DateTimeField(blank=True, null=True)),
                        ("hidden_because", models.CharField(blank=True, max_length=300)),
                        (
                            "hidden_by",
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
                                to="workshops.card",
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
                            "group",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.cardgroup",
                            ),
                        ),
                        (
                            "step",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.step",
                            ),
                        ),
                        (
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="card_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="39914130738a66df405c6d1214df1e090b50c388",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_9a9ef",
                                    table="workshops_cardevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkshopEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("is_rehearsal", models.BooleanField(default=False)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("planned", "Planned"), ("open", "People come in"), ("live", "On now"), ("closed", "Closed")],
                                default="planned",
                                max_length=8,
                            ),
                        ),
                        ("on", models.DateField(blank=True, null=True)),
                        ("starts_at", models.TimeField(blank=True, null=True)),
                        ("place", models.CharField(blank=True, max_length=200)),
                        ("video_link", models.URLField(blank=True, max_length=500)),
                        ("is_anonymous", models.BooleanField(default=True)),
                        ("dots", models.PositiveSmallIntegerField(default=3)),
                        ("opened_at", models.DateTimeField(blank=True, null=True)),
                        ("began_at", models.DateTimeField(blank=True, null=True)),
                        ("paused_at", models.DateTimeField(blank=True, null=True)),
                        ("closed_at", models.DateTimeField(blank=True, null=True)),
                        ("reopened_because", models.CharField(blank=True, max_length=300)),
                        ("check_back_on", models.DateField(blank=True, null=True)),
                        ("learned", models.TextField(blank=True, max_length=4000)),
                        (
                            "co_facilitator",
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
                            "console_by",
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
                                to="workshops.workshop",
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
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="workshop_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ed353e4b228059db90a5ec2757b7d45e5272aa33",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_25ce4",
                                    table="workshops_workshopevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkshopRecord",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("number", models.PositiveSmallIntegerField()),
                        ("closed_at", models.DateTimeField()),
                        ("because", models.CharField(blank=True, max_length=300)),
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="records",
                                to="workshops.workshop",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "number"), name="records_of_a_workshop_are_numbered"),
                            models.UniqueConstraint(fields=("trust", "workshop", "closed_at"), name="a_closing_is_kept_once"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActionUpdate",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("at", models.DateTimeField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("not_started", "Not started"),
                                    ("in_progress", "In progress"),
                                    ("done", "Done"),
                                    ("stopped", "Stopped"),
                                    ("carried_over", "Carried over"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("text", models.TextField(max_length=4000)),
                        ("evidence", models.TextField(blank=True, max_length=4000)),
                        (
                            "action",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="updates",
                                to="workshops.action",
                            ),
                        ),
                        (
                            "by",
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
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "action", "-at"], name="updates_of_an_action")],
                    },
                ),
            ]
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AgendaTemplate",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="AgendaTemplateEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactPassageEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactPassage",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactEntryEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactEntry",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Milestone",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="MilestoneEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Plan",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReviewEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ImpactReview",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ActionEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Action",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="PlanEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SupportRequest",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SupportRequestEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TemplateStep",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TemplateStepEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Workshop",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="StepEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Step",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="CommitmentEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Commitment",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="CardGroupEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="CardGroup",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="CardEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Card",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="WorkshopEvent",
        ),
        schools.tenancy.operations.Wall(
            name="AgendaTemplate",
        ),
        schools.tenancy.operations.Wall(
            name="TemplateStep",
        ),
        schools.tenancy.operations.Wall(
            name="Workshop",
        ),
        schools.tenancy.operations.Wall(
            name="Step",
        ),
        schools.tenancy.operations.Wall(
            name="Participant",
        ),
        schools.tenancy.operations.Wall(
            name="CardGroup",
        ),
        schools.tenancy.operations.Wall(
            name="Card",
        ),
        schools.tenancy.operations.Wall(
            name="Vote",
        ),
        schools.tenancy.operations.Wall(
            name="Commitment",
        ),
        schools.tenancy.operations.Wall(
            name="CheckOut",
        ),
        schools.tenancy.operations.Wall(
            name="Plan",
        ),
        schools.tenancy.operations.Wall(
            name="Action",
        ),
        schools.tenancy.operations.Wall(
            name="Milestone",
        ),
        schools.tenancy.operations.Wall(
            name="ActionUpdate",
        ),
        schools.tenancy.operations.Wall(
            name="CheckIn",
        ),
        schools.tenancy.operations.Wall(
            name="SupportRequest",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReview",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactEntry",
        ),
        schools.tenancy.operations.Wall(
            name="ImpactPassage",
        ),
        schools.tenancy.operations.Wall(
            name="Nudge",
        ),
        schools.tenancy.operations.Wall(
            name="Invite",
        ),
        schools.tenancy.operations.Wall(
            name="WorkshopRecord",
        ),
        schools.tenancy.operations.Wall(
            name="AgendaTemplateEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="TemplateStepEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="WorkshopEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="StepEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="CardGroupEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="CardEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="CommitmentEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="PlanEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ActionEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="MilestoneEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SupportRequestEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ImpactReviewEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ImpactEntryEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="ImpactPassageEvent",
            history=True,
        ),
    ]
