//! Who said what, in sentences of our own. A row is a text and the quotes expected in it, in text order, each as
//! `kind | words | speaker`: the speaker is the entity's name, else the words that name it, `-` where nobody is named.

use dateline::{Document, analyse};

/// The quotes of a text in the form of the tables.
fn quotes(text: &str) -> Vec<String> {
    let analysis = analyse(&Document::new(text));
    analysis
        .quotes
        .iter()
        .map(|quote| {
            let kind = format!("{:?}", quote.kind).to_lowercase();
            let speaker = quote.speaker.as_ref().map(|s| {
                let entity = s.entity.as_ref().and_then(|id| analysis.entities.iter().find(|e| &e.id == id));
                entity.map_or(s.text.clone(), |e| e.name.clone())
            });
            format!("{kind} | {} | {}", quote.text, speaker.unwrap_or_else(|| "-".into()))
        })
        .collect()
}

#[track_caller]
pub(super) fn check(rows: &[(&str, &[&str])]) {
    assert!(!rows.is_empty(), "a table has rows");
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let found = quotes(text);
        if found != *expected {
            wrong.push(format!("{text}\n  expected {expected:#?}\n  found    {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn marks_of_every_style() {
    check(&[
        ("“We are ready,” Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("\"We are ready,\" Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("‘We are ready,’ Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("'We are ready,' Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("«We are ready,» Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("„We are ready,“ Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("„We are ready,” Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("``We are ready,'' Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("‘‘We are ready,’’ Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,\" Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
    ]);
}

#[test]
fn apostrophes_are_no_marks() {
    check(&[
        (
            "‘It’s the workers’ money and they’re owed it,’ Ana Silva said.",
            &["direct | It’s the workers’ money and they’re owed it, | Ana Silva"],
        ),
        (
            "'It's the workers' money and they're owed it,' Ana Silva said.",
            &["direct | It's the workers' money and they're owed it, | Ana Silva"],
        ),
        (
            "‘We won’t sell the farmers’ land,’ said Ana Silva. ‘It isn’t ours.’",
            &["direct | We won’t sell the farmers’ land, | Ana Silva", "direct | It isn’t ours. | Ana Silva"],
        ),
        ("‘I´ll go and they´ll stay,’ Ana Silva told reporters.", &["direct | I´ll go and they´ll stay, | Ana Silva"]),
        ("‘Back in the ’90s nobody cared,’ Ana Silva said.", &["direct | Back in the ’90s nobody cared, | Ana Silva"]),
        ("The players’ bus and the fans’ cars left the town’s stadium.", &[]),
        ("The '90s hits were the singers' best.", &[]),
    ]);
}

#[test]
fn feet_and_inches_are_no_marks() {
    check(&[
        ("\"The door is 6'2\" high,\" Ana Silva said.", &["direct | The door is 6'2\" high, | Ana Silva"]),
        ("The 12\" pipe burst. \"It was old,\" Ana Silva said.", &["direct | It was old, | Ana Silva"]),
        ("He is 6' tall and she is 5'9\".", &[]),
    ]);
}

#[test]
fn one_bad_mark_loses_no_other_quote() {
    check(&[
        (
            "The mayor spoke of a “new start on Monday.\n“We are ready,” Ana Silva said.",
            &["direct | We are ready, | Ana Silva"],
        ),
        ("The plan” was dropped. “We are ready,” Ana Silva said.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready, Ana Silva said.\n“We will win,” said Ben Okoro.", &["direct | We will win, | Ben Okoro"]),
        (
            "We are ready,” said Ana Silva. “We will win.”",
            &["direct | We are ready, | Ana Silva", "direct | We will win. | Ana Silva"],
        ),
        (
            "\"We are ready,\" Ana Silva said. \"We will win.",
            &["direct | We are ready, | Ana Silva", "direct | We will win. | Ana Silva"],
        ),
    ]);
}

#[test]
fn a_quote_within_a_quote_is_one() {
    check(&[
        (
            "“He told me ‘go home’ and I went,” Ana Silva said.",
            &["direct | He told me ‘go home’ and I went, | Ana Silva"],
        ),
        (
            "‘He told me “go home” and I went,’ Ana Silva said.",
            &["direct | He told me “go home” and I went, | Ana Silva"],
        ),
        (
            "\"He told me 'go home' and I went,\" Ana Silva said.",
            &["direct | He told me 'go home' and I went, | Ana Silva"],
        ),
    ]);
}

#[test]
fn cues_before_behind_and_between() {
    check(&[
        ("Ana Silva said: “We are ready.”", &["direct | We are ready. | Ana Silva"]),
        ("Ana Silva said, “We are ready.”", &["direct | We are ready. | Ana Silva"]),
        ("Ana Silva told reporters on Monday: “We are ready.”", &["direct | We are ready. | Ana Silva"]),
        ("“We are ready,” said Ana Silva.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,” said Mayor Ana Silva on Monday.", &["direct | We are ready, | Ana Silva"]),
        ("“Are we ready?” asked Ana Silva.", &["direct | Are we ready? | Ana Silva"]),
        ("“Are we ready?” Ana Silva asked.", &["direct | Are we ready? | Ana Silva"]),
        ("“Not today!” Ana Silva shouted.", &["direct | Not today! | Ana Silva"]),
        (
            "“We are ready,” Ana Silva said, “and we will win.”",
            &["direct | We are ready, | Ana Silva", "direct | and we will win. | Ana Silva"],
        ),
        (
            "“We are ready,” said Ana Silva. “We will win.”",
            &["direct | We are ready, | Ana Silva", "direct | We will win. | Ana Silva"],
        ),
        ("“We are ready,” Ana Silva told the Morning Herald.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,” Ana Silva wrote in a post on Facebook.", &["direct | We are ready, | Ana Silva"]),
        ("Ana Silva praised the team, adding: “We are ready.”", &["direct | We are ready. | Ana Silva"]),
    ]);
}

#[test]
fn verbs_that_no_list_holds() {
    check(&[
        ("“We are ready,” Ana Silva trilled.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,” beamed Ana Silva.", &["direct | We are ready, | Ana Silva"]),
        ("“Nobody moves,” Ana Silva snarled at the crowd.", &["direct | Nobody moves, | Ana Silva"]),
    ]);
}

#[test]
fn between_the_speaker_and_the_cue() {
    check(&[
        ("“We are ready,” Ana Silva, the mayor of Porto, said.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,” Ana Silva, who leads the council, said.", &["direct | We are ready, | Ana Silva"]),
        ("Ana Silva, the mayor of Porto, said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        (
            "Ana Silva, who leads the council, said the bridge was safe.",
            &["indirect | the bridge was safe | Ana Silva"],
        ),
        ("“We are ready,” said Ana Silva, the mayor of Porto.", &["direct | We are ready, | Ana Silva"]),
        ("“We are ready,” Ana Silva later said.", &["direct | We are ready, | Ana Silva"]),
        ("Ana Silva also said that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva has repeatedly said that the bridge is safe.", &["indirect | the bridge is safe | Ana Silva"]),
        ("The mayor, Ana Silva, said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
    ]);
}

#[test]
fn continued_quotes() {
    check(&[
        (
            "“We are ready. We have trained for months,” Ana Silva said.",
            &["direct | We are ready. We have trained for months, | Ana Silva"],
        ),
        (
            "“We are ready,” Ana Silva said. “We have trained. We will win.”",
            &["direct | We are ready, | Ana Silva", "direct | We have trained. We will win. | Ana Silva"],
        ),
        (
            "Ana Silva said: “We are ready.\n“We will win.”",
            &["direct | We are ready. | Ana Silva", "direct | We will win. | Ana Silva"],
        ),
        (
            "“We are ready,” Ana Silva told reporters.\n“We will win the match.”",
            &["direct | We are ready, | Ana Silva", "direct | We will win the match. | Ana Silva"],
        ),
        (
            "Ana Silva defended the plan. “It is the right thing to do.”",
            &["direct | It is the right thing to do. | Ana Silva"],
        ),
        (
            "Ana Silva said the plan was sound. “It is the right thing to do.”",
            &["indirect | the plan was sound | Ana Silva", "direct | It is the right thing to do. | Ana Silva"],
        ),
        ("Ana Silva added:\n“We are ready for the match.”", &["direct | We are ready for the match. | Ana Silva"]),
    ]);
}

#[test]
fn transcripts_and_sign_offs() {
    check(&[
        (
            "SILVA: Are we ready for this?\nOKORO: We are ready and we will win.",
            &["direct | Are we ready for this? | SILVA", "direct | We are ready and we will win. | OKORO"],
        ),
        ("“We have lost a friend today.” — Ana Silva", &["direct | We have lost a friend today. | Ana Silva"]),
        ("“We have lost a friend today.”\n― Ana Silva, mayor", &["direct | We have lost a friend today. | Ana Silva"]),
    ]);
}

#[test]
fn reported_clauses() {
    check(&[
        ("Ana Silva said that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva told reporters the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva told reporters that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva said on Tuesday that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva said in a statement that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("The bridge was safe, Ana Silva said.", &["indirect | The bridge was safe | Ana Silva"]),
        ("The bridge was safe, Ana Silva told reporters on Tuesday.", &["indirect | The bridge was safe | Ana Silva"]),
        ("The bridge was safe, said Ana Silva.", &["indirect | The bridge was safe | Ana Silva"]),
        ("Ana Silva announced that the bridge would close.", &["indirect | the bridge would close | Ana Silva"]),
        ("Ana Silva denied that the bridge was unsafe.", &["indirect | the bridge was unsafe | Ana Silva"]),
        ("Ana Silva warned that the bridge might fall.", &["indirect | the bridge might fall | Ana Silva"]),
        ("Ana Silva claimed the bridge had been sold.", &["indirect | the bridge had been sold | Ana Silva"]),
        ("Ana Silva insisted that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva asked whether the bridge was safe.", &["indirect | whether the bridge was safe | Ana Silva"]),
        ("Ana Silva explained how the bridge was built.", &["indirect | how the bridge was built | Ana Silva"]),
        (
            "Ana Silva confirmed that talks were under way in a post on X.",
            &["indirect | talks were under way | Ana Silva"],
        ),
        (
            "Ana Silva said the bridge was safe, adding that it would open on Monday.",
            &["indirect | the bridge was safe | Ana Silva", "indirect | it would open on Monday | Ana Silva"],
        ),
        (
            "If the bridge falls, Ana Silva said, the town will be cut off.",
            &["indirect | If the bridge falls | Ana Silva", "indirect | the town will be cut off | Ana Silva"],
        ),
    ]);
}

#[test]
fn sources_and_papers() {
    check(&[
        ("According to Ana Silva, the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("The bridge was safe, according to Ana Silva.", &["indirect | The bridge was safe | Ana Silva"]),
        ("The bridge was safe, according to a police report.", &["indirect | The bridge was safe | a police report"]),
        (
            "According to the report, the bridge was “a death trap”.",
            &["mixed | the bridge was “a death trap” | the report"],
        ),
        ("The report says that the bridge was unsafe.", &["indirect | the bridge was unsafe | The report"]),
        ("The mayor issued a statement saying the bridge was safe.", &["indirect | the bridge was safe | The mayor"]),
    ]);
}

#[test]
fn orders_and_promises() {
    check(&[
        ("Ana Silva urged residents to leave the town.", &["indirect | to leave the town | Ana Silva"]),
        ("Ana Silva ordered the police to close the bridge.", &["indirect | to close the bridge | Ana Silva"]),
        ("Ana Silva promised to rebuild the bridge.", &["indirect | to rebuild the bridge | Ana Silva"]),
        ("Ana Silva vowed to rebuild the bridge.", &["indirect | to rebuild the bridge | Ana Silva"]),
        ("Ana Silva called on the government to pay.", &["indirect | to pay | Ana Silva"]),
    ]);
}

#[test]
fn quoted_fragments() {
    check(&[
        ("Ana Silva said the bridge was “a death trap”.", &["mixed | the bridge was “a death trap” | Ana Silva"]),
        (
            "Ana Silva said that the bridge was “a death trap” and should be closed.",
            &["mixed | the bridge was “a death trap” and should be closed | Ana Silva"],
        ),
        ("The bridge was “a death trap”, Ana Silva added.", &["mixed | The bridge was “a death trap” | Ana Silva"]),
        (
            "The bridge was ‘of course unacceptable’, she said.",
            &["mixed | The bridge was ‘of course unacceptable’ | she"],
        ),
        ("Ana Silva called the bridge “a death trap”.", &["mixed | the bridge “a death trap” | Ana Silva"]),
        ("Ana Silva described the bridge as “a death trap”.", &["mixed | the bridge as “a death trap” | Ana Silva"]),
        (
            "Ana Silva said the plan was ‘dead’ and that the bridge was ‘a death trap’.",
            &["mixed | the plan was ‘dead’ and that the bridge was ‘a death trap’ | Ana Silva"],
        ),
    ]);
}

#[test]
fn what_is_no_speech() {
    check(&[
        ("The band played “Moonlight over Porto” for an hour.", &[]),
        ("Ben “Big Ben” Okoro opened the match.", &[]),
        ("The so-called “experts” left the room.", &[]),
        ("Her novel “The Long Road Home” won a prize.", &[]),
        ("The “smart” meter failed.", &[]),
        ("They met in the “Blue Room” of the palace.", &[]),
        ("The book “Rivers” is sold out.", &[]),
        ("Ana Silva did not say whether the bridge was safe.", &[]),
        ("Ana Silva announced a plan to close the bridge.", &[]),
        ("The company reported a loss of five million euros.", &[]),
    ]);
}

#[test]
fn passives_and_quoted_speakers() {
    check(&[
        ("Ana Silva was quoted as saying the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("Ana Silva was quoted as saying: “We are ready.”", &["direct | We are ready. | Ana Silva"]),
        ("Residents were told by Ana Silva that the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
    ]);
}

#[test]
fn the_subject_inside_is_no_speaker() {
    check(&[
        ("“Ben Okoro lied to us all,” Ana Silva said.", &["direct | Ben Okoro lied to us all, | Ana Silva"]),
        ("“Ben Okoro says he is innocent,” said Ana Silva.", &["direct | Ben Okoro says he is innocent, | Ana Silva"]),
        ("Ana Silva said Ben Okoro was innocent.", &["indirect | Ben Okoro was innocent | Ana Silva"]),
        ("Ben Okoro was innocent, Ana Silva said.", &["indirect | Ben Okoro was innocent | Ana Silva"]),
    ]);
}

#[test]
fn pronouns() {
    check(&[
        ("Ana Silva opened the bridge. “It is safe,” she said.", &["direct | It is safe, | Ana Silva"]),
        ("Ana Silva met Ben Okoro. “It is safe,” she said.", &["direct | It is safe, | Ana Silva"]),
        ("Ana Silva met Ben Okoro. He said the bridge was safe.", &["indirect | the bridge was safe | Ben Okoro"]),
        (
            "“We are ready,” Ana Silva said. She added that the bridge was safe.",
            &["direct | We are ready, | Ana Silva", "indirect | the bridge was safe | Ana Silva"],
        ),
    ]);
}

#[test]
fn headlines() {
    check(&[
        ("Bridge is safe, says mayor\n\nThe town was glad.", &["indirect | Bridge is safe | mayor"]),
        (
            "Silva: Bridge is safe and will open\n\nAna Silva was glad.",
            &["indirect | Bridge is safe and will open | Ana Silva"],
        ),
    ]);
}

/// Pieces of one utterance share a group, whoever stands first in the attribution; utterances of one piece have none.
#[test]
fn pieces_of_one_utterance_are_grouped() {
    for (text, groups) in [
        ("“The wall is old,” Rui Tavares said, “and nobody looked after it.”", [Some("g1"), Some("g1")].as_slice()),
        ("“The wall is old,” said Rui Tavares, “and nobody looked after it.”", &[Some("g1"), Some("g1")]),
        ("“The wall is old,” Rui Tavares, an engineer, told reporters on Monday.", &[None]),
        ("“The wall is old,” Rui Tavares said. Ana Silva replied: “It is not.”", &[None, None]),
    ] {
        let analysis = analyse(&Document::new(text));
        let found: Vec<Option<&str>> = analysis.quotes.iter().map(|q| q.group.as_deref()).collect();
        assert_eq!(found, groups, "{text}");
    }
}

#[test]
fn where_contents_end() {
    check(&[
        (
            "If Ana Silva said the bridge was safe, the town would believe her.",
            &["indirect | the bridge was safe | Ana Silva"],
        ),
        (
            "On Monday, traffic over the bridge doubled, the ministry said.",
            &["indirect | On Monday, traffic over the bridge doubled | the ministry"],
        ),
        (
            "Ana Silva said the bridge was ‘finished’ following talks with the builders.",
            &["mixed | the bridge was ‘finished’ | Ana Silva"],
        ),
        (
            "Ana Silva said the bridge was safe, without giving details.",
            &["indirect | the bridge was safe | Ana Silva"],
        ),
        (
            "The minister warned, however, that the drought “could empty the wells”.",
            &["mixed | the drought “could empty the wells” | The minister"],
        ),
        (
            "Ana Silva said the bridge was ‘old’, but would ‘hold for years’.",
            &["mixed | the bridge was ‘old’, but would ‘hold for years’ | Ana Silva"],
        ),
        (
            "Ana Silva estimated around 200 people crossed the bridge.",
            &["indirect | around 200 people crossed the bridge | Ana Silva"],
        ),
    ]);
}

#[test]
fn accusations_claims_and_objects() {
    check(&[
        ("Ana Silva accused the bank of hiding the loss.", &["indirect | hiding the loss | Ana Silva"]),
        (
            "Ana Silva criticised the government for its slow reply.",
            &["indirect | the government for its slow reply | Ana Silva"],
        ),
        ("Ana Silva complained about the noise of the trains.", &["indirect | the noise of the trains | Ana Silva"]),
        ("The council’s claim that the bridge was safe was wrong.", &["indirect | the bridge was safe | The council"]),
        (
            "The leak has sparked accusations that Ana Silva favours the builders.",
            &["indirect | Ana Silva favours the builders | -"],
        ),
        ("Ana Silva urged the gate be closed.", &["indirect | the gate be closed | Ana Silva"]),
        (
            "Ana Silva blamed “human error” and the fear of a storm.",
            &["mixed | “human error” and the fear of a storm | Ana Silva"],
        ),
        ("Ana Silva accused the bank of “cheating”.", &["mixed | cheating | Ana Silva"]),
        ("The alleged thief was at the station.", &[]),
        ("The results suggest that the bridge is old.", &[]),
        ("A novelist who wrote her first book on a night shift has won the prize.", &[]),
        ("Qaboos bin Said opened the bridge.", &[]),
        ("Dr. Ravi Sinha, who is known as the ‘River Man of India’, watched as the animals came back.", &[]),
    ]);
}

#[test]
fn words_that_the_marks_break_off() {
    check(&[
        (
            "Ana Silva told reporters the response “required all hands on deck.”",
            &["mixed | the response “required all hands on deck.” | Ana Silva"],
        ),
        (
            "Ana Silva called the plan a “nasty trick” and a “waste of time”.",
            &["mixed | the plan a “nasty trick” and a “waste of time” | Ana Silva"],
        ),
        (
            "Ana Silva said: “We need the bridge open this week” and “We will not wait for the council.”",
            &[
                "direct | We need the bridge open this week | Ana Silva",
                "direct | We will not wait for the council. | Ana Silva",
            ],
        ),
        (
            "Bridge shows new cracks, say scientists\n\nThe town was sad.",
            &["indirect | Bridge shows new cracks | scientists"],
        ),
        (
            "Old bridge is safe, city police report\n\nThe town was glad.",
            &["indirect | Old bridge is safe | city police"],
        ),
    ]);
}

#[test]
fn labels_that_speak() {
    check(&[
        (
            "Q&A: Why the eel is in trouble\n\nAna Silva met Ben Okoro on Monday.\n\nANA SILVA: How did you start?\n\nBEN OKORO: My grandfather was an eel fisher.",
            &["direct | How did you start? | Ana Silva", "direct | My grandfather was an eel fisher. | Ben Okoro"],
        ),
        ("UPDATE: The bridge is closed.\n\nWATCH: The bridge is opened again.", &[]),
        (
            "Ana Silva added:\n\nThe bridge has stood for a hundred years. It will stand for another hundred.",
            &["direct | The bridge has stood for a hundred years. It will stand for another hundred. | Ana Silva"],
        ),
    ]);
}

#[test]
fn nouns_that_look_like_cues() {
    check(&[
        ("Porto has long opposed city rules that bar trams.", &[]),
        ("The union opposes company orders that force staff to work.", &[]),
        ("The city council claims that the bridge is safe.", &["indirect | the bridge is safe | The city council"]),
        (
            "PERTH: The bridge was shut on Monday morning, police said.",
            &["indirect | The bridge was shut on Monday morning | police"],
        ),
        ("The court rules that the bridge is safe.", &["indirect | the bridge is safe | The court"]),
        (
            "Ana Silva said reports that the bridge was shut were “false”.",
            &["mixed | reports that the bridge was shut were “false” | Ana Silva"],
        ),
        (
            "Ana Silva said that reports that the bridge was shut were “false”.",
            &["mixed | reports that the bridge was shut were “false” | Ana Silva"],
        ),
        ("Analysts warned in a note that prices could fall.", &["indirect | prices could fall | Analysts"]),
    ]);
}

#[test]
fn a_relative_clause_ends_before_the_main_verb() {
    check(&[
        ("Ana Silva, who said she was tired, left the room.", &["indirect | she was tired | Ana Silva"]),
        (
            "The minister, who said she had read the report, declined to resign.",
            &["indirect | she had read the report | The minister"],
        ),
        ("The bank, which said it had no comment, fell.", &["indirect | it had no comment | The bank"]),
    ]);
}
