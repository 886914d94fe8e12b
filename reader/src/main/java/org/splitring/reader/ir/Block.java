package org.splitring.reader.ir;

import java.util.List;

/** Statements that are executed one after the other. */
public record Block(List<Statement> statements, Terminator end) {
  public Block {
    statements = List.copyOf(statements);
  }
}
