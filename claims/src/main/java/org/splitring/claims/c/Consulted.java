package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.Collection;
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

  /** The functions that were read and are in the slice, by name. */
  Map<String, Set<IASTNode>> functionsByName(Slice slice) {
    Map<String, Set<IASTNode>> byName = new LinkedHashMap<>();
    functions.stream()
        .filter(slice::includes)
        .forEach(function -> put(byName, Definitions.name(function), function));
    return byName;
  }

  /** The macros that are expanded in some nodes. */
  Set<String> macros(IASTTranslationUnit unit, Collection<? extends IASTNode> places) {
    Set<String> macros = new LinkedHashSet<>();
    for (IASTPreprocessorMacroExpansion expansion : unit.getMacroExpansions()) {
      IASTFileLocation location = expansion.getFileLocation();
      if (location != null
          && !covering(places, location.getFileName(), location.getNodeOffset()).isEmpty()) {
        macros.addAll(names(expansion));
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

  private static Set<String> names(IASTPreprocessorMacroExpansion expansion) {
    Set<String> names = new LinkedHashSet<>();
    names.add(expansion.getMacroReference().toString());
    for (var nested : expansion.getNestedMacroReferences()) {
      names.add(nested.toString());
    }
    return names;
  }

  /** The types that were read, by their own names and those of the macros in their text. */
  Map<String, Set<IASTNode>> typesByName(IASTTranslationUnit unit) {
    Map<String, Set<IASTNode>> byName = new LinkedHashMap<>();
    types.forEach((node, name) -> put(byName, name, node));
    for (IASTPreprocessorMacroExpansion expansion : unit.getMacroExpansions()) {
      IASTFileLocation location = expansion.getFileLocation();
      if (location != null) {
        for (IASTNode type : typesAt(location.getFileName(), location.getNodeOffset())) {
          names(expansion).forEach(name -> put(byName, name, type));
        }
      }
    }
    return byName;
  }

  private static void put(Map<String, Set<IASTNode>> byName, String name, IASTNode node) {
    if (!name.isEmpty()) {
      byName.computeIfAbsent(name, ignored -> new LinkedHashSet<>()).add(node);
    }
  }

  /** The function that was read in which a place lies. */
  Optional<IASTFunctionDefinition> functionAt(String file, int offset) {
    return functions.stream()
        .filter(function -> !covering(List.of(function), file, offset).isEmpty())
        .findFirst();
  }

  /** The types that were read in which a place lies. */
  Set<IASTNode> typesAt(String file, int offset) {
    return covering(types.keySet(), file, offset);
  }

  private static Set<IASTNode> covering(
      Collection<? extends IASTNode> nodes, String file, int offset) {
    Set<IASTNode> covering = new LinkedHashSet<>();
    for (IASTNode node : nodes) {
      IASTFileLocation extent = node.getFileLocation();
      if (extent != null
          && extent.getFileName().equals(file)
          && extent.getNodeOffset() <= offset
          && offset < extent.getNodeOffset() + extent.getNodeLength()) {
        covering.add(node);
      }
    }
    return covering;
  }
}
