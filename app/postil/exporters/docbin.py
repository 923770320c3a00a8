"""spaCy's own format for those who train models: a DocBin, read by ``DocBin().from_disk(path).get_docs(vocab)``.

Each article is a ``Doc`` of all its text. Its words are spaCy's, and end in any case where a mark begins or ends: places are exact to
the code point. Sentences are set. ``doc.ents`` holds names that do not overlap (of two the longer); ``doc.spans`` all marks in a
group for each kind, ``actors``, ``quotes``, ``systems`` and so on. A span's ``id_`` is the identity of the mark, its ``kb_id_`` the key
of the entity: of a quote or statement that of who said it. ``group.attrs`` has lists with an entry for each span of the group:
``place``, ``confidence``, ``note``, ``tags``; of quotes ``speaker`` (where the text names who spoke), ``name`` and ``cue``; of
highlights ``colour``, ``meaning`` and ``form``. ``doc.user_data["postil"]`` says where the article is from.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from postil.errors import UserError
from postil.exporters.base import ALL_KINDS, Gathering, Option, Options, settled, shown
from postil.exporters.identity import article_uuid, mark_uuid
from postil.exporters.training import LABELS, flat, label, sentences
from postil.exporters.work import Work
from postil.model.annotation import GROUPS, Annotation, Kind
from postil.model.span import Span
from postil.model.wire import Json

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as SpacySpan
    from spacy.vocab import Vocab

_ATTRIBUTES = ("ORTH", "ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID", "SENT_START")
#: spaCy's code of no language in particular, and the language of articles that do not say theirs.
_ANY, _USUAL = "xx", "en"
_SURROGATES = re.compile("[\ud800-\udfff]")
_NAMES = Option("entities", "Marks in doc.ents", ALL_KINDS.kind, f"{Kind.ACTOR},{Kind.SYSTEM},{Kind.PLACE}")


class DocBinExporter(Gathering):
    """Articles as spaCy has them, with entities and span groups."""

    name = "spacy"
    title = "spaCy (DocBin)"
    suffix = ".spacy"
    options = (ALL_KINDS, _NAMES, LABELS)

    @override
    def write_all(self, works: Sequence[Work], options: Options | None = None) -> bytes:
        """The file.

        Raises:
            UserError: when spaCy is not installed.
        """
        chosen = settled(self, options)
        try:
            from spacy.tokens import DocBin
        except ImportError as error:
            raise UserError(
                f"The format {self.name} needs spaCy, which is not installed here. Install it with: pip install spacy"
            ) from error
        languages: dict[str, Language] = {}
        found = DocBin(attrs=_ATTRIBUTES, store_user_data=True)
        for work in works:
            known = work.article.language.lower().partition("-")[0] or _USUAL
            if known not in languages:
                languages[known] = _language(known)
            found.add(_Article(work, languages[known], chosen).doc)
        return found.to_bytes()


def _language(code: str) -> "Language":
    """What parts words in a language; no language in particular where spaCy has none or needs something else for it."""
    from spacy.util import get_lang_class

    # Not spacy.blank: it looks through all that belongs to training, which does not come along with the standalone program.
    try:
        return get_lang_class(code)()
    except ImportError:
        return get_lang_class(_ANY)()


class _Article:
    """An article with its marks as a doc."""

    def __init__(self, work: Work, language: "Language", chosen: Mapping[str, Any]) -> None:
        self._work, self._labels = work, chosen["labels"]
        text = work.article.text
        spans = ((mark, mark.span.stripped(text)) for mark in shown(work.marks, chosen["kinds"]))
        self._marks = [(mark, span) for mark, span in spans if span.of(text).strip()]
        self._starts, self._words, self._spaces = self._parted(language)
        self.doc = self._plain(language.vocab)
        self._set_names(chosen["entities"])
        self._set_groups()
        self.doc.user_data["postil"] = _facts(work)

    def _parted(self, language: "Language") -> tuple[list[int], list[str], list[bool]]:
        """Where words begin, the words, and whether a space follows them; none goes beyond the end of a mark."""
        text = _SURROGATES.sub("\ufffd", self._work.article.text)
        cuts = sorted({end for _, span in self._marks for end in (span.start, span.end)})
        starts, words, spaces = list[int](), list[str](), list[bool]()
        for token in language.tokenizer(text):
            start, word = token.idx, token.text
            inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, start + len(word))]
            edges = [start, *inner, start + len(word)]
            starts += edges[:-1]
            words += [text[one:other] for one, other in pairwise(edges)]
            spaces += [False] * len(inner) + [bool(token.whitespace_)]
        return starts, words, spaces

    def _plain(self, vocab: "Vocab") -> "Doc":
        """Words and sentences."""
        from spacy.tokens import Doc

        article = self._work.article
        begins = {span.start for span in sentences(article, (mark for mark, _ in self._marks))}
        begins |= {block.span.start for block in article.blocks}
        first = {bisect_left(self._starts, at) for at in begins} | {0}
        sentence_starts: list[bool | int | None] = [at in first for at in range(len(self._starts))]
        return Doc(vocab, words=self._words, spaces=self._spaces, sent_starts=sentence_starts)

    def _span(self, mark: Annotation, span: Span) -> "SpacySpan":
        from spacy.tokens import Span as SpacySpan

        entity = mark.speaker.entity if mark.speaker else mark.entity
        return SpacySpan(
            self.doc,
            bisect_left(self._starts, span.start),
            bisect_left(self._starts, span.end),
            label=label(self._work, mark, self._labels),
            kb_id=entity or "",
            span_id=mark_uuid(self._work, mark).hex,
        )

    def _set_names(self, kinds: str) -> None:
        names = {id(mark) for mark in shown([mark for mark, _ in self._marks], kinds)}
        by_span = {span: mark for mark, span in reversed(self._marks) if id(mark) in names}
        self.doc.set_ents([self._span(by_span[span], span) for span in flat(by_span)])

    def _set_groups(self) -> None:
        from spacy.tokens import SpanGroup

        groups: dict[Kind, list[tuple[Annotation, Span]]] = defaultdict(list)
        for mark, span in self._marks:
            groups[mark.kind].append((mark, span))
        for kind in (kind for kind in Kind if kind in groups):
            spans = [self._span(*one) for one in groups[kind]]
            said = [self._said(*one) for one in groups[kind]]
            attributes = {name: [one[name] for one in said] for name in said[0]}
            self.doc.spans[GROUPS[kind]] = SpanGroup(
                self.doc, name=GROUPS[kind], spans=spans, attrs=attributes
            )

    def _said(self, mark: Annotation, span: Span) -> Json:
        """What a group says of one of its spans; places are code points."""
        work = self._work
        said: Json = {
            "place": [span.start, span.end],
            "detail": mark.label,
            "confidence": round(mark.confidence, 4),
            "note": work.note_on(mark),
            "tags": list(work.tags_on(mark)),
        }
        if mark.kind in (Kind.QUOTE, Kind.STATEMENT):
            said["speaker"] = self._part(mark.speaker.span) if mark.speaker else None
            said["name"] = work.speaker(mark)
            said["cue"] = self._part(mark.cue) if mark.cue else None
        if mark.kind is Kind.HIGHLIGHT:
            said |= {"colour": mark.colour, "meaning": work.meaning(mark), "form": str(mark.form) or "fill"}
        return said

    def _part(self, span: Span) -> Json:
        return {"start": span.start, "end": span.end, "text": span.of(self._work.article.text)}


def _facts(work: Work) -> Json:
    """Of the article, for ``doc.user_data["postil"]``."""
    return {
        "id": article_uuid(work).hex,
        **work.metadata,
        "note": work.note,
        "tags": list(work.tags.get(None, ())),
        "entities": {one.key: {"name": one.name, "type": str(one.type)} for one in work.analysis.entities},
    }
