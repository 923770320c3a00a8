"""The time and new identities, as the library writes them."""

from datetime import UTC, datetime


def now() -> str:
    """The time now: ISO 8601, UTC, milliseconds, so that text order is time order."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def seconds_between(earlier: str, later: str) -> float:
    """Seconds from one such time to another; negative when the clock was set back."""
    return (datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds()


def new_id() -> str:
    """A new identity: UUID4 as 32 hex digits."""
    from uuid import uuid4

    return uuid4().hex
