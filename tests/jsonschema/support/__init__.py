"""What the tests share: the published files, the bodies and the two libraries."""
