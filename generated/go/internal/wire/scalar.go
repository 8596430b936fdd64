// Copied by `cargo xtask generate go` from codegen/src/emit/go/runtime; do not edit.

package wire

// word steps over a literal.
func (r *Reader) word(literal string) {
	if end := r.pos + len(literal); end <= len(r.data) && string(r.data[r.pos:end]) == literal {
		r.pos = end
		return
	}
	r.fail()
}

// integer reads an integer between -limit-1 and limit, judged on its digits: a fraction or an exponent makes it none.
func (r *Reader) integer(limit uint64) int64 {
	negative := r.peek() == '-'
	if negative {
		r.pos++
		limit++
	}
	start := r.pos
	var number uint64
	for r.pos < len(r.data) && isDigit(r.data[r.pos]) {
		number = number*10 + uint64(r.data[r.pos]-'0')
		r.pos++
	}
	// Nineteen digits cannot overflow.
	digits := r.pos - start
	if digits == 0 || digits > 19 || digits > 1 && r.data[start] == '0' || number > limit || r.isFraction() {
		r.fail()
		return 0
	}
	if negative {
		return -int64(number)
	}
	return int64(number)
}

// isFraction says whether the number goes on with a fraction or an exponent.
func (r *Reader) isFraction() bool {
	switch r.peek() {
	case '.', 'e', 'E':
		return true
	}
	return false
}

// number steps over a number of any form.
func (r *Reader) number() {
	if r.peek() == '-' {
		r.pos++
	}
	leading := r.peek()
	if digits := r.digits(); digits > 1 && leading == '0' {
		r.fail()
	}
	if r.peek() == '.' {
		r.pos++
		r.digits()
	}
	if c := r.peek(); c == 'e' || c == 'E' {
		r.pos++
		if c := r.peek(); c == '+' || c == '-' {
			r.pos++
		}
		r.digits()
	}
}

// digits steps over one digit or more, and says how many.
func (r *Reader) digits() int {
	start := r.pos
	for r.pos < len(r.data) && isDigit(r.data[r.pos]) {
		r.pos++
	}
	if r.pos == start {
		r.fail()
		return 0
	}
	return r.pos - start
}

func isDigit(c byte) bool {
	return c-'0' <= 9
}
