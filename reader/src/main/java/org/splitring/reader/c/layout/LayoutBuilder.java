package org.splitring.reader.c.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * Lays members out one behind the other, as the System V ABI of x86 has it in gcc and clang.
 *
 * <p>{@code packed} takes a member's natural alignment away, but not what its own attributes order;
 * {@code #pragma pack} bounds both. A bit-field does not cross more units of its type's alignment
 * than its type has, unless it is packed or a pragma is in force; one of width 0 goes to the next
 * unit, whatever is packed.
 *
 * <p>Positions are counted in bits.
 */
public final class LayoutBuilder {

  private final boolean union;
  private final long limit;
  private final List<Field> fields = new ArrayList<>();
  private long at;
  private long end;
  private long alignment = 1;

  /**
   * Begins a record.
   *
   * @param limit the largest alignment of a member by {@code #pragma pack}, in bytes; 0 for none
   */
  public LayoutBuilder(boolean union, long limit) {
    this.union = union;
    this.limit = limit;
  }

  /** Lays one more member out. */
  public void add(Member member) {
    if (union) {
      at = 0;
    }
    if (member.bits().isPresent()) {
      bits(member, member.bits().getAsInt());
    } else {
      whole(member);
    }
    end = Math.max(end, at);
  }

  private long limited(long bytes) {
    return limit > 0 ? Math.min(bytes, limit) : bytes;
  }

  private void whole(Member member) {
    long natural = member.packed() ? 1 : member.alignment();
    long wanted = limited(Math.max(natural, member.ordered()));
    alignment = Math.max(alignment, wanted);
    at = up(at, wanted * 8);
    long offset = at / 8;
    if (member.name().isEmpty()) {
      for (Field each : member.anonymous()) {
        fields.add(
            new Field(
                each.name(),
                each.type(),
                offset + each.offset(),
                each.bits(),
                member.isVolatile() || each.isVolatile(),
                each.ordered()));
      }
    } else {
      fields.add(
          new Field(
              member.name(),
              member.type(),
              offset,
              Optional.empty(),
              member.isVolatile(),
              ordered(member)));
    }
    at = Math.addExact(at, Math.multiplyExact(member.size(), 8L));
  }

  private void bits(Member member, int width) {
    if (width == 0) {
      at = up(at, Math.max(member.alignment(), member.ordered()) * 8);
      return;
    }
    if (member.ordered() > 0) {
      at = up(at, limited(member.ordered()) * 8);
    }
    long unit = member.alignment() * 8;
    boolean crosses = (at % unit + width + unit - 1) / unit > member.size() * 8 / unit;
    if (!member.packed() && limit == 0 && crosses) {
      at = up(at, unit);
    }
    if (!member.name().isEmpty()) {
      long natural =
          limit > 0 ? limited(member.alignment()) : member.packed() ? 1 : member.alignment();
      alignment = Math.max(alignment, Math.max(natural, limited(member.ordered())));
      fields.add(field(member, width));
    }
    at += width;
  }

  /** The place of a bit-field in a unit of its type: an aligned one if it lies in one. */
  private Field field(Member member, int width) {
    long unit = member.size() * 8;
    long start = at / unit * unit;
    if (at - start + width > unit) {
      start = at / 8 * 8;
    }
    boolean fits = at - start + width <= unit;
    Type type =
        fits
            ? member.type()
            : new Type.UnknownType(
                Reason.notFollowed("a bit-field that lies over two units is not followed"));
    Bits bits = new Bits((int) (at - start), width);
    return new Field(
        member.name(), type, start / 8, Optional.of(bits), member.isVolatile(), ordered(member));
  }

  /** Packing takes away what the type orders, and pragmas bound all of it. */
  private long ordered(Member member) {
    long ofType = member.packed() ? 1 : member.typeOrdered();
    return Math.max(1, limited(Math.max(ofType, member.ordered())));
  }

  /** The members so far, in order. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** In bytes, without the alignment that the record's own attributes order. */
  public long alignment() {
    return alignment;
  }

  /** In bytes, padding at the end included. */
  public long size(long finalAlignment) {
    return up(up(end, 8), finalAlignment * 8) / 8;
  }

  private static long up(long value, long unit) {
    return Math.multiplyExact((Math.addExact(value, unit - 1)) / unit, unit);
  }
}
