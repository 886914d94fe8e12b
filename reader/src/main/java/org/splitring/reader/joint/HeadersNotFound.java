package org.splitring.reader.joint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.preprocess.Inclusion;

/** Names the headers that were not found where the mend is to say where one is. */
public final class HeadersNotFound {

  private static final int MOST = 3;

  private HeadersNotFound() {}

  /**
   * The statements, with the headers named where they are missed.
   *
   * @param includes all of the unit
   * @param several as included, the files of the tree of which any may be meant
   */
  public static List<Statement> named(
      List<Statement> statements, List<Inclusion> includes, Map<String, List<String>> several) {
    String headers = headers(includes, several);
    return statements.stream()
        .map(
            each ->
                each instanceof Unread unread
                        && HeaderHint.ends(unread.mend())
                        && !headers.isEmpty()
                    ? named(unread, headers)
                    : each)
        .toList();
  }

  private static Statement named(Unread unread, String headers) {
    return new Unread(
        unread.quantity(),
        unread.reason(),
        unread.at(),
        unread.mend() + "; not found: " + headers,
        unread.assumptions());
  }

  /** Those of which several files fit first, since one of these is most likely the right one. */
  private static String headers(List<Inclusion> includes, Map<String, List<String>> several) {
    Set<String> lines = new LinkedHashSet<>();
    for (Inclusion each : includes) {
      List<String> files = several.getOrDefault(each.spelling(), List.of());
      if (each.found().isEmpty() && !files.isEmpty()) {
        lines.add(each.spelling() + " (it may be " + first(files, " or ") + ")");
      }
    }
    for (Inclusion each : includes) {
      if (each.found().isEmpty() && !several.containsKey(each.spelling())) {
        lines.add(each.spelling());
      }
    }
    return first(List.copyOf(lines), ", ");
  }

  private static String first(List<String> names, String between) {
    int more = names.size() - MOST;
    return more <= 0
        ? String.join(between, names)
        : String.join(between, names.subList(0, MOST)) + between + more + " more";
  }
}
