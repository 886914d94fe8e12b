package org.splitring.reader.ir;

import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.RecordType;

/** Names the part of an object that lies at an offset. */
public final class Subobjects {

  private Subobjects() {}

  /**
   * The path to what lies at an offset, by the object's type: however it was reached, it has one
   * name.
   *
   * @param object the path to the object; where it ends in a dereference, objects may follow in a
   *     row behind the first
   * @param type the object's type
   * @param offset in bytes from its beginning
   * @param wanted the type of the part
   * @return empty if no part of that size begins there
   */
  public static Optional<AccessPath> path(
      Program program, AccessPath object, Type type, long offset, Type wanted) {
    OptionalLong size = program.size(type);
    int last = object.steps().size() - 1;
    boolean isTarget = last >= 0 && object.steps().get(last) instanceof Dereference;
    if (isTarget && size.isPresent() && size.getAsLong() > 0 && !isInside(offset, size)) {
      AccessPath pointer = new AccessPath(object.root(), object.steps().subList(0, last));
      long index = Math.floorDiv(offset, size.getAsLong());
      return within(
          program,
          pointer.then(new ElementOf(Long.toString(index))),
          type,
          Math.floorMod(offset, size.getAsLong()),
          wanted);
    }
    return within(program, object, type, offset, wanted);
  }

  private static boolean isInside(long offset, OptionalLong size) {
    return 0 <= offset && offset < size.getAsLong();
  }

  private static Optional<AccessPath> within(
      Program program, AccessPath path, Type type, long offset, Type wanted) {
    if (offset == 0
        && (type.equals(wanted) || type.isScalar() && isAsWide(program, type, wanted))) {
      return Optional.of(path);
    }
    if (type instanceof RecordType record) {
      return program
          .layout(record.id())
          .flatMap(layout -> member(program, path, layout, offset, wanted));
    }
    if (type instanceof ArrayType array) {
      OptionalLong size = program.size(array.element());
      if (size.isEmpty() || size.getAsLong() == 0) {
        return Optional.empty();
      }
      long index = Math.floorDiv(offset, size.getAsLong());
      return within(
          program,
          path.then(new ElementOf(Long.toString(index))),
          array.element(),
          Math.floorMod(offset, size.getAsLong()),
          wanted);
    }
    return Optional.empty();
  }

  private static Optional<AccessPath> member(
      Program program, AccessPath path, RecordLayout layout, long offset, Type wanted) {
    for (Field field : layout.fields()) {
      OptionalLong size = program.size(field.type());
      boolean covers =
          field.bits().isEmpty()
              && field.offset() <= offset
              && (size.isEmpty() || offset < field.offset() + size.getAsLong());
      if (covers) {
        AccessPath next = path.then(new MemberOf(field.name()));
        Optional<AccessPath> found =
            within(program, next, field.type(), offset - field.offset(), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAsWide(Program program, Type one, Type other) {
    OptionalLong size = program.size(one);
    return size.isPresent() && size.equals(program.size(other));
  }
}
