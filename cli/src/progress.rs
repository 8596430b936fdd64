//! How far a long run is: a bar on a terminal, nothing in a pipe.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// From so many files on a bar is worth its flicker.
const MANY: usize = 50;

/// How far a run is.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Of a run over so many files.
    pub(crate) fn of(files: usize) -> Progress {
        let shown = files >= MANY && std::io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Progress { bar }
    }

    /// The next file.
    pub(crate) fn start(&self, file: &str) {
        self.bar.set_message(file.to_owned());
    }

    /// The file is done.
    pub(crate) fn done(&self) {
        self.bar.inc(1);
    }

    /// Takes the bar away while something is written to the same terminal.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// Takes the bar away for good.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
