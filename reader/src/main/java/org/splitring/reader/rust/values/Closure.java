package org.splitring.reader.rust.values;

import java.util.Map;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.parse.Node;

/**
 * A closure, or a function that is used as one.
 *
 * @param node its text
 * @param locals the names around it
 */
public record Closure(Node node, Map<String, Binding> locals) {
  public Closure {
    locals = Ordered.map(locals);
  }
}
