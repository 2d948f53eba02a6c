"""What is said after any review, whatever was promised. Gaps are filled for a school, as in the topics of reviews."""

# Who takes part in a workshop, by first name.
ROOM = (
    "Ada", "Ben", "Carys", "Dan", "Elif", "Fay", "Gareth", "Hana", "Ian", "Jo", "Kit", "Lena", "Mo", "Nell", "Owen", "Pia", "Rab", "Sunita",
    "Tess", "Una", "Vic", "Wyn", "Yusuf", "Zoe",
)  # fmt: skip
WORDS = (
    "hopeful", "clear", "tired", "ready", "curious", "heard", "proud", "together", "lighter", "focused", "relieved", "determined",
    "thoughtful", "surprised", "impatient", "calm", "busy", "encouraged", "honest", "awake",
)  # fmt: skip
WORKS = (
    "In {years} we already do some of this, without a name for it.",
    "Pupils help each other when we let them.",
    "The office knows every family in {year}.",
    "We can say to each other what did not work.",
    "Books in {subject} are a pleasure to look at.",
    "Lunch on {day}s, when we sit together.",
    "New colleagues ask good questions.",
    "Assistants in {years} see what teachers miss.",
)
IN_THE_WAY = (
    "No time on {day}s, and every other day is full.",
    "We each do it a little differently in {years}.",
    "Those who need most practice are taken out of {subject} most often.",
    "We hear of changes too late.",
    "Too many new things in September.",
    "The room for {subject} is used for storage.",
    "Nobody checks whether it still happens in summer.",
    "Cover falls through in the week when it matters.",
)
BEGUN = (
    "It has begun in {years}; the others follow after the break.",
    "Agreed with all who do it; the first try is on {day}.",
    "Materials are there, and two colleagues go first.",
    "The first fortnight went well in {year}. What is hard is the time after lunch.",
    "Staff looked at it together and made it simpler.",
    "We asked pupils in {years} first, and changed the plan.",
    "It is on the timetable from Monday on.",
    "The lead for {subject} has shown it to two colleagues.",
)
GOING = (
    "It now happens in most classes; who covers has been settled.",
    "Halfway: {n} of ten visits showed it.",
    "It slipped in the week of the trip and came back.",
    "Pupils in {year} ask for it when it is left out.",
    "We changed the day, as {day} was always too full.",
    "In {subject} it goes by itself; elsewhere it needs reminding.",
    "Two who doubted it now lead it.",
    "Supply staff find it in the handbook.",
)
# Behind an update.
NEXT = (
    "Next we show it to all staff on {day}.",
    "Next {years} try it.",
    "The lead for {subject} looks at it in two weeks.",
    "We have asked {n} colleagues to say what they would change.",
    "Families hear of it with the next letter.",
    "Governors come to see it.",
    "The office helps with the copies.",
    "We shall know more after the half-term.",
    "Cover is found until the summer.",
    "{year} is where it needs help.",
)
# Of what an earlier plan carried over and this one takes up.
AGAIN = "Again, from last year's plan"
AGAIN_MEASURES = (
    "What we said last year, in {years} by the end of term.",
    "It happens on {n} of ten days that we look at, without being asked for.",
    "Staff in {years} say that it needs no reminding.",
    "The lead for {subject} sees it in every visit.",
)
AGAIN_BEFORE = (
    "It stood in last year's plan, and in {years} alone.",
    "We had begun in {subject} and stopped at the half-term.",
    "It was agreed by all and done by {n}.",
    "Last year it waited for {day}s that were free.",
)
AGAIN_AFTER = (
    "It is done in {years} every week, and in {subject} most of the time.",
    "{year} began, and the others copied it.",
    "It has its fixed time on {day}s now.",
    "All do it but those who came after Easter, and they learn it from {year}.",
)
AGAIN_KNOWN = (
    "The same walk as last year, in {years}, with another ending.",
    "What staff of {years} say, and {n} visits on {day}s.",
    "Last year's list for {subject} beside this year's.",
    "A colleague from another school looked in {year} in spring and in summer.",
)
DONE = (
    "It is what we do now, and stands in the handbook.",
    "Done, and handed to the lead for {subject} to keep.",
    "All classes do it; new colleagues learn it in their first week.",
    "It has had its year and stays.",
    "It runs without those who began it.",
    "Done in {years} since spring, and everywhere since June.",
)
STOPPED = (
    "It took more time than it gave; we do the first half of it within lessons.",
    "The colleague who led it has moved to another school.",
    "Families of {years} told us that they did not want it.",
    "A new scheme in {subject} does this already.",
    "Money for cover ran out in spring.",
    "It worked in {year} and nowhere else, and we know why.",
    "Two priorities were one too many; this one made room.",
    "The building work took the room for it.",
    "It was measured well and helped nobody.",
    "An inspection showed that something else comes first.",
    "Pupils in {year} showed us a simpler way, and we took that.",
    "It asked {n} people to be free on {day}, and they never were.",
    "The supplier for {subject} closed.",
    "We found out in {years} that the need was elsewhere.",
)
# Behind what became of a promise that was not kept, or not yet.
LEFT = (
    "What is there in {years} stays.",
    "In {subject} it was worth trying.",
    "We told staff on {day} and nobody was surprised.",
    "{year} goes on with it.",
    "The notes are kept for whoever takes it up.",
    "Families of {years} asked why, and we said so.",
    "The lead for {subject} would begin it in another place.",
    "It is on the list for {day}s in autumn.",
)
UNFINISHED = (
    "Begun in {years}; the rest needs another term.",
    "The plan was right and the term too short.",
    "Two of four steps are done.",
    "It waits for the new lead of {subject}.",
    "Half of the staff have done it; illness took the spring.",
    "It depends on a room that will be ready in autumn.",
)
NOT_BEGUN = (
    "Nobody found the afternoon for it. We still want it.",
    "It came after everything else on {day}s, and so did not come.",
    "We put it off until the new timetable.",
    "The visit that it needed fell through twice.",
)
EVIDENCE = (
    "Notes of a lesson visit; eight books in {subject}.",
    "A talk with five families of {years}.",
    "A count over two weeks in {year}.",
    "Photographs of the wall in {year}, without pupils.",
    "What {n} pupils told the lead for {subject}.",
    "The minutes of the staff meeting on {day}.",
)
MILESTONES = (
    "Who does it is agreed for {years}",
    "Tried for a fortnight in {year}",
    "Shown to all staff",
    "Materials for {subject} are made",
    "Looked at by somebody from another school",
    "In the handbook",
)
CHECK_INS = (
    "What do pupils in {years} say of it, and who asks them?",
    "I like that you made it smaller. What would make it stick on {day}s?",
    "Who notices if it does not happen in {year}?",
    "The first visit showed it in {subject}. Where is it hardest?",
    "What have you stopped so that there is room for it?",
    "Another school has a card for this; I bring it along.",
    "Two weeks without news: is it the plan or the term?",
    "Your measure is good. When do you look?",
    "I sat in {years} for an hour and saw it three times.",
    "Who of the doubters could lead it?",
)
ASKED_FOR = (
    "May two of us watch how you work with this in {subject}?",
    "Could your lead for {subject} look at our plan with us?",
    "Would you show us how you began, and what you would leave out?",
    "May our assistants spend a morning in {years} with yours?",
)
OFFERED = (
    "Gladly; come on any {day}.",
    "Yes, and bring somebody who doubts it.",
    "We have kept a morning free, with time to talk after it.",
    "Come in the week after the break; {years} expect you.",
)
USED = (
    "Two of us spent a morning in {years}. We took the card and left the form.",
    "Their lead for {subject} came twice, and our plan is half as long.",
    "We saw it begin, fail and begin again within one lesson, and that helped most.",
    "Assistants from both schools still write to each other.",
    "We copied the order of things on {day}s and changed the rest.",
)
CONFIRMATIONS = (
    "I walked through all classes and saw it in most.",
    "Pupils in {years} told me about it before I asked.",
    "Staff are proud of it and say what is still hard.",
    "In {subject} it is there every week; on {day}s less.",
    "I sat with two colleagues over books from {years}.",
    "Not all of it is finished, and nobody said that it was.",
    "What is written here is what I saw.",
    "The office and the kitchen knew of it, too.",
    "I looked at the lists and then at {year}, and they agree.",
    "It helped that they had stopped something else.",
    "I would send others here to see it in {subject}.",
    "The measure was kept, which is rare.",
)
LEARNED = (
    "What was small and had its fixed minute stayed. What needed a free hour of two people did not.",
    "We took on too much. Next year two things, and somebody who asks every month.",
    "Asking pupils in {years} first would have saved us a term.",
    "The measure mattered: where we could count it, we kept at it.",
    "It lived as long as one person carried it. Next time two carry it.",
    "Visits by colleagues from elsewhere kept us honest.",
    "We learned that families of {years} answer when the question is short.",
    "Support staff had the best ideas, and we had never asked.",
    "A date for looking back, known from the start, changed how we worked.",
    "Stopping something was the hardest decision and the best.",
    "Training once is nothing; five short returns to it were much.",
    "What helped most was what another school lent us for {subject}.",
    "What leaders wrote for others was not done. What staff wrote themselves was.",
    "It is easier to begin in {year} and be copied than to begin everywhere.",
    "The middle of the spring term is the wrong time to begin anything.",
    "We now know what we do not know: how it is for those who join during the year.",
    "Less on paper, more on the wall.",
    "Leaders who did it themselves were what made others try.",
    "We talk about {subject} now as we used to talk about reading.",
    "One question, asked every {day}, did more than the plan.",
)
