"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/), alone, as a list, a page or a collection."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from postil.importers.notes.base import Json, colour_of, dicts, tags_of, text_of, time_of
from postil.model.annotation import Form, Selector
from postil.model.brought import Brought, BroughtMark
from postil.model.span import Span

_TITLES = ("postil:title", "title", "dc:title", "dcterms:title", "name")
_IDS, _WEB = ("urn:uuid:", "postil:mark/", "postil:article/"), ("https://", "http://")


def fits(data: Any) -> bool:
    """Whether JSON is of this kind."""
    return any("target" in one and _is(one, "Annotation") for one in _annotations(data))


def read(data: Any) -> list[Brought]:
    """The marks by the article that they are on.

    Those that a program made come in only when somebody wrote on them: an engine finds them anew.
    """
    marks: dict[str, list[BroughtMark]] = defaultdict(list)
    bodies: dict[str, str] = {}
    tags: dict[str, tuple[str, ...]] = {}
    about: dict[str, tuple[str, str]] = {}
    for one in _annotations(data):
        body, on, _ = _bodies(one)
        if _by_program(one) and not body and not on:
            continue
        for target in _targets(one):
            source, *facts = _source(target)
            about.setdefault(source, (facts[0], facts[1]))
            mark = _mark(one, target)
            if mark is not None:
                marks[source].append(mark)
            elif not target.get("selector"):
                bodies[source] = "\n\n".join(filter(None, (bodies.get(source), body)))
                tags[source] = tuple(dict.fromkeys((*tags.get(source, ()), *on)))
    return [
        Brought(
            tuple(marks.get(source, ())),
            id=_identity(about[source][1] or source),
            url=source if source.startswith(_WEB) else "",
            source="" if source.startswith((*_WEB, *_IDS)) else source,
            title=about[source][0],
            body=bodies.get(source, ""),
            tags=tags.get(source, ()),
        )
        for source in dict.fromkeys((*marks, *bodies))
    ]


def _by_program(one: Json) -> bool:
    return any(_is(by, "Software") or _is(by, "SoftwareAgent") for by in dicts(one.get("creator")))


def _identity(address: str) -> str:
    """The id that one of our addresses names; empty for any other."""
    for start in _IDS:
        if address.startswith(start):
            return address.removeprefix(start).replace("-", "")
    return ""


def _annotations(data: Any) -> Iterator[Json]:
    for one in dicts(data):
        if _is(one, "AnnotationCollection"):
            for page in (*dicts(one.get("first")), *dicts(one.get("items"))):
                yield from _annotations(page)
        elif _is(one, "AnnotationPage"):
            yield from dicts(one.get("items"))
        else:
            yield one


def _is(one: Json, kind: str) -> bool:
    kinds = one.get("type", one.get("@type"))
    return kind in (kinds if isinstance(kinds, list) else [kinds])


def _targets(one: Json) -> Iterator[Json]:
    target = one.get("target")
    for each in target if isinstance(target, list) else [target]:
        yield each if isinstance(each, dict) else {"source": each}


def _source(target: Json) -> tuple[str, str, str]:
    """Address and title of what a target lies in, and its address in a library of Postil's."""
    source = target.get("source", target.get("id"))
    if not isinstance(source, dict):
        return text_of(source), "", ""
    title = next((said for name in _TITLES if (said := text_of(source.get(name)))), "")
    return text_of(source.get("id", source.get("@id"))), title, text_of(source.get("postil:article"))


def _mark(one: Json, target: Json) -> BroughtMark | None:
    quote, span = None, None
    for selector in _selectors(target.get("selector")):
        if _is(selector, "TextQuoteSelector"):
            exact, prefix, suffix = (selector.get(part) for part in ("exact", "prefix", "suffix"))
            if isinstance(exact, str) and exact.strip():
                quote = Selector(
                    exact,
                    prefix if isinstance(prefix, str) else "",
                    suffix if isinstance(suffix, str) else "",
                )
        elif _is(selector, "TextPositionSelector"):
            start, end = selector.get("start"), selector.get("end")
            if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end:
                span = Span(start, end)
    if quote is None:
        return None
    body, tags, colour = _bodies(one)
    look = (
        f"{text_of(target.get('styleClass'))} {text_of(one.get('postil:form'))}".lower()
        .replace("-", " ")
        .split()
    )
    form = next((form for form in Form if form and str(form) in look), Form.FILL)
    said = (
        colour_of(one.get("postil:colour"))
        or colour
        or next((found for word in look if (found := colour_of(word))), "")
    )
    return BroughtMark(
        quote, _key(one), span, body, tags, said, form, time_of(one.get("created")), _links(one)
    )


def _links(one: Json) -> tuple[str, ...]:
    """Marks that a mark is tied to."""
    bodies = (body for body in dicts(one.get("body")) if body.get("purpose") == "linking")
    ids = (_identity(text_of(source.get("id"))) for body in bodies for source in dicts(body.get("source")))
    return tuple(filter(None, ids))


def _selectors(said: object) -> Iterator[Json]:
    for selector in dicts(said):
        yield selector
        yield from _selectors(selector.get("refinedBy"))
        if _is(selector, "Choice"):
            yield from _selectors(selector.get("items"))


def _key(one: Json) -> str:
    key = text_of(one.get("id", one.get("@id")))
    return _identity(key) or key


def _bodies(one: Json) -> tuple[str, tuple[str, ...], str]:
    """Note, tags and colour."""
    body = one.get("bodyValue", one.get("body"))
    words, tags, colour = list[str](), list[str](), ""
    for each in body if isinstance(body, list) else [body]:
        if isinstance(each, str):
            words.append(each)
        elif isinstance(each, dict) and isinstance(value := each.get("value"), str):
            purpose = each.get("purpose", one.get("motivation"))
            if purpose == "tagging":
                tags.append(value)
            elif purpose == "highlighting":
                colour = colour_of(value) or colour
            elif purpose not in ("identifying", "classifying", "linking", "describing"):
                words.append(value)
    return "\n\n".join(word for word in words if word.strip()), tags_of(tags), colour
