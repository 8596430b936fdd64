//! The second part: the receiver is killed, comes back, stops in peace, comes back, hangs, and goes on. What the sender
//! sees of that without the tap and through it stands side by side, and the tap's record is looked at.
//!
//! | file | idea |
//! | --- | --- |
//! | `receiver` | the receiver: a process that can be killed, stopped and made to hang |
//! | `sender` | posts as the IM server does; `post` is what it sees of one |
//! | `script` | what happens to the receiver, and when the sender has seen it |
//! | `compare` | what has to be equal, and what is known to differ |
//! | `record` | the record under `imhook validate` |
//! | `killed` | the tap itself is killed while it records |
//! | `report` | what is printed |
//!
//! Nothing here judges how long something took.

mod compare;
mod killed;
mod post;
pub(crate) mod receiver;
mod record;
mod report;
mod script;
mod sender;

use std::{
    fs,
    path::{Path, PathBuf},
};

use imhook_tests::phases::Tally;
use indicatif::{ProgressBar, ProgressStyle};
use tokio::runtime::Builder;

use self::{receiver::Receiver, record::Record, script::Script};
use crate::{
    Outcome,
    taps::{Counts, Tap},
};

/// Both paths, phase by phase, and what the tap kept.
struct Results {
    direct: Vec<Tally>,
    tapped: Vec<Tally>,
    counts: Counts,
    record: Record,
    /// A tap that was killed, again and again.
    killed: Vec<killed::Round>,
}

/// Plays and prints it. The record is written below this folder.
///
/// # Errors
/// When the sender saw something else through the tap, or the record is not whole.
pub(crate) fn run(program: &Path, folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let bar = ProgressBar::new((2 * script::ACTS.len() + killed::ROUNDS) as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len}, {elapsed}, {msg}")?);
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let results = runtime.block_on(async {
        let whole = fresh(folder, "restart.ndjson")?;
        let receivers = [Receiver::start()?, Receiver::start()?];
        let options = ["--record", whole.to_str().ok_or("a path that is no text")?];
        let tap = Tap::start(program, receivers[1].address, &options)?;
        let [behind_nothing, behind_tap] = receivers;
        let direct = Script::new("no tap", behind_nothing.address, behind_nothing, bar.clone())?;
        let tapped = Script::new("tap", tap.address, behind_tap, bar.clone())?;
        // At the same time, so that whatever disturbs the machine disturbs both.
        let (direct, tapped) = tokio::try_join!(direct.play(), tapped.play())?;
        let counts = tap.stop()?;
        let record = Record::read(program, &whole)?;
        let killed = killed::run(program, &fresh(folder, "killed.ndjson")?, &bar).await?;
        Outcome::Ok(Results { direct, tapped, counts, record, killed })
    })?;
    bar.finish_and_clear();
    println!("{}", report::table(&results));
    println!("{}", report::lines(&results).join("\n"));
    let problems = compare::problems(&results);
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\nerror: ").into()) }
}

/// The path of a record that is not there yet: a tap adds to one that is.
fn fresh(folder: &Path, name: &str) -> Outcome<PathBuf> {
    let path = folder.join(name);
    if path.exists() {
        fs::remove_file(&path)?;
    }
    Ok(path)
}
