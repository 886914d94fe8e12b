package org.splitring.notes.document;

import java.util.List;
import java.util.stream.Collectors;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.claims.guest.DriverRecords;
import org.splitring.model.layout.QueueAlign;

/** What living guests' drivers were seen to choose. */
final class DriverTable {

  /** Beyond a page nobody chooses; larger alignments that give the same place say nothing more. */
  private static final long PAGE = 4096;

  private static final String NOTHING = "-";

  private DriverTable() {}

  static String of(DriverRecords records) {
    return Adoc.table(
        "Where drivers were seen to have queue 0",
        "5,4,2,3,3,3,4,3",
        List.of("driver", "interface", "n", "used ring", "alignment", "EVENT_IDX", "QEMU", "day"),
        records.all().stream().map(DriverTable::row).toList());
  }

  private static List<String> row(DriverRecord each) {
    return List.of(
        Adoc.text(each.driver()),
        Adoc.text(each.interfaceName()),
        String.valueOf(each.size()),
        String.valueOf(each.used()),
        alignment(each),
        each.events().map(on -> on ? "yes" : "no").orElse(NOTHING),
        Adoc.text(each.qemu().split(" ")[0]),
        each.date().toString());
  }

  /** The one in use; on a modern interface those that the place implies. */
  private static String alignment(DriverRecord each) {
    if (each.align().isPresent()) {
      return each.align().get().toString();
    }
    String implied =
        each.implied().stream()
            .filter(align -> align.bytes() <= PAGE)
            .map(QueueAlign::toString)
            .collect(Collectors.joining(" or "));
    return implied.isEmpty() ? NOTHING : implied;
  }
}
