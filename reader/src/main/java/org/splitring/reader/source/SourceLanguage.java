package org.splitring.reader.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.reader.preprocess.SeenByC;

/**
 * The language of a source.
 *
 * <p>It is told by the file's name. A {@code .h}, or a file without an ending, may be either: it is
 * C++ if it has, outside {@code #ifdef __cplusplus}, something that is in no C program.
 */
public enum SourceLanguage {
  C,
  CPP,
  RUST;

  private static final Set<String> OF_C = Set.of("c", "h");
  private static final Set<String> OF_CPP =
      Set.of("cpp", "cc", "cxx", "c++", "hpp", "hh", "hxx", "h++", "ipp", "tcc", "tpp");

  /** What no C program has at the start of a line, or before a bracket. */
  private static final Pattern ONLY_CPP =
      Pattern.compile(
          "^\\s*+(?:class\\s++\\w[^;(={:]*+[{:]|(?:inline\\s++)?namespace\\b[\\w\\s:]*+\\{"
              + "|template\\s*+<|using\\s++(?:namespace\\b|\\w++\\s*+=)"
              + "|(?:public|private|protected)\\s*+:)"
              + "|\\b(?:static|reinterpret|const)_cast\\s*+<",
          Pattern.MULTILINE);

  private static final Map<String, String> NOT_READ =
      Map.of(
          "go", "Go",
          "zig", "Zig",
          "swift", "Swift",
          "d", "D",
          "nim", "Nim",
          "ml", "OCaml",
          "java", "Java",
          "py", "Python");

  /** The language of a file of that name, if it is one that is known and not read. */
  public static Optional<String> notRead(String name) {
    return Optional.ofNullable(NOT_READ.get(ending(name)));
  }

  /** Whether a file of that name is of Rust by its ending. */
  public static boolean isRust(String name) {
    return ending(name).equals("rs");
  }

  /** Whether a file of that name is of a language that is read, by its ending. */
  public static boolean isSource(String name) {
    return isRust(name) || OF_C.contains(ending(name)) || isCpp(name);
  }

  private static boolean isCpp(String name) {
    return OF_CPP.contains(ending(name)) || name.endsWith(".C");
  }

  /** The language of a file with that text. */
  public static SourceLanguage of(String name, String text) {
    if (isRust(name)) {
      return RUST;
    }
    if (isCpp(name)) {
      return CPP;
    }
    boolean open = ending(name).equals("h") || ending(name).isEmpty();
    return open && ONLY_CPP.matcher(SeenByC.of(text)).find() ? CPP : C;
  }

  private static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
