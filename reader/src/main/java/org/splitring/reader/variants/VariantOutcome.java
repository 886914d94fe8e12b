package org.splitring.reader.variants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;

/** What all choices together say. */
public sealed interface VariantOutcome<R> {

  /**
   * One answer, whatever is chosen.
   *
   * @param asked what was chosen both ways
   * @param assumptions what was taken for granted whatever is chosen
   */
  record Decided<R>(R answer, List<AskedAtom> asked, List<AssumedRule> assumptions)
      implements VariantOutcome<R> {

    /** The atoms that were chosen both ways. */
    public List<Atom> atoms() {
      return asked.stream().map(AskedAtom::atom).toList();
    }
  }

  /**
   * The answer depends on choices, or there are too many of them.
   *
   * @param atoms it depends on
   * @param asked all that was chosen both ways
   * @param answers for each set of choices; empty if there were too many
   * @param assumptions what was taken for granted whatever is chosen
   */
  record Open<R>(
      List<Atom> atoms,
      List<AskedAtom> asked,
      Map<Assignment, R> answers,
      List<AssumedRule> assumptions)
      implements VariantOutcome<R> {

    /** Where the first of the atoms that it depends on is asked, if in a text. */
    public Optional<FileRange> at() {
      return asked.stream()
          .filter(each -> atoms.contains(each.atom()))
          .flatMap(each -> each.at().stream())
          .findFirst();
    }

    /** What the user can say so that the question is closed. */
    public String hint() {
      return Hints.of(atoms);
    }

    /** Why nothing is decided, in one sentence. */
    public String reason() {
      String names = String.join(", ", atoms.stream().map(Atom::text).toList());
      return answers.isEmpty()
          ? "the text asks " + atoms.size() + " things that only the build knows: " + names
          : "the answer depends on " + names;
    }
  }

  /** What is asked for is there with no choice. */
  record Absent<R>() implements VariantOutcome<R> {}
}
