"""What schools ask and see under “Looking Forward”."""

from reviews.demo.rules.topics.shapes import Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "order",
        1,
        "What is taught in which order in the foundation subjects, and what pupils still know a year later.",
        (
            "To what extent does each unit in {subject} build on what pupils already know?",
            "To what extent do pupils still know a year later what we wanted them to remember?",
        ),
        "Units are rich and well resourced. Pupils in {years} remember the trip and not always what it was for.",
        (
            "Units in {subject} open with five questions on the year before, and pupils in {year} answered most of them.",
            "The plan for {subject} names a few ideas that come back each year, and teachers of {years} could say which.",
        ),
        (
            "In {subject} {years} meet the same topic twice without going further.",
            "What pupils are to remember in {subject} is listed on paper; lessons ask for much more, and less of it stays.",
        ),
        "The long strip of dates and places in the corridor, to which every class adds in {subject}.",
    ),
    Topic(
        "transition",
        1,
        "How pupils move from one phase, class or school to the next without losing time.",
        (
            "To what extent do pupils go on from where they were when they change class?",
            "To what extent does the next school know what our pupils can do?",
        ),
        "Moves are warm. Teachers of {year} still begin again in September with what pupils already know.",
        (
            "In July pupils of {years} take one finished piece in each subject up to their next teacher, who begins from it.",
            "Staff of {years} taught in each other's rooms for a day, and changed how they begin the year.",
        ),
        (
            "In September pupils in {year} are taught what the pieces on their wall show that they can do.",
            "Records that go up in summer are long, and teachers of {years} told us that they read the first page.",
        ),
        "The shared fortnight in June, in which old and new teacher plan and teach {subject} together.",
    ),
    Topic(
        "talk",
        1,
        "How talk grows children's vocabulary, from the youngest up.",
        (
            "To what extent does talk in lessons grow the vocabulary of those who arrive with least?",
            "To what extent do pupils use the words of a subject when they speak about it?",
        ),
        "Adults talk with children, kindly and a lot. Children's own turns in {years} are short.",
        (
            "Adults in {years} wait, and then ask “What makes you think so?”; answers grew longer while we listened.",
            "New words in {subject} are said, clapped, acted and used again the next day.",
        ),
        (
            "In the busiest parts of the day adults in {years} give instructions, and the children who talk least are spoken to least.",
            "Word lists for {subject} hang on walls in {year}; we seldom heard the words in pupils' mouths.",
        ),
        "Story dictation: children tell, adults write, and on {day} the class acts it out.",
    ),
    Topic(
        "priorities",
        1,
        "Whether everybody here would name the same next steps for the school.",
        (
            "To what extent would every adult here name the same next step for the school?",
            "To what extent are support staff part of deciding what we do next?",
        ),
        "Leaders know the plan well. The further from the office, the more answers there are.",
        (
            "Asked for the one thing that the school is working on, {n} of ten adults gave the same answer.",
            "The priorities hang in every room, and each staff meeting says at the start which of them it is for.",
        ),
        (
            "The improvement plan has more than thirty actions; people at work on it could not say which come first.",
            "Support staff in {years} hear of decisions after they are made, and have ideas that would have helped.",
        ),
        "A plan on one page, read aloud each half-term by somebody who does not lead.",
    ),
    Topic(
        "devices",
        1,
        "What tablets and laptops change in learning, and what they cost in time.",
        (
            "To what extent do devices help pupils do what they could not do without?",
            "To what extent is the time that devices take worth what they give?",
        ),
        "Every class in {years} has devices. Use depends on the confidence of the adult.",
        (
            "Pupils in {year} record themselves explaining a method, and listen again before they improve it.",
            "Those who find writing hard dictate in {subject} and then edit; their ideas are the equal of any in the class.",
        ),
        (
            "In {n} lessons the first ten minutes went to signing in, and nobody had said so to whoever keeps the network.",
            "Devices in {years} are used to finish early, and seldom by those whom they would help most.",
        ),
        "Pupils as helpers: a team from {years} who teach adults and keep the trolleys charged.",
    ),
)
