package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.rust.names.Implementation;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.parse.Node;

/**
 * What types have of their own anywhere in a crate: in modules that nothing leads to, and in blocks
 * of functions too, since it counts wherever it stands, and comes before what traits give.
 */
final class OwnAnywhere {

  private static final int MOST = 4000;

  private final Names names;
  private final Map<Module, Optional<List<Implementation>>> crates = new HashMap<>();
  private int modules;

  OwnAnywhere(Names names) {
    this.names = names;
  }

  /** The implementations of no trait in the crate of a module; empty if it has too many modules. */
  Optional<List<Implementation>> inCrateOf(Module module) {
    Module root = module;
    while (root.parent().isPresent()) {
      root = root.parent().get();
    }
    Optional<List<Implementation>> known = crates.get(root);
    if (known == null) {
      List<Implementation> found = new ArrayList<>();
      modules = 0;
      walk(root, found);
      known = modules > MOST ? Optional.empty() : Optional.of(List.copyOf(found));
      crates.put(root, known);
    }
    return known;
  }

  private void walk(Module module, List<Implementation> found) {
    if (++modules > MOST) {
      return;
    }
    for (Item each : module.items()) {
      if (!each.is("mod_item")) {
        blocks(each.node(), module, found);
      }
    }
    for (Implementation each : module.implementations()) {
      if (each.trait().isEmpty()) {
        found.add(each);
      }
      each.items().forEach(item -> blocks(item.node(), module, found));
    }
    names.modulesIn(module).forEach(each -> walk(each, found));
  }

  private void blocks(Node node, Module around, List<Implementation> found) {
    if (!node.text().contains("impl")) {
      return;
    }
    Module here = around;
    if (node.is("block") && node.has("impl_item")) {
      here = Module.block(around, node);
      here.implementations().stream().filter(each -> each.trait().isEmpty()).forEach(found::add);
    }
    for (Node each : node.children()) {
      blocks(each, here, found);
    }
  }
}
