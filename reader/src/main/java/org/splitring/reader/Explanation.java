package org.splitring.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.text.Printer;
import org.splitring.reader.ring.TakenInput;

/**
 * What was read, for whoever wants to see it.
 *
 * @param inputs which expressions were taken as inputs, and why
 * @param lowered the function in the language of the reader, what is granted more than once only
 *     where it is first; empty for what is no function
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
   */
  public record Choice(String text, Optional<Place> at, Bearing bears) {}

  /** Whether an answer depends on a choice. */
  public enum Bearing {
    /** It is the same both ways. */
    NO,
    /** It is another. */
    YES,
    /** There are too many choices, so that nothing was read both ways. */
    OPEN
  }

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

  /** A function as it is shown. */
  static String lowered(Function function) {
    Set<org.splitring.reader.ir.AssumedRule> granted = new HashSet<>();
    List<Block> blocks =
        function.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.statements().stream()
                            .filter(
                                each ->
                                    !(each instanceof Statement.TakeForGranted grant)
                                        || granted.add(grant.assumption()))
                            .toList(),
                        block.end()))
            .toList();
    return Printer.print(
        new Function(
            function.id(),
            function.result(),
            function.parameters(),
            function.variadic(),
            function.locals(),
            blocks,
            function.origin()));
  }
}
