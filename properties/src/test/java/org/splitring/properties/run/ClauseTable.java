package org.splitring.properties.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.ClauseBlock;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Rule.NotModelled;
import org.splitring.model.clause.Version;

/** The table of all clauses: how each is seen to be kept, and how to be broken. */
final class ClauseTable {

  private static final String HEAD =
      """
      = The clauses of the split ring chapter
      :toc!:

      Every normative word of the standard's chapter on split virtqueues, as the model carries it: written by
      `ControlsTest`, and compared with the model and its controls whenever the tests run. The headings are the labels of
      the text. Of %d clauses %d ask for something and %d permit it; %d cannot be seen in a run of the model, and
      say why.

      What a clause _looks at_ is a state of memory, a step, or the whole trace of a run. In random runs of a driver and a
      device that follow the standard (`RunsTest`) every clause _holds_, and is met with; every permission is _made use
      of_. The _control_ is somebody who breaks it, with the smallest run in which that is seen, and what is said of it.
      """;

  private final Map<Clause, List<String>> controls;

  /**
   * A table.
   *
   * @param controls what is to be said of the controls of each clause
   */
  ClauseTable(Map<Clause, List<String>> controls) {
    this.controls = controls;
  }

  String text() {
    List<Clause> all = Clauses.all();
    long permits = all.stream().filter(each -> each.level().permits()).count();
    long unseen = all.stream().filter(each -> each.rule() instanceof NotModelled).count();
    StringBuilder text =
        new StringBuilder(
            String.format(Locale.ROOT, HEAD, all.size(), all.size() - permits, permits, unseen));
    for (ClauseBlock block : ClauseBlock.values()) {
      text.append("\n== `").append(block.label()).append("`\n\n");
      text.append("[cols=\"3,2,3,3,2,5\"]\n|===\n");
      text.append("|Clause |Level |What it says |Looks at |Property |Control\n");
      all.stream().filter(each -> each.block() == block).forEach(each -> append(text, each));
      text.append("|===\n");
    }
    return text.toString();
  }

  private void append(StringBuilder text, Clause clause) {
    text.append('\n');
    cells(clause).forEach(cell -> text.append('|').append(cell).append('\n'));
  }

  /** What stands in the row of a clause. */
  List<String> cells(Clause clause) {
    return List.of(
        "`" + clause.id() + "`",
        String.format(
            Locale.ROOT,
            "%s, %s, %s",
            clause.level().word(),
            clause.who().title(),
            versions(clause)),
        clause.gist(),
        clause.rule().kind() + ": " + clause.rule().title(),
        property(clause),
        control(clause));
  }

  private static String versions(Clause clause) {
    List<Version> versions = clause.versions();
    return versions.get(0).tag() + " to " + versions.get(versions.size() - 1).tag();
  }

  private static String property(Clause clause) {
    if (clause.rule() instanceof NotModelled) {
      return "none: not modelled";
    }
    if (clause.id().equals(ControlsTest.DEBUGGING)) {
      return "made use of by the control of `device-reads-no-writable-buffers` alone";
    }
    return clause.level().permits() ? "made use of" : "holds";
  }

  private String control(Clause clause) {
    if (clause.rule() instanceof NotModelled) {
      return "none: not modelled";
    }
    return clause.level().permits()
        ? "none: a permission cannot be broken"
        : controls.getOrDefault(clause, List.of()).stream().collect(Collectors.joining(" +\n"));
  }
}
