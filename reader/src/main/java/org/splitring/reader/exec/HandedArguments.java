package org.splitring.reader.exec;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.MemoryWrites;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.MemoryServices.Initial;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/** What a function without text may change by the pointers that it is handed, and by a format. */
final class HandedArguments {

  private static final Pattern STORES = Pattern.compile("%[-+ #0-9.*hljztL$]*n");

  private final ExecutionServices services;
  private final MemoryWrites writing;

  HandedArguments(ExecutionServices services, MemoryWrites writing) {
    this.services = services;
    this.writing = writing;
  }

  /** What the arguments point to is lost; if it only prints, only variables are. */
  Memory lost(
      Statement.Call call,
      Callee.Missing callee,
      List<Value> arguments,
      boolean prints,
      Memory memory) {
    Memory result = memory;
    for (int i = 0; i < arguments.size(); i++) {
      Expression argument = call.arguments().get(i);
      OptionalLong size = pointed(argument.type(), arguments.get(i));
      Reason reason = Reason.notFollowed(callee.name() + " may have changed it");
      boolean object =
          Values.alternatives(arguments.get(i)).stream()
              .anyMatch(each -> prints ? isVariable(each) : !(each instanceof Value.Number));
      if (argument.type() instanceof Type.PointerType && object) {
        result =
            size.isPresent()
                ? writing.lose(
                    arguments.get(i),
                    services.bytes(size.getAsLong()),
                    reason,
                    result,
                    call.origin())
                : writing.loseObject(arguments.get(i), reason, result, call.origin());
      }
    }
    return result;
  }

  /** Whether it points to a variable: what is printed is rarely handed so. */
  private static boolean isVariable(Value value) {
    return value instanceof Value.Address pointer && pointer.object().kind() == Kind.LOCAL;
  }

  /** How far what is pointed to reaches; a member of a size that is not known, to the next one. */
  private OptionalLong pointed(Type type, Value value) {
    OptionalLong size =
        type instanceof Type.PointerType pointer
            ? services.program().size(pointer.target())
            : OptionalLong.empty();
    boolean isOpen =
        Values.alternatives(value).stream()
            .allMatch(
                each ->
                    each instanceof Value.Address address && MadeUpOffset.isIn(address.offset()));
    return size.isEmpty() && isOpen ? OptionalLong.of(MadeUpOffset.STEP) : size;
  }

  /** Whether it is a format that has something stored, as {@code %n} does. */
  boolean mayStore(Value value) {
    if (!isText(value)) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    for (Initial each :
        services.objects().constant(((Value.Address) value).object()).orElse(List.of())) {
      boolean known = each.value() instanceof Value.Number;
      Formula formula = known ? ((Value.Number) each.value()).formula() : services.bytes('n');
      text.append(formula instanceof Literal literal ? (char) literal.value() : 'n');
    }
    return STORES.matcher(text).find();
  }

  /** Whether it is a constant text, such as a format. */
  boolean isText(Value value) {
    return value instanceof Value.Address pointer
        && services.objects().constant(pointer.object()).isPresent()
        && pointer.object().type() instanceof Type.ArrayType array
        && services.program().size(array.element()).orElse(0) == 1;
  }
}
