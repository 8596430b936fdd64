# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The exact path: it decides whatever the fast one is not sure of, and explains what it refuses.

1. `reader` makes a tree of the bytes, or says why they are no JSON (rules R6 and R10). Nothing is lost on the way:
   members keep their order, doubled keys stay, numbers stay the text they were.
2. `judge` holds the tree against the shape of a body (rules R1 to R5) and finds what is wrong in the order of rule R7.
3. `texts` says it in English and Chinese.
"""
