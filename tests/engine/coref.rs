//! Who is who. In each text, `[1 words]` are words of the thing that the row numbers 1, `[0 words]` of nothing that has a name;
//! the words are a mention (its article aside) of one entity where the numbers are equal, and of two where they differ.

use std::collections::BTreeMap;

use dateline::{Analysis, Document, analyse};

/// The text without marks, and what was marked: where, and with which number.
fn read(marked: &str) -> (String, Vec<(u32, u32, u32)>) {
    let (mut text, mut spans) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(open) = rest.find('[') {
        text.push_str(&rest[..open]);
        let (number, inner) = rest[open + 1..].split_once(' ').expect("a mark is [number words]");
        let (words, after) = inner.split_once(']').expect("a mark ends in ]");
        let start = text.len();
        text.push_str(words);
        let skip = ["the ", "The ", "a ", "A "].iter().find(|a| words.starts_with(**a)).map_or(0, |a| a.len());
        spans.push(((start + skip) as u32, text.len() as u32, number.parse().expect("a mark begins with a number")));
        rest = after;
    }
    text.push_str(rest);
    (text, spans)
}

/// The entity with a mention of just these bytes.
fn entity_of(analysis: &Analysis, start: u32, end: u32) -> Option<&str> {
    let has = |e: &&dateline::engine::analysis::Entity| e.mentions.iter().any(|m| (m.start, m.end) == (start, end));
    analysis.entities.iter().find(has).map(|e| e.id.as_str())
}

fn faults(marked: &str) -> Vec<String> {
    let (text, spans) = read(marked);
    let analysis = analyse(&Document::new(&text));
    let mut entities: BTreeMap<u32, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for &(start, end, number) in &spans {
        let words = &text[start as usize..end as usize];
        let found = entity_of(&analysis, start, end);
        match (number, found) {
            (0, None) => {}
            (0, Some(_)) => faults.push(format!("“{words}” is of a named thing")),
            (_, None) => faults.push(format!("“{words}” is no mention")),
            (_, Some(id)) => {
                let first = *entities.entry(number).or_insert(id);
                if first != id {
                    faults.push(format!("“{words}” is not of thing {number}"));
                }
            }
        }
    }
    let mut ids: Vec<&str> = entities.values().copied().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() < entities.len() {
        faults.push("two things are one".into());
    }
    assert!(!spans.is_empty(), "nothing is marked in {marked:?}");
    faults
}

/// Checks every row of a table and tells all that fail.
fn check(rows: &[&str]) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|row| (row, faults(row)))
        .filter(|(_, f)| !f.is_empty())
        .map(|(row, f)| format!("{row}\n    {}", f.join("; ")))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn a_name_and_its_parts() {
    check(&[
        "[1 Maria Gonzalez] arrived on Monday. [1 Gonzalez] left on Tuesday.",
        "[1 Lagos City] beat [2 Espérance de Tunis] 2-1 on Saturday. [2 Espérance] had led at the break.",
        "[1 Robert Fischer] met [2 Anna Weber] in Berlin. [2 Weber] thanked [1 Fischer].",
        "[1 Amy Louise Parker] won the vote. [1 Amy Parker] will start in May, and [1 Parker] was pleased.",
        "[1 Kim Min-jae] signed the contract. [1 Kim] will play on Sunday.",
        "The band lost [1 Eddie van Houten]. [1 Van Houten] was 65.",
        "[1 Thomas Reed Jr.] spoke first. Later [1 Reed] sat down.",
        "[1 Angela Novak], a nurse, was there. [1 Angela] said nothing.",
        "Police named the victim as [1 Peter Collins]. [1 Collins] was found on Friday.",
    ]);
}

#[test]
fn nicknames_and_spellings() {
    check(&[
        "[1 William Carter] was elected in 1990. [1 Bill Carter] left office in 1998.",
        "[1 Yuri Petrenko] called. Officials said [1 Yury Petrenko] called twice.",
        "[1 Elizabeth Morgan] resigned. Friends of [1 Liz Morgan] were surprised.",
        "[1 Dmitry Kozlov] was in Paris. [1 Dmitri Kozlov] is a banker.",
        "[1 Michael Stone] spoke. [1 Mike Stone] did not answer questions.",
    ]);
}

#[test]
fn people_who_are_kept_apart() {
    check(&[
        "[1 Bill Carter] and [2 Helen Carter] voted in Ohio.",
        "[1 Mario Rossi] was with [2 Maria Rossi] in Rome.",
        "[1 George A. Miller] replaced [2 George B. Miller].",
        "[1 James Ford] bought a car from [2 Ford Motor Company].",
        "[1 Robert Cummings Sr.] and [2 Robert Cummings Jr.] were both there.",
        "[1 John Smith] met [2 Peter Smith] on Monday. [2 Peter Smith] was late.",
        "[1 Paris Jackson] flew to [2 Paris].",
        "[1 Frank Black] and [2 Joe White] were arrested.",
    ]);
}

#[test]
fn one_surname_of_two_people() {
    check(&[
        "[1 Bill Carter] spoke in Ohio. [2 Helen Carter] spoke in Texas. Mrs. [2 Carter] was applauded.",
        "[1 Bill Carter] spoke in Ohio with [2 Helen Carter]. Mr. [1 Carter] was applauded.",
    ]);
}

#[test]
fn acronyms() {
    check(&[
        "The [1 Federal Aviation Administration] opened an inquiry. The [1 FAA] grounded the jets.",
        "The [1 European Central Bank] raised rates. The [1 ECB] meets in May.",
        "The [1 Federal Bureau of Investigation] and the [2 Central Intelligence Agency] disagree. The [1 FBI] said so, and the [2 CIA] denied it.",
        "The [1 National Transportation Safety Board] sent a team. [1 NTSB] officials arrived on Friday.",
    ]);
}

#[test]
fn companies_and_bodies() {
    check(&[
        "[1 Halden Group Ltd] posted a loss. The [1 Halden Group] blamed the weather.",
        "[1 Ford Motor Company] will close a plant. [1 Ford] told its workers on Monday.",
        "The [1 U.S. Senate] voted on Friday. The [1 Senate] passed the bill.",
        "The [1 United States Supreme Court] ruled on Monday. The [1 Supreme Court] split.",
        "The [1 Department of Justice] sued. The [1 Justice Department] wants damages.",
        "The [1 U.S. Department of Justice] sued. The [1 US Department of Justice] won.",
        "[1 Marvel Studios] made the film. [1 Marvel] will make another.",
    ]);
}

#[test]
fn bodies_that_are_kept_apart() {
    check(&[
        "The [1 White House] objected, and the [2 House of Representatives] voted anyway.",
        "The [1 House Judiciary Committee] met before the [2 House of Representatives] voted.",
        "The [1 University of Washington] is not in [2 Washington].",
        "[1 Boston University] is in [2 Boston].",
        "The [1 European Union] and the [2 African Union] signed a treaty.",
        "The [1 Bank of England] and the [2 Bank of Japan] cut rates.",
        "The [1 New York Times] is read far from [2 New York].",
    ]);
}

#[test]
fn places_and_peoples() {
    check(&[
        "The [1 United States] agreed. The [1 U.S.] will pay, and [1 America] will gain.",
        "The [1 US] and [2 Russia] met. The [1 United States] left early.",
        "The [1 United Kingdom] voted. [1 Britain] left, and the [1 UK] stayed calm.",
        "[1 Ukraine] held talks. [2 Ukrainians] watched. A [2 Ukrainian] minister spoke.",
        "[1 Russia] denied it. Many [2 Russians] believe that.",
        "[1 North Korea] and [2 South Korea] are neighbours.",
        "[1 Moscow] is the capital of [2 Russia].",
        "[1 Virginia] borders [2 West Virginia].",
        "The [1 Republicans] lost. A [1 Republican] senator wept.",
        "The quake struck [1 Westchester County]. [1 Westchester] has had few.",
        "He moved from [1 Mexico] to [2 New Mexico].",
    ]);
}

#[test]
fn roles_beside_the_name() {
    check(&[
        "[1 Yuri Ivanov], [1 the president's foreign policy adviser], said no.",
        "[1 The governor] of Texas, [1 Maria Lopez], declared an emergency.",
        "[1 Hans Meyer] was [1 head] of the German Olympic Committee.",
        "[1 Carla Bruno] – [1 a close adviser] to the mayor – resigned.",
        "[1 Sadia Khan], 43, [1 a teacher] from Leeds, won the prize.",
    ]);
}

#[test]
fn later_descriptions() {
    check(&[
        "[1 Marco Bellini] missed the start. [1 The Italian] said the bus was late.",
        "French President [1 Paul Laurent] met Spanish President [2 Luis Ortega]. [1 The French president] smiled.",
        "French President [1 Paul Laurent] met Spanish President [2 Luis Ortega]. [2 The Spanish president] smiled.",
        "[1 Yuri Ivanov], an aide to the president, took the call. [1 The aide] did not answer questions.",
        "Mayor [1 Anna Weber] opened the bridge. [1 The mayor] spoke for an hour.",
        "The [1 Ministry of Health] issued new rules. [1 The ministry] gave no reason.",
        "Prime Minister [1 Joseph Tan] resigned on Monday. [1 The prime minister] had ruled for ten years.",
        "[1 Usman Malik], 28, was arrested. [1 The 28-year-old] was from Leeds.",
        "Special Envoy [1 Steve Walker] flew to Cairo. [1 The envoy] was tired.",
    ]);
}

#[test]
fn descriptions_of_nobody_named() {
    check(&[
        "President [1 Paul Laurent] arrived. [0 The driver] waited outside.",
        "Mayor [1 Anna Weber] spoke. [0 A judge] disagreed.",
        "President [1 Paul Laurent] met the German chancellor. [0 The German chancellor] said nothing.",
        "[1 Maria Gonzalez] arrived. [0 A woman] was waiting.",
    ]);
}

#[test]
fn pronouns_of_people() {
    check(&[
        "[1 Maria Gonzalez] arrived on Monday. [1 She] left on Tuesday.",
        "[1 Robert Fischer] was tired. [1 He] went home.",
        "[1 Robert Fischer] met [2 Anna Weber]. [2 She] smiled, and [1 he] left.",
        "Mr. [1 Okafor] lost the vote. [1 His] party was shocked.",
        "[1 Anna Weber] thanked [1 her] voters.",
        "[1 Robert Fischer] blamed [1 himself].",
        "[1 Sarah Cole] met her lawyer on Friday. [1 She] was nervous.",
        "Actress [1 Kim Novak] came late. [1 She] apologised.",
        "King [1 Harald] opened the bridge. [1 He] wore a coat.",
    ]);
}

#[test]
fn pronouns_that_grammar_keeps_apart() {
    check(&[
        "[1 Robert Fischer] praised [2 Peter Collins]. [1 Fischer] hired [2 him] in May.",
        "[1 Anna Weber] said nothing. [2 Robert Fischer] defended [1 her].",
        "[0 It] rained in [1 Berlin] on Monday.",
    ]);
}

#[test]
fn pronouns_of_bodies() {
    check(&["[1 Ford Motor Company] said [1 it] would close a plant.", "[1 Germany] raised [1 its] budget."]);
}

#[test]
fn speakers_of_quotations() {
    check(&[
        "“[1 I] will not resign,” said [1 Maria Gonzalez].",
        "“This is [1 my] last word,” [1 Robert Fischer] said.",
        "[1 Anna Weber] said: “[1 I] am tired.”",
        "[1 Robert Fischer] resigned on Monday. “[1 I] had no choice,” [1 he] said.",
    ]);
}

#[test]
fn canonical_names() {
    for (text, names) in [
        ("President Donald Trump met Putin. Trump left.", ["Donald Trump", "Putin"].as_slice()),
        ("The WHO warned. The World Health Organization (WHO) has a plan.", &["World Health Organization"]),
        ("The U.S. agreed. The United States will pay.", &["United States"]),
        ("Judge Amy Berman Jackson ruled. Jackson was strict.", &["Amy Berman Jackson"]),
        ("Sen. Elizabeth Warren spoke. Warren was loud.", &["Elizabeth Warren"]),
    ] {
        let analysis = analyse(&Document::new(text));
        let found: Vec<&str> = analysis.entities.iter().map(|e| e.name.as_str()).collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn gender_from_evidence_only() {
    use dateline::engine::coref::Gender;
    for (text, gender) in [
        ("Mr. Okafor spoke in Lagos.", Gender::Male),
        ("Mrs. Okafor spoke in Lagos.", Gender::Female),
        ("Spokeswoman Ming Zhao spoke. Zhao was calm.", Gender::Female),
        ("Maria Okafor spoke in Lagos.", Gender::Female),
        ("Tunde Okafor left. Okafor said that he was calm.", Gender::Male),
        ("Minister Okafor spoke in Lagos.", Gender::Unknown),
    ] {
        let analysis = analyse(&Document::new(text));
        let person = analysis.entities.iter().find(|e| e.name.ends_with("Okafor") || e.name.ends_with("Zhao"));
        assert_eq!(person.map(|e| e.gender), Some(gender), "{text}");
    }
}

#[test]
fn roles_are_on_the_card() {
    for (text, name, roles) in [
        ("Trade and Industry Secretary Ana Silva left.", "Ana Silva", &["Trade and Industry Secretary"][..]),
        ("Associated Press writer Ana Silva left.", "Ana Silva", &["Associated Press writer"]),
        (
            "Ana Silva, head of the Association of School and College Leaders, left.",
            "Ana Silva",
            &["head of the Association of School and College Leaders"],
        ),
        ("Ana Silva, managing director at Acme Inc, left.", "Ana Silva", &["managing director at Acme Inc"]),
        ("Ana Silva KC, the prosecutor, left.", "Ana Silva", &["prosecutor"]),
        ("U.S. Secretary of State Marco Rubio spoke.", "Marco Rubio", ["U.S. Secretary of State"].as_slice()),
        ("Yuri Ivanov, Putin’s foreign policy adviser, said no.", "Yuri Ivanov", &["Putin’s foreign policy adviser"]),
        ("White House spokesman Carl Dean spoke.", "Carl Dean", &["White House spokesman"]),
        ("Hans Meyer was head of the committee.", "Hans Meyer", &["head of the committee"]),
    ] {
        let analysis = analyse(&Document::new(text));
        let person = analysis.entities.iter().find(|e| e.name == name);
        let found = person.map(|e| e.roles.iter().map(|r| r.text.as_str()).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), Some(roles), "{text}");
    }
}

#[test]
fn every_link_names_its_sieve() {
    let analysis = analyse(&Document::new(
        "Yuri Ivanov, Putin’s aide, spoke. Ivanov left. He was tired. The aide went home. Officials say Yury Ivanov is 60.",
    ));
    let rules: Vec<&str> = analysis.entities.iter().flat_map(|e| &e.mentions).map(|m| m.rule.as_str()).collect();
    for rule in ["exact", "surname", "spelling", "appositive", "role"] {
        assert!(rules.contains(&rule), "no mention names {rule}: {rules:?}");
    }
}

#[test]
fn odd_texts_do_no_harm() {
    let many: Vec<String> =
        (0..3000).map(|i| format!("Mr. A{i} Smith met Smith. The president of X{i} said he left.")).collect();
    let many = many.join(" ");
    for text in ["", "He. She. It. They.", "’s ’s ’s", "The the the president president of of", &many] {
        let analysis = analyse(&Document::new(text));
        let mentions = analysis.entities.iter().flat_map(|e| &e.mentions);
        assert!(mentions.clone().all(|m| m.start < m.end && text.is_char_boundary(m.start as usize)));
    }
}
