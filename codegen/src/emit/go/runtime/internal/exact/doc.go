// Package exact judges bodies and explains what is wrong with them (rule R7).
//
// It reads a body into a tree first, every doubled key and the text of every number included, and holds the tree
// against the contract's tables. That takes its time, so receivers come here only with bodies that package wire did
// not take; senders check every body here.
package exact
