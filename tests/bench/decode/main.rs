//! `cargo xtask bench decode`: decoding and encoding in each language, beside the language's usual parser.
//!
//! The runners measure themselves; standard input says how they are started. It reports and does not judge.

mod measure;
mod report;

use std::{env, error::Error, fs, io, path::PathBuf, process::ExitCode};

use imhook_tests::runner::Planned;
use serde::Deserialize;

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
struct Plan {
    runners: Vec<Planned>,
    /// The file of the picture.
    chart: PathBuf,
}

fn main() -> ExitCode {
    // Cargo says so when it runs benchmarks, and does not when it runs tests.
    if !env::args().any(|argument| argument == "--bench") {
        println!("start me with `cargo xtask bench decode`");
        return ExitCode::SUCCESS;
    }
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let plan: Plan = serde_json::from_reader(io::stdin().lock())?;
    let results = measure::all(&plan.runners)?;
    println!("{}", report::table(&results));
    println!("{}", report::lines(&results).join("\n"));
    fs::write(&plan.chart, report::chart(&results).svg())?;
    println!("chart: {}", plan.chart.display());
    Ok(())
}
