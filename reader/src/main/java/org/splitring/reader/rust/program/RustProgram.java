package org.splitring.reader.rust.program;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Origin;
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
import org.splitring.reader.rust.types.DropGlue;
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
  private final DropGlue drops;
  private final TextLowering lowering;
  private final TextLowering.Constants constants;
  private final FileFunctions ofFile;
  private final Map<Instance, FunctionId> ids = new LinkedHashMap<>();
  private final Map<FunctionId, Instance> instances = new HashMap<>();
  private final Map<FunctionId, Optional<Function>> functions = new HashMap<>();
  private final RustStatics statics = new RustStatics(this);
  private final Set<Item> consulted = new LinkedHashSet<>();
  private int variables;

  /**
   * The program of a crate.
   *
   * @param main the module of the file that is asked for
   * @param numberNames how variables and members of plain integer types are to be called
   * @param lowering what makes functions of their texts
   */
  public RustProgram(
      Crates crates,
      Module main,
      DataModel model,
      UnaryOperator<String> numberNames,
      TextLowering lowering) {
    this.model = model;
    this.lowering = lowering;
    this.numberNames = numberNames;
    this.names = new Names(crates);
    this.main = main;
    this.constants = lowering.constants(this);
    this.types = new RustTypeReader(names, model, constants, (of, name) -> associated(of, name));
    this.layouts = new Layouts(model, types, this::called);
    this.members = new AssociatedItems(names, types);
    this.drops = new DropGlue(members, types, names);
    this.ofFile = new FileFunctions(this);
  }

  private Optional<RustType> associated(RustType of, String name) {
    return members.type(of, name, main);
  }

  /** The module of the file that is asked for. */
  public Module main() {
    return main;
  }

  public Names names() {
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

  public Layouts layouts() {
    return layouts;
  }

  public AssociatedItems members() {
    return members;
  }

  /** What is done where values end. */
  public DropGlue drops() {
    return drops;
  }

  /** What a variable or member is called: a plain number is no address, whatever its name. */
  public String called(String name, RustType type) {
    return type instanceof RustType.Int ? numberNames.apply(name) : name;
  }

  public int nextVariable() {
    return variables++;
  }

  public void consulted(Item item) {
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
        lowering.function(id, instance.item().node(), instance.scope(), this);
    functions.put(id, lowered);
    return lowered;
  }

  @Override
  public boolean readsOnlyWritten() {
    return true;
  }

  @Override
  public boolean isInitialised(String variable) {
    return statics.isInitialised(variable);
  }

  @Override
  public Optional<RecordLayout> layout(RecordId id) {
    return layouts.layout(id);
  }

  @Override
  public Optional<StaticObject> object(Variable variable) {
    return statics.object(variable);
  }

  /** The place of a static; its value may be changed by anybody. */
  public TypedPlace global(Item item) {
    return statics.of(item);
  }

  /** The place of a constant parameter that is an input; nobody changes it. */
  public TypedPlace parameter(String name, RustType type, Origin at) {
    return statics.parameter(name, type, at);
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
  public RustType result(Node function, RustScope scope) {
    return function.field("return_type").map(each -> types.type(each, scope)).orElse(RustType.UNIT);
  }

  public RustType resultOf(Item item, RustScope scope) {
    return result(item.node(), scope);
  }

  /** The types of the parameters of a function, {@code self} among them. */
  public List<RustType> parametersOf(Item item, RustScope scope) {
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
  public RustType selfOf(Node parameter, RustScope scope) {
    RustType self = scope.self().orElse(RustType.unknown("Self"));
    return parameter.has("&")
        ? new RustType.Pointer(self, !parameter.has("mutable_specifier"), false)
        : self;
  }

  /** The number of a variant that holds nothing. */
  public Optional<Long> discriminant(Item enumeration, int index) {
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

  public Reason whyNot(Node expression, Item item) {
    return constants.whyNot(expression, item);
  }

  /** The function that a text stands in. */
  public Optional<Node> textOf(Node inner) {
    return instances.values().stream()
        .map(each -> each.item().node())
        .filter(each -> each.source() == inner.source())
        .filter(each -> each.start() <= inner.start() && inner.end() <= each.end())
        .findFirst();
  }

  /** The functions of the file itself, less those for tests, in the order of the text. */
  public List<FunctionId> functions() {
    return ofFile.all(false);
  }

  /** The functions of the file, for each value of a constant parameter. */
  public FileFunctions ofFile() {
    return ofFile;
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
    return ofFile.all(true).stream()
        .filter(each -> each.name().equals(name) || each.name().endsWith("::" + name))
        .toList();
  }

  /** The structures of the file with members, in the order of the text. */
  public Map<String, Shape> structures() {
    Map<String, Shape> all = new LinkedHashMap<>();
    for (Item each : main.items()) {
      if (each.is("struct_item")) {
        shape(each.name(), List.of()).ifPresent(shape -> all.put(each.name(), shape));
      }
    }
    return all;
  }

  private Optional<Shape> shape(String name, List<RustType> arguments) {
    return layouts.shape(types.type(List.of(name), arguments, RustScope.of(main)));
  }

  /** The one parameter of a structure of the file, if it is a constant. */
  public Optional<String> onlyConstant(String structure) {
    return main.items().stream()
        .filter(each -> each.is("struct_item") && each.name().equals(structure))
        .filter(each -> types.parameters(each.node(), List.of()).size() == 1)
        .flatMap(each -> FileFunctions.names(each.node()).stream())
        .findFirst();
  }

  /** The structure of the file where its one parameter is a number. */
  public Optional<Shape> structure(String name, long constant) {
    return shape(name, List.of(new RustType.Const(constant, types.size(), Optional.empty())));
  }
}
