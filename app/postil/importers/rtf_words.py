"""Control words of RTF that need no more than a table: characters, switches, and what is passed over."""

from postil.importers.rtf_state import Goal, State
from postil.model.inline import Style
from postil.model.table import Align

#: Characters with a word of their own.
CHARACTERS = {
    "line": "\n", "lbr": "\n", "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
#: And with a sign.
SIGNS = {"~": "\xa0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}
#: Groups that hold nothing to read, though they do not say so by a star.
SKIPPED = frozenset(
    """colortbl header headerl headerr headerf footer footerl footerr footerf xe tc tcn nonshppict shprslt nonesttables
    filetbl revtbl listtable listoverridetable rsidtbl template annotation atnid atnauthor atnref atndate atnicn atrfstart atrfend
    ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn objdata objclass objname bkmkend operator manager category keywords comment doccomm
    subject hlinkbase revtim printim buptim pgdsctbl background themedata colorschememapping datastore latentstyles xmlnstbl
    wgrffmtfilter generator userprops pnseclvl falt panose fname fontemb passwordhash mmathPr mhtmltag htmltag rxe txe pntxta pntxtb docvar protusertbl """.split()
)
_STYLES = {"b": Style.STRONG, "i": Style.EMPHASIS, "strike": Style.STRIKE, "striked": Style.STRIKE}
_RAISED = {"super": Style.SUPERSCRIPT, "sub": Style.SUBSCRIPT, "up": Style.SUPERSCRIPT, "dn": Style.SUBSCRIPT}
_ALIGNED = {"ql": Align.START, "qj": Align.START, "qc": Align.CENTRE, "qr": Align.END}
#: Words that switch something on, or with 0 off.
SWITCHES = frozenset({*_STYLES, *_RAISED, *_ALIGNED, "nosupersub", "v", "deleted", "intbl", "itap", "brdrb"})
#: Words of tables.
TABLE = frozenset({"trowd", "trhdr", "cellx", "clmrg", "clvmrg", "cell", "nestcell", "row"})


def turned(state: State, name: str, *, on: bool) -> None:
    """Switches what a word of ``SWITCHES`` says."""
    if name in _STYLES:
        style = _STYLES[name]
        state.on = state.on | {style} if on else state.on - {style}
    elif name in _RAISED:
        state.raised = _RAISED[name] if on else None
    elif name == "nosupersub":
        state.raised = None
    elif name in _ALIGNED:
        state.align = _ALIGNED[name]
    elif name == "v":
        state.hidden = on
    elif name == "deleted":
        state.deleted = on
    elif name in ("intbl", "itap"):
        state.in_table = on
    elif state.goal is Goal.TEXT:
        state.ruled = on
