"""Which part each line of a pasted article plays.

Made for text copied from a page: title and byline on top, furniture in between, notes on the author at the end. Everything
doubtful is a paragraph.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from postil.importers.credits import ABOUT_AUTHOR, BIO, is_caption, is_credits, is_disclaimer
from postil.importers.dated import is_dated
from postil.importers.dates import is_date_line
from postil.importers.furniture import is_furniture
from postil.importers.headlines import inline_kicker, is_dateline, is_section, site_tail
from postil.importers.lines import BLANK, BULLET, Line, lines_of, soft_breaks
from postil.importers.names import byline, is_agency, is_name, is_role, name_key
from postil.importers.words import SITES, weight
from postil.model.block import BODY_ROLES, STORY_ROLES, Block, Role
from postil.model.span import Span

#: What may stand between two blocks beside white space: the rule after a kicker, the sign of a block quote.
SEPARATORS = "|:>–—-"

_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_TOLD = re.compile(r"(?:\.|[。।۔][\"'”’»)\]」』]*)$")
_INNER_END = re.compile(r"[.!?][\"'”’»)\]]*\s+[\"'“‘«(\[]*[^\W\d_a-z]")
_NAMED = re.compile(r"([^:,]{4,60}?)\s*(?:[:,]|\s(?:is|was|has|writes|covers|works|teaches|reports)\b)")
_QUOTED = re.compile(rf">+[{BLANK}]*(?=[^{BLANK}])")
#: A bare name is a byline only so far down, and a note on the author only so far up.
_HEAD, _TAIL = 15, 6
#: Characters of running text whatever it looks like.
_LONG = 180


@dataclass(slots=True)
class _Part:
    """A paragraph to be: its stretch of the text with soft line breaks inside, and the role once it is known."""

    text: str
    start: int
    end: int
    gap: int
    role: Role | None = None
    level: int = 0

    @property
    def prose(self) -> bool:
        """Whether it is surely running text: sentences, or very long."""
        text = self.text
        if weight(text) >= _LONG:
            return True
        if not _SENTENCE_END.search(text) or len(text.split()) < 8:
            return False
        if text[-1] in "?!" and len(text) <= 140 and not _INNER_END.search(text):
            return False
        return not is_dated(text, day=True)


def structure(text: str) -> tuple[Block, ...]:
    """The blocks of ``text``, in order, as half-open code points of it.

    Every character that is not white space lies in a block, but for ``SEPARATORS`` between two of them. Works on text as it was
    copied and on normalised text alike; lines broken by a hard wrap are one block.
    """
    parts = _parts(text)
    if len(parts) > 1:
        _mark_lines(parts)
        _mark_lists(parts)
        head = _head_end(parts)
        _mark_head(parts, head)
        _mark_authors(parts, head)
        _mark_headings(parts, head)
    if not any(part.role is None or part.role in STORY_ROLES for part in parts):
        parts = _parts(text)
    return tuple(_tables_joined(block for part in parts for block in _blocks(text, part)))


def settled(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """``blocks`` of which headings, lists and quotations are known, with the paragraphs told apart: bylines, captions, furniture.

    A paragraph that is nothing of these stays one. Where nothing would be left to read, all stays as it is.
    """
    parts = [_Part(block.span.of(text), block.span.start, block.span.end, 1) for block in blocks]
    free = [block.role is Role.PARAGRAPH and not (block.level or block.quotes) for block in blocks]
    for part, block, unknown in zip(parts, blocks, free, strict=True):
        part.role = None if unknown else block.role
    if any(free):
        _mark_lines(parts, told=True)
        head = _head_end(parts)
        _mark_head(parts, head)
        _mark_authors(parts, head)
    found = tuple(
        replace(block, role=part.role) if unknown and part.role not in (None, Role.HEADING) else block
        for part, block, unknown in zip(parts, blocks, free, strict=True)
    )
    return found if any(block.role in STORY_ROLES for block in found) else tuple(blocks)


def _parts(text: str) -> list[_Part]:
    lines = lines_of(text)
    soft = soft_breaks(lines)
    parts: list[_Part] = []
    for i, line in enumerate(lines):
        if i and i - 1 in soft:
            parts[-1].end = line.end
            parts[-1].text += " " + line.text
        else:
            parts.append(_part(line))
    return parts


def _part(line: Line) -> _Part:
    quoted = _QUOTED.match(line.text)
    if quoted:
        start = line.start + quoted.end()
        return _Part(line.text[quoted.end() :], start, line.end, line.gap, Role.BLOCK_QUOTE)
    return _Part(line.text, line.start, line.end, line.gap)


def _mark_lines(parts: list[_Part], *, told: bool = False) -> None:
    """Roles that a line shows by itself, wherever it stands; ``told``: pictures and headings are known."""
    for i, part in enumerate(parts):
        if part.role is not None:
            continue
        if is_furniture(part.text):
            part.role = Role.FURNITURE
        elif is_caption(part.text) and not (told and _tells(parts, i)):
            part.role = Role.CAPTION
        elif len(part.text) < 420 and is_credits(part.text):
            part.role = Role.BYLINE
        elif "\t" in part.text and any("\t" in p.text for p in parts[max(0, i - 1) : i + 2] if p is not part):
            part.role = Role.TABLE


def _tells(parts: list[_Part], i: int) -> bool:
    """Whether part ``i`` is the last of several sentences, though it ends with a credit: no picture is beside it, but a paragraph is."""
    beside = [parts[k] for k in (i - 1, i + 1) if 0 <= k < len(parts)]
    if i == 0 or any(part.role in (Role.IMAGE, Role.CAPTION) for part in beside):
        return False
    return parts[i - 1].role is None and weight(parts[i].text) >= _LONG


def _mark_lists(parts: list[_Part]) -> None:
    """List items: round bullets anywhere, dashes and numbers when at least two follow each other."""
    marks = [BULLET.match(p.text) if p.role is None else None for p in parts]
    signs = [m and (m.group()[0] if not m.group().strip(" (.)").isdigit() else "1") for m in marks]
    for i, sign in enumerate(signs):
        if sign and (sign not in "*·–—-1" or sign in (signs[i - 1] if i else None, *signs[i + 1 : i + 2])):
            parts[i].role, parts[i].level = Role.LIST_ITEM, 1


def _head_end(parts: list[_Part]) -> int:
    """Index of the first part of the story itself: running text after which no byline or date comes."""
    prose = [
        i
        for i, p in enumerate(parts[: 2 * _HEAD])
        if p.role in (None, Role.BLOCK_QUOTE, Role.LIST_ITEM) and (p.role or p.prose)
    ]
    for this, following in itertools.pairwise([*prose, len(parts)]):
        between = range(this + 1, min(following, _HEAD))
        if not any(_signs(parts[i].text) or is_dated(parts[i].text, day=True) for i in between):
            return this
    return prose[-1] if prose else 0


def _signs(line: str) -> bool:
    """Whether ``line`` is surely of the head of an article: a byline with its "By", or a date."""
    return len(line) <= 250 and (byline(line) is not None or is_date_line(line))


def _mark_head(parts: list[_Part], head: int) -> None:
    """Kicker, title, byline, dateline and standfirst before the story."""
    titled = next((i for i, part in enumerate(parts) if part.role is Role.TITLE), None)
    titled = _title(parts, head) if titled is None else titled
    signed = False
    for i, part in enumerate(parts[:head]):
        if part.role is not None:
            continue
        after_title = titled is not None and i > titled
        bare = (after_title or signed) and not (is_name(part.text) and _in_story(part.text, parts))
        if byline(part.text, bare=bare) or (is_agency(part.text) and after_title):
            part.role, signed = Role.BYLINE, True
        elif (
            is_date_line(part.text)
            or (after_title and is_dated(part.text))
            or (i and parts[i - 1].role is Role.BYLINE and is_role(part.text))
        ):
            part.role = Role.BYLINE
        elif is_dateline(part.text):
            part.role = Role.DATELINE
        elif part.text in SITES:
            part.role = Role.FURNITURE
        elif is_section(part.text):
            part.role = Role.KICKER
        elif after_title and not part.prose and _like_heading(part.text):
            part.role, part.level = Role.HEADING, 1


def _title(parts: list[_Part], head: int) -> int | None:
    """Marks the title; its index, or None when there is none."""
    for i, part in enumerate(parts[:head]):
        if part.role is None and _may_be_title(part, parts, i):
            part.role = Role.TITLE
            return i
    first = next((i for i, p in enumerate(parts) if p.role is None), None)
    if first is None or first + 1 >= len(parts):
        return None
    stands_apart = parts[first + 1].gap > 0 and not any(p.prose for p in parts) and len(parts) > first + 2
    if (
        first <= head
        and not BULLET.match(parts[first].text)
        and (_title_case(parts[first].text) or stands_apart)
    ):
        together = stands_apart and any(not p.gap for p in parts[first + 2 :])
        if together or (_title_case(parts[first].text) and parts[first + 1 :]):
            parts[first].role = Role.TITLE
            return first
    return None


def _may_be_title(part: _Part, parts: list[_Part], i: int) -> bool:
    line = part.text
    if part.prose or line.endswith((":", ",", ";")) or _signs(line) or is_dateline(line) or line in SITES:
        return False
    if _TOLD.search(line) and not _title_case(line):
        return False
    later: bool = any(
        p.role is None and not p.prose and not _signs(p.text) and not is_name(p.text)
        for p in parts[i + 1 : i + 3]
    )
    return not (is_section(line) and (later or " " not in line))


def _title_case(line: str) -> bool:
    """Whether one sentence is written with capitals throughout, as American titles are."""
    words: list[str] = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line) if len(word) > 3]
    if len(words) < 3 or len(line) > 140 or _INNER_END.search(line):
        return False
    return sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _mark_authors(parts: list[_Part], head: int) -> None:
    """Boxes with the author's name in the story, notes on the author and disclaimers at its end."""
    authors = {
        name_key(n) for p in parts if p.role is Role.BYLINE for n in byline(p.text, bare=True) or ()
    } - {""}
    first_of_tail = [0, *(i for i, p in enumerate(parts) if p.role is not Role.FURNITURE)][-_TAIL:][0]
    about = False
    for i, part in enumerate(parts[head:], head):
        tail = i >= first_of_tail and i > head
        if ABOUT_AUTHOR.fullmatch(part.text) and tail:
            part.role, about = Role.FURNITURE, True
        elif part.role is not None:
            continue
        elif _boxed(parts, i, authors) or (
            tail and (about or _about_author(parts, i, authors) or is_disclaimer(part.text))
        ):
            part.role = Role.BIO
        elif tail and (_signs(part.text) or (not part.prose and is_dated(part.text))):
            part.role = Role.BYLINE


def _boxed(parts: list[_Part], i: int, authors: set[str]) -> bool:
    """Whether part ``i`` is an author's name alone, or the office right under it."""
    line = parts[i].text
    under = i > 0 and parts[i - 1].role is Role.BIO and not parts[i].gap
    return (bool(authors) and len(line) <= 80 and name_key(line) in authors) or (under and is_role(line))


def _about_author(parts: list[_Part], i: int, authors: set[str]) -> bool:
    """Whether part ``i`` begins with an author's name and says who that is.

    Without a byline the words of an office must follow the name of somebody who does not occur in the story.
    """
    line = parts[i].text.lstrip("*_ ")
    if authors:
        named = _NAMED.match(line)
        return named is not None and len(line) <= 700 and name_key(named[1]) in authors
    match = BIO.match(line)
    if match is None or len(line) > 500 or not is_name(match["name"]):
        return False
    return sum(part.prose for part in parts) >= 3 and not _in_story(match["name"], parts)


def _in_story(name: str, parts: list[_Part]) -> bool:
    """Whether the story speaks of a person of that last name."""
    last = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    return any(
        p.prose and not p.text.lstrip("*_ ").startswith(name.split()[0]) and last.search(p.text)
        for p in parts
    )


def _mark_headings(parts: list[_Part], head: int) -> None:
    """Short lines between running text are headings; what is left is a paragraph."""
    for i, part in enumerate(parts):
        if part.role is None:
            between = i > head and _beside(parts, i, -1) and _beside(parts, i, 1)
            heading = between and _like_heading(part.text)
            part.role, part.level = (Role.HEADING, 1) if heading else (Role.PARAGRAPH, 0)


def _beside(parts: list[_Part], i: int, step: int) -> bool:
    """Whether running text comes next in one direction, past pictures and furniture."""
    i += step
    while 0 <= i < len(parts) and parts[i].role in (Role.FURNITURE, Role.CAPTION, Role.BIO):
        i += step
    return 0 <= i < len(parts) and (
        parts[i].role in BODY_ROLES - {Role.PARAGRAPH, Role.HEADING} or parts[i].prose
    )


def _like_heading(line: str) -> bool:
    if len(line) > 90 or line.count(" ") > 13 or re.search(r"[.,;:…。，][\"'”’»)\]]*$", line):
        return False
    words = line.split()
    if (
        sum(word[0].isdigit() or not word[0].isalnum() for word in words) > 0.4 * len(words)
        or line.count('"') % 2
    ):
        return False
    first = line.lstrip("\"'“‘«(¿¡")[:1]
    return first.isdigit() or (first.isalpha() and not first.islower())


def _tables_joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the lines of a table, which follow each other, in one."""
    table: Block | None = None
    for block in blocks:
        if table and block.role is Role.TABLE:
            table = replace(table, span=Span(table.span.start, block.span.end))
            continue
        if table:
            yield table
        table = block if block.role is Role.TABLE else None
        if table is None:
            yield block
    if table:
        yield table


def _blocks(text: str, part: _Part) -> Iterator[Block]:
    """The block of a part; a title gives its kicker and its publication blocks of their own."""
    role, start, end = part.role or Role.PARAGRAPH, part.start, part.end
    if role is Role.TITLE:
        line = text[start:end]
        if kicker := inline_kicker(line):
            yield Block(Role.KICKER, Span(start, start + kicker[0]))
            start += kicker[1]
        if site := site_tail(text[start:end]):
            yield Block(Role.TITLE, Span(start, start + site[0]))
            yield Block(Role.FURNITURE, Span(start + site[1], end))
            return
    yield Block(role, Span(start, end), part.level)
