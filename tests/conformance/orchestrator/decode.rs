//! `decode`: every language reads every body, and says the same.

use std::{
    fmt,
    io::{self, IsTerminal},
    thread,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use imhook_tests::runner::{self, Planned, Runner};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    Outcome,
    column::Column,
    corpus::{Case, Corpus, Expected},
    plan::{Part, Plan},
    report::{Report, Subject},
};

/// How often a runner that ends on a body is started again for the next one.
const RESTARTS: usize = 10;

/// What a language says about a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    Accepted {
        encoded: Vec<u8>,
        identity: Option<String>,
        order_key: Option<String>,
    },
    Refused(Vec<Finding>),
    /// It gave no answer that can be understood.
    None(String),
}

/// A place and a reason (R7).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Finding {
    pub(crate) pointer: String,
    pub(crate) reason: String,
}

/// Asks all, the oracle first and then the others at one time. Gives the oracle's answers, one a case.
pub(crate) fn compare(plan: &Plan, corpus: &Corpus, report: &mut Report) -> Vec<Answer> {
    let (oracle, mut others) = plan.oracle_and_others();
    if !plan.has(Part::Vectors) && !plan.has(Part::Made) {
        // Receivers only need to know what is right.
        others = &[];
    }
    let bar = bar(corpus.cases.len() * (1 + others.len()));
    let right = ask(oracle, &corpus.cases, &bar);
    judge(oracle, corpus, &right, &right, report);
    let answers: Vec<Vec<Answer>> = thread::scope(|scope| {
        let asked: Vec<_> = others.iter().map(|planned| scope.spawn(|| ask(planned, &corpus.cases, &bar))).collect();
        asked.into_iter().map(|asked| asked.join().expect("no question panics")).collect()
    });
    bar.finish_and_clear();
    for (planned, answers) in others.iter().zip(answers) {
        judge(planned, corpus, &right, &answers, report);
    }
    right
}

fn bar(questions: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("bodies {bar:40} {pos}/{len}");
    ProgressBar::new(questions as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Asks one runner about all bodies; starts it again when one of them ends it.
fn ask(planned: &Planned, cases: &[Case], bar: &ProgressBar) -> Vec<Answer> {
    let mut answers = Vec::with_capacity(cases.len());
    for _ in 0..=RESTARTS {
        if answers.len() < cases.len()
            && let Err(error) = ask_on(planned, cases, &mut answers, bar)
        {
            answers.push(Answer::None(error.to_string()));
        }
    }
    answers.resize(cases.len(), Answer::None("it ended too often".to_owned()));
    answers
}

/// Asks about the bodies that have no answer yet.
fn ask_on(planned: &Planned, cases: &[Case], answers: &mut Vec<Answer>, bar: &ProgressBar) -> Outcome<()> {
    let first = answers.len();
    let mut runner = Runner::start(planned, &["decode"])?;
    let mut input = runner.take_input()?;
    thread::scope(|scope| {
        scope.spawn(move || {
            for (id, case) in cases.iter().enumerate().skip(first) {
                // Who does not listen any more is found out by who reads.
                if runner::write_line(&mut input, &question(id, case)).is_err() {
                    return;
                }
            }
        });
        let read = (first..cases.len()).try_for_each(|id| {
            answers.push(Answer::read(id, runner.next()?));
            bar.inc(1);
            Ok(())
        });
        // Ends it, so that the writer ends as well.
        drop(runner);
        read
    })
}

fn question(id: usize, case: &Case) -> Value {
    json!({
        "id": id,
        "edition": case.edition,
        "callback": case.callback,
        "profile": case.profile.name(),
        "body": BASE64_STANDARD.encode(&case.body),
    })
}

/// Compares the answers of one language with what is right and with the oracle's.
fn judge(planned: &Planned, corpus: &Corpus, right: &[Answer], answers: &[Answer], report: &mut Report) {
    for ((case, right), answer) in corpus.cases.iter().zip(right).zip(answers) {
        let what = format!("{} ({})", case.what, case.profile.name());
        let subject = |column| Subject { row: &planned.language, column, what: &what, body: &case.body };
        let verdict = match (&case.expected, right) {
            (Some(expected), _) => expected.to_string(),
            (None, Answer::None(_)) => "an answer".to_owned(),
            (None, right) => right.verdict(),
        };
        report.compare(subject(case.column.clone()), &verdict, &answer.verdict());
        match right {
            Answer::Accepted { encoded, identity, order_key } => {
                let Answer::Accepted { encoded: its, identity: its_identity, order_key: its_key } = answer else {
                    continue;
                };
                report.compare(subject(Column::R8), &shown(encoded), &shown(its));
                if identity.is_some() || order_key.is_some() {
                    report.compare(
                        subject(Column::R9),
                        &keys(identity.as_deref(), order_key.as_deref()),
                        &keys(its_identity.as_deref(), its_key.as_deref()),
                    );
                }
            }
            Answer::Refused(findings) => {
                let Answer::Refused(its) = answer else { continue };
                report.compare(subject(Column::R7), &listed(findings), &listed(its));
            }
            Answer::None(_) => {}
        }
    }
}

impl Answer {
    fn read(id: usize, line: Value) -> Answer {
        /// An answer as it is written, whichever it is.
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Line {
            id: usize,
            ok: bool,
            encoded: Option<String>,
            identity: Option<String>,
            order_key: Option<String>,
            reason: Option<String>,
            pointer: Option<String>,
            findings: Option<Vec<Finding>>,
        }
        let text = line.to_string();
        let unreadable = |why: &str| Answer::None(format!("{why}: {text}"));
        let line: Line = match serde_json::from_value(line) {
            Ok(line) => line,
            Err(error) => return unreadable(&error.to_string()),
        };
        if line.id != id {
            return unreadable("not the answer to this body");
        }
        match line {
            Line { ok: true, encoded: Some(encoded), identity, order_key, .. } => {
                match BASE64_STANDARD.decode(encoded) {
                    Ok(encoded) => Answer::Accepted { encoded, identity, order_key },
                    Err(error) => unreadable(&error.to_string()),
                }
            }
            Line { ok: false, reason: Some(reason), pointer: Some(pointer), findings: Some(findings), .. }
                if findings.first() == Some(&Finding { pointer: pointer.clone(), reason: reason.clone() }) =>
            {
                Answer::Refused(findings)
            }
            _ => unreadable("neither accepted nor refused"),
        }
    }

    /// The verdict alone: accepted, or the first finding.
    fn verdict(&self) -> String {
        match self {
            Answer::Accepted { .. } => Expected::Accepted.to_string(),
            Answer::Refused(findings) => findings.first().map_or_else(String::new, Finding::to_string),
            Answer::None(why) => format!("no answer: {why}"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::Accepted => f.write_str("accepted"),
            Expected::Refused { reason, pointer } => write!(f, "{reason} at \"{pointer}\""),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at \"{}\"", self.reason, self.pointer)
    }
}

/// Findings in a line.
pub(crate) fn listed(findings: &[Finding]) -> String {
    findings.iter().map(Finding::to_string).collect::<Vec<_>>().join(", ")
}

/// Both keys in a line.
pub(crate) fn keys(identity: Option<&str>, order_key: Option<&str>) -> String {
    format!("identity {}, order key {}", identity.unwrap_or("none"), order_key.unwrap_or("none"))
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
