"""The steps of one whole review, each done in the browser by the person whose step it is, in the demo's trust."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction
from playwright.sync_api import Locator, Page, expect

from reviews.cycles.models import Review
from schools.models import Person, RoleHeld, Trust
from schools.tenancy.standing import acting_in
from tests.journeys.offline import go_offline

SLUG = "three-valleys"
CYCLE = "A second round of peer reviews"
ON = "Save and go on"
# School numbers end the URNs of the demo's schools.
HOST, READERS = 12, 9

FOCUS = "How talk in pairs helps pupils to reason in mathematics."
QUESTION = "To what extent does talk in pairs help every pupil to explain how they worked something out?"
SEES = "Pupils talk in pairs in every mathematics lesson; some listen more than they speak."
BESIDE = "Teachers planned the questions for the pairs together since September."
MEETING = "We agreed to begin in Year 3 and to hear pupils before lunch."
# Who wrote it, what it is marked as, and the words; the first two are written without a network.
WALK, VOICE = "Joint learning walks", "Conversations with pupils"
NOTES = (
    ("working_well", "In four of five classes pairs took turns without being told."),
    ("even_better_if", "In two classes the same child spoke for the pair each time we listened."),
    ("wonder", "How do pupils learn to ask their partner for a reason?"),
)
WORKS = "In four of the five classes that we visited, pairs took turns and gave reasons for their answers."
BETTER = "In two classes one of the pair spoke each time; roles that change would let us hear both."
EXCELLENCE = "The bank of talking points that teachers made for mathematics."
CONTEXT = "Two classes in each year group; the school moved into its new building in spring."
CORRECTION = "It moved in autumn."
ANSWER = "Thank you: it says autumn now."
CORRECTED = "Two classes in each year group; the school moved into its new building in autumn."
NEXT_STEPS = "Changing roles in pairs, to be taken up in the workshop."
RESPONSE = "We know ourselves in this and will begin with Year 3."


@dataclass(frozen=True, slots=True)
class Cast:
    """The eight people."""

    lead: Person
    head: Person
    deputy: Person
    lead_reviewer: Person
    first_reviewer: Person
    second_reviewer: Person
    champion: Person
    reader: Person


def cast() -> Cast:
    """Found in the demo by school and job; those whom its text names, by name."""
    with acting_in(Trust.objects.get(slug=SLUG).pk), transaction.atomic():
        leaders = list(RoleHeld.objects.filter(role="school_leader").select_related("membership__person", "school").order_by("pk"))

        def of(school: int, *, is_head: bool) -> Person:
            found: Person = next(
                row.membership.person
                for row in leaders
                if row.school.urn % 100 == school and (row.is_head if is_head else row.membership.job_title == "Deputy head")
            )
            return found

        return Cast(
            lead=Person.objects.get(name="Dilys Morgan"),
            head=of(HOST, is_head=True),
            deputy=of(HOST, is_head=False),
            lead_reviewer=Person.objects.get(name="Gethin Rees"),
            first_reviewer=Person.objects.get(name="Siân Bowen"),
            second_reviewer=of(14, is_head=True),
            champion=Person.objects.get(name="Łucja Wójcik"),
            reader=of(READERS, is_head=True),
        )


def plan_cycle(page: Page, visit_on: date) -> int:
    """From the list of cycles through the wizard to the start; the visits' phase begins on the day given. Returns the cycle's number."""
    page.goto(f"/{SLUG}/reviews/")
    page.get_by_role("link", name="Plan a cycle").click()
    page.get_by_label("Name of the cycle").fill(CYCLE)
    page.get_by_role("button", name=ON).click()
    page.get_by_label("Enquiry").check()
    page.get_by_role("button", name=ON).click()
    page.get_by_role("button", name=ON).click()
    for field in page.locator("input[type=date][name$=starts_on]").all():
        field.fill(f"{min(visit_on, date.fromisoformat(field.input_value()))}")
    page.get_by_role("button", name=ON).click()
    mean_it(page, ON)
    page.get_by_role("button", name=ON).click()
    page.get_by_role("button", name=ON).click()
    page.get_by_role("link", name="Start the cycle").click()
    page.get_by_role("button", name="Start the cycle").click()
    expect(page.get_by_text("0 of 15 schools have signed.")).to_be_visible()
    found = re.search(r"/cycles/(\d+)/", page.url)
    assert found is not None, page.url
    return int(found.group(1))


def mean_it(page: Page, button: str) -> None:
    """Where the day is one on which nobody is at school, the page asks whether it is meant."""
    if page.locator("#keep").count():
        page.locator("#keep").check()
        page.get_by_role("button", name=button).click()


def review_of(cycle_id: int) -> int:
    """The number of the host's review."""
    with acting_in(Trust.objects.get(slug=SLUG).pk), transaction.atomic():
        found: int = next(row.pk for row in Review.objects.filter(cycle=cycle_id).select_related("host") if row.host.urn % 100 == HOST)
        return found


def address(review_id: int, rest: str = "") -> str:
    """Of a page of the review."""
    return f"/{SLUG}/reviews/{review_id}/{rest}"


def set_visit(page: Page, review_id: int, day: date) -> None:
    """One day."""
    page.goto(address(review_id, "visit-dates/"))
    for label in ("First day", "Last day"):
        page.get_by_label(label).fill(f"{day}")
    page.get_by_role("button", name="Save").click()
    mean_it(page, "Save")
    expect(page).to_have_url(re.compile(rf"/reviews/{review_id}/$"))


def sign(page: Page) -> None:
    """The head finds the agreement among the notices."""
    page.goto(f"/{SLUG}/notices/")
    page.get_by_role("button", name="Please read its agreement").first.click()
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Sign for my school").click()
    expect(page.get_by_text("Signed for ").first).to_be_visible()


def put_team_together(page: Page, review_id: int, people: Cast) -> None:
    """Ask each for their part; where a rule warns and wants words, give them."""
    team = {
        "lead_reviewer": (people.lead_reviewer,),
        "peer_reviewer": (people.first_reviewer, people.second_reviewer),
        "improvement_champion": (people.champion,),
    }
    for part, asked in team.items():
        for person in asked:
            page.goto(address(review_id, f"team/?part={part}&name={person.name}"))
            page.get_by_role("button", name=re.compile(rf"Ask\s+{person.name}")).click()
            if page.get_by_label("Why all the same?").count():
                page.get_by_label("Why all the same?").fill("Nobody else is free on that day.")
                page.get_by_role("button", name="Ask all the same").click()
            expect(page.get_by_role("heading", name=person.name)).to_be_visible()


def accept(page: Page, review_id: int) -> None:
    """Say yes, and that nothing stands against it."""
    page.goto(address(review_id, "team/"))
    page.get_by_role("link", name="Your answer").click()
    page.get_by_label("Yes").check()
    page.get_by_label("Nothing stands against it").check()
    page.get_by_role("button", name="Send my answer").click()
    expect(page.get_by_text("You have accepted").or_(page.get_by_text("Accepted")).first).to_be_visible()


def write(page: Page, label: str, text: str) -> None:
    """Into a field that saves itself, until it says so."""
    field = page.get_by_label(label).first
    field.fill(text)
    field.blur()
    state = page.locator(f"#{field.get_attribute('id')}-state".replace("id_", ""))
    expect(state).to_contain_text("Saved at")


def write_self_review(page: Page, review_id: int) -> None:
    """Every theme, the focus and a question."""
    page.goto(address(review_id, "self-review/"))
    for theme in [link.get_attribute("href") for link in page.locator(".theme-lines a").all()]:
        page.goto(str(theme))
        write(page, "What we see", SEES)
        write(page, "How we know", "Visits to lessons and what pupils told their council.")
    page.goto(address(review_id, "self-review/"))
    write(page, "The practice we invite our peers into", FOCUS)
    page.get_by_role("link", name="Put the first question").click()
    page.get_by_label("Your question").fill(QUESTION)
    page.get_by_role("button", name="Add the question").click()
    expect(page.get_by_label("Question 1")).to_have_value(QUESTION)


def write_beside(page: Page, review_id: int) -> None:
    """A second author, in another field of the first theme."""
    page.goto(address(review_id, "self-review/"))
    page.locator(".theme-lines a").first.click()
    expect(page.get_by_label("What we see")).to_have_value(SEES)
    write(page, "What helps", BESIDE)


def release_pack(page: Page, review_id: int) -> None:
    """To the team, every member of which has declared."""
    page.goto(address(review_id, "self-review/"))
    page.get_by_role("link", name="Release to the team").click()
    page.get_by_role("button", name="Release to the team").click()
    expect(page.get_by_text("Your review team can read it now")).to_be_visible()


def read_pack(page: Page, review_id: int) -> None:
    """What both authors wrote is in it."""
    page.goto(address(review_id, "pack/"))
    for text in (FOCUS, QUESTION, BESIDE):
        expect(page.get_by_text(text).first).to_be_visible()


def lay_out_programme(page: Page, review_id: int, people: Cast) -> None:
    """The head begins with the template and names who walks together, and what the team has to know."""
    page.goto(address(review_id, "programme/"))
    page.get_by_role("button", name="Lay out the template").click()
    page.get_by_role("link", name="Change Joint learning walks").click()
    page.get_by_label("Leader of the host").select_option(label=people.deputy.name)
    page.get_by_label("Reviewer").select_option(label=people.first_reviewer.name)
    page.get_by_label("Room").fill("Year 3 corridor")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Year 3 corridor")).to_be_visible()
    page.goto(address(review_id, "preparation/facts/"))
    page.get_by_label("Designated safeguarding lead of the host").fill(people.deputy.name)
    page.get_by_label("How they are reached on the day").fill("Extension 201")
    page.get_by_role("button", name="Save").click()
    write(page, "What was agreed at the pre-review meeting", MEETING)
    page.get_by_role("button", name="Agree for our side").click()


def confirm_letters(page: Page, review_id: int, people: Cast) -> None:
    """Those who plan confirm for the trust, which employs all three, that identity and vetting were checked."""
    for person in (people.lead_reviewer, people.first_reviewer, people.second_reviewer):
        page.goto(address(review_id, "preparation/"))
        page.get_by_role("link", name=f"Confirm the letter of {person.name}").click()
        page.get_by_label("Their identity was checked").check()
        page.get_by_label("The vetting checks").check()
        page.get_by_role("button", name="Confirm").click()


def begin_visit(page: Page, review_id: int) -> None:
    """The Lead Reviewer reads what was agreed, agrees for the team, and begins."""
    page.goto(address(review_id, "preparation/"))
    expect(page.get_by_text(MEETING)).to_be_visible()
    page.get_by_role("button", name="Agree for our side").click()
    page.get_by_role("link", name="Begin the visit").click()
    page.get_by_role("button", name="Begin the visit").click()
    expect(page.get_by_text("The visit has begun.")).to_be_visible()


def gather(page: Page, review_id: int, notes: tuple[tuple[str, str], ...]) -> None:
    """Notes on a phone: what each is, and the words; under the first question."""
    page.goto(address(review_id, "visit/"))
    for mark, text in notes:
        _note(page, VOICE, mark, text)
    expect(page.get_by_text("Everything is sent")).to_be_visible()


def gather_offline(page: Page, review_id: int, notes: tuple[tuple[str, str], ...]) -> None:
    """The same without a network, also through a closed page; back in the corridor with wifi everything arrives by itself."""
    page.goto(address(review_id, "visit/"))
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    go_offline(page)
    _note(page, WALK, *notes[0])
    page.reload()
    expect(page.get_by_text(notes[0][1])).to_be_visible()
    for mark, text in notes[1:]:
        _note(page, WALK, mark, text)
    expect(page.locator("[data-state]")).to_contain_text("kept on this phone")
    page.context.set_offline(False)
    expect(page.locator("[data-state]")).to_have_text("Everything is sent.")


def _note(page: Page, activity: str, mark: str, text: str) -> None:
    place = page.get_by_label("Where you are")
    place.select_option(value=place.locator("option", has_text=activity).first.get_attribute("value"))
    page.get_by_label(QUESTION).check()
    page.locator(f".mark-{mark} input").check()
    page.get_by_label("What you saw or heard").fill(text)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("What you saw or heard")).to_have_value("")


def find(page: Page, review_id: int) -> None:
    """Two findings and an area of excellence, each of which cites its notes."""
    page.goto(address(review_id, "findings/"))
    _find(page, "Working well", WORKS, NOTES[:1])
    _find(page, "Even better if", BETTER, NOTES[1:])
    page.locator("summary", has_text="Already cited").first.click()
    _find(page, "", EXCELLENCE, NOTES[:1])


def _find(page: Page, group: str, words: str, notes: tuple[tuple[str, str], ...]) -> None:
    for _, text in notes:
        page.locator("label.tick", has_text=text).first.click()
    if group:
        question = page.locator("section.block", has=page.get_by_role("heading", name=QUESTION))
        question.locator("div", has=page.get_by_role("heading", name=group)).last.get_by_role("button", name="New finding here").click()
    else:
        page.get_by_role("button", name="New area of excellence").click()
    field = page.locator("article.finding textarea:text-is('')").first
    field.fill(words)
    field.blur()
    expect(page.locator(f"#{field.get_attribute('id')}-state")).to_contain_text("Saved at")


def open_feedback(page: Page, review_id: int) -> None:
    """To the host, at the end of the day."""
    page.goto(address(review_id, "feedback/"))
    page.get_by_role("link", name="Open the feedback").click()
    page.get_by_role("button", name="Open the feedback").click()
    expect(page.get_by_text("The feedback is open")).to_be_visible()


def hear_feedback(page: Page, review_id: int) -> None:
    """The host reads what the team found, and no note of theirs."""
    page.goto(address(review_id, "feedback/"))
    for text in (WORKS, BETTER, EXCELLENCE):
        expect(page.get_by_text(text).first).to_be_visible()
    expect(page.get_by_text(NOTES[1][1])).to_have_count(0)


def draft_report(page: Page, review_id: int) -> None:
    """From the findings, with the rest in the team's words; then to the host."""
    page.goto(address(review_id, "report/"))
    page.get_by_role("button", name="Begin the report").click()
    for label, words in (("What is working well", WORKS), ("Even better if", BETTER), ("An area of excellence to share", EXCELLENCE)):
        expect(page.get_by_label(label)).to_have_value(re.compile(re.escape(words)))
    write(page, "Context", CONTEXT)
    write(page, "Agreed next steps", NEXT_STEPS)
    page.get_by_role("link", name="Send it to the host").click()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("The host has the report now")).to_be_visible()


def check_facts(page: Page) -> None:
    """The head asks for one correction, says that another section is right, responds, and is done."""
    page.goto(f"/{SLUG}/notices/")
    page.get_by_role("button", name="Please check its facts").click()
    context = page.locator("#section-context")
    context.locator("summary").click()
    context.get_by_label("What is not right").fill(CORRECTION)
    context.get_by_role("button", name="Ask to correct it").click()
    page.locator("#section-focus").get_by_role("button", name="The facts are right").click()
    write(page, "The host's response", RESPONSE)
    page.get_by_role("link", name="The check is done").click()
    page.get_by_role("button", name="The check is done").click()
    expect(page.get_by_text("Your check is done.", exact=True)).to_be_visible()


def answer_and_release(page: Page, review_id: int) -> None:
    """The Lead Reviewer corrects, says so, and releases."""
    page.goto(address(review_id, "report/"))
    write(page, "Context", CORRECTED)
    page.get_by_label("What you have changed").fill(ANSWER)
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_role("link", name="Release the report").click()
    page.get_by_role("button", name="Release the report").click()
    expect(page.get_by_text(CORRECTED)).to_be_visible()


def report_of_host(page: Page) -> Locator:
    """The newest report, in the list of all that this person may read."""
    page.goto(f"/{SLUG}/reports/")
    return page.locator("tr", has_text=CYCLE).get_by_role("link")


def read_pdf(page: Page, folder: Path) -> Path:
    """A head of another school reads the report on screen, then opens the PDF; where it was kept."""
    report_of_host(page).click()
    for words in (WORKS, BETTER, EXCELLENCE, CORRECTED, RESPONSE):
        expect(page.get_by_text(words)).to_be_visible()
    link = page.get_by_role("link", name="Open the PDF")
    answer = page.request.get(str(link.get_attribute("href")))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    path = folder / "report.pdf"
    path.write_bytes(answer.body())
    return path
