package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** Reads what a version of the standard says of the split ring. */
public final class SpecReader {

  private SpecReader() {}

  /**
   * What the text says. What is there and not understood is an {@link Passage.Unread}, and so is
   * what should be there and is not.
   *
   * @throws UnreadableException if the tree is not the standard's, or a merge or patch was left
   *     half done in it
   */
  public static SpecText read(Tree tree) throws UnreadableException {
    Document document = Document.of(tree);
    List<Passage> found = new ArrayList<>();
    found.addAll(SizeFormula.in(document));
    found.addAll(Structures.listed(document));
    found.addAll(SizeTable.in(document));
    found.addAll(Header.in(document));
    if (found.isEmpty()) {
      throw Document.notTheStandard(
          tree, "nothing in its document defines the structures of a split ring");
    }
    found.addAll(Register.in(document));
    addMissing(found);
    found.addAll(Consistency.of(found));
    found.sort(Comparator.comparing(Passage::topic));
    return new SpecText(tree.name(), tree.commit(), found, Labels.unlisted(document));
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

  private static java.util.function.Predicate<Passage> is(Topic topic) {
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
