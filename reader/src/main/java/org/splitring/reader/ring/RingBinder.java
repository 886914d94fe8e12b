package org.splitring.reader.ring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.exec.InputBinder;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ring.executed.NegotiatedFeatures;
import org.splitring.reader.ring.names.UserHints;

/**
 * Gives values that are read for the first time: what the user says of them, what a feature is
 * asked for, and what an execution before this one showed them to be.
 */
final class RingBinder implements InputBinder {

  private final UserHints hints;
  private final Map<AccessPath, Formula> known;
  private final CType address;
  private final Map<AccessPath, Formula> features = new LinkedHashMap<>();
  private final Map<AccessPath, CType> met = new LinkedHashMap<>();

  RingBinder(UserHints hints, Map<AccessPath, Formula> known, CType address) {
    this.hints = hints;
    this.known = known;
    this.address = address;
  }

  /** What the user says something of and was read, with its type. */
  Map<AccessPath, CType> met() {
    return met;
  }

  /** The calls that were taken to ask for a feature. */
  Map<AccessPath, Formula> features() {
    return features;
  }

  @Override
  public Optional<Formula> bind(Read read) {
    Optional<Formula> said =
        hints
            .constant(read.path())
            .map(value -> (Formula) Literal.of(value, type(read.type())))
            .or(() -> hints.input(read.path()).map(input -> input.as(type(read.type()))));
    if (said.isPresent()) {
      met.put(read.path(), type(read.type()));
      return said;
    }
    if (read.kind() == Kind.CALL_RESULT) {
      Optional<Formula> feature = NegotiatedFeatures.asked(read);
      feature.ifPresent(each -> features.put(read.path(), each));
      if (feature.isPresent()) {
        return feature;
      }
    }
    return Optional.ofNullable(known.get(read.path()));
  }

  private CType type(Type type) {
    if (type instanceof Type.IntegerType integer) {
      return integer.representation();
    }
    return type instanceof Type.PointerType ? address : CType.INT;
  }
}
