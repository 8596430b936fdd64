//! `cargo xtask bench receivers`: the generated receiver beside a bare axum handler, on loopback.
//!
//! Each server is a process of its own, this program again with a hidden argument (`servers`). This process posts
//! messages (`request`, `load`), changes between the two servers round by round (`rounds`) and prints what came out
//! (`report`). It reports and does not judge: missing the goal is said, and is no failure. Losing an event is one.

mod load;
mod machine;
mod report;
mod request;
mod rounds;
mod servers;

use std::{env, error::Error, process::ExitCode};

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let ended = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [servers::SERVE, kind] => servers::serve(kind),
        // Cargo says so when it runs benchmarks, and does not when it runs tests.
        words if words.contains(&"--bench") => measure(),
        _ => {
            println!("start me with `cargo xtask bench receivers`");
            Ok(())
        }
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Outcome<()> {
    let results = rounds::run()?;
    println!("{}", report::table(&results.rows));
    println!("{}", report::lines(&results));
    results.counts.check(results.posted)
}
