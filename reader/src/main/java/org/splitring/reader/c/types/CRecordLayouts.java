package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.layout.LayoutBuilder;
import org.splitring.reader.c.layout.LayoutPragmas;
import org.splitring.reader.c.layout.Member;
import org.splitring.reader.c.layout.MicrosoftBits;
import org.splitring.reader.c.layout.PackState;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.ParsedRange;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.LayoutResult.Known;
import org.splitring.reader.c.types.LayoutResult.Unknown;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/** The layouts of C, each worked out once. */
final class CRecordLayouts implements RecordLayouts {

  private final ParsedUnit parsed;
  private final DataModel model;
  private final Optional<Dialect> dialect;
  private final Records records;
  private final Orders.Alignments alignments;
  private final LayoutPragmas pragmas;
  private final Sizing sizing;
  private final MemberReader reader;
  private final BaseReader bases;
  private final Map<RecordId, LayoutResult> known = new HashMap<>();
  private final Map<RecordId, Map<Field, Typed>> members = new HashMap<>();
  private final Set<RecordId> open = new HashSet<>();
  private final Set<RecordId> userAligned = new HashSet<>();
  private final Map<RecordId, Long> ordered = new HashMap<>();

  CRecordLayouts(
      ParsedUnit parsed,
      DataModel model,
      Optional<Dialect> dialect,
      Records records,
      TypeReader types,
      Supplier<TypeReaderServices> seams,
      Orders.Alignments alignments) {
    this.parsed = parsed;
    this.model = model;
    this.dialect = dialect;
    this.records = records;
    this.alignments = alignments;
    this.pragmas = new LayoutPragmas(parsed.pragmas());
    this.sizing = new Sizing(model, this);
    this.reader =
        new MemberReader(parsed, dialect, records, types, sizing, this, seams, alignments);
    this.bases = new BaseReader(model, dialect, this);
  }

  @Override
  public Measure size(Type type) {
    return sizing.size(type);
  }

  @Override
  public Measure alignment(Typed type) {
    return sizing.alignment(type);
  }

  @Override
  public Measure preferredAlignment(Typed type) {
    return sizing.preferred(type);
  }

  @Override
  public Typed member(RecordId id, Field field) {
    layout(id);
    return members.getOrDefault(id, Map.of()).getOrDefault(field, Typed.of(field.type()));
  }

  @Override
  public LayoutResult layout(RecordId id) {
    LayoutResult before = known.get(id);
    if (before != null) {
      return before;
    }
    Optional<IASTCompositeTypeSpecifier> definition = records.definition(id);
    if (definition.isEmpty()) {
      return unknown(Reason.notFound(id.name() + " is not defined", HeaderHint.DEFINES.text()));
    }
    if (!open.add(id)) {
      return unknown(Reason.notFollowed(id.name() + " is a part of itself"));
    }
    try {
      LayoutResult result = layout(id, definition.get());
      known.put(id, result);
      return result;
    } catch (ArithmeticException tooLarge) {
      return unknown(Reason.notFollowed(id.name() + " is larger than any memory"));
    } finally {
      open.remove(id);
    }
  }

  Optional<IASTCompositeTypeSpecifier> definition(RecordId id) {
    return records.definition(id);
  }

  /** Whether attributes order the alignment of a record, or of a part of it. */
  boolean isUserAligned(Type type) {
    return type instanceof Type.ArrayType array
        ? isUserAligned(array.element())
        : type instanceof Type.RecordType record && userAligned.contains(record.id());
  }

  /** The alignment that a record's own attributes order, in bytes; 0 if none do. */
  long ordered(Type type) {
    return type instanceof Type.ArrayType array
        ? ordered(array.element())
        : type instanceof Type.RecordType record ? ordered.getOrDefault(record.id(), 0L) : 0;
  }

  private static Unknown unknown(Reason reason) {
    return new Unknown(List.of(), Set.of(), reason, OptionalLong.empty());
  }

  private LayoutResult layout(RecordId id, IASTCompositeTypeSpecifier definition) {
    ParsedRange body = parsed.body(definition);
    PackState before = pragmas.at(parsed.range(definition).start());
    PackState behind = pragmas.at(body.end() - 1);
    LayoutResult first = laidOut(id, definition, before);
    // clang goes by what is in force where the structure begins, gcc where it ends.
    LayoutResult second = before.equals(behind) ? first : laidOut(id, definition, behind);
    return first.equals(second)
        ? first
        : unknown(
            Reason.open(
                "a pragma takes force inside of " + id.name() + ", where compilers differ", ""));
  }

  private LayoutResult laidOut(
      RecordId id, IASTCompositeTypeSpecifier definition, PackState pragma) {
    boolean union = definition.getKey() == IASTCompositeTypeSpecifier.k_union;
    List<Attribute> attributes = new ArrayList<>(parsed.attributesOfTag(definition));
    attributes.removeIf(
        each ->
            each.spelling() == Attribute.Spelling.STANDARD
                && each.at().start() >= parsed.body(definition).end());
    Orders orders = Orders.of(attributes, definition, alignments);
    LayoutBuilder builder = new LayoutBuilder(union, pragma.limit());
    Map<Field, Typed> declared = new HashMap<>();
    Set<AssumedRule> assumed = new LinkedHashSet<>(orders.assumed());
    Optional<Reason> trouble = pragma.trouble().or(orders::unknown).or(() -> lost(definition));
    List<Member> all = new ArrayList<>();
    OpenMembers open = new OpenMembers(this);
    if (trouble.isEmpty()) {
      trouble = bases.each(definition, orders.packed() || pragma.limit() > 0, builder::add);
    }
    if (trouble.isEmpty()) {
      trouble =
          reader.each(
              definition,
              orders.packed(),
              new MemberReader.Sink() {
                @Override
                public void take(Member member, Typed typed) {
                  int count = fields().size();
                  if (open.reason().isPresent()) {
                    open.add(member);
                  } else {
                    builder.add(member);
                  }
                  all.add(member);
                  assumed.addAll(typed.assumed());
                  List<Field> now = fields();
                  for (Field field : now.subList(count, now.size())) {
                    declared.put(field, member.name().isEmpty() ? inner(member, field) : typed);
                  }
                }

                @Override
                public boolean passes(String name, Typed typed, Reason reason) {
                  if (!union) {
                    open.open(name, typed, reason);
                    declared.put(open.fields().get(open.fields().size() - 1), typed);
                  }
                  return !union;
                }

                private List<Field> fields() {
                  List<Field> fields = new ArrayList<>(builder.fields());
                  fields.addAll(open.fields());
                  return fields;
                }
              });
    }
    members.put(id, declared);
    long alignment = Math.max(builder.alignment(), orders.alignment());
    long size = bases.size(definition, builder, alignment);
    trouble =
        trouble
            .or(() -> bases.doubtful(definition, builder, all))
            .or(() -> doubtful(all, union, size, orders, pragma))
            .or(() -> SuspectMacro.of(definition, all, union, builder));
    ordered.put(id, orders.alignment());
    if (orders.alignment() > 0 || isUserAligned(all)) {
      userAligned.add(id);
    }
    List<Field> named = BaseReader.unhidden(builder.fields());
    if (trouble.isPresent()) {
      boolean bitsInDoubt = all.stream().anyMatch(m -> m.bits().isPresent());
      return new Unknown(
          bitsInDoubt || union ? List.of() : named,
          assumed,
          open.reason().orElse(trouble.get()),
          OptionalLong.empty());
    }
    if (open.reason().isPresent()) {
      List<Field> fields = new ArrayList<>(builder.fields());
      fields.addAll(open.fields());
      return new Unknown(BaseReader.unhidden(fields), assumed, open.reason().get(), open.size());
    }
    RecordLayout layout =
        new RecordLayout(id, size, alignment, named, union, parsed.origin(definition));
    return new Known(layout, assumed);
  }

  /** The declared type of a field of an anonymous member. */
  private Typed inner(Member member, Field field) {
    return member.type() instanceof Type.RecordType record
        ? members.getOrDefault(record.id(), Map.of()).entrySet().stream()
            .filter(each -> each.getKey().name().equals(field.name()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Typed.of(field.type()))
        : Typed.of(field.type());
  }

  /** What of the definition the parser does not tell. */
  private Optional<Reason> lost(IASTCompositeTypeSpecifier definition) {
    return definition.getParent() instanceof IASTSimpleDeclaration simple
        ? parsed.trouble(simple)
        : Optional.empty();
  }

  private static boolean isUserAligned(List<Member> all) {
    return all.stream().anyMatch(Member::userAligned);
  }

  /** Where compilers for one data model do not agree. */
  private Optional<Reason> doubtful(
      List<Member> all, boolean union, long size, Orders orders, PackState pragma) {
    boolean microsoft = orders.microsoft() || pragma.microsoft() || model == DataModel.LLP64;
    if (microsoft && MicrosoftBits.mayDiffer(all, union, pragma.limit())) {
      return Optional.of(
          Reason.open("bit-fields may be laid out as Microsoft's compiler does, or not", ""));
    }
    boolean orderedBits =
        all.stream()
            .filter(each -> each.bits().isPresent())
            .anyMatch(each -> each.typeOrdered() > 0 || each.ordered() > 0);
    if (orderedBits || microsoft && model == DataModel.LP64 && isUserAligned(all)) {
      return Optional.of(
          Reason.open("gcc and clang differ over what is ordered for a member here", ""));
    }
    if (microsoft && model == DataModel.ILP32) {
      return Optional.of(
          Reason.notFollowed("ms_struct aligns otherwise on i386, and how is not followed"));
    }
    boolean tight = pragma.limit() > 0 || all.stream().anyMatch(Member::packed);
    if (model == DataModel.LLP64 && (size == 0 || tight && isUserAligned(all))) {
      return Optional.of(
          Reason.open("Microsoft's compiler lays this structure out in another way", ""));
    }
    return Optional.empty();
  }
}
