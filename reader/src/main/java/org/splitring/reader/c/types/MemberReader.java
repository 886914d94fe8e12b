package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.reader.c.layout.Member;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.parse.ParsedRange;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.LayoutResult.Known;
import org.splitring.reader.c.types.LayoutResult.Unknown;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;

/** Reads the members of a structure or union of C, up to the first that is not followed. */
final class MemberReader {

  /** What is done with each member. */
  interface Sink {
    void take(Member member, Typed typed);

    /** A member whose size is not known: whether to go on behind it. */
    boolean passes(String name, Typed typed, Reason reason);
  }

  private final ParsedUnit parsed;
  private final Optional<Dialect> dialect;
  private final Records records;
  private final TypeReader types;
  private final Sizing sizing;
  private final CRecordLayouts layouts;
  private final Supplier<TypeReaderServices> seams;
  private final Orders.Alignments alignments;

  MemberReader(
      ParsedUnit parsed,
      Optional<Dialect> dialect,
      Records records,
      TypeReader types,
      Sizing sizing,
      CRecordLayouts layouts,
      Supplier<TypeReaderServices> seams,
      Orders.Alignments alignments) {
    this.parsed = parsed;
    this.dialect = dialect;
    this.records = records;
    this.types = types;
    this.sizing = sizing;
    this.layouts = layouts;
    this.seams = seams;
    this.alignments = alignments;
  }

  /**
   * Hands the members over, and says why one is not followed.
   *
   * @param packed whether the record is
   */
  Optional<Reason> each(IASTCompositeTypeSpecifier definition, boolean packed, Sink sink) {
    for (IASTDeclaration declaration : definition.getMembers()) {
      boolean none = dialect.filter(each -> each.isNoMember(declaration)).isPresent();
      if (none && declaration instanceof IASTFunctionDefinition) {
        continue;
      }
      Optional<Reason> trouble = parsed.trouble(declaration);
      if (trouble.isPresent()) {
        return trouble;
      }
      if (none) {
        continue;
      }
      if (!(declaration instanceof IASTSimpleDeclaration simple)) {
        return Optional.of(Reason.notFollowed("a member is not followed"));
      }
      Optional<Reason> reason = members(simple, packed, sink);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> members(IASTSimpleDeclaration simple, boolean packed, Sink sink) {
    if (simple.getDeclarators().length == 0) {
      return anonymous(simple, packed, sink);
    }
    if (SuspectMacro.isMember(simple)) {
      return SuspectMacro.reason(simple);
    }
    for (IASTDeclarator each : simple.getDeclarators()) {
      Optional<Reason> reason = declared(each, packed, sink);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> declared(IASTDeclarator declarator, boolean packed, Sink sink) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    String name = inner.getName().toString();
    Typed typed = types.typeOf(inner);
    boolean field = declarator instanceof IASTFieldDeclarator;
    if (name.isEmpty() && !field) {
      return anonymousBySpecifier(inner, typed, packed, sink);
    }
    Orders orders = Orders.of(parsed.attributesOf(inner), inner, alignments);
    Optional<Reason> unknown = orders.unknown();
    if (unknown.isPresent()) {
      return unknown;
    }
    OptionalInt bits = OptionalInt.empty();
    if (declarator instanceof IASTFieldDeclarator bitField) {
      Evaluated width = seams.get().constants().value(bitField.getBitFieldSize());
      if (!(width instanceof Evaluated.Value value)) {
        return Optional.of(
            width instanceof Evaluated.Unknown not
                ? not.reason()
                : Reason.notFollowed("the width of a bit-field is not constant"));
      }
      if (!isWidth(value.value(), typed.type(), name)) {
        return Optional.of(Reason.notFollowed("a bit-field has no such width"));
      }
      bits = OptionalInt.of((int) value.value());
    }
    return add(name, typed, orders, packed, bits, sink);
  }

  private static boolean isWidth(long width, Type type, String name) {
    long most =
        type instanceof Type.IntegerType integer
            ? integer.representation().width()
            : type instanceof Type.BooleanType ? 1 : -1;
    return width <= most && (width > 0 || width == 0 && name.isEmpty());
  }

  private Optional<Reason> add(
      String name, Typed typed, Orders orders, boolean packed, OptionalInt bits, Sink sink) {
    boolean flexible =
        typed.type() instanceof Type.ArrayType array && array.length() instanceof Type.Length.Open;
    Measure size = flexible ? new Measure.Known(0, Set.of()) : sizing.size(typed.type());
    Measure alignment = sizing.alignment(typed);
    if (!(size instanceof Measure.Known bytes) || !(alignment instanceof Measure.Known aligned)) {
      Reason reason = sizing.reason(size, alignment);
      return bits.isEmpty() && sink.passes(name, typed, reason)
          ? Optional.empty()
          : Optional.of(reason);
    }
    if ((packed || orders.packed()) && aligned.bytes() > 1 && !isPlain(typed.type())) {
      return Optional.of(
          Reason.open(
              "gcc does not pack " + name + ", which is no plain structure; clang may", ""));
    }
    Set<AssumedRule> assumed = new LinkedHashSet<>(typed.assumed());
    assumed.addAll(bytes.assumed());
    assumed.addAll(aligned.assumed());
    sink.take(
        new Member(
            name,
            typed.type(),
            typed.isVolatile(),
            bytes.bytes(),
            aligned.bytes(),
            orders.alignment(),
            typed.alignment().orElse(layouts.ordered(typed.type())),
            orders.alignment() > 0
                || typed.alignment().isPresent()
                || layouts.isUserAligned(typed.type()),
            packed || orders.packed(),
            bits,
            List.of()),
        typed.assuming(assumed));
    return Optional.empty();
  }

  /** Whether packing applies to members of that type in all compilers. */
  private boolean isPlain(Type type) {
    if (type instanceof Type.ArrayType array) {
      return isPlain(array.element());
    }
    return dialect.isEmpty()
        || !(type instanceof Type.RecordType record)
        || records.definition(record.id()).filter(dialect.get()::isPlain).isPresent();
  }

  /** {@code struct { ... };}: its members are the outer one's (C11 6.7.2.1p13). */
  private Optional<Reason> anonymous(IASTSimpleDeclaration simple, boolean packed, Sink sink) {
    if (!(simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite)) {
      // {@code struct s;} or {@code int;} declares no member.
      return Optional.empty();
    }
    if (!composite.getName().toString().isEmpty()) {
      // With a tag it declares no member, only the tag.
      return Optional.empty();
    }
    List<Attribute> own = ownAttributes(simple, composite);
    int start = parsed.range(composite).start();
    boolean isInFront =
        own.stream()
            .anyMatch(each -> each.spelling() != Spelling.ALIGNAS && each.at().start() < start);
    if (isInFront) {
      String text = "compilers differ in attributes in front of a structure without a name";
      return Optional.of(Reason.open(text, "write them behind it"));
    }
    Orders orders = Orders.of(own, simple, alignments);
    return orders.unknown().or(() -> spread(records.defined(composite), orders, packed, sink));
  }

  private List<Attribute> ownAttributes(
      IASTSimpleDeclaration simple, IASTCompositeTypeSpecifier composite) {
    List<Attribute> own = new ArrayList<>(parsed.attributes(simple));
    ParsedRange body = parsed.body(composite);
    List<Attribute> tags = parsed.attributesOfTag(composite);
    own.removeIf(each -> body.contains(each.at()) || tags.contains(each));
    return own;
  }

  private Optional<Reason> spread(RecordId id, Orders orders, boolean packed, Sink sink) {
    LayoutResult inner = layouts.layout(id);
    if (!(inner instanceof Known layout)) {
      return Optional.of(((Unknown) inner).reason());
    }
    Typed typed = Typed.of(new Type.RecordType(id)).assuming(layout.assumed());
    sink.take(
        new Member(
            "",
            typed.type(),
            false,
            layout.layout().size(),
            layout.layout().alignment(),
            orders.alignment(),
            typed.alignment().orElse(layouts.ordered(typed.type())),
            orders.alignment() > 0 || layouts.isUserAligned(typed.type()),
            packed || orders.packed(),
            OptionalInt.empty(),
            layout.layout().fields()),
        typed);
    return Optional.empty();
  }

  private Optional<Reason> anonymousBySpecifier(
      IASTDeclarator inner, Typed typed, boolean packed, Sink sink) {
    IASTSimpleDeclaration simple = (IASTSimpleDeclaration) DeclaratorNesting.declaration(inner);
    return simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier
            || !(typed.type() instanceof Type.RecordType)
        ? anonymous(simple, packed, sink)
        : Optional.of(Reason.notFollowed("a member without a name is not followed"));
  }
}
