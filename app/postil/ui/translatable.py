"""Marks texts for translation where they stand in tables; they are translated where they are shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name and form that lupdate looks for
    """``text`` itself. Typed, unlike Qt's own."""
    return text
