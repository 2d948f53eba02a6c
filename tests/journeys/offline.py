"""A hall without wifi."""

from playwright.sync_api import Page


def go_offline(page: Page) -> None:
    """Nothing answers any more. What the browser happens to have of earlier answers is gone, too: only what the product keeps is there."""
    session = page.context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()
    page.context.set_offline(True)
