module imhook.example/sdk-zoo

go 1.25

require imhook.example/sdk v0.0.0

replace imhook.example/sdk => ../../../target/zoo/go
