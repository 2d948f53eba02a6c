"""What is written in one review of a past year, from the self-review to the report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from reviews.demo.rules import remarks
from reviews.demo.rules.seasons import Season
from reviews.demo.rules.speech import Speech
from reviews.demo.rules.topics import TOPICS

# What is seen, how that is known, what helps, what gets in the way.
PerTheme = tuple[str, str, str, str]
# The visit's programme: kind of activity, title, begin, minutes, room. Sentences have gaps as in `topics`.
PROGRAMME: tuple[tuple[str, str, str, int, str], ...] = (
    ("meeting", "Welcome, safeguarding and protocols", "08:15", 30, "Staff room"),
    ("meeting", "The head presents the self-review", "08:45", 30, "Staff room"),
    ("learning_walk", "{subject} and what follows it, {years}", "09:15", 75, "Classrooms"),
    ("pupil_voice", "Pupils from {years}", "10:45", 40, "Library"),
    ("work_study", "Books of {year}, with subject leads", "11:30", 50, "Studio"),
    ("team", "The team takes stock", "12:30", 40, "Meeting room"),
    ("conversation", "Staff and governors", "13:15", 60, "Meeting room"),
    ("team", "From notes to findings", "14:30", 40, "Meeting room"),
    ("meeting", "Feedback discussion", "15:15", 40, "Head's office"),
)
# Where evidence is found, by place in the programme.
_SOURCES = (2, 3, 4, 6)
_MARKS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "working_well": ("working_well", remarks.NOTES_WELL),
    "even_better_if": ("even_better_if", remarks.NOTES_BETTER),
    "excellence": ("working_well", remarks.NOTES_WELL),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the visit: its place in the programme, the question, the finding that rests on it, if one does. The text has its gaps."""

    activity: int
    question: int
    mark: str
    text: str
    finding: int | None = None


def self_review(season: Season, speech: Speech, chance: Random) -> list[PerTheme]:
    """What is written under each theme of our own framework, in their order."""
    ages = season.host.ages
    written = []
    for theme in range(4):
        topic = chance.choice(_OF_THEME[theme])
        sees = topic.sees.format_map(speech.gaps(*ages))
        written.append(
            (
                speech.say(remarks.SIGHTS, opening=sees, ages=ages),
                speech.say(remarks.EVIDENCE, remarks.EVIDENCE, ages=ages),
                speech.say(remarks.HELPS, remarks.HELPS, ages=ages),
                speech.say(remarks.HINDERS, remarks.HINDERS, ages=ages),
            )
        )
    return written


_OF_THEME = tuple(tuple(topic for topic in TOPICS if topic.theme == theme) for theme in range(4))


def notes_of(season: Season, speech: Speech, chance: Random) -> list[Note]:
    """Two or three behind each finding, and what somebody wondered."""
    return list(_notes(season, speech, chance))


def _notes(season: Season, speech: Speech, chance: Random) -> Iterator[Note]:
    for place, found in enumerate(season.found):
        mark, bank = _MARKS[found.kind]
        for source in chance.sample(_SOURCES, chance.choice((2, 2, 3))):
            yield Note(source, found.question, mark, _noted(season, bank, speech), place)
    yield Note(chance.choice(_SOURCES), 0, "wonder", _noted(season, remarks.NOTES_WONDER, speech))


def _noted(season: Season, bank: tuple[str, ...], speech: Speech) -> str:
    gaps = speech.gaps(*season.host.ages)
    return speech.say(bank, opening=f"{gaps['year']}, {gaps['subject']}:", ages=season.host.ages)


def report(season: Season, speech: Speech) -> dict[str, str]:
    """The sections of the report by their codes, but for who reads it."""
    host, ages = season.host, season.host.ages
    texts = {kind: "\n\n".join(found.text for found in season.found if found.kind == kind) for kind in _MARKS}
    numbered = "\n".join(f"{number}. {question}" for number, question in enumerate(season.questions, start=1))
    day = season.days.workshop_on
    return {
        "context": speech.say(remarks.CONTEXTS, opening=_context(season), ages=ages),
        "focus": f"{season.focus}\n\n{numbered}",
        "people": _people(season),
        "looked_at": speech.say(remarks.LOOKED_AT, opening=f"At {host.name}:", ages=ages),
        **texts,
        "next_steps": speech.say(remarks.NEXT_STEPS, opening=f"The Improvement Workshop is on {day:%A} {day.day} {day:%B}.", ages=ages),
        "host_response": speech.say(remarks.RESPONSES, remarks.RESPONSES, ages=ages),
    }


def meeting(season: Season, speech: Speech) -> str:
    """What was agreed at the pre-review meeting."""
    return speech.say(remarks.MEETINGS, remarks.MEETINGS, ages=season.host.ages)


def _context(season: Season) -> str:
    host = season.host
    size = f"{host.pupils} pupils" if host.pupils else "Pupils"
    meals = f"; {host.free_meals} per cent of them have free school meals" if host.free_meals else ""
    return f"{size} in {host.town or 'one house'}{meals}."


def _people(season: Season) -> str:
    reviewers = [seat for seat in season.team if seat.part != "improvement_champion"]
    schools = _listed(sorted({seat.who.school for seat in reviewers}))
    how = "by video" if season.is_virtual else "in person"
    length = "two days" if season.days.last > season.days.first else "one day"
    number = _WORDS[len(reviewers)]
    return f"{number} leaders of {schools}, {how}, on {length}. A leader of the school was beside a reviewer in every activity."


_WORDS = {3: "Three", 4: "Four"}


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
