"""A step keeps apart what it was given on top of its minutes, so that its timer knows what was planned."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("workshops", "0002_people_without_a_device"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="step",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="step",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="step",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="step",
            name="extra_minutes",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="stepevent",
            name="extra_minutes",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="step",
            trigger=pgtrigger.compiler.Trigger(
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
        ),
    ]
