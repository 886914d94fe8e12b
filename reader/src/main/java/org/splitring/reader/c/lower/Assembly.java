package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Variable;

/**
 * Assembly: changes its outputs, what its pointers and a {@code memory} clobber say, and variables
 * that are bound to registers.
 */
final class Assembly {

  /** Instructions that only wait or order what others see; they change nothing here. */
  private static final Set<String> ORDERING =
      Set.of(
          "",
          "nop",
          "rep; nop",
          "pause",
          "yield",
          "mfence",
          "lfence",
          "sfence",
          "isb",
          "sync",
          "lwsync",
          "eieio",
          "dmb",
          "dsb",
          "fence",
          "hint");

  private static final Pattern PORT =
      Pattern.compile("(?:in|out)[bwl]?\\s+%[%\\w\\[\\]]+\\s*,\\s*%[%\\w\\[\\]]+");

  private static final Reason PORT_GIVES = Reason.external("what a port gives is not known", "");

  private static final Reason REASON = Reason.notFollowed("assembly may have changed it");

  private final FunctionContext context;
  private final Lowering up;

  Assembly(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  void lower(IASTASMDeclaration declaration) {
    Origin at = context.at(declaration);
    Optional<AssemblyText> parsed =
        AssemblyText.of(context.unit().text().parsed().text(declaration));
    if (parsed.isEmpty()) {
      context.blocks().emit(new Statement.Havoc(new Footprint.Everything(), REASON, at));
      return;
    }
    AssemblyText text = parsed.get();
    if (text.jumps()) {
      Reason reason = Reason.notFollowed("assembly that jumps is not followed");
      context.blocks().end(new Terminator.Lost(reason, at));
      return;
    }
    boolean orders = isOrdering(text.template());
    if (text.isBasic()) {
      if (!orders) {
        context.blocks().emit(new Statement.Havoc(new Footprint.Everything(), REASON, at));
      }
      return;
    }
    List<Lvalue> outputs = new ArrayList<>();
    List<Expression> reached = new ArrayList<>();
    boolean known = operands(text, declaration, outputs, reached);
    for (Variable each : orders ? Set.<Variable>of() : context.locals().registers()) {
      fresh(new MemoryPlace.Named(each), at);
    }
    boolean isPort = isPort(text.template());
    boolean leavesMemory = orders || isPort;
    if (!leavesMemory && text.clobbers("memory")) {
      context.blocks().emit(new Statement.Havoc(new Footprint.AllButUnescapedLocals(), REASON, at));
    }
    if (!leavesMemory && !reached.isEmpty()) {
      context.blocks().emit(new Statement.Havoc(new Footprint.Reachable(reached), REASON, at));
    }
    for (Lvalue each : outputs) {
      if (each.lost().isPresent()) {
        known = false;
      } else if (isPort) {
        context.blocks().emit(new Statement.Fresh(each.place(), PORT_GIVES, at));
      } else {
        fresh(each.place(), at);
      }
    }
    if (!known) {
      context.blocks().emit(new Statement.Havoc(new Footprint.Everything(), REASON, at));
    }
  }

  private void fresh(MemoryPlace place, Origin at) {
    context.blocks().emit(new Statement.Fresh(place, REASON, at));
  }

  private static boolean isOrdering(String template) {
    String code = template.replaceAll("\\\\[nt]", " ").strip();
    return ORDERING.contains(code)
        || ORDERING.contains(code.replaceFirst("^(dmb|dsb|isb|fence|hint) [\\w, #]*$", "$1"));
  }

  /** One instruction of x86 that reads or writes a port: it changes no memory. */
  private static boolean isPort(String template) {
    return PORT.matcher(template.replaceAll("\\\\[nt]", " ").strip()).matches();
  }

  private boolean operands(
      AssemblyText text, IASTASMDeclaration at, List<Lvalue> outputs, List<Expression> reached) {
    for (AssemblyText.Operand each : text.outputs()) {
      Optional<IASTExpression> expression = context.unit().text().expression(each.expression(), at);
      if (expression.isEmpty()) {
        return false;
      }
      Lvalue place = up.place(expression.get());
      outputs.add(place);
      reachMemory(each, place, reached, at);
    }
    for (AssemblyText.Operand each : text.inputs()) {
      Optional<IASTExpression> expression = context.unit().text().expression(each.expression(), at);
      if (expression.isEmpty()) {
        return false;
      }
      if (each.isMemoryOnly()) {
        reachMemory(each, up.place(expression.get()), reached, at);
      } else {
        Expression value = up.value(expression.get());
        if (value.type().isScalar() && !(value instanceof Expression.Constant)) {
          reached.add(value);
        }
      }
    }
    return true;
  }

  /** An operand in memory: assembly has its address. */
  private void reachMemory(
      AssemblyText.Operand operand, Lvalue place, List<Expression> reached, IASTASMDeclaration at) {
    boolean isBits =
        place.place() instanceof MemoryPlace.Member member && member.field().bits().isPresent();
    if (operand.mayBeMemory() && place.lost().isEmpty() && !isBits) {
      reached.add(new Expression.AddressOf(place.place(), context.at(at)));
    }
  }
}
