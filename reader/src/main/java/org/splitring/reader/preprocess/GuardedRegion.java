package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.reader.preprocess.token.TextRange;

/**
 * What stands between {@code #ifndef X}, {@code #define X} and {@code #endif} in the midst of a
 * file, and is read because nothing that was read defines {@code X}.
 *
 * @param name of the macro that marks it as read
 * @param place all of it
 */
public record GuardedRegion(String name, TextRange place) {

  private static final Pattern NOTHING =
      Pattern.compile("(?s)(?:\\s|/\\*.*?\\*/|//[^\n]*|#\\s*pragma\\s+once)*");

  /** All of a text; the guard of a whole file is none. */
  public static List<GuardedRegion> in(Preprocessed text) {
    List<GuardedRegion> all = new ArrayList<>();
    for (IfSection each : text.conditionals()) {
      Optional<String> mark = each.branches().get(0).mark();
      if (mark.isPresent() && each.branches().get(0).taken() && !isWholeFile(each.place())) {
        all.add(new GuardedRegion(mark.get(), each.place()));
      }
    }
    return all;
  }

  private static boolean isWholeFile(TextRange place) {
    String file = place.file().text();
    return NOTHING.matcher(file.substring(0, place.start())).matches()
        && NOTHING.matcher(file.substring(Math.min(place.end(), file.length()))).matches();
  }
}
