package org.splitring.reader.ir;

import java.util.List;

/**
 * Where a piece of the program comes from.
 *
 * @param at the user's line: the text itself or, of what a macro made, the outermost invocation
 * @param expansions the macros whose replacement lists made it, outermost first
 * @param includedFrom the directives by which its file was included, outermost first
 */
public record Origin(FileRange at, List<Expansion> expansions, List<FileRange> includedFrom) {

  /**
   * One macro on the way.
   *
   * @param macro its name
   * @param definition where its replacement list spells the piece
   */
  public record Expansion(String macro, FileRange definition) {}

  public Origin {
    expansions = List.copyOf(expansions);
    includedFrom = List.copyOf(includedFrom);
  }

  /** A piece that no macro made, of a file that was named. */
  public static Origin of(FileRange at) {
    return new Origin(at, List.of(), List.of());
  }

  /** The user's line, then what was expanded there. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(at.toString());
    for (Expansion each : expansions) {
      text.append(", in the expansion of ").append(each.macro());
      text.append(" (").append(each.definition()).append(')');
    }
    return text.toString();
  }
}
