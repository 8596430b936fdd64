//! What is printed.

use std::collections::BTreeSet;

use comfy_table::{CellAlignment, Table, presets};
use imhook_tests::phases::{Ended, Tally};

use super::{
    Results, compare,
    killed::Round,
    receiver::WORK,
    script::{PAUSE, POSTS},
};
use crate::load::{CAPTURE, CONNECTIONS};

/// What the sender saw, phase by phase, side by side.
pub(super) fn table(results: &Results) -> Table {
    let Results { direct, tapped, .. } = results;
    let mut ends = BTreeSet::from([Ended::Answered(200), Ended::Refused, Ended::Broken, Ended::TimedOut]);
    ends.extend(direct.iter().chain(tapped).flat_map(|tally| tally.ends.keys()));
    let mut table = Table::new();
    table.load_style(presets::UTF8_BORDERS_ONLY);
    let columns = |path: &str| {
        let mut names = vec!["posts".to_owned()];
        names.extend(ends.iter().map(|ended| name(*ended)));
        names.push("sent twice".to_owned());
        names.into_iter().map(|name| format!("{path}\n{}", name.replacen(' ', "\n", 1))).collect::<Vec<_>>()
    };
    table.set_header([vec!["the receiver".to_owned()], columns("no tap"), columns("tap")].concat());
    let cells = |tally: &Tally| {
        let mut counts = vec![tally.posts()];
        counts.extend(ends.iter().map(|ended| tally.count(*ended)));
        counts.push(tally.seconds);
        counts.into_iter().map(|count| if count == 0 { "·".to_owned() } else { count.to_string() }).collect::<Vec<_>>()
    };
    for (without, with) in direct.iter().zip(tapped) {
        table.add_row([vec![without.name.to_owned()], cells(without), cells(with)].concat());
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

fn name(ended: Ended) -> String {
    match ended {
        Ended::Answered(status) => status.to_string(),
        Ended::Refused => "refused".to_owned(),
        Ended::Broken => "broken".to_owned(),
        Ended::TimedOut => "timed out".to_owned(),
    }
}

/// The method, how both paths are compared, and what came of the record.
pub(super) fn lines(results: &Results) -> Vec<String> {
    let Results { direct, tapped, counts, record, killed } = results;
    let all = |tallies: &[Tally], ended| tallies.iter().map(|tally| tally.count(ended)).sum::<usize>();
    let answered = |tallies: &[Tally]| all(tallies, Ended::Answered(200));
    let lost = |tallies: &[Tally]| tallies.iter().map(Tally::posts).sum::<usize>() - answered(tallies);
    let mut lines = vec![
        format!(
            "method: {CONNECTIONS} connections that are kept, one post of {CAPTURE} every {} ms in all,",
            PAUSE.as_millis()
        ),
        format!(
            "        at least {POSTS} between two changes; the receiver answers after {} ms. Both paths at the same time, each with",
            WORK.as_millis()
        ),
        "        its own receiver. A post whose kept connection breaks is sent twice, then on a new one; it is lost when that is".to_owned(),
        "        refused or breaks, or after 10 s. A change ends when a first post has ended in the new way; what was under way".to_owned(),
        "        in it is counted there.".to_owned(),
        "equal:  between changes all posts end in one way, the same on both paths. In a change, how many end in the old and how".to_owned(),
        "        many in the new way depends on the moment and is not compared, nor is how many were sent twice; any third way".to_owned(),
        "        has to be there on both paths or on none, but for what is known.".to_owned(),
        format!(
            "known:  {} new connections broke through the tap while the receiver went down, which it would have refused: only",
            compare::known(tapped)
        ),
        "        they tell the tap (README); each is one of the lost posts either way.".to_owned(),
        format!(
            "lost:   {} posts without the tap, {} through it, which asks every 50 ms whether the receiver is back",
            lost(direct),
            lost(tapped)
        ),
        format!(
            "record: {} requests taken in, {} lines, {} whole envelopes by `imhook validate`; {} of them answered, {} as the",
            counts.requests,
            record.lines,
            record.sound,
            record.answered,
            answered(tapped)
        ),
        format!(
            "        sender saw, who gave up {} while the receiver hung",
            all(tapped, Ended::TimedOut)
        ),
    ];
    lines.extend(killed.iter().map(|Round { answered, added, record }| {
        format!(
            "        tap killed (SIGKILL) after {answered} answers: {added} lines more; of {} lines {} are whole envelopes",
            record.lines, record.sound
        )
    }));
    lines
}
