// Package openapi puts the 3.0 documents through oapi-codegen, and every body through what comes out.
//
// `go generate` writes the packages below build/; nothing of them is kept.
package openapi

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:generate go run ./generate

// Root is the folder of the repository, seen from this package.
const Root = "../../.."

// Document is what the tests need to know of an OpenAPI document.
type Document struct {
	Paths map[string]struct {
		Post Operation `json:"post"`
	} `json:"paths"`
}

// Operation is one callback.
type Operation struct {
	Callback    string              `json:"x-callback"`
	RequestBody Content             `json:"requestBody"`
	Responses   map[string]*Content `json:"responses"`
}

// Content is a body by its media type.
type Content struct {
	Content map[string]struct {
		Schema struct {
			Ref string `json:"$ref"`
		} `json:"schema"`
	} `json:"content"`
}

// Editions lists the editions that are published.
func Editions(root string) ([]string, error) {
	folders, err := filepath.Glob(filepath.Join(root, "generated/openapi/*"))
	if err != nil || len(folders) == 0 {
		return nil, fmt.Errorf("no edition in %s: %w", root, err)
	}
	for i, folder := range folders {
		folders[i] = filepath.Base(folder)
	}
	return folders, nil
}

// DocumentPath is where the 3.0 document of an edition lies.
func DocumentPath(root, edition string) string {
	return filepath.Join(root, "generated/openapi", edition, "openapi-3.0.json")
}

// Schemas maps each callback, and each answer as `<callback>.answer`, to the name of its schema.
func Schemas(root, edition string) (map[string]string, error) {
	text, err := os.ReadFile(DocumentPath(root, edition))
	if err != nil {
		return nil, err
	}
	var document Document
	if err := json.Unmarshal(text, &document); err != nil {
		return nil, err
	}
	schemas := map[string]string{}
	for _, item := range document.Paths {
		callback := item.Post.Callback
		schemas[callback] = item.Post.RequestBody.schema()
		if answer := item.Post.Responses["200"].schema(); answer != "" {
			schemas[callback+".answer"] = answer
		}
	}
	return schemas, nil
}

func (content *Content) schema() string {
	_, name, _ := strings.Cut(content.Content["application/json"].Schema.Ref, "#/components/schemas/")
	return name
}
