"""Version 4: what the reader makes of the margin."""

# What the reader makes of the margin. A row of annotations holds a mark as it is shown: `raw` is NULL when that is how the engine
# made it, else what the engine made of it as JSON, {} when it made nothing; `rejected` marks are kept for the day on which the
# lesson is forgotten. `taught` names the lessons and categories that the marks of an article were last held against. Rows of
# `lessons` and `categories` belong to the whole library, but a lesson may hold in one article only. Versions of notes outlive
# the marks that they were on, as undo may bring these back.
V4 = """
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
