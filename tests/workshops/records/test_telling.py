"""What a record says of each kind of step, without a database."""

from workshops.records.rules.telling import Block, Line, Said, grouped, left, voted, weighed, whys, written

IDEAS = (
    Said("idea", "Film lessons", dots=0, impact=5, effort=5),
    Said("idea", "One page", dots=4, impact=4, effort=1),
    Said("idea", "A first week", dots=4),
)


def test_every_idea_stands_there_also_the_one_without_a_dot() -> None:
    (block,) = voted(IDEAS)
    told = [(line.text, line.notes) for line in block.lines]
    assert told == [("One page", ("4 dots",)), ("A first week", ("4 dots",)), ("Film lessons", ("0 dots",))]


def test_what_was_placed_comes_much_for_little_first() -> None:
    (block,) = weighed(IDEAS)
    assert [line.text for line in block.lines] == ["One page", "Film lessons"]


def test_cards_stand_by_kind_with_theme_and_whether_they_were_shown() -> None:
    cards = (Said("works", "Stories", group="Joy"), Said("in_the_way", "Time", writer="Ann", was_shown=False))
    assert written(cards, (("works", "Working"), ("in_the_way", "In the way"))) == (
        Block("Working", (Line("Stories", ("Joy",)),)),
        Block("In the way", (Line("Time", ("Ann", "not shown in the room")),)),
    )
    assert [block.heading for block in grouped(cards, [("Joy", True)])] == ["Joy (causes were asked of this)", "On its own"]
    assert grouped(cards, []) == ()


def test_whys_stand_one_after_the_other() -> None:
    cards = (Said("cause", "Nobody said", is_chosen=True), Said("cause", "Nobody asked", round=2))
    assert [(block.heading, block.lines[0].notes) for block in whys(cards, 2)] == [("Why 1", ("the room chose this",)), ("Why 2", ())]


def test_words_are_in_no_order_of_people_and_few_ratings_tell_no_average() -> None:
    assert left(["ready", "Calm", ""], [5, 4, 3, 5]) == (Block("In one word", (Line("Calm, ready"),)),)
    assert left([], [5, 4, 3, 5, 4])[0].lines[0].text == "4.2 of 5, on average of 5 answers"
