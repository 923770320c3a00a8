"""Takes the texts that a reader sees from the sources into resources/translations, for Qt Linguist or any editor.

New texts come in as unfinished, those that are gone go. Run it with `make translations` after changing a text.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app" / "postil"
FILES = sorted((ROOT / "resources" / "translations").glob("postil_*.ts"))
#: Context of the sentences of the floors below the window.
SENTENCES = "Sentences"
#: Floors whose sentences reach the window.
_BELOW = ("importers", "library", "exporters", "desk", "files.py")
#: Context of the sentences that say why a mark is there, and of the phrases that they are made of.
REASONS = "Reasons"
#: Tables of such phrases.
_PHRASES = {"_PATTERNS", "_PLACES", "_PARTS"}
#: A sentence, and a place in it that takes a noun with its article.
_SENTENCE, _NOUN = re.compile(r"\s?[“A-Z{].* .*\."), re.compile(r"\ba (\{\w*\})")
#: Tables of sentences that are filled in with ``format``.
_TABLES = {"_SENTENCES", "_BUSY", "_READ_ONLY", "NO_LIBRARY"}

Message = tuple[str, str]


def messages() -> dict[Message, str]:
    """Context and English text of everything to translate → the file that it stands in, in the order of the sources."""
    found: dict[Message, str] = {}
    for file in sorted((APP / "ui").rglob("*.py")):
        for message in in_window(ast.parse(file.read_text(encoding="utf-8"))):
            found.setdefault(message, file.relative_to(APP).as_posix())
    for part in _BELOW:
        files = sorted((APP / part).rglob("*.py")) if (APP / part).is_dir() else [APP / part]
        for file in files:
            for sentence in sentences(ast.parse(file.read_text(encoding="utf-8"))):
                found.setdefault((SENTENCES, sentence), file.relative_to(APP).as_posix())
    for part in ("analysis", "desk"):
        for file in sorted((APP / part).rglob("*.py")):
            for sentence in reasons(ast.parse(file.read_text(encoding="utf-8")), whole=part == "analysis"):
                found.setdefault((REASONS, sentence), file.relative_to(APP).as_posix())
    return found


def in_window(module: ast.Module) -> Iterator[Message]:
    """The texts of a module of the window: ``tr``, ``translate``, QT_TRANSLATE_NOOP, and a module's own ``_tr``."""
    own = _context_of_tr(module)
    for node, owner in _calls(module, ""):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts: list[ast.expr] = []
        context = owner
        if name == "tr":
            texts = node.args[:1]
        elif name == "_tr":
            texts, context = node.args[:1], own
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) == 2:
            texts, context = node.args[1:], _value(node.args[0])
        for text in texts:
            yield from ((context, value) for value in _literals(text) if context)


def sentences(module: ast.Module) -> Iterator[str]:
    """What a ``UserError`` says, and tables of such sentences; values stand as {0}, {1} and so on."""
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") in {"UserError", "TakenError"}
            and node.args
        ):
            yield from _templates(node.args[0])
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in _TABLES:
            for part in ast.walk(node.value):
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield _numbered(part.value)


def reasons(module: ast.Module, *, whole: bool) -> Iterator[str]:
    """What a ``Reason`` says: of a ``whole`` module every sentence in it that is no documentation and no error, and phrases."""
    silent = _silent(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Reason" and len(node.args) > 2:
            yield from _templates(node.args[2])
        elif whole and isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in _PHRASES:
            values = node.value.values if isinstance(node.value, ast.Dict) else []
            yield from (str(value.value) for value in values if isinstance(value, ast.Constant))
        elif whole and node not in silent:
            for template in _templates(node) if isinstance(node, ast.expr) else ():
                if _SENTENCE.fullmatch(template):
                    yield _numbered(_NOUN.sub(r"\1", template)).strip()


def _silent(module: ast.Module) -> set[ast.AST]:
    """What nobody reads on a card: documentation, errors, and the parts of a string that is composed."""
    found: set[ast.AST] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Expr):
            found.add(node.value)
        elif isinstance(node, ast.JoinedStr | ast.Raise):
            found.update(part for part in ast.walk(node) if part is not node)
    return found


def _templates(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _templates(node.body)
        yield from _templates(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        yield _numbered("".join(str(part) for part in parts))


def _numbered(template: str) -> str:
    """``{path} … {backups}`` and ``{} … {}`` as ``{0} … {1}``."""
    pieces = template.replace("}", "{").split("{")
    return "".join(piece if i % 2 == 0 else f"{{{i // 2}}}" for i, piece in enumerate(pieces))


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Every call below ``node``, with the class that it stands in."""
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield child, owner
        yield from _calls(child, inner)


def _context_of_tr(module: ast.Module) -> str:
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            call = next(n for n in ast.walk(node) if isinstance(n, ast.Call))
            return str(getattr(call.args[0], "value", ""))
    return ""


def _value(context: ast.expr) -> str:
    """A context, or the name of a constant that holds one: CONTEXT of the table of actions is the only one."""
    return str(context.value) if isinstance(context, ast.Constant) else "Actions"


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def known(file: Path) -> dict[Message, str]:
    """The finished translations of a file."""
    found: dict[Message, str] = {}
    for context in Xml.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                key = context.findtext("name", ""), message.findtext("source", "")
                found[key] = translation.text
    return found


def write(file: Path, translations: dict[Message, str]) -> int:
    """Writes all messages with the translations that there are; gives the number of those without one."""
    language = file.stem.partition("_")[2]
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, Xml.Element] = {}
    missing = 0
    for (context, source), _where in sorted(messages().items(), key=lambda item: item[0][0].casefold()):
        if context not in contexts:
            contexts[context] = Xml.SubElement(root, "context")
            Xml.SubElement(contexts[context], "name").text = context
        message = Xml.SubElement(contexts[context], "message")
        Xml.SubElement(message, "source").text = source
        translation = Xml.SubElement(message, "translation")
        translation.text = translations.get((context, source), "")
        if not translation.text:
            translation.set("type", "unfinished")
            missing += 1
    Xml.indent(root, "  ")
    body = Xml.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return missing


def main() -> int:
    """Brings every file up to date, and says what is missing."""
    for file in FILES:
        missing = write(file, known(file))
        print(f"{file.name}: {missing} texts without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
