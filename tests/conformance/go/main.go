// Runner is the Go side of the conformance suite; ../README.md says what it reads and writes.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "runner:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	mode, config := "", []byte("{}")
	if len(arguments) > 0 {
		mode = arguments[0]
	}
	if len(arguments) > 1 {
		config = []byte(arguments[1])
	}
	switch mode {
	case "decode":
		return decode(os.Stdin, os.Stdout)
	case "receive":
		return receive(config, os.Stdin, os.Stdout)
	case "send":
		return send(config, os.Stdin, os.Stdout)
	case "bench":
		return bench(os.Stdin, os.Stdout)
	}
	return fmt.Errorf("usage: runner decode | receive CONFIG | send CONFIG | bench")
}
