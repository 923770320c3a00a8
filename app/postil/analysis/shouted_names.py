"""Names that no lexicon has in paragraphs IN CAPITALS: by a title or a ship's class before them, by saying something, by what stands behind."""

from collections.abc import Iterator

from postil.analysis.actors.words import words
from postil.analysis.quotes.words import speech
from postil.analysis.tokens import Tokens

#: A name has at most so many words.
_LONGEST = 3
_MARKS = frozenset("\"”’“‘'»«")
_STOPS = frozenset(".!?:,;—–-()")
#: Titles that are as often something else: "GENERAL STRIKE", "LEADER QUITS".
_DOUBTFUL = frozenset(["general", "major", "leader", "representative", "officer", "host", "speaker", "analyst", "author", "actor", "candidate", "coach", "aide", "manager", "leader", "justice", "king", "queen", "prince", "lord", "counsel", "field", "marshal"])  # fmt: skip
#: What says something, and is nobody's name.
_NOUNS = frozenset(
    "radio television media press reports results data figures market markets sources papers rumour rumours rumor law deal talks war peace"
    " strike strikes attack attacks weather trucks ships planes rifles shots nothing nobody everybody everyone neither either".split()
)
_SHIPS = frozenset(
    "frigate destroyer corvette submarine carrier cruiser tanker ferry trawler vessel freighter minesweeper cutter".split()
)
_ENDINGS = ("ed", "ing", "tion", "ment", "ness", "ly")


def shouted_names(tokens: Tokens) -> set[str]:
    """The words, in small letters, that the paragraph shows to be parts of names of persons and ships.

    Args:
        tokens: of a paragraph in capitals.
    """
    low = [text.lower() for text in tokens.texts]
    found: set[str] = set()
    for run in _runs(low):
        found |= set(low[run.start : run.stop])
    return found


def _runs(low: list[str]) -> Iterator[range]:
    """Where names stand, as ranges of tokens."""
    names, verbs = speech(), speech().verbs
    for i, word in enumerate(low):
        if (word in names.titles and word not in _DOUBTFUL) or word in names.persons or word in _SHIPS:
            run = _run(low, i + 2 if low[i + 1 : i + 2] == ["."] else i + 1)
            if run and not _acts(low, run):
                yield run
        verb = verbs.get(word)
        if verb is None or verb.tense not in ("past", "s") or verb.kind not in ("say", "tell"):
            continue
        if i and low[i - 1] in _MARKS and (run := _run(low, i + 1)):
            yield run
        run = _run_before(low, i)
        if run and (run.start == 0 or low[run.start - 1] in _MARKS | _STOPS) and not _is_plural(low, run):
            yield run
    for i in range(2, len(low) - 2):
        if low[i] == "," and low[i + 1] in ("the", "a", "an", "his", "her", "its"):
            run = _run_before(low, i)
            if run and len(run) > 1 and _is_role(low[i + 2 : i + 6]):
                yield run


def _run(low: list[str], i: int) -> range | None:
    """The words from token ``i`` on that nothing but a name can be, when the name ends there."""
    after = i
    while after < len(low) and after - i < _LONGEST and _is_free(low[after]):
        after += 1
    return range(i, after) if after > i and (after == len(low) or _ends_name(low[after])) else None


def _run_before(low: list[str], end: int) -> range | None:
    first = end
    while first > 0 and end - first < _LONGEST and _is_free(low[first - 1]):
        first -= 1
    return range(first, end) if first < end else None


def _is_free(word: str) -> bool:
    """Whether a word is known for nothing else than a name."""
    names = speech()
    if not word.isalpha() or len(word) < 3 or word in _NOUNS or word.endswith(_ENDINGS):
        return False
    one = word.removesuffix("s")
    lists = (
        names.small, names.not_names, names.verbs, names.speakers, names.persons, names.vessels, names.titles, names.between,
        names.prepositions, names.determiners, names.finite, names.stops, names.works, names.stances, names.naming, words("deeds"), words("matters_of_state"),
    )  # fmt: skip
    return not any(word in some or one in some for some in lists)


def _ends_name(word: str) -> bool:
    names = speech()
    return (
        word in _STOPS | _MARKS
        or word in names.verbs
        or word in names.finite
        or word in words("deeds")
        or word in names.prepositions
        or word in names.between
        or word in ("who", "whose", "and", "'s", "’s")
    )


def _acts(low: list[str], run: range) -> bool:
    """Whether what follows a title is a verb that no list has: "MINISTER QUITS OVER RICE"."""
    last = low[run.stop - 1]
    following = low[run.stop : run.stop + 1]
    verb = speech().verbs.get(following[0]) if following else None
    return last.endswith("s") and len(run) == 1 and verb is None and following != [","]


def _is_plural(low: list[str], run: range) -> bool:
    return len(run) == 1 and low[run.start].endswith("s")


def _is_role(low: list[str]) -> bool:
    names = speech()
    return any(word in names.speakers or word in names.persons or word in names.titles for word in low)
