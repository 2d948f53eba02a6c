"""`manage.py forget_second_step`: for somebody who lost the telephone, the passkey and the recovery codes."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from schools.people.actions.operators import forget_second_step
from schools.web.errors import BadInput
from schools.web.mails import letter

SUBJECT = "Your second step was taken away"
TEXT = """Hello {name},

whoever runs this site took the second step away from your account, and signed you out everywhere.
You sign in with your password alone, and can set up a new second step then.

If you did not ask for this, ask for a new password at once, and tell the person who leads peer review in your trust."""


class Command(BaseCommand):
    help = (
        "Take authenticator app, passkeys and recovery codes away from an account and sign it out everywhere. "
        "Make sure first, by telephone or face to face, who asks for it: the password alone opens the account then."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--email", required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            person = forget_second_step(email=options["email"])
        except BadInput as error:
            raise CommandError(str(error)) from error
        letter(subject=SUBJECT, text=TEXT.format(name=person.name), to=[person.email]).send()
        self.stdout.write(f"{person.name} signs in with the password alone, and has a mail that says so.")
