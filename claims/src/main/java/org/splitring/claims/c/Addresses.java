package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Where variables, members and elements are in memory, as far as sizes and offsets are known. */
final class Addresses {

  private final Reading reading;

  Addresses(Reading reading) {
    this.reading = reading;
  }

  Formula of(String key, String shown) {
    return reading.unknowns.symbol(
        "&" + key,
        reading.address(),
        new Unknowns.Unknown(
            Unknowns.Kind.LOST,
            shown,
            "the address " + shown + " is not part of the ring",
            new org.splitring.model.claim.Place(
                reading.translation.tree().shown(reading.translation.unit().getFilePath()), 1),
            "no mend"));
  }

  Formula ofMember(Location owner, String name, String key, String shown, IASTNode node) {
    try {
      if (Abi.plain(owner.type()) instanceof ICompositeType type) {
        long offset = reading.abi.structs().of(type).member(name).offset();
        return plus(owner.address(), Literal.of(offset, reading.address()));
      }
      throw Abi.unknown(owner.type());
    } catch (UnfollowedException e) {
      return reading.unknowns.symbol(
          "&" + key,
          reading.address(),
          new Unknowns.Unknown(
              Unknowns.Kind.LOST,
              "&" + shown,
              "where " + shown + " is cannot be worked out: " + e.getMessage(),
              reading.at(e.node() == null ? node : e.node()),
              e.mend()));
    }
  }

  Formula advanced(Formula address, Formula count, IType type, String key, String shown) {
    try {
      long size = reading.abi.size(type);
      Formula bytes =
          size == 1
              ? count
              : reading.build.binary(Operator.MULTIPLY, count, Literal.of(size, reading.address()));
      return reading.build.binary(Operator.ADD, address, bytes);
    } catch (UnfollowedException e) {
      return reading.unknowns.symbol(
          "&" + key,
          reading.address(),
          new Unknowns.Unknown(
              Unknowns.Kind.LOST,
              "&" + shown,
              "where " + shown + " is cannot be worked out: " + e.getMessage(),
              new org.splitring.model.claim.Place(
                  reading.translation.tree().shown(reading.translation.unit().getFilePath()), 1),
              e.mend()));
    }
  }

  private Formula plus(Formula address, Formula bytes) {
    return bytes instanceof Literal literal && literal.value() == 0
        ? address
        : reading.build.binary(Operator.ADD, address, bytes);
  }
}
