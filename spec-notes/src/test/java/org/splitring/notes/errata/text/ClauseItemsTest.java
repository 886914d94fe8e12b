package org.splitring.notes.errata.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.SpecText.Label;
import org.splitring.model.text.Lines;

/** Where an item goes that a conformance clause lacks. */
class ClauseItemsTest {

  private static final String ALL = "Basic Facilities of a Virtio Device / ";
  private static final String CLAUSES =
      item("driver", ALL + "Reset")
          + item("driver", ALL + "Queues / Reset")
          + item("driver", ALL + "Queues / Size")
          + item("driver", "Reserved Bits")
          + item("device", ALL + "Queues / Size")
          + item("driver", "Device Types / Disk / Features")
          + item("driver", "Device Types / Disk / Operation");

  private static String item(String actor, String path) {
    return "\\item \\ref{" + actor + "normative:" + path + "}\n";
  }

  private static List<SpecFile> files() {
    return List.of(
        new SpecFile("c.tex", "\\conformance{\\section}{Drivers}\n" + CLAUSES, false),
        new SpecFile("other.tex", item("driver", ALL + "Queues / Other"), false));
  }

  private static List<Edit> edits(String... labels) {
    return ClauseItems.edits(
        files(),
        List.of(labels).stream().map(each -> new Label(each, Lines.one("a.tex", 1))).toList());
  }

  private static String behind(String label) {
    return edits(label).get(0).before();
  }

  @Test
  void anItemStandsBehindThoseOfItsSection() {
    assertEquals(
        item("driver", ALL + "Queues / Size").strip(),
        behind("drivernormative:" + ALL + "Queues / Order"));
    assertEquals(
        item("driver", "Device Types / Disk / Operation").strip(),
        behind("drivernormative:Device Types / Disk / Operation / Flush"));
    assertEquals(
        item("device", ALL + "Queues / Size").strip(),
        behind("devicenormative:" + ALL + "Queues / Order"));
  }

  @Test
  void whatConcernsAllIsInTheClauseOfAll() {
    assertEquals(
        item("device", ALL + "Queues / Size").strip(), behind("devicenormative:Initialization"));
  }

  /** The control: a type of device of which no clause lists anything is put nowhere. */
  @Test
  void anotherTypeOfDeviceHasNoPlaceHere() {
    assertEquals(List.of(), edits("devicenormative:Device Types / Clock / Features"));
  }

  @Test
  void severalBehindOneStandTogether() {
    List<Edit> edits =
        edits("drivernormative:" + ALL + "Queues / A", "drivernormative:" + ALL + "Queues / B");
    assertEquals(1, edits.size());
    assertEquals(Edit.State.OPEN, edits.get(0).state(files()));
    String changed = edits.get(0).made(files()).get("c.tex");
    String order =
        item("driver", ALL + "Queues / Size")
            + item("driver", ALL + "Queues / A")
            + item("driver", ALL + "Queues / B")
            + item("driver", "Reserved Bits");
    assertTrue(changed.contains(order), changed);
  }
}
