package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;

/**
 * Reads the listing of the loop statement by statement. The names of its functions are those of the
 * standard; a statement that is none of these is not understood, and nothing is said of the loop.
 */
final class LoopParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\w+|->|\\+\\+|\\+=|==|!=|<=|>=|\\S", Pattern.DOTALL);
  private static final String SEEN = "vq -> last_seen_used";
  private static final String INDEX = "le16_to_cpu ( virtq -> used . idx )";

  private static final Pattern NOTIFICATIONS =
      Pattern.compile("virtq_(enable|disable)_\\w+ \\( vq \\) ;");
  private static final Pattern ADVANCE =
      Pattern.compile("(?:" + SEEN + " \\+\\+|\\+\\+ " + SEEN + "|" + SEEN + " \\+= (\\d{1,5})) ;");
  private static final Pattern CONDITION =
      Pattern.compile(
          "if \\( (" + SEEN + "|" + Pattern.quote(INDEX) + ") (==|!=|<=|>=|<|>) (.+) \\)");
  private static final Pattern FOREVER =
      Pattern.compile("(?:for \\( ; ; \\)|while \\( (?:1|true) \\))");
  private static final Pattern TAKE =
      Pattern.compile("(?:(?:const )?struct virtq_used_elem \\* )?e = (.+) ;");

  private final List<String> tokens;
  private int at;

  private LoopParser(String code) {
    tokens = TOKEN.matcher(code).results().map(MatchResult::group).toList();
  }

  /**
   * The statements of a listing without its comments.
   *
   * @throws UnreadableException if one of them is not known
   */
  static List<LoopStep> read(String code) throws UnreadableException {
    LoopParser parser = new LoopParser(code);
    List<LoopStep> steps = new ArrayList<>();
    while (parser.at < parser.tokens.size()) {
      steps.addAll(parser.statement());
    }
    return List.copyOf(steps);
  }

  private List<LoopStep> statement() throws UnreadableException {
    String next = at < tokens.size() ? tokens.get(at) : "";
    if (next.equals("{")) {
      at++;
      List<LoopStep> block = new ArrayList<>();
      while (at < tokens.size() && !tokens.get(at).equals("}")) {
        block.addAll(statement());
      }
      if (at == tokens.size()) {
        throw new UnreadableException("a block of it is not closed");
      }
      at++;
      return block;
    }
    if (next.equals(";")) {
      at++;
      return List.of();
    }
    if (next.equals("if")) {
      String head = head();
      IndexComparison comparison = comparison(head);
      return List.of(new LoopStep.If(comparison, statement()));
    }
    if (next.equals("for") || next.equals("while")) {
      String head = head();
      if (!FOREVER.matcher(head).matches()) {
        throw unknown(head);
      }
      return List.of(new LoopStep.Forever(statement()));
    }
    return List.of(simple());
  }

  private LoopStep simple() throws UnreadableException {
    int end = at;
    while (end < tokens.size() && !tokens.get(end).equals(";")) {
      end++;
    }
    String text = String.join(" ", tokens.subList(at, Math.min(end + 1, tokens.size())));
    at = end + 1;
    Matcher notifications = NOTIFICATIONS.matcher(text);
    Matcher advance = ADVANCE.matcher(text);
    Matcher take = TAKE.matcher(text);
    if (notifications.matches()) {
      return new LoopStep.Notifications(notifications.group(1).equals("enable"));
    } else if (advance.matches()) {
      return new LoopStep.Advance(
          advance.group(1) == null ? 1 : Integer.parseInt(advance.group(1)));
    } else if (take.matches()) {
      return new LoopStep.Take(take.group(1));
    }
    return switch (text) {
      case "mb ( ) ;" -> new LoopStep.Barrier();
      case "break ;" -> new LoopStep.Break();
      case "continue ;" -> new LoopStep.Continue();
      case "process_buffer ( e ) ;" -> new LoopStep.Process();
      default -> throw unknown(text);
    };
  }

  /** The word that a statement begins with, and what stands in parentheses behind it. */
  private String head() throws UnreadableException {
    int from = at;
    int depth = 0;
    do {
      at++;
      if (at == tokens.size()) {
        throw unknown(String.join(" ", tokens.subList(from, at)));
      }
      depth += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
    } while (depth > 0);
    at++;
    return String.join(" ", tokens.subList(from, at));
  }

  private static IndexComparison comparison(String head) throws UnreadableException {
    Matcher condition = CONDITION.matcher(head);
    if (condition.matches()) {
      boolean turned = condition.group(1).equals(INDEX);
      Optional<IndexComparison> comparison = IndexComparison.of(condition.group(2), turned);
      if (comparison.isPresent() && condition.group(3).equals(turned ? SEEN : INDEX)) {
        return comparison.get();
      }
    }
    throw unknown(head);
  }

  private static UnreadableException unknown(String text) {
    return new UnreadableException("'" + text + "' is no statement that is known of it");
  }
}
