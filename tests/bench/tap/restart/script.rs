//! What happens to the receiver while the sender posts.
//!
//! Phases end by what the sender has seen, not by the clock: a change is over when a first post has ended in the new way, and
//! every post that starts later has to end so.

use std::time::{Duration, Instant};

use imhook_tests::phases::{self, Ended, Kind, Phase, Post, Tally};
use indicatif::ProgressBar;
use tokio::time::timeout;

use super::{receiver::Receiver, sender::Sender};
use crate::Outcome;

/// A post of any of the connections, so often.
pub(super) const PAUSE: Duration = Duration::from_millis(5);

/// Posts between two changes, at least.
pub(super) const POSTS: usize = 200;

/// When something that should happen is taken for something that never will.
const PATIENCE: Duration = Duration::from_mins(1);

/// The first phase.
const BEFORE: &str = "before";

const FINE: Ended = Ended::Answered(200);

/// What happens to the receiver.
#[derive(Debug, Clone, Copy)]
pub(super) enum Act {
    Kill,
    Stop,
    Start,
    Hang,
}

/// All of it, in turn.
pub(super) const ACTS: [Act; 5] = [Act::Kill, Act::Start, Act::Stop, Act::Start, Act::Hang];

impl Act {
    /// What it is called, and what is then.
    fn names(self) -> [&'static str; 2] {
        match self {
            Act::Kill => ["killed (SIGKILL)", "down"],
            Act::Stop => ["stopped (SIGTERM)", "down"],
            Act::Start => ["started again", "up"],
            Act::Hang => ["hangs (SIGSTOP), goes on", "up"],
        }
    }

    fn kind(self) -> Kind {
        match self {
            Act::Kill | Act::Stop => Kind::GoesDown,
            Act::Start | Act::Hang => Kind::Changes,
        }
    }
}

/// One path, its sender and its receiver.
pub(super) struct Script {
    path: &'static str,
    receiver: Receiver,
    sender: Sender,
    posts: Vec<Post>,
    bar: ProgressBar,
    /// What is waited for, for who waits in vain.
    phase: &'static str,
}

impl Script {
    /// The sender posts to this address from now on.
    pub(super) fn new(
        path: &'static str,
        sees: std::net::SocketAddr,
        receiver: Receiver,
        bar: ProgressBar,
    ) -> Outcome<Script> {
        Ok(Script { path, receiver, sender: Sender::start(sees, PAUSE)?, posts: Vec::new(), bar, phase: BEFORE })
    }

    /// Plays all acts; gives what the sender saw, phase by phase.
    pub(super) async fn play(mut self) -> Outcome<Vec<Tally>> {
        let mut phases = vec![Phase { name: BEFORE, kind: Kind::Steady, begin: Instant::now() }];
        self.steady(phases[0].begin).await?;
        for act in ACTS {
            let [name, then] = act.names();
            self.bar.set_message(format!("{}: {name}", self.path));
            self.phase = name;
            phases.push(Phase { name, kind: act.kind(), begin: Instant::now() });
            let end = self.act(act).await?;
            self.phase = then;
            phases.push(Phase { name: then, kind: Kind::Steady, begin: end });
            self.steady(end).await?;
            self.bar.inc(1);
        }
        let rest = self.sender.stop().await;
        self.posts.extend(rest);
        Ok(phases::tally(&phases, &self.posts))
    }

    /// Does it, and gives when the sender had seen it.
    async fn act(&mut self, act: Act) -> Outcome<Instant> {
        match act {
            Act::Kill => self.receiver.kill()?,
            Act::Stop => self.receiver.stop()?,
            Act::Start => self.receiver.restart()?,
            Act::Hang => {
                self.receiver.hang()?;
                self.until(Ended::TimedOut).await?;
                self.receiver.resume()?;
            }
        }
        self.until(if matches!(act, Act::Kill | Act::Stop) { Ended::Refused } else { FINE }).await
    }

    /// Waits until a post ends so; gives when.
    async fn until(&mut self, ended: Ended) -> Outcome<Instant> {
        let since = Instant::now();
        self.wait(|post| post.ended == ended && post.end >= since).await
    }

    /// Waits until there are enough posts that started later.
    async fn steady(&mut self, begin: Instant) -> Outcome<()> {
        let mut count = 0;
        let is_enough = |post: &Post| {
            count += usize::from(post.start > begin);
            count == POSTS
        };
        self.wait(is_enough).await.map(drop)
    }

    async fn wait(&mut self, mut is_last: impl FnMut(&Post) -> bool) -> Outcome<Instant> {
        let waited = timeout(PATIENCE, async {
            loop {
                let post = self.sender.next().await?;
                self.posts.push(post);
                if is_last(&post) {
                    return Ok(post.end);
                }
            }
        });
        let waited = waited.await;
        waited.unwrap_or_else(|_| {
            let (path, phase, seconds) = (self.path, self.phase, PATIENCE.as_secs());
            let last = self.posts.last().map(|post| post.ended);
            Err(format!(
                "{path}, `{phase}`: after {seconds} s the sender has not seen what ends this phase; its last post: {last:?}"
            )
            .into())
        })
    }
}
