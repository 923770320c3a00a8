"""Words are quoted only when they are those of the article, character for character."""

import pytest

from crowded import TEXT, crowded, span
from postil.desk import citing
from postil.errors import UserError


def test_a_quotation_carries_its_citation() -> None:
    """The words as they are, where they are from, and the entry for the list."""
    place = span("“We ‘never’ sold S-400s, 😀”")
    found = citing.quoted(crowded(), place, place.of(TEXT), "apa")
    assert found.text.startswith(
        "“We ‘never’ sold S-400s, 😀” (Ray & Oz, 2026, para. 1)\n\nRay, A., & Oz, B. (2026"
    )
    assert "<i>The Ex{a}mple &amp; Sons</i>" in found.html
    note = citing.quoted(crowded(), place, place.of(TEXT), "chicago").text
    assert note.startswith("“We ‘never’ sold S-400s, 😀”\n\nAda Ray and Ben Oz, “")


def test_words_that_differ_are_not_quoted() -> None:
    """Not by one character, and the sentence shows which."""
    place = span("S-400s")
    with pytest.raises(UserError, match="the article has “S-400s” where the quotation has “S-500s”"):
        citing.quoted(crowded(), place, "S-500s", "mla")
    with pytest.raises(UserError, match="not the words of the article"):
        citing.quoted(crowded(), place, "S-400", "mla")


@pytest.mark.parametrize(
    "words", ["the minister said", "“the minister said”", "“We ‘never’ sold S-400s, 😀”", "שר החוץ"]
)
def test_words_are_found_with_or_without_marks_around_them(words: str) -> None:
    """Those of the article itself included."""
    assert citing.find(crowded(), words).of(TEXT) in words


def test_words_that_are_nearly_there_are_corrected() -> None:
    """And others are said not to be there."""
    with pytest.raises(
        UserError,
        match=r"does not say just that: the article has “We ‘never’ sold S-400s, 😀” where the quotation has “We ‘never’ sold S-500s, 😀”",
    ):
        citing.find(crowded(), "We ‘never’ sold S-500s, 😀")
    for words in ("a thing that nobody in that place would ever say", "", "””"):
        with pytest.raises(UserError, match="does not say"):
            citing.find(crowded(), words)


@pytest.mark.parametrize(
    ("words", "marked"),
    [("plain", "“plain”"), ("“own”", "“own”"), ("“a” and “b”", "““a” and “b””"), ("”", "“””"), ("", "“”")],
)
def test_marks_are_put_around_words_that_have_none(words: str, marked: str) -> None:
    """And nothing else is done to them."""
    assert citing.in_marks(words) == marked


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        (
            "Nothing of the kind had ever been agreed by the two of them.", "Nothing of the sort had ever been agreed by both of them.",
            ("“Nothing of the kind had ever been agreed …” where the quotation has “Nothing of the sort had ever been agreed …”; "
            "“… ever been agreed by the two of them.” where the quotation has “… ever been agreed by both of them.”"),
        ),
        ("It’s so.", "It's so.", "“It’s so.” where the quotation has “It's so.” (right single quotation mark there, apostrophe here)"),
        ("no limits", "no  limits", "“no limits” where the quotation has “no  limits” (with other spaces or line breaks)"),
        ("one two", "one two three", "“one two” where the quotation has “one two three”"),
        ("é", "e\u0301", "“é” where the quotation has “e\u0301” (latin small letter e with acute there, latin small letter e here)"),
    ],
)  # fmt: skip
def test_a_difference_is_shown_in_whole_words(text: str, words: str, said: str) -> None:
    """Each of them, with what stands around; what the eye cannot tell is named."""
    assert citing.difference(text, words) == f"the article has {said}."


def test_of_very_many_differences_the_first_are_shown() -> None:
    """The others are counted."""
    text = " ".join(f"same{n} and word{n}" for n in range(9))
    said = citing.difference(text, text.replace("word", "other"))
    assert said.count("where the quotation has") == 3
    assert said.endswith("; and so on, in 6 more places.")


def test_signs_around_words_are_no_difference() -> None:
    """Whoever quotes leaves out the full stop."""
    with pytest.raises(UserError) as error:
        citing.find(crowded(), "é is e and an accent and 𝔘𝔫𝔦 is four code points of both units each")
    assert str(error.value).endswith(
        "“… four code points of two units each” where the quotation has “… four code points of both units each”."
    )
