package org.splitring.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Place;
import org.splitring.model.text.SpellingSuggestion;
import org.splitring.reader.c.lower.DefinedStructure;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.preprocess.StructureTags;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.macro.MacroChange;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.ring.RingCandidates;
import org.splitring.reader.source.UnreadableSourceException;

/** Answers one request. */
final class RequestReader {

  private final ReadRequest request;
  private final Units units;

  RequestReader(ReadRequest request) throws UnreadableSourceException {
    this.request = request;
    this.units = Units.of(request, List.of());
  }

  List<ReadClaim> claims() throws UnreadableSourceException {
    return request.names().isEmpty() ? all() : named();
  }

  private LoweredProgram program(Units from) throws UnreadableSourceException {
    Unit unit = from.under(Assignment.NONE);
    if (unit.program().isEmpty()) {
      Reason refused = unit.refused().orElseThrow();
      String mend = refused.hint().isEmpty() ? "" : "; " + refused.hint();
      throw new UnreadableSourceException(request.file() + ": " + refused.text() + mend);
    }
    return unit.program().get();
  }

  private List<ReadClaim> all() throws UnreadableSourceException {
    List<ReadClaim> claims = claims((first, last) -> true);
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

  /** Those of the functions on some lines; where there is none, of the structures. */
  List<ReadClaim> claims(SourceReader.Lines lines) throws UnreadableSourceException {
    List<ReadClaim> claims = functions(lines);
    return claims.isEmpty() && lines.areWorth(1, Integer.MAX_VALUE) ? structures() : claims;
  }

  /** Every function of the file itself that says something which no other one of it says. */
  private List<ReadClaim> functions(SourceReader.Lines lines) throws UnreadableSourceException {
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
    Set<String> read = new HashSet<>();
    for (FunctionId id : own.keySet()) {
      int first = own.get(id).at().line();
      if (lines.areWorth(first, lastLine(own.get(id)))
          && candidates.has(id)
          && read.add(id.name())) {
        Optional<ReadClaim> claim = SubjectReader.read(Subject.function(id.name()), units, request);
        claim
            .filter(each -> !each.claim().statements().isEmpty())
            .filter(each -> !saysOnlyWhatOthersSay(each, own, id))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  /** Where no function lays a ring out, the structures of the file may. */
  private List<ReadClaim> structures() throws UnreadableSourceException {
    List<Subject> subjects = new ArrayList<>();
    for (String tag : StructureTags.in(units.under(Assignment.NONE).preprocessed())) {
      subjects.add(Subject.structure(tag, units.language(), true, subjects.size()));
    }
    List<ReadClaim> claims = new ArrayList<>();
    if (!subjects.isEmpty()) {
      List<String> probes = subjects.stream().flatMap(each -> each.probes().stream()).toList();
      Units probed = Units.of(request, probes);
      for (Subject subject : subjects) {
        SubjectReader.read(subject, probed, request)
            .filter(each -> !each.claim().statements().isEmpty())
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  /** What the file itself defines as structures, whatever they are of. */
  List<DefinedStructure> structuresOfTheFile() throws UnreadableSourceException {
    return program(units).structures().stream()
        .filter(each -> each.origin().at().file().equals(units.main().name()))
        .toList();
  }

  private boolean saysOnlyWhatOthersSay(
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
                                .anyMatch(other -> stands(at, other.getValue())))
                    .isPresent());
  }

  private boolean stands(Place at, Origin function) {
    return at.file().equals(function.at().file())
        && function.at().line() <= at.line()
        && at.line() <= lastLine(function);
  }

  private int lastLine(Origin function) {
    String text = units.main().text();
    int end = Math.min(function.at().end(), text.length());
    long more = text.substring(Math.min(function.at().start(), end), end).lines().count() - 1;
    return function.at().line() + (int) Math.max(0, more);
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
    Optional<ReadClaim> overload =
        functions.size() > 1
            ? SubjectReader.read(Subject.function(name), units, request)
                .filter(each -> !each.claim().statements().isEmpty())
            : Optional.empty();
    if (overload.isPresent()) {
      return overload.get();
    }
    if (functions.size() > 1) {
      throw new UnreadableSourceException(
          String.format(
              Locale.ROOT,
              "%s: %s is defined twice; choose one with --define or --undefine",
              request.file(),
              name));
    }
    if (functions.size() == 1) {
      return SubjectReader.read(Subject.function(name), units, request)
          .filter(each -> !each.claim().statements().isEmpty())
          .orElseThrow(() -> nothingIn(name, program));
    }
    Optional<MacroDefinition> macro = macro(name);
    Optional<ReadClaim> accessor =
        macro.isPresent() ? accessor(macro.get(), program) : Optional.empty();
    if (accessor.isPresent()) {
      return accessor.get();
    }
    List<Subject> subjects =
        macro.isPresent()
            ? List.of(Subject.macro(name, macro.get().parameters(), units.language()))
            : List.of(
                Subject.structure(name, units.language(), true, 0),
                Subject.structure(name, units.language(), false, 0));
    for (Subject subject : subjects) {
      Units probed = Units.of(request, subject.probes());
      Optional<ReadClaim> claim = SubjectReader.read(subject, probed, request);
      if (claim.filter(each -> !each.claim().statements().isEmpty()).isPresent()) {
        return claim.get();
      }
      if (claim.isPresent()) {
        throw nothingIn(name, program);
      }
    }
    throw new NothingReadException(
        String.format(
            Locale.ROOT,
            "%s: there is no function %s in it%s",
            request.file(),
            name,
            SpellingSuggestion.to(
                    name, program.definitions().keySet().stream().map(FunctionId::name).toList())
                .map(near -> "; did you mean " + near + "?")
                .orElse(" or in what it includes")),
        false);
  }

  /** A macro that is handed a structure, by the first way in which it says something. */
  private Optional<ReadClaim> accessor(MacroDefinition macro, LoweredProgram program)
      throws UnreadableSourceException {
    for (Subject each : Accessors.of(macro, program, units.language())) {
      Optional<ReadClaim> claim =
          SubjectReader.read(each, Units.of(request, each.probes()), request)
              .filter(one -> !one.claim().statements().isEmpty());
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }

  /** The macros of the file itself that give the place of an event field. */
  List<ReadClaim> accessors() throws UnreadableSourceException {
    Map<String, MacroDefinition> own = new LinkedHashMap<>();
    for (MacroChange change : units.under(Assignment.NONE).preprocessed().changes()) {
      change
          .now()
          .filter(Accessors::isOfEvent)
          .filter(each -> each.place().file().name().equals(units.main().name()))
          .ifPresent(each -> own.put(each.name(), each));
    }
    List<ReadClaim> claims = new ArrayList<>();
    if (!own.isEmpty()) {
      LoweredProgram program = program(units);
      for (MacroDefinition each : own.values()) {
        accessor(each, program).ifPresent(claims::add);
      }
    }
    return claims;
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

  private NothingReadException nothingIn(String name, LoweredProgram program) {
    String nothing = " computes no part or size of a ring that can be recognised; ";
    String mend =
        unfollowed(name, program)
            .map(
                lost ->
                    String.format(
                        Locale.ROOT,
                        "behind line %d all is lost: %s",
                        lost.origin().at().line(),
                        lost.reason().text()))
            .orElse("say what it does with --output NAME=used");
    return new NothingReadException(request.file() + ": " + name + nothing + mend, true);
  }

  /** The first statement that leaves nothing known of the variables of a function. */
  private Optional<Statement.Havoc> unfollowed(String name, LoweredProgram program) {
    return program.named(name).stream()
        .flatMap(each -> program.function(each).stream())
        .flatMap(each -> each.blocks().stream())
        .flatMap(each -> each.statements().stream())
        .filter(Statement.Havoc.class::isInstance)
        .map(Statement.Havoc.class::cast)
        .filter(each -> each.footprint() instanceof Footprint.Everything)
        .findFirst();
  }
}
