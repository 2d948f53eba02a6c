"""The two roles of the database: `owner` makes tables and is not bound by the walls, `app` serves people, is bound, and owns nothing.

Run as a program (`python -m config.roles`) it prepares a server: DATABASE_SUPERUSER_URL says where and as whom, DATABASE_URL and
DATABASE_OWNER_URL say which passwords and which database. It may be run again: passwords are then set anew, data are left alone.
"""

import os

import psycopg
from psycopg import Connection, sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import TupleRow

from schools.tenancy.roles import RUNTIME_ROLE

OWNER_ROLE = "owner"


def _exists(connection: Connection[TupleRow], query: str, name: str) -> bool:
    return connection.execute(query, [name]).fetchone() is not None


def _make_role(connection: Connection[TupleRow], name: str, *, rights: str, password: str) -> None:
    deed = "ALTER" if _exists(connection, "SELECT FROM pg_roles WHERE rolname = %s", name) else "CREATE"
    statement = sql.SQL("{} ROLE {} LOGIN {} PASSWORD {}")
    connection.execute(statement.format(sql.SQL(deed), sql.Identifier(name), sql.SQL(rights), sql.Literal(password)))


def prepare_roles(superuser_url: str, *, owner: str, app: str, database: str, makes_databases: bool = False) -> None:
    """Make both roles with these passwords, and the database. Only tests and benchmarks need an owner who `makes_databases`.

    What `app` may do with a table is granted by the migrations, which know the table.
    """
    rights = "BYPASSRLS CREATEDB" if makes_databases else "BYPASSRLS NOCREATEDB"
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        _make_role(connection, OWNER_ROLE, rights=rights, password=owner)
        _make_role(connection, RUNTIME_ROLE, rights="NOBYPASSRLS NOCREATEDB", password=app)
        names = {"owner": sql.Identifier(OWNER_ROLE), "app": sql.Identifier(RUNTIME_ROLE), "database": sql.Identifier(database)}
        connection.execute(sql.SQL("GRANT {app} TO {owner}").format(**names))
        if not _exists(connection, "SELECT FROM pg_database WHERE datname = %s", database):
            connection.execute(sql.SQL("CREATE DATABASE {database} OWNER {owner}").format(**names))
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {database} FROM PUBLIC").format(**names))
        connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {database} TO {app}").format(**names))


def main() -> None:
    app, owner = (conninfo_to_dict(os.environ[name]) for name in ("DATABASE_URL", "DATABASE_OWNER_URL"))
    prepare_roles(
        os.environ["DATABASE_SUPERUSER_URL"],
        owner=str(owner["password"]),
        app=str(app["password"]),
        database=str(owner["dbname"]),
    )


if __name__ == "__main__":
    main()
