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
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;

/** How the bytes at an offset of an object are reached, as C would write it. */
public final class Paths {

  private static final int DEEPEST = 16;

  private final Program program;

  public Paths(Program program) {
    this.program = program;
  }

  /**
   * The path of a scalar.
   *
   * @param type of the scalar
   * @param members the names of members by which the program reaches it, which choose in unions
   */
  public AccessPath of(MemoryObject object, Formula offset, Type type, List<String> members) {
    Type whole = object.type();
    OptionalLong size = program.size(whole);
    Optional<String> index = Optional.empty();
    long inside = 0;
    if (offset instanceof Literal literal) {
      inside = signed(literal);
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
      inside = signed(more);
    } else if (index(offset, size).isPresent()) {
      index = index(offset, size);
    } else {
      return indexed(object.path(), CText.of(offset) + " bytes");
    }
    AccessPath path = index.isPresent() ? indexed(object.path(), index.get()) : object.path();
    return inside(path, whole, inside, type, members, 0);
  }

  private static long signed(Literal literal) {
    int spare = 64 - literal.type().width();
    return literal.value() << spare >> spare;
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

  private AccessPath inside(
      AccessPath path, Type whole, long offset, Type type, List<String> members, int depth) {
    if (depth < DEEPEST && whole instanceof RecordType record) {
      Optional<Field> field =
          program.layout(record.id()).flatMap(each -> field(each, offset, type, members));
      if (field.isPresent()) {
        return inside(
            path.then(new MemberOf(field.get().name())),
            field.get().type(),
            offset - field.get().offset(),
            type,
            members,
            depth + 1);
      }
    }
    if (depth < DEEPEST && whole instanceof ArrayType array) {
      OptionalLong size = program.size(array.element());
      if (size.isPresent() && size.getAsLong() > 0) {
        long number = Math.floorDiv(offset, size.getAsLong());
        return inside(
            path.then(new ElementOf(Long.toString(number))),
            array.element(),
            Math.floorMod(offset, size.getAsLong()),
            type,
            members,
            depth + 1);
      }
    }
    return offset == 0 ? path : path.then(new ElementOf(offset + " bytes"));
  }

  /** The member that the bytes are in; the program's own name first, then one of that type. */
  private Optional<Field> field(RecordLayout layout, long offset, Type type, List<String> members) {
    Optional<Field> best = Optional.empty();
    int score = -1;
    for (Field field : layout.fields()) {
      boolean open =
          field.type() instanceof ArrayType array && !(array.length() instanceof Length.Fixed);
      long size = program.size(field.type()).orElse(0);
      boolean holds =
          offset >= field.offset()
              && (open || offset < field.offset() + size)
              && !field.name().isEmpty();
      int its = (members.contains(field.name()) ? 2 : 0) + (field.type().equals(type) ? 1 : 0);
      if (holds && its > score) {
        best = Optional.of(field);
        score = its;
      }
    }
    return best;
  }
}
