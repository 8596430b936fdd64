// Package zoo proves what the Go emitter makes of the zoo: every type in every presence, names that are keywords.
package zoo
