"""References are written as the manuals of APA, MLA and Chicago have them."""

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from crowded import crowded
from made_up import made_up
from postil.exporters.citations import STYLES, as_html, as_markdown, cite, plain
from postil.exporters.reference import Date, Name, date, name
from postil.exporters.registry import exporter
from postil.exporters.titles import sentence_cased, shortened, title_cased
from postil.exporters.work import Work
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.article import Article
from postil.model.block import Block, Role
from postil.model.span import Span

STORY = "Beijing and Moscow unite.\n\nThey will confront Washington, which they did not do in this era, a new one."


def article(**rest: object) -> Work:
    """An article with some metadata."""
    blocks = (Block(Role.PARAGRAPH, Span(0, 25)), Block(Role.PARAGRAPH, Span(27, len(STORY))))
    known = {"title": "Beijing and Moscow Unite to Confront Washington", "site": "The Example Times", "language": "en",
             "url": "https://www.example.com/2022/unite/", "published": "2022-02-14", "imported": "2026-11-26T08:00:00Z"}  # fmt: skip
    return Work(Article(STORY, blocks, **(known | rest)), Analysis(()))  # type: ignore[arg-type]


def entry(style: str, **rest: object) -> str:
    """The entry of a list of references, italics as in Markdown."""
    return as_markdown(cite(article(**rest), style).entry)


@pytest.mark.parametrize(
    ("style", "authors", "expected"),
    [
        ("apa", ("Li Wang",),
         "Wang, L. (2022, February 14). Beijing and Moscow unite to confront Washington. *The Example Times*. https://www.example.com/2022/unite/"),
        ("apa", ("Li Wang", "Jean-Paul B. Oz", "Ana de la Cruz"),
         "Wang, L., Oz, J.-P. B., & de la Cruz, A. (2022, February 14). Beijing and Moscow unite to confront Washington. *The Example Times*. https://www.example.com/2022/unite/"),
        ("apa", (), "Beijing and Moscow unite to confront Washington. (2022, February 14). *The Example Times*. https://www.example.com/2022/unite/"),
        ("mla", ("Li Wang",), "Wang, Li. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, 14 Feb. 2022, www.example.com/2022/unite."),
        ("mla", ("Li Wang", "Ben Oz"), "Wang, Li, and Ben Oz. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, 14 Feb. 2022, www.example.com/2022/unite."),
        ("mla", ("Li Wang", "Ben Oz", "Ada Ray"), "Wang, Li, et al. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, 14 Feb. 2022, www.example.com/2022/unite."),
        ("mla", (), "“Beijing and Moscow Unite to Confront Washington.” *The Example Times*, 14 Feb. 2022, www.example.com/2022/unite."),
        ("chicago", ("Li Wang", "Ben Oz", "Martin Luther King Jr."),
         "Wang, Li, Ben Oz, and Martin Luther King Jr. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, February 14, 2022. https://www.example.com/2022/unite/."),
        ("chicago", (), "“Beijing and Moscow Unite to Confront Washington.” *The Example Times*, February 14, 2022. https://www.example.com/2022/unite/."),
    ],
)  # fmt: skip
def test_newspaper_articles(style: str, authors: tuple[str, ...], expected: str) -> None:
    """One author, several, none."""
    assert entry(style, authors=authors) == expected


@pytest.mark.parametrize(
    ("style", "rest", "expected", "in_text"),
    [
        ("apa", {"authors": ("Ada Ray", "Ben Oz")},
         "Ray, A., & Oz, B. (2022, February 14). Beijing and Moscow unite to confront Washington. *The Example Times*. URL", "(Ray & Oz, 2022)"),
        ("apa", {"authors": ("Ada Ray",), "published": "2022"},
         "Ray, A. (2022). Beijing and Moscow unite to confront Washington. *The Example Times*. URL", "(Ray, 2022)"),
        ("apa", {"authors": ("Ada Ray",), "site": ""},
         "Ray, A. (2022, February 14). *Beijing and Moscow unite to confront Washington*. example.com. URL", "(Ray, 2022)"),
        ("mla", {"authors": ("Ada Ray", "Ben Oz", "Cy Li")},
         "Ray, Ada, et al. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, 14 Feb. 2022, URL.", "(Ray et al.)"),
        ("mla", {"authors": ("Ada Ray",), "published": ""},
         "Ray, Ada. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, URL. Accessed 26 Nov. 2026.", "(Ray)"),
        ("chicago", {"authors": ("Ada Ray", "Ben Oz")},
         "Ray, Ada, and Ben Oz. “Beijing and Moscow Unite to Confront Washington.” *The Example Times*, February 14, 2022. URL.",
         "Ada Ray and Ben Oz, “Beijing and Moscow Unite to Confront Washington,” *The Example Times*, February 14, 2022, URL."),
        ("chicago", {"authors": ("Ada Ray",), "site": ""},
         "Ray, Ada. “Beijing and Moscow Unite to Confront Washington.” example.com, February 14, 2022. URL.",
         "Ada Ray, “Beijing and Moscow Unite to Confront Washington,” example.com, February 14, 2022, URL."),
    ],
)  # fmt: skip
def test_citations_are_those_of_citeproc(
    style: str, rest: dict[str, object], expected: str, in_text: str
) -> None:
    """As Pandoc 2.17's citeproc writes them by the styles of the CSL project, but for small letters in hosts and MLA's bare addresses."""
    url = "https://www.example.com/2022/unite/"
    shown = url.removeprefix("https://").removesuffix("/") if style == "mla" else url
    found = cite(article(**rest), style)
    assert as_markdown(found.entry) == expected.replace("URL", shown)
    assert as_markdown(found.in_text) == in_text.replace("URL", shown)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("apa", "*Beijing and Moscow unite to confront Washington*. (n.d.). BBC News. Retrieved November 26, 2026, from https://www.example.com/2022/unite/"),
        ("mla", "“Beijing and Moscow Unite to Confront Washington.” *BBC News*, www.example.com/2022/unite. Accessed 26 Nov. 2026."),
        ("chicago", "“Beijing and Moscow Unite to Confront Washington.” *BBC News*. Accessed November 26, 2026. https://www.example.com/2022/unite/."),
    ],
)  # fmt: skip
def test_an_undated_article_says_when_it_was_read(style: str, expected: str) -> None:
    """And APA sets the name of a site that is no newspaper upright."""
    assert entry(style, site="BBC News", published="") == expected


@pytest.mark.parametrize("style", STYLES)
def test_next_to_nothing_known_is_still_a_reference(style: str) -> None:
    """No address, site, date, author: the title, once."""
    bare = entry(style, site="", url="", published="", authors=())
    assert bare.lower().count("beijing and moscow unite") == 1
    assert " ." not in bare
    assert ",," not in bare
    assert not bare.endswith(" ")


def test_an_agency_that_is_its_own_author_is_named_once() -> None:
    """As APA has it."""
    assert entry("apa", authors=("Associated Press",), site="Associated Press") == (
        "Associated Press. (2022, February 14). Beijing and Moscow unite to confront Washington. https://www.example.com/2022/unite/"
    )


def test_more_authors_than_a_style_names() -> None:
    """APA names twenty, Chicago six in the list and two in a note."""
    many = tuple(f"Ada {letter}ray" for letter in "ABCDEFGHIJKLMNOPQRSTUV")
    assert entry("apa", authors=many).startswith("Aray, A., Bray, A.")
    assert "Sray, A., . . . Vray, A. (2022" in entry("apa", authors=many)
    assert entry("chicago", authors=many).startswith("Aray, Ada, Ada Bray, Ada Cray, et al. “")
    assert plain(cite(article(authors=many), "chicago").in_text).startswith("Ada Aray et al., “")


@pytest.mark.parametrize(
    ("style", "authors", "expected"),
    [
        ("apa", ("Li Wang", "Ben Oz"), "(Wang & Oz, 2022, para. 2)"),
        ("apa", ("Li Wang", "Ben Oz", "Ada Ray"), "(Wang et al., 2022, para. 2)"),
        ("apa", (), "(“Beijing and Moscow Unite,” 2022, para. 2)"),
        ("mla", ("Li Wang", "Ben Oz"), "(Wang and Oz)"),
        ("mla", (), "(“Beijing and Moscow Unite”)"),
        (
            "chicago",
            ("Li Wang", "Ben Oz"),
            "Li Wang and Ben Oz, “Beijing and Moscow Unite to Confront Washington,” The Example Times, February 14, 2022, https://www.example.com/2022/unite/.",
        ),
    ],
)
def test_citations_beside_the_words(style: str, authors: tuple[str, ...], expected: str) -> None:
    """The paragraph stands for the page where a style wants one."""
    assert plain(cite(article(authors=authors), style, Span(30, 40)).in_text) == expected


def test_titles_with_quotation_marks_and_questions() -> None:
    """Single marks inside double ones; no full stop after a question."""
    assert entry("mla", title="“A new era” for Moscow?").startswith("“‘A New Era’ for Moscow?” *The")
    assert entry("apa", title="What now?").startswith("What now? (2022")
    assert entry("chicago", title='The "end"', authors=("Li Wang",)).startswith("Wang, Li. “The ‘End.’” *The")


def test_italics_are_escaped() -> None:
    """What looks like mark-up is words."""
    work = article(site="A*b <i>")
    assert "*A\\*b \\<i\\>*" in as_markdown(cite(work, "mla").entry)
    assert "<i>A*b &lt;i&gt;</i>" in as_html(cite(work, "mla").entry)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Ada Ray", Name("Ray", "Ada")),
        ("Ludwig van den Berg", Name("van den Berg", "Ludwig")),
        ("Ray, Ada B.", Name("Ray", "Ada B.")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", "Jr.")),
        ("Martin Luther King, Jr.", Name("King", "Martin Luther", "Jr.")),
        ("The Editorial Board", Name("The Editorial Board")),
        ("Agence France-Presse", Name("Agence France-Presse")),
        ("王毅", Name("王毅")),
        ("Al Gore", Name("Gore", "Al")),
    ],
)
def test_names_are_taken_apart(printed: str, expected: Name) -> None:
    """Bodies and single names are not."""
    assert name(printed) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2022-02-14T23:30:00-05:00", Date(2022, 2, 14)), ("2022-05", Date(2022, 5)), ("2022", Date(2022)), ("soon", None), ("", None)],
)  # fmt: skip
def test_dates_are_those_printed(written: str, expected: Date | None) -> None:
    """In the zone of the place, or as much as is known."""
    assert date(written) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("what NATO wants from the Baltic: a test of iPhones", "What NATO Wants from the Baltic: A Test of iPhones"),
        ("the go-between", "The Go-Between"),
        ("what it is up to", "What It Is up To"),
        ("‘we won’t’: of war and peace", "‘We Won’t’: Of War and Peace"),
    ],
)  # fmt: skip
def test_title_case(title: str, expected: str) -> None:
    """Small words stay small, but not at the ends nor after a colon."""
    assert title_cased(title, "en") == expected
    assert title_cased(title, "de") == title


def test_sentence_case_keeps_names() -> None:
    """Known from the marks, from the story, or from their own look; a title that has no capitals to lose stays."""
    story = "In May the talks between Moscow and the minister were called new. Oslo said so."
    title = "In Oslo, New Talks: The NATO Minister and Johnson Meet"
    assert (
        sentence_cased(title, "en", story, {"Johnson"})
        == "In Oslo, new talks: The NATO minister and Johnson meet"
    )
    assert sentence_cased("Moscow looks east", "en", "", set()) == "Moscow looks east"
    assert sentence_cased("Der Große Krieg Der Worte", "de", "", set()) == "Der Große Krieg Der Worte"
    work = article(title="New Talks With Ruritania")
    marked = replace(work, article=replace(work.article, text=STORY + " Ruritania"), analysis=Analysis(
        (Annotation(Span(len(STORY) + 1, len(STORY) + 10), Kind.ACTOR),)))  # fmt: skip
    assert "New talks with Ruritania." in plain(cite(marked, "apa").entry)


def test_a_shortened_title_ends_at_a_colon() -> None:
    """Or after a few words."""
    assert shortened("Talks: what comes next") == "Talks"
    assert shortened("One two three four five six seven") == "One two three four five"


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4).map(tuple), st.text(max_size=12))
def test_any_metadata_can_be_cited(title: str, authors: tuple[str, ...], site: str) -> None:
    """In every style, without a doubled sign."""
    work = article(title=title, authors=authors, site=site)
    for style in STYLES:
        assert plain(cite(work, style, Span(0, 3)).entry).strip()
        assert plain(cite(work, style).in_text).strip()


def test_ris_reads_back() -> None:
    """By rispy."""
    [found] = rispy.loads(exporter("ris").write(crowded()).replace("\r\n", "\n"))
    assert found["type_of_reference"] == "NEWS"
    assert found["authors"] == ["Ray, Ada", "Oz, Ben"]
    assert found["title"] == "=SUM(A1) or how talks 👩‍🚀 began"
    assert (found["secondary_title"], found["date"], found["access_date"]) == (
        "The Ex{a}mple & Sons",
        "2026/03/01",
        "2026/03/04",
    )
    assert (found["urls"], found["keywords"]) == ([crowded().article.url], ["peace"])
    assert len(rispy.loads(exporter("ris").write_all([crowded(), made_up()]))) == 2


def test_bibtex_reads_back() -> None:
    """By bibtexparser; the same key is not given twice."""
    library = bibtexparser.parse_string(exporter("bibtex").write_all([crowded(), crowded("two"), made_up()]))
    assert library.failed_blocks == []
    assert [one.key for one in library.entries] == ["ray2026talks", "ray2026talks-2", "doe2026moscow"]
    fields = {field.key: field.value for field in library.entries[0].fields}
    assert (fields["author"], fields["year"], fields["journal"]) == (
        "Ray, Ada and Oz, Ben",
        "2026",
        r"The Ex\{a\}mple \& Sons",
    )
    assert fields["title"] == "{=SUM(A1) or how talks 👩‍🚀 began}"
    assert fields["url"] == crowded().article.url


def test_csl_json_is_an_item() -> None:
    """Of the names that processors know."""
    [item] = json.loads(exporter("csl-json").write(crowded()))
    assert (item["type"], item["issued"], item["author"][1]) == (
        "article-newspaper", {"date-parts": [[2026, 3, 1]]}, {"family": "Oz", "given": "Ben"},
    )  # fmt: skip


def test_a_list_of_references_is_in_order() -> None:
    """Of the alphabet, quotation marks aside."""
    written = exporter("citation").write_all(
        [article(authors=("Li Wang",)), article(authors=("Ben Oz",))], {"style": "mla"}
    )
    assert [line[:2] for line in str(written).split("\n\n")] == ["Oz", "Wa"]
    assert str(exporter("citation").write(article(), {"markup": "html"})).startswith("<p>Beijing")


@pytest.mark.parametrize("form", ["citation", "bibtex", "ris", "csl-json"])
def test_an_address_that_is_none_is_in_no_references_way(form: str) -> None:
    """A reader mistyped it, say."""
    work = made_up()
    work = replace(work, article=replace(work.article, site="", url="http://[bad/page"))
    assert work.title[:12] in exporter(form).write_all([work], {}).replace("{", "")
