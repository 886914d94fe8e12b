package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.reader.ring.TakenInput;

/**
 * What was read, for whoever wants to see it.
 *
 * @param inputs which expressions were taken as inputs, and why
 * @param lowered the function in the language of the reader; empty for what is no function
 * @param choices what only the build can tell, and whether it bears on the answer
 * @param assumptions all lines of the ledger
 * @param paths what else could be given as an input
 */
public record Explanation(
    List<TakenInput> inputs,
    String lowered,
    List<Choice> choices,
    List<Assumption> assumptions,
    List<String> paths) {

  /**
   * Something that only the build can tell.
   *
   * @param text the condition
   * @param at where it is asked first, if in a text
   * @param bears whether the answer depends on it
   */
  public record Choice(String text, Optional<Place> at, boolean bears) {}

  public Explanation {
    inputs = List.copyOf(inputs);
    choices = List.copyOf(choices);
    assumptions = List.copyOf(assumptions);
    List<TakenInput> taken = inputs;
    paths =
        paths.stream()
            .filter(
                path -> taken.stream().noneMatch(each -> each.bound().expression().equals(path)))
            .toList();
  }
}
