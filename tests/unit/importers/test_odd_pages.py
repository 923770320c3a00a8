"""Pages as they are met, in their oddest shapes: what a person would call the article comes out whole, in order, and nothing else."""

import contextlib
import random
from pathlib import Path

import pytest
from lxml import etree

from postil.errors import UserError
from postil.importers.html_tree import Element, parsed
from postil.importers.registry import read_data
from postil.model.block import BODY_ROLES, Role

PAGES = sorted((Path(__file__).parents[2] / "articles/news").glob("*.html"))
TITLE = "Ferry hits rock in the strait"
STORY = [
    "The ferry left the harbour at six in the morning with forty people on board, among them the mayor and two of her deputies.",
    "Nobody had told the crew that the lighthouse on the southern rock had been dark since Tuesday, when a storm cut the cable.",
    "“We saw nothing until the last moment,” the captain said, “and then there was only time for one turn of the wheel.”",
    "Divers from the mainland will look at the hull on Friday, and the company says that it will pay for every lost suitcase.",
    "The opposition in the council wants to know why the spare lamp, bought two years ago, was still in its box in a cellar.",
    "It is the third such accident in the strait since the new timetable came into force, and the first with injured passengers.",
]
OTHER = [
    "The price of bread rises again this week, the bakers say, and the mills blame the drought in the north of the country.",
    "A painter from the valley has covered her whole house in blue, and the neighbours have taken her to court over it.",
    "The league begins on Saturday without its champion, who could not pay the fee for the new floodlights in the stadium.",
]
BRIEF = [
    "The ferry Aurora struck a rock off the southern lighthouse early on Tuesday, the coast guard said. Nobody was hurt.",
    "Divers will look at the hull on Friday.",
]
LANGUAGES = {
    "ar": [
        "غادرت العبارة الميناء في السادسة صباحا وعلى متنها أربعون راكبا، بينهم رئيسة البلدية واثنان من نوابها.",
        "لم يخبر أحد الطاقم بأن المنارة على الصخرة الجنوبية مظلمة منذ يوم الثلاثاء، حين قطعت عاصفة الكابل.",
        "قال القبطان: «لم نر شيئا حتى اللحظة الأخيرة، ولم يبق لنا سوى وقت لدورة واحدة للمقود».",
    ],
    "he": [
        "המעבורת יצאה מהנמל בשש בבוקר ועל סיפונה ארבעים נוסעים, ביניהם ראשת העיר ושניים מסגניה.",
        "איש לא סיפר לצוות שהמגדלור שעל הסלע הדרומי חשוך מאז יום שלישי, כשסערה קרעה את הכבל.",
        '"לא ראינו דבר עד הרגע האחרון", אמר רב החובל, "ואז נותר זמן רק לסיבוב אחד של ההגה".',
    ],
    "zh": [
        "渡轮早上六点离开港口，船上有四十人，其中包括市长和她的两名副手。",
        "没有人告诉船员，南礁上的灯塔自周二风暴切断电缆以来一直没有亮。",
        "船长说：“直到最后一刻我们什么也没看见，只来得及转一次舵。”",
    ],
    "ja": [
        "フェリーは午前六時に港を出た。乗客は市長と二人の副市長を含む四十人だった。",
        "南の岩の灯台が火曜日の嵐で電線が切れて以来消えたままだとは、誰も乗組員に知らせていなかった。",
        "船長は「最後の瞬間まで何も見えず、舵を一度切る時間しかなかった」と話した。",
    ],
    "hi": [
        "नौका सुबह छह बजे चालीस लोगों को लेकर बंदरगाह से निकली, जिनमें महापौर और उनके दो सहायक भी थे।",
        "किसी ने चालक दल को नहीं बताया था कि दक्षिणी चट्टान का प्रकाशस्तंभ मंगलवार से अंधेरे में है, जब तूफान ने केबल काट दी थी।",
        "कप्तान ने कहा, “हमें आखिरी पल तक कुछ नहीं दिखा, और फिर पहिया घुमाने का बस एक ही मौका था।”",
    ],
    "ru": [
        "Паром вышел из гавани в шесть утра с сорока пассажирами на борту, среди них были мэр и двое её заместителей.",
        "Никто не сказал экипажу, что маяк на южной скале не горит со вторника, когда буря оборвала кабель.",
        "«Мы ничего не видели до последней минуты, — сказал капитан, — и времени хватило лишь на один поворот штурвала».",
    ],
    "el": [
        "Το πλοίο άφησε το λιμάνι στις έξι το πρωί με σαράντα επιβάτες, ανάμεσά τους η δήμαρχος και δύο αντιδήμαρχοι.",
        "Κανείς δεν είχε πει στο πλήρωμα ότι ο φάρος στον νότιο βράχο ήταν σβηστός από την Τρίτη, όταν μια θύελλα έκοψε το καλώδιο.",
        "«Δεν είδαμε τίποτα μέχρι την τελευταία στιγμή», είπε ο καπετάνιος, «και υπήρχε χρόνος μόνο για μία στροφή του τιμονιού».",
    ],
}
MENU = "".join(
    f'<li><a href="/{name}">{name}</a></li>'
    for name in "World Politics Business Sport Culture Travel".split()
)


def paragraphs(texts: list[str]) -> str:
    """Each in an element of its own."""
    return "".join(f"<p>{text}</p>" for text in texts)


def story(body: str, title: str = TITLE) -> list[str]:
    """What is read as the story of a page, block by block."""
    page = (
        f"<!doctype html><html><head><title>{title}</title></head><body><ul>{MENU}</ul>{body}</body></html>"
    )
    article = read_data(page.encode(), "x.html").article
    found = [block for block in article.blocks if block.role in BODY_ROLES - {Role.TABLE}]
    return [" ".join(block.span.of(article.text).split()) for block in found]


HEAD = f"<h1>{TITLE}</h1>"
ALL = paragraphs(STORY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_script_is_read(language: str) -> None:
    """In paragraphs, and parted by line breaks."""
    texts = LANGUAGES[language]
    beside = "".join(f'<div><a href="/{n}">{text[:40]}</a></div>' for n, text in enumerate(texts))
    for inner in (paragraphs(texts), "<br><br>".join(texts)):
        page = f"<div><h1>{texts[0][:25]}</h1><div>{inner}</div></div><div>{beside}</div>"
        assert story(page, texts[0][:25]) == texts


def test_lines_kept_open_by_a_blank_part_paragraphs() -> None:
    """As two line breaks do that stand beside each other."""
    assert story(HEAD + "<div>" + "<br>&nbsp;<br>".join(STORY) + "</div>") == STORY


def test_what_stands_before_the_title_is_not_of_the_article() -> None:
    """A wall of consent without a name."""
    wall = "<div><p>We and our 812 partners store and read information on a device, such as cookies, and process personal data.</p><a href='#'>Fine</a></div>"
    assert story(f"<div><div>{wall}</div><div>{HEAD}{ALL}</div></div>") == STORY


def test_words_above_the_title_stay_where_they_are_most_of_the_text() -> None:
    """Then the title is what stands in the wrong place."""
    assert story(f"<div>{ALL}{HEAD}<p>{OTHER[0]}</p></div>") == [*STORY, OTHER[0]]


def talk(answer: str) -> str:
    """What readers wrote, more than the article."""
    return "".join(
        f"<div class='post'><b>user{n}</b> <time>3 May</time><p>{OTHER[n % 3]} {OTHER[(n + 1) % 3]} For {n} years.</p>{answer}</div>"
        for n in range(12)
    )


@pytest.mark.parametrize(
    ("heading", "answer"),
    [("12 comments", ""), ("Kommentare (12)", ""), ("評論", ""), ("", "<a href='#r'>Reply</a>"), ("", "<span>Ответить</span>")],
)  # fmt: skip
def test_what_readers_wrote_is_not_of_the_article(heading: str, answer: str) -> None:
    """It is known by what stands over it, or by the way to answer under each, where no name tells."""
    said = paragraphs(STORY[:3])
    over = f"<h3>{heading}</h3>" if heading else ""
    assert story(f"<main>{HEAD}{said}<div>{over}{talk(answer)}</div></main>") == STORY[:3]


def test_a_heading_that_only_speaks_of_comments_ends_nothing() -> None:
    """Nor does one over the article."""
    assert (
        story(f"<main>{HEAD}{ALL}<h2>Comments from the quay</h2>{paragraphs(OTHER)}</main>")[-1] == OTHER[-1]
    )
    assert story(f"<main><h2>Comments</h2>{HEAD}{ALL}</main>") == STORY


@pytest.mark.parametrize(
    "beside",
    [
        "".join(f"<p><a href='/{n}'>{text[:60]}</a></p>" for n, text in enumerate(OTHER)),
        "".join(f"<div><h3><a href='/{n}'>{text[:40]}</a></h3><p>{text}</p></div>" for n, text in enumerate(OTHER)),
        "".join(f"<a href='/{n}'><h3>{text[:40]}</h3><p>{text}</p></a>" for n, text in enumerate(OTHER)),
    ],
    ids=["links", "teasers", "linked boxes"],
)  # fmt: skip
def test_a_brief_of_thirty_words_is_an_article(beside: str) -> None:
    """Though what stands beside it is longer."""
    assert story(f"<div><div>{HEAD}{paragraphs(BRIEF)}</div></div><div>{beside}</div>") == BRIEF


@pytest.mark.parametrize(
    ("start", "end"),
    [("<article>", "</article>"), ("<div class='item'>", "</div>"), ("<section><div>", "</div></section>")],
)
def test_the_next_article_on_the_page_is_another(start: str, end: str) -> None:
    """As pages add it that never end, though it may be longer."""
    own = f"{start}{HEAD}{paragraphs(STORY[:4])}{end}"
    following = f"{start}<h1>Bread is dearer than ever</h1>{paragraphs(OTHER * 3)}{end}"
    assert story(f"<div>{own}{following}{following}</div>") == STORY[:4]


def test_chapters_under_headings_of_first_rank_stay() -> None:
    """They have no element of the title's make."""
    page = f"<article>{HEAD}{paragraphs(STORY[:3])}<section><h1>In the dark</h1>{paragraphs(STORY[3:])}</section></article>"
    assert story(page) == [*STORY[:3], "In the dark", *STORY[3:]]


def test_a_line_in_large_letters_is_the_title_where_no_heading_is() -> None:
    """It says what the page is called."""
    page = f"<center><table><tr><td><b>The Herald</b><hr><font size=5><b>{TITLE}</b></font>{ALL}</td></tr></table></center>"
    assert TITLE not in story(page)


@pytest.mark.parametrize(
    "hidden",
    [
        f"<noscript><article>{HEAD}{ALL}</article></noscript>",
        f"<main>{HEAD}<p>{STORY[0]}</p><div style='display:none'>{paragraphs(STORY[1:])}</div></main>",
        f"<main>{HEAD}{paragraphs(STORY[:3])}<div hidden>{paragraphs(STORY[3:])}</div></main>",
        f"<div style='visibility: hidden'>{HEAD}{ALL}</div>",
    ],
    ids=["without programs", "mostly hidden", "read on", "until all is there"],
)
def test_text_that_waits_to_be_shown_is_shown(hidden: str) -> None:
    """Where it is most of what there is, or goes on with what is there."""
    assert story(hidden) == STORY


@pytest.mark.parametrize(
    "hidden",
    [
        f"<noscript>{ALL}</noscript>",
        f"<div class='comments' hidden>{paragraphs(OTHER * 4)}</div>",
        f"<div style='display:none'><p>{OTHER[0]}</p></div>",
    ],
    ids=["said twice", "comments", "little"],
)
def test_other_hidden_text_stays_hidden(hidden: str) -> None:
    """The same once more, what readers wrote, a short word."""
    assert story(f"<main>{HEAD}{ALL}{hidden}</main>") == STORY


def test_names_of_elements_that_pages_make_up_count() -> None:
    """As classes do."""
    page = f"<site-nav><p>{OTHER[0]}</p></site-nav><news-story>{HEAD}<story-text>{ALL}</story-text><p data-testid='newsletter-box'>{OTHER[1]}</p></news-story>"
    assert story(page) == STORY


def test_running_text_typed_with_line_breaks_is_no_code() -> None:
    """Its paragraphs are parted by empty lines; code, and what is set in columns, stays as it is."""
    typed = "\n\n".join(text.replace(", ", ",\n") for text in STORY)
    assert story(f"{HEAD}<pre>{typed}</pre>") == STORY
    code = "if ready:\n    go()  # Then all is well.\n" * 12
    assert story(f"{HEAD}{ALL}<pre>{code}</pre>") == STORY


def test_a_title_in_a_part_that_is_not_shown_is_no_obstacle() -> None:
    """The narrow window's title, say."""
    hidden = f"<div style='display: none'><h1>{TITLE}</h1></div>"
    assert (
        story(f"<div>{hidden}<div>{ALL}</div><div><h1>Bread is dearer</h1></div></div>")[: len(STORY)]
        == STORY
    )


CHANGES = ("hide", "rename", "call", "move", "empty", "unwrap")
TAGS = "div p h1 h2 article main footer nav aside table td tr ul li figcaption span a noscript pre blockquote form".split()
NAMES = ("comments", "hide", "caption", "share", "byline", "article-body", "related", "video", "x")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_in_which_anything_is_out_of_place_are_read_or_refused(page: Path) -> None:
    """Elements hidden, renamed, called otherwise, moved, emptied, unwrapped by chance: nothing breaks."""
    for seed in range(6):
        chance = random.Random(f"{page.stem} {seed}")
        root = parsed(page.read_text(encoding="utf-8"), page.name)
        elements = [one for one in root.iter() if one.getparent() is not None and one.tag != "body"]
        for _ in range(1 + 6 * seed):
            changed(chance.choice(elements), chance.choice(elements), chance)
        with contextlib.suppress(UserError):
            read_data(b"<!doctype html>" + etree.tostring(root, method="html", encoding="utf-8"), "x.html")


@pytest.mark.parametrize("address", ["http://[harbour/ferry", "http://\u2100.org/ferry", "//["])
@pytest.mark.parametrize("say", ['<link rel="canonical" href="{}">', '<base href="{}">'])
def test_addresses_that_are_none_are_in_no_articles_way(address: str, say: str) -> None:
    """The page's own, and those of other stories beside it."""
    told = "".join(f"<p>{words}</p>" for words in STORY)
    others = "".join(f'<div class="o"><h3><a href="{address}">{words}</a></h3></div>' for words in OTHER)
    page = f"<title>{TITLE}</title>{say.format(address)}<h1>{TITLE}</h1><article>{told}</article>{others}"
    assert STORY[-1] in read_data(page.encode(), "x.html").article.text


def changed(element: Element, other: Element, chance: random.Random) -> None:
    """Changes one thing in a tree."""
    change = chance.choice(CHANGES)
    if change == "hide":
        element.set("style", "display:none")
    elif change == "rename":
        element.tag = chance.choice(TAGS)
    elif change == "call":
        element.set("class", chance.choice(NAMES))
    elif change == "move" and other not in list(element.iter()) and element not in list(other.iter()):
        other.append(element)
    elif change == "empty":
        element.text = chance.choice(("", "12 comments", "Reply", "12.05.2021 14:00", "Read more: x"))
    elif change == "unwrap" and element.getparent() is not None:
        element.drop_tag()
