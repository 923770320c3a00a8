"""Why a mark is there, in a sentence for the reader."""

from postil.analysis.quotes.stretches import Stretch
from postil.model.annotation import Evidence, Reason
from postil.model.span import Span

#: What a speaker does or is, as a sentence goes on after its name; the window translates these by themselves.
_PATTERNS = {
    "": "is named",
    "subject": "stands before the verb",
    "inverted": "stands after the verb",
    "apposition": "is the subject and parted from the verb by a remark",
    "participle": "is the subject of the sentence that the verb hangs on",
    "infinitive": "is the subject of the sentence that the verb hangs on",
    "participle-of": "stands before the verb",
    "with": "is named with “with” before the verb",
    "announced": "is whom the sentence before is about",
    "answers": "is the one who was asked",
    "released": "is the one who gave it out",
    "gapped": "is the subject of a clause that leaves its verb out",
    "shared": "is the subject of the verb before and of this one",
    "by": "is named with “by”",
    "according": "is named as the source",
    "colon": "stands before the colon",
    "opener": "is the subject of the sentence before the colon",
    "signed": "stands after the colon",
    "line": "opens the line with a colon",
    "near": "is the name next to it",
}
_PLACES = {
    "L": "before the quotation",
    "R": "after the quotation",
    "S": "around the quotation",
    "P": "in the paragraph before",
    "I": "between the quotation marks",
    "N": "at the head of the paragraph after",
    "K": "at the quotation before, which this one goes on with",
}


def for_quote(stretch: Stretch, *, whole: bool) -> Reason:
    """Why a stretch is a quote."""
    if not stretch.closing:
        return Reason(
            Evidence.RULE, "quote.unclosed", "A quotation mark opens here; its closing mark is missing."
        )
    if stretch.parts:
        return Reason(Evidence.RULE, "quote.paragraphs", "A quotation that goes on over several paragraphs.")
    if whole:
        return Reason(Evidence.RULE, "quote.direct", "Whole sentences between quotation marks.")
    return Reason(Evidence.RULE, "quote.partial", "Somebody's words in quotation marks, inside a sentence.")


def for_term() -> Reason:
    """Why a stretch is a term."""
    return Reason(Evidence.RULE, "quote.term", "In quotation marks, but nobody is said to have said it.")


def for_speaker(text: str, speaker: Span, cue: Span | None, rule: str, where: str) -> Reason:
    """Why a quote has its speaker."""
    who, place = speaker.of(text), _PLACES[where]
    how = _PATTERNS.get(rule, _PATTERNS[""])
    if cue:
        verb = f"“{cue.of(text)}”"
        how += f" {verb}" if rule in ("subject", "inverted", "participle-of") else f" ({verb})"
    return Reason(Evidence.RULE, f"speaker.{rule}", f"“{who}” {how}, {place}.")
