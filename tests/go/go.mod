module imhook.example/sdk-tests

go 1.25

require (
	imhook.example/conformance v0.0.0
	imhook.example/sdk v0.0.0
)

replace (
	imhook.example/conformance => ../conformance/go
	imhook.example/sdk => ../../generated/go
)
