package org.splitring.notes.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BaseProcessor;
import org.asciidoctor.extension.Treeprocessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Warns of block macros that could not be followed.
 *
 * <p>A block knows its line only when it is in its place. So a macro leaves a paragraph with the
 * complaint, which readers see too, and the warning is given when the whole document is read. What
 * stands in the cell of a table is not found then; it is known from when the macro was met.
 */
final class Complaints extends Treeprocessor {

  private static final String ROLE = "splitring-complaint";

  /** A complaint, and what is around it. */
  private record Complaint(String words, @Nullable Cursor around) {}

  private final List<Complaint> open = new ArrayList<>();

  /** What stands where a macro could not be followed. */
  StructuralNode instead(BaseProcessor macro, StructuralNode parent, String words) {
    open.add(new Complaint(words, MacroLine.around(parent)));
    return macro.createBlock(
        parent, "paragraph", words, Map.of("role", ROLE, "subs", "specialchars"));
  }

  @Override
  public Document process(Document document) {
    for (StructuralNode each : document.findBy(Map.of("role", ROLE))) {
      String words = String.join(" ", ((Block) each).getLines());
      warn(words, each.getSourceLocation());
      open.stream().filter(one -> one.words().equals(words)).findFirst().ifPresent(open::remove);
    }
    open.forEach(each -> warn(each.words(), each.around()));
    open.clear();
    return document;
  }

  private void warn(String words, @Nullable Cursor at) {
    log(new LogRecord(Severity.WARN, at, words));
  }
}
