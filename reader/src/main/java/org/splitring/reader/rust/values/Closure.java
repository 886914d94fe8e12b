package org.splitring.reader.rust.values;

import java.util.Map;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustScope;

/**
 * A closure, or a function that is used as one.
 *
 * @param node its text
 * @param locals the locals around it
 * @param scope where its other names are looked up
 */
public record Closure(Node node, Map<String, Binding> locals, RustScope scope) {
  public Closure {
    locals = Ordered.map(locals);
  }
}
