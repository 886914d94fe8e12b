package org.splitring.reader;

/**
 * A definition that was read.
 *
 * @param name what it is and how it is called, such as {@code macro ALIGN}
 * @param file the path of the file it stands in
 * @param text as it is written
 */
public record ReadDefinition(String name, String file, String text) {}
