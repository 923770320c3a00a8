"""Categories to begin with, which a reader may add and change."""

from PySide6.QtCore import QCoreApplication

from postil.model.category import Category, Term, TermSort
from postil.ui.translatable import QT_TRANSLATE_NOOP

_SANCTIONS = (
    "sanction", "embargo", "export control", "asset freeze", "blacklist", "price cap", "travel ban", "tariff", "trade restriction",
)  # fmt: skip
_TREATIES = (
    "treaty", "accord", "pact", "convention", "protocol", "agreement", "memorandum of understanding", "ratify", "ceasefire",
    "armistice", "truce", "charter",
)  # fmt: skip
_ENERGY = (
    "oil", "crude", "natural gas", "LNG", "pipeline", "refinery", "tanker", "barrel", "power plant", "electricity", "uranium", "coal",
    "renewable", "energy",
)  # fmt: skip
_NAMES = (
    QT_TRANSLATE_NOOP("Categories", "Sanctions"),
    QT_TRANSLATE_NOOP("Categories", "Treaties"),
    QT_TRANSLATE_NOOP("Categories", "Energy"),
    QT_TRANSLATE_NOOP("Categories", "Sums of money"),
)
#: Amounts such as "$3.5 billion", "20 million euros".
_MONEY = r"[$€£¥]\s?\d[\d.,]*(?:\s(?:million|billion|trillion))?|\d[\d.,]*\s(?:million|billion|trillion)\s(?:dollars|euros|pounds|yuan|rubles|roubles|yen)"


def examples() -> tuple[Category, ...]:
    """Sanctions, treaties, energy and sums of money, named in the reader's language."""
    sanctions, treaties, energy, money = (QCoreApplication.translate("Categories", name) for name in _NAMES)
    return (
        Category(sanctions, "#b3541e", "dashed", tuple(map(Term, _SANCTIONS))),
        Category(treaties, "#2f7f6f", "dotted", tuple(map(Term, _TREATIES))),
        Category(energy, "#7a6a00", "wave", tuple(map(Term, _ENERGY))),
        Category(money, "#7b4fa0", "dash-dot", (Term(_MONEY, TermSort.PATTERN),)),
    )
