package org.splitring.reader.c.types;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.Entity.TypeName;
import org.splitring.reader.c.types.Entity.TypedefName;
import org.splitring.reader.c.types.attribute.Orders;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordId;

/** A parsed text of C with its names, types and layouts, each read when it is asked for. */
public final class CUnit {

  private final ParsedUnit parsed;
  private final DataModel model;
  private final Scopes scopes;
  private final Optional<Dialect> dialect;
  private final Records records = new Records();
  private final TypeReader types;
  private final RecordLayouts layouts;
  private final TypeReaderServices seams;

  private CUnit(
      ParsedUnit parsed,
      DataModel model,
      Function<CUnit, Optional<Dialect>> dialect,
      Function<CUnit, TypeReaderServices> seams) {
    this.parsed = parsed;
    this.model = model;
    this.dialect = dialect.apply(this);
    this.scopes = this.dialect.map(Dialect::scopes).orElseGet(() -> new CScopes(parsed));
    this.types =
        new CTypeReader(
            parsed, model, scopes, this.dialect, records, this::seams, this::alignmentOrValue);
    this.layouts =
        new CRecordLayouts(
            parsed, model, this.dialect, records, types, this::seams, this::alignmentOrValue);
    this.seams = seams.apply(this);
  }

  /**
   * Reads the declarations of a text of C.
   *
   * @param seams makes what reads its expressions, which may use the unit as soon as it is asked
   * @throws IllegalArgumentException if it is C++, whose scopes and classes are others
   */
  public static CUnit of(
      ParsedUnit parsed, DataModel model, Function<CUnit, TypeReaderServices> seams) {
    if (parsed.language() != ParserLanguage.C) {
      throw new IllegalArgumentException("not C: " + parsed.language());
    }
    return new CUnit(parsed, model, unit -> Optional.empty(), seams);
  }

  /**
   * Reads the declarations of a text in a language that adds to C.
   *
   * @param dialect what it adds; it may use the unit as soon as it is asked
   */
  public static CUnit of(
      ParsedUnit parsed,
      DataModel model,
      Function<CUnit, Dialect> dialect,
      Function<CUnit, TypeReaderServices> seams) {
    return new CUnit(parsed, model, unit -> Optional.of(dialect.apply(unit)), seams);
  }

  /** What reads expressions. */
  public TypeReaderServices seams() {
    return seams;
  }

  /** The tree. */
  public ParsedUnit parsed() {
    return parsed;
  }

  /** How wide addresses are. */
  public DataModel model() {
    return model;
  }

  /** What names mean. */
  public Scopes scopes() {
    return scopes;
  }

  /** What types declarations say. */
  public TypeReader types() {
    return types;
  }

  /** Sizes, alignments and places of members. */
  public RecordLayouts layouts() {
    return layouts;
  }

  /** The structure, union or class that is defined there. */
  public RecordId record(IASTCompositeTypeSpecifier definition) {
    return records.defined(definition);
  }

  /** The records of a name that were come across. */
  public List<RecordId> records(String name) {
    return records.named(name);
  }

  /** Where a structure, union or class is defined. */
  public Optional<IASTCompositeTypeSpecifier> definition(RecordId id) {
    return records.definition(id);
  }

  /** A text as an expression in the scope of a node; empty if it is none. */
  public Optional<IASTExpression> expression(String text, IASTNode scope) {
    return parsed.expression(text, scope, name -> isType(name, scope));
  }

  private boolean isType(String name, IASTNode scope) {
    Optional<Entity> symbol = scopes.ordinary(name, scope);
    return symbol.isPresent()
        ? symbol.get() instanceof TypedefName || symbol.get() instanceof TypeName
        : BaseTypes.meaning(name, model).isPresent();
  }

  /** The number that an argument of an attribute is: of a type, its alignment. */
  private Evaluated alignmentOrValue(String text, IASTNode at) {
    Optional<IASTExpression> type =
        expression("sizeof(" + text + ")", at).filter(each -> Orders.typeIn(each).isPresent());
    if (type.isPresent()) {
      Typed typed = types.typeOf(Orders.typeIn(type.get()).orElseThrow().getTypeId());
      if (!(typed.type() instanceof org.splitring.reader.ir.Type.UnknownType)) {
        return layouts.alignment(typed) instanceof Measure.Known known
            ? new Evaluated.Value(known.bytes(), CType.U64)
            : notKnown(text);
      }
    }
    return expression(text, at)
        .map(each -> seams.constants().value(each))
        .orElseGet(() -> notKnown(text));
  }

  private static Evaluated notKnown(String text) {
    return new Evaluated.Unknown(Reason.notFollowed("the value of " + text + " is not known"));
  }
}
