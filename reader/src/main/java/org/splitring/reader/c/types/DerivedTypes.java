package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTPointerToMember;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.c.types.constant.InitializerLengths;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.FunctionType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.UnknownType;
import org.splitring.reader.ir.Variable;

/** What declarators make of a type: pointers, arrays, functions. */
final class DerivedTypes {

  private final TypeReader types;
  private final Optional<Dialect> dialect;
  private final Supplier<TypeReaderServices> seams;

  DerivedTypes(TypeReader types, Optional<Dialect> dialect, Supplier<TypeReaderServices> seams) {
    this.types = types;
    this.dialect = dialect;
    this.seams = seams;
  }

  Typed derived(Typed base, IASTDeclarator declarator) {
    Typed type = base;
    for (IASTPointerOperator operator : declarator.getPointerOperators()) {
      type = pointing(type, operator);
    }
    if (declarator instanceof IASTArrayDeclarator array) {
      IASTArrayModifier[] modifiers = array.getArrayModifiers();
      for (int i = modifiers.length - 1; i >= 0; i--) {
        type = arrayOf(type, modifiers[i]);
      }
    }
    if (declarator instanceof IASTFunctionDeclarator function) {
      Signature signature = signature(function, type);
      List<Type> parameters = signature.parameters().stream().map(Typed::type).toList();
      type = dialect.flatMap(each -> each.result(declarator)).orElse(type);
      type = Typed.of(new FunctionType(type.type(), parameters)).assuming(type.assumed());
    }
    return type;
  }

  static Typed pointing(Typed type, IASTPointerOperator operator) {
    if (operator instanceof ICPPASTPointerToMember) {
      return Typed.unknown(Reason.notFollowed("a pointer to a member is not followed"));
    }
    if (!(operator instanceof IASTPointer pointer)) {
      return type.reference();
    }
    return type.isReference()
        ? Typed.unknown(Reason.notFollowed("a pointer to a reference"))
        : type.pointer(pointer.isConst(), pointer.isVolatile());
  }

  private Typed arrayOf(Typed element, IASTArrayModifier modifier) {
    if (element.type() instanceof UnknownType) {
      return element;
    }
    if (modifier.getConstantExpression() == null) {
      return element.with(new ArrayType(element.type(), new Length.Open()));
    }
    Evaluated length = seams.get().constants().value(modifier.getConstantExpression());
    if (length instanceof Evaluated.Value value) {
      boolean negative = value.type().signed() && value.value() < 0;
      return negative || value.value() < 0 || value.value() > 1L << 48
          ? Typed.unknown(Reason.notFollowed("an array has no such number of elements"))
          : element.with(new ArrayType(element.type(), new Length.Fixed(value.value())));
    }
    if (length instanceof Evaluated.Unknown unknown) {
      return Typed.unknown(unknown.reason());
    }
    Optional<Variable> captured = seams.get().lengths().captured(modifier);
    return captured.isPresent()
        ? element.with(new ArrayType(element.type(), new Length.Captured(captured.get())))
        : Typed.unknown(Reason.notFollowed("the length of an array is not captured"));
  }

  /** Parameters that are arrays or functions are pointers (C11 6.7.6.3p7, p8). */
  static Typed adjusted(Typed type) {
    if (type.type() instanceof ArrayType array) {
      return type.with(array.element()).pointer(false, false);
    }
    return type.type() instanceof FunctionType ? type.pointer(false, false) : type;
  }

  /** An array without a length has that of its initializer (C11 6.7.9p22). */
  Typed completed(Typed type, IASTDeclarator outer) {
    if (!type.isOpenArray() || outer.getInitializer() == null) {
      return type;
    }
    Type element = ((ArrayType) type.type()).element();
    Evaluated length =
        InitializerLengths.of(outer.getInitializer(), element, seams.get().constants());
    return length instanceof Evaluated.Value value
        ? type.with(new ArrayType(element, new Length.Fixed(value.value())))
        : Typed.unknown(Reason.notFollowed("how many elements initialize an array is not known"));
  }

  Signature signature(IASTFunctionDeclarator function, Typed result) {
    List<Typed> parameters = new ArrayList<>();
    if (function instanceof ICASTKnRFunctionDeclarator old) {
      for (org.eclipse.cdt.core.dom.ast.IASTName name : old.getParameterNames()) {
        IASTDeclarator declared = old.getDeclaratorForParameterName(name);
        parameters.add(declared == null ? Typed.of(Type.INT) : types.typeOf(declared));
      }
      return new Signature(result, parameters, false, false);
    }
    if (!(function instanceof IASTStandardFunctionDeclarator standard)) {
      return new Signature(result, List.of(), true, false);
    }
    IASTParameterDeclaration[] all = standard.getParameters();
    for (IASTParameterDeclaration each : all) {
      parameters.add(types.typeOf(each.getDeclarator()));
    }
    boolean none = parameters.size() == 1 && parameters.get(0).type().equals(Type.VOID);
    boolean variadic = standard.takesVarArgs();
    return new Signature(
        result,
        none ? List.of() : parameters,
        variadic,
        all.length > 0 || variadic || dialect.isPresent());
  }
}
