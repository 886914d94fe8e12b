package org.splitring.reader.c.lower.unit;

import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.splitring.reader.c.types.CUnit;

/** What gives an object or a function another name than its own when it is linked. */
public final class LinkerNames {

  private static final Pattern ASM = Pattern.compile("\\b(asm|__asm|__asm__)\\s*\\(");

  private LinkerNames() {}

  /** Whether an {@code asm} label stands in its declaration. */
  public static boolean isLabelled(CUnit unit, IASTDeclarator declarator) {
    IASTNode node = declarator;
    while (node instanceof IASTDeclarator) {
      node = node.getParent();
    }
    if (node instanceof IASTSimpleDeclaration) {
      return ASM.matcher(unit.parsed().text(node)).find();
    }
    return node instanceof IASTFunctionDefinition definition
        && definition.getBody() != null
        && ASM.matcher(unit.parsed().text(node).substring(0, before(unit.parsed().text(node))))
            .find();
  }

  private static int before(String text) {
    int brace = text.indexOf('{');
    return brace < 0 ? text.length() : brace;
  }

  /** Whether a pragma names it: {@code weak}, {@code redefine_extname}. */
  public static boolean isInPragma(CUnit unit, String name) {
    Pattern pattern =
        Pattern.compile("(weak|redefine_extname)\\b.*\\b" + Pattern.quote(name) + "\\b.*");
    return unit.parsed().pragmas().stream()
        .anyMatch(each -> pattern.matcher(each.text().strip()).matches());
  }
}
