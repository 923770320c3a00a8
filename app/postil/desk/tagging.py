"""Tags, links, and names of colours: what the reader ties his marks together with."""

from postil.errors import BugError, UserError
from postil.library import annotations, articles, colours, links, tags
from postil.library.store import Connection, Store
from postil.model.annotation import COLOURS
from postil.model.changes import Changes


def tag(store: Store, article_id: str, annotation_id: str | None, names: tuple[str, ...]) -> Changes:
    """Make ``names`` the tags on a mark of the article, or (None) on the article itself."""
    wanted = _tidy(names)
    with store.write() as db:
        article, mark = articles.row_of(db, article_id), None
        if annotation_id is not None:
            mark = annotations.locate(db, annotation_id).row
        there = tags.on(db, article, mark)
        if there == wanted:
            return Changes()
        name = "Tag" if len(wanted) >= len(there) else "Remove tag"
        with store.recorded(db, name):
            tags.replace(db, article, mark, wanted)
    return Changes(notes=frozenset({article_id}), step=name)


def tag_all(
    store: Store, annotation_ids: tuple[str, ...], add: tuple[str, ...], take: tuple[str, ...] = ()
) -> Changes:
    """Add tags to several marks, and take others off them, in one step."""
    adding, taking, name = _tidy(add), {one.casefold() for one in take}, "Tag" if add else "Remove tag"
    touched = set()
    with store.step(name) as db:
        for id_ in annotation_ids:
            mark = annotations.locate(db, id_)
            there = tags.on(db, mark.article, mark.row)
            wanted = _tidy((*there, *adding))
            wanted = tuple(one for one in wanted if one.casefold() not in taking)
            if wanted != there:
                tags.replace(db, mark.article, mark.row, wanted)
                touched.add(mark.article_id)
    return Changes(notes=frozenset(touched), step=name) if touched else Changes()


def retag(db: Connection, article: int, add: tuple[str, ...], take: tuple[str, ...]) -> bool:
    """Add tags to the article in that row itself, and take others off it; False when nothing changed."""
    there, taking = tags.on(db, article, None), {one.casefold() for one in take}
    wanted = tuple(one for one in _tidy((*there, *add)) if one.casefold() not in taking)
    if wanted == there:
        return False
    tags.replace(db, article, None, wanted)
    return True


def rename_tag(store: Store, old: str, new: str) -> Changes:
    """Call a tag otherwise in the whole library; two that get the same name become one."""
    (name,) = _tidy((new,)) or ("",)
    if not name:
        raise UserError("Give the tag a name.")
    with store.step("Rename tag") as db:
        touched = {articles.id_of(db, row) for row in tags.rename(db, old, name)}
    return Changes(notes=frozenset(touched), step="Rename tag") if touched else Changes()


def link(store: Store, first: str, second: str) -> tuple[str, Changes]:
    """Tie two marks together, perhaps of different articles; gives the link's id. Twice the same is one."""
    if first == second:
        raise UserError("A mark cannot be linked to itself. Choose another one.")
    with store.step("Link marks") as db:
        one, two = annotations.locate(db, first), annotations.locate(db, second)
        made = links.add(db, (one.article, one.row), (two.article, two.row))
    return made, Changes(notes=frozenset({one.article_id, two.article_id}), step="Link marks")


def unlink(store: Store, link_id: str) -> Changes:
    """Untie two marks."""
    with store.step("Remove link") as db:
        touched = frozenset(articles.id_of(db, row) for row in links.articles_of(db, link_id))
        links.remove(db, link_id)
    return Changes(notes=touched, step="Remove link") if touched else Changes()


def mean(store: Store, colour: str, meaning: str) -> Changes:
    """Give a colour of highlights a name of the reader's; empty takes it away."""
    if colour not in COLOURS:
        raise BugError(f"There is no colour {colour!r}.")
    words = " ".join(articles.storable(meaning).split())
    with store.write() as db:
        if colours.meanings(db).get(colour, "") == words:
            return Changes()
        with store.recorded(db, "Name colour"):
            colours.mean(db, colour, words)
    return Changes(colours=True, step="Name colour")


def _tidy(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without white space around them, each once whatever its capitals."""
    words = (" ".join(articles.storable(name).split()).strip("#, ") for name in names)
    kept: dict[str, str] = {}
    for name in filter(None, words):
        kept.setdefault(name.casefold(), name)
    return tuple(kept.values())
