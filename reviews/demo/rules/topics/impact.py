"""What schools ask and see under “Our Impact”."""

from reviews.demo.rules.topics.shapes import Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "attendance",
        0,
        "How we bring back pupils who miss most school, and what their families say of our calls.",
        (
            "To what extent do our first calls and our follow-up bring pupils back to school sooner?",
            "To what extent do pupils who were away find their way back into the lesson on their first day?",
        ),
        "Fewer pupils miss long stretches than two years ago; Fridays and the days before a break are still thin.",
        (
            "The office rings before half past nine on the first day of an absence, and staff in {years} know by break who was reached.",
            "Attendance is talked about every week by the same people with the same list, and each family on it has one adult who knows them.",
            "Pupils who come back after an absence are met at the door in {year} and shown what they missed before lessons begin.",
        ),
        (
            "Letters about absence use words that families at the gate could not explain; what would happen if a call came before the letter?",
            "Good weeks are celebrated class by class, so that those who improve most from a low start are not seen.",
        ),
        "The morning call rota, with what to ask and what to offer, is worth copying: families speak of it as help and not as a check.",
    ),
    Topic(
        "reading",
        0,
        "How pupils read across the curriculum since we changed how reading is taught.",
        (
            "To what extent do pupils read {subject} texts with the same care as a story?",
            "To what extent do pupils who find reading hard get to books that they want to finish?",
        ),
        "Pupils like books and say so. In {subject} many wait to be told which passage matters.",
        (
            "Pupils in {years} read {subject} texts with a pencil in hand, and compare what they marked before the teacher explains.",
            "Every class hears a book at the end of the day, and pupils in {years} could say which one came before it.",
        ),
        (
            "Texts in {subject} are too long for about a third of {year}; those pupils wait for the summary on the board.",
            "Every class is promised a story at the end of the day; in {years} it gave way to clearing up on most days that we asked about.",
        ),
        "The book swap in {years}, where every pupil says in a minute why somebody else should read this, has doubled what is borrowed.",
    ),
    Topic(
        "writing",
        0,
        "How pupils come to write at length and with care in every subject.",
        (
            "To what extent do pupils write as well in other subjects as they do in English?",
            "To what extent do pupils improve a piece by themselves before they hand it in?",
        ),
        "In English books the writing grows from term to term. In {subject} books the same hands write less and check less.",
        (
            "Pupils in {year} plan aloud with a partner before they write, and their first sentences are ready when they sit down.",
            "Spelling is checked by pupils themselves with one card for all classes; in {years} they showed us how, unasked.",
        ),
        (
            "In {subject} most writing is a sentence under a picture; pupils told us that they could write more.",
            "Corrections are copied out neatly in {years}, but the same mistake returns on the next page.",
        ),
        "The wall of first and last drafts in {years}, with what the writer changed, shows what revising means.",
    ),
    Topic(
        "maths",
        0,
        "How pupils talk and reason in mathematics, and who stays silent.",
        (
            "To what extent do all pupils explain how they worked something out, and not just what came out?",
            "To what extent are pupils who learn mathematics quickly made to think harder?",
        ),
        "Fluency is secure for most. When a problem is worded differently, many in {years} look for the operation and not for the sense.",
        (
            "In {years} every mathematics lesson begins with a wrong answer that pupils put right together, and they argue with reasons.",
            "Pupils reach for counters and bar drawings of their own accord, also in {year}, where nobody calls that babyish.",
        ),
        (
            "In mathematics the same few hands answer; in {n} short visits the others in {year} were asked once.",
            "Those in {years} who finish first get more of the same sums; the harder question waits at the end of the sheet, where few arrive.",
        ),
        "The weekly staff meeting of twenty minutes in which one mathematics problem is solved by everybody, from the office to the head.",
    ),
    Topic(
        "adapting",
        0,
        "What pupils who face barriers to learning get in the classroom every day.",
        (
            "To what extent do pupils with special educational needs take part in the same lesson as everybody else?",
            "To what extent do pupils who have targets know them, and why they have them?",
        ),
        "Plans for support are careful. How far they reach into {subject} depends on who teaches.",
        (
            "In {years} tasks are the same for all and the way in differs: word banks, a worked first step, a partner who reads.",
            "Adults stand back before they help; pupils in {year} showed us how they try several things first.",
        ),
        (
            "Support is strong in English and mathematics and thin in {subject}, where some pupils sat beside the lesson and not in it.",
            "Targets are known to the adults; pupils whom we asked in {years} could not say what they were working on.",
        ),
        "One-page profiles, written with the pupil and read by every adult on the first day, supply staff too.",
    ),
    Topic(
        "clubs",
        0,
        "Who takes part in clubs, trips and responsibilities, and who does not.",
        (
            "To what extent do disadvantaged pupils take part in what we offer after lessons?",
            "To what extent does every pupil answer for something in the school?",
        ),
        "There is much to choose from after school. The same families choose it.",
        (
            "Every pupil in {years} has had a task for the whole school this term, and all whom we asked named theirs.",
            "Clubs are held at lunch as well as after school, so that those in {years} who go home by bus can come.",
        ),
        (
            "Nobody counts who comes to clubs; the school thinks that all groups do, and could not show it.",
            "Trips in {years} are paid for kindly, but families have to ask; some told us they did not like to.",
        ),
        "The pupil-run shop, which teaches {years} to order, count and answer for money.",
    ),
)
