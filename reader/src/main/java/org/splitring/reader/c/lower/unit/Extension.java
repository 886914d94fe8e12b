package org.splitring.reader.c.lower.unit;

import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** What a language does beside C; it is asked first, and leaves to C what C has. */
public interface Extension {

  /** The value of an expression. */
  Optional<Expression> value(IASTExpression expression, FunctionContext context, Lowering up);

  /** Whether the type of an expression of built-in operators is that of truth values. */
  boolean isTruth(IASTExpression expression);

  /** What an expression designates. */
  Optional<Lvalue> place(IASTExpression expression, FunctionContext context, Lowering up);

  /** Lowers a statement; false if C has it. */
  boolean statement(IASTStatement statement, FunctionContext context, Lowering up);

  /** What a statement does first, in its own scope: {@code if (declaration; condition)}. */
  Optional<IASTStatement> first(IASTStatement statement);

  /** Gives a new local object its initial value; false if C does it. */
  boolean initialise(
      Variable variable,
      Typed typed,
      IASTDeclarator declarator,
      FunctionContext context,
      Lowering up);

  /** The value of a list in braces, as an object of that type; empty if the language has none. */
  Optional<Expression> listed(
      Typed typed, IASTInitializerList list, FunctionContext context, Lowering up);

  /** What is to be called when the life of a variable of that type ends. */
  Optional<FunctionEnd> end(Type type, IASTDeclarator declarator);

  /** Whether an object of that type has its bytes by its initial value, or zeros, alone. */
  boolean isPlain(Type type);

  /** Whether a pointer to one type that is made one to the other may point elsewhere then. */
  boolean moves(Type from, Type to);

  /** The type of the object that a function is called with, as a pointer to it. */
  Optional<Type> object(FunctionName function);

  /** The names in a function whose address is taken without an operator. */
  Set<String> referenced(IASTFunctionDefinition definition);

  /** What a function does before its body: a constructor initialises. */
  void begin(IASTFunctionDefinition definition, FunctionContext context, Lowering up);

  /** What ends the life of an object. */
  interface FunctionEnd {
    void run(Variable variable, FunctionContext context, Lowering up, IASTNode at);
  }

  /** That of C itself: nothing. */
  Extension NONE =
      new Extension() {
        @Override
        public Optional<Expression> value(
            IASTExpression expression, FunctionContext context, Lowering up) {
          return Optional.empty();
        }

        @Override
        public boolean isTruth(IASTExpression expression) {
          return false;
        }

        @Override
        public Optional<Lvalue> place(
            IASTExpression expression, FunctionContext context, Lowering up) {
          return Optional.empty();
        }

        @Override
        public boolean statement(IASTStatement statement, FunctionContext context, Lowering up) {
          return false;
        }

        @Override
        public Optional<IASTStatement> first(IASTStatement statement) {
          return Optional.empty();
        }

        @Override
        public boolean initialise(
            Variable variable,
            Typed typed,
            IASTDeclarator declarator,
            FunctionContext context,
            Lowering up) {
          return false;
        }

        @Override
        public Optional<Expression> listed(
            Typed typed, IASTInitializerList list, FunctionContext context, Lowering up) {
          return Optional.empty();
        }

        @Override
        public Optional<FunctionEnd> end(Type type, IASTDeclarator declarator) {
          return Optional.empty();
        }

        @Override
        public boolean isPlain(Type type) {
          return true;
        }

        @Override
        public boolean moves(Type from, Type to) {
          return false;
        }

        @Override
        public Optional<Type> object(FunctionName function) {
          return Optional.empty();
        }

        @Override
        public Set<String> referenced(IASTFunctionDefinition definition) {
          return Set.of();
        }

        @Override
        public void begin(
            IASTFunctionDefinition definition, FunctionContext context, Lowering up) {}
      };
}
