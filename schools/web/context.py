"""The frame around every page: trust, navigation, switcher, who is signed in. It asks no query: what it shows came with the member."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from schools.web.registries import nav_entries_for


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """`frame`: who is signed in, the member, the navigation. Outside a trust only the first, read when a header asks for it."""
    member = getattr(request, "member", None)
    if member is None:
        return {"frame": {"me": getattr(request, "user", None)}}
    entries = [
        {"label": entry.label, "url": url, "is_here": _is_within(request.path, url, home=f"/{member.trust_slug}/")}
        for entry in nav_entries_for(member)
        for url in [reverse(entry.url_name, kwargs={"trust_slug": member.trust_slug})]
    ]
    trusts = [
        {
            "name": belonging.name,
            "url": reverse("schools:home", kwargs={"trust_slug": belonging.slug}),
            "is_here": belonging.trust_id == member.trust_id,
        }
        for belonging in getattr(request, "belongings", ())
    ]
    search_url = reverse(settings.SEARCH_PAGE, kwargs={"trust_slug": member.trust_slug})
    search = {"url": search_url, "is_here": request.path == search_url}
    return {"frame": {"me": member, "member": member, "entries": entries, "trusts": trusts, "search": search}}


def _is_within(path: str, url: str, home: str) -> bool:
    """Whether the page belongs to the entry: a person's page to People. All pages stand below home, which is only itself."""
    return path == url or (url != home and path.startswith(url))
