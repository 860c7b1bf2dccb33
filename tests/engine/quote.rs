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
fn check(rows: &[(&str, &[&str])]) {
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
fn descriptions_bodies_and_nameless_sources() {
    check(&[
        (
            "“The bridge is safe,” a spokesman for the city said.",
            &["direct | The bridge is safe, | a spokesman for the city"],
        ),
        ("The bridge is safe, sources in Porto said.", &["indirect | The bridge is safe | sources in Porto"]),
        ("Police said the bridge was safe.", &["indirect | the bridge was safe | Police"]),
        ("“The bridge is safe,” said a senior official.", &["direct | The bridge is safe, | a senior official"]),
        ("The government said the bridge was safe.", &["indirect | the bridge was safe | The government"]),
        ("One of the engineers said the bridge was safe.", &["indirect | the bridge was safe | One of the engineers"]),
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
fn long_subjects() {
    check(&[
        (
            "Ana Silva of the union Workers First, speaking to the Morning Herald, said, “The bridge is safe.”",
            &["direct | The bridge is safe. | Ana Silva"],
        ),
        (
            "Member of Parliament (MP) Ana Silva of the Green Party added, “The bridge is safe.”",
            &["direct | The bridge is safe. | Ana Silva"],
        ),
        ("“The bridge is safe,” said the mayor of Porto Ana Silva.", &["direct | The bridge is safe, | Ana Silva"]),
        ("A student named Ana Silva said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        (
            "Two people familiar with the talks said the deal was close.",
            &["indirect | the deal was close | Two people familiar with the talks"],
        ),
        (
            "Ana Silva declined to speak, but two people familiar with the talks said Silva had left.",
            &["indirect | Silva had left | two people familiar with the talks"],
        ),
        (
            "Its leader, Imam Omar Diallo, was quoted by local radio as saying the army had won.",
            &["indirect | the army had won | Omar Diallo"],
        ),
        (
            "The draft, written by three cities – Porto, Braga and Faro – proposes that the fee be cut to “almost nothing”.",
            &["mixed | the fee be cut to “almost nothing” | The draft"],
        ),
        (
            "On Friday, representatives from the union said the bridge was safe.",
            &["indirect | the bridge was safe | representatives from the union"],
        ),
        (
            "Ana Silva, a Porto Democrat who has been critical of the mayor, wrote: “The bridge is safe.”",
            &["direct | The bridge is safe. | Ana Silva"],
        ),
    ]);
}

#[test]
fn the_speaker_goes_on() {
    check(&[
        (
            "Ana Silva said the plan was dead and told reporters that the bridge would close.",
            &["indirect | the plan was dead | Ana Silva", "indirect | the bridge would close | Ana Silva"],
        ),
        (
            "The mayor backed the plan but stressed that the bridge had to wait.",
            &["indirect | the bridge had to wait | The mayor"],
        ),
        (
            "Ana Silva said the bridge was “a death trap” and urged drivers to stay away.",
            &["mixed | the bridge was “a death trap” | Ana Silva", "indirect | to stay away | Ana Silva"],
        ),
        (
            "Ana Silva said the bridge had been ‘closed for good’, but refused to say why.",
            &["mixed | the bridge had been ‘closed for good’ | Ana Silva"],
        ),
        (
            "The council confirmed it had sold the bridge, stating: “We had no choice.”",
            &["indirect | it had sold the bridge | The council", "direct | We had no choice. | The council"],
        ),
        (
            "“I don’t build for prizes,” Ana Silva said in 2019, after the bridge was opened. “But they are nice.”",
            &["direct | I don’t build for prizes, | Ana Silva", "direct | But they are nice. | Ana Silva"],
        ),
    ]);
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
        ("The alleged thief was at the station.", &[]),
        ("The results suggest that the bridge is old.", &[]),
        ("A novelist who wrote her first book on a night shift has won the prize.", &[]),
        ("Qaboos bin Said opened the bridge.", &[]),
        ("Dr. Ravi Sinha, who is known as the ‘River Man of India’, watched as the animals came back.", &[]),
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
fn pronouns_with_two_candidates() {
    check(&[
        (
            "Ana Silva met Maria Costa in Porto. “The bridge is safe,” she said.",
            &["direct | The bridge is safe, | Ana Silva"],
        ),
        (
            "“The bridge is old,” Ben Okoro said of Tom Reed. “It will fall,” he added.",
            &["direct | The bridge is old, | Ben Okoro", "direct | It will fall, | Ben Okoro"],
        ),
        (
            "Ana Silva and Ben Okoro said the bridge was safe.",
            &["indirect | the bridge was safe | Ana Silva and Ben Okoro"],
        ),
    ]);
}

/// What belongs to the attribution: to whom, where, when, with what stance, and how far the speaker is named.
#[test]
fn around_the_quote() {
    let rows: &[(&str, [&str; 5])] = &[
        ("Ana Silva told reporters the bridge was safe.", ["said", "reporters", "-", "-", "named"]),
        ("“The bridge is safe,” Ana Silva told the Morning Herald.", ["said", "the Morning Herald", "-", "-", "named"]),
        ("Ana Silva said in a post on X that the bridge was safe.", ["said", "-", "in a post on X", "-", "named"]),
        (
            "In a statement, the council claimed the bridge was safe.",
            ["claimed", "-", "In a statement", "-", "organization"],
        ),
        ("Ana Silva denied that the bridge was unsafe.", ["denied", "-", "-", "-", "named"]),
        ("A local official asked whether the bridge was safe.", ["asked", "-", "-", "-", "anonymous"]),
        ("The mayor ordered the police to close the bridge.", ["ordered", "the police", "-", "-", "described"]),
        ("The report says the bridge is unsafe.", ["said", "-", "-", "-", "document"]),
        ("On 4 March 2024, Ana Silva said the bridge was safe.", ["said", "-", "-", "2024-03-04", "named"]),
    ];
    for (text, expected) in rows {
        let analysis = analyse(&Document::new(text));
        assert_eq!(analysis.quotes.len(), 1, "{text}");
        let quote = &analysis.quotes[0];
        let word = |found: Option<String>| found.unwrap_or_else(|| "-".into());
        let name = |found: Option<String>| word(found).trim_matches('"').to_owned();
        let json = |value: serde_json::Result<String>| value.ok();
        let found = [
            name(quote.cue.as_ref().and_then(|c| json(serde_json::to_string(&c.stance)))),
            word(quote.addressee.as_ref().map(|a| a.text.clone())),
            word(quote.venue.as_ref().map(|v| v.text.clone())),
            word(quote.said.as_ref().and_then(|s| s.from.as_ref().map(ToString::to_string))),
            name(quote.speaker.as_ref().and_then(|s| json(serde_json::to_string(&s.standing)))),
        ];
        assert_eq!(found, expected.map(String::from), "{text}");
    }
}

/// Whoever issued a paper is the one whose words it speaks.
#[test]
fn papers_speak_for_their_issuers() {
    check(&[
        (
            "The Acme Corporation’s website said the bridge was safe.",
            &["indirect | the bridge was safe | Acme Corporation"],
        ),
        (
            "The Acme Corporation issued a statement on Monday. “The bridge is safe,” the statement read.",
            &["direct | The bridge is safe, | Acme Corporation"],
        ),
    ]);
}
