"""The one module that opens sockets: gets what is at a web address that the reader named.

Nothing is sent but the request itself: no cookies, no referrer, and a name that says who asks. Every address is looked up once, checked,
and connected to as it was checked, so that a name cannot mean one machine while it is checked and another one after.
"""

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from email.message import Message
from functools import cache
from pathlib import Path
from typing import Protocol
from urllib.parse import SplitResult, quote, urlsplit

from postil import __version__
from postil.errors import UserError
from postil.importers.addresses import whole

_PORTS = {"http": 80, "https": 443}
_AGENT = f"Postil/{__version__} (desktop reader; fetches one page when its reader asks)"
_HEADS = (("User-Agent", _AGENT), ("Accept-Encoding", "gzip, deflate"), ("Connection", "close"))
#: Where systems keep the certificates that they trust: Debian, Fedora, openSUSE, Alpine and macOS.
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
_PIECE = 65_536
#: Characters of the longest address.
_LONGEST = 4000
#: IPv6 addresses that stand for IPv4 ones in their last 32 bits (RFC 6052).
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")
#: What servers answer instead of the page.
_SENTENCES = {
    401: "“{name}” asks for a password (it answered 401).",
    402: "“{name}” wants to be paid for this page (it answered 402).",
    403: "“{name}” does not let Postil in (it answered 403). Save the page in your browser, and open the saved file.",
    404: "“{name}” has no such page (it answered 404).",
    410: "“{name}” no longer has this page (it answered 410).",
    429: "“{name}” has been asked too often and wants a pause (it answered 429).",
    451: "“{name}” may not show this page here (it answered 451).",
    500: "“{name}” is out of order at the moment (it answered {status}).",
    0: "“{name}” does not give this page (it answered {status}).",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How far fetching one address may go.

    Attributes:
        size: bytes of the answer, packed and unpacked.
        seconds: that all of it may take.
        redirects: that are followed.
        private: whether addresses inside the reader's own network are reached although he did not name them. Only tests, which talk to
            a server of their own, say so.
    """

    size: int = 20_000_000
    seconds: float = 30.0
    redirects: int = 6
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was at an address.

    Attributes:
        data: its bytes, unpacked.
        url: where they were in the end.
        content_type: what the server calls them, as ``text/html``; empty when it says nothing.
        charset: the encoding that it names, or empty.
        private: whether they were in a private network, such as the reader's own machine.
    """

    data: bytes
    url: str
    content_type: str = ""
    charset: str = ""
    private: bool = False


class Fetch(Protocol):
    """What gets the bytes at an address: ``fetch``, or what a test puts in its place."""

    def __call__(self, url: str, limits: Limits, *, typed: bool, accept: str = ...) -> Fetched:
        """As ``fetch``."""


def fetch(url: str, limits: Limits, *, typed: bool, accept: str = "text/html,*/*;q=0.8") -> Fetched:
    """What is at ``url``.

    Args:
        url: with ``http`` or ``https``.
        limits: how far it may go.
        typed: whether the reader named the address himself; only then it may lie in his own network. Where the address leads on to
            another machine, that one may not.
        accept: kinds of answer, as in HTTP.

    Raises:
        UserError: when it cannot be had, or is too much.
    """
    deadline = time.monotonic() + limits.seconds
    first = parts = _checked(url)
    own = typed
    for _ in range(limits.redirects + 1):
        # A name that was public once stays so: it must not mean the reader's own network with the next look.
        own = own and parts.netloc == first.netloc
        with _asked(parts, own=own or limits.private, deadline=deadline, accept=accept) as (answer, channel):
            own = own and not _is_public(channel.getpeername()[0])
            goal = answer.getheader("Location") if answer.status in (301, 302, 303, 307, 308) else None
            if goal is None:
                return replace(_taken(answer, channel, parts, limits, deadline), private=own)
        parts = _checked(whole(parts.geturl(), goal))
    raise UserError(f"“{first.hostname}” leads from one address to the next without end.")


def _checked(url: str) -> SplitResult:
    """The parts of an address, fit for a request.

    Raises:
        UserError: when it is none that is fetched.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError) as error:
        raise UserError(f"“{url[:200]}” is no web address.") from error
    if parts.scheme not in _PORTS or not host or len(url) > _LONGEST:
        raise UserError(f"“{url[:200]}” is no web address. One begins with http:// or https://.")
    if parts.username or parts.password:
        raise UserError("An address with a password in it is not fetched. Leave the password out.")
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
    return SplitResult(parts.scheme, host if port is None else f"{host}:{port}", path, query, "")


@contextmanager
def _asked(
    parts: SplitResult, *, own: bool, deadline: float, accept: str
) -> Iterator[tuple[http.client.HTTPResponse, socket.socket]]:
    """The answer to one request, of which only the head is read, and the connection that the rest comes by."""
    name = parts.hostname or ""
    try:
        channel = _connected(parts, own=own, deadline=deadline)
    except (OSError, ValueError) as error:
        raise _trouble(error, name) from error
    connection = http.client.HTTPConnection(name, parts.port or _PORTS[parts.scheme])
    connection.sock = channel
    with channel, closing(connection):
        try:
            connection.putrequest(
                "GET",
                parts.path + (f"?{parts.query}" if parts.query else ""),
                skip_host=True,
                skip_accept_encoding=True,
            )
            for head, value in (("Host", parts.netloc), ("Accept", accept), *_HEADS):
                connection.putheader(head, value)
            connection.endheaders()
            answer = connection.getresponse()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _trouble(error, name) from error
        with closing(answer):
            yield answer, channel


def _connected(parts: SplitResult, *, own: bool, deadline: float) -> socket.socket:
    """A connection to an address that was checked, encrypted for ``https``."""
    name, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    found = [str(where[4][0]) for where in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)]
    open_to = [where for where in found if own or _is_public(where)]
    if not open_to:
        raise UserError(
            f"“{name}” lies in a private network, to which a page of the web may not lead Postil."
        )
    trouble: OSError | None = None
    for where in open_to:
        try:
            plain = socket.create_connection((where, port), timeout=_left(deadline))
        except OSError as error:
            trouble = error
            continue
        if parts.scheme == "http":
            return plain
        try:
            return _trusted().wrap_socket(plain, server_hostname=name)
        except OSError:
            plain.close()
            raise
    raise trouble or TimeoutError


@cache
def _trusted() -> ssl.SSLContext:
    return _rooted(ssl.create_default_context())


def _rooted(context: ssl.SSLContext) -> ssl.SSLContext:
    """The context with the certificates that this system trusts, also where the program was built on another one."""
    if not context.cert_store_stats()["x509_ca"]:
        bundle = next((path for path in _BUNDLES if Path(path).is_file()), None)
        if bundle:
            context.load_verify_locations(bundle)
    return context


def _is_public(address: str) -> bool:
    """Whether an IP address is one of the open net."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None and not _is_public(str(inner)):
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _left(deadline: float) -> float:
    """Seconds that are left.

    Raises:
        TimeoutError: when none are.
    """
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _taken(
    answer: http.client.HTTPResponse,
    channel: socket.socket,
    parts: SplitResult,
    limits: Limits,
    deadline: float,
) -> Fetched:
    """The body of an answer."""
    name = parts.hostname or ""
    if answer.status != 200:
        status = answer.status
        sentence = _SENTENCES.get(status) or _SENTENCES[500 if status >= 500 else 0]
        raise UserError(sentence.format(name=name, status=status))
    try:
        data = b"".join(
            _unpacked(
                _pieces(answer, channel, deadline),
                answer.getheader("Content-Encoding") or "",
                limits.size,
                name,
            )
        )
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        raise _trouble(error, name) from error
    head = Message()
    head["Content-Type"] = answer.getheader("Content-Type") or "application/octet-stream"
    said = head.get_content_type() if answer.getheader("Content-Type") else ""
    return Fetched(data, parts.geturl(), said, str(head.get_param("charset") or "").lower())


def _pieces(answer: http.client.HTTPResponse, channel: socket.socket, deadline: float) -> Iterator[bytes]:
    """The body as it comes; the last moment counts for every piece, so that no server can drip for ever."""
    while True:
        channel.settimeout(_left(deadline))
        piece = answer.read1(_PIECE)
        if not piece:
            if answer.length:
                raise http.client.IncompleteRead(b"", answer.length)
            return
        yield piece


def _unpacked(pieces: Iterator[bytes], packing: str, most: int, name: str) -> Iterator[bytes]:
    """The body without its packing, never more of it than ``most`` bytes."""
    packing = packing.strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise UserError(
            f"“{name}” packs its pages in a way that Postil does not know ({packing[:20]}). Save the page in your browser, and open the"
            " saved file."
        )
    unpack = None if packing in ("", "identity") else zlib.decompressobj(wbits=47)
    size = 0
    for piece in pieces:
        waiting = piece
        while waiting:
            plain = unpack.decompress(waiting, most + 1 - size) if unpack else waiting
            waiting = unpack.unconsumed_tail if unpack else b""
            size += len(plain)
            if size > most:
                raise UserError(
                    f"What “{name}” sends is larger than {most // 1_000_000} MB, the most that Postil takes from the web."
                )
            yield plain
    if unpack and not unpack.eof and size:
        raise zlib.error("the end is missing")


def _trouble(error: Exception, name: str) -> UserError:
    """What went wrong on the way, as a sentence."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        return UserError(
            f"“{name}” cannot prove who it is (its certificate is not valid), so nothing was fetched."
        )
    if isinstance(error, ssl.SSLError):
        return UserError(f"“{name}” does not speak a safe form of https.")
    if isinstance(error, socket.gaierror):
        return UserError(
            f"“{name}” is not found. Check the address, and whether this machine is on the network."
        )
    if isinstance(error, TimeoutError):
        return UserError(f"“{name}” does not answer in time. Try it again later.")
    if isinstance(error, ConnectionRefusedError):
        return UserError(f"“{name}” does not answer at this address.")
    if isinstance(error, OSError):
        return UserError(f"“{name}” cannot be reached: {error.strerror or error}.")
    return UserError(f"The answer of “{name}” broke off or makes no sense. Try it again.")
