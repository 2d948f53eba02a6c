"""The frame around every page: trust, navigation, switcher, who is signed in. It asks no query: what it shows came with the member."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from schools.web.addresses import address_in
from schools.web.registries import nav_entries_for


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """`frame`: who is signed in, the member, the navigation. Outside a trust only the first, read when a header asks for it."""
    member = getattr(request, "member", None)
    if member is None:
        return {"frame": {"me": getattr(request, "user", None)}}
    entries = [
        {"label": entry.label, "url": url, "is_here": _is_within(request.path, url, home=f"/{member.trust_slug}/")}
        for entry in nav_entries_for(member)
        for url in [address_in(member.trust_slug, entry.url_name)]
    ]
    trusts = [
        {
            "name": belonging.name,
            "url": address_in(belonging.slug, "schools:home"),
            "is_here": belonging.trust_id == member.trust_id,
        }
        for belonging in getattr(request, "belongings", ())
    ]
    search_url = address_in(member.trust_slug, settings.SEARCH_PAGE)
    search = {"url": search_url, "is_here": request.path == search_url}
    notices_url = address_in(member.trust_slug, "schools:notices")
    return {"frame": {"me": member, "member": member, "entries": entries, "trusts": trusts, "search": search, "notices_url": notices_url}}


def _is_within(path: str, url: str, home: str) -> bool:
    """Whether the page belongs to the entry: a person's page to People. All pages stand below home, which is only itself."""
    return path == url or (url != home and path.startswith(url))
