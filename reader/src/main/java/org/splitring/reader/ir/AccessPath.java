package org.splitring.reader.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * How a value is reached from a variable, in a normal form: {@code q->size}, {@code (*q).size} and
 * {@code q[0].size} are one path.
 *
 * @param root the name of the parameter, variable or call that it begins at
 * @param steps from there on
 */
public record AccessPath(String root, List<Step> steps) {

  /** One step. */
  public sealed interface Step {}

  /** To what a pointer points to. */
  public record Dereference() implements Step {}

  /** To a member. */
  public record MemberOf(String name) implements Step {}

  /**
   * To an element.
   *
   * @param index as it is shown
   */
  public record ElementOf(String index) implements Step {}

  public AccessPath {
    steps = List.copyOf(steps);
  }

  /** A path without steps. */
  public static AccessPath of(String root) {
    return new AccessPath(root, List.of());
  }

  /** The same path, one step further. */
  public AccessPath then(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new AccessPath(root, more);
  }

  /** As C writes it, such as {@code vq->ring.num}. */
  @Override
  public String toString() {
    String text = root;
    boolean behindPointer = false;
    for (Step step : steps) {
      if (step instanceof MemberOf member) {
        text += (behindPointer ? "->" : ".") + member.name();
        behindPointer = false;
      } else {
        if (behindPointer) {
          text = "(*" + text + ")";
        }
        behindPointer = step instanceof Dereference;
        if (step instanceof ElementOf element) {
          text += "[" + element.index() + "]";
        }
      }
    }
    return behindPointer ? "*" + text : text;
  }
}
