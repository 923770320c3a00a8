"""Which of the stretches found are military systems after all, by what stands around them."""

from postil.analysis.systems.context import Context, cues
from postil.analysis.systems.scan import Found, Scan
from postil.analysis.systems.words import words

#: Capitalised words before a guarded name that make it another thing: "Hurricane Harpoon", "Operation Leopard", "Mr Javelin".
_TITLES = frozenset(
    ["mr", "mrs", "ms", "dr", "hurricane", "typhoon", "operation", "exercise", "mount", "lake", "fort", "camp", "san", "st", "cape",
     "new", "saint", "port", "hotel", "storm", "planet", "real", "fc", "ford", "team", "cyclone"]
)  # fmt: skip


def admitted(scan: Scan, context: Context, found: list[Found]) -> list[Found]:
    """Those of ``found`` whose context is military enough. A guarded name that is admitted once is so in the whole text."""
    passed, doubtful, sure = [], [], set()
    for hit in found:
        if _is_part_of_another_name(scan, hit):
            continue
        if context.score(hit.sentence, _own(scan, hit)) >= hit.need:
            passed.append(hit)
            if hit.label == "designation":
                sure.add(_identity(hit))
        else:
            doubtful.append(hit)
    passed += [hit for hit in doubtful if hit.label == "designation" and _identity(hit) in sure]
    return passed


def _identity(hit: Found) -> tuple[int, str]:
    return hit.row, hit.family[0] if hit.family else ""


def _own(scan: Scan, hit: Found) -> float:
    """What the words of the stretch themselves weigh in the balance."""
    weights = cues()
    return sum(weights.get(word, 0.0) for word in set(scan.low[hit.first : hit.last]))


def _is_part_of_another_name(scan: Scan, hit: Found) -> bool:
    """Whether a guarded name of one word stands inside a longer name: "Patriot Act", "New England Patriots"."""
    if hit.rule != "systems.guarded-name":
        return False
    low, keys = scan.low, scan.tokens.keys
    sentence, i = scan.document.sentences[hit.sentence], hit.first
    if i > sentence.first and not scan.glued(i):
        if low[i - 1] in _TITLES:
            return True
        name_before = keys[i - 1][0].isupper() and low[i - 1].isalpha() and i - 1 > sentence.first
        if name_before and low[i - 1] not in words().nationalities and low[i - 1] not in words().makers:
            return True
    if hit.need > 1.0 and hit.last < sentence.last and not scan.glued(hit.last):
        following = keys[hit.last]
        if following[0].isupper() and len(following) > 1 and low[hit.last] not in words().not_nicknames:
            return not following.isupper()
    return False
