package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.layout.LayoutBuilder;
import org.splitring.reader.c.layout.Member;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * What an object of a class has before its own members: a pointer to its table of virtual
 * functions, and the members of the classes it is derived from (Itanium C++ ABI, 2.4).
 *
 * <p>What compilers put into the padding behind a base class is not the same in all of them.
 */
final class BaseReader {

  /** No name that a program can write. */
  static final String TABLE = "(table of virtual functions)";

  private final DataModel model;
  private final Optional<Dialect> dialect;
  private final CRecordLayouts layouts;

  BaseReader(DataModel model, Optional<Dialect> dialect, CRecordLayouts layouts) {
    this.model = model;
    this.dialect = dialect;
    this.layouts = layouts;
  }

  private Dialect.Bases bases(IASTCompositeTypeSpecifier definition) {
    return dialect.map(each -> each.bases(definition)).orElse(Dialect.Bases.NONE);
  }

  /** Hands over what comes first, and says why it is not known. */
  Optional<Reason> each(
      IASTCompositeTypeSpecifier definition, boolean packed, Consumer<Member> sink) {
    Dialect.Bases bases = bases(definition);
    if (bases.unknown().isPresent()) {
      return bases.unknown();
    }
    if (packed && (bases.hasTable() || !bases.types().isEmpty())) {
      return Optional.of(Reason.open("compilers differ in how they pack a derived class", ""));
    }
    if (model == DataModel.LLP64 && bases.types().size() + (bases.hasTable() ? 1 : 0) > 1) {
      return Optional.of(
          Reason.open("Microsoft's compiler lays several base classes out otherwise", ""));
    }
    boolean inherited = false;
    List<Member> all = new ArrayList<>();
    for (Typed each : bases.types()) {
      if (!(each.type() instanceof Type.RecordType record)
          || !(layouts.layout(record.id()) instanceof LayoutResult.Known known)) {
        return Optional.of(reason(each));
      }
      boolean table = known.layout().field(TABLE).isPresent();
      if (table && !all.isEmpty()) {
        return Optional.of(
            Reason.notFollowed("a base class with virtual functions that is not the first"));
      }
      inherited |= table;
      Member member = base(known.layout());
      if (member.size() > 0) {
        all.add(member);
      } else {
        // It takes no room, but what is ordered for it is ordered for the object.
        sink.accept(member);
      }
    }
    if (all.size() + (bases.hasTable() && !inherited ? 1 : 0) > 1) {
      return Optional.of(
          Reason.notFollowed("a base class that is not at the beginning of an object"));
    }
    if (bases.hasTable() && !inherited) {
      sink.accept(table());
    }
    all.forEach(sink);
    return Optional.empty();
  }

  private Reason reason(Typed base) {
    if (base.type() instanceof Type.RecordType record
        && layouts.layout(record.id()) instanceof LayoutResult.Unknown unknown) {
      return unknown.reason();
    }
    return base.type() instanceof Type.UnknownType unknown
        ? unknown.reason()
        : Reason.notFollowed("a base class is not followed");
  }

  private Member table() {
    long bytes = model.address().width() / 8;
    return plain(TABLE, Type.pointerTo(Type.VOID), bytes, bytes, List.of());
  }

  private static Member base(RecordLayout layout) {
    boolean empty = layout.fields().isEmpty();
    return plain(
        "",
        new Type.RecordType(layout.id()),
        empty ? 0 : layout.size(),
        layout.alignment(),
        layout.fields());
  }

  /** The members, where those of a base that a later one hides are known by no name. */
  static List<Field> unhidden(List<Field> fields) {
    List<Field> all = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean hidden =
          !field.name().isEmpty()
              && fields.subList(i + 1, fields.size()).stream()
                  .anyMatch(each -> each.name().equals(field.name()));
      all.add(
          hidden
              ? new Field(
                  "(hidden) " + field.name(),
                  field.type(),
                  field.offset(),
                  field.bits(),
                  field.isVolatile(),
                  field.ordered())
              : field);
    }
    return all;
  }

  private static Member plain(
      String name, Type type, long size, long alignment, List<Field> fields) {
    return new Member(
        name, type, false, size, alignment, 0, 0, false, false, OptionalInt.empty(), fields);
  }

  /** In bytes: no object of C++ has none. */
  long size(IASTCompositeTypeSpecifier definition, LayoutBuilder builder, long alignment) {
    long size = builder.size(alignment);
    return size == 0 && dialect.isPresent() && builder.fields().isEmpty()
        ? Math.max(1, alignment)
        : size;
  }

  /** Where compilers do not agree, or what is not followed. */
  Optional<Reason> doubtful(
      IASTCompositeTypeSpecifier definition, LayoutBuilder builder, List<Member> members) {
    if (dialect.isEmpty()) {
      return Optional.empty();
    }
    if (builder.size(1) == 0 && !builder.fields().isEmpty()) {
      return Optional.of(
          Reason.open("compilers differ in how large a structure of nothing is", ""));
    }
    List<Typed> bases = bases(definition).types();
    for (int i = 0; i < bases.size(); i++) {
      RecordId id = ((Type.RecordType) bases.get(i).type()).id();
      if (!(layouts.layout(id) instanceof LayoutResult.Known known)) {
        continue;
      }
      boolean followed = i + 1 < bases.size() || !members.isEmpty();
      if (known.layout().fields().isEmpty()) {
        Optional<Reason> empty = empty(id, i, bases, members);
        if (empty.isPresent()) {
          return empty;
        }
      } else if (followed && hasTail(known.layout()) && !isPlain(id)) {
        return Optional.of(
            Reason.open(
                "compilers differ in what they put into the padding behind " + id.name(), ""));
      }
    }
    return Optional.empty();
  }

  /** An empty base takes no room unless another object of its type would be at its address. */
  private Optional<Reason> empty(RecordId id, int at, List<Typed> bases, List<Member> members) {
    boolean alone = at == 0 && bases.size() == 1;
    boolean first = !members.isEmpty() && members.get(0).type().isAggregate();
    return alone && !first
        ? Optional.empty()
        : Optional.of(
            Reason.notFollowed("whether the empty base class " + id.name() + " takes room"));
  }

  private boolean isPlain(RecordId id) {
    return layouts
        .definition(id)
        .flatMap(each -> dialect.map(it -> it.isPlain(each)))
        .orElse(false);
  }

  private boolean hasTail(RecordLayout layout) {
    long end = 0;
    for (Field each : layout.fields()) {
      if (each.bits().isPresent()) {
        long last = each.offset() * 8 + each.bits().get().first() + each.bits().get().width();
        end = Math.max(end, (last + 7) / 8);
        if (last % 8 != 0) {
          return true;
        }
      } else {
        Measure size = layouts.size(each.type());
        end =
            Math.max(end, size instanceof Measure.Known known ? each.offset() + known.bytes() : 0);
      }
    }
    return end < layout.size();
  }
}
