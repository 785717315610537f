"""Words that bodies share: they say what kind of body it is, never which one."""

from __future__ import annotations

GENERIC = frozenset(
    "administrative agrarian agricultural agriculture air aliens anti appeal appeals arbitration "
    "armed army asylum atomic attorney aviation banking bar bench border broadcasting budget "
    "building cadastral cadastre capital cassation central chamber chancery chief chiefs child "
    "children circuit citizens city civil coast combined command commerce commercial common "
    "communication communications communist community constitutional construction consumer control "
    "cooperation coordination corrections counsel county court courts criminal cultural culture "
    "customs defence defense democratic deputies deputy detention development directorate "
    "disability disciplinary district division eastern economic economy education educational "
    "election electoral emergency employment energy enforcement enquiry environment environmental "
    "ethics evaluation executive exchange export external fair family federal field finance "
    "financial fire first first-instance fiscal fisheries food foreign forest forestry "
    "forces freedom gender general government governor guard guards health high higher highest "
    "home homeland hospital house housing human humanitarian immigration import independent indigenous "
    "industrial industry information inquiry inspection instance insurance integrated intelligence "
    "interior internal international investigation investigative joint judges judicial judiciary "
    "jurisdiction justice juvenile labor labour land lands law legal legislative liberation local "
    "lower magistrate magistrates management maritime martial medical men mental mercantile "
    "metropolitan military mineral mining minister ministers ministry minority mixed monetary "
    "mountain municipal narcotics nation national nations natural navigation navy northern nuclear "
    "nursing office officers old overseas parliamentary parole party passport patriotic peace penal "
    "pension pensions people peoples personnel planning plenary police policy political post postal "
    "power presidential press prevention prime prison privy procurator property prosecution "
    "prosecutor prosecutors protection provincial provisional public publishing rail railway "
    "railways reconciliation reconstruction record records red refugee refugees region regional "
    "registration regular regulatory rehabilitation relations religious republic republican "
    "research reserve resources review revenue revision revolutionary rights road royal rural "
    "safety salvation savings science sciences seat second secret secretary securities security "
    "senior service services small social socialist southern space special sports staff standing "
    "state states statistical statistics strategic student students superior supervisory supreme "
    "surveillance task tax taxation teachers technical technology telecommunications terror "
    "terrorism third trade trading transport transportation treasury truth unified union united "
    "upper urban veterans victims war water welfare western women work workers world youth "
    "zone east west north south northeast northwest southeast southwest islamic muslim christian "
    "catholic orthodox protestant popular grand great new free group commission committee council "
    "university college school academy president director rector registrar chairman chancellor "
    "attorney-general lord lords commons house medicine nursing appeals full plenary court-martial "
    "agency authority bureau department board administration unit team branch section centre center "
    "institute association federation league society network fund bank company".split()
)
"""Lower case, without possessive."""

# Before the name of a body and no part of it: Registrar of the Court, Judge Advocate General.
ROLES = frozenset(
    "president vice-president judge judges registrar chairman chairwoman chairperson director "
    "head chief member members officer officers official officials spokesman spokeswoman "
    "spokesperson secretary-general professor dr mr mrs ms lawyer lawyers former the a an some "
    "many both all every several when while after before since as if although because our his her "
    "their its this that these those in on at from by with under between although however".split()
)

# Written with a capital letter as terms of a text or an office, and no names by themselves.
NOUNS = frozenset(
    "middle fourth fifth sixth seventh eighth ninth tenth minor major freedoms freedom bereavement widowed parent matters panel institution instrument accord act acts act's addendum agenda agreement allowance amendment annex annexes appendix "
    "applicant applicants application applications article articles audit award bill bills "
    "bureau-chief bylaw bylaws cabinet case cases census certificate charter circular civil "
    "chamber chambers "
    "clause clauses code codes commissioner commissioners communique company complaint conclusion "
    "conference congress constitution contract convention conventions correspondence council "
    "councillor councillors counsel covenant credit decision decisions declaration decree decrees "
    "defendant defendants delegation deputy directive directives doctor draft edict enclosure "
    "entry estimate exhibit facts fig files final form forms fund general gazette graph guarantee "
    "guardian guideline guidelines head-office holder injunction instruction instructions insurance "
    "introduction invoice issue item judgment judgement journal leader leave lesson letter letters "
    "licence license list lot map marshal mayor memorandum memo merits minutes motion music "
    "no nos notice notices notification number oath officer officers operation opinion option "
    "order orders ordinance pages paragraph paragraphs part partner parts party pension permit "
    "phase plan plans plaintiff plot point preamble premier prime principal problem procedure "
    "procedures proceedings programme project proposal protocol protocols provision provisions "
    "publication ref reference references register regulation regulations report reports request "
    "respondent respondents response results return revolution room rule rules ruling sanctions "
    "schedule schedules scheme secretary section sections seminar series session sheet side "
    "signature sir source staff stage standard statement statements statute statutes step strategy "
    "study subject submission submissions suggestion summary supplement survey system table "
    "tables task team term terms territory testimony text theme title titles treaty trial type unit "
    "version visa volume warrant warrants widow widower will wing workshop zone "
    "coordinates members member passcode cessation rewards inquiry frequency inspiration "
    "internet email mail web online covid corona christmas easter ramadan eid passover hanukkah "
    "birthday anniversary revolution war earth sun moon mars venus god lord allah buddha bible "
    "quran torah english french latin hebrew arabic sunday shia shiite shi'ite sunni sunnis "
    "shiites islamist islamists communists republicans democrats socialists liberals "
    "conservatives catholics protestants muslims christians jews arabs".split()
)
# Abbreviations of things: neither persons nor bodies.
LETTERS = frozenset(
    "a.d. ac ad ak aka am api app atm av b.c. bc bbq bmw bp ca cc cctv cd ceo cfo cgi cm cod cpi cpr cpu "
    "ct cv db dc dit diy dj dna dob dvd dvds ed eez ekg em eta etc faq fax fm gb gdp ghz gm gmo gmt "
    "gnp gps gsm gsp h.e. hd hiv hiv/aids hp hr html http hz icbm icbms icu id ids ied ieds ii iii ip iq "
    "ir isbn isp it iv ix jpg kb kg khz km kr kst kw lan lat lcd led lgbt lgbtq lng lpg ltd ma "
    "mb mba md mhz mi mig mm mms mp mp3 mp4 mph mr mri mrs ms msg mt ngo ngos nh no nr nt ok ot "
    "p.m. p.s. pc pcr pdf phd pin plc pm po pow pows ppe ps pt ptsd qc qr ram rip rmb rna rpg rpgs rsvp rv "
    "sa sars sd sim slr sms sos sp sq st std suv suvs tb tbd tnt tv tvs uav uavs ufo usb usd utc "
    "uv vat vcr vhf vi vii viii vip vips vpn vpns vr wc wifi wmd ww wwi wwii www x xi xii xiii xiv xv "
    "xvi xx yo zip cny krw kpw eur gbp jpy rub chf sek nok dkk pln huf czk try trl itl frf dem ats "
    "esp nlg bef fim grd iep pte lbp skk cyp mtl uk us usa eu un dprk rok prc ussr gdr frg uae "
    "drc nato covid-19 covid ptsd hq mia kia wia ie eg nb cf vs al".split()
)
