"""What is known about articles, as the reader puts it right."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Details:
    """What some articles have in common.

    Attributes:
        articles: ids.
        values: of each detail the value that all of them have; None where they differ. Several authors stand with "; " between.
        tags: on all of these articles themselves.
    """

    articles: tuple[str, ...]
    values: Mapping[str, str | None]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to become of all of them.

    Attributes:
        values: of the details that change, the new values; authors as in ``Details``.
        add: tags that they get.
        take: tags that they lose.
        collection: id of a collection that they are put into; empty: none.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    add: tuple[str, ...] = ()
    take: tuple[str, ...] = ()
    collection: str = ""
