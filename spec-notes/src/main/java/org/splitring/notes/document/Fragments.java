package org.splitring.notes.document;

import java.util.Map;
import java.util.TreeMap;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.picture.Drawing;
import org.splitring.notes.picture.LayoutPicture;
import org.splitring.notes.standard.StandardFacts;

/** All that the pages include and no person writes: file names, and what the files hold. */
final class Fragments {

  /** The ring that is drawn: large enough for padding to show, small enough to be read. */
  private static final QueueSize DRAWN = new QueueSize(256);

  /** The Queue Align of legacy PCI, which readers know. */
  private static final QueueAlign PAGE = new QueueAlign(4096);

  private final Map<String, String> files = new TreeMap<>();

  private Fragments() {}

  static Map<String, String> of(Material material) {
    Fragments fragments = new Fragments();
    fragments.fill(material);
    return fragments.files;
  }

  private void fill(Material material) {
    Pictures pictures = this::file;
    files.put("attributes.adoc", DocumentAttributes.of(material));
    files.put("verdict-table.adoc", VerdictTable.linked(material.verdicts(), "verdicts.adoc"));
    files.put("verdicts.adoc", VerdictText.sections(material, pictures));
    files.put("pages.adoc", ClaimPages.links(material));
    files.put("drivers.adoc", DriverTable.of(material.drivers()));
    files.put("structures.adoc", ModelTables.structures());
    files.put("entries.adoc", ModelTables.entries());
    files.put("formulas.adoc", ModelTables.formulas());
    files.put("sizes.adoc", ModelTables.sizes(PAGE, material.numbers()));
    files.put(
        "layout-picture.adoc",
        pictures.block("layout", LayoutPicture.of(material.numbers().layout(DRAWN, PAGE), PAGE)));
    files.put("errata.adoc", ErrataChapter.standard());
    standard(material.standardFacts());
  }

  private void standard(StandardFacts facts) {
    files.put("editions.adoc", EditionTables.words(facts.editions()));
    files.put("edition-differences.adoc", EditionTables.differences(facts.editions()));
    files.put("edition-passages.adoc", EditionTables.passages(facts.editions().newest()));
    ReadingSections readings = new ReadingSections(facts.ambiguity());
    files.put("open-questions.adoc", readings.questions());
    files.put("inferences.adoc", readings.inferences());
    files.put("contradictions.adoc", readings.contradictions());
    files.put("needs.adoc", readings.needs());
  }

  private String file(String name, Drawing drawing) {
    String file = "pictures/" + name + ".svg";
    files.put(file, drawing.svg().strip() + "\n");
    return "{generated}/" + file;
  }
}
