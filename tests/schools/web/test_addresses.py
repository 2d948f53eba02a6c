"""Addresses that are only filled in are those that Django would give; what is rendered once holds nothing of who asked first."""

import pytest
from django.template import Context, Template
from django.urls import reverse

from schools.web.addresses import address_in


@pytest.mark.parametrize(
    ("name", "ids"),
    [("schools:home", {}), ("schools:edit_school", {"school_id": 7}), ("schools:change_role", {"membership_id": 12, "role_id": 3})],
)
def test_an_address_is_the_one_that_django_gives(name: str, ids: dict[str, int]) -> None:
    for slug in ("ash", "birch-2"):
        assert address_in(slug, name, **ids) == reverse(name, kwargs={"trust_slug": slug, **ids})


def test_what_is_rendered_once_is_the_same_for_all_and_sees_nobody() -> None:
    same = "{% once %}{% static 'css/site.css' %}{% if name %} of {{ name }}{% endif %}{% endonce %}"
    page = Template(f"{{% load once static %}}{same}{{{{ name }}}}")
    assert [page.render(Context({"name": name})) for name in ("Ann", "Bob")] == ["/static/css/site.cssAnn", "/static/css/site.cssBob"]
    with pytest.raises(AttributeError):
        Template("{% load once %}{% once %}{{ name }}{% endonce %}").render(Context({"name": "Ann"}))
