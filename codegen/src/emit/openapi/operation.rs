//! One callback as an operation: once below `paths`, once as a webhook.

use serde_json::{Map, Value, json};

use super::{document::Document, names, schema, text};
use crate::model::{BodyOf, Callback, Reply, ReplyBody};

/// What the server posts.
const JSON: &str = "application/json";

/// What a receiver replies where something is wrong (RFC 9457).
const PROBLEM_JSON: &str = "application/problem+json";

/// The path item below `paths`.
pub(super) fn path_item(document: &Document<'_>, callback: &Callback) -> Value {
    let mut item = Map::new();
    if let Some(name) = names::parameter(callback) {
        item.insert(
            "parameters".to_owned(),
            json!([{
                "name": name,
                "in": "path",
                "required": true,
                "description": text::operation::parameter(document, callback),
                "schema": { "type": "string" },
            }]),
        );
    }
    item.insert("post".to_owned(), operation(document, callback, &names::path_operation(callback)));
    Value::Object(item)
}

/// The path item that the webhook refers to.
pub(super) fn webhook_item(document: &Document<'_>, callback: &Callback) -> Value {
    json!({ "post": operation(document, callback, &names::webhook_operation(callback)) })
}

fn operation(document: &Document<'_>, callback: &Callback, id: &str) -> Value {
    let identity: Vec<&str> = callback.identity.iter().map(|key| key.member.as_str()).collect();
    json!({
        "tags": [names::tag(callback)],
        "summary": document.say(&callback.title),
        "description": text::operation::description(document, callback),
        "operationId": id,
        "x-callback": callback.name,
        "x-default-path": callback.path.shown(),
        "x-identity": identity,
        "x-order-key": callback.order_key,
        "requestBody": request(document, callback),
        "responses": responses(document, callback),
    })
}

fn request(document: &Document<'_>, callback: &Callback) -> Value {
    let body = body(document, callback, false);
    let description = body.as_ref().map_or("", |body| document.say(&body.object.text));
    let content = content(JSON, &callback.body, examples(document, body.as_ref()));
    json!({ "description": description, "required": true, "content": content })
}

/// What a receiver replies, by status.
fn responses(document: &Document<'_>, callback: &Callback) -> Value {
    let replies = document.model.delivery.replies_to(&callback.replies);
    let responses = replies.into_iter().map(|reply| (reply.status.to_string(), response(document, callback, reply)));
    Value::Object(responses.collect())
}

fn response(document: &Document<'_>, callback: &Callback, reply: &Reply) -> Value {
    let mut response = Map::new();
    response.insert("description".to_owned(), json!(document.say(&reply.meaning)));
    match (reply.body, &callback.answer) {
        (ReplyBody::Problem, _) => {
            let problem = &document.model.delivery.problem;
            response.insert("content".to_owned(), content(PROBLEM_JSON, problem, Map::new()));
        }
        (ReplyBody::Answer, Some(answer)) => {
            let examples = examples(document, body(document, callback, true).as_ref());
            response.insert("content".to_owned(), content(JSON, answer, examples));
        }
        _ => {}
    }
    Value::Object(response)
}

fn content(media_type: &str, schema: &str, examples: Map<String, Value>) -> Value {
    let mut media = Map::new();
    media.insert("schema".to_owned(), schema::reference(schema));
    if !examples.is_empty() {
        media.insert("examples".to_owned(), Value::Object(examples));
    }
    json!({ media_type: media })
}

fn examples(document: &Document<'_>, body: Option<&BodyOf<'_>>) -> Map<String, Value> {
    let examples = body.into_iter().flat_map(|body| document.examples.of(document.edition, body));
    examples.map(|(name, value)| (name.to_owned(), json!({ "value": value }))).collect()
}

fn body<'a>(document: &Document<'a>, callback: &Callback, is_answer: bool) -> Option<BodyOf<'a>> {
    document.edition.bodies().find(|body| body.callback.name == callback.name && body.is_answer == is_answer)
}
