//! What is read, in which order, and what is not.

use std::path::{Path, PathBuf};

use super::{Skipped, Source, Unread, folder};
use crate::names::WrongUsage;

/// The paths of the command line that mean standard input.
const STDIN: &str = "-";

/// What is read, in which order, and what is not.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub(super) steps: Vec<Step>,
    pub(super) skipped: Skipped,
}

/// One thing to do.
#[derive(Debug)]
pub(crate) enum Step {
    /// Read this.
    Read(Source),
    /// Report that this cannot be read.
    Unread(Unread),
}

impl Plan {
    /// Looks into the folders among the paths.
    ///
    /// # Errors
    /// [`WrongUsage`] when there is nothing to read, or standard input twice.
    pub(crate) fn of(paths: &[PathBuf], stdin_is_terminal: bool) -> Result<Plan, WrongUsage> {
        let mut plan = Plan::default();
        if paths.is_empty() {
            if stdin_is_terminal {
                return Err(WrongUsage::NothingToRead);
            }
            plan.steps.push(Step::Read(Source::Stdin));
        }
        for path in paths {
            plan.add(path)?;
        }
        Ok(plan)
    }

    fn add(&mut self, path: &Path) -> Result<(), WrongUsage> {
        if path == Path::new(STDIN) {
            if self.reads_stdin() {
                return Err(WrongUsage::StdinTwice);
            }
            self.steps.push(Step::Read(Source::Stdin));
        } else if path.is_dir() {
            folder::add(path, self);
        } else {
            self.steps.push(Step::Read(Source::File(path.to_owned())));
        }
        Ok(())
    }

    /// What to do, in order, and what was skipped.
    pub(crate) fn into_parts(self) -> (Vec<Step>, Skipped) {
        (self.steps, self.skipped)
    }

    /// How many bytes there are to read; none where nobody knows.
    pub(crate) fn size(&self) -> Option<u64> {
        let sizes = self.steps.iter().map(|step| match step {
            Step::Read(source) => source.size(),
            Step::Unread(_) => Some(0),
        });
        sizes.sum()
    }

    /// Whether standard input is among them.
    pub(crate) fn reads_stdin(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::Read(Source::Stdin)))
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Plan;
    use crate::names::WrongUsage;

    #[test]
    fn a_terminal_is_not_waited_for() {
        assert!(matches!(Plan::of(&[], true), Err(WrongUsage::NothingToRead)));
        assert!(Plan::of(&[], false).expect("a pipe").reads_stdin());
        assert!(Plan::of(&[PathBuf::from("-")], true).expect("asked for").reads_stdin());
    }
}
