"""Walks the resolver: every address of the product by name, with the parts that it takes."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver


def addresses() -> dict[str, set[str]]:
    """Name with namespace -> names of its parts. An address without a name is reported by its pattern."""
    return dict(_walk(get_resolver(), "", set()))


def _walk(resolver: URLResolver, namespace: str, parts: set[str]) -> Iterator[tuple[str, set[str]]]:
    for pattern in resolver.url_patterns:
        here = parts | set(pattern.pattern.converters) | set(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, namespace + (f"{pattern.namespace}:" if pattern.namespace else ""), here)
        elif isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name or pattern.pattern}", here
