package org.splitring.notes.asciidoc;

import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.Name;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;
import org.splitring.notes.document.Numbers;

/**
 * One number of the layout in running text, such as {@code splitring-number:used[size=2,align=4]}.
 */
@Name("splitring-number")
final class NumberMacro extends InlineMacroProcessor {

  private final Numbers numbers;

  NumberMacro(Numbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    Wanted wanted = new Wanted(getName(), target, Map.copyOf(attributes));
    return createPhraseNode(parent, "quoted", number(wanted, parent));
  }

  private String number(Wanted wanted, StructuralNode parent) {
    try {
      wanted.taking("size", "align");
      return Long.toString(numbers.bytes(wanted.targetQuantity(), wanted.size(), wanted.align()));
    } catch (BadMacroException bad) {
      String complaint = String.valueOf(bad.getMessage());
      log(new LogRecord(Severity.WARN, MacroLine.of(wanted, parent), complaint));
      return "[" + complaint + "]";
    }
  }
}
