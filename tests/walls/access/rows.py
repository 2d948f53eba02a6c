"""What the rows of the access table are made of."""

PEOPLE = ("nobody", "stranger", "lead", "central", "head", "reviewer", "staff", "trustee")
Row = tuple[str, int, int, int, int, int, int, int, int]
Rows = dict[str, Row | tuple[Row, ...]]


def everybody(method: str, status: int) -> Row:
    """The same for all, signed in or not."""
    return (method, *[status] * 8)  # type: ignore[return-value]


def signed_in(method: str, status: int) -> Row:
    """Nobody is asked to sign in; all others get the same."""
    return (method, 302, *[status] * 7)  # type: ignore[return-value]


def members(method: str, status: int) -> Row:
    """Nobody is asked to sign in, a stranger finds nothing, every member gets the same."""
    return (method, 302, 404, *[status] * 6)  # type: ignore[return-value]
