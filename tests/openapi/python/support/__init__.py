"""What the tests share: the documents, the bodies and what is generated."""
