"""What champions learned is their own, each theirs: no longer a text of the workshop."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("workshops", "0004_nobody_is_watched"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            models=[
                migrations.CreateModel(
                    name="LearnedNote",
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
                            "workshop",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="workshops.workshop",
                            ),
                        ),
                        (
                            "by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=4000)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "workshop", "by"), name="a_champion_has_one_note_of_a_workshop")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_learnednoteevent" ("by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "trust_id", "workshop_id") VALUES (NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="a9dc9578028e6062e1f7d91214d310513a6eb541",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c815c",
                                    table="workshops_learnednote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "workshops_learnednoteevent" ("by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "trust_id", "workshop_id") VALUES (NEW."by_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."trust_id", NEW."workshop_id"); RETURN NULL;',
                                    hash="6f7b8d52524b74b57a8265abf0aa4f5ed44cf494",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0b03d",
                                    table="workshops_learnednote",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "workshops_learnednoteevent" ("by_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "trust_id", "workshop_id") VALUES (OLD."by_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."trust_id", OLD."workshop_id"); RETURN NULL;',
                                    hash="0041f71cc520fe2155a8f3bca4e266aaa427c167",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bdd8b",
                                    table="workshops_learnednote",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LearnedNoteEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="workshops.learnednote",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                        (
                            "by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=4000)),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="learnednote_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="56d9d1d13a16bc9e986cb8e1356a624f2d55dfb8",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_8f6c9",
                                    table="workshops_learnednoteevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ],
        ),
        schools.tenancy.operations.InstallTriggers(
            name="LearnedNote",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="LearnedNoteEvent",
        ),
        schools.tenancy.operations.Wall(
            name="LearnedNote",
        ),
        schools.tenancy.operations.Wall(
            name="LearnedNoteEvent",
            history=True,
        ),
        # To whoever wrote it first, as the workshop's history says.
        migrations.RunSQL(
            """
            INSERT INTO workshops_learnednote (trust_id, workshop_id, by_id, text)
            SELECT w.trust_id, w.id, m.id, w.learned FROM workshops_workshop w
            CROSS JOIN LATERAL (
                SELECT (e.pgh_context->>'person')::bigint AS person FROM workshops_workshopevent e
                WHERE e.trust_id = w.trust_id AND e.pgh_obj_id = w.id AND e.learned <> '' ORDER BY e.pgh_id LIMIT 1
            ) first
            JOIN schools_membership m ON m.trust_id = w.trust_id AND m.person_id = first.person
            WHERE w.learned <> '' ON CONFLICT DO NOTHING
            """,
            migrations.RunSQL.noop,
        ),
        schools.tenancy.operations.RenewTriggers(name="workshop", triggers=[]),
        migrations.RemoveField(
            model_name="workshop",
            name="learned",
        ),
        migrations.RemoveField(
            model_name="workshopevent",
            name="learned",
        ),
        schools.tenancy.operations.RenewTriggers(
            name="workshop",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (NEW."began_at", NEW."check_back_on", NEW."closed_at", NEW."co_facilitator_id", NEW."console_by_id", NEW."dots", NEW."id", NEW."is_anonymous", NEW."is_rehearsal", NEW."on", NEW."opened_at", NEW."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."reopened_because", NEW."review_id", NEW."stage", NEW."starts_at", NEW."trust_id", NEW."video_link"); RETURN NULL;',
                        hash="15e4ff26e5c050b090346b5efde53c73f0e4a35c",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_4483b",
                        table="workshops_workshop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."began_at" IS DISTINCT FROM (NEW."began_at") OR OLD."check_back_on" IS DISTINCT FROM (NEW."check_back_on") OR OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."co_facilitator_id" IS DISTINCT FROM (NEW."co_facilitator_id") OR OLD."console_by_id" IS DISTINCT FROM (NEW."console_by_id") OR OLD."dots" IS DISTINCT FROM (NEW."dots") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_anonymous" IS DISTINCT FROM (NEW."is_anonymous") OR OLD."is_rehearsal" IS DISTINCT FROM (NEW."is_rehearsal") OR OLD."on" IS DISTINCT FROM (NEW."on") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."paused_at" IS DISTINCT FROM (NEW."paused_at") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."reopened_because" IS DISTINCT FROM (NEW."reopened_because") OR OLD."review_id" IS DISTINCT FROM (NEW."review_id") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."starts_at" IS DISTINCT FROM (NEW."starts_at") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id") OR OLD."video_link" IS DISTINCT FROM (NEW."video_link"))',
                        func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (NEW."began_at", NEW."check_back_on", NEW."closed_at", NEW."co_facilitator_id", NEW."console_by_id", NEW."dots", NEW."id", NEW."is_anonymous", NEW."is_rehearsal", NEW."on", NEW."opened_at", NEW."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."reopened_because", NEW."review_id", NEW."stage", NEW."starts_at", NEW."trust_id", NEW."video_link"); RETURN NULL;',
                        hash="d6608d332de9b2f9e376f2b4b376071b4557c17a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_0272d",
                        table="workshops_workshop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "workshops_workshopevent" ("began_at", "check_back_on", "closed_at", "co_facilitator_id", "console_by_id", "dots", "id", "is_anonymous", "is_rehearsal", "on", "opened_at", "paused_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "reopened_because", "review_id", "stage", "starts_at", "trust_id", "video_link") VALUES (OLD."began_at", OLD."check_back_on", OLD."closed_at", OLD."co_facilitator_id", OLD."console_by_id", OLD."dots", OLD."id", OLD."is_anonymous", OLD."is_rehearsal", OLD."on", OLD."opened_at", OLD."paused_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."reopened_because", OLD."review_id", OLD."stage", OLD."starts_at", OLD."trust_id", OLD."video_link"); RETURN NULL;',
                        hash="2948df8778db8255429c5290eee1048167514f59",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_9aa37",
                        table="workshops_workshop",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
