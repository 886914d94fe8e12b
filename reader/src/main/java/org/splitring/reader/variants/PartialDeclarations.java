package org.splitring.reader.variants;

import org.splitring.reader.preprocess.IfSection;

/** Branches that hold pieces of declarations, and not whole ones. */
final class PartialDeclarations {

  private PartialDeclarations() {}

  /** Whether a branch holds a piece of a declaration, or the begin of one. */
  static boolean isOpen(IfSection conditional) {
    String file = conditional.place().file().text();
    return conditional.branches().stream()
        .anyMatch(
            branch ->
                isUnfinished(file, branch)
                    || file.substring(branch.directive().end(), branch.end())
                            .chars()
                            .map(each -> each == '{' ? 1 : each == '}' ? -1 : 0)
                            .sum()
                        != 0);
  }

  /** Whether what a branch holds goes on behind it. */
  static boolean isUnfinished(String file, IfSection.Branch branch) {
    String body = file.substring(branch.directive().end(), branch.end());
    String code =
        body.replaceAll("(?s)/\\*.*?\\*/", " ")
            .replaceAll("//[^\n]*", " ")
            .replaceAll("(?m)^[ \t]*#(\\\\\n|[^\n])*", " ")
            .trim();
    return !code.isEmpty() && !code.endsWith(";") && !code.endsWith("}");
  }
}
