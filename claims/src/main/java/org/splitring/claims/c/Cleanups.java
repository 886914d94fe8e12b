package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;

/**
 * Variables with {@code __attribute__((cleanup(function)))}: what the function may change is lost
 * where the variable's block ends.
 */
final class Cleanups {

  private final Reading reading;

  Cleanups(Reading reading) {
    this.reading = reading;
  }

  /** Notes what a declaration has the compiler call later. */
  void declared(IASTSimpleDeclaration declaration, Flow flow) {
    Stream.<IASTNode>concat(
            Stream.<IASTNode>of(declaration, declaration.getDeclSpecifier()),
            Stream.of(declaration.getDeclarators()).flatMap(Cleanups::nested))
        .filter(IASTAttributeOwner.class::isInstance)
        .flatMap(owner -> Stream.of(((IASTAttributeOwner) owner).getAttributes()))
        .flatMap(attribute -> function(attribute).stream())
        .forEach(function -> note(function, declaration, flow));
  }

  private static Stream<IASTDeclarator> nested(IASTDeclarator declarator) {
    return Stream.iterate(declarator, each -> each != null, each -> each.getNestedDeclarator());
  }

  private static Optional<String> function(IASTAttribute attribute) {
    return Attributes.name(attribute).equals("cleanup") && attribute.getArgumentClause() != null
        ? Optional.of(Attributes.text(attribute.getArgumentClause()))
        : Optional.empty();
  }

  private void note(String function, IASTSimpleDeclaration declaration, Flow flow) {
    List<IASTFunctionDefinition> bodies = reading.definitions.functions(function);
    bodies.forEach(reading.consulted::add);
    if (bodies.stream().noneMatch(body -> new Changes(reading, "").any(body.getBody()))) {
      return;
    }
    if (!endsWithFunction(declaration)) {
      throw Statements.Backward.unparsed(reading.at(declaration), Reading.text(declaration));
    }
    flow.frame.cleanups.addAll(bodies);
  }

  private static boolean endsWithFunction(IASTNode declaration) {
    IASTNode block = declaration.getParent().getParent();
    return block.getParent() instanceof IASTFunctionDefinition;
  }

  /** Loses at an end of the function what is changed there. */
  void left(Frame frame, Frame.Exit exit) {
    for (IASTFunctionDefinition body : frame.cleanups) {
      String why = Definitions.name(body) + " may change it when the block ends";
      new Changes(reading, why).lose(body.getBody(), exit.flow());
    }
  }
}
