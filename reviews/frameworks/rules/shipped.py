"""The frameworks that come along. Names of areas are those that schools know; prompts and questions are our own."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShippedTheme:
    """An area with a prompt for who writes about it, and example questions. What `is_assured`, the host states and nobody reviews."""

    title: str
    prompt: str
    questions: tuple[str, ...] = ()
    is_assured: bool = False


@dataclass(frozen=True, slots=True)
class ShippedFramework:
    """A framework of ours. The scale, where there is one, is off until a trust turns it on."""

    name: str
    about: str
    themes: tuple[ShippedTheme, ...]
    scale: tuple[str, ...] = ()


_ENQUIRY = ShippedFramework(
    name="Enquiry",
    about="Four open themes for a school that wants to find something out together with its peers. Our default.",
    themes=(
        ShippedTheme(
            "Our Impact",
            "What is different for pupils because of what you do? Say what you see in their work, their talk and their days, and for whom it is not so yet.",
            (
                "To what extent do pupils with special educational needs make the progress we hope for from their starting points?",
                "To what extent can our pupils talk about what they have learned and use it again?",
                "To what extent do disadvantaged pupils take part in everything that the school offers?",
            ),
        ),
        ShippedTheme(
            "Looking Forward",
            "Where do you want to be in two or three years, and what is the next step? Say what staff would name as the priority, and what is being left alone for now.",
            (
                "To what extent do all staff share one picture of what we are working towards?",
                "To what extent does our curriculum prepare pupils for the school they go to next?",
            ),
        ),
        ShippedTheme(
            "Looking Inward",
            "How do people here learn, decide and support each other? Think of teaching, training, workload, and of whose voice is heard.",
            (
                "To what extent does our professional development change what happens in classrooms?",
                "To what extent do middle leaders know and shape the quality of their subject?",
                "To what extent is feedback helping pupils to improve, at a cost in time that is worth it?",
            ),
        ),
        ShippedTheme(
            "Looking Outward",
            "What do you take from others, and what do you give? Think of families, partner schools, the community and the trust.",
            (
                "To what extent do families feel able to support their children's learning?",
                "To what extent do we learn from schools that face what we face?",
            ),
        ),
    ),
)

_INSPECTION_2025 = ShippedFramework(
    name="Inspection lens 2025",
    about="The areas that inspectors of schools in England look at since 2025, for a school that wants to see itself through them. No grades.",
    themes=(
        ShippedTheme(
            "Inclusion",
            "How do you find out early who may be left out, and what do you change so that they belong, attend and learn?",
            ("To what extent do pupils who face barriers get what they need in the classroom, every day?",),
        ),
        ShippedTheme(
            "Curriculum and teaching",
            "What is taught, in which order and why? How do teachers know that it has been understood before they go on?",
            (
                "To what extent does teaching in the foundation subjects build on what pupils already know?",
                "To what extent are pupils who fall behind in reading brought back quickly?",
            ),
        ),
        ShippedTheme(
            "Achievement",
            "What do pupils know, remember and do, and how does that compare with where they began?",
            ("To what extent do pupils leave each key stage ready for the next?",),
        ),
        ShippedTheme(
            "Attendance and behaviour",
            "Who is here, who is not, and why? What is it like to be in corridors, on the playground, and in the last lesson of the week?",
            (
                "To what extent do our routines help every pupil to be calm and ready to learn?",
                "To what extent does our work with families improve the attendance of those who are absent most?",
            ),
        ),
        ShippedTheme(
            "Personal development and well-being",
            "What do pupils learn about themselves and others beyond lessons, and who takes part in it?",
            ("To what extent do all pupils take up the wider opportunities that we offer?",),
        ),
        ShippedTheme(
            "Leadership and governance",
            "How do leaders and governors know what it is like here, and what do they do with what they know?",
            ("To what extent do leaders at every level check whether changes have worked?",),
        ),
        ShippedTheme(
            "Early years",
            "How do the youngest children settle, talk, play and learn, and how well are they prepared for Year 1?",
            ("To what extent does talk in the early years grow children's vocabulary?",),
        ),
        ShippedTheme(
            "Sixth form",
            "What do students study, how are they supported, and where do they go next?",
            ("To what extent are students helped to choose and reach an ambitious next step?",),
        ),
        ShippedTheme(
            "Safeguarding",
            "State that your safeguarding arrangements are in place and were last checked, by whom and when. Name no child and describe no case.",
            is_assured=True,
        ),
    ),
    scale=("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"),
)

_TRUST_QUALITY = ShippedFramework(
    name="Trust quality",
    about="What a good trust does, for reviews from trust to trust. The areas will be revised; a new version then comes beside this one.",
    themes=(
        ShippedTheme(
            "High-quality and inclusive education",
            "What does every child in every one of your schools get, and how do you know?",
            ("To what extent do the pupils who need most do well in all of our schools?",),
        ),
        ShippedTheme(
            "School improvement",
            "How do you find out what a school needs, and what do you do then? Who helps whom?",
            ("To what extent does support go to where it makes most difference, soon enough?",),
        ),
        ShippedTheme(
            "Workforce",
            "How do people come, grow and stay? Think of training, workload, careers across schools, and well-being.",
            ("To what extent does working in our trust make people better at what they do?",),
        ),
        ShippedTheme(
            "Finance and operations",
            "How do money, buildings and services serve teaching, and how do you plan beyond the next year?",
            ("To what extent do our shared services give schools time and money back?",),
        ),
        ShippedTheme(
            "Governance and leadership",
            "How do trustees know what is going on, and how do they hold executive leaders to account?",
            ("To what extent do trustees and local governors know what each is there for?",),
        ),
    ),
)

# code -> framework, in the order in which they are offered
SHIPPED: Mapping[str, ShippedFramework] = {"enquiry": _ENQUIRY, "inspection_2025": _INSPECTION_2025, "trust_quality": _TRUST_QUALITY}
