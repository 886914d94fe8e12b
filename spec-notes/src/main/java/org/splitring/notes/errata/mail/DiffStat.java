package org.splitring.notes.errata.mail;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.splitring.notes.errata.ErratumOutcome;

/** How many lines of which files change, as git shows it below a message. */
final class DiffStat {

  /** The most signs with which the changes of a file are drawn. */
  private static final int WIDEST = 40;

  private record File(String path, int added, int removed) {}

  private DiffStat() {}

  /** One line for each file, and one for all. */
  static String of(SortedMap<String, ErratumOutcome.Change> changes) {
    List<File> files = new ArrayList<>();
    changes.forEach((path, change) -> files.add(file(path, change)));
    int longest = files.stream().mapToInt(each -> each.path().length()).max().orElse(0);
    int most = files.stream().mapToInt(each -> each.added() + each.removed()).max().orElse(0);
    int digits = Integer.toString(most).length();
    StringBuilder stat = new StringBuilder();
    for (File each : files) {
      stat.append(
          String.format(
              Locale.ROOT,
              " %-" + longest + "s | %" + digits + "d %s%s%n".replace("%n", "\n"),
              each.path(),
              each.added() + each.removed(),
              "+".repeat(drawn(each.added(), most)),
              "-".repeat(drawn(each.removed(), most))));
    }
    int added = files.stream().mapToInt(File::added).sum();
    int removed = files.stream().mapToInt(File::removed).sum();
    stat.append(counted(" %d file%s changed", files.size()));
    stat.append(added > 0 ? counted(", %d insertion%s(+)", added) : "");
    stat.append(removed > 0 ? counted(", %d deletion%s(-)", removed) : "");
    return stat.append('\n').toString();
  }

  private static String counted(String words, int number) {
    return String.format(Locale.ROOT, words, number, number == 1 ? "" : "s");
  }

  private static int drawn(int lines, int most) {
    return most <= WIDEST ? lines : (lines * WIDEST + most - 1) / most;
  }

  private static File file(String path, ErratumOutcome.Change change) {
    int added = 0;
    int removed = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(change.before().lines().toList(), change.after().lines().toList())
            .getDeltas()) {
      added += delta.getTarget().size();
      removed += delta.getSource().size();
    }
    return new File(path, added, removed);
  }
}
