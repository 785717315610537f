"""The closed-class words and the few open ones that the little grammar leans on."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("a an the")
POSSESSIVES = _words("his her their my our your its")
DETERMINERS = ARTICLES | POSSESSIVES | _words("this that these those another each every any no")
NUMBERS = _words(
    "two three four five six seven eight nine ten eleven twelve dozen several many few some most "
    "all both various numerous"
)
PLACE_PREPS = _words(
    "in from at near to into around outside inside within through across toward towards beyond "
    "above below behind opposite via along off past throughout beside between"
)
PLAIN_TIME = _words("on in at during over within around about upon")
BOUND_TIME = _words(
    "since by until till before after from through to for of between toward towards throughout "
    "following dated"
)
PREPS = (
    PLACE_PREPS | PLAIN_TIME | BOUND_TIME
    | _words("with without under against among as like despite per than onto amid except regarding")
)  # fmt: skip
SUBORDINATORS = _words(
    "when while after before because although though since if once unless until as whereas where "
    "that"
)
RELATIVES = _words("who whose whom which that where when")
CONJUNCTIONS = _words("and or but nor so yet plus")
PRONOUNS = _words("he she it they we i you him them us me who this that there one someone nobody")
MODALS = _words(
    "is are was were be been being am has have had do does did will would can could may might "
    "must shall should 's"
)
STATIVE = _words(
    "live lives lived living reside resides resided residing dwell dwells based located situated "
    "stationed born hail hails hailed come comes came stay stays stayed staying remain remains "
    "remained settled settle settles belong belongs belonged"
)
VERBS = MODALS | _words(
    "said says say told tells tell asked asks added adds went goes go came comes come took takes "
    "take left leaves leave made makes make got gets get saw sees see knew knows know gave gives "
    "give found finds find thought thinks think ran runs run began begins begin kept keeps keep "
    "held holds hold brought brings bring wrote writes write stood stands stand sat sits sit lost "
    "loses lose paid pays pay met meets meet sent sends send spent spends spend built builds grew "
    "grows fell falls fall rose rises broke breaks fled flees flee died dies die caught bought "
    "buys buy sold sells sell taught teaches led leads heard hears hear spoke speaks speak put "
    "puts set sets cut cuts hid hides led felt feels became becomes become lay lies lie stole "
    "steals drove drives rang let lets want wants need needs seem seems appear appears continue "
    "continues work works live lives remain remains hopes believe believes claims face faces "
    "begun known seen gone done crossed include includes fear fears go report reports queue "
    "complain complains describes recalls explains insists show shows wept weeps"
)
ADVERBS = _words(
    "not never also only just still now then here there soon often again already even almost "
    "together alone twice once ever too very yesterday today tomorrow later earlier ago away back "
    "home down up out"
)
FUNCTION = (
    DETERMINERS | NUMBERS | PREPS | SUBORDINATORS | RELATIVES | CONJUNCTIONS | PRONOUNS | ADVERBS
)
ADJECTIVES = _words(
    "young old elder elderly former retired ethnic senior junior late local poor rich wealthy "
    "new small big large single married widowed unmarried unnamed female male elder younger "
    "unemployed disabled blind pregnant foreign military private deputy chief trainee first-year "
    "second-year third-year distant close same black grey gray white red little northern southern "
    "eastern western central northeastern northwestern"
)
HEAD_NOUNS = _words(
    "resident residents people person man men woman women trader traders market markets police "
    "official officials officer officers worker workers factory factories mine mines port ports "
    "station prison hospital school schools university student students family families "
    "households household source sources authorities area areas region district border farmer "
    "farmers merchant merchants vendor vendors seller sellers driver drivers soldier soldiers "
    "branch office offices government smuggler smugglers broker brokers youth youths housewife "
    "housewives teacher teachers doctor doctors native natives citizen citizens locals economy "
    "street streets side neighborhood apartment apartments building buildings suburb suburbs "
    "campus shop shops stall stalls accent dialect monastery monks villagers villager couple boy "
    "girl boys girls child children mother father defector defectors fisherman fishermen clinic "
    "steelworks shipyard railway outskirts waterfront harbor team teams bureau"
)
PEOPLE = _words(
    "resident person man woman official source native local citizen merchant student cook monk "
    "nun guard chief agent captain colonel sergeant pastor nurse clerk boy girl child mother "
    "father brother sister son daughter wife husband uncle aunt cousin nephew niece grandson "
    "granddaughter grandmother grandfather friend colleague neighbor relative accomplice "
    "partner spokesman activist journalist captive prisoner detainee defendant patient couple "
    "one first second third fourth other another smith tailor mechanic recruit cadet pilot "
    "diplomat judge lieutenant general marshal"
)
PEOPLE_ENDS = ("er", "or", "ist", "man", "woman", "ian", "ee", "eer")
NOT_PEOPLE = _words(
    "winter summer river border number corner dinner letter paper water weather order power matter "
    "error door floor tower shelter computer harbor labor odor color rumor after later earlier "
    "never over under together however quarter october november december september chapter "
    "coffee degree committee fever hunger danger anger center theater"
)
BODIES = _words(
    "government branch office bureau committee department court administration assembly council"
)
LEVELS = _words(
    "city town county village district province township port capital municipality suburb "
    "neighborhood hamlet ward area region part side section island"
)
LEVEL_PLURALS = _words(
    "cities towns counties villages districts provinces townships ports townships wards islands "
    "neighborhoods"
)
AREAS = _words("area district neighborhood part side region section suburb village county town")
INSTITUTIONS = _words(
    "university college school hospital market mine prison station factory theater theatre "
    "steelworks shipyard port harbor railway airport camp power plant monastery church temple "
    "hotel institute academy bank court museum mill cooperative farm kindergarten clinic bureau"
)
DAYPARTS = _words("night morning evening afternoon day dawn eve week weekend hours date noon")
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = _words(
    "january february march april may june july august september october november december "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
HONORIFICS = _words("mr. mrs. ms. dr. mr mrs ms dr comrade uncle aunt auntie")
TITLES = _words(
    "captain colonel major sergeant lieutenant pastor professor nurse officer director manager "
    "chairman secretary corporal private teacher monk abbot judge general admiral commander "
    "marshal inspector doctor imam bishop mayor prosecutor"
)
APPROXIMATORS = _words("about around approximately roughly exactly nearly almost some over")
SMALL_WORDS = _words("a an the in of on at to for and or by from with as but nor")
OPENERS = frozenset('"“«(')
CLOSERS = frozenset('"”»)')
STOPS = frozenset({".", "!", "?", "…", "..."})
POSSESSIVE_ENDS = frozenset({"'s", "’s", "'", "’"})
DASHES = frozenset({"-", "--", "---", "–", "—"})


def finite(word: str) -> bool:
    """Return whether a lower-case word looks like a finite verb."""
    return word in VERBS or (word.endswith("ed") and len(word) > 4 and word not in ADJECTIVES)


def nounish(word: str) -> bool:
    """Return whether a lower-case word can be a noun or an adjective before one."""
    if word in HEAD_NOUNS or word in ADJECTIVES:
        return True
    if not word.replace("-", "").isalpha() or len(word) < 3:
        return False
    return not (word in FUNCTION or finite(word) or word.endswith("ly") or word.endswith("ing"))


def person(word: str) -> bool:
    """Return whether a lower-case word names a kind of person, so that a name can follow it."""
    if word in PEOPLE:
        return True
    return word.endswith(PEOPLE_ENDS) and word not in NOT_PEOPLE and len(word) > 4


def strip_article(phrase: str) -> str:
    """Return a phrase without its leading article."""
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.casefold() in ARTICLES else phrase


def first_word(phrase: str) -> str:
    """Return the first word of a phrase, case-folded."""
    return phrase.partition(" ")[0].casefold()
