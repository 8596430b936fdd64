//! The tower layer: in front of a plain service, and of an axum router.

use std::{
    collections::VecDeque,
    convert::Infallible,
    future::ready,
    pin::Pin,
    sync::{Arc, LazyLock, Mutex},
    task::{Context, Poll},
};

use axum::{Router, routing::post};
use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Collected};
use imhook_validator::{
    Validator,
    tower::{Contract, Outcome, Seen, SeenBody, Unchecked},
};
use tower_layer::Layer;
use tower_service::Service;

static SHARED: LazyLock<Arc<Validator>> = LazyLock::new(|| Arc::new(Validator::new().expect("the contract is sound")));

const PATH: &str = "/base/im_event/user/relation";
const SOUND: &str = r#"{"userId":"u1","targetId":"u2","type":0,"value":"1"}"#;
const BROKEN: &str = r#"{"userId":"u1","targetId":7,"type":0,"value":"1"}"#;

/// A body that comes in pieces, and perhaps ends in an error.
#[derive(Clone)]
struct Pieces {
    left: VecDeque<Result<Bytes, &'static str>>,
}

impl Pieces {
    fn of(text: &str) -> Pieces {
        let left: VecDeque<_> = text.as_bytes().chunks(7).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        Pieces { left }
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, &'static str>>> {
        Poll::Ready(self.left.pop_front().map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.iter().flatten().map(|piece| piece.len() as u64).sum())
    }
}

/// The length that was told, and the body that came.
type Kept = (Option<u64>, Result<Bytes, &'static str>);

/// A service without any framework: it keeps the body, of which it was told the length, and answers 200.
#[derive(Clone, Default)]
struct Keeper {
    kept: Arc<Mutex<Vec<Kept>>>,
    reads_nothing: bool,
}

impl Service<Request<SeenBody<Pieces>>> for Keeper {
    type Response = Response<String>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<String>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<SeenBody<Pieces>>) -> Self::Future {
        let keeper = self.clone();
        Box::pin(async move {
            if !keeper.reads_nothing {
                let length = request.body().size_hint().exact();
                let body = request.into_body().collect().await.map(Collected::to_bytes);
                keeper.kept.lock().expect("no panic").push((length, body));
            }
            Ok(Response::new(String::new()))
        })
    }
}

/// What came of one request.
struct Came {
    status: u16,
    answer: Bytes,
    /// What the inner service read.
    kept: Vec<Kept>,
    seen: Vec<Seen>,
}

impl Came {
    fn reasons(&self) -> Vec<(String, &'static str)> {
        let [Seen { outcome: Outcome::Judged { verdict, .. }, .. }] = &self.seen[..] else {
            panic!("not judged once: {:?}", self.seen)
        };
        verdict.findings.iter().map(|finding| (finding.pointer.clone(), finding.reason.name())).collect()
    }

    fn unchecked(&self) -> Unchecked {
        let [Seen { outcome: Outcome::Unchecked(why), .. }] = &self.seen[..] else {
            panic!("not seen once and unchecked: {:?}", self.seen)
        };
        *why
    }
}

async fn come(contract: Contract, keeper: Keeper, request: Request<Pieces>) -> Came {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = Arc::clone(&seen);
    let contract = contract.on_seen(move |one| told.lock().expect("no panic").push(one));
    let mut service = contract.layer(keeper.clone());
    let answer = service.call(request).await.expect("infallible");
    let status = answer.status().as_u16();
    let answer = answer.into_body().collect().await.expect("in memory").to_bytes();
    let take = |keeper: &Keeper| std::mem::take(&mut *keeper.kept.lock().expect("no panic"));
    let seen = std::mem::take(&mut *seen.lock().expect("no panic"));
    Came { status, answer, kept: take(&keeper), seen }
}

fn posted(path: &str, body: &str) -> Request<Pieces> {
    Request::post(path).body(Pieces::of(body)).expect("a request")
}

fn observe() -> Contract {
    Contract::observe(Arc::clone(&SHARED))
}

fn refuse() -> Contract {
    Contract::refuse(Arc::clone(&SHARED))
}

fn whole(text: &str) -> Vec<Kept> {
    vec![(Some(text.len() as u64), Ok(Bytes::copy_from_slice(text.as_bytes())))]
}

#[tokio::test]
async fn an_observer_tells_of_every_body_and_changes_none() {
    for (body, reasons) in [(SOUND, vec![]), (BROKEN, vec![("/targetId".to_owned(), "wrong-type")])] {
        let came = come(observe(), Keeper::default(), posted(PATH, body)).await;
        assert_eq!((came.status, &came.kept), (200, &whole(body)));
        assert_eq!(came.reasons(), reasons);
        let seen = &came.seen[0];
        assert_eq!(
            (seen.path.as_str(), seen.callback.as_str(), &seen.body[..]),
            (PATH, "user-relation", body.as_bytes())
        );
    }
}

#[tokio::test]
async fn a_gate_lets_sound_bodies_through_and_answers_for_broken_ones() {
    let came = come(refuse(), Keeper::default(), posted(PATH, SOUND)).await;
    assert_eq!((came.status, &came.kept), (200, &whole(SOUND)));
    assert!(came.reasons().is_empty());

    let came = come(refuse(), Keeper::default(), posted(PATH, BROKEN)).await;
    assert_eq!((came.status, came.kept.len()), (400, 0));
    assert_eq!(came.reasons().len(), 1);
    let problem: serde_json::Value = serde_json::from_slice(&came.answer).expect("JSON");
    assert_eq!(problem["callback"], "user-relation");
    assert_eq!(problem["errors"], serde_json::json!([{"pointer": "/targetId", "reason": "wrong-type"}]));
}

#[tokio::test]
async fn what_cannot_be_judged_goes_on_and_is_told() {
    for contract in [observe(), refuse()] {
        let came = come(contract.clone().max_body(20), Keeper::default(), posted(PATH, BROKEN)).await;
        assert_eq!((came.status, &came.kept, came.unchecked()), (200, &whole(BROKEN), Unchecked::TooLong));

        let mut request = posted(PATH, BROKEN);
        request.headers_mut().insert("content-encoding", http::HeaderValue::from_static("gzip"));
        let came = come(contract.clone(), Keeper::default(), request).await;
        assert_eq!((came.status, &came.kept, came.unchecked()), (200, &whole(BROKEN), Unchecked::Compressed));

        let mut request = posted(PATH, SOUND);
        request.body_mut().left.push_back(Err("torn"));
        let came = come(contract.clone(), Keeper::default(), request).await;
        let kept = &came.kept[0].1;
        assert_eq!((kept, came.unchecked()), (&Err("torn"), Unchecked::Unread), "the inner service sees the error");
    }
    let keeper = Keeper { reads_nothing: true, ..Keeper::default() };
    let came = come(observe(), keeper, posted(PATH, SOUND)).await;
    assert_eq!((came.status, came.unchecked()), (200, Unchecked::Unread));
}

#[tokio::test]
async fn other_requests_go_by_untouched() {
    let get = Request::get(PATH).body(Pieces::of(BROKEN)).expect("a request");
    for request in [get, posted("/health", BROKEN)] {
        let came = come(refuse(), Keeper::default(), request).await;
        assert_eq!((came.status, &came.kept, came.seen.len()), (200, &whole(BROKEN), 0));
    }
    let own = refuse().path("/robots/7", "user-relation").edition("2024-03");
    assert_eq!(come(own, Keeper::default(), posted("/robots/7", BROKEN)).await.status, 400);
    // Only one edition posts there.
    let other = refuse().edition("2020-10");
    assert_eq!(come(other, Keeper::default(), posted("/im_event/channel/info", BROKEN)).await.seen.len(), 0);
}

#[tokio::test]
async fn it_stands_in_front_of_an_axum_router() {
    let app = Router::new().route(PATH, post(|body: Bytes| ready(body)));
    for (contract, body, status) in [(observe(), BROKEN, 200), (refuse(), BROKEN, 400), (refuse(), SOUND, 200)] {
        let mut app: Router = app.clone().layer(contract);
        let request = Request::post(PATH).body(axum::body::Body::from(body)).expect("a request");
        let answer = Service::call(&mut app, request).await.expect("infallible");
        assert_eq!(answer.status(), status);
        let answer = answer.into_body().collect().await.expect("in memory").to_bytes();
        assert_eq!(answer == body.as_bytes(), status == 200);
    }
}
