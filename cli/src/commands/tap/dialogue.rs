//! One connection as HTTP: which answer belongs to which request.
//!
//! It is fed with the bytes of both directions beside the path and changes none of them.

use std::{collections::VecDeque, mem, sync::Arc, time::SystemTime};

use tokio::sync::Notify;

use super::{
    super::serving::Posted,
    http::{AnswerHead, Event, Method, Reader, RequestHead, Unreadable},
    sink::Sink,
    unchecked::{MAX_BODY, Unchecked},
};

/// What happened in the direction of the requests.
#[derive(Debug)]
pub(super) enum Moment {
    /// A request begins.
    Head {
        /// It can bring a body of the contract.
        is_post: bool,
        expects_continue: bool,
        closes: bool,
    },
    /// Some of its body came.
    Data,
    /// It is whole; with its body, where that was kept.
    End(Option<Arc<Posted>>),
}

/// One connection as HTTP.
pub(super) struct Dialogue {
    sink: Arc<Sink>,
    requests: Reader,
    answers: Reader,
    /// Requests whose last byte, or whose answer's, is still to come; the oldest first.
    open: VecDeque<Open>,
    /// Another answer to the same request follows this one.
    is_interim: bool,
    /// It cannot be followed any more.
    is_lost: bool,
    progress: Arc<Notify>,
}

/// A request under way.
struct Open {
    is_head: bool,
    body: Body,
    /// The status of its answer, once that has begun.
    status: Option<u16>,
    is_answered: bool,
}

/// What came of a request's body.
enum Body {
    /// No request of this kind brings one.
    None,
    Coming {
        path: String,
        bytes: Vec<u8>,
        unchecked: Option<Unchecked>,
    },
    Whole(Arc<Posted>),
    /// Whole, and not kept.
    Gone,
}

impl Dialogue {
    pub(super) fn new(sink: Arc<Sink>) -> Dialogue {
        Dialogue {
            sink,
            requests: Reader::new(),
            answers: Reader::new(),
            open: VecDeque::new(),
            is_interim: false,
            is_lost: false,
            progress: Arc::new(Notify::new()),
        }
    }

    /// Told after every answer.
    pub(super) fn progress(&self) -> Arc<Notify> {
        Arc::clone(&self.progress)
    }

    /// Whether it cannot be followed any more.
    pub(super) fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether no request is under way.
    pub(super) fn is_idle(&self) -> bool {
        !self.is_lost && self.open.is_empty() && self.requests.is_between_messages()
    }

    /// Whether every request before the last is answered, so that an answer to the last may follow.
    pub(super) fn is_turn_of_last(&self) -> bool {
        self.is_lost || self.open.iter().rev().skip(1).all(|open| open.is_answered)
    }

    /// Whether the receiver has answered the last request already, before it was whole.
    pub(super) fn is_last_answered(&self) -> bool {
        self.open.back().is_some_and(|open| open.status.is_some())
    }

    /// Takes bytes of requests off the front of `bytes`; none: it needs more.
    pub(super) fn request(&mut self, bytes: &mut &[u8]) -> Option<Moment> {
        if self.is_lost {
            return None;
        }
        let Ok(event) = self.requests.next(bytes) else {
            self.lose();
            return None;
        };
        event.map(|event| self.requested(event))
    }

    fn requested(&mut self, event: Event<'_, RequestHead>) -> Moment {
        match event {
            Event::Head(head) => {
                self.requests.body(head.framing);
                let RequestHead { method, expects_continue, closes, .. } = head;
                let (is_post, is_head) = (method == Method::Post, method == Method::Head);
                let unchecked = head.is_compressed.then_some(Unchecked::Compressed);
                let body =
                    if is_post { Body::Coming { path: head.target, bytes: Vec::new(), unchecked } } else { Body::None };
                self.sink.counters.requests.add();
                self.open.push_back(Open { is_head, body, status: None, is_answered: false });
                Moment::Head { is_post, expects_continue, closes }
            }
            Event::Data(data) => {
                if let Some(Body::Coming { bytes, unchecked, .. }) = self.open.back_mut().map(|open| &mut open.body) {
                    if bytes.len() + data.len() > MAX_BODY {
                        *unchecked = Some(Unchecked::TooLong);
                        *bytes = Vec::new();
                    }
                    if *unchecked != Some(Unchecked::TooLong) {
                        bytes.extend_from_slice(data);
                    }
                }
                Moment::Data
            }
            Event::End => {
                let posted = self.open.back_mut().and_then(|open| open.body.end(&self.sink));
                self.settle();
                Moment::End(posted)
            }
        }
    }

    /// Takes bytes of answers.
    pub(super) fn answer(&mut self, mut bytes: &[u8]) {
        while !self.is_lost {
            match self.answers.next(&mut bytes) {
                Ok(Some(event)) => self.answered(&event),
                Ok(None) => return,
                Err(Unreadable) => self.lose(),
            }
        }
    }

    fn answered(&mut self, event: &Event<'_, AnswerHead>) {
        /// The connection speaks something else from here on.
        const SWITCHING_PROTOCOLS: u16 = 101;
        let asked = self.open.iter_mut().find(|open| !open.is_answered);
        match event {
            Event::Head(head) if head.status == SWITCHING_PROTOCOLS => self.lose(),
            Event::Head(head) => {
                self.is_interim = head.is_interim();
                self.answers.body(head.framing(asked.as_ref().is_some_and(|open| open.is_head)));
                if let (Some(open), false) = (asked, self.is_interim) {
                    open.status = Some(head.status);
                }
            }
            Event::Data(_) => {}
            Event::End if self.is_interim => {}
            Event::End => self.end_answer(),
        }
    }

    /// The receiver has closed its side, which ends an answer without a length.
    pub(super) fn close_answers(&mut self) {
        if !self.is_lost && self.answers.close() {
            self.end_answer();
        }
    }

    /// The last request was answered by the tap itself.
    pub(super) fn refused(&mut self, status: u16) {
        if let Some(open) = self.open.back_mut() {
            (open.status, open.is_answered) = (Some(status), true);
        }
        self.settle();
    }

    fn end_answer(&mut self) {
        if let Some(open) = self.open.iter_mut().find(|open| !open.is_answered) {
            open.is_answered = true;
        }
        self.settle();
    }

    /// Records what is done with: whole, and answered to the end.
    fn settle(&mut self) {
        while self.open.front().is_some_and(|open| open.is_answered && open.body.is_whole()) {
            self.open.pop_front().into_iter().for_each(|open| open.record(&self.sink));
        }
        self.progress.notify_waiters();
    }

    fn lose(&mut self) {
        self.is_lost = true;
        self.sink.unchecked(Unchecked::Unreadable);
        self.progress.notify_waiters();
    }
}

impl Drop for Dialogue {
    /// What came whole and was never answered to the end is recorded all the same.
    fn drop(&mut self) {
        for open in mem::take(&mut self.open) {
            open.record(&self.sink);
        }
    }
}

impl Open {
    fn record(self, sink: &Sink) {
        if let Body::Whole(posted) = self.body {
            sink.record(posted, self.status);
        }
    }
}

impl Body {
    fn is_whole(&self) -> bool {
        !matches!(self, Body::Coming { .. })
    }

    /// The last byte came: gives the body that is to be judged.
    fn end(&mut self, sink: &Sink) -> Option<Arc<Posted>> {
        let Body::Coming { path, bytes, unchecked } = mem::replace(self, Body::Gone) else { return None };
        if let Some(why) = unchecked {
            sink.unchecked(why);
        }
        if unchecked == Some(Unchecked::TooLong) {
            sink.unrecorded_body();
            return None;
        }
        let posted = Arc::new(Posted { path, body: bytes, received_at: SystemTime::now() });
        *self = Body::Whole(Arc::clone(&posted));
        unchecked.is_none().then_some(posted)
    }
}
