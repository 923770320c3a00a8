"""What an exporter is."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from typing_extensions import override

from postil.errors import UserError
from postil.exporters.work import Work
from postil.model.annotation import DEFAULT_KINDS, ENGINE_KINDS, Annotation, Kind


class OptionKind(StrEnum):
    """What values an option takes."""

    SWITCH = "switch"  # bool
    NUMBER = "number"  # int
    CHOICE = "choice"  # str, one of `choices`
    KINDS = "kinds"  # str: names of kinds with commas between, or "all"
    TEXT = "text"  # str, any


@dataclass(frozen=True, slots=True)
class Option:
    """Something that the reader may choose about a format.

    Attributes:
        name: identifier, as on the command line.
        title: as shown in a dialog.
        kind: what values it takes.
        default: the value when nothing is chosen.
        choices: the values of a ``CHOICE``.
    """

    name: str
    title: str
    kind: OptionKind
    default: bool | int | str
    choices: tuple[str, ...] = ()

    def value(self, given: Any) -> bool | int | str:
        """``given``, which may be text from the command line, as a value of this option.

        Raises:
            UserError: when it is none.
        """
        if self.kind is OptionKind.TEXT:
            return str(given).strip()
        text = str(given).strip().lower()
        if self.kind is OptionKind.SWITCH and text in _SWITCHED:
            return _SWITCHED[text]
        if self.kind is OptionKind.NUMBER and text.isdecimal():
            return int(text)
        if self.kind is OptionKind.CHOICE and text in self.choices:
            return text
        if self.kind is OptionKind.KINDS and (text == "all" or set(_listed(text)) <= set(Kind)):
            return text
        raise UserError(f"“{given}” is no value for {self.name}. It takes {self.takes}.")

    @property
    def takes(self) -> str:
        """What values it takes, in words."""
        kinds = ", ".join(str(kind) for kind in (*ENGINE_KINDS, Kind.HIGHLIGHT, Kind.CATEGORY))
        return {
            OptionKind.SWITCH: "yes or no",
            OptionKind.NUMBER: "a whole number",
            OptionKind.CHOICE: "one of: " + ", ".join(self.choices),
            OptionKind.KINDS: f"all, or some of: {kinds}",
            OptionKind.TEXT: "any text",
        }[self.kind]


_SWITCHED = {
    "true": True,
    "yes": True,
    "on": True,
    "1": True,
    "false": False,
    "no": False,
    "off": False,
    "0": False,
}

#: Which marks are shown in an export of the whole text.
KINDS = Option(
    "kinds",
    "Marks shown",
    OptionKind.KINDS,
    ",".join(str(kind) for kind in (*ENGINE_KINDS, Kind.HIGHLIGHT, Kind.CATEGORY) if kind in DEFAULT_KINDS),
)

#: Which marks are in an export for programs, that can leave out what they do not want.
ALL_KINDS = Option("kinds", "Marks written", OptionKind.KINDS, "all")

Options = Mapping[str, Any]


class Exporter(Protocol):
    """Writes articles in one format. Formats are made from ``Separate`` or ``Gathering``."""

    @property
    def name(self) -> str:
        """Identifier, as on the command line."""

    @property
    def title(self) -> str:
        """The format's name, as shown in a dialog."""

    @property
    def suffix(self) -> str:
        """Of its files, with the dot."""

    def suffix_for(self, options: Options | None = None) -> str:
        """Of a file that is written with these options: for most formats always the same."""

    @property
    def options(self) -> tuple[Option, ...]:
        """What may be chosen."""

    @property
    def gathers(self) -> bool:
        """Whether several articles make one file."""

    def write(self, work: Work, options: Options | None = None) -> str | bytes:
        """The whole file; options that are not given have their defaults.

        Raises:
            UserError: when an option is unknown or its value is none of those it takes.
        """

    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        """One file of several articles.

        Raises:
            UserError: when an option is unknown or its value is none of those it takes, or the format does not gather.
        """

    def write_files(self, works: Sequence[Work], options: Options | None = None) -> "Written":
        """The same, with what has to lie beside it.

        Raises:
            UserError: as ``write_all`` does.
        """


class Written(NamedTuple):
    """A file with what lies beside it.

    Attributes:
        content: of the file itself.
        beside: bytes of other files by their paths, from the folder in which it lies; for most formats none.
    """

    content: str | bytes
    beside: Mapping[str, bytes]


class _Format(ABC):
    suffix: str

    @abstractmethod
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        """The whole file."""

    def write_files(self, works: Sequence[Work], options: Options | None = None) -> Written:
        """The same, with what has to lie beside it."""
        return Written(self.write_all(works, options), {})

    def suffix_for(self, options: Options | None = None) -> str:  # noqa: ARG002 - some formats ask them
        """Of a file that is written with these options, with the dot."""
        return self.suffix


class Separate(_Format):
    """A format that makes one file of each article."""

    name: str
    gathers = False

    @abstractmethod
    def write(self, work: Work, options: Options | None = None) -> str | bytes:
        """The whole file of one article."""

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        """The file of the only article.

        Raises:
            UserError: when there are several.
        """
        return self.write(self._only(works), options)

    def _only(self, works: Sequence[Work]) -> Work:
        if len(works) != 1:
            raise UserError(
                f"The format {self.name} makes a file of each article. Choose a folder for them, or export them one by one."
            )
        return works[0]


class WithFiles(Separate):
    """A format that makes one file of each article, and may need others beside it."""

    @abstractmethod
    def made(self, work: Work, options: Options | None = None) -> Written:
        """The whole file of one article, and what lies beside it."""

    @override
    def write(self, work: Work, options: Options | None = None) -> str | bytes:
        """The file alone."""
        return self.made(work, options).content

    @override
    def write_files(self, works: Sequence[Work], options: Options | None = None) -> Written:
        return self.made(self._only(works), options)


class Gathering(_Format):
    """A format that holds any number of articles in one file."""

    gathers = True

    def write(self, work: Work, options: Options | None = None) -> str | bytes:
        """The file of one article."""
        return self.write_all([work], options)

    @abstractmethod
    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> str | bytes:
        """One file of all the articles."""


def settled(exporter: Exporter, given: Options | None) -> dict[str, Any]:
    """The value of every option of ``exporter``.

    Raises:
        UserError: when one in ``given`` is unknown or its value is none of those it takes.
    """
    known = {option.name: option for option in exporter.options}
    for name in given or {}:
        if name not in known:
            names = ", ".join(known) or "none"
            raise UserError(f"The format {exporter.name} has no option “{name}”. Its options are: {names}.")
    chosen = given or {}
    return {name: option.value(chosen.get(name, option.default)) for name, option in known.items()}


def shown(marks: list[Annotation], kinds: str) -> list[Annotation]:
    """Those of ``marks`` whose kind is among ``kinds``, the value of a ``KINDS`` option."""
    return [mark for mark in marks if wants(kinds, mark.kind)]


def wants(kinds: str, kind: Kind) -> bool:
    """Whether a kind is among ``kinds``, the value of a ``KINDS`` option."""
    return kinds == "all" or str(kind) in _listed(kinds)


def _listed(kinds: str) -> list[str]:
    return [name.strip() for name in kinds.split(",") if name.strip()]
