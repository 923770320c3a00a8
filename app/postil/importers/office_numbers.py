"""Numbers of lists, headings and notes, as office programs write them."""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip


def counted(value: int, how: str) -> str:
    """A number written as ``how`` says: ``decimal``, ``lowerLetter``, ``upperRoman`` and so on, in Word's words."""
    if value < 1 or value > 5000:
        return str(value)
    if how.endswith("Letter"):
        # After z comes aa, then bb.
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if how.startswith("upper") else letter
    if how.endswith("Roman"):
        roman = _roman(value)
        return roman.upper() if how.startswith("upper") else roman
    if how == "decimalZero":
        return f"{value:02}"
    if how == "chicago":
        return "*†‡§"[(value - 1) % 4] * ((value - 1) // 4 + 1)
    return str(value)


def _roman(value: int) -> str:
    found = ""
    for worth, letters in _ROMAN:
        while value >= worth:
            found, value = found + letters, value - worth
    return found
