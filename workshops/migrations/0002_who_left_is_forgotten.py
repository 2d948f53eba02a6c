"""In anonymous workshops that have closed, dots and words on leaving are nobody's any more, as cards and commitments are not."""

import django.db.models.deletion
from django.db import migrations

import schools.tenancy.models

FORGET = """
CREATE TEMPORARY TABLE closed_steps ON COMMIT DROP AS
SELECT s.trust_id, s.id, s.workshop_id, w.closed_at FROM workshops_step s
JOIN workshops_workshop w ON w.trust_id = s.trust_id AND w.id = s.workshop_id
WHERE w.stage = 'closed' AND w.is_anonymous;

UPDATE workshops_step s SET revealed_at = c.closed_at FROM closed_steps c
WHERE s.trust_id = c.trust_id AND s.id = c.id AND s.kind = 'voting' AND s.revealed_at IS NULL
AND EXISTS (SELECT FROM workshops_vote v WHERE v.trust_id = s.trust_id AND v.step_id = s.id AND v.participant_id IS NOT NULL);

DELETE FROM workshops_vote v USING closed_steps c, workshops_participant p
WHERE v.trust_id = c.trust_id AND v.step_id = c.id AND p.trust_id = v.trust_id AND p.id = v.participant_id AND p.removed_at IS NOT NULL;

INSERT INTO workshops_vote AS v (trust_id, step_id, card_id, dots)
SELECT one.trust_id, one.step_id, one.card_id, sum(one.dots) FROM workshops_vote one
JOIN closed_steps c ON c.trust_id = one.trust_id AND c.id = one.step_id
WHERE one.participant_id IS NOT NULL GROUP BY 1, 2, 3
ON CONFLICT (trust_id, step_id, card_id, participant_id) DO UPDATE SET dots = v.dots + excluded.dots;

DELETE FROM workshops_vote v USING closed_steps c
WHERE v.trust_id = c.trust_id AND v.step_id = c.id AND v.participant_id IS NOT NULL;

DELETE FROM workshops_checkout o USING closed_steps c, workshops_participant p
WHERE o.trust_id = c.trust_id AND o.workshop_id = c.workshop_id
AND p.trust_id = o.trust_id AND p.id = o.participant_id AND p.removed_at IS NOT NULL;

UPDATE workshops_checkout o SET participant_id = NULL FROM closed_steps c
WHERE o.trust_id = c.trust_id AND o.workshop_id = c.workshop_id;
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
