package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.joint.MadeUpOffsets;
import org.splitring.reader.joint.RustConstantClaims;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.ring.RingClaim;
import org.splitring.reader.ring.StructureReader;
import org.splitring.reader.ring.TakenInput;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.shown.RustPaths;
import org.splitring.reader.ring.shown.UnmetInputs;
import org.splitring.reader.rust.cfg.Configuration;
import org.splitring.reader.rust.cfg.OpenChoices;
import org.splitring.reader.rust.constants.ConstantFunctions;
import org.splitring.reader.rust.lower.RustLowering;
import org.splitring.reader.rust.names.Crates;
import org.splitring.reader.rust.parse.NoRustException;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.source.RustSources;
import org.splitring.reader.source.UnreadableSourceException;

/** Answers one request for a file of Rust. */
final class RustReading {

  private final ReadRequest request;
  private final Crates crates;
  private final RustProgram program;
  private final String file;

  RustReading(ReadRequest request, Configuration configuration) throws UnreadableSourceException {
    this.request = request;
    this.file =
        request
            .tree()
            .find(request.file())
            .orElseThrow(() -> new UnreadableSourceException(request.file() + ": no such file"));
    // What is wrong with the file itself is said as it is; of another one it is only not there.
    request.tree().text(file);
    this.crates = new Crates(new RustSources(request.tree(), configuration));
    try {
      this.program =
          new RustProgram(
              crates, crates.module(file), request.model(), RustPaths::number, new RustLowering());
    } catch (NoRustException e) {
      throw new UnreadableSourceException(e.getMessage());
    }
  }

  List<ReadClaim> claims() throws UnreadableSourceException {
    List<ReadClaim> claims = new ArrayList<>();
    if (request.names().isEmpty()) {
      claims.addAll(all());
    }
    for (String name : request.names()) {
      claims.add(named(name));
    }
    return claims;
  }

  /** Those of the functions on some lines; there need be none. */
  List<ReadClaim> claims(SourceReader.Lines lines) {
    List<ReadClaim> claims =
        new RustFunctionClaims(program, request, this::function, this::lastLine).on(lines);
    return claims.isEmpty() ? structures(lines) : claims;
  }

  private RustConstantClaims constants() {
    return new RustConstantClaims(
        new ConstantFunctions(program, program.main(), RustConstantClaims::isInput),
        request.hints());
  }

  /** What a constant is, for the Queue Size that another one is. */
  private Optional<ReadClaim> constant(RustConstantClaims.Constant constant) {
    return function(constant.function().function(), constant.hints())
        .filter(each -> constant.isAligned(each.claim().scope()));
  }

  /** Where no function lays a ring out, constants and structures may. */
  private List<ReadClaim> structures(SourceReader.Lines lines) {
    List<ReadClaim> claims = new ArrayList<>();
    for (RustConstantClaims.Constant each : constants().all()) {
      Origin at = each.function().item().node().origin();
      if (lines.areWorth(at.at().line(), lastLine(at))) {
        constant(each).filter(ReadClaim::isStated).ifPresent(claims::add);
      }
    }
    program
        .structures()
        .forEach(
            (name, shape) -> {
              Origin at = shape.layout().origin();
              if (lines.areWorth(at.at().line(), lastLine(at))) {
                structure(name)
                    .filter(each -> !each.claim().statements().isEmpty())
                    .ifPresent(claims::add);
              }
            });
    return claims;
  }

  /** The choices of the build on which an answer may depend. */
  OpenChoices open() {
    return new OpenChoices(crates);
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

  ReadClaim named(String name) throws UnreadableSourceException {
    List<FunctionId> functions = program.named(name);
    if (functions.size() > 1) {
      throw new UnreadableSourceException(
          String.format(
              Locale.ROOT,
              "%s: %s is defined more than once; name one of %s",
              request.file(),
              name,
              String.join(", ", functions.stream().map(FunctionId::name).distinct().toList())));
    }
    Optional<ReadClaim> claim =
        functions.isEmpty()
            ? structure(name).or(() -> constants().named(name).flatMap(this::constant))
            : function(functions.get(0));
    if (claim.isEmpty()) {
      throw new NothingReadException(
          functions.isEmpty()
              ? String.format(
                  Locale.ROOT, "%s: there is no function %s in it", request.file(), name)
              : String.format(
                  Locale.ROOT,
                  "%s: the text of %s is not understood by the parser",
                  request.file(),
                  name),
          false);
    }
    return claim
        .filter(each -> !each.claim().statements().isEmpty())
        .orElseThrow(
            () ->
                new NothingReadException(
                    String.format(
                        Locale.ROOT,
                        "%s: %s computes no part or size of a ring that can be recognised; say"
                            + " what it does with --output NAME=used",
                        request.file(),
                        name),
                    true));
  }

  private Optional<ReadClaim> function(FunctionId id) {
    return function(id, request.hints());
  }

  private Optional<ReadClaim> function(FunctionId id, UserHints hints) {
    Optional<FunctionReading> reading = new RustSizeReader(program, request, hints).function(id);
    return reading.map(
        each ->
            claim(
                id.name(),
                each.claim(),
                each.function().origin(),
                Explanation.lowered(each.function()),
                new RustDefinitions(program).of(each)));
  }

  private Optional<ReadClaim> structure(String name) {
    Shape shape = program.structures().get(name);
    if (shape == null) {
      return Optional.empty();
    }
    Origin at = shape.layout().origin();
    RingClaim claim =
        new RustSizeReader(program, request, request.hints())
            .structure(name, at)
            .orElseGet(() -> structure(name, shape));
    return Optional.of(
        claim(name, claim, at, "", new RustDefinitions(program).of(name, shape, request.tree())));
  }

  private RingClaim structure(String name, Shape shape) {
    RingClaim claim =
        StructureReader.read(program, shape.layout(), request.hints().fixed(), List.of());
    return shape.isFixed() ? MadeUpOffsets.checked(claim) : MadeUpOffsets.none(claim, name);
  }

  private ReadClaim claim(
      String name, RingClaim read, Origin origin, String lowered, Set<ReadDefinition> definitions) {
    Claim claim =
        new Claim(
            origin.at().file() + ":" + name,
            name,
            Role.BOTH,
            new Provenance(
                Read.SOURCE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(origin.at().file()),
                Optional.of(name),
                Optional.of(lines(origin))),
            request.model(),
            RustPaths.bounds(read.inputs()),
            read.scope(),
            List.of(),
            RustPaths.shown(UnmetInputs.noted(read, read.statements())));
    return new ReadClaim(
        claim,
        definitions,
        new LinkedHashSet<>(crates.read()),
        new Explanation(
            RustPaths.taken(TakenInput.of(read, request.hints())),
            lowered,
            List.of(),
            claim.statements().stream()
                .map(Statement::assumptions)
                .flatMap(List::stream)
                .distinct()
                .toList(),
            read.paths().stream().map(Object::toString).map(RustPaths::text).toList()));
  }

  private String lines(Origin origin) {
    return origin.at().line() + "-" + lastLine(origin);
  }

  private int lastLine(Origin origin) {
    String text;
    try {
      text = request.tree().text(origin.at().file()).orElse("");
    } catch (UnreadableSourceException e) {
      text = "";
    }
    int end = Math.min(origin.at().end(), text.length());
    long more =
        text.substring(Math.min(origin.at().start(), end), end)
            .chars()
            .filter(each -> each == '\n')
            .count();
    return origin.at().line() + (int) more;
  }
}
