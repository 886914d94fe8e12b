package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.cpp.lower.Cpp;
import org.splitring.reader.c.lower.unit.CapturedLengths;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.lower.unit.Enumerators;
import org.splitring.reader.c.lower.unit.Extension;
import org.splitring.reader.c.lower.unit.Globals;
import org.splitring.reader.c.lower.unit.MeasuredRecords;
import org.splitring.reader.c.lower.unit.PureFunctions;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.lower.unit.UnitFunctions;
import org.splitring.reader.c.lower.unit.WrittenObjects;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.TypeReaderServices;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Variable;

/** A unit of C as a program: each function is lowered when it is first asked for. */
public final class LoweredProgram implements Program {

  private final CUnit text;
  private final UnitContext unit;
  private final WrittenObjects written;
  private final Map<FunctionId, Optional<Function>> functions = new HashMap<>();
  private final Map<FunctionId, Set<RecordId>> measured = new HashMap<>();
  private final Map<FunctionId, Set<RecordId>> requested = new HashMap<>();
  private int variables;
  private TypeReaderServices seams;

  private LoweredProgram(ParsedUnit parsed, DataModel model) {
    UnitContext[] made = new UnitContext[1];
    Cpp[] cpp = new Cpp[1];
    this.text =
        parsed.language() == ParserLanguage.CPP
            ? CUnit.of(
                parsed,
                model,
                each -> (cpp[0] = Cpp.of(each)).dialect(),
                each -> join(each, cpp[0].extension(), made))
            : CUnit.of(parsed, model, each -> join(each, Extension.NONE, made));
    this.unit = made[0];
    this.written = new WrittenObjects(unit);
  }

  /** The program of a parsed text. */
  public static LoweredProgram of(ParsedUnit parsed, DataModel model) {
    return new LoweredProgram(parsed, model);
  }

  private TypeReaderServices join(CUnit each, Extension extension, UnitContext[] made) {
    CapturedLengths lengths = new CapturedLengths();
    UnitContext context =
        new UnitContext(
            each,
            new Globals(each, () -> variables++),
            new UnitFunctions(each),
            new Enumerators(each),
            lengths,
            new PureFunctions(this::function),
            new MeasuredRecords(),
            () -> variables++,
            extension,
            () -> seams);
    made[0] = context;
    seams =
        new TypeReaderServices(
            new ConstantFolding(context, this), new Unevaluated(context), lengths);
    return seams;
  }

  @Override
  public DataModel model() {
    return text.model();
  }

  /**
   * All functions that have a text in the file or in what it includes, with where it stands, in the
   * order of the text.
   */
  public Map<FunctionId, Origin> definitions() {
    Map<FunctionId, Origin> found = new LinkedHashMap<>();
    for (IASTFunctionDefinition each : text.scopes().functions()) {
      function(each)
          .map(symbol -> unit.functions().id(symbol))
          .ifPresent(id -> found.put(id, unit.at(each)));
    }
    return found;
  }

  /** Where the text of a function stands, of an instance that of its template. */
  public Optional<Origin> definition(FunctionId id) {
    return unit.functions().symbol(id).flatMap(Entity.FunctionName::definition).map(unit::at);
  }

  /** Where each name is declared outside of all functions, the whole declarations. */
  public Map<String, List<Origin>> declarations() {
    return FileScope.of(text.parsed());
  }

  /** The structures that the file and what it includes define outside of all functions. */
  public List<DefinedStructure> structures() {
    return DefinedStructure.all(text);
  }

  /**
   * The functions of that name, or whose qualified name ends so, that have a text in the file or in
   * what it includes.
   */
  public List<FunctionId> named(String name) {
    List<FunctionId> found = new ArrayList<>();
    List<FunctionId> ending = new ArrayList<>();
    for (IASTFunctionDefinition each : text.scopes().functions()) {
      Optional<Entity.FunctionName> function = function(each);
      if (function.isPresent()) {
        FunctionId id = unit.functions().id(function.get());
        (function.get().name().equals(name) ? found : ending).add(id);
      }
    }
    ending.removeIf(each -> !each.name().endsWith("::" + name));
    return (found.isEmpty() ? ending : found).stream().distinct().toList();
  }

  private Optional<Entity.FunctionName> function(IASTFunctionDefinition definition) {
    return Declarators.symbol(unit, Declarators.innermost(definition.getDeclarator()))
        .filter(Entity.FunctionName.class::isInstance)
        .map(Entity.FunctionName.class::cast);
  }

  @Override
  public Optional<Function> function(FunctionId id) {
    Optional<Function> known = functions.get(id);
    if (known == null) {
      MeasuredRecords.Outcome<Optional<Function>> lowered = unit.measured().during(() -> lower(id));
      known = lowered.value();
      functions.put(id, known);
      measured.put(id, lowered.records());
      requested.put(id, lowered.requested());
    }
    return known;
  }

  private Optional<Function> lower(FunctionId id) {
    return unit.functions()
        .symbol(id)
        .flatMap(
            symbol ->
                symbol.definition().map(each -> FunctionLowering.lower(id, symbol, each, unit)));
  }

  @Override
  public Set<RecordId> measured(FunctionId id) {
    return measured.getOrDefault(id, Set.of());
  }

  @Override
  public Set<RecordId> requested(FunctionId id) {
    return requested.getOrDefault(id, Set.of());
  }

  @Override
  public Optional<RecordLayout> layout(RecordId id) {
    LayoutResult layout = text.layouts().layout(id);
    if (layout instanceof LayoutResult.Known known) {
      return Optional.of(known.layout());
    }
    LayoutResult.Unknown open = (LayoutResult.Unknown) layout;
    Optional<Origin> origin =
        open.madeUp().isPresent() ? text.definition(id).map(unit::at) : Optional.empty();
    return origin.map(
        at -> new RecordLayout(id, open.madeUp().getAsLong(), 1, open.fields(), false, at));
  }

  /**
   * The layouts of the records of a name that are defined outside of functions, or were asked for:
   * two texts number their records each in its own order.
   */
  public List<RecordLayout> layouts(String name) {
    structures();
    return text.records(name).stream().flatMap(each -> layout(each).stream()).toList();
  }

  @Override
  public Optional<StaticObject> object(Variable variable) {
    return unit.globals().object(variable, new StaticValues(unit), written);
  }
}
