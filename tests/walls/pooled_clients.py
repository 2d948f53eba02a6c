"""64 clients at once, each standing in one trust after another: how many transactions saw a row of a wrong trust?

`python -m tests.walls.pooled_clients local|session EACH TRUST...` prints {"transactions": N, "wrong": N}, after EACH transactions of every
client. `local` is the product's own way; `session` sets the trust once for a connection, as is often advised, and is the negative control.
"""

import json
import random
import sys
from concurrent.futures import ThreadPoolExecutor

import django
from django.db import connection, transaction

from schools.tenancy.standing import acting_in

CLIENTS = 64


def seen() -> set[int]:
    """The trusts whose rows a query without any filter finds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT trust_id FROM schools_school")
        return {trust_id for (trust_id,) in cursor.fetchall()}


def local_transaction(trust_id: int) -> bool:
    with acting_in(trust_id), transaction.atomic():
        return seen() == {trust_id}


def session_transaction(trust_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SET app.trust_id = '{trust_id}'")
    with transaction.atomic():
        return seen() == {trust_id}


def client(number: int, how: str, each: int, trusts: list[int]) -> int:
    """One client's transactions, each in a trust of its choice; the number of wrong ones."""
    chance = random.Random(number)  # noqa: S311 - which trust comes next guards nothing
    one = {"local": local_transaction, "session": session_transaction}[how]
    try:
        return sum(not one(chance.choice(trusts)) for _ in range(each))
    finally:
        connection.close()


def main() -> None:
    django.setup()
    how, *numbers = sys.argv[1:]
    each, *ids = map(int, numbers)
    with ThreadPoolExecutor(CLIENTS) as pool:
        wrong = sum(pool.map(lambda number: client(number, how, each, ids), range(CLIENTS)))
    print(json.dumps({"transactions": CLIENTS * each, "wrong": wrong}))


if __name__ == "__main__":
    main()
