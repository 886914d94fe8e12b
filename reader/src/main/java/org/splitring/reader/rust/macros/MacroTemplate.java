package org.splitring.reader.rust.macros;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule of a macro, with what the parameters are in their places.
 *
 * <p>A local name of the macro's own is another one than the caller's of that name. Where the two
 * could be mistaken for each other nothing is filled in.
 */
final class MacroTemplate {

  private static final Pattern METAVARIABLE = Pattern.compile("\\$(\\w+)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern BINDS = Pattern.compile("\\b(let|for|match|fn|while)\\b|\\|");
  private static final Pattern IN_PATTERN = Pattern.compile("(?s).*\\blet\\b[^=;]*$");
  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:([*+?])|([^\\s*+?(){}\\[\\]$]+)\\s*([*+?]))");
  private static final int LONGEST = 100_000;

  private final Map<String, Captured> arguments;

  private MacroTemplate(Map<String, Captured> arguments) {
    this.arguments = arguments;
  }

  /** The text; empty if it is not surely known. */
  static Optional<String> filled(String template, Map<String, Captured> arguments) {
    String text = BitFlags.withoutComments(template);
    if (text.contains("$crate") || text.contains("macro_rules")) {
      return Optional.empty();
    }
    String own = METAVARIABLE.matcher(text).replaceAll(" ");
    if (BINDS.matcher(text).find() && sharesName(own, arguments)) {
      return Optional.empty();
    }
    return new MacroTemplate(arguments)
        .filled(text)
        .filter(each -> each.length() <= LONGEST && !each.contains("$"));
  }

  private Optional<String> filled(String text) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int next = text.indexOf('$'); next >= 0; next = text.indexOf('$', at)) {
      filled.append(text, at, next);
      boolean isRepetition = text.startsWith("$(", next);
      Optional<Piece> piece = isRepetition ? repetition(text, next) : parameter(text, next);
      if (piece.isEmpty() || filled.length() > LONGEST) {
        return Optional.empty();
      }
      filled.append(piece.get().text());
      at = piece.get().end();
    }
    return Optional.of(filled.append(text, at, text.length()).toString());
  }

  /** What a part of the template is, and where the part ends. */
  private record Piece(String text, int end) {}

  private Optional<Piece> parameter(String text, int at) {
    Matcher matcher = METAVARIABLE.matcher(text).region(at, text.length());
    return matcher.lookingAt()
            && arguments.get(matcher.group(1)) instanceof Captured.One one
            && !isBound(text, at)
        ? Optional.of(new Piece(one.text(), matcher.end()))
        : Optional.empty();
  }

  private Optional<Piece> repetition(String text, int at) {
    int close = closing(text, at + 1);
    if (close < 0 || IN_PATTERN.matcher(text.substring(0, at)).matches()) {
      return Optional.empty();
    }
    String part = text.substring(at + 2, close);
    Matcher behind = BEHIND.matcher(text).region(close + 1, text.length());
    if (!behind.lookingAt()) {
      return Optional.empty();
    }
    String separator = behind.group(2) == null ? " " : " " + behind.group(2) + " ";
    Optional<Integer> times = times(part);
    if (times.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < times.get(); i++) {
      Optional<String> once = new MacroTemplate(time(part, i)).filled(part);
      if (once.isEmpty()) {
        return Optional.empty();
      }
      all.add(once.get());
    }
    return Optional.of(new Piece(String.join(separator, all), behind.end()));
  }

  /** The bracket that closes the one at a place; -1 where a text or a character may have one. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        return -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** How often a part is there: as often as what it names was handed over. */
  private Optional<Integer> times(String part) {
    Optional<Integer> times = Optional.empty();
    Matcher names = METAVARIABLE.matcher(part);
    while (names.find()) {
      if (arguments.get(names.group(1)) instanceof Captured.Many many) {
        int size = many.each().size();
        if (times.filter(each -> each != size).isPresent()) {
          return Optional.empty();
        }
        times = Optional.of(size);
      }
    }
    return times;
  }

  private Map<String, Captured> time(String part, int time) {
    Map<String, Captured> all = new LinkedHashMap<>(arguments);
    Matcher names = METAVARIABLE.matcher(part);
    while (names.find()) {
      if (arguments.get(names.group(1)) instanceof Captured.Many many) {
        all.put(names.group(1), many.each().get(time));
      }
    }
    return all;
  }

  /** Whether a name that is handed over is declared: it is there behind the call as well. */
  private static boolean isBound(String template, int at) {
    return template.substring(0, at).matches("(?s).*\\blet\\s+(mut\\s+)?(\\(\\s*)?$");
  }

  private static boolean sharesName(String own, Map<String, Captured> arguments) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(own);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return arguments.values().stream()
        .flatMap(Captured::texts)
        .flatMap(each -> NAME.matcher(each).results())
        .anyMatch(each -> names.contains(each.group()) && !isKeywordOrType(each.group()));
  }

  private static boolean isKeywordOrType(String name) {
    return List.of(
            "as", "usize", "u64", "u32", "u16", "u8", "self", "size_of", "mem", "std", "core")
        .contains(name);
  }
}
