"""What is said in any review, whatever it is about. Gaps are filled for a school, as in `topics`."""

# Behind a focus.
WISHES = (
    "We changed it two years ago and want to know what has reached the classrooms.",
    "Staff and leaders see it differently, and we would like other eyes.",
    "We think that it goes well, and have no proof.",
    "It has been on our plan for three years; we want to know why it moves slowly.",
    "It works in {years}. We want to know what keeps it from working elsewhere.",
    "New colleagues brought questions that we could not answer.",
    "Governors asked us, and we want to answer with more than our own view.",
    "We would rather hear it from peers in spring than from somebody else in autumn.",
    "It matters most to those who have least at home.",
    "We have changed much in {subject}, and want to know whether pupils notice.",
)
# Behind what a school sees of itself.
SIGHTS = (
    "It is strongest in {years}.",
    "In {year} it looks different from one room to the next.",
    "Pupils say it more clearly than we do.",
    "We were surprised when we looked at {subject}.",
    "What we see on {day}s is not what we see on other days.",
    "It has grown since the summer.",
    "Those who joined during the year are less sure of it.",
    "Staff new to {years} see it most clearly.",
    "It is better than last year, and not yet what we want.",
    "We have words for it now that all adults use.",
    "Where two adults plan together it is there every day.",
    "After lunch there is less of it.",
)
EVIDENCE = (
    "Our own learning walks in {years}.",
    "Talks with pupils from every class.",
    "A survey of staff in the summer.",
    "A short survey of families at the gate.",
    "Books from {years}, looked at by subject leads in pairs.",
    "The attendance list, week by week.",
    "Notes of coaching talks, in which nobody is named.",
    "What governors saw on their visits this term.",
    "A short quiz in {subject}, a year after it was taught.",
    "The log of the library and of clubs.",
    "What families told the office.",
    "Minutes of {n} staff meetings.",
)
HELPS = (
    "People trust each other, and cover is found.",
    "Two colleagues did it elsewhere and want to lead it here.",
    "A fixed half-hour on {day}s that nothing else may take.",
    "The next school is a few minutes away and willing.",
    "Pupils like being asked.",
    "Governors have put money aside for it.",
    "{years} have tried it for a year.",
    "What we need for {subject} is bought and in every room.",
    "The office knows every family.",
    "Leaders teach it themselves.",
)
HINDERS = (
    "Time: the plan has room for it and the week has not.",
    "Staff who left took it with them; {n} are new since.",
    "We begin many things in September.",
    "Year groups are small, so that one illness changes everything.",
    "Shift work at home, and two bus routes.",
    "Old devices and one slow line.",
    "We are polite with each other, and so some things are not said.",
    "It is nobody's job after the first term.",
    "There is one hour of {subject} a week, and that is on {day}.",
    "Adults in {years} change more often than elsewhere.",
)
# What reviewers write down on the day, behind where they were; by mark.
NOTES_WELL = (
    "pupils begin without being told, and know what comes next.",
    "an adult waits for an answer, and it comes.",
    "partners correct each other kindly and with reasons.",
    "books show the same routine since autumn.",
    "several pupils explain the purpose of the lesson in their own words.",
    "the assistant asks the same questions as the teacher.",
    "what was hard last week is on the wall, crossed out by the class.",
    "pupils fetch what they need and put it back.",
    "everybody has read the text before it is talked about.",
    "the quietest table is asked first.",
)
NOTES_BETTER = (
    "a good question is answered by the adult who asked it.",
    "the first ten minutes go to finding books.",
    "those who are done wait.",
    "the sheet does for pupils what they could do themselves.",
    "talk stops when the writing begins, and the writing is short.",
    "comments from October have no answer yet.",
    "pupils at the back see the board from the side.",
    "the list on the wall is not looked at.",
    "two adults explain it in different words.",
)
NOTES_WONDER = (
    "who chooses what is read, and when?",
    "what do families know of this?",
    "is it the same on {day}s?",
    "who would notice if it stopped?",
    "what would pupils change?",
)
CONTEXTS = (
    "Two teachers are new this year.",
    "The deputy has taken over the curriculum since the summer.",
    "The building was extended last year, and classes have changed rooms.",
    "A third of the families speak another language at home.",
    "The school runs a nursery in the same house.",
    "Numbers have fallen for some years, and classes are mixed.",
    "Many families work shifts at the same place.",
    "Most pupils come by bus.",
    "The head came in January.",
    "The school has taken in a class of {years} from elsewhere.",
    "Staff have hardly changed for years.",
    "A flood in autumn closed the hall for a term.",
)
MEETINGS = (
    "We agreed that the second question matters most.",
    "Nobody watches whole lessons.",
    "Pupils from every class show their books.",
    "The team sees {subject} in {years}.",
    "Support staff are asked, too.",
    "Feedback is given to all leaders and not to the head alone.",
    "The team looks at what happens after lunch.",
    "Governors join for half an hour.",
)
NEXT_STEPS = (
    "Subject leads and teaching assistants take part in the Improvement Workshop.",
    "All staff come to the Improvement Workshop; the hall is booked.",
    "Before the workshop each class asks its pupils one question.",
    "The school shares this report with all its staff before the workshop.",
    "Two leaders visit a school of the trust that has gone this way before.",
    "Staff of {years} and the office take part in the workshop.",
    "The workshop looks at the second question alone.",
    "Governors are invited to the workshop's first part.",
)
RESPONSES = (
    "We recognise ourselves in this.",
    "The remark about {years} hit home; nobody had told us.",
    "We would have said less, and are glad that you said more.",
    "Staff read it aloud together and were proud.",
    "Not all of it is comfortable, and all of it is fair.",
    "We would like to see a school that has solved the second point.",
    "Pupils, whom we asked, agree with you.",
    "The questions at the end are better than ours were.",
    "What you saw in {subject} was a good day; we shall look at others.",
    "It helps that nobody gave us a number.",
    "We had expected something else, and this is more useful.",
    "The team listened more than it spoke, and people noticed.",
)
PAUSED = ("An inspection call came in the week of the visit.",)
CANCELLED = (
    "The head left at Christmas, and the school takes part again next year.",
    "The building was closed for a term after the storm.",
    "Two of three year groups were being moved to another site.",
)
NO_TEAM = "Too few trained colleagues were free for a team."
LOOKED_AT = (
    "lessons in {subject} and English in {years}, books, and talks with pupils, teachers, assistants and governors.",
    "the whole morning in {years}, then books with subject leads, then staff without their leaders.",
    "{subject} in every class, pupils' books from {year}, the playground, staff and governors.",
    "reading and {subject} in {years}, two staff meetings' minutes, pupils, families at the gate.",
    "a walk through all classes, {n} conversations with pupils, books in {subject}, support staff and governors.",
    "the first and the last half-hour of the day in {years}, books, pupils, teaching assistants, two governors.",
)
