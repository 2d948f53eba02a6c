"""What impact reports hang into the home page."""

from reports.impact.queries import steps
from schools.web.tellers import Teller

# Reports to finish, to check, to release, to read.
impact_report_steps = Teller(steps.about_reports, steps.report_steps)
# The report of a year to begin.
begin_steps = Teller(steps.about_year, steps.begin_steps)
# Quotations that a head may let be printed.
consent_steps = Teller(steps.about_consents, steps.consent_steps)
