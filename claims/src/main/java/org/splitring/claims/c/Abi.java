package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTTypeUtil;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IEnumeration;
import org.eclipse.cdt.core.dom.ast.IFunctionType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IProblemType;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.ITypedef;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPPointerToMemberType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPReferenceType;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;

/**
 * Sizes and alignments of C types, as gcc's ABI has them for the data model.
 *
 * <p>Whatever is not surely known (an undeclared or incomplete type, a floating one, a bit-field in
 * the way) is unfollowed, never guessed.
 */
final class Abi {

  /** What to do where a type is not declared. */
  static final String DECLARE = "name the directory of the header that declares it with --include";

  /** Evaluates a constant expression of the source. */
  interface Constants {
    long value(IASTExpression expression) throws UnfollowedException;

    /** The type that the variables of an enumeration have. */
    CType type(IEnumeration enumeration) throws UnfollowedException;

    /** Evaluates the argument of an attribute. */
    long value(String text) throws UnfollowedException;
  }

  /** The type of what has no value. */
  static final IType VOID =
      new org.eclipse.cdt.internal.core.dom.parser.c.CBasicType(IBasicType.Kind.eVoid, 0);

  private final DataModel model;
  private final Structs structs;
  private final Constants constants;

  Abi(
      DataModel model,
      Definitions definitions,
      PackPragmas pragmas,
      Constants constants,
      Consulted consulted,
      boolean inAnyOrder) {
    this.model = model;
    this.constants = constants;
    this.structs = new Structs(this, definitions, pragmas, constants, consulted, inAnyOrder);
  }

  Structs structs() {
    return structs;
  }

  /** The value of a text that is a constant expression. */
  long constant(String text) throws UnfollowedException {
    return constants.value(text);
  }

  /** The type without typedefs and qualifiers. */
  static IType plain(IType type) {
    IType at = type;
    for (int depth = 0; depth < 100; depth++) {
      if (at instanceof ITypedef typedef) {
        at = typedef.getType();
      } else if (at instanceof IQualifierType qualified) {
        at = qualified.getType();
      } else {
        return at;
      }
    }
    return at;
  }

  /** The arithmetic type, if it is an integer or enumeration type. */
  Optional<CType> integer(IType type) throws UnfollowedException {
    structs.checkTypedefs(type);
    IType plain = plain(type);
    if (plain instanceof IEnumeration enumeration) {
      return Optional.of(constants.type(enumeration));
    }
    if (!(plain instanceof IBasicType basic)) {
      return Optional.empty();
    }
    boolean signed = !basic.isUnsigned();
    return switch (basic.getKind()) {
      case eChar -> Optional.of(new CType(8, signed));
      case eBoolean -> Optional.of(CType.U8);
      case eInt, eUnspecified -> Optional.of(word(basic, signed));
      default -> Optional.empty();
    };
  }

  private CType word(IBasicType basic, boolean signed) {
    if (basic.isLongLong()) {
      return new CType(64, signed);
    }
    if (basic.isLong()) {
      return model.longType(signed);
    }
    return basic.isShort() ? new CType(16, signed) : new CType(32, signed);
  }

  static boolean isBool(IType type) {
    return plain(type) instanceof IBasicType basic && basic.getKind() == IBasicType.Kind.eBoolean;
  }

  static boolean isVoid(IType type) {
    return plain(type) instanceof IBasicType basic && basic.getKind() == IBasicType.Kind.eVoid;
  }

  /** C's sizeof, in bytes; gcc's 1 for void and functions. */
  long size(IType type) throws UnfollowedException {
    IType plain = plain(type);
    if (plain instanceof ICPPReferenceType reference) {
      return size(reference.getType());
    }
    if (plain instanceof ICPPPointerToMemberType) {
      throw unknown(type);
    }
    if (plain instanceof IPointerType) {
      return model.address().width() / 8;
    }
    if (plain instanceof IArrayType || plain instanceof ICompositeType) {
      return aggregate(plain);
    }
    if (plain instanceof IFunctionType || isVoid(plain)) {
      return 1;
    }
    Optional<CType> integer = integer(type);
    if (integer.isPresent()) {
      return integer.get().width() / 8;
    }
    throw unknown(type);
  }

  private long aggregate(IType type) throws UnfollowedException {
    try {
      return type instanceof IArrayType array
          ? Math.multiplyExact(length(array), size(array.getType()))
          : structs.of((ICompositeType) type).size();
    } catch (ArithmeticException tooLarge) {
      throw new UnfollowedException(
          "an object is larger than any memory", "no mend: no compiler takes it", null);
    }
  }

  /** The alignment, in bytes. */
  long align(IType type) throws UnfollowedException {
    Optional<Long> ordered = structs.typedefAlignment(type);
    if (ordered.isPresent()) {
      return ordered.get();
    }
    if (type instanceof ITypedef typedef) {
      return align(typedef.getType());
    }
    if (type instanceof IQualifierType qualified) {
      return align(qualified.getType());
    }
    if (type instanceof IArrayType array) {
      return align(array.getType());
    }
    if (type instanceof ICompositeType composite) {
      return structs.of(composite).align();
    }
    long size = size(type);
    return model == DataModel.ILP32 ? Math.min(size, alignmentLimit()) : size;
  }

  /** On 32-bit x86 an 8-byte integer in a structure is aligned to 4. */
  private static long alignmentLimit() {
    return 4;
  }

  /** Whether it is an array without a length: as the last member of a structure, of size 0. */
  static boolean isFlexible(IType type) {
    return plain(type) instanceof IArrayType array && !array.hasSize();
  }

  /**
   * The number of elements. The parser's own value of it would not know of packed structures, so
   * the expression is evaluated here.
   */
  long length(IArrayType array) throws UnfollowedException {
    Optional<IASTExpression> length = Bindings.length(array);
    if (length.isEmpty()) {
      throw new UnfollowedException(
          "an array's length is left to what it is set to", "give the value with --input", null);
    }
    long count = constants.value(length.get());
    if (count < 0 || count > 1L << 40) {
      throw new UnfollowedException(
          "an array has " + count + " elements", "no mend: the array is too large", length.get());
    }
    return count;
  }

  /** Whether nothing says what it is. */
  static boolean isUndeclared(IType type) {
    return plain(type) instanceof IProblemBinding || plain(type) instanceof IProblemType;
  }

  static UnfollowedException unknown(IType type) {
    boolean undeclared = isUndeclared(type);
    String name = undeclared ? Undeclared.name(type) : ASTTypeUtil.getType(type);
    return new UnfollowedException(
        undeclared
            ? "the type " + name + " is not declared"
            : "the type " + name + " is not an integer or a known structure",
        DECLARE,
        null);
  }
}
