//! What holds for the document as a whole.

use super::{super::document::Document, list, paragraphs};

/// One line.
pub(in super::super) fn summary(document: &Document<'_>) -> String {
    let (id, count) = (&document.edition.id, document.edition.callbacks.len());
    document.language.pick(format!("Edition {id}: {count} callbacks"), format!("{id} 版本：{count} 个回调"))
}

/// Where the edition comes from, how bodies are delivered, how to read the document.
pub(in super::super) fn description(document: &Document<'_>) -> String {
    let facts = document.model.delivery.facts.iter().map(|fact| {
        let (topic, text) = (document.say(&fact.topic), document.say(&fact.text));
        document.language.pick(format!("**{topic}.** {text}"), format!("**{topic}。**{text}"))
    });
    paragraphs([
        document.say(&document.edition.about).to_owned(),
        list(document.language.pick("## Delivery", "## 推送方式"), facts),
        list(document.language.pick("## Reading this document", "## 文档说明"), reading(document)),
    ])
}

fn reading(document: &Document<'_>) -> Vec<String> {
    let texts = document.language.pick(
        [
            "Schemas say what a receiver may insist on (profile tolerant). What a correct sender writes is in the \
             stand-alone strict JSON Schemas.",
            "A code is an integer that takes new values over time; the known ones are in its description and in \
             `x-known-values`.",
            "`x-default-path` is the path that the server posts to unless another is configured. Where it ends with a \
             slash, the key under `paths` does not, and a receiver should take both.",
            "`x-identity` names the members that tell that two bodies are one event; empty: nothing does. \
             `x-order-key` names those whose events belong in one order.",
            "`x-confidential` marks members that must not be logged or shown.",
        ],
        [
            "schema 描述接收方可以要求的最低限度（tolerant）。正确的发送方所写的内容见单独发布的 strict JSON Schema。",
            "代码是会随时间增加新值的整数，已知的值见其说明和 `x-known-values`。",
            "`x-default-path` 是未另行配置时服务器推送的路径。它以斜杠结尾时，`paths` 中的键不带该斜杠，接收方应两者都接受。",
            "`x-identity` 列出判断两个请求体是否为同一事件的成员，为空表示无法判断。`x-order-key` 列出应保持先后顺序的事件所依据的成员。",
            "`x-confidential` 标明不得记录或显示的成员。",
        ],
    );
    texts.map(str::to_owned).to_vec()
}

/// Of the entry in `servers`.
pub(in super::super) fn server(document: &Document<'_>) -> &'static str {
    document.language.pick("Your receiver", "您的接收服务")
}

/// Of its variable.
pub(in super::super) fn server_variable(document: &Document<'_>) -> &'static str {
    document.language.pick(
        "Host of your receiver, with a port and a base path if it has them",
        "接收服务的主机名，可包含端口和基础路径",
    )
}
