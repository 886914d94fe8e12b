package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.GuardedRegion;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.UsualMacros;
import org.splitring.reader.preprocess.macro.MacroUse;

/** What was taken for granted of the files that an answer came from. */
final class FileAssumptions {

  /** A header that is nowhere where it is looked up is the only file of the tree that fits. */
  static final String ELSEWHERE = "header-elsewhere";

  /** A macro that marks something as read is not defined before the first line. */
  static final String READ_ONCE = "read-once";

  private FileAssumptions() {}

  static List<Assumption> of(Units units, SubjectAnswer answer) {
    List<Assumption> all = new ArrayList<>();
    for (Inclusion inclusion : answer.preprocessed().includes()) {
      String path = units.headers().elsewhere().get(inclusion.spelling());
      boolean used =
          path != null
              && (answer.texts().spots().keySet().stream()
                      .anyMatch(spot -> spot.file().equals(path))
                  || usesMacroOf(answer, path));
      if (used) {
        all.add(
            new Assumption(
                ELSEWHERE,
                Optional.of(
                    new Place(inclusion.directive().file().name(), inclusion.directive().line())),
                inclusion.spelling() + " is " + path + ", the only file of the tree that fits"));
      }
    }
    for (String name : units.usual()) {
      if (uses(answer, use -> use.name().equals(name))) {
        all.add(
            new Assumption(
                UsualMacros.RULE, Optional.empty(), name + " is what systems define it as"));
      }
    }
    for (GuardedRegion each : GuardedRegion.in(answer.preprocessed())) {
      if (isConsulted(each.place(), answer)) {
        all.add(
            new Assumption(
                READ_ONCE,
                Optional.of(new Place(each.place().file().name(), each.place().line())),
                each.name() + " is not defined where nothing was read yet"));
      }
    }
    return all;
  }

  private static boolean isConsulted(
      org.splitring.reader.preprocess.token.TextRange place, SubjectAnswer answer) {
    return answer.texts().spots().keySet().stream()
            .anyMatch(
                spot ->
                    spot.file().equals(place.file().name())
                        && place.start() <= spot.start()
                        && spot.start() < place.end())
        || uses(answer, use -> use.definition().filter(d -> place.holds(d.place())).isPresent());
  }

  private static boolean usesMacroOf(SubjectAnswer answer, String path) {
    return uses(
        answer,
        use ->
            use.definition().filter(each -> each.place().file().name().equals(path)).isPresent());
  }

  private static boolean uses(SubjectAnswer answer, Predicate<MacroUse> wanted) {
    return answer.preprocessed().uses().stream()
        .filter(wanted)
        .anyMatch(
            use ->
                answer.texts().spots().keySet().stream()
                    .anyMatch(spot -> holds(spot, use.outermost())));
  }

  private static boolean holds(
      FileRange spot, org.splitring.reader.preprocess.token.TextRange place) {
    return spot.file().equals(place.file().name())
        && spot.start() <= place.start()
        && place.start() < spot.end();
  }
}
