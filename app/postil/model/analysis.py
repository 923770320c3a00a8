"""What the engine found in one text."""

from postil.model.annotation import Annotation
from postil.model.entity import Entity
from postil.records import dataclass


@dataclass(frozen=True, slots=True)
class Analysis:
    """The engine's marks on one text and the entities that they refer to.

    Attributes:
        annotations: sorted by (start, -end, kind); every ``entity`` and ``speaker.entity`` is the key of an entity below.
        entities: in order of first mention.
        final: False while the statistical model has not been asked yet (lexicon and rules only).
    """

    annotations: tuple[Annotation, ...]
    entities: tuple[Entity, ...] = ()
    final: bool = True

    def entity(self, key: str | None) -> Entity | None:
        """The entity of that key, or None."""
        return next((e for e in self.entities if e.key == key), None) if key else None
