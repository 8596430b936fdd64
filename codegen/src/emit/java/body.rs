//! An object of the contract as a record: its components, its builder, and how it is read and written.

use std::collections::BTreeSet;

use super::{
    javadoc::{self, Parameter},
    layout, names,
    types::Kind,
};
use crate::{
    emit::stub::doc,
    model::{Edition, Member, Object, Presence, Type},
};

/// A record and its codec.
pub(super) struct Body {
    /// `UserOnline`.
    pub(super) class: String,
    /// Its line among the types of members.
    pub(super) kind: String,
    /// Lines of its doc comment.
    pub(super) doc: Vec<String>,
    /// `public record UserOnline(...) {`
    pub(super) header: String,
    pub(super) components: Vec<Component>,
    /// Classes outside java.lang that the record names.
    pub(super) imports: Vec<&'static str>,
    /// Statements of the compact constructor.
    pub(super) checks: Vec<String>,
    /// `return new UserOnline(...);` of the builder.
    pub(super) build: String,
    /// Statements of `toString`, where a member must not be shown.
    pub(super) shown: Vec<String>,
    pub(super) codec: Codec,
    /// The object of which this one can be made, member by member.
    pub(super) source: Option<String>,
}

/// A component of a record.
pub(super) struct Component {
    /// `userId`.
    pub(super) name: String,
    /// Its type in the record.
    pub(super) kind: String,
    /// Its type in the builder.
    pub(super) built: String,
}

/// What reads and writes a record.
pub(super) struct Codec {
    /// `private static final Member USER_ID = ...;`
    pub(super) members: Vec<String>,
    /// `private static final Shape SHAPE = new Shape(...);`
    pub(super) shape: String,
    /// `String userId = null;`
    pub(super) locals: Vec<String>,
    /// `case "userId" -> userId = in.text(userId);`
    pub(super) cases: Vec<String>,
    /// `return new UserOnline(...);`
    pub(super) made: String,
    /// `out.text(USER_ID, body.userId());`
    pub(super) writes: Vec<String>,
    /// The name of the parameter that is read from.
    pub(super) parser: String,
    /// The name of the variable that holds a member's name.
    pub(super) name: String,
    /// Classes of the edition that it names, its own included.
    pub(super) bodies: BTreeSet<String>,
    /// Whether it names a type that needs no more words.
    pub(super) names_kind: bool,
    /// Whether it names lists, and maps.
    pub(super) imports: Vec<&'static str>,
}

/// A member with the names that were found for it.
struct Named<'a> {
    member: &'a Member,
    component: String,
    constant: String,
}

impl Body {
    pub(super) fn of(edition: &Edition, object: &Object, source: Option<&str>) -> Body {
        let (mut used, mut constants) = (BTreeSet::new(), BTreeSet::from(["INSTANCE".to_owned(), "SHAPE".to_owned()]));
        let members: Vec<Named<'_>> = object
            .members
            .iter()
            .map(|member| Named {
                member,
                component: names::free(&names::component(&member.name), &mut used),
                constant: names::free(&names::constant(&member.name), &mut constants),
            })
            .collect();
        let class = names::class(&object.name);
        let parameters: Vec<Parameter> = members.iter().map(|named| named.parameter(edition)).collect();
        let header: Vec<String> = members.iter().map(|named| format!("{} {}", named.kind(), named.component)).collect();
        let made: Vec<String> = members.iter().map(Named::built_argument).collect();
        Body {
            kind: layout::assignment(
                4,
                &format!("static final Kind {}", names::constant(&object.name)),
                &format!("new Kind.ObjectOf(() -> {class}Codec.INSTANCE.shape());"),
            ),
            doc: javadoc::lines(&doc::object(edition, object), &parameters),
            header: layout::list(0, &format!("public record {class}("), &header, ") {"),
            imports: imports(&members),
            checks: members.iter().filter_map(Named::check).collect(),
            build: layout::list(12, &format!("return new {class}("), &made, ");"),
            shown: shown(&members),
            codec: Codec::of(&class, &members, &mut used),
            components: members.iter().map(Named::as_component).collect(),
            source: source.map(names::class),
            class,
        }
    }

    /// Whether a member must not be shown.
    pub(super) fn is_confidential(&self) -> bool {
        !self.shown.is_empty()
    }
}

impl Codec {
    fn of(class: &str, members: &[Named<'_>], used: &mut BTreeSet<String>) -> Codec {
        let (parser, name) = (names::free("in", used), names::free("name", used));
        let constants: Vec<String> = members.iter().map(|named| named.constant.clone()).collect();
        let arguments: Vec<String> = members.iter().map(|named| named.read_argument(&parser)).collect();
        let case = |named: &Named<'_>| {
            let read = named.kind_of().read(&parser, &named.component);
            let literal = layout::literal(&named.member.name);
            format!("case {literal} -> {} = {read};", named.component)
        };
        let write = |named: &Named<'_>| {
            let value = format!("body.{}()", named.component);
            named.kind_of().write(&named.constant, &value)
        };
        let declared: Vec<String> = members.iter().map(Named::declared).collect();
        let mut bodies: BTreeSet<String> = members.iter().filter_map(|named| body_named(&named.member.kind)).collect();
        bodies.insert(class.to_owned());
        Codec {
            names_kind: declared.iter().any(|member| member.contains("Kind.")),
            members: declared,
            shape: layout::assigned(4, "private static final Shape SHAPE", "new Shape(", &constants),
            locals: members
                .iter()
                .map(|named| format!("{} {} = null;", named.kind_of().boxed(), named.component))
                .collect(),
            cases: members.iter().map(case).collect(),
            made: layout::list(8, &format!("return new {class}("), &arguments, ");"),
            writes: members.iter().map(write).collect(),
            imports: collections(members),
            parser,
            name,
            bodies,
        }
    }
}

impl Named<'_> {
    fn kind_of(&self) -> Kind<'_> {
        Kind(&self.member.kind)
    }

    /// Its type in the record.
    fn kind(&self) -> String {
        match self.member.presence {
            Presence::Required | Presence::Default => self.kind_of().plain(),
            Presence::AlwaysWritten | Presence::Optional => self.kind_of().boxed(),
        }
    }

    /// The tag of the component: the member's texts, and what it is when the member is absent.
    fn parameter(&self, edition: &Edition) -> Parameter {
        let mut paragraphs = doc::member(edition, self.member);
        let absent = match self.member.presence {
            Presence::Required => "",
            Presence::Default => "Empty when absent. / 不存在时为空值。",
            Presence::AlwaysWritten | Presence::Optional => "`null` when absent. / 不存在时为 `null`。",
        };
        paragraphs.push(absent.to_owned());
        Parameter { name: self.component.clone(), paragraphs }
    }

    fn as_component(&self) -> Component {
        let built = match self.member.presence {
            Presence::Default => self.kind_of().plain(),
            _ => self.kind_of().boxed(),
        };
        Component { name: self.component.clone(), kind: self.kind(), built }
    }

    /// What the record makes of the component, or asks of it.
    fn check(&self) -> Option<String> {
        let name = &self.component;
        let is_list = matches!(self.member.kind, Type::Array(_));
        match (self.member.presence, &self.member.kind) {
            (Presence::Required | Presence::Default, _) if self.kind_of().is_primitive() => None,
            (Presence::Required, _) if is_list => Some(format!("{name} = List.copyOf({name});")),
            (Presence::Required, _) => Some(format!("Objects.requireNonNull({name}, \"{name}\");")),
            (Presence::Default, Type::Text | Type::Base64) => {
                Some(format!("{name} = Objects.requireNonNullElse({name}, \"\");"))
            }
            (Presence::Default, Type::Code(code)) => {
                Some(format!("{name} = Objects.requireNonNullElse({name}, new {}(0));", names::class(code)))
            }
            (Presence::Default, Type::OpenObject) => {
                Some(format!("{name} = Objects.requireNonNullElse({name}, Map.of());"))
            }
            (Presence::Default, Type::Array(_)) => {
                Some(format!("{name} = {name} == null ? List.of() : List.copyOf({name});"))
            }
            (Presence::Default, kind) => panic!("a default {kind} has no Java form yet"),
            (_, Type::Array(_)) => Some(format!("{name} = {name} == null ? null : List.copyOf({name});")),
            _ => None,
        }
    }

    /// The argument of the record's constructor, in the builder.
    fn built_argument(&self) -> String {
        let name = &self.component;
        if self.member.presence == Presence::Required && self.kind_of().is_primitive() {
            format!("Objects.requireNonNull({name}, \"{name}\")")
        } else {
            name.clone()
        }
    }

    /// The argument of the record's constructor, in the codec.
    fn read_argument(&self, parser: &str) -> String {
        let name = &self.component;
        match (self.member.presence, &self.member.kind) {
            (Presence::Required, _) => format!("{parser}.required({name})"),
            (Presence::Default, Type::Boolean) => format!("{name} != null && {name}"),
            (Presence::Default, Type::Int32 | Type::Int64) => format!("{name} == null ? 0 : {name}"),
            _ => name.clone(),
        }
    }

    /// Its declaration in the codec.
    fn declared(&self) -> String {
        let presence = match self.member.presence {
            Presence::Required => "required",
            Presence::Default | Presence::AlwaysWritten => "alwaysWritten",
            Presence::Optional => "optional",
        };
        let (name, kind) = (layout::literal(&self.member.name), self.kind_of().description());
        let left = format!("private static final Member {}", self.constant);
        layout::assignment(4, &left, &format!("Member.{presence}({name}, {kind});"))
    }
}

/// What `toString` appends, where a member must not be shown.
fn shown(members: &[Named<'_>]) -> Vec<String> {
    if !members.iter().any(|named| named.member.confidential) {
        return Vec::new();
    }
    let append = |(at, named): (usize, &Named<'_>)| {
        let (separator, name) = (if at == 0 { "" } else { ", " }, &named.component);
        let value = if named.member.confidential { format!("{name} == null ? null : \"***\"") } else { name.clone() };
        format!("shown.append(\"{separator}{name}=\").append({value});")
    };
    members.iter().enumerate().map(append).collect()
}

fn imports(members: &[Named<'_>]) -> Vec<&'static str> {
    let mut imports = collections(members);
    let needs_objects = members.iter().any(|named| match named.member.presence {
        Presence::Required => !matches!(named.member.kind, Type::Array(_)),
        Presence::Default => matches!(named.member.kind, Type::Text | Type::Base64 | Type::Code(_) | Type::OpenObject),
        _ => false,
    });
    if needs_objects {
        imports.push("java.util.Objects");
    }
    imports
}

fn collections(members: &[Named<'_>]) -> Vec<&'static str> {
    fn has_map(kind: &Type) -> bool {
        match kind {
            Type::OpenObject => true,
            Type::Array(item) => has_map(item),
            _ => false,
        }
    }
    let has_list = members.iter().any(|named| matches!(named.member.kind, Type::Array(_)));
    let has_map = members.iter().any(|named| has_map(&named.member.kind));
    [has_list.then_some("java.util.List"), has_map.then_some("java.util.Map")].into_iter().flatten().collect()
}

/// The class of the edition that a type names.
fn body_named(kind: &Type) -> Option<String> {
    match kind {
        Type::Code(name) | Type::Object(name) => Some(names::class(name)),
        Type::Array(item) => body_named(item),
        _ => None,
    }
}
