"""What axe says of the page that a browser shows now."""

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Off in axe unless asked for: targets of 24 px (WCAG 2.2 AA), and words at 7:1 (AAA), which we hold for everything. That says all that
# the rule of 4.5:1 would, which therefore is not asked as well: looking through colours is most of what axe costs.
# It says so since `axe_once.js` has it judge what it would leave to that rule.
RULES = {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}, "color-contrast": {"enabled": False}}
# What else a narrower screen can break: it changes places, not colours or names.
OF_SHAPE = {"runOnly": ["target-size", "scrollable-region-focusable", "aria-hidden-focus", "nested-interactive", "bypass", "skip-link"]}

ASKED_ONCE = Path(__file__).with_name("axe_once.js").read_text()

# Looks of words that axe approved in this run: most words of a page look like others that it has seen.
_approved: set[str] = set()


def faults(page: Page, *, of_shape: bool = False) -> list[str]:
    """One line per element that breaks a rule: the rule, the element, what axe would change. Empty is what a test wants.

    `of_shape` asks only what can be otherwise on another screen than the one on which everything was asked.
    """
    # A document that was asked before has axe still, and only what is wrong comes back: half a megabyte each way otherwise.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(ASKED_ONCE, list(_approved))
    options = {"resultTypes": ["violations"], **(OF_SHAPE if of_shape else {"rules": RULES})}
    found, approved = page.evaluate("options => axe.once(options)", options)
    _approved.update(approved)
    return [f"{rule['id']}: {node['html'][:120]}: {node['failureSummary']}" for rule in found for node in rule["nodes"]]
