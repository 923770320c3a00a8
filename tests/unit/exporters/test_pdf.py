"""What is printed of an article. How pages are made is the window's part."""

from crowded import crowded
from made_up import made_up
from postil.exporters.pdf import PdfExporter, Wanted
from postil.exporters.work import Work
from postil.model.annotation import Kind


def printed(work: Work, **options: str) -> tuple[Work, Wanted]:
    """What the painter is given."""
    seen: list[tuple[Work, Wanted]] = []

    def shoot(work: Work, wanted: Wanted) -> bytes:
        seen.append((work, wanted))
        return b"%PDF"

    assert PdfExporter(shoot).write(work, options) == b"%PDF"
    return seen[0]


def test_the_whole_text_has_its_notes_or_none() -> None:
    """Tags are written by the reader, too."""
    work, wanted = printed(crowded(), kinds="actor", paper="a4")
    assert (work, wanted) == (crowded(), Wanted("actor", "a4"))
    work, _ = printed(crowded(), notes="no")
    assert (work.notes, work.tags) == ({}, {})
    assert work.highlights


def test_notes_and_quotes_alone_are_a_text_of_their_own() -> None:
    """With headings, colours, and what the reader wrote."""
    work, wanted = printed(made_up(), content="notes")
    text = work.article.text
    assert wanted.kinds == "all"
    for words in ("Highlights", "Yellow", "from Russia,” the", "Which ones?", "☐ check"):
        assert words in text
    assert "in May" not in text
    coloured = {mark.span.of(text) for mark in work.marks if mark.kind is Kind.HIGHLIGHT}
    assert "from Russia,” the" in {" ".join(words.split()) for words in coloured} or "from " in coloured
    for block in work.article.blocks:
        assert block.span.of(text).strip()
    quotes, _ = printed(crowded(), content="quotes", cite="apa", language="de")
    assert "Zitate" in quotes.article.text
    assert "(Ray & Oz, 2026" in quotes.article.text
    assert "Who **sold**" not in quotes.article.text
