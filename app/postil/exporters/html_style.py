"""The colours of a page: those of both themes, and the looks of marks."""

import dataclasses
from collections.abc import Iterable

from postil import styles
from postil.model.annotation import Annotation, Form, Kind
from postil.model.category import Category

#: CSS for the line styles of the themes. "double" would swallow the letters' tails at small sizes without its own thickness.
_LINES = {
    "solid": "solid",
    "dotted": "dotted",
    "dashed": "dashed",
    "double": "double",
    "wave": "wavy",
    "dash-dot": "dashed",
}


def css_class(mark: Annotation) -> str:
    """The names by which the style sheet knows a mark."""
    colour = f" {mark.colour}" if mark.colour in styles.theme(styles.LIGHT).highlights else ""
    if mark.kind is Kind.CATEGORY:
        return f"{mark.kind} c-{mark.label}"
    form = f" {mark.form}" if mark.form is not Form.FILL else ""
    return f"{mark.kind}{colour}{form}"


def style_sheet(marks: list[Annotation], categories: Iterable[Category]) -> str:
    """Colours of both themes as variables, the looks of the marks, and what the legend's switches take away."""
    kinds = [kind for kind in Kind if any(mark.kind is kind for mark in marks)]
    light, dark = styles.theme(styles.LIGHT), styles.theme(styles.DARK)
    lines = [f":root {{ color-scheme: light dark; {_variables(light)} }}"]
    lines.append(f"@media (prefers-color-scheme: dark) {{ :root {{ {_variables(dark)} }} }}")
    for name, look in light.kinds.items():
        lines.append(f".{name} {{ {_look(name, look)} }}")
    for name, look in light.highlights.items():
        lines.append(f".highlight.{name} {{ {_look(name, look)} }}")
    if Kind.HIGHLIGHT in kinds:
        lines.append(".mark.highlight.underline { background: none; }")
        # On the screen a highlight lies over what it covers; its line still shows.
        lines.append(
            "body:has(#show-highlight:checked) .highlight:not(.underline, .strike) .mark:not(.highlight) { background: none; }"
        )
        lines.append(".mark.highlight.strike { background: none; text-decoration-line: line-through; }")
    for category in categories if Kind.CATEGORY in kinds else ():
        name = f"c-{category.id}"
        looks = [styles.tinted(theme, category.colour, category.line) for theme in (light, dark)]
        pairs = [f"--{name}-fill: {look.fill}; --{name}-line: {look.line};" for look in looks]
        lines.append(
            f":root {{ {pairs[0]} }} @media (prefers-color-scheme: dark) {{ :root {{ {pairs[1]} }} }}"
        )
        lines.append(f".{name} {{ {_look(name, looks[0])} }}")
    for kind in kinds:
        lines.append(
            f"body:has(#show-{kind}:not(:checked)) .{kind} {{ background: none; text-decoration: none; }}"
        )
    lines.append("body:has(#show-notes:not(:checked)) :is(aside.note, a.sign) { display: none; }")
    return "\n".join(lines)


def line_of(mark: Annotation) -> str:
    """The name by which the style sheet knows the line under a mark."""
    if mark.kind is Kind.CATEGORY:
        return f"c-{mark.label}"
    known = mark.colour in styles.theme(styles.LIGHT).highlights
    return mark.colour if known else "yellow" if mark.kind is Kind.HIGHLIGHT else str(mark.kind)


def _look(name: str, look: styles.MarkColours) -> str:
    line = f"text-decoration: underline {_LINES[look.line_style]} var(--{name}-line)"
    return f"background: var(--{name}-fill); {line};"


def _variables(theme: styles.Theme) -> str:
    page = {field.name: getattr(theme.page, field.name) for field in dataclasses.fields(theme.page)}
    colours = [f"--{name.replace('_', '-')}: {colour};" for name, colour in page.items()]
    colours.append(f"--ground: {theme.code.ground};")
    for name, look in {**theme.kinds, **theme.highlights}.items():
        colours.append(f"--{name}-fill: {look.fill}; --{name}-line: {look.line};")
    return " ".join(colours)
