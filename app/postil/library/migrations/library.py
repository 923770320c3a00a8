"""Version 5: the library as a whole."""

# The library as a whole. What the reader decides about an article lies in its row; `replaced_by` names the article that an update
# made of it, and `address` is its URL without what tells visitors apart. A mark that an update could not place is `loose`: its
# span says nothing then; one that was `moved` carries the score until the reader has looked at it, and the words that it was on.
#
# Everything from `shelf` on is made from the other tables and can be made again: `stale` names the articles for which it has to be.
# `key` orders articles by their date (library/shelf.py). Only `graves` is not: there lies what was taken away, so that another
# copy of the library does not bring it back.
V5 = """
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
