package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.ASTTypeUtil;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;

/** What is known to be undeclared has the type that the parser would have found for it. */
class UndeclaredCallsTest {

  private static final String CALLS =
      """
      unsigned long before(int n);
      typedef unsigned char kind(int n);
      kind named;
      void user(int n)
      {
        before(n);
        named(n);
        later(n);
        (later)(n);
        inside(n);
        never(n);
        never(n + 1);
      }
      unsigned long long later(int n);
      void other(void)
      {
        short inside(int n);
        inside(1);
      }
      """;

  @Test
  void everyCallHasTheTypeThatTheParserFinds() throws UnreadableException {
    assertEquals(types(false), types(true));
  }

  @Test
  void aFunctionThatIsDeclaredLaterIsNoUndeclaredOne() throws UnreadableException {
    List<String> types = types(true);
    assertEquals("unsigned long long int", types.get(2));
    assertNotEquals(types.get(2), types.get(5), "what nothing declares");
  }

  private static List<String> types(boolean settled) throws UnreadableException {
    Translation translation =
        Translation.ofText("calls.c", CALLS, SourceRequest.of(Path.of("calls.c")));
    UndeclaredCalls undeclared = new UndeclaredCalls(translation.unit());
    List<String> types = new ArrayList<>();
    for (IASTExpression call : calls(translation)) {
      if (settled) {
        undeclared.settle(call);
      }
      types.add(ASTTypeUtil.getType(call.getExpressionType()));
    }
    return types;
  }

  private static List<IASTExpression> calls(Translation translation) {
    List<IASTExpression> calls = new ArrayList<>();
    translation
        .unit()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitExpressions = true;
              }

              @Override
              public int visit(IASTExpression expression) {
                if (expression instanceof IASTFunctionCallExpression) {
                  calls.add(expression);
                }
                return PROCESS_CONTINUE;
              }
            });
    return calls;
  }
}
