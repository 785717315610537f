"""Words that decide what a capital letter means: titles, heads of places and bodies, kin, cues.

All in lower case and without final full stops.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Part of the name as written, because they cannot stand without it.
COURTESY: dict[str, str | None] = {
    "mr": "male", "mrs": "female", "ms": "female", "miss": "female", "mx": None, "mister": "male",
    "madam": "female", "madame": "female", "mme": "female", "mlle": "female", "monsieur": "male",
    "senor": "male", "senora": "female", "herr": "male", "frau": "female", "sir": "male",
    "dr": None, "prof": None, "comrade": None, "uncle": "male", "auntie": "female",
    "aunt": "female", "aunty": "female", "grandma": "female", "grandpa": "male",
    "granny": "female", "grandmother": "female", "grandfather": "male", "sister": "female",
    "brother": "male", "father": "male", "mother": "female", "haji": None, "hajji": None,
    "sheikh": "male", "shaikh": "male", "sayyida": "female", "tovarishch": None, "lao": None,
    "ustad": "male", "ama": "female", "mullah": "male", "imam": "male",
}  # fmt: skip
# The honorifics of Myanmar are part of a name, and are one only before a name.
HONORIFICS: dict[str, str | None] = {
    "u": "male", "daw": "female", "ko": "male", "ma": "female", "maung": "male", "saw": "male",
    "naw": "female", "sai": "male", "nang": "female", "nai": "male", "mi": "female",
    "salai": "male", "mai": None, "ashin": "male", "sayadaw": "male", "duwa": "male",
    "khun": "male", "mahn": "male", "sao": "male", "p'doh": "male", "padoh": "male",
}  # fmt: skip
# Ranks and offices before a name: somebody else's finding, but what follows is a name.
RANKS = _set(
    "president vice-president premier minister ambassador senator sen gov rep governor mayor "
    "judge justice general gen colonel col major maj captain capt lieutenant lt sergeant sgt "
    "corporal cpl private pvt marshal admiral adm commander cmdr brigadier officer cadet "
    "superintendent inspector detective constable chairman chairwoman chairperson chief director "
    "secretary professor pastor reverend rev deacon bishop archbishop cardinal rabbi lama geshe "
    "rinpoche abbot ayatollah mufti maulana king queen prince princess lord lady emperor doctor "
    "nurse teacher driver prosecutor agent interpreter editor reporter correspondent analyst "
    "spokesman spokeswoman spokesperson rapporteur lawyer attorney activist dissident deputy vice "
    "senior junior acting former hon pres dean principal coach chancellor congressman "
    "congresswoman lawmaker mp councillor councilor commissioner envoy consul"
)
ABBREVIATIONS = _set(
    "mr mrs ms mx dr prof gen col maj capt lt sgt pvt cpl rev fr sr hon gov sen rep pres cmdr adm "
    "st jr mt no jan feb mar apr jun jul aug sep sept oct nov dec vs etc approx a.m p.m fig"
)
PLACE_HEADS = _set(
    "village villages township townships county counties district districts city cities town "
    "towns prefecture province provinces region regions river rivers island islands islet "
    "mountain mountains mount lake bay valley hill hills port harbor harbour pass peninsula gulf "
    "sea ocean strait desert forest coast hamlet neighborhood neighbourhood ward borough oblast "
    "krai raion voblast canton commune municipality settlement subdistrict sub-district parish "
    "creek stream canyon plateau basin delta falls beach square street road avenue boulevard lane "
    "highway alley tract beylik governorate emirate heights springs junction crossing checkpoint"
)
BODY_HEADS = _set(
    "organization organisation department secretariat headquarters ministries brigades soviet "
    "university college school academy institute hospital clinic church cathedral monastery "
    "temple mosque pagoda hotel restaurant cafe bar bank company corporation corp inc ltd llc "
    "group firm factory plant mine mill works complex farm market store shop mall airport station "
    "terminal stadium theater theatre museum library gallery palace castle tower building hall "
    "house center centre park garden gardens zoo bridge dam tunnel prison jail camp colony base "
    "fort foundation fund trust association society union league federation alliance coalition "
    "front movement party committee commission council congress parliament assembly senate court "
    "tribunal ministry bureau office agency administration authority board directorate corps army "
    "navy force forces brigade regiment battalion division unit command fleet guard guards police "
    "militia service services team club united times post news daily weekly journal gazette "
    "herald tribune press radio television tv channel network review magazine act law bill treaty "
    "agreement accord accords pact convention protocol declaration resolution doctrine plan "
    "policy program programme project operation initiative conference summit forum festival games "
    "cup award prize medal day week year war battle revolution uprising massacre crisis line "
    "railway railroad metro street avenue road boulevard embassy consulate mission delegation "
    "dispatch desk wire ii iii iv brand airlines airways motors industries systems holdings "
    "partners brothers sons statue monument memorial cemetery mausoleum collection files papers "
    "report affair case effect theorem syndrome disease virus index scale method chair lecture "
    "space workers ballroom arena field series show tour band orchestra choir canal gate "
    "kindergarten"
)
KIN: dict[str, str | None] = {
    "father": "male", "mother": "female", "brother": "male", "sister": "female", "son": "male",
    "daughter": "female", "husband": "male", "wife": "female", "uncle": "male", "aunt": "female",
    "nephew": "male", "niece": "female", "grandfather": "male", "grandmother": "female",
    "grandson": "male", "granddaughter": "female", "fiance": "male", "fiancee": "female",
    "widow": "female", "widower": "male", "boyfriend": "male", "girlfriend": "female",
    "father-in-law": "male", "mother-in-law": "female", "brother-in-law": "male",
    "sister-in-law": "female", "son-in-law": "male", "daughter-in-law": "female",
    "stepfather": "male", "stepmother": "female", "stepson": "male", "stepdaughter": "female",
    "cousin": None, "child": None, "baby": None, "twin": None, "sibling": None, "parent": None,
    "spouse": None, "partner": None, "grandchild": None, "man": "male", "woman": "female",
    "boy": "male", "girl": "female", "youth": None, "teenager": None, "person": None,
    "lady": "female", "gentleman": "male", "schoolboy": "male", "schoolgirl": "female",
    "friend": None, "neighbor": None, "neighbour": None, "colleague": None, "classmate": None,
    "roommate": None, "comrade": None, "housewife": "female", "nun": "female", "monk": "male",
    "waitress": "female", "actress": "female", "businessman": "male", "businesswoman": "female",
    "fisherman": "male", "spokesman": "male", "spokeswoman": "female", "chairman": "male",
    "chairwoman": "female", "seamstress": "female", "midwife": "female", "policeman": "male",
    "policewoman": "female", "salesman": "male", "watchman": "male", "serviceman": "male",
}  # fmt: skip
OCCUPATIONS = _set(
    "accountant activist actor adviser advisor agent aide ambassador analyst announcer architect "
    "artist assistant athlete attorney author baker banker barber bookkeeper boss broker builder "
    "butcher buyer cadet captain caretaker carpenter cashier chairman chairperson chef chief "
    "cleric clerk coach colonel commander commissioner composer conscript cook coordinator "
    "correspondent deacon dealer defector defendant dentist deputy deserter designer detainee "
    "detective diplomat director dissident doctor driver economist editor electrician employee "
    "engineer entrepreneur escapee expert farmer filmmaker fisherman fitter foreman founder "
    "gardener general governor guard guide hairdresser healer herder historian informant inmate "
    "inspector instructor interpreter investigator janitor journalist judge laborer labourer "
    "lawmaker lawyer leader lecturer librarian lieutenant linguist machinist major manager mason "
    "mayor mechanic medic member merchant minder miner minister missionary musician novelist "
    "nurse officer official operator orphan owner painter paramedic partisan passenger pastor "
    "patient performer pharmacist photographer physician pilot player plumber poet politician "
    "porter preacher premier president priest principal prisoner producer professor programmer "
    "prosecutor protester pupil rapper refugee repairman reporter representative researcher "
    "resident roofer sailor scholar scientist secretary seller senator sergeant servant singer "
    "smuggler soldier source specialist spokesperson student supplier surgeon survivor suspect "
    "tailor teacher technician tenant trader trainer translator traveler vendor veteran "
    "veterinarian victim villager visitor volunteer waiter warden watchman weaver welder witness "
    "worker writer"
)
SAYING = (
    "said|says|told|tells|recalled|recalls|explained|explains|added|adds|noted|notes|asked|asks|"
    "replied|replies|whispered|shouted|confessed|admitted|admits|remembered|remembers|wrote|writes|"
    "testified|complained|insisted|insists|warned|claimed|claims|believes|believed|thinks|thought|"
    "answered|argued|argues|responded|stated|states|laughed|smiled|sighed|nodded|wept|cried"
)
STOP = _set(
    "sundays mondays tuesdays wednesdays thursdays fridays saturdays christians muslims buddhists "
    "baptist baptists protestants catholics jews hindus the a an this that these those his her "
    "its their our my your he she it they we i you him them us me who whom whose which what when "
    "where why how and or but nor so yet if then than as at by for from in into of off on onto "
    "out over to up with without about after before since until till during while because though "
    "although unless whether once there here also only just even still again too very more most "
    "much many few several some any no not none every each all both either neither another other "
    "others such same own one two three four five six seven eight nine ten first second third "
    "last next new old former late early later now today yesterday tomorrow tonight meanwhile "
    "however moreover furthermore nevertheless instead perhaps maybe indeed finally afterwards "
    "eventually recently currently previously sometimes often usually never always ever soon "
    "already almost nearly according despite amid among under above below between through against "
    "along across around behind beside beyond near inside outside within toward towards upon like "
    "unlike per via plus is are was were be been being am has have had do does did will would can "
    "could may might must shall should let yes please thanks thank hello hi dear hey sunday "
    "monday tuesday wednesday thursday friday saturday january february march april june july "
    "august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "sun mon tue tues wed thu thur thurs fri sat north south east west northern southern eastern "
    "western central upper lower great greater grand royal national international federal global "
    "world people's peoples workers' worker's social socialist democratic communist soviet "
    "chinese korean russian american british english french german japanese burmese tibetan "
    "european asian african arab indian iranian israeli syrian turkish ukrainian belarusian "
    "polish spanish italian dutch swedish norwegian danish finnish greek portuguese mexican "
    "brazilian canadian australian cuban vietnamese thai karen muslim islamic christian catholic "
    "protestant orthodox jewish buddhist hindu roman uyghur kurdish afghan pakistani eritrean "
    "ethiopian latin english-language state interior foreign public security internet web google "
    "facebook twitter youtube wechat whatsapp telegram signal instagram tiktok flickr photo "
    "photos file editor's editors editor note notes chapter article section part page figure "
    "table appendix volume resolution question answer q desk interview party congress government "
    "parliament police officials sources residents traders soldiers reporting reporters everyone "
    "everybody someone somebody nobody anyone anybody nothing something everything people women "
    "men children experts critics analysts witnesses authorities media god lord bible koran quran "
    "christmas easter lunar thanksgiving ramadan spring summer autumn winter mom mum dad jr "
    "associated united reuters creative commons human rights"
)
# English words that are also names: a capital letter alone says little about them.
COMMON = _set(
    "so an no do in on to he go me us u o oh ho ha han song son sol ok won yes min pan ham gang "
    "kong hong sin sim sang sun bang ban ring wan ping long bong chin chi che mo ro ra la na ma "
    "pa ko ku ki ji ju wi yo yon yu you jo ri re om um im pi rang ran ye tan tang tam dong ding "
    "ting hun gun bun pun gum guk hang fang king man can fan dan van ten pen men wen ai ang ao "
    "bei bin bo cao chang chen dang den die far fen guy hey hen hui kun lang lei lie lin lu mai "
    "mei mi nan ni nu ou pei pin pu ren run sai san sen sha she shy si su sui tai ti tie tin tong "
    "tu wo wu xi yang yin zen zoo mark bill rose grace hope faith joy art frank drew rich dean "
    "sue pat rob jack gene ray dawn eve april may june august summer autumn ivy lily violet olive "
    "ruby pearl crystal iris daisy holly heather hazel amber ginger rusty chuck dick harry nick "
    "wade lance miles grant chase chance hunter mason carter parker cooper taylor baker cook page "
    "price young green brown white black gray hill wood woods stone rivers field fields bush moon "
    "short small little hall church park bell ball banks brooks fox wolf bird fish rice love best "
    "day knight bishop pope prince major judge justice china india paris london jordan chad "
    "israel georgia virginia carolina austin dallas houston sydney florence victoria lincoln "
    "washington madison jackson melody honor honour patience prudence charity constance verity "
    "felicity sky skye angel saga tad bob don ted sandy misty stormy sunny dusty cliff ford lane "
    "reed heath dale glen glenn forest forrest ash rowan robin martin jay jean josh jersey penny "
    "mercy destiny harmony trinity serenity liberty glory gypsy star iron gold silver storm "
    "archer butcher butler carpenter chandler cross duke earl farmer fisher freeman french "
    "english german gardner glass good goodman graves gross hardy hart head herring holland hood "
    "hooper horn hull hunt key kidd kirk lamb lamp marks marsh mayo mills moody noble north "
    "palmer parks payne perry piper pitts pollard poole porter potter power powers pratt roach "
    "rush sage savage sawyer sears sharp sharpe shields singer skinner slaughter snow sparks "
    "spears speed spring stark steel steele street strong summers sweet swift tanner tucker "
    "turner underwood walker wall walls ward warner waters weaver webb weeks wells west wheeler "
    "winter winters wise worth yates blue bright buck case cash cobb cole cotton crane curry "
    "daily dice dike early else ever fair falls fay fern finch flood flowers fort frost fry "
    "golden gore grove hale hand hatch hay haven hawk hayes heaven holder holiday house huff "
    "hurst ice jolly jump keen lake law light link lock lord low luck mace mack main mann max "
    "mayor meadows mercer merit mint mon monk moor moss nail nash net newman odd order pace pack "
    "pain part patch peace pike pitt plain plant pool pride proud quick quill rain ranger read "
    "ridge riot rock rocky root rope royal ruff rust sack salt sand seal self ship shore silk "
    "skipper slack smart spice spike spirit stack staff stalker stand stay still storey stout "
    "string style sugar swan tale tall temple terrace thorn thrush tide tiger tower town trip "
    "true truth victor viola vision wages waits ware warm wealth weather wild will wind wing "
    "winner wisdom wish witch worker wren yard yards buddy asia africa america europe mali cuba "
    "iran iraq said amen ali mina nana papa mama baba lama lana sultan malik sheikh khan shah "
    "islam jihad iman hana ada roman urban per ola terry merry marina patrick-day ben al el isa "
    "sahar lev slava nova aurora gloria carol gale jade jasmine laurel lee lark peg poppy raven "
    "rue scarlet sienna sierra bud cal cat clay ed em es kit oz pia sly tab win thin the say pay "
    "way bay lay nay tay ta te thee thi thu seng cin lian pau chit moe phone mar tar lar zar ne "
    "tun tut hla di ba bu bi mu mya new oo pe po ngwe thai toe taik sein moo blut see sher gift"
)
# Of those, words that start sentences all the time.
FUNCTION = _set(
    "so an no do in on to he go me us u will may can yes you she the oh ok man see say let said "
    "is it as at by if or my we be am up of new long even still now here there early"
)
MONTHS = _set("april may june august january march july")
# What follows is no person: Operation Inherent Resolve, Camp Bondsteel.
PREFIX_HEADS = _set(
    "operation project camp hotel cafe fort mount lake port article chapter resolution flight "
    "typhoon hurricane mission task exercise line route highway cape gulf mt st radio team club"
)
# Given names that are more often a place: they need more than a capital letter.
PLACELIKE = _set(
    "virginia georgia carolina florence victoria sydney paris london jordan chad israel china "
    "india asia austin dallas houston lincoln washington madison jackson savannah brooklyn dakota "
    "milan alexandria phoenix preston irving santiago salvador vienna verona lourdes trinidad "
    "kent chester lancaster york bradford durham hamilton wellington clinton troy cleveland "
    "orlando regina islam jihad constance christian normandy lorraine africa america carmel "
    "adelaide charlotte"
)
BRANDS = _set(
    "renault toyota volkswagen hyundai nissan lada kamaz mazda subaru suzuki peugeot skoda volvo "
    "samsung huawei nokia lenovo xiaomi sony microsoft iphone android windows linux wi-fi boeing"
)
# What follows the last hyphen of a word that is no name: China-based, Bamar-majority.
HYPHENED = _set(
    "based majority minority led style born backed made era speaking controlled held run owned "
    "bound occupied sponsored trained wide level day hour year old like type related linked"
)
NOT_PERSON = (
    "offensive|operation|order|decree|policy|campaign|law|act|plan|program|programme|project|group|"
    "company|firm|unit|battalion|brigade|system|app|application|software|model|brand|drug|disease|"
    "virus|illness|method|practice|selling|movement|event|market|restaurant|ship|boat|vessel|"
    "missile|rocket|tablet|phone|network|organi[sz]ation|party|newspaper|magazine|newsletter|"
    "website|channel|outlet|book|film|movie|song|play|factory|mine|school|university|church|"
    "monastery|hotel|camp|prison|facility|bank|game|team|weapon|rifle|truck|car|style|trading|"
    "product|food|dish|drink|plant|crop|fund|tax|fee|system|agency|department|office|bureau|comet|planet|storm|hurricane|typhoon|dog|cat|"
    "horse|species|language|dance|novel|series|show|album|band|poem|festival|holiday|technique|"
    "technology|device|tool|vehicle|tank|jet|plane|aircraft|satellite|drone|cocktail|disorder"
)
PLACE_NOUNS = (
    "village|hamlet|town|township|city|district|county|province|prefecture|region|neighborhood|"
    "neighbourhood|ward|island|islet|river|mountain|hill|valley|settlement|place|area|port|suburb|"
    "commune|street|road|lake"
)
