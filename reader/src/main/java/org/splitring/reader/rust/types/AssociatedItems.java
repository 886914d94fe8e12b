package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.rust.names.Implementation;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;

/** Functions, constants and types that belong to a type: its own, and those of its traits. */
public final class AssociatedItems {

  /**
   * An item with the scope that it is read in.
   *
   * @param trait of a trait's item the trait
   */
  public record Member(Item item, RustScope scope, Optional<Item> trait) {}

  private final Names names;
  private final RustTypeReader types;
  private final OwnAnywhere anywhere;
  private final Map<Module, List<Implementation>> near = new HashMap<>();
  private int depth;

  public AssociatedItems(Names names, RustTypeReader types) {
    this.names = names;
    this.anywhere = new OwnAnywhere(names);
    this.types = types;
  }

  /**
   * The functions of that name; of several, which one is called is not known.
   *
   * @param byTrait whether only what traits give the type is meant
   */
  public List<Member> functions(RustType type, String name, Module from, boolean byTrait) {
    return find(type, name, from, "function_item", byTrait);
  }

  /**
   * What an operator of the language calls.
   *
   * @param trait the last name of its trait, such as {@code Add}
   */
  public List<Member> operators(RustType type, String trait, Module from) {
    List<Member> all = new ArrayList<>();
    String name = trait.replaceAll("Assign$", "_assign").toLowerCase(Locale.ROOT);
    for (Implementation each : implementations(type, from)) {
      boolean isIt = each.trait().filter(path -> lastName(path).equals(trait)).isPresent();
      Optional<RustScope> scope =
          isIt && trait(each).isEmpty() ? scope(each, type) : Optional.empty();
      scope.ifPresent(
          inner ->
              each.items().stream()
                  .filter(item -> item.name().equals(name) && item.is("function_item"))
                  .forEach(item -> all.add(new Member(item, inner, Optional.empty()))));
    }
    return all;
  }

  private static String lastName(Node trait) {
    Node path = trait.is("generic_type") ? trait.field("type").orElse(trait) : trait;
    List<String> names = Names.segments(path);
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /**
   * The constants of that name.
   *
   * @param byTrait whether only what traits give the type is meant
   */
  public List<Member> constants(RustType type, String name, Module from, boolean byTrait) {
    return find(type, name, from, "const_item", byTrait);
  }

  /** The type of that name. */
  public Optional<RustType> type(RustType type, String name, Module from) {
    List<RustType> all =
        find(type, name, from, "type_item", false).stream()
            .flatMap(
                each ->
                    each.item().node().field("type").stream()
                        .map(node -> types.type(node, each.scope())))
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** What the traits that can be seen say that a function of that name gives, if it is one type. */
  public Optional<RustType> declared(String name, Module from) {
    Set<RustType> all = new LinkedHashSet<>();
    for (Item trait : names.traits(from)) {
      for (Item item : names.items(trait)) {
        if (item.name().equals(name) && item.is("function_signature_item", "function_item")) {
          all.add(
              item.node()
                  .field("return_type")
                  .map(each -> types.type(each, RustScope.of(trait.module())))
                  .orElse(RustType.UNIT));
        }
      }
    }
    return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
  }

  /**
   * The methods of a type of the tree that a call may mean: one, or several if that is not clear.
   *
   * @param receiver what the call stands behind
   */
  public List<Member> methods(RustType receiver, String name, Module from, boolean byTrait) {
    RustType type = receiver.bare();
    List<Member> own = new ArrayList<>();
    List<Member> ofTraits = new ArrayList<>();
    collect(type, name, from, "function_item", own, ofTraits);
    if (byTrait) {
      own.clear();
    }
    List<Member> all = new ArrayList<>(own);
    all.addAll(ofTraits);
    List<Member> ofReferences =
        functions(new RustType.Pointer(type, true, false), name, from, true);
    if (!ofReferences.isEmpty() || all.stream().anyMatch(each -> each.item().isConditional())) {
      all.addAll(ofReferences);
      return all;
    }
    return MethodProbing.first(receiver, own, ofTraits).map(List::of).orElse(all);
  }

  private void collect(
      RustType type,
      String name,
      Module from,
      String kind,
      List<Member> own,
      List<Member> ofTraits) {
    for (Implementation each : implementations(type, from)) {
      collect(each, type, name, kind, own, ofTraits);
    }
    // What a trait gives is not taken while the type may have its own somewhere.
    if (own.isEmpty() && !ofTraits.isEmpty() && type instanceof RustType.Adt adt) {
      anywhere
          .inCrateOf(adt.item().module())
          .ifPresentOrElse(
              all -> all.forEach(each -> collect(each, type, name, kind, own, ofTraits)),
              ofTraits::clear);
    }
  }

  private List<Member> find(RustType type, String name, Module from, String kind, boolean byTrait) {
    if (type instanceof RustType.Unknown || type instanceof RustType.Generic || depth > 8) {
      return List.of();
    }
    depth++;
    try {
      List<Member> own = new ArrayList<>();
      List<Member> ofTraits = new ArrayList<>();
      collect(type, name, from, kind, own, ofTraits);
      if (byTrait) {
        return ofTraits;
      }
      if (own.stream().allMatch(each -> each.item().isConditional())) {
        own.addAll(ofTraits);
      }
      return own;
    } finally {
      depth--;
    }
  }

  private void collect(
      Implementation each,
      RustType type,
      String name,
      String kind,
      List<Member> own,
      List<Member> ofTraits) {
    boolean hasIt = each.items().stream().anyMatch(item -> item.name().equals(name));
    if (!hasIt && each.trait().isEmpty()) {
      return;
    }
    Optional<RustScope> scope = scope(each, type);
    if (scope.isEmpty()) {
      return;
    }
    List<Member> to = each.trait().isEmpty() ? own : ofTraits;
    for (Item item : each.items()) {
      if (item.name().equals(name) && item.is(kind)) {
        to.add(new Member(item, scope.get(), trait(each)));
      }
    }
    boolean isSure =
        each.items().stream().anyMatch(item -> item.name().equals(name) && !item.isConditional());
    if (!isSure && each.trait().isPresent() && !each.node().isWrong()) {
      provided(each, scope.get(), name, kind).ifPresent(to::add);
    }
  }

  /** What a trait gives where an implementation has nothing. */
  private Optional<Member> provided(
      Implementation each, RustScope scope, String name, String kind) {
    Optional<Item> trait = trait(each);
    if (trait.isEmpty() || trait.get().node().isWrong()) {
      return Optional.empty();
    }
    Map<String, RustType> parameters =
        types.parameters(
            trait.get().node(),
            each.trait().map(node -> types.arguments(node, scope)).orElse(List.of()));
    for (Item item : names.items(trait.get())) {
      boolean isThere =
          item.name().equals(name)
              && item.is(kind)
              && (item.node().field("body").isPresent() || item.node().field("value").isPresent());
      if (isThere) {
        RustScope inner =
            new RustScope(
                trait.get().module(), types.completed(trait.get(), parameters), scope.self(), true);
        return Optional.of(new Member(item, inner, trait));
      }
    }
    return Optional.empty();
  }

  private Optional<Item> trait(Implementation each) {
    Optional<Node> path =
        each.trait().map(node -> node.is("generic_type") ? node.field("type").orElse(node) : node);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    PathMeaning found = names.find(each.module(), Names.segments(path.get()), Names.Kind.TYPE);
    return found instanceof PathMeaning.Items items
            && items.items().size() == 1
            && items.rest().isEmpty()
            && items.items().get(0).is("trait_item")
        ? Optional.of(items.items().get(0))
        : Optional.empty();
  }

  /** The scope of an implementation, if it is one for a type. */
  private Optional<RustScope> scope(Implementation each, RustType type) {
    Map<String, RustType> open = types.parameters(each.node(), List.of());
    RustType pattern = types.type(each.type(), RustScope.of(each.module()).with(open));
    if (pattern instanceof RustType.Generic) {
      return Optional.empty();
    }
    Map<String, RustType> found = new HashMap<>();
    if (!matches(pattern, type, found)) {
      return Optional.empty();
    }
    Map<String, RustType> all = new HashMap<>(open);
    all.putAll(found);
    return Optional.of(new RustScope(each.module(), all, Optional.of(type), false));
  }

  private static boolean matches(RustType pattern, RustType type, Map<String, RustType> found) {
    if (pattern instanceof RustType.Generic generic) {
      RustType before = found.putIfAbsent(generic.name(), type);
      return before == null || before.equals(type);
    }
    if (pattern instanceof RustType.Adt one && type instanceof RustType.Adt other) {
      return one.item().equals(other.item())
          && one.arguments().entrySet().stream()
              .allMatch(
                  entry ->
                      other.arguments().containsKey(entry.getKey())
                          && matches(
                              entry.getValue(), other.arguments().get(entry.getKey()), found));
    }
    if (pattern instanceof RustType.Pointer one && type instanceof RustType.Pointer other) {
      return matches(one.target(), other.target(), found);
    }
    if (pattern instanceof RustType.Array one && type instanceof RustType.Array other) {
      return matches(one.element(), other.element(), found) && one.length().equals(other.length());
    }
    if (pattern instanceof RustType.Unsized one && type instanceof RustType.Unsized other) {
      return matches(one.element(), other.element(), found);
    }
    return !(pattern instanceof RustType.Unknown) && pattern.equals(type);
  }

  /** The implementations that are looked at: where the type is, where it is used, and around. */
  private Set<Implementation> implementations(RustType type, Module from) {
    Set<Implementation> all = new LinkedHashSet<>();
    if (type instanceof RustType.Adt adt) {
      all.addAll(near(adt.item().module()));
    }
    all.addAll(near(from));
    return all;
  }

  private List<Implementation> near(Module module) {
    List<Implementation> known = near.get(module);
    if (known == null) {
      List<Implementation> all = new ArrayList<>(module.implementations());
      Optional<Module> up = module.parent();
      for (int i = 0; i < 8 && up.isPresent(); i++) {
        all.addAll(up.get().implementations());
        up = up.get().parent();
      }
      names.modulesIn(module).forEach(each -> all.addAll(each.implementations()));
      known = List.copyOf(all);
      near.put(module, known);
    }
    return known;
  }
}
