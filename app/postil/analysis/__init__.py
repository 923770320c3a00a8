"""Who acts, who says what, with which weapons: the engine as a library.

Make an engine once (lexicons load with the first text, the language model when it is first asked) and give it texts:

>>> from postil.analysis import engine
>>> text = "Moscow said on Friday that it had sold S-400 systems to Turkey. “This is a mistake,” Jens Stoltenberg told reporters."
>>> analysis = engine().analyse(text)
>>> for mark in analysis.annotations:
...     print(f"{mark.kind:9} {mark.span.of(text)!r}, {mark.label}: {mark.entity}")
actor     'Moscow', state: state:RU
statement 'it had sold S-400 systems to Turkey', : None
system    'S-400 systems', designation: system:s-400
actor     'Turkey', state: state:TR
quote     '“This is a mistake,”', direct: None
actor     'Jens Stoltenberg', person: person:jens-stoltenberg

Spans are half-open code points into the text. A quote knows who says it and by which words, every mark why it is there and how
sure that is, and entities what is known of them:

>>> quote = analysis.annotations[4]
>>> quote.speaker.entity, quote.cue.of(text)
('person:jens-stoltenberg', 'told')
>>> analysis.annotations[0].reason.sentence
'The capital “Moscow” stands for the government of Russia.'
>>> 0.5 < analysis.annotations[0].confidence < 1
True
>>> analysis.entity("system:s-400").facts["origin"]
'Russia'

``engine(with_model=False)`` works by lexicon and rules alone: some ten times as fast, and blind to names that nobody listed. In a
spaCy pipeline, ``nlp.add_pipe("postil")`` sets the span groups ``actors``, ``quotes``, ``systems``, ``places``, ``terms`` and
``statements`` of a doc (``postil.analysis.spacy_component``).
"""

from postil.analysis.engine import engine

__all__ = ["engine"]
