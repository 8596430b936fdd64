// Command generate runs oapi-codegen on every edition and writes a registry of what comes out.
package main

import (
	"fmt"
	"go/format"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"imhook.example/openapi-tests"
)

// tool is where oapi-codegen is built.
var tool = filepath.Join("build", "oapi-codegen")

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	if err := os.RemoveAll("build"); err != nil {
		return err
	}
	// Built first, so that what it says later is its own and nothing of the go command's.
	build := exec.Command("go", "build", "-o", tool, "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	editions, err := openapi.Editions(openapi.Root)
	if err != nil {
		return err
	}
	var imports, entries strings.Builder
	for _, edition := range editions {
		name := "edition" + strings.ReplaceAll(edition, "-", "")
		if err := models(edition, name); err != nil {
			return err
		}
		schemas, err := openapi.Schemas(openapi.Root, edition)
		if err != nil {
			return err
		}
		fmt.Fprintf(&imports, "\t%q\n", "imhook.example/openapi-tests/build/"+name)
		fmt.Fprintf(&entries, "\t%q: {\n", edition)
		for _, callback := range sorted(schemas) {
			fmt.Fprintf(&entries, "\t\t%q: func() any { return new(%s.%s) },\n", callback, name, schemas[callback])
		}
		entries.WriteString("\t},\n")
	}
	registry := fmt.Sprintf("// Package registry makes an empty body, by edition and callback.\npackage registry\n\n"+
		"import (\n%s)\n\n// New is that.\nvar New = map[string]map[string]func() any{\n%s}\n", &imports, &entries)
	text, err := format.Source([]byte(registry))
	if err != nil {
		return err
	}
	folder := filepath.Join("build", "registry")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "registry.go"), text, 0o644)
}

// models runs the tool as its users do; it is pinned in go.mod.
func models(edition, name string) error {
	folder := filepath.Join("build", name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	// Without skip-prune it leaves out schemas, which would go unseen.
	command := exec.Command(tool, "-generate", "types,skip-prune", "-package", name,
		"-o", filepath.Join(folder, "models.go"), openapi.DocumentPath(openapi.Root, edition))
	output, err := command.CombinedOutput()
	if err != nil || len(output) > 0 {
		return fmt.Errorf("oapi-codegen said of %s: %s (%w)", edition, output, err)
	}
	return nil
}

func sorted(schemas map[string]string) []string {
	var names []string
	for name := range schemas {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
