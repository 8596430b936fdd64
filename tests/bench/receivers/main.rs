//! `cargo xtask bench receivers`: each generated receiver beside the bare server of its framework, and beside one that
//! decodes as usual and does nothing else, on loopback.
//!
//! Servers are the runners of the languages (`servers`); standard input says how they are started. This process posts
//! messages (`request`, `load`), changes between the servers of an adapter round by round (`rounds`) and prints
//! what came out (`report`). It reports and does not judge: missing the goal is said, and is no failure. Losing an event
//! is one.

mod load;
mod report;
mod request;
mod rounds;
mod servers;

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
        println!("start me with `cargo xtask bench receivers`");
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
    let results = rounds::run(&plan.runners)?;
    println!("{}", report::table(&results));
    println!("{}", report::lines(&results).join("\n"));
    fs::write(&plan.chart, report::chart(&results).svg())?;
    println!("chart: {}", plan.chart.display());
    results.iter().try_for_each(|results| results.counts.check(results.posted))
}
