//! The thread that prints what arrived: whoever stops the terminal does not stop the answers.

use std::{
    io::{self, Write},
    sync::Arc,
    thread::{self, JoinHandle},
};

use imhook_validator::Profile;

use super::{
    super::serving::{self, Judge, Posted, Sender, Weigh, bounded},
    decoded,
};
use crate::{
    language::Lang,
    output::{Output, Text},
    report::{Report, Tally},
};

/// What arrived.
pub(super) enum Arrival {
    /// The body of a callback.
    Body(Arc<Posted>, Box<Report>),
    /// A request that is no callback.
    Refused { method: String, path: String, status: u16 },
}

impl Weigh for Arrival {
    fn weight(&self) -> usize {
        match self {
            Arrival::Body(posted, _) => posted.weight(),
            Arrival::Refused { path, .. } => path.len(),
        }
    }
}

/// Prints what arrived.
pub(super) struct Printing {
    pub(super) judge: Judge,
    pub(super) lang: Lang,
}

impl Printing {
    /// Starts the thread; it ends when the sender of its queue is gone, and gives what it all adds up to.
    pub(super) fn start(self) -> io::Result<(Sender<Arrival>, JoinHandle<io::Result<Tally>>)> {
        let (sender, queue) = bounded();
        let thread = thread::Builder::new().name("printing".to_owned());
        let run = move || {
            let output = Text::new(self.judge.validator(), self.lang);
            let (mut tally, mut printed) = (Tally::new(Profile::Tolerant), Ok(()));
            queue.each(|arrival| {
                let mut text = Vec::new();
                let made = match &arrival {
                    Arrival::Body(posted, report) => {
                        tally.add(report);
                        self.body(posted, report, &output, &mut text)
                    }
                    Arrival::Refused { method, path, status } => writeln!(text, "{method} {path} {status}\n"),
                };
                if printed.is_ok() {
                    printed = made.and_then(|()| write(&text));
                }
            });
            printed?;
            let mut text = Vec::new();
            output.end(&tally, &mut text)?;
            write(&text)?;
            Ok(tally)
        };
        Ok((sender, thread.spawn(run)?))
    }

    fn body(&self, posted: &Posted, report: &Report, output: &Text<'_>, text: &mut Vec<u8>) -> io::Result<()> {
        let time = humantime::format_rfc3339_millis(posted.received_at);
        let (edition, callback) = (report.edition.as_deref(), report.callback.as_deref());
        let validator = self.judge.validator();
        let target = edition.zip(callback).and_then(|(edition, callback)| validator.target(edition, callback).ok());
        match target {
            Some(target) if report.is_valid() => {
                decoded::head(validator, target, self.lang, &time.to_string(), text)?;
                decoded::body(validator, target, self.lang, &posted.body, text)?;
                writeln!(text)
            }
            _ => {
                writeln!(text, "{time}")?;
                output.body(report, &serving::piece(posted), text)
            }
        }
    }
}

fn write(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}
