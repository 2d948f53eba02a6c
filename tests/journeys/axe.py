"""What axe says of the page that a browser shows now."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Off in axe unless asked for: targets of 24 px (WCAG 2.2 AA), and words at 7:1 (AAA), which we hold for everything. That says all that
# the rule of 4.5:1 would, which therefore is not asked as well: looking through colours is most of what axe costs.
RULES = {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}, "color-contrast": {"enabled": False}}


def faults(page: Page) -> list[str]:
    """One line per element that breaks a rule: the rule, the element, what axe would change. Empty is what a test wants."""
    found = Axe().run(page, options={"resultTypes": ["violations"], "rules": RULES}).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}: {node['failureSummary']}" for rule in found for node in rule["nodes"]]
