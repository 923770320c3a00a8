"""Version 6: several copies of one library."""

# Earlier states of a note are found by the mark alone, as those of an earlier text of the article. What actors and systems are
# called is counted without a look at the marks themselves. And what is buried names its article (library/graves.py), so that a
# collection that is handed on says nothing of other articles.
V6 = """
CREATE INDEX note_versions_by_mark ON note_versions (annotation) WHERE annotation IS NOT NULL;
DROP INDEX annotations_by_entity;
CREATE INDEX annotations_by_entity ON annotations (entity, rejected, exact) WHERE entity IS NOT NULL;

DROP TRIGGER buried_mark;
DROP TRIGGER buried_note;
DROP TRIGGER buried_tag;
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
"""
