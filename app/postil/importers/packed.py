"""Tells archives by their first bytes, without opening them."""

_SIGN = b"PK\x03\x04"


def is_packed(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does."""
    return data.startswith(_SIGN)
