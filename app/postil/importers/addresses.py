"""Addresses as they stand in pages."""

from urllib.parse import urljoin, urlsplit


def whole(base: str, address: str) -> str:
    """An address made whole by that of the page in which it stands; as it is where one of them is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def on_one_host(one: str, other: str) -> bool:
    """Whether two addresses have the same host and port."""
    try:
        return urlsplit(one).netloc == urlsplit(other).netloc
    except ValueError:
        return False
