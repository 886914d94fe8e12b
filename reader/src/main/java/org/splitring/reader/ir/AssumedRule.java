package org.splitring.reader.ir;

/**
 * A line of the ledger: what was taken for granted.
 *
 * @param rule the id of the rule, as the list of rules has it, such as {@code include-not-found}
 * @param text what was taken for granted here, in words
 */
public record AssumedRule(String rule, String text) {}
