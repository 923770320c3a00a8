"""What in the element that is the article does not belong to it."""

import re

from postil.importers.html_measures import Measures
from postil.importers.html_names import is_pulled
from postil.importers.html_tree import INLINE, Element, text_of

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: How the lines begin that lead to other articles or ask for something, in the languages that they are met in.
LEADING = re.compile(
    r"[\W_]*(?:(?:read|see|watch|listen|hear) (?:more|also|next|too|now)\b|(?:also|must) read\b|also on\b|more (?:on|from|about|in|stories|coverage|news|like)\b|related(?: (?:stories|story|articles?|news|content|links|topics|coverage|posts?|reading|video))?\s*(?::|$)"
    r"|recommended(?: (?:for you|stories|reading))?\s*(?::|$)|(?:don[’']t|do not) miss\b|you (?:may|might) (?:also )?(?:like|be interested)|further reading|sign up (?:for|to)|subscribe (?:to|now)|click here to|follow (?:us|\w+ on)\b"
    r"|download (?:the|our) app|join (?:our|the) (?:whatsapp|telegram|newsletter)|story continues|article continues|advertisement\b|most (?:read|popular)|top stories|trending\b|what to read next|keep reading|editor[’']s (?:note|picks?)?:? *$"
    r"|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|zu\b|von\b|aus\b)|lesen sie dazu|siehe auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|themen|nachrichten|meldungen)|zum thema\b|newsletter\b.{0,40}abonnieren|anzeige$"
    r"|(?:à )?lire (?:aussi|également|la suite|plus)|(?:à|a) lire\b|voir aussi|lisez aussi|à voir aussi|sur le même (?:sujet|thème)|nos articles|articles? liés?|publicité$|(?:pour )?en savoir plus|découvrez (?:aussi|également)|abonnez-vous"
    r"|(?:lee|leer|lea|ver|vea|mira|mire) (?:también|además|más)\b|te puede interesar|(?:también|más) (?:te puede|noticias|información|sobre)\b|noticias? relacionadas?|le puede interesar|quizás? te interese|(?:además|relacionad[oa]s?|en contexto)\s*:|publicidad$|suscríbete|síguenos"
    r"|(?:leia|veja|saiba|confira|ouça|assista) (?:também|mais|ainda)\b|relacionad[ao]s?$|mais sobre|publicidade$|continua após a publicidade|(?:leggi|guarda|vedi) (?:anche|tutto)|potrebbe(?:ro)? interessarti|approfondi(?:sci|menti)\s*$|(?:lees|zie|bekijk) (?:ook|meer)\b"
    r"|(?:läs|se|lyssna) (?:också|även|mer)\b|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)|polecamy\b|(?:čtěte|přečtěte si|viz) (?:také|též|více)|související články"
    r"|citește și|(?:olvassa|olvasd) el|(?:δείτε|διαβάστε) (?:επίσης|ακόμη|ακόμα)|(?:ayrıca|bunu da) (?:oku|bak)|ilgili haber|(?:читайте|смотрите|см\.|подробнее|ещё|еще) ?(?:также|ещё|еще|по теме|о|:)|по теме\b|материалы по теме|подписывайтесь|читайте нас|реклама$"
    r"|(?:читайте|дивіться) (?:також|ще)|читайте також|(?:прочетете|вижте) (?:още|също)|(?:相关|相關)(?:阅读|閱讀|新闻|新聞|报道|報道|報導|链接|连接|文章|专题)|延伸(?:阅读|閱讀)|推荐阅读|推薦閱讀|更多(?:新闻|新聞|精彩|内容|報導)|(?:原标题|责任编辑|責任編輯|编辑)[:：]|看更多|点击查看|广告$|廣告$"
    r"|関連(?:記事|ニュース|リンク|動画|キーワード)|【?関連】|あわせて読みたい|おすすめ(?:記事)?|続きを読む|この記事は有料|관련 ?(?:기사|뉴스|글)|더 ?보기|추천 ?(?:기사|뉴스)|\[?관련|▶|☞"
    r"|(?:اقرأ|إقرأ|اقرئي|شاهد|طالع|انظر) (?:أيض|ايض|المزيد|كذلك)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|المزيد (?:من|عن|حول)|إعلان$|(?:بیشتر بخوانید|مطالب مرتبط|بخوانید)|(?:קרא|קראו) (?:עוד|גם)|עוד ב|(?:यह|ये) भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित ख़?बरें"
    r"|baca juga|lihat juga|xem thêm|đọc thêm|tin liên quan|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|(?:আরও|আরো) পড়ুন|மேலும் படிக்க|இதையும் படி|soma (?:pia|zaidi)|(?:lexo|shiko) (?:edhe|gjithashtu))",
    re.IGNORECASE,
)  # fmt: skip
_ENDED = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]」』]*$")
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
    kept = [
        block
        for block in blocks
        if block is not main and not any(one in found for one in (block, *block.iterancestors()))
    ]
    found |= _again(kept, measures)
    if told:
        found |= _not_told(kept, measures, told, title)
    return found | _tail(kept, measures, title, found)


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
    if flow < 250 and LEADING.match(words) and (linked or not _ENDED.search(words) or ":" in words[:40]):
        return True
    if block.tag in _HEADINGS or block.tag == "li" or block in told:
        return False
    return linked >= 0.9 * flow and flow >= 20 and not _ENDED.search(words)


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
    blocks: list[Element], measures: Measures, title: Element | None, gone: set[Element]
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
        and measures.linked[block] >= 0.3 * measures.flow[block]
        and measures.linked[block]
    }
    kept = [block for block in blocks if block not in found and block not in gone]
    while kept and kept[-1].tag in _HEADINGS and kept[-1] is not title and not _has_words_after(kept[-1]):
        found.add(kept.pop())
    return found


def _has_words_after(heading: Element) -> bool:
    """Whether plain words follow a heading in an element that holds both: they are no block of their own."""
    above = heading
    while above is not None and (above is heading or above.tag in INLINE):
        for one in (above, *above.itersiblings()):
            if (one.tail or "").strip() or (one is not above and one.tag in INLINE and text_of(one)):
                return True
        above = above.getparent()
    return False
