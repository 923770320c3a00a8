"""Forms of English words: from "sanction" to "sanctions", "sanctioned", "sanctioning", and from each of them to all.

The spelling rules are those of any grammar (Quirk et al., A Comprehensive Grammar of the English Language, 3.5 and 5.79). Forms that
nobody writes ("treatied") do no harm: no text holds them.
"""

from functools import cache

_VOWELS = "aeiou"
#: Ends of what may be left of a word in "-e" before an ending.
_BEFORE_E = (
    "c", "v", "u", "z", "ag", "as", "at", "dg", "in", "ir", "is", "iz", "ng", "os", "rg", "ur", "us", "ut",
)  # fmt: skip
#: Words with forms of their own that the news has; each line is one word.
_IRREGULAR = """
arise arose arisen arises arising|awake awoke awoken awakes awaking|be am is are was were been being|bear bore borne bears bearing
beat beaten beats beating|become became becomes becoming|begin began begun begins beginning|bend bent bends bending
bet bets betting|bid bids bidding bade bidden|bind bound binds binding|bite bit bitten bites biting|bleed bled bleeds bleeding
blow blew blown blows blowing|break broke broken breaks breaking|bring brought brings bringing|build built builds building
burn burned burnt burns burning|burst bursts bursting|buy bought buys buying|cast casts casting|catch caught catches catching
choose chose chosen chooses choosing|come came comes coming|cost costs costing|cut cuts cutting|deal dealt deals dealing
dig dug digs digging|do does did done doing|draw drew drawn draws drawing|drink drank drunk drinks drinking
drive drove driven drives driving|eat ate eaten eats eating|fall fell fallen falls falling|feed fed feeds feeding
feel felt feels feeling|fight fought fights fighting|find found finds finding|flee fled flees fleeing|fly flew flown flies flying
forbid forbade forbidden forbids forbidding|forget forgot forgotten forgets forgetting|forgive forgave forgiven forgives forgiving
freeze froze frozen freezes freezing|get got gotten gets getting|give gave given gives giving|go went gone goes going
grow grew grown grows growing|hang hung hanged hangs hanging|have has had having|hear heard hears hearing|hide hid hidden hides hiding
hit hits hitting|hold held holds holding|hurt hurts hurting|keep kept keeps keeping|know knew known knows knowing
lay laid lays laying|lead led leads leading|leave left leaves leaving|lend lent lends lending|let lets letting
lie lay lain lies lying lied|lose lost loses losing|make made makes making|mean meant means meaning|meet met meets meeting
pay paid pays paying|put puts putting|quit quits quitting|read reads reading|ride rode ridden rides riding
ring rang rung rings ringing|rise rose risen rises rising|run ran runs running|say said says saying|see saw seen sees seeing
seek sought seeks seeking|sell sold sells selling|send sent sends sending|set sets setting|shake shook shaken shakes shaking
shed sheds shedding|shine shone shines shining|shoot shot shoots shooting|show showed shown shows showing
shrink shrank shrunk shrinks shrinking|shut shuts shutting|sing sang sung sings singing|sink sank sunk sunken sinks sinking
sit sat sits sitting|sleep slept sleeps sleeping|speak spoke spoken speaks speaking|spend spent spends spending
split splits splitting|spread spreads spreading|stand stood stands standing|steal stole stolen steals stealing
stick stuck sticks sticking|strike struck stricken strikes striking|swear swore sworn swears swearing
sweep swept sweeps sweeping|swim swam swum swims swimming|swing swung swings swinging|take took taken takes taking
teach taught teaches teaching|tear tore torn tears tearing|tell told tells telling|think thought thinks thinking
throw threw thrown throws throwing|understand understood understands understanding|uphold upheld upholds upholding
wake woke woken wakes waking|wear wore worn wears wearing|win won wins winning|wind wound winds winding
withdraw withdrew withdrawn withdraws withdrawing|withhold withheld withholds withholding|withstand withstood withstands withstanding
write wrote written writes writing|overthrow overthrew overthrown overthrows overthrowing|overrun overran overruns overrunning
man men|woman women|child children|person people persons|foot feet|tooth teeth|mouse mice|crisis crises|basis bases
analysis analyses|thesis theses|hypothesis hypotheses|axis axes|oasis oases|phenomenon phenomena|criterion criteria
medium media mediums|datum data|memorandum memoranda memorandums|referendum referenda referendums|stratum strata
bacterium bacteria|index indices indexes|appendix appendices appendixes|matrix matrices|nucleus nuclei|stimulus stimuli
life lives|knife knives|half halves|shelf shelves|self selves|thief thieves|wife wives|wolf wolves|loaf loaves
hero heroes|veto vetoes vetoed vetoing|embargo embargoes embargoed embargoing|torpedo torpedoes torpedoed torpedoing
cargo cargoes cargos|tariff tariffs|aircraft|spacecraft|hovercraft|series|species|headquarters|news|arms|politics
"""


@cache
def forms(word: str) -> frozenset[str]:
    """All forms of an English word that is given in any of them, in small letters, itself included."""
    word = word.casefold()
    if not word.isascii() or not word.replace("-", "").isalpha() or len(word) < 3:
        return frozenset({word})
    if own := _irregular().get(word):
        return own
    bases = _bases(word)
    found = {word, word + "s"} if word.endswith("ing") else {word}
    for base in bases - {word} or bases:
        found |= _irregular().get(base, frozenset()) or _regular(base)
    return frozenset(found)


@cache
def _irregular() -> dict[str, frozenset[str]]:
    by_form: dict[str, frozenset[str]] = {}
    for line in _IRREGULAR.replace("\n", "|").split("|"):
        group = frozenset(line.split())
        for form in group:
            by_form[form] = by_form.get(form, frozenset()) | group
    return by_form


def _regular(base: str) -> set[str]:
    """Plural, third person, past and participle of a regular word."""
    found = {base}
    if base.endswith(("s", "x", "z", "ch", "sh")):
        found |= {base + "es", base + "ed", base + "ing"}
    elif base.endswith("y") and base[-2:-1] not in _VOWELS:
        found |= {base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    elif base.endswith("ie"):
        found |= {base + "s", base + "d", base[:-2] + "ying"}
    elif base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        found |= {base + "s", base + "d", base[:-1] + "ing"}
    elif base.endswith("e"):
        found |= {base + "s", base + "d", base + "ing"}
    else:
        doubled = {base + base[-1] + "ed", base + base[-1] + "ing"} if _doubles(base) else set[str]()
        single = {base + "ed", base + "ing"} if not doubled or _syllables(base) > 1 else set[str]()
        found |= {base + "s"} | single | doubled
    return found


def _doubles(base: str) -> bool:
    """Whether the last letter is doubled before an ending, as in "plan", or may be, as in "travel"."""
    last, before, third = base[-1], base[-2:-1], base[-3:-2]
    return last not in _VOWELS + "wxy" and before in _VOWELS and third not in _VOWELS


def _syllables(base: str) -> int:
    return sum(
        1 for i, letter in enumerate(base) if letter in _VOWELS and base[i - 1 : i] not in tuple(_VOWELS)
    )


def _bases(word: str) -> set[str]:
    """What a word may be a form of, itself included."""
    found = {word}
    if word.endswith("ies") and len(word) > 4:
        found |= {word[:-3] + "y"}
    elif word.endswith("es") and word[:-2].endswith(("s", "x", "z", "ch", "sh")):
        found |= {word[:-2]}
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        found |= {word[:-1]}
    if word.endswith("ied") and len(word) > 4:
        found |= {word[:-3] + "y"}
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3 and any(letter in _VOWELS for letter in stem):
            found |= _stems(stem)
    return found


def _stems(stem: str) -> set[str]:
    """What the part before "-ed" or "-ing" may have been: "plann" was "plan", "impos" was "impose", "sanction" is what it is."""
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return {stem[:-1]}
    if stem[-1] == stem[-2]:
        return {stem, stem[:-1]}
    wants_e = stem.endswith(_BEFORE_E)
    return {stem, stem + "e"} if wants_e else {stem}
