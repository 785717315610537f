"""Words that bodies share: they say what kind of body it is, never which one."""

from __future__ import annotations

GENERIC = frozenset(
    "academy administration administrative agency agrarian agricultural agriculture air aliens "
    "anti appeal appeals arbitration armed army association asylum atomic attorney "
    "attorney-general authority aviation bank banking bar bench board border branch broadcasting "
    "budget building bureau cadastral cadastre capital cassation catholic center central centre "
    "chairman chamber chancellor chancery chief chiefs child children christian circuit citizens "
    "city civil coast college combined command commerce commercial commission committee common "
    "commons communication communications communist community company constitutional construction "
    "consumer control cooperation coordination corrections council counsel county court "
    "court-martial courts criminal cultural culture customs defence defense democratic department "
    "deputies deputy detention development director directorate disability disciplinary district "
    "division east eastern economic economy education educational election electoral emergency "
    "employment energy enforcement enquiry environment environmental ethics evaluation exchange "
    "executive export external fair family federal federation field finance financial fire first "
    "first-instance fiscal fisheries food forces foreign forest forestry free freedom full fund "
    "gender general government governor grand great group guard guards health high higher highest "
    "home homeland hospital house housing human humanitarian immigration import independent "
    "indigenous industrial industry information inquiry inspection instance institute insurance "
    "integrated intelligence interior internal international investigation investigative islamic "
    "joint judges judicial judiciary jurisdiction justice juvenile labor labour land lands law "
    "league legal legislative liberation local lord lords lower magistrate magistrates management "
    "maritime martial medical medicine men mental mercantile metropolitan military mineral mining "
    "minister ministers ministry minority mixed monetary mountain municipal muslim narcotics "
    "nation national nations natural navigation navy network new north northeast northern "
    "northwest nuclear nursing office officers old orthodox overseas parliamentary parole party "
    "passport patriotic peace penal pension pensions people peoples personnel planning plenary "
    "police policy political popular post postal power president presidential press prevention "
    "prime prison privy procurator property prosecution prosecutor prosecutors protection "
    "protestant provincial provisional public publishing rail railway railways reconciliation "
    "reconstruction record records rector red refugee refugees region regional registrar "
    "registration regular regulatory rehabilitation relations religious republic republican "
    "research reserve resources revenue review revision revolutionary rights road royal rural "
    "safety salvation savings school science sciences seat second secret secretary section "
    "securities security senior service services small social socialist society south southeast "
    "southern southwest space special sports staff standing state states statistical statistics "
    "strategic student students superior supervisory supreme surveillance task tax taxation "
    "teachers team technical technology telecommunications terror terrorism third trade trading "
    "transport transportation treasury truth unified union unit united university upper urban "
    "veterans victims war water welfare west western women work workers world youth zone".split()
)
"""Lower case, without possessive."""

# Before the name of a body and no part of it: Registrar of the Court, Judge Advocate General.
ROLES = frozenset(
    "a after all although an as at because before between both by chairman chairperson chairwoman "
    "chief director dr every former from head her his however if in its judge judges lawyer "
    "lawyers many member members mr mrs ms officer officers official officials on our president "
    "professor registrar secretary-general several since some spokesman spokesperson spokeswoman "
    "that the their these this those under vice-president when while with".split()
)

# Written with a capital letter as terms of a text or an office, and no names by themselves.
NOUNS = frozenset(
    "accord act act's acts addendum agenda agreement allah allowance amendment annex annexes "
    "anniversary appendix applicant applicants application applications arabic arabs article "
    "articles audit award bereavement bible bill bills birthday buddha bureau-chief bylaw bylaws "
    "cabinet case cases catholics census certificate cessation chamber chambers charter "
    "christians christmas circular civil clause clauses code codes commissioner commissioners "
    "communique communists company complaint conclusion conference congress conservatives "
    "constitution contract convention conventions coordinates corona correspondence council "
    "councillor councillors counsel covenant covid credit decision decisions declaration decree "
    "decrees defendant defendants delegation democrats deputy directive directives doctor draft "
    "earth easter edict eid eighth email enclosure english entry estimate exhibit facts fifth fig "
    "files final form forms fourth freedom freedoms french frequency fund gazette general god "
    "graph guarantee guardian guideline guidelines hanukkah head-office hebrew holder injunction "
    "inquiry inspiration institution instruction instructions instrument insurance internet "
    "introduction invoice islamist islamists issue item jews journal judgement judgment latin "
    "leader leave lesson letter letters liberals licence license list lord lot mail major map "
    "mars marshal matters mayor member members memo memorandum merits middle minor minutes moon "
    "motion music muslims ninth no nos notice notices notification number oath officer officers "
    "online operation opinion option order orders ordinance pages panel paragraph paragraphs "
    "parent part partner parts party passcode passover pension permit phase plaintiff plan plans "
    "plot point preamble premier prime principal problem procedure procedures proceedings "
    "programme project proposal protestants protocol protocols provision provisions publication "
    "quran ramadan ref reference references register regulation regulations report reports "
    "republicans request respondent respondents response results return revolution rewards room "
    "rule rules ruling sanctions schedule schedules scheme secretary section sections seminar "
    "series session seventh sheet shi'ite shia shiite shiites side signature sir sixth socialists "
    "source staff stage standard statement statements statute statutes step strategy study "
    "subject submission submissions suggestion summary sun sunday sunni sunnis supplement survey "
    "system table tables task team tenth term terms territory testimony text theme title titles "
    "torah treaty trial type unit venus version visa volume war warrant warrants web widow "
    "widowed widower will wing workshop zone".split()
)
# Abbreviations of things: neither persons nor bodies.
LETTERS = frozenset(
    "a.d. ac ad ak aka al am api app atm ats av b.c. bbq bc bef bmw bp ca cc cctv cd ceo cf cfo "
    "cgi chf cm cny cod covid covid-19 cpi cpr cpu ct cv cyp czk db dc dem dit diy dj dkk dna dob "
    "dprk drc dvd dvds ed eez eg ekg em esp eta etc eu eur faq fax fim fm frf frg gb gbp gdp gdr "
    "ghz gm gmo gmt gnp gps grd gsm gsp h.e. hd hiv hiv/aids hp hq hr html http huf hz icbm icbms "
    "icu id ids ie ied ieds iep ii iii ip iq ir isbn isp it itl iv ix jpg jpy kb kg khz kia km "
    "kpw kr krw kst kw lan lat lbp lcd led lgbt lgbtq lng lpg ltd ma mb mba md mhz mi mia mig mm "
    "mms mp mp3 mp4 mph mr mri mrs ms msg mt mtl nato nb ngo ngos nh nlg no nok nr nt ok ot p.m. "
    "p.s. pc pcr pdf phd pin plc pln pm po pow pows ppe prc ps pt pte ptsd qc qr ram rip rmb rna "
    "rok rpg rpgs rsvp rub rv sa sars sd sek sim skk slr sms sos sp sq st std suv suvs tb tbd tnt "
    "trl try tv tvs uae uav uavs ufo uk un us usa usb usd ussr utc uv vat vcr vhf vi vii viii vip "
    "vips vpn vpns vr vs wc wia wifi wmd ww wwi wwii www x xi xii xiii xiv xv xvi xx yo zip".split()
)
