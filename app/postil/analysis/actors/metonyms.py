"""Names that stand for another actor than the lexicon says, because of what else the article names."""

from postil.analysis.actors.candidate import Candidate
from postil.analysis.actors.gazetteer import Form, Gazetteer

_UNION = frozenset(
    {"org:european-union", "org:european-commission", "org:european-council", "org:european-parliament"}
)
_SOVIETS = "state:soviet-union"


def read_anew(candidates: list[Candidate], known: Gazetteer) -> None:
    """Change the keys of "Brussels", "Korea", and "Moscow" in an article of Soviet times; after places are told."""
    keys = {c.key for c in candidates}
    named = {c.key for c in candidates if c.form in (Form.NAME, Form.ADJECTIVE, Form.PEOPLE)}
    korea = {"state:KR", "state:KP"} & keys
    for c in candidates:
        if c.key == "place:brussels" and not c.place:
            _turn(c, "state:BE" if "state:BE" in keys and not _UNION & keys else "org:european-union", known)
        elif c.key == "state:korea" and len(korea) == 1:
            _turn(c, next(iter(korea)), known)
        elif c.key == "state:RU" and _SOVIETS in keys and "state:RU" not in named:
            _turn(c, _SOVIETS, known)


def _turn(c: Candidate, key: str, known: Gazetteer) -> None:
    c.key, c.name, c.type = key, known.name(key), known.type(key)
