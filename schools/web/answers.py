"""\"May I?\" has one shape: yes, or no because. The same answer guards the deed and explains the greyed button."""

from dataclasses import dataclass

from schools.web.errors import NotYours, Refusal


@dataclass(frozen=True, slots=True)
class Answer:
    """True or false in an `if`; `because` is a sentence for the person, empty when the answer is yes."""

    because: str = ""

    def __bool__(self) -> bool:
        return not self.because

    def __and__(self, other: "Answer") -> "Answer":
        return other if self else self


YES = Answer()


def no(because: str) -> Answer:
    """A refusal with its reason, a whole sentence in plain English."""
    if not because:
        raise ValueError("A refusal says why.")
    return Answer(because)


def require(answer: Answer, error: type[Refusal] = NotYours) -> None:
    """Raise the refusal unless the answer is yes. NotYours is 403; pass WrongStage for 409."""
    if not answer:
        raise error(answer.because)
