//! The line between page and engine: numbers, the newest wins, restarts.

use dateline::app::client::inline::Inline;
use dateline::app::client::{Act, Analyser, Line, News};
use dateline::app::i18n::Language;
use dateline::app::view_model::plain;
use dateline::protocol::{Answer, Request, Response, Stage, Task};
use std::cell::RefCell;
use std::rc::Rc;

fn ready() -> Response {
    Response::Ready { engine: "1".into() }
}
fn done(id: u32, text: &str) -> Response {
    Response::Done { id, analysis: Box::new(plain(text)) }
}
fn request(id: u32, text: &str) -> Request {
    Request { id, language: Language::English, task: Task::Read { text: text.into(), published: None } }
}

#[test]
fn a_question_waits_until_the_engine_is_ready() {
    let mut line = Line::default();
    assert_eq!(line.ask("One", None), []);
    assert_eq!(line.hear(ready()), [Act::Tell(News::Ready { engine: "1".into() }), Act::Send(request(1, "One"))]);
    assert_eq!(line.hear(done(1, "One")), [Act::Tell(News::Done(Box::new(plain("One"))))]);
}

#[test]
fn the_newest_question_wins() {
    let mut line = Line::default();
    line.hear(ready());
    assert_eq!(line.ask("One", None), [Act::Send(request(1, "One"))]);
    assert_eq!(line.ask("Two", None), []);
    assert_eq!(line.ask("Three", None), []);
    assert_eq!(line.hear(Response::Progress { id: 1, stage: Stage::Names }), []);
    assert_eq!(line.hear(done(1, "One")), [Act::Send(request(3, "Three"))]);
    assert_eq!(line.hear(Response::Progress { id: 3, stage: Stage::Names }), [Act::Tell(News::Stage(Stage::Names))]);
    assert_eq!(line.hear(done(3, "Three")), [Act::Tell(News::Done(Box::new(plain("Three"))))]);
}

#[test]
fn a_dead_engine_is_started_again_and_asked_again() {
    let mut line = Line::default();
    line.hear(ready());
    line.ask("One", None);
    assert_eq!(line.died(), [Act::Restart]);
    assert_eq!(line.hear(ready())[1..], [Act::Send(request(1, "One"))]);
    assert_eq!(line.died(), [Act::Restart]);
    line.hear(ready());
    let told = line.died();
    assert!(matches!(&told[..], [Act::Tell(News::Failed(reason))] if reason.contains("your text is safe")), "{told:?}");
    assert_eq!(line.ask("One", None), [Act::Restart], "another try starts it again");
    assert_eq!(line.hear(ready())[1..], [Act::Send(request(2, "One"))]);
}

#[test]
fn cancelling_ends_an_engine_at_work() {
    let mut line = Line::default();
    line.hear(ready());
    assert_eq!(line.cancel(), []);
    line.ask("One", None);
    assert_eq!(line.cancel(), [Act::Restart]);
    assert_eq!(line.hear(ready()), [Act::Tell(News::Ready { engine: "1".into() })], "nothing is asked again");
}

#[test]
fn an_engine_that_does_not_load_is_told_once() {
    let mut line = Line::default();
    line.ask("One", None);
    let failed = Response::Failed { id: 0, message: "no".into() };
    assert_eq!(line.hear(failed), [Act::Tell(News::Failed("no".into()))]);
}

fn sample(id: u32) -> Request {
    Request { id, language: Language::English, task: Task::Sample("cup".into()) }
}
fn file() -> Answer {
    Answer::File { name: "cup.txt".into(), body: "One".into() }
}

#[test]
fn every_other_task_is_answered_and_goes_before_articles_that_wait() {
    let mut line = Line::default();
    assert_eq!(line.ask_for(Task::Sample("cup".into())), (1, vec![]));
    assert_eq!(line.hear(ready())[1..], [Act::Send(sample(1))]);
    assert_eq!(line.ask("One", None), []);
    assert_eq!(line.ask_for(Task::Sample("cup".into())), (3, vec![]));
    let answer = |id| Response::Answer { id, answer: file() };
    assert_eq!(line.hear(answer(1)), [Act::Answer(1, Ok(file())), Act::Send(sample(3))]);
    let failed = Response::Failed { id: 3, message: "no".into() };
    assert_eq!(line.hear(failed), [Act::Answer(3, Err("no".into())), Act::Send(request(2, "One"))]);
}

#[test]
fn tasks_outlive_a_cancelled_article_and_a_dead_engine() {
    let mut line = Line::default();
    line.hear(ready());
    line.ask("One", None);
    line.ask_for(Task::Sample("cup".into()));
    assert_eq!(line.cancel(), [Act::Restart]);
    assert_eq!(line.hear(ready())[1..], [Act::Send(sample(2))]);
    assert_eq!(line.cancel(), [], "the task goes on");
    assert_eq!(line.died(), [Act::Restart]);
    assert_eq!(line.hear(ready())[1..], [Act::Send(sample(2))]);
    assert_eq!(line.died(), [Act::Restart]);
    let told = line.died();
    assert!(matches!(&told[..], [Act::Tell(News::Failed(_)), Act::Answer(2, Err(_))]), "{told:?}");
}

#[test]
fn the_inline_engine_answers_in_place() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let tell = heard.clone();
    let engine = Inline::new(move |news| tell.borrow_mut().push(news));
    engine.analyse("Ana Silva spoke.", Some("2025-03-03"));
    let heard = heard.borrow();
    assert!(matches!(heard.first(), Some(News::Ready { .. })));
    assert_eq!(heard.iter().filter(|n| matches!(n, News::Stage(_))).count(), Stage::ALL.len());
    let Some(News::Done(analysis)) = heard.last() else { panic!("no answer: {heard:?}") };
    assert_eq!(analysis.document.published.date.as_deref(), Some("2025-03-03"));
}
