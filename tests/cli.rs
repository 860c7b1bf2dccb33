//! The command line, as a user runs it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // A program that refuses its arguments does not read.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the program ends");
    writer.join().expect("the writer ends");
    output
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn json_lines(output: &Output) -> Vec<serde_json::Value> {
    stdout(output).lines().map(|l| serde_json::from_str(l).expect("JSON")).collect()
}

/// A file of this test's own.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(name);
    std::fs::write(&path, content).expect("the test folder can be written");
    path
}

#[test]
fn analyse_prints_the_contract() {
    let output = run(&["analyse", "--published", "2025-11-26"], "Ana Silva spoke.".as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let analysis: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
    assert_eq!(analysis["schema"], 1);
    assert_eq!(analysis["offsets"], "codepoint");
    assert_eq!(analysis["document"]["published"]["date"], "2025-11-26");
    assert_eq!(analysis["document"]["published"]["source"], "given");
}

#[test]
fn offsets_count_what_is_asked_for() {
    for (unit, end) in [("codepoint", 4), ("utf16", 5), ("utf8", 9)] {
        let output = run(&["analyse", "--offsets", unit], "😀 é.".as_bytes());
        let analysis: serde_json::Value = serde_json::from_str(&stdout(&output)).expect("JSON");
        let expected = if unit == "utf8" { 8 } else { end };
        assert_eq!(analysis["document"]["paragraphs"][0][1], expected, "{unit}");
    }
}

#[test]
fn every_format_is_printed() {
    let listed = stdout(&run(&["formats"], b""));
    assert!(listed.lines().count() >= 13);
    for line in listed.lines() {
        let id = line.split_whitespace().next().expect("a name");
        let output = run(&["analyse", "--format", id], b"Ana Silva spoke on 3 March 2025.");
        assert_eq!(output.status.code(), Some(0), "{id}");
        assert!(!output.stdout.is_empty(), "{id}");
    }
}

#[test]
fn pages_and_markdown_are_read_as_what_they_are() {
    let page = file("page.html", b"<nav>Home</nav><article><p>The mayor spoke.</p></article>");
    let note = file("note.md", b"# Title\n\nThe *mayor* spoke.");
    let latin = file("latin.txt", b"In\xeas spoke.");
    let text = |path: &PathBuf| stdout(&run(&["analyse", path.to_str().expect("a path"), "--format", "text"], b""));
    assert_eq!(text(&page), "The mayor spoke.");
    assert_eq!(text(&note), "Title\n\nThe mayor spoke.");
    assert_eq!(text(&latin), "Inês spoke.");
    assert_eq!(stdout(&run(&["analyse", "--format", "text"], b"<!doctype html><p>x</p>")), "x");
}

#[test]
fn unusable_arguments_end_with_two_and_a_sentence() {
    let picture = file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\r");
    let picture = picture.to_str().expect("a path");
    for args in [
        &["analyse", "/no/such/file"][..],
        &["analyse", picture],
        &["analyse", "--format", "pdf"],
        &["analyse", "--published", "yesterday"],
        &["batch", "--jobs", "many"],
        &["nonsense"],
        &[],
    ] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn a_batch_answers_in_order_and_bad_lines_do_not_stop_it() {
    let input = b"{\"id\": \"a\", \"text\": \"One.\"}\nnot json\n\n{\"id\": \"b\", \"text\": \"Two.\", \"published\": \"soon\"}\n\
        \xff\xfe\n{\"id\": \"c\", \"text\": \"Three.\", \"published\": \"2025-01-02\"}";
    let output = run(&["batch"], input);
    assert_eq!(output.status.code(), Some(1));
    let lines = json_lines(&output);
    let ids: Vec<&str> = lines.iter().map(|l| l["id"].as_str().expect("an id")).collect();
    assert_eq!(ids, ["a", "line 2", "b", "line 5", "c"]);
    let failed: Vec<bool> = lines.iter().map(|l| l["error"].is_string()).collect();
    assert_eq!(failed, [false, true, true, true, false]);
    assert_eq!(lines[4]["analysis"]["document"]["published"]["date"], "2025-01-02");
}

#[test]
fn a_good_batch_ends_with_nought_and_says_nothing_beside() {
    let line = |i: usize| format!("{{\"id\": \"{i}\", \"text\": \"Article {i}.\"}}\n");
    let input: String = (0..100).map(line).collect();
    let output = run(&["batch", "--jobs", "3"], input.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let ids: Vec<String> = json_lines(&output).iter().map(|l| l["id"].as_str().expect("an id").into()).collect();
    assert_eq!(ids, (0..100).map(|i| i.to_string()).collect::<Vec<_>>());
}

#[test]
fn an_empty_batch_is_a_good_one() {
    let output = run(&["batch"], b"");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
}
