//! The load: connections that are kept, each with one request in flight.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    runtime::{Builder, Runtime},
    task::JoinSet,
};

use imhook_tests::machine;

use crate::{Outcome, request::Requests};

/// Where a round ends.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    pub(crate) time: Duration,
    /// Requests of all connections together.
    pub(crate) requests: usize,
}

/// What a round was like.
pub(crate) struct Round {
    /// How long each request took, in nanoseconds, shortest first.
    latencies: Vec<u64>,
    time: Duration,
}

impl Round {
    pub(crate) fn requests(&self) -> usize {
        self.latencies.len()
    }

    /// Requests per second.
    #[expect(clippy::cast_precision_loss)]
    pub(crate) fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.time.as_secs_f64()
    }

    /// The time in microseconds that so many of a hundred requests did not exceed.
    #[expect(clippy::cast_precision_loss)]
    pub(crate) fn percentile(&self, percent: usize) -> f64 {
        let rank = (self.latencies.len() * percent).div_ceil(100).max(1);
        self.latencies.get(rank - 1).map_or(f64::NAN, |nanoseconds| *nanoseconds as f64 / 1000.0)
    }
}

/// Half of the cores, so that the server has the other half.
pub(crate) fn runtime() -> Outcome<Runtime> {
    Ok(Builder::new_multi_thread().worker_threads(machine::half()).enable_io().build()?)
}

/// Posts over so many connections until the limit is reached; every answer must be 200 without a body.
pub(crate) async fn round(
    server: SocketAddr,
    connections: usize,
    limit: Limit,
    requests: Arc<Requests>,
) -> Outcome<Round> {
    let mut streams = Vec::new();
    for _ in 0..connections {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        streams.push(stream);
    }
    let start = Instant::now();
    let share = Limit { requests: limit.requests.div_ceil(connections), ..limit };
    let mut running = JoinSet::new();
    for stream in streams {
        running.spawn(post(stream, start + share.time, share.requests, Arc::clone(&requests)));
    }
    let mut latencies = Vec::new();
    while let Some(ended) = running.join_next().await {
        latencies.extend(ended??);
    }
    let time = start.elapsed();
    latencies.sort_unstable();
    Ok(Round { latencies, time })
}

/// One connection: a request, its answer, the next request.
async fn post(mut stream: TcpStream, end: Instant, most: usize, requests: Arc<Requests>) -> Outcome<Vec<u64>> {
    let mut latencies = Vec::with_capacity(most.min(100_000));
    let (mut request, mut answer) = (requests.buffer(), Vec::with_capacity(1024));
    let mut start = Instant::now();
    while start < end && latencies.len() < most {
        requests.renew(&mut request);
        stream.write_all(&request).await?;
        answer.clear();
        while !is_whole(&answer) {
            if stream.read_buf(&mut answer).await? == 0 {
                return Err("the server hung up".into());
            }
        }
        if !is_taken(&answer) {
            return Err(format!("not taken: {}", String::from_utf8_lossy(&answer)).into());
        }
        let now = Instant::now();
        latencies.push(u64::try_from((now - start).as_nanos())?);
        start = now;
    }
    Ok(latencies)
}

/// How an answer says that it has no body: by its length, or by one last chunk.
const EMPTY: &[u8] = b"\r\ncontent-length: 0\r\n";
const CHUNKED: &[u8] = b"\r\ntransfer-encoding: chunked\r\n";
const ONE_CHUNK: &[u8] = b"\r\n\r\n0\r\n\r\n";

/// Whether nothing more comes.
fn is_whole(answer: &[u8]) -> bool {
    answer.ends_with(if says(answer, CHUNKED) { b"\r\n0\r\n\r\n" } else { b"\r\n\r\n" })
}

/// 200, and nothing behind the head.
fn is_taken(answer: &[u8]) -> bool {
    answer.starts_with(b"HTTP/1.1 200 ") && (says(answer, EMPTY) || answer.ends_with(ONE_CHUNK))
}

fn says(answer: &[u8], line: &[u8]) -> bool {
    answer.windows(line.len()).any(|found| found.eq_ignore_ascii_case(line))
}
