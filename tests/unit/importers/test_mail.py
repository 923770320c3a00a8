"""A mail comes in with its best text; what it answers is quoted, what was sent along comes with it."""

import base64
import hashlib
import json
from collections.abc import Callable

import pytest

from made_documents import png
from postil.errors import UserError
from postil.importers.mail import Mail
from postil.importers.mail_text import text_elements
from postil.importers.registry import read_data
from postil.model.article import Article
from postil.model.block import Role
from postil.model.inline import Style
from postil.model.wire import blocks_to_json, dress_to_json

TOP = (
    "From: =?utf-8?Q?Quill=2C_Ad=C3=A9le?= <ada@coast.example>\r\nTo: Tom Reed <tom@coast.example>\r\n"
    "Subject: =?iso-8859-1?Q?Caf=E9?= talks\r\n go on\r\nDate: Tue, 04 May 2021 10:30:00 +0200\r\n"
    "Message-ID: <1@coast.example>\r\nMIME-Version: 1.0\r\n"
)
PICTURE = base64.b64encode(png(60, 40)).decode()
FORWARDED = (
    "From: Ivan Petrov <ivan@example.org>\r\nSubject: The plan\r\nDate: Mon, 3 May 2021 08:00:00 +0000\r\n"
    "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.b64encode("План готов.".encode("koi8-r")).decode()
)
PAGE = (
    '<html><body><p>The talks <b>go on</b>.<img src="cid:map@x"><img src="https://far.example/dot.gif"></p>'
    '<div class="gmail_quote"><div class="gmail_attr">On Monday Tom wrote:</div><blockquote>Will they?</blockquote></div>'
    '<div class="gmail_signature">Ada, Coast Review</div></body></html>'
)
WHOLE = (
    f"{TOP}Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n"
    f"--a\r\nContent-Type: text/plain\r\n\r\nThe talks go on.\r\n--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n"
    f"--r\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n"
    f"--r\r\nContent-Type: image/png\r\nContent-ID: <map@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n{PICTURE}\r\n--r--\r\n--a--\r\n"
    f"--m\r\nContent-Type: message/rfc822\r\n\r\n{FORWARDED}\r\n"
    f"--m\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=harbour.png\r\n"
    f"Content-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(png(50, 50)).decode()}\r\n--m--\r\n"
).encode()


def mail(body: str, kind: str = "text/plain; charset=utf-8", top: str = TOP) -> Article:
    """The article in a mail of one part."""
    return read_data(f"{top}Content-Type: {kind}\r\n\r\n{body}".encode(), "m.eml").article


def blocks(article: Article) -> list[tuple[str, int, str]]:
    """Role, level and text of the blocks below the title and who signed."""
    found = [(b.role.value, b.level, b.span.of(article.text)) for b in article.blocks]
    return [block for block in found if block[0] not in ("title", "byline")]


def test_a_mail_with_everything(golden: Callable[[str, str | bytes], None]) -> None:
    """Several forms, pictures within and along, one forwarded."""
    imported = read_data(WHOLE, "talks.eml")
    article = imported.article
    assert (article.title, article.authors) == ("Café talks go on", ("Adéle Quill",))
    assert (article.published, article.source) == ("2021-05-04T10:30+02:00", "talks.eml")
    assert article.original == hashlib.sha256(WHOLE).hexdigest()
    assert len(imported.pictures) == 2
    told = {"text": article.text, "blocks": blocks_to_json(article.blocks), **dress_to_json(article)}
    golden("imports/mail.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def test_of_several_forms_the_best_is_read() -> None:
    """The page, its quotation and signature told apart; what was forwarded follows under its own title."""
    article = read_data(WHOLE, "talks.eml").article
    assert article.texts(Role.TITLE, Role.BYLINE) == [
        "Café talks go on",
        "Adéle Quill, 2021-05-04 10:30",
        "Ivan Petrov, 2021-05-03 08:00",
    ]
    assert article.texts(Role.BLOCK_QUOTE) == ["Will they?"]
    assert article.texts(Role.FURNITURE) == ["Ada, Coast Review"]
    assert article.texts(Role.HEADING) == ["The plan"]
    assert "План готов." in article.texts(Role.PARAGRAPH)
    assert article.text.count("The talks go on") == 1
    assert article.texts(Role.IMAGE) == ["\ufffc", "harbour.png"]


def test_the_richest_form_is_read_unless_it_is_an_empty_shell() -> None:
    """Of the same words as plain text and as a page; of a page without words."""
    start, kind = (
        "--a\r\nContent-Type: text/plain\r\n\r\nIt goes on.\r\n--a\r\n",
        "multipart/alternative; boundary=a",
    )
    rich = mail(f"{start}Content-Type: text/html\r\n\r\n<p>It <b>goes</b> on.</p>\r\n--a--\r\n", kind)
    assert [one.style for one in rich.inlines] == [Style.STRONG]
    shell = mail(f"{start}Content-Type: text/html\r\n\r\n<p> </p>\r\n--a--\r\n", kind)
    assert blocks(shell) == [("paragraph", 0, "It goes on.")]


def test_lines_that_answer_others_are_quotations() -> None:
    """As deep as they are; a signature is none of the text; hard wraps are undone."""
    article = mail(
        "Dear Tom,\r\n\r\nthis is a line that was broken on its way because it had become\r\nlonger than seventy-two characters.\r\n"
        "\r\n> He asked.\r\n>> She said it was so.\r\n\r\nSee https://coast.example/a?b=1.\r\n\r\n* one\r\n* two\r\n\r\n-- \r\nAda\r\nCoast Review\r\n"
    )
    assert blocks(article) == [
        ("paragraph", 0, "Dear Tom,"),
        ("paragraph", 0, "this is a line that was broken on its way because it had become longer than seventy-two characters."),
        ("block quote", 1, "He asked."),
        ("block quote", 2, "She said it was so."),
        ("paragraph", 0, "See https://coast.example/a?b=1."),
        ("list item", 1, "one"),
        ("list item", 1, "two"),
        ("furniture", 0, "Ada\nCoast Review"),
    ]  # fmt: skip
    assert [(one.style, one.href) for one in article.inlines] == [(Style.LINK, "https://coast.example/a?b=1")]


def test_flowing_lines_go_on() -> None:
    """RFC 3676: a blank at the end; with DelSp it is none of the text."""
    flowed = "One two \r\nthree.\r\n> four \r\n> five\r\n"
    texts = [text for _, _, text in blocks(mail(flowed, "text/plain; format=flowed"))]
    assert texts == ["One two three.", "four five"]
    assert [text for _, _, text in blocks(mail("One \r\n> two\r\n", "text/plain; format=flowed"))] == [
        "One",
        "two",
    ]
    joined = "北京 \r\n莫斯科\r\n"
    assert "北京莫斯科" in mail(joined, "text/plain; charset=utf-8; format=flowed; delsp=yes").text
    assert text_elements("") == []


def test_what_outlook_answers_is_a_quotation() -> None:
    """It writes no quotation of its own."""
    page = '<div><p>Yes.</p><div id="divRplyFwdMsg">From: Tom</div><p>Really?</p></div>'
    assert blocks(mail(page, "text/html"))[-2:] == [
        ("paragraph", 0, "From: Tom"),
        ("block quote", 1, "Really?"),
    ]


def test_what_a_newsletter_says_about_itself_is_furniture() -> None:
    """How it is shown in a browser, how it is ended; its tables only lay it out."""
    page = (
        '<table><tr><td><a href="https://coast.example/v">View in browser</a></td></tr><tr><td><p>Good morning.</p><table><tr><td>One</td>'
        '<td><p>Two</p></td></tr></table></td></tr><tr><td>You signed up. <a href="https://coast.example/u">Unsubscribe</a></td></tr></table>'
    )
    assert blocks(mail(page, "text/html")) == [
        ("furniture", 0, "View in browser"),
        ("paragraph", 0, "Good morning."),
        ("paragraph", 0, "One"),
        ("paragraph", 0, "Two"),
        ("furniture", 0, "You signed up. Unsubscribe"),
    ]


def test_a_list_writes_its_own_words_below() -> None:
    """They are furniture."""
    article = mail(
        f"Words of the mail.\r\n{'_' * 47}\r\nCoast mailing list\r\nhttps://lists.example/coast\r\n"
    )
    assert blocks(article)[-1] == ("furniture", 0, "Coast mailing list\nhttps://lists.example/coast")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("Ada Quill <a@x.example>", "Ada Quill"),
        ('"Quill, Ada" <a@x.example>', "Ada Quill"),
        ("a@x.example", "a@x.example"),
        ("=?utf-8?B?5YyX5Lqs?= <a@x.example>", "北京"),
        ("=?nonsense?Q?Ada?= <a@x.example>", "Ada"),
        ("Adèle <a@x.example>", "Adèle"),
    ],
)
def test_who_wrote_is_named(field: str, name: str) -> None:
    """In whatever way the field is written."""
    assert mail("Words.", top=TOP.replace(TOP.split("\r\n")[0], f"From: {field}")).authors == (name,)


def test_a_mail_without_subject_or_date_is_read() -> None:
    """What it lacks stays empty."""
    article = mail("Only words.", top="From: a@x.example\r\nMIME-Version: 1.0\r\nDate: soon\r\n")
    assert (article.published, article.text) == ("", "a@x.example\n\nOnly words.")


def test_a_page_saved_as_one_file_is_read_as_a_page() -> None:
    """With its pictures, and where it was."""
    page = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://coast.example/talks/\r\nSubject: Talks\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        "Content-Location: https://coast.example/talks/\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"<html><body><nav>Menu</nav><article><h1>Talks go on</h1>{'<p>The minister said on Tuesday that it would go on, and that nobody knew for how long.</p>' * 4}"
        '<img src=3D"../map.png" alt=3D"A map"><p>The minister said that it would end, one day.</p></article></body></html>\r\n'
        f"--b\r\nContent-Type: image/png\r\nContent-Location: https://coast.example/map.png\r\nContent-Transfer-Encoding: base64\r\n\r\n{PICTURE}\r\n--b--\r\n"
    ).encode()
    imported = read_data(page, "talks.mhtml")
    article = imported.article
    assert (article.url, article.title) == ("https://coast.example/talks/", "Talks go on")
    assert "Menu" not in article.text
    assert len(imported.pictures) == 1
    assert article.original == hashlib.sha256(page).hexdigest()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (
            f"{TOP}Content-Type: multipart/encrypted; boundary=x\r\n\r\n--x\r\n\r\nabc\r\n--x--\r\n",
            "is encrypted",
        ),
        (f"{TOP}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nabc", "is encrypted"),
        (f"{TOP}Content-Type: audio/wav\r\n\r\nabc", "holds no text"),
        (f"From a@x Mon\r\n{TOP}\r\nOne.\r\n\r\nFrom b@x Tue\r\n{TOP}\r\nTwo.\r\n", "holds several mails"),
        (TOP + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" * 101, "too many parts"),
        ("no fields at all", "no e-mail"),
    ],
)
def test_what_is_no_mail_to_read_is_refused(data: str, says: str) -> None:
    """In one sentence."""
    with pytest.raises(UserError, match=says):
        Mail().read(data.encode(), "m.eml")


@pytest.mark.parametrize(
    ("head", "taken"),
    [
        (TOP, True),
        (f"From ada@x Tue May  4\r\n{TOP}", True),
        ("Received: from a\r\n\tby b\r\nFrom: a@x\r\nDate: x\r\n", True),
        ("Subject: talks\nThe talks go on.", False),
        ("Date: today\n\nNote: this is no mail", False),
        ("# A text\n\nFrom: me", False),
        ("", False),
    ],
)
def test_mails_are_told_by_their_first_lines(head: str, taken: bool) -> None:
    """Texts that begin with a word and a colon are none."""
    assert Mail().accepts(head.encode()) is taken
