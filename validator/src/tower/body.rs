//! A body that is copied while it goes by, or that was read before.

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};

use super::{
    contract::Contract,
    seen::{Outcome, Seen, Unchecked},
};

/// The body that the inner service gets: the one that came, byte for byte.
pub struct SeenBody<B: Body> {
    /// What was read of it already.
    before: VecDeque<Frame<Bytes>>,
    rest: Rest<B>,
    copy: Option<Copy>,
}

/// What was not read yet.
enum Rest<B: Body> {
    Open(Pin<Box<B>>),
    Failed(B::Error),
    Ended,
}

impl<B: Body<Data = Bytes>> SeenBody<B> {
    /// A body that nobody looks at.
    pub(super) fn untouched(body: B) -> Self {
        SeenBody { before: VecDeque::new(), rest: Rest::Open(Box::pin(body)), copy: None }
    }

    /// A body that is copied while it goes by.
    pub(super) fn copied(body: B, copy: Copy) -> Self {
        SeenBody { before: VecDeque::new(), rest: Rest::Open(Box::pin(body)), copy: Some(copy) }
    }

    /// Reads up to so many bytes ahead; they are still there for who comes after. None where it does not end by then.
    pub(super) async fn read_ahead(&mut self, most: usize) -> Result<Bytes, Unchecked> {
        let mut whole = BytesMut::new();
        loop {
            let Rest::Open(body) = &mut self.rest else { return Err(Unchecked::Unread) };
            match std::future::poll_fn(|context| body.as_mut().poll_frame(context)).await {
                None => {
                    self.rest = Rest::Ended;
                    return Ok(whole.freeze());
                }
                Some(Err(error)) => {
                    self.rest = Rest::Failed(error);
                    return Err(Unchecked::Unread);
                }
                Some(Ok(frame)) => {
                    whole.extend_from_slice(frame.data_ref().map_or(&[][..], |data| &data[..]));
                    self.before.push_back(frame);
                }
            }
            if whole.len() > most {
                return Err(Unchecked::TooLong);
            }
        }
    }
}

impl<B: Body<Data = Bytes>> Body for SeenBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = &mut *self;
        if let Some(frame) = this.before.pop_front() {
            return Poll::Ready(Some(Ok(frame)));
        }
        let body = match &mut this.rest {
            Rest::Open(body) => body,
            Rest::Ended => return Poll::Ready(None),
            Rest::Failed(_) => {
                let Rest::Failed(error) = std::mem::replace(&mut this.rest, Rest::Ended) else {
                    return Poll::Ready(None);
                };
                return Poll::Ready(Some(Err(error)));
            }
        };
        let frame = ready!(body.as_mut().poll_frame(context));
        if let (Some(copy), Some(Ok(frame))) = (&mut this.copy, &frame) {
            copy.add(frame.data_ref().map_or(&[][..], |data| &data[..]));
        }
        // A reader that knows the length may stop before it is told of the end.
        if frame.is_none() || body.is_end_stream() {
            this.copy.take().into_iter().for_each(Copy::end);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.before.is_empty()
            && match &self.rest {
                Rest::Open(body) => body.is_end_stream(),
                Rest::Failed(_) => false,
                Rest::Ended => true,
            }
    }

    fn size_hint(&self) -> SizeHint {
        let before: usize = self.before.iter().map(|frame| frame.data_ref().map_or(0, Bytes::len)).sum();
        let before = before as u64;
        let rest = match &self.rest {
            Rest::Open(body) => body.size_hint(),
            Rest::Failed(_) => SizeHint::default(),
            Rest::Ended => SizeHint::with_exact(0),
        };
        let mut hint = SizeHint::new();
        hint.set_lower(rest.lower() + before);
        if let Some(upper) = rest.upper() {
            hint.set_upper(upper + before);
        }
        hint
    }
}

impl<B: Body> Unpin for SeenBody<B> {}

impl<B: Body> Drop for SeenBody<B> {
    fn drop(&mut self) {
        self.copy.take().into_iter().for_each(Copy::cut);
    }
}

/// The copy of a body that goes by, and whom to tell of it.
pub(super) struct Copy {
    pub(super) contract: Arc<Contract>,
    pub(super) path: String,
    pub(super) callback: String,
    pub(super) bytes: BytesMut,
    pub(super) is_too_long: bool,
}

impl Copy {
    fn add(&mut self, data: &[u8]) {
        self.is_too_long |= self.bytes.len() + data.len() > self.contract.max_body;
        if !self.is_too_long {
            self.bytes.extend_from_slice(data);
        }
    }

    /// It came to its end.
    fn end(self) {
        if self.is_too_long {
            return self.tell(Outcome::Unchecked(Unchecked::TooLong));
        }
        if let Some(outcome) = self.contract.judge(&self.callback, &self.bytes) {
            self.tell(outcome);
        }
    }

    /// Nobody reads on.
    fn cut(self) {
        let why = if self.is_too_long { Unchecked::TooLong } else { Unchecked::Unread };
        self.tell(Outcome::Unchecked(why));
    }

    fn tell(self, outcome: Outcome) {
        let Copy { contract, path, callback, bytes, .. } = self;
        contract.tell(Seen { path, callback, body: bytes.freeze(), outcome });
    }
}
