package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.TextMember;
import org.splitring.model.text.Topic;
import org.splitring.reader.c.lower.DefinedStructure;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.token.SourceText;

/**
 * The structures of the split ring, with the offset and size of every member at every Queue Size.
 */
final class Structures {

  /** The structures of the listings; the last is the layout of a whole ring. */
  static final List<String> TAGS =
      List.of("virtq_desc", "virtq_avail", "virtq_used_elem", "virtq_used", "virtq");

  private Structures() {}

  /** Those of a file's listings. */
  static List<Passage> listed(TexFile file, KnownCode reader) {
    List<Listing> listings =
        file.listings().stream()
            .filter(each -> TAGS.stream().anyMatch(LiveCode.of(each)::definesStruct))
            .toList();
    return listings.isEmpty()
        ? List.of()
        : read(
            Topic.STRUCTS,
            file.path(),
            listings.get(0).at(),
            TAGS,
            size -> ListedCode.structures(listings, size),
            reader);
  }

  /**
   * The structures of some tags in a text that may be another one for each Queue Size.
   *
   * @param at where to point to if the text cannot be read at all
   */
  static List<Passage> read(
      Topic topic,
      String file,
      Lines at,
      List<String> tags,
      IntFunction<String> text,
      KnownCode reader) {
    Map<Integer, List<DefinedStructure>> read = new HashMap<>();
    try {
      for (int size : LinearSize.SAMPLES) {
        read.put(size, reader.structures(file, text.apply(size)));
      }
    } catch (UnreadableException e) {
      return List.of(
          new Passage.Unread(topic, "structures", at, e.getMessage(), "make the listing C"));
    }
    List<Passage> passages = new ArrayList<>();
    for (String tag : tags(read.get(LinearSize.SAMPLES.get(0)), tags)) {
      List<List<DefinedStructure>> all =
          LinearSize.SAMPLES.stream().map(size -> named(read.get(size), tag)).toList();
      SourceText whole = new SourceText(file, text.apply(LinearSize.SAMPLES.get(0)));
      passages.add(passage(topic, lines(all.get(0).get(0), whole), tag, all));
    }
    return passages;
  }

  private static List<String> tags(List<DefinedStructure> all, List<String> wanted) {
    return all.stream().map(DefinedStructure::tag).filter(wanted::contains).distinct().toList();
  }

  private static List<DefinedStructure> named(List<DefinedStructure> all, String tag) {
    return all.stream().filter(each -> each.tag().equals(tag)).toList();
  }

  private static Lines lines(DefinedStructure structure, SourceText text) {
    FileRange at = structure.origin().at();
    return new Lines(text.name(), at.line(), text.lineOf(at.end()));
  }

  private static Passage passage(
      Topic topic, Lines at, String tag, List<List<DefinedStructure>> all) {
    DefinedStructure first = all.get(0).get(0);
    Optional<String> trouble =
        all.stream().flatMap(List::stream).flatMap(each -> each.trouble().stream()).findFirst();
    if (all.stream().anyMatch(each -> each.size() != 1)) {
      trouble = Optional.of("it is defined more than once");
    }
    if (trouble.isPresent()) {
      return new Passage.Unread(
          topic, "struct " + tag, at, trouble.get(), "define it once, in C that can be laid out");
    }
    List<TextMember> members = new ArrayList<>();
    for (int i = 0; i < first.members().size(); i++) {
      int index = i;
      members.add(member(all.stream().map(each -> each.get(0).members().get(index)).toList()));
    }
    return new Passage.Structure(topic, tag, at, members);
  }

  /** A member at every Queue Size, from what it is at some. */
  private static TextMember member(List<DefinedStructure.Member> some) {
    DefinedStructure.Member first = some.get(0);
    List<Long> offsets =
        LinearSize.through(some.stream().map(DefinedStructure.Member::offset).toList());
    List<Long> bytes =
        first.open()
            ? QueueSize.all().stream().map(size -> first.element() * size.entries()).toList()
            : LinearSize.through(some.stream().map(DefinedStructure.Member::size).toList());
    return new TextMember(first.name(), first.type(), offsets, bytes, first.open());
  }
}
