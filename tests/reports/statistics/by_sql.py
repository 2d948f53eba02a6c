"""Every figure as plain SQL, written from its definition and without a look at how the product reckons it.

A key's pattern leads to what follows the common tables; its groups are parameters beside `year`, `first`, `last` and `as_of`. The second
column, where there is one, is the whole of which the figure is a part.
"""

import re
from collections.abc import Mapping

# Schools under the row that they carry on as; reviews of cycles that have begun; teams; what hangs on reviews.
COMMON = """
WITH RECURSIVE one AS (
    SELECT c.earlier_id, c.later_id, COALESCE(c.since, l.joined_on) AS since
    FROM schools_continuation c JOIN schools_school l ON l.id = c.later_id
    WHERE (SELECT count(*) FROM schools_continuation x WHERE x.earlier_id = c.earlier_id) = 1
      AND (SELECT count(*) FROM schools_continuation x WHERE x.later_id = c.later_id) = 1
), walk AS (
    SELECT id, id AS root FROM schools_school
    UNION ALL SELECT walk.id, one.later_id FROM walk JOIN one ON one.earlier_id = walk.root
), stands AS (
    SELECT id, root FROM walk WHERE root NOT IN (SELECT earlier_id FROM one)
), school AS (
    SELECT stands.root AS id, CASE WHEN bool_or(s.joined_on IS NULL) THEN NULL ELSE min(s.joined_on) END AS joined_on,
           (SELECT l.left_on FROM schools_school l WHERE l.id = stands.root) AS left_on
    FROM stands JOIN schools_school s ON s.id = stands.id GROUP BY stands.root
), here AS (
    SELECT * FROM school WHERE (joined_on IS NULL OR joined_on <= %(as_of)s) AND (left_on IS NULL OR left_on >= %(first)s)
), review AS (
    SELECT r.*, stands.root AS school, c.framework_id, c.academic_year,
           CASE WHEN c.mode <> 'mixed' THEN c.mode
                ELSE COALESCE((SELECT CASE WHEN bool_and(a.video_link = '') THEN 'in_person'
                               WHEN bool_and(a.video_link <> '') THEN 'virtual'
                               WHEN count(*) > 0 THEN 'mixed' END FROM reviews_activity a WHERE a.review_id = r.id), 'mixed') END AS mode,
           (SELECT p.ends_on FROM reviews_phase p WHERE p.cycle_id = c.id AND p.kind = 'report') AS report_until,
           (SELECT p.ends_on FROM reviews_phase p WHERE p.cycle_id = c.id AND p.kind = 'workshop') AS workshop_until
    FROM reviews_review r JOIN reviews_cycle c ON c.id = r.cycle_id JOIN stands ON stands.id = r.host_id
    WHERE c.academic_year = %(year)s AND c.stage <> 'planning'
), held AS (SELECT * FROM review WHERE stage <> 'cancelled'
), released AS (SELECT * FROM held WHERE released_at IS NOT NULL
), visited AS (SELECT * FROM held WHERE stage NOT IN ('planned', 'self_review', 'shared', 'visiting')
), workshop AS (
    SELECT w.id, w.review_id, COALESCE((w.began_at AT TIME ZONE 'Europe/London')::date, w."on") AS held_on
    FROM workshops_workshop w WHERE NOT w.is_rehearsal AND w.stage = 'closed'
), plan AS (SELECT p.* FROM workshops_plan p JOIN review ON review.id = p.review_id WHERE p.stage <> 'draft'
), checked AS (
    SELECT i.*, p.review_id FROM workshops_impactreview i JOIN workshops_plan p ON p.id = i.plan_id WHERE i.confirmed_at IS NOT NULL
), action AS (
    SELECT a.*, plan.review_id, review.mode, review.school FROM workshops_action a JOIN plan ON plan.id = a.plan_id
    JOIN review ON review.id = plan.review_id WHERE a.removed_at IS NULL
), entry AS (
    SELECT e.id, action.id AS action_id, action.review_id, action.school, i.stage, i.manner,
           (SELECT count(*) FROM workshops_impactpassage s WHERE s.entry_id = e.id AND btrim(s.text, E' \\n\\t') <> ''
             AND s.question IN ('before', 'after', 'how_known')) = 3 AS is_evidenced
    FROM workshops_impactentry e JOIN action ON action.id = e.action_id JOIN workshops_impactreview i ON i.id = e.impact_review_id
    WHERE e.outcome <> '' AND i.stage <> 'open'
), confirmed AS (SELECT * FROM entry WHERE is_evidenced AND stage IN ('confirmed', 'closed')
), part AS (
    SELECT a.*, visited.school, visited.visit_on FROM reviews_assignment a JOIN visited ON visited.id = a.review_id
    WHERE a.stage = 'accepted'
), held_at AS (SELECT r.*, stands.root FROM schools_roleheld r JOIN stands ON stands.id = r.school_id
), support AS (SELECT s.*, action.school FROM workshops_supportrequest s JOIN action ON action.id = s.action_id
), finding AS (
    SELECT f.*, released.school FROM reviews_finding f JOIN released ON released.id = f.review_id
    WHERE f.removed_at IS NULL AND btrim(f.text) <> ''
), training AS (SELECT t.* FROM schools_trainingrecord t WHERE t.removed_at IS NULL
), in_year AS (SELECT * FROM training WHERE trained_on BETWEEN %(first)s AND %(as_of)s
), last_in_year AS (SELECT DISTINCT ON (membership_id, kind) * FROM in_year ORDER BY membership_id, kind, trained_on DESC, id DESC
), checkout AS (
    SELECT c.* FROM workshops_checkout c JOIN workshop ON workshop.id = c.workshop_id JOIN held ON held.id = workshop.review_id
    LEFT JOIN workshops_participant p ON p.id = c.participant_id WHERE p.removed_at IS NULL
)
"""
_SCHOOLS_OF_HELD = "(SELECT count(DISTINCT school) FROM held)"
_REVIEWED = "(SELECT count(DISTINCT school) FROM released)"
_HERE = "(SELECT count(*) FROM here)"
_OUTCOMES = (
    "(CASE %(outcome)s WHEN 'kept' THEN stage = 'done' WHEN 'carried' THEN stage = 'carried_over' WHEN 'stopped' THEN stage = 'stopped'"
)
_OUTCOMES += " WHEN 'open' THEN stage IN ('not_started', 'in_progress') END)"
_COMES = """
    CASE %(what)s WHEN 'reports' THEN report_until WHEN 'workshops' THEN workshop_until
    ELSE (SELECT i.due_on + 14 FROM workshops_impactreview i JOIN workshops_plan p ON p.id = i.plan_id WHERE p.review_id = held.id)
    END AS until,
    CASE %(what)s WHEN 'reports' THEN (released_at AT TIME ZONE 'Europe/London')::date
    WHEN 'workshops' THEN (SELECT held_on FROM workshop WHERE workshop.review_id = held.id)
    ELSE (SELECT (confirmed_at AT TIME ZONE 'Europe/London')::date FROM checked WHERE checked.review_id = held.id) END AS done
"""
_MAY_STILL = """
    SELECT count(DISTINCT t.membership_id) FROM training t JOIN schools_membership m ON m.id = t.membership_id
    WHERE %(as_of)s BETWEEN t.trained_on AND t.refresher_due_on AND (m.ends_on IS NULL OR m.ends_on >= %(as_of)s)
    AND (m.left_at IS NULL OR (m.left_at AT TIME ZONE 'Europe/London')::date >= %(as_of)s)
    AND (t.kind = %(kind)s OR (t.kind = 'lead_reviewer' AND %(kind)s = 'peer_reviewer'))
"""
_NEW = """
    SELECT DISTINCT school FROM held WHERE school NOT IN (
        SELECT stands.root FROM reviews_review r JOIN reviews_cycle c ON c.id = r.cycle_id JOIN stands ON stands.id = r.host_id
        WHERE c.academic_year < %(year)s AND c.stage <> 'planning' AND r.stage <> 'cancelled')
"""

FIGURES: Mapping[str, str] = {
    r"participation\.schools": "SELECT count(*) FROM here",
    r"participation\.joined": "SELECT count(*) FROM here WHERE joined_on > %(first)s",
    r"participation\.left": "SELECT count(*) FROM here WHERE left_on < %(last)s",
    r"participation\.converted": """
        SELECT count(*) FROM here WHERE id IN (SELECT later_id FROM one WHERE since BETWEEN %(first)s AND %(last)s)""",
    r"participation\.took_part": f"SELECT count(DISTINCT school), {_HERE} FROM held",
    r"participation\.reviewed": f"SELECT count(DISTINCT school), {_SCHOOLS_OF_HELD} FROM released",
    r"participation\.reviewed_others": f"""
        SELECT count(DISTINCT h.root), {_HERE} FROM part JOIN held_at h ON h.membership_id = part.membership_id
        WHERE part.part <> 'improvement_champion' AND h.root <> part.school AND (
            part.visit_on BETWEEN h.starts_on AND COALESCE(h.ends_on, 'infinity') OR NOT EXISTS (SELECT FROM held_at x
            WHERE x.membership_id = part.membership_id AND part.visit_on BETWEEN x.starts_on AND COALESCE(x.ends_on, 'infinity')))""",
    r"participation\.workshops": f"SELECT count(DISTINCT school), {_REVIEWED} FROM released WHERE id IN (SELECT review_id FROM workshop)",
    r"participation\.plans": f"SELECT count(DISTINCT school), {_REVIEWED} FROM released WHERE id IN (SELECT review_id FROM plan)",
    r"participation\.checked_back": f"SELECT count(DISTINCT school), {_REVIEWED} FROM released WHERE id IN (SELECT review_id FROM checked)",
    r"participation\.whole_cycle": f"""
        SELECT count(DISTINCT school), {_REVIEWED} FROM released WHERE id IN (SELECT review_id FROM workshop)
        AND id IN (SELECT review_id FROM plan) AND id IN (SELECT review_id FROM checked)""",
    r"participation\.paused": """
        SELECT count(*), (SELECT count(*) FROM review) FROM review
        WHERE EXISTS (SELECT FROM reviews_reviewevent e WHERE e.pgh_obj_id = review.id AND e.paused_at IS NOT NULL)""",
    r"participation\.still_paused": "SELECT count(*), (SELECT count(*) FROM review) FROM review WHERE paused_at IS NOT NULL",
    r"participation\.cancelled": "SELECT count(*), (SELECT count(*) FROM review) FROM review WHERE stage = 'cancelled'",
    r"participation\.by_mode\.(?P<mode>\w+)\.reviews": "SELECT count(*) FROM held WHERE mode = %(mode)s",
    r"participation\.by_mode\.(?P<mode>\w+)\.reports": "SELECT count(*) FROM released WHERE mode = %(mode)s",
    r"participation\.by_mode\.(?P<mode>\w+)\.workshops": """
        SELECT count(*) FROM held WHERE mode = %(mode)s AND id IN (SELECT review_id FROM workshop)""",
    r"participation\.by_mode\.(?P<mode>\w+)\.check_backs": """
        SELECT count(*) FROM held WHERE mode = %(mode)s AND id IN (SELECT review_id FROM checked)""",
    r"participation\.on_time\.(?P<what>\w+)\.on_time": f"SELECT count(*) FROM (SELECT {_COMES} FROM held) x WHERE done <= until",
    r"participation\.on_time\.(?P<what>\w+)\.late": f"SELECT count(*) FROM (SELECT {_COMES} FROM held) x WHERE done > until",
    r"participation\.on_time\.(?P<what>\w+)\.open": f"""
        SELECT count(*) FROM (SELECT {_COMES} FROM held) x WHERE until IS NOT NULL AND done IS NULL""",
    r"themes\.findings": "SELECT count(*) FROM finding",
    r"themes\.unplaced": "SELECT count(*) FROM finding WHERE theme_id IS NULL",
    r"themes\.(?P<theme>\d+)\.(?P<kind>\w+)": """
        SELECT (SELECT count(DISTINCT school) FROM finding WHERE theme_id = %(theme)s AND kind = %(kind)s),
        (SELECT count(DISTINCT school) FROM released WHERE framework_id = (SELECT framework_id FROM reviews_theme WHERE id = %(theme)s))""",
    r"commitments\.made": "SELECT count(*) FROM action",
    r"commitments\.(?P<outcome>kept|carried|stopped|open)": f"""
        SELECT count(*) FILTER (WHERE {_OUTCOMES}), count(*) FROM action""",
    r"commitments\.on_time": """
        SELECT count(*) FILTER (WHERE (ended_at AT TIME ZONE 'Europe/London')::date <= due_on), count(*)
        FROM action WHERE stage = 'done' AND due_on IS NOT NULL""",
    r"commitments\.per_plan": "SELECT round(count(*)::numeric / count(DISTINCT plan_id), 1) FROM action",
    r"commitments\.carried_in": "SELECT count(*) FROM action WHERE carried_from_id IS NOT NULL",
    r"commitments\.by_mode\.(?P<mode>\w+)\.(?P<outcome>\w+)": f"SELECT count(*) FROM action WHERE mode = %(mode)s AND {_OUTCOMES}",
    r"practice\.told": "SELECT count(*) FROM entry",
    r"practice\.evidenced": "SELECT count(*) FILTER (WHERE is_evidenced), count(*) FROM entry",
    r"practice\.confirmed": "SELECT (SELECT count(*) FROM confirmed), count(*) FILTER (WHERE is_evidenced) FROM entry",
    r"practice\.schools": "SELECT (SELECT count(DISTINCT school) FROM confirmed), count(DISTINCT school) FROM entry",
    r"practice\.learned": """
        SELECT count(DISTINCT review.school) FROM review JOIN workshops_plan p ON p.review_id = review.id
        JOIN workshops_impactreview i ON i.plan_id = p.id AND i.stage = 'closed'
        JOIN workshops_impactpassage s ON s.impact_review_id = i.id AND s.question = 'reflection' AND btrim(s.text) <> ''""",
    r"practice\.by_manner\.(?P<manner>\w+)\.reviews": """
        SELECT count(*) FROM checked JOIN review ON review.id = checked.review_id WHERE manner = %(manner)s""",
    r"practice\.by_manner\.(?P<manner>\w+)\.actions": "SELECT count(*) FROM confirmed WHERE manner = %(manner)s",
    r"excellence\.areas": f"SELECT count(DISTINCT school), {_REVIEWED} FROM finding WHERE kind = 'excellence'",
    r"excellence\.requests": "SELECT count(*) FROM support",
    r"excellence\.used": "SELECT count(*) FILTER (WHERE stage = 'used'), count(*) FROM support",
    r"excellence\.users": "SELECT count(DISTINCT school) FROM support WHERE stage = 'used'",
    r"excellence\.givers": "SELECT count(DISTINCT stands.root) FROM support JOIN stands ON stands.id = asked_of_id WHERE stage = 'used'",
    r"excellence\.by_stage\.(?P<stage>\w+)": "SELECT count(*) FROM support WHERE stage = %(stage)s",
    r"capacity\.people": "SELECT count(DISTINCT membership_id) FROM in_year",
    r"capacity\.reviewers": "SELECT count(DISTINCT membership_id) FROM part WHERE part <> 'improvement_champion'",
    r"capacity\.champions": "SELECT count(DISTINCT membership_id) FROM part WHERE part = 'improvement_champion'",
    r"capacity\.new_schools": f"SELECT count(*) FROM ({_NEW}) n",
    r"capacity\.new_by_colleagues": f"""
        SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM training t JOIN held_at h ON h.membership_id = t.membership_id
            WHERE t.trainer_id IS NOT NULL AND t.trained_on <= %(as_of)s AND h.root = n.school)), count(*) FROM ({_NEW}) n""",
    r"capacity\.(?P<kind>\w+)\.trained": "SELECT count(*) FROM last_in_year WHERE kind = %(kind)s",
    r"capacity\.(?P<kind>\w+)\.by_colleagues": "SELECT count(*) FROM last_in_year WHERE kind = %(kind)s AND trainer_id IS NOT NULL",
    r"capacity\.(?P<kind>\w+)\.from_outside": "SELECT count(*) FROM last_in_year WHERE kind = %(kind)s AND trainer_id IS NULL",
    r"capacity\.(?P<kind>\w+)\.current": _MAY_STILL,
    r"voice\.workshops": "SELECT count(*) FROM workshop JOIN held ON held.id = workshop.review_id",
    r"voice\.participants": """
        SELECT count(*) FROM workshops_participant p JOIN workshop ON workshop.id = p.workshop_id JOIN held ON held.id = workshop.review_id
        WHERE p.removed_at IS NULL""",
    r"voice\.answered": "SELECT count(rating) FROM checkout",
    r"voice\.rating": "SELECT round(avg(rating), 1) FROM checkout",
    r"voice\.ratings\.(?P<rating>\d)": "SELECT count(*) FROM checkout WHERE rating = %(rating)s::int",
    r"voice\.words\.(?P<word>.+)": "SELECT count(*) FROM checkout WHERE replace(btrim(lower(word), '!.,? '), ' ', '-') = %(word)s",
}


def sql_of(key: str) -> tuple[str, dict[str, str]]:
    """The statement for a figure's key and its parameters. Raises KeyError where nobody has written one."""
    for pattern, statement in FIGURES.items():
        if found := re.fullmatch(pattern, key):
            return COMMON + statement, found.groupdict()
    raise KeyError(key)
