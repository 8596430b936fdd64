//! The runner of Rust: what `tests/conformance/README.md` says, by the Rust stub.

#[macro_use]
#[path = "../../sdk/callbacks.rs"]
mod callbacks;
mod bare;
mod bench;
mod config;
mod decode;
mod events;
mod lines;
mod receive;
mod send;
mod serve;
mod usual;

use std::{env, error::Error, process::ExitCode};

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let ended = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["decode"] => lines::answer(decode::answer),
        ["receive", config] => receive::run(config),
        ["send", config] => send::run(config),
        ["bench"] => lines::answer(bench::answer),
        _ => Err("usage: decode | receive CONFIG | send CONFIG | bench".into()),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
