package org.splitring.claims.c;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorPragmaStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;

/** What {@code #pragma pack} says at each place of a translation unit. */
final class PackPragmas {

  /** No pragma is in force. */
  static final long NATURAL = Long.MAX_VALUE;

  /** A pragma is in force whose argument is not a number. */
  private static final long UNKNOWN = -1;

  private record Change(int offset, long limit) {}

  private static final Pattern PACK = Pattern.compile("pack\\s*\\(([^)]*)\\)");

  private final List<Change> changes = new ArrayList<>();

  PackPragmas(IASTTranslationUnit unit) {
    Deque<Long> stack = new ArrayDeque<>();
    long limit = NATURAL;
    for (IASTPreprocessorStatement statement : unit.getAllPreprocessorStatements()) {
      if (statement instanceof IASTPreprocessorPragmaStatement pragma
          && statement.isActive()
          && statement instanceof ASTNode node) {
        Matcher pack = PACK.matcher(String.valueOf(pragma.getMessage()));
        if (pack.find()) {
          limit = apply(pack.group(1), limit, stack);
          changes.add(new Change(node.getOffset(), limit));
        }
      }
    }
  }

  private static long apply(String arguments, long limit, Deque<Long> stack) {
    long result = arguments.isBlank() ? NATURAL : limit;
    for (String argument : arguments.split(",")) {
      String word = argument.strip();
      if (word.equals("push")) {
        stack.push(limit);
      } else if (word.equals("pop")) {
        result = stack.isEmpty() ? NATURAL : stack.pop();
      } else if (word.matches("\\d{1,3}")) {
        result = Long.parseLong(word);
      } else if (!word.isEmpty()) {
        result = UNKNOWN;
      }
    }
    return result;
  }

  /** The largest alignment of a member of a structure that is defined there. */
  long limitAt(IASTNode node) throws UnfollowedException {
    long limit = NATURAL;
    if (node instanceof ASTNode placed) {
      for (Change change : changes) {
        if (change.offset() <= placed.getOffset()) {
          limit = change.limit();
        }
      }
    }
    if (limit == UNKNOWN) {
      throw new UnfollowedException(
          "a #pragma pack whose argument is not a number is in force",
          "give the sizes with --input",
          node);
    }
    return limit;
  }
}
