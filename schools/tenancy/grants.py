"""What the runtime role may do with tables that no wall divides: Django's own, accounts, the register, the outbox.

Owned tables get their grants from `Wall`, which takes these away first.
"""

from typing import Any

from django.db import connections

from schools.tenancy.roles import RUNTIME_ROLE


def grant_global_tables(using: str, **_: Any) -> None:
    """Before migrations run, let every table that the owner is about to make be readable and writable by `app`."""
    with connections[using].cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {RUNTIME_ROLE}")
        cursor.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {RUNTIME_ROLE}")
        cursor.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {RUNTIME_ROLE}")
