package org.splitring.claims.c;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.splitring.model.formula.Input;

/** The values of the macros that are named like an input, where a result is computed with them. */
final class NamedMacros {

  private NamedMacros() {}

  /** The values of those named like that input; a macro that is no constant is passed over. */
  static Set<Long> values(Reading reading, List<String> results, Input input) {
    Slice slice = Slice.of(reading.consulted.functions(), results);
    Set<String> used = reading.consulted.macros(reading.translation.unit(), slice.statements());
    Set<Long> values = new TreeSet<>();
    for (IASTPreprocessorMacroDefinition macro : reading.translation.unit().getMacroDefinitions()) {
      String name = macro.getName().toString();
      boolean named = Roles.input(name).filter(each -> each == input).isPresent();
      if (named && used.contains(name)) {
        try {
          values.add(reading.abi.constant(macro.getExpansion()));
        } catch (UnfollowedException e) {
          continue;
        }
      }
    }
    return values;
  }
}
