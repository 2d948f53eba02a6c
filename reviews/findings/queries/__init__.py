"""What is read of findings; upper nouns take `plain_findings`."""

from reviews.findings.queries.plain import PlainFinding, plain_findings, without_theme

__all__ = ["PlainFinding", "plain_findings", "without_theme"]
