"""A part of a template that is the same on every page for everybody: rendered once for a process, as links to styles are."""

from django import template
from django.template import Context
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString

register = template.Library()


class Once(template.Node):
    """Keeps what it rendered first. It sees no context, so nothing of one person or trust can stay in it."""

    def __init__(self, parts: NodeList) -> None:
        self.parts = parts
        self.rendered: SafeString | None = None

    def render(self, context: Context) -> SafeString:
        if self.rendered is None:
            self.rendered = self.parts.render(Context())
        return self.rendered


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """`{% once %} ... {% endonce %}`"""
    parts = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(parts)
