package org.splitring.properties.laws;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.layout.StandardLayout;

/**
 * Everything that a model of the layout says of one ring, right or wrong: what a {@link LayoutLaw}
 * judges.
 *
 * @param parts where each part is
 * @param fields the fields of each part, in order
 * @param bytes every quantity, in bytes
 * @param end the first byte behind the used ring
 */
record Ring(
    QueueSize size,
    QueueAlign align,
    Map<Part, Region> parts,
    Map<Part, List<Region>> fields,
    Map<Quantity, Long> bytes,
    long end) {

  Ring {
    parts = Map.copyOf(parts);
    fields = Map.copyOf(fields);
    bytes = Map.copyOf(bytes);
  }

  /** What the model of this project says. */
  static Ring standard(QueueSize size, QueueAlign align) {
    Layout layout = Layout.standard(size, align);
    return new Ring(
        size,
        align,
        each(Part.values(), layout::region),
        each(Part.values(), layout::fields),
        each(Quantity.values(), quantity -> StandardLayout.bytes(quantity, size, align)),
        StandardLayout.end(size, align));
  }

  Region part(Part part) {
    return parts.get(part);
  }

  Region lastField(Part part) {
    List<Region> all = fields.get(part);
    return all.get(all.size() - 1);
  }

  long bytes(Quantity quantity) {
    return bytes.get(quantity);
  }

  /** The same with a part elsewhere; whatever else is said of it stays. */
  Ring withPartAt(Part part, long offset) {
    Region old = part(part);
    Map<Part, Region> moved = new EnumMap<>(parts);
    moved.put(part, new Region(old.name(), offset, old.length()));
    return new Ring(size, align, moved, fields, bytes, end);
  }

  Ring withFields(Part part, UnaryOperator<List<Region>> change) {
    Map<Part, List<Region>> changed = new EnumMap<>(fields);
    changed.put(part, change.apply(fields.get(part)));
    return new Ring(size, align, parts, changed, bytes, end);
  }

  Ring withBytes(Quantity quantity, LongUnaryOperator change) {
    Map<Quantity, Long> changed = new EnumMap<>(bytes);
    changed.put(quantity, change.applyAsLong(bytes(quantity)));
    return new Ring(size, align, parts, fields, changed, end);
  }

  Ring withEnd(long other) {
    return new Ring(size, align, parts, fields, bytes, other);
  }

  private static <K, V> Map<K, V> each(K[] keys, Function<K, V> value) {
    return Arrays.stream(keys).collect(Collectors.toMap(key -> key, value));
  }
}
