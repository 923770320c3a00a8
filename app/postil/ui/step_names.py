"""What the Edit menu calls the steps that can be undone: "Undo recolour of highlight “the summit”"."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from postil.model.step import Step
from postil.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Steps"


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands behind "Undo".

    Attributes:
        one: for one object; %1 and %2 are its words.
        many: for %1 of them; empty: as for the first.
        whole: for the open article as a whole, or where nothing is known of the object; empty: as for one, with dots.
    """

    one: str
    many: str = ""
    whole: str = ""


#: By the names that the desk gives steps.
PHRASES: Mapping[str, Phrase] = {
    "Highlight": Phrase(QT_TRANSLATE_NOOP("Steps", "highlight “%1”")),
    "Recolour": Phrase(
        QT_TRANSLATE_NOOP("Steps", "recolour of highlight “%1”"),
        QT_TRANSLATE_NOOP("Steps", "recolour of %1 highlights"),
    ),
    "Change look": Phrase(
        QT_TRANSLATE_NOOP("Steps", "new look of highlight “%1”"),
        QT_TRANSLATE_NOOP("Steps", "new look of %1 highlights"),
    ),
    "Resize highlight": Phrase(QT_TRANSLATE_NOOP("Steps", "new ends of highlight “%1”")),
    "Split highlight": Phrase(QT_TRANSLATE_NOOP("Steps", "split of highlight “%1”")),
    "Join highlights": Phrase(
        QT_TRANSLATE_NOOP("Steps", "join at highlight “%1”"),
        QT_TRANSLATE_NOOP("Steps", "join of %1 highlights"),
    ),
    "Delete highlight": Phrase(QT_TRANSLATE_NOOP("Steps", "deletion of highlight “%1”")),
    "Delete highlights": Phrase(
        QT_TRANSLATE_NOOP("Steps", "deletion of highlight “%1”"),
        QT_TRANSLATE_NOOP("Steps", "deletion of %1 highlights"),
    ),
    "Tag": Phrase(
        QT_TRANSLATE_NOOP("Steps", "tags on “%1”"),
        QT_TRANSLATE_NOOP("Steps", "tags on %1 marks"),
        QT_TRANSLATE_NOOP("Steps", "tags on the article"),
    ),
    "Remove tag": Phrase(
        QT_TRANSLATE_NOOP("Steps", "removal of tags from “%1”"),
        QT_TRANSLATE_NOOP("Steps", "removal of tags from %1 marks"),
        QT_TRANSLATE_NOOP("Steps", "removal of tags from the article"),
    ),
    "Rename tag": Phrase(
        QT_TRANSLATE_NOOP("Steps", "new name of tag “%1”"),
        QT_TRANSLATE_NOOP("Steps", "new name of a tag on %1 marks"),
        QT_TRANSLATE_NOOP("Steps", "new name of a tag"),
    ),
    "Link marks": Phrase(QT_TRANSLATE_NOOP("Steps", "link of “%1” and “%2”")),
    "Remove link": Phrase(QT_TRANSLATE_NOOP("Steps", "removal of link of “%1” and “%2”")),
    "Name colour": Phrase(
        QT_TRANSLATE_NOOP("Steps", "name of colour “%1”"),
        whole=QT_TRANSLATE_NOOP("Steps", "name of a colour"),
    ),
    "New category": Phrase(QT_TRANSLATE_NOOP("Steps", "new category “%1”")),
    "Change category": Phrase(QT_TRANSLATE_NOOP("Steps", "change of category “%1”")),
    "Delete category": Phrase(QT_TRANSLATE_NOOP("Steps", "deletion of category “%1”")),
    "Reorder categories": Phrase(
        QT_TRANSLATE_NOOP("Steps", "new order of categories"),
        QT_TRANSLATE_NOOP("Steps", "new order of categories"),
    ),
    "Import categories": Phrase(
        QT_TRANSLATE_NOOP("Steps", "import of category “%1”"),
        QT_TRANSLATE_NOOP("Steps", "import of %1 categories"),
    ),
    "Accept mark": Phrase(
        QT_TRANSLATE_NOOP("Steps", "acceptance of mark “%1”"),
        QT_TRANSLATE_NOOP("Steps", "acceptance of %1 marks"),
    ),
    "Reject mark": Phrase(
        QT_TRANSLATE_NOOP("Steps", "removal of mark “%1”"), QT_TRANSLATE_NOOP("Steps", "removal of %1 marks")
    ),
    "Change kind of mark": Phrase(
        QT_TRANSLATE_NOOP("Steps", "new kind of mark “%1”"),
        QT_TRANSLATE_NOOP("Steps", "new kind of %1 marks"),
    ),
    "Change who is meant": Phrase(
        QT_TRANSLATE_NOOP("Steps", "who is meant by “%1”"),
        QT_TRANSLATE_NOOP("Steps", "who is meant by %1 marks"),
    ),
    "Change speaker": Phrase(QT_TRANSLATE_NOOP("Steps", "speaker of “%1”")),
    "Merge of two actors": Phrase(
        QT_TRANSLATE_NOOP("Steps", "merge of two actors: “%1” and “%2”"),
        whole=QT_TRANSLATE_NOOP("Steps", "merge of two actors"),
    ),
    "Rename actor": Phrase(
        QT_TRANSLATE_NOOP("Steps", "new name of “%1”"),
        whole=QT_TRANSLATE_NOOP("Steps", "new name of an actor"),
    ),
    "Mark what was missed": Phrase(
        QT_TRANSLATE_NOOP("Steps", "mark “%1”"), QT_TRANSLATE_NOOP("Steps", "%1 marks")
    ),
    "Forget correction": Phrase(
        QT_TRANSLATE_NOOP("Steps", "forgetting of the correction of “%1”"),
        whole=QT_TRANSLATE_NOOP("Steps", "forgetting of a correction"),
    ),
    "Forget corrections": Phrase(
        QT_TRANSLATE_NOOP("Steps", "forgetting of the correction of “%1”"),
        QT_TRANSLATE_NOOP("Steps", "forgetting of %1 corrections"),
    ),
    "Import corrections": Phrase(
        QT_TRANSLATE_NOOP("Steps", "import of the correction of “%1”"),
        QT_TRANSLATE_NOOP("Steps", "import of %1 corrections"),
    ),
    "Write note": Phrase(
        QT_TRANSLATE_NOOP("Steps", "note on “%1”"), whole=QT_TRANSLATE_NOOP("Steps", "note on the article")
    ),
    "Edit note": Phrase(
        QT_TRANSLATE_NOOP("Steps", "change of note on “%1”"),
        whole=QT_TRANSLATE_NOOP("Steps", "change of note on the article"),
    ),
    "Delete note": Phrase(
        QT_TRANSLATE_NOOP("Steps", "deletion of note on “%1”"),
        whole=QT_TRANSLATE_NOOP("Steps", "deletion of note on the article"),
    ),
    "Update article": Phrase(QT_TRANSLATE_NOOP("Steps", "update of article “%1”")),
    "Import notes": Phrase(
        QT_TRANSLATE_NOOP("Steps", "import of note on “%1”"),
        QT_TRANSLATE_NOOP("Steps", "import of %1 notes"),
        QT_TRANSLATE_NOOP("Steps", "import of notes"),
    ),
    "Accept place": Phrase(
        QT_TRANSLATE_NOOP("Steps", "acceptance of place of “%1”"),
        QT_TRANSLATE_NOOP("Steps", "acceptance of %1 places"),
    ),
    "Set mark loose": Phrase(QT_TRANSLATE_NOOP("Steps", "release of mark “%1”")),
    "Place mark": Phrase(QT_TRANSLATE_NOOP("Steps", "place of mark “%1”")),
    "Move to trash": Phrase(
        QT_TRANSLATE_NOOP("Steps", "move of “%1” to the trash"),
        QT_TRANSLATE_NOOP("Steps", "move of %1 articles to the trash"),
    ),
    "Star": Phrase(
        QT_TRANSLATE_NOOP("Steps", "star on “%1”"), QT_TRANSLATE_NOOP("Steps", "stars on %1 articles")
    ),
    "Remove star": Phrase(
        QT_TRANSLATE_NOOP("Steps", "removal of star from “%1”"),
        QT_TRANSLATE_NOOP("Steps", "removal of stars from %1 articles"),
    ),
    "Archive": Phrase(
        QT_TRANSLATE_NOOP("Steps", "move of “%1” to the archive"),
        QT_TRANSLATE_NOOP("Steps", "move of %1 articles to the archive"),
    ),
    "Put back on the shelf": Phrase(
        QT_TRANSLATE_NOOP("Steps", "return of “%1” to the shelf"),
        QT_TRANSLATE_NOOP("Steps", "return of %1 articles to the shelf"),
    ),
    "Restore from trash": Phrase(
        QT_TRANSLATE_NOOP("Steps", "return of “%1” from the trash"),
        QT_TRANSLATE_NOOP("Steps", "return of %1 articles from the trash"),
    ),
    "Edit details": Phrase(
        QT_TRANSLATE_NOOP("Steps", "change of details of “%1”"),
        QT_TRANSLATE_NOOP("Steps", "change of details of %1 articles"),
    ),
    "New collection": Phrase(QT_TRANSLATE_NOOP("Steps", "new collection “%1”")),
    "Keep search": Phrase(QT_TRANSLATE_NOOP("Steps", "kept search “%1”")),
    "Change collection": Phrase(QT_TRANSLATE_NOOP("Steps", "change of collection “%1”")),
    "Delete collection": Phrase(QT_TRANSLATE_NOOP("Steps", "deletion of collection “%1”")),
    "Put into collection": Phrase(QT_TRANSLATE_NOOP("Steps", "addition to collection “%1”")),
    "Take out of collection": Phrase(QT_TRANSLATE_NOOP("Steps", "removal from collection “%1”")),
}


def phrase(step: Step) -> str:
    """A step as it stands behind "Undo" or "Redo", in the reader's language; empty for none."""
    found = PHRASES.get(step.name)
    if found is None:
        return step.name
    wanted, words = found.one, step.of
    if found.many and step.count > 1:
        wanted, words = found.many, (str(step.count),)
    elif len(words) < found.one.count("%"):
        wanted, words = found.whole or found.one, (*words, "…", "…")
    text = QCoreApplication.translate(CONTEXT, wanted)
    parts = text.split("%")  # Words of the reader's may hold a "%1" of their own.
    return parts[0] + "".join(words[int(part[0]) - 1] + part[1:] for part in parts[1:])
