package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.reader.exec.access.CallFrame;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.Value;

/** Keeps the calls for the observer until it is certain that they count. */
final class CallRecorder {

  private final ExecutionServices services;
  private final Function<Memory, MemoryView> views;
  private final List<ObservedCall> calls = new ArrayList<>();

  CallRecorder(ExecutionServices services, Function<Memory, MemoryView> views) {
    this.services = services;
    this.views = views;
  }

  void call(
      Statement.Call call,
      Callee callee,
      String name,
      List<Value> arguments,
      PathState before,
      Optional<OutcomeJoins.Outcome> after,
      CallFrame frame) {
    MemoryView at = views.apply(before.memory());
    calls.add(
        new ObservedCall(
            callee,
            name,
            arguments,
            after.flatMap(OutcomeJoins.Outcome::value),
            before.path().whole(services.formulas()),
            at,
            after.map(each -> views.apply(each.state().memory())).orElse(at),
            frame.depth(),
            call.origin()));
  }

  int mark() {
    return calls.size();
  }

  void reset(int mark) {
    calls.subList(mark, calls.size()).clear();
  }

  void tell(CallObserver observer) {
    calls.forEach(observer::called);
  }
}
