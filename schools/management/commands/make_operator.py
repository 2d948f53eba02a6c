"""`manage.py make_operator`: let somebody open trusts in the browser."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from schools.people.actions.operators import make_operator


class Command(BaseCommand):
    help = "Let a person run the installation: they open trusts at /operator/trusts/, and see nothing that is in them."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        person = make_operator(email=options["email"], name=options["name"])
        self.stdout.write(f"{person.name} is an operator. A password is set by “I do not know my password” on the sign-in page.")
