package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ring.RingCandidates;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.program.RustProgram;

/** The functions of a file that say something which no other one of it says. */
final class RustFunctionClaims {

  private final RustProgram program;
  private final ReadRequest request;
  private final Function<FunctionId, Optional<ReadClaim>> read;
  private final ToIntFunction<Origin> lastLine;

  /**
   * Prepares it.
   *
   * @param read reads one
   * @param lastLine the last line of a text
   */
  RustFunctionClaims(
      RustProgram program,
      ReadRequest request,
      Function<FunctionId, Optional<ReadClaim>> read,
      ToIntFunction<Origin> lastLine) {
    this.program = program;
    this.request = request;
    this.read = read;
    this.lastLine = lastLine;
  }

  /** Those of the functions on some lines; there need be none. */
  List<ReadClaim> on(SourceReader.Lines lines) {
    Map<FunctionId, ReadClaim> found = new LinkedHashMap<>();
    RingCandidates candidates = new RingCandidates(program, request.hints());
    for (FunctionId id : program.functions()) {
      Optional<Item> item = program.item(id);
      boolean isWorth =
          item.isPresent()
              && lines.areWorth(
                  item.get().node().origin().at().line(),
                  lastLine.applyAsInt(item.get().node().origin()))
              && candidates.has(id);
      if (isWorth) {
        read.apply(id)
            .filter(each -> !each.claim().statements().isEmpty())
            .ifPresent(each -> found.put(id, each));
      }
    }
    // What a function leaves open that is handed all it needs, its caller may say.
    for (FunctionId id : program.functions()) {
      Set<FunctionId> open = unread(found);
      if (!found.containsKey(id) && names(id, open) && calls(id, open)) {
        read.apply(id).filter(ReadClaim::isStated).ifPresent(each -> found.put(id, each));
      }
    }
    Set<FunctionId> unread = unread(found);
    Set<FunctionId> said = new LinkedHashSet<>();
    List<ReadClaim> claims = new ArrayList<>();
    found.forEach(
        (id, claim) -> {
          List<FunctionId> others = onlyOthersSay(claim, id);
          boolean isMore = !unread.contains(id) && unread.containsAll(others);
          if (others.isEmpty() || isMore) {
            claims.add(claim);
            said.addAll(others);
          }
        });
    said.forEach(id -> claims.remove(found.get(id)));
    return claims;
  }

  private static Set<FunctionId> unread(Map<FunctionId, ReadClaim> read) {
    return read.entrySet().stream()
        .filter(each -> !each.getValue().isStated())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether the text of a function has the name of another in it. */
  private boolean names(FunctionId id, Set<FunctionId> some) {
    if (some.isEmpty()) {
      return false;
    }
    String text = program.item(id).map(each -> each.node().text()).orElse("");
    return some.stream()
        .flatMap(each -> program.item(each).stream())
        .anyMatch(each -> text.contains(each.name()));
  }

  private boolean calls(FunctionId id, Set<FunctionId> some) {
    return program.function(id).stream()
        .flatMap(each -> each.blocks().stream())
        .flatMap(each -> each.statements().stream())
        .anyMatch(
            each ->
                each instanceof org.splitring.reader.ir.Statement.Call call
                    && call.callee() instanceof Callee.Known known
                    && some.contains(known.function()));
  }

  /** The other functions in which all that a function says stands; none if it says more. */
  private List<FunctionId> onlyOthersSay(ReadClaim claim, FunctionId id) {
    List<FunctionId> others = new ArrayList<>();
    for (Statement each : claim.claim().statements()) {
      Optional<FunctionId> other =
          each.at().filter(at -> stands(at, id)).isPresent()
              ? Optional.empty()
              : program.functions().stream()
                  .filter(one -> !one.equals(id))
                  .filter(one -> each.at().filter(at -> stands(at, one)).isPresent())
                  .findFirst();
      if (other.isEmpty()) {
        return List.of();
      }
      others.add(other.get());
    }
    return others;
  }

  private boolean stands(Place at, FunctionId function) {
    Optional<Item> item = program.item(function);
    if (item.isEmpty()) {
      return false;
    }
    Origin origin = item.get().node().origin();
    return at.file().equals(origin.at().file())
        && origin.at().line() <= at.line()
        && at.line() <= lastLine.applyAsInt(origin);
  }
}
