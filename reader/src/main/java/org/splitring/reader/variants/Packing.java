package org.splitring.reader.variants;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.variants.index.FileIndex;

/**
 * Whether a branch leaves the packing of structures as it found it, so that its pragmas matter to
 * nothing but what it declares itself.
 */
final class Packing {

  private static final String USUAL = "";

  private final Deque<String> saved = new ArrayDeque<>();
  private String current = USUAL;
  private boolean understood = true;

  private Packing() {}

  /** Whether each branch of a conditional ends as it begins, which is without packing. */
  static boolean isRestored(IfSection conditional, FileIndex index, Preprocessed text) {
    Packing before = new Packing();
    int from = conditional.branches().get(0).from();
    text.pragmas().stream()
        .filter(each -> each.token() < from)
        .filter(each -> each.text().startsWith("pack"))
        .forEach(each -> before.apply(each.text()));
    if (!before.understood || !before.current.equals(USUAL)) {
      return false;
    }
    for (IfSection.Branch branch : conditional.branches()) {
      Packing inside = new Packing();
      index.pragmas().stream()
          .filter(each -> branch.directive().end() <= each.offset())
          .filter(each -> each.offset() < branch.end())
          .forEach(each -> inside.apply(each.text()));
      if (!inside.understood || !inside.current.equals(USUAL) || !inside.saved.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void apply(String pragma) {
    List<String> words = List.of(pragma.replaceAll("[(),]", " ").trim().split("\\s+"));
    if (!words.get(0).equals("pack") || !pragma.contains("(")) {
      understood = false;
    } else if (words.size() == 1) {
      current = USUAL;
    } else if (words.get(1).equals("push")) {
      saved.push(current);
      current = words.size() > 2 ? words.get(words.size() - 1) : current;
    } else if (words.get(1).equals("pop") && words.size() == 2 && !saved.isEmpty()) {
      current = saved.pop();
    } else if (words.size() == 2 && words.get(1).matches("\\d+")) {
      current = words.get(1);
    } else {
      understood = false;
    }
  }
}
