"""As whom one signs in to the demo."""

from dataclasses import dataclass

# For everybody in the demo. It guards nothing: the development settings alone allow a demo to be made.
DEMO_PASSWORD = "three-valleys-demo"  # noqa: S105


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """A person worth being for a while: who that is, and what there is to see."""

    email: str
    name: str
    who: str
    look_at: str = ""


DEMO_LOGINS: tuple[DemoLogin, ...] = (
    DemoLogin(
        "dilys.morgan@threevalleys.example", "Dilys Morgan", "Partnership Lead", "what waits for her; people, schools, training, settings"
    ),
    DemoLogin(
        "farah.hussain@threevalleys.example", "Farah Hussain", "Central team", "invites people and records training, but names no leads"
    ),
    DemoLogin("gethin.rees@threevalleys.example", "Gethin Rees", "Headteacher and Lead Reviewer", "invites staff to his own school only"),
    DemoLogin(
        "lucja.wojcik@threevalleys.example",
        "Łucja Wójcik",
        "School leader and Improvement Champion",
        "invites staff to her school's workshop; has led another school's, and reads its record",
    ),
    DemoLogin(
        "yewande.adebisi@threevalleys.example",
        "Yewande Adebisi",
        "Improvement Champion",
        "prepares and rehearses that workshop, and leads it: console, projector, phones",
    ),
    DemoLogin("tunde.balogun@threevalleys.example", "Tunde Balogun", "School leader, a Peer Reviewer", "whose training lapses soon"),
    DemoLogin("owain.pryce@threevalleys.example", "Owain Pryce", "Staff member", "sees his own school"),
    DemoLogin("folake.adeyemi@threevalleys.example", "Folake Adeyemi", "Trustee", "reads reports and sees no list of people"),
    DemoLogin("sian.bowen@threevalleys.example", "Siân Bowen", "Headteacher here, lead of a partnership there", "changes over, top left"),
    DemoLogin(
        "judith.thornber@harrowfell.example",
        "Judith Thornber",
        "Lead of another trust",
        "which sees nothing of the first; it calls roles otherwise",
    ),
    DemoLogin(
        "marcus.oakley@saltreach.example", "Marcus Oakley", "Lead of a trust that has just begun", "confirms its schools from the register"
    ),
)

# A member of no trust: an operator sees which trusts there are, and nothing that stands in them.
DEMO_OPERATOR = DemoLogin(
    "robin.vale@operators.example",
    "Robin Vale",
    "Operator of the installation",
    "brings trusts on board; is always asked for a second step",
)


def logins_told() -> str:
    """The logins as lines for a terminal."""
    logins = (*DEMO_LOGINS, DEMO_OPERATOR)
    widest = max(len(login.email) for login in logins)
    lines = [f"Sign in as any of these; the password is always  {DEMO_PASSWORD}", ""]
    lines += [f"{login.email:{widest}}  {login.name}: {login.who}; {login.look_at}" for login in logins]
    lines += ["", "The demo's trusts ask nobody for a second step at sign-in. Real ones ask everybody who sees across schools."]
    return "\n".join(lines)
