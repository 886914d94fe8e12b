package org.splitring.reader.rust.program;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.TypedPlace;

/** What lives as long as the program: its statics, and the constant parameters that are inputs. */
final class RustStatics {

  private final RustProgram program;
  private final Map<Item, TypedPlace> statics = new HashMap<>();
  private final Map<String, TypedPlace> parameters = new HashMap<>();
  private final Map<Variable, StaticObject> objects = new HashMap<>();

  RustStatics(RustProgram program) {
    this.program = program;
  }

  /** The place of a static; its value may be changed by anybody. */
  TypedPlace of(Item item) {
    TypedPlace known = statics.get(item);
    if (known == null) {
      RustType type =
          item.node()
              .field("type")
              .map(each -> program.types().type(each, RustScope.of(item.module())))
              .orElse(RustType.unknown("a static"));
      boolean mutable = item.node().has("mutable_specifier");
      known = made(item.name(), type, mutable, false, item.node().origin());
      statics.put(item, known);
    }
    return known;
  }

  /** The place of a constant parameter; nobody changes it. */
  TypedPlace parameter(String name, RustType type, Origin at) {
    TypedPlace known = parameters.get(name + ": " + type);
    if (known == null) {
      known = made(name, type, false, true, at);
      parameters.put(name + ": " + type, known);
    }
    return known;
  }

  private TypedPlace made(
      String name, RustType type, boolean mutable, boolean constant, Origin at) {
    Variable variable =
        new Variable(
            program.nextVariable(), name, program.layouts().ir(type), Variable.Storage.STATIC);
    objects.put(variable, new StaticObject(variable, constant, Optional.empty(), at));
    return new TypedPlace(type, new MemoryPlace.Named(variable), mutable);
  }

  /** The object that a variable is. */
  Optional<StaticObject> object(Variable variable) {
    return Optional.ofNullable(objects.get(variable));
  }

  /** Whether a static of that name has a value from the start. */
  boolean isInitialised(String name) {
    return statics.keySet().stream()
        .anyMatch(each -> each.name().equals(name) && each.node().field("value").isPresent());
  }
}
