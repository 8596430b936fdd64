package exact

// A kind of JSON value.
type jsonKind uint8

const (
	jsonNull jsonKind = iota
	jsonBoolean
	jsonNumber
	jsonString
	jsonArray
	jsonObject
)

// A node is a JSON value as it was read.
type node struct {
	kind jsonKind
	// text is a string without its escapes, or a number as it is written.
	text    string
	items   []node
	members []member
}

// A member of a JSON object; doubled ones are all there.
type member struct {
	key   string
	value node
}

// first is the value of the first member of this name; nil: there is none.
func (n *node) first(name string) *node {
	for i := range n.members {
		if n.members[i].key == name {
			return &n.members[i].value
		}
	}
	return nil
}
