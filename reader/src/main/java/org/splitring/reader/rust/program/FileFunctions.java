package org.splitring.reader.rust.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.rust.names.Implementation;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;

/**
 * The functions of the file that is asked for, each with its parameters left open.
 *
 * <p>A function with a constant parameter, {@code fn size<const N: usize>()}, is one for each value
 * of it; {@link #with} gives that one.
 */
public final class FileFunctions {

  /** Where a function stands. */
  private record Root(Item item, Module module, Optional<Implementation> implementation) {}

  private final RustProgram program;
  private final Map<FunctionId, Root> roots = new HashMap<>();

  FileFunctions(RustProgram program) {
    this.program = program;
  }

  /** Those of the file itself, in the order of the text. */
  public List<FunctionId> all(boolean withTests) {
    List<FunctionId> all = new ArrayList<>();
    collect(program.main(), all, new HashSet<>(), withTests);
    return all;
  }

  private void collect(Module module, List<FunctionId> all, Set<Module> seen, boolean withTests) {
    Module main = program.main();
    if (!seen.add(module) || !module.file().equals(main.file())) {
      return;
    }
    for (Item each : module.items()) {
      boolean isTest = each.isForTests() || each.attributes().contains("test");
      if (each.is("function_item") && (withTests || !isTest)) {
        all.add(open(new Root(each, module, Optional.empty())));
      }
    }
    for (Implementation each : module.implementations()) {
      for (Item item : each.items()) {
        if (item.is("function_item")) {
          all.add(open(new Root(item, each.module(), Optional.of(each))));
        }
      }
    }
    program.names().modulesIn(module).forEach(each -> collect(each, all, seen, withTests));
    if (module == main && withTests) {
      module.items().stream()
          .filter(each -> each.is("mod_item") && each.isForTests())
          .flatMap(each -> program.names().module(each).stream())
          .forEach(each -> collect(each, all, seen, withTests));
    }
  }

  private FunctionId open(Root root) {
    FunctionId id = instance(root, Map.of());
    roots.put(id, root);
    return id;
  }

  private FunctionId instance(Root root, Map<String, Long> value) {
    RustScope scope = RustScope.of(root.module());
    if (root.implementation().isPresent()) {
      Implementation own = root.implementation().get();
      scope = scope.with(parameters(own.node(), value));
      scope = scope.of(program.types().type(own.type(), scope));
    }
    scope = scope.with(parameters(root.item().node(), value));
    return program.instance(root.item(), scope, Optional.empty());
  }

  private Map<String, RustType> parameters(Node node, Map<String, Long> value) {
    Map<String, RustType> all = new HashMap<>(program.types().parameters(node, List.of()));
    for (Node each : constants(node)) {
      String name = each.field("name").map(Node::text).orElse("");
      RustType type =
          each.field("type")
              .map(it -> program.types().number(it.text()).orElse(RustType.UNIT))
              .orElse(RustType.UNIT);
      if (value.containsKey(name) && type instanceof RustType.Int) {
        all.put(name, new RustType.Const(value.get(name), type, Optional.of(name)));
      }
    }
    return all;
  }

  /** The names of the constant parameters of a function, and of what it belongs to. */
  public List<String> constantParameters(FunctionId id) {
    Root root = roots.get(id);
    if (root == null) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    root.implementation().ifPresent(each -> all.addAll(names(each.node())));
    all.addAll(names(root.item().node()));
    return all;
  }

  /** The names of the constant parameters of an item. */
  static List<String> names(Node item) {
    return constants(item).stream()
        .flatMap(each -> each.field("name").stream())
        .map(Node::text)
        .toList();
  }

  private static List<Node> constants(Node item) {
    return item.field("type_parameters").map(Node::parts).orElse(List.of()).stream()
        .filter(each -> each.is("const_parameter"))
        .toList();
  }

  /** The function that a function of the file is where a constant parameter of it is a number. */
  public FunctionId with(FunctionId id, String parameter, long value) {
    Root root = roots.get(id);
    return root == null ? id : instance(root, Map.of(parameter, value));
  }
}
