"""`manage.py make_demo`: made-up trusts, schools and people to look at; prints as whom one can sign in."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from schools.demo.actions import make_demo
from schools.demo.errors import NoDemoHere
from schools.demo.rules.logins import logins_told


class Command(BaseCommand):
    """What was made goes to stderr, the logins to stdout, so that whoever starts the demo can keep them."""

    help = "Makes the demo's trusts, schools and people. What is there already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--fresh", action="store_true", help="first forget everything that was entered in the demo's trusts")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = make_demo(fresh=options["fresh"])
        except NoDemoHere as error:
            raise CommandError("A demo is made with the development settings only: everybody in it has the same password.") from error
        self.stderr.write(f"Made: {', '.join(made)}." if made else "The demo is there already.")
        self.stdout.write(logins_told())
