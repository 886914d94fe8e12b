package org.splitring.reader.rust.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.program.PathItems;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.types.Layouts;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.JumpTarget;
import org.splitring.reader.rust.values.LocalNames;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;
import org.splitring.reader.rust.values.UpperBound;

/** A function while it is lowered: its blocks, its variables, and what its names stand for. */
public final class Body {

  final RustProgram program;
  final BlockBuilder blocks = new BlockBuilder();
  final Temporaries temporaries;
  final Deque<JumpTarget> returns = new ArrayDeque<>();
  final Deque<JumpTarget> loops = new ArrayDeque<>();
  final LocalNames names = new LocalNames();
  private RustScope scope;
  int inlined;

  final UpperBound most = new UpperBound();
  final Skipped skipped = new Skipped(this);
  final RustArithmetic numbers = new RustArithmetic(this);
  final VariantValues variants = new VariantValues(this);
  final RustExpressions expressions = new RustExpressions(this);
  final RustOperators operators = new RustOperators(this);
  final Casts casts = new Casts(this);
  final Aggregates aggregates = new Aggregates(this);
  final RustAssignments assignments = new RustAssignments(this);
  final RustPlaces spots = new RustPlaces(this);
  final Patterns patterns = new Patterns(this);
  final PatternBindings bindings = new PatternBindings(this);
  final Control control = new Control(this);
  final RustStatements statements = new RustStatements(this);
  final RustLoops cycles = new RustLoops(this);
  final PathLowering paths = new PathLowering(this);
  final StructureLiterals structures = new StructureLiterals(this);
  final RustCalls calls = new RustCalls(this);
  final ClosureCalls closures = new ClosureCalls(this);
  final Iterations iterations = new Iterations(this);
  final Methods methods = new Methods(this);
  final MacroCalls macros = new MacroCalls(this);

  Body(RustProgram program, RustScope scope) {
    this.program = program;
    this.scope = scope;
    this.temporaries = new Temporaries(blocks, program::nextVariable);
  }

  RustScope scope() {
    return scope;
  }

  /** The items that paths may be here. */
  PathItems items() {
    return new PathItems(program, scope);
  }

  Layouts layouts() {
    return program.layouts();
  }

  /** The type of a text. */
  RustType type(Node node) {
    return program.types().type(node, scope);
  }

  /** The value of an expression. */
  RustValue value(Node node, Optional<RustType> expected) {
    return expressions.value(node, expected);
  }

  /** The value of an expression as a type. */
  RustValue value(Node node, RustType expected) {
    return coerce(value(node, Optional.of(expected)), expected);
  }

  /** What a name of a local stands for. */
  Optional<Binding> local(String name) {
    return names.of(name);
  }

  /** Reads on in another scope; gives the one before. */
  RustScope enter(RustScope other) {
    RustScope before = scope;
    scope = other;
    return before;
  }

  RustScope enter(Module module) {
    return enter(scope.in(module));
  }

  // Memory.

  /** A new local variable that holds a value. */
  TypedPlace local(String name, RustType type, boolean mutable, Origin at) {
    Variable variable = temporaries.local(program.called(name, type), layouts().ir(type));
    blocks.emit(new Statement.StorageLive(variable, at));
    return new TypedPlace(type, new MemoryPlace.Named(variable), mutable);
  }

  /** A new place that only lowering knows. */
  TypedPlace temporary(String name, RustType type) {
    Type ir = layouts().ir(type);
    Variable variable = temporaries.temporary(name, ir);
    return new TypedPlace(type, new MemoryPlace.Named(variable), true);
  }

  /** The value in a place. */
  RustValue load(TypedPlace spot, Origin at) {
    return spot.type() instanceof RustType.Unit
        ? RustValue.unit(at)
        : new RustValue(spot.type(), new Load(spot.place(), at));
  }

  /** Stores a value. */
  void store(TypedPlace spot, RustValue value, Origin at) {
    value.closure().ifPresent(each -> skipped.change(each, at));
    RustValue fitting = coerce(value, spot.type());
    boolean isNothing = layouts().erased(spot.type()) instanceof RustType.Unit || value.isNever();
    if (isNothing) {
      return;
    }
    if (spot.place().type() instanceof Type.UnknownType unknown) {
      blocks.emit(new Statement.Havoc(footprint(spot, at), unknown.reason(), at));
      return;
    }
    Expression stored = fitting.expression();
    boolean fits =
        stored.type().equals(spot.place().type())
            || stored.type() instanceof Type.PointerType
                && spot.place().type() instanceof Type.PointerType;
    if (fits && (!stored.type().isAggregate() || stored instanceof Load)) {
      blocks.emit(new Statement.Assign(spot.place(), stored, at));
    } else {
      blocks.emit(new Statement.Fresh(spot.place(), reason(stored, spot), at));
    }
  }

  /** A member that is where no program means leaves the other members alone. */
  private Footprint footprint(TypedPlace spot, Origin at) {
    Expression address = new Expression.AddressOf(spot.place(), at);
    boolean isApart =
        spot.place() instanceof MemoryPlace.Member member && member.field().offset() >= Shape.STEP;
    return isApart
        ? new Footprint.Range(
            address, new Expression.Constant(Type.of(program.model().address()), Shape.STEP, at))
        : new Footprint.WholeObject(address);
  }

  private static Reason reason(Expression stored, TypedPlace spot) {
    return stored.type() instanceof Type.UnknownType unknown
        ? unknown.reason()
        : Reason.notFollowed(stored.type() + " as " + spot.type());
  }

  /** The value in a place of its own, where it is not changed. */
  RustValue keep(RustValue value) {
    Type ir = value.expression().type();
    if (value.closure().isPresent()
        || value.expression() instanceof Expression.Constant
        || ir instanceof Type.UnknownType
        || value.type() instanceof RustType.Unit
        || value.isNever()) {
      return value;
    }
    if (ir.isAggregate()) {
      TypedPlace spot = temporary("value", value.type());
      store(spot, value, value.origin());
      return load(spot, value.origin());
    }
    Expression kept = temporaries.keep("value", value.expression());
    most.keep(kept, value.expression());
    return new RustValue(value.type(), kept);
  }

  /** A place that holds a value. */
  TypedPlace spill(RustValue value) {
    if (value.expression() instanceof Load load
        && load.place() instanceof MemoryPlace.Named named
        && named.variable().storage() == Variable.Storage.TEMPORARY) {
      return new TypedPlace(value.type(), load.place(), true);
    }
    TypedPlace spot =
        new TypedPlace(
            value.type(),
            new MemoryPlace.Named(temporaries.temporary("value", layouts().ir(value.type()))),
            true);
    store(spot, value, value.origin());
    return spot;
  }

  // What is not known.

  /** A value that nobody knows. */
  RustValue unknown(RustType type, Reason reason, Origin at) {
    if (type instanceof RustType.Unit || type instanceof RustType.Never) {
      return RustValue.unit(at);
    }
    RustType known = type instanceof RustType.Literal ? new RustType.Unknown(reason) : type;
    return new RustValue(known, temporaries.unknown(layouts().ir(known), reason, at));
  }

  RustValue unknown(RustType type, String why, Origin at) {
    return unknown(type, Reason.notFollowed(why), at);
  }

  /** The value of an expression that is not followed. */
  RustValue lost(Optional<RustType> type, Reason reason, Node text) {
    return skipped.value(type, reason, text);
  }

  RustValue lost(Optional<RustType> type, String why, Node text) {
    return lost(type, Reason.notFollowed(why), text);
  }

  /** The value as a type that it is, or that a number without a type is taken as. */
  RustValue coerce(RustValue value, RustType wanted) {
    RustType type = layouts().erased(wanted);
    if (value.isLiteral()) {
      return numbers.typed(value, wanted);
    }
    if (value.isNever()) {
      return placeholder(wanted, value.origin());
    }
    if (wanted instanceof RustType.Unknown || wanted instanceof RustType.Generic) {
      return value;
    }
    if (type instanceof RustType.Literal || value.closure().isPresent()) {
      return value;
    }
    Type ir = layouts().ir(wanted);
    if (ir.equals(value.expression().type())) {
      return value.as(wanted);
    }
    if (ir instanceof Type.PointerType
        && value.expression().type() instanceof Type.PointerType
        && spots.areAlike(value.type(), wanted)) {
      return new RustValue(
          wanted, new Expression.Convert(ir, value.expression(), false, value.origin()));
    }
    if (wanted instanceof RustType.Unit) {
      return RustValue.unit(value.origin());
    }
    Optional<RustValue> recast = spots.recast(value, wanted);
    if (recast.isPresent()) {
      return recast.get();
    }
    Reason reason =
        value.expression().type() instanceof Type.UnknownType unknown
            ? unknown.reason()
            : value.type() instanceof RustType.Unknown other
                ? other.reason()
                : Reason.notFollowed(value.type() + " taken as " + wanted);
    return unknown(wanted, reason, value.origin());
  }

  /** A value that is never used. */
  RustValue placeholder(RustType type, Origin at) {
    Type ir = layouts().ir(type);
    if (ir instanceof Type.IntegerType
        || ir instanceof Type.BooleanType
        || ir instanceof Type.PointerType) {
      return new RustValue(type, new Expression.Constant(ir, 0, at));
    }
    return type instanceof RustType.Unit || type instanceof RustType.Never
        ? RustValue.unit(at)
        : load(temporary("nothing", type), at);
  }

  // Control.

  /** Goes on only where a condition holds. */
  void assume(Expression condition) {
    if (!(condition instanceof Expression.Constant constant && constant.bits() != 0)) {
      blocks.emit(new Statement.Assume(condition, condition.origin()));
    }
  }

  /** Ends the block: execution does not come further. */
  void unreachable(Origin at) {
    blocks.end(new Terminator.Unreachable(at));
  }

  /** Goes to one of two new blocks by a condition; gives the two. */
  List<Integer> branch(Expression condition) {
    int yes = blocks.reserve();
    int no = blocks.reserve();
    blocks.end(new Terminator.Branch(condition, yes, no, condition.origin()));
    return List.of(yes, no);
  }

  /** Leaves the function, or the closure that is read in place. */
  void leave(RustValue value, Origin at) {
    leave(returns.element(), value, at);
  }

  /** Goes behind a function, a closure, a loop or a block, with a value. */
  void leave(JumpTarget exit, RustValue value, Origin at) {
    RustType type = exit.type().orElse(value.type());
    if (exit.type().isEmpty() && !value.isNever()) {
      exit.gives(type);
    }
    RustValue fitting = skipped.end(coerce(value, type), at);
    if (exit.block().isEmpty()) {
      boolean isNothing = layouts().erased(type) instanceof RustType.Unit || value.isNever();
      blocks.end(
          new Terminator.Return(
              isNothing ? Optional.empty() : Optional.of(returned(fitting, type, at)), at));
      return;
    }
    if (!(type instanceof RustType.Unit) && !value.isNever()) {
      if (exit.result().isEmpty()) {
        exit.into(temporaries.temporary("result", layouts().ir(type)));
      }
      store(new TypedPlace(type, new MemoryPlace.Named(exit.result().get()), true), fitting, at);
    }
    blocks.jump(exit.block().get(), at);
  }

  private Expression returned(RustValue value, RustType type, Origin at) {
    Expression expression = value.expression();
    boolean isValid = !expression.type().isAggregate() || expression instanceof Load;
    return isValid && expression.type().equals(layouts().ir(type))
        ? expression
        : unknown(type, "a value of type " + value.type(), at).expression();
  }

  /** What a function, closure, loop or block gave, behind it. */
  RustValue given(JumpTarget exit, Origin at) {
    if (exit.result().isEmpty()) {
      return RustValue.unit(at);
    }
    return load(
        new TypedPlace(exit.type().orElseThrow(), new MemoryPlace.Named(exit.result().get()), true),
        at);
  }

  /** The members of a type. */
  Optional<Shape> shape(RustType type) {
    return layouts().shape(type);
  }
}
