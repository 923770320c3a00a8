"""What a step of the pipeline is."""

from typing import Protocol

from postil.analysis.document import Document


class Step(Protocol):
    """One pass over a document."""

    @property
    def name(self) -> str:
        """Identifier, as shown in timings and errors."""

    @property
    def requires(self) -> frozenset[str]:
        """What must have been assigned before, such as ``"actors"``."""

    @property
    def assigns(self) -> frozenset[str]:
        """What it provides, in the same words."""

    def __call__(self, document: Document) -> None:
        """Read the document and add marks and entities to it."""
