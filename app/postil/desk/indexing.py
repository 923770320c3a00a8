"""Keeping the index true: what is made of each article is made again when the article or what hangs on it changed."""

from postil.desk.naming import own_names
from postil.library import indexing
from postil.library.store import Store

#: Articles that are indexed in one transaction; those that are before something is looked up: more are left to a job.
_AT_ONCE, FRESH = 50, 20


def catch_up(store: Store, most: int | None = None) -> int:
    """Index articles that changed; gives how many.

    Args:
        store: the library.
        most: how many at the most; None: all.
    """
    done = 0
    while most is None or done < most:
        limit = _AT_ONCE if most is None else min(_AT_ONCE, most - done)
        with store.read() as db:
            rows = indexing.stale(db, limit)
        if not rows:
            break
        with store.write() as db:
            names = own_names(db)
            for row in rows:
                indexing.index(db, row, names, _dates)
        done += len(rows)
    return done


def _dates(text: str, published: str) -> indexing.Dates:
    from postil.analysis.dates import dates_in  # With it comes the engine, which a start need not wait for.

    for found in dates_in(text, published):
        yield found.span.start, found.span.end, found.first.isoformat(), found.last.isoformat()
