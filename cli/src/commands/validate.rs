//! `imhook validate`: body by body, in the order given.

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    num::NonZero,
};

use imhook_validator::{Profile, Validator};

use crate::{
    aim::Marks,
    args::{ReportFormat, Validate},
    failure::Failure,
    input::{Batch, Gone, Plan, Unread},
    language::Lang,
    output::{Github, Json, Output, Sarif, Summary, Text, stderr},
    progress::Progress,
    report::{self, Judge, Judgement, Tally},
    status::Status,
    stream::{self, Ended, Flow, Taken, Worker},
};

/// Reports of a batch are handed on when they are so long.
const PARCEL: usize = 64 << 10;

/// Holds every body of every path against the contract.
pub(crate) fn run(options: &Validate, lang: Lang) -> Result<Status, Failure> {
    let validator = report::validator()?;
    let asked = options.aim.asked(validator.model())?;
    let plan = Plan::of(&options.input.paths, io::stdin().is_terminal())?;
    let output = &*output(options, &validator, lang);
    let manner = options.input.manner();
    let mut run = Run {
        output,
        out: BufWriter::new(io::stdout().lock()),
        // Whoever watches, or feeds bodies one by one, wants each answer at once.
        at_once: io::stdout().is_terminal() || plan.reads_stdin(),
        tally: Tally::new(options.profile),
        progress: Progress::new(&plan, &manner, lang),
        max_errors: options.max_errors.map_or(usize::MAX, NonZero::get),
        written: false,
        lang,
    };
    output.begin(&mut run.out)?;
    let (steps, skipped) = plan.into_parts();
    let judge = Judge::new(&validator, &asked, options.profile);
    let one_by_one = options.max_errors.is_some();
    let worker = Judging { judge, output, profile: options.profile, one_by_one };
    let ended = stream::run(steps, manner, options.input.jobs(), &worker, &mut |taken| run.take(taken))?;
    run.progress.end();
    run.out.flush()?;
    if let Some(note) = skipped.text(lang) {
        stderr::note(lang, &note);
    }
    stream::tell(ended, lang);
    if let (Ended::Enough, Some(most)) = (ended, options.max_errors) {
        tell_enough(most, lang);
    }
    run.tally.cut_short = ended != Ended::Whole;
    output.end(&run.tally, &mut run.out)?;
    run.out.flush()?;
    Ok(if ended == Ended::Interrupted { Status::Interrupted } else { run.tally.status() })
}

fn output<'v>(options: &Validate, validator: &'v Validator, lang: Lang) -> Box<dyn Output + 'v> {
    if let Some(form) = options.summary {
        return Box::new(Summary::new(validator, form, lang));
    }
    match options.format {
        ReportFormat::Text => Box::new(Text::new(validator, lang)),
        ReportFormat::Json => Box::new(Json::new(validator, options.profile, lang)),
        ReportFormat::Sarif => Box::new(Sarif::new(options.profile, lang)),
        ReportFormat::Github => Box::new(Github::new(validator, lang)),
    }
}

/// Judges batches and writes what there is to say.
#[derive(Clone)]
struct Judging<'v> {
    judge: Judge<'v>,
    output: &'v dyn Output,
    profile: Profile,
    /// A parcel ends with each invalid body, so that nothing comes after the last one that is wanted.
    one_by_one: bool,
}

impl Worker for Judging<'_> {
    type Out = Parcel;

    fn batch(&mut self, batch: &Batch, give: &mut dyn FnMut(Parcel) -> Result<(), Gone>) -> Result<(), Gone> {
        self.judge.enter(&batch.origin);
        let mut marks = Marks::of(&batch.text);
        let mut parcel = Parcel::new(self.profile);
        for piece in batch.pieces() {
            let start = piece.start.offset - batch.start.offset;
            let invalid = parcel.tally.invalid;
            match self.judge.piece(&piece, marks.any_in(start..start + piece.bytes.len())) {
                Judgement::Valid(valid) => {
                    parcel.tally.add_valid(&valid);
                    parcel.write(self.output, |out| self.output.valid(&valid, &piece, out));
                }
                Judgement::Report(report) => {
                    parcel.tally.add(&report);
                    parcel.write(self.output, |out| self.output.body(&report, &piece, out));
                }
            }
            if parcel.text.len() > PARCEL || self.one_by_one && parcel.tally.invalid > invalid {
                give(std::mem::replace(&mut parcel, Parcel::new(self.profile)))?;
            }
        }
        give(parcel)
    }
}

/// What there is to say of some bodies that follow each other.
struct Parcel {
    text: Vec<u8>,
    tally: Tally,
}

impl Parcel {
    fn new(profile: Profile) -> Parcel {
        Parcel { text: Vec::new(), tally: Tally::new(profile) }
    }

    fn write(&mut self, output: &dyn Output, body: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) {
        let end = self.text.len();
        if end > 0 {
            self.text.extend_from_slice(output.between().as_bytes());
        }
        let start = self.text.len();
        body(&mut self.text).expect("memory takes everything");
        if self.text.len() == start {
            self.text.truncate(end);
        }
    }
}

/// A run under way, as the thread sees it that writes.
struct Run<'v> {
    output: &'v dyn Output,
    out: BufWriter<io::StdoutLock<'static>>,
    at_once: bool,
    tally: Tally,
    progress: Progress,
    max_errors: usize,
    /// Some body has written something.
    written: bool,
    lang: Lang,
}

impl Run<'_> {
    fn take(&mut self, taken: Taken<Parcel>) -> Result<Flow, Failure> {
        match taken {
            Taken::Out(parcel) => self.parcel(parcel)?,
            Taken::Unread(unread) => self.unread(&unread)?,
            Taken::Pause if self.at_once => self.out.flush()?,
            Taken::Pause => {}
        }
        Ok(if self.tally.invalid >= self.max_errors { Flow::Enough } else { Flow::On })
    }

    fn parcel(&mut self, parcel: Parcel) -> Result<(), Failure> {
        self.tally.append(parcel.tally);
        self.progress.show(self.tally.bodies as u64, self.tally.invalid as u64);
        if parcel.text.is_empty() {
            return Ok(());
        }
        let Run { output, out, at_once, progress, written, .. } = self;
        progress.aside(|| {
            if std::mem::replace(written, true) {
                out.write_all(output.between().as_bytes())?;
            }
            out.write_all(&parcel.text)?;
            if *at_once { out.flush() } else { Ok(()) }
        })?;
        Ok(())
    }

    fn unread(&mut self, unread: &Unread) -> Result<(), Failure> {
        self.tally.add_unread();
        // In the order of the paths, for whoever sees both streams on one terminal.
        self.out.flush()?;
        let lang = self.lang;
        self.progress.aside(|| stderr::error(lang, &unread.text(lang), Some(unread.help(lang))));
        Ok(())
    }
}

/// Says that there are as many invalid bodies as were wanted.
fn tell_enough(most: NonZero<usize>, lang: Lang) {
    let note = lang.pick(
        format!("ended after {most} invalid bodies (--max-errors): what comes after was not judged"),
        format!("已有 {most} 个无效报文，按 --max-errors 结束：其后的内容未作判断"),
    );
    stderr::note(lang, &note);
}
