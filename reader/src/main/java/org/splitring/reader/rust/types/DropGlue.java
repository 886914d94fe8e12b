package org.splitring.reader.rust.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Module;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;

/**
 * What happens where a value ends: the tree's {@code Drop} of its type, and of all that it owns.
 *
 * <p>Where that is hangs on moves. Whoever reads a text takes it that it may be at the end of each
 * statement.
 */
public final class DropGlue {

  /** What only refers to values, and does not end them. */
  private static final String[] REFERRING = {
    "reference_type", "pointer_type", "function_type", "attribute_item"
  };

  /** An alias of more than so many others is none that is followed. */
  private static final int DEEPEST = 8;

  private static final String NOT_OWNING =
      "(?s)(.*::)?(PhantomData|ManuallyDrop|MaybeUninit|Weak|NonNull|AtomicPtr)";

  private final AssociatedItems members;
  private final RustTypeReader types;
  private final DropText texts;
  private final Names names;
  private final Map<Question, DropEffect> known = new HashMap<>();
  private int depth;

  private record Question(RustType type, Module from) {}

  public DropGlue(AssociatedItems members, RustTypeReader types, Names names) {
    this.members = members;
    this.types = types;
    this.names = names;
    this.texts = new DropText(members, names);
  }

  /** What may happen where a value of a type ends. */
  public DropEffect of(RustType type, Module from) {
    Question question = new Question(type, from);
    DropEffect before = known.get(question);
    if (before == null) {
      // A value that owns others of its own type does what is found of the rest.
      known.put(question, DropEffect.NOTHING);
      before = find(type, from);
      known.put(question, before);
    }
    return before;
  }

  /** The same of a type as it is written: what a pointer owns, such as a box, is seen there. */
  public DropEffect written(Node type, RustScope scope) {
    if (type.is(REFERRING)) {
      return DropEffect.NOTHING;
    }
    Optional<Node> owner = type.is("generic_type") ? type.field("type") : Optional.<Node>empty();
    if (owner.filter(each -> each.text().matches(NOT_OWNING)).isPresent()) {
      return DropEffect.NOTHING;
    }
    boolean isType = type.is("type_identifier", "scoped_type_identifier", "generic_type");
    DropEffect own =
        isType
            ? of(types.type(type, scope), scope.module()).and(alias(type, scope))
            : DropEffect.NOTHING;
    return all(type.children().stream().map(each -> written(each, scope)), own);
  }

  /** What an alias stands for, as it is written. */
  private DropEffect alias(Node type, RustScope scope) {
    Node path = type.field("type").filter(each -> type.is("generic_type")).orElse(type);
    PathMeaning found = names.find(scope.module(), Names.segments(path), Names.Kind.TYPE);
    List<Item> aliases =
        found instanceof PathMeaning.Items items && items.rest().isEmpty()
            ? items.items().stream().filter(each -> each.is("type_item")).toList()
            : List.of();
    if (depth > DEEPEST) {
      return aliases.isEmpty() ? DropEffect.NOTHING : DropEffect.ACTS;
    }
    depth++;
    try {
      return all(
          aliases.stream()
              .flatMap(
                  each ->
                      each.node().field("type").stream()
                          .map(text -> written(text, RustScope.of(each.module())))),
          DropEffect.NOTHING);
    } finally {
      depth--;
    }
  }

  private DropEffect find(RustType type, Module from) {
    if (!(type instanceof RustType.Adt adt)) {
      return all(parts(type).stream().map(each -> of(each, from)), DropEffect.NOTHING);
    }
    Module module = adt.item().module();
    RustScope scope = RustScope.of(module).with(adt.arguments()).of(type);
    Optional<Node> body = adt.item().node().field("body");
    DropEffect own =
        all(
            Stream.of(from, module)
                .distinct()
                .flatMap(each -> members.operators(type, "Drop", each).stream())
                .map(each -> texts.of(each, type)),
            DropEffect.NOTHING);
    return body.map(each -> own.and(written(each, scope))).orElse(own);
  }

  private static List<RustType> parts(RustType type) {
    if (type instanceof RustType.Opt opt) {
      return List.of(opt.some());
    }
    if (type instanceof RustType.Res res) {
      return List.of(res.ok(), res.err());
    }
    if (type instanceof RustType.Tuple tuple) {
      return tuple.parts();
    }
    return type instanceof RustType.Array array ? List.of(array.element()) : List.of();
  }

  static DropEffect all(Stream<DropEffect> effects, DropEffect first) {
    return effects.reduce(first, DropEffect::and);
  }
}
