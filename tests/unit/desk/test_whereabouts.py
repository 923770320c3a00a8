"""Who and what the library knows by name, and where it stands."""

from postil.desk.whereabouts import Known
from postil.model.analysis import Analysis
from postil.model.annotation import Annotation, Kind
from postil.model.entity import Entity, EntityType
from postil.model.lesson import Lesson, Says, Scope
from postil.model.span import Span

MOSCOW = Entity("state:RU", "Russia", EntityType.STATE, aliases=("Moscow",))
WANG = Entity("person:wang-yi", "Wang Yi", EntityType.PERSON)


def mark(desk, article, words, entity, kind=Kind.ACTOR):
    """Marks words of an article."""
    text = desk.page(article).article.text
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Annotation(Span(at, at + len(words)), kind, entity=entity.key))
        at = text.find(words, at + 1)
    desk.save_analysis(article, Analysis(tuple(found), (entity,), final=True))
    return [one.id for one in desk.page(article).analysis.annotations]


def test_it_tells_how_many_articles_and_leads_to_the_last(desk, shelve):
    """By name or alias; the first mention there."""
    first, second = shelve(), shelve("Moscow spoke, and Moscow waited.\n", "Moscow spoke", "b.txt")
    mark(desk, first, "Moscow", MOSCOW)
    marks = mark(desk, second, "Moscow", MOSCOW)
    assert len(marks) == 2
    assert desk.known("mosc", 10) == desk.known("Russ", 10) == [Known(MOSCOW, 2, second, marks[0])]
    assert desk.known("Wang", 10) == []


def test_the_best_known_come_first_and_what_nobody_mentions_not_at_all(desk, shelve):
    """Places are no mentions; an entity that is only the speaker of a quote is not one either."""
    both = [shelve(), shelve("Wang Yi is in Moscow with Wangari.\n", "Wang Yi", "b.txt")]
    other = Entity("person:wangari", "Wangari", EntityType.PERSON)
    mark(desk, both[1], "Wangari", other)
    assert [one.entity.name for one in desk.known("wang", 10)] == ["Wangari"]
    third = shelve("Wang Yi left.\n", "Wang Yi left", "c.txt")
    for article in (both[0], third):
        mark(desk, article, "Wang Yi", WANG)
    assert [(one.entity.name, one.articles) for one in desk.known("wang", 10)] == [
        ("Wang Yi", 2),
        ("Wangari", 1),
    ]
    mark(desk, third, "Wang Yi", WANG, Kind.PLACE)
    assert [one.articles for one in desk.known("wang yi", 10)] == [1]


def test_what_the_reader_rejected_or_renamed(desk, shelve):
    """Is not mentioned any more; is found by its new name."""
    article = shelve()
    mark(desk, article, "Moscow", MOSCOW)
    desk.lessons.teach(
        Lesson(Says.NAME, Scope.EVERYWHERE, entity=MOSCOW.key, to_name="The Bear"),
    )
    assert [one.entity.name for one in desk.known("Russia", 10)] == ["The Bear"]
    desk.lessons.teach(Lesson(Says.NOT, Scope.EVERYWHERE, kind=Kind.ACTOR, words="Moscow"))
    desk.page(article)
    assert desk.known("Russia", 10) == []
