"""Which military systems a text names: a lexicon, a grammar of designations, a grammar of classes, and a gate of context."""
