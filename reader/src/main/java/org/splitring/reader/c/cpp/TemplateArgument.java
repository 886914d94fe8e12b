package org.splitring.reader.c.cpp;

import java.util.Optional;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Type;

/** What a parameter of a template stands for: a type, or a number. */
sealed interface TemplateArgument {

  /** A type. */
  record OfType(Typed typed) implements TemplateArgument {}

  /** A number. */
  record OfValue(Evaluated.Value value) implements TemplateArgument {}

  /** What makes two arguments the same: what was taken for granted does not. */
  default Object key() {
    return this instanceof OfType type
        ? new Key(type.typed().type(), type.typed().isConst(), type.typed().isReference())
        : this;
  }

  /** A type, as far as it tells instances apart. */
  record Key(Type type, boolean isConst, boolean isReference) {}

  /** As messages show it. */
  default Optional<String> shown() {
    return this instanceof OfValue value
        ? Optional.of(Long.toString(value.value().value()))
        : Optional.empty();
  }
}
