package org.splitring.notes.asciidoc;

import java.util.List;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.StructuralNode;
import org.jspecify.annotations.Nullable;

/** The line of an inline macro: a paragraph knows where it begins, and its lines. */
record MacroLine(Cursor block, int below) implements Cursor {

  /** Where the macro stands, or what is around it, as far as that is known. */
  static @Nullable Cursor of(Wanted wanted, ContentNode within) {
    Cursor around = around(within);
    boolean lines = around != null && within instanceof Block;
    return lines ? new MacroLine(around, below(wanted, ((Block) within).getLines())) : around;
  }

  /** Where the innermost block around a node begins, as far as that is known. */
  static @Nullable Cursor around(ContentNode within) {
    for (ContentNode node = within; node != null; node = node.getParent()) {
      if (node instanceof StructuralNode block && block.getSourceLocation() != null) {
        return block.getSourceLocation();
      }
      if (node == node.getParent()) {
        return null;
      }
    }
    return null;
  }

  private static int below(Wanted wanted, List<String> lines) {
    String start = wanted.macro() + ":" + wanted.target() + "[";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean all =
          wanted.attributes().values().stream().allMatch(each -> line.contains(each.toString()));
      if (line.contains(start) && all) {
        return i;
      }
    }
    return 0;
  }

  /** As the program that logs a warning writes it. */
  @Override
  public String toString() {
    return getPath() + ": line " + getLineNumber();
  }

  @Override
  public int getLineNumber() {
    return block.getLineNumber() + below;
  }

  @Override
  public String getPath() {
    return block.getPath();
  }

  @Override
  public String getDir() {
    return block.getDir();
  }

  @Override
  public String getFile() {
    return block.getFile();
  }
}
