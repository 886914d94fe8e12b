package org.splitring.reader.c.parse;

import org.splitring.reader.ir.Reason;

/** What came of parsing a text. */
public sealed interface ParseResult {

  /** A tree, which may have gaps that {@link ParsedUnit#trouble} knows. */
  record Parsed(ParsedUnit unit) implements ParseResult {}

  /** No tree: the text is larger or nests deeper than the bounds. */
  record Refused(Reason reason) implements ParseResult {}
}
