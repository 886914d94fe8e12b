package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.ir.Variable.Storage;

/** A function made at random: assignments, branches, loops, pointers, structures, calls. */
final class RandomFunction {

  final Ir ir = new Ir();
  final FunctionId id;
  final Type structure;
  private final Random random;
  private final Variable n = ir.variable("n", Ir.U32, Storage.PARAMETER);
  private final Variable a = ir.variable("a", Ir.U64, Storage.PARAMETER);
  private final Variable evt = ir.variable("evt", Ir.S32, Storage.PARAMETER);
  private final Variable base = ir.variable("base", Type.pointerTo(Ir.U8), Storage.PARAMETER);
  private final Variable q;
  private final Variable r;
  private final Variable table;
  private final List<Variable> numbers = new ArrayList<>();
  private final List<Variable> pointers = new ArrayList<>();
  private final List<Variable> structures = new ArrayList<>();
  private final Variable array;
  private final Variable place;
  private final Ir.Body body;
  private final FunctionId helper;
  private int budget;

  RandomFunction(long seed, int size) {
    random = new Random(seed);
    budget = size;
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("word", Ir.U32, 0, Optional.empty()));
    fields.add(new Field("half", Ir.U16, 4, Optional.empty()));
    fields.add(new Field("low", Ir.U16, 6, Optional.of(new Bits(0, 5))));
    fields.add(new Field("high", Type.of(CType.S16), 6, Optional.of(new Bits(5, 7))));
    fields.add(new Field("wide", Ir.S64, 8, Optional.empty()));
    fields.add(new Field("link", Type.pointerTo(Ir.U32), 16, Optional.empty()));
    Type four = new Type.ArrayType(Ir.U16, new Type.Length.Fixed(4));
    fields.add(new Field("list", four, 24, Optional.empty()));
    structure = ir.recordOf("s", 32, fields);
    q = ir.variable("q", Type.pointerTo(structure), Storage.PARAMETER);
    r = ir.variable("r", Type.pointerTo(structure), Storage.PARAMETER);
    table = ir.table("table", true, 3, 70000, 5, 0xffffffffL);
    helper = helper();
    body = ir.function("f", Ir.U64, n, a, evt, base, q, r);
    for (CType type :
        List.of(CType.U8, CType.S16, CType.U32, CType.S32, CType.U64, CType.S64, CType.U32)) {
      numbers.add(body.local("x" + numbers.size(), Type.of(type)));
    }
    for (int i = 0; i < 2; i++) {
      pointers.add(body.local("p" + i, Type.pointerTo(Ir.U32)));
      structures.add(body.local("s" + i, structure));
    }
    array = body.local("list", new Type.ArrayType(Ir.U32, new Type.Length.Fixed(6)));
    place = body.local("place", Type.pointerTo(Ir.U8));
    begin();
    while (budget > 0 && body.isOpen()) {
      statement(0);
    }
    finish();
    id = body.done();
  }

  /** Writes through a pointer, gives something else back, and sometimes leaves early. */
  private FunctionId helper() {
    Variable to = ir.variable("to", Type.pointerTo(Ir.U32), Storage.PARAMETER);
    Variable value = ir.variable("value", Ir.U32, Storage.PARAMETER);
    Ir.Body text = ir.function("helper", Ir.U32, to, value);
    text.when(
        ir.op(Operator.GREATER, ir.load(value), ir.number(Ir.U32, 100)),
        () -> text.leave(ir.load(ir.target(ir.load(to)))),
        () ->
            text.add(
                ir.set(
                    ir.target(ir.load(to)),
                    ir.op(Operator.ADD, ir.load(value), ir.number(Ir.U32, 3)))));
    text.leave(ir.op(Operator.MULTIPLY, ir.load(value), ir.number(Ir.U32, 5)));
    return text.done();
  }

  private void begin() {
    for (Variable each : numbers) {
      Expression first =
          List.of(
                  ir.number(Ir.U32, random.nextInt(50)),
                  ir.load(a),
                  ir.op(Operator.MULTIPLY, ir.load(n), ir.number(Ir.U32, 3)),
                  ir.load(n))
              .get(random.nextInt(4));
      body.add(ir.set(each, first));
    }
    for (Variable each : pointers) {
      body.add(ir.set(each, ir.address(ir.place(numbers.get(2)))));
    }
    for (Variable each : structures) {
      body.add(
          new Statement.Fill(
              ir.address(ir.place(each)), ir.number(Ir.S32, 0), ir.number(Ir.U64, 32), ir.at()));
      body.add(ir.set(ir.member(ir.place(each), "link"), ir.address(ir.place(numbers.get(6)))));
    }
    for (int i = 0; i < 6; i++) {
      body.add(ir.set(ir.element(ir.place(array), ir.number(Ir.S32, i)), ir.number(Ir.U32, i)));
    }
    body.add(ir.set(place, ir.load(base)));
  }

  private void finish() {
    Expression sum = ir.number(Ir.U64, 0);
    List<Expression> parts = new ArrayList<>();
    numbers.forEach(each -> parts.add(ir.load(each)));
    for (Variable each : structures) {
      for (String name : List.of("word", "half", "low", "high", "wide")) {
        parts.add(ir.load(ir.member(ir.place(each), name)));
      }
    }
    parts.add(ir.cast(Ir.U64, ir.load(place)));
    Collections.shuffle(parts, random);
    for (Expression each : parts.subList(0, 1 + random.nextInt(6))) {
      Expression more =
          new Expression.Arithmetic(
              Operator.XOR, sum, ir.cast(Ir.U64, each), Overflow.WRAPS, ir.at());
      sum =
          new Expression.Arithmetic(
              Operator.MULTIPLY, more, ir.number(Ir.U64, 31), Overflow.WRAPS, ir.at());
      if (random.nextInt(3) != 0) {
        sum = more;
      }
    }
    body.leave(sum);
  }

  private Variable any(List<Variable> variables) {
    return variables.get(random.nextInt(variables.size()));
  }

  private void statement(int depth) {
    budget--;
    switch (random.nextInt(depth > 2 ? 12 : 18)) {
      case 0, 1, 2 -> {
        MemoryPlace target = lvalue();
        body.add(ir.set(target, number(2)));
      }
      case 3 -> {
        Variable pointer = any(pointers);
        body.add(ir.set(pointer, pointer()));
      }
      case 4 -> body.add(ir.set(ir.target(ir.load(any(pointers))), number(2)));
      case 5 -> body.add(ir.set(structure(), ir.load(structure())));
      case 6 -> {
        MemoryPlace target = structure();
        MemoryPlace source = structure();
        long bytes = 1 + random.nextInt(32);
        body.add(
            random.nextBoolean()
                ? new Statement.Copy(
                    ir.address(target), ir.address(source), ir.number(Ir.U64, bytes), ir.at())
                : new Statement.Fill(
                    ir.address(target),
                    ir.number(Ir.S32, random.nextInt(3) == 0 ? random.nextInt(256) : 0),
                    ir.number(Ir.U64, Math.min(bytes, 16)),
                    ir.at()));
      }
      case 7 ->
          body.add(
              ir.call(
                  Optional.of(ir.place(any(numbers.subList(2, 3)))),
                  helper,
                  pointer(),
                  ir.cast(Ir.U32, number(1))));
      case 8 ->
          body.add(
              ir.set(
                  place,
                  ir.move(ir.load(place), ir.cast(Ir.U64, number(1)), 1 + random.nextInt(16))));
      case 9 -> {
        Expression less = ir.op(Operator.SUBTRACT, ir.load(a), ir.number(Ir.U64, 1));
        Expression mask =
            new Expression.Prefix(Expression.Prefix.Kind.COMPLEMENT, less, Overflow.WRAPS, ir.at());
        Expression up = ir.op(Operator.ADD, ir.cast(Ir.U64, ir.load(place)), less);
        body.add(ir.set(place, ir.cast(place.type(), ir.op(Operator.AND, up, mask))));
      }
      case 10 ->
          body.add(ir.set(ir.member(ir.place(any(structures)), "link"), ir.load(any(pointers))));
      case 11 -> body.add(ir.set(any(pointers), ir.load(ir.member(structure(), "link"))));
      case 12, 13, 14 -> {
        body.when(condition(), () -> several(depth), () -> several(depth));
      }
      case 15 -> loop(depth);
      case 16 -> switched(depth);
      default -> {
        if (random.nextInt(3) == 0) {
          body.when(condition(), () -> body.leave(ir.cast(Ir.U64, number(1))), () -> {});
        }
      }
    }
  }

  private void several(int depth) {
    for (int i = random.nextInt(3); i >= 0 && budget > 0 && body.isOpen(); i--) {
      statement(depth + 1);
    }
  }

  private void loop(int depth) {
    Variable i = body.local("i", Ir.U32);
    boolean halves = random.nextBoolean();
    body.add(ir.set(i, halves ? ir.load(n) : ir.number(Ir.U32, random.nextInt(4))));
    body.loop(
        ir.op(Operator.GREATER, ir.load(i), ir.number(Ir.U32, 0)),
        () -> {
          several(depth);
          body.add(
              ir.set(
                  i,
                  halves
                      ? ir.op(Operator.SHIFT_RIGHT, ir.load(i), ir.number(Ir.S32, 3))
                      : ir.op(Operator.SUBTRACT, ir.load(i), ir.number(Ir.U32, 1))));
        });
  }

  private void switched(int depth) {
    int first = body.block();
    int second = body.block();
    int other = body.block();
    int behind = body.block();
    body.end(
        new Terminator.Switch(
            ir.op(Operator.REMAINDER, ir.cast(Ir.U32, number(1)), ir.number(Ir.U32, 7)),
            List.of(new Terminator.Case(0, 2, first), new Terminator.Case(4, 4, second)),
            other,
            ir.at()));
    body.at(first);
    several(depth);
    body.jump(second);
    body.at(second);
    several(depth);
    body.jump(behind);
    body.at(other);
    several(depth);
    body.jump(behind);
    body.at(behind);
  }

  private MemoryPlace structure() {
    return switch (random.nextInt(4)) {
      case 0 -> ir.target(ir.load(q));
      case 1 -> ir.target(ir.load(r));
      default -> ir.place(any(structures));
    };
  }

  private MemoryPlace lvalue() {
    return switch (random.nextInt(8)) {
      case 0 -> ir.member(structure(), "word");
      case 1 -> ir.member(structure(), random.nextBoolean() ? "low" : "high");
      case 2 -> ir.member(structure(), random.nextBoolean() ? "half" : "wide");
      case 3 -> ir.element(ir.place(array), ir.number(Ir.S32, random.nextInt(6)));
      case 4 ->
          ir.element(
              ir.place(array),
              ir.op(Operator.AND, ir.cast(Ir.U32, number(1)), ir.number(Ir.U32, 3)));
      case 5 -> ir.element(ir.member(structure(), "list"), ir.number(Ir.S32, random.nextInt(4)));
      default -> ir.place(any(numbers));
    };
  }

  private Expression pointer() {
    return switch (random.nextInt(6)) {
      case 0 -> ir.address(ir.place(numbers.get(2)));
      case 1 -> ir.address(ir.place(numbers.get(6)));
      case 2 -> ir.address(ir.element(ir.place(array), ir.number(Ir.S32, random.nextInt(6))));
      case 3 -> ir.address(ir.member(structure(), "word"));
      case 4 ->
          new Expression.Choice(
              condition(), ir.load(any(pointers)), ir.address(ir.place(numbers.get(2))), ir.at());
      default -> ir.load(any(pointers));
    };
  }

  private Expression condition() {
    Operator operator =
        List.of(
                Operator.LESS,
                Operator.GREATER_EQUAL,
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LOGICAL_AND,
                Operator.LOGICAL_OR)
            .get(random.nextInt(6));
    return switch (random.nextInt(5)) {
      case 0 -> ir.load(evt);
      case 1 -> ir.op(Operator.GREATER, ir.load(n), ir.number(Ir.U32, 1 << random.nextInt(12)));
      case 2 -> ir.op(operator, ir.load(any(pointers)), ir.load(any(pointers)));
      default -> ir.op(operator, number(1), number(1));
    };
  }

  private Expression number(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(9)) {
        case 0 -> ir.op(Operator.ADD, ir.load(n), ir.number(Ir.U32, random.nextInt(9)));
        case 1 -> ir.load(a);
        case 2 -> ir.number(Ir.S32, random.nextInt(2000) - 100);
        case 3 -> ir.load(lvalue());
        case 4 -> ir.load(ir.target(ir.load(any(pointers))));
        case 5 ->
            ir.load(
                ir.element(
                    ir.place(table), ir.op(Operator.AND, ir.load(evt), ir.number(Ir.S32, 3))));
        case 6 -> ir.load(ir.member(structure(), "wide"));
        default -> ir.load(any(numbers));
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> ir.cast(any(numbers).type(), number(depth - 1));
      case 1 ->
          new Expression.Choice(
              condition(), ir.cast(Ir.U32, number(depth - 1)), ir.cast(Ir.U32, number(0)), ir.at());
      case 2 -> {
        Expression count = ir.number(Ir.S32, random.nextInt(8));
        yield ir.op(
            random.nextBoolean() ? Operator.SHIFT_LEFT : Operator.SHIFT_RIGHT,
            ir.cast(Ir.U64, number(depth - 1)),
            count);
      }
      case 3 -> {
        Expression operand = ir.cast(Ir.U32, number(depth - 1));
        yield new Expression.Builtin(
            Expression.Builtin.Kind.values()[random.nextInt(2) * 3], operand, Ir.U32, ir.at());
      }
      default -> {
        Operator operator =
            List.of(
                    Operator.ADD,
                    Operator.SUBTRACT,
                    Operator.MULTIPLY,
                    Operator.AND,
                    Operator.OR,
                    Operator.XOR,
                    Operator.DIVIDE,
                    Operator.LESS)
                .get(random.nextInt(8));
        yield ir.op(operator, number(depth - 1), number(depth - 1));
      }
    };
  }

  static Map<String, Long> entry() {
    Map<String, Long> entry = new LinkedHashMap<>();
    entry.put("q->word", 0x12345678L);
    entry.put("q->half", 0x9abcL);
    entry.put("q->wide", -77L);
    entry.put("r->word", 9L);
    entry.put("r->half", 70L);
    entry.put("r->wide", 1L << 40);
    for (int i = 0; i < 4; i++) {
      entry.put("q->list[" + i + "]", 1000L + i);
      entry.put("r->list[" + i + "]", 7L * i);
    }
    return entry;
  }
}
