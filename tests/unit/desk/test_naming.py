"""What actors and systems are called in the library as a whole, and who goes by a name."""

from collections.abc import Callable

import pytest

from postil.desk import Desk
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.name_fit import Fit
from postil.model.span import Span

RUSSIA = Entity("state:RU", "Russia", EntityType.STATE, ("Russian Federation",), source="states")
PRC = Entity("actor:prc", "PRC", EntityType.STATE, source="this article")
CHINA = Entity("state:CN", "China", EntityType.STATE, source="states")


@pytest.fixture
def read(desk: Desk, shelve: Callable[..., str]) -> Callable[..., str]:
    """Puts an article about one actor into the library; gives its id."""

    def put(entity: Entity) -> str:
        article = shelve(f"{entity.name} spoke\n")
        mark = Annotation(Span(0, len(entity.name)), Kind.ACTOR, entity=entity.key)
        desk.save_analysis(article, Analysis((mark,), (entity,), final=True))
        return article

    return put


def rename(
    scope: Scope, article: str = "", name: str = "Rossiya", to_type: EntityType | None = None
) -> Lesson:
    """Of Russia."""
    return Lesson(Says.NAME, scope, article=article, entity=RUSSIA.key, to_name=name, to_type=to_type)


def suggested(desk: Desk, words: str, systems: bool | None = None) -> list[tuple[str, str, int]]:
    """Names, the names that fit, and in how many articles."""
    return [(one.entity.name, one.name, one.articles) for one in desk.lessons.suggest(words, systems=systems)]


@pytest.mark.parametrize("way", ["names", "suggest", "known", "offered", "dossier"])
def test_a_name_given_in_one_article_holds_nowhere_else(
    desk: Desk, read: Callable[..., str], way: str
) -> None:
    """One given everywhere does, whoever asks."""
    article = read(RUSSIA)

    def name() -> str:
        asked = {
            "names": lambda: desk.lessons.names([RUSSIA.key])[RUSSIA.key],
            "suggest": lambda: desk.lessons.suggest("russia")[0].entity.name,
            "known": lambda: desk.known("russia", 5)[0].entity.name,
            "offered": lambda: desk.across.offered("russia")[0].name,
            "dossier": lambda: desk.across.dossier(RUSSIA.key).entity.name,
        }
        return asked[way]()

    desk.lessons.teach(rename(Scope.ARTICLE, article))
    assert name() == "Russia"
    desk.lessons.teach(rename(Scope.EVERYWHERE, name="", to_type=EntityType.BLOC))
    assert name() == "Russia"
    desk.lessons.teach(rename(Scope.EVERYWHERE))
    assert name() == "Rossiya"


@pytest.mark.parametrize("words", ["Rossi", "russian fed"])
def test_a_new_name_and_the_old_ones_are_found(desk: Desk, read: Callable[..., str], words: str) -> None:
    """By all who ask."""
    read(RUSSIA)
    desk.lessons.teach(rename(Scope.EVERYWHERE))
    assert desk.lessons.suggest(words)[0].entity.name == "Rossiya"
    assert [one.entity.name for one in desk.known(words, 5)] == ["Rossiya"]
    assert [one.name for one in desk.across.offered(words)] == ["Rossiya"]


def test_whom_another_one_was_merged_into_stands_for_both(desk: Desk, read: Callable[..., str]) -> None:
    """Everywhere; the other one is offered no more."""
    read(PRC), read(CHINA)
    desk.lessons.teach(Lesson(Says.SAME, Scope.EVERYWHERE, entity=PRC.key, to_entity=CHINA.key))
    desk.lessons.catch_up()
    assert suggested(desk, "PRC")[0] == ("China", "PRC", 2)
    assert [(one.entity.name, one.articles) for one in desk.known("PRC", 5)] == [("China", 2)]
    assert [one.name for one in desk.across.offered("PRC")] == ["China"]


def test_the_lexicons_know_capitals_and_whom_no_article_names(desk: Desk, read: Callable[..., str]) -> None:
    """An exact name first, whoever has it; who acts before places; what articles name before what they do not."""
    read(RUSSIA)
    assert suggested(desk, "moscow")[0] == ("Russia", "Moscow", 1)
    assert suggested(desk, "Lavrov")[0] == ("Sergei Lavrov", "Lavrov", 0)
    assert suggested(desk, "elysee")[0] == ("France", "Élysée", 0)
    assert desk.lessons.suggest("Wang Yi")[0].fit is Fit.SAME
    assert suggested(desk, "") == suggested(desk, "%") == []


def test_systems_are_offered_for_systems_and_actors_for_actors(desk: Desk, read: Callable[..., str]) -> None:
    """Never one for the other."""
    read(RUSSIA)
    assert suggested(desk, "S-400", systems=True)[0][0] == "S-400 Triumf"
    assert suggested(desk, "S-400", systems=False) == []
    assert all(one.entity.type is EntityType.SYSTEM for one in desk.lessons.suggest("rus", systems=True))
    assert suggested(desk, "russia", systems=False)[0][0] == "Russia"
