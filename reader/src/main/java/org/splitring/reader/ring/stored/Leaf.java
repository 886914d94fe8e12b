package org.splitring.reader.ring.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.ElementOf;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.ring.names.QuantityNames;

/**
 * A scalar part of an object, such as a member of a member.
 *
 * @param path to it
 * @param type its type
 * @param offset in bytes from the beginning of the object
 * @param bytes how many it has
 * @param strides the bytes of the elements of each array that it lies in
 */
public record Leaf(AccessPath path, Type type, long offset, long bytes, List<Long> strides) {

  public Leaf {
    strides = List.copyOf(strides);
  }

  /** The most of them that are looked at for one store. */
  private static final int MOST = 512;

  /**
   * All that begin in a range of an object, by its type; in a union each of the members that lie
   * over one another.
   *
   * @param from in bytes from the beginning of the object
   * @param to behind the last byte
   */
  public static List<Leaf> in(Program program, AccessPath object, Type type, long from, long to) {
    List<Leaf> found = new ArrayList<>();
    new Walk(program, from, to, found).walk(object, type, 0, List.of());
    return found;
  }

  private record Walk(Program program, long from, long to, List<Leaf> found) {

    void walk(AccessPath path, Type type, long offset, List<Long> strides) {
      if (offset >= to || found.size() >= MOST) {
        return;
      }
      OptionalLong size = program.size(type);
      if (size.isPresent() && offset + size.getAsLong() <= from && size.getAsLong() > 0) {
        return;
      }
      if (type instanceof RecordType record) {
        program.layout(record.id()).ifPresent(layout -> members(path, layout, offset, strides));
      } else if (type instanceof ArrayType array) {
        elements(path, array, offset, strides);
      } else if (type.isScalar() && size.isPresent() && offset >= from) {
        found.add(new Leaf(path, type, offset, size.getAsLong(), strides));
      }
    }

    private void members(AccessPath path, RecordLayout layout, long offset, List<Long> strides) {
      for (Field field : layout.fields()) {
        if (field.bits().isEmpty()) {
          AccessPath member = path.then(new MemberOf(field.name()));
          walk(member, field.type(), offset + field.offset(), strides);
        }
      }
    }

    private void elements(AccessPath path, ArrayType array, long offset, List<Long> outer) {
      OptionalLong size = program.size(array.element());
      if (size.isEmpty() || size.getAsLong() <= 0) {
        return;
      }
      long each = size.getAsLong();
      List<Long> strides = new ArrayList<>(outer);
      strides.add(each);
      long last =
          array.length() instanceof Type.Length.Fixed fixed ? fixed.elements() : Long.MAX_VALUE;
      long index = Math.max(0, (from - offset) / each);
      for (; index < last && offset + index * each < to && found.size() < MOST; index++) {
        walk(
            path.then(new ElementOf(Long.toString(index))),
            array.element(),
            offset + index * each,
            strides);
      }
    }
  }

  /** The path of an element in a row of objects of which a pointer points to the first. */
  public static AccessPath inRow(AccessPath object, String index) {
    int last = object.steps().size() - 1;
    return last >= 0 && object.steps().get(last) instanceof Dereference
        ? new AccessPath(object.root(), object.steps().subList(0, last)).then(new ElementOf(index))
        : object.then(new ElementOf(index));
  }

  /** The path with the index of every array that is no constant left out. */
  public Leaf anyElement() {
    List<AccessPath.Step> steps =
        path.steps().stream()
            .map(step -> step instanceof ElementOf ? new ElementOf("...") : step)
            .toList();
    return new Leaf(new AccessPath(path.root(), steps), type, offset, bytes, strides);
  }

  /** The name of the member or variable itself. */
  public Optional<String> name() {
    return QuantityNames.lastName(path);
  }
}
