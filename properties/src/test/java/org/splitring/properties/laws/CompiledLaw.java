package org.splitring.properties.laws;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Evaluator;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Smaller;
import org.splitring.properties.laws.CompiledC.Said;

/**
 * Law: what an evaluator says of a formula is what gcc makes of its text: the same value, and
 * nothing undefined where there is one; something undefined where there is none.
 */
record CompiledLaw(Evaluator evaluator, CompiledC compiled, Path directory, List<Point> points) {

  private static final int AT_ONCE = 40;

  CompiledLaw {
    points = List.copyOf(points);
  }

  /** The smallest formula found from the shortest that breaks the law, if one does. */
  Optional<String> counterexample(List<Formula> formulas) {
    return broken(formulas).stream()
        .min(Comparator.comparingInt(each -> CText.of(each).length()))
        .map(found -> text(Smaller.smallest(found, this::first)));
  }

  /** A program for each few, the smallest first: the first few nearly always have one. */
  private Optional<Formula> first(List<Formula> formulas) {
    for (int from = 0; from < formulas.size(); from += AT_ONCE) {
      List<Formula> few = formulas.subList(from, Math.min(from + AT_ONCE, formulas.size()));
      List<Formula> broken = broken(few);
      if (!broken.isEmpty()) {
        return Optional.of(broken.get(0));
      }
    }
    return Optional.empty();
  }

  private List<Formula> broken(List<Formula> formulas) {
    List<List<Said>> said = compiled.run(directory, formulas, points);
    return IntStream.range(0, formulas.size())
        .filter(i -> at(formulas.get(i), said.get(i)).isPresent())
        .mapToObj(formulas::get)
        .toList();
  }

  /** The first point at which a formula breaks the law. */
  private Optional<Integer> at(Formula formula, List<Said> said) {
    return IntStream.range(0, points.size())
        .filter(i -> !agree(evaluator.at(formula, points.get(i)), said.get(i)))
        .boxed()
        .findFirst();
  }

  private static boolean agree(Outcome outcome, Said said) {
    if (!(outcome instanceof Outcome.Value value)) {
      return said.stepTrapped();
    }
    return !said.trapped()
        && !said.stepTrapped()
        && said.value() == value.bits()
        && said.stepValue() == value.bits();
  }

  private String text(Formula formula) {
    List<Said> said = compiled.run(directory, List.of(formula), points).get(0);
    int at = at(formula, said).orElseThrow();
    String gcc =
        said.get(at).stepTrapped() ? "undefined" : Long.toUnsignedString(said.get(at).value());
    return String.format(
        Locale.ROOT,
        "%s at %s: here %s, compiled %s",
        CText.of(formula),
        points.get(at),
        evaluator.at(formula, points.get(at)),
        gcc);
  }
}
