package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.Newlines;

/** The sentences in the comments of C. */
final class CommentSentences {

  private static final Pattern COMMENT =
      Pattern.compile("/\\*(.*?)\\*/|//([^\\n]*)", Pattern.DOTALL);
  private static final Pattern STROKES = Pattern.compile("\\*|\\\\|;|->");

  /** Code that was made a comment is no sentence. */
  private static final Pattern DRAFT = Pattern.compile("#\\s*(?:define|if|include)\\b");

  private static final Pattern CONDITION = Pattern.compile("\\s*#\\s*(?:else|endif)\\s*");

  private static final String LICENSE = "Redistribution";

  private CommentSentences() {}

  /**
   * Those in a piece of C.
   *
   * @param firstLine where the piece begins
   * @param section where it stands
   */
  static List<Sentence> of(String path, String code, int firstLine, String section) {
    List<Sentence> remarks = new ArrayList<>();
    Matcher comment = COMMENT.matcher(code);
    while (comment.find()) {
      String text = comment.group(1) == null ? comment.group(2) : comment.group(1);
      if (isLength(code, comment)
          || isOfCondition(code, comment)
          || text.contains(LICENSE)
          || DRAFT.matcher(text).find()) {
        continue;
      }
      String plain = STROKES.matcher(text).replaceAll(" ");
      int first = firstLine + Newlines.in(code, 0, comment.start());
      remarks.addAll(Prose.of(path, plain, first, section, true));
    }
    return remarks;
  }

  /** A comment in the place of an array's length is no sentence. */
  private static boolean isLength(String code, Matcher comment) {
    return code.substring(0, comment.start()).stripTrailing().endsWith("[");
  }

  /** Behind the end of a condition of the preprocessor a comment says which one it was. */
  private static boolean isOfCondition(String code, Matcher comment) {
    int line = code.lastIndexOf('\n', comment.start()) + 1;
    return CONDITION.matcher(code.substring(line, comment.start())).matches();
  }
}
