package org.splitring.claims.c;

/**
 * A file of a source tree, and the text that an edit would give it.
 *
 * @param path its path below the tree's top; absolute if it lies beside the tree
 * @param before the text as it is
 * @param after the text after the edit
 */
public record SourceEdit(String path, String before, String after) {}
