"""The database's roles and settings by name, known to migrations, grants and the proof of the walls."""

RUNTIME_ROLE = "app"
# Written exactly so: a sub-select hides the value from the planner, and a reused connection has '' for a setting that is gone.
TRUST_SETTING = "NULLIF(current_setting('app.trust_id', true), '')::bigint"
PERSON_SETTING = "NULLIF(current_setting('app.person_id', true), '')::bigint"
