package org.splitring.claims.c;

/**
 * Something that was read for a claim.
 *
 * @param name what it is, such as {@code macro ALIGN}
 * @param file where it stands
 * @param text how it is written there
 */
public record Definition(String name, String file, String text) {}
