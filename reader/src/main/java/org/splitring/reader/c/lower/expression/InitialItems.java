package org.splitring.reader.c.lower.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.c.ICASTArrayDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTFieldDesignator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFieldDesignator;
import org.eclipse.cdt.core.dom.ast.gnu.c.IGCCASTArrayRangeDesignator;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * Which value of an initialiser goes to which part of an object (C11 6.7.9): designated ones,
 * nested ones without braces, GNU's ranges. Nothing where that is not sure.
 */
public final class InitialItems {

  /** What is given to which part is not followed. */
  static final class NotFollowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFollowed() {
      super("", null, false, false);
    }
  }

  private final UnitContext unit;
  private final InitialItemList given;
  private long longest;

  private InitialItems(UnitContext unit) {
    this.unit = unit;
    this.given = new InitialItemList(unit);
  }

  /**
   * What came out.
   *
   * @param items the later one counts where two are for one part
   * @param elements how many elements an array without a length has
   */
  public record Result(List<InitialItem> items, long elements) {}

  public static Optional<Result> of(Type type, IASTInitializerClause clause, UnitContext unit) {
    InitialItems all = new InitialItems(unit);
    try {
      all.whole(new Part(List.of(), 0, type), clause);
      return Optional.of(new Result(all.given.items(), all.longest));
    } catch (NotFollowed notFollowed) {
      return Optional.empty();
    }
  }

  /** A part of the object, and how it is reached. */
  record Part(List<InitialItem.Step> steps, long offset, Type type) {}

  /** The clauses of one list, and how far they are used up. */
  private static final class Cursor {
    final IASTInitializerClause[] clauses;
    int next;

    Cursor(IASTInitializerClause[] clauses) {
      this.clauses = clauses;
    }

    boolean hasPlain() {
      return next < clauses.length
          && !(clauses[next] instanceof ICASTDesignatedInitializer)
          && !(clauses[next] instanceof ICPPASTDesignatedInitializer);
    }
  }

  /** A part and the one clause that is for it. */
  private void whole(Part part, IASTInitializerClause clause) {
    if (clause instanceof IASTInitializerList list) {
      IASTInitializerClause[] clauses = list.getClauses();
      if (part.type.isAggregate()) {
        given.replace(part);
        if (isText(part.type, clauses)) {
          whole(part, clauses[0]);
        } else {
          list(part, new Cursor(clauses), true);
        }
      } else if (clauses.length == 1) {
        whole(part, clauses[0]);
      } else if (clauses.length > 1 || !part.type.isScalar()) {
        throw new NotFollowed();
      }
      return;
    }
    if (part.type instanceof Type.ArrayType && !isString(clause)) {
      throw new NotFollowed();
    }
    if (part.steps.isEmpty() && part.type instanceof Type.ArrayType) {
      longest = 0;
    }
    given.add(part, clause);
  }

  private static boolean isString(IASTInitializerClause clause) {
    return clause instanceof IASTLiteralExpression literal
        && literal.getKind() == IASTLiteralExpression.lk_string_literal;
  }

  /** Whether it is a string in braces for an array of characters. */
  private static boolean isText(Type type, IASTInitializerClause[] clauses) {
    return type instanceof Type.ArrayType array
        && array.element() instanceof Type.IntegerType
        && clauses.length == 1
        && isString(clauses[0]);
  }

  /** The parts of an aggregate, one after the other, as far as there are clauses. */
  private void list(Part part, Cursor cursor, boolean braced) {
    if (part.type instanceof Type.ArrayType array) {
      elements(part, array, cursor, braced);
    } else if (part.type instanceof Type.RecordType record) {
      members(part, record, cursor, braced);
    } else {
      throw new NotFollowed();
    }
  }

  private void elements(Part part, Type.ArrayType array, Cursor cursor, boolean braced) {
    long most =
        array.length() instanceof Type.Length.Fixed fixed ? fixed.elements() : Long.MAX_VALUE;
    if (array.length() instanceof Type.Length.Captured) {
      throw new NotFollowed();
    }
    long index = 0;
    while (braced ? cursor.next < cursor.clauses.length : cursor.hasPlain() && index < most) {
      if (!cursor.hasPlain()) {
        index = designated(part, array, cursor);
      } else if (index >= most) {
        throw new NotFollowed();
      } else {
        next(element(part, array, index++), cursor);
      }
      if (part.steps.isEmpty()) {
        longest = Math.max(longest, index);
      }
    }
  }

  private Part element(Part part, Type.ArrayType array, long index) {
    if (!(unit.text().layouts().size(array.element()) instanceof Measure.Known size)
        || index > Integer.MAX_VALUE) {
      throw new NotFollowed();
    }
    return new Part(
        InitialItem.then(part.steps, new InitialItem.ToElement(index, array.element())),
        part.offset + index * size.bytes(),
        array.element());
  }

  /** An element or a range of them; gives the index behind it. */
  private long designated(Part part, Type.ArrayType array, Cursor cursor) {
    if (!(cursor.clauses[cursor.next++] instanceof ICASTDesignatedInitializer clause)) {
      throw new NotFollowed();
    }
    ICASTDesignator[] designators = clause.getDesignators();
    long first;
    long last;
    if (designators[0] instanceof ICASTArrayDesignator one) {
      first = constant(one.getSubscriptExpression());
      last = first;
    } else if (designators[0] instanceof IGCCASTArrayRangeDesignator range) {
      first = constant(range.getRangeFloor());
      last = constant(range.getRangeCeiling());
    } else {
      throw new NotFollowed();
    }
    if (first < 0 || last < first || last - first >= InitialItemList.MOST) {
      throw new NotFollowed();
    }
    if (last > first && SideEffects.mayHappenIn(operand(clause))) {
      throw new NotFollowed();
    }
    given.designate();
    for (long index = first; index <= last; index++) {
      deeper(element(part, array, index), designators, 1, operand(clause), cursor);
    }
    return last + 1;
  }

  private long constant(IASTExpression expression) {
    if (unit.constants().value(expression) instanceof Evaluated.Value value) {
      return value.value();
    }
    throw new NotFollowed();
  }

  private static IASTInitializerClause operand(ICASTDesignatedInitializer clause) {
    IASTInitializerClause operand = clause.getOperand();
    if (operand == null) {
      throw new NotFollowed();
    }
    return operand;
  }

  private void deeper(
      Part part,
      ICASTDesignator[] designators,
      int at,
      IASTInitializerClause value,
      Cursor cursor) {
    if (at == designators.length) {
      whole(part, value);
      return;
    }
    if (cursor.hasPlain()) {
      throw new NotFollowed();
    }
    if (designators[at] instanceof ICASTFieldDesignator name
        && part.type instanceof Type.RecordType record) {
      deeper(member(part, field(record, name)), designators, at + 1, value, cursor);
    } else if (designators[at] instanceof ICASTArrayDesignator index
        && part.type instanceof Type.ArrayType array) {
      Part element = element(part, array, constant(index.getSubscriptExpression()));
      deeper(element, designators, at + 1, value, cursor);
    } else {
      throw new NotFollowed();
    }
  }

  private Field field(Type.RecordType record, ICASTFieldDesignator designator) {
    String name = designator.getName().toString();
    return layout(record).field(name).orElseThrow(NotFollowed::new);
  }

  private RecordLayout layout(Type.RecordType record) {
    if (unit.text().layouts().layout(record.id()) instanceof LayoutResult.Known known) {
      return known.layout();
    }
    throw new NotFollowed();
  }

  private static Part member(Part part, Field field) {
    return new Part(
        InitialItem.then(part.steps, new InitialItem.ToField(field)),
        part.offset + field.offset(),
        field.type());
  }

  private void members(Part part, Type.RecordType record, Cursor cursor, boolean braced) {
    RecordLayout layout = layout(record);
    List<Field> fields = layout.fields().stream().filter(each -> !each.name().isEmpty()).toList();
    int most = layout.isUnion() ? Math.min(1, fields.size()) : fields.size();
    int index = 0;
    while (braced ? cursor.next < cursor.clauses.length : cursor.hasPlain() && index < most) {
      if (!cursor.hasPlain()) {
        if (cursor.clauses[cursor.next] instanceof ICPPASTDesignatedInitializer named) {
          index = named(part, record, named);
          cursor.next++;
          continue;
        }
        ICASTDesignatedInitializer clause =
            (ICASTDesignatedInitializer) cursor.clauses[cursor.next++];
        if (!(clause.getDesignators()[0] instanceof ICASTFieldDesignator name)) {
          throw new NotFollowed();
        }
        Field field = field(record, name);
        given.designate();
        deeper(member(part, field), clause.getDesignators(), 1, operand(clause), cursor);
        index = layout.isUnion() ? most : fields.indexOf(field) + 1;
      } else if (index >= most || !layout.isUnion() && overlaps(fields)) {
        throw new NotFollowed();
      } else {
        next(member(part, fields.get(index++)), cursor);
      }
    }
  }

  /** C++ names one member, and each behind the other; gives the index behind it. */
  private int named(Part part, Type.RecordType record, ICPPASTDesignatedInitializer clause) {
    if (clause.getDesignators().length != 1
        || !(clause.getDesignators()[0] instanceof ICPPASTFieldDesignator name)) {
      throw new NotFollowed();
    }
    RecordLayout layout = layout(record);
    Field field = layout.field(name.getName().toString()).orElseThrow(NotFollowed::new);
    whole(member(part, field), clause.getOperand());
    List<Field> fields = layout.fields().stream().filter(each -> !each.name().isEmpty()).toList();
    return layout.isUnion() ? fields.size() : fields.indexOf(field) + 1;
  }

  /** Whether members lie over each other, as those of an anonymous union do. */
  private boolean overlaps(List<Field> fields) {
    long end = 0;
    for (Field each : fields) {
      if (each.bits().isPresent()) {
        continue;
      }
      if (each.offset() < end) {
        return true;
      }
      end =
          unit.text().layouts().size(each.type()) instanceof Measure.Known size
              ? each.offset() + size.bytes()
              : Long.MAX_VALUE;
    }
    return false;
  }

  /** The next part and the clauses that are for it. */
  private void next(Part part, Cursor cursor) {
    IASTInitializerClause clause = cursor.clauses[cursor.next];
    boolean isWhole =
        clause instanceof IASTInitializerList
            || !part.type.isAggregate()
            || isString(clause) && part.type instanceof Type.ArrayType
            || clause instanceof IASTExpression value
                && part.type instanceof Type.RecordType
                && unit.expressions().typeOf(value).type().equals(part.type);
    if (isWhole) {
      cursor.next++;
      whole(part, clause);
    } else {
      int before = cursor.next;
      if (given.mayRepeat(part)) {
        throw new NotFollowed();
      }
      list(part, cursor, false);
      if (cursor.next == before) {
        throw new NotFollowed();
      }
    }
  }

  /** How many elements a string has, its end included. */
  public static OptionalLong length(IASTInitializerClause clause, UnitContext unit) {
    return isString(clause)
        ? Literals.string(String.valueOf(((IASTLiteralExpression) clause).getValue()), unit.model())
            .map(text -> OptionalLong.of(text.values().length))
            .orElse(OptionalLong.empty())
        : OptionalLong.empty();
  }
}
