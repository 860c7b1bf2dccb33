//! Finds the expressions: a table of patterns, modifiers before them, joins and ranges between them.

mod build;
mod clock;
mod form;
mod guard;
mod join;
mod lexeme;
mod modifier;
mod pattern;
mod rules;
mod slot;

use std::sync::LazyLock;

pub(super) use form::{Base, Expression, Form, LAST, Pick};

use crate::engine::syntax::Syntax;
use crate::engine::table::Id;
use crate::engine::text::Paragraph;
use guard::Around;
use lexeme::Lexeme;
use pattern::{Index, Pattern};
use rules::Rule;

struct Grammar {
    rules: Vec<&'static Rule>,
    patterns: Vec<Pattern>,
    index: Index,
}

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| {
    let rules: Vec<&Rule> = rules::all().collect();
    let patterns: Vec<Pattern> = rules.iter().map(|rule| Pattern::new(rule.pattern)).collect();
    Grammar { rules, index: Index::new(patterns.iter()), patterns }
});

/// The expressions of the document in text order, none inside another.
pub(super) fn recognise(syntax: &Syntax) -> Vec<Expression> {
    let paragraphs = syntax.document.paragraphs();
    paragraphs.ids().flat_map(|paragraph| in_paragraph(syntax, paragraph)).collect()
}

fn in_paragraph(syntax: &Syntax, paragraph: Id<Paragraph>) -> Vec<Expression> {
    let lex = lexeme::lex(syntax.text(), syntax.document.paragraphs()[paragraph].span);
    let mut out = Vec::new();
    let mut i = 0;
    let mut candidates = Vec::new();
    while i < lex.len() {
        let found = expression(syntax, &lex, i, &mut candidates);
        i = found.as_ref().map_or(i + 1, |e| e.lexemes.1);
        out.extend(found);
    }
    let mut out = join::join(&lex, out);
    join::ranges(&lex, &mut out);
    join::days_after(&lex, &mut out);
    for expression in &mut out {
        expression.from_event = join::from_event(&lex, expression);
        expression.from_now = join::from_now(&lex, expression);
    }
    out
}

/// The expression that begins here, with its modifier.
fn expression(syntax: &Syntax, lex: &[Lexeme], i: usize, candidates: &mut Vec<u16>) -> Option<Expression> {
    let bare = core(syntax, lex, i, candidates);
    let Some((modifier, at)) = modifier::read(lex, i) else { return bare };
    let modified = core(syntax, lex, at, candidates).filter(|e| modifier.fits(e, lex));
    match (bare, modified) {
        (Some(bare), Some(modified)) if bare.lexemes.1 >= modified.lexemes.1 => Some(bare),
        (_, Some(mut expression)) => {
            expression.lexemes.0 = i;
            expression.span = lex[i].span.cover(expression.span);
            expression.modifier = modifier.value;
            Some(expression)
        }
        (bare, None) => bare,
    }
}

/// The longest row that fits here.
fn core(syntax: &Syntax, lex: &[Lexeme], i: usize, candidates: &mut Vec<u16>) -> Option<Expression> {
    GRAMMAR.index.candidates(lex.get(i)?, candidates);
    let mut best: Option<Expression> = None;
    for &number in &*candidates {
        let rule = GRAMMAR.rules[number as usize];
        let Some((caps, end)) = GRAMMAR.patterns[number as usize].read(lex, i) else { continue };
        if best.as_ref().is_some_and(|b| b.lexemes.1 >= end) {
            continue;
        }
        if !rule.guard.allows(&Around { syntax, lex, start: i, end }) {
            continue;
        }
        if let Some(form) = (rule.build)(&caps) {
            best = Some(Expression {
                span: lex[i].span.cover(lex[end - 1].span),
                lexemes: (i, end),
                form,
                modifier: None,
                weekday: caps.weekday,
                from_event: None,
                from_now: false,
                rule: rule.id,
            });
        }
    }
    best
}
