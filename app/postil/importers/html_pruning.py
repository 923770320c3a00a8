"""What in the element that is the article does not belong to it."""

import re

from postil.importers.html_boxes import boxes
from postil.importers.html_column import beyond
from postil.importers.html_leading import LEADING
from postil.importers.html_measures import Measures
from postil.importers.html_names import is_pulled
from postil.importers.html_tree import INLINE, Element, text_of

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: How lines end, and what they ask, that lead elsewhere though they are sentences.
_HERE = re.compile(
    r"(?:click here|cliquez ici|hier klicken|klicken sie hier|haz clic(?: aquí)?|haga clic(?: aquí)?|clique aqui|clicca qui|klik hier|kliknij tutaj|нажмите здесь|点击(?:这里|此处)|點擊(?:這裡|此處)|こちら(?:をクリック)?)\W*$|app ?(?:商店|store\b)|google play|扫(?:码|描)?二维码|微信公众号",
    re.IGNORECASE,
)
#: A few words and a colon before a link.
_LABELLED = re.compile(r"[^.:：!?。]{2,40}[:：]\s*\S")
_ASKING = re.compile(
    r"\b(?:sign up|subscribe|register|abonnier\w+|anmelden|abonne[zr]\w*|inscri\w+|suscr[ií]b\w+|inscrev\w+|iscri\w+|подпи\w+|下载|打开|关注|關注)\b.{0,90}\b(?:newsletters?|e-?mails?|alerts?|inbox|boletín|channel|canal|kanal|telegram|whatsapp|рассылк\w+|канал\w*|app\b)",
    re.IGNORECASE | re.DOTALL,
)
_ENDED = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』]*$")
_STATED = re.compile(r"[.。।۔][\"'”’»)\]」』]*$")
_LETTERS = re.compile(r"[\W_]+")
#: Letters from which on the same words twice are once too often, and of the shortest and longest quotation that is pulled out.
_REPEATED, _QUOTED, _PULLED = 40, 20, 400
#: Characters of a box that leads elsewhere.
_SMALLEST, _LARGEST = 20, 400
_BEFORE_LIST = re.compile(r"[:：]$")


def pruned(main: Element, measures: Measures, told: set[Element], title: Element | None) -> set[Element]:
    """The elements below ``main`` that are not of the article, by what stands in them; ``told``: blocks known to be of it."""
    blocks = [element for element in main.iter() if element in measures.flow and measures.is_block(element)]
    found = {block for block in blocks if block is not title and _leads_away(block, measures, told)}
    for element in main.iter():
        if (
            element in measures.text
            and element is not main
            and (_is_links(element, measures) or _is_box(element, measures))
        ):
            found.add(element)
    found |= boxes(main, blocks, measures, title)
    kept = [
        block
        for block in blocks
        if block is not main and not any(one in found for one in (block, *block.iterancestors()))
    ]
    found |= _again(kept, measures)
    if told:
        found |= _not_told(kept, measures, told, title)
    found |= beyond(main, [block for block in kept if block not in found and block is not title], measures)
    return found | _tail(main, kept, measures, title, found)


def _leads_away(block: Element, measures: Measures, told: set[Element]) -> bool:
    """Whether a block is a line that only leads elsewhere."""
    flow, linked = measures.flow[block], measures.linked[block]
    if (
        block.tag in ("td", "th", "figcaption", "caption", "pre", "body", "main", "article")
        or measures.text[block] > flow
    ):
        return False
    if any(above.tag == "blockquote" for above in block.iterancestors()):
        return False
    words = text_of(block)
    leads = flow < 250 and LEADING.match(words) and (linked or not _ENDED.search(words) or ":" in words[:40])
    if leads and not (block.tag in _HEADINGS and not linked and _is_told(block.getnext(), measures)):
        return True
    if flow < 120 and linked and _HERE.search(words):
        return True
    if flow < 300 and _ASKING.search(words) and _is_dressed(block, measures):
        return True
    if block.tag in _HEADINGS or block.tag == "li" or (block in told and linked < flow):
        return False
    ended = _ENDED.search(words)
    if (
        linked >= 0.6 * flow
        and flow < 250
        and not ended
        and words[-1] not in ":："
        and _LABELLED.match(words)
    ):
        return True
    if linked >= 0.95 * flow and _STATED.search(words) is None and 20 <= flow < 160:
        return True
    return linked >= 0.9 * flow and flow >= 20 and not ended


def _is_told(following: Element | None, measures: Measures) -> bool:
    """Whether running text follows that is not mostly links."""
    return (
        following is not None
        and measures.is_prose(following)
        and measures.links[following] < 0.3 * measures.text[following]
    )


def _is_dressed(block: Element, measures: Measures) -> bool:
    """Whether all words of a block are in bold, slanted or linked letters."""
    inside = sum(
        measures.flow[one]
        for one in block
        if one in measures.flow and one.tag in ("b", "strong", "i", "em", "a")
    )
    return inside >= 0.95 * measures.flow[block]


def _is_links(element: Element, measures: Measures) -> bool:
    """Whether a list or table is nothing but links, and no sentence before it announces it."""
    text, links = measures.text[element], measures.links[element]
    if (
        element.tag not in ("ul", "ol", "dl", "table")
        or not text
        or links < 0.75 * text
        or measures.prose[element] > 0.1 * text
    ):
        return False
    around = element.getparent()
    if around is not None and sum(measures.is_prose(one) for one in around) < 2:
        return True
    before = element.getprevious()
    announced = before is not None and before.tag == "p" and measures.is_prose(before)
    return not (announced and _BEFORE_LIST.search(text_of(before)))


def _is_box(element: Element, measures: Measures) -> bool:
    """Whether an element is a small box that shows the way to something else, with a label perhaps."""
    text, links = measures.text[element], measures.links[element]
    if element.tag not in ("div", "section") or not _SMALLEST <= text <= _LARGEST or measures.prose[element]:
        return False
    return links >= 0.6 * text and not any(
        True for _ in element.iter("h1", "blockquote", "table", "figure", "li")
    )


def _again(blocks: list[Element], measures: Measures) -> set[Element]:
    """Blocks that say what others say: the same twice, and quotations pulled out of the text."""
    letters = {
        block: _LETTERS.sub("", text_of(block)).casefold()
        for block in blocks
        if measures.text[block] == measures.flow[block]
    }
    whole = " ".join(
        said for block, said in letters.items() if measures.is_prose(block) and not _pulled(block)
    )
    found: set[Element] = set()
    seen: dict[str, Element] = {}
    for block, said in letters.items():
        if block.tag in ("td", "th"):
            continue
        # Under one parent its author wrote it twice; elsewhere it is shown once for wide and once for narrow windows.
        twice = len(said) >= _REPEATED and said in seen and seen[said] is not block.getparent()
        if twice or (_QUOTED <= len(said) < _PULLED and _pulled(block) and said in whole):
            found.add(block)
        seen.setdefault(said, block.getparent())
    return found


def _pulled(block: Element) -> bool:
    return any(is_pulled(one) for _, one in zip(range(3), (block, *block.iterancestors()), strict=False))


def _not_told(
    blocks: list[Element], measures: Measures, told: set[Element], title: Element | None
) -> set[Element]:
    """Blocks before the first and after the last that the page tells: what stands there is something else."""
    at = [i for i, block in enumerate(blocks) if block in told]
    if not at:
        return set()
    outside = blocks[at[-1] + 1 :]
    return {
        block
        for block in outside
        if block is not title
        and block.tag not in ("figcaption", "li", "td", "th")
        and (not measures.is_prose(block) or measures.linked[block])
        and measures.text[block] == measures.flow[block]
    }


def _tail(
    main: Element, blocks: list[Element], measures: Measures, title: Element | None, gone: set[Element]
) -> set[Element]:
    """What follows the last running text and leads elsewhere, and headings with nothing under them."""
    last = next((i for i in range(len(blocks) - 1, -1, -1) if measures.is_prose(blocks[i])), None)
    if last is None:
        return set()
    tail = blocks[last + 1 :]
    found = {
        block
        for block in tail
        if measures.text[block] == measures.flow[block]
        and block.tag not in ("td", "th", "figcaption", "caption")
        and block is not title
        and measures.linked[block]
        and (measures.linked[block] >= 0.3 * measures.flow[block] or _LABELLED.match(text_of(block)))
    }
    kept = [block for block in blocks if block not in found and block not in gone]
    while (
        kept
        and kept[-1].tag in _HEADINGS
        and kept[-1] is not title
        and not _has_words_after(kept[-1], main, gone | found, measures)
    ):
        found.add(kept.pop())
    return found


def _has_words_after(heading: Element, main: Element, gone: set[Element], measures: Measures) -> bool:
    """Whether words follow a heading in an element around it: where they are no block of their own, that comes before it."""
    above = heading
    while above is not None and above is not main:
        if (above.tail or "").strip():
            return True
        for one in above.itersiblings():
            if (one.tail or "").strip() or (
                one.tag in INLINE and measures.text.get(one, 0) and one not in gone
            ):
                return True
        above = above.getparent()
    return False
