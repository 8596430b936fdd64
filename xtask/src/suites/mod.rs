//! `cargo xtask test`: every suite of every language, each doing its own set-up, and a table of how they went.

mod fresh;
mod go;
mod java;
mod openapi;
pub(crate) mod packages;
mod python;
mod typescript;
mod zoo;

use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Result;
use comfy_table::{Table, presets};

use crate::{
    conformance,
    tools::Tool,
    workspace::{cargo, finish},
};

/// Something that passes or fails as a whole.
struct Suite {
    name: &'static str,
    proves: &'static str,
    needs: &'static [Tool],
    run: fn(&Path) -> Result<()>,
}

/// How a suite went.
enum Outcome {
    Passed,
    Failed(String),
    Skipped(String),
}

/// Every suite, the quick ones first.
const SUITES: &[Suite] = &[
    Suite { name: "format", proves: "rustfmt leaves every file as it is", needs: &[], run: format },
    Suite {
        name: "generated",
        proves: "generated/ is fresh, and comes back from nothing",
        needs: &[],
        run: fresh::run,
    },
    Suite { name: "lints", proves: "clippy and rustdoc have nothing to say", needs: &[], run: lints },
    Suite {
        name: "rust",
        proves: "the contract, reader, emitters, validator and command line; the zoo's stub",
        needs: &[],
        run: rust,
    },
    Suite { name: "xtask", proves: "this program", needs: &[], run: xtask },
    Suite {
        name: "ajv",
        proves: "the published schemas under ajv, strict, both drafts",
        needs: &[Tool::Node],
        run: node,
    },
    Suite {
        name: "jsonschema",
        proves: "the same under jsonschema and jsonschema-rs",
        needs: &[Tool::Python],
        run: jsonschema,
    },
    Suite {
        name: "python",
        proves: "the Python stub: its tests; type checkers, linter and formatter over all that is Python",
        needs: &[Tool::Python, Tool::Node],
        run: python::run,
    },
    Suite {
        name: "typescript",
        proves: "the TypeScript stub: tsc, esbuild, its tests, the zoo; eslint and prettier over all that is JavaScript",
        needs: &[Tool::Node],
        run: typescript::run,
    },
    Suite {
        name: "openapi-node",
        proves: "Redocly, Spectral and openapi-typescript take the OpenAPI documents",
        needs: &[Tool::Node],
        run: openapi::node,
    },
    Suite {
        name: "openapi-python",
        proves: "so do openapi-spec-validator and datamodel-code-generator",
        needs: &[Tool::Python],
        run: openapi::python,
    },
    Suite { name: "openapi-go", proves: "so does oapi-codegen", needs: &[Tool::Go], run: openapi::go },
    Suite {
        name: "go",
        proves: "the Go stub: gofmt, vet, staticcheck, the race detector, a fuzzer, the zoo",
        needs: &[Tool::Go],
        run: go::run,
    },
    Suite {
        name: "java",
        proves: "the Java stub: compiler, javadoc and formatter without a finding, its tests, the zoo",
        needs: &[Tool::Jdk],
        run: java::run,
    },
    Suite { name: "openapi-rust", proves: "so do progenitor and typify", needs: &[], run: openapi::rust },
    Suite {
        name: "conformance",
        proves: "all languages whose tools are here do what the contract and Rust do",
        needs: &[],
        run: conformance::suite,
    },
];

/// Runs the suites whose name contains `only`; with `all` a missing toolchain is a failure.
pub(crate) fn run(root: &Path, all: bool, only: Option<&str>) -> ExitCode {
    let wanted: Vec<&Suite> = SUITES.iter().filter(|suite| only.is_none_or(|text| suite.name.contains(text))).collect();
    if wanted.is_empty() {
        let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
        eprintln!("error: no suite is called so; there are {}", names.join(", "));
        return ExitCode::from(2);
    }
    let mut results = Vec::new();
    for suite in wanted {
        println!("\n== {}: {}", suite.name, suite.proves);
        let start = Instant::now();
        let outcome = outcome(suite, root, all);
        if let Outcome::Failed(why) = &outcome {
            println!("failed: {why}");
        }
        results.push((suite, outcome, start.elapsed()));
    }
    println!("\n{}", table(&results));
    let count = |is: fn(&Outcome) -> bool| results.iter().filter(|(_, outcome, _)| is(outcome)).count();
    let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    println!("suites: {} passed, {failed} failed, {skipped} skipped", results.len() - failed - skipped);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn outcome(suite: &Suite, root: &Path, all: bool) -> Outcome {
    if let Some(missing) = suite.needs.iter().find_map(|tool| tool.missing()) {
        return if all { Outcome::Failed(missing) } else { Outcome::Skipped(missing) };
    }
    match (suite.run)(root) {
        Ok(()) => Outcome::Passed,
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

fn table(results: &[(&Suite, Outcome, Duration)]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    table.set_header(["suite", "proves", "result", "seconds"]);
    for (suite, outcome, time) in results {
        let result = match outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Failed(_) => "FAILED".to_owned(),
            Outcome::Skipped(why) => format!("skipped: {why}"),
        };
        table.add_row([suite.name, suite.proves, &result, &format!("{:.1}", time.as_secs_f64())]);
    }
    table
}

/// The manifest of this program, from the root of the workspace.
const XTASK: &str = "xtask/Cargo.toml";

/// The manifest of the fuzzer. Suites compile it, and `cargo xtask fuzz` runs it.
const FUZZER: &str = "fuzz/Cargo.toml";

/// The manifest of the Rust stub, and its features: each has to build without the others, and the crate without any.
const STUB: &str = "generated/rust/Cargo.toml";
const STUB_FEATURES: [&str; 4] = ["default", "receiver", "axum", "client"];

fn format(root: &Path) -> Result<()> {
    finish(&mut cargo(root, &["fmt", "--all", "--check"]))?;
    for apart in [XTASK, FUZZER] {
        finish(&mut cargo(root, &["fmt", "--manifest-path", apart, "--check"]))?;
    }
    Ok(())
}

fn lints(root: &Path) -> Result<()> {
    let deny = ["--all-targets", "--quiet", "--", "-D", "warnings"];
    finish(cargo(root, &["clippy", "--workspace", "--locked"]).args(deny))?;
    for apart in [XTASK, FUZZER] {
        finish(cargo(root, &["clippy", "--manifest-path", apart, "--locked"]).args(deny))?;
    }
    for feature in STUB_FEATURES {
        let alone = ["clippy", "--manifest-path", STUB, "--locked", "--features", feature];
        finish(cargo(root, &alone).args(deny))?;
    }
    finish(cargo(root, &["doc", "--workspace", "--no-deps", "--locked", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn rust(root: &Path) -> Result<()> {
    finish(&mut cargo(root, &["test", "--workspace", "--locked", "--quiet"]))?;
    zoo::run(root)
}

fn xtask(root: &Path) -> Result<()> {
    finish(&mut cargo(root, &["test", "--manifest-path", XTASK, "--locked", "--quiet"]))
}

fn node(root: &Path) -> Result<()> {
    packages::npm_test(&root.join("tests/node"), &[])
}

fn jsonschema(root: &Path) -> Result<()> {
    packages::pytest(&root.join("tests/jsonschema"), &[])
}
