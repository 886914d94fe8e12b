package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * Reads what versions of the standard say of the split ring. A file that is the same in two of them
 * is read once.
 */
public final class SpecReader {

  /** A file as it was read: what it says depends on nothing else. */
  private record Known(String path, String text) {}

  private final Map<Known, List<Passage>> known = new HashMap<>();
  private final Flags flags = new Flags();

  /**
   * What the text says. What is there and not understood is an {@link Passage.Unread}, and so is
   * what should be there and is not.
   *
   * @throws UnreadableException if the tree is not the standard's, or a merge or patch was left
   *     half done in it
   */
  public SpecText read(Tree tree) throws UnreadableException {
    Document document = Document.of(tree);
    Leftovers.check(document);
    List<Passage> found = new ArrayList<>();
    for (TexFile file : document.files()) {
      found.addAll(said(file));
    }
    for (Document.Program program : document.programs()) {
      found.addAll(said(program));
    }
    if (found.stream().allMatch(is(Topic.REGISTER))) {
      throw Document.notTheStandard(
          tree, "nothing in its document defines the structures of a split ring");
    }
    addMissing(found);
    found.addAll(Consistency.of(found));
    found.addAll(flags.in(document));
    found.sort(Comparator.comparing(Passage::topic));
    return new SpecText(tree.name(), tree.commit(), found, Labels.unlisted(document));
  }

  private List<Passage> said(TexFile file) {
    return known.computeIfAbsent(
        new Known(file.path(), String.join("\n", file.lines())),
        any -> {
          List<Passage> passages = new ArrayList<>(SizeFormula.in(file));
          passages.addAll(Structures.listed(file));
          passages.addAll(SizeTable.in(file));
          passages.addAll(Register.in(file));
          passages.addAll(Transport.in(file));
          return passages;
        });
  }

  private List<Passage> said(Document.Program program) throws UnreadableException {
    if (!Header.is(program)) {
      return List.of();
    }
    Known key = new Known(program.path(), program.text());
    if (!known.containsKey(key)) {
      known.put(key, Header.in(program));
    }
    return known.get(key);
  }

  private static void addMissing(List<Passage> found) {
    Lines somewhere = Lines.one(found.get(0).at().file(), 1);
    for (Topic topic : Topic.values()) {
      addUnless(found, topic, name(topic), () -> somewhere, found.stream().noneMatch(is(topic)));
    }
    if (found.stream().anyMatch(is(Topic.STRUCTS))) {
      for (String tag : Structures.TAGS) {
        boolean there =
            found.stream()
                .anyMatch(
                    each ->
                        each.topic() == Topic.STRUCTS && each.subject().equals("struct " + tag));
        addUnless(found, Topic.STRUCTS, "struct " + tag, () -> somewhere, !there);
      }
    }
  }

  private static Predicate<Passage> is(Topic topic) {
    return each -> each.topic() == topic;
  }

  private static String name(Topic topic) {
    return switch (topic) {
      case MACRO -> SizeFormula.MACRO;
      case TOTAL -> SizeFormula.FUNCTION;
      case STRUCTS -> "the structures";
      case TABLE -> "the table of sizes";
      case HEADER -> "the header";
      case REGISTER -> "QueueAlign";
    };
  }

  private static void addUnless(
      List<Passage> found, Topic topic, String subject, Supplier<Lines> at, boolean missing) {
    if (missing) {
      found.add(
          new Passage.Unread(
              topic,
              subject,
              at.get(),
              "nothing in the document has it in a form that is known here",
              "look whether it was renamed or taken out"));
    }
  }
}
