"""SVG drawings: what is kept of them, and what is not."""

import pytest

from postil.importers.drawing import LARGEST, cleaned, is_drawing

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">'


def clean(inside: str, head: str = HEAD) -> str:
    """What is kept of a drawing."""
    found = cleaned(f"{head}{inside}</svg>".encode())
    assert found is not None
    return found[0].decode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image xlink:href="https://example.org/a.png"/>',
        '<image href="../secret.png"/>',
        '<image href="data:image/svg+xml;base64,AAAA"/>',
        '<use href="other.svg#a"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">secret</p></foreignObject>',
        '<animate attributeName="x" to="secret"/>',
        '<p xmlns="http://www.w3.org/1999/xhtml">secret</p>',
        '<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>',
    ],
)
def test_what_leads_out_or_runs_is_taken_out(inside: str) -> None:
    """The rest stays as it was."""
    kept = clean(f'{inside}<rect id="mine" width="3" height="3"/>')
    assert '<rect id="mine" width="3" height="3"/>' in kept
    for trace in ("script", "passwd", "example", "secret", "other", "AAAA", "feGaussian"):
        assert trace not in kept


@pytest.mark.parametrize(
    "attribute",
    [
        'onclick="steal()"',
        'fill="url(https://example.org/a.svg#steal)"',
        'style="fill:url(&quot;steal.svg&quot;)"',
        'style="filter:url(#steal)"',
        'filter="url(#steal)"',
        'stroke-dasharray="0.0001"',
        'style="stroke-dasharray: 0.0001 0.0001"',
        'xml:base="https://example.org/steal"',
        'style="fill:\\75rl(steal)"',
    ],
)
def test_attributes_that_do_are_too(attribute: str) -> None:
    """Their element stays."""
    kept = clean(f'<rect id="mine" {attribute}/>')
    assert 'id="mine"' in kept
    assert "0.0001" not in kept
    assert "url(" not in kept
    assert "steal()" not in kept
    assert "example" not in kept


def test_what_a_drawing_is_made_of_stays() -> None:
    """Gradients, letters, classes, links within, pictures written into it, fine but visible dashes."""
    inside = (
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient><path id="p" d="M0 0h9"/></defs>'
        '<rect fill="url(#g)" stroke-dasharray="2 1"/><use xlink:href="#p"/><text x="1">Wörter</text>'
        '<image href="data:image/png;base64,AAAA"/><a href="https://example.org/"><rect/></a>'
    )
    kept = clean(inside)
    for part in ('fill="url(#g)"', 'stroke-dasharray="2 1"', 'xlink:href="#p"', "Wörter", "data:image/png"):
        assert part in kept
    assert "example" not in kept
    assert kept.count("<rect") == 2
    assert "#g" in clean("<rect fill='url(\"#g\")'/>")
    sheet = clean("<style>@import 'a.css'; .a{fill:url(b.svg#c);stroke:url(#g)}</style>")
    assert "@import" not in sheet
    assert "b.svg" not in sheet
    assert "url(#g)" in sheet


@pytest.mark.parametrize("reference", ['<use href="#{}"/>', '<rect fill="url(#{})"/>'])
def test_a_drawing_that_repeats_itself_beyond_measure_is_none(reference: str) -> None:
    """Ten times ten times ten …, or itself within itself; a few repetitions are welcome."""
    groups = [f'<g id="a{n}">{reference.format(f"a{n - 1}") * 10}</g>' for n in range(1, 12)]
    bomb = f'{HEAD}<g id="a0"><rect/></g>{"".join(groups)}</svg>'
    assert cleaned(bomb.encode()) is None
    assert cleaned(f'{HEAD}<g id="a">{reference.format("a")}</g></svg>'.encode()) is None
    loop = f'<g id="a">{reference.format("b")}</g><g id="b">{reference.format("a")}</g>'
    assert cleaned(f"{HEAD}{loop}</svg>".encode()) is None
    assert cleaned(f'{HEAD}<g id="a"><rect/></g>{reference.format("a") * 100}</svg>'.encode()) is not None


def test_entities_do_not_grow_and_files_are_not_read(tmp_path) -> None:
    """Neither within nor from outside."""
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    outside = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>{HEAD}<text>&x;</text></svg>'
    found = cleaned(outside.encode())
    assert found is None or b"secret" not in found[0]
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>{HEAD}<text>&l11;</text></svg>'
    found = cleaned(bomb.encode())
    assert found is None or len(found[0]) < 10_000


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30px"', (40, 30)),
        ('width="1in" height="72pt"', (96, 96)),
        ('viewBox="0 0 200 100"', (200, 100)),
        ('width="50" viewBox="0 0 200 100"', (50, 25)),
        ('height="50" viewBox="0,0,200,100"', (100, 50)),
        ('width="100%" height="100%" viewBox="0 0 200 100"', (200, 100)),
        ('width="100000" height="50000"', (8000, 4000)),
        ("", (600, 600)),
        ('width="0.2" height="0.1"', (1, 1)),
    ],
)
def test_how_large_it_is(attributes: str, size: tuple[int, int]) -> None:
    """In pixels, from what it says of itself."""
    found = cleaned(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>'.encode())
    assert found is not None
    assert found[1:] == size


def test_what_is_none() -> None:
    """Pages with drawings in them, other XML, broken and endless ones."""
    assert is_drawing(b'\xef\xbb\xbf<?xml version="1.0"?><!-- a --><svg xmlns="x">')
    assert not is_drawing(b"<!DOCTYPE html><html><svg></svg></html>")
    assert not is_drawing(b"\x89PNG <svg")
    for data in (b"<svg>", b"<svg/>", b'<g xmlns="http://www.w3.org/2000/svg"/>', b" " * (LARGEST + 1)):
        assert cleaned(data) is None
