//! `receive`: a receiver with a handler for every callback.

use std::{io, thread, time::Duration};

use imhook_sdk::{
    Decision,
    receiver::{Builder, Receiver},
    v2020_10, v2024_03,
};
use serde::Deserialize;
use serde_json::json;
use tokio::{runtime::Runtime, sync::oneshot, time::sleep};

use crate::{
    Outcome, bare,
    config::{Censor, Config},
    events::Notes,
    lines,
    serve::serve,
    usual,
};

/// What a handler says that was told to fail.
const TOLD_TO_FAIL: &str = "told to fail";

/// Fields, because a macro can name them.
struct Builders {
    v2020_10: Builder<v2020_10::Edition>,
    v2024_03: Builder<v2024_03::Edition>,
}

/// Serves until it is told to stop, or until standard input ends.
pub(crate) fn run(config: &str) -> Outcome<()> {
    let config: Config = serde_json::from_str(config)?;
    Runtime::new()?.block_on(async {
        if config.bare {
            let decode = config.decode.as_ref().map(|name| usual::decoder(&config.edition, name)).transpose()?;
            bare::serve(config.adapter, decode).await?;
            let _ = told().await;
            return Ok(());
        }
        let builders = builders(&config)?;
        if config.edition == v2020_10::callbacks::MESSAGE.edition() {
            receive(&config, builders.v2020_10.build()).await
        } else if config.edition == v2024_03::callbacks::MESSAGE.edition() {
            receive(&config, builders.v2024_03.build()).await
        } else {
            Err(format!("no edition {}", config.edition).into())
        }
    })
}

async fn receive<E: 'static>(config: &Config, receiver: Receiver<E>) -> Outcome<()> {
    serve(config.adapter, receiver.clone()).await?;
    let Ok(grace) = told().await else { return Ok(()) };
    let left = receiver.stop(grace).await;
    let counts = receiver.counts();
    lines::write(&json!({ "stopped": {
        "received": counts.received,
        "accepted": counts.accepted,
        "rejected": counts.rejected,
        "repeated": counts.repeated,
        "overflowed": counts.overflowed,
        "handled": counts.handled,
        "failed": counts.failed,
        "left": left.unfinished.len() + left.waiting.len(),
    } }))
}

/// The line that tells it to stop: within which time.
fn told() -> oneshot::Receiver<Duration> {
    #[derive(Deserialize)]
    struct Stop {
        stop: u64,
    }
    let (tell, told) = oneshot::channel();
    // A thread, because reading a line cannot be given up.
    thread::spawn(move || {
        let line = io::stdin().lines().next()?.ok()?;
        let Stop { stop } = serde_json::from_str(&line).ok()?;
        tell.send(Duration::from_millis(stop)).ok()
    });
    told
}

fn builders(config: &Config) -> Outcome<Builders> {
    let notes = Notes { is_quiet: config.quiet };
    let mut builders = Builders {
        v2020_10: hooked(config.apply(v2020_10::Receiver::builder()), notes),
        v2024_03: hooked(config.apply(v2024_03::Receiver::builder()), notes),
    };
    let (wait, fails) = (Duration::from_millis(config.handler_ms), config.handler_fails);
    macro_rules! handle {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            if $edition::callbacks::$constant.edition() == config.edition {
                builders.$edition = builders.$edition.$on(move |event| async move {
                    work(wait, fails).await?;
                    notes.handled(&event);
                    Ok::<_, &str>(())
                });
            }
        };
    }
    every_event!(handle);
    let decision = match &config.censor {
        Censor::Pass => Decision::Pass,
        Censor::Refuse => Decision::Refuse,
        Censor::Replace(answer) => Decision::Replace(v2024_03::callbacks::MESSAGE_CENSOR.decode_answer(answer)?),
    };
    builders.v2024_03 = builders.v2024_03.on_message_censor(move |event| {
        let decision = decision.clone();
        async move {
            work(wait, fails).await?;
            notes.handled(&event);
            Ok::<_, &str>(decision)
        }
    });
    Ok(builders)
}

async fn work(wait: Duration, fails: bool) -> Result<(), &'static str> {
    if !wait.is_zero() {
        sleep(wait).await;
    }
    if fails { Err(TOLD_TO_FAIL) } else { Ok(()) }
}

fn hooked<E>(builder: Builder<E>, notes: Notes) -> Builder<E> {
    builder
        .on_error(move |failure| notes.failed(&failure.event))
        .on_reject(move |rejection| notes.rejected(&rejection))
        .on_overflow(move |event| notes.overflowed(&event))
}
