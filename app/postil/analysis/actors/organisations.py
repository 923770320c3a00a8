"""Organisations by rule: capitalised words around a word such as "Party", "Ministry" or "Bank"."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer
from postil.analysis.actors.persons import is_name_word
from postil.analysis.actors.scan import is_shouted
from postil.analysis.actors.triggers import by_sentence
from postil.analysis.actors.words import words
from postil.analysis.document import Document
from postil.analysis.tokens import Tokens
from postil.model.annotation import Evidence
from postil.model.entity import EntityType

#: Words of ``not_names`` that may begin the name of an organisation.
_OPENERS = frozenset(
    {"New", "First", "One", "Next", "Second", "Third", "Live", "Web", "Internet", "Earth", "God"}
)
_TYPES = {
    EntityType.PARTY: "Party Democrats Socialists Communists Liberals Conservatives Nationalists Greens party",
    EntityType.GOVERNMENT_BODY: "Ministry Department Court Parliament Congress Assembly Senate Cabinet Directorate "
    "Embassy Inspectorate Tribunal Treasury Police Administration Secretariat Chamber",
    EntityType.ARMED_FORCE: "Army Navy Forces Fleet Battalion Regiment Division Corps Guard Guards Command",
    EntityType.ARMED_GROUP: "Brigade Brigades Militia Militias",
    EntityType.COMPANY: "Corp Corporation Inc Ltd Co Company Airlines Airways Motors Industries Technologies Holdings Bancorp",
}
#: Heads in small letters: they say what the name before them is, and are a part of it only behind a creed ("Labour party").
_LOWER_HEADS = {
    "party": EntityType.PARTY,
    "movement": EntityType.ORGANISATION,
    "militia": EntityType.ARMED_GROUP,
    "battalion": EntityType.ARMED_FORCE,
    "alliance": EntityType.ALLIANCE,
    "coalition": EntityType.ALLIANCE,
    "faction": EntityType.ORGANISATION,
    "gang": EntityType.ARMED_GROUP,
    "cartel": EntityType.ARMED_GROUP,
}
#: Weak heads that lead the name of a party: "Party of Unity and Justice".
_LED = frozenset({"Party", "Movement", "Front"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
#: Last words of the names of clubs, which nothing lengthens.
_CLUBS = frozenset({"Rangers", "Rovers", "Wanderers", "Athletic"})
#: Of two partners that a hyphen joins: "the Beijing-Moscow alliance".
_PACTS = frozenset({"alliance", "coalition"})
_TYPE_OF = {head: type_ for type_, heads in _TYPES.items() for head in heads.split()} | _LOWER_HEADS


def organisations(document: Document, known: Gazetteer, hits: list[int]) -> list[Candidate]:
    """Names with a head word in the story: "Communist Party of Greece", "Bank of China", "Ulster Unionist Party"."""
    found = []
    tokens = document.tokens
    for sentence, heads in by_sentence(document, hits):
        if is_shouted(tokens, sentence.first, sentence.last):
            continue
        done = sentence.first
        for i in heads:
            if i < done or (i == sentence.first and tokens.texts[i] in _LOWER_HEADS):
                continue
            first, after = _name_around(tokens, known, i, sentence.first, sentence.last)
            if first >= 0:
                found.append(_candidate(first, after, tokens.texts[_head_at(tokens, i, after)]))
                done = max(after, i + 1)
    return found


def _is_known(tokens: Tokens, known: Gazetteer, first: int, after: int) -> bool:
    """Whether the words are a whole name of the lexicon, which nothing lengthens: "the African Union for …"."""
    found = known.phrases.longest(tokens, first)
    return found is not None and found[0] == after


def _head_at(tokens: Tokens, i: int, after: int) -> int:
    """The head that decides the type: the last of those that follow each other directly."""
    while i + 1 < after and tokens.texts[i + 1] in _TYPE_OF:
        i += 1
    return i


def _name_around(tokens: Tokens, known: Gazetteer, i: int, low: int, high: int) -> tuple[int, int]:
    """Tokens of the name whose head stands at ``i``; (-1, -1) when it is none."""
    first = _leftwards(tokens, i, low)
    after = i + 1
    heads = words("heads")
    while after < high and tokens.texts[after] in heads:
        after += 1
    if tokens.texts[i] in _LOWER_HEADS:
        if first == i or (first > low and tokens.texts[first - 1] in "-–"):
            return -1, -1
        if tokens.texts[i] in _PACTS and not {"-", "–"}.isdisjoint(tokens.texts[first:i]):
            return -1, -1
        creed = all(t in words("creeds") for t in tokens.texts[first:i] if t[0].isalpha())
        return first, i + 1 if creed and tokens.texts[i] == "party" else i
    if tokens.texts[i] not in _CLUBS and not (
        tokens.texts[after : after + 1] == ["for"] and _is_known(tokens, known, first, after)
    ):
        after = _rightwards(tokens, known, after, high)
    if _is_office(tokens, after, high):
        return -1, -1
    first, after = _unit(tokens, first, i, after, low, high)
    alone = after == i + 1 and first == i
    weak = tokens.texts[i] in words("weak_heads") and first == i and not tokens.texts[after - 1].isdigit()
    if alone or (weak and not (tokens.texts[i] in _LED and after > i + 2)):
        return -1, -1
    return first, after


def _is_office(tokens: Tokens, after: int, high: int) -> bool:
    """Whether an office goes on behind the head: "Chief Cabinet Secretary"."""
    return after < high and tokens.texts[after] in words("office_heads")


def _leftwards(tokens: Tokens, i: int, low: int) -> int:
    """Index of the first capitalised word of the run that ends at ``i``."""
    texts, first = tokens.texts, i
    while first > low and i - first < 8:
        before = first - 1
        if _part(texts, before, low):
            first = before
        elif texts[before] in "-–'’&" and before - 1 >= low and _part(texts, before - 1, low):
            if texts[before] in "-–" and not tokens.glued(before):
                break
            first = before - 1
        elif texts[before] == "and" and before - 1 >= low and _joins(texts, before, first, i, low):
            first = before - 1
        else:
            break
    return first


def _joins(texts: list[str], at: int, first: int, head: int, low: int) -> bool:
    """Whether "and" at ``at`` stands inside one name: "the Social Democratic and Labour Party", "Docks and Engineering Company"."""
    if first >= head or not _part(texts, at - 1, low) or _is_short_name(texts[at - 1]):
        return False
    if texts[head] in words("firms") and texts[head - 1] in words("trades") and first == head - 1:
        return texts[at - 1] not in words("heads")
    return any(k >= low and texts[k] in ("the", "The") for k in (at - 2, at - 3))


def _unit(tokens: Tokens, first: int, i: int, after: int, low: int, high: int) -> tuple[int, int]:
    """A unit of an army with its number: "3rd Guards Brigade", "Battalion 17"."""
    texts = tokens.texts
    if words("units").isdisjoint(texts[i:after]):
        return first, after
    if first - 2 >= low and texts[first - 1] in _ORDINAL_ENDS and tokens.glued(first - 1):
        return first - 2, after
    if first > low and texts[first - 1] in words("ordinals"):
        return first - 1, after
    if after < high and texts[after].isdigit() and after == i + 1:
        return first, after + 1
    return first, after


def _is_short_name(text: str) -> bool:
    """Whether it is a name by itself, by its capitals: "the LSSP and Communist Party of …"."""
    return len(text) > 1 and text.isupper()


def _part(texts: list[str], i: int, low: int) -> bool:
    text = texts[i]
    if not is_name_word(text) or text in words("breaking_titles"):
        return False
    return text not in words("not_names") or (text in _OPENERS and i > low)


def _rightwards(tokens: Tokens, known: Gazetteer, after: int, high: int) -> int:
    """Index after what follows the head: "… of Greece", "… for Refugees", "… of Liberals and Democrats"."""
    texts = tokens.texts
    while after + 1 < high and (
        texts[after] in ("of", "for")
        or texts[after : after + 2] == ["in", "Europe"]
        or (texts[after] == "on" and _deliberates(texts, after))
    ):
        at = after + 2 if texts[after + 1] == "the" and after + 2 < high else after + 1
        end = _run(tokens, at, high)
        if end == at:
            break
        place = known.phrases.longest(tokens, at)
        if place and place[0] > end and place[1][0].table not in ("states", "geography", "persons"):
            after = place[0]  # "the Southern Command of the People's Liberation Army"
            continue
        if (
            place
            and place[0] <= end
            and place[1][0].table in ("states", "geography")
            and place[1][0].form is Form.NAME
            and not any(t in words("heads") for t in texts[place[0] : end])
        ):
            after = place[0]
            continue
        if end + 1 < high and texts[end] in ("and", "&") and texts[after] == "of":
            more = _run(tokens, end + 1, high)
            if more > end + 1 and (
                (texts[more - 1] in words("heads") and "Party" not in texts[after - 1])
                or texts[end + 1] in words("fields")
                or {texts[end - 1], texts[end + 1]} <= words("ideals")
            ):
                end = more
        after = end
    return after


def _deliberates(texts: list[str], on: int) -> bool:
    """Whether the word before "on" is a committee or the experts of a panel: "Panel of Experts on Libya"."""
    return texts[on - 1] in ("Committee", "Commission", "Panel", "Experts", "Council", "Group") and texts[
        on + 1
    ] not in (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    )


def _run(tokens: Tokens, i: int, high: int) -> int:
    """Index after the capitalised words from ``i``, at most five."""
    texts, end = tokens.texts, i
    while end < high and end - i < 5 and _part(texts, end, i):
        end += 1
        if end + 1 < high and texts[end] in "-–" and tokens.glued(end) and _part(texts, end + 1, i):
            end += 1
    return end


def _candidate(first: int, after: int, head: str) -> Candidate:
    return Candidate(
        first,
        after,
        _TYPE_OF.get(head, EntityType.ORGANISATION),
        Form.NAME,
        evidence=Evidence.RULE,
        rule="organisation.head",
        why=f"Capitalised words around “{head}” name an organisation.",
        confidence=0.91,
    )
