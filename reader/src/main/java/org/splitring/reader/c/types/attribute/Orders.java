package org.splitring.reader.c.types.attribute;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.splitring.reader.c.parse.Attribute;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Reason;

/**
 * What attributes order for the place of something.
 *
 * @param alignment the largest that is ordered, in bytes; 0 if none is
 * @param packed whether it is packed
 * @param microsoft whether bit-fields are laid out as Microsoft's compiler does
 * @param mode the machine mode that is ordered
 * @param assumed what was taken for granted of macros that nothing defines
 * @param unknown why not all of it is known
 */
public record Orders(
    long alignment,
    boolean packed,
    boolean microsoft,
    Optional<String> mode,
    Set<AssumedRule> assumed,
    Optional<Reason> unknown) {
  public Orders {
    assumed = Collections.unmodifiableSet(new LinkedHashSet<>(assumed));
  }

  /** The alignment that {@code aligned} without a number orders: the machine's largest. */
  private static final long LARGEST = 16;

  /** What is asked of those who read expressions. */
  public interface Alignments {

    /** The constant that a text is, or the alignment of the type that it names. */
    Evaluated value(String text, IASTNode at);
  }

  public static Orders of(List<Attribute> attributes, IASTNode at, Alignments alignments) {
    long alignment = 0;
    boolean packed = false;
    boolean microsoft = false;
    Optional<String> mode = Optional.empty();
    Optional<Reason> unknown = Optional.empty();
    Set<AssumedRule> assumed = new LinkedHashSet<>();
    for (Attribute each : attributes) {
      if (each.spelling() == Spelling.MACRO) {
        assumed.add(
            new AssumedRule(
                "marker-macro",
                String.format(
                    Locale.ROOT,
                    "a macro that nothing defines (%s) is what its name says",
                    each.name())));
      }
      switch (each.name()) {
        case "packed" -> packed = true;
        case "ms_struct" -> microsoft = true;
        case "mode" -> mode = each.arguments();
        case "_Atomic" -> {
          // The type says whether this changes anything.
        }
        case "aligned", "_Alignas", "align" -> {
          if (each.name().equals("align") && each.spelling() != Spelling.DECLSPEC) {
            unknown = Optional.of(unfollowed(each));
            break;
          }
          long bytes = LARGEST;
          if (each.arguments().isPresent() && !each.arguments().get().isBlank()) {
            Evaluated value = alignments.value(each.arguments().get(), at);
            bytes = value instanceof Evaluated.Value known ? known.value() : -1;
          }
          boolean none = bytes == 0 && each.spelling() == Spelling.ALIGNAS;
          if (!none && (bytes < 1 || bytes > 1 << 28 || Long.bitCount(bytes) != 1)) {
            unknown =
                Optional.of(
                    Reason.notFollowed(
                        String.format(
                            Locale.ROOT,
                            "the alignment that %s orders is not known",
                            each.arguments().orElse(""))));
          } else {
            alignment = Math.max(alignment, bytes);
          }
        }
        default -> {
          if (each.spelling() != Spelling.MACRO && !KnownAttributes.isHarmless(each)) {
            unknown = Optional.of(unfollowed(each));
          }
        }
      }
    }
    return new Orders(alignment, packed, microsoft, mode, assumed, unknown);
  }

  private static Reason unfollowed(Attribute attribute) {
    return Reason.notFollowed(
        "the attribute " + attribute.name() + " may change the layout, and is not followed");
  }

  /** The operand of a {@code sizeof} that was put around an argument to read it as a type. */
  public static Optional<IASTTypeIdExpression> typeIn(IASTExpression expression) {
    return expression instanceof IASTTypeIdExpression typeId
            && typeId.getOperator() == IASTTypeIdExpression.op_sizeof
        ? Optional.of(typeId)
        : Optional.empty();
  }
}
