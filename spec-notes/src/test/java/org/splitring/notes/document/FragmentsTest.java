package org.splitring.notes.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;

/** The numbers are quoted here, so that a constant of the model cannot change unseen. */
class FragmentsTest {

  private static final QueueAlign PAGE = new QueueAlign(4096);

  @Test
  void theAttributesQuoteTheVerdicts() {
    String attributes = DocumentAttributes.of(Material.standard());
    for (String line :
        List.of(
            ":points: 240",
            ":claims-differing: 17",
            ":qemu-used-differing: 16",
            ":qemu-used-standard: 44",
            ":qemu-used-claim: 40",
            ":spec-printed-total-differing: 182",
            ":qemu-seen-points: 121",
            ":qemu-seen-differing: 11",
            ":qemu-seen-unlike: 0",
            ":editions: 7",
            ":editions-macro-differing: 7",
            ":printed-total-usual: 13",
            ":readings-open: 4",
            ":readings-errata: 3")) {
      assertTrue(attributes.contains(line + "\n"), line + " in\n" + attributes);
    }
  }

  @Test
  void theStructuresAreThoseOfTheModel() {
    String table = ModelTables.structures();
    for (String row :
        List.of(
            "|*Descriptor Table* |16 | | |16 n",
            "|*Available Ring* |2 | | |2 n + 6",
            "| | |`pass:c[used_event]` |2 n + 4 |2",
            "|*Used Ring* |4 | | |8 n + 6")) {
      assertTrue(table.contains(row + "\n"), row + " in\n" + table);
    }
  }

  @Test
  void theTableOfSizesIsThatOfTheModel() {
    String table = ModelTables.sizes(PAGE, Numbers.STANDARD);
    assertTrue(table.contains("|256 |4096 |4612 |8192 |10244 |12288\n"), table);
  }

  /** The control: another number in the model is another number in the documents. */
  @Test
  void anotherNumberInTheModelIsAnotherFragment() {
    Numbers broken = (quantity, size, align) -> StandardLayout.bytes(quantity, size, align) + 2;
    assertNotEquals(ModelTables.sizes(PAGE, Numbers.STANDARD), ModelTables.sizes(PAGE, broken));
    QueueSize size = new QueueSize(256);
    assertNotEquals(
        LayoutTable.of("ring", Layout.standard(size, PAGE)),
        LayoutTable.of("ring", broken.layout(size, PAGE)));
  }

  /** The text was read, and the claim was typed in; both give one number. */
  @Test
  void thePrintedFormulaIsTheOneThatWasRead() {
    String attributes = DocumentAttributes.of(Material.standard());
    for (String quantity : List.of("total:total", "macro:used")) {
      String[] names = quantity.split(":");
      assertEquals(
          value(attributes, "spec-printed-" + names[1] + "-differing"),
          value(attributes, "printed-" + names[0] + "-differing"));
    }
  }

  private static String value(String attributes, String name) {
    return attributes
        .lines()
        .filter(line -> line.startsWith(":" + name + ": "))
        .findFirst()
        .orElseThrow()
        .substring(name.length() + 3);
  }

  @Test
  void whatWasSeenIsBesideWhatWasComputed() {
    String verdicts = Fragments.of(Material.standard()).get("verdicts.adoc");
    assertTrue(
        verdicts.contains("seen:: pass:c[running versions 7.2.22, 10.0.13 and 11.1.3, "), verdicts);
    assertTrue(verdicts.contains("|pass:c[7.2.22] |pass:c[10.0.13] |pass:c[11.1.3]\n"), verdicts);
    assertTrue(verdicts.contains("|seen at 3+|pass:c[121 points]\n"), verdicts);
    assertTrue(verdicts.contains("Where qemu has its used ring: computed, and seen"), verdicts);
    assertTrue(verdicts.contains("The same points are marked."), verdicts);
  }

  @Test
  void signsOfMarkupStayWhatTheyAre() {
    assertEquals("pass:c[a *b* {c} [d\\]]", Adoc.text("a *b* {c}\n[d]"));
    String table = Adoc.table("t", "1", List.of("h"), List.of(List.of(Adoc.code("a | b"))));
    assertTrue(table.contains("|`pass:c[a \\| b]`\n"), table);
  }

  /** Asciidoctor would make an arrow of it, which no reader of an alternative expects. */
  @Test
  void whatIsReadInPlaceOfAPictureHasNoArrows() {
    assertEquals("\"n \\<= 4\"", Adoc.alternative("n <= 4"));
  }

  @Test
  void everyClaimHasAPageOfItsOwn() {
    Material material = Material.standard();
    Map<String, String> pages = ClaimPages.of(material, "1.0");
    assertEquals(material.ids().size(), pages.size());
    String links = ClaimPages.links(material);
    pages.forEach(
        (name, page) -> {
          assertTrue(links.contains("link:" + name + "["), name);
          assertTrue(page.contains(">Contents</h2>"), name);
          assertTrue(page.contains("Made by splitring 1.0."), "the same on any day");
        });
    assertTrue(pages.get("claim-qemu.html").contains("hw/virtio/virtio.c#L"), "its lines");
  }

  @Test
  void everyErratumComesWithItsEvidenceAndTheDifferenceOfItsTexts() throws UnreadableException {
    String chapter = ErrataChapter.standard();
    for (Erratum erratum : Errata.load().errata()) {
      assertTrue(chapter.contains("[#" + erratum.name() + "]\n== "), erratum.name());
    }
    assertTrue(chapter.contains("Evidence::\n* "), chapter);
    assertTrue(chapter.contains("== Looks wrong, but is right"), chapter);
    assertTrue(chapter.contains("[.underline]##pass:c[{+"), chapter);
    assertTrue(!chapter.contains("{q}"), chapter);
  }
}
