package org.splitring.reader.interpret;

import java.util.List;
import java.util.stream.Collectors;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Calls of functions whose text is not there. */
final class Strangers {

  private final ConcreteMemory memory;
  private final ConcreteEvaluator evaluator;

  Strangers(ConcreteMemory memory, ConcreteEvaluator evaluator) {
    this.memory = memory;
    this.evaluator = evaluator;
  }

  void call(Statement.Call call, Callee callee) {
    Callee.Missing missing =
        callee instanceof Callee.Missing stranger
            ? stranger
            : new Callee.Missing(
                "?",
                Callee.Effect.CLOBBERS,
                Reason.notFollowed("a call through a pointer that is not known"));
    List<Datum> arguments =
        call.arguments().stream()
            .filter(each -> each.type().isScalar())
            .map(evaluator::value)
            .toList();
    switch (missing.effect()) {
      case NO_RETURN -> throw new Halt(new RunResult.DoesNotReturn(call.origin()));
      case CLOBBERS -> {
        memory.loseReachable(arguments, missing.reason());
        memory.loseEverything(false, missing.reason());
      }
      default -> {}
    }
    call.result().ifPresent(result -> give(call, result, missing, arguments));
  }

  private void give(
      Statement.Call call, MemoryPlace result, Callee.Missing missing, List<Datum> arguments) {
    ConcretePlace place = evaluator.place(result);
    Type type = place.type();
    if (type.isAggregate()) {
      memory.lose(
          place.object(), place.offset(), evaluator.size(type, call.origin()), missing.reason());
      return;
    }
    new ConcreteStores(memory, evaluator)
        .put(place, value(type, missing, arguments), call.origin());
  }

  private Datum value(Type type, Callee.Missing missing, List<Datum> arguments) {
    Datum given = memory.before(AccessPath.of(missing.name() + "()"), type);
    boolean isSaid = given instanceof Datum.Scalar scalar && scalar.number().isPresent();
    return switch (missing.effect()) {
      case CONSTANT ->
          isSaid ? given : new Datum.Unknown(same(missing, arguments), missing.reason());
      case ALLOCATES -> isSaid ? given : address(memory.create(missing.name() + "()", Type.VOID));
      default -> isSaid ? given : memory.fresh(missing.reason());
    };
  }

  private static String same(Callee.Missing missing, List<Datum> arguments) {
    return arguments.stream()
        .map(Object::toString)
        .collect(Collectors.joining(", ", missing.name() + "(", ")"));
  }

  private static Datum address(Storage object) {
    return new Datum.Scalar(object, 0);
  }
}
