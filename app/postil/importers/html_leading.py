"""Lines in an article that lead to other articles or ask for something, by how they begin."""

import re

#: How the lines begin that lead to other articles or ask for something, in the languages that they are met in.
LEADING = re.compile(
    r"[\W_]*(?:(?:new ?)?you can (?:now )?listen to|(?:read|see|watch|listen|hear) (?:more|also|next|too|now)\b|(?:also|must) read\b|also on\b|more (?:on|from|about|in|stories|coverage|news|like)\b|related(?: \w+){0,2}:|related(?: (?:stories|story|articles?|news|content|links|topics|coverage|posts?|reading|video))?\s*(?:[:—–|-]|$)"
    r"|recommended(?: (?:for you|stories|reading))?\s*(?::|$)|(?:don[’']t|do not) miss\b|you (?:may|might) (?:also )?(?:like|be interested)|further reading|sign up (?:for|to)|subscribe (?:to|now)|click here to|follow (?:us|\w+ on)\b"
    r"|download (?:the|our) app|join (?:our|the) (?:whatsapp|telegram|newsletter)|story continues|article continues|advertisement\b|most (?:read|popular)|top stories|trending\b|what to read next|keep reading|editor[’']s (?:note|picks?)?:? *$"
    r"|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu|zu\b|von\b|aus\b)|lesen sie dazu|siehe auch|auch interessant|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|themen|nachrichten|meldungen)|zum thema\b|newsletter\b.{0,40}abonnieren|anzeige$"
    r"|(?:à )?lire (?:aussi|également|la suite|plus)|(?:à|a) lire\b|voir aussi|lisez aussi|à voir aussi|sur le même (?:sujet|thème)|nos articles|articles? liés?|publicité$|(?:pour )?en savoir plus|découvrez (?:aussi|également)|abonnez-vous"
    r"|(?:lee|leer|lea|ver|vea|mira|mire) (?:también|además|más)\b|te puede interesar|(?:también|más) (?:te puede|noticias|información|sobre)\b|noticias? relacionadas?|le puede interesar|quizás? te interese|(?:además|relacionad[oa]s?|en contexto)\s*:|publicidad$|suscríbete|síguenos"
    r"|(?:leia|veja|saiba|confira|ouça|assista) (?:também|mais|ainda)\b|relacionad[ao]s?$|mais sobre|publicidade$|continua após a publicidade|(?:leggi|guarda|vedi) (?:anche|tutto)|potrebbe(?:ro)? interessarti|approfondi(?:sci|menti)\s*$|(?:lees|zie|bekijk) (?:ook|meer)\b"
    r"|(?:läs|se|lyssna) (?:också|även|mer)\b|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej)|polecamy\b|(?:čtěte|přečtěte si|viz) (?:také|též|více)|související články"
    r"|citește și|(?:olvassa|olvasd) el|(?:δείτε|διαβάστε) (?:επίσης|ακόμη|ακόμα)|(?:ayrıca|bunu da) (?:oku|bak)|ilgili haber|(?:читайте|смотрите|см\.|подробнее|ещё|еще) ?(?:также|ещё|еще|по теме|о|:)|по теме\b|материалы по теме|подписывайтесь|читайте нас|реклама$"
    r"|(?:читайте|дивіться) (?:також|ще)|читайте також|(?:прочетете|вижте) (?:още|също)|(?:相关|相關)(?:阅读|閱讀|新闻|新聞|报道|報道|報導|链接|连接|文章|专题)|延伸\W*(?:阅读|閱讀|推荐)|推荐阅读|推薦閱讀|(?:为|為)您?你?推(?:荐|薦)|猜你喜(?:欢|歡)|热门(?:新闻|文章|推荐)|精彩推荐|相关推荐|更多(?:新闻|新聞|精彩|内容|報導)|(?:原标题|责任编辑|責任編輯|编辑|本文来源|来源)[:：]|看更多|点击查看|广告$|廣告$"
    r"|関連(?:記事|ニュース|リンク|動画|キーワード)|【?関連】|あわせて読みたい|おすすめ(?:記事)?|続きを読む|この記事は有料|관련 ?(?:기사|뉴스|글)|더 ?보기|추천 ?(?:기사|뉴스)|\[?관련|▶|☞"
    r"|(?:اقرأ|إقرأ|اقرئي|شاهد|طالع|انظر) (?:أيض|ايض|المزيد|كذلك)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|المزيد (?:من|عن|حول)|إعلان$|(?:بیشتر بخوانید|مطالب مرتبط|بخوانید)|(?:קרא|קראו) (?:עוד|גם)|עוד ב|(?:यह|ये) भी पढ़ें|इसे भी पढ़ें|और पढ़ें|संबंधित ख़?बरें"
    r"|baca juga|lihat juga|xem thêm|đọc thêm|tin liên quan|อ่านเพิ่มเติม|(?:ข่าว|เรื่อง|บทความ)(?:ที่)?เกี่ยวข้อง|ข่าวอื่น|(?:আরও|আরো) পড়ুন|மேலும் படிக்க|இதையும் படி|soma (?:pia|zaidi)|(?:lexo|shiko) (?:edhe|gjithashtu))",
    re.IGNORECASE,
)  # fmt: skip
