package org.splitring.notes.fragment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;

/** Where the parts and fields of one ring are, as a table. */
public final class LayoutSheet {

  private static final List<Sheet.Column> COLUMNS =
      List.of(
          new Sheet.Column("part", false),
          new Sheet.Column("field", false),
          new Sheet.Column("first byte", true),
          new Sheet.Column("last byte", true),
          new Sheet.Column("bytes", true));

  private LayoutSheet() {}

  /** The table of the standard's layout; bytes count from the base. */
  public static Sheet of(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    List<List<String>> rows = new ArrayList<>();
    long free = 0;
    for (Part part : Part.values()) {
      Region whole = layout.region(part);
      if (whole.offset() > free) {
        rows.add(row("padding", "", new Region("padding", free, whole.offset() - free)));
      }
      rows.add(row(part.title(), "", whole));
      for (Region field : layout.fields(part)) {
        rows.add(row("", field.name(), field));
      }
      free = whole.end();
    }
    String title =
        String.format(Locale.ROOT, "The ring of Queue Size %s and Queue Align %s", size, align);
    return new Sheet(title, COLUMNS, rows);
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
