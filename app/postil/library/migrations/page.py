"""Versions 1 to 3: an article with its marks and notes, and what its blocks are dressed in."""

# The text lies in a table of its own: a list of articles then reads small rows only. `place` and `opened` say where the
# reader left; `analysed` names the engine whose final result is saved. Engine and reader share the annotations; the indices
# are in the order in which a page wants them. Entities are never deleted: a step that is undone may need one again.
V1 = """
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
V2 = """
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

V3 = """
ALTER TABLE annotations ADD COLUMN speaker_confidence REAL;
"""
