package org.splitring.claims.search;

/**
 * A file that may say something of a ring, and could not be read.
 *
 * @param path its path in the tree
 * @param reason why not, for people
 */
public record Unread(String path, String reason) {}
