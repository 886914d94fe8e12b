package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.macro.MacroChange;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.ring.RingCandidates;

/** Answers one request. */
final class Reading {

  private final ReadRequest request;
  private final Units units;

  Reading(ReadRequest request) throws UnreadableSourceException {
    this.request = request;
    this.units = Units.of(request, List.of());
  }

  List<ReadClaim> claims() throws UnreadableSourceException {
    return request.names().isEmpty() ? all() : named();
  }

  private LoweredProgram program(Units from) throws UnreadableSourceException {
    Unit unit = from.under(Assignment.NONE);
    if (unit.program().isEmpty()) {
      throw new UnreadableSourceException(
          request.file() + ": " + unit.refused().orElseThrow().text());
    }
    return unit.program().get();
  }

  /** Every function of the file itself that says something which no other one of it says. */
  private List<ReadClaim> all() throws UnreadableSourceException {
    LoweredProgram program = program(units);
    Map<FunctionId, Origin> own = new LinkedHashMap<>();
    program
        .definitions()
        .forEach(
            (id, origin) -> {
              if (origin.at().file().equals(units.main().name())) {
                own.put(id, origin);
              }
            });
    List<ReadClaim> claims = new ArrayList<>();
    RingCandidates candidates = new RingCandidates(program, request.hints());
    for (FunctionId id : own.keySet()) {
      if (candidates.has(id)) {
        Optional<ReadClaim> claim = SubjectReader.read(Subject.function(id.name()), units, request);
        claim
            .filter(each -> !each.claim().statements().isEmpty())
            .filter(each -> !saysOnlyWhatOthersSay(each, own, id))
            .ifPresent(claims::add);
      }
    }
    if (claims.isEmpty()) {
      throw new NothingReadException(
          request.file()
              + ": no function in it computes a part or the size of a ring; name one with "
              + request.file()
              + ":FUNCTION, and what it computes with --output",
          false);
    }
    return claims;
  }

  private static boolean saysOnlyWhatOthersSay(
      ReadClaim claim, Map<FunctionId, Origin> own, FunctionId id) {
    return claim.claim().statements().stream()
        .allMatch(
            statement ->
                statement
                    .at()
                    .filter(
                        at ->
                            own.entrySet().stream()
                                .filter(other -> !other.getKey().equals(id))
                                .anyMatch(other -> stands(at.line(), at.file(), other.getValue())))
                    .isPresent());
  }

  private static boolean stands(int line, String file, Origin function) {
    return false;
  }

  private List<ReadClaim> named() throws UnreadableSourceException {
    List<ReadClaim> claims = new ArrayList<>();
    for (String name : request.names()) {
      claims.add(named(name));
    }
    return claims;
  }

  private ReadClaim named(String name) throws UnreadableSourceException {
    LoweredProgram program = program(units);
    List<FunctionId> functions = program.named(name);
    if (functions.size() > 1) {
      throw new UnreadableSourceException(
          "%s: %s is defined twice; choose one with --define or --undefine"
              .formatted(request.file(), name));
    }
    if (functions.size() == 1) {
      return SubjectReader.read(Subject.function(name), units, request)
          .filter(each -> !each.claim().statements().isEmpty())
          .orElseThrow(() -> nothingIn(name));
    }
    Optional<MacroDefinition> macro = macro(name);
    List<Subject> subjects =
        macro.isPresent()
            ? List.of(Subject.macro(name, macro.get().parameters(), units.language()))
            : List.of(
                Subject.structure(name, units.language(), true),
                Subject.structure(name, units.language(), false));
    for (Subject subject : subjects) {
      Units probed = Units.of(request, subject.probes());
      Optional<ReadClaim> claim = SubjectReader.read(subject, probed, request);
      if (claim.filter(each -> !each.claim().statements().isEmpty()).isPresent()) {
        return claim.get();
      }
      if (claim.isPresent()) {
        throw nothingIn(name);
      }
    }
    throw new NothingReadException(
        "%s: there is no function %s in it or in what it includes".formatted(request.file(), name),
        false);
  }

  /** What a name means as a macro at the end of the file. */
  private Optional<MacroDefinition> macro(String name) {
    Optional<MacroDefinition> last = Optional.empty();
    for (MacroChange change : units.under(Assignment.NONE).preprocessed().changes()) {
      if (change.name().equals(name)) {
        last = change.now();
      }
    }
    return last;
  }

  private NothingReadException nothingIn(String name) {
    return new NothingReadException(
        "%s: %s computes no part or size of a ring that can be recognised; say what it does with --output NAME=used"
            .formatted(request.file(), name),
        true);
  }
}
