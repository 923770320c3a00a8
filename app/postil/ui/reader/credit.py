"""Where a caption's credit begins: the agency and the photographer, set quieter than the caption itself."""

import re
from functools import cache

_AGENCY = r"(?:REUTERS|Reuters|AP|AFP|EPA|EPA-EFE|ANSA|DPA|dpa|TASS|Xinhua|Sputnik|Bloomberg|Getty Images|Shutterstock|NurPhoto)"
_CREDIT = rf"""(?:^|(?<=[\s.)”"]))(
        [(\[]?{_AGENCY}\s*(?:Photo)?\s*[/|].*
      | [(\[]?AP\ Photo\b.*
      | [(\[]?(?:Photo(?:graph)?|Image|Picture|Illustration|Credit)s?(?:\ by|\ courtesy\ of|\ credit)?\s*[:/]\s*.*
      | [(\[]?(?:Photo(?:graph)?|Image|Picture|Courtesy)\ (?:by|of|courtesy\ of)\ [A-Z].*
      | [(\[]?©.*
      | [(\[][^()\[\]]*\b(?:{_AGENCY})\b[^()\[\]]*[)\]]
      | [A-Z]\S*(?:\s[A-Z]\S*){{0,3}}\s*/\s*{_AGENCY}\b.*
    )\s*$"""


def credit_start(caption: str) -> int:
    """The code point of ``caption`` at which its credit begins; its length when it has none."""
    match = _pattern().search(caption)
    return match.start(1) if match else len(caption)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_CREDIT, re.VERBOSE | re.DOTALL)
