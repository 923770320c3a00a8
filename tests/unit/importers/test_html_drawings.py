"""Drawings written into pages: charts come along as pictures, signs do not."""

import pytest
from lxml import html as lxml_html

from postil.importers.html_styles import Sheets
from postil.importers.registry import read_data
from postil.model.block import Role

STORY = (
    "<p>"
    + "The minister said on Monday that the talks would go on until an agreement is found. " * 6
    + "</p>"
)
CHART = """<svg viewBox="0 0 400 200" width="400" height="200" aria-label="Exports by year"><defs><linearGradient id="shade">
<stop offset="0" stop-color="red"/></linearGradient></defs><rect width="80" height="90" fill="url(#shade)" onclick="alert(1)"/>
<image xlink:href="https://example.org/spy.png" width="9" height="9"/><text x="5" y="5">2024</text></svg>"""


def read(body: str, head: str = "") -> tuple[list[str], str, list[bytes]]:
    """What pictures say they show, the text, and the bytes of the pictures in their order."""
    page = f"<!doctype html><html><head><title>Trade</title>{head}</head><body><article><h1>Trade</h1>{STORY}{body}{STORY}</article></body></html>"
    made = read_data(page.encode(), "x.html")
    article = made.article
    shown = [block.span.of(article.text) for block in article.blocks if block.role is Role.IMAGE]
    return shown, article.text, [made.pictures[one.original] for one in article.pictures if one.original]


def test_a_chart_comes_along_as_a_picture_with_its_names_set_right_and_nothing_that_runs() -> None:
    """Gradients keep their names, scripts and pictures from elsewhere go."""
    shown, text, (drawing,) = read(f"<figure>{CHART}<figcaption>Exports rose.</figcaption></figure>")
    assert shown == ["Exports by year"] and "Exports rose." in text and "2024" not in text
    assert b"linearGradient" in drawing and b"viewBox" in drawing and b'fill="url(#shade)"' in drawing
    assert b"alert" not in drawing and b"example.org" not in drawing


def test_what_the_page_says_of_its_colours_comes_along() -> None:
    """Else a chart would be black all over."""
    bare = CHART.replace(' fill="url(#shade)"', ' class="bar"')
    _, _, (drawing,) = read(bare, "<style>.bar { fill: teal }</style>")
    assert b".bar { fill: teal }" in drawing


def test_a_drawing_whose_colours_are_elsewhere_is_left_out() -> None:
    """It would be black."""
    assert read('<svg width="400" height="200"><rect class="bar" width="9" height="9"/></svg>')[0] == []


def test_signs_are_left_out() -> None:
    """Also those that can be pressed, or that the page hides."""
    sign = '<svg viewBox="0 0 24 24" fill="red"><text>x</text><path d="M0 0h24v24z"/></svg>'
    wide = CHART.replace("Exports by year", "Our logo")
    for body in (sign, f"<figure>{sign}</figure>", f'<a href="/">{wide}</a>', f"<button>{wide}</button>"):
        assert read(body)[0] == [], body
    assert read(CHART.replace("<svg ", '<svg style="display:none" '))[0] == []


def test_a_drawing_says_which_names_it_uses() -> None:
    """As files of its own do."""
    named = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" '
    assert read(CHART.replace("<svg ", named))[0] == ["Exports by year"]


def test_a_drawing_nested_without_end_is_read() -> None:
    """Without what is too deep to matter."""
    deep = "<g>" * 5000 + "</g>" * 5000
    assert read(CHART.replace("</svg>", f"{deep}</svg>"))[0] == ["Exports by year"]


BARE = '<svg id="map" width="400" height="200"><g class="land"><path class="coast" d="M0 0h9v9z"/></g></svg>'


@pytest.mark.parametrize(
    ("sheet", "carried"),
    [
        (".coast { fill: teal; margin: 0 }", ".coast { fill: teal }"),
        (".menu .coast { fill: teal }", ""),
        ("article .chart .land > .coast { fill: teal }", ".land > .coast { fill: teal }"),
        ("#map path, .menu a { stroke: red }", "#map path { stroke: red }"),
        (".coast:hover { fill: red } .lake { fill: blue }", ""),
        ("@media print { .coast { fill: red } } @media (min-width: 700px) { path { fill: tan } }", "path { fill: tan }"),
        ("@media (max-width: 40em) { .coast { fill: red } }", ""),
        (":root { --sea: navy } .chart { --land: var(--sea) } path { fill: var(--land, red) }", "path { fill: navy }"),
        ("path { fill: var(--none, gold) }", "path { fill: gold }"),
        ('/* path { fill: red } */ @font-face { font-family: "A}" } path { fill: tan }', "path { fill: tan }"),
        ("p { margin: 0", ""),
    ],
)  # fmt: skip
def test_a_drawing_carries_the_rules_that_it_uses_and_no_others(sheet: str, carried: str) -> None:
    """Without what stands for the page around it, and with the values of variables."""
    page = lxml_html.document_fromstring(
        f'<html><head><style>{sheet}</style></head><body><article><div class="chart">{BARE}</div></article></body></html>'
    )
    assert Sheets(page).used_by(next(page.iter("svg"))) == carried


def test_colours_of_other_parts_of_the_page_are_none_of_a_drawing() -> None:
    """It would be black all over, whatever the page says of its menu."""
    assert read(BARE.replace("<svg", '<svg aria-label="x"'), "<style>.menu { fill: red }</style>")[0] == []
