package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;

/** The variables in scope, innermost last; one of the same text hides those before it. */
final class Scope {

  private final List<Variable> variables = new ArrayList<>();

  void add(Variable variable) {
    variables.add(variable);
  }

  int mark() {
    return variables.size();
  }

  void leave(int mark) {
    while (variables.size() > mark) {
      variables.remove(variables.size() - 1);
    }
  }

  List<Variable> integers() {
    return visible().stream().filter(Variable::isInteger).toList();
  }

  List<Variable> all(String type) {
    return visible().stream().filter(each -> each.type().equals(type)).toList();
  }

  private List<Variable> visible() {
    List<Variable> result = new ArrayList<>();
    for (Variable each : variables) {
      result.removeIf(other -> other.text().equals(each.text()));
      result.add(each);
    }
    return result;
  }
}
