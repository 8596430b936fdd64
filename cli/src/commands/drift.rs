//! `imhook drift`: how the owner of the contract learns that the server has changed.

use std::io::{self, BufWriter, IsTerminal, Write};

use crate::{
    args,
    drift::{Sums, Watch},
    failure::Failure,
    input::Plan,
    language::Lang,
    output::{drift, stderr},
    progress::Progress,
    report,
    status::Status,
    stream::{self, Ended, Flow, Taken},
};

/// Sums up what differs between bodies and the contract.
pub(crate) fn run(options: &args::Drift, lang: Lang) -> Result<Status, Failure> {
    let validator = report::validator()?;
    let asked = options.aim.asked(validator.model())?;
    let plan = Plan::of(&options.input.paths, io::stdin().is_terminal())?;
    let manner = options.input.manner();
    let mut progress = Progress::new(&plan, &manner, lang);
    let (steps, skipped) = plan.into_parts();
    let watch = Watch::new(&validator, &asked, options.show_values);
    let mut sums = Sums::default();
    let ended = stream::run(steps, manner, options.input.jobs(), &watch, &mut |taken| {
        match taken {
            Taken::Out(later) => {
                sums.append(later);
                let (bodies, odd) = (sums.bodies(), sums.drift());
                progress.show(bodies, odd);
            }
            Taken::Unread(unread) => {
                sums.unread += 1;
                progress.aside(|| stderr::error(lang, &unread.text(lang), Some(unread.help(lang))));
            }
            Taken::Pause => {}
        }
        Ok(Flow::On)
    })?;
    progress.end();
    if let Some(note) = skipped.text(lang) {
        stderr::note(lang, &note);
    }
    stream::tell(ended, lang);
    let mut out = BufWriter::new(io::stdout().lock());
    drift::write(&watch.view(&sums), options.format, lang, &mut out)?;
    out.flush()?;
    Ok(match (ended, sums.unread, sums.drift()) {
        (Ended::Interrupted, ..) => Status::Interrupted,
        (_, 0, 0) => Status::Valid,
        (_, 0, _) => Status::Invalid,
        _ => Status::Unread,
    })
}
