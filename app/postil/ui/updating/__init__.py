"""An article that came again with another text: the question, and what became of the marks."""
