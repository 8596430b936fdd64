// Package sdktests proves the Go stub, receiver and client, over loopback and without a transport.
//
// Nothing here proves anything by waiting: handlers stand at gates that a test opens, and where time itself is the matter
// it is the fake clock of testing/synctest.
package sdktests
