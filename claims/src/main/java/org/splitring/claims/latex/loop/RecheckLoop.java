package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.loop.RecheckRun.Situation;

/**
 * The loop of the standard's example that takes used buffers and looks again before it stops.
 *
 * <p>Standard: the note in "Receiving Used Buffers From The Device". Law: after the loop every
 * entry that the device has written was taken, and no other; notifications are off while entries
 * are taken, and on behind it.
 *
 * @param steps its statements
 */
public record RecheckLoop(List<LoopStep> steps) {

  /** The element that the standard takes, and the one of the erratum. */
  public static final String PRINTED_ELEMENT = "virtq.used->ring[vq->last_seen_used%vsz]";

  static final String MENDED_ELEMENT = "&virtq->used.ring[vq->last_seen_used % qsz]";

  /** As the standard prints it. */
  public static final RecheckLoop PRINTED =
      of(IndexComparison.UNEQUAL, IndexComparison.UNEQUAL, PRINTED_ELEMENT);

  /** As the erratum has it. */
  public static final RecheckLoop MENDED =
      of(IndexComparison.EQUAL, IndexComparison.EQUAL, MENDED_ELEMENT);

  public RecheckLoop {
    steps = List.copyOf(steps);
  }

  /** The loop with these comparisons, before it asks for notifications and behind that. */
  static RecheckLoop of(IndexComparison first, IndexComparison second, String element) {
    return new RecheckLoop(
        List.of(
            new LoopStep.Notifications(false),
            new LoopStep.Forever(
                List.of(
                    new LoopStep.If(
                        first,
                        List.of(
                            new LoopStep.Notifications(true),
                            new LoopStep.Barrier(),
                            new LoopStep.If(second, List.of(new LoopStep.Break())),
                            new LoopStep.Notifications(false))),
                    new LoopStep.Take(element),
                    new LoopStep.Process(),
                    new LoopStep.Advance(1)))));
  }

  /**
   * The loop of a listing without its comments.
   *
   * @throws UnreadableException if it is not understood
   */
  static RecheckLoop read(String code) throws UnreadableException {
    return new RecheckLoop(LoopParser.read(code));
  }

  /** What is wrong with it, in words: with what it does, and with what it takes. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Situation each : Situation.values()) {
      RecheckRun.STARTS.stream()
          .map(start -> RecheckRun.of(this, each, start))
          .filter(run -> !run.isRight())
          .findFirst()
          .ifPresent(run -> faults.add(run.ending()));
    }
    if (!barrierBehindAsking(steps)) {
      faults.add("no memory barrier stands between asking for notifications and looking again");
    }
    elements(steps).forEach(each -> faults.addAll(ElementAccess.faults(each)));
    return faults;
  }

  private static boolean barrierBehindAsking(List<LoopStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      LoopStep step = steps.get(i);
      boolean asks = step instanceof LoopStep.Notifications its && its.wanted();
      boolean barrier = i + 1 < steps.size() && steps.get(i + 1) instanceof LoopStep.Barrier;
      boolean within =
          step instanceof LoopStep.If condition
              ? barrierBehindAsking(condition.then())
              : !(step instanceof LoopStep.Forever loop) || barrierBehindAsking(loop.body());
      if (asks && !barrier || !within) {
        return false;
      }
    }
    return true;
  }

  private static List<String> elements(List<LoopStep> steps) {
    List<String> elements = new ArrayList<>();
    for (LoopStep step : steps) {
      if (step instanceof LoopStep.Take take) {
        elements.add(take.expression());
      } else if (step instanceof LoopStep.If condition) {
        elements.addAll(elements(condition.then()));
      } else if (step instanceof LoopStep.Forever loop) {
        elements.addAll(elements(loop.body()));
      }
    }
    return elements;
  }
}
