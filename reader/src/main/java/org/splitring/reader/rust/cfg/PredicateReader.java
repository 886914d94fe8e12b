package org.splitring.reader.rust.cfg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.rust.cfg.Predicate.All;
import org.splitring.reader.rust.cfg.Predicate.Any;
import org.splitring.reader.rust.cfg.Predicate.Atom;
import org.splitring.reader.rust.cfg.Predicate.Not;
import org.splitring.reader.rust.cfg.Predicate.Unclear;

/** Reads what stands between the brackets of a {@code cfg}. */
final class PredicateReader {

  private static final int DEEPEST = 32;

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([A-Za-z_][A-Za-z0-9_]*)|\"([^\"\\\\]*)\"|([(),=]))");

  private final String text;
  private final Matcher tokens;
  private String word = "";
  private String quoted = "";
  private String sign = "";
  private boolean wrong;

  private PredicateReader(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
    next();
  }

  /** The predicate. */
  static Predicate of(String text) {
    PredicateReader reader = new PredicateReader(text);
    Predicate read = reader.predicate(0);
    boolean isAll = reader.word.isEmpty() && reader.sign.isEmpty() && reader.quoted.isEmpty();
    return reader.wrong || !isAll ? new Unclear(text) : read;
  }

  private void next() {
    boolean found = tokens.lookingAt();
    word = found ? Optional.ofNullable(tokens.group(1)).orElse("") : "";
    quoted = found ? Optional.ofNullable(tokens.group(2)).orElse("") : "";
    sign = found ? Optional.ofNullable(tokens.group(3)).orElse("") : "";
    wrong |= !found && !text.substring(tokens.regionStart()).isBlank();
    if (found) {
      tokens.region(tokens.end(), text.length());
    }
  }

  private Predicate predicate(int depth) {
    String name = word;
    wrong |= name.isEmpty() || depth > DEEPEST;
    if (wrong) {
      return new Unclear(text);
    }
    next();
    if (sign.equals("=")) {
      next();
      String value = quoted;
      next();
      return new Atom(name, Optional.of(value));
    }
    if (!sign.equals("(")) {
      return name.equals("true")
          ? new All(List.of())
          : name.equals("false") ? new Any(List.of()) : new Atom(name, Optional.empty());
    }
    List<Predicate> parts = new ArrayList<>();
    next();
    while (!wrong && !sign.equals(")")) {
      parts.add(predicate(depth + 1));
      if (sign.equals(",")) {
        next();
      } else {
        wrong |= !sign.equals(")");
      }
    }
    next();
    return switch (name) {
      case "all" -> new All(parts);
      case "any" -> new Any(parts);
      case "not" -> parts.size() == 1 ? new Not(parts.get(0)) : new Unclear(text);
      default -> new Unclear(text);
    };
  }
}
