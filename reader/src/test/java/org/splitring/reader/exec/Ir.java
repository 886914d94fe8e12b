package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;

/** Builds small programs by hand. */
final class Ir {

  static final Type U8 = Type.of(CType.U8);
  static final Type U16 = Type.of(CType.U16);
  static final Type U32 = Type.of(CType.U32);
  static final Type U64 = Type.of(CType.U64);
  static final Type S32 = Type.INT;
  static final Type S64 = Type.of(CType.S64);

  private final Map<FunctionId, Function> functions = new LinkedHashMap<>();
  private final Map<RecordId, RecordLayout> records = new LinkedHashMap<>();
  private final Map<Variable, StaticObject> statics = new LinkedHashMap<>();
  private int variables;
  private int line;

  /** A place of its own. */
  Origin at() {
    line++;
    return Origin.of(new FileRange("made.c", line, 10 * line, 10 * line + 1));
  }

  Program program() {
    return new Program() {
      @Override
      public DataModel model() {
        return DataModel.LP64;
      }

      @Override
      public Optional<Function> function(FunctionId id) {
        return Optional.ofNullable(functions.get(id));
      }

      @Override
      public Optional<RecordLayout> layout(RecordId id) {
        return Optional.ofNullable(records.get(id));
      }

      @Override
      public Optional<StaticObject> object(Variable variable) {
        return Optional.ofNullable(statics.get(variable));
      }
    };
  }

  Variable variable(String name, Type type, Storage storage) {
    return new Variable(++variables, name, type, storage);
  }

  /** A static object that keeps these words, of 4 bytes each. */
  Variable table(String name, boolean constant, long... words) {
    Type type = new Type.ArrayType(U32, new Type.Length.Fixed(words.length));
    Variable variable = variable(name, type, Storage.STATIC);
    List<StaticObject.Store> stores = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      stores.add(new StaticObject.Store(4L * i, number(U32, words[i])));
    }
    statics.put(variable, new StaticObject(variable, constant, Optional.of(stores), at()));
    return variable;
  }

  /** A structure with members one behind the other, as they are aligned. */
  Type record(String name, Map<String, Type> members) {
    RecordId id = new RecordId("struct " + name, records.size());
    List<Field> fields = new ArrayList<>();
    long offset = 0;
    long alignment = 1;
    for (Map.Entry<String, Type> member : members.entrySet()) {
      long size = program().size(member.getValue()).orElseThrow();
      long own = Math.min(8, Long.lowestOneBit(size));
      offset = (offset + own - 1) / own * own;
      fields.add(new Field(member.getKey(), member.getValue(), offset, Optional.empty()));
      offset += size;
      alignment = Math.max(alignment, own);
    }
    long size = (offset + alignment - 1) / alignment * alignment;
    records.put(id, new RecordLayout(id, size, alignment, fields, false, at()));
    return new Type.RecordType(id);
  }

  Type recordOf(String name, long size, List<Field> fields) {
    RecordId id = new RecordId("struct " + name, records.size());
    records.put(id, new RecordLayout(id, size, 8, fields, false, at()));
    return new Type.RecordType(id);
  }

  Field field(Type record, String name) {
    return records.get(((Type.RecordType) record).id()).field(name).orElseThrow();
  }

  Expression number(Type type, long value) {
    CType kept = type instanceof Type.IntegerType integer ? integer.representation() : CType.U64;
    return new Expression.Constant(type, kept.wrap(value), at());
  }

  MemoryPlace place(Variable variable) {
    return new MemoryPlace.Named(variable);
  }

  Expression load(Variable variable) {
    return load(place(variable));
  }

  Expression load(MemoryPlace place) {
    return new Expression.Load(place, at());
  }

  MemoryPlace target(Expression pointer) {
    return new MemoryPlace.Target(pointer, ((Type.PointerType) pointer.type()).target());
  }

  MemoryPlace member(MemoryPlace record, String name) {
    return new MemoryPlace.Member(record, field(record.type(), name));
  }

  MemoryPlace element(MemoryPlace array, Expression index) {
    return new MemoryPlace.Element(array, index, ((Type.ArrayType) array.type()).element());
  }

  Expression address(MemoryPlace place) {
    return new Expression.AddressOf(place, at());
  }

  Expression cast(Type type, Expression operand) {
    return operand.type().equals(type)
        ? operand
        : new Expression.Convert(type, operand, true, at());
  }

  /** With C's conversions. */
  Expression op(Operator operator, Expression left, Expression right) {
    if (operator.isLogical()
        || !(left.type() instanceof Type.IntegerType one)
        || !(right.type() instanceof Type.IntegerType other)) {
      return new Expression.Arithmetic(operator, left, right, Overflow.UNDEFINED, at());
    }
    CType l = one.representation();
    CType r = other.representation();
    CType common = CType.common(l, r);
    boolean shift = operator.isShift();
    return new Expression.Arithmetic(
        operator,
        cast(Type.of(shift ? l.promoted() : common), left),
        cast(Type.of(shift ? r.promoted() : common), right),
        Overflow.UNDEFINED,
        at());
  }

  Expression move(Expression pointer, Expression count, long scale) {
    return new Expression.Move(pointer, count, number(U64, scale), at());
  }

  Expression unknown(String identity, Type type) {
    return new Expression.Unknown(identity, type, Reason.notFollowed(identity), at());
  }

  Statement set(MemoryPlace place, Expression value) {
    Expression fitted = place.type().isScalar() ? cast(place.type(), value) : value;
    return new Statement.Assign(place, fitted, at());
  }

  Statement set(Variable variable, Expression value) {
    return set(place(variable), value);
  }

  Statement call(Optional<MemoryPlace> result, FunctionId function, Expression... arguments) {
    return new Statement.Call(result, new Callee.Known(function), List.of(arguments), at());
  }

  Statement missing(
      Optional<MemoryPlace> result, String name, Callee.Effect effect, Expression... arguments) {
    Reason reason = Reason.notFound("the text of " + name + " was not found", "");
    return new Statement.Call(
        result, new Callee.Missing(name, effect, reason), List.of(arguments), at());
  }

  /** A function that is written block by block. */
  Body function(String name, Type result, Variable... parameters) {
    return new Body(new FunctionId(name, functions.size()), result, List.of(parameters));
  }

  /** The text of a function. */
  final class Body {

    private final FunctionId id;
    private final Type result;
    private final List<Variable> parameters;
    private final List<Variable> locals = new ArrayList<>();
    private final List<List<Statement>> blocks = new ArrayList<>();
    private final Map<Integer, Terminator> ends = new LinkedHashMap<>();
    private int current;

    Body(FunctionId id, Type result, List<Variable> parameters) {
      this.id = id;
      this.result = result;
      this.parameters = parameters;
      this.current = block();
    }

    Variable local(String name, Type type) {
      Variable made = variable(name, type, Storage.LOCAL);
      locals.add(made);
      return made;
    }

    Body add(Statement statement) {
      blocks.get(current).add(statement);
      return this;
    }

    int block() {
      blocks.add(new ArrayList<>());
      return blocks.size() - 1;
    }

    void at(int block) {
      current = block;
    }

    boolean isOpen() {
      return !ends.containsKey(current);
    }

    void end(Terminator end) {
      ends.putIfAbsent(current, end);
    }

    void jump(int block) {
      end(new Terminator.Goto(block, Ir.this.at()));
    }

    void branch(Expression condition, int whenTrue, int whenFalse) {
      end(new Terminator.Branch(condition, whenTrue, whenFalse, Ir.this.at()));
    }

    void leave(Expression value) {
      end(new Terminator.Return(Optional.of(value), Ir.this.at()));
    }

    void leave() {
      end(new Terminator.Return(Optional.empty(), Ir.this.at()));
    }

    void when(Expression condition, Runnable yes, Runnable no) {
      int first = block();
      int second = block();
      int behind = block();
      branch(condition, first, second);
      at(first);
      yes.run();
      jump(behind);
      at(second);
      no.run();
      jump(behind);
      at(behind);
    }

    void loop(Expression condition, Runnable body) {
      int head = block();
      int inside = block();
      int behind = block();
      jump(head);
      at(head);
      branch(condition, inside, behind);
      at(inside);
      body.run();
      jump(head);
      at(behind);
    }

    FunctionId done() {
      List<Block> all = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        Terminator end = ends.getOrDefault(i, new Terminator.Unreachable(Ir.this.at()));
        all.add(new Block(blocks.get(i), end));
      }
      functions.put(id, new Function(id, result, parameters, false, locals, all, Ir.this.at()));
      return id;
    }
  }
}
