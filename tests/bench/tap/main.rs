//! `cargo xtask bench tap`: `imhook tap` beside the same tap that does not validate, and beside no tap at all.
//!
//! The receiver (`receiver`) and the sender (`load`) are threads of this process; each tap is a process of its own
//! (`taps`). They change round by round (`rounds`), first as fast as they can, then at half of that; what came out is
//! printed (`report`). It reports and does not judge: missing a goal is said, and is no failure. Losing a body is one.

mod load;
mod receiver;
mod report;
mod rounds;
mod taps;

use std::{env, error::Error, io, path::PathBuf, process::ExitCode};

use serde::Deserialize;

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
struct Plan {
    /// The command line that is measured.
    program: PathBuf,
}

fn main() -> ExitCode {
    // Cargo says so when it runs benchmarks, and does not when it runs tests.
    if !env::args().any(|argument| argument == "--bench") {
        println!("start me with `cargo xtask bench tap`");
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
    let results = rounds::run(&plan.program)?;
    println!("{}", report::table(&results));
    println!("{}", report::lines(&results).join("\n"));
    results.check()
}
