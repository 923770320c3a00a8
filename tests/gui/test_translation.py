"""The language of the window: every text is marked for translation, and German is whole."""

import ast
import re
from collections import Counter

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QWidget,
)

import translations as catalogues
from postil.model.step import Step
from postil.paths import Folders
from postil.ui import translation
from postil.ui.action_row import CONTEXT
from postil.ui.action_table import ACTIONS
from postil.ui.actions import ActionSet
from postil.ui.commands.command_palette import CommandPalette
from postil.ui.dialogs.about_dialog import AboutDialog
from postil.ui.dialogs.keys_dialog import KeysDialog
from postil.ui.dialogs.settings_dialog import SettingsDialog
from postil.ui.find.find_bar import FindBar
from postil.ui.marks.legend_panel import LegendPanel
from postil.ui.marks.selection_toolbar import SelectionToolbar
from postil.ui.menus import MENUS
from postil.ui.preferences import Preferences
from postil.ui.step_names import PHRASES, phrase

MESSAGES = catalogues.messages()
#: Calls whose first text a reader sees.
SHOWN = {
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription",
    "setTitle", "setStatusTip", "addAction", "addItem", "addMenu", "setNameFilters", "complain", "announce", "QLabel",
    "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "UserError", "drawText",
}  # fmt: skip
#: Texts that are the same in every language.
SAME = {"Postil", "English", "Deutsch"}


@pytest.fixture
def german(qapp):
    """The application in German, and in English afterwards."""
    languages = translation.Languages(qapp)
    languages.choose("de")
    yield
    languages.choose("en")
    languages.deleteLater()


@pytest.mark.parametrize("language", [lang for lang in translation.LANGUAGES if lang != translation.ENGLISH])
def test_every_text_has_its_translation(language):
    """None is missing, none is left over: run `make translations` and fill in what is new."""
    known = catalogues.known(translation.catalogue_file(language))
    assert sorted(set(MESSAGES) - set(known)) == []
    assert sorted(set(known) - set(MESSAGES)) == []
    assert translation.texts(language) == known


@pytest.mark.parametrize("language", ["de"])
def test_translations_keep_places_and_mnemonics(language):
    """%1, {0} and the letter that opens a menu; three dots where there were three."""
    for (_, source), text in translation.texts(language).items():
        places = re.compile(r"%\d|\{\d\}")
        assert Counter(places.findall(source)) == Counter(places.findall(text)), source
        assert ("&" in source) == ("&" in text), source
        assert source.endswith("…") == text.endswith("…"), source
        assert source.endswith(".") == text.endswith("."), source


def test_german_is_typeset_and_impersonal():
    """„…“ for quotation marks, no typewriter's, and nobody is called Sie or du."""
    for source, text in translation.texts("de").items():
        assert not re.search(r"[”\"']", text), source
        assert text.count("„") == text.count("“"), source
        assert not re.search(r"\b(Sie können|Ihre?|Ihren|du|dein\w*)\b", text), source


def test_mnemonics_differ_within_a_german_menu():
    """Each letter opens one entry, as in English."""
    texts = translation.texts("de")
    for menu in MENUS:
        names = [texts[CONTEXT, a.text] for a in ACTIONS if a.menu == menu]
        names += [
            texts[CONTEXT, text]
            for key, text in MENUS.items()
            if key.rpartition("/")[0] == menu and "/" in key
        ]
        letters = [name[name.index("&") + 1].lower() for name in names if "&" in name]
        assert [letter for letter, n in Counter(letters).items() if n > 1] == [], menu
    tops = [texts[CONTEXT, text] for key, text in MENUS.items() if "/" not in key]
    assert len({top[top.index("&") + 1].lower() for top in tops}) == len(tops)


def bare_texts(module):
    """Texts given to something that shows them without being marked for translation."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in SHOWN:
            for argument in node.args:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                for part in parts:
                    text = part.value if isinstance(part, ast.Constant) else ""
                    if (
                        isinstance(text, str)
                        and re.search(r"[^\W\d_]{2}", text)
                        and text.strip(" —") not in SAME
                    ):
                        yield node.lineno, text


@pytest.mark.parametrize(
    "file",
    sorted((catalogues.APP / "ui").rglob("*.py")),
    ids=lambda f: f.relative_to(catalogues.APP).as_posix(),
)
def test_no_text_is_shown_that_cannot_be_translated(file):
    """Whatever is set as a text, a tip or a name is marked with tr, translate or QT_TRANSLATE_NOOP."""
    assert list(bare_texts(ast.parse(file.read_text(encoding="utf-8")))) == []


def shown_texts(widget):
    """What a widget and all in it say to eyes and ears."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.toolTip(), one.accessibleName(), one.windowTitle())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()


def test_nothing_in_a_german_window_is_english(qtbot, german, tmp_path):
    """Dialogs, panels, bars and menus say no English text that has another one in German."""
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = ActionSet(window, QWidget(window))
    actions.fill_menu_bar(window.menuBar())
    preferences = Preferences(Folders(tmp_path, tmp_path))
    parts = [
        AboutDialog("/x", window),
        KeysDialog(preferences, window),
        SettingsDialog(preferences, window),
        FindBar(window),
        LegendPanel(window),
        SelectionToolbar(window),
        CommandPalette(window),
    ]
    said = {text for part in parts for text in shown_texts(part) if text}
    said |= {text for row in ACTIONS for text in (actions[row.id].text(), actions[row.id].toolTip())}
    said |= {actions.menu(key).title() for key in MENUS}
    english = {source for (_, source), text in translation.texts("de").items() if text != source}
    german_ = set(translation.texts("de").values())
    assert said & (english - german_) == set()
    assert {"Einstellungen", "Tasten", "&Öffnen …", "Über Postil"} <= said
    actions.name("undo", phrase(Step("Highlight", ("Gipfel",), 1)))
    assert actions["undo"].text() == "&Rückgängig: Hervorhebung „Gipfel“"
    for name in PHRASES:
        for count in (1, 3):
            assert phrase(Step(name, ("Gipfel", "Treffen"), count)) not in english | {name}, name


def test_qts_own_texts_are_german_too(german):
    """The buttons of its file dialog."""
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_sentences_of_the_floors_below_are_translated_when_shown(german):
    """With what was filled in; the most telling of those that fit; others stay as they are."""
    assert translation.sentence("There is no file “a {0} b.txt”.") == "Es gibt keine Datei „a {0} b.txt“."
    assert translation.sentence(
        "“x.txt” is larger than 50 MB, the most that Postil takes for one article. Split it into parts."
    ).startswith("„x.txt“ ist größer als 50 MB")
    assert translation.sentence("Nobody translated this.") == "Nobody translated this."


def test_sentences_stay_english_in_english(qapp):
    """Nothing is matched away."""
    assert translation.sentence("There is no file “a.txt”.") == "There is no file “a.txt”."


@pytest.mark.parametrize(
    ("setting", "wanted", "language"),
    [
        ("de", ["fr-FR"], "de"),
        ("auto", ["fr-FR", "de-AT", "en-GB"], "de"),
        ("auto", ["en-GB", "de-DE"], "en"),
        ("auto", ["fr-FR"], "en"),
        ("xx", [], "en"),
    ],
)
def test_the_desktop_is_asked_when_nothing_was_chosen(setting, wanted, language):
    """The first of its languages that there is; English when there is none."""
    assert translation.language_of(setting, wanted) == language


def test_sentences_that_begin_otherwise_are_not_made_into_expressions():
    """There are hundreds: the first card would wait for all of them."""
    pattern = translation.Pattern("There is no file “{0}” in {1}.")
    assert pattern.fullmatch("There was no file.") is None
    assert not any(isinstance(value, re.Pattern) for value in vars(pattern).values())
    assert pattern.fullmatch("There is no file “a.txt” in b.")["p1"] == "b"
