//! Ctrl-C: the run ends with what there is so far.

#![cfg(unix)]

use std::process::Command;

use crate::support::{BROKEN_RELATION, RELATION, Talk};

fn interrupt(talk: &Talk) {
    assert!(Command::new("kill").args(["-INT", &talk.id().to_string()]).status().expect("kill").success());
}

#[test]
fn the_summary_so_far_is_printed_and_the_status_is_130() {
    let mut talk = Talk::start(&["validate", "--callback=user-relation", "--edition=2024-03"]);
    talk.say(format!("{RELATION}\n{BROKEN_RELATION}\n"));
    assert!(talk.hear().starts_with("-:2:"));
    interrupt(&talk);
    // Standard input stays open: nobody waits for its end.
    let run = talk.end(false);
    assert_eq!(run.status, 130);
    assert_eq!(run.out.lines().last(), Some("1 of 2 bodies invalid (edition 2024-03, profile tolerant)"));
    assert_eq!(run.err, "note: ended by Ctrl-C: what comes after was not judged\n");
}
