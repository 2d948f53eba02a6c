"""A finding has a theme of the cycle's framework, so that what schools have in common can be seen."""

import django.db.models.deletion
import pgtrigger.compiler
from django.db import migrations

import schools.tenancy.models
from schools.tenancy.operations import RenewTriggers, Wall


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0002_words_to_search"),
    ]

    operations = [
        migrations.AddField(
            model_name="finding",
            name="theme",
            field=schools.tenancy.models.OwnedForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="reviews.theme",
            ),
        ),
        migrations.AddField(
            model_name="findingevent",
            name="theme",
            field=schools.tenancy.models.OwnedForeignKey(
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
        RenewTriggers(
            "Finding",
            [
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "theme_id", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."question_id", NEW."removed_at", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."sources", NEW."text", NEW."theme_id", NEW."trust_id", NEW."version"); RETURN NULL;',
                        hash="4f9b6fb816cfadecf97057ed35ee30669e6088b9",
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
                        func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "theme_id", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."question_id", NEW."removed_at", NEW."review_id", NEW."saved_at", NEW."saved_by_id", NEW."sources", NEW."text", NEW."theme_id", NEW."trust_id", NEW."version"); RETURN NULL;',
                        hash="19e642417700f332956a975b15ac1bb71e86818b",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c45bb",
                        table="reviews_finding",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "reviews_findingevent" ("id", "kind", "kinds", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "removed_at", "review_id", "saved_at", "saved_by_id", "sources", "text", "theme_id", "trust_id", "version") VALUES (OLD."id", OLD."kind", OLD."kinds", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."question_id", OLD."removed_at", OLD."review_id", OLD."saved_at", OLD."saved_by_id", OLD."sources", OLD."text", OLD."theme_id", OLD."trust_id", OLD."version"); RETURN NULL;',
                        hash="8069cf83a67313bb9443085dab58fa9b8a4a2804",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_48e66",
                        table="reviews_finding",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        Wall("Finding"),
    ]
