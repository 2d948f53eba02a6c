"""What schools ask and see under “Looking Outward”."""

from reviews.demo.rules.topics.shapes import Topic

TOPICS: tuple[Topic, ...] = (
    Topic(
        "families",
        3,
        "How families come to know what their children learn, and help.",
        (
            "To what extent do families know what is taught this half-term, and how to help?",
            "To what extent do we reach the families whom we see least?",
        ),
        "Families trust us with their worries. What is taught this half-term they learn from their children, or not at all.",
        (
            "Open mornings in {years} end with a game that goes home; families showed us theirs.",
            "Messages are short, in the languages that families speak, and sent on {day} at a time that they chose.",
        ),
        (
            "Meetings for {years} are held when shifts change; families who would come cannot.",
            "Families of {years} get several messages a week from different senders, and open few of them.",
        ),
        "The parents' room with tea and a sewing machine, run by grandparents, where most news is told first.",
    ),
    Topic(
        "neighbours",
        3,
        "What we take from other schools in the trust, and what we give.",
        (
            "To what extent do we learn from schools in the trust that face what we face?",
            "To what extent do our subject leads plan with those of other schools?",
        ),
        "We visit when there is money for cover. What we bring home stays with who went.",
        (
            "The lead for {subject} works with two other schools on one plan, and uses what they found out.",
            "After each visit elsewhere staff hear within a week what was seen, and {years} choose one thing to try.",
        ),
        (
            "Visits to other schools are treats for a few; {years} had nobody who had been to one in two years.",
            "In {subject} three schools of the trust plan the same unit, each alone.",
        ),
        "Swap days: teachers of {year} from two schools teach each other's classes once a term.",
    ),
    Topic(
        "community",
        3,
        "How the places and people around us come into the curriculum.",
        (
            "To what extent do pupils know the place where they live and feel that it is theirs?",
            "To what extent do visitors and visits change what pupils know, and not just their day?",
        ),
        "There is a church, a farm, a care home and a river within a walk. We use them at feasts.",
        (
            "{years} visit the care home every fortnight, and write letters that are answered.",
            "Local work in {subject} is planned with people who do it for a living: a joiner, a nurse, a beekeeper.",
        ),
        (
            "Visitors come once and are thanked; pupils in {years} could not say what they learned from them in {subject}.",
            "The care home is two streets away; pupils of {years} have sung there, and know nobody's name.",
        ),
        "The museum in a cupboard: things lent by families, labelled by {year}, changed each half-term.",
    ),
    Topic(
        "governors",
        3,
        "How governors and leaders know what it is like here, and what they do with what they know.",
        (
            "To what extent do governors and leaders check whether changes have worked?",
            "To what extent do governors hear from those for whom school is hard?",
        ),
        "Governors visit often and write warmly. What they ask next time does not follow from what they saw.",
        (
            "Governors come with one question each and go back to it half a year later; minutes on {subject} show what came of it.",
            "The governor for {subject} can say what changed in two years and what it cost.",
        ),
        (
            "Governors' visits to {years} are friendly, and the notes of two of them, a year apart, ask the same.",
            "Reports to governors run to forty pages, and their questions are about the first five.",
        ),
        "Governors' breakfast with pupils picked by lot, twice a year, with notes that all staff read.",
    ),
)
