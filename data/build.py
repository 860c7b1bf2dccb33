#!/usr/bin/env python3
"""build.py GAZETTEERS: writes the word lists of this folder that come from public sources.

GAZETTEERS holds the sources, gzipped, as named below. Lists that we keep by hand (`classes/`, `ours` in the header of
a file) are not touched. Every list is lower case, sorted by code point, without duplicates; see README.md."""
import collections, csv, gzip, io, json, os, re, sys, unicodedata, urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = sys.argv[1] if len(sys.argv) > 1 else None
CENSUS = 'US Census Bureau 1990 names (public domain)'
BY_COUNTRY = 'popular names by country (CC0)'
DBPEDIA = 'names of people by DBpedia via xrenner (Apache-2.0)'
GEONAMES = 'GeoNames, cities over 15,000 (CC BY 4.0)'
MLEDOZE = 'mledoze/countries (ODbL 1.0)'


def read(name):
    return gzip.open(os.path.join(SOURCE, name), 'rt', encoding='utf-8-sig', errors='replace')


def cc0(name):
    return json.load(read(f'corpora_cc0/{name}.json.gz'))


def plain(word):
    """Without marks: "Erdoğan" -> "Erdogan"."""
    flat = word.translate(str.maketrans('øØłŁđĐıæÆßðÐþÞœŒ', 'oOlLdDiaAsdDtToO'))
    return ''.join(c for c in unicodedata.normalize('NFD', flat) if not unicodedata.combining(c))


def forms(word):
    """How a key may be written, lower case: with its marks and without."""
    low = unicodedata.normalize('NFC', word).replace('’', "'").lower().strip()
    return {low, plain(low)}


def write(path, what, source, rows):
    """rows: key -> value or None."""
    rows = {' '.join(k.replace('’', "'").split()).lower(): v for k, v in rows.items() if k and '\t' not in k}
    os.makedirs(os.path.dirname(os.path.join(HERE, path)), exist_ok=True)
    with open(os.path.join(HERE, path), 'w', encoding='utf-8', newline='\n') as f:
        f.write(f'# {what}\n# Source: {source}\n')
        for key in sorted(rows):
            f.write(key if rows[key] is None else f'{key}\t{rows[key]}')
            f.write('\n')
    print(path, len(rows))


WORD = re.compile(r"^[^\W\d_][^\W\d_'’.-]*[^\W\d_]$")


def people():
    """Full names with gender, from DBpedia, in plain order."""
    for line in read('xrenner/names.tab.gz'):
        cells = line.rstrip('\n').split('\t')
        if line[0] == '#' or len(cells) < 2: continue
        name = urllib.parse.unquote(cells[0]).split(',')[0]
        yield name, cells[1]


def names():
    female, male = collections.Counter(), collections.Counter()
    last = collections.Counter()
    for name, gender in people():
        words = [w for w in name.split() if WORD.match(w) and w[0].isupper()]
        if len(words) < 2 or len(words) != len(name.split()): continue
        for form in forms(words[0]): (female if gender == 'female' else male)[form] += 1
        for form in forms(words[-1]): last[form] += 1
    # DBpedia has four men to a woman; a name counts by its share among its own sex.
    women, men = sum(female.values()), sum(male.values())
    share_f = collections.Counter({k: v / women for k, v in female.items() if v >= 3})
    share_m = collections.Counter({k: v / men for k, v in male.items() if v >= 3})
    for path, share in (('us_census_female_first', share_f), ('us_census_male_first', share_m)):
        for line in read(path + '.txt.gz'):
            word, percent, *_ = line.split()
            share[word.lower()] += float(percent) / 100
    for row in csv.DictReader(read('common_forenames_by_country.csv.gz')):
        for word in {row['Localized Name'], row['Romanized Name']}:
            for part in re.split(r'[/,]', word or ''):
                if WORD.match(part.strip()):
                    for form in forms(part): (share_f if row['Gender'] == 'F' else share_m)[form] += 3e-4
    for row in read('openstates_names.tsv.gz'):
        name, gender, *_ = row.split('\t')
        first = name.split()[0].lower() if name else ''
        if WORD.match(first) and gender in ('Female', 'Male'): (share_f if gender == 'Female' else share_m)[first] += 1e-5
    out = {}
    for word in set(share_f) | set(share_m):
        f, m = share_f[word], share_m[word]
        if f + m < 1.1e-5 or len(word) < 2 or word in NOT_NAMES: continue
        gender = 'f' if f > 9 * m else 'm' if m > 9 * f else 'u'
        band = 3 if f + m > 1e-3 else 2 if f + m > 1e-4 else 1
        out[word] = f'{gender}{band}'
    write('names/first.tsv', 'First names: gender (f, m, u: both) and how common (3: very, 2, 1: rare)',
          f'{CENSUS}; {BY_COUNTRY}; {DBPEDIA}; Open States (CC0)', out)

    share = collections.Counter()
    total = sum(last.values())
    for word, n in last.items():
        if n >= 5: share[word] += n / total
    for line in read('us_census_last.txt.gz'):
        word, percent, *_ = line.split()
        share[word.lower()] += float(percent) / 100
    for row in csv.DictReader(read('common_surnames_by_country.csv.gz')):
        for word in {row['Localized Name'], row['Romanized Name']}:
            for part in re.split(r'[/,]', word or ''):
                if WORD.match(part.strip()):
                    for form in forms(part): share[form] += 1e-4
    for row in read('openstates_names.tsv.gz'):
        word = row.split('\t')[0].split()[-1].lower()
        if WORD.match(word): share[word] += 2e-5
    out = {}
    for word, s in share.items():
        if s < 2e-5 or word in NOT_NAMES or len(word) < 2: continue
        out[word] = 3 if s > 5e-4 else 2 if s > 1e-4 else 1
    write('names/surnames.tsv', 'Surnames and how common they are (3: very, 2, 1: rare)',
          f'{CENSUS}; {BY_COUNTRY}; {DBPEDIA}; Open States (CC0)', out)

    out = collections.defaultdict(set)
    for line in read('nickname_aliases.txt.gz'):
        cells = [c.strip().lower() for c in line.split('\t') if c.strip()]
        for nick in cells[1:]:
            if nick != cells[0] and ' ' not in cells[0] + nick: out[nick].add(cells[0])
    for nick, full in NICKNAMES.items(): out[nick] |= set(full.split())
    write('names/nicknames.tsv', 'Nicknames and the first names that they stand for',
          'nickname aliases (MIT); ours', {k: ' '.join(sorted(v)) for k, v in out.items()})

    out = {}
    for line in re.split(r'\n- id:', read('us_congress_legislators-current.yaml.gz').read()):
        name = re.search(r'official_full: (.+)', line)
        gender = re.search(r'gender: (\w)', line)
        if name and gender: out.update({f: gender[1].lower() for f in forms(name[1].strip("'\""))})
    for line in re.split(r'\n- id:', read('us_congress_executive.yaml.gz').read()):
        first, final, gender = (re.search(p, line) for p in (r'  first: (.+)', r'  last: (.+)', r'gender: (\w)'))
        if first and final and gender:
            out.update({f: gender[1].lower() for f in forms(f"{first[1]} {final[1]}".replace('"', ''))})
    write('names/legislators.tsv', 'Members of the US Congress, presidents and vice presidents, with gender',
          'unitedstates/congress-legislators (CC0)', out)


# English words that the name lists hold as rare names, and that would do more harm than good.
NOT_NAMES = set('''an and are as at by do he in is it me my no of on or so the to up we you she they this that will can may
la le de du da di el al van von der den ten ter and said says was were has had new north south east west war street city
president minister general prime king queen prince saint sir lord lady pope senator county state national american
british french german russian chinese'''.split())
# Forms that the source lacks and that news use.
NICKNAMES = {
    'aleks': 'aleksandr', 'sasha': 'aleksandr alexander alexandra aleksandra', 'alyosha': 'alexei', 'vova': 'vladimir',
    'volodya': 'vladimir', 'misha': 'mikhail', 'dima': 'dmitry dmitri', 'kolya': 'nikolai', 'vlad': 'vladimir vladislav',
    'yura': 'yuri yury', 'zhenya': 'yevgeny evgeny yevgenia', 'katya': 'yekaterina ekaterina', 'tanya': 'tatiana tatyana',
    'pepe': 'josé jose', 'paco': 'francisco', 'pancho': 'francisco', 'nacho': 'ignacio', 'chema': 'josé jose',
    'lula': 'luiz', 'bibi': 'benjamin', 'bojo': 'boris', 'aoc': 'alexandria', 'bernie': 'bernard', 'liz': 'elizabeth',
    'chuck': 'charles', 'mitch': 'mitchell', 'mike': 'michael', 'jd': 'james', 'tim': 'timothy', 'kim': 'kimberly',
    'beto': 'robert roberto', 'rudy': 'rudolph', 'marty': 'martin', 'toni': 'antonia antoinette', 'gigi': 'virginia',
}


def places():
    out, size = {}, {}
    for row in csv.DictReader(read('geonames_cities15000.tsv.gz'), delimiter='\t', quoting=csv.QUOTE_NONE):
        population = int(row['population'] or 0)
        keys = set(forms(row['name']))
        # Other spellings in Latin letters, but only those of big places: "Kiev", "Bombay", "Peking".
        if population > 1_000_000:
            for other in row['latin_alternates'].split('|'):
                if re.match(r'^[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?$', other): keys |= forms(other)
        for key in keys:
            if len(key) < 3 or key in NOT_PLACES or not key[0].isalpha(): continue
            other = row['name'] not in key and key not in forms(row['name'])
            weight = population * (0.01 if other else 1)
            if weight > size.get(key, -1):
                size[key] = weight
                band = 3 if population > 500_000 else 2 if population > 100_000 else 1
                out[key] = f"{row['country']}{band}"
    write('places/cities.tsv', 'Cities over 15,000: country (of the largest of that name) and size (3: over 500,000, 2: over 100,000, 1)', GEONAMES, out)

    countries, capitals, people_of = {}, {}, {}
    for c in json.load(read('countries_mledoze.json.gz')):
        code = c['cca2']
        for name in [c['name']['common'], c['name']['official']] + [a for a in c['altSpellings'] if len(a) > 3 and a.isascii() and a[0].isupper()]:
            for form in forms(name): countries.setdefault(form, code)
        for capital in c['capital']:
            for form in forms(capital): capitals.setdefault(form, code)
        for form in ((c.get('demonyms') or {}).get('eng') or {}).values():
            for word in re.split(r',\s*', form):
                for key in forms(word):
                    if key: people_of.setdefault(key, code)
                    if key and not key.endswith(('s', 'ese', 'ish', 'ch', 'x')): people_of.setdefault(key + 's', code)
    names_of = {v.lower(): k for k, v in []}
    for line in read('corefgraph/demonym_data.txt.gz'):
        cells = [x.strip().lower() for x in line.rstrip('\n').split('\t')]
        code = countries.get(cells[0], '--')
        if line[0] == '#' or not cells[0]: continue
        for word in cells[1:]:
            if word and len(word) > 3: people_of.setdefault(word, code)
    for key, code in COUNTRY_FORMS.items(): countries[key] = code
    for key, code in PEOPLE_FORMS.items(): people_of[key] = code
    for key in NOT_COUNTRIES: countries.pop(key, None); people_of.pop(key, None)
    write('places/countries.tsv', 'Countries and territories as they are written, with ISO 3166 code', f'{MLEDOZE}; ours', countries)
    write('places/capitals.tsv', 'Capitals and their countries', MLEDOZE, capitals)
    write('places/demonyms.tsv', 'Nationality adjectives and nouns, with ISO 3166 code (--: of no country)',
          f'{MLEDOZE}; CorefGraph, after Wikipedia (Apache-2.0); ours', people_of)

    regions = {}
    for state in json.load(read('geonames_us_states.json.gz')).values():
        regions[state['name'].lower()] = 'US'
    for state, short in US_STATES.items(): regions[short.lower()] = 'US'
    for name in cc0('geography_canada_provinces_and_territories').values():
        for entry in name if isinstance(name, list) else name.items() if isinstance(name, dict) else []:
            for word in entry if isinstance(entry, tuple) else [entry]:
                if isinstance(word, str) and len(word) > 3: regions[word.lower()] = 'CA'
    for name, code in REGIONS.items(): regions[name] = code
    write('places/regions.tsv', 'States, provinces, continents, seas and regions, with the country where there is one (--)',
          f'GeoNames (CC BY 4.0); dariusk/corpora (CC0); ours', {k: v for k, v in regions.items() if k.isascii() or k[0].isalpha()})


NOT_PLACES = set('''of the and university police march may sunday monday union bar most nice same young are many best man
enterprise opportunity hope born male split bath reading crewe mobile orange normal buy see sale deal rugby battle van
as is du do san los las les santa saint new north south east west center central mission independence liberty justice
price date why ware date well wells victor victory commerce gap media war eden hull bury long time barking canton
march general roman police university republic grande green grand salem cruz martin rosa george'''.split())
NOT_COUNTRIES = set('state empire'.split())
COUNTRY_FORMS = {
    'u.s.': 'US', 'us': 'US', 'u.s.a.': 'US', 'usa': 'US', 'america': 'US', 'united states': 'US', 'united states of america': 'US',
    'uk': 'GB', 'u.k.': 'GB', 'britain': 'GB', 'great britain': 'GB', 'england': 'GB', 'scotland': 'GB', 'wales': 'GB', 'northern ireland': 'GB',
    'uae': 'AE', 'u.a.e.': 'AE', 'drc': 'CD', 'congo': 'CD', 'burma': 'MM', 'east timor': 'TL', 'ivory coast': 'CI', "côte d'ivoire": 'CI', "cote d'ivoire": 'CI', 'holland': 'NL',
    'czechia': 'CZ', 'czech republic': 'CZ', 'macedonia': 'MK', 'swaziland': 'SZ', 'vatican': 'VA', 'palestine': 'PS', 'kosovo': 'XK',
    'turkiye': 'TR', 'türkiye': 'TR', 'soviet union': 'SU', 'ussr': 'SU', 'yugoslavia': 'YU', 'czechoslovakia': 'CS', 'west germany': 'DE',
    'east germany': 'DE', 'persia': 'IR', 'hong kong': 'HK', 'taiwan': 'TW', 'north korea': 'KP', 'south korea': 'KR', 'korea': 'KR',
    'mainland china': 'CN', 'tibet': 'CN', 'crimea': 'UA', 'abkhazia': 'GE', 'south ossetia': 'GE', 'transnistria': 'MD',
    'somaliland': 'SO', 'western sahara': 'EH', 'gaza': 'PS', 'rhodesia': 'ZW', 'catalonia': 'ES', 'kurdistan': 'IQ', 'chechnya': 'RU',
}
PEOPLE_FORMS = {
    'american': 'US', 'americans': 'US', 'british': 'GB', 'briton': 'GB', 'britons': 'GB', 'brit': 'GB', 'brits': 'GB', 'english': 'GB', 'scottish': 'GB',
    'scots': 'GB', 'welsh': 'GB', 'irish': 'IE', 'dutch': 'NL', 'french': 'FR', 'swiss': 'CH', 'danish': 'DK', 'dane': 'DK',
    'danes': 'DK', 'swedish': 'SE', 'swede': 'SE', 'swedes': 'SE', 'finnish': 'FI', 'finn': 'FI', 'finns': 'FI', 'polish': 'PL',
    'pole': 'PL', 'poles': 'PL', 'spanish': 'ES', 'spaniard': 'ES', 'spaniards': 'ES', 'turkish': 'TR', 'turk': 'TR', 'turks': 'TR',
    'greek': 'GR', 'greeks': 'GR', 'serb': 'RS', 'serbs': 'RS', 'serbian': 'RS', 'serbians': 'RS', 'croat': 'HR', 'croats': 'HR', 'czech': 'CZ',
    'czechs': 'CZ', 'slovak': 'SK', 'slovaks': 'SK', 'slovenes': 'SI', 'kosovar': 'XK', 'kosovars': 'XK', 'afghan': 'AF',
    'afghans': 'AF', 'iraqi': 'IQ', 'iraqis': 'IQ', 'israeli': 'IL', 'israelis': 'IL', 'palestinian': 'PS', 'palestinians': 'PS',
    'saudi': 'SA', 'saudis': 'SA', 'emirati': 'AE', 'emiratis': 'AE', 'qatari': 'QA', 'kuwaiti': 'KW', 'omani': 'OM', 'yemeni': 'YE',
    'yemenis': 'YE', 'pakistani': 'PK', 'pakistanis': 'PK', 'bangladeshi': 'BD', 'bangladeshis': 'BD', 'filipino': 'PH',
    'filipinos': 'PH', 'philippine': 'PH', 'thai': 'TH', 'thais': 'TH', 'burmese': 'MM', 'kazakh': 'KZ', 'kazakhs': 'KZ', 'uzbek': 'UZ',
    'uzbeks': 'UZ', 'tajik': 'TJ', 'tajiks': 'TJ', 'kyrgyz': 'KG', 'turkmen': 'TM', 'argentine': 'AR', 'argentines': 'AR', 'argentinian': 'AR',
    'congolese': 'CD', 'ivorian': 'CI', 'ivorians': 'CI', 'kiwi': 'NZ', 'kiwis': 'NZ', 'samoan': 'WS', 'samoans': 'WS', 'north korean': 'KP', 'north koreans': 'KP',
    'south korean': 'KR', 'south koreans': 'KR', 'korean': 'KR', 'koreans': 'KR', 'south african': 'ZA', 'south africans': 'ZA',
    'new zealander': 'NZ', 'new zealanders': 'NZ', 'saudi arabian': 'SA', 'puerto rican': 'PR', 'puerto ricans': 'PR',
    'american samoan': 'AS', 'american samoans': 'AS', 'south sudanese': 'SS', 'sri lankan': 'LK', 'sri lankans': 'LK', 'costa rican': 'CR',
    'european': '--', 'europeans': '--', 'african': '--', 'africans': '--', 'asian': '--', 'asians': '--', 'arab': '--', 'arabs': '--',
    'kurd': '--', 'kurds': '--', 'kurdish': '--', 'latin american': '--', 'latino': '--', 'latinos': '--', 'hispanic': '--', 'hispanics': '--',
    'soviet': 'SU', 'soviets': 'SU', 'chechen': 'RU', 'chechens': 'RU', 'tatar': '--', 'tatars': '--', 'uighur': 'CN', 'uighurs': 'CN',
    'uyghur': 'CN', 'uyghurs': 'CN', 'tibetan': 'CN', 'tibetans': 'CN', 'rohingya': 'MM', 'hutu': '--', 'tutsi': '--', 'pashtun': '--',
    'catalan': 'ES', 'basque': 'ES', 'scandinavian': '--', 'african american': 'US', 'african americans': 'US',
    'native american': 'US', 'native americans': 'US', 'californian': 'US', 'texan': 'US', 'texans': 'US', 'new yorker': 'US',
    'new yorkers': 'US', 'londoner': 'GB', 'londoners': 'GB', 'hongkonger': 'HK', 'hongkongers': 'HK',
}
US_STATES = {
    'Alabama': 'Ala.', 'Arizona': 'Ariz.', 'Arkansas': 'Ark.', 'California': 'Calif.', 'Colorado': 'Colo.', 'Connecticut': 'Conn.',
    'Delaware': 'Del.', 'Florida': 'Fla.', 'Georgia': 'Ga.', 'Illinois': 'Ill.', 'Indiana': 'Ind.', 'Kansas': 'Kan.', 'Kentucky': 'Ky.',
    'Louisiana': 'La.', 'Maryland': 'Md.', 'Massachusetts': 'Mass.', 'Michigan': 'Mich.', 'Minnesota': 'Minn.', 'Mississippi': 'Miss.',
    'Missouri': 'Mo.', 'Montana': 'Mont.', 'Nebraska': 'Neb.', 'Nevada': 'Nev.', 'New Hampshire': 'N.H.', 'New Jersey': 'N.J.',
    'New Mexico': 'N.M.', 'New York': 'N.Y.', 'North Carolina': 'N.C.', 'North Dakota': 'N.D.', 'Oklahoma': 'Okla.', 'Oregon': 'Ore.',
    'Pennsylvania': 'Pa.', 'Rhode Island': 'R.I.', 'South Carolina': 'S.C.', 'South Dakota': 'S.D.', 'Tennessee': 'Tenn.', 'Texas': 'Tex.',
    'Vermont': 'Vt.', 'Virginia': 'Va.', 'Washington': 'Wash.', 'West Virginia': 'W.Va.', 'Wisconsin': 'Wis.', 'Wyoming': 'Wyo.',
    'District': 'D.C.',
}
REGIONS = {name: '--' for name in '''africa|antarctica|asia|europe|oceania|north america|south america|latin america|central america|central asia|
eastern europe|western europe|middle east|far east|southeast asia|south asia|east asia|north africa|west africa|east africa|
southern africa|sub-saharan africa|horn of africa|sahel|balkans|caucasus|scandinavia|baltics|caribbean|pacific|atlantic|arctic|
mediterranean|black sea|red sea|baltic sea|north sea|caspian sea|south china sea|east china sea|sea of azov|persian gulf|
gulf of mexico|gulf of aden|strait of hormuz|suez canal|panama canal|bosphorus|english channel|pacific ocean|atlantic ocean|
indian ocean|arctic ocean|southern ocean|nile|danube|rhine|volga|dnieper|amazon|mekong|yangtze|euphrates|tigris|ganges|
mississippi river|alps|himalayas|andes|sahara|kremlin|levant|maghreb|west bank|gaza strip|golan heights|silicon valley|
wall street|capitol hill|balkan peninsula|korean peninsula|arabian peninsula|earth|mars|moon|north pole|south pole'''.replace('\n', '').split('|')}
REGIONS |= {name: 'UA' for name in 'donbas|donbass|donetsk|luhansk|zaporizhzhia|kherson'.split('|')}
REGIONS |= {name: 'CN' for name in 'xinjiang|guangdong|hubei|sichuan|yunnan|zhejiang|inner mongolia'.split('|')}
REGIONS |= {name: 'IN' for name in 'kerala|gujarat|punjab|uttar pradesh|maharashtra|tamil nadu|west bengal|assam|kashmir|bihar|rajasthan|karnataka'.split('|')}
REGIONS |= {name: 'AU' for name in 'new south wales|queensland|tasmania|western australia|south australia|northern territory'.split('|')}
REGIONS |= {name: 'DE' for name in 'bavaria|saxony|hesse|brandenburg|thuringia'.split('|')}


def organizations():
    out = {}
    for path, key in (('corporations_newspapers', 'newspapers'),):
        for name in cc0(path)[key]: out[name.lower()] = 'outlet'
    for name in cc0('governments_us_federal_agencies')['agencies']: out[name.lower()] = 'agency'
    parties = cc0('governments_uk_political_parties')['parties']
    for name in parties:
        if re.search(r'\b(party|democrats|labour)$', name.lower()) and len(name) < 40 and '[' not in name: out[name.lower()] = 'party'
    for name in cc0('corporations_fortune500')['companies']:
        name = re.sub(r',? (Inc\.?|Corporation|Companies|Co\.|Corp\.)$', '', name)
        if len(name) > 3: out[name.lower()] = 'company'
    seen = collections.Counter()
    for row in csv.DictReader(read('nasdaq_nasdaq-listed-symbols.csv.gz')):
        if row['ETF'] == 'Y' or re.search(r'\b(ETF|Trust|Fund|Acquisition|Warrant|Notes?|Portfolio|Units?)\b', row['Company Name']): continue
        name = re.sub(r'[,.]?\s+(Inc|Corp|Corporation|Ltd|Limited|plc|PLC|N\.V|S\.A|Co|Company|Holdings?|Group|AG|SE|LLC|L\.P|LP|Incorporated|\(The\))\.?$', '', row['Company Name'].split(' - ')[0].strip())
        name = re.sub(r'[,.]?\s+(Inc|Corp|Corporation|Ltd|Limited|plc|Co|Holdings?|Group)\.?$', '', name).strip(' ,.')
        if 3 < len(name) < 28 and re.match(r'^[A-Z]', name): out.setdefault(name.lower(), 'company')
    for kind, text in ORGANIZATIONS.items():
        for name in text.replace('\n', '').split('|'): out[name.strip().lower()] = kind
    for name in NOT_ORGS: out.pop(name, None)
    write('organizations/names.tsv', 'Organizations: outlet, agency, party, company, body (of many states), team, force, group',
          'dariusk/corpora (CC0); NASDAQ listings (PDDL 1.0); ours', out)


NOT_ORGS = set('''target gap visa apple express universal alliance progressive principal supervalu best buy loews general
independence party origin progress vertex premier beacon summit pioneer carter graham harvard kelly lincoln marathon
parks! america popular travelers discover dean foods dollar general southern sprint masco ball balance first citizens
five below genius sports home bancorp limited mercury monster beverage napco nature's sunshine national research
news upwork vital farms daily news the sun'''.split('\n')) | {'target', 'gap', 'visa', 'apple', 'express', 'universal', 'alliance',
    'progressive', 'principal', 'origin', 'progress', 'vertex', 'premier', 'beacon', 'summit', 'pioneer', 'carter', 'marathon',
    'popular', 'travelers', 'discover', 'southern', 'ball', 'balance', 'limited', 'mercury', 'news', 'coherent', 'core', 'frontier',
    'genius', 'insight', 'integral', 'liberty', 'matrix', 'monro', 'mobile', 'national', 'path', 'perspective', 'power', 'prospect', 'pure',
    'reliance', 'republic', 'rush', 'sanders', 'sky', 'star', 'texas', 'turtle beach', 'united', 'virgin', 'western', 'windstream', 'dana', 'danger', 'baldwin', 'century', 'hope', 'columbia', 'america', 'global', 'focus', 'hercules', 'legacy', 'lifetime', 'magic', 'marine', 'mission', 'morningstar', 'omega', 'option care', 'outlook', 'palomar', 'phoenix', 'pilgrim', 'plus', 'preferred', 'prime', 'professional', 'regional', 'resources', 'royal', 'silicon', 'sonic', 'stratus', 'trinity', 'urban', 'viking', 'vision', 'vista', 'york'}
ORGANIZATIONS = {
    'outlet': '''reuters|associated press|ap|afp|agence france-presse|bloomberg|bloomberg news|bbc|bbc news|cnn|cbs|cbs news|nbc|nbc news|abc|abc news|
msnbc|fox news|npr|pbs|the new york times|new york times|the washington post|washington post|the wall street journal|wall street journal|
the guardian|guardian|the times|the telegraph|daily telegraph|the independent|financial times|the economist|politico|axios|the atlantic|
the hill|buzzfeed|huffpost|vox|vice|al jazeera|al arabiya|xinhua|people's daily|global times|tass|ria novosti|interfax|rt|sputnik|kommersant|
izvestia|meduza|novaya gazeta|kyiv independent|kyiv post|ukrinform|le monde|le figaro|der spiegel|die zeit|bild|süddeutsche zeitung|
el país|el pais|el mundo|la repubblica|corriere della sera|haaretz|jerusalem post|times of israel|the hindu|times of india|dawn|
straits times|south china morning post|japan times|nikkei|asahi shimbun|kyodo news|yonhap|irna|anadolu agency|anadolu|sky news|itv|
channel 4|voice of america|radio free europe|deutsche welle|euronews|the sun|daily mail|daily mirror|usa today|los angeles times|
chicago tribune|boston globe|the boston globe|new yorker|the new yorker|newsweek|forbes|fortune|wired|the verge|techcrunch|vanity fair|
rolling stone|variety|the hollywood reporter|nature|science|the lancet|new england journal of medicine|the new england journal of medicine|
wikinews|slate|salon|propublica|the intercept|daily beast|the daily beast|breitbart|c-span|univision|telemundo|press trust of india''',
    'agency': '''fbi|cia|nsa|dea|atf|irs|epa|fda|cdc|nih|nasa|noaa|faa|ntsb|fema|sec|ftc|fcc|usgs|tsa|ice|dhs|osha|usda|usaid|nsc|
pentagon|white house|congress|senate|house of representatives|supreme court|state department|justice department|treasury department|
treasury|defense department|department of justice|department of defense|department of state|department of homeland security|
federal reserve|fed|secret service|coast guard|national guard|kremlin|duma|state duma|federation council|fsb|svr|gru|mi5|mi6|gchq|
scotland yard|metropolitan police|house of commons|house of lords|parliament|bundestag|bundesrat|bundeswehr|knesset|mossad|shin bet|idf|
isi|lok sabha|rajya sabha|national people's congress|politburo|central committee|verkhovna rada|rada|sejm|riksdag|storting|
european commission|european parliament|european council|european central bank|ecb|bank of england|bank of japan|european court of justice|
european court of human rights|foreign office|home office|ministry of defence|ministry of defense|foreign ministry|defence ministry|
defense ministry|interior ministry|finance ministry|health ministry|centers for disease control and prevention|food and drug administration|
environmental protection agency|federal bureau of investigation|central intelligence agency|national security council|
national security agency|federal aviation administration|securities and exchange commission|
national hurricane center|national weather service|u.s. geological survey|national transportation safety board|
internal revenue service|department of energy|department of education|capitol police|revolutionary guards|revolutionary guard|
islamic revolutionary guard corps|irgc|quds force''',
    'party': '''democratic party|republican party|gop|labour party|conservative party|liberal democrats|green party|libertarian party|scottish national party|
snp|ukip|brexit party|reform uk|dup|sinn fein|sinn féin|plaid cymru|liberal party|new democratic party|bloc québécois|
christian democratic union|cdu|csu|spd|social democratic party|afd|alternative for germany|fdp|die linke|national rally|
en marche|people's party|popular party|socialist party|podemos|vox|ciudadanos|five star movement|lega|forza italia|brothers of italy|
fidesz|jobbik|law and justice|civic platform|united russia|communist party|ldpr|servant of the people|akp|
justice and development party|chp|hdp|likud|kadima|blue and white|yesh atid|hamas|fatah|hezbollah|bjp|bharatiya janata party|
congress party|aam aadmi party|ppp|pti|pml-n|awami league|liberal democratic party|ldp|komeito|kuomintang|
democratic progressive party|african national congress|anc|democratic alliance|zanu-pf|mdc|movement for democratic change|
muslim brotherhood|workers' party|pdvsa|morena|pri|pan|syriza|new democracy|national party|one nation|australian labor party''',
    'body': '''united nations|un|u.n.|nato|european union|eu|e.u.|african union|au|arab league|asean|opec|osce|imf|international monetary fund|world bank|
wto|world trade organization|who|world health organization|unicef|unesco|unhcr|iaea|international atomic energy agency|interpol|
europol|international criminal court|icc|international court of justice|security council|un security council|general assembly|
oecd|brics|g7|g8|g20|commonwealth|ioc|international olympic committee|fifa|uefa|wada|red cross|icrc|amnesty international|
human rights watch|greenpeace|oxfam|save the children|doctors without borders|wikileaks|aclu|naacp|nra|peta|wwf|
collective security treaty organization|shanghai cooperation organization|organization of american states''',
    'force': '''taliban|al-qaeda|al qaeda|isis|isil|islamic state|daesh|boko haram|al-shabab|al-shabaab|houthis|pkk|ypg|farc|eln|ira|
lashkar-e-taiba|syrian democratic forces|sdf|free syrian army|wagner|wagner group|peshmerga|ltte|tamil tigers''',
    'company': '''google|facebook|meta|amazon|microsoft|netflix|tesla|spacex|blue origin|boeing|airbus|lockheed martin|raytheon|northrop grumman|twitter|
tiktok|bytedance|huawei|tencent|alibaba|baidu|xiaomi|samsung|sony|nintendo|toyota|honda|nissan|volkswagen|bmw|mercedes-benz|ford|
general motors|chrysler|fiat|renault|peugeot|volvo|uber|lyft|airbnb|paypal|ebay|ibm|intel|amd|nvidia|oracle|cisco|qualcomm|dell|hp|
pfizer|moderna|astrazeneca|johnson & johnson|novavax|biontech|sinovac|sinopharm|gilead|merck|novartis|roche|bayer|glaxosmithkline|
sanofi|bp|shell|royal dutch shell|exxonmobil|chevron|total|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|eni|equinor|
goldman sachs|jpmorgan|jpmorgan chase|morgan stanley|citigroup|bank of america|wells fargo|hsbc|barclays|deutsche bank|ubs|credit suisse|
blackrock|berkshire hathaway|walmart|tesco|ikea|mcdonald's|starbucks|coca-cola|pepsi|nestle|nestlé|unilever|procter & gamble|nike|adidas|
disney|walt disney|warner bros.|universal pictures|paramount|comcast|verizon|at&t|t-mobile|vodafone|british airways|air france|lufthansa|
ryanair|easyjet|emirates|qantas|aeroflot|delta air lines|american airlines|united airlines|southwest airlines|air india|
openai|anthropic|deepmind|palantir|spotify|zoom|slack|salesforce|fox|viacom|news corp|softbank|foxconn|tsmc|pg&e|enron|lehman brothers''',
}


def nouns():
    """Common nouns by what they stand for: "aide" -> person. The number is that of the form."""
    out = {kind: {} for kind in ('person', 'organization', 'place', 'event')}
    proper = {line.split('\t')[0] for path in ('places/demonyms.tsv', 'places/countries.tsv')
              for line in open(os.path.join(HERE, path), encoding='utf-8')}
    for line in read('xrenner/entity_heads.tab.gz'):
        cells = line.rstrip('\n').split('\t')
        word, kind = cells[0], cells[1] if len(cells) > 1 else ''
        if kind not in out or not re.match(r'^[a-z][a-z-]{2,}$', word) or word in proper or word in NOT_NOUNS[kind]: continue
        number = 'p' if '/plural' in cells[2] else 's'
        gender = 'f' if '/female' in cells[2] else 'm' if '/male' in cells[2] else 'u'
        out[kind].setdefault(word, gender + number)
    for word in cc0('humans_occupations')['occupations']:
        word = word.split()[-1].lower()
        if re.match(r'^[a-z-]+(er|or|ist|ian|ant|ent|man|woman|ess|ee)$', word): out['person'].setdefault(word, 'us')
    for code, text in PERSONS.items():
        for word in text.split(): out['person'][word] = code
    for code, text in GROUPS.items():
        for word in text.split():
            out['organization'][word] = code; out['person'].pop(word, None); out['place'].pop(word, None)
    for word in list(out['person']):
        gender, number = out['person'][word]
        if gender == 'u' and re.search(r'(woman|girl|lady|ess|mother|sister|daughter|wife|queen|widow|niece|aunt)$', word) and word not in ('witness', 'business', 'mess', 'process'): out['person'][word] = 'f' + number
        if gender == 'u' and re.search(r'(?<!wo)(man|boy|father|brother|son|husband|king|uncle|nephew)$', word) and word not in ('human', 'person', 'woman', 'chairperson', 'spokesperson', 'salesperson', 'german', 'roman', 'layperson'): out['person'][word] = 'm' + number
    # The plurals that the source leaves out.
    for kind in out:
        for word, code in list(out[kind].items()):
            if code[1] == 's' and not word.endswith('s'):
                many = word[:-1] + 'ies' if re.search(r'[^aeiou]y$', word) else re.sub('man$', 'men', word) if word.endswith('man') and word != 'human' else word + 'es' if re.search(r'(ch|sh|x)$', word) else word + 's'
                out[kind].setdefault(many, code[0] + 'p')
            if code[1] == 's' and word.endswith('s') and not re.search(r'(ss|us|is)$', word) and word[:-1] in out[kind]: out[kind][word] = code[0] + 'p'
        write(f'nouns/{kind}.tsv', f'Nouns for {PLURAL[kind]}: gender (f, m, u: either or none) and number (s, p) of the form',
              'xrenner entity heads (Apache-2.0); dariusk/corpora (CC0); ours', out[kind])


PLURAL = {'person': 'persons', 'organization': 'organizations', 'place': 'places', 'event': 'events'}
NOT_NOUNS = collections.defaultdict(set, person=set('''da inclusion lead typesetting ufology thousands young gish hundreds one ones some
others other many few those these who whom somebody someone anyone everyone nobody rest majority minority million millions
half number all any each both most none lot dozens pair trio handful spartan public crowd population community audience
family families staff police military army government team company band press media human humanity world country city
body head face hand mind voice power state house court church party group council committee board panel crew cast
force forces troops union league club firm agency department office ministry administration regime opposition'''.split()))
PERSONS = {
    'us': '''aide adviser advisor official envoy senator lawmaker legislator minister president premier chancellor governor mayor ambassador
diplomat spokesperson negotiator mediator analyst expert economist scientist researcher professor doctor physician nurse epidemiologist
virologist lawyer attorney prosecutor judge justice magistrate journalist reporter editor columnist correspondent anchor presenter host
commentator blogger author writer poet novelist director producer actor singer musician rapper composer artist designer architect
engineer developer programmer hacker pilot astronaut cosmonaut driver captain officer soldier general colonel major sergeant lieutenant
commander admiral veteran fighter militant rebel insurgent terrorist extremist jihadist gunman suspect defendant plaintiff victim
witness survivor hostage prisoner inmate detainee refugee migrant immigrant citizen resident voter candidate nominee incumbent
challenger opponent rival ally leader chief boss head chair chairperson executive ceo founder co-founder owner manager employee worker
colleague counterpart successor predecessor deputy assistant secretary treasurer clerk commissioner inspector detective sheriff
investigator agent spy informant whistleblower source insider critic supporter activist protester protestor demonstrator campaigner
organizer organiser volunteer philanthropist billionaire millionaire tycoon oligarch banker investor trader entrepreneur farmer
teacher student pupil graduate child kid teenager adult toddler infant baby person individual celebrity star player coach
athlete footballer striker goalkeeper defender midfielder quarterback pitcher batsman bowler swimmer sprinter runner cyclist boxer
champion winner loser finalist referee fan pope cardinal bishop archbishop priest pastor imam rabbi cleric monk ayatollah
parent sibling cousin spouse partner fiance relative friend neighbour neighbor lover twin heir descendant patient customer client
passenger tourist visitor guest speaker leader lawgiver representative delegate congressperson councillor councilor alderman mp mep
parliamentarian politician statesperson technocrat bureaucrat monarch ruler dictator strongman tsar emperor sultan emir sheikh
historian philosopher psychologist sociologist biologist chemist physicist astronomer geologist meteorologist seismologist
ecologist climatologist strategist pollster consultant contractor supplier retailer publisher illustrator photographer filmmaker
screenwriter playwright comedian dancer model chef baker butcher plumber electrician carpenter builder paramedic firefighter rescuer
lifeguard guard bodyguard sniper trafficker smuggler dealer thief robber murderer killer attacker assailant shooter bomber hijacker
kidnapper rapist abuser perpetrator offender convict fugitive bystander onlooker passer-by eyewitness mourner widow orphan speaker''',
    'ms': '''man boy father dad brother son husband grandfather grandson uncle nephew king prince duke gentleman guy lad businessman
congressman spokesman chairman policeman fireman fisherman cameraman salesman sportsman statesman stepfather stepson godfather
boyfriend groom bridegroom widower actor-director waiter landlord father-in-law son-in-law brother-in-law half-brother sir lord baron count earl
monk priest pope imam ayatollah cardinal tsar emperor sultan emir sheikh gunman councilman assemblyman alderman ombudsman anchorman''',
    'fs': '''woman girl mother mum mom sister daughter wife grandmother granddaughter aunt niece queen princess duchess lady businesswoman
congresswoman spokeswoman chairwoman policewoman actress waitress hostess heiress stepmother stepdaughter godmother girlfriend bride
widow landlady mother-in-law daughter-in-law sister-in-law half-sister dame baroness countess empress nun councilwoman assemblywoman
first-lady schoolgirl stewardess ballerina anchorwoman sportswoman''',
    'up': '''people children kids adults persons officials lawmakers relatives parents siblings spouses twins troops reporters journalists
protesters demonstrators police voters residents citizens migrants refugees scientists researchers experts analysts leaders
allies critics supporters activists''',
    'mp': 'men boys fathers brothers sons husbands uncles nephews kings princes gentlemen guys businessmen congressmen spokesmen',
    'fp': 'women girls mothers sisters daughters wives aunts nieces queens princesses ladies businesswomen congresswomen actresses',
}
GROUPS = {
    'us': '''government administration cabinet regime ministry department agency bureau office commission committee council board panel
parliament congress senate assembly legislature house chamber court tribunal police army navy military militia force party coalition
opposition alliance union federation confederation league association organization organisation institute institution foundation
charity company firm corporation conglomerate business startup start-up manufacturer carmaker automaker airline bank lender broker
insurer retailer supermarket publisher newspaper magazine broadcaster network channel station website outlet tabloid daily weekly journal
university college school academy hospital clinic church team club squad side band orchestra group bloc watchdog regulator
think-tank ngo lobby movement campaign crew staff jury embassy consulate delegation mission treasury authority cartel gang syndicate''',
    'up': 'authorities forces media',
}


if __name__ == '__main__':
    names(); places(); organizations(); nouns()
