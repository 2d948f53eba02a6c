"""What the demo's lead wrote in three years' reports: from a pilot of few schools to all of them. Figures come from the year itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reports.statistics.rules.figures import YearFigures

# Stands for a figure, by its key. A line that speaks of one that is withheld is left out.
_FIGURE = re.compile(r"\[([a-z_.]+)\]")


@dataclass(frozen=True, slots=True)
class Tale:
    """A year's report: how long ago the year was, what was written, and whose words were quoted (last two digits of their URNs)."""

    years_ago: int
    texts: Mapping[str, str]
    quoted: tuple[int, ...]


def told_with(text: str, figures: YearFigures) -> str:
    """The text with its figures in place.

    >>> told_with("Heard: [voice.answered].\\nNobody knows.", YearFigures(2024, ()))
    'Nobody knows.'
    """
    shown = {figure.key: figure.shown for figure in figures.every_figure() if figure.value is not None}
    lines = (line for line in text.split("\n") if all(key in shown for key in _FIGURE.findall(line)))
    return _FIGURE.sub(lambda found: shown[found[1]], "\n".join(lines)).strip()


_PILOT = {
    "summary": (
        "We tried peer review for the first time, in [participation.reviewed], and learned more about how to do it than about "
        "our schools.\n\n"
        "Staff made [commitments.made] in their workshops and kept [commitments.kept]. Plans were long: [commitments.per_plan] "
        "on average.\n"
        "What was changed lasted where somebody from another school came back to ask. Every check-back came late, and that is "
        "ours to mend."
    ),
    "asks": (
        "1. Let the pilot become a programme, with eleven schools next year.\n"
        "2. Release each Lead Reviewer for two days of every review.\n"
        "3. Ask us in a year whether check-backs came on time."
    ),
    "participation": (
        "Five schools volunteered; reviewers came from six. Reports were written quickly, and workshops followed within weeks.\n\n"
        "Nobody had time set aside for the check-back. All came after their day, one by video because no cover could be found."
    ),
    "themes": (
        "Five schools are too few to speak of themes, and most numbers are too small to be printed. "
        "In conversation, families' part in reading came up wherever we went."
    ),
    "commitments": (
        "[commitments.carried] were carried over and [commitments.stopped] stopped. Most of those were begun as an eighth or "
        "ninth promise, "
        "by somebody who had already made two.\n\n"
        "Next year a plan has four actions at most."
    ),
    "practice": (
        "Where evidence was told, a leader of another school has confirmed it: [practice.confirmed]. "
        "The clearest is in how teachers look at pupils' books: together, and every fortnight."
    ),
    "excellence": (
        "Two schools named something worth a visit. Ten visits were made, half of them by schools that were not reviewed this year."
    ),
    "capacity": (
        "An outside partner trained our first reviewers and leads of workshops. That was right for the first year, and is dear "
        "for a second: "
        "from now on colleagues train colleagues."
    ),
    "voice": "Participants rated their workshop at [voice.rating]. Some wrote that an afternoon after a full day is too late to think.",
    "limits": (
        "Five willing schools say little about fifteen. What became of an action is told by the school itself.\n\n"
        "We did not ask pupils or families whether they noticed anything."
    ),
    "cross_map": "The improvement strategy names peer review as one of three ways of learning across schools.",
}

_GROWING = {
    "summary": (
        "[participation.reviewed] were reviewed, twice as many as in the pilot; one review was cancelled when its head left.\n\n"
        "Plans are shorter, [commitments.per_plan] on average, and more was kept: [commitments.kept].\n"
        "Part of every review was held by video. It saved travelling between the valleys, and cost us the corridor conversations."
    ),
    "asks": (
        "1. Open the programme to every school of the trust.\n"
        "2. Keep the two days of cover for Lead Reviewers, which were not always granted.\n"
        "3. Decide with us by March which reviews are held in person next year."
    ),
    "participation": (
        "Every school that was reviewed went the whole way, to a confirmed check-back. Reports and workshops were on time in "
        "all of them; "
        "four check-backs were late, against five of five in the year before.\n\n"
        "Kingsmellin joined the trust in February; its head was trained within weeks by a colleague."
    ),
    "themes": (
        "Half of the schools heard the same two questions: who outside the school do we learn from, and how do we know that "
        "what we plan helps? "
        "The heads have made the first their theme for the spring conference."
    ),
    "commitments": (
        "[commitments.stopped] were stopped. The reasons were good ones: two schools found that they "
        "were already doing it, "
        "others that it helped nobody.\n\nStopping early is a strength, and we say so in the training."
    ),
    "practice": (
        "[practice.evidenced] came with evidence of changed practice, and each was confirmed from outside.\n\n"
        "Nine of ten confirmations were made online. Those who confirmed in person saw more, and wrote less."
    ),
    "excellence": (
        "[excellence.areas] named an area of excellence; [excellence.used] for support were taken up, the first time that all were."
    ),
    "capacity": (
        "[capacity.people] now review or lead workshops. Colleagues trained a third of the new reviewers; the partner from "
        "outside, the rest.\n"
        "The school that joined us midway was on board before its first summer."
    ),
    "voice": "[voice.answered] answered on leaving. The word heard most was “impatient”; asked, people meant: let us begin.",
    "years": (
        "Twice the schools, fewer promises each, more of them kept. Visits were held in another way than in the pilot, "
        "so the two years cannot simply be laid side by side."
    ),
    "limits": "Those who did not answer on leaving may think otherwise. We still have not asked pupils or families.",
    "cross_map": "The workforce plan counts training to review as leadership development.",
}

_ALL = {
    "summary": (
        "All schools took part for the first time. [participation.reviewed] were reviewed; one review is paused since an "
        "inspection was announced.\n\n"
        "Plans are short, [commitments.per_plan] on average, and [commitments.kept] were kept. "
        "Three schools in four that carried something over last year have finished it since.\n"
        "[excellence.areas] now name something that others should come and see, against four a year ago: schools have become "
        "readier to be looked at."
    ),
    "asks": (
        "1. Take note that the review of one school is paused, and that it will be held in the spring.\n"
        "2. Fund a third day for Improvement Champions, whose check-backs now come on time.\n"
        "3. Agree that next year's report also tells what pupils say."
    ),
    "participation": (
        "Every visit was made in person again, as the board decided. Reports and workshops were on time wherever they were held; three "
        "check-backs came late, two of them over a bank holiday."
    ),
    "themes": (
        "Looking outward, the question of half our schools last year, is now a strength in six of them.\n\n"
        "Looking inward has taken its place as the question most asked: many schools know what they do, and fewer how they know "
        "that it helps."
    ),
    "commitments": (
        "[commitments.kept] were kept, most of them by their day. What was carried over is listed in the school's next "
        "self-review, so that nothing "
        "is quietly dropped."
    ),
    "practice": (
        "[practice.schools] told of changed practice, and all of it was confirmed by somebody from another school, more often "
        "in person than last year."
    ),
    "excellence": "Who gives has become broader: seven schools gave support to others, two of them for the first time.",
    "capacity": (
        "All new reviewers were trained by colleagues. [capacity.champions] can lead an improvement workshop; three schools "
        "still depend on one person."
    ),
    "voice": (
        "Of [voice.participants], [voice.answered] answered on leaving, and rated their workshop at [voice.rating]. Some "
        "were tired, and said so."
    ),
    "years": (
        "From five schools to fifteen in three years; from seven promises a plan to three. More than half is kept, a little "
        "more each year, and sooner.\n\n"
        "Both changes of manner, to video and back, keep the years from being compared number by number."
    ),
    "limits": "One school is missing. And again: what pupils and families noticed, nobody has asked.",
    "cross_map": ("The risk register lists the dependence on single Improvement Champions; this report says how far it has been lessened."),
}

TALES = (Tale(3, _PILOT, (3, 6, 10)), Tale(2, _GROWING, (1, 5, 7, 15)), Tale(1, _ALL, (2, 8, 1, 11)))

# Of the second year: whose head took the consent back when the report was out, and why a version followed.
WITHDRAWN_BY, CORRECTED_BECAUSE = 7, "One school has withdrawn its consent to be quoted; nothing else has changed."
# Of the last year, which is being checked: who has not answered yet, and who said no, and why.
SILENT, REFUSING, REFUSED_BECAUSE = 1, 11, "Everybody here would know which teacher is meant."
