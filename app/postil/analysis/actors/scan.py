"""Names that the lexicon knows."""

from collections.abc import Iterator

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Entry, Form, Gazetteer
from postil.analysis.actors.things import pressing
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence

_ARTICLES = frozenset({"the", "The", "THE"})
#: Marks that belong to the words behind them.
_OPENING = frozenset("\"'“”‘’«»‹›„‚([#@$€£")
#: How sure a reading of each form is, before the context is read. Measured on the development sets.
_CONFIDENCE = {
    Form.NAME: 0.96,
    Form.ADJECTIVE: 0.93,
    Form.PEOPLE: 0.93,
    Form.CAPITAL: 0.8,
    Form.SEAT: 0.92,
    Form.COMBINING: 0.95,
    Form.SURNAME: 0.97,
}
#: Where it depends on the table more than on the form.
_LESS_SURE = {"peoples": 0.8, "bodies": 0.93}


def scan(document: Document, known: Gazetteer) -> list[Candidate]:
    """The lexicon's names in the story, longest first, not overlapping."""
    found: list[Candidate] = []
    for first, last, tokens in _lines(document, known):
        shouted = tokens is not document.tokens
        for i, after, readings in known.phrases.matches(tokens, first, last):
            kept = tuple(r for r in readings if _allowed(r, document.tokens, i, after, shouted))
            if kept:
                found.append(_candidate(i, _past_suffix(document.tokens, i, after, kept), kept, known))
    return found


def _past_suffix(tokens: Tokens, first: int, after: int, readings: tuple[Entry, ...]) -> int:
    """Index after "Jr", "II" … behind a person's whole name."""
    if readings[0].table != "persons" or after - first < 2 or after >= len(tokens):
        return after
    return after + 1 if tokens.texts[after] in ("Jr", "Sr", "II", "III", "IV") else after


def _candidate(first: int, after: int, readings: tuple[Entry, ...], known: Gazetteer) -> Candidate:
    best = readings[0]
    return Candidate(
        first,
        after,
        type=known.type(best.key),
        form=best.form,
        readings=readings,
        evidence=Evidence.LEXICON,
        rule=best.table,
        confidence=_LESS_SURE.get(best.table, _CONFIDENCE[best.form]),
    )


def _lines(document: Document, known: Gazetteer) -> Iterator[tuple[int, int, Tokens]]:
    """Each sentence with the tokens to compare.

    A line of capitals, and the town in capitals that opens a report, are compared as they are written in running text.
    """
    tokens = document.tokens
    shouted: Tokens | None = None
    for sentence in document.sentences:
        first, last = past_bullet(tokens, sentence.first), sentence.last
        if is_shouted(tokens, first, last):
            loud = last
        elif _opens_in_capitals(tokens, first, last) and not known.phrases.longest(tokens, first):
            loud = next((i for i in range(first, last) if not tokens.texts[i].isupper()), last)
        else:
            yield first, last, tokens
            continue
        if shouted is None:
            shouted = Tokens(tokens.starts, tokens.ends, tokens.texts, [_calm(k) for k in tokens.keys])
        yield first, loud, shouted
        yield loud, last, tokens


def past_bullet(tokens: Tokens, i: int) -> int:
    """The index behind the number, the bullet or the flag that a line opens with at ``i``: "3. ", "• ", "🇵🇱 "."""
    texts = tokens.texts
    if i + 2 < len(texts) and texts[i].isdigit() and texts[i + 1] in (".", ")"):
        return i + 2
    while i + 1 < len(texts) and not texts[i][0].isalnum() and texts[i] not in _OPENING:
        i += 1
    return i


def _opens_in_capitals(tokens: Tokens, first: int, last: int) -> bool:
    return first < last and len(tokens.texts[first]) > 3 and tokens.texts[first].isupper()


def is_shouted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words of a sentence are written in capitals, as headlines of agencies are."""
    if last - first < 3:
        return False
    texts = tokens.texts
    if not (texts[first].isupper() or texts[first + 1].isupper()):
        return False
    if texts[first + 2].islower() or texts[last - 1].islower():
        return False
    long = [t for t in texts[first:last] if len(t) > 2 and t.isalpha()]
    return len(long) >= 2 and sum(map(str.isupper, long)) >= 0.8 * len(long)


def _calm(key: str) -> str:
    return key.title() if key.isupper() and key.isalpha() and len(key) > 3 else key


def _allowed(reading: Entry, tokens: Tokens, i: int, after: int, shouted: bool) -> bool:
    guard = reading.guard
    if reading.form is Form.COMBINING:
        return after < len(tokens) and tokens.texts[after] in "-–" and tokens.glued(after)
    if (guard == "person" or reading.form is Form.SURNAME) and _inside_a_person(tokens, i, after, reading):
        return False
    if guard == "office" and after < len(tokens) and _goes_on(tokens.texts[after]):
        return False
    if guard == "west":
        return after < len(tokens) and tokens.keys[after] in words("western_of")
    if guard == "the":
        return i > 0 and (tokens.texts[i - 1] in _ARTICLES or tokens.keys[i - 1] == "'s")
    if reading.table == "companies" and i and tokens.keys[i - 1] in ("on", "via", "On", "Via"):
        return i > 1 and tokens.keys[i - 2].lower() in pressing()
    if guard == "where":
        return i > 0 and (tokens.keys[i - 1] in words("where") or tokens.keys[i - 1] in ("from", "to", "of"))
    if guard == "mixed":
        return not shouted
    return True


def _inside_a_person(tokens: Tokens, i: int, after: int, reading: Entry) -> bool:
    """Whether capitalised neighbours make it a part of somebody's name: "Michael Jordan", "Chad Smith"."""
    texts, titles, others = tokens.texts, words("titles"), words("not_names")
    if i and not tokens.glued(i):
        before = texts[i - 1]
        if (
            _is_name_word(before)
            and before not in titles
            and before not in others
            and reading.table != "states"
        ):
            return True
        if before in words("given_names"):
            return True
    if after < len(texts) and reading.form is not Form.SURNAME and texts[i] in words("given_names"):
        following = texts[after]
        return _is_name_word(following) and following not in others
    return False


def _goes_on(following: str) -> bool:
    """Whether a name that many people bear goes on with the next word: "Li Hui"."""
    return _is_name_word(following) and following not in words("not_names")


def _is_name_word(text: str) -> bool:
    return len(text) > 1 and text[0].isupper() and text[1:].islower()
