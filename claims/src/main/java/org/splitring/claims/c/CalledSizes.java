package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;

/** What is left of the sizes that a function was given: kept in a narrower variable, it is cut. */
final class CalledSizes {

  private CalledSizes() {}

  /** The sizes, each as the narrowest variable has it. */
  static List<RingCalls.Sized> kept(List<RingCalls.Sized> sizes, List<Frame.Exit> exits) {
    return sizes.stream().map(each -> kept(each, exits)).toList();
  }

  private static RingCalls.Sized kept(RingCalls.Sized sized, List<Frame.Exit> exits) {
    RingCalls.Sized narrowest = sized;
    for (Frame.Exit exit : exits) {
      for (Location location : exit.flow().state.written()) {
        Optional<State.Stored> stored = exit.flow().state.get(location);
        Optional<Formula> number = stored.flatMap(each -> Memory.number(each.value()));
        if (number.isPresent()
            && number.get() instanceof Cast cast
            && RingCalls.bare(cast).equals(RingCalls.bare(sized.formula()))
            && cast.type().width() < narrowest.formula().type().width()) {
          narrowest =
              new RingCalls.Sized(
                  sized.quantity(),
                  location.shown(),
                  cast,
                  sized.meanings(),
                  sized.depth(),
                  stored.orElseThrow().at());
        }
      }
    }
    return narrowest;
  }
}
