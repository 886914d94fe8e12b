package org.splitring.notes.asciidoc;

import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;

/** A macro that stands for blocks: they are parsed where it stands, as if written there. */
final class Macro extends BlockMacroProcessor {

  /** What a macro stands for. */
  interface Meaning {
    String of(Wanted wanted) throws BadMacroException;
  }

  private final Meaning meaning;
  private final Complaints complaints;

  Macro(String name, Complaints complaints, Meaning meaning) {
    super(name);
    this.complaints = complaints;
    this.meaning = meaning;
  }

  @Override
  public StructuralNode process(
      StructuralNode parent, String target, Map<String, Object> attributes) {
    try {
      List<String> lines =
          meaning
              .of(
                  new Wanted(
                      getName(), target, Map.copyOf(attributes), Folder.of(parent.getDocument())))
              .lines()
              .toList();
      StructuralNode block = createBlock(parent, "open", List.<String>of());
      parseContent(block, lines);
      return block;
    } catch (BadMacroException bad) {
      return complaints.instead(this, parent, String.valueOf(bad.getMessage()));
    }
  }
}
