package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.names.Crates;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.Layouts;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.RustTypeReader;
import org.splitring.reader.rust.types.Shape;
import org.splitring.reader.rust.values.TypedPlace;

/** A crate as a program: each instance of a function is lowered when it is first asked for. */
public final class RustProgram implements Program {

  private record Instance(Item item, RustScope scope) {}

  private final DataModel model;
  private final UnaryOperator<String> numberNames;
  private final Names names;
  private final Module main;
  private final RustTypeReader types;
  private final Layouts layouts;
  private final AssociatedItems members;
  private final RustConstants constants;
  private final Map<Instance, FunctionId> ids = new LinkedHashMap<>();
  private final Map<FunctionId, Instance> instances = new HashMap<>();
  private final Map<FunctionId, Optional<Function>> functions = new HashMap<>();
  private final Map<Item, TypedPlace> statics = new HashMap<>();
  private final Map<Variable, Item> staticItems = new HashMap<>();
  private final Set<Item> consulted = new LinkedHashSet<>();
  private int variables;

  /**
   * The program of a crate.
   *
   * @param main the module of the file that is asked for
   * @param numberNames how variables and members of plain integer types are to be called
   */
  public RustProgram(
      Crates crates, Module main, DataModel model, UnaryOperator<String> numberNames) {
    this.model = model;
    this.numberNames = numberNames;
    this.names = new Names(crates);
    this.main = main;
    this.constants = new RustConstants(this);
    this.types = new RustTypeReader(names, model, constants, (of, name) -> associated(of, name));
    this.layouts = new Layouts(model, types, this::called);
    this.members = new AssociatedItems(names, types);
  }

  private Optional<RustType> associated(RustType of, String name) {
    return members.type(of, name, main);
  }

  /** The module of the file that is asked for. */
  public Module main() {
    return main;
  }

  Names names() {
    return names;
  }

  /** What a path that is a value means in a module. */
  public PathMeaning find(List<String> path, Module from) {
    return names.find(from, path, Names.Kind.VALUE);
  }

  /** Reads types. */
  public RustTypeReader types() {
    return types;
  }

  Layouts layouts() {
    return layouts;
  }

  AssociatedItems members() {
    return members;
  }

  /** What a variable or member is called: a plain number is no address, whatever its name. */
  String called(String name, RustType type) {
    return type instanceof RustType.Int ? numberNames.apply(name) : name;
  }

  int nextVariable() {
    return variables++;
  }

  void consulted(Item item) {
    consulted.add(item);
  }

  /** The constants that were used, in their order. */
  public Set<Item> constantsUsed() {
    return Ordered.set(consulted);
  }

  @Override
  public DataModel model() {
    return model;
  }

  @Override
  public Optional<Function> function(FunctionId id) {
    Optional<Function> known = functions.get(id);
    if (known != null) {
      return known;
    }
    Instance instance = instances.get(id);
    if (instance == null) {
      return Optional.empty();
    }
    Optional<Function> lowered =
        RustFunctionLowering.lower(id, instance.item().node(), instance.scope(), this);
    functions.put(id, lowered);
    return lowered;
  }

  @Override
  public boolean readsOnlyWritten() {
    return true;
  }

  @Override
  public boolean isInitialised(String variable) {
    return statics.keySet().stream()
        .anyMatch(each -> each.name().equals(variable) && each.node().field("value").isPresent());
  }

  @Override
  public Optional<RecordLayout> layout(RecordId id) {
    return layouts.layout(id);
  }

  @Override
  public Optional<StaticObject> object(Variable variable) {
    return Optional.ofNullable(staticItems.get(variable))
        .map(item -> new StaticObject(variable, false, Optional.empty(), item.node().origin()));
  }

  /** The place of a static; its value may be changed by anybody. */
  Optional<TypedPlace> global(Item item) {
    TypedPlace known = statics.get(item);
    if (known == null) {
      RustType type =
          item.node()
              .field("type")
              .map(each -> types.type(each, RustScope.of(item.module())))
              .orElse(RustType.unknown("a static"));
      Variable variable =
          new Variable(nextVariable(), item.name(), layouts.ir(type), Variable.Storage.STATIC);
      staticItems.put(variable, item);
      known =
          new TypedPlace(
              type, new MemoryPlace.Named(variable), item.node().has("mutable_specifier"));
      statics.put(item, known);
    }
    return Optional.of(known);
  }

  /** An instance of a function. */
  public FunctionId instance(Item item, RustScope scope, Optional<Item> trait) {
    Instance key = new Instance(item, scope);
    FunctionId known = ids.get(key);
    if (known == null) {
      String before =
          scope
              .self()
              .map(self -> self + "::")
              .filter(each -> trait.isPresent() || isMember(item))
              .orElse("");
      known = new FunctionId(before + item.name(), ids.size());
      ids.put(key, known);
      instances.put(known, key);
    }
    return known;
  }

  private static boolean isMember(Item item) {
    return item.module().items().stream().noneMatch(each -> each.equals(item));
  }

  /** The result type of a function. */
  RustType result(Node function, RustScope scope) {
    return function.field("return_type").map(each -> types.type(each, scope)).orElse(RustType.UNIT);
  }

  RustType resultOf(Item item, RustScope scope) {
    return result(item.node(), scope);
  }

  /** The types of the parameters of a function, {@code self} among them. */
  List<RustType> parametersOf(Item item, RustScope scope) {
    List<RustType> all = new ArrayList<>();
    for (Node each : item.node().field("parameters").map(Node::parts).orElse(List.of())) {
      if (each.is("self_parameter")) {
        all.add(selfOf(each, scope));
      } else if (each.is("parameter")) {
        all.add(
            each.field("type")
                .map(type -> types.type(type, scope))
                .orElse(RustType.unknown("a parameter")));
      }
    }
    return all;
  }

  /** The type of {@code self}. */
  RustType selfOf(Node parameter, RustScope scope) {
    RustType self = scope.self().orElse(RustType.unknown("Self"));
    return parameter.has("&")
        ? new RustType.Pointer(self, !parameter.has("mutable_specifier"), false)
        : self;
  }

  /** The number of a variant that holds nothing. */
  Optional<Long> discriminant(Item enumeration, int index) {
    List<Item> variants = Names.variants(enumeration);
    boolean isOpen =
        enumeration.node().field("body").filter(Attributes::isPartConditional).isPresent();
    if (isOpen) {
      return Optional.empty();
    }
    long next = 0;
    for (int i = 0; i <= index; i++) {
      Optional<Node> value = variants.get(i).node().field("value");
      if (value.isPresent()) {
        OptionalLong number =
            constantValue(
                value.get(),
                types.number("isize").orElseThrow(),
                RustScope.of(enumeration.module()));
        if (number.isEmpty()) {
          return Optional.empty();
        }
        next = number.getAsLong();
      } else if (i > 0) {
        next++;
      }
    }
    return Optional.of(next);
  }

  /** The number that an expression is. */
  public OptionalLong constantValue(Node expression, RustType type, RustScope scope) {
    return constants.value(expression, type, scope);
  }

  Reason whyNot(Node expression, Item item) {
    return constants.whyNot(expression, item);
  }

  /** The function that a text stands in. */
  Optional<Node> textOf(Node inner) {
    return instances.values().stream()
        .map(each -> each.item().node())
        .filter(each -> each.source() == inner.source())
        .filter(each -> each.start() <= inner.start() && inner.end() <= each.end())
        .findFirst();
  }

  /** The functions of the file itself, less those for tests, in the order of the text. */
  public List<FunctionId> functions() {
    return functions(false);
  }

  private List<FunctionId> functions(boolean withTests) {
    List<FunctionId> all = new ArrayList<>();
    collect(main, all, new HashSet<>(), withTests);
    return all;
  }

  private void collect(Module module, List<FunctionId> all, Set<Module> seen, boolean withTests) {
    if (!seen.add(module) || !module.file().equals(main.file())) {
      return;
    }
    for (Item each : module.items()) {
      boolean isTest = each.isForTests() || each.attributes().contains("test");
      if (each.is("function_item") && (withTests || !isTest)) {
        RustScope scope = RustScope.of(module).with(types.parameters(each.node(), List.of()));
        all.add(instance(each, scope, Optional.empty()));
      }
    }
    module
        .implementations()
        .forEach(
            each -> {
              RustScope open =
                  RustScope.of(each.module()).with(types.parameters(each.node(), List.of()));
              RustType self = types.type(each.type(), open);
              for (Item item : each.items()) {
                if (item.is("function_item")) {
                  RustScope scope = open.of(self).with(types.parameters(item.node(), List.of()));
                  all.add(instance(item, scope, Optional.empty()));
                }
              }
            });
    names.modulesIn(module).forEach(each -> collect(each, all, seen, withTests));
    if (module == main && withTests) {
      module.items().stream()
          .filter(each -> each.is("mod_item") && each.isForTests())
          .flatMap(each -> names.module(each).stream())
          .forEach(each -> collect(each, all, seen, withTests));
    }
  }

  /** The structure that a record is. */
  public Optional<Item> structure(RecordId id) {
    return layouts.item(id);
  }

  /** Where a function stands. */
  public Optional<Item> item(FunctionId id) {
    return Optional.ofNullable(instances.get(id)).map(Instance::item);
  }

  /** The functions of the file that a name, or a path, means. */
  public List<FunctionId> named(String name) {
    return functions(true).stream()
        .filter(each -> each.name().equals(name) || each.name().endsWith("::" + name))
        .toList();
  }

  /** The structures of the file with members, in the order of the text. */
  public Map<String, Shape> structures() {
    Map<String, Shape> all = new LinkedHashMap<>();
    for (Item each : main.items()) {
      if (each.is("struct_item")) {
        types.type(List.of(each.name()), List.of(), RustScope.of(main));
        RustType type = types.type(List.of(each.name()), List.of(), RustScope.of(main));
        layouts.shape(type).ifPresent(shape -> all.put(each.name(), shape));
      }
    }
    return all;
  }
}
