package org.splitring.reader.preprocess.token;

import java.util.List;
import java.util.stream.Stream;

/** The punctuators of C and C++ (6.4.6), digraphs among them, longest first. */
public final class Punctuators {

  private static final List<String> C =
      longestFirst(
          "%:%: ... <<= >>= -> ++ -- << >> <= >= == != && || *= /= %= += -= &= ^= |= ## <: :> <% %> "
              + "%: [ ] ( ) { } . & * + - ~ ! / % < > ^ | ? : ; = , #");

  private static final List<String> CPP = longestFirst(String.join(" ", C) + " :: ->* <=> .*");

  private Punctuators() {}

  /** The longest that starts there, or nothing. */
  public static String longestAt(Characters in, boolean cpp) {
    char[] next = {in.peek(), in.peek(1), in.peek(2), in.peek(3)};
    String ahead = new String(next);
    // C++ [lex.pptoken]: "<::" is "<" and "::", unless ":" or ">" follows.
    if (cpp && ahead.startsWith("<::") && ahead.charAt(3) != ':' && ahead.charAt(3) != '>') {
      return "<";
    }
    for (String punctuator : cpp ? CPP : C) {
      if (ahead.startsWith(punctuator)) {
        return punctuator;
      }
    }
    return "";
  }

  private static List<String> longestFirst(String all) {
    return Stream.of(all.split(" "))
        .sorted((one, other) -> Integer.compare(other.length(), one.length()))
        .toList();
  }
}
