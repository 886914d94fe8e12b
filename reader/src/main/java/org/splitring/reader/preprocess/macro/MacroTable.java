package org.splitring.reader.preprocess.macro;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.IfParser;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;

/** The macros that are defined at the point that was reached, and how they came to be. */
public final class MacroTable implements IfParser.Names {

  /** The macros that are computed where they stand. */
  public static final List<String> DYNAMIC =
      List.of(
          "__LINE__",
          "__FILE__",
          "__BASE_FILE__",
          "__FILE_NAME__",
          "__COUNTER__",
          "__INCLUDE_LEVEL__",
          "__DATE__",
          "__TIME__",
          "__TIMESTAMP__");

  /** Whether a name is a macro: not every question has an answer in the text. */
  public enum Defined {
    YES,
    NO,
    /** Only the build knows. */
    OPEN
  }

  private final Map<String, MacroDefinition> macros = new HashMap<>();
  private final Set<String> undefined = new HashSet<>();
  private final Map<String, Deque<Optional<MacroDefinition>>> pushed = new HashMap<>();
  private final List<MacroChange> changes = new ArrayList<>();
  private final Map<String, List<Long>> domains;
  private final Assignment assignment;

  /**
   * Without a macro.
   *
   * @param domains the values of those that are macros, though not known which
   * @param undefined the names of no macros
   */
  public MacroTable(Map<String, List<Long>> domains, Set<String> undefined, Assignment assignment) {
    this.domains = Ordered.map(domains);
    this.assignment = assignment;
    this.undefined.addAll(undefined);
  }

  public Optional<MacroDefinition> lookUp(String name) {
    return Optional.ofNullable(macros.get(name));
  }

  public boolean isMacro(String name) {
    return macros.containsKey(name);
  }

  public Defined defined(String name) {
    if (macros.containsKey(name)) {
      return Defined.YES;
    }
    if (undefined.contains(name) || assignment.isUndefined(name)) {
      return Defined.NO;
    }
    return domains.containsKey(name) ? Defined.YES : Defined.OPEN;
  }

  /** The values that a macro of the compiler can have, if they are known and not one. */
  @Override
  public List<Long> domain(String name) {
    return undefined.contains(name) ? List.of() : domains.getOrDefault(name, List.of());
  }

  @Override
  public boolean isUndefined(String name) {
    return defined(name) == Defined.NO;
  }

  public void define(MacroDefinition macro, int token) {
    macros.put(macro.name(), macro);
    changes.add(new MacroChange(macro.name(), macro.place(), Optional.of(macro), token));
  }

  public void undefine(String name, TextRange place, int token) {
    macros.remove(name);
    undefined.add(name);
    changes.add(new MacroChange(name, place, Optional.empty(), token));
  }

  public void push(String name) {
    pushed.computeIfAbsent(name, n -> new ArrayDeque<>()).push(lookUp(name));
  }

  /** Brings back what was pushed last; without a push nothing changes. */
  public void pop(String name, TextRange place, int token) {
    Deque<Optional<MacroDefinition>> stack = pushed.getOrDefault(name, new ArrayDeque<>());
    if (stack.isEmpty()) {
      return;
    }
    Optional<MacroDefinition> before = stack.pop();
    if (before.isPresent()) {
      macros.put(name, before.get());
    } else {
      macros.remove(name);
    }
    changes.add(new MacroChange(name, place, before, token));
  }

  public List<MacroChange> changes() {
    return List.copyOf(changes);
  }
}
