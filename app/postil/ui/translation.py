"""The language of the window: texts of resources/translations/*.ts, the files of Qt Linguist, read as they are.

There is nothing to compile: a file of some hundred texts is read in a few milliseconds. packaging/translations.py takes new
texts from the sources into the files.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from postil.overriding import override
from postil.paths import resources

#: Languages of the window: English is the one that the sources are written in.
ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
#: Sentences of the floors below, which know nothing of languages: matched when they are shown.
SENTENCES = "Sentences"
#: Where a value stands in such a sentence.
PLACE = re.compile(r"\{\d+\}")
#: By language what ``texts`` gives, marshalled, where somebody read it beforehand (packaging/first.py).
READY: dict[str, bytes] = {}


class Catalogue(QTranslator):
    """The texts of one language. What it does not know stays English."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts(language)

    @override
    def isEmpty(self) -> bool:
        return not self._texts

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        # Qt goes on to the next translator when there is no text at all, which its stubs do not know.
        return self._texts.get((context, sourceText))  # type: ignore[return-value]


def catalogue_file(language: str) -> Path:
    """Where the texts of a language lie."""
    return resources() / "translations" / f"postil_{language}.ts"


@cache
def texts(language: str) -> dict[tuple[str, str], str]:
    """Context and English text → text; nothing for English."""
    if language == ENGLISH:
        return {}
    if language in READY:
        import marshal

        return dict(marshal.loads(READY[language]))  # noqa: S302 - of our own program
    from xml.etree import ElementTree as Xml

    found: dict[tuple[str, str], str] = {}
    for context in Xml.parse(catalogue_file(language)).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = message.findtext("translation", "")
            if text:
                found[name, message.findtext("source", "")] = text
    return found


def language_of(setting: str, wanted: list[str] | None = None) -> str:
    """The language to show for a setting: one of ``LANGUAGES``.

    Args:
        setting: a language, or "auto" for the desktop's.
        wanted: languages that the desktop asks for, best first, such as "de-AT".
    """
    if setting in LANGUAGES:
        return setting
    for tag in QLocale.system().uiLanguages() if wanted is None else wanted:
        if tag.partition("-")[0] in LANGUAGES:
            return tag.partition("-")[0]
    return ENGLISH


class Languages(QObject):
    """Keeps the application in one language: our texts, and Qt's own for its dialogs."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = ENGLISH

    def choose(self, setting: str) -> None:
        """From now on windows are built in the language of ``setting``; those that are there keep theirs."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        self.language = language_of(setting)
        # Numbers and dates follow the desktop, unless the reader chose a language.
        QLocale.setDefault(QLocale.system() if setting == "auto" else QLocale(self.language))
        if self.language == ENGLISH:
            return
        from PySide6.QtCore import QLibraryInfo

        qt = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(f"qtbase_{self.language}", folder):
            self._install(qt)
        self._install(Catalogue(self.language, self))

    def _install(self, translator: QTranslator) -> None:
        self._application.installTranslator(translator)
        self._installed.append(translator)


def written(number: int) -> str:
    """A number as the language of the window writes it: “1,234”, “1.234”."""
    return QLocale().toString(number)


def counted(number: int, one: str, many: str) -> str:
    """What is said of one thing, or ``many`` with the number in the place of %1, written as the language does."""
    return one if number == 1 else many.replace("%1", written(number))


def sentence(english: str) -> str:
    """A sentence of the floors below in the language of the window; as it is, when nobody translated it."""
    for pattern, source in patterns(SENTENCES):
        match = pattern.fullmatch(english)
        if match:
            said = QCoreApplication.translate(SENTENCES, source)
            if said != source:
                return filled(said, match)
    return english


def filled(said: str, match: re.Match[str], fill: Callable[[str], str] = str) -> str:
    """A sentence with the values of a match of one of ``patterns`` in its places, each as ``fill`` says it."""
    return PLACE.sub(lambda place: fill(match[f"p{place[0][1:-1]}"]), said)


class Pattern:
    """A sentence with places, such as ``There is no file “{0}”.``: each takes anything.

    Made into a regular expression only when it is needed: there are hundreds of them, and few that begin as a sentence does.
    """

    def __init__(self, source: str) -> None:
        self._pieces = PLACE.split(source)
        self._places = [place[1:-1] for place in PLACE.findall(source)]

    def fullmatch(self, english: str) -> re.Match[str] | None:
        """The values in the places of a sentence, as groups ``p0``, ``p1`` …; None when it is another one."""
        return self._expression.fullmatch(english) if english.startswith(self._pieces[0]) else None

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        expression = re.escape(self._pieces[0])
        for number, piece in zip(self._places, self._pieces[1:], strict=True):
            expression += f"(?P<p{number}>.+?)" + re.escape(piece)
        return re.compile(expression, re.DOTALL)


@cache
def patterns(context: str) -> tuple[tuple[Pattern, str], ...]:
    """Every sentence of a context that some language knows, as a pattern; the most telling first."""
    known = {source for lang in LANGUAGES for of, source in texts(lang) if of == context}
    in_order = sorted(known, key=lambda source: -len(PLACE.sub("", source)))
    return tuple((Pattern(source), source) for source in in_order)
