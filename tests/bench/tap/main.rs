//! `cargo xtask bench tap`: `imhook tap` between a sender and a receiver, in two parts.
//!
//! `load`: beside the same tap that does not validate, and beside no tap at all. The receiver (`receiver`) and the sender
//! (`load`) are threads of this process; each tap is a process of its own (`taps`). They change round by round
//! (`rounds`), first as fast as they can, then at half of that; what came out is printed (`report`). It reports and
//! does not judge: missing a goal is said, and is no failure. Losing a body is one.
//!
//! `restart`: what the sender sees when the receiver goes and comes, with and without the tap, and what the record is
//! worth. A difference is a failure.

mod load;
mod receiver;
mod report;
mod restart;
mod rounds;
mod taps;

use std::{
    env,
    error::Error,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Deserialize;

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// What xtask writes to our standard input.
#[derive(Deserialize)]
struct Plan {
    /// The command line that is measured.
    program: PathBuf,
    /// For records.
    folder: PathBuf,
    parts: Vec<Part>,
}

/// What can be run alone.
#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Part {
    Load,
    Restart,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    let is = |word: &str| arguments.iter().any(|argument| argument == word);
    let outcome = match arguments.as_slice() {
        [_, word, address] if word == restart::receiver::WORD => restart::receiver::serve(address),
        // Cargo says so when it runs benchmarks, and does not when it runs tests.
        _ if is("--bench") => measure(),
        _ => {
            println!("start me with `cargo xtask bench tap`");
            Ok(())
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome<()> {
    let plan: Plan = serde_json::from_reader(io::stdin().lock())?;
    for part in plan.parts {
        match part {
            Part::Load => load(&plan.program)?,
            Part::Restart => restart::run(&plan.program, &plan.folder)?,
        }
    }
    Ok(())
}

fn load(program: &Path) -> Outcome<()> {
    let results = rounds::run(program)?;
    println!("{}", report::table(&results));
    println!("{}", report::lines(&results).join("\n"));
    results.check()
}
