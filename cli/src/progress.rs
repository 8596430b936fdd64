//! How far a long run is: a line on a terminal, nothing in a pipe.

use std::{
    io::IsTerminal,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{FormattedDuration, HumanBytes, HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{
    input::{Manner, Plan},
    language::Lang,
};

/// A run that takes no longer is not worth the flicker.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line changes.
const BETWEEN: Duration = Duration::from_millis(200);

/// How far a run is.
pub(crate) struct Progress {
    bar: ProgressBar,
    /// Bytes to read, where that is known.
    size: Option<u64>,
    /// Bytes read so far.
    read: Arc<AtomicU64>,
    start: Instant,
    /// When the line changed last.
    last: Instant,
    lang: Lang,
}

/// What the line tells.
#[derive(Debug, Clone, Copy)]
struct Numbers {
    bodies: u64,
    invalid: u64,
    read: u64,
    size: Option<u64>,
    elapsed: Duration,
}

impl Progress {
    /// Of a run that begins now.
    pub(crate) fn new(plan: &Plan, manner: &Manner, lang: Lang) -> Progress {
        let shown = std::io::stderr().is_terminal();
        let size = if shown { plan.size() } else { None };
        let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::hidden());
        let form = if size.is_some() { "{bar:30} {wide_msg}" } else { "{spinner} {wide_msg}" };
        if let Ok(style) = ProgressStyle::with_template(form) {
            bar.set_style(style);
        }
        let now = Instant::now();
        if shown {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        Progress { bar, size, read: Arc::clone(&manner.read), start: now, last: now + PATIENCE, lang }
    }

    /// So many bodies are judged.
    pub(crate) fn show(&mut self, bodies: u64, invalid: u64) {
        if self.bar.is_hidden() {
            return;
        }
        let now = Instant::now();
        if now < self.last + BETWEEN {
            return;
        }
        self.last = now;
        let (read, elapsed) = (self.read.load(Ordering::Relaxed), now - self.start);
        let numbers = Numbers { bodies, invalid, read, size: self.size, elapsed };
        self.bar.set_position(read);
        self.bar.set_message(numbers.text(self.lang));
    }

    /// Takes the line away while something is written to the same terminal.
    pub(crate) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// Takes the line away for good.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl Numbers {
    /// `1,204,000 lines/s · 512 MiB/s · 12 s left · 3 invalid`
    fn text(&self, lang: Lang) -> String {
        let (lines, bytes) = (HumanCount(self.each_second(self.bodies)), HumanBytes(self.each_second(self.read)));
        let mut parts = vec![lang.pick(format!("{lines} lines/s"), format!("{lines} 行/秒")), format!("{bytes}/s")];
        if let Some(left) = self.left() {
            let left = FormattedDuration(left);
            parts.push(lang.pick(format!("{left} left"), format!("剩余 {left}")));
        }
        let invalid = HumanCount(self.invalid);
        parts.push(lang.pick(format!("{invalid} invalid"), format!("{invalid} 个无效")));
        parts.join(" · ")
    }

    fn each_second(&self, count: u64) -> u64 {
        let each = u128::from(count) * 1000 / self.elapsed.as_millis().max(1);
        u64::try_from(each).unwrap_or(u64::MAX)
    }

    /// Time left at this speed.
    fn left(&self) -> Option<Duration> {
        let size = self.size.filter(|_| self.read > 0)?;
        let left = self.elapsed.as_millis() * u128::from(size.saturating_sub(self.read)) / u128::from(self.read);
        u64::try_from(left).ok().map(Duration::from_millis)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Numbers;
    use crate::language::Lang;

    #[test]
    fn the_line_tells_speed_time_left_and_what_is_invalid() {
        let elapsed = Duration::from_secs(4);
        let known = Numbers { bodies: 8_000_000, invalid: 1234, read: 4 << 30, size: Some(6 << 30), elapsed };
        assert_eq!(known.text(Lang::En), "2,000,000 lines/s · 1.00 GiB/s · 00:00:02 left · 1,234 invalid");
        let unknown = Numbers { size: None, ..known };
        assert_eq!(unknown.text(Lang::Zh), "2,000,000 行/秒 · 1.00 GiB/s · 1,234 个无效");
    }

    #[test]
    fn a_run_that_has_just_begun_divides_by_nothing() {
        let begun = Numbers { bodies: 0, invalid: 0, read: 0, size: Some(0), elapsed: Duration::ZERO };
        assert_eq!(begun.text(Lang::En), "0 lines/s · 0 B/s · 0 invalid");
    }
}
