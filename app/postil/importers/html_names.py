"""What the parts of a page are called: tells from class, id and role what stands only beside the article.

The words are those that newspapers and their systems use for the same few things (WordPress, Drupal, Arc, AMP, schema.org and
hand-made sites, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, the Nordic languages, and Chinese in
pinyin). A name counts by whole words: “relatedLinks”, “related_links” and “c-related__links” say the same.
"""

import re
from collections.abc import Callable, Container
from functools import lru_cache

from postil.importers.html_tree import Element
from postil.model.block import Role

#: Elements of a page that are never part of its article.
ASIDE = frozenset({"nav", "aside", "footer", "menu", "dialog"})
_ASIDE_ROLES = frozenset(
    "navigation complementary search banner contentinfo dialog alertdialog alert menu toolbar tooltip".split()
)
#: Attributes that name an element; where classes are made by programs, the others still say what it is.
_NAMES = frozenset({"class", "id", "data-testid", "data-component", "data-qa", "data-block"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_DIGIT = re.compile(r"\d")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = re.compile(r"[^a-z0-9\u00c0-\u024f]+")
#: Names that begin so say what an article is about, or how the page looks, not what the element is.
_ABOUT = (
    "tag",
    "category",
    "has",
    "no",
    "with",
    "without",
    "not",
    "is",
    "js",
    "type",
    "format",
    "status",
    "postid",
    "tone",
    "theme",
    "section",
)
_ABOUT_PARTS = frozenset({"list", "lists", "links", "cloud", "container", "wrapper", "items", "bar"})


def _telling(pattern: str) -> Callable[[str], bool]:
    """Says of a name whether the pattern is found in it; remembers what it said, for pages say the same names over and over."""
    compiled = re.compile(pattern)

    @lru_cache(maxsize=8192)
    def says(name: str) -> bool:
        return compiled.search(name) is not None

    return says


def _words(words: str) -> str:
    return "|".join(words.split())


#: What is written by others below the article: never of it, however much it is.
_DISCUSSION = _telling(
    rf" (?:{_words('comments commentlist disqus livefyre respond kommentare kommentarer commentaires comentarios commenti reacties komentarze yorumlar pinglun')}"
    r"|comment (?:list|section|thread|form|area|box|wrapper|container|content|block|body|text|item|items|entry|author|count|control|row|feed|stream|module)"
    r"|(?:readers?|users?|visitors?|fb|facebook) comments?|commentcontrol\w*|discussion thread) "
)
_BESIDE = _telling(
    " (?:"
    + "|".join(
        (
            # ways through the site
            _words("nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs sidebar sidenav siderail pagination pager paging toc masthead footer colophon"),
            _words("utility util comment skip skiplink skipnav inread catcher toolbar toolbox tools utilities dropdown search searchbox searchform hatnote navbox editsection sitemap"),
            r"(?:right|left|side) (?:rail|col|column|bar)|skip (?:link|to)|mw editsection",
            # for its owner
            _words("cookie cookies cookiebar consent gdpr onetrust didomi newsletter newsletters subscribe subscriber subscription subscriptions abo abonnement abonnieren paywall"),
            _words("regwall piano tinypass signup signin login register registration membership donate donation donations appeal promo promos promotion promotional promoted marketing"),
            _words("ad ads adv advert adverts advertisement advertising advertorial adslot adunit adbox adsense adcontainer dfp gpt banner banners anzeige anzeigen werbung publicite"),
            _words("publicidad publicidade pubblicita reklama reklam annons annonce sponsor sponsored sponsors outbrain taboola ligatus plista mgid revcontent dianomi guanggao"),
            r"(?:app|apps) (?:download|promo|banner|store)|back to top",
            # other articles
            _words("related relateds relatedposts relatedlinks relatedarticles recommend recommended recommendation recommendations recirc recirculation trending popular mostread mostpopular"),
            _words("topstories latestnews readmore readnext readalso seealso upnext morefrom morenews morestories furtherreading yarpp crosslinks linkbox linklist teasers teaserlist"),
            (r"(?:most|also|more|next|read) (?:read|popular|viewed|shared|commented|more|next|also|stories|news|from|on|articles|posts|links|like|in)|see (?:also|more)|top (?:stories|news)"
            r"|latest (?:news|stories|posts|articles)|(?:other|similar|previous|next|prev) (?:articles?|posts?|stories|story|news)|post navigation|(?:teaser|link|story|article) (?:list|lists)|you may(?: also)? like"),
            _words("relacionada relacionadas relacionado relacionados relacionadas verwandt verwandte weiterlesen correlati correlate leggianche lireaussi lisaussi associes leiamais leiatambem"),
            _words("vejatambem leestambem zieook leesook lasmer polecane powiazane souvisejici xiangguan tuijian recomendados recomendadas destacados"),
            (r"(?:lire|lisez|voir) (?:aussi|egalement|plus)|(?:mehr|weitere) (?:zum|zu|von|artikel|themen|meldungen)|zum thema|leggi anche|(?:ver|leer|lea) (?:tambien|mas)|te puede interesar|(?:leia|veja) (?:mais|tambem)"
            r"|(?:lees|zie) ook|las (?:mer|ocksa)|les (?:mer|ogsa)|laes (?:mere|ogsa)|lue (?:myos|lisaa)|czytaj (?:tez|takze|wiecej)|a lire|sur le meme"),
            # buttons
            _words(r"\w*share shares sharing sharebar sharebox sharetools sharethis addthis addtoany a2a sharedaddy sociable social socials socialmedia socialbar sharelinks teilen partager partage"),
            _words("compartir compartilhar condividi udostepnij fenxiang bookmark bookmarks follow followus \\w*qrcode weixin print printonly noprint textsize fontsize rating ratings feedback vote poll quiz survey reactions"),
            r"print (?:only|button)|(?:font|text) (?:size|sizer|resize)|follow us|listen to|audio player|speech player",
            # labels and people
            _words("tags taglist tagcloud keywords topics authorbox authorbio bio biography copyright disclaimer"),
            r"(?:tag|topic|keyword) (?:list|links|cloud)|about (?:the )?authors?|author (?:bio|box|card|info|description|about|profile)|post tags",
            # only for a while
            _words("popup modal overlay lightbox tooltip toast preloader"),
            r"video (?:playlist|ads)",
        )
    )
    + ") "
)  # fmt: skip
#: What only screen readers say, often in the middle of a sentence.
_UNSHOWN = _telling(
    r"^ (?:hide|hidden|d none|is hidden|js hidden) $| (?:sr only|sronly|screen ?reader(?: text)?|visually ?hidden|off ?screen|noscript|a11y|accessibility hidden) "
)
#: Names of what is the article's own text.
_BODY = _telling(
    " (?:article ?body|article ?text|article ?content|article ?main|story ?body|story ?text|story ?content|post ?body|post ?content|entry ?content|entry ?body|entry ?text"
    "|news ?body|news ?text|news ?content|body ?text|body ?content|body ?copy|content ?body|content ?text|field name body|cuerpo|cuerpo noticia|article ?corps|corps|texto|artikel ?text|artikeltext"
    "|testo|testo articolo|tresc|article ?detail|td post content|main ?content|text ?content|richtext|rich text|artical|zhengwen|article holder|articleview|story ?holder) "
)
_CAPTION = _telling(
    r" (?:(?:\w+ )*caption(?: text)?|captions|cutline|bildunterschrift|bildtext|legende|figcaption|didascalia|pie ?de ?foto|piedefoto|epigrafe"
    r"|(?:photo|image|picture|img|media|foto) (?:credits?|by ?line|description|legend|title|info|source|desc)|(?:\w+ )*credits?|photocredit|imagecredit|fotocredit|wp caption text) "
)
_BYLINE = _telling(
    r" (?:\w+ ){0,3}(?:by ?lines?|(?:authors?|author names?|metas?|metadata|dates?|timestamp|datetime|publish(?:ed)? ?(?:date|time)?|pub ?date|updated|modified|last updated"
    r"|reading ?time|read ?time|time ?stamp)|autor|auteur|autore|firma|signature|datum|fecha|data ora|posted on|submitted(?: by)?|(?:article|post|entry|news) info(?: items?)?|info item(?: \w+)?) "
)
_MEDIA = _telling(
    r" (?:\w+ ){0,3}(?:videos?|video ?player|audio|audio ?player|podcast)(?: (?:box|block|container|wrapper|embed|item|info|ct|inner|teaser))? "
)
_PULLED = _telling(r" (?:\w+ )*(?:pull ?quotes?|pullout|blockquote|quote|zitat|citation|cita|exergue) ")
_KICKER = _telling(
    r" (?:\w+ )?(?:kicker|eyebrow|overline|dachzeile|spitzmarke|antetitulo|surtitre|occhiello|rubric) "
)
_STANDFIRST = _telling(
    r" (?:\w+ )*(?:standfirst|dek|deck|lede|lead|intro|introduction|subtitle|sub ?headline|subhead|sub ?heading|subheader|summary|chapo|chapeau|vorspann|vorlauf|entradilla|bajada|sottotitolo"
    r"|sommario|abstract|excerpt|linha fina|linhafina|ingress|manchet|subtitulo|strapline|preamble|anons|description) (?:\w+ )?"
)


def names(element: Element) -> tuple[str, ...]:
    """What an element is called, each name in small words with blanks around them: its classes, its id, what programs call it."""
    said = [element.get(name) for name in element.keys() if name in _NAMES]  # noqa: SIM118 (elements are no dictionaries)
    if element.tag in _HEADINGS and element.get("id"):
        # Links lead there: it is what the heading says, cut short.
        said.remove(element.get("id"))
    if "-" in element.tag:
        said.append(element.tag)
    return _split(" ".join(said)) if said else ()


@lru_cache(maxsize=4096)
def _split(said: str) -> tuple[str, ...]:
    found = []
    for name in said.split()[:30]:
        parts = [part for part in _PARTS.split(_CAMEL.sub("-", name[:80]).lower()) if part]
        if len(parts) > 1 and parts[0] in _ABOUT and not _ABOUT_PARTS.intersection(parts[1:]):
            continue
        if parts:
            found.append(f" {' '.join(parts)} ")
    return tuple(found)


def _called(element: Element, says: Callable[[str], bool]) -> bool:
    return any(map(says, names(element)))


def make_of(element: Element) -> str:
    """The first class of an element that is not numbered, which others of its kind have, too; empty where it has none."""
    return next((name for name in (element.get("class") or "").split() if not _DIGIT.search(name)), "")


def is_discussion(element: Element) -> bool:
    """Whether an element is called as comments of readers are."""
    return _called(element, _DISCUSSION)


def beside_names(element: Element) -> list[str]:
    """The names of an element that say that it stands beside an article."""
    if element.tag in ("html", "body", "h1"):
        return []
    return [name for name in names(element) if _BESIDE(name) or _DISCUSSION(name)]


def is_beside(element: Element, meaningless: Container[str] = ()) -> bool:
    """Whether an element is what stands beside an article, or called so: a menu, a share box, an advertisement, comments.

    Args:
        element: of a page.
        meaningless: names that say nothing on this page.
    """
    if element.tag in ASIDE or (element.get("role") or "").lower() in _ASIDE_ROLES:
        return True
    return any(name not in meaningless for name in beside_names(element))


def is_unshown(element: Element) -> bool:
    """Whether an element is called as words are that only screen readers say."""
    return _called(element, _UNSHOWN)


def is_body(element: Element) -> bool:
    """Whether an element is called as the text of an article is."""
    said = (element.get("itemprop") or "").lower()
    return said in ("articlebody", "reviewbody") or _called(element, _BODY)


def is_standfirst(element: Element) -> bool:
    """Whether an element is called as the words between title and text are."""
    return (element.get("itemprop") or "") in ("description", "alternativeHeadline") or _called(
        element, _STANDFIRST
    )


def is_media(element: Element) -> bool:
    """Whether an element is called as films and sound recordings are."""
    return element.tag in ("div", "section", "aside", "figure", "span") and _called(element, _MEDIA)


def is_pulled(element: Element) -> bool:
    """Whether an element may show words of the article a second time, in large."""
    return element.tag in ("blockquote", "aside", "q") or _called(element, _PULLED)


def role_of(element: Element) -> Role | None:
    """The part that an element plays by its name: caption, byline or kicker; None when the name says nothing."""
    if element.tag in ("body", "main", "article", "section", "h1") or not element.attrib:
        return None
    said = (element.get("itemprop") or "").lower()
    if element.tag not in ("img", "picture", "figure") and _called(element, _CAPTION):
        return Role.CAPTION
    if said in ("author", "datepublished", "datemodified") or _called(element, _BYLINE):
        return Role.BYLINE
    return Role.KICKER if _called(element, _KICKER) else None
