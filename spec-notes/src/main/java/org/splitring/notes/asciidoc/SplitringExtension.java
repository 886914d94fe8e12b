package org.splitring.notes.asciidoc;

import java.util.List;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.extension.JavaExtensionRegistry;
import org.asciidoctor.jruby.extension.spi.ExtensionRegistry;
import org.splitring.notes.document.Material;

/** Registers all macros; AsciidoctorJ finds it by its service file. */
public final class SplitringExtension implements ExtensionRegistry {

  /** The macros that stand for blocks. */
  private static final List<String> BLOCKS =
      List.of(
          "splitring-layout",
          "splitring-verdict",
          "splitring-comparison",
          "splitring-verdicts",
          "splitring-formula",
          "splitring-source",
          "splitring-erratum",
          "splitring-ambiguity");

  /** Made once: the claims of a document are compared once, however often it names them. */
  private static final class Standard {
    private static final Material MATERIAL = Material.standard();
  }

  @Override
  public void register(Asciidoctor asciidoctor) {
    register(asciidoctor.javaExtensionRegistry(), Standard.MATERIAL);
  }

  /** Registers macros that write from that material. */
  static void register(JavaExtensionRegistry registry, Material material) {
    Complaints complaints = new Complaints();
    registry
        .preprocessor(new LinesKnown())
        .blockMacro(
            new Macro("splitring-layout", complaints, wanted -> Blocks.layout(wanted, material)))
        .blockMacro(
            new Macro("splitring-verdict", complaints, wanted -> Blocks.verdict(wanted, material)))
        .blockMacro(
            new Macro(
                "splitring-comparison", complaints, wanted -> Blocks.comparison(wanted, material)))
        .blockMacro(
            new Macro(
                "splitring-verdicts", complaints, wanted -> Blocks.verdicts(wanted, material)))
        .blockMacro(
            new Macro("splitring-formula", complaints, wanted -> Blocks.formula(wanted, material)))
        .blockMacro(
            new Macro("splitring-source", complaints, wanted -> Blocks.source(wanted, material)))
        .blockMacro(new Macro("splitring-erratum", complaints, Blocks::erratum))
        .blockMacro(
            new Macro(
                "splitring-ambiguity", complaints, wanted -> Blocks.ambiguity(wanted, material)))
        .inlineMacro(new NumberMacro(material.numbers()))
        .blockMacro(
            new Macro(
                "splitring-number",
                complaints,
                wanted -> {
                  throw wanted.bad("stands within a line of text, with one colon");
                }))
        .treeprocessor(complaints);
    BLOCKS.forEach(name -> registry.inlineMacro(new OneColon(name)));
  }
}
