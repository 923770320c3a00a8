"""What stands before a LaTeX document: as much as its scripts need.

LuaLaTeX sets everything: letters that a font lacks come from another one, emoji in their colours, and directions follow Unicode's
rules. XeLaTeX knows the words from right to left but no such paragraphs; pdfLaTeX what it always knew: Latin.
"""

import re

_BEGIN = r"""% !TeX program = lualatex
\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=2.5cm]{geometry}
\usepackage{xcolor}
\usepackage[normalem]{ulem}
\usepackage{array}
\usepackage{graphicx}
"""
_END = r"""\usepackage[hidelinks,unicode]{hyperref}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6em}
\setcounter{secnumdepth}{0}
% \marked{fill}{line}{words}: words that somebody marked. They break over lines.
\newcommand{\marked}[2]{\bgroup\markoverwith{\textcolor[HTML]{#1}{\rule[-0.6ex]{2pt}{2.5ex}}\llap{\textcolor[HTML]{#2}{\rule[-0.6ex]{2pt}{0.7pt}}}}\ULon}
\newcommand{\lined}[1]{\bgroup\markoverwith{\textcolor[HTML]{#1}{\rule[-0.6ex]{2pt}{0.7pt}}}\ULon}
% Words and paragraphs from right to left, and emoji: define them anew if you like them otherwise.
\providecommand{\rtlwords}[1]{#1}
\providecommand{\signs}[1]{#1}
\ifdefined\rtlparagraph\else\newenvironment{rtlparagraph}{}{\par}\fi
"""
#: Beyond Latin letters, usual punctuation and a few signs, which every font has.
_BEYOND = re.compile("[^\x00-\u024f\u1e00-\u1eff\u2000-\u200c\u200e-\u206f\u20a0-\u20bf\u2122\ufeff]")
_EMOJI = "\u200d\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001d400-\U0001d7ff\U0001f000-\U0001faff\U000e0020-\U000e007f"
SIGNS = re.compile(f"[{_EMOJI}]+")
#: Scripts as OpenType calls them: what is written in them, and fonts of Linux, Windows and macOS that have it.
_SCRIPTS = {
    "arab": (
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
        "Noto Naskh Arabic, Amiri, Arabic Typesetting, Geeza Pro, DejaVu Sans",
    ),
    "hebr": ("\u0590-\u05ff\ufb1d-\ufb4f", "Noto Serif Hebrew, David, Times New Roman, DejaVu Sans"),
    "hani": (
        "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff",
        "Noto Serif CJK SC, Noto Sans CJK SC, FandolSong, Microsoft YaHei, PingFang SC, Droid Sans Fallback",
    ),
    "emoji": (_EMOJI, "Noto Color Emoji, Segoe UI Emoji, Apple Color Emoji, Twemoji Mozilla"),
}
_RTL = _SCRIPTS["arab"][0] + _SCRIPTS["hebr"][0]
#: Words from right to left, in what TeX reads: from the first letter to the last before one of another direction.
RTL_WORDS = re.compile(rf"[{_RTL}](?:[^A-Za-z\\{_RTL}]*[{_RTL}]+)*")
_OTHERS = "DejaVu Serif, Noto Serif, FreeSerif, Times New Roman, Arial Unicode MS"
_FALLBACKS = r"""\ifLuaTeX
  % Letters that the document's fonts lack come from the first font of each list that is there.
  \ExplSyntaxOn
  \tl_new:N \g_others_tl
  \NewDocumentCommand \fallback { m m }
    { \clist_map_inline:nn {#2}
        { \IfFontExistsTF {##1} { \tl_gput_right:Nn \g_others_tl { "##1:mode=harf;#1", } \clist_map_break: } { } } }
  \NewDocumentCommand \usefallbacks { } { \directlua { luaotfload.add_fallback ("others",~{ \g_others_tl }) } }
  \ExplSyntaxOff
%FALLBACKS%
  \usefallbacks
  \setmainfont{Latin Modern Roman}[RawFeature={fallback=others}]
  \setsansfont{Latin Modern Sans}[RawFeature={fallback=others}]
  \setmonofont{Latin Modern Mono}[RawFeature={fallback=others}]
"""
_RTL_LUA = r"""  \usepackage[english,bidi=basic]{babel}
  \newenvironment{rtlparagraph}{\pardir TRT\textdir TRT\relax}{\par}
"""
_XETEX = r"""\fi
\ifXeTeX
  \TeXXeTstate=1
  \ExplSyntaxOn
  \NewDocumentCommand \fontfrom { m m m }
    { \cs_set_eq:NN #1 \relax
      \clist_map_inline:nn {#3}
        { \IfFontExistsTF {##1} { \newfontfamily #1 {##1} [#2] \clist_map_break: } { } } }
  \ExplSyntaxOff
  \fontfrom\rtlfont{Script=Arabic}{Times New Roman, DejaVu Sans}
  \fontfrom\signfont{}{Noto Emoji, Segoe UI Symbol, Symbola, DejaVu Sans}
  \newcommand{\rtlwords}[1]{{\rtlfont\beginR #1\endR}}
  \newcommand{\signs}[1]{{\signfont #1}}
\fi
"""


def head(words: str) -> str:
    """The preamble of a document of these words."""
    if not _BEYOND.search(words):
        return _BEGIN + _END
    found = [name for name, (letters, _) in _SCRIPTS.items() if re.search(f"[{letters}]", words)]
    listed = [_fallback("" if name == "emoji" else f"script={name};", _SCRIPTS[name][1]) for name in found]
    known = re.compile(f"[{''.join(letters for letters, _ in _SCRIPTS.values())}]")
    if any(_BEYOND.match(one) and not known.match(one) for one in set(words)):
        listed.insert(0, _fallback("", _OTHERS))
    rtl = _RTL_LUA if {"arab", "hebr"} & set(found) else ""
    return _BEGIN + _FALLBACKS.replace("%FALLBACKS%", "\n".join(listed)) + rtl + _XETEX + _END


def definitions() -> list[str]:
    """The lines that define how marks look."""
    return [line for line in _END.splitlines() if "\\lined}" in line or "\\marked}" in line]


def _fallback(features: str, fonts: str) -> str:
    return f"  \\fallback{{{features}}}{{{fonts}}}"
