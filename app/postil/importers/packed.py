"""Tells archives by their first bytes and the names of their entries, without opening them."""

_SIGN = b"PK\x03\x04"
#: What the list of entries at an archive's end has before each of them, and where the name stands after that.
_LISTED, _NAME = b"PK\x01\x02", 46

_END = b"PK\x05\x06"


def is_cut_short(data: bytes) -> bool:
    """Whether the bytes are the beginning of an archive without its end."""
    return is_packed(data) and _END not in data


def is_packed(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does."""
    return data.startswith(_SIGN)


def has_entry(data: bytes, beginning: bytes) -> bool:
    """Whether the name of an entry of an archive begins so."""
    at = data.find(_LISTED)
    while at >= 0:
        if data.startswith(beginning, at + _NAME):
            return True
        at = data.find(_LISTED, at + 4)
    return False
