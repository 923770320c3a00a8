"""A list that the model takes for one name is cut into its members: "Loei, Nan and Tak"."""

from postil.analysis.actors.words import words
from postil.analysis.document import Document, ModelName
from postil.model.span import Span


def pieces(document: Document, name: ModelName) -> list[ModelName]:
    """The members of a list of short names, or the name itself."""
    tokens = document.tokens
    first, after = tokens.at(name.span.start), tokens.at(name.span.end)
    if first >= after:
        return []
    texts = tokens.texts[first:after]
    if "," not in texts or name.label == "PERSON" or any(t in words("heads") for t in texts):
        return [name]
    members, start = [], first
    for i in range(first, after + 1):
        if i == after or tokens.texts[i] in (",", "and"):
            if start < i:
                members.append((start, i))
            start = i + 1
    if not all(e - s < 3 and all(t[0].isupper() for t in tokens.texts[s:e]) for s, e in members):
        return [name]
    return [ModelName(Span(tokens.starts[s], tokens.ends[e - 1]), name.label) for s, e in members]
