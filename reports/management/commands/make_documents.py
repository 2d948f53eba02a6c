"""`manage.py make_documents`: the PDFs of all trusts, by the workers. The beat does the same every night for what is missing."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand

from reports.batches.actions.steering import want_documents


class Command(BaseCommand):
    help = (
        "Have the documents made that are missing or failed, in every trust; with --again all of them, as after a change of how they look. "
        "Until a new file is there, its readers have the old one."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--again", action="store_true", help="also those that are ready")

    def handle(self, *args: Any, **options: Any) -> None:
        trusts = want_documents(is_anew=options["again"])
        asked = "1 trust is" if trusts == 1 else f"{trusts} trusts are"
        self.stdout.write(f"{asked} asked; the workers go on from here. Each trust's page of documents tells how far they are.")
