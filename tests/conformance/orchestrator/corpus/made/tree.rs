//! A body that can be broken anywhere: JSON whose names and values are kept as they are written.

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    /// As it is written, whatever that is.
    Written(Vec<u8>),
    /// Names are written with their quotation marks.
    Object(Vec<(Vec<u8>, Tree)>),
    Array(Vec<Tree>),
}

/// A step from a value to one inside it: the index of the member or item.
pub(super) type Path = Vec<usize>;

impl Tree {
    /// Text that is written as it is.
    pub(super) fn written(text: impl AsRef<[u8]>) -> Tree {
        Tree::Written(text.as_ref().to_vec())
    }

    /// The bytes, compact.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Tree::Written(text) => bytes.extend_from_slice(text),
            Tree::Object(members) => {
                bytes.push(b'{');
                for (index, (name, value)) in members.iter().enumerate() {
                    if index > 0 {
                        bytes.push(b',');
                    }
                    bytes.extend_from_slice(name);
                    bytes.push(b':');
                    value.write(bytes);
                }
                bytes.push(b'}');
            }
            Tree::Array(items) => {
                bytes.push(b'[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        bytes.push(b',');
                    }
                    item.write(bytes);
                }
                bytes.push(b']');
            }
        }
    }

    /// The same with another value at a place.
    pub(super) fn with(&self, path: &[usize], value: Tree) -> Tree {
        let mut copy = self.clone();
        *copy.at(path) = value;
        copy
    }

    /// The same without a member or item.
    pub(super) fn without(&self, path: &[usize]) -> Tree {
        let mut copy = self.clone();
        let (last, above) = path.split_last().expect("the body itself is never left out");
        match copy.at(above) {
            Tree::Object(members) => drop(members.remove(*last)),
            Tree::Array(items) => drop(items.remove(*last)),
            Tree::Written(_) => unreachable!("nothing is inside what is written"),
        }
        copy
    }

    /// The same with one more member of an object, before the others or after them.
    pub(super) fn with_member(&self, path: &[usize], is_first: bool, name: impl AsRef<[u8]>, value: Tree) -> Tree {
        let mut copy = self.clone();
        let Tree::Object(members) = copy.at(path) else { unreachable!("only objects have members") };
        let at = if is_first { 0 } else { members.len() };
        members.insert(at, (name.as_ref().to_vec(), value));
        copy
    }

    /// The value at a place.
    pub(super) fn at(&mut self, path: &[usize]) -> &mut Tree {
        path.iter().fold(self, |tree, step| match tree {
            Tree::Object(members) => &mut members[*step].1,
            Tree::Array(items) => &mut items[*step],
            Tree::Written(_) => unreachable!("nothing is inside what is written"),
        })
    }
}
