"""From notes to findings: what the team says, each with the evidence that it cites."""
