package org.splitring.reader;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.rust.lower.RustProgram;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.types.Shape;

/** The definitions that an answer in Rust came from, as they are written. */
final class RustDefinitions {

  private final RustProgram program;
  private final Set<ReadDefinition> all = new LinkedHashSet<>();

  RustDefinitions(RustProgram program) {
    this.program = program;
  }

  /** Of a function: those that it calls, the constants, the structures. */
  Set<ReadDefinition> of(FunctionReading reading) {
    reading.summary().consulted().functions().stream()
        .flatMap(each -> program.item(each).stream())
        .forEach(each -> add("function", each));
    program.constantsUsed().forEach(each -> add("constant", each));
    for (RecordId each : reading.summary().consulted().records()) {
      program.structure(each).ifPresent(item -> add("type", item));
    }
    return all;
  }

  private void add(String kind, Item item) {
    all.add(new ReadDefinition(kind + " " + item.name(), item.module().file(), item.node().text()));
  }

  /** Of a structure: itself. */
  static Set<ReadDefinition> of(String name, Shape shape, SourceTree tree) {
    Origin origin = shape.layout().origin();
    Optional<String> text;
    try {
      text = tree.text(origin.at().file());
    } catch (UnreadableSourceException e) {
      text = Optional.empty();
    }
    return text.isEmpty() || text.get().length() < origin.at().end()
        ? Set.of()
        : Set.of(
            new ReadDefinition(
                "type " + name,
                origin.at().file(),
                text.get().substring(origin.at().start(), origin.at().end())));
  }
}
