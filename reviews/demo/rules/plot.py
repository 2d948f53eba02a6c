"""The demo's cycle: which school stands where, and who reviews it. Days are told relative to today, people by school and job."""

from dataclasses import dataclass

SLUG = "three-valleys"
# phase -> its first and last day, from today
PHASES = {
    "agreement": (-75, -54),
    "self_review": (-53, 12),
    "preparation": (-50, 40),
    "visit": (-40, 96),
    "report": (-35, 110),
    "workshop": (-30, 124),
    "impact_review": (60, 220),
}
AGREEMENT = """We review each other's schools to learn, not to judge. There are no grades.

What a school writes of itself is its own until it releases it to its review team. The team's notes are read by the team alone and are deleted a year after the report.
The report goes to the school first, which checks the facts. Once released, every leader in the trust may read it. It is not published and goes to nobody outside the trust.

A safeguarding concern is never written down in a review. It goes at once to the designated safeguarding lead of the school."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody by the last two digits of their school's URN, and their job: head, deputy or leader (any other leader of the school)."""

    school: int
    job: str = "head"


@dataclass(frozen=True, slots=True)
class Part:
    """A part in a review. `answer` is asked, accepted (not declared yet), ready, or conflict."""

    who: Who
    part: str
    answer: str = "ready"
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """One school's review. `visit_in` is the visit's first day from today; nothing is written where `themes_written` is 0. A visit that is
    not `is_prepared` is being prepared still."""

    school: int
    stage: str = "self_review"
    visit_in: int | None = None
    is_signed: bool = True
    themes_written: int = 0
    paused_because: str = ""
    is_prepared: bool = True
    team: tuple[Part, ...] = ()


def _lead(school: int, answer: str = "ready") -> Part:
    return Part(Who(school), "lead_reviewer", answer)


def _reviewer(school: int, job: str = "head", answer: str = "ready", conflict: str = "") -> Part:
    return Part(Who(school, job), "peer_reviewer", answer, conflict)


def _champion(school: int, job: str = "deputy", answer: str = "ready") -> Part:
    return Part(Who(school, job), "improvement_champion", answer)


PLOTS: tuple[Plot, ...] = (
    # Gethin Rees writes; Łucja Wójcik is to be his Improvement Champion.
    Plot(1, "self_review", 26, themes_written=2, team=(_lead(6), _reviewer(12), _reviewer(13, "deputy"), _champion(3))),
    Plot(2, "self_review", 33, themes_written=1, team=(_lead(15), _reviewer(7, answer="asked"), _reviewer(13, "deputy", "accepted"))),
    Plot(3, "released", -27, themes_written=4, team=(_lead(10), _reviewer(5), _reviewer(14, "deputy"), _champion(12))),
    Plot(
        4,
        "self_review",
        40,
        themes_written=1,
        team=(
            _lead(1),
            _reviewer(11, "deputy", "asked"),
            _reviewer(5, "deputy", "conflict", "My sister teaches in Year 5 there."),
            _champion(7),
        ),
    ),
    # Gethin Rees leads a visit that is on today, with Tunde Balogun beside him.
    Plot(5, "visiting", 0, themes_written=4, team=(_lead(1), _reviewer(11, "deputy"), _reviewer(13), _champion(7))),
    Plot(6, is_signed=False),
    Plot(7, "checking", -9, themes_written=4, team=(_lead(15), _reviewer(2), _reviewer(6, "deputy"), _champion(3))),
    Plot(8, "self_review", 21, themes_written=3, paused_because="An inspection call came on Monday.", team=(_lead(10), _reviewer(3))),
    Plot(9, "drafting", -4, themes_written=4, team=(_lead(6), _reviewer(14), _reviewer(10, "deputy"), _champion(12))),
    # Its report is out, and it works on its action plan.
    Plot(10, "follow_up", -40, themes_written=4, team=(_lead(6), _reviewer(2), _reviewer(14, "deputy"), _champion(3))),
    # Tunde Balogun's school has released its self-review and prepares the visit.
    Plot(11, "shared", 9, themes_written=4, is_prepared=False, team=(_lead(10), _reviewer(12), _reviewer(15, "deputy"), _champion(7))),
    Plot(12, is_signed=False),
    Plot(13, themes_written=1),
    Plot(14, "self_review", 47, themes_written=1, team=(_lead(15, "asked"),)),
    # Everything is ready; the visit can begin.
    Plot(15, "shared", 5, themes_written=4, team=(_lead(6), _reviewer(12), _reviewer(13, "deputy"), _champion(3))),
)
