package exact

import (
	"slices"
	"strconv"
)

// A demand is what a rule asks of a member of the body at hand.
type demand struct {
	member  string
	present bool
	oneOf   []string
}

// demands are those of the rules whose code is in the body; the tolerant profile makes none.
func demands(body *Body, root *node, strict bool) []demand {
	var found []demand
	if !strict {
		return nil
	}
	for _, rule := range body.Rules {
		code := root.first(rule.When)
		if code == nil || code.kind != jsonNumber {
			continue
		}
		number, err := strconv.ParseInt(code.text, 10, 32)
		if err == nil && slices.Contains(rule.Is, int32(number)) {
			found = append(found, demand{member: rule.Then, present: rule.Present, oneOf: rule.OneOf})
		}
	}
	return found
}

// isDemanded says whether a rule wants a member of the body to be there.
func (c *checker) isDemanded(member string) bool {
	return slices.ContainsFunc(c.demands, func(d demand) bool { return d.member == member && d.present })
}

// isRefused says whether a rule takes another text for a member of the body.
func (c *checker) isRefused(member, text string) bool {
	return slices.ContainsFunc(c.demands, func(d demand) bool {
		return d.member == member && d.oneOf != nil && !slices.Contains(d.oneOf, text)
	})
}
