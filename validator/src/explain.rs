//! Texts of findings: what happened, and what to do about it.

use std::borrow::Cow;

use imhook_codegen::model::{BodyOf, Code, Edition, Model, Raw, Type, ValueRule};

use crate::{
    Reason, Words,
    order::Draft,
    reader::{Kind, Node, Text, Value},
    sites::{Site, unescaped},
    words::words,
};

/// How many characters of a value a text repeats.
const SHOWN: usize = 40;

/// What the texts of a body's findings are made from.
pub(crate) struct Explainer<'a> {
    pub(crate) model: &'a Model,
    pub(crate) edition: &'a Edition,
    pub(crate) body: &'a BodyOf<'a>,
    /// What the texts are about.
    pub(crate) root: Node<'a>,
}

impl Explainer<'_> {
    /// What happened, and what to do where that can be said.
    pub(crate) fn texts(&self, draft: &Draft<'_>) -> (Words, Option<Words>) {
        let site = draft.site;
        match draft.reason {
            Reason::WrongType => self.wrong_type(site),
            Reason::OutOfRange => out_of_range(site),
            Reason::MissingRequired => self.missing(draft),
            Reason::DuplicateKey => (
                words("this member is there twice", "该成员出现了两次"),
                Some(words(
                    "send it once: two parsers would read two different values",
                    "只保留一个：不同的解析器会读到不同的值",
                )),
            ),
            Reason::NullForOptional => (
                words("an optional member is null", "可选成员的值为 null"),
                Some(words("leave the member out", "没有值时应省略该成员")),
            ),
            Reason::UnknownMember => self.unknown_member(draft),
            Reason::UnknownCode => self.unknown_code(site),
            Reason::ConditionalValue => self.conditional_value(draft),
            Reason::NotBase64 => (
                words("this is not padded standard base64", "不是带填充的标准 base64"),
                Some(words(
                    "use the alphabet A-Z a-z 0-9 + / with = at the end and no line breaks",
                    "请使用 A-Z a-z 0-9 + / 字母表，末尾用 = 填充，不要换行",
                )),
            ),
            Reason::NotUtf8 | Reason::TooDeep | Reason::NotJson => (words("unreadable", "无法读取"), None),
        }
    }

    fn wrong_type(&self, site: Option<Site<'_>>) -> (Words, Option<Words>) {
        let Some(site) = site else { return (words("wrong type", "类型错误"), None) };
        let (expected, help) = match site.kind {
            None => (words("an object", "对象"), unwrapped(site.node)),
            Some(kind) => self.expected(kind),
        };
        let found = if is_confidential(site) { kind_of(site.node) } else { shown(site.node) };
        let message = words(
            format!("expected {}, found {}", expected.en, found.en),
            format!("应为{}，实际为{}", expected.zh, found.zh),
        );
        (message, help)
    }

    fn expected(&self, kind: &Type) -> (Words, Option<Words>) {
        match kind {
            Type::Text | Type::Base64 => (words("a string", "字符串"), None),
            Type::Boolean => (words("true or false", " true 或 false"), None),
            Type::Int32 | Type::Int64 => (
                words("an integer", "整数"),
                Some(words("write plain digits: no quotes, fraction or exponent", "直接写数字：不要引号、小数或指数")),
            ),
            Type::Code(name) => (words("an integer", "整数"), Some(self.listed(self.edition.code(name)))),
            Type::Object(_) | Type::OpenObject => (words("an object", "对象"), None),
            Type::Array(_) => (words("an array", "数组"), None),
        }
    }

    /// The known values of a code, as many as one reads at a glance.
    fn listed(&self, code: &Code) -> Words {
        const AT_A_GLANCE: usize = 8;
        let list = |text: fn(&Words) -> &str, more: &str| {
            let values = code.values.iter().take(AT_A_GLANCE);
            let mut list: Vec<String> =
                values.map(|value| format!("{} {}", raw(&value.raw), text(&value.text))).collect();
            if code.values.len() > AT_A_GLANCE {
                list.push(more.to_owned());
            }
            list.join(", ")
        };
        let id = &self.edition.id;
        words(
            format!("an integer code: {} (edition {id})", list(|text| &text.en, "...")),
            format!("整数代码：{}（版本 {id}）", list(|text| &text.zh, "……")),
        )
    }

    fn missing(&self, draft: &Draft<'_>) -> (Words, Option<Words>) {
        let (name, site) = (last_step(&draft.pointer), draft.site);
        let is_null = site.is_some_and(|site| site.node.value == Value::Null);
        let message = if is_null {
            words(format!("required member `{name}` is null"), format!("必需成员 `{name}` 的值为 null"))
        } else {
            words(format!("required member `{name}` is missing"), format!("缺少必需成员 `{name}`"))
        };
        let help = site.map_or_else(
            || {
                words(
                    format!("{} insists on it (edition {})", self.body.name, self.edition.id),
                    format!("{} 必须包含该成员（版本 {}）", self.body.name, self.edition.id),
                )
            },
            |_| words("a null member counts as a missing one", "值为 null 的成员视为缺失"),
        );
        (message, Some(help))
    }

    fn unknown_member(&self, draft: &Draft<'_>) -> (Words, Option<Words>) {
        let name = last_step(&draft.pointer);
        let id = &self.edition.id;
        let message =
            words(format!("edition {id} knows no member `{name}` here"), format!("版本 {id} 在此处没有成员 `{name}`"));
        let around = draft.site.and_then(|site| site.around).map(|object| object.name.as_str());
        let other = self.model.editions.iter().filter(|other| other.id != *id).find(|other| {
            let object = other.objects.iter().find(|object| Some(object.name.as_str()) == around);
            object.is_some_and(|object| object.member(&name).is_some())
        });
        let help = match other {
            Some(other) => words(
                format!("edition {} has it: is this the right edition?", other.id),
                format!("版本 {} 有该成员：版本选对了吗？", other.id),
            ),
            None => words("leave it out, or check its spelling", "请省略该成员，或检查拼写"),
        };
        (message, Some(help))
    }

    fn unknown_code(&self, site: Option<Site<'_>>) -> (Words, Option<Words>) {
        let code = site.and_then(|site| match site.kind {
            Some(Type::Code(name)) => Some(self.edition.code(name)),
            _ => None,
        });
        let number = site.map_or_else(|| words("this", "该值"), |site| shown(site.node));
        let name = code.map_or("", |code| &code.name);
        let message = words(format!("{} is not a known {name}", number.en), format!("{} 不是已知的 {name}", number.zh));
        (message, code.map(|code| self.listed(code)))
    }

    fn conditional_value(&self, draft: &Draft<'_>) -> (Words, Option<Words>) {
        let (name, site) = (last_step(&draft.pointer), draft.site);
        let rule = self.body.rules().iter().find(|rule| rule.then == name && self.decides(rule));
        let Some(rule) = rule else { return (words("does not fit", "与代码不符"), None) };
        let code = self.member(&rule.when).map_or_else(|| words("", ""), shown);
        let message = match site {
            Some(site) if site.node.value != Value::Null => words(
                format!("{} does not fit `{}` {}", shown(site.node).en, rule.when, code.en),
                format!("{} 与 `{}` {} 不符", shown(site.node).zh, rule.when, code.zh),
            ),
            _ => words(
                format!("`{}` {} needs `{name}`", rule.when, code.en),
                format!("`{}` 为 {} 时必须有 `{name}`", rule.when, code.zh),
            ),
        };
        (message, Some(self.wanted(rule)))
    }

    /// Whether a rule holds for the body.
    fn decides(&self, rule: &ValueRule) -> bool {
        let value = self.member(&rule.when).map(|node| node.value);
        matches!(value, Some(Value::Number(text)) if rule.is.iter().any(|is| text.parse() == Ok(*is)))
    }

    /// The value of a member of the body, the first where it is doubled.
    fn member(&self, name: &str) -> Option<Node<'_>> {
        let Value::Object(members) = self.root.value else { return None };
        members.get(name).map(|member| member.value)
    }

    fn wanted(&self, rule: &ValueRule) -> Words {
        let Some(code) = &rule.one_of else { return rule.meaning.clone() };
        let values = &self.edition.code(code).values;
        let list = |text: fn(&Words) -> &str| {
            let listed: Vec<String> =
                values.iter().map(|value| format!("\"{}\" {}", raw(&value.raw), text(&value.text))).collect();
            listed.join(", ")
        };
        words(
            format!("{}: {}", rule.meaning.en, list(|text| &text.en)),
            format!("{}：{}", rule.meaning.zh, list(|text| &text.zh)),
        )
    }
}

fn out_of_range(site: Option<Site<'_>>) -> (Words, Option<Words>) {
    let bits = match site.and_then(|site| site.kind) {
        Some(Type::Int64) => 64,
        _ => 32,
    };
    let number = site.map_or_else(|| words("the number", "该数"), |site| shown(site.node));
    let message = words(
        format!("{} does not fit a signed integer of {bits} bits", number.en),
        format!("{} 超出 {bits} 位有符号整数的范围", number.zh),
    );
    let (low, high) = if bits == 64 { (i64::MIN, i64::MAX) } else { (i32::MIN.into(), i32::MAX.into()) };
    (message, Some(words(format!("from {low} to {high}"), format!("范围为 {low} 到 {high}"))))
}

/// Why a body that is no object often is none.
fn unwrapped(root: Node<'_>) -> Option<Words> {
    match root.value {
        Value::Array(_) => Some(words(
            "a body is one object, not a list: send its elements one by one",
            "报文是单个对象而不是数组，请逐个发送",
        )),
        Value::String(_) => Some(words(
            "the body seems to be encoded twice: send the object itself",
            "报文似乎被编码了两次，请直接发送对象",
        )),
        _ => None,
    }
}

fn is_confidential(site: Site<'_>) -> bool {
    site.member.is_some_and(|member| member.confidential)
}

/// A value in a few words: numbers and short texts as they are, the rest by its kind.
fn shown(node: Node<'_>) -> Words {
    match node.value {
        Value::Null => words("null", " null"),
        Value::Bool(value) => words(value.to_string(), format!(" {value}")),
        Value::Number(text) if text.len() <= SHOWN => words(text, text),
        Value::String(text) => match short(text) {
            Some(text) => words(format!("the string {text:?}"), format!("字符串 {text:?}")),
            None => kind_of(node),
        },
        _ => kind_of(node),
    }
}

/// A text that is short enough to be shown; a long one is not even resolved.
fn short(text: Text<'_>) -> Option<Cow<'_, str>> {
    /// Two escapes, a surrogate pair.
    const LONGEST_CHARACTER: usize = r"\u0000\u0000".len();
    let resolved = (text.raw().len() <= SHOWN * LONGEST_CHARACTER).then(|| text.resolved())?;
    (resolved.chars().count() <= SHOWN).then_some(resolved)
}

fn kind_of(node: Node<'_>) -> Words {
    match node.value.kind() {
        Kind::Null => words("null", " null"),
        Kind::Boolean => words("a boolean", "布尔值"),
        Kind::Number => words("a number", "数字"),
        Kind::String => words("a string", "字符串"),
        Kind::Array => words("an array", "数组"),
        Kind::Object => words("an object", "对象"),
    }
}

fn raw(raw: &Raw) -> String {
    match raw {
        Raw::Int(number) => number.to_string(),
        Raw::Text(text) => text.clone(),
    }
}

/// The last step of a pointer as it is in the body.
fn last_step(pointer: &str) -> String {
    let step = pointer.rsplit('/').next().unwrap_or_default();
    unescaped(step).into_owned()
}
