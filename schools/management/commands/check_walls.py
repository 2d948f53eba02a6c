"""`manage.py check_walls`: one line per owned table, read from the catalogue; exit 1 if a wall has a gap."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from schools.tenancy.walls import runtime_role_gaps, view_gaps, wall_reports


class Command(BaseCommand):
    help = "Prove from the database's catalogue that every owned table is behind its wall."

    def handle(self, *args: Any, **options: Any) -> None:
        reports = wall_reports()
        for report in reports:
            self.stdout.write(f"{report.table}: {'; '.join(report.gaps) or 'walled'}")
        others = [*runtime_role_gaps(), *view_gaps()]
        for gap in others:
            self.stdout.write(gap)
        gaps = sum(len(report.gaps) for report in reports) + len(others)
        self.stdout.write(f"{len(reports)} owned tables, {gaps} gaps")
        if gaps or not reports:
            raise CommandError("The walls have gaps." if gaps else "No owned table was found.")
