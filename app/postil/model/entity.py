"""One actor or one system that mentions refer to."""

from collections.abc import Mapping
from enum import StrEnum

from postil.records import dataclass, field


class EntityType(StrEnum):
    """What an entity is. Systems carry their class in ``facts["class"]``."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT_BODY = "government body"
    ORGANISATION = "organisation"
    ALLIANCE = "alliance"
    ARMED_FORCE = "armed force"
    ARMED_GROUP = "armed group"
    PARTY = "party"
    COMPANY = "company"
    PEOPLE = "people"
    BLOC = "bloc"
    PLACE = "place"
    SYSTEM = "system"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to.

    Attributes:
        key: identity that is the same in every article: ``state:RU``, ``system:s-400``, ``actor:wang-yi``.
        name: canonical name, as shown.
        type: what it is.
        aliases: other names.
        facts: short facts in reading order for the card: ``{"origin": "Russia", "NATO name": "SA-21 Growler"}``.
        source: where the facts are from: a lexicon's name, "this article", "reader".
    """

    key: str
    name: str
    type: EntityType = EntityType.UNKNOWN
    aliases: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
