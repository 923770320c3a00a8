"""Text set as it was typed: which language of programs it is in, or that it is no code at all."""

import re

from postil.importers.html_tree import Element, classes

_LANGUAGE = re.compile(r"\s(?:language-|lang-|highlight-source-|highlight-text-|brush:\s*)([\w+#.-]{1,30})")
_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
#: Characters of running text and of its longest paragraph, the part of them that is letters and blanks, and those of a sentence.
_ENOUGH, _PARAGRAPH, _WORDS, _SENTENCE = 250, 80, 0.9, 400
_STOP = re.compile(r"[.!?…。！？।؟۔]")


def language_of(code: Element) -> str:
    """The language of a program's text, as the page names it around or in the text; empty where it does not."""
    above = code.getparent()
    names = classes(code) + "".join(classes(inner) for inner in code.iter("code"))
    found = _LANGUAGE.search(names + (classes(above) if above is not None else ""))
    return found[1] if found else ""


def paragraphs_in(pre: Element) -> list[str]:
    """The paragraphs of running text that was typed with line breaks; empty when it is code, or verse, or a table."""
    text = "".join(pre.itertext()).replace("\r\n", "\n").replace("\xa0", " ").strip()
    if len(text) < _ENOUGH or language_of(pre) or any(True for _ in pre.iter("code", "samp", "kbd")):
        return []
    words = sum(c.isalpha() or c in " \n.,’'" for c in text)
    columns = sum("  " in line.strip() for line in text.split("\n"))
    if (
        words < _WORDS * len(text)
        or len(_STOP.findall(text)) * _SENTENCE < len(text)
        or columns > text.count("\n") / 5
    ):
        return []
    found = [" ".join(one.split()) for one in _GAP.split(text)]
    return found if max(map(len, found)) >= _PARAGRAPH else []
