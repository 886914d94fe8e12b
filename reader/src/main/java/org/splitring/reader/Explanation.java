package org.splitring.reader;

import java.util.List;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Bound;

/**
 * What was read, for whoever wants to see it.
 *
 * @param inputs which expressions were taken as inputs
 * @param lowered the function in the language of the reader; empty for what is no function
 * @param choices what only the build can tell, and whether it bears on the answer
 * @param assumptions all lines of the ledger
 * @param paths what else could be given as an input
 */
public record Explanation(
    List<Bound> inputs,
    String lowered,
    List<Choice> choices,
    List<Assumption> assumptions,
    List<String> paths) {

  /**
   * Something that only the build can tell.
   *
   * @param text the condition
   * @param at where it stands
   * @param bears whether the answer depends on it
   */
  public record Choice(String text, String at, boolean bears) {}

  public Explanation {
    inputs = List.copyOf(inputs);
    choices = List.copyOf(choices);
    assumptions = List.copyOf(assumptions);
    paths = List.copyOf(paths);
  }
}
