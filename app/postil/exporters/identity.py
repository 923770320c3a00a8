"""Identities that stay the same whenever something is exported again, also for what is not in the library."""

from hashlib import sha256
from uuid import UUID, uuid5

from postil.exporters.work import Work
from postil.model.annotation import Annotation
from postil.model.update import Unplaced

#: Made once, for names of Postil's.
_NAMESPACE = UUID("0b7d5c61-6a55-4d0a-9d0e-3c0c6b6f7f52")


def article_uuid(work: Work) -> UUID:
    """Of the article: its id in the library, else one made of its text."""
    return _known(work.article.id) or named(
        "text", sha256(work.article.text.encode(errors="replace")).hexdigest()
    )


def mark_uuid(work: Work, mark: Annotation) -> UUID:
    """Of a mark: its id in the library, else one made of the article and of what the mark says."""
    place = f"{mark.span.start}-{mark.span.end}"
    what = (mark.kind, place, mark.label, mark.entity or "", mark.colour, mark.form)
    return _known(mark.id) or named("mark", str(article_uuid(work)), *what)


def unplaced_uuid(one: Unplaced) -> UUID:
    """Of a mark that has no place in the text: its id in the library."""
    return _known(one.id) or named("unplaced", one.words, one.note)


def named(*parts: str) -> UUID:
    """Of anything that has a name; the same parts give the same identity everywhere."""
    return uuid5(_NAMESPACE, "\n".join(parts))


def _known(id_: str) -> UUID | None:
    """The identity in the library, which is a UUID; None for a made-up or empty one."""
    if not id_:
        return None
    try:
        return UUID(hex=id_)
    except ValueError:
        return named("id", id_)
