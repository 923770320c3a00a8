"""Later mentions of a ship or class by its short name: "HMS Nonesuch sailed … Nonesuch turned back", "Nonesuch-class … the Nonesuch"."""

from dataclasses import replace

from postil.analysis.systems.designations import SHIP_PREFIXES
from postil.analysis.systems.frames import frame, is_counted
from postil.analysis.systems.other import is_part_of_another_name
from postil.analysis.systems.scan import HYPHENS, Found, Scan

#: What the frame of a ship's bare name must weigh: a ship's own verb, or what governs ships.
_SHIPS_OWN = 1.8


def find(scan: Scan, kept: list[Found], taken: set[int]) -> list[Found]:
    """Those mentions, outside the tokens ``taken``, each of the entity that ``kept`` names in full."""
    names = {name: hit for hit in kept if hit.label == "designation" and (name := _short_name(scan, hit))}
    if not names:
        return []
    keys, found = scan.tokens.keys, []
    firsts = {name[0] for name in names} | {name[0] + "s" for name in names}
    for number, sentence in enumerate(scan.document.sentences):
        for i in range(sentence.first, sentence.last):
            if keys[i] not in firsts or i in taken:
                continue
            for name, hit in names.items():
                after = i + len(name)
                again = replace(
                    hit, first=i, last=after, sentence=number, confidence=0.85, rule="systems.short-name",
                    why="It is the short name of what the text names in full.",
                )  # fmt: skip
                if _reads(keys[i:after], name) and after <= sentence.last and _is_meant(scan, again, hit):
                    found.append(again)
                    break
    return found


def _reads(keys: list[str], name: tuple[str, ...]) -> bool:
    """Whether those tokens are the name or its plural."""
    return tuple(keys) == name or (tuple(keys[:-1]) == name[:-1] and keys[-1:] == [name[-1] + "s"])


def _short_name(scan: Scan, hit: Found) -> tuple[str, ...]:
    """The name without the ship's prefix, or before "class"; or empty."""
    keys = scan.tokens.keys[hit.first : hit.last]
    if keys[0] in SHIP_PREFIXES and len(keys) > 1:
        return tuple(keys[1:])
    if hit.rule == "systems.ship-class" and "class" in keys:
        name = keys[: keys.index("class")]
        return tuple(name[:-1] if name and name[-1] in HYPHENS else name)
    return ()


def _is_meant(scan: Scan, again: Found, hit: Found) -> bool:
    """Whether a short name is the ship or class here, and no town or person that bears it, too."""
    keys, bounds = scan.tokens.keys, scan.document.sentences[again.sentence]
    if scan.glued(again.last) and again.last < bounds.last and scan.low[again.last] in HYPHENS:
        return False
    again = replace(again, row=max(again.row, 0))  # a listed name's rules hold for all
    if is_part_of_another_name(scan, again):
        return False
    if is_counted(scan, again):
        return True
    if hit.rule == "systems.ship-class" or (
        again.first > bounds.first and keys[again.first - 1][0].isupper()
    ):
        return False
    return frame(scan, again).weight >= _SHIPS_OWN
