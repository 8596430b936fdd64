//! `cargo xtask demo`: the main job on real bodies, as a person sees it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, ExitCode},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use comfy_table::{CellAlignment, Table, presets};
use imhook_codegen::model::{Model, Profile};
use indicatif::ProgressBar;
use serde_json::Value;

use crate::{
    generate,
    workspace::{cargo, finish},
};

/// Bodies that are right.
const SOUND: [&str; 2] = ["tests/vectors/examples", "tests/vectors/captures"];

/// Bodies with one fault each.
const BROKEN: &str = "tests/vectors/invalid";

/// Faults that the demo explains, in the words of the manifest.
const SHOWN: [&str; 5] = ["wrong-type", "missing-required", "out-of-range", "duplicate-key", "conditional-value"];

/// Counts per edition and callback: bodies, and how many of them each profile accepts.
type Counts = BTreeMap<(String, String), (usize, [usize; 2])>;

/// Regenerates, validates every body that is right, explains five that are not, posts them all to a receiver.
pub(crate) fn run(root: &Path) -> Result<ExitCode> {
    println!("1. The Rust types become schemas");
    generate::run(root, None, false)?;

    println!("\n2. Every example and every body that the real server posted, against both profiles");
    let imhook = build(root)?;
    let mut counts = Counts::new();
    for profile in Profile::ALL {
        count(root, &imhook, profile, &mut counts)?;
    }
    let model = Model::load()?;
    println!("{}", table(&model, &counts));
    let bodies: usize = counts.values().map(|(bodies, _)| bodies).sum();
    let is_sound = counts.values().all(|(bodies, accepted)| accepted == &[*bodies, *bodies]);
    println!("{bodies} bodies, {}", if is_sound { "all accepted by both profiles" } else { "NOT all accepted" });

    println!("\n3. Five broken bodies, and what a partner is told of them");
    for file in broken(root)? {
        println!();
        let mut command = Command::new(&imhook);
        command.current_dir(root).args(["validate", "--profile", Profile::Strict.name(), &file]);
        command.status().context("could not start imhook")?;
    }

    println!("\n4. A receiver of the Rust stub gets them all from the client");
    wait("building the receiver", || {
        finish(&mut cargo(root, &["build", "--locked", "--quiet", "--package", "imhook-tests", "--example", "demo"]))
    })?;
    finish(&mut cargo(root, &["run", "--locked", "--quiet", "--package", "imhook-tests", "--example", "demo"]))?;
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Shows on a terminal that something takes its time.
fn wait<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    let spinner = ProgressBar::new_spinner().with_message(what);
    spinner.enable_steady_tick(Duration::from_millis(100));
    let done = work();
    spinner.finish_and_clear();
    done
}

/// Builds the command line and says where it is.
fn build(root: &Path) -> Result<String> {
    let arguments = ["build", "--locked", "--quiet", "--package", "imhook", "--message-format", "json"];
    let built = wait("building imhook", || cargo(root, &arguments).output()).context("could not start cargo")?;
    ensure!(built.status.success(), "imhook does not build: {}", String::from_utf8_lossy(&built.stderr));
    let messages = String::from_utf8_lossy(&built.stdout).into_owned();
    let executable = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find_map(|message| message["executable"].as_str().map(str::to_owned));
    executable.context("cargo did not say where imhook is")
}

fn count(root: &Path, imhook: &str, profile: Profile, counts: &mut Counts) -> Result<()> {
    let mut command = Command::new(imhook);
    command.current_dir(root).args(["validate", "--format", "json", "--profile", profile.name()]).args(SOUND);
    let output = command.output().context("could not start imhook")?;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let verdict: Value = serde_json::from_str(line).context("imhook prints JSON")?;
        let text = |name: &str| verdict[name].as_str().unwrap_or_default().to_owned();
        let (bodies, accepted) = counts.entry((text("edition"), text("callback"))).or_default();
        // The first profile counts the bodies; both see the same ones.
        *bodies += usize::from(profile == Profile::ALL[0]);
        accepted[profile as usize] += usize::from(verdict["valid"] == true);
    }
    ensure!(!counts.is_empty(), "imhook found no body: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

fn table(model: &Model, counts: &Counts) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    table.set_header(["edition", "callback", "", "bodies", "tolerant", "strict"]);
    for edition in &model.editions {
        for body in edition.bodies() {
            let key = (edition.id.clone(), body.name.clone());
            let (bodies, [tolerant, strict]) = counts.get(&key).copied().unwrap_or_default();
            let verdict = |accepted: usize| match bodies {
                0 => "no body".to_owned(),
                _ if accepted == bodies => "✓".to_owned(),
                _ => format!("{accepted} of {bodies}"),
            };
            let title = if body.is_answer { "" } else { &body.callback.title.zh };
            table.add_row([&key.0, &key.1, title, &bodies.to_string(), &verdict(tolerant), &verdict(strict)]);
        }
    }
    for column in 3..6 {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// The first body of the latest edition for each of the shown faults.
fn broken(root: &Path) -> Result<Vec<String>> {
    let path = root.join(BROKEN).join("manifest.json");
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let manifest: Value = serde_json::from_str(&text).context("the manifest is JSON")?;
    let latest = Model::load()?.editions.last().map(|edition| edition.id.clone()).unwrap_or_default();
    let cases = manifest["cases"].as_array().context("the manifest has cases")?;
    let of = |kind: &&str| {
        let case = cases.iter().find(|case| case["kind"] == **kind && case["edition"] == latest.as_str());
        let case = case.or_else(|| cases.iter().find(|case| case["kind"] == **kind));
        case.and_then(|case| case["file"].as_str()).map(|file| format!("{BROKEN}/{file}"))
    };
    SHOWN.iter().map(|kind| of(kind).with_context(|| format!("the manifest has no {kind}"))).collect()
}
