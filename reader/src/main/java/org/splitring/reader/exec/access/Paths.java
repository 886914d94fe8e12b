package org.splitring.reader.exec.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Subobjects;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;

/** How the bytes at an offset of an object are reached, as C would write it. */
public final class Paths {

  private final Program program;

  public Paths(Program program) {
    this.program = program;
  }

  /**
   * The path of a scalar.
   *
   * @param type of the scalar
   */
  public AccessPath of(MemoryObject object, Formula offset, Type type) {
    Type whole = object.type();
    OptionalLong size = program.size(whole);
    Optional<String> index = Optional.empty();
    long inside = 0;
    if (offset instanceof Literal literal) {
      inside = literal.asSigned();
      if (size.isPresent() && size.getAsLong() > 0 && object.kind() == Kind.TARGET) {
        long number = Math.floorDiv(inside, size.getAsLong());
        inside = Math.floorMod(inside, size.getAsLong());
        index = number == 0 ? Optional.empty() : Optional.of(Long.toString(number));
      }
    } else if (offset instanceof Binary sum
        && sum.operator() == Operator.ADD
        && sum.right() instanceof Literal more
        && index(sum.left(), size).isPresent()) {
      index = index(sum.left(), size);
      inside = more.asSigned();
    } else if (index(offset, size).isPresent()) {
      index = index(offset, size);
    } else {
      return indexed(object.path(), CText.of(offset) + " bytes");
    }
    AccessPath path = index.isPresent() ? indexed(object.path(), index.get()) : object.path();
    return inside(path, whole, inside, type);
  }

  /** {@code i} of {@code i * size}. */
  private static Optional<String> index(Formula offset, OptionalLong size) {
    if (size.isPresent()
        && offset instanceof Binary product
        && product.operator() == Operator.MULTIPLY
        && product.right() instanceof Literal scale
        && scale.value() == size.getAsLong()) {
      return Optional.of(CText.of(product.left()));
    }
    return size.isPresent() && size.getAsLong() == 1
        ? Optional.of(CText.of(offset))
        : Optional.empty();
  }

  private static AccessPath indexed(AccessPath path, String index) {
    int last = path.steps().size() - 1;
    boolean pointer = last >= 0 && path.steps().get(last) instanceof Dereference;
    AccessPath whole = pointer ? new AccessPath(path.root(), path.steps().subList(0, last)) : path;
    return whole.then(new ElementOf(index));
  }

  private AccessPath inside(AccessPath path, Type whole, long offset, Type type) {
    return Subobjects.path(program, path, whole, offset, type)
        .orElseGet(() -> offset == 0 ? path : path.then(new ElementOf(offset + " bytes")));
  }

  /** Whether a scalar of that type is declared there, and not a part or several of others. */
  boolean isWhole(MemoryObject object, Formula offset, Type type) {
    if (!(offset instanceof Literal literal) || object.type() instanceof Type.VoidType) {
      return true;
    }
    return Subobjects.path(program, object.path(), object.type(), literal.asSigned(), type)
        .isPresent();
  }

  /** The path of a bit-field: its own name behind the record's. */
  AccessPath field(MemoryObject object, Formula offset, List<String> members) {
    AccessPath path = object.path();
    OptionalLong size = program.size(object.type());
    if (size.isPresent()
        && offset instanceof Literal literal
        && (literal.asSigned() < 0 || literal.asSigned() >= size.getAsLong())) {
      path = indexed(path, Long.toString(Math.floorDiv(literal.asSigned(), size.getAsLong())));
    } else if (!(offset instanceof Literal)) {
      path = indexed(path, CText.of(offset) + " bytes");
    }
    for (String member : members) {
      path = path.then(new MemberOf(member));
    }
    return path;
  }
}
