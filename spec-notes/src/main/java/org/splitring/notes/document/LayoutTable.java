package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Region;

/** Where the parts of one ring and their fields are, byte by byte. */
public final class LayoutTable {

  private LayoutTable() {}

  /** The table of a layout for a ring that the title names. */
  public static String of(String title, Layout layout) {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : Part.values()) {
      rows.add(row("*" + part.title() + "*", "", layout.region(part)));
      for (Region field : layout.fields(part)) {
        rows.add(row("", Adoc.code(field.name()), field));
      }
    }
    return Adoc.table(
        title, "3,3,>2,>2,>2", List.of("part", "field", "first byte", "last byte", "bytes"), rows);
  }

  private static List<String> row(String part, String field, Region region) {
    return List.of(
        part,
        field,
        Long.toString(region.offset()),
        Long.toString(region.end() - 1),
        Long.toString(region.length()));
  }
}
