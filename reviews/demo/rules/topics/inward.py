"""What schools ask and see under “Looking Inward”."""

from reviews.demo.rules.topics.shapes import Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "coaching",
        2,
        "How what we learn from each other's lessons changes the next lesson.",
        (
            "To what extent do visits to each other's lessons change the next one?",
            "To what extent does what we train for reach every classroom within a term?",
        ),
        "Visits to each other's lessons are kind and regular. What follows from them is left to the visitor.",
        (
            "Visits of a quarter of an hour happen every week, and {n} teachers could name what they changed after the last one.",
            "Training days are followed by time to plan with what was learned; books in {years} show it.",
        ),
        (
            "Notes of visits in {years} praise a lot and ask little; a second talk two weeks later is missing.",
            "Training covers many things a year, and teachers of {years} remembered the last of them.",
        ),
        "Filmed lessons, watched in threes with one question, chosen by the one who is filmed.",
    ),
    Topic(
        "feedback",
        2,
        "How feedback helps pupils to improve, at a cost in time that is worth it.",
        (
            "To what extent do pupils improve their work because of feedback, on the same day?",
            "To what extent is there time in lessons to act on what was said of the last one?",
        ),
        "Books are marked faithfully. Pupils in {years} read the comment if it is short.",
        (
            "Teachers walk with a pen and stop at {n} desks a lesson; pupils in {year} changed their work while we watched.",
            "Whole-class notes after a lesson have replaced marking at home in {years}, and the next lesson begins with them.",
        ),
        (
            "Comments in {subject} say “well done” and “remember your capital letters”; few say what would make the idea stronger.",
            "Time to act on feedback is on the timetable in {years}, and is what gives way when the day is full.",
        ),
        "The staff-room table of one book a week, looked at by whoever passes, with a question on a card.",
    ),
    Topic(
        "subject_leads",
        2,
        "How middle leaders know and shape the quality of their subject.",
        (
            "To what extent do middle leaders know what pupils learn in their subject, in every class?",
            "To what extent does what a subject lead finds out change what others teach?",
        ),
        "Subject leads are keen and work alone. Time comes when somebody is ill elsewhere.",
        (
            "The lead for {subject} talks with pupils from every class twice a year, and could tell us what had changed since.",
            "Leads look at books in pairs across subjects; that of {subject} said what the other's eye had shown.",
        ),
        (
            "Leads visit lessons when they are free, which is when {subject} is not taught.",
            "The folder for {subject} is complete; what the lead would do next, and with whom, is not in it.",
        ),
        "Leads' half-day each half-term, fixed in the calendar in July and covered by the head.",
    ),
    Topic(
        "newcomers",
        2,
        "How new colleagues learn our way, and how soon.",
        (
            "To what extent do colleagues who are new find out how we do things here, and why?",
            "To what extent do we learn from those who have just come from elsewhere?",
        ),
        "New colleagues feel welcome. How we teach {subject} they learn by chance.",
        (
            "Everybody new spends the first days beside somebody who knows the routines, and pupils in {years} noticed no difference.",
            "A list of what is done when, kept by those who came last, answers what nobody thinks to tell; {n} people have added to it.",
        ),
        (
            "Supply staff in {year} had no way to know how lessons begin and end here, or what had been taught before.",
            "Induction ends in October; the questions that new colleagues in {years} have come in January.",
        ),
        "A film of eight minutes in which pupils show how a day here works.",
    ),
    Topic(
        "assistants",
        2,
        "What teaching assistants know and do, and when they talk with teachers.",
        (
            "To what extent do teaching assistants help pupils to manage without them?",
            "To what extent does what assistants notice reach the next lesson's plan?",
        ),
        "Teaching assistants know best where pupils get stuck. Time to plan together is found in the corridor.",
        (
            "Assistants in {years} have the lesson's questions the day before, and ask them in the same words.",
            "Groups before school are led by assistants of {years} who were trained for it and told us exactly what they look for.",
        ),
        (
            "Assistants in {years} write what they notice; who reads it, and when, nobody could say.",
            "In {year} the adult with the least training worked with the pupils who need most.",
        ),
        "Fifteen minutes a day for teacher and assistant, paid, with a card of questions.",
    ),
)
