"""Fetching from the web: limits, addresses, packing, and every refusal in one sentence. Talks to this machine only."""

import gzip
import re
import socket
import ssl
import zlib
from pathlib import Path

import pytest

from postil.errors import UserError
from postil.importers import fetch as fetching
from postil.importers.fetch import Limits, fetch
from web_server import Answer, served

#: The server of these tests is on this machine: a redirect and a page's own links may lead there.
HERE = Limits(private=True)
PAGE = b"<html><body><p>Hello.</p></body></html>"


def refusal(url: str, limits: Limits = HERE, *, typed: bool = True) -> str:
    """The sentence with which fetching ends."""
    with pytest.raises(UserError) as raised:
        fetch(url, limits, typed=typed)
    said = str(raised.value)
    assert re.fullmatch(r"“?[A-Z“].*[.]", said), said
    return said


def test_a_page_comes_with_its_kind_and_encoding() -> None:
    """And where it was in the end."""
    with served(a=Answer(status=302, heads={"Location": "/b?x=ä"}), b=Answer(PAGE)) as site:
        got = fetch(f"{site.url}/a", HERE, typed=True)
        assert (got.data, got.content_type, got.charset) == (PAGE, "text/html", "utf-8")
        assert got.url == f"{site.url}/b?x=%C3%A4"


def test_a_request_says_who_asks_and_nothing_of_the_reader() -> None:
    """No cookies, no referrer, not even after a redirect that sets one."""
    with served(a=Answer(status=301, heads={"Location": "/b", "Set-Cookie": "id=1"}), b=Answer(PAGE)) as site:
        fetch(f"{site.url}/a#there", HERE, typed=True)
        (first, heads), (_, again) = site.asked
        assert first == "/a"
        assert heads["User-Agent"].startswith("Postil/")
        assert set(heads) == set(again) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "http://",
        "http://a.example:99999/",
        "javascript:1",
        "http://a..b/",
    ],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    """Nothing is asked for any other."""
    assert "no web address" in refusal(url)


def test_a_password_is_not_sent() -> None:
    """Who writes one into an address is told."""
    assert "password" in refusal("http://me:secret@a.example/")


def test_what_the_reader_typed_may_lie_on_his_own_machine() -> None:
    """What a page names may not, and asks nothing."""
    with served(a=Answer(PAGE)) as site:
        assert fetch(f"{site.url}/a", Limits(), typed=True).data == PAGE
        assert "private network" in refusal(f"{site.url}/a", Limits(), typed=False)
        assert len(site.asked) == 1


def test_a_redirect_does_not_lead_into_the_private_network() -> None:
    """Not even to another door of the machine that the reader typed; to the same one it does."""
    with (
        served(c=Answer(PAGE)) as other,
        served(
            a=Answer(status=302, heads={"Location": f"{other.url}/c"}),
            b=Answer(status=302, heads={"Location": "{site}/d"}),
            d=Answer(PAGE),
        ) as site,
    ):
        assert "private network" in refusal(f"{site.url}/a", Limits())
        assert other.asked == []
        assert fetch(f"{site.url}/b", Limits(), typed=True).data == PAGE


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True), ("2606:2800:220:1:248:1893:25c8:1946", True), ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False),
        ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fd00::1", False), ("ff02::1", False), ("::ffff:127.0.0.1", False), ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False), ("64:ff9b::7f00:1", False), ("64:ff9b::a00:1", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_addresses_of_private_networks_are_known(address: str, public: bool) -> None:
    """Also where they are wrapped into others."""
    assert fetching._is_public(address) is public


def test_a_name_is_looked_up_once_and_that_address_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that it cannot mean one machine for the check and another for the request."""
    with served(a=Answer(PAGE)) as site:
        port = int(site.url.rsplit(":", 1)[1])
        looked: list[str] = []

        def look_up(name: str, at: int, *_: object, **__: object) -> list[object]:
            looked.append(name)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", at))]

        monkeypatch.setattr(fetching.socket, "getaddrinfo", look_up)
        assert "private" in refusal(f"http://news.example:{port}/a", Limits(), typed=False)
        assert fetch(f"http://news.example:{port}/a", HERE, typed=True).data == PAGE
        assert looked == ["news.example", "news.example", "127.0.0.1"]
        assert site.asked[0][1]["Host"] == f"news.example:{port}"


def test_a_public_name_does_not_become_a_private_one_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Though its reader typed it: the next look at the name may say anything."""
    with served(a=Answer(status=302, heads={"Location": "/b"}), b=Answer(PAGE)) as site:
        public = iter([True, False])
        monkeypatch.setattr(fetching, "_is_public", lambda _address: next(public))
        assert "private network" in refusal(f"{site.url}/a", Limits())
        assert [path for path, _ in site.asked] == ["/a"]


@pytest.mark.parametrize(
    ("packing", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)]
)
def test_packed_answers_are_unpacked(packing: str, pack: object) -> None:
    """In the ways that were asked for."""
    body = PAGE * 500
    with served(a=Answer(pack(body), {"Content-Encoding": packing})) as site:  # type: ignore[operator]
        assert fetch(f"{site.url}/a", HERE, typed=True).data == body


def test_too_much_is_refused_before_it_is_taken() -> None:
    """Packed to next to nothing, said beforehand or not."""
    bomb = gzip.compress(b"\x00" * 50_000_000)
    with served(a=Answer(bomb, {"Content-Encoding": "gzip"}), b=Answer(b"x" * 2_000_000)) as site:
        small = Limits(size=1_000_000, private=True)
        assert "larger than 1 MB" in refusal(f"{site.url}/a", small)
        assert "larger than 1 MB" in refusal(f"{site.url}/b", small)


def test_a_packing_nobody_asked_for_is_refused() -> None:
    """And a body that breaks off is not taken for all of it."""
    cut = gzip.compress(PAGE * 100)[:-20]
    with served(
        a=Answer(b"...", {"Content-Encoding": "br"}),
        b=Answer(cut, {"Content-Encoding": "gzip"}),
        c=Answer(PAGE, {"Content-Length": "5000", "Connection": "close"}),
    ) as site:
        assert "does not know (br)" in refusal(f"{site.url}/a")
        assert "broke off" in refusal(f"{site.url}/b")
        assert "broke off" in refusal(f"{site.url}/c")


def test_redirects_come_to_an_end() -> None:
    """A circle is one."""
    with served(a=Answer(status=302, heads={"Location": "/a"})) as site:
        assert "without end" in refusal(f"{site.url}/a", Limits(redirects=3, private=True))
        assert len(site.asked) == 4


def test_a_redirect_leads_to_web_addresses_only() -> None:
    """Not to files of this machine."""
    with served(a=Answer(status=302, heads={"Location": "file:///etc/passwd"})) as site:
        assert "no web address" in refusal(f"{site.url}/a")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "no such page"),
        (403, "does not let"),
        (401, "password"),
        (500, "out of order"),
        (418, "does not give"),
        (204, "does not give"),
    ],
)
def test_what_a_server_refuses_is_said(status: int, words: str) -> None:
    """With its number for those who know them."""
    with served(a=Answer(b"", {}, status)) as site:
        said = refusal(f"{site.url}/a")
        assert words in said
        assert str(status) in said


def test_time_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the whole answer, not for each piece of it."""
    now = iter(range(0, 10_000, 7))
    monkeypatch.setattr(fetching.time, "monotonic", lambda: float(next(now)))
    with served(a=Answer(b"x" * 1_000_000)) as site:
        assert "in time" in refusal(f"{site.url}/a", Limits(seconds=20, private=True))


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.gaierror(-2, "Name or service not known"), "not found"),
        (ConnectionRefusedError(111, "refused"), "does not answer"),
        (ssl.SSLCertVerificationError(1, "self-signed"), "cannot prove"),
        (ssl.SSLError(1, "bad"), "safe form"),
        (TimeoutError(), "in time"),
        (OSError(101, "Network is unreachable"), "cannot be reached"),
    ],
)
def test_troubles_of_the_way_are_sentences(
    monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    """Each says what it was."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(fetching.socket, "getaddrinfo", fail)
    assert words in refusal("https://news.example/")


def test_https_is_verified() -> None:
    """By name and certificate, with nothing older than TLS 1.2."""
    trusted = fetching._trusted()
    assert trusted.check_hostname
    assert trusted.verify_mode is ssl.CERT_REQUIRED
    assert trusted.minimum_version >= ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize(("trusts", "loaded"), [(0, ["there.pem"]), (7, [])])
def test_the_certificates_of_the_system_are_found(
    trusts: int, loaded: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the program, built elsewhere, knows none by itself."""
    (tmp_path / "there.pem").write_text("")
    monkeypatch.setattr(fetching, "_BUNDLES", [str(tmp_path / name) for name in ("nowhere.pem", "there.pem")])
    taken: list[str] = []

    class Context:
        def cert_store_stats(self) -> dict[str, int]:
            return {"x509_ca": trusts}

        def load_verify_locations(self, path: str) -> None:
            taken.append(Path(path).name)

    fetching._rooted(Context())  # type: ignore[arg-type]
    assert taken == loaded
