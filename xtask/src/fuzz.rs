//! `cargo xtask fuzz`: looks for a body that the scanner accepts and the exact path refuses (invariant 11).
//!
//! libFuzzer starts from the vectors and knows the names of all members. It stops at the first disagreement.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, bail};
use imhook_codegen::model::Model;

use crate::workspace::shown;

/// The program of the folder `fuzz`.
const TARGET: &str = "scanner";

/// Longer inputs find nothing that shorter ones do not, and are slower.
const LONGEST: usize = 4096;

/// Parts of the vectors that it starts from.
const PARTS: [&str; 4] = ["examples", "captures", "own", "invalid"];

/// What libFuzzer says at its end.
const EXECUTED: &str = "stat::number_of_executed_units:";

/// Runs for so many minutes. Exit status 1: there is a disagreement.
pub(crate) fn run(root: &Path, minutes: u32) -> Result<ExitCode> {
    if !answers(&["fuzz", "--version"]) {
        bail!("cargo-fuzz is not installed: `cargo install --locked cargo-fuzz`");
    }
    let folder = root.join("target/fuzz");
    let model = Model::load()?;
    let corpus = seeds(root, &folder, &model)?;
    let dictionary = folder.join("dictionary");
    fs::write(&dictionary, words(&model)).with_context(|| format!("could not write {}", dictionary.display()))?;
    let artifacts = folder.join("artifacts");
    fs::create_dir_all(&artifacts).with_context(|| format!("could not make {}", artifacts.display()))?;

    let (mut command, how) = fuzzer();
    command.current_dir(root).arg("--target-dir").arg(folder.join("build")).arg(TARGET).arg(corpus).arg("--").args([
        format!("-max_total_time={}", u64::from(minutes) * 60),
        format!("-max_len={LONGEST}"),
        format!("-dict={}", dictionary.display()),
        format!("-artifact_prefix={}/", artifacts.display()),
        "-print_final_stats=1".to_owned(),
    ]);
    let (executions, is_clean) = follow(&mut command)?;
    let Some(executions) = executions else { bail!("{} did not come to an end", shown(&command)) };
    if is_clean {
        println!("{executions} executions in {minutes} min ({how}): 0 disagreements");
        return Ok(ExitCode::SUCCESS);
    }
    println!("a disagreement after {executions} executions ({how})");
    println!("its input is in {}; CONTRIBUTING.md says how it becomes a vector", artifacts.display());
    Ok(ExitCode::FAILURE)
}

/// Nightly has AddressSanitizer; stable runs without.
fn fuzzer() -> (Command, &'static str) {
    let mut command = Command::new("cargo");
    if answers(&["+nightly", "--version"]) {
        command.args(["+nightly", "fuzz", "run"]);
        return (command, "nightly, AddressSanitizer");
    }
    command.args(["fuzz", "run", "--sanitizer", "none"]);
    (command, "stable, no sanitizer")
}

fn answers(arguments: &[&str]) -> bool {
    let mut command = Command::new("cargo");
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Runs libFuzzer, shows what it says, and gives how often it ran the program and whether nothing was found.
fn follow(command: &mut Command) -> Result<(Option<u64>, bool)> {
    let mut running =
        command.stderr(Stdio::piped()).spawn().with_context(|| format!("could not start {}", shown(command)))?;
    let said = running.stderr.take().context("libFuzzer says nothing")?;
    let mut executions = None;
    for line in BufReader::new(said).lines() {
        let line = line?;
        if let Some(count) = line.strip_prefix(EXECUTED) {
            executions = Some(count.trim().parse()?);
        }
        eprintln!("{line}");
    }
    Ok((executions, running.wait()?.success()))
}

/// Writes every vector as an input: the number of its target, then the body. Inputs of earlier runs stay.
fn seeds(root: &Path, folder: &Path, model: &Model) -> Result<PathBuf> {
    let corpus = folder.join("corpus");
    fs::create_dir_all(&corpus).with_context(|| format!("could not make {}", corpus.display()))?;
    let mut count = 0;
    let targets = model.editions.iter().flat_map(|edition| edition.bodies().map(move |body| (edition, body)));
    for (number, (edition, body)) in targets.enumerate() {
        for part in PARTS {
            let vectors = root.join("tests/vectors").join(part).join(&edition.id).join(&body.callback.name);
            let Ok(entries) = fs::read_dir(&vectors) else { continue };
            for entry in entries {
                let path = entry?.path();
                if path.extension().is_none_or(|end| end != "json") {
                    continue;
                }
                let mut input = vec![u8::try_from(number).context("more targets than a byte can number")?];
                input.extend(fs::read(&path).with_context(|| format!("could not read {}", path.display()))?);
                let name = path.file_stem().unwrap_or_default().to_string_lossy();
                fs::write(corpus.join(format!("{part}-{number}-{name}")), input)?;
                count += 1;
            }
        }
    }
    if count == 0 {
        bail!("there are no vectors to start from");
    }
    Ok(corpus)
}

/// libFuzzer's dictionary: the names of all members with their quotes and colons.
fn words(model: &Model) -> String {
    let members = model.editions.iter().flat_map(|edition| &edition.objects).flat_map(|object| &object.members);
    let names: BTreeSet<&str> = members.map(|member| member.name.as_str()).collect();
    names.into_iter().fold(String::new(), |mut text, name| {
        let escaped = name.bytes().fold(String::new(), |mut escaped, byte| {
            // Writing to a text cannot fail.
            let _ = write!(escaped, "\\x{byte:02X}");
            escaped
        });
        text.extend(["\"\\x22", &escaped, "\\x22:\"\n"]);
        text
    })
}
