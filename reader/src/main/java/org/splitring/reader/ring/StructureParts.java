package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;

/**
 * Which members of a structure are parts of a ring: a table of descriptors is an array of
 * structures, and a ring is a structure with an array in it. What only has such a name (a count, a
 * pointer, a set of flags) is none.
 *
 * @param found the members that are parts, in their order
 * @param unclear members that have the name of a part and not its shape
 */
record StructureParts(List<Part> found, List<Field> unclear) {

  /** A member that is a part. */
  record Part(Meaning meaning, Field field) {}

  StructureParts {
    found = List.copyOf(found);
    unclear = List.copyOf(unclear);
  }

  static StructureParts of(RecordLayout layout, Program program) {
    List<Part> found = new ArrayList<>();
    List<Field> unclear = new ArrayList<>();
    for (Field field : layout.fields()) {
      Optional<Meaning> byName =
          QuantityNames.variable(field.name()).filter(StructureParts::isRing);
      Optional<Meaning> byType = ofType(field.type()).filter(StructureParts::isRing);
      if (!field.type().isAggregate() || byName.isEmpty() && byType.isEmpty()) {
        continue;
      }
      Meaning meaning = byName.or(() -> byType).orElseThrow();
      if (byType.orElse(meaning) == meaning && hasShape(meaning, field.type(), program)) {
        found.add(new Part(meaning, field));
      } else {
        unclear.add(field);
      }
    }
    return new StructureParts(found, unclear);
  }

  private static boolean isRing(Meaning meaning) {
    return meaning == Meaning.DESC || meaning == Meaning.AVAIL || meaning == Meaning.USED;
  }

  /** What a structure is called: {@code struct vring_used}, and an array of {@code vring_desc}. */
  private static Optional<Meaning> ofType(Type type) {
    Type element = type instanceof ArrayType array ? array.element() : type;
    return element instanceof RecordType record
        ? QuantityNames.variable(tag(record.id().name()))
        : Optional.empty();
  }

  /** The name without {@code struct} in front. */
  private static String tag(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static boolean hasShape(Meaning meaning, Type type, Program program) {
    if (meaning == Meaning.DESC) {
      return type instanceof ArrayType array && array.element() instanceof RecordType;
    }
    return type instanceof RecordType ring
        && program
            .layout(ring.id())
            .filter(layout -> !layout.isUnion())
            .filter(
                layout ->
                    layout.fields().stream().anyMatch(each -> each.type() instanceof ArrayType))
            .isPresent();
  }

  /** The members that are that part. */
  List<Field> of(Meaning meaning) {
    return found.stream().filter(part -> part.meaning() == meaning).map(Part::field).toList();
  }
}
