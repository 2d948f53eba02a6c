"""What changed from one version of a framework to another, told by theme.

Versions share no ids, so themes are paired by their words: the same title; else the same prompt; else a question in common; else much the
same prompt. What finds no partner was added or taken out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reviews.frameworks.rules.texts import ThemeText, VersionText, folded

# Two texts that share this much are one that was reworded.
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text before and after."""

    was: str
    now: str


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """What changed within one theme that both versions have. What did not change is None or empty."""

    title: str
    renamed_from: str = ""
    prompt: Reworded | None = None
    review: Reworded | None = None
    questions_added: tuple[str, ...] = ()
    questions_gone: tuple[str, ...] = ()
    questions_reworded: tuple[Reworded, ...] = ()
    is_reordered: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """From one version to the next. `order` holds the titles of shared themes where their order changed, by their newer names."""

    name: Reworded | None = None
    about: Reworded | None = None
    added: tuple[ThemeText, ...] = ()
    gone: tuple[ThemeText, ...] = ()
    changed: tuple[ThemeChange, ...] = ()
    order: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    scale: Reworded | None = None

    def __bool__(self) -> bool:
        return self != Changes()


Pairs = list[tuple[int, int]]
_WAYS: tuple[Callable[[ThemeText, ThemeText], bool], ...] = (
    lambda old, new: folded(old.title) == folded(new.title),
    lambda old, new: bool(old.prompt) and folded(old.prompt) == folded(new.prompt),
    lambda old, new: bool({folded(text) for text in old.questions} & {folded(text) for text in new.questions}),
    lambda old, new: are_alike(old.prompt, new.prompt),
)


def changes_between(old: VersionText, new: VersionText) -> Changes:
    """Everything that reads differently in `new`; falsy where nothing does."""
    pairs = _paired(old.themes, new.themes)
    kept_old, kept_new = {one for one, _ in pairs}, {other for _, other in pairs}
    changed = (_theme_change(old.themes[one], new.themes[other]) for one, other in sorted(pairs, key=lambda pair: pair[1]))
    return Changes(
        name=_reworded(old.name, new.name),
        about=_reworded(old.about, new.about),
        added=tuple(theme for index, theme in enumerate(new.themes) if index not in kept_new),
        gone=tuple(theme for index, theme in enumerate(old.themes) if index not in kept_old),
        changed=tuple(change for change in changed if change != ThemeChange(change.title)),
        order=_order(pairs, new.themes),
        scale=_reworded(" · ".join(old.scale), " · ".join(new.scale)),
    )


def are_alike(old: str, new: str) -> bool:
    """Whether one text may be the other, reworded.

    >>> are_alike("How do pupils read?", "How well do pupils read?"), are_alike("How do pupils read?", "Who pays?")
    (True, False)
    """
    return bool(old and new) and SequenceMatcher(None, folded(old), folded(new), autojunk=False).ratio() >= _ALIKE


def _paired(old: Sequence[ThemeText], new: Sequence[ThemeText]) -> Pairs:
    pairs: Pairs = []
    for is_same in _WAYS:
        for one, theme in enumerate(old):
            free = [other for other in range(len(new)) if other not in {there for _, there in pairs}]
            found = next((other for other in free if is_same(theme, new[other])), None)
            if found is not None and one not in {here for here, _ in pairs}:
                pairs.append((one, found))
    return pairs


def _order(pairs: Pairs, new: Sequence[ThemeText]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    was, now = sorted(pairs), sorted(pairs, key=lambda pair: pair[1])
    if was == now:
        return None
    return tuple(new[other].title for _, other in was), tuple(new[other].title for _, other in now)


def _theme_change(old: ThemeText, new: ThemeText) -> ThemeChange:
    gone = [text for text in old.questions if text not in new.questions]
    added = [text for text in new.questions if text not in old.questions]
    reworded = []
    for text in tuple(gone):
        found = next((other for other in added if are_alike(text, other)), None)
        if found is not None:
            reworded.append(Reworded(text, found))
            gone.remove(text)
            added.remove(found)
    both_old, both_new = ([text for text in here if text in there] for here, there in _each_way(old.questions, new.questions))
    return ThemeChange(
        title=new.title,
        renamed_from=old.title if old.title != new.title else "",
        prompt=_reworded(old.prompt, new.prompt),
        review=_reworded(_who(old), _who(new)),
        questions_added=tuple(added),
        questions_gone=tuple(gone),
        questions_reworded=tuple(reworded),
        is_reordered=both_old != both_new,
    )


def _each_way(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    return (old, new), (new, old)


def _who(theme: ThemeText) -> str:
    return "The school states it itself" if theme.is_assured else "Reviewed"


def _reworded(was: str, now: str) -> Reworded | None:
    return Reworded(was, now) if was != now else None
