package org.splitring.reader.rust.types;

/**
 * A member with its type.
 *
 * @param name as the text has it; of a variant's, with the variant in front
 */
public record RustMember(String name, RustType type) {}
