package org.splitring.claims.c;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.splitring.model.formula.DataModel;

/**
 * What is otherwise declared where the source is C++: the names of C's headers are also in {@code
 * std}, and what C's functions are handed they get by value.
 */
final class CppPrelude {

  private static final List<String> KEYWORDS = List.of("bool", "true", "false");

  private static final List<String> IN_STD =
      List.of(
          "size_t",
          "ptrdiff_t",
          "intptr_t",
          "uintptr_t",
          "int8_t",
          "int16_t",
          "int32_t",
          "int64_t",
          "uint8_t",
          "uint16_t",
          "uint32_t",
          "uint64_t",
          "intmax_t",
          "uintmax_t");

  /** As large as what it holds, for every integer that the machine moves at once. */
  private static final String ATOMIC =
      "template <typename T> struct atomic {"
          + " atomic(const atomic &) = delete; atomic &operator=(const atomic &) = delete;"
          + " T load(...) const; void store(T, ...); operator T() const; T operator=(T);"
          + " private: T kept; };";

  private CppPrelude() {}

  /** Makes the prelude of C one of C++. */
  static void adapt(Map<String, String> declarations, DataModel model) {
    KEYWORDS.forEach(declarations::remove);
    declarations.put("NULL", "#define NULL 0L");
    declarations.put("assert", "#define assert(condition) ((void)(condition))");
    for (String name : List.of("co_await", "co_yield")) {
      declarations.put(name, "#define " + name);
    }
    declarations.put("co_return", "#define co_return return");
    String word = model == DataModel.LLP64 ? "unsigned long long" : "unsigned long";
    function(declarations, "memset", "void *memset(void *, int, " + word + ")");
    function(declarations, "memcpy", "void *memcpy(void *, const void *, " + word + ")");
    function(declarations, "memmove", "void *memmove(void *, const void *, " + word + ")");
    function(declarations, "printf", "int printf(const char *, ...)");
    function(declarations, "fprintf", "int fprintf(void *, const char *, ...)");
    function(declarations, "malloc", "void *malloc(" + word + ")");
    function(declarations, "calloc", "void *calloc(" + word + ", " + word + ")");
    function(declarations, "memalign", "void *memalign(" + word + ", " + word + ")");
    function(
        declarations, "posix_memalign", "int posix_memalign(void **, " + word + ", " + word + ")");
    function(declarations, "free", "void free(void *)");
    for (String name : Aligning.ALL) {
      String type = name.contains("_is_") ? "bool " : "T ";
      declarations.put(
          name, "template <typename T, typename A> " + type + name + "(T value, A bytes);");
    }
    String aliases =
        IN_STD.stream()
            .filter(declarations::containsKey)
            .map(name -> declarations.get(name) + " ")
            .collect(Collectors.joining());
    declarations.put(
        "std",
        "namespace std { "
            + aliases
            + "enum class byte : unsigned char {}; typedef decltype(nullptr) nullptr_t; "
            + ATOMIC
            + "}");
  }

  /** The names that only text which is not compiled declares, of those that some text seems to. */
  static Set<String> seeming(Set<String> declared, IASTTranslationUnit unit) {
    Set<String> seeming = new HashSet<>(declared);
    for (IASTPreprocessorMacroDefinition macro : unit.getMacroDefinitions()) {
      seeming.remove(macro.getName().toString());
    }
    unit.accept(
        new ASTVisitor() {
          {
            shouldVisitNames = true;
          }

          @Override
          public int visit(IASTName name) {
            boolean declares =
                name.isDeclaration() || name.getParent() instanceof ICPPASTUsingDeclaration;
            if (declares && !Sources.PRELUDE.equals(name.getContainingFilename())) {
              seeming.remove(CppScopes.last(name.toString()));
            }
            return PROCESS_CONTINUE;
          }
        });
    return seeming;
  }

  private static void function(Map<String, String> declarations, String name, String text) {
    declarations.put(name, "extern \"C\" " + text + ";");
  }
}
