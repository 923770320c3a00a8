"""Articles from the web: pages with their pictures, other formats, and what is no article."""

from collections.abc import Callable
from pathlib import Path

import pytest

from made_documents import SAMPLES
from postil.errors import UserError
from postil.importers.fetch import Fetched, Limits
from postil.importers.web import read_web
from postil.model.block import Role
from web_server import Answer, served

HERE = Limits(private=True)
PICTURE = (Path(__file__).parents[2] / "articles/harbour.png").read_bytes()
STORY = "The minister said on Monday that the talks would go on until an agreement is found by all of them. "
PNG = {"Content-Type": "image/png"}


def page(*parts: str, head: str = "") -> Answer:
    """A page with a story."""
    story = "".join(f"<p>{n}. {STORY * 2}</p>" for n in "AB")
    return Answer(
        f"<!doctype html><html><head><title>Talks go on</title>{head}</head><body><article><h1>Talks go on</h1>{''.join(parts)}{story}</article></body></html>".encode()
    )


def test_a_page_comes_with_its_pictures() -> None:
    """Only with those that the article shows; the address is where it was in the end."""
    lazy = '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" data-src="one"><figcaption>The harbour</figcaption></figure>'
    with served(
        a=Answer(status=302, heads={"Location": "/b"}),
        b=page(lazy, '<img src="gone.png">', '<aside><img src="/advert"></aside>'),
        one=Answer(PICTURE, PNG),
    ) as site:
        read = read_web(f"{site.url}/a", HERE)
        assert (read.article.url, read.article.source) == (f"{site.url}/b", f"{site.url}/b")
        assert list(read.pictures.values()) == [PICTURE]
        shown = [(one.original != "", one.source) for one in read.article.pictures]
        assert shown == [(True, f"{site.url}/one"), (False, f"{site.url}/gone.png")]
        assert [path for path, _ in site.asked] == ["/a", "/b", "/one", "/gone.png"]


def test_the_pictures_of_a_page_are_not_fetched_from_a_private_network() -> None:
    """Though the page itself may lie there, when its reader typed that."""
    with served(one=Answer(PICTURE, PNG)) as other, served(a=page(f'<img src="{other.url}/one">')) as site:
        read = read_web(f"{site.url}/a")
        assert read.article.title == "Talks go on"
        assert not read.pictures
        assert other.asked == []


def test_a_page_on_a_machine_that_the_reader_named_has_its_pictures_there() -> None:
    """It is the very machine that he trusts."""
    with served(a=page('<img src="/one">'), one=Answer(PICTURE, PNG)) as site:
        assert list(read_web(f"{site.url}/a").pictures.values()) == [PICTURE]


def test_the_largest_fitting_picture_is_taken() -> None:
    """Of all that a page offers for windows of different width."""
    sets = '<picture><source srcset="small.png 300w, /wide 1200w, huge.png 4000w"><img alt="The harbour at dawn"></picture>'
    with served(a=page(sets), wide=Answer(PICTURE, PNG)) as site:
        read_web(f"{site.url}/a", HERE)
        assert [path for path, _ in site.asked] == ["/a", "/wide"]


def test_a_dot_that_stands_for_a_picture_is_not_taken_for_it() -> None:
    """Until it is scrolled to, a page shows one."""
    dot = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" data-srcset="/one 900w">'
    with served(a=page(dot), one=Answer(PICTURE, PNG)) as site:
        assert list(read_web(f"{site.url}/a", HERE).pictures.values())[-1] == PICTURE
        assert len(read_web(f"{site.url}/a", HERE).article.pictures) == 1


def test_pictures_end_with_the_room_for_them() -> None:
    """The same one is fetched once; the sixty-first not at all."""
    many = "".join(f'<img src="/one?{n}">' for n in (0, 0, *range(70)))
    with served(a=page(many), one=Answer(PICTURE, PNG)) as site:
        read_web(f"{site.url}/a", HERE)
        assert len(site.asked) == 61


def test_the_word_of_the_server_on_the_encoding_counts() -> None:
    """It knows better than the page."""
    words = f"<!doctype html><meta charset=iso-8859-2><body><p>Министр сказал. {STORY}</p></body>"
    heads = {"Content-Type": "text/html; charset=windows-1251"}
    with served(a=Answer(words.encode("cp1251"), heads)) as site:
        assert "Министр сказал." in read_web(f"{site.url}/a", HERE).article.text


def test_a_text_at_an_address_is_a_text() -> None:
    """And Markdown is Markdown."""
    plain, marked = {"Content-Type": "text/plain"}, {"Content-Type": "text/markdown"}
    with served(a=Answer(STORY.encode(), plain), b=Answer(b"# Talks\n\nThey *go on*.", marked)) as site:
        article = read_web(f"{site.url}/a", HERE).article
        assert (article.text, article.url) == (STORY.strip(), f"{site.url}/a")
        assert [block.role for block in read_web(f"{site.url}/b", HERE).article.blocks] == [
            Role.TITLE,
            Role.PARAGRAPH,
        ]


FEED = b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>x</title></item></channel></rss>'
SHELL = b"<!doctype html><html><head><title>News</title></head><body><div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='a.js'></script></body></html>"


def stub(words: str, head: str = "", extra: str = "") -> Answer:
    """A page with hardly any words."""
    return Answer(
        f"<!doctype html><html><head>{head}</head><body><h1>Talks</h1><p>{words}</p>{extra}</body></html>".encode()
    )


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(b""), "nothing at"),
        (Answer(PICTURE, PNG), "a picture"),
        (Answer(PICTURE, {"Content-Type": "application/octet-stream"}), "a picture"),
        (Answer(b"....", {"Content-Type": "video/mp4"}), "a video"),
        (Answer(FEED, {"Content-Type": "application/rss+xml"}), "a news feed"),
        (Answer(FEED, {"Content-Type": "text/xml"}), "a news feed"),
        (Answer(b"{}", {"Content-Type": "application/json"}), "for programs"),
        (Answer(b"<!doctype html><html><body></body></html>"), "holds no text"),
        (Answer(SHELL), "only in a browser"),
        (stub("Please wait.", "<title>Just a moment...</title>"), "only to browsers"),
        (stub("Sorry, we could not find it.", "<title>404 Not Found</title>"), "404 Not Found"),
        (stub(STORY, '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'), "for subscribers"),
        (stub(STORY, extra='<div class="article-paywall"><p>Subscribe for 1 € to read on.</p></div>'), "for subscribers"),
        (stub("Watch it.", '<meta property="og:type" content="video.other">'), "a video"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_said_in_one_sentence(answer: Answer, words: str) -> None:
    """And what to do, where there is anything to do."""
    with served(a=answer) as site, pytest.raises(UserError) as raised:
        read_web(f"{site.url}/a", HERE)
    assert words in str(raised.value)


def test_an_article_with_a_paywall_around_it_is_read() -> None:
    """Its reader pays, or the page only begs."""
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    )
    long = "".join(f"<p>{n}. {STORY * 3}</p>" for n in "CDEF")
    with served(
        a=page(long, '<div class="paywall">Subscribe now, for one crown a week.</div>', head=head)
    ) as site:
        assert "F. The minister" in read_web(f"{site.url}/a", HERE).article.body


def test_nothing_but_the_address_is_asked_for_what_is_no_page() -> None:
    """One request, by what it is given."""
    asked: list[str] = []

    def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
        asked.append(url)
        return Fetched(STORY.encode(), url, "text/plain")

    fake: Callable[..., Fetched] = get
    assert read_web("https://a.example/x", get=fake).article.url == "https://a.example/x"
    assert asked == ["https://a.example/x"]


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/zip", "text/plain"])
@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_documents_are_read_whatever_their_server_calls_them(name: str, kind: str) -> None:
    """By their bytes."""
    with served(a=Answer(SAMPLES[name], {"Content-Type": kind})) as site:
        read = read_web(f"{site.url}/a", HERE)
        assert "Of two parts" in read.article.text
        assert read.article.url == f"{site.url}/a"


def part(*paragraphs: str, head: str = "", title: str = "Talks go on") -> Answer:
    """One of several pages of an article, all with its title, its author and the same menu."""
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    menu = "<nav><a href='/news'>News</a><a href='/sport'>Sport</a></nav>"
    return Answer(
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{menu}<article><h1>{title}</h1>"
        f"<p class='byline'>By Ines Bravo</p>{body}</article></body></html>".encode()
    )


def following(address: str) -> str:
    """What a page says of the next one."""
    return f'<link rel="next" href="{address}">'


def story(letter: str) -> tuple[str, str]:
    """Two paragraphs that no other page has."""
    return f"{letter}1. {STORY * 2}", f"{letter}2. {STORY * 2}"


def test_an_article_on_several_pages_is_read_whole() -> None:
    """In their order, title and author once; pictures of each page are found where that page is."""
    shown = '<img src="one" alt="The harbour">'
    pages = {
        "": part(*story("A"), head=following("/story?page=2")),
        "page=2": part(*story("B"), shown, head=following("/story?page=3")),
        "page=3": part(*story("C"), title="Talks go on - page 3"),
    }
    asked = []

    def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
        asked.append(url.removeprefix("https://example.org/"))
        if url.endswith("/one"):
            return Fetched(PICTURE, url, "image/png")
        return Fetched(pages[url.partition("?")[2]].body, url, "text/html", "utf-8")

    read = read_web("https://example.org/story", get=get)
    told = [words[:3] for words in read.article.texts(Role.PARAGRAPH)]
    assert told == ["A1.", "A2.", "B1.", "B2.", "C1.", "C2."]
    assert (read.article.title, read.article.authors, read.article.url) == (
        "Talks go on", ("Ines Bravo",), "https://example.org/story",
    )  # fmt: skip
    assert read.article.text.count("Talks go on") == read.article.text.count("Ines Bravo") == 1
    assert asked == ["story", "story?page=2", "story?page=3", "one"]
    assert read.original == b"\n".join(page.body for page in pages.values())


@pytest.mark.parametrize(
    ("first", "next_", "joins"),
    [
        ("/a/story", "/a/story/2", True),
        ("/a/story.html", "/a/story-2.html", True),
        ("/a/story.html", "/a/story,page2.html", True),
        ("/a/story?id=7", "/a/story?id=7&page=2", True),
        ("/a/story/1", "/a/story/2", True),
        ("/a/story", "/a/story/3", False),
        ("/a/story/2", "/a/story/3", False),
        ("/a/story", "/a/another-story", False),
        ("/news/411", "/news/412", False),
        ("/a/story", "https://elsewhere.org/a/story/2", False),
    ],
)
def test_only_the_same_article_is_gone_on_with(first: str, next_: str, joins: bool) -> None:
    """Told by the address: the next article of a blog is called the next page, too."""
    asked = []

    def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
        asked.append(url)
        answer = part(*story("A"), head=following(next_)) if len(asked) == 1 else part(*story("B"))
        return Fetched(answer.body, url, "text/html", "utf-8")

    read = read_web(f"https://example.org{first}", get=get)
    assert ("B1." in read.article.text) is joins
    assert len(asked) == 1 + joins


@pytest.mark.parametrize("how", ["gone", "no page", "nothing"])
def test_a_further_page_that_cannot_be_had_is_told(how: str) -> None:
    """In one sentence; what came before it stays."""

    def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
        if url.endswith("/3"):
            if how == "gone":
                raise UserError("Gone.")
            if how == "no page":
                return Fetched(PICTURE, url, "image/png")
            return Fetched(b"", url, "text/html", "utf-8")
        number = 2 if url.endswith("/2") else 1
        answer = part(*story(f"N{number} "), head=following(f"/story/{number + 1}"))
        return Fetched(answer.body, url, "text/html", "utf-8")

    read = read_web("https://example.org/story", get=get)
    assert "N1 1." in read.article.text and "N2 1." in read.article.text
    assert read.lacking.startswith("The article goes on after page 2, but")
    assert read.lacking.count(". ") == 1


def test_an_article_that_is_whole_lacks_nothing() -> None:
    """Nor does one whose next page is another article."""
    pages = iter((part(*story("A"), head=following("/story/2")), part(*story("B"), title="Other")))

    def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
        return Fetched(next(pages).body, url, "text/html", "utf-8")

    assert read_web("https://example.org/story", get=get).lacking == ""


def test_further_pages_have_limits() -> None:
    """Another article, a page that leads to itself, one that is gone, too many of them; none in a private network."""

    def read(pages: Callable[[int], Answer | None]) -> tuple[str, int]:
        asked: list[tuple[str, bool]] = []

        def get(url: str, limits: Limits, *, typed: bool, accept: str = "") -> Fetched:
            asked.append((url, typed))
            answer = pages(len(asked))
            if answer is None:
                raise UserError("Gone.")
            return Fetched(answer.body, url, "text/html", "utf-8")

        text = read_web("https://example.org/story", get=get).article.text
        assert [typed for _, typed in asked] == [True] + [False] * (len(asked) - 1)
        return text, len(asked)

    first = part(*story("A"), head=following("/story/2"))
    assert "B1." not in read(lambda n: first if n == 1 else part(*story("B"), title="Other"))[0]
    assert read(lambda n: first if n == 1 else None)[1] == 2
    assert read(lambda n: part(*story(f"N{n} "), head=following(f"/story/{n + 1}")))[1] == 20
    assert read(lambda n: part(*story(f"N{n} "), head=following("/story/2")))[1] == 2


@pytest.mark.parametrize("address", ["http://[harbour/2", "http://harbour.example:port/2", "//["])
def test_addresses_in_a_page_that_are_none_are_in_no_ones_way(address: str) -> None:
    """Those of its pictures, and of the page that goes on with it."""
    head, picture = f'<link rel="next" href="{address}">', f'<img src="{address}" alt="The harbour">'
    with served(a=page(picture, head=head)) as site:
        assert read_web(f"{site.url}/a", HERE).article.title == "Talks go on"


def test_a_redirect_to_no_address_is_told() -> None:
    """As every other address that is none."""
    with (
        served(a=Answer(status=302, heads={"Location": "http://[harbour/"})) as site,
        pytest.raises(UserError, match="no web address"),
    ):
        read_web(f"{site.url}/a", HERE)
