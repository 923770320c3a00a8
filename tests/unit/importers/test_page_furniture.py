"""What stands in and around the text of an article without being of it, told by kinds: each with what looks like it and is of it."""

import pytest

from postil.errors import UserError
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.block import BODY_ROLES, Role

TITLE = "Ferry hits rock in the strait"
STORY = [
    "The ferry left the harbour at six in the morning with forty people on board, among them the mayor and two of her deputies.",
    "Nobody had told the crew that the lighthouse on the southern rock had been dark since Tuesday, when a storm cut the cable.",
    "“We saw nothing until the last moment,” the captain said, “and then there was only time for one turn of the wheel.”",
    "Divers from the mainland will look at the hull on Friday, and the company says that it will pay for every lost suitcase.",
]
OTHER = "A painter from the valley has covered her whole house in blue, and the neighbours have taken her to court over it."
HEAD = f"<h1>{TITLE}</h1>"
FIRST, LAST = (
    "".join(f"<p>{text}</p>" for text in STORY[:2]),
    "".join(f"<p>{text}</p>" for text in STORY[2:]),
)


def read(body: str, title: str = TITLE, head: str = "") -> Article:
    """The article of a page."""
    page = f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return read_data(page.encode(), "x.html").article


def story(body: str, head: str = "") -> list[str]:
    """What is read as its story, block by block."""
    article = read(body, head=head)
    found = [block for block in article.blocks if block.role in BODY_ROLES - {Role.TABLE}]
    return [" ".join(block.span.of(article.text).split()) for block in found]


@pytest.mark.parametrize(
    "inside",
    [
        "<div class='post_topshare'><span>Send to</span><span>A friend</span></div>",
        "<div class='count hide'><p>Ten articles are free this month.</p></div>",
        f"<div class='q1'><h6>Über den Autor</h6><div>Jonas Brandt ist Anwalt. {OTHER}</div></div>",
        f"<div class='q1'><div>延伸 · 推荐</div><p>{OTHER}</p></div>",
        f"<div class='q1'><h3>Related — more of this</h3><p>{OTHER}</p></div>",
        f"<div class='q1'><div>{TITLE}</div><div>By our reporter. {OTHER}</div></div>",
        "<p>Earlier: <a href='/x'>The lighthouse that nobody likes</a></p>",
        "<p><a href='/x'>BREAD IS DEARER THAN EVER BEFORE IN THE VALLEY</a></p>",
        "<p>Have you seen it? <a href='/x'>Click here »</a></p>",
        "<p><b>Never enough? Sign up now for our weekly newsletter with all the news of the harbour.</b></p>",
        "<p>喜欢这篇文章？去<a href='/x'>App 商店</a>看看</p>",
        "<ul><li><a href='/1'>Bread is dearer</a></li><li><a href='/2'>Blue house in court</a></li></ul>",
    ],
)  # fmt: skip
def test_what_stands_among_the_paragraphs_and_leads_elsewhere_is_left_out(inside: str) -> None:
    """By its name, by its first words, as a link, as a call."""
    assert story(f"<article>{HEAD}{FIRST}{inside}{LAST}</article>") == STORY


@pytest.mark.parametrize(
    "inside",
    [
        "<h3 id='nav_related_dark'>In the dark</h3>",
        "<h3>The author of the accident</h3>",
        "<h2>More in the harbour than at sea</h2>",
        "<p>The author: nobody knows him.</p>",
        f"<p>{TITLE}, and now nobody wants to have been there.</p>",
        "<p>In their report, Lamps: <a href='/x'>A history of light in the islands of the strait</a>, they wrote:</p>",
        "<p>He signed up for the navy by e-mail.</p>",
        "<p>The report is <a href='/x'>on the company's own pages</a>.</p>",
        "<p>In bold: <b>No lamp, no warning.</b></p>",
    ],
)
def test_what_only_looks_like_it_stays(inside: str) -> None:
    """Names of anchors, sentences with the same words."""
    said = story(f"<article>{HEAD}{FIRST}{inside}{LAST}</article>")
    assert [one for one in said if one in STORY] == STORY
    assert len(said) == len(STORY) + 1


def test_a_line_that_leads_elsewhere_does_so_though_the_page_tells_it() -> None:
    """Search engines hear it in the midst of the text."""
    line = "Bread is dearer than ever before in the valley"
    told = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{" ".join((*STORY[:2], line, *STORY[2:]))}"}}</script>'
    told = told.replace("“", "").replace("”", "")
    assert story(f"<article>{HEAD}{FIRST}<p><a href='/x'>{line}</a></p>{LAST}</article>", told) == STORY


@pytest.mark.parametrize(
    "above",
    [
        "<ul class='authors'><li><div>Ada Quill, Harbour Desk</div></li></ul>",
        "<ul><li>입력 : 2020.07.07 10:42:42</li></ul>",
        "<h5 class='article-posted-date'>11/28/2016 11:00 AM PST</h5>",
        "<div>326</div><ul><li>Send to a friend</li></ul><div>Ada Quill, on the quay</div>",
        "<p>A lamp that was never lit for years and years.</p><p>posted on April 21, 2015, at 11:29 a.m.</p>",
    ],
)
def test_who_and_when_above_the_text_is_a_byline(above: str) -> None:
    """In lists and headings, too, and below the standfirst."""
    article = read(f"<article>{HEAD}{above}{FIRST}{LAST}</article>")
    assert len(article.texts(Role.BYLINE)) in (1, 3)
    assert not article.texts(Role.LIST_ITEM, Role.HEADING)


def test_a_short_standfirst_and_a_place_above_the_text_are_no_byline() -> None:
    """In paragraphs, or with an end."""
    above = "<p>A lamp was dark</p><div>Nobody had told the crew.</div><div>LONDON (Reuters)</div>"
    article = read(f"<article>{HEAD}{above}{FIRST}{LAST}</article>")
    assert not article.texts(Role.BYLINE)


def test_a_line_under_a_picture_that_stands_alone_is_its_caption() -> None:
    """In any language; a sentence, a label and a heading in bold letters are none."""
    picture = "<p><img src='a.jpg' width='600'></p>"
    article = read(
        f"<article>{HEAD}{FIRST}{picture}<p style='text-align: center'>渡轮 资料图</p>{LAST}</article>"
    )
    assert article.texts(Role.CAPTION) == ["渡轮 资料图"]
    for line in (
        "<p>No lamp</p>",
        "<p align=center>No lamp.</p>",
        "<p align=center>This is how to get there:</p>",
        "<p align=center><b>In the dark</b></p>",
    ):
        assert not read(f"<article>{HEAD}{FIRST}{picture}{line}{LAST}</article>").texts(Role.CAPTION)


def test_headings_in_a_caption_are_none() -> None:
    """They say what a picture or a film shows."""
    box = "<div class='film'><div class='caption'><h4>News of the day</h4><p>See what is new.</p></div></div>"
    article = read(f"<article>{HEAD}{FIRST}{box}{LAST}</article>")
    assert article.texts(Role.CAPTION) == ["News of the day", "See what is new."]


def test_the_only_article_in_the_element_that_looks_best_is_the_article() -> None:
    """Whatever else stands there."""
    more = f"<div><h2>Read further</h2><p>{OTHER}</p><p>{OTHER.upper()}</p></div>"
    page = f"<main><div>{HEAD}</div><article>{FIRST}{LAST}</article>{more}</main>"
    assert story(page) == STORY


def test_what_follows_the_column_of_the_text_outside_it_is_left_out() -> None:
    """Short lines, and sentences with links; what runs stays."""
    column = f"<div class='c'>{FIRST}{LAST}</div>"
    lines = "<div><span>Permalink</span></div><p>Ask <a href='/us'>our staff</a> when you do not understand what is written here, dear reader.</p>"
    assert story(f"<main>{HEAD}{column}{lines}</main>") == STORY
    assert story(f"<main>{HEAD}{column}<p>{OTHER}</p></main>") == [*STORY, OTHER]


def test_a_short_report_is_whole_though_the_page_says_that_one_pays() -> None:
    """Its last sentence has an end; a beginning has none, or a wall stands below it."""
    told = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    )
    page = f"<article>{HEAD}{FIRST}<p>{STORY[3]}</p></article>"
    assert story(page, told) == [*STORY[:2], STORY[3]]
    for stub in (
        page.replace("suitcase.", "suitcase …"),
        f"{page}<div class='paywall'>Read on for one euro a week</div>",
    ):
        with pytest.raises(UserError, match="only the beginning"):
            story(stub, told)


def test_a_first_sentence_is_no_title() -> None:
    """In Chinese, where the page has no heading either."""
    said = [
        "刚刚，在云栖大会上，阿里巴巴集团首席技术官兼阿里云智能总裁张建锋发布了阿里的首款芯片。",
        "据了解，含光主要应用于视觉场景，已经在多个场景大规模应用，其它企业可以通过阿里云获得含光的算力。",
    ]
    assert story("".join(f"<p>{text}</p>" for text in said)) == said


def test_of_several_headings_of_first_rank_the_last_above_the_text_is_the_title() -> None:
    """The others name the section."""
    page = f"<main><h1>Business Monday</h1><h1>{TITLE}</h1>{FIRST}<h1>In the dark</h1>{LAST}</main>"
    article = read(page, "The Herald")
    assert article.texts(Role.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "after",
    [
        f"<div><div><h3>Related — more</h3></div><div><p>{OTHER}</p><p>{OTHER.upper()}</p></div></div>",
        f"<div><div>3 comments</div><div><b>ada</b><p>{OTHER}</p></div></div>",
        "<p>التعليقات المنشورة لا تعبر عن رأي الصحيفة، وللصحيفة الحق في عدم نشر أي تعليق لا يستوفي شروط النشر المعروفة لديها.</p>",
        "<p>Comments are moderated, and we do not print those of people who do not sign with their own name and town.</p>",
        f"<div class='z'><div><h2>Support us</h2><p>{OTHER}</p></div></div>",
        f"<div class='z'><a href='/x'>More</a><p>{OTHER}</p></div>",
    ],
)
def test_what_comes_after_the_text_under_a_label_is_not_of_it(after: str) -> None:
    """Other articles, comments without a heading, their terms, boxes behind the column."""
    assert story(f"<div><div>{HEAD}</div><div>{FIRST}{LAST * 2}</div>{after}</div>")[-1] == STORY[3]


def test_a_number_of_comments_above_the_text_ends_nothing() -> None:
    """It stands among the buttons."""
    page = f"<div>{HEAD}<p>{OTHER}</p><div><div>12 comments</div>{FIRST}{LAST}</div></div>"
    assert story(page) == [OTHER, *STORY]


def test_a_text_with_headings_of_first_rank_beside_the_title_is_no_other_article() -> None:
    """Its first words are none of them."""
    page = f"<div><div>{HEAD}<p>{OTHER}</p></div><div>{FIRST}<h1>In the dark</h1>{LAST}</div></div>"
    assert story(page) == [OTHER, *STORY[:2], "In the dark", *STORY[2:]]


def test_the_second_part_of_a_text_made_as_the_first_stays() -> None:
    """An advertisement stood between them."""
    more = f"<div class='t'><h2>In the dark</h2><p>{OTHER}</p></div>"
    page = f"<main>{HEAD}<div class='t'>{FIRST}{LAST}{FIRST}{LAST}</div>{more}</main>"
    assert story(page)[-2:] == ["In the dark", OTHER]


def test_the_second_part_of_a_text_without_a_name_stays_where_it_hardly_is_anything_else() -> None:
    """With its headings and links."""
    more = (
        f"<div><h2>In the dark</h2><p>{OTHER}</p><p>{OTHER.replace('house', '<a href=x>house</a>')}</p></div>"
    )
    page = f"<main>{HEAD}<div class='t'>{FIRST}{LAST}{FIRST}{LAST}</div>{more}</main>"
    assert story(page)[-3:] == ["In the dark", OTHER, OTHER]


def test_headings_in_elements_of_their_own_among_plain_words_stay() -> None:
    """The words stand in no element but that of the text."""
    parts = "".join(f"<div><h2>Part {n}</h2></div>{text}<br>" for n, text in enumerate(STORY))
    said = story(f"<article>{HEAD}<div class='body'>{parts}</div></article>")
    assert said == [one for n, text in enumerate(STORY) for one in (f"Part {n}", text)]


def test_a_footer_longer_than_the_article_is_none_of_it() -> None:
    """Unless the title stands in it, too."""
    about = f"<footer><h4>About us</h4><p>{OTHER}</p><p>{OTHER.upper()}</p></footer>"
    assert story(f"<div>{HEAD}<p>{STORY[0]}</p></div>{about}") == STORY[:1]
    assert story(f"<footer><div>{HEAD}{FIRST}{LAST}</div></footer>") == STORY


def test_a_page_that_is_hidden_as_a_whole_is_read() -> None:
    """Its programs show it."""
    assert story(f"<div id='hidden'><article>{HEAD}{FIRST}{LAST}</article></div>") == STORY


def test_a_page_of_links_alone_is_read() -> None:
    """Whatever it is called: it is all that there is."""
    deals = "".join(
        f"<p><a href='/{n}'>A lamp of the kind number {n}, for forty coins</a></p>" for n in range(30)
    )
    assert len(story(f"<div>{HEAD}<div class='promo'>{deals}</div></div>")) == 30


def test_captions_that_tell_the_story_are_its_text() -> None:
    """A row of pictures, each with a chapter."""
    slides = "".join(
        f"<figure><img src='{n}.jpg'><figcaption><p>{text}</p></figcaption></figure>"
        for n, text in enumerate(STORY * 2)
    )
    assert len(story(f"<article>{HEAD}<p>{OTHER}</p>{slides}</article>")) > len(STORY)
    one = f"<figure><img src='1.jpg'><figcaption>{OTHER}</figcaption></figure>"
    assert story(f"<article>{HEAD}{FIRST}{one}{LAST}</article>") == STORY


def test_links_that_tell_others_of_the_page_are_buttons() -> None:
    """Whatever their words are."""
    links = "".join(f"<li><a href='{href}'>Tell them</a></li>" for href in (
        "https://api.whatsapp.com/send?text=x", "//www.facebook.com/sharer/sharer.php?u=x", "https://twitter.com/intent/tweet?url=x", "mailto:?subject=x"
    ))  # fmt: skip
    assert story(f"<article>{HEAD}<ul>{links}</ul>{FIRST}{LAST}</article>") == STORY
    talk = "<p>The mayor said so <a href='https://twitter.com/mayor/status/1'>on the former bird</a>, and again by <a href='mailto:a@b.example'>mail</a>.</p>"
    assert "the former bird, and again by mail." in story(f"<article>{HEAD}{FIRST}{talk}{LAST}</article>")[2]


def test_further_posts_of_the_site_below_a_short_one_are_others() -> None:
    """Whole ones, under headings that lead to them."""
    posts = "".join(
        f"<div class='post-{n} post'><h2><a href='/p/{n}'>Post {n}</a></h2>{FIRST * 4}{n}</div>"
        for n in range(4)
    )
    head = '<link rel="canonical" href="https://a.example/p/ferry">'
    for said in (OTHER, "The mayor sails."):
        assert story(f"<div><div>{HEAD}<p>{said}</p></div>{posts}</div>", head) == [said]
    links = posts.replace("href='", "href='https://a.example")
    assert story(f"<div><div>{HEAD}<p>{OTHER}</p></div>{links}</div>") == [OTHER]


def test_a_short_article_before_others_of_its_make_is_told_from_them() -> None:
    """Their headings are of lower rank and lead nowhere."""
    others = "".join(
        f"<article class='post-{n} post'><h2>Post {n}</h2>{FIRST * 2}{n}</article>" for n in range(3)
    )
    assert story(
        f"<main><article class='post-9 post'>{HEAD}<p>The mayor sails today at six.</p></article>{others}</main>"
    ) == ["The mayor sails today at six."]


def test_what_is_said_beside_a_film_is_a_caption() -> None:
    """Where little is said; a text that is called so stays."""
    film = "<div class='inline-video'><iframe src='x'></iframe><p>See how the ferry went down, and hear what the captain says of it.</p></div>"
    article = read(f"<article>{HEAD}{FIRST}{film}{LAST}</article>")
    assert article.texts(Role.CAPTION) == [
        "See how the ferry went down, and hear what the captain says of it."
    ]
    assert story(f"<article class='video'>{HEAD}<iframe src='x'></iframe>{FIRST}{LAST}</article>") == STORY
