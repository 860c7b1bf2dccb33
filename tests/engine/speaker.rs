//! Whose words they are, to whom, where and when, in sentences of our own; rows as in `quote`.

use dateline::{Document, analyse};

use super::quote::check;

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

#[test]
fn names_among_titles_and_letters() {
    check(&[
        ("Prosecutor Ana Silva KC said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        ("“The bridge is safe,” said Ana Silva QC, defending.", &["direct | The bridge is safe, | Ana Silva"]),
        (
            "Retired general Omar Diallo, CM, CD, a former chief of staff, said the bridge was safe.",
            &["indirect | the bridge was safe | Omar Diallo"],
        ),
        ("Trade secretary Ana Silva said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
        (
            "His lawyer, Senior Counsel Omar Diallo, said the bridge was safe.",
            &["indirect | the bridge was safe | Omar Diallo"],
        ),
        (
            "The station went dark after the Communications Authority of Kenya ordered it to stop.",
            &["indirect | to stop | Communications Authority of Kenya"],
        ),
        ("Ana Silva, PhD, said the bridge was safe.", &["indirect | the bridge was safe | Ana Silva"]),
    ]);
}

#[test]
fn who_shouts_on_the_way() {
    check(&[("Lawmakers walked out of the chamber shouting “Shame!”", &["direct | Shame! | Lawmakers"])]);
}

#[test]
fn the_maker_of_whom_the_text_tells() {
    check(&[(
        "Shares in Nordhavn Pharma fell after the Danish drugmaker said the trial had failed.",
        &["indirect | the trial had failed | Nordhavn Pharma"],
    )]);
}

#[test]
fn he_of_this_paragraph() {
    check(&[(
        "Minister Omar Diallo defended the police. “Nobody was hurt,” he told reporters.\n\n         The union's director, Irungu Houghton, counted 400 arrests. “Nobody was armed,” he said.",
        &["direct | Nobody was hurt, | Omar Diallo", "direct | Nobody was armed, | Irungu Houghton"],
    )]);
}
