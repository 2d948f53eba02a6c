"""Promises that answer findings under “Looking Inward”."""

from collections.abc import Mapping

from workshops.demo.rules.promises.shapes import Promise

PROMISES: Mapping[str, tuple[Promise, Promise]] = {
    "coaching": (
        Promise(
            "Every visit to a lesson ends with one question, and the same two people meet again in a fortnight.",
            "Nine of ten teachers can name what they changed.",
            "Visits, thanks and a form.",
            "Two short talks; the form is gone.",
            "Teachers' own notes from {years}; visits by a leader from another school.",
        ),
        Promise(
            "We train for one thing a year, and come back to it at five staff meetings.",
            "In summer all teachers of {years} show it in a lesson.",
            "Six topics a year, each once.",
            "One topic, five meetings, and time to plan with it in {years}.",
            "Visits to {years} in March and June with the same questions.",
        ),
    ),
    "feedback": (
        Promise(
            "Teachers of {years} mark in the lesson and not at home: {n} desks a lesson, a word and a question.",
            "Pupils change something on the same day in four of five books in {subject}.",
            "Marking at home, two evenings a week, read by few.",
            "A pen in the lesson; pupils in {years} answer at once.",
            "Books in {subject} from {years}; the staff survey on evenings.",
        ),
        Promise(
            "The first ten minutes of the next lesson belong to what the last one showed.",
            "Timetables and visits show it in every class of {years}.",
            "It was planned and gave way when the day was full.",
            "It happens on four days of five in {years}.",
            "Visits without notice at the beginning of lessons in {subject}.",
        ),
    ),
    "subject_leads": (
        Promise(
            "Each subject lead has half a day a half-term, fixed in July, for talks with pupils and books.",
            "Leads can say what pupils in {years} know in their subject, and what they will change.",
            "Time for {subject} came when somebody was ill elsewhere.",
            "Half-days took place in five of six half-terms.",
            "The calendar, and the page of what the lead for {subject} found.",
        ),
        Promise(
            "Subject leads look at books in pairs and tell staff one thing that helps.",
            "The lead for {subject} can name what changed since the last look.",
            "Each lead looked alone, and wrote to nobody.",
            "Pairs look at {subject} together; staff hear one thing within a week.",
            "Notes of the pairs, and books in {years} a half-term later.",
        ),
    ),
    "newcomers": (
        Promise(
            "Everybody new spends two days beside a colleague before they teach, supply staff in {year} an hour.",
            "New colleagues can say how we begin a lesson, mark and end a day.",
            "A folder and a friendly tour.",
            "Two days beside somebody; an hour for supply staff, paid.",
            "Talks with all who came since September, in {years} and elsewhere.",
        ),
        Promise(
            "New colleagues meet in January and May with somebody who came the year before.",
            "Their questions about {subject} are answered, and some of them change what we do.",
            "Induction ended in October.",
            "Two more meetings; the list of what is done when has grown by a page.",
            "The list itself, and what was changed in {years} because of it.",
        ),
    ),
    "assistants": (
        Promise(
            "Teacher and assistant have a quarter of an hour a day together, paid, with a card of questions.",
            "Assistants in {years} know the lesson's aim the day before.",
            "They met in the corridor.",
            "A quarter of an hour before school in {years}; elsewhere on most days.",
            "A tick sheet for six weeks; what assistants of {years} say.",
        ),
        Promise(
            "Once a day in {years} the teacher works with those who need most, and the assistant with the class.",
            "In visits to {year} it is seen on four days of five.",
            "The adult with the least training had the hardest task.",
            "Once a day they change over; pupils in {year} no longer ask why.",
            "Visits to {years} at different times, and talks with pupils.",
        ),
    ),
}
