"""Which version of a framework a new cycle follows."""

from reviews.frameworks.models import Framework


def newest_of(framework: Framework) -> Framework:
    """The newest version by the same name that is ready and not put away; itself where there is none."""
    row: Framework | None = Framework.objects.filter(name=framework.name, is_draft=False, put_away_at=None).order_by("-number").first()
    return row or framework
