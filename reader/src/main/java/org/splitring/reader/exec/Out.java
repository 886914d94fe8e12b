package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.exec.access.PathState;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.Value;

/** Where the execution of some blocks comes out. */
final class Out {

  /** A return. */
  record Returned(PathState state, Optional<Value> value, Origin origin) {}

  private final List<PathState> back = new ArrayList<>();
  private final Map<Integer, List<PathState>> leaving = new LinkedHashMap<>();
  private final List<Returned> returns = new ArrayList<>();

  /** States at the beginning of the next round. */
  List<PathState> back() {
    return back;
  }

  /** States at the beginning of blocks outside. */
  Map<Integer, List<PathState>> leaving() {
    return leaving;
  }

  List<Returned> returns() {
    return returns;
  }

  void leave(int block, PathState state) {
    leaving.computeIfAbsent(block, any -> new ArrayList<>()).add(state);
  }

  /** Takes over all that does not go round. */
  void add(Out other) {
    other.leaving.forEach((block, states) -> states.forEach(each -> leave(block, each)));
    returns.addAll(other.returns);
  }

  /** The states that do not go round. */
  List<PathState> left() {
    List<PathState> left = new ArrayList<>();
    leaving.values().forEach(left::addAll);
    returns.forEach(each -> left.add(each.state()));
    return left;
  }
}
