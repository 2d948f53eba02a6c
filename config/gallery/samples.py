"""What the gallery shows: frozen values like those that queries make, with made-up people and schools."""

from datetime import date
from typing import Any

from config.gallery.charts import TABLES
from reports.charts.rules.choosing import SCREEN, chart_of
from schools.tenancy.member import Belonging, Member
from schools.web.answers import YES, no
from schools.web.pages import Crumb, Fact, JobProgress, Kind, OtherText, StatusPill, Stop, TimelineStep
from schools.web.registries import NextStep, Section
from schools.web.tables import Column, Filter, TableShape

TODAY = date(2026, 11, 24)

DILYS = Member(1, 1, "Dilys Morgan", "dilys.morgan@example.org", 1, "three-valleys", "Three Valleys Learning Trust")
FRAME: dict[str, Any] = {
    "me": DILYS,
    "member": DILYS,
    "entries": [
        {"label": "Home", "url": "/gallery/home/", "is_here": False},
        {"label": "Schools", "url": "/gallery/school/", "is_here": False},
        {"label": "People", "url": "/gallery/people/", "is_here": True},
        {"label": "Training", "url": "/gallery/", "is_here": False},
    ],
    "trusts": [
        {"name": "Three Valleys Learning Trust", "url": "/gallery/", "is_here": True},
        {"name": "Northern Rivers partnership", "url": "/gallery/", "is_here": False},
    ],
}

STEPS = (
    NextStep(
        "Confirm the 15 schools of your trust",
        "#",
        "Dilys Morgan",
        date(2026, 11, 27),
        "The national register lists them. It takes about five minutes, and everything else follows from it.",
        deed="Confirm schools",
    ),
    NextStep("Invite the leaders of Fellgate and Glen View", "#", "Dilys Morgan", date(2026, 12, 4)),
    NextStep("Record the reviewer training of six people", "#", "Dilys Morgan"),
    NextStep("Sign the partnership agreement", "#", "Gethin Rees, Castle Hill", date(2026, 11, 20), is_yours=False),
    NextStep("Choose a focus for the review", "#", "Siân Bowen, Beckside", date(2026, 12, 9), is_yours=False),
)

CYCLE = (
    TimelineStep("Agreement", Stop.DONE, date(2026, 10, 16), "signed by 14 of 15 heads"),
    TimelineStep("Self-review", Stop.NOW, date(2026, 12, 18), "9 of 15 begun"),
    TimelineStep("Pre-review meetings", Stop.AHEAD, date(2027, 1, 15)),
    TimelineStep("Peer reviews", Stop.AHEAD, date(2027, 2, 5)),
    TimelineStep("Improvement Workshops", Stop.AHEAD, date(2027, 3, 5)),
    TimelineStep("Impact reviews", Stop.AHEAD, date(2027, 6, 11)),
    TimelineStep("Report to trustees", Stop.AHEAD, date(2027, 7, 9)),
)

HISTORY = (
    TimelineStep("Joined Three Valleys Learning Trust", Stop.DONE, date(2021, 9, 1), "as Castle Hill Primary School, URN 100002"),
    TimelineStep("Became an academy", Stop.DONE, date(2014, 4, 1), "from Castle Hill Junior and Infant School, URN 100001"),
    TimelineStep("Opened", Stop.DONE, date(1974, 9, 3)),
)

FACTS = (
    Fact("Phase", "Primary, ages 3 to 11"),
    Fact("Pupils", "412"),
    Fact("Eligible for free school meals", "23.4%", note="national register, November 2026"),
    Fact("Region", "Yorkshire and the Humber"),
    Fact("URN", "100002"),
    Fact("Headteacher", "Gethin Rees", url="#"),
)

SCHOOL: dict[str, Any] = {
    "name": "Castle Hill Primary School",
    "pill": StatusPill("In this year's cycle", Kind.DONE),
    "crumbs": (Crumb("Home", "/gallery/home/"), Crumb("Schools", "#"), Crumb("Castle Hill Primary School")),
    "edit": no("Only the headteacher and the Partnership Lead change a school's details."),
    "leave": YES,
    "leave_url": "/gallery/confirm/",
    "remove_url": "/gallery/confirm/",
    "facts": FACTS,
    "read_on": TODAY,
    "sections": (
        Section(
            "People",
            "schools/people/people_of_school.html",
            {
                "leaders": (
                    {"name": "Gethin Rees", "title": "Headteacher", "job_title": "Headteacher", "url": "#"},
                    {"name": "Łucja Wójcik", "title": "School leader", "job_title": "Deputy head", "url": "#"},
                ),
                "staff": 21,
                "url": "#",
            },
        ),
    ),
    "neighbours": (
        {"name": "Beckside Primary", "distance": "1.9 km (1.2 miles)", "share": 13, "url": "#"},
        {"name": "Alder Bank Primary", "distance": "6.1 km (3.8 miles)", "share": 40, "url": "#"},
        {"name": "Glen View Primary", "distance": "8.2 km (5.1 miles)", "share": 54, "url": "#"},
        {"name": "Fellgate Primary", "distance": "15.3 km (9.5 miles)", "share": 100, "url": "#"},
    ),
    "history": HISTORY,
    "changes": (
        {"when": date(2026, 11, 3), "who": "Gethin Rees", "what": ("Pupils: 398 became 412", "Town: “Becktown” became “Beckton”")},
        {"when": date(2026, 9, 7), "who": "Dilys Morgan", "what": ("Put on the list",)},
    ),
}

IMPORT: dict[str, Any] = {
    "file": "people-autumn.xlsx",
    "crumbs": (Crumb("People", "/gallery/people/"), Crumb("Import people")),
    "total": 112,
    "problems": (
        (4, "email", "sian.bowen@", "This is not a whole e-mail address."),
        (17, "school", "Castel Hill", "No school of your trust has this name. Did you mean Castle Hill Primary School?"),
        (17, "role", "Head Teacher", "This is not a role. Use: school leader, staff member, trustee, central team."),
        (58, "email", "Gethin.Rees@example.org", "The same address stands in row 12, written in other letters."),
    ),
    "send": no("Put the 4 problems right in your file first, then upload it again. Nothing has been imported."),
    "rows": (
        (2, "Amara Adeyemi", "amara.adeyemi@example.org", "School leader", "Alder Bank Primary"),
        (3, "Kasia Nowak", "kasia.nowak@example.org", "Staff member", "Beckside Primary"),
    ),
}

PEOPLE_SHAPE = TableShape(
    columns=(
        Column("name", "Name", is_sortable=True),
        Column("roles", "Roles"),
        Column("school", "School", is_sortable=True),
        Column("state", "State", is_sortable=True),
    ),
    things="people",
    default_sort="name",
    filters=(
        Filter("name", "Name"),
        Filter("school", "School", tuple((name, name) for name in ("Alder Bank Primary", "Beckside Primary", "Castle Hill Primary"))),
    ),
)

JOB = JobProgress("Importing people", "48 of 112 people are invited.", "/gallery/job/", done=48, total=112)
JOB_UNKNOWN = JobProgress("Reading your file", "We are reading people-autumn.xlsx.", "/gallery/job/still/")
JOB_OVER = JobProgress("Importing people", "All 112 people are invited.", "", done=112, total=112, is_over=True)
JOB_FAILED = JobProgress(
    "Importing people", "The file could not be read: its third sheet is locked. Nothing was imported.", "", is_over=True, has_failed=True
)

WORDS: dict[str, Any] = {
    "pills": (
        StatusPill("Active", Kind.DONE),
        StatusPill("Invited", Kind.NOW),
        StatusPill("Not started"),
        StatusPill("Invitation expired", Kind.LATE),
        StatusPill("Left", Kind.STOPPED),
        StatusPill("Visiting", Kind.NOTE),
    ),
    "crumbs": SCHOOL["crumbs"],
    "facts": FACTS,
    "cycle": CYCLE,
    "history": HISTORY,
}

PARTS: dict[str, Any] = {
    "yes": YES,
    "no": SCHOOL["edit"],
    "jobs": (("running", JOB), ("unknown", JOB_UNKNOWN), ("over", JOB_OVER), ("failed", JOB_FAILED)),
    "steps": STEPS,
}

POINTS = ("He is signed out at once.", "What he wrote stays, under his name.", "His two open tasks come to you.")

MY_WORDS = {
    "name": "Castle Hill Primary School",
    "about": "A two-form primary on the hill above the town. Reading has been our focus since 2024; come to our Friday assembly.",
}
BOTH = {
    "other": OtherText(
        "A two-form primary above the town, with a nursery since September. Park in Church Lane, please, not at the gate.",
        "Łucja Wójcik",
        "today at 10:42",
    ),
}

YOU_HERE: dict[str, Any] = {
    "today": TODAY,
    "about": (Fact("Partnership Lead", "In the whole trust"), Fact("Peer Reviewer", "By training")),
    "whom_to_ask": Fact("Partnership Lead here", "Dilys Morgan"),
}

PAGES: dict[str, tuple[str, Any]] = {
    "words": ("gallery/words.html", WORDS),
    "parts": ("gallery/parts.html", PARTS),
    "forms": ("gallery/forms.html", None),
    "both-texts": ("gallery/both_texts.html", BOTH),
    "home": (
        "schools/people/home.html",
        {"now": STEPS[0], "yours": STEPS[1:3], "others": STEPS[3:], "cycle": CYCLE, "cycle_name": "Autumn 2026 to summer 2027"} | YOU_HERE,
    ),
    "home-done": ("schools/people/home.html", {"now": None, "yours": (), "others": STEPS[3:]} | YOU_HERE),
    "people": ("gallery/people.html", None),
    "charts": ("gallery/charts.html", tuple(chart_of(table, SCREEN) for table in TABLES)),
    "school": ("schools/trusts/school.html", SCHOOL),
    "import-preview": ("gallery/import_preview.html", IMPORT),
    "invitation": ("gallery/invite.html", {"crumbs": (Crumb("People", "/gallery/people/"), Crumb("Invite somebody"))}),
    "choose-trust": (
        "schools/people/chooser.html",
        (
            Belonging(1, "three-valleys", "Three Valleys Learning Trust", False, "Director of school improvement"),
            Belonging(2, "northern-rivers", "Northern Rivers partnership", True),
        ),
    ),
}

STATUSES = {
    400: "The address asks for a page number that is not a number.",
    403: "Only the headteacher sends the self-review.",
    404: "",
    409: "The self-review was sent on 20 November and cannot be changed any more.",
    413: "Your file has 31 MB.",
    429: "You tried to sign in five times.",
}
