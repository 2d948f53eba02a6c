"""What is read of findings; upper nouns take `plain_findings`."""

from reviews.findings.queries.plain import PlainFinding, plain_findings

__all__ = ["PlainFinding", "plain_findings"]
