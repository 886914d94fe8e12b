package org.splitring.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.exec.ExecutionOptions;
import org.splitring.reader.exec.Limits;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;
import org.splitring.reader.joint.HeadersNotFound;
import org.splitring.reader.joint.MadeUpOffsets;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.ring.FunctionReader;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.ring.RingClaim;
import org.splitring.reader.ring.StructureReader;
import org.splitring.reader.ring.TakenInput;
import org.splitring.reader.ring.names.InputNames;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.shown.UnmetInputs;
import org.splitring.reader.ring.values.AssumedStatements;
import org.splitring.reader.source.UnreadableSourceException;
import org.splitring.reader.variants.Dependencies;
import org.splitring.reader.variants.VariantReading;
import org.splitring.reader.variants.index.FlatDeclarations;

/** Makes the claim of one function, structure or macro. */
final class SubjectReader {

  private final Subject subject;
  private final Units units;
  private final ReadRequest request;
  private final Map<Asked, Map<String, SubjectAnswer>> read = new LinkedHashMap<>();
  private final Map<SubjectAnswer, Object> prints = new IdentityHashMap<>();
  private final OneProgram program;

  /** The names that an answer came from: what the text says of them is all that it depends on. */
  private record Asked(Set<String> names, Set<String> objects) {

    static Asked by(SubjectAnswer answer) {
      Dependencies consulted = answer.texts().consulted();
      return new Asked(consulted.names(), consulted.objects());
    }

    String print(FlatDeclarations declarations) {
      return declarations.fingerprint(names, objects);
    }

    Set<FileRange> spots(FlatDeclarations declarations) {
      return declarations.spots(names, objects);
    }
  }

  SubjectReader(Subject subject, Units units, ReadRequest request, OneProgram program) {
    this.subject = subject;
    this.units = units;
    this.request = request;
    this.program = program;
  }

  /** The claim, which may be without a statement; empty if there is no such thing. */
  static Optional<ReadClaim> read(Subject subject, Units units, ReadRequest request) {
    SubjectReader alone = new SubjectReader(subject, units, request, OneProgram.of(units));
    Optional<ReadClaim> claim = alone.read();
    if (!request.names().isEmpty()) {
      // Not where every function of a file is read: each would be read again for each other file.
      claim =
          claim
              .map(each -> MachineHeaders.read(each, subject, units, request))
              .map(each -> new OtherFiles(subject, units, request).read(each, alone.lacking()));
    }
    return claim
        .map(each -> WindowsTypes.read(each, subject, units, request))
        .map(each -> each.saying(named(each, units)));
  }

  /** The statements of a claim, with the headers named that were not found. */
  private static List<Statement> named(ReadClaim claim, Units units) {
    return HeadersNotFound.named(
        claim.claim().statements(),
        units.text(Assignment.NONE).includes(),
        units.headers().several());
  }

  /** The functions that were called and whose text is not there. */
  Set<String> lacking() {
    Set<String> lacking = new TreeSet<>();
    for (SubjectAnswer each : prints.keySet()) {
      each.reading().map(FunctionReading::lacking).ifPresent(lacking::addAll);
    }
    return lacking;
  }

  Optional<ReadClaim> read() {
    Map<Assignment, Optional<SubjectAnswer>> answers = new HashMap<>();
    Function<Assignment, Optional<SubjectAnswer>> once =
        choices -> {
          Optional<SubjectAnswer> known = answers.get(choices);
          if (known == null) {
            known = read(choices);
            answers.put(choices, known);
          }
          return known;
        };
    return Choices.of(
            units.known(), units.headers(), once, choices -> reading(choices, once.apply(choices)))
        .map(this::claim);
  }

  private VariantReading<SubjectAnswer> reading(
      Assignment choices, Optional<SubjectAnswer> answer) {
    return new VariantReading<>(
        units.text(choices),
        answer
            .map(each -> each.texts().consulted().and(elsewhere(each, units.text(choices))))
            .orElse(new Dependencies(List.of(), Set.of(subject.name()), Set.of())),
        answer.map(prints::get).orElse(""),
        answer);
  }

  /**
   * Where another text has in another place what an answer came from: it is the same, token by
   * token, but other choices may change it there.
   */
  private Set<FileRange> elsewhere(SubjectAnswer answer, Preprocessed text) {
    if (answer.preprocessed() == text) {
      return Set.of();
    }
    Asked asked = Asked.by(answer);
    Set<FileRange> spots = asked.spots(units.known().declarations(text));
    spots.removeAll(asked.spots(units.known().declarations(answer.preprocessed())));
    return spots;
  }

  private Optional<SubjectAnswer> read(Assignment choices) {
    FlatDeclarations declarations = units.known().declarations(units.text(choices));
    for (Map.Entry<Asked, Map<String, SubjectAnswer>> each : read.entrySet()) {
      SubjectAnswer same = each.getValue().get(each.getKey().print(declarations));
      if (same != null) {
        return Optional.of(same);
      }
    }
    Unit unit = units.under(choices);
    if (unit.program().isEmpty()) {
      return Optional.empty();
    }
    Optional<SubjectAnswer> answer =
        subject.kind() == Subject.Kind.STRUCTURE
            ? structure(unit, unit.program().get())
            : function(unit, unit.program().get());
    answer.ifPresent(
        each -> {
          program.check(choices, unit, each);
          Asked asked = Asked.by(each);
          String print = asked.print(declarations);
          prints.put(each, List.of(asked, print));
          read.computeIfAbsent(asked, any -> new HashMap<>()).put(print, each);
        });
    return answer;
  }

  private Optional<SubjectAnswer> function(Unit unit, LoweredProgram program) {
    List<SubjectAnswer> answers = new ArrayList<>();
    for (String name : subject.functions()) {
      List<SubjectAnswer> read =
          NamedOverloads.read(program.named(name), units.language()).stream()
              .flatMap(id -> new FunctionReader(program, hints(name), options()).read(id).stream())
              .map(reading -> answer(reading, unit, program))
              .toList();
      NamedOverloads.only(read).ifPresent(answers::add);
    }
    return answers.isEmpty() ? Optional.empty() : Optional.of(MacroArguments.joined(answers));
  }

  private ExecutionOptions options() {
    ExecutionOptions options = ExecutionOptions.DEFAULT.denying(request.denied());
    return program.isLinked() ? options.within(Limits.NARROW) : options;
  }

  /** A macro's probe has another name than the macro. */
  private UserHints hints(String function) {
    UserHints said = request.hints();
    if (subject.kind() != Subject.Kind.MACRO) {
      return said;
    }
    Map<String, Quantity> outputs = new HashMap<>(said.outputs());
    Optional.ofNullable(said.outputs().get(subject.name()))
        .or(() -> QuantityNames.function(subject.name()).flatMap(Meaning::quantity))
        .ifPresent(quantity -> outputs.put(function, quantity));
    Map<String, Input> inputs = new HashMap<>(said.inputs());
    subject
        .soleParameter()
        .filter(each -> !inputs.containsKey(each) && !said.constants().containsKey(each))
        .filter(each -> InputNames.of(each).isEmpty())
        .ifPresent(each -> inputs.put(each, Input.N));
    return new UserHints(inputs, said.constants(), outputs, said.fixed());
  }

  private SubjectAnswer answer(FunctionReading reading, Unit unit, LoweredProgram program) {
    FunctionId id = reading.function().id();
    return new SubjectAnswer(
        MadeUpOffsets.ofC(reading.claim()),
        Optional.of(reading),
        program.definitions().getOrDefault(id, reading.function().origin()),
        ConsultedTexts.of(
            units.known().used(unit.preprocessed()),
            program,
            reading.summary(),
            Stream.concat(reading.called().stream(), reading.unnamed().stream()).toList(),
            reading.claim().statements().stream()
                .anyMatch(each -> each.quantity() == Quantity.TOTAL)),
        unit.preprocessed());
  }

  private Optional<SubjectAnswer> structure(Unit unit, LoweredProgram program) {
    for (FunctionId id : program.named(subject.functions().get(0))) {
      Optional<RecordId> record =
          program
              .function(id)
              .filter(probe -> probe.parameters().size() == 1)
              .map(probe -> probe.parameters().get(0).type())
              .filter(Type.PointerType.class::isInstance)
              .map(type -> ((Type.PointerType) type).target())
              .filter(Type.RecordType.class::isInstance)
              .map(type -> ((Type.RecordType) type).id());
      if (record.isPresent()) {
        return program
            .layout(record.get())
            .filter(layout -> !MadeUpOffset.is(layout.size()))
            .map(
                layout ->
                    new SubjectAnswer(
                        StructureReader.read(program, layout, request.hints().fixed(), List.of()),
                        Optional.empty(),
                        layout.origin(),
                        ConsultedTexts.of(
                            units.known().used(unit.preprocessed()), program, record.get()),
                        unit.preprocessed()));
      }
    }
    return Optional.empty();
  }

  private ReadClaim claim(Choices.Chosen chosen) {
    SubjectAnswer read = chosen.answer();
    Claim claim =
        new Claim(
            read.origin().at().file() + ":" + subject.name(),
            subject.name(),
            Role.BOTH,
            new Provenance(
                Read.SOURCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(read.origin().at().file()),
                Optional.of(subject.name()),
                Optional.of(lines(read.origin()))),
            request.model(),
            read.claim().inputs(),
            read.claim().scope(),
            List.of(),
            noted(read));
    return new ReadClaim(
        claim,
        ReadDefinitions.of(read),
        new LinkedHashSet<>(units.headers().files()),
        new Explanation(
            TakenInput.of(read.claim(), request.hints()),
            read.reading().map(each -> Explanation.lowered(each.function())).orElse(""),
            chosen.choices(),
            claim.statements().stream()
                .flatMap(each -> each.assumptions().stream())
                .distinct()
                .toList(),
            read.claim().paths().stream().map(Object::toString).toList()));
  }

  /** The statements, with a note of what the user said and nothing was read of. */
  private List<Statement> noted(SubjectAnswer read) {
    RingClaim claim = read.claim();
    List<Statement> assuming =
        claim.statements().stream()
            .map(each -> AssumedStatements.more(each, FileAssumptions.of(units, read)))
            .map(each -> AssumedStatements.more(each, program.assumptions(read)))
            .map(each -> AssumedStatements.without(each, request.denied()))
            .toList();
    return UnmetInputs.noted(claim, assuming);
  }

  private String lines(Origin origin) {
    String text = units.headers().files().contains(origin.at().file()) ? textOf(origin) : "";
    int first = origin.at().line();
    long more =
        text.isEmpty()
            ? 0
            : text.substring(
                    Math.min(origin.at().start(), text.length()),
                    Math.min(origin.at().end(), text.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    return first + "-" + (first + more);
  }

  private String textOf(Origin origin) {
    try {
      return units.headers().text(origin.at().file()).map(each -> each.text()).orElse("");
    } catch (UnreadableSourceException e) {
      return "";
    }
  }
}
