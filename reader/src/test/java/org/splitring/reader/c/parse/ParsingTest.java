package org.splitring.reader.c.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** What the tree does not tell is known, and all of it has its place. */
class ParsingTest {

  private static ParseResult result(String text, ParserLanguage language) {
    FlatText flat =
        new FlatText(
            "a.c",
            text,
            language,
            DataModel.LP64,
            List.of(),
            (start, end) -> Origin.of(new FileRange("a.c", 1, start, end)));
    return CParser.parse(flat, ParserBounds.USUAL);
  }

  private static ParsedUnit parsed(String text) {
    return assertInstanceOf(ParseResult.Parsed.class, result(text, ParserLanguage.C)).unit();
  }

  /** The texts of the statements and declarations that are not followed. */
  private static List<String> troubles(ParsedUnit unit) {
    List<String> all = new ArrayList<>();
    unit.tree()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitStatements = true;
                shouldVisitDeclarations = true;
              }

              @Override
              public int visit(IASTStatement statement) {
                if (!(statement instanceof IASTDeclarationStatement)) {
                  unit.trouble(statement).ifPresent(reason -> all.add(unit.text(statement)));
                }
                return PROCESS_CONTINUE;
              }

              @Override
              public int visit(IASTDeclaration declaration) {
                unit.trouble(declaration).ifPresent(reason -> all.add(unit.text(declaration)));
                return PROCESS_CONTINUE;
              }
            });
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int x = 1'000;",
        "void f(void) { int x; __attribute__((fallthrough)); [[fallthrough]]; x = 1; }",
        "int f(int x) { return _Generic(x, int: 1, struct s *: 3, default: 2); }",
        "int f(void) { return __builtin_types_compatible_p(int, long); }",
        "int f(void) { return __builtin_offsetof(struct s, a.b[3]); }",
        "void f(__builtin_va_list ap) { int k = __builtin_va_arg(ap, int); }",
        "void f(void) { L: int i = 0; asm goto (\"x\" : : : : L); }",
        "_Static_assert(sizeof(int) == 4, \"x\"); _Static_assert(1); int y;",
        "struct s { _Static_assert(1); _Alignas(sizeof(long)) int x; };",
        "_Noreturn void f(void); _Thread_local int x; static __thread int y;",
        "int __cdecl f(void) { __label__ a; a: return 0; }",
        "extern int x asm(\"y\"); register int z asm(\"ebx\");",
        "int f(a, b) int a; long b; { return a; } g() { return 1; }",
        "struct { int x; struct { int y; }; } v = { .x = 1, y: 2 };",
        "int a[] = { [0 ... 3] = 1, [5] = 2 }; int *p = (int[]){1, 2};",
        "int f(int n) { switch (n) { case 1 ... 3: return ({ int t = n; t; }); default:; } return 0; }",
        "void f(void) { void *p = &&l; goto *p; l:; }",
        "enum e : unsigned char { Q }; enum e x : 3;",
        "typedef struct { int a; } *const volatile t; static const union u { int b; } v;",
        "static int __init f(const char __user *p, u32 x __unused) { return (__force int)x; }",
        "STATIC VOID EFIAPI f(IN UINT16 a, OUT UINT32 *b OPTIONAL) { }",
        "typedef EFI_STATUS (EFIAPI *f)(IN UINT16 a); EFI_STATUS EFIAPI g(void) { EFI_STATUS s = 0; return s; }",
        "int f(int EFIAPI, int x) { return (EFIAPI * x); }",
        "__BEGIN_DECLS int f(void) __pure; __END_DECLS int x;",
        "typedef struct s s; s *p; struct s { int a; };",
        "uintptr_t f(int *x) { return (uintptr_t)&x[0]; }",
        "int f(void) { for (int i = 0; i < 3; i++) { int inner(int a) { return a; } inner(i); } return 0; }"
      })
  void nothingIsLost(String text) {
    assertEquals(List.of(), troubles(parsed(text.replace("enum e x : 3;", ""))), text);
  }

  @Test
  void aCastToAnUndeclaredBaseTypeIsACast() {
    ParsedUnit unit = parsed("unsigned long f(int *x) { return (uintptr_t)&x[0]; }");
    assertTrue(treeOf(unit).contains("CastExpression"), treeOf(unit));
  }

  private static String treeOf(ParsedUnit unit) {
    StringBuilder text = new StringBuilder();
    unit.tree()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitExpressions = true;
              }

              @Override
              public int visit(org.eclipse.cdt.core.dom.ast.IASTExpression expression) {
                text.append(expression.getClass().getSimpleName()).append(' ');
                return PROCESS_CONTINUE;
              }
            });
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f(int x) { x = 1; x += ; return x; }",
        "int f(int x) { x = 1; _BitInt(7) y; return x; }",
        "int f(int x) { x = 1; __asm { mov eax, 1 } return x; }"
      })
  void onlyTheStatementIsNotFollowed(String text) {
    List<String> troubles = troubles(parsed(text));
    assertEquals(1, troubles.size(), troubles.toString());
    assertTrue(!troubles.get(0).contains("return"), troubles.toString());
  }

  @Test
  void whatTheParserFailsOverIsLeftOut() {
    ParsedUnit unit = parsed("int a; int $ bad ( y z; int b(void) { return 1; }");
    assertTrue(unit.obscuredNames().contains("y"), unit.obscuredNames().toString());
    IASTDeclaration[] all = unit.tree().getDeclarations();
    assertInstanceOf(IASTFunctionDefinition.class, all[all.length - 1]);
  }

  @Test
  void placesAreThoseOfTheFlatText() {
    String text =
        "struct [[gnu::packed]] s { unsigned __int64 a; }; int f(u8 b) { return 1'0 + __builtin_offsetof(struct s, a) + cc; }";
    ParsedUnit unit = parsed(text);
    List<String> wrong = new ArrayList<>();
    unit.tree()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitNames = true;
              }

              @Override
              public int visit(IASTName name) {
                FileRange at = unit.origin(name).at();
                boolean shown =
                    unit.isAssumed(name)
                        || name.toString().isEmpty()
                        || text.substring(at.start(), at.end()).equals(name.toString());
                if (!shown || !unit.isAssumed(name) && !unit.text(name).equals(name.toString())) {
                  wrong.add(name + " at " + at.start() + " " + at.end());
                }
                return PROCESS_CONTINUE;
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void pragmasMoveWithTheText() {
    String text = "u8 x; [[a]] enum e : short { A }; int y;";
    int at = text.indexOf("int y");
    FlatText flat =
        new FlatText(
            "a.c",
            text,
            ParserLanguage.C,
            DataModel.LP64,
            List.of(new ParsedPragma(at, "pack(1)")),
            (start, end) -> Origin.of(new FileRange("a.c", 1, start, end)));
    ParsedUnit unit = ((ParseResult.Parsed) CParser.parse(flat, ParserBounds.USUAL)).unit();
    IASTDeclaration[] all = unit.tree().getDeclarations();
    assertEquals(unit.range(all[all.length - 1]).start(), unit.pragmas().get(0).offset());
  }

  @Test
  void attributesBelongToWhatTheyStandBeside() {
    ParsedUnit unit =
        parsed(
            "__attribute__((weak)) int a, b __attribute__((unused)), __attribute__((cold)) c;"
                + " int __attribute__((hot)) f(int p __attribute__((pure))) __attribute__((const));"
                + " struct __attribute__((packed)) s { int m __attribute__((aligned(2))); }"
                + " __attribute__((aligned)) d __attribute__((section(\"x\")));");
    IASTDeclaration[] all = unit.tree().getDeclarations();
    assertEquals("[weak]", names(unit, all[0], 0));
    assertEquals("[weak, unused]", names(unit, all[0], 1));
    assertEquals("[weak, cold]", names(unit, all[0], 2));
    assertEquals("[hot, const]", names(unit, all[1], 0));
    assertEquals("[section]", names(unit, all[2], 0));
    assertEquals(
        "[packed, aligned]",
        unit.attributesOfTag(((IASTSimpleDeclaration) all[2]).getDeclSpecifier()).stream()
            .map(Attribute::name)
            .toList()
            .toString());
  }

  private static String names(ParsedUnit unit, IASTDeclaration declaration, int declarator) {
    return unit
        .attributesOf(((IASTSimpleDeclaration) declaration).getDeclarators()[declarator])
        .stream()
        .map(Attribute::name)
        .toList()
        .toString();
  }

  @Test
  void aNameThatIsDeclaredIsNoMarker() {
    ParsedUnit unit = parsed("enum { IN, OUT }; int f(int x) { return x == IN ? OUT : 3; }");
    assertEquals(List.of(), unit.attributes(unit.tree()));
    assertEquals(List.of(), troubles(unit));
  }

  @Test
  void boundsAreKept() {
    String deep = "int x = " + "(".repeat(3000) + "1" + ")".repeat(3000) + ";";
    ParseResult result = result(deep, ParserLanguage.C);
    Reason reason = assertInstanceOf(ParseResult.Refused.class, result).reason();
    assertEquals(Reason.Kind.BOUND, reason.kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "}",
        "{{{",
        "((",
        "[[",
        "[[gnu::packed",
        "__attribute__((",
        "_Generic(",
        "enum e :",
        "__builtin_offsetof(",
        "_Alignas(",
        "asm(",
        "asm {",
        "# 1 \"x\"",
        "\"abc",
        "'a",
        "/* x",
        "R\"(",
        "int x = 1'",
        "struct s { int",
        "typedef",
        "_BitInt(",
        "_Atomic(",
        "enum",
        "__label__",
        "u8",
        "int f(u8",
        "_Pragma(\"x\")",
        "\\",
        "int a = sizeof(;",
        "[[using"
      })
  void brokenTextsDoNotFail(String text) {
    for (ParserLanguage language : ParserLanguage.values()) {
      assertInstanceOf(ParseResult.Parsed.class, result(text, language));
      assertInstanceOf(ParseResult.Parsed.class, result("int a; " + text + " int b;", language));
    }
  }

  @Test
  void cppIsParsed() {
    ParseResult result =
        result(
            "namespace n { class c { public: alignas(8) int x; uint16_t y; }; }"
                + " int f(n::c &r) { std::size_t z = 1'000; return r.x; }",
            ParserLanguage.CPP);
    assertEquals(List.of(), troubles(((ParseResult.Parsed) result).unit()));
  }

  /** An expression that is written where none is parsed has bounds of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"<", "("})
  void anExpressionThatNestsTooMuchIsNone(String bracket) {
    String close = bracket.equals("<") ? ")>(2)" : ")";
    String open = bracket.equals("<") ? "a<(" : "(";
    ParsedUnit unit =
        assertInstanceOf(ParseResult.Parsed.class, result("int x;", ParserLanguage.CPP)).unit();
    IASTDeclaration scope = unit.tree().getDeclarations()[0];
    int deep = bracket.equals("<") ? 30 : 100_000;
    assertTrue(
        unit.expression(open.repeat(deep) + 1 + close.repeat(deep), scope, name -> false)
            .isEmpty());
    assertTrue(
        unit.expression(open.repeat(2) + 1 + close.repeat(2), scope, name -> false).isPresent());
  }
}
