"""`manage.py create_trust`: bring a trust or a partnership on board and invite who leads it."""

import argparse
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from schools.people.actions.bringing import bring_on_board
from schools.tenancy.enums import TrustKind
from schools.web.errors import BadInput


class Command(BaseCommand):
    help = "Open a trust (from the register, by its group UID) or a partnership, and invite its first lead by e-mail."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--group-uid", type=int, help="the trust's Group UID in the national register")
        parser.add_argument("--lead", required=True, help="e-mail address of who leads peer review there")
        parser.add_argument("--lead-name", default="", help="that person's name (the address until they write it)")
        parser.add_argument("--name", default="", help="the trust's name, where the register's is not wanted or there is none")
        parser.add_argument("--slug", default="", help="the last part of its address, made from the name otherwise")
        parser.add_argument("--partnership", action="store_true", help="open a partnership of schools of several trusts")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            validate_email(options["lead"])
        except ValidationError as error:
            raise CommandError(f"--lead: “{options['lead']}” is not an e-mail address.") from error
        try:
            trust = bring_on_board(
                by=None,
                lead_email=options["lead"],
                lead_name=options["lead_name"] or options["lead"].split("@")[0],
                kind=TrustKind.PARTNERSHIP if options["partnership"] else TrustKind.TRUST,
                group_uid=options["group_uid"],
                name=options["name"],
                slug=options["slug"],
            )
        except BadInput as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{trust.name} is on board at /{trust.slug}/. An invitation is on its way to {options['lead']}.")
