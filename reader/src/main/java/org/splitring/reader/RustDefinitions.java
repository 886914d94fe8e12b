package org.splitring.reader;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.program.RustProgram;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.source.SourceTree;
import org.splitring.reader.source.UnreadableSourceException;

/** The definitions that an answer in Rust came from, as they are written. */
final class RustDefinitions {

  /** How far the members of members are followed. */
  private static final int DEEPEST = 8;

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
    program
        .constantsUsed()
        .forEach(each -> add(each.is("function_item") ? "function" : "constant", each));
    for (RecordId each : reading.summary().consulted().records()) {
      program.structure(each).ifPresent(item -> add("type", item));
    }
    return all;
  }

  private void add(String kind, Item item) {
    all.add(new ReadDefinition(kind + " " + item.name(), item.module().file(), item.node().text()));
  }

  /** Of a structure: itself, and the types of its members. */
  Set<ReadDefinition> of(String name, Shape shape, SourceTree tree) {
    Origin origin = shape.layout().origin();
    Optional<String> text;
    try {
      text = tree.text(origin.at().file());
    } catch (UnreadableSourceException e) {
      text = Optional.empty();
    }
    if (text.isPresent() && origin.at().end() <= text.get().length()) {
      all.add(
          new ReadDefinition(
              "type " + name,
              origin.at().file(),
              text.get().substring(origin.at().start(), origin.at().end())));
    }
    members(shape.layout(), 0);
    return all;
  }

  private void members(RecordLayout layout, int depth) {
    for (RecordLayout.Field each : layout.fields()) {
      Type type = each.type();
      while (type instanceof Type.ArrayType array) {
        type = array.element();
      }
      if (type instanceof Type.RecordType record && depth < DEEPEST) {
        program.structure(record.id()).ifPresent(item -> add("type", item));
        program.layout(record.id()).ifPresent(inner -> members(inner, depth + 1));
      }
    }
  }
}
