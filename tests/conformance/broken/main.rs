//! A runner with one defect: another runner, one line of whose output is changed on its way.
//!
//! `LINE CHANGE PROGRAM ARGUMENTS...`: the line is counted from 1; the change is `end`, which ends the runner there, any
//! word, which is written instead of the line, or `/pointer=JSON`, which replaces what is at that place in the first line
//! from there on that has it: what a receiver says of one event may come before or behind what it says of another.

use std::{
    env,
    error::Error,
    io::{BufRead, BufReader, Write, stdout},
    process::{Command, ExitCode, Stdio},
};

use serde_json::Value;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let mut next = || arguments.next().ok_or("usage: LINE CHANGE PROGRAM ARGUMENTS...");
    let (line, change, program) = (next()?.parse::<usize>()?, next()?, next()?);
    let mut runner = Command::new(program).args(arguments).stdout(Stdio::piped()).spawn()?;
    let output = BufReader::new(runner.stdout.take().ok_or("a runner without output")?);
    let mut is_changed = false;
    for (index, text) in output.lines().enumerate() {
        let mut text = text?;
        if index + 1 >= line && !is_changed {
            if change == "end" {
                runner.kill()?;
                break;
            }
            if let Some(changed) = changed(&text, &change)? {
                (text, is_changed) = (changed, true);
            }
        }
        writeln!(stdout(), "{text}")?;
        stdout().flush()?;
    }
    runner.wait()?;
    Ok(())
}

/// The line with its change; none where it does not have the place.
fn changed(line: &str, change: &str) -> Result<Option<String>, Box<dyn Error>> {
    let Some((pointer, value)) = change.split_once('=') else { return Ok(Some(change.to_owned())) };
    let mut line: Value = serde_json::from_str(line)?;
    let Some(place) = line.pointer_mut(pointer) else { return Ok(None) };
    *place = serde_json::from_str(value)?;
    Ok(Some(line.to_string()))
}
