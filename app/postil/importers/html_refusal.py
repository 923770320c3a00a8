"""Pages that are no article: they hold their text back, show it only to browsers, or say that something went wrong."""

import re

from postil.errors import UserError
from postil.importers.html_extraction import Extraction
from postil.importers.html_linked import Linked
from postil.importers.html_names import names
from postil.importers.html_tree import Element, is_unseen, text_of
from postil.importers.words import weight

#: Running text from which a page is an article whatever else it shows; what the beginning of one has that must be paid for, and what
#: it has at most when only its look says so.
_ENOUGH, _BEGINNING, _WALLED = 700, 900, 400
#: Running text of the shortest report that is whole though the page says that it must be paid for.
_SHORTEST = 250
_ENDED = re.compile(r"(?<!\.\.)[.!?。！？।؟۔][\"'”’»)\]」』]*$")
#: Characters of what asks for money.
_PRICE = 20
_PAYWALL = re.compile(
    r" (?:\w+ )*(?:paywall|regwall|subscription wall|tinypass|piano|meter|paid content|subscriber only|abo wall|bezahlschranke|plus paywall) "
)
_FAILED = re.compile(
    r"(?:error )?(?:404|403|410|500|502|503)\b|(?:page |seite |página |pagina )?(?:not found|nicht gefunden|introuvable|no encontrada|non trovata)|access denied"
    r"|forbidden|service unavailable|internal server error|bad gateway|страница не найдена|页面不存在|ページが見つかりません",
    re.IGNORECASE,
)
_GUARD = re.compile(
    r"just a moment|attention required|are you (?:a robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|captcha|ddos protection|access to this page has been denied|pardon our interruption",
    re.IGNORECASE,
)
_SCRIPTED = re.compile(
    r"(?:enable|activate|requires?|turn on|activer|aktivieren|habilit|activa|включите|启用)[^.]{0,40}java\s?script|java\s?script[^.]{0,60}(?:enabled?|disabled|required|aktivier|activ|habilit)",
    re.IGNORECASE,
)
_SHELLS = ("root", "app", "__next", "__nuxt", "react-root", "main-app", "gatsby")


def refuse_stubs(root: Element, found: Extraction, told: Linked, source: str) -> None:
    """Lets every page pass that has an article.

    Args:
        root: of the page.
        found: what is taken for its article.
        told: what it tells search engines.
        source: names it.

    Raises:
        UserError: when what it shows is none.
    """
    body, prose = root.find("body"), found.prose
    if body is None or prose >= _BEGINNING:
        return
    title = " ".join(text_of(one) for one in root.iter("title"))[:300]
    if prose < _ENOUGH and _GUARD.search(title):
        raise UserError(
            f"“{source}” shows its pages only to browsers. Open it in yours, save it as a web page, and open the saved file."
        )
    if prose < _ENOUGH and _FAILED.match(title):
        raise UserError(f"“{source}” is no article: the page says “{title[:80].strip()}”.")
    if (prose < _WALLED or told.free is False) and (
        _walled(found.left_out) or (told.free is False and _breaks_off(found))
    ):
        raise UserError(
            f"“{source}” shows only the beginning of the article; the rest is for subscribers. If you are one, open it in your browser,"
            " save it as a web page, and open the saved file."
        )
    if _is_shell(root, body, prose):
        raise UserError(
            f"“{source}” shows its text only in a browser (by JavaScript). Open it there, save it as a web page, and open the saved file."
        )
    if prose < 100 and _is_video(root):
        raise UserError(f"“{source}” shows a video, not an article.")


def _breaks_off(found: Extraction) -> bool:
    """Whether the last words of the text are no end of a sentence."""
    words = text_of(found.elements[-1]) if not found.measures else ""
    if found.measures:
        prose = [one for one in found.elements[-1].iter() if found.measures.is_prose(one)]
        words = text_of(prose[-1]) if prose else ""
    return not _ENDED.search(words) or found.prose < _SHORTEST


def _walled(left_out: set[Element]) -> bool:
    """Whether one of the things beside the article is where one pays."""
    return any(
        len(text_of(element)) > _PRICE
        and any(_PAYWALL.search(name) for inner in element.iter() for name in names(inner))
        for element in left_out
    )


def _is_shell(root: Element, body: Element, prose: int) -> bool:
    """Whether a page is empty until its programs have run."""
    if prose or not any(True for _ in root.iter("script")):
        return False
    shown = " ".join(_shown(body))
    if weight(shown) >= _ENOUGH:
        return False
    asks = any(_SCRIPTED.search(text_of(one)) for one in root.iter("noscript")) or _SCRIPTED.search(shown)
    empty = (one for one in body.iter("div") if (one.get("id") or "").lower() in _SHELLS)
    return bool(asks) or any(not text_of(one) for one in empty)


def _shown(body: Element) -> list[str]:
    waiting, words = [body], []
    while waiting:
        element = waiting.pop()
        if element.text:
            words.append(" ".join(element.text.split()))
        for child in reversed(element):
            if child.tail:
                words.append(" ".join(child.tail.split()))
            if isinstance(child.tag, str) and not is_unseen(child):
                waiting.append(child)
    return words


def _is_video(root: Element) -> bool:
    kinds = (
        meta.get("content") or ""
        for meta in root.iter("meta")
        if (meta.get("property") or "").lower() == "og:type"
    )
    return any(kind.lower().startswith("video") for kind in kinds) or any(True for _ in root.iter("video"))
