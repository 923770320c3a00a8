"""The style sheet of the window: flat panels, one accent, an 8-pixel grid (4 inside controls)."""

from string import Template

from PySide6.QtGui import QColor

from postil import styles
from postil.paths import resources

_SHEET = Template("""
QMainWindow, QToolBar, QMenuBar, QDockWidget, QDialog { background: $panel; color: $text; }
QMainWindow::separator { background: $panel; width: 5px; height: 5px; }
QMenuBar { padding: 2px 6px; border: 0; }
QMenuBar::item { padding: 4px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $card; border: 1px solid $border; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 28px; border-radius: 5px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QToolBar { border: 0; padding: 2px 8px 6px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 6px 7px; }
QToolButton { border: 0; border-radius: 6px; padding: 6px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:focus { border: 2px solid $accent; padding: 4px; }
QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolTip { background: $card; color: $text; border: 1px solid $border; padding: 5px 7px; }
QPushButton { background: $card; border: 1px solid $border; border-radius: 6px; padding: 6px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:default { border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton#switch { padding: 4px 7px; color: $muted; }
QToolButton#switch:hover { color: $text; }
QToolButton#switch:checked { color: $text; background: $selection; }
QToolButton#switch:focus { padding: 2px 5px; }
QComboBox { background: $card; border: 1px solid $border; border-radius: 6px; padding: 4px 8px; min-height: 18px; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$sheet/arrow-$light.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; color: $text; border: 1px solid $border; padding: 4px; outline: 0;
  selection-background-color: $selection; selection-color: $text; }
QSlider { border: 2px solid transparent; border-radius: 6px; padding: 1px 2px; min-height: 18px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $handle; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -5px 0; border-radius: 7px; background: $accent; }
QSlider::handle:horizontal:hover { background: $text; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 4px; background: $card; }
QCheckBox::indicator:checked { background: $accent; border: 1px solid $accent; image: url("$sheet/tick-$light.svg"); }
QCheckBox::indicator:focus { border: 2px solid $accent; }
QCheckBox:focus { color: $accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 8px; background: $card; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; border-radius: 8px; background: $card; }
QRadioButton:focus { color: $accent; }
QTableWidget#terms::indicator, QListView#choices::indicator { width: 13px; height: 13px; border: 1px solid $muted; border-radius: 4px;
  background: $card; }
QTableWidget#terms::indicator:checked, QListView#choices::indicator:checked { background: $accent; border: 1px solid $accent;
  image: url("$sheet/tick-$light.svg"); }
QLineEdit { background: $card; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus { border: 2px solid $accent; padding: 3px 7px; }
QPlainTextEdit#note-editor { background: $background; border: 1px solid $accent; border-radius: 5px; }
QPlainTextEdit#report, QTextBrowser#report { background: $background; border: 1px solid $border; border-radius: 6px; }
QTableView#report { background: $background; border: 1px solid $border; border-radius: 6px; gridline-color: $border; }
QTableView#report::item { padding: 0 6px; border: 0; }
QAbstractItemView#offers { background: $card; color: $text; border: 1px solid $border; padding: 2px; outline: 0;
  selection-background-color: $selection; selection-color: $text; }
QToolButton#panel-button::menu-indicator { image: none; }
QTabBar#side-tabs { background: transparent; }
QTabBar#side-tabs { font-size: 12px; }
QTabBar#side-tabs::tab { padding: 5px 6px; margin: 0; border: 0; border-bottom: 2px solid transparent; color: $muted; }
QTabBar#side-tabs::tab:first { margin-left: 10px; }
QTabBar#side-tabs::tab:hover { color: $text; }
QTabBar#side-tabs::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar#side-tabs::tab:focus { color: $accent; }
QTreeWidget#survey { background: transparent; border: 0; outline: 0; }
QTreeWidget#survey::item { padding: 4px 2px; border: 0; }
QTreeWidget#survey::item:hover { background: $hover; }
QTreeWidget#survey::item:selected { background: $selection; color: $text; }
QListView#choices, QTreeWidget#foresight { background: $background; border: 1px solid $border; border-radius: 6px; padding: 2px; outline: 0; }
QListView#choices:focus, QTreeWidget#foresight:focus { border-color: $accent; }
QTableWidget#terms { background: $background; border: 1px solid $border; border-radius: 6px; outline: 0;
  selection-background-color: $selection; selection-color: $text; }
QTableWidget#terms:focus { border-color: $accent; }
QTableWidget#terms::item { padding: 3px 6px; border: 0; }
QHeaderView::section { background: $panel; color: $muted; border: 0; border-bottom: 1px solid $border; padding: 4px 8px; }
QTreeWidget#foresight::item { padding: 3px 4px; border: 0; }
QScrollArea, QListView { border: 0; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar#strip:vertical { width: 18px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: 0; width: 0; height: 0; }
QDockWidget { color: $muted; font-size: 12px; }
QToolButton#panel-button { padding: 4px; }
QToolButton#chip { background: $card; border: 1px solid $border; border-radius: 6px; padding: 4px 8px; }
QToolButton#chip:hover { background: $hover; }
QToolButton#chip:focus { border: 2px solid $accent; padding: 3px 7px; }
QTreeWidget#keys { background: $background; border: 1px solid $border; border-radius: 6px; padding: 4px; outline: 0; }
QTreeWidget#keys::item { padding: 5px 8px; border: 0; }
QTreeWidget#keys::item:hover { background: $hover; }
QTreeWidget#keys::item:selected { background: $selection; color: $text; }
#notice { background: $notice; border: 0; border-radius: 6px; }
#muted { color: $muted; }
#small { color: $muted; font-size: 12px; }
#rule { background: $border; max-height: 1px; min-height: 1px; border: 0; }
#error { color: $error; font-size: 12px; }
#find-bar { background: $panel; border: 0; border-bottom: 1px solid $border; }
#welcome { background: $panel; border: 0; border-bottom: 1px solid $border; }
#work { background: $background; border: 0; }
QPushButton#slim { padding: 2px 10px; }
QPushButton#slim:focus { padding: 1px 9px; }
QPushButton#chip-line { background: $notice; border: 0; border-radius: 6px; padding: 6px 10px; margin: 4px 12px; text-align: left; }
QPushButton#chip-line:hover { background: $selection; }
QPushButton#chip-line:focus { border: 2px solid $accent; padding: 4px 8px; }
#message { background: $notice; border: 0; border-bottom: 1px solid $border; }
""")


def style_sheet(theme: styles.Theme) -> str:
    """The style sheet in the colours of ``theme``."""
    page = theme.page
    ink = QColor(page.text)

    def veil(part: float) -> str:
        return f"rgba({ink.red()}, {ink.green()}, {ink.blue()}, {part})"

    return _SHEET.substitute(
        sheet=(resources() / "icons" / "sheet").as_posix(),
        light="dark" if theme.dark else "light",
        panel=page.panel,
        background=page.background,
        card=page.background,
        text=page.text,
        muted=page.muted,
        accent=page.accent,
        border=page.border,
        faint=veil(0.38),
        hover=veil(0.07),
        pressed=veil(0.12),
        handle=veil(0.22),
        notice=page.selection,
        selection=page.selection,
        error=page.error,
    )
