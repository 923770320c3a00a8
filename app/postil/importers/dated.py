"""Lines that say when something was published, in any language: told by the shape of a date, not by the words around it."""

import re

#: How months begin, in the languages that newspapers are met in; longer words begin so, too, but not between a day and a year.
_MONTH = (
    r"(?:jan|gen|ene|янв|січ|sty|led|sij|oca|ιαν|tam|יאנ|ינו|يناير|كانون|ژانویه|जन|มกรา|ม\.ค"
    r"|feb|fév|fev|фев|лют|lut|úno|šub|vel|şub|φεβ|hel|feb|פבר|فبراير|شباط|فوریه|फ़?र|กุมภา|ก\.พ"
    r"|mar|mär|mrt|мар|бер|bře|ožu|maa|maj|mei|μαρ|μάρ|מרץ|مارس|آذار|मार्च|มีนา|มี\.ค"
    r"|apr|avr|abr|апр|кві|kwi|dub|tra|nis|huh|ápr|απρ|אפר|أبريل|ابريل|نيسان|آوریل|अप्रै|เมษา|เม\.ย"
    r"|may|mai|mag|май|мая|трав|kvě|svi|tou|máj|μαΐ|μαι|μάι|מאי|مايو|أيار|ایار|مه|मई|พฤษภา|พ\.ค"
    r"|jun|juin|giu|июн|чер|cze|čer|lip|haz|kes|jún|ιουν|יוני|يونيو|حزيران|ژوئن|जून|มิถุนา|มิ\.ย"
    r"|jul|juil|lug|июл|srp|tem|hei|júl|ιουλ|יולי|يوليو|تموز|ژوئیه|जुला|กรกฎา|ก\.ค"
    r"|aug|aoû|aou|ago|авг|сер|sie|kol|ağu|elo|αυγ|αύγ|אוג|أغسطس|اغسطس|آب|اوت|अग|สิงหา|ส\.ค"
    r"|sep|set|сен|вер|wrz|zář|ruj|eyl|syy|sze|σεπ|ספט|سبتمبر|أيلول|سپتامبر|सित|กันยา|ก\.ย"
    r"|o[kc]t|out|ott|жов|paź|říj|lis|eki|lok|οκτ|אוק|أكتوبر|اكتوبر|تشرين|اکتبر|अक्|ตุลา|ต\.ค"
    r"|nov|ноя|лис|stu|kas|mar|νοε|νοέ|נוב|نوفمبر|نوامبر|नव|พฤศจิ|พ\.ย"
    r"|de[czs]|dic|дек|гру|gru|pro|ara|jou|δεκ|דצמ|ديسمبر|دسامبر|दिस|ธันวา|ธ\.ค|окт)"
)
_BETWEEN = r"(?:\s+|\s*,\s*)"
_FULL = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d\s?[-/.年년]\s?[01]?\d\s?[-/.月월]\s?[0-3]?\d(?!\d)"
    r"|[0-3]?\d\s?[-/.]\s?[0-3]?\d\s?[-/.]\s?(?:(?:19|20|25)\d\d|\d\d(?=\D|$))"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|º|ª|\.)?(?:\s+(?:de|of|del|d[’']))?[\s-]+(?:{_MONTH}[^\s\d,.]{{0,12}}|tháng\s+\d{{1,2}})\.?(?:\s+(?:de|del))?[\s,-]+(?:năm\s+)?\d{{4}}(?!\d)"
    rf"|(?<!\w){_MONTH}[^\W\d_]{{0,9}}\.?\s+[0-3]?\d(?:st|nd|rd|th)?{_BETWEEN}(?:19|20)\d\d)",
    re.IGNORECASE,
)  # fmt: skip
_CLOCK = re.compile(
    r"(?<!\d)[0-2]?\d\s?[:.h]\s?[0-5]\d(?![\d.])(?:\s?[ap]\.?\s?m\b\.?|\s?uhr)?|(?<!\d)[0-2]?\d ?(?:uhr|[ap]\.?m\.?\b)|(?<!\d)[0-2]?\d[时時시]",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
#: Characters of the longest line, of one that has but a time, and letters that stand beside a date.
_LONGEST, _TIMED, _BESIDE = 160, 60, 90


def is_dated(line: str, *, day: bool = False) -> bool:
    """Whether a line looks like one that says when, and perhaps who or where, and is no sentence. Asked above and below a story only.

    Args:
        line: the whole line.
        day: ask for a full date; a time alone is none.
    """
    if len(line) > _LONGEST:
        return False
    rest = _FULL.sub(" ", line)
    dated = rest != line
    bare = _CLOCK.sub(" ", rest).strip()
    if not dated and (day or bare == rest.strip() or len(line) > _TIMED):
        return False
    return len(bare) <= _BESIDE and not (_SENTENCE.search(bare) and len(bare) > 30)
