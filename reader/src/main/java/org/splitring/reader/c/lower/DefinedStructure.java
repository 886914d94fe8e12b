package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * A structure as a text defines it.
 *
 * @param tag its name; empty without one
 * @param origin the whole definition
 * @param members in order; empty if one of them could not be followed
 * @param trouble why not
 */
public record DefinedStructure(
    String tag, Origin origin, List<Member> members, Optional<String> trouble) {

  /**
   * A member of a structure.
   *
   * @param type as written, without the array; with a star if it is a pointer
   * @param offset in bytes
   * @param size in bytes; 0 for an array without a length
   * @param element bytes of an array's element, or of the member itself
   * @param open whether it is an array without a length
   */
  public record Member(
      String name, String type, long offset, long size, long element, boolean open) {}

  public DefinedStructure {
    members = List.copyOf(members);
  }

  /** Those of a unit, in the order of the text. */
  static List<DefinedStructure> all(CUnit unit) {
    List<DefinedStructure> all = new ArrayList<>();
    for (IASTDeclaration each : unit.parsed().tree().getDeclarations()) {
      if (each instanceof IASTSimpleDeclaration simple
          && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
          && composite.getKey() == IASTCompositeTypeSpecifier.k_struct
          && !unit.parsed().isAssumed(each)) {
        all.add(of(unit, simple, composite));
      }
    }
    return all;
  }

  private static DefinedStructure of(
      CUnit unit, IASTSimpleDeclaration declaration, IASTCompositeTypeSpecifier composite) {
    LayoutResult layout = unit.layouts().layout(unit.record(composite));
    List<Member> members = new ArrayList<>();
    Optional<String> trouble =
        layout instanceof LayoutResult.Known known
            ? members(unit, composite, known.layout(), members)
            : Optional.of(((LayoutResult.Unknown) layout).reason().text());
    return new DefinedStructure(
        composite.getName().toString(),
        unit.parsed().origin(declaration),
        trouble.isPresent() ? List.of() : members,
        trouble);
  }

  private static Optional<String> members(
      CUnit unit, IASTCompositeTypeSpecifier composite, RecordLayout layout, List<Member> members) {
    for (IASTDeclaration each : composite.getMembers()) {
      if (!(each instanceof IASTSimpleDeclaration simple) || simple.getDeclarators().length == 0) {
        return Optional.of("a member cannot be followed: " + unit.parsed().text(each));
      }
      for (IASTDeclarator declarator : simple.getDeclarators()) {
        String name = Declarators.innermost(declarator).getName().toString();
        Optional<Member> member =
            layout
                .field(name)
                .flatMap(
                    field -> member(unit, unit.parsed().text(simple.getDeclSpecifier()), field));
        if (member.isEmpty()) {
          return Optional.of("a member cannot be followed: " + unit.parsed().text(each));
        }
        members.add(member.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> member(CUnit unit, String type, Field field) {
    boolean array = field.type() instanceof Type.ArrayType;
    boolean open =
        field.type() instanceof Type.ArrayType its && its.length() instanceof Type.Length.Open;
    Type element = field.type() instanceof Type.ArrayType its ? its.element() : field.type();
    Measure one = unit.layouts().size(element);
    Measure all = open || !array ? one : unit.layouts().size(field.type());
    return one instanceof Measure.Known each && all instanceof Measure.Known whole
        ? Optional.of(
            new Member(
                field.name(),
                element instanceof Type.PointerType ? type + " *" : type,
                field.offset(),
                open ? 0 : whole.bytes(),
                each.bytes(),
                open))
        : Optional.empty();
  }
}
