package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.TextReader;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Member;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The structures of the split ring, with the offset and size of every member at every Queue Size.
 */
final class Structures {

  /** The structures of the listings; the last is the layout of a whole ring. */
  static final List<String> TAGS =
      List.of("virtq_desc", "virtq_avail", "virtq_used_elem", "virtq_used", "virtq");

  private Structures() {}

  /** Those of a file's listings. */
  static List<Passage> listed(TexFile file) {
    List<Listing> listings =
        file.listings().stream()
            .filter(each -> TAGS.stream().anyMatch(each::definesStruct))
            .toList();
    return listings.isEmpty()
        ? List.of()
        : read(
                Topic.STRUCTS,
                file.path(),
                listings.get(0).at(),
                TAGS,
                size -> ListedCode.structures(listings, size))
            .stream()
            .map(each -> Padding.said(each, file))
            .toList();
  }

  /**
   * The structures of some tags in a text that may be another one for each Queue Size.
   *
   * @param at where to point to if the text cannot be read at all
   */
  static List<Passage> read(
      Topic topic, String file, Lines at, List<String> tags, IntFunction<String> text) {
    Map<String, List<TextReader.Structure>> bySize = new LinkedHashMap<>();
    Map<String, List<TextReader.Structure>> known = new HashMap<>();
    try {
      for (QueueSize size : QueueSize.all()) {
        String code = text.apply(size.entries());
        if (!known.containsKey(code)) {
          known.put(code, TextReader.structures(file, code));
        }
        for (TextReader.Structure each : known.get(code)) {
          if (tags.contains(each.tag())) {
            bySize.computeIfAbsent(each.tag(), any -> new ArrayList<>()).add(each);
          }
        }
      }
    } catch (UnreadableException e) {
      return List.of(
          new Passage.Unread(topic, "structures", at, e.getMessage(), "make the listing C"));
    }
    List<Passage> passages = new ArrayList<>();
    bySize.forEach((tag, all) -> passages.add(passage(topic, file, tag, all)));
    return passages;
  }

  private static Passage passage(
      Topic topic, String file, String tag, List<TextReader.Structure> all) {
    TextReader.Structure first = all.get(0);
    Lines at = new Lines(file, first.first(), first.last());
    Optional<String> trouble = all.stream().flatMap(each -> each.trouble().stream()).findFirst();
    if (all.size() != QueueSize.all().size()) {
      trouble = Optional.of("it is defined more than once");
    }
    if (trouble.isPresent()) {
      return new Passage.Unread(
          topic, "struct " + tag, at, trouble.get(), "define it once, in C that can be laid out");
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < first.members().size(); i++) {
      members.add(member(all, i));
    }
    return new Passage.Structure(topic, tag, at, members);
  }

  private static Member member(List<TextReader.Structure> all, int index) {
    List<QueueSize> sizes = QueueSize.all();
    List<Long> offsets = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      TextReader.Member each = all.get(i).members().get(index);
      offsets.add(each.offset());
      bytes.add(each.open() ? each.element() * sizes.get(i).entries() : each.size());
    }
    TextReader.Member first = all.get(0).members().get(index);
    return new Member(first.name(), first.type(), offsets, bytes, first.open());
  }
}
