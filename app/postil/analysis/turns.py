"""Turns of a conversation set as lines: transcripts of briefings ("MR. MILLER: …"), interviews ("Anna Weber: …"), "Q: …", "A: …".

A turn is what one line gives somebody to say; paragraphs without a name between two turns go on with the first.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from postil.analysis.quotes.words import speech
from postil.model.block import Block, Role
from postil.model.span import Span

#: So many lines with a name in capitals, or with one in usual letters, make a conversation.
_LOUD, _USUAL = 2, 3
#: Such a share of a conversation's paragraphs, from its first turn to its last, opens with a name in usual letters.
_SHARE = 0.4
_ASIDE = r"(?:\s\([^()\n]{1,40}\))?"
_LOUD_LINE = re.compile(
    rf"(?P<who>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){{0,4}}|[QA]){_ASIDE}:\s+(?P<words>\S.*)", re.DOTALL
)
_LETTER_LINE = re.compile(r"(?P<who>[QA])\.\s+(?P<words>\S.*)", re.DOTALL)
_USUAL_LINE = re.compile(
    rf"(?P<who>[A-Z][\w.’'-]*[a-z](?: (?:[A-Z][\w.’'-]*|of|de|del|al|el|bin|van|von|der|den|la)){{0,4}}){_ASIDE}:\s+(?P<words>\S.*)",
    re.DOTALL,
)
_ROLES = frozenset(
    "question questions q a answer moderator interviewer interviewee reporter journalist host presenter operator interpreter staff voice speaker"
    " participant participants correspondent anchor press audience unidentified female male".split()
)
_STARTS = re.compile(r"[\"“«„]")


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in a line of a conversation, half-open code points.

    Attributes:
        who: the words that name the speaker, with a title.
        name: of these the name, or None when the line only tells a part: "QUESTION".
        words: what is said.
        opens: False for a paragraph that goes on with the turn before.
    """

    who: Span
    name: Span | None
    words: Span
    opens: bool = True


def turns_of(text: str, blocks: Sequence[Block]) -> list[Turn]:
    """The turns of the conversation that ``blocks`` hold, in order; none when they hold no conversation."""
    matches = {b: match for b, block in enumerate(blocks) if (match := _line(text, block))}
    loud = {b for b, match in matches.items() if match.re is not _USUAL_LINE}
    if len(loud) < _LOUD or not _is_spoken(text, [matches[b] for b in loud]):
        loud = set()
    usual = _conversation(text, {b: m for b, m in matches.items() if m.re is _USUAL_LINE}, loud)
    kept = sorted(loud | usual)
    found: list[Turn] = []
    for b, following in zip(kept, [*kept[1:], *kept[-1:]], strict=True):
        turn = _turn(text, matches[b])
        if not _STARTS.match(text, turn.words.start):
            found.append(turn)
        found += [
            Turn(turn.who, turn.name, block.span, opens=False)
            for block in blocks[b + 1 : following]
            if _goes_on(text, block) and not _STARTS.match(text, block.span.start)
        ]
    return found


def _is_spoken(text: str, lines: Sequence[re.Match[str]]) -> bool:
    """Whether lines with a name in capitals hold sentences, not facts of a form or a scorecard; a question has its answer."""
    closed = sum(text[line.end("words") - 1] in '?!.…”"-—' for line in lines)
    letters = {line["who"] for line in lines}
    return closed * 2 > len(lines) and letters != {"A"} and letters != {"Q"}


def _goes_on(text: str, block: Block) -> bool:
    """Whether a paragraph without a name is something said; a short one may look like a heading."""
    return block.role is Role.PARAGRAPH or (block.role is Role.HEADING and text[block.span.end - 1] in ".?!…")


def _line(text: str, block: Block) -> re.Match[str] | None:
    if block.role in (Role.TITLE, Role.CAPTION, Role.FOOTNOTE, Role.TABLE):
        return None
    start, end = block.span.start, block.span.end
    if not 0 <= text.find(":", start, start + 90) < end and text[start + 1 : start + 2] != ".":
        return None
    for pattern in (_LOUD_LINE, _LETTER_LINE, _USUAL_LINE):
        if match := pattern.match(text, start, end):
            return match
    return None


def _conversation(text: str, lines: dict[int, re.Match[str]], loud: set[int]) -> set[int]:
    """The lines of those with a name in usual letters that belong to a conversation."""
    last = {b: match["who"].split()[-1] for b, match in lines.items()}
    often = Counter(last.values())
    whole = {word for b, word in last.items() if " " in lines[b]["who"]}
    # Asked of each name once: it is looked for in the whole text.
    named = {word for word in often if word.lower() in _ROLES or word in whole or _is_named(text, word)}
    kept = {b for b, word in last.items() if word in named and lines[b]["who"].lower() not in speech().labels}
    if loud:
        return kept
    enough = len(kept) >= _USUAL and any(often[last[b]] > 1 for b in kept)
    return kept if enough and len(kept) >= _SHARE * (max(kept) - min(kept) + 1) else set()


def _is_named(text: str, word: str) -> bool:
    """Whether the text names the bearer of a surname elsewhere behind another name: "Anna Weber spoke to …"."""
    return re.search(rf"[A-Z][\w’'.-]*\s{re.escape(word)}\b(?!:)", text) is not None


def _turn(text: str, match: re.Match[str]) -> Turn:
    who = Span(*match.span("who"))
    words = Span(*match.span("words"))
    parts = [Span(who.start + m.start(), who.start + m.end()) for m in re.finditer(r"\S+", who.of(text))]
    names = [part for part in parts if not _is_title(part.of(text))]
    named = names and not any(part.of(text).lower() in _ROLES for part in names)
    return Turn(who, Span(names[0].start, who.end) if named else None, words)


def _is_title(word: str) -> bool:
    low = word.rstrip(".").lower()
    return low in speech().titles or low in (
        "foreign",
        "defence",
        "defense",
        "prime",
        "under",
        "deputy",
        "press",
        "vice",
    )
