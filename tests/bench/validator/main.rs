//! `cargo xtask bench validator`: the validator beside what else could judge a body.
//!
//! Bodies are made of the vectors (`source`) and given to each contender in this process (`contenders`) in turn, round by
//! round (`rounds`), then as files to whole programs (`programs`, `processes`). What came out is printed and drawn
//! (`report`). It reports and does not judge: missing a figure is said, and is no failure. A wrong verdict is one.

mod chance;
mod contenders;
mod corpus;
mod processes;
mod programs;
mod report;
mod rounds;
mod source;
mod spaced;

use std::{env, error::Error, fs, io, path::PathBuf, process::ExitCode};

use imhook_validator::{Profile, Validator};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Deserialize;

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
struct Plan {
    /// The folder of bodies and pictures.
    folder: PathBuf,
    tools: programs::Tools,
}

fn main() -> ExitCode {
    // Cargo says so when it runs benchmarks, and does not when it runs tests.
    if !env::args().any(|word| word == "--bench") {
        println!("start me with `cargo xtask bench validator`");
        return ExitCode::SUCCESS;
    }
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome<()> {
    let plan: Plan = serde_json::from_reader(io::stdin().lock())?;
    let validator = Validator::new()?;
    let corpora = source::all(&validator);
    let bar = progress(corpora.len() * Profile::ALL.len())?;
    let mut rows = Vec::new();
    for profile in Profile::ALL {
        rows.extend(rounds::run(&validator, &corpora, profile, &bar)?);
    }
    bar.finish_and_clear();
    println!("{}", report::bodies(&rows));

    let mixed = corpora.iter().find(|corpus| corpus.name == corpus::MIXED).ok_or("there is no mixed stream")?;
    let threads = rounds::threads(&validator, mixed);
    let files = programs::Files::write(&validator, mixed, &plan.folder)?;
    let mut programs = programs::all(&plan.tools, &validator, &files);
    let bar = progress(programs.len() * processes::ROUNDS)?;
    let measured = processes::run(&mut programs, &bar)?;
    bar.finish_and_clear();
    println!("{}", report::programs(&measured));
    println!("{}", report::method().join("\n"));
    println!("{}", report::figures(&rows, threads, &measured).join("\n"));
    for (name, chart) in [("bodies", report::chart(&rows)), ("programs", report::chart_of_programs(&measured))] {
        let path = plan.folder.join(name).with_extension("svg");
        fs::write(&path, chart.svg())?;
        println!("chart: {}", path.display());
    }
    Ok(())
}

fn progress(steps: usize) -> Outcome<ProgressBar> {
    let bar = ProgressBar::new(steps as u64);
    bar.set_style(ProgressStyle::with_template("{bar:30} {pos}/{len}, {elapsed}, {msg}")?);
    Ok(bar)
}
