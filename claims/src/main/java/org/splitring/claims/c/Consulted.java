package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroExpansion;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

/** The definitions that were read for the answer about one function. */
final class Consulted {

  private final Set<IASTFunctionDefinition> functions = new LinkedHashSet<>();
  private Map<IASTNode, String> types = new LinkedHashMap<>();

  void add(IASTFunctionDefinition function) {
    functions.add(function);
  }

  /** Notes that the layout of a type was asked for. */
  void add(String name, IASTNode definition) {
    types.put(definition, name);
  }

  /** From now on notes types by themselves; returns those so far. */
  Map<IASTNode, String> apart() {
    Map<IASTNode, String> before = types;
    types = new LinkedHashMap<>();
    return before;
  }

  /** The types noted so far. */
  Map<IASTNode, String> types() {
    return Map.copyOf(types);
  }

  /** Puts back those that {@link #apart} returned, before those noted since. */
  void together(Map<IASTNode, String> before) {
    before.putAll(types);
    types = before;
  }

  void clear() {
    functions.clear();
    types.clear();
  }

  Set<IASTFunctionDefinition> functions() {
    return functions;
  }

  /** The names of functions and types that were read and are in the slice; a type always is. */
  Set<String> names(Slice slice) {
    Set<String> names = new LinkedHashSet<>(types.values());
    functions.stream().filter(slice::includes).map(Definitions::name).forEach(names::add);
    names.remove("");
    return names;
  }

  /** The macros that are expanded in the statements of the slice, or in a type. */
  Set<String> macros(IASTTranslationUnit unit, Slice slice) {
    List<IASTNode> places = new ArrayList<>(slice.statements());
    places.addAll(types.keySet());
    return macros(unit, places);
  }

  private static Set<String> macros(IASTTranslationUnit unit, List<IASTNode> places) {
    Set<String> macros = new LinkedHashSet<>();
    for (IASTPreprocessorMacroExpansion expansion : unit.getMacroExpansions()) {
      IASTFileLocation location = expansion.getFileLocation();
      if (location != null && covers(places, location.getFileName(), location.getNodeOffset())) {
        macros.add(expansion.getMacroReference().toString());
        for (var nested : expansion.getNestedMacroReferences()) {
          macros.add(nested.toString());
        }
      }
    }
    return macros;
  }

  /** All that was read, with its text: the functions, the types, and the macros in either. */
  Set<Definition> definitions(Translation translation) {
    IASTTranslationUnit unit = translation.unit();
    Set<Definition> definitions = new LinkedHashSet<>();
    functions.forEach(
        each -> definitions.add(definition(translation, "function", Definitions.name(each), each)));
    types.forEach((each, name) -> definitions.add(definition(translation, "type", name, each)));
    List<IASTNode> places = new ArrayList<>(functions);
    places.addAll(types.keySet());
    Set<String> macros = macros(unit, places);
    for (IASTPreprocessorMacroDefinition macro : unit.getMacroDefinitions()) {
      String name = macro.getName().toString();
      if (macros.contains(name) && macro.getFileLocation() != null) {
        definitions.add(definition(translation, "macro", name, macro));
      }
    }
    return definitions;
  }

  private static Definition definition(
      Translation translation, String kind, String name, IASTNode node) {
    return new Definition(
        name.isEmpty() ? kind : kind + " " + name,
        translation.place(node).file(),
        translation.written(node));
  }

  /** The function that was read in which a place lies. */
  Optional<IASTFunctionDefinition> functionAt(String file, int offset) {
    return functions.stream()
        .filter(function -> covers(List.of(function), file, offset))
        .findFirst();
  }

  /** Whether a place lies in a type that was read. */
  boolean inType(String file, int offset) {
    return covers(types.keySet(), file, offset);
  }

  private static boolean covers(Iterable<? extends IASTNode> nodes, String file, int offset) {
    for (IASTNode node : nodes) {
      IASTFileLocation extent = node.getFileLocation();
      if (extent != null
          && extent.getFileName().equals(file)
          && extent.getNodeOffset() <= offset
          && offset < extent.getNodeOffset() + extent.getNodeLength()) {
        return true;
      }
    }
    return false;
  }
}
