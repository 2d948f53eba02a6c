"""The text that an agreement begins with: in our own words, naming who sees what. Those who plan make it theirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Terms:
    """What the text says of one cycle. Roles come in the trust's own words."""

    sharing: str
    check_days: int
    keep_evidence_months: int
    impact_after_days: int
    is_partnership: bool
    lead: str
    champion: str


# sharing rule -> the sentence that the text says
_READERS: Mapping[str, str] = {
    "all_leaders": "All school leaders of the trust may read the released report.",
    "partners": "The leaders of the schools that take part in this cycle may read the released report.",
    "host_and_team": "Nobody else reads the released report.",
}

_PLAN_READERS: Mapping[str, str] = {
    "all_leaders": ", and the central team once the head has agreed to it",
    "partners": ", and the central team once the head has agreed to it",
    "host_and_team": "",
}

_TEXT = """\
What this is
We review each other's schools to learn. A review looks for what works well and for what would make it better. It gives no grades, ranks \
no school and is no part of anybody's appraisal.

What we promise each other
The host school is honest about where it stands, and chooses the focus and the questions. Its own staff own what changes afterwards.
The reviewers are trained, declare any conflict of interest before they read anything, and tell the host what they will write.
Both keep to the dates of the cycle, or say early that they cannot.

Who sees what
The self-review is the host's own until its leaders release it. Then the review team reads it, and the {lead}; \
the {champion} once the report is released.
Only the review team sees the notes of the visit. They are deleted {months} after the report is released.
The host checks the facts of the draft report within {check} before it is released.
The host's leaders, the review team, the {lead}, the central team and the {champion} read the released report. {readers}
Trustees receive the annual impact report, never a school's notes, self-review or review report. No report is published.

Pupils and staff
Nothing is written that names a pupil or lets one be recognised, and nothing about the performance of one member of staff.
A safeguarding concern is not recorded here. It goes to the designated safeguarding lead at once; about the head, to the local authority's \
designated officer.

Afterwards
The school plans with its {champion} what it will change. The plan is its own: the review team and the {lead} \
read it{plan}. About {impact} later we ask together what has come of it.
"""

_BETWEEN_TRUSTS = """
Between our trusts
Each trust is a data controller of its own and answers for what its people write here. We share personal data only to plan and carry out \
these reviews: names, work e-mail addresses, roles and training of the people who take part, and what they write.
Each trust tells its people so, keeps its list of them up to date, and ends their access on the day they leave.
Whoever notices that data were lost or read by somebody who should not have tells the other trusts' data protection officers within 24 \
hours. Requests of people about their data go to the trust they work for; the others help.
A trust that leaves the partnership keeps the released reports about its own schools. What it wrote for others stays with them.
"""


def usual_agreement(terms: Terms) -> str:
    """The text for these terms; for a partnership with what its trusts agree about data."""
    text = _TEXT.format(
        lead=terms.lead,
        champion=terms.champion,
        months=_number(terms.keep_evidence_months, "month"),
        check=_number(terms.check_days, "working day"),
        impact=_number(terms.impact_after_days, "day"),
        readers=readers_in_words(terms.sharing),
        plan=_PLAN_READERS[terms.sharing],
    )
    return (text + (_BETWEEN_TRUSTS if terms.is_partnership else "")).strip()


def readers_in_words(sharing: str) -> str:
    """Who reads a released report besides those whom it concerns, as the agreement says it."""
    return _READERS[sharing]


def says_who_reads(text: str, sharing: str) -> bool:
    """Whether a text says of the sharing rule what our words say, and not what they say of another one."""
    return readers_in_words(sharing) in text and not any(words in text for rule, words in _READERS.items() if rule != sharing)


def mark_of(text: str) -> str:
    """A short mark of a text, by which a signature says which text was on the screen."""
    return sha256(text.encode()).hexdigest()[:16]


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
