package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateParameterMap;
import org.jspecify.annotations.Nullable;

/** One call of a function that is being read. */
final class Frame {

  /** A strand that left the function, with what it returned. */
  record Exit(Flow flow, Optional<Value> result) {}

  final String id;
  final @Nullable IASTFunctionDefinition function;
  final List<Exit> exits = new ArrayList<>();

  /** The object that a method is called for. */
  Value.@Nullable Pointer self;

  /** What the parameters of a template stand for in this call. */
  @Nullable ICPPTemplateParameterMap arguments;

  /** Strands that jumped to a label which is still to come. */
  final Map<Object, List<Flow>> jumps = new HashMap<>();

  /** Labels that lie behind. */
  final Set<Object> passed = new HashSet<>();

  /** Functions that the compiler calls when this one ends. */
  final List<IASTFunctionDefinition> cleanups = new ArrayList<>();

  /** How many strands left in another way than by going on. */
  int departures;

  /** Where {@code break} and {@code continue} go. */
  @Nullable Object breakTarget;

  @Nullable Object continueTarget;

  Frame(String id, @Nullable IASTFunctionDefinition function) {
    this.id = id;
    this.function = function;
  }

  /** Sends a strand to a label that comes later; it ends here. */
  void jump(Object label, Flow flow) {
    jumps.computeIfAbsent(label, ignored -> new ArrayList<>()).add(flow.fork(flow.path));
    departures++;
    flow.end();
  }
}
