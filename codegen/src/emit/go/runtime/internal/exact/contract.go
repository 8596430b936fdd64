package exact

// A Body is what a callback posts, or what is answered to it.
type Body struct {
	// Name is that of the callback, with .answer behind it for an answer.
	Name string
	// Object is its shape.
	Object *Object
	// Rules hold between its members.
	Rules []Rule
}

// An Object is a JSON object with named members.
type Object struct {
	// Members are in the order of the contract.
	Members []Member
}

// A Member of an object.
type Member struct {
	// Name on the wire.
	Name string
	// Type of its value.
	Type *Type
	// Presence says when it is there.
	Presence Presence
}

// Presence says when a member is there.
type Presence uint8

const (
	// Required: both profiles insist on it.
	Required Presence = iota
	// Written: the server always writes it, so that only the strict profile insists on it.
	Written
	// Optional: it may be absent.
	Optional
)

// A Kind of value.
type Kind uint8

// The kinds that the contract knows.
const (
	KindText Kind = iota
	KindBase64
	KindBoolean
	KindInt32
	KindInt64
	KindCode
	KindObject
	KindOpenObject
	KindArray
)

// A Type of a member or an element.
type Type struct {
	// Kind of the value.
	Kind Kind
	// Object is its shape, where Kind is KindObject.
	Object *Object
	// Code lists its values, where Kind is KindCode.
	Code *Code
	// Item is the type of its elements, where Kind is KindArray.
	Item *Type
}

// A Code is an integer with named values.
type Code struct {
	// Name of the type.
	Name string
	// Values that the strict profile takes; nil: any.
	Values []int32
}

// A Rule on the value of one member that depends on the code of another.
type Rule struct {
	// When is the member that decides, Is the codes for which the rule holds.
	When string
	Is   []int32
	// Then is the member that the rule is about.
	Then string
	// Present: it has to be there.
	Present bool
	// OneOf are the texts of which it has to be one; nil: any.
	OneOf []string
}

// The types without parts.
var (
	Text       = &Type{Kind: KindText}
	Base64     = &Type{Kind: KindBase64}
	Boolean    = &Type{Kind: KindBoolean}
	Int32      = &Type{Kind: KindInt32}
	Int64      = &Type{Kind: KindInt64}
	OpenObject = &Type{Kind: KindOpenObject}
)

// CodeOf is the type of a code.
func CodeOf(code *Code) *Type {
	return &Type{Kind: KindCode, Code: code}
}

// ObjectOf is the type of an object.
func ObjectOf(object *Object) *Type {
	return &Type{Kind: KindObject, Object: object}
}

// ArrayOf is the type of an array.
func ArrayOf(item *Type) *Type {
	return &Type{Kind: KindArray, Item: item}
}

func (p Presence) isRequired(strict bool) bool {
	return p == Required || strict && p == Written
}
