"""How far a trust and the register agree, counted for the home page as part of its one statement; the set-up page says it in full."""

from dataclasses import dataclass

from django.utils import timezone

from schools.tenancy.prepared import TODAY, TRUST, Inquiry, Prepared, Sql
from schools.tenancy.together import Rows


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether the trust has confirmed its schools once, and how many the register would add to its list or take from it."""

    is_confirmed: bool
    joining: int
    leaving: int


def about_outlook() -> Inquiry:
    """Of the trust one stands in. A school that converted counts as one that leaves and one that joins."""
    return _OUTLOOK.about(today=timezone.localdate())


def outlook(rows: Rows) -> Outlook:
    """What the answer says."""
    (row,) = rows
    return Outlook(*row)


# As rules.differences has it, but for changed facts, which can wait until somebody looks. 1 and 3 are the register's open states.
_COUNTS = """
SELECT s.id IS NOT NULL,
    (SELECT count(*) FROM schools_establishment e
     WHERE e.group_uid = t.group_uid AND e.status IN (1, 3) AND e.urn <> ALL (coalesce(s.settled_urns, '{}'))
     AND NOT EXISTS (SELECT FROM schools_school o WHERE o.trust_id = t.id AND o.urn = e.urn)),
    (SELECT count(*) FROM schools_school o JOIN schools_establishment e ON e.urn = o.urn
     WHERE o.trust_id = t.id AND (o.left_on IS NULL OR o.left_on >= %s) AND o.urn <> ALL (coalesce(s.settled_urns, '{}'))
     AND (e.status NOT IN (1, 3) OR (t.group_uid IS NOT NULL AND e.group_uid IS DISTINCT FROM t.group_uid)))
FROM schools_trust t LEFT JOIN schools_setup s ON s.trust_id = t.id WHERE t.id = %s
"""
_OUTLOOK = Prepared(lambda: Sql(_COUNTS, (TODAY, TRUST), 3))
