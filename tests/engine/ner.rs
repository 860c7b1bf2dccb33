//! Names: what is found in sentences of our own.

use dateline::Document;
use dateline::engine::ner::EntityKind::{Event, Group, Law, Organization, Person, Place, Product};
use dateline::engine::ner::{EntityKind, recognise};
use dateline::engine::syntax::Syntax;
use dateline::engine::{parse, sentence, tag, tokenise};

/// The names of a text, with their words.
fn names(text: &str) -> Vec<(String, EntityKind)> {
    let document = Document::new(text);
    let tokens = tokenise::tokenise(&document);
    let sentences = sentence::split(&document, &tokens);
    let morphs = tag::tag(&document, &tokens, &sentences);
    let arcs = parse::parse(&document, &tokens, &sentences, &morphs);
    let syntax = Syntax::new(&document, tokens, sentences, morphs, arcs);
    recognise(&syntax).iter().map(|name| (syntax.span(name.tokens).of(text).to_owned(), name.kind)).collect()
}

fn check(text: &str, expected: &[(&str, EntityKind)]) {
    let found = names(text);
    let found: Vec<(&str, EntityKind)> = found.iter().map(|(words, kind)| (words.as_str(), *kind)).collect();
    assert_eq!(found, expected, "in {text:?}");
}

#[test]
fn titles_stay_outside() {
    check(
        "President Maria Keller met Prime Minister Tomas Novak in Vienna on Monday.",
        &[("Maria Keller", Person), ("Tomas Novak", Person), ("Vienna", Place)],
    );
    check("U.S. Rep. Don Harper criticised the plan.", &[("U.S.", Place), ("Don Harper", Person)]);
    check(
        "Foreign Minister Anneli Virtanen will travel to Tallinn next week.",
        &[("Anneli Virtanen", Person), ("Tallinn", Place)],
    );
    check(
        "Gen. Robert Hale briefed reporters at the Pentagon.",
        &[("Robert Hale", Person), ("Pentagon", Organization)],
    );
    check("Mr. Silva declined to comment.", &[("Silva", Person)]);
    check("Judge Amy Carter dismissed the case.", &[("Amy Carter", Person)]);
    check("Queen Margrethe opened the new bridge.", &[("Margrethe", Person)]);
    check("Former President Barack Obama spoke in Chicago.", &[("Barack Obama", Person), ("Chicago", Place)]);
    check("Secretary of State Marco Rubio arrived in Geneva.", &[("Marco Rubio", Person), ("Geneva", Place)]);
    check("Police chief Lena Olsson said the road was closed.", &[("Lena Olsson", Person)]);
}

#[test]
fn possessives_and_articles() {
    check("Germany's economy shrank, according to Reuters.", &[("Germany", Place), ("Reuters", Organization)]);
    check(
        "Putin’s spokesman, Dmitry Peskov, said the talks would go on.",
        &[("Putin", Person), ("Dmitry Peskov", Person)],
    );
    check("The World Health Organization declared an emergency.", &[("World Health Organization", Organization)]);
    check(
        "The United Nations and the European Union condemned the attack.",
        &[("United Nations", Organization), ("European Union", Organization)],
    );
    check("Apple's shares fell after Tim Cook spoke.", &[("Apple", Organization), ("Tim Cook", Person)]);
}

#[test]
fn names_from_all_over_the_world() {
    check("Nguyen Van Thanh was born in Hanoi.", &[("Nguyen Van Thanh", Person), ("Hanoi", Place)]);
    check(
        "Mohammed bin Salman hosted Recep Tayyip Erdogan in Riyadh.",
        &[("Mohammed bin Salman", Person), ("Recep Tayyip Erdogan", Person), ("Riyadh", Place)],
    );
    check(
        "Ursula von der Leyen leads the European Commission.",
        &[("Ursula von der Leyen", Person), ("European Commission", Organization)],
    );
    check("Oscar de la Cruz signed for the team.", &[("Oscar de la Cruz", Person)]);
    check(
        "Bashar al-Assad left Damascus for Moscow.",
        &[("Bashar al-Assad", Person), ("Damascus", Place), ("Moscow", Place)],
    );
    check("Kim Jong Un visited Beijing.", &[("Kim Jong Un", Person), ("Beijing", Place)]);
    check("Tuilaepa Malielegaoi led Samoa for two decades.", &[("Tuilaepa Malielegaoi", Person), ("Samoa", Place)]);
    check("Luiz Inácio Lula da Silva won in Brazil.", &[("Luiz Inácio Lula da Silva", Person), ("Brazil", Place)]);
    check("Sadyr Japarov was sworn in in Bishkek.", &[("Sadyr Japarov", Person), ("Bishkek", Place)]);
    check("Jean-Claude Juncker retired.", &[("Jean-Claude Juncker", Person)]);
    check("Narendra Modi arrived in New Delhi.", &[("Narendra Modi", Person), ("New Delhi", Place)]);
    check("Seán O'Brien lives in Galway.", &[("Seán O'Brien", Person), ("Galway", Place)]);
    check("Thích Nhất Hạnh died in Hue.", &[("Thích Nhất Hạnh", Person), ("Hue", Place)]);
}

#[test]
fn peoples_and_parties() {
    check("Russian troops entered the village, Ukrainian officials said.", &[("Russian", Group), ("Ukrainian", Group)]);
    check("Democrats and Republicans agreed on the bill.", &[("Democrats", Group), ("Republicans", Group)]);
    check("Muslims and Christians prayed together.", &[("Muslims", Group), ("Christians", Group)]);
    check("The French government rejected the claim.", &[("French", Group)]);
    check("Many Kurds fled to Iraq.", &[("Kurds", Group), ("Iraq", Place)]);
    check("Two Americans and a German were hurt.", &[("Americans", Group), ("German", Group)]);
    check("The Labour Party lost seats in Wales.", &[("Labour Party", Organization), ("Wales", Place)]);
    check(
        "Israeli and Palestinian negotiators met in Cairo.",
        &[("Israeli", Group), ("Palestinian", Group), ("Cairo", Place)],
    );
}

#[test]
fn organizations() {
    check(
        "Goldman Sachs hired three bankers from Deutsche Bank.",
        &[("Goldman Sachs", Organization), ("Deutsche Bank", Organization)],
    );
    check("The Ministry of Foreign Affairs summoned the ambassador.", &[("Ministry of Foreign Affairs", Organization)]);
    check("She studied at the University of Oxford.", &[("University of Oxford", Organization)]);
    check("Boeing delivered forty jets to Lufthansa.", &[("Boeing", Organization), ("Lufthansa", Organization)]);
    check("The Supreme Court will hear the case.", &[("Supreme Court", Organization)]);
    check("The Federal Reserve raised rates.", &[("Federal Reserve", Organization)]);
    check("NATO ministers met in Brussels.", &[("NATO", Organization), ("Brussels", Place)]);
    check(
        "The International Monetary Fund (IMF) lowered its forecast.",
        &[("International Monetary Fund", Organization), ("IMF", Organization)],
    );
    check("Amnesty International called for an inquiry.", &[("Amnesty International", Organization)]);
    check("He told CNN that he would resign.", &[("CNN", Organization)]);
    check("The FBI searched two houses in Dallas.", &[("FBI", Organization), ("Dallas", Place)]);
    check("Hamas rejected the offer.", &[("Hamas", Organization)]);
}

#[test]
fn places() {
    check("Floods hit Bangladesh, Nepal and India.", &[("Bangladesh", Place), ("Nepal", Place), ("India", Place)]);
    check("The ship sank in the Black Sea.", &[("Black Sea", Place)]);
    check("Snow fell in Minneapolis, Minnesota.", &[("Minneapolis", Place), ("Minnesota", Place)]);
    check("She moved from New York City to Los Angeles.", &[("New York City", Place), ("Los Angeles", Place)]);
    check("The fire began near Lake Tahoe.", &[("Lake Tahoe", Place)]);
    check("The United Kingdom left in 2020.", &[("United Kingdom", Place)]);
    check("U.S. troops remain in Syria.", &[("U.S.", Place), ("Syria", Place)]);
    check("Protests spread across the Middle East.", &[("Middle East", Place)]);
    check("KYIV, March 3 (Reuters) - The talks failed.", &[("KYIV", Place), ("Reuters", Organization)]);
}

/// People of all continents in plain sentences of the news, and nothing else in them.
#[test]
fn people_of_all_continents() {
    for (name, rest) in [
        ("Tuilaepa Aiono Sailele Malielegaoi", "lost the vote after two decades in power."),
        ("Fiame Naomi Mata'afa", "was sworn in outside the locked parliament."),
        ("Sitiveni Rabuka", "promised a smaller cabinet."),
        ("Nguyễn Thị Kim Ngân", "chaired the session."),
        ("Phạm Minh Chính", "visited the flooded villages."),
        ("Aung San Suu Kyi", "remains under arrest."),
        ("Ferdinand Marcos Jr.", "signed the order."),
        ("Prabowo Subianto", "thanked the voters."),
        ("Park Geun-hye", "left the prison."),
        ("Park Won-soon", "was seen near the river."),
        ("Tsai Ing-wen", "stepped down in May."),
        ("Sanae Takaichi", "spoke to reporters."),
        ("Droupadi Murmu", "hosted the ceremony."),
        ("Sheikh Hasina", "fled the country by helicopter."),
        ("Mahinda Rajapaksa", "resigned after the protests."),
        ("Gurbanguly Berdimuhamedow", "opened a new mosque."),
        ("Kassym-Jomart Tokayev", "dismissed the government."),
        ("Bashar al-Assad", "denied the charge."),
        ("Abdel Fattah al-Burhan", "rejected the truce."),
        ("Mohammed bin Zayed al-Nahyan", "received the envoys."),
        ("Recep Tayyip Erdoğan", "criticised the bank."),
        ("Chimamanda Ngozi Adichie", "read from her new novel."),
        ("Abiy Ahmed", "accepted the prize."),
        ("Emmerson Mnangagwa", "won a second term."),
        ("Yoweri Museveni", "has ruled since 1986."),
        ("Ellen Johnson Sirleaf", "observed the election."),
        ("Volodymyr Zelenskyy", "addressed the lawmakers by video."),
        ("Sviatlana Tsikhanouskaya", "called for more sanctions."),
        ("Oscar de la Cruz", "scored twice."),
        ("Luiz Inácio Lula da Silva", "took the oath."),
        ("Andrés Manuel López Obrador", "retired to his farm."),
        ("Xiomara Castro", "vetoed the bill."),
        ("Ursula von der Leyen", "presented the plan."),
        ("Mette Frederiksen", "ruled out a sale."),
        ("Seán O'Brien", "wrote the report."),
        ("Marie-Louise Coleiro Preca", "opened the fair."),
    ] {
        check(&format!("{name} {rest}"), &[(name, Person)]);
    }
}

#[test]
fn places_of_all_continents() {
    for place in [
        "Ouagadougou",
        "Nuku'alofa",
        "Ciudad Juárez",
        "Khartoum",
        "Bishkek",
        "Nur-Sultan",
        "Chittagong",
        "Tegucigalpa",
        "Mariupol",
        "Addis Ababa",
        "Port-au-Prince",
        "Ulaanbaatar",
        "São Paulo",
        "Da Nang",
        "Port Moresby",
    ] {
        check(&format!("Thousands marched in {place} on Sunday."), &[(place, Place)]);
    }
}

#[test]
fn a_people_before_its_institution_is_part_of_its_name() {
    check("She rang the Russian Embassy twice.", &[("Russian Embassy", Organization)]);
    check("The Norwegian Refugee Council left the camp.", &[("Norwegian Refugee Council", Organization)]);
    check("He ran the Russian Direct Investment Fund until May.", &[("Russian Direct Investment Fund", Organization)]);
    check("A Russian bank closed.", &[("Russian", Group)]);
}

#[test]
fn hyphens() {
    check(
        "Carla Meier called Jonas Weber. The Meier-Weber call was short.",
        &[("Carla Meier", Person), ("Jonas Weber", Person), ("Meier", Person), ("Weber", Person)],
    );
    check("The Paris-based group grew.", &[("Paris", Place)]);
    check("Al-Qaeda claimed the attack.", &[("Al-Qaeda", Organization)]);
}

#[test]
fn ranks_and_honours_stay_outside() {
    check("Det Ch Insp Rob Haworth appealed for witnesses.", &[("Rob Haworth", Person)]);
    check("Judge Penelope Marsh KC adjourned the trial.", &[("Penelope Marsh", Person)]);
    check("Martin Luther King Jr. spoke there.", &[("Martin Luther King Jr.", Person)]);
}

#[test]
fn companies_called_like_persons() {
    check(
        "Ford recalled forty thousand trucks. Ford's shares fell.",
        &[("Ford", Organization), ("Ford", Organization)],
    );
    check("Doug Ford won again. Ford thanked the voters.", &[("Doug Ford", Person), ("Ford", Person)]);
}

#[test]
fn lists_of_one_meaning() {
    check("He signed for Paris Saint-Germain.", &[("Paris Saint-Germain", Organization)]);
    check("The plane landed in Kathmandu.", &[("Kathmandu", Place)]);
    check("The bill was backed by Ann Lowe, D-Mass., on Monday.", &[("Ann Lowe", Person), ("Mass.", Place)]);
}

#[test]
fn first_names_that_are_also_villages() {
    check("Vivian learns that Rita has no desire to attend.", &[("Vivian", Person), ("Rita", Person)]);
    check("Her mother holds Alice's hand, and Ida collapses.", &[("Alice", Person), ("Ida", Person)]);
    check("The family moved from Florence to Rome.", &[("Florence", Place), ("Rome", Place)]);
}

#[test]
fn picture_credits() {
    check("A crowd on the bridge. Image: Ana Silva.", &[("Ana Silva", Person)]);
}

#[test]
fn outlets_weapons_and_craft() {
    check("Kommersant reported the sale.", &[("Kommersant", Organization)]);
    check("She told the Jakarta Post that it was late.", &[("Jakarta Post", Organization)]);
    check("Ukraine asked for Tomahawk missiles.", &[("Ukraine", Place), ("Tomahawk", Product)]);
    check("Two F-16s and a HIMARS launcher arrived.", &[("F-16s", Product), ("HIMARS", Product)]);
}

#[test]
fn whole_article() {
    check(
        "Ana Lopez runs the shop. The council thanked Lopez for her work.",
        &[("Ana Lopez", Person), ("Lopez", Person)],
    );
    check(
        "The National Weather Service (NWS) issued a warning. The NWS lifted it later.",
        &[("National Weather Service", Organization), ("NWS", Organization), ("NWS", Organization)],
    );
    check(
        "Hugo Brandt said he was ready. Brandt will start on Monday, and Brandt's team agrees.",
        &[("Hugo Brandt", Person), ("Brandt", Person), ("Brandt", Person)],
    );
}

#[test]
fn other_kinds() {
    check("World War II ended in 1945.", &[("World War II", Event)]);
    check("Hurricane Maria hit Puerto Rico.", &[("Hurricane Maria", Event), ("Puerto Rico", Place)]);
    check(
        "Congress passed the Endangered Species Act in 1973.",
        &[("Congress", Organization), ("Endangered Species Act", Law)],
    );
}

#[test]
fn no_names() {
    check("He said that the weather would be fine tomorrow.", &[]);
    check("On Monday the president and the prime minister met.", &[]);
    check("May I help you? In March we will know more.", &[]);
    check("Police arrested two men on Tuesday evening.", &[]);
    check("\"Stop it,\" she said. \"We have had enough.\"", &[]);
    check("In a statement, the company said sales rose by 5 per cent.", &[]);
}

#[test]
fn odd_texts_are_no_trouble() {
    for text in
        ["", " ", "-", "'s", "’", "The", "Mr.", "A-B-C-D", "( )", "ALL OF THIS IS IN CAPITALS", "\u{200b}", "𝒳𝒴 Ω"]
    {
        names(text);
    }
    let long = "Ana Silva and ".repeat(2_000);
    assert!(names(&long).len() >= 1_000, "names in one endless sentence");
}

#[test]
fn names_that_mean_one_thing_wherever_they_stand() {
    check(
        "Mrs. Abernathy wrote on X that World War Two began there.",
        &[("Abernathy", Person), ("X", Product), ("World War Two", Event)],
    );
    check("The treaty’s Article 7 is clear.", &[("Article 7", Law)]);
    check("DUNMOOR, March 3 — The bridge is shut.", &[("DUNMOOR", Place)]);
}

#[test]
fn surnames_of_two_and_pairs() {
    check(
        "Mr Novak's daughter, Lena Novak-Keller, wept. Peter Keller did not.",
        &[("Novak", Person), ("Lena Novak-Keller", Person), ("Peter Keller", Person)],
    );
    check(
        "Maria Keller met Tomas Novak in Vienna. The Keller-Novak talks went on.",
        &[("Maria Keller", Person), ("Tomas Novak", Person), ("Vienna", Place), ("Keller", Person), ("Novak", Person)],
    );
}

#[test]
fn a_surname_of_two_stays_whole_beside_its_halves() {
    check(
        "Rosalind Keller-Hart left. She married Peter Hart. Keller-Hart was a cousin of Lena Keller.",
        &[("Rosalind Keller-Hart", Person), ("Peter Hart", Person), ("Keller-Hart", Person), ("Lena Keller", Person)],
    );
}

#[test]
fn days_as_given_names() {
    check("The hosts led, but Sunday Okafor levelled before the break.", &[("Sunday Okafor", Person)]);
    check("On Sunday Okafor said he would retire.", &[("Okafor", Person)]);
    check("Chidi Okafor scored, but Sunday Okafor was not there.", &[("Chidi Okafor", Person), ("Okafor", Person)]);
}

#[test]
fn where_people_live_and_are_elected() {
    check("Derek Novak, 61, of Harehills, was jailed.", &[("Derek Novak", Person), ("Harehills", Place)]);
    check("Lena Keller, 34, from Wamena, was killed.", &[("Lena Keller", Person), ("Wamena", Place)]);
    check("Sen. Bob Keller, R-Lubbock, voted against it.", &[("Bob Keller", Person), ("Lubbock", Place)]);
}

#[test]
fn companies_by_their_shares() {
    check("Shares of Lena Darby Guthrie closed 2% higher.", &[("Lena Darby Guthrie", Organization)]);
    check("Shares in London fell on Monday.", &[("London", Place)]);
}

#[test]
fn laws_by_their_last_word() {
    check("The EU Deforestation Regulation was delayed by a year.", &[("EU Deforestation Regulation", Law)]);
    check(
        "Lawmakers passed the Fisheries and Ports (Amendment) Act on Friday.",
        &[("Fisheries and Ports (Amendment) Act", Law)],
    );
    check("They cited the Ports (Fees) Act (Repeal) Act.", &[("Ports (Fees) Act", Law)]);
    check("The minutes (in full) Act as a guide.", &[]);
}

#[test]
fn clubs_by_their_games() {
    check(
        "Lagos City beat defending champion Espérance de Tunis 2-1 on Saturday night.",
        &[("Lagos City", Organization), ("Espérance de Tunis", Organization)],
    );
    check("Luton drew 0-0 with Burnley on Saturday.", &[("Luton", Organization), ("Burnley", Organization)]);
    check("Chelsea were held by West Ham United.", &[("Chelsea", Organization), ("West Ham United", Organization)]);
    check(
        "Kerala Blasters FC beat Chennaiyin FC 3-0.",
        &[("Kerala Blasters FC", Organization), ("Chennaiyin FC", Organization)],
    );
    // Players are persons, countries are places, and a city may host what is no game.
    check("Maria Keller defeated Anna Novak 6-4, 6-2.", &[("Maria Keller", Person), ("Anna Novak", Person)]);
    check("Luton hosts the Green Party's congress.", &[("Luton", Place), ("Green Party", Organization)]);
}

#[test]
fn what_a_name_is_said_to_be() {
    check(
        "The Meteorology, Climatology and Geophysics Agency had issued warnings.",
        &[("Meteorology, Climatology and Geophysics Agency", Organization)],
    );
    check("The Communications Authority of Kenya met.", &[("Communications Authority of Kenya", Organization)]);
    check("A poll by Atlas Intel put them ahead.", &[("Atlas Intel", Organization)]);
    check("The Cambridge-based group fell.", &[("Cambridge", Place)]);
    check("She opened the store, Sri Lakshmi Jewellers, in 1983.", &[("Sri Lakshmi Jewellers", Organization)]);
    check(
        "She left her daughters, Ngozi and Clare, in Bath.",
        &[("Ngozi", Person), ("Clare", Person), ("Bath", Place)],
    );
    check("She studied at King's College London.", &[("King's College London", Organization)]);
    check(
        "Leonardo shares fell. Italy's Leonardo makes them.",
        &[("Leonardo", Organization), ("Italy", Place), ("Leonardo", Organization)],
    );
    check("The Liberal Democrats said no.", &[("Liberal Democrats", Organization)]);
    check("Moi Avenue was shut.", &[("Moi Avenue", Place)]);
    check("Rolf Keller, an analyst at Berenberg, agreed.", &[("Rolf Keller", Person), ("Berenberg", Organization)]);
    check(
        "Novacore Technologies fell. Novacore claims that it lost sales.",
        &[("Novacore Technologies", Organization), ("Novacore", Organization)],
    );
    check("The Sundarbans, a delta of two countries, has lost land.", &[("Sundarbans", Place)]);
    check("Talks with Washington went on.", &[("Washington", Place)]);
    check("The BCCI, the country's cricket board, said he would play.", &[("BCCI", Organization)]);
    check("Ana Silva told Antara that she had left.", &[("Ana Silva", Person), ("Antara", Organization)]);
    check("The AI boom went on.", &[]);
}
