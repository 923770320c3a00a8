"""Where on a page an article begins and ends: what stands before its title, after it where readers talk, and the next article below."""

import re
from collections.abc import Iterator

from postil.importers.html_leading import LEADING
from postil.importers.html_measures import Measures
from postil.importers.html_names import make_of, role_of
from postil.importers.html_tree import Element, text_of

#: Headings over what readers wrote, and calls to write, in the languages that they are met in.
_TALK = re.compile(
    r"[\W\d]*(?:(?:(?:all|show|view|read|most|recent|latest|readers?['’]?s?|user|facebook|top|new) )*(?:comments?|responses?|replies|conversation|discussion)(?: (?:section|policy|\w+ guidelines|on|to|for)\b.{0,120})?"
    r"|(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)|(?:join|start) the (?:conversation|discussion)|(?:be the first to|log in to|sign in to) comment.{0,20}|what do you think\??|have your say|thoughts? on [“\"].{0,150}"
    r"|(?:leser)?kommentar(?:e|er|en)?(?: schreiben| verfassen)?|diskussion|ihr kommentar|diskutieren sie mit.{0,40}|(?:les )?(?:commentaires?|réactions?)|(?:laisser|ajouter|poster|écrire) un commentaire|réagir"
    r"|(?:los )?(?:comentarios?|comentários?)|(?:deja(?:r)?|deixe|escrib[ae]|añad[ae]|publicar) (?:un|su|tu|uma?|o seu) (?:comentario|comentário|respuesta|resposta)|commenti|lascia (?:un|una) (?:commento|risposta)|reacties?|opmerkingen|reageer"
    r"|komentarze|komentarzy|skomentuj|dodaj komentarz|komentáře|diskuse|komentari?|hozzászólás(?:ok)?|comentarii|kommentit|yorum(?:lar)?|yorum yap|bình luận|ความคิดเห็น|комментари(?:и|ев|й|я)|оставить комментарий|обсуждение|коментарі|коментари"
    r"|σχόλια|σχολιασμός|(?:网友|網友|用户|最新|热门|全部)?(?:评论|評論|留言|跟贴)|发表评论|我来说两句|コメント(?:一覧|欄|を書く)?|댓글|의견|(?:ال)?تعليقات?|التعليقات|اترك تعليق(?:ا|اً)?|أضف تعليق(?:ا|اً)?|نظرات|تגובות|תגובות|टिप्पणियाँ|टिप्पणियां|टिप्पणी)"
    r"[\W\d]*",
    re.IGNORECASE,
)  # fmt: skip
#: What stands under each of the things that readers wrote.
_ANSWER = re.compile(
    r"(?:reply|respond|report(?: abuse| comment)?|answer|antworten|melden|répondre|signaler|responder|rispondi|segnala|reageren|beantwoorden|odpowiedz|odpovědět|svara|svar|vastaa|yanıtla|cevapla"
    r"|ответить|відповісти|отговор|απάντηση|回复|回覆|返信|답글|رد|الرد|השב|הגב|जवाब दें|trả lời|balas)",
    re.IGNORECASE,
)
#: What is said about the comments of readers, and about writing them.
_TERMS = re.compile(
    r"[\W_]*(?:网友评论|網友評論|(?:the |our )?comment(?:s|ing)? (?:on this|are|is|may|will|policy|rules|guidelines|section)|by (?:posting|commenting|submitting)|(?:the )?(?:views|opinions) expressed in (?:the )?comments|(?:please )?(?:log|sign) in to (?:post|leave|add|read|write) (?:a )?comments?"
    r"|(?:bitte )?(?:beachten sie|lesen sie) .{0,30}(?:netiquette|diskussionsregeln)|netiquette|kommentare (?:werden|sind|geben|auf)|les commentaires (?:sont|publiés|n)|pour (?:commenter|réagir)|los comentarios (?:son|publicados|de|est)|para comentar|os comentários (?:são|não|publicados)|i commenti (?:sono|dei|esp)"
    r"|التعليقات? (?:المنشورة|لا|تعبر|الواردة)|(?:الآراء|آراء) .{0,30}(?:لا تعبر|التعليق)|(?:نظرات|دیدگاه).{0,40}(?:منتشر|تایید|تأیید)|تبصرے|τα σχόλια|댓글.{0,30}(?:정책|운영|삭제|책임)|コメント(?:は|を|の|欄)|ความคิดเห็น(?:ที่|จาก|ใน)|กรุณา.{0,60}ความคิดเห็น|(?:תגובות|המגיבים).{0,30}(?:שלא|יפורסמו|אינן)|टिप्पणी .{0,40}(?:नीति|करें)|(?:跟[帖贴]|留言|評論|评论).{0,20}(?:仅|僅|不代表|须|須|请|請)|комментарии (?:модер|закр|могут|на сайте)|чтобы (?:оставить|написать) комментари)",
    re.IGNORECASE,
)  # fmt: skip
_NUMBER = re.compile(r"\d")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Characters of a label over other articles.
_LABEL = 45
#: Characters of the longest heading over what readers wrote, and running text that comes before it where there is an article.
_LONGEST, _BEFORE = 250, 100
#: Running text of an article that follows another one, and what of the page's running text comes at least after the title.
_NEXT, _AFTER = 150, 0.6
#: Characters under a title from which there is a story.
_LEAST = 20


def behind(measures: Measures, title: Element | None) -> set[Element]:
    """Elements behind an article in which readers talk or other articles are shown, as what stands over or under it says.

    Args:
        measures: of the page.
        title: the heading of the article; None where it is not known.
    """
    found: set[Element] = set()
    order = _Order(measures, title)
    first = measures.elements.index(title) if title in measures.flow else 0
    for element in measures.elements[first:]:
        if not 0 < measures.text[element] <= _LONGEST or order.before(element) < _BEFORE:
            continue
        words = text_of(element) if measures.flow[element] else ""
        if element.tag in (*_HEADINGS, "legend") and _TALK.fullmatch(words):
            found |= _from(element, order, following=True)
        elif _is_label(element, words):
            found |= {
                one
                for one in _from(element, order) - ({element} if element.tag in _HEADINGS else set())
                if order.before(element) > measures.prose[one]
            }
    return found | _answered(measures, order)


def _is_label(element: Element, words: str) -> bool:
    """Whether words are a label over something behind an article: a number of comments, their terms, other articles."""
    if element.tag in _HEADINGS:
        return len(words) <= _LABEL and LEADING.match(words) is not None
    return bool(words) and bool(_TERMS.match(words) or (_TALK.fullmatch(words) and _NUMBER.search(words)))


def _answered(measures: Measures, order: "_Order") -> set[Element]:
    """The element in which several times stands how to answer."""
    found = {
        one for one in measures.elements if 0 < measures.flow[one] <= 20 and _ANSWER.fullmatch(text_of(one))
    }
    answers = [one for one in found if found.isdisjoint(one.iterancestors())]
    if len(answers) < 2:
        return set()
    shared = _shared(answers)
    talks = (
        shared not in order.around
        and order.before(shared) >= _BEFORE
        and next(shared.iter("h1"), None) is None
    )
    return {shared} if talks else set()


class _Order:
    """How much running text comes before each element of a page.

    Attributes:
        around: the title, and all that it stands in.
    """

    def __init__(self, measures: Measures, title: Element | None) -> None:
        self._before: dict[Element, int] = {}
        self.around: set[Element] = set() if title is None else {title, *title.iterancestors()}
        said = 0
        for element in measures.elements:
            self._before[element] = said
            said += measures.own_prose(element)

    def before(self, element: Element) -> int:
        """Running text before an element, in the order of the page."""
        return self._before.get(element, 0)

    def is_first(self, element: Element, other: Element) -> bool:
        """Whether as much running text comes before one element as before the other."""
        return element in self._before and self._before[element] == self._before[other]


def _from(marker: Element, order: _Order, *, following: bool = False) -> set[Element]:
    """The largest element around a marker in which no running text comes before it; with what follows it in the same element."""
    top = marker
    for above in marker.iterancestors():
        if above in order.around or above.tag == "body" or not order.is_first(above, marker):
            break
        top = above
    return {top, *(one for one in top.itersiblings() if following and one not in order.around)}


def _shared(elements: list[Element]) -> Element:
    """The innermost element around several."""
    common = list(elements[0].iterancestors())
    for element in elements[1:]:
        around = set(element.iterancestors())
        common = [one for one in common if one in around]
    return common[0]


def next_stories(title: Element, body: Element, measures: Measures) -> set[Element]:
    """Articles that follow the one of a title: elements of the same make as one around it, with a title and a text of their own."""
    found: set[Element] = set()
    for box in title.iterancestors():
        if box is body:
            break
        named = box.tag == "article" or make_of(box) != ""
        if measures.text.get(box, 0) < measures.text[title] + _LEAST:
            continue
        if not named and measures.prose[box] < _NEXT // 2:
            continue
        if box.tag != "article" and title.tag != "h1":
            continue
        ranks = ("h1", "h2", "h3") if box.tag == "article" else (title.tag,)
        for other in box.itersiblings(box.tag):
            if _is_story(other, ranks, measures) and make_of(other) == make_of(box):
                found.add(other)
    return found


def _is_story(element: Element, ranks: tuple[str, ...], measures: Measures) -> bool:
    """Whether an element has enough running text, and a heading of a title's rank above all of it."""
    if measures.prose.get(element, 0) < _NEXT:
        return False
    for one in element.iter():
        if one.tag in ranks:
            return True
        if measures.is_prose(one):
            return False
    return False


def above_title(title: Element, main: Element, measures: Measures) -> set[Element]:
    """What in the element of the article stands before its title: nothing of the article but what its name or its picture says.

    Empty where more than some of the running text stands there: then it is the title that stands in the wrong place.
    """
    path = []
    for above in (title, *title.iterancestors()):
        if above is main:
            break
        path.append(above)
    else:
        return set()
    before = [one for level in path for one in level.itersiblings(preceding=True) if one in measures.text]
    prose = sum(measures.prose[one] for one in before)
    if prose > (1 - _AFTER) * measures.prose[main]:
        return set()
    return {one for one in before if measures.text[one] and not any(_leads_in(inner) for inner in _all(one))}


def _all(element: Element) -> Iterator[Element]:
    return (one for one in element.iter() if isinstance(one.tag, str))


def _leads_in(element: Element) -> bool:
    return element.tag in ("figure", "figcaption", "time") or role_of(element) is not None
