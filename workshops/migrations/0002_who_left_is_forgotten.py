"""In anonymous workshops that have closed, dots and words on leaving are nobody's any more, as cards and commitments are not."""

import django.db.models.deletion
from django.db import migrations

import schools.tenancy.models

CLOSED = "w.stage = 'closed' AND w.is_anonymous"
STAYED = """EXISTS (SELECT FROM workshops_participant p WHERE p.trust_id = {0}.trust_id AND p.id = {0}.participant_id AND p.removed_at IS NULL)"""
OF_VOTES = "JOIN workshops_workshop w ON w.trust_id = s.trust_id AND w.id = s.workshop_id"
FORGET = f"""
UPDATE workshops_step s SET revealed_at = w.closed_at FROM workshops_workshop w
WHERE w.trust_id = s.trust_id AND w.id = s.workshop_id AND {CLOSED} AND s.kind = 'voting' AND s.revealed_at IS NULL
AND EXISTS (SELECT FROM workshops_vote v WHERE v.trust_id = s.trust_id AND v.step_id = s.id AND v.participant_id IS NOT NULL);

INSERT INTO workshops_vote AS v (trust_id, step_id, card_id, dots)
SELECT one.trust_id, one.step_id, one.card_id, sum(one.dots) FROM workshops_vote one
JOIN workshops_step s ON s.trust_id = one.trust_id AND s.id = one.step_id {OF_VOTES}
WHERE {CLOSED} AND {STAYED.format("one")} GROUP BY 1, 2, 3
ON CONFLICT (trust_id, step_id, card_id, participant_id) DO UPDATE SET dots = v.dots + excluded.dots;

DELETE FROM workshops_vote v USING workshops_step s {OF_VOTES}
WHERE s.trust_id = v.trust_id AND s.id = v.step_id AND {CLOSED} AND v.participant_id IS NOT NULL;

DELETE FROM workshops_checkout c USING workshops_workshop w
WHERE w.trust_id = c.trust_id AND w.id = c.workshop_id AND {CLOSED} AND NOT {STAYED.format("c")};

UPDATE workshops_checkout c SET participant_id = NULL FROM workshops_workshop w
WHERE w.trust_id = c.trust_id AND w.id = c.workshop_id AND {CLOSED};
"""


class Migration(migrations.Migration):
    dependencies = [
        ("workshops", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="checkout",
            name="participant",
            field=schools.tenancy.models.OwnedForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="check_outs",
                to="workshops.participant",
            ),
        ),
        migrations.RunSQL(FORGET, migrations.RunSQL.noop),
    ]
