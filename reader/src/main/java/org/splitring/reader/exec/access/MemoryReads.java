package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Value.Lost;
import org.splitring.reader.memory.Value.Number;
import org.splitring.reader.memory.Values;

/** Reads scalars out of memory. */
public final class MemoryReads {

  private static final long BITS = 8;

  private final ExecutionServices services;
  private final ObjectBounds bounds;
  private final EntryValues entry;
  private final HavocValues losses;
  private final PointerTargets targets;

  public MemoryReads(
      ExecutionServices services, EntryValues entry, HavocValues losses, PointerTargets targets) {
    this.services = services;
    this.bounds = new ObjectBounds(services);
    this.entry = entry;
    this.losses = losses;
    this.targets = targets;
  }

  /** What is read: where, and as what. */
  private record Request(
      MemoryObject object, Type type, CType kept, List<String> members, Origin at) {
    long bytes() {
      return kept.width() / BITS;
    }
  }

  public Value load(LvalueTarget location, Memory memory, Origin at) {
    if (location.bits().isPresent()) {
      return bits(location, location.bits().get(), memory, at);
    }
    return services
        .values()
        .map(targets.of(location.pointer(), at), each -> one(each, location, memory, at));
  }

  private Value one(Value pointer, LvalueTarget location, Memory memory, Origin at) {
    Type type = location.type();
    Optional<CType> kept = services.types().representation(type);
    if (kept.isEmpty()) {
      return losses.fresh(
          type, "value", Reason.notFollowed("values of type " + type + " are not followed"), at);
    }
    if (pointer instanceof Address address) {
      Request request = new Request(address.object(), type, kept.get(), location.members(), at);
      ByteRange range = new ByteRange(address.offset(), services.bytes(request.bytes()));
      Optional<Reason> outside = bounds.outside(address.object(), range);
      if (outside.isPresent()) {
        return losses.fresh(type, "value", outside.get(), at);
      }
      note(address.object(), range, memory, at);
      return value(memory.find(address.object(), range), request);
    }
    if (pointer instanceof Lost lost) {
      return losses.fresh(type, "*" + lost.unknown(), lost.unknown().reason(), at);
    }
    return losses.fresh(
        type, "value", Reason.notFollowed("nothing is known at the address that is read"), at);
  }

  /** That nothing changed bytes is taken for granted where other objects were written since. */
  public void note(MemoryObject object, ByteRange range, Memory memory, Origin at) {
    apart(object, range, memory).forEach(each -> services.ledger().add(each, at));
  }

  /** What is taken for granted if bytes of an object are as they were stored last. */
  public List<AssumedRule> apart(MemoryObject object, ByteRange range, Memory memory) {
    if (!services.ledger().mayUse(Rules.DISTINCT_POINTERS)
        || !memory.isExposed(object)
        || object.kind() == Kind.LOCAL
        || object.kind() == Kind.ALLOCATION
        || services.objects().constant(object).isPresent()) {
      return List.of();
    }
    List<AssumedRule> all = new ArrayList<>();
    for (MemoryObject other : memory.writtenSince(object, range)) {
      boolean statics = object.kind() == Kind.STATIC && other.kind() == Kind.STATIC;
      if (!statics) {
        boolean inOrder = object.toString().compareTo(other.toString()) <= 0;
        String text =
            (inOrder ? object : other) + " and " + (inOrder ? other : object) + " do not overlap";
        all.add(new AssumedRule(Rules.DISTINCT_POINTERS, text));
      }
    }
    return all;
  }

  private Value value(Content content, Request request) {
    if (content instanceof Content.Scalar scalar) {
      return scalar.skip() == 0 && scalar.bytes() == request.bytes()
          ? fit(scalar.value(), request)
          : part(scalar, request);
    }
    if (content instanceof Content.Either either) {
      return services
          .values()
          .either(
              either.condition(),
              value(either.whenTrue(), request),
              value(either.whenFalse(), request));
    }
    if (content instanceof Content.Pieces pieces) {
      return composed(pieces, request);
    }
    Content.Image image = (Content.Image) content;
    return background(image.background(), image, request);
  }

  private Value background(Background background, Content.Image image, Request request) {
    String place = " " + image.object().key() + " " + services.formulas().number(image.offset());
    if (background instanceof Background.Entry) {
      return entry.at(image.object(), image.offset(), request.type(), request.at());
    }
    if (background instanceof Background.Filled filled) {
      return filled(filled.value(), request);
    }
    if (background instanceof Background.Either either) {
      return services
          .values()
          .either(
              either.condition(),
              background(either.whenTrue(), image, request),
              background(either.whenFalse(), image, request));
    }
    if (background instanceof Background.Lost lost) {
      return losses.value(
          lost.loss().identity() + place,
          request.type(),
          request.object().toString(),
          lost.loss().reason(),
          lost.loss().origins());
    }
    Reason reason =
        new Reason(
            Reason.Kind.UNDETERMINED,
            request.object()
                + " is read before it is written or behind the end of its block, in some or in all runs",
            "");
    return losses.value(
        "undetermined" + place,
        request.type(),
        request.object().toString(),
        reason,
        List.of(request.at()));
  }

  private Value filled(Formula value, Request request) {
    if (value instanceof Literal literal) {
      long all = 0;
      for (int i = 0; i < request.bytes(); i++) {
        all = all << BITS | literal.value();
      }
      return fit(new Number(services.formulas().literal(all, unsigned(request.bytes()))), request);
    }
    Formula all = services.formulas().cast(unsigned(request.bytes()), value, false);
    if (request.bytes() > 1) {
      Formula ones = services.formulas().literal(0x0101010101010101L, unsigned(request.bytes()));
      all = services.formulas().binary(Operator.MULTIPLY, all, ones);
    }
    return fit(new Number(all), request);
  }

  private static CType unsigned(long bytes) {
    return new CType((int) (bytes * BITS), false);
  }

  /** A value of the right size, as the type that is asked for. */
  private Value fit(Value value, Request request) {
    boolean asPointer = request.type() instanceof Type.PointerType;
    return services
        .values()
        .map(
            value,
            each -> {
              if (each instanceof Number number) {
                Formula formula = services.formulas().cast(request.kept(), number.formula(), false);
                Number fitted = new Number(formula, number.provenance());
                return asPointer ? services.values().pointer(fitted) : fitted;
              }
              if (asPointer || each instanceof Value.FunctionPointer) {
                return each;
              }
              return services
                  .values()
                  .number(each, request.kept())
                  .<Value>map(formula -> new Number(formula, Values.provenance(each)))
                  .orElse(each);
            });
  }

  private Value part(Content.Scalar scalar, Request request) {
    Optional<Formula> whole = services.values().number(scalar.value(), unsigned(scalar.bytes()));
    long behind = scalar.skip() + request.bytes();
    if (whole.isEmpty() || behind > scalar.bytes()) {
      return losses.fresh(
          request.type(),
          "value",
          Reason.notFollowed("a part of a value that is no number is read"),
          request.at());
    }
    Formula part =
        BitExtract.bits(
            whole.get(),
            (int) (scalar.skip() * BITS),
            (int) (request.bytes() * BITS),
            services.formulas());
    return fit(
        new Number(services.formulas().cast(unsigned(request.bytes()), part, false)), request);
  }

  private Value composed(Content.Pieces pieces, Request request) {
    CType whole = unsigned(request.bytes());
    Formula all = services.formulas().literal(0, whole);
    long at = 0;
    for (Content.Piece piece : pieces.pieces()) {
      Optional<Formula> bytes = number(piece, request);
      if (bytes.isEmpty()) {
        return losses.fresh(
            request.type(),
            "value",
            Reason.notFollowed("bytes that were stored apart are read together"),
            request.at());
      }
      Formula wide = services.formulas().cast(whole.promoted(), bytes.get(), false);
      Formula shifted =
          services
              .formulas()
              .binary(
                  Operator.SHIFT_LEFT,
                  services.formulas().cast(CType.U64, wide, false),
                  services.formulas().literal(at * BITS, CType.U32));
      all =
          services
              .formulas()
              .cast(
                  whole,
                  services
                      .formulas()
                      .binary(
                          Operator.OR, services.formulas().cast(CType.U64, all, false), shifted),
                  false);
      at += piece.bytes();
    }
    return fit(new Number(all), request);
  }

  private Optional<Formula> number(Content.Piece piece, Request request) {
    Optional<CType> type =
        piece.bytes() == 1 || piece.bytes() == 2 || piece.bytes() == 4 || piece.bytes() == 8
            ? Optional.of(unsigned(piece.bytes()))
            : Optional.empty();
    return type.flatMap(
        each ->
            services
                .values()
                .number(
                    value(
                        piece.content(),
                        new Request(
                            request.object(),
                            Type.of(each),
                            each,
                            request.members(),
                            request.at())),
                    each));
  }

  /** A bit-field: its bits are read out of as few bytes as hold them. */
  private Value bits(LvalueTarget location, Bits bits, Memory memory, Origin at) {
    Optional<BitUnit> unit = BitUnit.of(location, bits, services);
    OptionalLong width = services.program().size(location.type());
    if (unit.isEmpty() || width.isEmpty()) {
      return losses.fresh(
          location.type(), "value", Reason.notFollowed("a bit-field of this type"), at);
    }
    CType kept = services.types().representation(location.type()).orElseThrow();
    Optional<Value> before = unread(location, unit.get(), memory, at);
    if (before.isPresent()) {
      Formula field =
          BitExtract.bits(
              services.values().number(before.get(), kept).orElseThrow(),
              0,
              bits.width(),
              services.formulas());
      return new Number(BitExtract.extended(field, bits.width(), kept, services.formulas()));
    }
    Value whole = unit(unit.get(), memory, at);
    Optional<Formula> number = services.values().number(whole, unit.get().type());
    if (number.isEmpty()) {
      return losses.fresh(
          location.type(), "value", Reason.notFollowed("a bit-field in an address"), at);
    }
    Formula low =
        BitExtract.bits(number.get(), unit.get().first(), bits.width(), services.formulas());
    return new Number(BitExtract.extended(low, bits.width(), kept, services.formulas()));
  }

  /** The bytes around a bit-field; they are nobody's input. */
  Value unit(BitUnit unit, Memory memory, Origin at) {
    return load(unit.location(), memory, at);
  }

  /**
   * A bit-field that nothing was stored in, nor in the bytes around it, is read by its own name.
   */
  private Optional<Value> unread(LvalueTarget field, BitUnit unit, Memory memory, Origin at) {
    if (!(targets.of(unit.location().pointer(), at) instanceof Address address)) {
      return Optional.empty();
    }
    ByteRange range = new ByteRange(address.offset(), services.bytes(unit.type().width() / BITS));
    return memory.find(address.object(), range) instanceof Content.Image image
            && image.background() instanceof Background.Entry
        ? Optional.of(entry.field(image.object(), image.offset(), unit.first(), field, at))
        : Optional.empty();
  }
}
