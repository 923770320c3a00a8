"""The tables of a library, as numbered migrations that are only ever appended to.

Rows carry two identities: ``row``, a small number that the tables refer to each other by and that is never given out twice,
and ``id`` (UUID4 as 32 hex digits), which is the same in every copy of the library and the only one that leaves this
package. Times are ISO 8601 in UTC, lists and mappings are JSON, spans are code points into the text of the article.
"""

import sqlite3
from collections.abc import Iterator

#: In the header of the file: "Post".
APPLICATION_ID = 0x506F7374

# The text lies in a table of its own: a list of articles then reads small rows only. `place` and `opened` say where the
# reader left; `analysed` names the engine whose final result is saved. Engine and reader share the annotations; the indices
# are in the order in which a page wants them. Entities are never deleted: a step that is undone may need one again.
_V1 = """
CREATE TABLE articles (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    authors TEXT NOT NULL,
    site TEXT NOT NULL,
    url TEXT NOT NULL,
    source TEXT NOT NULL,
    published TEXT NOT NULL,
    imported TEXT NOT NULL,
    language TEXT NOT NULL,
    original TEXT NOT NULL,
    place INTEGER NOT NULL DEFAULT 0,
    opened TEXT NOT NULL DEFAULT '',
    analysed TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX articles_by_original ON articles (original);
CREATE INDEX articles_by_import ON articles (imported);
CREATE INDEX articles_by_opening ON articles (opened);

CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (row),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE blocks (
    article INTEGER NOT NULL REFERENCES articles (row),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT NOT NULL,
    facts TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE annotations (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    origin TEXT NOT NULL CHECK (origin IN ('engine', 'reader')),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL CHECK (stop >= start),
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    label TEXT NOT NULL,
    entity TEXT REFERENCES entities (key),
    confidence REAL NOT NULL,
    producer TEXT NOT NULL,
    version TEXT NOT NULL,
    evidence TEXT,
    reason TEXT,
    sentence TEXT,
    speaker_start INTEGER,
    speaker_stop INTEGER,
    speaker_entity TEXT REFERENCES entities (key),
    cue_start INTEGER,
    cue_stop INTEGER,
    colour TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_by_article ON annotations (article, start, stop DESC, kind);
CREATE INDEX annotations_of_readers ON annotations (article, start, stop DESC, kind) WHERE origin = 'reader';

CREATE TABLE notes (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER UNIQUE REFERENCES annotations (row),
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_article ON notes (article);
CREATE UNIQUE INDEX notes_on_articles ON notes (article) WHERE annotation IS NULL;

CREATE TABLE steps (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE TABLE step_images (
    step INTEGER NOT NULL REFERENCES steps (row) ON DELETE CASCADE,
    target TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, target, row)
) STRICT, WITHOUT ROWID;
"""

# What blocks are dressed in. Most articles have none of it.
_V2 = """
ALTER TABLE blocks ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE blocks ADD COLUMN language TEXT NOT NULL DEFAULT '';

CREATE TABLE inlines (
    article INTEGER NOT NULL REFERENCES articles (row),
    position INTEGER NOT NULL,
    style TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    href TEXT NOT NULL,
    goal INTEGER,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE pictures (
    article INTEGER NOT NULL REFERENCES articles (row),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    original TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cells (
    article INTEGER NOT NULL REFERENCES articles (row),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    line INTEGER NOT NULL,
    place INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    places INTEGER NOT NULL,
    header INTEGER NOT NULL,
    align TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
"""

_V3 = """
ALTER TABLE annotations ADD COLUMN speaker_confidence REAL;
"""

# What the reader makes of the margin. A row of annotations holds a mark as it is shown: `raw` is NULL when that is how the engine
# made it, else what the engine made of it as JSON, {} when it made nothing; `rejected` marks are kept for the day on which the
# lesson is forgotten. `taught` names the lessons and categories that the marks of an article were last held against. Rows of
# `lessons` and `categories` belong to the whole library, but a lesson may hold in one article only. Versions of notes outlive
# the marks that they were on, as undo may bring these back.
_V4 = """
ALTER TABLE annotations ADD COLUMN form TEXT NOT NULL DEFAULT '';
ALTER TABLE annotations ADD COLUMN raw TEXT;
ALTER TABLE annotations ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX annotations_by_entity ON annotations (entity) WHERE entity IS NOT NULL;
CREATE INDEX annotations_by_speaker ON annotations (speaker_entity) WHERE speaker_entity IS NOT NULL;
ALTER TABLE articles ADD COLUMN taught TEXT NOT NULL DEFAULT '';

CREATE TABLE tags (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER REFERENCES annotations (row),
    name TEXT NOT NULL COLLATE NOCASE,
    created TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX tags_on_marks ON tags (annotation, name) WHERE annotation IS NOT NULL;
CREATE UNIQUE INDEX tags_on_articles ON tags (article, name) WHERE annotation IS NULL;
CREATE INDEX tags_by_article ON tags (article);
CREATE INDEX tags_by_name ON tags (name);

CREATE TABLE links (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER NOT NULL REFERENCES annotations (row),
    other_article INTEGER NOT NULL REFERENCES articles (row),
    other_annotation INTEGER NOT NULL REFERENCES annotations (row),
    created TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX links_by_annotation ON links (annotation, other_annotation);
CREATE INDEX links_by_other_annotation ON links (other_annotation);
CREATE INDEX links_by_article ON links (article);
CREATE INDEX links_by_other_article ON links (other_article);

CREATE TABLE colours (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    meaning TEXT NOT NULL
) STRICT;

CREATE TABLE categories (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    line TEXT NOT NULL,
    terms TEXT NOT NULL,
    shown INTEGER NOT NULL,
    position INTEGER NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE TABLE lessons (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    says TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('here', 'article', 'everywhere')),
    article INTEGER REFERENCES articles (row),
    kind TEXT,
    start INTEGER,
    stop INTEGER,
    words TEXT NOT NULL,
    entity TEXT NOT NULL,
    to_kind TEXT,
    to_label TEXT NOT NULL,
    to_entity TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_type TEXT,
    speaker_start INTEGER,
    speaker_stop INTEGER,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX lessons_by_article ON lessons (article);

CREATE TABLE note_versions (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER,
    body TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
CREATE INDEX note_versions_by_note ON note_versions (article, annotation);
"""

# The library as a whole. What the reader decides about an article lies in its row; `replaced_by` names the article that an update
# made of it, and `address` is its URL without what tells visitors apart. A mark that an update could not place is `loose`: its
# span says nothing then; one that was `moved` carries the score until the reader has looked at it, and the words that it was on.
#
# Everything from `shelf` on is made from the other tables and can be made again: `stale` names the articles for which it has to be.
# `key` orders articles by their date (library/shelf.py). Only `graves` is not: there lies what was taken away, so that another
# copy of the library does not bring it back.
_V5 = """
ALTER TABLE articles ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN trashed TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN replaced_by INTEGER REFERENCES articles (row);
CREATE INDEX articles_by_address ON articles (address) WHERE address <> '';
CREATE INDEX articles_put_aside ON articles (row) WHERE archived OR trashed <> '' OR replaced_by IS NOT NULL;
ALTER TABLE annotations ADD COLUMN loose INTEGER NOT NULL DEFAULT 0;
ALTER TABLE annotations ADD COLUMN moved REAL;
ALTER TABLE annotations ADD COLUMN former TEXT NOT NULL DEFAULT '';
CREATE INDEX annotations_quoting ON annotations (article, start) WHERE kind = 'quote' AND NOT rejected;

CREATE TABLE collections (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL,
    modified TEXT NOT NULL
) STRICT;

CREATE TABLE collected (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collections (row),
    article INTEGER NOT NULL REFERENCES articles (row),
    created TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX collected_once ON collected (collection, article);
CREATE INDEX collected_by_article ON collected (article);

CREATE TABLE graves (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    removed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shelf (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL UNIQUE REFERENCES articles (row),
    size INTEGER NOT NULL,
    words INTEGER NOT NULL,
    cover TEXT NOT NULL,
    actors INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    systems INTEGER NOT NULL,
    categories INTEGER NOT NULL,
    highlights INTEGER NOT NULL,
    notes INTEGER NOT NULL
) STRICT;

CREATE TABLE shelf_words (
    key INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    notes TEXT NOT NULL,
    highlights TEXT NOT NULL,
    tags TEXT NOT NULL,
    speakers TEXT NOT NULL,
    actors TEXT NOT NULL,
    systems TEXT NOT NULL
) STRICT;

CREATE TABLE appearances (
    entity TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (row),
    mentions INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_article ON appearances (article);

CREATE TABLE dates (
    article INTEGER NOT NULL REFERENCES articles (row),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX dates_in_order ON dates (first, last);

CREATE TABLE fingerprints (
    article INTEGER NOT NULL REFERENCES articles (row),
    print INTEGER NOT NULL,
    PRIMARY KEY (print, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX fingerprints_by_article ON fingerprints (article);

CREATE TABLE stale (
    article INTEGER PRIMARY KEY
) STRICT;
INSERT INTO stale SELECT row FROM articles;

CREATE TRIGGER stale_new AFTER INSERT ON articles BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.row);
END;
CREATE TRIGGER stale_changed
AFTER UPDATE OF title, authors, site, url, source, published, section, trashed, replaced_by ON articles BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.row);
END;
CREATE TRIGGER stale_marked AFTER INSERT ON annotations BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_marked_otherwise AFTER UPDATE ON annotations BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_unmarked AFTER DELETE ON annotations BEGIN
    INSERT OR IGNORE INTO stale VALUES (OLD.article);
END;
CREATE TRIGGER stale_noted AFTER INSERT ON notes BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_noted_otherwise AFTER UPDATE ON notes BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_unnoted AFTER DELETE ON notes BEGIN
    INSERT OR IGNORE INTO stale VALUES (OLD.article);
END;
CREATE TRIGGER stale_tagged AFTER INSERT ON tags BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_tagged_otherwise AFTER UPDATE ON tags BEGIN
    INSERT OR IGNORE INTO stale VALUES (NEW.article);
END;
CREATE TRIGGER stale_untagged AFTER DELETE ON tags BEGIN
    INSERT OR IGNORE INTO stale VALUES (OLD.article);
END;

CREATE TRIGGER buried_mark AFTER DELETE ON annotations WHEN OLD.origin = 'reader' BEGIN
    INSERT OR REPLACE INTO graves VALUES (OLD.id, 'mark', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER back_mark AFTER INSERT ON annotations WHEN NEW.origin = 'reader' BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
CREATE TRIGGER buried_note AFTER DELETE ON notes BEGIN
    INSERT OR REPLACE INTO graves VALUES (OLD.id, 'note', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER back_note AFTER INSERT ON notes BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
CREATE TRIGGER buried_tag AFTER DELETE ON tags BEGIN
    INSERT OR REPLACE INTO graves VALUES (OLD.id, 'tag', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));
END;
CREATE TRIGGER back_tag AFTER INSERT ON tags BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
"""

#: What leads from version n to version n + 1, at index n. Never edit one that was released: append. One that renames or drops
#: columns of annotations or notes must empty ``steps`` as well, whose images name them; added columns do no harm.
MIGRATIONS: tuple[str, ...] = (_V1, _V2, _V3, _V4, _V5)
#: The version that this program writes.
LATEST = len(MIGRATIONS)


def version(db: sqlite3.Connection) -> int:
    """The version of the schema in the file; 0 when there is none yet."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: sqlite3.Connection) -> None:
    """Bring the tables to ``LATEST``, inside the caller's transaction."""
    for number, script in enumerate(MIGRATIONS[version(db) :], version(db) + 1):
        for statement in statements(script):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {number}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: ``executescript`` would commit the transaction."""
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if pending.strip() and sqlite3.complete_statement(pending):
            yield pending
            pending = ""
