package org.splitring.properties.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.layout.Extent;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.model.text.TextMember;
import org.splitring.model.text.Topic;

/**
 * Whether a structure of the text has the members that the standard's has, in order, each at its
 * offset and of its size, at every Queue Size.
 *
 * <p>A header may leave out the event field behind an array without a length, which C cannot
 * express; its functions say where it is. How much padding a whole ring has is said in words only.
 */
final class StructureRule {

  /** A member as it should be. */
  private record Expected(String name, Extent size) {}

  private static final String WHOLE = "virtq";
  private static final String PADDING = "pad";

  /** What padding is made of, with the length of the array or without. */
  private static final String BYTE = "(?:u8|uint8_t|unsigned char|char)\\b.*";

  private static final Map<String, Struct> STRUCTS =
      Stream.of(Struct.VIRTQ_DESC, Struct.VIRTQ_AVAIL, Struct.VIRTQ_USED_ELEM, Struct.VIRTQ_USED)
          .collect(Collectors.toUnmodifiableMap(Struct::name, Function.identity()));

  private StructureRule() {}

  static Answer answer(Passage.Structure structure) {
    List<Expected> expected = expected(structure);
    List<TextMember> members = structure.members();
    if (members.size() != expected.size()) {
      return Answer.Differs.of("", names(expected), shown(members));
    }
    Extent offset = Extent.NONE;
    for (int i = 0; i < expected.size(); i++) {
      Optional<Answer> wrong = compare(expected.get(i), offset, members.get(i));
      if (wrong.isPresent()) {
        return wrong.get();
      }
      offset = offset.plus(expected.get(i).size());
    }
    return byteOrder(structure)
        .orElseGet(() -> new Answer.Agrees(List.of("compared every member at every Queue Size")));
  }

  private static List<Expected> expected(Passage.Structure structure) {
    List<Expected> expected = new ArrayList<>();
    if (structure.tag().equals(WHOLE)) {
      expected.add(new Expected("desc", Part.DESCRIPTOR_TABLE.size()));
      expected.add(new Expected("avail", Part.AVAILABLE_RING.size()));
      expected.add(new Expected(PADDING, Extent.NONE));
      expected.add(new Expected("used", Part.USED_RING.size()));
      return expected;
    }
    for (Field field : STRUCTS.get(structure.tag()).fields()) {
      expected.add(new Expected(field.name(), field.size()));
    }
    int last = expected.size() - 1;
    boolean left =
        structure.topic() == Topic.HEADER
            && structure.members().size() == last
            && structure.members().get(last - 1).open();
    return left ? expected.subList(0, last) : expected;
  }

  private static Optional<Answer> compare(Expected expected, Extent offset, TextMember member) {
    if (!member.name().equals(expected.name())) {
      return Optional.of(Answer.Differs.of("", expected.name(), member.name()));
    }
    List<QueueSize> sizes = QueueSize.all();
    for (int i = 0; i < sizes.size(); i++) {
      long place = offset.bytes(sizes.get(i));
      long bytes = expected.size().bytes(sizes.get(i));
      if (member.offsets().get(i) != place || member.sizes().get(i) != bytes) {
        return Optional.of(
            Answer.Differs.of(
                "n = " + sizes.get(i),
                where(member.name(), place, bytes),
                where(member.name(), member.offsets().get(i), member.sizes().get(i))));
      }
    }
    return Optional.empty();
  }

  /** What is not a structure has to be little-endian, and says so by its type. */
  private static Optional<Answer> byteOrder(Passage.Structure structure) {
    for (TextMember member : structure.members()) {
      boolean padding = structure.tag().equals(WHOLE) && member.name().equals(PADDING);
      if (padding && !member.type().matches(BYTE)) {
        return Optional.of(
            Answer.Differs.of("", "bytes of padding", member.type() + " " + member.name()));
      }
      if (padding || member.type().matches("struct \\w+|le(16|32|64)")) {
        continue;
      }
      if (member.type().startsWith("be") || member.type().endsWith("*")) {
        return Optional.of(
            Answer.Differs.of(
                "", member.name() + " little-endian", member.type() + " " + member.name()));
      }
      return Optional.of(
          new Answer.Undecided(
              String.format(
                  Locale.ROOT,
                  "the type %s of %s does not say its byte order",
                  member.type(),
                  member.name()),
              structure.at().at(),
              "write le16, le32 or le64"));
    }
    return Optional.empty();
  }

  private static String where(String name, long offset, long bytes) {
    return String.format(Locale.ROOT, "%s at byte %d, %d bytes", name, offset, bytes);
  }

  private static String names(List<Expected> expected) {
    return expected.stream().map(Expected::name).collect(Collectors.joining(", "));
  }

  private static String shown(List<TextMember> members) {
    return members.stream().map(TextMember::name).collect(Collectors.joining(", "));
  }
}
