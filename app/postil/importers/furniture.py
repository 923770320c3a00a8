"""Furniture: what belongs to the page that a story was copied from, not to the story.

Every pattern asks for the whole line. A paragraph that only begins like furniture is none: losing one is worse than keeping a
button's label.
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})", re.IGNORECASE)


_BUTTON = (
    r"share|save|print|e-?mail|copy(?: link)?|link copied!?|tweet|post|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|messenger|pinterest"
    r"|tumblr|instagram|youtube|flipboard|pocket|line|vk|viber|teilen|partager|compartir|compartilhar|condividi|delen|udostępnij|sdílet|поделиться|поширити|分享|分享到|シェア|공유|공유하기|مشاركة|شارك|שתף|שיתוף|paylaş|chia sẻ|แชร์|bookmark|like|gift(?: article)?|listen|text size|a|aa|a\+|a-"
)
_THING = r"(?:article|story|page|post|piece|video|podcast|report|column)"
_FURNITURE = _any(
    rf"(?:{_BUTTON})(?:(?:\s*[,|/•·]\s*|\s+)(?:{_BUTTON}))*",
    rf"(?:share|print|save|e-?mail|gift|listen to|bookmark|like|rate) (?:this|the|full)(?: {_THING})?(?: (?:on|via|with|by|:).{{0,60}})?",
    r"share (?:on|via|with) .{1,40}",
    r"\d+(?:\.\d+)?k? (?:shares?|comments?|views?|likes?|replies|reactions?)",
    r"(?:est(?:imated|\.)? )?read(?:ing)? time:? ?.{0,20}",
    r"\d{1,2}[\s-]?min(?:ute)?s?\.?(?: read(?:ing time)?)?",
    r"(?:listen|play|watch|duration|audio|video|now playing)?:? ?\(?\d{1,2}:\d{2}(?::\d{2})?\)?(?: ?min(?:ute)?s?)?",
    r"(?:advert|advertisements?|advertising|ad|sponsored(?: content| by .{1,40})?|promoted(?: content)?|paid (?:content|post)|partner content)",
    r"(?:story|article|text)? ?continues? (?:reading )?(?:below|after)(?: (?:this|the|our)? ?(?:advert|advertisement|ad|main story|newsletter promotion).{0,20})?",
    r"continue reading(?: (?:below|the main story|your article.{0,30}))?|keep reading.{0,60}|scroll (?:down )?to continue.{0,40}|skip (?:past )?(?:to .{1,40}|advertisement|ad|newsletter promotion)",
    r"(?:read|see|watch|view|show|load|find out|learn|click for)(?: (?:more|all|less|full (?:story|article|bio)))(?: stories| comments| articles| posts)?",
    r"read more (?:about|on|from|at|in|here)\b.{0,80}[^.\s]",
    r"(?:read|see|watch|listen)(?: (?:more|also|next|now|here|too))?:\s.{1,160}",
    r"(?:also|must|further|recommended|additional|suggested) (?:read|reading|watch)(?::.{0,160})?",
    r"(?:related|recommended|similar|more|other|latest|top|popular|trending|most (?:read|popular|viewed|shared|recent))(?: (?:articles?|stories|story|news|coverage|content|topics|posts|links|videos|reads?|now|for you|(?:in|from|by|on) .{0,40}[^.!?]))?(?::.{0,160})?",
    r"(?:trending|recommended|editors?['’]s?|editors) ?(?:now|for you|picks?|choice)?|you (?:may|might)(?: also)?(?: like| be interested in).{0,40}|don['’]t miss(?::.{0,120})?|up next|in this (?:article|story)|what to read next|from our partners|around the web",
    r"(?:subscribe|sign up|sign in|log in|register|join|donate|get started|create (?:an|your) account)(?: (?:now|today|here|free|for free|us|(?:(?:to|for|with|on) )?(?:our|your|my|a free|us|the (?:newsletter|daily|weekly|morning|evening|conversation|discussion|mailing list))\b.{0,80}|(?:to|for) .{1,60}(?:newsletters?|briefings?|alerts|emails?|updates|channel|podcast)[.!]?))?",
    r"(?:get|receive) (?:our|the|all the|this|daily|weekly|breaking|unlimited)\b.{0,60}\b(?:newsletters?|inbox|alerts?|app|access|updates)\b.{0,60}",
    r"(?:download|get|open in) (?:the|our)? ?(?:free |mobile )?(?:\w+ )?app.{0,40}",
    r"follow (?:us|me|@\w+|him|her|them|.{1,40} on)\b.{0,100}",
    r"(?:support|help|fund) (?:us|our|independent|quality)\b.{0,40}(?:journalism|work|newsroom|reporting).{0,40}",
    r"(?:become|already) a (?:member|subscriber|supporter).{0,40}|manage (?:subscription|preferences|cookies)|accept(?: all)?(?: cookies)?|reject all|cookie (?:policy|settings|preferences)|we use cookies.{0,300}",
    r"(?:leave|post|add|write) a (?:comment|reply)|(?:view |show |join the |read )?(?:comments?|conversation|discussion)(?: \(?\d+\)?)?|comments are closed|(?:first |last )?(?:published|updated|posted)(?: on| at)?:?",
    r"(?:back to (?:top|home|news)|go to top|home|home ?page|menu|search|main menu|navigation|close|next|previous|next article|previous article|next story|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|help|faq|site ?map|careers|advertise with us)\.?",
    r"(?:tags?|topics?|filed under|categories|category|keywords|sections?|mentioned in this article)\s*:.{0,200}",
    r"(?:#\w+[\s,]*)+|@\w+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+",
    r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b|[:,])).{0,200}|.{0,80}\ball rights reserved\.?.{0,80}",
    r"our standards: .{1,100}|(?:source|editor|via)\s*:\s*[^.!?]{1,60}(?:\|.{0,80})?",
    r"(?:image|photo|picture|slide)? ?\[?\d{1,2} ?(?:/|of) ?\d{1,2}\]?|(?:play|watch|view|open|expand|enlarge|hide|show|toggle) (?:video|image|photo|gallery|caption|in new tab|slideshow)s?|view gallery|listen to this (?:article|story).{0,60}|this video (?:is not available|can not be played).{0,40}",
    r"[*·•.=_~#\-–—\s]{3,}|(?:[-–—(]\s*)?(?:30|ends?|end of story|end of article)\s*[-–—)]|\(ends?\)|ends",
    r"published (?:in|by) .{1,60}[^.]|originally published (?:at|by|in|on) .{1,80}",
)  # fmt: skip


def is_furniture(line: str) -> bool:
    """Whether ``line`` belongs to the page it was copied from, not to the story."""
    return len(line) <= 320 and _FURNITURE.fullmatch(line.strip(" \t>›»→▶▸:*|[]").strip() or line) is not None
