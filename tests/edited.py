"""News that is made up and then edited at random, each letter knowing where it stood before: what a person would follow."""

import random
from dataclasses import dataclass, field

from postil.model.span import Span

#: Few words, so that the same phrases come again and again.
_WHO = (
    "Russia", "Moscow", "the Kremlin", "Turkey", "the Turkish president", "NATO", "Ankara", "the ministry", "Berlin", "Mr. Lavrov",
    "der Außenminister", "l’Élysée", "российский министр", "国防部", "the “wolf warriors”", "cafe\u0301 owners", "officials 🇹🇷",
)  # fmt: skip
_DID = (
    "said on Monday that", "denied", "bought", "had promised", "warned of", "called for", "welcomed", "said", "signed a deal on",
    "is to deliver", "paid for", "has never spoken of", "refused to discuss", "voted against",
)  # fmt: skip
_WHAT = (
    "S-400 systems", "the sale of S-400 systems", "new sanctions", "air-defence missiles", "a ceasefire", "two frigates",
    "the agreement of 2017", "“massive fraud”", "the strait", "talks in Geneva", "a well-known dealer", "energy prices 👩‍🚀",
    "the north of the country", "ammunition", "its allies", "three billion dollars",
)  # fmt: skip
_MORE = (
    "", "", "", " after talks with Berlin", " in 2019", " despite a warning", " for the third time", ", the agency reported",
    " because nobody else would", ", as it had done before", " without saying why",
)  # fmt: skip


@dataclass
class Letter:
    """A letter and where it stood in the old text; of a copy (``copied``) where its model did; -1 for a new one."""

    sign: str
    origin: int = -1
    copied: bool = False


Letters = list[Letter]


@dataclass
class Edited:
    """An old text and what became of it.

    Attributes:
        old: as it was.
        paragraphs: of the new text, by sentences.
        between: what stands between paragraphs.
        done: names of the edits.
    """

    old: str
    paragraphs: list[list[Letters]]
    between: str = "\n\n"
    done: list[str] = field(default_factory=list)

    @property
    def letters(self) -> Letters:
        """The new text, letter by letter."""
        found: Letters = []
        for paragraph in self.paragraphs:
            if found and paragraph:
                found += [Letter(sign) for sign in self.between]
            for at, sentence in enumerate(paragraph):
                found += ([Letter(" ")] if at else []) + sentence
        return found

    @property
    def new(self) -> str:
        """The new text."""
        return "".join(letter.sign for letter in self.letters)


def sentence(chance: random.Random) -> str:
    """A sentence of news."""
    who, what = chance.choice(_WHO), chance.choice(_WHAT)
    said = f"{who} {chance.choice(_DID)} {what}{chance.choice(_MORE)}"
    if chance.random() < 0.3:
        said += f" and {chance.choice(_DID)} {chance.choice(_WHAT)}"
    return said[0].upper() + said[1:] + "."


def made_up(chance: random.Random, size: int = 12) -> Edited:
    """An article of ``size`` paragraphs that is not edited yet."""
    paragraphs: list[list[Letters]] = []
    text = ""
    for _ in range(size):
        text += "\n\n" if text else ""
        row: list[Letters] = []
        for at in range(chance.randint(1, 5)):
            text += " " if at else ""
            words = sentence(chance)
            row.append([Letter(sign, len(text) + i) for i, sign in enumerate(words)])
            text += words
        paragraphs.append(row)
    return Edited(text, paragraphs)


def edit(article: Edited, chance: random.Random) -> None:
    """One edit, as editors make them."""
    deed = chance.choice(EDITS)
    deed(article, chance)
    article.done.append(deed.__name__)


def _spot(article: Edited, chance: random.Random) -> tuple[list[Letters], int]:
    row = chance.choice([row for row in article.paragraphs if row])
    return row, chance.randrange(len(row))


def _fresh(text: str) -> Letters:
    return [Letter(sign) for sign in text]


def insert_sentence(article: Edited, chance: random.Random) -> None:
    """A sentence more."""
    row, at = _spot(article, chance)
    row.insert(at, _fresh(sentence(chance)))


def delete_sentence(article: Edited, chance: random.Random) -> None:
    """A sentence less."""
    row, at = _spot(article, chance)
    if sum(map(len, article.paragraphs)) > 3:
        del row[at]


def _word(letters: Letters, chance: random.Random) -> tuple[int, int]:
    """Where one of the words begins and ends."""
    starts = [0] + [i + 1 for i, letter in enumerate(letters[:-1]) if letter.sign == " "]
    start = chance.choice(starts)
    end = next((i for i in range(start, len(letters)) if letters[i].sign == " "), len(letters))
    return start, end


def insert_words(article: Edited, chance: random.Random) -> None:
    """A few words more."""
    row, at = _spot(article, chance)
    start, _ = _word(row[at], chance)
    row[at][start:start] = _fresh(
        chance.choice(("reportedly ", "on Tuesday ", "once more ", "Russia's ", "in a statement "))
    )


def delete_words(article: Edited, chance: random.Random) -> None:
    """A word less."""
    row, at = _spot(article, chance)
    start, end = _word(row[at], chance)
    if len(row[at]) > 25:
        del row[at][start : end + 1]


def replace_words(article: Edited, chance: random.Random) -> None:
    """Another word."""
    row, at = _spot(article, chance)
    start, end = _word(row[at], chance)
    row[at][start:end] = _fresh(chance.choice(("told", "confirmed", "Tuesday", "Ankara", "the deal", "four")))


def move_paragraph(article: Edited, chance: random.Random) -> None:
    """A paragraph stands elsewhere."""
    row = article.paragraphs.pop(chance.randrange(len(article.paragraphs)))
    article.paragraphs.insert(chance.randint(0, len(article.paragraphs)), row)


def duplicate_sentence(article: Edited, chance: random.Random) -> None:
    """A sentence stands twice."""
    row, at = _spot(article, chance)
    copy = [Letter(one.sign, one.origin, copied=True) for one in row[at]]
    other, there = _spot(article, chance)
    other.insert(there, copy)


def other_signs(article: Edited, chance: random.Random) -> None:
    """Other quotation marks, hyphens or spaces."""
    kinds = chance.choice(
        ({"“": '"', "”": '"', "’": "'"}, {"-": "\u2010", " ": "\u00a0"}, {" ": "\u2009", ".": "."})
    )
    for row in article.paragraphs:
        for letters in row:
            for letter in letters:
                letter.sign = kinds.get(letter.sign, letter.sign)


def other_breaks(article: Edited, chance: random.Random) -> None:
    """Other ends of lines and paragraphs."""
    article.between = chance.choice(("\n\n", "\n\n\n", "\n \n"))
    for row in article.paragraphs:
        for letters in row:
            for letter in letters:
                if letter.sign == " " and chance.random() < 0.1:
                    letter.sign = "\n"


def hyphenate(article: Edited, chance: random.Random) -> None:
    """Words broken at the ends of lines, or by hyphens that do not show."""
    for row in article.paragraphs:
        for letters in row:
            for at in range(len(letters) - 4, 3, -1):
                if chance.random() < 0.02 and all(
                    one.sign.isascii() and one.sign.isalpha() for one in letters[at - 2 : at + 3]
                ):
                    letters[at:at] = _fresh(chance.choice(("-\n", "\u00ad")))


EDITS = (
    insert_sentence, delete_sentence, insert_words, insert_words, delete_words, delete_words, replace_words, replace_words,
    move_paragraph, duplicate_sentence, other_signs, other_breaks, hyphenate,
)  # fmt: skip


def some_mark(article: Edited, chance: random.Random) -> Span:
    """A mark as readers make them: from a word to the same or a later one."""
    old = article.old
    starts = [0] + [i + 1 for i, sign in enumerate(old[:-1]) if sign in " \n" and old[i + 1] not in " \n"]
    start = chance.choice(starts)
    end = start
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 13, 30))):
        end = next((i for i in range(end + 1, len(old)) if old[i] in " \n"), len(old))
    return Span(start, end).stripped(old)
