"""Links into the library."""

import pytest

from postil.model.address import Address, is_link, parse


@pytest.mark.parametrize("what", ["article", "mark"])
def test_a_link_is_read_as_it_was_written(what) -> None:
    """Also as programs write it that think every address has a host."""
    address = Address(what, "0a1b")
    assert parse(str(address)) == address
    assert parse(f"POSTIL://{what}/0a1b/") == address


@pytest.mark.parametrize("text", ["postil:", "postil:note/1", "postil:mark/", "postil:mark/1/2"])
def test_a_bad_link_leads_nowhere_but_is_no_file(text) -> None:
    """So that its reader is told about a link, not about a file."""
    assert is_link(text)
    assert parse(text) is None


@pytest.mark.parametrize("text", ["postil.txt", "/news/postil:mark/1", "http://x/postil:mark/1"])
def test_other_names_are_no_links(text) -> None:
    """Files and web pages."""
    assert not is_link(text)
    assert parse(text) is None
