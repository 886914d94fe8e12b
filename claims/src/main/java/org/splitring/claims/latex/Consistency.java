package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Member;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** Whether passages that speak of the same agree with one another, whoever of them is right. */
final class Consistency {

  private final List<Passage> passages;

  private Consistency(List<Passage> passages) {
    this.passages = passages;
  }

  /** The table with the structures, and the header's structures with those of the listings. */
  static List<Passage> of(List<Passage> passages) {
    Consistency consistency = new Consistency(passages);
    return Stream.concat(consistency.rows(), consistency.headers()).toList();
  }

  private Stream<Passage> rows() {
    List<Passage> pairs = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.Row row) {
        Stream.of(Part.values())
            .filter(part -> part.title().equals(row.part()))
            .flatMap(part -> structure(Topic.STRUCTS, tag(part)).stream())
            .forEach(structure -> pairs.add(pair(row, structure)));
      }
    }
    return pairs.stream();
  }

  private static String tag(Part part) {
    return part == Part.DESCRIPTOR_TABLE
        ? org.splitring.model.layout.Struct.VIRTQ_DESC.name()
        : part.struct().name();
  }

  private Optional<Passage.Structure> structure(Topic topic, String tag) {
    return passages.stream()
        .filter(Passage.Structure.class::isInstance)
        .map(Passage.Structure.class::cast)
        .filter(each -> each.topic() == topic && each.tag().equals(tag))
        .findFirst();
  }

  private static Passage pair(Passage.Row row, Passage.Structure structure) {
    Program program = Program.of(row.size());
    List<QueueSize> sizes = QueueSize.all();
    boolean table = row.part().equals(Part.DESCRIPTOR_TABLE.title());
    Optional<String> disagreement = Optional.empty();
    for (int i = sizes.size() - 1; i >= 0; i--) {
      int n = sizes.get(i).entries();
      long bytes = end(structure, i) * (table ? n : 1);
      Outcome said = program.at(new Point(n, 0, 0, 0));
      if (!(said instanceof Outcome.Value value) || value.bits() != bytes) {
        disagreement =
            Optional.of(
                String.format(
                    Locale.ROOT,
                    "at n = %d the table has %s bytes, the structure %d",
                    n,
                    said,
                    bytes));
      }
    }
    return new Passage.Pair(
        Topic.TABLE, row.part() + ", " + structure.subject(), row.at(), disagreement);
  }

  private static long end(Passage.Structure structure, int index) {
    return structure.members().stream()
        .mapToLong(each -> each.offsets().get(index) + each.sizes().get(index))
        .max()
        .orElse(0);
  }

  private Stream<Passage> headers() {
    List<Passage> pairs = new ArrayList<>();
    for (String tag : Structures.TAGS) {
      Optional<Passage.Structure> listed = structure(Topic.STRUCTS, tag);
      Optional<Passage.Structure> header = structure(Topic.HEADER, tag);
      if (listed.isPresent() && header.isPresent()) {
        pairs.add(
            new Passage.Pair(
                Topic.HEADER,
                "struct " + tag + " in both",
                header.get().at(),
                disagreement(listed.get(), header.get())));
      }
    }
    return pairs.stream();
  }

  /** Of the members that both have; the header leaves the event fields to its functions. */
  private static Optional<String> disagreement(Passage.Structure one, Passage.Structure other) {
    int common = Math.min(one.members().size(), other.members().size());
    for (int i = 0; i < common; i++) {
      Member listed = one.members().get(i);
      Member header = other.members().get(i);
      if (!listed.name().equals(header.name())
          || !listed.offsets().equals(header.offsets())
          || !listed.sizes().equals(header.sizes())) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "%s in the listing and %s in the header",
                shown(listed),
                shown(header)));
      }
    }
    return Optional.empty();
  }

  private static String shown(Member member) {
    return String.format(
        Locale.ROOT, "%s %s at byte %d", member.type(), member.name(), member.offsets().get(0));
  }
}
