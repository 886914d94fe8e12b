package org.splitring.reader.c.types;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.splitring.reader.c.layout.LayoutBuilder;
import org.splitring.reader.c.layout.Member;
import org.splitring.reader.ir.Reason;

/**
 * {@code struct s { ... } NAME;} declares a variable or a member; but where NAME looks like an
 * attribute whose macro nobody defined, the layout may be another one.
 */
final class SuspectMacro {

  private static final Pattern MACRO = Pattern.compile("_\\w*|[A-Z0-9_]*|(?i)\\w*pack\\w*");

  private SuspectMacro() {}

  /** Why the layout of a structure is in doubt, if packing it would change it. */
  static Optional<Reason> of(
      IASTCompositeTypeSpecifier definition, List<Member> all, boolean union, LayoutBuilder plain) {
    if (!(definition.getParent() instanceof IASTSimpleDeclaration simple)
        || !(simple.getParent() instanceof IASTTranslationUnit)
        || !isSuspect(simple)) {
      return Optional.empty();
    }
    LayoutBuilder packed = new LayoutBuilder(union, 1);
    all.forEach(packed::add);
    boolean same =
        packed.fields().equals(plain.fields()) && packed.size(1) == plain.size(plain.alignment());
    return same ? Optional.empty() : reason(simple);
  }

  /** Whether what looks like a member of that name may be an attribute of its type. */
  static boolean isMember(IASTSimpleDeclaration member) {
    return member.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
        && composite.getName().toString().isEmpty()
        && isSuspect(member);
  }

  static Optional<Reason> reason(IASTSimpleDeclaration simple) {
    String name = DeclaratorNesting.innermost(simple.getDeclarators()[0]).getName().toString();
    return Optional.of(
        Reason.open(
            "a structure ends in " + name + ", which may be an attribute that nothing defines",
            "say what it is with --define '" + name + "=__attribute__((packed))'"));
  }

  private static boolean isSuspect(IASTSimpleDeclaration simple) {
    IASTDeclarator[] all = simple.getDeclarators();
    return all.length == 1
        && simple.getDeclSpecifier().getStorageClass() != IASTDeclSpecifier.sc_typedef
        && all[0].getInitializer() == null
        && all[0].getPointerOperators().length == 0
        && all[0].getNestedDeclarator() == null
        && MACRO.matcher(all[0].getName().toString()).matches();
  }
}
