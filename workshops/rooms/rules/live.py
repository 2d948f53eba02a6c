"""What the live process and the main site have agreed on: how a screen's channel is called, and under which keys its state is kept."""

# A ticket is made with the page, which may stay open for the whole day.
TICKET_SECONDS = 12 * 3600
# A fragment is wanted by everybody at once, just after it was made; later the main site makes it again.
FRAGMENT_SECONDS = 600


def channel_of(trust_id: int, workshop_id: int, screen: str) -> str:
    """One channel for each screen of a room, so that a change which phones do not show reaches none of them."""
    return f"room:{trust_id}:{workshop_id}:{screen}"


def told_on(database: int, channel: str) -> str:
    """A channel's name in Redis, which parts its keys by the number of their database, but not its channels. "*" stands for all."""
    return f"{database}:{channel}"


def version_key(channel: str) -> str:
    """Where the last version stands that was told on a channel."""
    return f"version:{channel}"


def fragment_key(channel: str, version: int) -> str:
    """Where a screen's shared fragment stands as of a version."""
    return f"fragment:{channel}:{version}"
