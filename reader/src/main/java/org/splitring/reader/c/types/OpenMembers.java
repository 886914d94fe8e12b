package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.c.layout.Member;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * The members of a structure from the first on whose size is not known: at offsets that are made
 * up. C lays them out one behind the other (C11 6.7.2.1p15), so that no two meet.
 */
public final class OpenMembers {

  /** The id of the rule of the ledger. */
  public static final String RULE = "open-member";

  private final RecordLayouts layouts;
  private final List<Field> fields = new ArrayList<>();
  private Optional<Reason> reason = Optional.empty();
  private OptionalLong end = OptionalLong.of(MadeUpOffset.STEP);

  OpenMembers(RecordLayouts layouts) {
    this.layouts = layouts;
  }

  /** A member whose size is not known. */
  void open(String name, Typed typed, Reason why) {
    reason = reason.or(() -> Optional.of(why));
    place(name, typed.type(), typed.isVolatile(), bytes(typed.type()));
  }

  /** A member behind one. */
  void add(Member member) {
    if (member.name().isEmpty() && end.isPresent()) {
      for (Field each : member.anonymous()) {
        fields.add(
            new Field(
                each.name(),
                each.type(),
                end.getAsLong() + each.offset(),
                each.bits(),
                member.isVolatile() || each.isVolatile(),
                each.ordered()));
      }
      end = MadeUpOffset.behind(end.getAsLong(), member.size());
    } else {
      place(member.name(), member.type(), member.isVolatile(), member.size());
      member.bits().ifPresent(this::narrow);
    }
  }

  private void place(String name, Type type, boolean isVolatile, long bytes) {
    if (end.isPresent()) {
      fields.add(new Field(name, type, end.getAsLong(), Optional.empty(), isVolatile));
      end = MadeUpOffset.behind(end.getAsLong(), bytes);
    }
  }

  private void narrow(int width) {
    Field last = fields.remove(fields.size() - 1);
    if (!last.name().isEmpty()) {
      fields.add(
          new Field(
              last.name(),
              last.type(),
              last.offset(),
              Optional.of(new Bits(0, width)),
              last.isVolatile()));
    }
  }

  /** At most so many bytes, for what is told apart. */
  private long bytes(Type type) {
    if (type instanceof Type.ArrayType array) {
      long element = bytes(array.element());
      long count =
          array.length() instanceof Type.Length.Fixed fixed ? fixed.elements() : Long.MAX_VALUE;
      return element > 0 && count > Long.MAX_VALUE / 2 / element
          ? Long.MAX_VALUE / 2
          : element * count;
    }
    return type instanceof Type.RecordType record ? size(layouts.layout(record.id())).orElse(1) : 1;
  }

  private static OptionalLong size(LayoutResult layout) {
    return layout instanceof LayoutResult.Known known
        ? OptionalLong.of(known.layout().size())
        : ((LayoutResult.Unknown) layout).madeUp();
  }

  /** Why a size is not known; empty if all are. */
  Optional<Reason> reason() {
    return reason;
  }

  /** In the order of the text. */
  List<Field> fields() {
    return List.copyOf(fields);
  }

  /** The size of the structure as it is made up; empty if there is none. */
  OptionalLong size() {
    return reason.isPresent() ? end : OptionalLong.empty();
  }

  /** What is taken for granted where one of them is used. */
  public static AssumedRule assumed(String record) {
    return new AssumedRule(
        RULE,
        "members of "
            + record
            + " behind one whose size is not known are reached by their names alone");
  }
}
