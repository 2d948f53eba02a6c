"""Promises that answer findings under “Looking Forward”."""

from collections.abc import Mapping

from workshops.demo.rules.promises.shapes import Promise

PROMISES: Mapping[str, tuple[Promise, Promise]] = {
    "order": (
        Promise(
            "Each unit in {subject} opens with five questions about the year before.",
            "Pupils in {years} answer four of five by the end of the year.",
            "Units in {subject} began with a picture and a new heading.",
            "Five questions, the same in all classes; gaps are taught before the unit begins.",
            "Answers in {subject} from September and May side by side.",
        ),
        Promise(
            "We cut what {years} are to remember in {subject} to ten things a unit, and teach those well.",
            "Ten things are on one page, and pupils can tell eight of them a month later.",
            "Pages of aims for {subject} that nobody could keep.",
            "Ten things a unit; lessons in {subject} come back to them.",
            "A quiz in {years} a month after each unit.",
        ),
    ),
    "transition": (
        Promise(
            "In July pupils of {years} take a finished piece in several subjects to their next teacher, who begins from it.",
            "In the first week nobody in {year} is taught what the piece shows they can do.",
            "September began with what everybody knew.",
            "Folders of finished pieces; teachers begin where they end.",
            "First pages of the new books in {year}; what pupils told us in September.",
        ),
        Promise(
            "The record that goes up is one page, with what this class needs in the first fortnight.",
            "Every teacher of {years} can say what the page changed.",
            "Eight pages, of which the first was read.",
            "One page, talked through for twenty minutes.",
            "Talks with each teacher of {years} in October.",
        ),
    ),
    "talk": (
        Promise(
            "Adults in {years} wait for five seconds before they help somebody to finish a sentence.",
            "In short films from {years} children's turns are longer than in autumn.",
            "Adults finished sentences, kindly.",
            "Adults wait, and children say more; the quiet ones too.",
            "Films of three minutes from {years}, in autumn and in spring.",
        ),
        Promise(
            "Five words a unit in {subject} are said and used every day for a fortnight.",
            "Pupils in {year} use most of the five unasked when they tell about the unit.",
            "Word lists for {subject} on walls.",
            "Words are in games, in the line for lunch, and in writing.",
            "A tally by the teaching assistants in {year}.",
        ),
    ),
    "priorities": (
        Promise(
            "The school plan fits on one page, and each meeting says which of its priorities it serves.",
            "Nine of ten adults name the priorities when they are asked.",
            "Thirty-one actions, known to those who had written them.",
            "One page in every room; what serves no priority waits.",
            "We asked all adults in a week, in the kitchen too.",
        ),
        Promise(
            "Support staff meet with a leader for half an hour every second week, in paid time.",
            "What they suggest is answered within a week, and at least five ideas are tried.",
            "Support staff heard of decisions on the noticeboard.",
            "Half an hour on {day}s; {n} ideas were tried, and most stayed.",
            "The list of ideas from {years} with what came of each.",
        ),
    ),
    "devices": (
        Promise(
            "Devices in {years} open within a minute, or the lesson goes on without.",
            "In ten visits no lesson in {years} waits for a device.",
            "Ten minutes a lesson went to signing in.",
            "Cards with a picture and a code; a team from {year} keeps the trolley charged.",
            "A stopwatch in ten lessons of {years}.",
        ),
        Promise(
            "Pupils who find writing hard dictate a first draft in {subject} and edit it by hand.",
            "Their drafts in {subject} are as long as the others', and they say that it helps.",
            "Short lines, and somebody who scribed.",
            "Drafts are dictated and edited; scribing has stopped in {year}.",
            "Drafts in {subject} from one half-term, and what the writers say.",
        ),
    ),
}
