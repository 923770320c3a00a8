"""What is a web address, among the words that a reader types, pastes or drops."""

import re

_ADDRESS = re.compile(
    r"(?:https?://)?(?P<host>[\w-]+(?:\.[\w-]+)+|localhost|\[[\da-f:]+\])(?P<port>:\d{1,5})?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_TOP = re.compile(r"(?:[^\W\d_]{2,24}|xn--[\w-]+)", re.IGNORECASE)
_NUMBERS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
#: Characters of the longest address.
_LONGEST = 4000


def as_address(words: str) -> str:
    """The web address that ``words`` are, with its scheme; empty when they are none."""
    words = words.strip()
    match = _ADDRESS.fullmatch(words)
    if match is None or len(words) > _LONGEST:
        return ""
    if words.lower().startswith(("http://", "https://")):
        return words
    host = match["host"]
    if host.lower() == "localhost" or host.startswith("[") or _NUMBERS.fullmatch(host):
        return f"http://{words}"
    return f"https://{words}" if _TOP.fullmatch(host.rpartition(".")[2]) else ""


def surely_address(words: str) -> str:
    """The same for words of which nobody said that they are an address: a name with a dot in it may be any other thing."""
    return as_address(words) if words.strip().lower().startswith(("http://", "https://", "www.")) else ""
