package org.splitring.claims.c;

import java.nio.file.Path;

/**
 * A file of a source tree, and the text that an edit would give it.
 *
 * @param file its real path
 * @param shown its path relative to the tree
 * @param before the text as it is
 * @param after the text after the edit
 */
public record SourceEdit(Path file, String shown, String before, String after) {}
