"""What is wrong in a reader's template, in words that help: the line, what stands there, and what to do about it."""

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from postil.errors import UserError

#: Characters of a line that are shown.
_SHOWN = 60


class Complaint:
    """Says what is wrong in one template.

    Args:
        source: its text.
        known: all that can be named in it: values, filters.
    """

    def __init__(self, source: str, known: Iterable[str]) -> None:
        self._lines, self._known = source.split("\n"), list(known)

    def about(self, line: int | None, error: Exception) -> UserError:
        """A sentence about ``error``, which is in ``line``, counted from 1."""
        at = min(max(line or 1, 1), len(self._lines))
        reason = str(error).rstrip(".") or type(error).__name__
        for pattern, tell in _KINDS:
            match = pattern.search(reason)
            if match:
                return tell(self, f"{at}", match)
        shown = self._shown(at)
        return UserError(f"Line {at} of the template, “{shown}”: {reason}.")

    def _shown(self, at: int) -> str:
        line = " ".join(self._lines[at - 1].split())
        return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"

    def near(self, name: str) -> str:
        """What may have been meant by a name that nobody knows, or empty."""
        return next(iter(get_close_matches(name, self._known, 1, 0.7)), "")

    def unknown(self, at: str, match: re.Match[str]) -> UserError:
        """A name that is not there."""
        name = match[1]
        near = self.near(name)
        if near:
            return UserError(f"Line {at} of the template: nothing is called “{name}”. Did you mean “{near}”?")
        return UserError(
            f"Line {at} of the template: nothing is called “{name}”. The shipped templates show what there is."
        )

    def no_filter(self, at: str, match: re.Match[str]) -> UserError:
        """A filter that is not there."""
        name = match[1]
        near = self.near(name)
        if near:
            return UserError(
                f"Line {at} of the template: there is no filter “{name}”. Did you mean “{near}”?"
            )
        return UserError(
            f"Line {at} of the template: there is no filter “{name}”. The shipped templates show what there is."
        )

    def unclosed(self, at: str, match: re.Match[str]) -> UserError:
        """A block without its end."""
        wanted, block = f"{{% {match[1]} %}}", match[2]
        return UserError(
            f"Line {at} of the template: the text ends, and “{block}” is still open. Write {wanted} where it ends."
        )

    def no_tag(self, at: str, match: re.Match[str]) -> UserError:
        """A tag that is not there, or an end without a beginning."""
        name = match[1]
        if name.startswith("end") or name in ("else", "elif"):
            return UserError(
                f"Line {at} of the template: “{name}” belongs to nothing that is open. Take it out."
            )
        return UserError(
            f"Line {at} of the template: there is no tag “{name}”. Usual ones are: if, for, set, macro."
        )

    def no_element(self, at: str, match: re.Match[str]) -> UserError:
        """A place in a list that has not so many."""
        number = match[1]
        return UserError(
            f"Line {at} of the template: the list has no number {number}. It counts from 0; ask first whether there are so many."
        )

    def not_closed(self, at: str, _match: re.Match[str]) -> UserError:
        """Signs that do not fit together."""
        shown, ends = self._shown(int(at)), "}} or %}"
        return UserError(
            f"Line {at} of the template: “{shown}” does not fit together. Look for a missing or misplaced {ends}, or quotation mark."
        )

    def incomplete(self, at: str, _match: re.Match[str]) -> UserError:
        """A tag that lacks what it is about."""
        shown = self._shown(int(at))
        return UserError(
            f"Line {at} of the template: something is missing in “{shown}”, such as a name or a condition."
        )

    def unsafe(self, at: str, _match: re.Match[str]) -> UserError:
        """What templates may not do."""
        shown = self._shown(int(at))
        return UserError(
            f"Line {at} of the template: “{shown}” is not allowed. Templates can read what is in the article, and nothing else."
        )

    def no_file(self, at: str, _match: re.Match[str]) -> UserError:
        """Another template."""
        return UserError(
            f"Line {at} of the template: a template cannot take in another one. Put its lines here instead."
        )

    def by_nothing(self, at: str, _match: re.Match[str]) -> UserError:
        """Division by nothing."""
        return UserError(f"Line {at} of the template: it divides by zero.")

    def not_together(self, at: str, _match: re.Match[str]) -> UserError:
        """Values of kinds that do not go together."""
        shown = self._shown(int(at))
        return UserError(
            f"Line {at} of the template: “{shown}” puts words and numbers together. Join them with ~ instead of +."
        )

    def too_long(self, at: str, _match: re.Match[str]) -> UserError:
        """A loop without a sensible end."""
        return UserError(f"Line {at} of the template: it counts too far. Up to 100,000 is allowed.")

    def endless(self, at: str, _match: re.Match[str]) -> UserError:
        """A macro in itself."""
        shown = self._shown(int(at))
        return UserError(f"Line {at} of the template: “{shown}” calls itself again and again. Let it end.")


#: What Jinja2 3.1 and Python say, and who says it better; the first that fits.
_KINDS: tuple[tuple[re.Pattern[str], Callable[[Complaint, str, re.Match[str]], UserError]], ...] = tuple(
    (re.compile(pattern), tell)
    for pattern, tell in (
        (r"no element (-?\d+)", Complaint.no_element),
        (r"has no attribute '(\w+)'", Complaint.unknown),
        (r"^'(\w+)' is undefined", Complaint.unknown),
        (r"No (?:filter|test) named '(\w+)'", Complaint.no_filter),
        (r"following tags: (?:.* or )?'(end\w+)'.* needs to be closed is '(\w+)'", Complaint.unclosed),
        (r"unknown tag '(\w+)'", Complaint.no_tag),
        (r"is unsafe|not safely callable", Complaint.unsafe),
        (r"no loader", Complaint.no_file),
        (r"division (?:or modulo )?by zero|division undefined", Complaint.by_nothing),
        (r"can only concatenate|unsupported operand", Complaint.not_together),
        (r"Range too big", Complaint.too_long),
        (r"maximum recursion depth", Complaint.endless),
        (
            r"Expected an expression|got 'end of statement block'|got 'end of print statement'",
            Complaint.incomplete,
        ),
        (r"expected token|unexpected|Missing end of|never closed", Complaint.not_closed),
    )
)
