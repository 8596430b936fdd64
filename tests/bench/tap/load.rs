//! The load: five connections that are kept, each with one request in flight, as the server posts.

use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use imhook_tests::vectors;

use crate::{Outcome, receiver::ANSWER};

/// How many connections there are.
pub(crate) const CONNECTIONS: u32 = 5;

/// The capture that is posted, without its ending.
pub(crate) const CAPTURE: &str = "captures/2024-03/message/message-02-text-push-extra";

/// The capture as it came over the wire.
pub(crate) fn request() -> Outcome<Vec<u8>> {
    let file = |ending: &str| fs::read_to_string(vectors::folder().join(format!("{CAPTURE}.{ending}")));
    let (head, body) = (file("http")?, file("json")?);
    let head = head.trim_end().replace("\r\n", "\n").replace('\n', "\r\n");
    Ok(format!("{head}\r\n\r\n{body}").into_bytes())
}

/// What a round was like.
pub(crate) struct Round {
    /// How long each request took, shortest first.
    latencies: Vec<Duration>,
    time: Duration,
}

impl Round {
    pub(crate) fn requests(&self) -> u64 {
        self.latencies.len() as u64
    }

    /// Requests per second.
    #[expect(clippy::cast_precision_loss)]
    pub(crate) fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.time.as_secs_f64()
    }

    /// The time in microseconds that so many of a hundred requests did not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let rank = (self.latencies.len() * percent).div_ceil(100).max(1);
        self.latencies.get(rank - 1).map_or(f64::NAN, |latency| latency.as_secs_f64() * 1e6)
    }
}

/// Posts for so long: so many requests a second, or as many as can be. Every answer must be the receiver's.
pub(crate) fn round(server: SocketAddr, request: &Arc<Vec<u8>>, time: Duration, rate: Option<f64>) -> Outcome<Round> {
    let pause = rate.map(|rate| Duration::from_secs_f64(f64::from(CONNECTIONS) / rate));
    let start = Instant::now();
    let senders: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let request = Arc::clone(request);
            thread::spawn(move || post(server, &request, start + time, pause))
        })
        .collect();
    let mut latencies = Vec::new();
    for sender in senders {
        latencies.extend(sender.join().map_err(|_| "a sender panicked")??);
    }
    let time = start.elapsed();
    latencies.sort_unstable();
    Ok(Round { latencies, time })
}

fn post(server: SocketAddr, request: &[u8], end: Instant, pause: Option<Duration>) -> Outcome<Vec<Duration>> {
    let mut stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    let (mut latencies, mut answer) = (Vec::new(), vec![0; ANSWER.len()]);
    let mut due = Instant::now();
    while due < end {
        thread::sleep(due.saturating_duration_since(Instant::now()));
        let start = Instant::now();
        stream.write_all(request)?;
        stream.read_exact(&mut answer)?;
        let now = Instant::now();
        if answer != ANSWER {
            return Err(format!("not the receiver's answer: {}", String::from_utf8_lossy(&answer)).into());
        }
        latencies.push(now - start);
        due = pause.map_or(now, |pause| due + pause);
    }
    Ok(latencies)
}
