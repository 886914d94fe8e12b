package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.lower.expression.IntegerRanks.Rank;
import org.splitring.reader.c.lower.unit.RecordFields;
import org.splitring.reader.c.lower.unit.SelectionOperands;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * The operand that {@code _Generic} (C11 6.5.1.1) or GNU's {@code __builtin_choose_expr} stands
 * for: the others are not evaluated, nor is what they are chosen by.
 */
public final class Selections {

  /** Whether an association is the one. */
  private enum Match {
    NO,
    OPEN,
    YES
  }

  private final UnitContext unit;
  private final IntegerRanks ranks;

  public Selections(UnitContext unit) {
    this.unit = unit;
    this.ranks = new IntegerRanks(unit);
  }

  /** What a selection stands for; empty if it is none, or if the types do not tell. */
  public Optional<IASTExpression> chosen(IASTExpression expression) {
    List<IASTExpression> candidates = candidates(expression);
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** What a selection may stand for, where the types do not tell; none if nothing is known. */
  public List<IASTExpression> candidates(IASTExpression expression) {
    if (!(expression instanceof IASTFunctionCallExpression call)
        || !(call.getFunctionNameExpression() instanceof IASTIdExpression id)) {
      return List.of();
    }
    return switch (id.getName().toString()) {
      case SelectionOperands.GENERIC ->
          unit.text().parsed().language() == ParserLanguage.C
              ? generic(call.getArguments())
              : List.of();
      case SelectionOperands.CHOOSE -> byCondition(call.getArguments());
      default -> List.of();
    };
  }

  private List<IASTExpression> byCondition(IASTInitializerClause[] arguments) {
    return arguments.length == 3
            && arguments[0] instanceof IASTExpression condition
            && arguments[1] instanceof IASTExpression first
            && arguments[2] instanceof IASTExpression second
            && unit.constants().value(condition) instanceof Evaluated.Value value
        ? List.of(value.value() != 0 ? first : second)
        : List.of();
  }

  private List<IASTExpression> generic(IASTInitializerClause[] arguments) {
    if (arguments.length < 3
        || arguments.length % 2 == 0
        || !(arguments[0] instanceof IASTExpression control)) {
      return List.of();
    }
    Type type = converted(unit.expressions().typeOf(control).type());
    if (!isTold(type) || isBitField(control)) {
      return List.of();
    }
    List<IASTExpression> open = new ArrayList<>();
    Optional<IASTExpression> otherwise = Optional.empty();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      if (!(arguments[i + 1] instanceof IASTExpression result)) {
        return List.of();
      }
      if (arguments[i] instanceof IASTIdExpression) {
        otherwise = Optional.of(result);
        continue;
      }
      Match match =
          arguments[i] instanceof IASTTypeIdExpression association
              ? match(control, type, association.getTypeId())
              : Match.OPEN;
      if (match == Match.YES) {
        return List.of(result);
      }
      if (match == Match.OPEN) {
        open.add(result);
      }
    }
    otherwise.ifPresent(open::add);
    return open;
  }

  private Match match(IASTExpression control, Type type, IASTTypeId association) {
    Typed typed = unit.text().types().typeOf(association);
    if (typed.isConst() || typed.isVolatile()) {
      // What an operand gives has no qualifier (C17 6.5.1.1p2).
      return Match.NO;
    }
    Type other = typed.type();
    if (!isTold(other)) {
      return Match.OPEN;
    }
    if (type instanceof Type.PointerType left && other instanceof Type.PointerType right) {
      return mayBeOne(left.target(), right.target()) ? Match.OPEN : Match.NO;
    }
    if (!type.equals(other)) {
      return Match.NO;
    }
    if (type instanceof Type.RecordType || type instanceof Type.BooleanType) {
      return Match.YES;
    }
    return type instanceof Type.IntegerType integer
        ? match(integer.representation(), ranks.of(control), ranks.of(association))
        : Match.OPEN;
  }

  private Match match(CType type, Optional<Rank> left, Optional<Rank> right) {
    if (isOnlyOne(type)) {
      return Match.YES;
    }
    if (!left.filter(each -> width(each) == type.width()).isPresent()
        || !right.filter(each -> width(each) == type.width()).isPresent()) {
      return Match.OPEN;
    }
    return left.equals(right) ? Match.YES : Match.NO;
  }

  private int width(Rank rank) {
    return switch (rank) {
      case SIGNED_CHAR, CHAR -> 8;
      case SHORT -> 16;
      case INT -> 32;
      case LONG -> unit.model().longType(true).width();
      case LONG_LONG -> 64;
    };
  }

  /** Whether targets of pointers may be compatible: of their qualifiers not all is kept. */
  private static boolean mayBeOne(Type one, Type other) {
    if (one instanceof Type.PointerType left && other instanceof Type.PointerType right) {
      return mayBeOne(left.target(), right.target());
    }
    return one.equals(other)
        || one instanceof Type.FunctionType && other instanceof Type.FunctionType
        || one instanceof Type.RecordType left
            && other instanceof Type.RecordType right
            && left.id().name().equals(right.id().name());
  }

  /** Whether no two types of C look like this one. */
  private boolean isOnlyOne(CType type) {
    return type.width() == 16
        || type.equals(CType.U8)
        || type.width() == 32 && unit.model() == DataModel.LP64;
  }

  /** What an operand is converted to: arrays and functions become pointers. */
  private static Type converted(Type type) {
    if (type instanceof Type.ArrayType array) {
      return Type.pointerTo(array.element());
    }
    return type instanceof Type.FunctionType ? Type.pointerTo(type) : type;
  }

  /** Whether two types of this kind are compatible only if they look alike. */
  private static boolean isTold(Type type) {
    if (type instanceof Type.PointerType pointer) {
      return pointer.target() instanceof Type.FunctionType || isTold(pointer.target());
    }
    return !(type instanceof Type.UnknownType)
        && !(type instanceof Type.ArrayType)
        && !(type instanceof Type.FloatingType floating && floating.bytes() == 0);
  }

  private boolean isBitField(IASTExpression control) {
    if (control instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return isBitField(unary.getOperand());
    }
    if (!(control instanceof IASTFieldReference member)) {
      return false;
    }
    Type owner = unit.expressions().typeOf(member.getFieldOwner()).type();
    Type record = owner instanceof Type.PointerType pointer ? pointer.target() : owner;
    return !(record instanceof Type.RecordType known)
        || RecordFields.of(unit.text().layouts().layout(known.id())).stream()
            .filter(each -> each.name().equals(member.getFieldName().toString()))
            .findFirst()
            .flatMap(Field::bits)
            .isPresent();
  }
}
