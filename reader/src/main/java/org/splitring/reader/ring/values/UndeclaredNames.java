package org.splitring.reader.ring.values;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The types and objects that functions use though nothing declares them (C11 6.5.1p2). */
public final class UndeclaredNames {

  private static final Pattern NAMED =
      Pattern.compile("(?:the type )?([\\p{L}_$][\\w$]*) is not declared");

  private UndeclaredNames() {}

  /** Those of all these functions, wherever in them. */
  public static Set<String> in(Program program, Collection<FunctionId> functions) {
    Set<String> names = new TreeSet<>();
    for (FunctionId id : functions) {
      program.function(id).ifPresent(function -> collect(function, names));
    }
    return names;
  }

  private static void collect(Function function, Set<String> into) {
    Stream.concat(
            Stream.of(function.result()),
            Stream.concat(function.parameters().stream(), function.locals().stream())
                .map(Variable::type))
        .map(UndeclaredNames::innermost)
        .filter(Type.UnknownType.class::isInstance)
        .map(type -> ((Type.UnknownType) type).reason())
        .filter(reason -> reason.kind() == Reason.Kind.NOT_FOUND)
        .map(reason -> NAMED.matcher(reason.text()))
        .filter(Matcher::matches)
        .forEach(match -> into.add(match.group(1)));
  }

  private static Type innermost(Type type) {
    Type inner = type;
    while (true) {
      if (inner instanceof Type.PointerType pointer) {
        inner = pointer.target();
      } else if (inner instanceof Type.ArrayType array) {
        inner = array.element();
      } else {
        return inner;
      }
    }
  }
}
