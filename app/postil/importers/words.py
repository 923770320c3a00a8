"""Names that newspapers print around their stories, and how much words say."""

import re

#: Scripts that say in one character what others say in three.
_DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def weight(words: str) -> int:
    """How much is said: characters, those of dense scripts counted three times."""
    return len(words) + (0 if words.isascii() else 2 * len(_DENSE.findall(words)))


def listed(names: str, separator: str | None = ",") -> frozenset[str]:
    """The names in a list, without white space around them."""
    return frozenset(" ".join(name.split()) for name in names.split(separator))


#: Sections and genres that stand above a title, in small letters.
SECTIONS = listed(
    """opinion,opinions,op-ed,oped,analysis,news,world,world news,politics,europe,asia,asia-pacific,asia pacific,africa,americas,
    middle east,china,russia,ukraine,usa,us,us news,uk,uk news,india,international,international news,national,editorial,editorials,comment,
    commentary,perspective,perspectives,viewpoint,viewpoints,feature,features,explainer,explainers,explained,exclusive,interview,interviews,
    profile,breaking,breaking news,live,latest,latest news,top stories,top story,news analysis,special report,investigation,report,reports,
    long read,the long read,magazine,business,economy,economics,finance,markets,energy,defense,defence,military,security,war,conflict,
    diplomacy,foreign policy,geopolitics,culture,arts,books,review,reviews,sport,sports,technology,tech,science,health,environment,climate,
    society,law,justice,crime,history,letters,blog,blogs,column,columns,columnists,guest essay,essay,essays,insight,insights,in depth,
    in focus,spotlight,fact check,factbox,timeline,q&a,video,photos,in pictures,podcast,obituary,obituaries,central asia,south asia,
    southeast asia,east asia,latin america,north america,ukraine war,war in ukraine,russia-ukraine war,global,global affairs,
    world politics,nato,united nations,united states,western europe,eastern europe"""
)
#: Genres that are set before a title with a colon or a dash.
GENRES = (
    r"opinions?|op-ed|analysis|news analysis|exclusive|explainer|explained|editorial|comment|commentary|interview|factbox|timeline"
    r"|insight|special report|fact check|breaking(?: news)?|update(?: \d)?|live|long read|profile|obituary|perspective|viewpoint|column|letter"
)
#: Publications and agencies known by name, as they print it.
SITES = listed(
    """Reuters,BBC,BBC News,The Guardian,The New York Times,New York Times,The Washington Post,Washington Post,Financial Times,The Times,
    The Telegraph,The Independent,The Economist,The Wall Street Journal,CNN,Fox News,NBC News,CBS News,ABC News,NPR,PBS NewsHour,Politico,
    POLITICO,Axios,Bloomberg,Bloomberg News,Associated Press,The Associated Press,AP News,AFP,Agence France-Presse,Al Jazeera,Deutsche Welle,DW,
    France 24,Le Monde,Der Spiegel,El País,Xinhua,CGTN,China Daily,Global Times,South China Morning Post,The Japan Times,NHK,Kyodo News,
    Yonhap,The Korea Herald,TASS,RT,Sputnik,RIA Novosti,Interfax,Kommersant,The Moscow Times,Meduza,Ukrinform,Kyiv Independent,
    The Kyiv Independent,Radio Free Europe/Radio Liberty,RFE/RL,Voice of America,VOA,VOA News,Haaretz,The Jerusalem Post,The Times of Israel,
    Anadolu Agency,Daily Sabah,Hürriyet Daily News,Middle East Eye,Arab News,Asharq Al-Awsat,Ahram Online,Egypt Today,Daily News Egypt,
    Tehran Times,Press TV,Dawn,The Hindu,Hindustan Times,The Times of India,The Indian Express,NDTV,The Straits Times,CNA,
    The Sydney Morning Herald,The Age,ABC,The Globe and Mail,CBC News,Foreign Policy,Foreign Affairs,The Atlantic,The Diplomat,The Conversation,
    Defense News,Breaking Defense,Jane's,Janes,War on the Rocks,The National Interest,The Hill,USA Today,Newsweek,TIME,Time,Vox,The Daily Beast,
    HuffPost,Euronews,EUobserver,Modern Diplomacy,Asia Times,Nikkei Asia,The Cipher Brief,Project Syndicate"""
)
