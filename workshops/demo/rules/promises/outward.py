"""Promises that answer findings under “Looking Outward”."""

from collections.abc import Mapping

from workshops.demo.rules.promises.shapes import Promise

PROMISES: Mapping[str, tuple[Promise, Promise]] = {
    "families": (
        Promise(
            "Open mornings in {years} end with something that goes home, and are held on two different days.",
            "Most families of {years} have come once by summer.",
            "One day a term at ten o'clock.",
            "Two days, one of them before work; families of {year} show us the games.",
            "The lists at the door, and a short survey of {years} at the gate.",
        ),
        Promise(
            "Messages to families say one thing, in the languages of the school, on {day}s, as families chose.",
            "At the gate families of {years} can say what the last message was about.",
            "Several messages a week, of which most were not opened.",
            "One message on {day}, with a picture of what is meant.",
            "How many are opened, and twenty talks with families of {year}.",
        ),
    ),
    "neighbours": (
        Promise(
            "Every teacher of {years} spends one morning a year in another school of the trust and tells staff within a week.",
            "Each visit from {years} has led to one thing that was tried.",
            "The same people went, and told nobody.",
            "Nearly all went; the list of things tried hangs in the staff room.",
            "The list from {years}, with what stayed and what did not.",
        ),
        Promise(
            "The lead for {subject} plans with two other schools, one meeting a half-term.",
            "The schools use the same plan for {subject}, and know where they differ and why.",
            "Three schools wrote three plans for {subject}.",
            "One plan; each school changed what its pupils needed.",
            "Plans for {subject} side by side; a visit in each school.",
        ),
    ),
    "community": (
        Promise(
            "One unit a year in {subject} is planned with somebody in the town who does it for a living.",
            "Pupils in {years} can say what they learned in it, and the visitor would come again.",
            "Visitors came once and were thanked.",
            "Planned together, met twice, and shown at the end.",
            "What pupils in {years} wrote in {subject}, and what the visitors said.",
        ),
        Promise(
            "{years} visit the care home every fortnight, and each pupil writes to one person there.",
            "Letters from {years} and to them go all year.",
            "Carols in December.",
            "Visits on {day}s; letters hang in both hallways.",
            "The letters of {years}; what residents told us.",
        ),
    ),
    "governors": (
        Promise(
            "Governors come to {years} with one question each, and go back to it half a year later.",
            "Minutes show for every question about {years} what came of it.",
            "Friendly visits with a page of thanks.",
            "One question each, two visits; most of them led to a change in {years}.",
            "Minutes from autumn and summer side by side, on {subject} among others.",
        ),
        Promise(
            "Reports to governors have five pages and end with what leaders want to be asked.",
            "Governors' questions are about what matters most, and leaders of {subject} say so.",
            "Forty pages, questions about the first five.",
            "Five pages; meetings are shorter, and harder.",
            "Questions asked in the last meetings, counted, those on {subject} too.",
        ),
    ),
}
