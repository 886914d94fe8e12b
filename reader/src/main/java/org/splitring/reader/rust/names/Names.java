package org.splitring.reader.rust.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.rust.parse.Node;

/** Looks names up. */
public final class Names {

  /** How far imports are followed. */
  private static final int DEEPEST = 24;

  /** Which of the two kinds of names of the language. */
  public enum Kind {
    TYPE,
    VALUE
  }

  private record Question(Module module, String name, Kind kind) {}

  private final Crates crates;
  private final Set<Question> open = new HashSet<>();

  public Names(Crates crates) {
    this.crates = crates;
  }

  /** The names of a path. */
  public static List<String> segments(Node path) {
    return ItemReader.segments(path);
  }

  /** What a path means in a module. */
  public PathMeaning find(Module from, List<String> path, Kind kind) {
    return find(from, path, kind, 0);
  }

  private PathMeaning find(Module from, List<String> path, Kind kind, int depth) {
    if (path.isEmpty() || depth > DEEPEST) {
      return new PathMeaning.Open("imports that are not followed so far");
    }
    String first = path.get(0);
    Module plain = from;
    while (plain.isBlock()) {
      plain = plain.parent().orElseThrow();
    }
    Optional<Module> start =
        switch (first) {
          case "crate", "$crate" -> Optional.of(crates.root(plain));
          case "self" -> Optional.of(plain);
          case "super" -> plain.parent();
          default -> Optional.empty();
        };
    if (start.isPresent()) {
      return within(start.get(), path.subList(1, path.size()), kind, depth);
    }
    Kind needed = path.size() > 1 ? Kind.TYPE : kind;
    PathMeaning found = lookUp(from, first, needed, depth);
    return path.size() == 1
        ? found
        : behind(found, path, path.subList(1, path.size()), kind, depth);
  }

  private PathMeaning behind(
      PathMeaning found, List<String> whole, List<String> rest, Kind kind, int depth) {
    if (found instanceof PathMeaning.OfModule module) {
      return within(module.module(), rest, kind, depth);
    }
    if (found instanceof PathMeaning.Items items) {
      List<Item> variants = new ArrayList<>();
      for (Item each : items.items()) {
        if (each.is("enum_item") && rest.size() == 1) {
          variants(each).stream()
              .filter(variant -> variant.name().equals(rest.get(0)))
              .forEach(variants::add);
        }
      }
      if (!variants.isEmpty()) {
        return new PathMeaning.Items(variants, List.of());
      }
      return new PathMeaning.Items(items.items(), rest);
    }
    if (found instanceof PathMeaning.Foreign foreign) {
      List<String> all = new ArrayList<>(foreign.path());
      all.addAll(rest);
      return new PathMeaning.Foreign(all);
    }
    return found;
  }

  /** The variants of an enumeration. */
  public static List<Item> variants(Item enumeration) {
    return enumeration.node().field("body").map(Node::parts).orElse(List.of()).stream()
        .filter(each -> each.is("enum_variant"))
        .map(
            each ->
                new Item(
                    each.field("name").map(Node::text).orElse(""),
                    each,
                    enumeration.module(),
                    List.of(),
                    Optional.of(enumeration)))
        .toList();
  }

  /** What is in a trait. */
  public List<Item> items(Item trait) {
    return trait
        .node()
        .field("body")
        .map(each -> List.copyOf(new ItemReader(trait.module()).read(each).items))
        .orElse(List.of());
  }

  /** The module that an item declares. */
  public Optional<Module> module(Item declared) {
    return crates.child(declared);
  }

  /** The traits that a module has or imports. */
  public List<Item> traits(Module module) {
    Set<Item> all = new LinkedHashSet<>();
    for (Module each = module; ; each = each.parent().orElseThrow()) {
      each.items().stream().filter(item -> item.is("trait_item")).forEach(all::add);
      for (Use use : each.uses()) {
        PathMeaning found =
            use.isGlob() ? new PathMeaning.Open("") : find(each, List.of(use.alias()), Kind.TYPE);
        if (found instanceof PathMeaning.Items items && items.rest().isEmpty()) {
          items.items().stream().filter(item -> item.is("trait_item")).forEach(all::add);
        }
      }
      if (!each.isBlock() || each.parent().isEmpty()) {
        return List.copyOf(all);
      }
    }
  }

  /** The modules that a module declares. */
  public List<Module> modulesIn(Module module) {
    return module.items().stream()
        .filter(each -> each.is("mod_item") && !each.isForTests())
        .flatMap(each -> crates.child(each).stream())
        .toList();
  }

  private PathMeaning within(Module module, List<String> path, Kind kind, int depth) {
    if (path.isEmpty()) {
      return new PathMeaning.OfModule(module);
    }
    if (path.get(0).equals("super") && module.parent().isPresent()) {
      return within(module.parent().get(), path.subList(1, path.size()), kind, depth);
    }
    Kind needed = path.size() > 1 ? Kind.TYPE : kind;
    PathMeaning found = inModule(module, path.get(0), needed, depth + 1);
    return path.size() == 1
        ? found
        : behind(found, path, path.subList(1, path.size()), kind, depth);
  }

  private PathMeaning lookUp(Module from, String name, Kind kind, int depth) {
    PathMeaning found = inModule(from, name, kind, depth + 1);
    if (!(found instanceof PathMeaning.Foreign)) {
      return found;
    }
    if (kind == Kind.TYPE && ((PathMeaning.Foreign) found).path().size() == 1) {
      List<Module> roots = crates.crates(name);
      if (roots.size() == 1) {
        return new PathMeaning.OfModule(roots.get(0));
      }
      if (roots.size() > 1) {
        return new PathMeaning.Open("the tree has several crates " + name);
      }
    }
    return found;
  }

  /**
   * What a module has of that name; a {@link PathMeaning.Foreign} of one name if it has nothing.
   */
  private PathMeaning inModule(Module module, String name, Kind kind, int depth) {
    Question question = new Question(module, name, kind);
    if (depth > DEEPEST || !open.add(question)) {
      return new PathMeaning.Foreign(List.of(name));
    }
    try {
      return own(module, name, kind, depth);
    } finally {
      open.remove(question);
    }
  }

  private PathMeaning own(Module module, String name, Kind kind, int depth) {
    List<Item> own = ModuleText.items(module, name, kind);
    if (ModuleText.isOneOfSeveral(module, name, own)
        || hidesInSomeBuilds(module, name, own, kind, depth)) {
      return new PathMeaning.Open("which " + name + " is meant depends on what is built");
    }
    if (!own.isEmpty()) {
      return declared(own, name);
    }
    for (Use use : ModuleText.uses(module, name)) {
      PathMeaning found = imported(module, use, kind, depth);
      if (!ModuleText.isOtherKind(found, kind)) {
        return found;
      }
    }
    GlobImports globs = globs(module, name, kind, depth);
    if (module.mayHide(name)) {
      return new PathMeaning.Open(
          name
              + " may be an item of "
              + module.file()
              + " that a macro makes or that is not parsed");
    }
    return module.isBlock() && !globs.isSure()
        ? inBlock(module, name, kind, globs, depth)
        : globs.meaning(name);
  }

  private PathMeaning declared(List<Item> own, String name) {
    if (own.size() > 1 && own.stream().anyMatch(each -> each.is("mod_item"))) {
      return new PathMeaning.Open("which module " + name + " is meant depends on what is built");
    }
    return own.get(0).is("mod_item")
        ? crates
            .child(own.get(0))
            .<PathMeaning>map(PathMeaning.OfModule::new)
            .orElseGet(() -> new PathMeaning.Open("the file of module " + name + " was not found"))
        : new PathMeaning.Items(own, List.of());
  }

  private GlobImports globs(Module module, String name, Kind kind, int depth) {
    List<PathMeaning> globs = new ArrayList<>();
    boolean isUnseen = false;
    boolean isSure = false;
    for (Use use : module.uses()) {
      if (use.isGlob()) {
        PathMeaning target = find(module, use.path(), Kind.TYPE, depth + 1);
        PathMeaning there =
            target instanceof PathMeaning.OfModule other
                ? inModule(other.module(), name, kind, depth + 1)
                : behind(target, use.path(), List.of(name), kind, depth + 1);
        boolean isThere =
            there instanceof PathMeaning.OfModule
                || there instanceof PathMeaning.Items items && items.rest().isEmpty();
        boolean isItself = use.path().get(0).equals(name);
        isUnseen |=
            !(target instanceof PathMeaning.OfModule
                || target instanceof PathMeaning.Items
                || isItself);
        if (isThere) {
          isSure |= !use.isConditional();
          globs.add(there);
        }
      }
    }
    return new GlobImports(globs, isUnseen, isSure);
  }

  /** What no item of a block and no sure import of it has may be outside. */
  private PathMeaning inBlock(Module block, String name, Kind kind, GlobImports globs, int depth) {
    PathMeaning outside = inModule(block.parent().orElseThrow(), name, kind, depth + 1);
    boolean isOther =
        !(outside instanceof PathMeaning.Foreign) && (globs.isUnseen() || !globs.found().isEmpty());
    if (isOther) {
      return new PathMeaning.Open(
          "which " + name + " is meant is not seen: all of a module is imported");
    }
    return globs.found().isEmpty() ? outside : globs.meaning(name);
  }

  /** Whether a module, or a block and what is around it, has or imports a type by that name. */
  public boolean hasType(Module module, String name) {
    return !ModuleText.items(module, name, Kind.TYPE).isEmpty()
        || !ModuleText.uses(module, name).isEmpty()
        || module.isBlock() && hasType(module.parent().orElseThrow(), name);
  }

  /** Whether a block itself has or imports something of that name, in some builds at least. */
  public boolean has(Module block, String name, Kind kind) {
    return !ModuleText.items(block, name, kind).isEmpty()
        || !ModuleText.uses(block, name).isEmpty()
        || block.uses().stream()
            .filter(Use::isGlob)
            .map(each -> find(block, each.path(), Kind.TYPE))
            .anyMatch(
                each ->
                    each instanceof PathMeaning.OfModule other
                        && !(inModule(other.module(), name, kind, 0)
                            instanceof PathMeaning.Foreign));
  }

  /** Whether what a block has in some builds only hides what is outside. */
  private boolean hidesInSomeBuilds(
      Module module, String name, List<Item> own, Kind kind, int depth) {
    List<Use> uses = ModuleText.uses(module, name);
    return module.isBlock()
        && own.size() + uses.size() > 0
        && own.stream().allMatch(Item::isConditional)
        && uses.stream().allMatch(Use::isConditional)
        && !(inModule(module.parent().orElseThrow(), name, kind, depth + 1)
            instanceof PathMeaning.Foreign);
  }

  /** Names that are imported from where they are defined; else where they should be. */
  private PathMeaning imported(Module module, Use use, Kind kind, int depth) {
    boolean isItself = use.path().size() == 1 && use.path().get(0).equals(use.alias());
    if (!isItself) {
      return find(module, use.path(), kind, depth + 1);
    }
    List<Module> roots = crates.crates(use.alias());
    return roots.size() == 1
        ? new PathMeaning.OfModule(roots.get(0))
        : new PathMeaning.Foreign(use.path());
  }
}
