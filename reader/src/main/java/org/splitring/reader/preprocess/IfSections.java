package org.splitring.reader.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.preprocess.macro.ReadingNotes;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** The conditionals that are open where reading has come to, and those that are closed. */
final class IfSections {

  /** A group that is being read. */
  private static final class Open {
    private final TextRange first;
    private final Optional<Inclusion> inclusion;
    private final boolean reached;
    private final List<IfSection.Branch> branches = new ArrayList<>();
    private IfSection.Branch current;
    private boolean done;

    private Open(
        TextRange first, Optional<Inclusion> inclusion, boolean reached, IfSection.Branch current) {
      this.first = first;
      this.inclusion = inclusion;
      this.reached = reached;
      this.current = current;
      this.done = current.taken();
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<IfSection> closed = new ArrayList<>();
  private final ReadingNotes notes;

  IfSections(ReadingNotes notes) {
    this.notes = notes;
  }

  int depth() {
    return open.size();
  }

  /** Whether the text is taken here. */
  boolean isActive() {
    return open.isEmpty() || open.element().current.taken();
  }

  /** Whether another branch of the innermost group can still be taken. */
  boolean isUndecided() {
    return !open.isEmpty() && open.element().reached && !open.element().done;
  }

  boolean hasElse() {
    return !open.isEmpty() && open.element().current.name().equals("else");
  }

  void begin(
      TextRange directive,
      String name,
      List<Token> condition,
      Optional<Inclusion> inclusion,
      IfOutcome outcome) {
    boolean reached = isActive();
    IfSection.Branch branch = branch(directive, name, condition, reached, outcome);
    open.push(new Open(directive, inclusion, reached, branch));
  }

  void next(
      TextRange directive, String name, List<Token> condition, boolean decided, IfOutcome outcome) {
    Open group = open.element();
    group.branches.add(ended(group.current, directive.start()));
    group.current = branch(directive, name, condition, decided, outcome);
    group.done |= outcome.holds();
  }

  void end(TextRange directive) {
    Open group = open.pop();
    group.branches.add(ended(group.current, directive.start()));
    closed.add(
        new IfSection(group.first.to(directive), group.inclusion, group.reached, group.branches));
  }

  /** Closes what a file leaves open. */
  void endFile(int depth, TextRange end) {
    while (open.size() > depth) {
      notes.invalid(open.element().first, "the conditional is not closed in its file");
      end(end);
    }
  }

  /** In the order in which their first directives were reached. */
  List<IfSection> closed() {
    return List.copyOf(closed);
  }

  private IfSection.Branch branch(
      TextRange directive, String name, List<Token> condition, boolean decided, IfOutcome outcome) {
    int now = notes.flat();
    return new IfSection.Branch(
        directive,
        name,
        condition,
        directive.end(),
        decided,
        outcome.holds(),
        outcome.atoms(),
        outcome.mark(),
        now,
        now);
  }

  private IfSection.Branch ended(IfSection.Branch branch, int end) {
    return new IfSection.Branch(
        branch.directive(),
        branch.name(),
        branch.condition(),
        end,
        branch.decided(),
        branch.taken(),
        branch.atoms(),
        branch.mark(),
        branch.from(),
        notes.flat());
  }
}
