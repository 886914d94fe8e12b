package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.ir.Type;

/** Whether a unit may write a static object: it is stored to, or its address goes anywhere. */
public final class WrittenObjects {

  private final UnitContext unit;
  private final Map<String, List<IASTIdExpression>> uses = new HashMap<>();
  private Optional<Boolean> trouble = Optional.empty();
  private boolean indexed;

  /** Texts in which a name may stand for any use of it: assembly, and what is not in the tree. */
  private final List<String> opaque = new ArrayList<>();

  public WrittenObjects(UnitContext unit) {
    this.unit = unit;
  }

  public boolean mayBe(ObjectName symbol) {
    index();
    return opaque.stream().anyMatch(each -> each.contains(symbol.name()))
        || hasTrouble()
        || uses.getOrDefault(symbol.name(), List.of()).stream().anyMatch(this::mayWrite);
  }

  /** Whether some text is not in the tree: it may hold a use that is not seen. */
  private boolean hasTrouble() {
    if (trouble.isEmpty()) {
      trouble = Optional.of(findTrouble());
    }
    return trouble.get();
  }

  private boolean findTrouble() {
    for (IASTDeclaration each : unit.text().parsed().tree().getDeclarations()) {
      if (unit.text().parsed().trouble(each).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void index() {
    if (indexed) {
      return;
    }
    indexed = true;
    unit.text()
        .parsed()
        .tree()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitExpressions = true;
                shouldVisitDeclarations = true;
                shouldVisitProblems = true;
              }

              @Override
              public int visit(IASTExpression each) {
                if (each instanceof IASTIdExpression id) {
                  uses.computeIfAbsent(id.getName().toString(), name -> new ArrayList<>()).add(id);
                }
                return PROCESS_CONTINUE;
              }

              @Override
              public int visit(IASTProblem each) {
                opaque.add(unit.text().parsed().text(external(each)));
                return PROCESS_CONTINUE;
              }

              @Override
              public int visit(IASTDeclaration each) {
                if (each instanceof IASTASMDeclaration) {
                  opaque.add(unit.text().parsed().text(each));
                }
                return PROCESS_CONTINUE;
              }
            });
  }

  /** The external declaration that holds a node, for it is not known where a problem ends. */
  private static IASTNode external(IASTNode node) {
    IASTNode whole = node;
    while (!(whole.getParent() instanceof IASTTranslationUnit) && whole.getParent() != null) {
      whole = whole.getParent();
    }
    return whole;
  }

  private boolean mayWrite(IASTIdExpression id) {
    IASTExpression whole = id;
    while (whole.getParent() instanceof IASTExpression parent && isPartOf(whole, parent)) {
      whole = parent;
    }
    IASTNode parent = whole.getParent();
    if (parent instanceof IASTTypeIdExpression
        || parent instanceof IASTUnaryExpression size
            && size.getOperator() == IASTUnaryExpression.op_sizeof) {
      return false;
    }
    if (parent instanceof IASTUnaryExpression unary && isWrite(unary.getOperator())) {
      return true;
    }
    if (parent instanceof IASTBinaryExpression binary
        && binary.getOperand1() == whole
        && binary.getOperator() >= IASTBinaryExpression.op_assign
        && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign) {
      return true;
    }
    Type type = unit.expressions().typeOf(whole).type();
    return !(type.isScalar() || type instanceof Type.RecordType);
  }

  private static boolean isPartOf(IASTExpression inner, IASTExpression outer) {
    if (outer instanceof IASTUnaryExpression unary) {
      return unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary;
    }
    if (outer instanceof IASTFieldReference reference) {
      return !reference.isPointerDereference();
    }
    return outer instanceof IASTArraySubscriptExpression subscript
            && subscript.getArrayExpression() == inner
        || SelectionOperands.of(outer).contains(inner);
  }

  private static boolean isWrite(int operator) {
    return operator == IASTUnaryExpression.op_amper
        || operator == IASTUnaryExpression.op_prefixIncr
        || operator == IASTUnaryExpression.op_prefixDecr
        || operator == IASTUnaryExpression.op_postFixIncr
        || operator == IASTUnaryExpression.op_postFixDecr;
  }
}
