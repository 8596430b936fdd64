//! `imhook validate`: body by body, in the order given.

use std::io::{self, BufWriter, IsTerminal, Write};

use imhook_validator::Validator;

use crate::{
    aim::Asked,
    args::{Format, Validate},
    failure::Failure,
    input::{Piece, Plan, Step, Stop, Unread},
    language::Lang,
    names,
    output::{Json, Output, Text, stderr},
    progress::Progress,
    report::{self, Tally},
    status::Status,
};

/// Holds every body of every path against the contract.
pub(crate) fn run(options: &Validate, lang: Lang) -> Result<Status, Failure> {
    let validator = Validator::new()?;
    let asked = asked(options, &validator)?;
    let plan = Plan::of(&options.paths, io::stdin().is_terminal())?;
    let mut run = Run {
        output: match options.format {
            Format::Text => Box::new(Text::new(&validator, lang)),
            Format::Json => Box::new(Json::new(lang)),
        },
        out: BufWriter::new(io::stdout().lock()),
        // Whoever watches, or feeds bodies one by one, wants each answer at once.
        at_once: io::stdout().is_terminal() || plan.reads_stdin(),
        tally: Tally::new(options.profile),
        progress: Progress::of(plan.files()),
        validator: &validator,
        asked,
        lang,
    };
    for step in plan.steps() {
        run.step(step)?;
    }
    run.progress.end();
    run.out.flush()?;
    if let Some(note) = plan.skipped().text(lang) {
        stderr::note(lang, &note);
    }
    run.output.end(&run.tally, &mut run.out)?;
    run.out.flush()?;
    Ok(run.tally.status())
}

fn asked(options: &Validate, validator: &Validator) -> Result<Asked, Failure> {
    let model = validator.model();
    let edition = options.edition().map(|id| names::edition(model, id)).transpose()?;
    let callback = options.callback().map(|name| names::callback(model, edition, name)).transpose()?;
    Ok(Asked { edition: edition.map(str::to_owned), callback })
}

/// A run under way.
struct Run<'v> {
    validator: &'v Validator,
    asked: Asked,
    lang: Lang,
    output: Box<dyn Output + 'v>,
    out: BufWriter<io::StdoutLock<'static>>,
    at_once: bool,
    tally: Tally,
    progress: Progress,
}

impl Run<'_> {
    fn step(&mut self, step: &Step) -> Result<(), Failure> {
        let source = match step {
            Step::Read(source) => source,
            Step::Unread(unread) => return self.unread(unread),
        };
        self.progress.start(&source.name());
        let read = source.each(&mut |piece| self.body(piece));
        self.progress.done();
        match read {
            Ok(()) => Ok(()),
            Err(Stop::Unread(unread)) => self.unread(&unread),
            Err(Stop::Failed(failure)) => Err(failure),
        }
    }

    fn body(&mut self, piece: &Piece<'_>) -> Result<(), Failure> {
        let report = report::of(self.validator, &self.asked, self.tally.profile(), piece);
        self.tally.add(&report);
        let mut text = Vec::new();
        self.output.body(&report, piece, &mut text)?;
        if text.is_empty() {
            return Ok(());
        }
        let Run { out, at_once, progress, .. } = self;
        progress.aside(|| {
            out.write_all(&text)?;
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
