package org.splitring.notes.asciidoc;

import java.util.HashMap;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/** Warns of a macro for blocks that stands within a line, as it does with one colon. */
final class OneColon extends InlineMacroProcessor {

  OneColon(String name) {
    super(name, new HashMap<>(Map.of(REGEXP, name + ":(\\S*?)\\[(.*?)\\]")));
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    Wanted wanted = new Wanted(getName(), target, Map.copyOf(attributes));
    String complaint =
        String.valueOf(wanted.bad("stands on a line of its own, with two colons").getMessage());
    log(new LogRecord(Severity.WARN, MacroLine.of(wanted, parent), complaint));
    return createPhraseNode(parent, "quoted", "[" + complaint + "]");
  }
}
