package org.splitring.reader.c.cpp;

import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.ir.Type;

/**
 * Types that C++ keeps apart although they compute alike, and are one type here: {@code long} and
 * {@code long long}, an enumeration and what it is kept in (C++ [basic.fundamental]).
 */
final class MergedTypes {

  private static final Pattern LONG_LONG =
      Pattern.compile(
          "\\blong\\s+(?:(?:unsigned|signed|int)\\s+)*long\\b|\\b[0-9][0-9a-fA-FxX']*[uU]?(?:ll|LL)");

  private static final Pattern CHARACTER = Pattern.compile("\\b(?:wchar_t|char16_t|char32_t)\\b");

  private final CppUnit unit;
  private final EnumerationOperators enumerations;
  private final boolean hasLongLong;
  private final boolean hasCharacters;

  MergedTypes(CppUnit unit) {
    this.unit = unit;
    this.enumerations = new EnumerationOperators(unit);
    String text = unit.text().parsed().parsedText(unit.text().parsed().tree());
    this.hasLongLong = LONG_LONG.matcher(text).find();
    this.hasCharacters = CHARACTER.matcher(text).find();
  }

  /** Whether a value of this type may be of another type of C++ as well. */
  boolean mayBeTwo(Type type) {
    Type at = type;
    while (at instanceof Type.PointerType pointer) {
      at = pointer.target();
    }
    if (!(at instanceof Type.IntegerType integer)) {
      return false;
    }
    int width = integer.representation().width();
    return width == 8 || (width == 64 ? hasLongLong : hasCharacters);
  }

  /** Whether an argument may be of another type than the one it computes as. */
  boolean mayBeTwo(IASTExpression argument) {
    Type type = unit.text().seams().expressions().typeOf(argument).referred().type();
    return mayBeTwo(type) || isKept(type) && enumerations.mayBe(argument);
  }

  /** Whether an enumeration, or a pointer to one, may be kept in it. */
  private static boolean isKept(Type type) {
    Type at = type;
    while (at instanceof Type.PointerType pointer) {
      at = pointer.target();
    }
    return at instanceof Type.IntegerType;
  }

  /** Whether it is what a template was given: the type of an argument, which is asked itself. */
  private boolean isParameter(IASTDeclSpecifier specifier) {
    return specifier instanceof IASTNamedTypeSpecifier named
        && unit.scopes().ordinary(named.getName()).orElse(null) instanceof Entity.TypeName type
        && type.node() instanceof ICPPASTSimpleTypeTemplateParameter;
  }

  /** That of a parameter of a function. */
  String told(FunctionName function, int parameter) {
    return DeclaratorNesting.function(function.declarators().get(0)).orElse(null)
                instanceof IASTStandardFunctionDeclarator it
            && parameter < it.getParameters().length
        ? told(
            it.getParameters()[parameter],
            unit.text().types().typeOf(it.getParameters()[parameter].getDeclarator()).type())
        : "";
  }

  /** What tells a parameter from one of a type that computes alike; empty if there is none. */
  String told(IASTParameterDeclaration parameter, Type type) {
    boolean isEnumeration =
        enumerations.isEnumeration(parameter.getDeclSpecifier())
            && !isParameter(parameter.getDeclSpecifier());
    return isEnumeration || mayBeTwo(type)
        ? unit.text().parsed().parsedText(parameter.getDeclSpecifier()).replaceAll("\\s+", " ")
        : "";
  }
}
