package org.splitring.claims.latex.listing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.Newlines;
import org.splitring.model.text.Lines;

/**
 * C without what no compiler sees: comments, and what a condition of the preprocessor leaves out.
 * Nothing is included, so that a name is defined only where the text itself has defined it.
 *
 * @param file where it stands
 * @param first its first line
 * @param text with blanks in the place of what is left out; every line stays where it is
 */
public record LiveCode(String file, int first, String text) {

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?(?:\\*/|\\z)|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*#\\s*(ifdef|ifndef|if|elif|else|endif|define|undef)\\b\\s*(.*)");
  private static final Pattern DEFINED =
      Pattern.compile("(!?)\\s*defined\\s*\\(?\\s*(\\w+)\\s*\\)?");

  /** The live code of a listing. */
  public static LiveCode of(Listing listing) {
    return new LiveCode(listing.at().file(), listing.at().first(), live(listing.text()));
  }

  static LiveCode of(String file, String code) {
    return new LiveCode(file, 1, live(code));
  }

  /** Whether it defines a structure of that tag. */
  boolean definesStruct(String tag) {
    return text.contains(tag)
        && Pattern.compile("\\bstruct\\s+" + tag + "\\s*\\{").matcher(text).find();
  }

  /** Whether it defines, rather than calls, a function of that name. */
  boolean definesFunction(String name) {
    return function(name).isPresent();
  }

  /**
   * A function.
   *
   * @param parameters what stands between its parentheses
   * @param body what stands between its braces
   */
  record Function(String parameters, String body, Lines at) {}

  /** The function of that name, if the text defines one. */
  Optional<Function> function(String name) {
    if (!text.contains(name)) {
      return Optional.empty();
    }
    Matcher head =
        Pattern.compile("\\b" + name + "\\s*\\(([^;{}()]*)\\)\\s*\\{([^{}]*)\\}").matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    Lines at = new Lines(file, line(head.start()), line(head.end() - 1));
    return Optional.of(new Function(head.group(1), head.group(2), at));
  }

  /** The line of a place in the text. */
  int line(int offset) {
    return first + Newlines.in(text, 0, offset);
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** C without its comments; every line stays where it is. */
  static String bare(String code) {
    return code.contains("/*") || code.contains("//")
        ? COMMENT.matcher(code).replaceAll(found -> found.group().replaceAll("[^\\n]", " "))
        : code;
  }

  private static String live(String code) {
    String bare = bare(code);
    if (bare.indexOf('#') < 0) {
      return bare;
    }
    StringBuilder live = new StringBuilder();
    Set<String> defined = new HashSet<>();
    Deque<Boolean> open = new ArrayDeque<>();
    for (String line : bare.split("\n", -1)) {
      boolean shown = !open.contains(false);
      Matcher directive = DIRECTIVE.matcher(line);
      if (directive.matches()) {
        condition(directive.group(1), directive.group(2).strip(), open, defined, shown);
        shown &= !open.contains(false);
      }
      live.append(shown ? line : "").append('\n');
    }
    live.setLength(live.length() - 1);
    return live.toString();
  }

  private static void condition(
      String directive, String words, Deque<Boolean> open, Set<String> defined, boolean shown) {
    String name = words.split("\\W", 2)[0];
    switch (directive) {
      case "ifdef" -> open.push(defined.contains(name));
      case "ifndef" -> open.push(!defined.contains(name));
      case "if" -> open.push(holds(words, defined));
      case "elif" -> {
        if (!open.isEmpty()) {
          open.push(!open.pop() && holds(words, defined));
        }
      }
      case "else" -> {
        if (!open.isEmpty()) {
          open.push(!open.pop());
        }
      }
      case "endif" -> open.poll();
      case "define" -> {
        if (shown) {
          defined.add(name);
        }
      }
      default -> {
        if (shown) {
          defined.remove(name);
        }
      }
    }
  }

  /** A condition that is not known here is taken to hold: what hangs on it is looked at. */
  private static boolean holds(String words, Set<String> defined) {
    Matcher asked = DEFINED.matcher(words);
    if (asked.matches()) {
      return asked.group(1).isEmpty() == defined.contains(asked.group(2));
    }
    return !words.matches("\\(?\\s*0[xX]?0*[uUlL]*\\s*\\)?");
  }
}
