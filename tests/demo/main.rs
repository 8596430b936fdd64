//! What `cargo xtask demo` shows of the Rust stub: a receiver on loopback for each edition, every example and capture
//! posted to it by the client, and what became of them.

#[macro_use]
#[path = "../sdk/callbacks.rs"]
mod callbacks;
mod broken;
mod ledger;
mod post;

use std::time::Duration;

use imhook_sdk::{
    Decision,
    receiver::{Builder, Receiver},
    v2020_10, v2024_03,
};
use imhook_tests::vectors::valid;
use tokio::net::TcpListener;

use ledger::Ledger;

/// How long the receivers may take to finish what they have.
const GRACE: Duration = Duration::from_secs(30);

/// A builder per edition, by the edition's name, so that a macro can name it.
struct Builders {
    v2020_10: Builder<v2020_10::Edition>,
    v2024_03: Builder<v2024_03::Edition>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ledger = Ledger::default();
    let (old, new) = receivers(&ledger);
    let (old_url, new_url) = (serve(&old).await?, serve(&new).await?);
    println!("edition {} listens on {old_url}, edition {} on {new_url}", post::OLD, post::NEW);

    for body in valid("examples").iter().chain(&valid("captures")).filter(|body| !body.callback.ends_with(".answer")) {
        let url = if body.edition == post::OLD { &old_url } else { &new_url };
        post::sound(body, url, &ledger).await.map_err(|error| format!("{}: {error}", body.file))?;
    }
    let answers = broken::post(&new_url).await?;
    let left = [old.stop(GRACE).await, new.stop(GRACE).await];
    println!("{}", ledger.table());
    let counts = [old.counts(), new.counts()];
    let sum = |count: fn(&imhook_sdk::receiver::Counts) -> u64| counts.iter().map(count).sum::<u64>();
    println!(
        "{} received, {} handled, {} dropped as repeats, {} rejected, {} left when stopped",
        sum(|counts| counts.received),
        sum(|counts| counts.handled),
        sum(|counts| counts.repeated),
        sum(|counts| counts.rejected),
        left.iter().map(|left| left.unfinished.len() + left.waiting.len()).sum::<usize>(),
    );
    println!("\nWhat the sender of a broken body is told:\n{answers}");
    Ok(())
}

/// Receivers whose handlers note what they see.
fn receivers(ledger: &Ledger) -> (Receiver<v2020_10::Edition>, Receiver<v2024_03::Edition>) {
    let mut builders = Builders { v2020_10: v2020_10::Receiver::builder(), v2024_03: v2024_03::Receiver::builder() };
    macro_rules! handle {
        ($edition:ident, $name:literal, $on:ident, $post:ident, $constant:ident) => {
            let seen = ledger.clone();
            builders.$edition = builders.$edition.$on(move |event| {
                seen.handled(event.edition, event.callback);
                async {}
            });
        };
    }
    every_event!(handle);
    let seen = ledger.clone();
    let new = builders.v2024_03.on_message_censor(move |event| {
        seen.handled(event.edition, event.callback);
        async { Decision::Pass }
    });
    (builders.v2020_10.build(), new.build())
}

/// Serves a receiver on a free port of this machine and says where.
async fn serve<E: 'static>(receiver: &Receiver<E>) -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let router = receiver.clone().into_router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://{address}"))
}
