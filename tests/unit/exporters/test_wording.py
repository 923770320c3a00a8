"""Headings in the reader's language, and citations on quoted words."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from crowded import crowded
from made_up import made_up
from postil.exporters import wording
from postil.exporters.registry import EXPORTERS, exporter
from postil.exporters.work import Work

SPEAKING = [one.name for one in EXPORTERS if any(option.name == "language" for option in one.options)]
#: Tables have columns for it instead: test_tables.py.
CITING = [
    one.name
    for one in EXPORTERS
    if one.name not in ("csv", "xlsx", "jsonl") and any(option.name == "cite" for option in one.options)
]
ENTRY = "Doe, J. (2026, January 1). Moscow *looks* east & <west>."


def words(name: str, work: Work, **options: object) -> str:
    """What a format says, without its markup as far as that matters here."""
    if any(one.name == "content" for one in exporter(name).options):
        options = {"content": "notes-and-quotes", **options}
    written = exporter(name).write(work, options)
    if isinstance(written, bytes):
        with zipfile.ZipFile(io.BytesIO(written)) as archive:
            part = "word/document.xml" if name == "docx" else "content.xml"
            written = archive.read(part).decode()
    if name == "rtf":
        written = re.sub(r"\\u(-?\d+)\\'3f", lambda match: chr(int(match[1]) % 65536), written)
    plain = re.sub(r"<[^>]*>", "", written) if name in ("docx", "odt", "html") else written
    if name == "latex":
        plain = plain.replace("\\&", "&").replace("\\textless{}", "<").replace("\\textgreater{}", ">")
    return plain.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("\\*", "*").replace("\\<", "<").replace("\\>", ">").replace("\\&", "&")  # fmt: skip


@pytest.mark.parametrize("name", SPEAKING)
def test_headings_are_in_the_readers_language(name: str) -> None:
    """Every format for people; what the option says goes before."""
    work = replace(made_up(), language="de")
    german = words(name, work)
    for heading in ("Notiz", "Hervorhebungen", "Gelb", "Zitate"):
        assert heading in german, heading
    for heading in ("Highlights", "Quotes", "Yellow", "Published:", "Source:"):
        assert heading not in german, heading
    assert words(name, work, language="en") == words(name, made_up())
    assert words(name, made_up(), language="de") == german


def test_programs_get_the_same_in_every_language() -> None:
    """No word of ours in what is no document."""
    for one in EXPORTERS:
        if one.name not in SPEAKING:
            assert one.write(replace(crowded(), language="de")) == one.write(crowded()), one.name


def test_every_word_that_is_said_has_its_german() -> None:
    """The table knows all that exporters ask for."""
    from pathlib import Path

    sources = "".join(path.read_text(encoding="utf-8") for path in Path(wording.__file__).parent.glob("*.py"))
    asked = set(re.findall(r"""\bsay\(\s*["']([^"']+)["']""", sources))
    asked |= set(
        re.findall(r"Kind\.[A-Z]+: \"([^\"]+)\"", re.search(r"_NAMES = \{.*?\}", sources, re.DOTALL)[0])
    )  # type: ignore[index]
    assert asked
    assert asked <= set(wording._GERMAN)


@pytest.mark.parametrize("name", CITING)
def test_quoted_words_are_cited_when_that_is_asked_for(name: str) -> None:
    """Each with its paragraph, and the reference at the end; nothing of it otherwise."""
    cited = words(name, made_up(), cite="apa")
    flat = " ".join(cited.replace("\\line", " ").split())
    assert "(Doe, 2026, para. 1)" in flat
    assert "(Doe, 2026, para. 2)" in flat
    assert "January 1" in flat
    assert "Reference" in flat
    plain = words(name, made_up())
    assert "para. 1" not in plain
    assert "Reference" not in plain


@pytest.mark.parametrize("name", [one for one in CITING if one != "template"])
def test_the_whole_text_ends_with_its_reference(name: str) -> None:
    """When a style is chosen."""
    cited = words(name, made_up(), cite="mla", content="whole")
    assert cited.rindex("Reference") < cited.rindex("1 Jan. 2026")
    assert "1 Jan. 2026" not in words(name, made_up(), content="whole")


def test_citations_in_chicago_style_are_notes() -> None:
    """Under the quoted words."""
    text = words("markdown", made_up(), cite="chicago")
    assert "— the minister (said)\n\nJane Doe, “Moscow" in text
