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
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroExpansion;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

/** The definitions that were read for the answer about one function. */
final class Consulted {

  private final Set<IASTFunctionDefinition> functions = new LinkedHashSet<>();
  private final Map<IASTNode, String> types = new LinkedHashMap<>();

  void add(IASTFunctionDefinition function) {
    functions.add(function);
  }

  /** Notes that the layout of a type was asked for. */
  void add(String name, IASTNode definition) {
    types.put(definition, name);
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
