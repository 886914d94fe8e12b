package org.splitring.notes.errata;

/**
 * Something that looks wrong and is right.
 *
 * @param name stable, the name of its file
 * @param looks why it looks wrong
 * @param right why it is right
 */
public record RightAsItStands(String name, String title, String looks, String right) {}
