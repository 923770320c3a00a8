"""The founding article, the whole way through importer and engine: it must always read perfectly."""

import pytest

from postil import paths
from postil.desk import annotate
from postil.importers import registry
from postil.model.analysis import Analysis
from postil.model.annotation import Kind
from postil.model.article import Article
from postil.model.block import STORY_ROLES


@pytest.fixture(scope="module")
def article() -> Article:
    """As the reader's library keeps it."""
    return registry.read(paths.seeds() / "beijing-and-moscow-unite-to-confront-washington.txt").article


@pytest.fixture(scope="module", params=[False, True], ids=["rules alone", "with the model"])
def analysis(article: Article, request: pytest.FixtureRequest) -> Analysis:
    """What the engine finds, at once and finally."""
    return annotate.annotate(article.text, article.blocks, with_model=request.param)


def test_the_three_quotes_have_their_speakers(article: Article, analysis: Analysis) -> None:
    """Putin, Wang Yi and the ministry, each with the word that says so."""
    found = [
        (
            mark.span.of(article.text)[:12],
            mark.span.of(article.text)[-12:],
            mark.speaker and (entity := analysis.entity(mark.speaker.entity)) and entity.name,
            mark.cue and mark.cue.of(article.text),
        )
        for mark in analysis.annotations
        if mark.kind is Kind.QUOTE
    ]
    assert found == [
        ("“Now, bilate", "nd Beijing.”", "Vladimir Putin", "described"),
        ("“There is no", "ing for it.”", "Wang Yi", "said"),
        ("“We hope tha", "ck to back.”", "Ministry of Foreign Affairs of China", "said"),
    ]


def test_the_systems_are_five(article: Article, analysis: Analysis) -> None:
    """Two by name, three by class, and nothing else."""
    found = [mark.span.of(article.text) for mark in analysis.annotations if mark.kind is Kind.SYSTEM]
    assert found == ["air defense systems", "S-300", "S-400", "anti-ship missiles", "Russian fighters"]


def test_both_words_of_a_compound_are_actors(article: Article, analysis: Analysis) -> None:
    """Sino-Russian is China and Russia; the title's cities are governments."""
    actors = [
        (mark.span.of(article.text), entity.name)
        for mark in analysis.annotations
        if mark.kind is Kind.ACTOR and (entity := analysis.entity(mark.entity))
    ]
    assert actors[:3] == [("Beijing", "China"), ("Moscow", "Russia"), ("Washington", "United States")]
    assert actors.count(("Sino", "China")) == 2
    assert ("West", "The West") in actors
    assert ("Chinese People’s Liberation Army", "People's Liberation Army") in actors


def test_only_the_story_is_marked(article: Article, analysis: Analysis) -> None:
    """Byline, credit, the author's box and life, and furniture carry no marks."""
    story = [block.span for block in article.blocks if block.role in STORY_ROLES]
    credit = article.text.index("REUTERS")
    for mark in analysis.annotations:
        assert any(span.contains(mark.span) for span in story), mark.span.of(article.text)
        assert not mark.span.start <= credit < mark.span.end
