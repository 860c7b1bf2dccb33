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
    share_f = collections.Counter({k: v / women for k, v in female.items() if v >= 2})
    share_m = collections.Counter({k: v / men for k, v in male.items() if v >= 2})
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
    for gender, text in WORLD_FIRST.items():
        for word in text.split(): (share_f if gender == 'f' else share_m)[word] += 3e-5
    out = {}
    for word in set(share_f) | set(share_m):
        f, m = share_f[word], share_m[word]
        if f + m < 0.8e-5 or len(word) < 2 or word in NOT_NAMES: continue
        gender = 'f' if f > 9 * m else 'm' if m > 9 * f else 'u'
        band = 3 if f + m > 1e-3 else 2 if f + m > 1e-4 else 1
        out[word] = f'{gender}{band}'
    write('names/first.tsv', 'First names: gender (f, m, u: both) and how common (3: very, 2, 1: rare)',
          f'{CENSUS}; {BY_COUNTRY}; {DBPEDIA}; Open States (CC0); ours', out)

    share = collections.Counter()
    total = sum(last.values())
    for word, n in last.items():
        if n >= 2: share[word] += n / total
    for line in read('us_census_last.txt.gz'):
        word, percent, *_ = line.split()
        if float(percent) > 0.001: share[word.lower()] += float(percent) / 100
    for row in csv.DictReader(read('common_surnames_by_country.csv.gz')):
        for word in {row['Localized Name'], row['Romanized Name']}:
            for part in re.split(r'[/,]', word or ''):
                if WORD.match(part.strip()):
                    for form in forms(part): share[form] += 1e-4
    for row in read('openstates_names.tsv.gz'):
        word = row.split('\t')[0].split()[-1].lower()
        if WORD.match(word): share[word] += 2e-5
    for word in WORLD_LAST.split(): share[word] += 1e-4
    out = {}
    for word, s in share.items():
        if s < 6e-6 or word in NOT_NAMES or len(word) < 2: continue
        out[word] = 3 if s > 5e-4 else 2 if s > 1e-4 else 1
    write('names/surnames.tsv', 'Surnames and how common they are (3: very, 2, 1: rare)',
          f'{CENSUS}; {BY_COUNTRY}; {DBPEDIA}; Open States (CC0); ours', out)

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


# Names of the news of the world that the sources lack or hold for rare.
WORLD_FIRST = {
    'm': '''abdoulaye abdoul aboubacar adama adebayo ademola adewale akinwumi alassane alpha amadou amara ayodele babatunde bakary boubacar
bukola cheick chidi chinedu chukwuemeka cyril djibril ebenezer emeka emmerson faure femi folarin goodluck ibou idrissa ifeanyi
ikechukwu issoufou jomo kagiso kofi koffi kwabena kwame kwesi lamine laurent lungisa mamadou mahamadou mahamat moïse moussa
muhammadu musalia nana ngozi nnamdi obinna olusegun ousmane oumarou patrice raila salva seyni sekou sibusiso sipho tendai thabo
themba tidjane uhuru umaro vusi yaya yakubu yoweri zwelinzima abiy debretsion getachew hailemariam haile isaias meles mengistu
sahle workneh abdelfattah abdallah abdelmadjid abdelaziz abdirahman abdulaziz abdulla abdulmalik adel ahmad akram ammar anwar
ashraf ayman aziz badr bassam baha bilal dawood ehab faisal farouk fayez fouad ghassan habib hadi haitham hakeem hamad hamid
hamza haider hassan hazem hisham hossein hussein iyad ismail jaber jalal jamal kais karim kamal khaled khalifa khalil maher
mahdi majid mansour marwan mazen moncef moqtada mostafa muammar mukhtar munir nabil nasser nawaf nouri omar osama qassem rached
rafik rami rashid riad saad sadiq saeed salah salem salman sameh samir sultan taher tamim tarek tariq wael waleed yahya yasser
yousef youssef zaid ziad akbar arash bahram behrouz dariush ebrahim esmail farhad hashem hormoz javad kourosh masoud mehrdad
mohsen morteza parviz reza siavash sohrab abdul abhishek aditya ajay ajit akhilesh amit amitabh anand anil anurag arjun arun
arvind ashok ashwini atal bhupesh birendra chandra deepak devendra dharmendra dinesh gautam girish gotabaya govind harish harsh
himanta hemant imran inderjit jagan jitendra kailash kapil keshav khadga kiren lalit lalu mahinda maithripala mallikarjun
manmohan manoj mohan mukesh nagendra naveen nawaz nirav nitin nitish pankaj parvez pawan pervez piyush prachanda pradeep
prakash pranab prashant pratap rahul rajesh rajnath rajiv rakesh ramesh ranil ravi ravindra sachin sajith sandeep sanjay
sanjeev satya shashi shehbaz shivraj siddharth subrahmanyam sudhir sunil suresh tejashwi uddhav ujjwal varun venkaiah vijay
vikram vinod virat vivek yashwant yogi zardari asif bilawal zulfikar bambang bongbong chuan erdenebat ferdinand gatot jokowi
joko khaltmaa luhut mahathir muhyiddin najib prabowo prayut rodrigo sondhi srettha susilo thaksin thein thanathorn tsakhiagiin
ukhnaagiin zaw aung kyaw min naing soe tun hlaing battulga khurelsukh nguyễn phạm trần văn đình quốc minh phú trọng xuân
akihito akira daisuke fumio haruki hideki hiroshi hirohito kazuo kenji kenzo masahiro masayoshi naruhito noboru shigeru shinzo
shinzō taro takashi takeshi tetsuya tomohiro toshihiro yasuhiro yoichi yoshihide yoshihiko yukio chung-hee dae-jung gi-baek
geun-hye jae-in jae-myung jae-yong jong-il jong-un kyo-ahn moo-hyun myung-bak nak-yon seok-youl suk-yeol young-sam qiang
jinping keqiang qishan hui jiabao jintao xiaoping zedong enlai zemin wenbin lijian chunying yi xi wei jun ming tao ching-te
ying-jeou chen-jen aleksandar aleksandr alexei aleksei anatoly andrei andriy arseniy artem artyom bohdan boris danylo denys
dmitro dmitry dmytro fyodor gennady georgy gleb grigory igor ihor ilya ivan kirill kyrylo konstantin leonid maksim maksym
mikhail mykhailo mykola nikita nikolai oleg oleh oleksandr oleksii oleksiy pavel pavlo petro pyotr roman ruslan rustam rustem
sergei serhii serhiy sergiy stanislav stepan taras timur vadim vadym valery valeriy vasily vasyl viacheslav viktor vitali
vitaliy vitaly vladimir vladislav vladyslav volodymyr vsevolod vyacheslav yaroslav yegor yevgeny yevhen yevhenii yuri yuriy
yury zakhar aivars andrius arvydas edgars egils gitanas gintautas ingus kaja krišjānis linas rihards saulius taavi toomas urmas
valdis bojan branko dragan duško goran ivica janez janša jarosław jerzy jovan krzysztof leszek lech luka mateusz milorad miloš
milo mirosław nebojša novak péter radosław sławomir slobodan stipe tadeusz tomasz vojislav vuk wojciech zbigniew zdravko zoran
zoltán gergely lászló gábor attila almazbek sooronbay sadyr kurmanbek kassym-jomart nursultan nurlan bakytzhan shavkat emomali
gurbanguly serdar ilham heydar nikol serzh giorgi mikheil bidzina irakli salome levan zurab vakhtang ramzan akhmat magomed
aslan shamil eldar elchin farid rovshan alejandro álvaro andrés armando arturo benigno efraín enrique evo ernesto esteban
fernando fidel gabriel gerardo gilberto gonzalo guillermo gustavo héctor hernán hugo iván jair javier joaquín jovenel juan
leonel lenín lenin luis manuel marcelo mauricio maximiliano miguel nayib nicolás octavio óscar pablo pedro rafael ramón raúl
ricardo rogelio salvador santiago sebastián sergio tabaré tomás vicente xiomara geraldo fernandinho inácio jaime joão josé
lourenço nuno paulo rui tiago filipe etienne françois gaël gérald gérard gilles jacques jean jean-luc jean-marie jean-yves
louis marcel olivier philippe thierry yves édouard éric tuilaepa aiono sailele sitiveni voreqe siaosi naomi manasseh jeremiah
semisi pohiva tupou enele taneti bikenibeu hilda ʻakilisi tupua fiame lupesoliai fonotoe sione viliami sefanaia tevita ratu
josaia epeli biman laisenia inia rabbie hone tāmati rawiri tamati''',
    'f': '''adaeze aissatou aminata awa ayesha bintou chimamanda fatou fatoumata folake funmilayo graça kemi lindiwe mariam mariama mbali
nkosazana nomvula ngozi oby ramatoulaye samia thandiwe thuli winnie wangari yetunde zanele zodwa zainab sahle-work tsitsi joice
nomzamo leymah abeer aisha alia amal amina amira asma aya bushra dalia dunya farah farida fatima ghada hala hanan haneen hind
huda iman jamila khadija lamia leila layla latifa lina loujain lujain maha maryam mona nada nadia najla najwa nawal noor noura
nouri rania rasha reem rima ruba sahar salma samar samira sana sara shaima shireen suha tawakkol wafa yasmin yasmine zeinab
zaynab azadeh fariba forough golshifteh mahsa masih narges nasrin niloufar parisa pouran roya shirin simin soraya zahra aditi
aishwarya amrita ananya anjali anushka aparna aruna asha benazir chanda deepika divya gita indira jaya jayalalithaa jhulan
kamala kangana kavita khaleda kiran lata madhuri mahua malala mamata maneka mayawati meenakshi meera mehbooba mithali nandini
neha nirmala nita nupur pooja pratibha priya priyanka radha rani rekha renu rohini sania sarojini sheikh shabana shreya smriti
sonia sujata sunita sushma swati uma vasundhara vidya zakia bidya droupadi chandrika hina sherry aung khin megawati sri siti
puan susi leni imee gloria corazon imelda yingluck paetongtarn pita thi ngoc thúy hương linh hoa akiko ayako emi haruka hiroko
junko keiko kumiko mariko masako megumi michiko naomi noriko ryoko sadako sanae sayuri seiko tomoko yoko yoshiko yuriko yumi
yuki eun-hye geun-hye hye-kyung ju-ae kyung-wha mi-ae sol-ju so-yeon sook yo-jong young-mi yeon-mi bi-khim ing-wen chunying
mengwan shuai yingying xiaoyan aleksandra alla anastasia anna daria darya ekaterina elena elvira evgeniya galina halyna hanna
inna irina iryna kateryna katerina ksenia larisa larysa lesya lidia liudmyla ludmila lyudmila lyubov maria marina mariya maryna
nadezhda nadiya natalia nataliya natalya oksana olena olga olha polina raisa svetlana sviatlana svitlana tatiana tatyana
tetiana uliana valentina valeria veronika viktoria viktoriya vera yekaterina yelena yulia yuliia yuliya zhanna zinaida zoya
ingrida kersti evika laima vaira agnieszka beata ewa grażyna katarzyna małgorzata magdalena wisława zuzana kolinda vjosa
atifete jadranka biljana ana-brnabić ana salome nino tamar nana natia leyla mehriban nargiz roza aida saule dariga adriana
alejandra alicia beatriz bertha blanca camila carmen carolina claudia consuelo cristina delcy dilma dina dolores elisa
esmeralda esperanza estela evelyn fernanda francia gabriela gisela graciela guadalupe inés isabel jeanine josefina juana laura
leopoldina leticia lourdes lucía luz manuela margarita mariana maricel marisol marta martha mercedes michelle mireya mónica
paloma patricia paola pilar rigoberta rocío rosa rosario sandra sofía soledad susana teresa verónica violeta ximena yolanda
marielle simone tarcila brigitte catherine céline christiane christine élisabeth élodie françoise geneviève hélène ingrid
marine martine mireille najat nathalie rachida ségolène valérie véronique jacinda nanaia fiame mahuta marama jeannette lisiate
mereana moana ngaire aroha tariana''',
}
WORLD_LAST = '''abacha abubakar achebe adesina adeyemi adichie akufo-addo annan asante atiku awolowo azikiwe bawumia bello boakye buhari
dangote diallo dlamini diop diouf drogba eto'o fayemi gbagbo gwede jammeh kabila kaboré kagame keita keïta kenyatta khama kiir
konaré kone koné kufuor lumumba lungu macky machar machel magufuli mahama makeba malema mandela mandelson maraga mashatile
masire mbeki mboweni mbeko mnangagwa mohlala motlanthe motsepe mugabe mulenga mutharika museveni mwangi mwinyi nkrumah
nkurunziza nnamani nyerere nyusi obasanjo obiang odinga okonjo-iweala okafor okeke okoro onyango ouattara oumarou owusu
ramaphosa ruto sall sangaré sankara sanogo senghor sirleaf sisulu soyinka tambo tinubu tiémoko touré traoré tshisekedi
tsvangirai tutu wanyama weah yar'adua zuma zulu zwane abate afewerki ahmed bekele desalegn gebre gebremichael gebrselassie
girma kebede mariam negash selassie tadesse tekle tesfaye tigabu tolossa zenawi worku abdi farmajo mohamud sharmarke abbas
abboud abdullah abdulmahdi al-abadi al-assad al-attiyah al-bashir al-baghdadi al-burhan al-hashimi al-houthi al-jubeir
al-kadhimi al-khalifa al-khatib al-maliki al-masri al-mahdi al-nahyan al-otaibi al-sadr al-sarraj al-saud al-sharaa al-sisi
al-sistani al-sudani al-thani al-zawahiri allawi arafat ashrawi assad aoun badawi barghouti barakat barzani ben-ali benflis
berri bouazizi bouteflika bourguiba chahed dahlan diab el-baradei el-sisi elbaradei essebsi gaddafi gemayel geagea ghannouchi
ghali haftar hamas haniyeh hariri hasan hashemi hatem hijazi hosni hussein ibrahim jaafari jumblatt kanafani karroubi kashoggi
khashoggi khatami khomeini khamenei larijani malki mansour marzouki meshaal mikati morsi mousavi mubarak nasrallah nasser
qaddafi qalibaf qasem rafsanjani raisi rouhani sadat saied salih salam shafik shtayyeh sinwar sleiman soleimani suleiman
talabani tebboune yassin zarif zebari zayed abdollahian ahmadinejad araghchi ebadi farahani hosseini jafari karimi khalaji
moghaddam mohammadi pahlavi pezeshkian rezaei sadeghi shirazi tajik velayati zand abdulkalam adityanath advani ahuja aiyar
ambani ambedkar azad bachchan badal bajwa banerjee banerji basu bedi bhagwat bhandari bhatt bhattacharya bhushan bhutto birla
bose chakraborty chandrachud chatterjee chaudhary chaudhry chauhan chidambaram choudhury das dasgupta dayal desai deshmukh devi
dhoni doval dutta fadnavis gadkari gandhi ganguly gehlot ghosh gill godse gogoi goyal gupta hasina jagannath jain jaishankar
jaitley javadekar jayasuriya jayewardene jha joshi kapoor karunanidhi kaul kaur kejriwal khan khanna koirala kohli kovind
krishnan kumar kumaratunga laxman lamichhane madhavan mahajan malhotra malik manmohan mehta menon mishra mistry mittal modi
mukherjee musharraf nadda naidu nair nambiar nanda narayanan nayar nehru oli pai pandey pandit parrikar patel patil pawar
pillai pilot prabhakaran premadasa puri qureshi rahman raja rajapaksa rajan raju ramakrishnan rana ranatunga rao reddy roy
sahni salve sangma sarkar scindia sen senanayake sengar shah shahbaz sharif sharma shastri shekhawat shetty shinde siddaramaiah
singh sinha sirisena sitharaman soren srinivasan stalin subramanian swamy swaraj tagore tendulkar thackeray thakur tharoor
tiwari trivedi vajpayee varma verma vijayan wickremesinghe wickremasinghe yadav yediyurappa yunus zardari zia adhikari dahal
deuba gurung magar rai shakya sherpa shrestha tamang thapa tharu aquino arroyo duterte estrada gatdula lacson laurel macapagal
marcos ople osmeña pacquiao pimentel quezon ramos recto robredo romualdez roxas santos sotto tolentino villanueva widodo
subianto sukarno suharto wahid yudhoyono baswedan pranowo kalla wiranto anwar azizan hadi ismail mohamad mahathir razak yaacob
loong chok heng hsien kuan wong shanmugam chan-ocha chanocha juangroongruangkit limjaroenrat shinawatra thavisin vejjajiva
leekpai wongsawat suu kyi hlaing thein sein htin manet rainsy sokha sihanouk sisoulith siphandone phoumvihane nguyen nguyễn
trần tran lê pham phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý phúc trọng chính minh abe aso fukuda hashimoto
hatoyama ishiba ishihara kan kishida koike koizumi kono mori motegi nakasone nikai noda obuchi okada ozawa suga takaichi tanaka
taniguchi tokugawa yamamoto yoshida watanabe matsumoto kobayashi nakamura saito ban chang choi chung hong hwang jang jeong jung
kang kwon lim moon nam noh park roh ryu seo shin song yang yoo yoon cho deng hu jiang lai li liu ma mao peng qin tsai tsang
wang wen xi xu zhao zhang zhou zhu zheng guo lam leung carrie abramovich akhmetov aliyev andropov arestovych avakov azarov
bandera biletsky bogdanov bortnikov brezhnev budanov bulgakov chubais danilov demchenko deripaska dmitriev dvornikov dudayev
fradkov gerashchenko gerasimov girkin glazyev gorbachev groysman grushko havrylyuk hordiichuk kadyrov kara-murza karaganov
kasparov kasyanov khodorkovsky khrushchev kirienko kiriyenko klimkin klitschko kolomoisky korolev kostin kovalchuk kovalenko
kozak kravchenko kravchuk kryvonos kuchma kudrin kuleba lavrov lebedev lukashenko lukashevich lyashko malyuk matviyenko
matviienko medinsky medvedchuk medvedev melnyk miller mishustin mordashov motuzyanyk naryshkin navalny navalnaya nebenzya
nemtsov nikolenko orlov patrushev pavlov peskov podolyak polyanskiy poroshenko potanin prigozhin primakov pushilin putin
reznikov rogozin rotenberg ryabkov rybakin saakashvili savchenko sechin shevchenko shmyhal shoigu sikorskyi skripal slutsky
sobchak sobyanin solovyov stefanchuk stoltenberg surovikin surkov syrskyi syrsky tereshchenko timchenko tikhanovskaya
tsikhanouskaya tolstoy tymoshenko umerov usmanov ushakov venediktov volkov volodin voronenkov yanukovych yarosh yashin
yatsenyuk yavlinsky yeltsin yermak yushchenko zakharova zaluzhnyi zaluzhny zelensky zelenskiy zelenskyy zhirinovsky zubkov
zyuganov atambayev akayev bakiyev berdimuhamedow berdymukhamedov dzhabarov garibashvili ivanishvili jeenbekov japarov karimov
kobakhidze kocharyan margvelashvili mirziyoyev nazarbayev otunbayeva pashinyan rahmon sargsyan shevardnadze tokayev tashiev
tashiyev zhaparov zourabichvili ter-petrosyan mnatsakanyan mammadov mammadyarov bayramov huseynov ismayilova babiš borisov
brnabić cioloș dodik djukanović đukanović dačić duda fico grabar-kitarović grybauskaitė havel iohannis izetbegović jansa janša
kaczyński kaljulaid kallas karadžić komorowski komšić kurti kwaśniewski landsbergis levits marović mečiar milanović milatović
milošević mladić morawiecki nausėda netanyahu nikolić orbán orban pahor pavel petkov plenković radev rama rutte sánchez sandu
sikorski skvernelis szijjártó tadić thaçi thaci tudjman tusk vučić vucic wałęsa walesa ziobro zeman zatlers čaputová afwerki
bennet ben-gvir gallant gantz herzog lapid liberman livni mandelblit olmert peres rabin rivlin sharon shaked smotrich yaalon
ashkenazi barak dayan deri dermer eshkol meir alckmin alvarado amlo áñez anez arce arévalo arias bachelet balaguer batlle
belaúnde boluarte boric bolsonaro bukele calderón capriles cárdenas cardoso castillo castro cerén chávez chinchilla correa
cortizo cubas duque ebrard echeverría fernández fujimori gaitán galán garcía giammattei guaidó haddad humala kast kirchner
kuczynski lacalle lasso lópez lugo lula macri maduro mejía menem milei morales moreno moro mujica noboa obrador ortega otero
pastrana peña petro piñera pinochet portillo quiroga rousseff samper sanguinetti sarney sheinbaum silva solís temer toledo toro
torrijos uribe varela vargas vásquez vázquez videla vizcarra zedillo zelaya malielegaoi mata'afa mataafa bainimarama rabuka
qarase sogavare manele marape o'neill somare natano sopoaga maamau tabai pohiva tu'i'onetoa sovaleni hu'akavameiliku kabui
toroama whipps remengesau panuelo heine hilda kabua natapei lini salwai loughman tangaroa puna henare peters ardern hipkins
luxon mahuta ngarewa-packer waititi jackson jones'''
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
wikinews|slate|salon|propublica|the intercept|daily beast|the daily beast|breitbart|c-span|univision|telemundo|press trust of india|
kyodo|folha de s.paulo|o globo|estadão|clarín|la nación|página 12|el mercurio|la tercera|el tiempo|el espectador|el comercio|
la república|el universal|la jornada|excélsior|milenio|el nacional|prensa libre|la prensa|granma|daily nation|the standard|
the east african|daily monitor|new vision|premium times|the punch|the cable|daily trust|sahara reporters|mail & guardian|
daily maverick|news24|business day|sowetan|the herald|newsday|addis standard|al-ahram|ahram online|mada masr|al-masry al-youm|
egypt independent|al-hayat|asharq al-awsat|arab news|gulf news|the national|khaleej times|al-monitor|middle east eye|
the new arab|l'orient-le jour|l'orient today|daily star|an-nahar|al-manar|rudaw|kurdistan 24|hurriyet|hürriyet|daily sabah|
cumhuriyet|milliyet|press tv|fars|fars news agency|tasnim|isna|iran international|tolo news|tolonews|khaama press|pajhwok|
geo news|ary news|the express tribune|the news international|the indian express|indian express|hindustan times|ndtv|the wire|
the telegraph india|ani|the print|the daily star|prothom alo|dhaka tribune|the kathmandu post|kathmandu post|colombo gazette|
myanmar now|the irrawaddy|irrawaddy|frontier myanmar|bangkok post|the nation|khaosod|vnexpress|tuoi tre|phnom penh post|the star|
malaysiakini|the jakarta post|jakarta post|kompas|rappler|philippine daily inquirer|philippine star|abs-cbn|gma news|
cnn philippines|taipei times|focus taiwan|hong kong free press|apple daily|rthk|caixin|sixth tone|china daily|cctv|cgtn|
global voices|mainichi|mainichi shimbun|yomiuri shimbun|sankei shimbun|nhk|jiji press|korea herald|the korea herald|korea times|
chosun ilbo|the chosun ilbo|joongang ilbo|hankyoreh|kcna|rodong sinmun|nk news|montsame|akipress|24.kg|kloop|kazinform|
tengrinews|interfax-ukraine|unian|ukrainska pravda|ukrayinska pravda|hromadske|suspilne|rbc|rbk|vedomosti|lenta.ru|gazeta.ru|
echo of moscow|dozhd|tv rain|rossiya 1|channel one|mediazona|the insider|moscow times|the moscow times|komsomolskaya pravda|
rossiyskaya gazeta|nezavisimaya gazeta|pravda|belta|nexta|tut.by|delfi|lrt|postimees|helsingin sanomat|yle|dagens nyheter|
svenska dagbladet|aftonbladet|expressen|svt|verdens gang|vg|aftenposten|nrk|politiken|berlingske|jyllands-posten|ritzau|ntb|
morgunblaðið|ruv|rúv|the irish times|irish times|irish independent|rté|rte|the scotsman|daily record|evening standard|
daily express|the mirror|the observer|sunday times|the sunday times|the spectator|new statesman|private eye|press association|
libération|le parisien|l'equipe|l'équipe|mediapart|france 24|france info|bfmtv|tf1|rfi|radio france internationale|ouest-france|
die welt|frankfurter allgemeine zeitung|faz|handelsblatt|ard|zdf|tagesspiegel|der standard|die presse|orf|neue zürcher zeitung|
nzz|tages-anzeiger|swissinfo|de telegraaf|nrc|de volkskrant|le soir|de standaard|rtbf|vrt|la stampa|il sole 24 ore|ansa|
la vanguardia|efe|rtve|lusa|diário de notícias|kathimerini|ekathimerini|ert|cyprus mail|gazeta wyborcza|rzeczpospolita|tvn|tvn24|
magyar nemzet|hvg|hospodarske noviny|dennik n|novinky|digi24|hotnews|agerpres|tanjug|balkan insight|vecernji list|hina|
sarajevo times|balkan investigative reporting network|haberturk|trt|trt world|armenpress|civil.ge|apsny|agenda.ge|
trend news agency|times of malta|the jerusalem post|yedioth ahronoth|ynet|maariv|channel 12|channel 13|wafa|ma'an|al-quds|
al-aqsa tv|al masirah|suna|sudan tribune|radio dabanga|radio tamazuj|garowe online|hiiraan online|radio france|jeune afrique|
le quotidien|seneweb|l'express|actualité.cd|radio okapi|the citizen|the monitor|the namibian|lusaka times|nyasa times|
the chronicle|the australian|sydney morning herald|the sydney morning herald|the age|nine news|news.com.au|crikey|
new zealand herald|the new zealand herald|rnz|radio new zealand|newshub|fiji times|the fiji times|samoa observer|post-courier|
the globe and mail|globe and mail|toronto star|national post|cbc|cbc news|ctv|ctv news|global news|la presse|le devoir|
radio-canada|canadian press|the canadian press|the philadelphia inquirer|philadelphia inquirer|the miami herald|miami herald|
houston chronicle|the dallas morning news|dallas morning news|san francisco chronicle|the seattle times|seattle times|
denver post|the arizona republic|star tribune|detroit free press|cleveland plain dealer|tampa bay times|orlando sentinel|
the oregonian|the mercury news|new york post|new york daily news|newsmax|one america news|the federalist|national review|
the new republic|mother jones|jacobin|the daily caller|daily caller|the epoch times|epoch times|semafor|punchlist|punchbowl news|
notus|the information|business insider|marketwatch|barron's|cnbc|the conversation|bellingcat|the marshall project|
the new york review of books|foreign policy|foreign affairs|time magazine|us weekly|tmz|billboard|pitchfork|espn|
sports illustrated|the athletic|gazzetta dello sport|marca|kicker''',
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
islamic revolutionary guard corps|irgc|quds force|
sbu|security service of ukraine|bnd|bfv|federal criminal police|dgse|dgsi|aise|mois|ncis|nro|ofac|cbp|
customs and border protection|immigration and customs enforcement|doj|dod|doe|hhs|sba|nlrb|cftc|cfpb|gao|omb|cbo|doge|ustr|epo|
national institutes of health|national aeronautics and space administration|national oceanic and atmospheric administration|
federal communications commission|federal trade commission|federal emergency management agency|drug enforcement administration|
bureau of labor statistics|census bureau|office of management and budget|joint chiefs of staff|air force|navy|army|marine corps|
space force|royal navy|royal air force|raf|nhs|national health service|ofcom|ofgem|hmrc|hm treasury|crown prosecution service|
national crime agency|public health england|bundeskriminalamt|bundesbank|robert koch institute|national assembly|
constitutional court|constitutional council|supreme leader|guardian council|state council|standing committee|
people's liberation army|pla|pboc|people's bank of china|roscosmos|central bank of russia|bank of russia|rosatom|roskomnadzor|
investigative committee|isro|indian space research organisation|jaxa|esa|european space agency|cnsa|reserve bank of india|rbi|
election commission|central bureau of investigation|enforcement directorate|bsf|crpf|supreme people's court|blue house|
national diet|folketing|eduskunta|riigikogu|seimas|saeima|althing|dáil|dail|seanad|garda|oireachtas|cortes|moncloa|guardia civil|
mossos d'esquadra|carabinieri|guardia di finanza|gendarmerie|élysée|quai d'orsay|majlis|shura council|people's majlis|
grand national assembly|jatiya sangsad|house of councillors|national congress|chamber of deputies|federal police|polícia federal|
anvisa|africa centres for disease control and prevention|africa cdc|frontex|eurojust|eurostat|european medicines agency|
european court of auditors|european external action service|rcmp|royal canadian mounted police|csis|asio|
australian federal police|reserve bank of australia|reserve bank of new zealand|bank of canada|bank of korea|bundesnetzagentur|
russian direct investment fund|rdif''',
    'party': '''democratic party|republican party|gop|labour party|conservative party|liberal democrats|green party|libertarian party|scottish national party|
snp|ukip|brexit party|reform uk|dup|sinn fein|sinn féin|plaid cymru|liberal party|new democratic party|bloc québécois|
christian democratic union|cdu|csu|spd|social democratic party|afd|alternative for germany|fdp|die linke|national rally|
en marche|people's party|popular party|socialist party|podemos|vox|ciudadanos|five star movement|lega|forza italia|brothers of italy|
fidesz|jobbik|law and justice|civic platform|united russia|communist party|ldpr|servant of the people|akp|
justice and development party|chp|hdp|likud|kadima|blue and white|yesh atid|hamas|fatah|hezbollah|bjp|bharatiya janata party|
congress party|aam aadmi party|ppp|pti|pml-n|awami league|liberal democratic party|ldp|komeito|kuomintang|
democratic progressive party|african national congress|anc|democratic alliance|zanu-pf|mdc|movement for democratic change|
muslim brotherhood|workers' party|pdvsa|morena|pri|pan|syriza|new democracy|national party|one nation|australian labor party|
peoples democratic party|pdp|all progressives congress|apc|new patriotic party|npp|national democratic congress|
economic freedom fighters|eff|umkhonto wesizwe|inkatha freedom party|ifp|swapo|frelimo|renamo|mpla|unita|chama cha mapinduzi|
chadema|national resistance movement|nrm|jubilee party|orange democratic movement|azimio|united democratic alliance|
citizens coalition for change|patriotic front|rwandan patriotic front|rpf|tplf|tigray people's liberation front|prosperity party|
olf|ennahda|nidaa tounes|fln|national liberation front|justice and spiritual|constitutional democratic party|nahdlatul ulama|
muhammadiyah|golkar|pdi-p|gerindra|umno|bersatu|pakatan harapan|barisan nasional|people's action party|pheu thai|move forward|
palang pracharath|democrat party|national league for democracy|nld|usdp|cambodian people's party|cnrp|communist party of vietnam|
chinese communist party|ccp|communist party of china|workers' party of korea|people power party|democratic party of korea|
constitutional democratic party of japan|nippon ishin|tpp|dpp|kmt|trinamool congress|aap|shiv sena|samajwadi party|
bahujan samaj party|dmk|aiadmk|rjd|indian national congress|pakistan tehreek-e-insaf|pakistan people's party|jamaat-e-islami|bnp|
bangladesh nationalist party|nepali congress|cpn-uml|sri lanka podujana peramuna|slpp|united national party|mdp|
maldivian democratic party|good party|iyi party|mhp|nationalist movement party|republican people's party|
peoples' democratic party|dem party|georgian dream|united national movement|civil contract|new azerbaijan party|nur otan|
party of regions|european solidarity|batkivshchyna|opposition platform|a just russia|yabloko|fair russia|
serbian progressive party|sds|snsd|smer|ods|hdz|gerb|pnl|national liberal party|vmro-dpmne|vetevendosje|konfederacja|pis|
poland 2050|vvd|pvv|d66|pvda|groenlinks|n-va|vlaams belang|la france insoumise|les républicains|les republicains|
rassemblement national|modem|fpö|fpo|övp|ovp|spö|neos|bsw|freie wähler|sweden democrats|moderate party|centre party|finns party|
national coalition party|progress party|venstre|danish people's party|fine gael|fianna fáil|fianna fail|sdlp|uup|alliance party|
psoe|erc|bildu|chega|fratelli d'italia|pasok|golden dawn|kke|akel|disy|democratic left|peronist party|justicialist party|
la libertad avanza|republican proposal|pt|psol|psdb|broad front|frente amplio|colorado party|movement for socialism|
fuerza popular|peru libre|free peru|pacto histórico|democratic center|alianza pais|psuv|fmln|nuevas ideas|fsln|sandinista|
coalition avenir québec|parti québécois|bloc quebecois|conservative party of canada|united conservative party|nz first|
new zealand first|liberal national party|fijifirst|human rights protection party|pangu pati''',
    'body': '''united nations|un|u.n.|nato|european union|eu|e.u.|african union|au|arab league|asean|opec|osce|imf|international monetary fund|world bank|
wto|world trade organization|who|world health organization|unicef|unesco|unhcr|iaea|international atomic energy agency|interpol|
europol|international criminal court|icc|international court of justice|security council|un security council|general assembly|
oecd|brics|g7|g8|g20|commonwealth|ioc|international olympic committee|fifa|uefa|wada|red cross|icrc|amnesty international|
human rights watch|greenpeace|oxfam|save the children|doctors without borders|wikileaks|aclu|naacp|nra|peta|wwf|
collective security treaty organization|shanghai cooperation organization|organization of american states|
e3|quad|g4|g24|g77|p5+1|aukus|mercosur|unasur|celac|caricom|pacific islands forum|ecowas|sadc|eac|east african community|igad|
comesa|african development bank|afdb|asian development bank|adb|aiib|asian infrastructure investment bank|ebrd|eib|
european investment bank|inter-american development bank|idb|isdb|islamic development bank|oic|
organisation of islamic cooperation|gcc|gulf cooperation council|maghreb union|visegrad group|nordic council|council of europe|
euratom|efta|commonwealth of independent states|eurasian economic union|eaeu|csto|sco|apec|saarc|bimstec|five eyes|opec+|iea|
international energy agency|irena|unep|undp|unfpa|unrwa|ocha|wfp|world food programme|world food program|fao|
food and agriculture organization|ilo|international labour organization|iom|international organization for migration|itu|wipo|
unctad|unhrc|human rights council|un human rights council|pan american health organization|paho|ipcc|
intergovernmental panel on climate change|cern|opcw|ctbto|bank for international settlements|icao|iata|imo|
international maritime organization|iucn|transparency international|reporters without borders|committee to protect journalists|
freedom house|médecins sans frontières|medecins sans frontieres|msf|international rescue committee|norwegian refugee council|
international crisis group|chatham house|carnegie endowment for international peace|brookings institution|atlantic council|
rand corporation|heritage foundation|council on foreign relations|center for strategic and international studies|
institute for the study of war|isw|world economic forum|wef|world meteorological organization|wmo|
international federation of red cross|ifrc|red crescent|caritas|concacaf|conmebol|fiba|world athletics|iaaf|fia|wbc|wba|atp|wta|
itf|pga|nba|nfl|mlb|nhl|mls|ufc|wwe|fina|usada|international cricket council|international paralympic committee|
world anti-doping agency|court of arbitration for sport|icj''',
    'force': '''taliban|al-qaeda|al qaeda|isis|isil|islamic state|daesh|boko haram|al-shabab|al-shabaab|houthis|pkk|ypg|farc|eln|ira|
lashkar-e-taiba|syrian democratic forces|sdf|free syrian army|wagner|wagner group|peshmerga|ltte|tamil tigers|
m23|rsf|rapid support forces|adf|allied democratic forces|codeco|lra|lord's resistance army|iswap|ansaru|jnim|aqim|
ansar al-sharia|hts|hayat tahrir al-sham|nusra front|al-nusra front|ahrar al-sham|jaish-e-mohammed|hizbul mujahideen|
haqqani network|ttp|tehreek-e-taliban pakistan|tehrik-e-taliban pakistan|bla|balochistan liberation army|isis-k|iskp|abu sayyaf|
milf|npa|new people's army|jemaah islamiyah|arakan army|karen national union|knu|kachin independence army|kia|tnla|hizbollah|
hizbullah|islamic jihad|palestinian islamic jihad|al-qassam brigades|popular mobilization forces|kataib hezbollah|azov|
azov battalion|azov regiment|akhmat|eta|real ira|red army faction|shining path|segunda marquetalia|clan del golfo|sinaloa cartel|
jalisco new generation cartel|los zetas|ms-13|mara salvatrucha|tren de aragua|primeiro comando da capital|comando vermelho|
janjaweed|selaka|seleka|anti-balaka|polisario front|polisario|libyan national army|lna|proud boys|oath keepers|ku klux klan|
antifa|sudanese armed forces''',
    'company': '''google|facebook|meta|amazon|microsoft|netflix|tesla|spacex|blue origin|boeing|airbus|lockheed martin|raytheon|northrop grumman|twitter|
tiktok|bytedance|huawei|tencent|alibaba|baidu|xiaomi|samsung|sony|nintendo|toyota|honda|nissan|volkswagen|bmw|mercedes-benz|ford|
general motors|chrysler|fiat|renault|peugeot|volvo|uber|lyft|airbnb|paypal|ebay|ibm|intel|amd|nvidia|oracle|cisco|qualcomm|dell|hp|
pfizer|moderna|astrazeneca|johnson & johnson|novavax|biontech|sinovac|sinopharm|gilead|merck|novartis|roche|bayer|glaxosmithkline|
sanofi|bp|shell|royal dutch shell|exxonmobil|chevron|total|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|eni|equinor|
goldman sachs|jpmorgan|jpmorgan chase|morgan stanley|citigroup|bank of america|wells fargo|hsbc|barclays|deutsche bank|ubs|credit suisse|
blackrock|berkshire hathaway|walmart|tesco|ikea|mcdonald's|starbucks|coca-cola|pepsi|nestle|nestlé|unilever|procter & gamble|nike|adidas|
disney|walt disney|warner bros.|universal pictures|paramount|comcast|verizon|at&t|t-mobile|vodafone|british airways|air france|lufthansa|
ryanair|easyjet|emirates|qantas|aeroflot|delta air lines|american airlines|united airlines|southwest airlines|air india|
openai|anthropic|deepmind|palantir|spotify|zoom|slack|salesforce|fox|viacom|news corp|softbank|foxconn|tsmc|pg&e|enron|lehman brothers|
siemens|totalenergies|basf|allianz|sap|daimler|porsche|audi|opel|continental|thyssenkrupp|commerzbank|lidl|aldi|rwe|e.on|uniper|
wirecard|axel springer|bertelsmann|danone|l'oréal|l'oreal|lvmh|kering|hermès|carrefour|bnp paribas|société générale|
societe generale|crédit agricole|axa|engie|edf|orano|areva|thales|dassault|safran|alstom|michelin|vivendi|stellantis|ferrari|
pirelli|unicredit|intesa sanpaolo|enel|telecom italia|leonardo|generali|santander|bbva|telefonica|telefónica|iberdrola|repsol|
inditex|zara|philips|asml|heineken|ahold delhaize|rabobank|klm|booking.com|ab inbev|solvay|novo nordisk|maersk|carlsberg|lego|
vestas|ørsted|orsted|ericsson|nokia|h&m|scania|saab|klarna|volvo cars|telia|norsk hydro|telenor|statoil|glencore|abb|swatch|
rolex|rio tinto|bhp|bhp group|anglo american|de beers|barrick gold|newmont|vale|embraer|itaú|itau|bradesco|jbs|odebrecht|ypf|
mercadolibre|mercado libre|cemex|pemex|femsa|america movil|telmex|avianca|latam airlines|copec|codelco|tata|tata motors|
tata steel|reliance industries|adani|adani group|infosys|wipro|hdfc bank|icici bank|state bank of india|mahindra|bajaj|airtel|
bharti airtel|vodafone idea|jet airways|paytm|flipkart|zomato|byju's|serum institute of india|bharat biotech|sberbank|vtb|
vtb bank|gazprombank|tinkoff|yandex|vkontakte|kaspersky|kaspersky lab|rusal|norilsk nickel|nornickel|novatek|tatneft|
surgutneftegas|alrosa|rostec|uralvagonzavod|naftogaz|energoatom|ukrenergo|privatbank|metinvest|motor sich|belavia|
turkish airlines|koc|koç holding|baykar|turkcell|qatar airways|etihad|etihad airways|flydubai|qatarenergy|adnoc|dp world|emaar|
sabic|mubadala|el al|teva|elbit|elbit systems|nso group|check point|wix|rafael|ethiopian airlines|kenya airways|safaricom|
mtn group|dangote|dangote group|dangote cement|sonatrach|sasol|eskom|transnet|naspers|standard bank|absa|south african airways|
sinopec|petrochina|cnpc|cnooc|state grid|icbc|bank of china|china construction bank|agricultural bank of china|ping an|
evergrande|china evergrande|country garden|vanke|byd|geely|nio|xpeng|catl|didi|didi chuxing|jd.com|pinduoduo|temu|shein|meituan|
lenovo|zte|smic|hikvision|dji|ant group|hna|air china|china eastern|china southern|cathay pacific|hutchison|temasek|
singapore airlines|dbs|shopee|lazada|gojek|tokopedia|garuda|garuda indonesia|lion air|pertamina|petronas|airasia|
malaysia airlines|thai airways|vinfast|vingroup|vietjet|san miguel|jollibee|mitsubishi|mitsubishi heavy industries|
mitsubishi ufj|mitsui|sumitomo|mizuho|nomura|hitachi|toshiba|panasonic|fujitsu|kddi|rakuten|uniqlo|fast retailing|takeda|
shionogi|olympus|nikon|mazda|subaru|suzuki|yamaha|kawasaki|isuzu|japan airlines|all nippon airways|tepco|dentsu|hyundai|
hyundai motor|lg electronics|lg chem|sk hynix|posco|naver|kakao|korean air|asiana|asiana airlines|lotte|hanwha|celltrion|
hyperclova|telstra|commonwealth bank|westpac|anz|nab|woolworths|woodside|fortescue|virgin australia|jetstar|air new zealand|
fonterra|suncor|enbridge|tc energy|bombardier|shopify|royal bank of canada|td bank|scotiabank|air canada|westjet|blackberry|
loblaw|rolls-royce|bae systems|gsk|diageo|reckitt|lloyds|lloyds bank|natwest|royal bank of scotland|rbs|standard chartered|aviva|
marks & spencer|sainsbury's|asda|morrisons|john lewis|thomas cook|virgin atlantic|virgin galactic|jaguar land rover|mclaren|
aston martin|serco|capita|g4s|centrica|british gas|national grid|thames water|drax|deliveroo|just eat|revolut|monzo|greensill|
ineos|vitol|trafigura|cargill|koch industries|monsanto|dupont|3m|caterpillar|john deere|general electric|honeywell|
general dynamics|l3harris|united launch alliance|rocket lab|sierra nevada|halliburton|schlumberger|conocophillips|occidental|
peabody|duke energy|exelon|citi|american express|mastercard|visa inc.|fidelity|state street|bridgewater|kkr|blackstone|carlyle|
apollo global management|robinhood|coinbase|binance|ftx|tether|silicon valley bank|signature bank|first republic bank|aig|
metlife|unitedhealth|unitedhealth group|cvs|walgreens|rite aid|eli lilly|abbvie|abbott|bristol myers squibb|bristol-myers squibb|
amgen|regeneron|biogen|vertex pharmaceuticals|purdue pharma|theranos|medtronic|kroger|costco|home depot|lowe's|best buy co|
macy's|nordstrom|sears|kmart|j.c. penney|toys r us|gamestop|amc|peloton|wework|doordash|instacart|pinterest|reddit inc.|substack|
activision|activision blizzard|electronic arts|epic games|ubisoft|roblox|sega|capcom|universal music|warner music|sony music|
live nation|ticketmaster|pixar|lucasfilm|hulu|hbo|showtime|mgm|lionsgate|paramount pictures|20th century fox|sony pictures|
dreamworks|a24|miramax|the weinstein company|sinclair|gannett|mcclatchy|tribune publishing|penguin random house|harpercollins|
simon & schuster|hachette|macmillan|elsevier|springer nature|kraft heinz|general mills|tyson foods|burger king|kfc|domino's|
chipotle|dunkin'|wendy's|philip morris|altria|british american tobacco|juul|gucci|prada|chanel|dior|armani|versace|burberry|
levi's|gap inc.|ralph lauren|under armour|reebok|new balance|the north face|marriott|hilton|hyatt|accor|expedia|tripadvisor|
royal caribbean|fedex|dhl|deutsche post|deutsche bahn|sncf|eurostar|amtrak|union pacific|norfolk southern|csx|rivian|fisker|
nikola|waymo|zoox|nuro|stability ai|mistral ai|deepseek|midjourney|hugging face|xai|scale ai|cambridge analytica|blackwater|
academi|clearview ai|anduril|cloudflare|crowdstrike|solarwinds|colonial pipeline|microstrategy|equifax|experian|deloitte|kpmg|
pwc|pricewaterhousecoopers|ernst & young|mckinsey|boston consulting group|accenture|moody's|s&p|standard & poor's|s&p global|
nasdaq|new york stock exchange|nyse|london stock exchange|deutsche börse|euronext|ipsos|yougov''',
    'team': '''manchester united|manchester city|liverpool fc|chelsea fc|arsenal|tottenham|tottenham hotspur|everton|leicester city|west ham|
west ham united|newcastle united|aston villa|leeds united|wolverhampton wanderers|crystal palace|southampton fc|
brighton & hove albion|nottingham forest|real madrid|barcelona fc|fc barcelona|atletico madrid|atlético madrid|sevilla fc|
real sociedad|athletic bilbao|juventus|inter milan|internazionale|ac milan|as roma|lazio|napoli|atalanta|fiorentina|
bayern munich|borussia dortmund|rb leipzig|bayer leverkusen|schalke|paris saint-germain|psg|olympique marseille|
olympique lyonnais|ajax|psv|psv eindhoven|feyenoord|benfica|porto fc|fc porto|sporting lisbon|galatasaray|fenerbahce|fenerbahçe|
besiktas|beşiktaş|shakhtar donetsk|dynamo kyiv|zenit|cska moscow|spartak moscow|red star belgrade|boca juniors|river plate|
flamengo|palmeiras|corinthians|são paulo fc|santos fc|al ahly|zamalek|kaizer chiefs|orlando pirates|al-hilal|al-nassr|al hilal|
al nassr|inter miami|la galaxy|new york yankees|yankees|boston red sox|red sox|los angeles dodgers|dodgers|chicago cubs|
houston astros|new york mets|mets|atlanta braves|los angeles lakers|lakers|golden state warriors|boston celtics|celtics|
chicago bulls|miami heat|new york knicks|knicks|toronto raptors|milwaukee bucks|dallas cowboys|new england patriots|
kansas city chiefs|green bay packers|san francisco 49ers|philadelphia eagles|seattle seahawks|pittsburgh steelers|
new york giants|new york jets|toronto maple leafs|montreal canadiens|red bull|mumbai indians|chennai super kings|all blacks|
springboks|wallabies|socceroos|black stars|super eagles|indomitable lions|bafana bafana''',
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
