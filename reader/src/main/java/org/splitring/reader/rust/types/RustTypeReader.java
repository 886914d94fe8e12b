package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;

/** Reads types. */
public final class RustTypeReader {

  /** How deep types and aliases nest. */
  private static final int DEEPEST = 32;

  /** Types that are looked up in traits: what is associated with a type. */
  public interface Associated {
    /** The type of that name that belongs to a type; empty if that is not known. */
    Optional<RustType> type(RustType of, String name);
  }

  private final Names names;
  private final DataModel model;
  private final ConstantValues constants;
  private final Associated associated;
  private int depth;

  public RustTypeReader(
      Names names, DataModel model, ConstantValues constants, Associated associated) {
    this.names = names;
    this.model = model;
    this.constants = constants;
    this.associated = associated;
  }

  /** The type {@code usize}. */
  public RustType.Int size() {
    return new RustType.Int(model.address(), "usize");
  }

  /** A type of the language by its name. */
  public Optional<RustType> number(String name) {
    return KnownTypes.number(name, model);
  }

  /** What a text says. */
  public RustType type(Node node, RustScope scope) {
    if (depth >= DEEPEST) {
      return RustType.unknown("types that nest more than " + DEEPEST + " deep");
    }
    depth++;
    try {
      return read(node, scope);
    } finally {
      depth--;
    }
  }

  private RustType read(Node node, RustScope scope) {
    return switch (node.kind()) {
      case "primitive_type" ->
          scope.arguments().containsKey(node.text()) || names.hasType(scope.module(), node.text())
              ? path(node, List.of(), scope)
              : number(node.text()).orElseGet(() -> wide(node.text()));
      case "unit_type" -> RustType.UNIT;
      case "never_type" -> RustType.NEVER;
      case "reference_type" ->
          new RustType.Pointer(inner(node, "type", scope), !node.has("mutable_specifier"), false);
      case "pointer_type" -> new RustType.Pointer(inner(node, "type", scope), false, true);
      case "array_type" -> array(node, scope);
      case "tuple_type" -> tuple(node, scope);
      case "type_identifier", "identifier", "scoped_type_identifier", "scoped_identifier", "self" ->
          path(node, List.of(), scope);
      case "generic_type" -> path(node.field("type").orElse(node), arguments(node, scope), scope);
      case "generic_function" ->
          path(node.field("function").orElse(node), arguments(node, scope), scope);
      case "abstract_type" ->
          Optional.ofNullable(scope.arguments().get(anonymous(node)))
              .orElseGet(() -> new RustType.Unsized(RustType.unknown(node.text())));
      case "dynamic_type" -> new RustType.Unsized(RustType.unknown(node.text()));
      case "function_type" -> new RustType.Pointer(RustType.UNIT, true, false);
      case "bracketed_type", "qualified_type" -> RustType.unknown("the type " + node.text());
      default -> RustType.unknown("the type " + node.text());
    };
  }

  private static RustType wide(String name) {
    return RustType.unknown("values of type " + name + " are not followed");
  }

  private RustType inner(Node node, String field, RustScope scope) {
    return node.field(field).map(each -> type(each, scope)).orElseGet(() -> unread(node));
  }

  private static RustType unread(Node node) {
    return RustType.unknown("the type " + node.text());
  }

  private RustType array(Node node, RustScope scope) {
    RustType element = inner(node, "element", scope);
    Optional<Node> length = node.field("length");
    return length.isEmpty()
        ? new RustType.Unsized(element)
        : new RustType.Array(element, constants.value(length.get(), size(), scope));
  }

  private RustType tuple(Node node, RustScope scope) {
    List<RustType> parts = node.parts().stream().map(each -> type(each, scope)).toList();
    return parts.isEmpty() ? RustType.UNIT : new RustType.Tuple(parts);
  }

  /** The arguments in angle brackets, less lifetimes. */
  public List<RustType> arguments(Node node, RustScope scope) {
    List<RustType> all = new ArrayList<>();
    for (Node each : node.field("type_arguments").map(Node::parts).orElse(List.of())) {
      if (each.is("lifetime", "type_binding")) {
        continue;
      }
      all.add(argument(each, scope));
    }
    return all;
  }

  private RustType argument(Node node, RustScope scope) {
    boolean isConstant =
        node.is("integer_literal", "block", "negative_literal")
            || node.is("type_identifier")
                && !scope.arguments().containsKey(node.text())
                && names.find(scope.module(), List.of(node.text()), Names.Kind.TYPE)
                    instanceof PathMeaning.Foreign
                && names.find(scope.module(), List.of(node.text()), Names.Kind.VALUE)
                    instanceof PathMeaning.Items;
    if (!isConstant) {
      return type(node, scope);
    }
    return constant(node, scope);
  }

  private RustType path(Node node, List<RustType> arguments, RustScope scope) {
    Optional<Node> qualified = node.part("bracketed_type");
    if (qualified.isPresent()) {
      return qualified(node, qualified.get(), scope);
    }
    if (node.contains("generic_type", "type_arguments")) {
      Optional<Node> owner = node.field("path").filter(each -> each.is("generic_type"));
      return owner.isPresent()
          ? associated(type(owner.get(), scope), node.field("name").map(Node::text).orElse(""))
          : unread(node);
    }
    return type(Names.segments(node), arguments, scope);
  }

  private RustType qualified(Node node, Node brackets, RustScope scope) {
    Optional<Node> type =
        brackets
            .part("qualified_type")
            .flatMap(each -> each.field("type"))
            .or(() -> brackets.parts().stream().findFirst());
    return type.map(each -> type(each, scope))
        .map(each -> associated(each, node.field("name").map(Node::text).orElse("")))
        .orElseGet(() -> unread(node));
  }

  private RustType associated(RustType of, String name) {
    return associated
        .type(of, name)
        .orElseGet(() -> RustType.unknown("the type " + of + "::" + name));
  }

  /** What a path says. */
  public RustType type(List<String> path, List<RustType> arguments, RustScope scope) {
    String first = path.get(0);
    if (first.equals("Self") && scope.self().isPresent()) {
      return path.size() == 1
          ? scope.self().get()
          : associated(scope.self().get(), path.get(path.size() - 1));
    }
    RustType parameter = scope.arguments().get(first);
    if (parameter != null) {
      return path.size() == 1 ? parameter : associated(parameter, path.get(path.size() - 1));
    }
    PathMeaning found = names.find(scope.module(), path, Names.Kind.TYPE);
    if (found instanceof PathMeaning.Items items) {
      return ofItems(items, path, arguments);
    }
    if (found instanceof PathMeaning.Open open) {
      return RustType.unknown(open.why());
    }
    if (found instanceof PathMeaning.Foreign foreign) {
      return number(foreign.last())
          .filter(each -> path.size() == 1)
          .orElseGet(() -> KnownTypes.of(foreign.path(), arguments, model));
    }
    return RustType.unknown("the type " + String.join("::", path));
  }

  private RustType ofItems(PathMeaning.Items items, List<String> path, List<RustType> arguments) {
    List<RustType> all =
        items.items().stream().map(each -> ofItem(each, arguments)).distinct().toList();
    if (all.size() != 1) {
      return RustType.unknown(
          String.join("::", path) + " is defined more than once, and which one is built is open");
    }
    return items.rest().isEmpty()
        ? all.get(0)
        : associated(all.get(0), items.rest().get(items.rest().size() - 1));
  }

  private RustType ofItem(Item item, List<RustType> arguments) {
    if (item.is("type_item")) {
      RustScope scope =
          RustScope.of(item.module()).with(completed(item, parameters(item.node(), arguments)));
      return item.node().field("type").map(each -> type(each, scope)).orElse(unread(item.node()));
    }
    if (item.is("enum_variant")) {
      return ofItem(item.owner().orElseThrow(), arguments);
    }
    return item.is("struct_item", "enum_item", "union_item")
        ? new RustType.Adt(item, completed(item, parameters(item.node(), arguments)))
        : RustType.unknown("the trait " + item.name());
  }

  /** The parameters of an item, with what they are; one that is left out is its default. */
  public Map<String, RustType> parameters(Node item, List<RustType> arguments) {
    Map<String, RustType> all = new HashMap<>();
    int next = 0;
    for (Node each : item.field("type_parameters").map(Node::parts).orElse(List.of())) {
      if (!each.is("type_parameter", "const_parameter")) {
        continue;
      }
      String name = each.field("name").map(Node::text).orElse("");
      RustType said = next < arguments.size() ? arguments.get(next) : new RustType.Generic(name);
      all.put(name, typed(said, each));
      next++;
    }
    item.field("parameters").ifPresent(each -> anonymous(each, all));
    return all;
  }

  /** A constant has the type that its parameter is declared with. */
  private RustType typed(RustType said, Node parameter) {
    Optional<Node> type = parameter.field("type");
    return said instanceof RustType.Const constant && type.isPresent()
        ? number(type.get().text())
            .<RustType>map(constant::as)
            .orElseGet(() -> RustType.unknown("a constant parameter of " + type.get().text()))
        : said;
  }

  /** {@code impl Trait} of a parameter of a function is a type parameter without a name. */
  private static void anonymous(Node node, Map<String, RustType> all) {
    if (node.is("abstract_type")) {
      all.put(anonymous(node), new RustType.Generic(anonymous(node)));
    }
    node.children().forEach(each -> anonymous(each, all));
  }

  private static String anonymous(Node type) {
    return type.text() + " at " + type.start();
  }

  /** The parameters of an item with defaults for those that are left out, in its scope. */
  public Map<String, RustType> completed(Item item, Map<String, RustType> known) {
    Map<String, RustType> all = new HashMap<>(known);
    for (Node each : item.node().field("type_parameters").map(Node::parts).orElse(List.of())) {
      String name = each.field("name").map(Node::text).orElse("");
      Optional<Node> usual = each.field("default_type").or(() -> each.field("value"));
      if (usual.isPresent() && all.get(name) instanceof RustType.Generic) {
        RustScope scope = RustScope.of(item.module()).with(all);
        all.put(
            name,
            each.is("const_parameter") ? constant(usual.get(), scope) : type(usual.get(), scope));
      }
    }
    return all;
  }

  private RustType constant(Node node, RustScope scope) {
    OptionalLong value = constants.value(node, size(), scope);
    return value.isPresent()
        ? new RustType.Const(value.getAsLong(), size(), Optional.empty())
        : RustType.unknown("the value of " + node.text());
  }
}
