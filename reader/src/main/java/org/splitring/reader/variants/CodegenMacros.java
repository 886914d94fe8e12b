package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.preprocess.IfSection;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.index.FileIndex;
import org.splitring.reader.variants.index.Indexes;

/**
 * Macros that say nothing but how code is to be generated: attributes for inlining, for tools and
 * for warnings. It is no matter which of them a build takes.
 */
final class CodegenMacros {

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "always_inline",
          "noinline",
          "flatten",
          "no_instrument_function",
          "hotpatch",
          "patchable_function_entry",
          "unused",
          "used",
          "maybe_unused",
          "deprecated",
          "warn_unused_result",
          "cold",
          "hot",
          "leaf",
          "nothrow",
          "no_stack_protector",
          "nocf_check",
          "no_sanitize",
          "no_sanitize_address",
          "no_sanitize_undefined",
          "externally_visible",
          "visibility",
          "format",
          "nonnull",
          "returns_nonnull",
          "fallthrough",
          "assume_aligned",
          "malloc",
          "error",
          "warning",
          "diagnose_as_builtin");

  private static final int DEEPEST = 8;

  private final Preprocessed text;
  private final Indexes indexes;

  CodegenMacros(Preprocessed text, Indexes indexes) {
    this.text = text;
    this.indexes = indexes;
  }

  /** Whether a macro is the same in every branch of a conditional, but for such attributes. */
  boolean isSame(String macro, IfSection conditional, FileIndex index) {
    boolean total =
        conditional.branches().stream().anyMatch(branch -> branch.name().equals("else"));
    Set<List<String>> bodies = new HashSet<>();
    for (IfSection.Branch branch : conditional.branches()) {
      List<FileIndex.Body> inside =
          index.bodies().getOrDefault(macro, List.of()).stream()
              .filter(each -> branch.directive().end() <= each.offset())
              .filter(each -> each.offset() < branch.end())
              .toList();
      // What a further conditional inside defines may as well not be defined.
      boolean certain = inside.stream().anyMatch(each -> opens(conditional, each.group()));
      long changes =
          index.macros().getOrDefault(macro, List.of()).stream()
              .filter(each -> branch.directive().end() <= each && each < branch.end())
              .count();
      if (!certain || inside.size() != changes) {
        return false;
      }
      inside.forEach(each -> bodies.add(plain(each.tokens(), macro, DEEPEST)));
    }
    return total && bodies.size() == 1 && !isSpelled(macro);
  }

  /** Whether a macro is used where another one may make a string of what it is (6.10.3.2). */
  private boolean isSpelled(String macro) {
    Set<Integer> places = new HashSet<>();
    for (MacroUse use : text.uses()) {
      if (use.name().equals(macro)) {
        places.add(use.token());
      }
    }
    if (places.isEmpty()) {
      return false;
    }
    Set<String> spelling = indexes.leadingTo(Set.of("#"));
    return text.uses().stream()
        .anyMatch(use -> places.contains(use.token()) && spelling.contains(use.name()));
  }

  /** Whether a group is that of the conditional itself. */
  private static boolean opens(IfSection conditional, int group) {
    return conditional.place().start() <= group
        && group < conditional.branches().get(0).directive().end();
  }

  /** What is left without such attributes and without macros that are nothing else. */
  private List<String> plain(List<Token> tokens, String macro, int depth) {
    List<String> left = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int end = attributes(tokens, i);
      if (end > i) {
        i = end;
      } else if (token.kind() != Token.Kind.IDENTIFIER
          || token.text().equals(macro)
          || depth == 0
          || !isNothing(token.text(), depth)) {
        left.add(token.text());
      }
    }
    return left;
  }

  private boolean isNothing(String macro, int depth) {
    List<FileIndex.Body> bodies = indexes.bodies(macro);
    return !bodies.isEmpty()
        && bodies.stream().allMatch(each -> plain(each.tokens(), macro, depth - 1).isEmpty());
  }

  /** The index of the last token of attributes that begin there; the same if none do. */
  private static int attributes(List<Token> tokens, int from) {
    boolean begins =
        from + 2 < tokens.size()
            && (tokens.get(from).isName("__attribute__") || tokens.get(from).isName("__attribute"))
            && tokens.get(from + 1).is("(")
            && tokens.get(from + 2).is("(");
    if (!begins) {
      return from;
    }
    int depth = 2;
    for (int i = from + 3; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      if (depth == 2
          && token.kind() == Token.Kind.IDENTIFIER
          && !ATTRIBUTES.contains(token.text().replaceAll("^__|__$", ""))) {
        return from;
      }
    }
    return from;
  }
}
