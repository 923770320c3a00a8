"""A server on this machine for tests of what fetches from the web."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What the server says to one path."""

    body: bytes = b""
    heads: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    status: int = 200


@dataclass
class Site:
    """Answers by path, and the heads of the requests that came."""

    url: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def served(**named: Answer) -> Iterator[Site]:
    """A site on the loopback address; ``page=…`` is what lies at ``/page``."""
    site = Site(answers={f"/{name}": answer for name, answer in named.items()})

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            answer = site.answers.get(self.path.split("?")[0], Answer(b"nothing here", status=404))
            self.send_response(answer.status)
            for head, value in {"Content-Length": str(len(answer.body)), **answer.heads}.items():
                if value:
                    self.send_header(head, value.replace("{site}", site.url))
            self.end_headers()
            with suppress(OSError):  # Who asked has heard enough.
                self.wfile.write(answer.body)
            self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
