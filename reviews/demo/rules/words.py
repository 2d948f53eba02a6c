"""What people write in the demo. Nobody in it is real, and no sentence is about a pupil."""

from collections.abc import Mapping

FOCUS = (
    "How our pupils read across the curriculum. We changed how we teach reading two years ago and want to know what has reached the "
    "classrooms, and whom it has not reached."
)
QUESTIONS = (
    "To what extent do pupils use what they learn in reading lessons when they read in other subjects?",
    "To what extent do pupils who find reading hard get books that they can and want to read?",
)
# What is written under the themes of our own framework, by their order: what is seen, how that is known, what helps, what hinders.
THEMES: tuple[tuple[str, str, str, str], ...] = (
    (
        "Pupils talk about books with pleasure and can say what they read last. In the afternoons many wait to be told which passage matters.",
        "Our own learning walks in October; pupil conversations in every year group; the book log of the library.",
        "One text a half-term that the whole class shares; the library opens at lunch, run by Year 6.",
        "Three new teachers who were not here for the training. Some science texts are too hard for half the class.",
    ),
    (
        "By next summer we want every teacher to choose texts for history and science with the same care as for English.",
        "The reading lead's plan; notes of the staff meeting in September.",
        "A shared list of texts, begun in three year groups.",
        "Time: the list grows slowly, and subject leads have an hour a fortnight.",
    ),
    (
        "Teachers watch each other once a half-term and write down one thing to try. It is kind; it seldom changes the next lesson.",
        "Coaching notes; the staff survey of July.",
        "People trust each other. The deputy covers classes so that the visits happen.",
        "We have no way to check back on what somebody said they would try.",
    ),
    (
        "Families of the youngest come to reading mornings in good number. Of older pupils we see fewer.",
        "Attendance at reading mornings; a short survey at the gate.",
        "The school next door shares its workshops with our families.",
        "Half our families work shifts. Letters home are long.",
    ),
)
# (kind of activity, title, begin, minutes, room)
PROGRAMME: tuple[tuple[str, str, str, int, str], ...] = (
    ("meeting", "Welcome, safeguarding and protocols", "08:15", 30, "Staff room"),
    ("meeting", "The head presents the self-review", "08:45", 30, "Staff room"),
    ("learning_walk", "Reading in history and science, Years 3 to 6", "09:15", 75, "Classrooms"),
    ("pupil_voice", "Pupils from every year group show their books", "10:45", 40, "Library"),
    ("work_study", "Topic books beside English books, with subject leads", "11:30", 50, "Studio"),
    ("team", "The team takes stock", "12:30", 40, "Meeting room"),
    ("conversation", "Teachers, teaching assistants, two governors", "13:15", 60, "Meeting room"),
    ("team", "From notes to findings", "14:30", 40, "Meeting room"),
    ("meeting", "Feedback discussion", "15:15", 40, "Head's office"),
)
# What is written before a visit, by record.
RECORDS: Mapping[str, str] = {
    "meeting": (
        "There were the head, the deputy and the whole team, by video. We agreed that the second question matters most, that pupils from every "
        "year group show their books, and that nobody watches whole lessons."
    ),
    "protocols": (
        "A leader of the school opens every door. Notes say what was seen, never who. If something worries you, tell the designated "
        "safeguarding lead at once and write nothing down."
    ),
    "visitor_notes": (
        "Please park at the church, two minutes away; the lane is closed from 08:20. Sign in at the office and leave your phone's camera "
        "for pupils' work alone. Lunch is with us; tell the office what you do not eat."
    ),
}
# (place in the programme, question, mark, text), in the order in which they were made
NOTES: tuple[tuple[int, int, str, str], ...] = (
    (
        2,
        0,
        "working_well",
        "Year 5 history: pupils underline what they do not understand before the teacher explains, and compare with a partner.",
    ),
    (2, 0, "working_well", "Year 3 science: new words are on the wall with pictures; several pupils use them in their sentences."),
    (
        2,
        0,
        "even_better_if",
        "Year 6 science: the text was two pages long; about a third of the class waited for the summary on the board.",
    ),
    (2, 1, "wonder", "Who chooses the texts for topic lessons, and when?"),
    (3, 1, "working_well", "Pupils from every year say which book they would give to a friend, and why."),
    (3, 1, "even_better_if", "Two groups said that the easy books are “for little ones” and that they would rather not be seen with them."),
    (3, 0, "working_well", "Asked how they read in history, four pupils named the same steps in the same words."),
    (4, 0, "even_better_if", "Topic books: questions on texts ask for facts; few ask what the writer means or how one knows."),
    (4, 0, "working_well", "English books: answers quote from the text from Year 2 on."),
    (6, 1, "wonder", "Teaching assistants know the readers who struggle best. Are they asked when texts are chosen?"),
    (6, 1, "working_well", "The governor for reading can name what changed in two years and what it cost."),
)
# (question, kind, text, notes that it cites by their place, the framework's theme by its place)
FINDINGS: tuple[tuple[int, str, str, tuple[int, ...], int], ...] = (
    (
        0,
        "working_well",
        "Pupils have one shared way of reading a hard text and use it in history as in English. They named its steps unasked.",
        (0, 6, 8),
        0,
    ),
    (
        0,
        "even_better_if",
        "In science and topic lessons texts are sometimes too long for a third of the class, and questions ask for facts rather than meaning.",
        (2, 7),
        1,
    ),
    (1, "working_well", "Reading for pleasure is alive in every year group: pupils recommend books to each other and say why.", (4, 10), 0),
    (
        1,
        "even_better_if",
        "Books for those who find reading hard look younger than their readers, and some pupils would rather not be seen with them.",
        (5,),
        2,
    ),
    (
        0,
        "excellence",
        "The library at lunchtime, run by Year 6 with a log of who borrows what, is worth a visit from other schools.",
        (4,),
        3,
    ),
)
NEXT_STEPS = (
    "An Improvement Workshop on texts in science and topic lessons, in the second week of the new half-term. Subject leads and teaching "
    "assistants take part."
)
RESPONSE = (
    "We recognise ourselves in this. The remark about books that look too young hit home; pupils had not told us. We would like to visit "
    "the school whose science texts were mentioned in the discussion."
)
REPORT: Mapping[str, str] = {
    "context": "A primary school in a small town; about one pupil in five has free school meals. Three teachers are new this year.",
    "focus": f"{FOCUS}\n\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}",
    "people": "Three leaders of other schools in the trust, on one day. A leader of the school walked beside a reviewer in every activity.",
    "looked_at": "Lessons in history and science, pupils' books, conversations with pupils, teachers, teaching assistants and governors.",
    "working_well": f"{FINDINGS[0][2]}\n\n{FINDINGS[2][2]}",
    "even_better_if": f"{FINDINGS[1][2]}\n\n{FINDINGS[3][2]}",
    "excellence": FINDINGS[4][2],
    "next_steps": NEXT_STEPS,
    "host_response": "",
    "sharing": "Every leader in the trust may read this report. It is not published and goes to nobody outside the trust.",
}
CORRECTION = "There are four new teachers, not three: one came back from leave in October."
