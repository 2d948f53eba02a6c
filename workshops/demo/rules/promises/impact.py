"""Promises that answer findings under “Our Impact”."""

from collections.abc import Mapping

from workshops.demo.rules.promises.shapes import Promise

PROMISES: Mapping[str, tuple[Promise, Promise]] = {
    "attendance": (
        Promise(
            "The office rings the family of everybody who is away before half past nine, and offers help before it asks for reasons.",
            "In six weeks no first day of an absence in {years} is without a call, and families say that the call helped.",
            "Calls went out by noon, when there was time, and asked why.",
            "Calls go out by a quarter past nine with two questions, and the teacher in {year} hears the answer at break.",
            "The call log of a month, and talks with ten families of {years}.",
        ),
        Promise(
            "Those whose attendance improves most hear it every Friday from an adult who knows them.",
            "Pupils of {years} who came more often than last term can say who noticed.",
            "Certificates for whole classes, read out on Fridays.",
            "A word from somebody one knows; certificates have gone, and nobody in {year} asked for them.",
            "Talks with pupils in {year}, and the attendance list before and after.",
        ),
    ),
    "reading": (
        Promise(
            "In {subject} {years} read one text a unit that all can manage, and mark it before anybody explains.",
            "In eight of ten lesson visits to {years} pupils mark the text unasked.",
            "Texts for {subject} came from the internet the evening before; a third of the class could not read them.",
            "Each unit in {subject} has its text in two lengths, and pupils underline and ask.",
            "Books in {subject} from {years}, and a talk with pupils who find reading hard.",
        ),
        Promise(
            "Every class ends the day with ten minutes of being read to.",
            "All classes read on four days of five; staff can name the book.",
            "{years} were read to, when there was time.",
            "All classes are read to; the corridor is quiet at ten to three.",
            "Two walks at ten to three, a month apart; the list of books that each class has heard.",
        ),
    ),
    "writing": (
        Promise(
            "Pupils say their first sentence aloud to a partner before they write, in every subject.",
            "In {subject} books from {years} the first paragraph comes without help.",
            "Many sat before an empty line until somebody came.",
            "Two minutes of talk come before the pen; empty lines in {subject} are rare.",
            "A look at forty books in {subject}, before and after.",
        ),
        Promise(
            "One card of spellings and checks for all classes lies on every table, and pupils use it before they hand in.",
            "Pupils in {years} can show what they changed because of the card.",
            "Each class had its own list on the wall.",
            "One card; it travels with the pupil from class to class.",
            "Drafts with changes in another colour; what pupils in {year} said.",
        ),
    ),
    "maths": (
        Promise(
            "Every mathematics lesson in {years} begins with a wrong answer that the class puts right.",
            "Each pupil in {years} explains once a week, and a tick sheet shows it.",
            "Lessons began with sums on the board and the same hands.",
            "Pupils argue about the wrong answer in pairs; the teacher chooses whom to hear.",
            "Six short visits by the mathematics lead, with a count of who spoke.",
        ),
        Promise(
            "Who finishes early in mathematics takes a question from the box and not another page.",
            "In books of {year} the last piece of a lesson is a reason in words, at least once a week.",
            "More of the same for the quick ones.",
            "A box of forty questions, by topic, to which pupils of {years} add.",
            "Books of those who used to finish first; what they say about the box.",
        ),
    ),
    "adapting": (
        Promise(
            "In {subject} every pupil has the same task, and the way in is planned for those who need another.",
            "In visits to {subject} nobody sits beside the lesson; pupils can say what it was about.",
            "In {subject} some had a different sheet at the back table.",
            "Same task, with a first step worked, word banks and a partner who reads.",
            "Seven visits in {subject}; talks with pupils and the adults beside them.",
        ),
        Promise(
            "Targets are written with the pupil, in the pupil's words, on a card in the tray.",
            "Pupils of {years} who have a card can say what it is for.",
            "Targets stood in a file that adults read.",
            "Cards are read on {day}s and changed when they are reached.",
            "Talks with those in {years} who have a card; the cards themselves.",
        ),
    ),
    "clubs": (
        Promise(
            "Who comes to clubs is counted each half-term, and those who never come are asked what they would like.",
            "By summer every pupil in {years} has been to one club for at least six weeks.",
            "Nobody knew who came.",
            "A list by half-term; two new clubs at lunch, both full.",
            "The lists, and what pupils in {years} said who came for the first time.",
        ),
        Promise(
            "Trips are paid for without asking: the office writes to families first.",
            "Nobody in {years} stays behind for money, and no family has to ask.",
            "Families could ask for help with trips; few did.",
            "The letter says what is paid; there is no form.",
            "Numbers on the last trips of {years}; the office's notes.",
        ),
    ),
}
