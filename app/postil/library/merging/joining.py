"""What two copies of a library hold together: the same whichever is the first, and the same again however often it is done.

Of what both have the later edit counts. What one has taken away stays away, unless it was changed after that or carries
something that whoever took it away had not seen. Of two states of a note the earlier one is kept among its versions; two notes
written apart in one place become one that says both.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from postil.library import graves
from postil.library.merging.side import Row, Rows, Side, Version
from postil.library.notes import MAX_VERSIONS

Graves = dict[str, tuple[str, str]]
#: What may hang on a mark.
_HANGING = ("notes", "tags", "links")
#: How a category looks: it has a time of its own.
_LOOK = ("name", "colour", "line", "shown", "position")


def joined(mine: Side, theirs: Side) -> Side:
    """What both hold together; neither is changed."""
    whole = Side(graves=_buried(mine.graves, theirs.graves))
    whole.articles = _both(mine.articles, theirs.articles, _article)
    _replace_twins(whole.articles, mine.articles, theirs.articles)
    renamed = _engine_twins(mine.marks, theirs.marks)
    one, other = _with_names(mine, renamed), _with_names(theirs, renamed)
    whole.marks = _both(one.marks, other.marks, _later)
    whole.notes = _both(one.notes, other.notes, _later)
    whole.versions = one.versions | other.versions | _outdone(one.notes, other.notes)
    whole.tags = _both(one.tags, other.tags, _later)
    whole.links = _both(one.links, other.links, _later)
    whole.lessons = _both(one.lessons, other.lessons, _lesson)
    whole.categories = _both(one.categories, other.categories, _category(mine.graves, theirs.graves))
    whole.colours = _both(one.colours, other.colours, _colour(mine.graves, theirs.graves))
    _join_piles(whole, one, other)
    _let_go(whole)
    _one_note_in_each_place(whole)
    _one_of_each(whole)
    _keep_few_versions(whole)
    return whole


def _both(mine: Rows, theirs: Rows, choose: Callable[[Row, Row], Row]) -> Rows:
    found = {**mine, **theirs}
    for id_ in mine.keys() & theirs.keys():
        found[id_] = choose(mine[id_], theirs[id_])
    return found


def _later(one: Row, other: Row) -> Row:
    """The one that was changed last; of the same time it does not matter which one, if only it is always the same."""
    if one == other or _when(one) != _when(other):
        return max(one, other, key=_when)
    return max(one, other, key=said)


def _when(row: Row) -> str:
    return row.get("modified") or row.get("created") or ""


def said(row: Row) -> str:
    """A row as text, the same for the same row."""
    return json.dumps(row, ensure_ascii=False, sort_keys=True)


def _buried(mine: Graves, theirs: Graves) -> Graves:
    found = {**mine, **theirs}
    for id_ in mine.keys() & theirs.keys():
        found[id_] = max(mine[id_], theirs[id_], key=lambda grave: (grave[1], grave[0]))
    return found


# Articles


def _article(one: Row, other: Row) -> Row:
    """What the reader decided as he did last; the place where he read last; an update stays one."""
    late = max(one, other, key=lambda row: (row["changed"], said(row)))
    read = max(one, other, key=lambda row: (row["opened"], row["place"]))
    first = min(one, other, key=lambda row: (row["imported"], said(row)))
    found = late | {name: read[name] for name in ("opened", "place")}
    found |= {name: first[name] for name in ("imported", "source", "original")}
    found["analysed"] = max(one["analysed"], other["analysed"], key=engine_rank)
    found["replaced_by"] = late["replaced_by"] or one["replaced_by"] or other["replaced_by"]
    return found


def engine_rank(engine: str) -> tuple[tuple[int, ...], str]:
    """Orders engines by their version."""
    numbers = engine.partition(" ")[0].split(".")
    return tuple(int(one) for one in numbers if one.isdecimal()), engine


def _replace_twins(whole: Rows, mine: Rows, theirs: Rows) -> None:
    """An article that both brought in apart, from the same bytes or with the same words from the same address, is one: the first."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, row in whole.items():
        if not row["trashed"] and not row["replaced_by"]:
            if row["original"]:
                alike["original", row["original"]].append(id_)
            if row["address"] and row.get("digest"):
                alike["page", row["address"], row["digest"]].append(id_)
    for ids in alike.values():
        apart = {"mine" if id_ not in theirs else "theirs" if id_ not in mine else "" for id_ in ids}
        if not apart >= {"mine", "theirs"}:
            continue
        first, *others = sorted(ids, key=lambda id_: (whole[id_]["imported"], id_))
        while (further := whole[first]["replaced_by"]) is not None:  # by an earlier pile of the same
            first = further
        for id_ in others:
            if id_ != first and whole[id_]["replaced_by"] is None:
                whole[id_] = whole[id_] | {"replaced_by": first}


# Marks of the engine, which each copy made for itself


def place_of(row: Row) -> tuple[str, str, int, int]:
    """Where the engine found a mark: article, kind, start, end; the same in every copy."""
    raw = row["raw"]
    if raw is None or raw == "{}":
        return row["article"], row["kind"], row["start"], row["stop"]
    kind, start, stop, *_ = json.loads(raw)
    return row["article"], kind, start, stop


def _engine_twins(mine: Rows, theirs: Rows) -> dict[str, str]:
    """New ids of the engine's marks that both copies have in the same place, by those that they lose."""
    known: dict[tuple[str, str, int, int], str] = {}
    ids = {row["id"]: row for rows in (mine, theirs) for row in rows.values() if row["origin"] == "engine"}
    for id_ in sorted(ids):
        if not ids[id_]["loose"]:
            known.setdefault(place_of(ids[id_]), id_)
    return {
        id_: known[place_of(row)]
        for id_, row in ids.items()
        if not row["loose"] and known[place_of(row)] != id_
    }


def _with_names(side: Side, renamed: dict[str, str]) -> Side:
    """A copy in which marks have other ids."""
    if not renamed:
        return side

    def name(row: Row, *named: str) -> Row:
        return row | {column: renamed.get(row[column], row[column]) for column in named}

    marks = [name(row, "id") for row in side.marks.values()]
    ends = ("annotation", "other_annotation")
    return replace(
        side,
        marks={row["id"]: row for row in marks},
        notes={id_: name(row, "annotation") for id_, row in side.notes.items()},
        tags={id_: name(row, "annotation") for id_, row in side.tags.items()},
        links={id_: name(row, *ends) for id_, row in side.links.items()},
        versions={
            (article, renamed.get(mark or "", mark), body, when)
            for article, mark, body, when in side.versions
        },
    )


# What has two times, or none


def _lesson(one: Row, other: Row) -> Row:
    """One that holds everywhere may have lost the article in which it was taught, or left it behind."""
    late = _later(one, other)
    return late | {"article": late["article"] or one["article"] or other["article"]}


def _category(mine: Graves, theirs: Graves) -> Callable[[Row, Row], Row]:
    def choose(one: Row, other: Row) -> Row:
        painted = [buried.get(graves.LOOK.format(one["id"]), ("", ""))[1] for buried in (mine, theirs)]
        looks = [{name: row[name] for name in _LOOK} for row in (one, other)]
        look = max(zip(painted, map(said, looks), looks, strict=True), key=lambda found: found[:2])[2]
        return _later(one, other) | look

    return choose


def _colour(mine: Graves, theirs: Graves) -> Callable[[Row, Row], Row]:
    def choose(one: Row, other: Row) -> Row:
        named = [buried.get(graves.COLOUR.format(one["name"]), ("", ""))[1] for buried in (mine, theirs)]
        return max(
            zip(named, map(said, (one, other)), (one, other), strict=True), key=lambda found: found[:2]
        )[2]

    return choose


def _join_piles(whole: Side, mine: Side, theirs: Side) -> None:
    """Collections; two that were made apart under one name are one."""
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    whole.collections = _both(mine.collections, theirs.collections, _pile)
    for id_, row in whole.collections.items():
        names[row["name"].casefold(), row["query"]].append(id_)
    same: dict[str, str] = {}
    for ids in names.values():
        apart = [id_ for id_ in ids if (id_ in mine.collections) != (id_ in theirs.collections)]
        if {id_ in mine.collections for id_ in apart} == {True, False}:
            same |= {id_: min(apart) for id_ in apart if id_ != min(apart)}
    for id_ in same:
        del whole.collections[id_]
    for side in (mine, theirs):
        for row in side.collected.values():
            pile = same.get(row["collection"], row["collection"])
            key, now = graves.COLLECTED.format(pile, row["article"]), row | {"collection": pile}
            there = whole.collected.get(key)
            whole.collected[key] = _later(now, there) if there else now


def _pile(one: Row, other: Row) -> Row:
    return _later(one, other) | {"position": min(one["position"], other["position"])}


# What was taken away


def _let_go(whole: Side) -> None:
    """Take out what was taken away in one copy and not changed in the other one since."""

    def stays(id_: str, row: Row) -> bool:
        grave = whole.graves.get(id_)
        return grave is None or _when(row) > grave[1]

    def kept(rows: Rows) -> Rows:
        return {id_: row for id_, row in rows.items() if stays(id_, row)}

    # Whoever took a note away may not have seen what the other one wrote: it can be gone back to.
    whole.versions |= {
        (row["article"], row["annotation"], row["body"], row["modified"])
        for id_, row in whole.notes.items()
        # One that went into another note is buried with its own time.
        if id_ in whole.graves and _when(row) < whole.graves[id_][1]
    }
    for table in (*_HANGING, "lessons", "categories", "collections", "collected"):
        setattr(whole, table, kept(getattr(whole, table)))
    carrying = {
        row[end]
        for table in _HANGING
        for row in getattr(whole, table).values()
        for end in _ends(row, "annotation")
    }
    whole.marks = {
        id_: row
        for id_, row in whole.marks.items()
        if id_ in carrying or (row["origin"] == "reader" and stays(id_, row))
    }
    _follow_marks(whole)
    _let_articles_go(whole)
    _drop_without_ground(whole)
    standing = {
        id_ for table in ("articles", "marks", *_HANGING, "lessons", "categories", "collections", "collected")
        for id_ in getattr(whole, table)
    }  # fmt: skip
    whole.graves = {id_: grave for id_, grave in whole.graves.items() if id_ not in standing}


def _follow_marks(whole: Side) -> None:
    """What hangs on a mark is in the article in which the mark is, which an update may have changed in one copy."""
    for table in _HANGING:
        rows = getattr(whole, table)
        for id_, row in rows.items():
            for before in ("", "other_"):
                mark = whole.marks.get(row.get(f"{before}annotation") or "")
                if mark and row[f"{before}article"] != mark["article"]:
                    rows[id_] = row = row | {f"{before}article": mark["article"]}


def _ends(row: Row, column: str) -> Iterable[str]:
    return [name for name in (column, f"other_{column}") if row.get(name) is not None]


def _let_articles_go(whole: Side) -> None:
    used = {row["article"] for rows in (whole.marks, whole.notes, whole.tags) for row in rows.values()}
    whole.articles = {
        id_: row
        for id_, row in whole.articles.items()
        if id_ not in whole.graves or id_ in used or row["changed"] > whole.graves[id_][1]
    }
    for id_, row in whole.articles.items():
        if row["replaced_by"] not in whole.articles:
            whole.articles[id_] = row | {"replaced_by": None}


def _drop_without_ground(whole: Side) -> None:
    """What hangs on nothing that is there goes, too."""
    there, piles = {"article": whole.articles, "annotation": whole.marks}, whole.collections
    for id_, row in whole.lessons.items():
        if row["scope"] == "everywhere" and row["article"] not in whole.articles:
            whole.lessons[id_] = row | {"article": None}

    def grounded(row: Row) -> bool:
        named = (("article", one) for one in _ends(row, "article"))
        marked = (("annotation", one) for one in _ends(row, "annotation"))
        return all(row[column] in there[what] for what, column in (*named, *marked)) and (
            "collection" not in row or row["collection"] in piles
        )

    for table in ("marks", *_HANGING, "lessons", "collected"):
        setattr(whole, table, {id_: row for id_, row in getattr(whole, table).items() if grounded(row)})
    whole.versions = {one for one in whole.versions if one[0] in whole.articles and _marked(whole, one)}


def _marked(whole: Side, version: Version) -> bool:
    return version[1] is None or version[1] in whole.marks


# Places that hold one of a sort


def _outdone(mine: Rows, theirs: Rows) -> set[Version]:
    """Notes that both copies have, as they were where they were changed first, unless the later one still says all of it."""
    found = set()
    for id_ in mine.keys() & theirs.keys():
        late = _later(mine[id_], theirs[id_])
        for row in (mine[id_], theirs[id_]):
            if row["body"] not in late["body"]:
                found.add((late["article"], late["annotation"], row["body"], row["modified"]))
    return found


def _one_note_in_each_place(whole: Side) -> None:
    """Notes written apart in one place become one, in the order in which they were begun."""
    for notes in _alike(whole.notes, lambda row: (row["article"], row["annotation"])):
        first, *others = notes
        body = first["body"]
        for row in others:
            if row["body"] not in body:
                body = row["body"] if body in row["body"] else f"{body}\n\n{row['body']}"
            del whole.notes[row["id"]]
            whole.graves[row["id"]] = (f"note/{row['article']}", row["modified"])
        late = max(row["modified"] for row in notes)
        whole.notes[first["id"]] = first | {"body": body, "modified": late}


def _one_of_each(whole: Side) -> None:
    """The same tag twice in one place is one; so are two links between the same marks."""
    tagged = _alike(whole.tags, lambda row: (row["article"], row["annotation"], row["name"].casefold()))
    linked = _alike(whole.links, lambda row: frozenset((row["annotation"], row["other_annotation"])))
    for rows, many in ((whole.tags, tagged), (whole.links, linked)):
        for _, *others in many:
            for row in others:
                del rows[row["id"]]


def _alike(rows: Rows, key: Callable[[Row], object]) -> list[list[Row]]:
    """Those of which there are several in one place, the first one made first."""
    places: dict[object, list[Row]] = defaultdict(list)
    for row in rows.values():
        places[key(row)].append(row)
    return [
        sorted(there, key=lambda row: (row["created"], row["id"]))
        for there in places.values()
        if len(there) > 1
    ]


def _keep_few_versions(whole: Side) -> None:
    """The latest of each note."""
    places: dict[tuple[str, str | None], list[Version]] = defaultdict(list)
    for version in whole.versions:
        places[version[:2]].append(version)
    whole.versions = {
        version
        for there in places.values()
        for version in sorted(there, key=lambda one: (one[3], one[2]))[-MAX_VERSIONS:]
    }
