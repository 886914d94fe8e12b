package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.model.ILanguage;
import org.eclipse.cdt.core.parser.DefaultLogService;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.FileContent;
import org.eclipse.core.runtime.CoreException;

/**
 * The language that a file is read as.
 *
 * <p>It is told by the file's name. A {@code .h} may be either: it is C++ if it has, outside {@code
 * #ifdef __cplusplus}, something that is in no C program.
 */
enum Language {
  C(BoundedC.INSTANCE),
  CPP(BoundedCpp.INSTANCE);

  private static final Set<String> CPP_ENDINGS =
      Set.of("cpp", "cc", "cxx", "c++", "hpp", "hh", "hxx", "h++", "ipp", "tcc");

  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'",
          Pattern.DOTALL);

  private static final Pattern CONDITIONAL =
      Pattern.compile("^[ \\t]*#[ \\t]*(if|ifdef|ifndef|else|elif|endif)\\b([^\\n]*)$");

  /** What no C program has at the start of a line, or before a bracket. */
  private static final Pattern ONLY_CPP =
      Pattern.compile(
          "^\\s*(?:class\\s+\\w[^;(=]*[{:]|(?:inline\\s+)?namespace\\b[\\w\\s:]*\\{"
              + "|template\\s*<|using\\s+(?:namespace\\b|\\w+\\s*=)"
              + "|(?:public|private|protected)\\s*:)"
              + "|\\b(?:static|reinterpret|const)_cast\\s*<",
          Pattern.MULTILINE);

  private final ILanguage parser;

  Language(ILanguage parser) {
    this.parser = parser;
  }

  /** Whether the ending of a file's name, without the dot, says that it is one of these. */
  static boolean isEnding(String ending) {
    return ending.equals("c") || ending.equals("h") || isCppEnding(ending);
  }

  private static boolean isCppEnding(String ending) {
    return CPP_ENDINGS.contains(ending.toLowerCase(Locale.ROOT)) || ending.equals("C");
  }

  /** The language of a file with that text. */
  static Language of(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (isCppEnding(ending)) {
      return CPP;
    }
    return ending.equals("h") && ONLY_CPP.matcher(seenByC(text)).find() ? CPP : C;
  }

  /** The text without comments, literals and what stands under {@code #ifdef __cplusplus}. */
  private static String seenByC(String text) {
    StringBuilder seen = new StringBuilder();
    Deque<Branch> open = new ArrayDeque<>();
    for (String line : NO_CODE.matcher(text).replaceAll(" ").split("\n")) {
      Matcher conditional = CONDITIONAL.matcher(line);
      if (!conditional.matches()) {
        seen.append(open.contains(Branch.ONLY_CPP) ? "" : line).append('\n');
      } else if (conditional.group(1).startsWith("if")) {
        open.push(Branch.of(conditional.group(1), conditional.group(2)));
      } else if (!open.isEmpty()) {
        Branch branch = open.pop();
        if (conditional.group(1).startsWith("el")) {
          open.push(branch.other());
        }
      }
    }
    return seen.toString();
  }

  /** Who sees a branch of a conditional. */
  private enum Branch {
    BOTH,
    ONLY_C,
    ONLY_CPP;

    static Branch of(String directive, String condition) {
      if (!condition.contains("__cplusplus")) {
        return BOTH;
      }
      return directive.equals("ifndef") || condition.contains("!") ? ONLY_C : ONLY_CPP;
    }

    Branch other() {
      return this == BOTH ? BOTH : this == ONLY_C ? ONLY_CPP : ONLY_C;
    }
  }

  IASTTranslationUnit parse(String name, String text, ExtendedScannerInfo info, Sources sources)
      throws CoreException {
    return parser.getASTTranslationUnit(
        FileContent.create(name, text.toCharArray()),
        info,
        sources,
        null,
        0,
        new DefaultLogService());
  }
}
