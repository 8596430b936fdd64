//! Values by what the contract says of them.

use super::{plan::Kind, walk::Walk};

impl Walk<'_> {
    /// A value of this kind, inside so many objects and arrays.
    #[inline]
    pub(super) fn value(&self, kind: Kind, at: usize, depth: usize) -> Option<usize> {
        match kind {
            Kind::Text => self.text(at),
            Kind::Base64 => self.base64(at),
            Kind::Boolean => self.literal(at, b"true").or_else(|| self.literal(at, b"false")),
            Kind::Int32 => self.integer(at)?.int32(),
            Kind::Int64 => self.integer(at)?.int64(),
            Kind::Code(code) => {
                let integer = self.integer(at)?;
                self.plan.codes[usize::from(code)].contains(&integer.value()?).then_some(integer.end)
            }
            Kind::Object(object) => self.inner_object(object, at, depth),
            Kind::OpenObject => self.any_object(at, depth),
            Kind::Array(item) => self.array(item, at, depth),
            Kind::Unsure => None,
        }
    }

    fn inner_object(&self, object: u16, at: usize, depth: usize) -> Option<usize> {
        self.object(&self.plan.objects[usize::from(object)], at, depth, |_, _| {})
    }

    fn array(&self, item: u16, at: usize, depth: usize) -> Option<usize> {
        let item = self.plan.items[usize::from(item)];
        self.list(b'[', b']', at, depth, |at| self.value(item, at, depth + 1))
    }
}
