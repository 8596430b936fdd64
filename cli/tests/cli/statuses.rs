//! Exit statuses.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use crate::support::{BROKEN_RELATION, Place, RELATION, command, pipe};

#[test]
fn the_table_is_printed_by_help_and_by_its_own_command() {
    let help = pipe("", &["help", "exit-status"]);
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    assert_eq!(help.out, pipe("", &["exit-status"]).out);
    insta::assert_snapshot!(help.out, @r"
    0    all bodies are valid; no drift
    1    some body is invalid; drift
    2    wrong usage of the command line
    3    something could not be read or written; outweighs 1
    130  ended by Ctrl-C; what was read until then is summed up
    ");
    insta::assert_snapshot!(pipe("", &["exit-status", "--lang", "zh"]).out, @r"
    0    所有报文均有效；没有差异
    1    有报文无效；有差异
    2    命令行用法错误
    3    有内容无法读取或写出；与 1 同时出现时以此为准
    130  被 Ctrl-C 中止；此前读到的内容已汇总
    ");
}

#[test]
fn each_status_says_what_happened_and_the_worst_wins() {
    let place = Place::with("user-relation/a.json", RELATION).and("user-relation/b.json", BROKEN_RELATION);
    for (status, arguments) in [
        (0, &["validate", "user-relation/a.json"][..]),
        (1, &["validate", "user-relation"]),
        (2, &["validate", "--profile", "loose", "user-relation"]),
        (2, &["validate", "--no-such-option"]),
        (2, &["no-such-command"]),
        (2, &[]),
        (2, &["validate", "-", "-"]),
        (3, &["validate", "user-relation/a.json", "missing.json"]),
        (3, &["validate", "missing.json", "user-relation/b.json"]),
        (0, &["validate", "--help"]),
        (0, &["list"]),
    ] {
        let run = place.run(arguments);
        assert_eq!(run.status, status, "{arguments:?}: {run:?}");
        assert_eq!(run.err.is_empty(), status < 2, "{arguments:?}: {run:?}");
    }
}

#[test]
fn a_reader_that_leaves_early_ends_the_run_quietly_and_not_as_a_success() {
    let place = Place::with("user-relation/many.ndjson", format!("{RELATION}\n").repeat(20_000));
    let arguments = ["validate", "--format", "json", "user-relation"];
    let mut child = command(&place.path("."), &arguments).stdin(Stdio::null()).spawn().expect("the program");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    assert!(line.starts_with("{\"file\":"), "{line}");
    let output = child.wait_with_output().expect("its end");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(3), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("the full device");
    let output = command(&Place::new().path("."), &["list"]).stdout(full).output().expect("the program");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{err}");
    assert!(err.contains("cannot write to standard output") && err.contains("not whole"), "{err}");
}
