"""What a host writes at an impact review becomes a passage a question; who asks for more, and for what, is kept."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0001_initial"),
        ("workshops", "0003_extra_minutes"),
    ]

    operations = [
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
            ],
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
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactentry",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactentry",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactentry",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactreview",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactreview",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="impactreview",
            name="delete_delete",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="after",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="before",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="how_known",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="saved_at",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="saved_by",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="update",
        ),
        migrations.RemoveField(
            model_name="impactentry",
            name="version",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="after",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="before",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="how_known",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="saved_at",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="saved_by",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="update",
        ),
        migrations.RemoveField(
            model_name="impactentryevent",
            name="version",
        ),
        migrations.RemoveField(
            model_name="impactreview",
            name="reflection",
        ),
        migrations.RemoveField(
            model_name="impactreview",
            name="version",
        ),
        migrations.RemoveField(
            model_name="impactreviewevent",
            name="reflection",
        ),
        migrations.RemoveField(
            model_name="impactreviewevent",
            name="version",
        ),
        migrations.AddField(
            model_name="impactreview",
            name="sent_back_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="impactreview",
            name="sent_back_because",
            field=models.TextField(blank=True, max_length=2000),
        ),
        migrations.AddField(
            model_name="impactreview",
            name="sent_back_by",
            field=schools.tenancy.models.OwnedForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="schools.membership",
            ),
        ),
        migrations.AddField(
            model_name="impactreviewevent",
            name="sent_back_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="impactreviewevent",
            name="sent_back_because",
            field=models.TextField(blank=True, max_length=2000),
        ),
        migrations.AddField(
            model_name="impactreviewevent",
            name="sent_back_by",
            field=schools.tenancy.models.OwnedForeignKey(
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
        pgtrigger.migrations.AddTrigger(
            model_name="impactentry",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactentry",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactentry",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactreview",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactreview",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactreview",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        migrations.AddConstraint(
            model_name="impactentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(models.Q(("outcome", "stopped"), _negated=True), ("stopped_because", "")),
                    models.Q(("outcome", "stopped"), models.Q(("stopped_because", ""), _negated=True)),
                    _connector="OR",
                ),
                name="what_is_told_as_stopped_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="impactreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sent_back_at", None), ("sent_back_because", ""), ("sent_back_by", None)),
                    models.Q(
                        ("sent_back_at__isnull", False), ("sent_back_by__isnull", False), models.Q(("sent_back_because", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="an_impact_review_sent_back_says_by_whom_and_why",
            ),
        ),
        migrations.AddField(
            model_name="impactpassage",
            name="entry",
            field=schools.tenancy.models.OwnedForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="passages",
                to="workshops.impactentry",
            ),
        ),
        migrations.AddField(
            model_name="impactpassage",
            name="impact_review",
            field=schools.tenancy.models.OwnedForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="passages",
                to="workshops.impactreview",
            ),
        ),
        migrations.AddField(
            model_name="impactpassage",
            name="saved_by",
            field=schools.tenancy.models.OwnedForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="schools.membership",
            ),
        ),
        migrations.AddField(
            model_name="impactpassage",
            name="trust",
            field=schools.tenancy.models.TrustForeignKey(
                db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schools.trust"
            ),
        ),
        migrations.AddField(
            model_name="impactpassageevent",
            name="entry",
            field=schools.tenancy.models.OwnedForeignKey(
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
        migrations.AddField(
            model_name="impactpassageevent",
            name="impact_review",
            field=schools.tenancy.models.OwnedForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="workshops.impactreview",
            ),
        ),
        migrations.AddField(
            model_name="impactpassageevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="history",
                to="workshops.impactpassage",
            ),
        ),
        migrations.AddField(
            model_name="impactpassageevent",
            name="saved_by",
            field=schools.tenancy.models.OwnedForeignKey(
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
        migrations.AddField(
            model_name="impactpassageevent",
            name="trust",
            field=schools.tenancy.models.TrustForeignKey(
                db_constraint=False,
                db_index=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="schools.trust",
            ),
        ),
        migrations.AddConstraint(
            model_name="impactpassage",
            constraint=models.UniqueConstraint(
                fields=("trust", "impact_review", "entry", "question"), name="an_impact_review_has_each_passage_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="impactpassage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("entry", None), ("question", "reflection")),
                    models.Q(("entry__isnull", False), models.Q(("question", "reflection"), _negated=True)),
                    _connector="OR",
                ),
                name="only_the_reflection_is_of_no_action",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactpassage",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactpassage",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactpassage",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        migrations.AddIndex(
            model_name="impactpassageevent",
            index=models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="impactpassage_versions"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="impactpassageevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4a3d06e9e33efd6041724b5876c5f82d1eb671ee",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_353e9",
                    table="workshops_impactpassageevent",
                    when="BEFORE",
                ),
            ),
        ),
        schools.tenancy.operations.Wall(name="ImpactPassage"),
        schools.tenancy.operations.Wall(name="ImpactPassageEvent", history=True),
        # A new owned key of a walled table.
        schools.tenancy.operations.Wall(name="ImpactReview"),
    ]
