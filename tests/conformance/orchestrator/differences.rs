//! Differences, told so that one can look into them.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use crate::{
    Outcome,
    column::Column,
    report::{Difference, Report},
};

/// How many of one cell are printed; all of them stand in the file.
const SHOWN: usize = 5;

/// How much of an answer is printed.
const LENGTH: usize = 300;

/// The file of all differences, below the scratch folder.
const FILE: &str = "differences.txt";

/// Prints what differs and writes all of it, with the bodies, into the scratch folder.
pub(crate) fn tell(scratch: &Path, report: &Report) -> Outcome<()> {
    if report.is_equal() {
        println!("all cells are equal");
        return Ok(());
    }
    let mut whole = String::new();
    let mut told = BTreeMap::<(&str, &Column), usize>::new();
    for (index, difference) in report.differences.iter().enumerate() {
        let body = format!("body-{index}");
        fs::write(scratch.join(&body), &difference.body)?;
        write!(whole, "{}\n  body: {body}\n", difference.text(usize::MAX / 2))?;
        let of_cell = told.entry((&difference.row, &difference.column)).or_default();
        *of_cell += 1;
        if *of_cell <= SHOWN {
            println!("{}", difference.text(LENGTH));
        }
    }
    for ((row, column), many) in told.iter().filter(|(_, many)| **many > SHOWN) {
        println!("{row} {}: {} more", column.name(), many - SHOWN);
    }
    fs::write(scratch.join(FILE), whole)?;
    println!(
        "{} differences; all of them and their bodies: {}",
        report.differences.len(),
        scratch.join(FILE).display()
    );
    Ok(())
}

impl Difference {
    /// With so much of the answers, from a little before the place where they part.
    fn text(&self, length: usize) -> String {
        let [wanted, found] = [&self.wanted, &self.found].map(|text| text.chars().collect::<Vec<_>>());
        let equal = wanted.iter().zip(&found).take_while(|(wanted, found)| wanted == found).count();
        let start = if wanted.len().max(found.len()) > length { equal.saturating_sub(length / 3) } else { 0 };
        let cut = |text: &[char]| {
            let part: String = text.iter().skip(start).take(length).collect();
            let (before, after) =
                (if start > 0 { "..." } else { "" }, if text.len() > start + length { "..." } else { "" });
            format!("{before}{part}{after}")
        };
        format!(
            "{} {} {}\n  wanted: {}\n  found:  {}",
            self.row,
            self.column.name(),
            self.what,
            cut(&wanted),
            cut(&found)
        )
    }
}
