"""Which changes of a text belong together when they are taken back: typing word by word, deleting word by word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """From one text to the next: ``removed`` stood at code point ``at``, ``inserted`` stands there now."""

    at: int
    removed: str
    inserted: str


def goes_on(first: str, before: str, after: str) -> bool:
    """Whether the change from ``before`` to ``after`` belongs to the one from ``first`` to ``before``.

    Letters typed on at the end of a word do, with the spaces and signs behind it; the next word does not, nor what is typed
    elsewhere, pasted, or replaced. Letters deleted one after the other do, up to the next word.
    """
    one, two = change(first, before), change(before, after)
    if not one.removed and not two.removed:
        behind = two.at == one.at + len(one.inserted)
        return behind and not _begins_word(before, two) and _is_typed(one.inserted + two.inserted)
    if not one.inserted and not two.inserted:
        backwards, forwards = two.at + len(two.removed) == one.at, two.at == one.at
        gone = two.removed + one.removed if backwards else one.removed + two.removed
        return (backwards or forwards) and len(gone.split()) <= 1
    return False


def change(before: str, after: str) -> Change:
    """The one stretch in which two texts differ, as short as it can be."""
    at, most = 0, min(len(before), len(after))
    while at < most and before[at] == after[at]:
        at += 1
    same = 0
    while same < most - at and before[-1 - same] == after[-1 - same]:
        same += 1
    return Change(at, before[at : len(before) - same], after[at : len(after) - same])


def _begins_word(before: str, made: Change) -> bool:
    behind_word = made.at > 0 and before[made.at - 1].isalnum()
    return made.inserted[:1].isalnum() and not behind_word and made.at > 0


def _is_typed(words: str) -> bool:
    """Whether words can have been typed without a break between them: they hold no beginning of a second word."""
    return len(words.split()) <= 1
