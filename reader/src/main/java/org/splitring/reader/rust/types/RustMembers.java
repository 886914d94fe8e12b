package org.splitring.reader.rust.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.parse.Node;

/** The members of types, as they are written. */
final class RustMembers {

  /** What tells the variants of an enumeration apart. */
  static final String TAG = "tag";

  private static final RustType TAG_TYPE =
      new RustType.Int(org.splitring.model.formula.CType.U32, "u32");

  private final RustTypeReader types;

  RustMembers(RustTypeReader types) {
    this.types = types;
  }

  /** Whether it is a structure of one member without a name, or is laid out as its one member. */
  boolean isNewtype(RustType.Adt adt) {
    Item item = adt.item();
    if (!item.is("struct_item") || isConditional(adt)) {
      return false;
    }
    Representation repr = Representation.of(item.attributes());
    boolean isTuple = item.node().part("ordered_field_declaration_list").isPresent();
    return repr.align() == 1
        && repr.packed().isEmpty()
        && !repr.isOpen()
        && (isTuple || repr.isTransparent())
        && fields(item.node()).size() == 1;
  }

  /** Whether it is an enumeration whose variants hold nothing. */
  boolean isPlain(RustType.Adt adt) {
    return adt.item().is("enum_item")
        && Names.variants(adt.item()).stream()
            .allMatch(each -> each.node().field("body").isEmpty());
  }

  /** Whether a member is there in some builds only. */
  boolean isConditional(RustType.Adt adt) {
    Optional<Node> body = adt.item().node().field("body");
    return body.isPresent() && (body.get().isWrong() || Attributes.isPartConditional(body.get()));
  }

  /** A member in the text. */
  record Field(String name, Node type) {}

  /** The members of an item, as they are written. */
  static List<Field> fields(Node item) {
    List<Field> all = new ArrayList<>();
    Optional<Node> named = item.part("field_declaration_list");
    if (named.isPresent()) {
      for (Node each : named.get().parts()) {
        Optional<Node> name = each.field("name");
        Optional<Node> type = each.field("type");
        if (each.is("field_declaration") && name.isPresent() && type.isPresent()) {
          all.add(new Field(name.get().text(), type.get()));
        }
      }
    }
    Optional<Node> ordered = item.part("ordered_field_declaration_list");
    if (ordered.isPresent()) {
      for (Node each : ordered.get().fields("type")) {
        all.add(new Field(Integer.toString(all.size()), each));
      }
    }
    return all;
  }

  /** The members; of an enumeration what tells the variants apart, and the members of each. */
  List<RustMember> of(RustType.Adt adt) {
    Item item = adt.item();
    RustScope scope = scope(adt);
    List<RustMember> all = new ArrayList<>();
    if (!item.is("enum_item")) {
      fields(item.node())
          .forEach(each -> all.add(new RustMember(each.name(), types.type(each.type(), scope))));
      return all;
    }
    all.add(new RustMember(TAG, TAG_TYPE));
    for (Item variant : Names.variants(item)) {
      for (Field each : fields(variant.node())) {
        all.add(new RustMember(variant.name() + "." + each.name(), types.type(each.type(), scope)));
      }
    }
    return all;
  }

  private static RustScope scope(RustType.Adt adt) {
    return new RustScope(adt.item().module(), adt.arguments(), Optional.of(adt), false);
  }

  /** The members of a type that has no text. */
  List<RustMember> parts(RustType type) {
    if (type instanceof RustType.Tuple tuple) {
      List<RustMember> all = new ArrayList<>();
      tuple.parts().forEach(each -> all.add(new RustMember(Integer.toString(all.size()), each)));
      return all;
    }
    if (type instanceof RustType.Opt opt) {
      return List.of(new RustMember(TAG, TAG_TYPE), new RustMember("Some.0", opt.some()));
    }
    if (type instanceof RustType.Res res) {
      return List.of(
          new RustMember(TAG, TAG_TYPE),
          new RustMember("Ok.0", res.ok()),
          new RustMember("Err.0", res.err()));
    }
    if (type instanceof RustType.Layout) {
      return List.of(new RustMember("size", types.size()), new RustMember("align", types.size()));
    }
    if (type instanceof RustType.Pointer) {
      return List.of(
          new RustMember("pointer", new RustType.Pointer(RustType.UNIT, false, true)),
          new RustMember("length", types.size()));
    }
    return List.of();
  }

  /** Parameters that are known. */
  static Map<String, RustType> arguments(RustType type) {
    return type instanceof RustType.Adt adt ? adt.arguments() : Map.of();
  }
}
