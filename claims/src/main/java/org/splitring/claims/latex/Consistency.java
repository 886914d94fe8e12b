package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.claims.latex.listing.ListingReader;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.TextMember;
import org.splitring.model.text.Topic;

/** Whether passages that speak of the same agree with one another, whoever of them is right. */
final class Consistency {

  /** The layout of a whole ring, which in the header is another structure. */
  private static final String WHOLE = "virtq";

  private final List<Passage> passages;
  private final Lines somewhere;

  private Consistency(List<Passage> passages, Lines somewhere) {
    this.passages = passages;
    this.somewhere = somewhere;
  }

  /** The table with the structures, and the header's structures with those of the listings. */
  static List<Passage> of(List<Passage> passages, Lines somewhere) {
    Consistency consistency = new Consistency(passages, somewhere);
    return Stream.concat(consistency.rows(), consistency.headers()).toList();
  }

  private Stream<Passage> rows() {
    List<Passage> pairs = new ArrayList<>();
    for (Part part : Part.values()) {
      String subject = part.title() + ", struct " + tag(part);
      Optional<Passage.Structure> structure = structure(Topic.STRUCTS, tag(part));
      List<Passage.Row> rows =
          passages.stream()
              .filter(Passage.Row.class::isInstance)
              .map(Passage.Row.class::cast)
              .filter(row -> part.title().equals(row.part()))
              .toList();
      if (rows.isEmpty() || structure.isEmpty()) {
        pairs.add(onlyOne(Topic.TABLE, subject));
      }
      for (Passage.Row row : rows) {
        structure.ifPresent(each -> pairs.add(pair(row, each)));
      }
    }
    return pairs.stream();
  }

  private Passage onlyOne(Topic topic, String subject) {
    return new Passage.Unread(
        topic,
        subject,
        somewhere,
        "one of the two is not there or cannot be read, so they cannot be compared",
        "see what is said of each of them");
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
    CompiledFormula program = CompiledFormula.of(row.size());
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
    for (String tag : ListingReader.TAGS) {
      Optional<Passage.Structure> listed = structure(Topic.STRUCTS, tag);
      Optional<Passage.Structure> header = structure(Topic.HEADER, tag);
      if (listed.isPresent() && header.isPresent()) {
        pairs.add(
            new Passage.Pair(
                Topic.HEADER,
                "struct " + tag + " in both",
                header.get().at(),
                disagreement(listed.get(), header.get())));
      } else if (!tag.equals(WHOLE)) {
        pairs.add(onlyOne(Topic.HEADER, "struct " + tag + " in both"));
      }
    }
    return pairs.stream();
  }

  /** Of the members that both have; the header leaves the event fields to its functions. */
  private static Optional<String> disagreement(Passage.Structure one, Passage.Structure other) {
    int common = Math.min(one.members().size(), other.members().size());
    for (int i = 0; i < common; i++) {
      TextMember listed = one.members().get(i);
      TextMember header = other.members().get(i);
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

  private static String shown(TextMember member) {
    return String.format(
        Locale.ROOT, "%s %s at byte %d", member.type(), member.name(), member.offsets().get(0));
  }
}
