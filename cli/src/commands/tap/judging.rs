//! The thread that judges bodies beside the path and tells what it finds.

use std::{
    io::{self, Write},
    sync::Arc,
    thread::{self, JoinHandle},
};

use imhook_validator::Profile;

use super::{
    super::serving::{self, Judge, Posted, Receiver, Sender, bounded},
    counts::Counts,
    notes::Notes,
    paths::Paths,
    sink::Seen,
};
use crate::{
    args::Format,
    language::Lang,
    output::{Json, Output, Text},
    report::{Judgement, Report, Severity, Tally},
};

/// What there is to tell and how.
pub(super) struct Judging {
    pub(super) judge: Judge,
    pub(super) format: Format,
    pub(super) lang: Lang,
    pub(super) notes: Arc<Notes>,
}

/// What the thread leaves behind.
pub(super) struct Told {
    pub(super) judging: Judging,
    pub(super) tally: Tally,
    /// Standard output took everything.
    pub(super) is_whole: bool,
}

impl Judging {
    /// Starts the thread; it ends when the sender of its queue is gone.
    pub(super) fn start(self) -> io::Result<(Sender<Seen>, JoinHandle<Told>)> {
        let (sender, queue) = bounded();
        let thread = thread::Builder::new().name("judging".to_owned());
        Ok((sender, thread.spawn(move || self.run(queue))?))
    }

    fn run(self, queue: Receiver<Seen>) -> Told {
        let output = self.output();
        let (mut tally, mut is_whole) = (Tally::new(Profile::Tolerant), true);
        let mut paths = Paths::new(&self.judge);
        queue.each(|seen| {
            let (posted, report) = match seen {
                Seen::Posted(posted) => match paths.judge(&posted) {
                    Judgement::Valid(valid) => return tally.add_valid(&valid),
                    Judgement::Report(report) => (posted, report),
                },
                Seen::Judged(posted, report) => (posted, report),
            };
            tally.add(&report);
            if is_whole && let Err(error) = tell(&*output, &posted, &report) {
                is_whole = false;
                self.notes.unprinted(&error);
            }
        });
        drop(output);
        Told { tally, is_whole, judging: self }
    }

    fn output(&self) -> Box<dyn Output + '_> {
        match self.format {
            Format::Text => Box::new(Text::new(self.judge.validator(), self.lang)),
            Format::Json => Box::new(Json::new(self.judge.validator(), Profile::Tolerant, self.lang)),
        }
    }

    /// Tells what it all adds up to.
    ///
    /// # Errors
    /// Those of standard output.
    pub(super) fn end(&self, tally: &Tally, counts: &Counts) -> io::Result<()> {
        let mut text = Vec::new();
        self.output().end(tally, &mut text)?;
        match self.format {
            Format::Text => writeln!(text, "{}", counts.text(self.lang))?,
            Format::Json => {
                serde_json::to_writer(&mut text, &Ended { counts })?;
                text.push(b'\n');
            }
        }
        write(&text)
    }
}

/// The last line of the JSON format.
#[derive(serde::Serialize)]
struct Ended<'c> {
    counts: &'c Counts,
}

/// Tells of a body that is not sound, or that warnings are about.
fn tell(output: &dyn Output, posted: &Posted, report: &Report) -> io::Result<()> {
    if report.is_valid() && report.of(Severity::Warning).next().is_none() {
        return Ok(());
    }
    let mut text = Vec::new();
    output.body(report, &serving::piece(posted), &mut text)?;
    write(&text)
}

/// At once: somebody may be watching.
fn write(text: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text)?;
    out.flush()
}
