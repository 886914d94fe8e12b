package org.splitring.alloy.ambiguity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.splitring.alloy.AlloyRunner.Settings;

/**
 * Finds out whether the text fixes the layout.
 *
 * <p>Every question is about the whole domain: any Queue Size, any Queue Align to 65536, any base.
 */
public final class Analysis {

  /** How often progress is told of. */
  public static final int STEPS = Topic.values().length + 2 + Erratum.values().length;

  private final Model model;
  private final Consumer<String> progress;

  Analysis(Model model, Consumer<String> progress) {
    this.model = model;
    this.progress = progress;
  }

  /**
   * Asks all there is to ask.
   *
   * @param progress told what is being looked for
   */
  public static Ambiguity run(Consumer<String> progress) throws UnansweredException {
    return new Analysis(new Model(Settings.USUAL, text -> text), progress).run();
  }

  Ambiguity run() throws UnansweredException {
    Map<Topic, Pair> differences = differences();
    progress.accept("what follows from which clauses");
    Satisfiable satisfiable = Satisfiable.of(model);
    List<Inference> inferences = new ArrayList<>();
    for (EventField field : EventField.values()) {
      inferences.addAll(satisfiable.inferences(field));
    }
    return new Ambiguity(
        differences, inferences, satisfiable.contradictions(), remaining(), needs(differences));
  }

  Map<Topic, Pair> differences() throws UnansweredException {
    Map<Topic, Pair> differences = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      progress.accept("two readings: " + topic.id());
      Optional<Pair> pair = new Smallest(model, topic.predicate() + " and no Mended.by").find();
      pair.ifPresent(found -> differences.put(topic, found));
    }
    return differences;
  }

  Optional<Pair> remaining() throws UnansweredException {
    progress.accept("two readings with every erratum");
    return model.ask(with(EnumSet.allOf(Erratum.class)) + " and not agree").map(Decoded::pair);
  }

  /**
   * More is asked here than of the text as printed, so no smaller ring can do than does for that.
   */
  Map<Erratum, Pair> needs(Map<Topic, Pair> differences) throws UnansweredException {
    Map<Erratum, Pair> needs = new EnumMap<>(Erratum.class);
    for (Erratum erratum : Erratum.values()) {
      progress.accept("two readings without " + erratum.id());
      Set<Erratum> others = EnumSet.complementOf(EnumSet.of(erratum));
      for (Topic topic : Topic.values()) {
        if (topic.erratum() == erratum && !needs.containsKey(erratum)) {
          Smallest smallest =
              new Smallest(model, with(others) + " and not agree and " + topic.predicate());
          Optional<Pair> known =
              differences.containsKey(topic)
                  ? smallest.at(differences.get(topic).ring())
                  : Optional.empty();
          (known.isPresent() ? known : smallest.find()).ifPresent(pair -> needs.put(erratum, pair));
        }
      }
    }
    return needs;
  }

  private static String with(Set<Erratum> errata) {
    return "bothMended[" + Model.set(errata.stream().map(Erratum::atom).toList()) + "]";
  }
}
