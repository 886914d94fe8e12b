package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.splitring.reader.c.parse.Attribute.Spelling;
import org.splitring.reader.c.parse.token.FlatTokens;

/** Tells what each attribute belongs to, by where it stands. */
final class DeclaredAttributes {

  private static final List<String> TAGS = List.of("struct", "union", "class", "enum");

  private final FlatTokens tokens;
  private final List<Attribute> all;

  DeclaredAttributes(Piece piece) {
    this.tokens = piece.tokens();
    this.all = piece.rewritten().attributes();
  }

  /** Those that stand in a range. */
  List<Attribute> in(int start, int end) {
    List<Attribute> found = new ArrayList<>();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).at().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < all.size() && all.get(i).at().start() < end; i++) {
      found.add(all.get(i));
    }
    return found;
  }

  /**
   * Those of a tag: between its keyword and its brace, and right behind what the brace encloses.
   *
   * @param specifier one that defines a structure, union or enumeration
   */
  List<Attribute> ofTag(IASTNode specifier) {
    ParsedRange tag = tag(specifier);
    List<Attribute> found = new ArrayList<>();
    for (Attribute each : in(tag.start(), tag.end())) {
      boolean inBody = body(specifier).contains(each.at());
      if (!inBody && !isOfDeclarators(specifier, each)) {
        found.add(each);
      }
    }
    return found;
  }

  /** C++ has {@code struct alignas(N) s}; what stands behind the body is the declarators'. */
  private boolean isOfDeclarators(IASTNode specifier, Attribute attribute) {
    return attribute.spelling() == Spelling.ALIGNAS
        && attribute.at().start() >= body(specifier).start();
  }

  /** Whether an attribute of a tag stands behind its body. */
  boolean isBehind(IASTNode specifier, Attribute attribute) {
    return attribute.at().start() >= body(specifier).end();
  }

  /** From the braces of a tag's definition on to what closes them; empty if there are none. */
  ParsedRange body(IASTNode specifier) {
    ParsedRange range = Piece.range(specifier);
    for (int i = keyword(range); i < tokens.size() && tokens.get(i).start() < range.end(); i++) {
      if (tokens.is(i, "{") && tokens.partner(i) > 0) {
        return new ParsedRange(tokens.get(i).start(), tokens.get(tokens.partner(i)).end());
      }
    }
    return new ParsedRange(range.end(), range.end());
  }

  /** From the keyword on up to what may follow the attributes behind the body. */
  private ParsedRange tag(IASTNode specifier) {
    ParsedRange body = body(specifier);
    int keyword = keyword(Piece.range(specifier));
    int start = keyword < tokens.size() ? tokens.get(keyword).start() : body.start();
    boolean defined = body.end() > body.start();
    int end = defined ? tokens.nextCharacter(body.end()) : Piece.range(specifier).end();
    return new ParsedRange(Math.min(start, end), end);
  }

  private int keyword(ParsedRange range) {
    int at = tokens.from(range.start());
    while (at < tokens.size()
        && tokens.get(at).start() < range.end()
        && !TAGS.contains(tokens.get(at).text())) {
      at++;
    }
    return at;
  }

  /** Those of what a declarator declares. */
  List<Attribute> of(IASTDeclarator declarator) {
    IASTDeclarator outer = declarator;
    while (outer.getParent() instanceof IASTDeclarator parent
        && parent.getNestedDeclarator() == outer) {
      outer = parent;
    }
    IASTNode declaration = outer.getParent();
    List<Attribute> found = new ArrayList<>();
    IASTDeclSpecifier specifier = specifier(declaration);
    int from;
    if (specifier == null) {
      from = Piece.range(outer).start();
    } else {
      from = specifierEnd(declaration, specifier);
      int start = tokens.previousCharacter(Piece.range(declaration).start());
      ParsedRange tag = isTag(specifier) ? tag(specifier) : new ParsedRange(0, 0);
      for (Attribute each : in(start, from)) {
        boolean tags = tag.contains(each.at()) && !isOfDeclarators(specifier, each);
        if (!tags && !body(specifier).contains(each.at())) {
          found.add(each);
        }
      }
    }
    boolean first =
        !(declaration instanceof IASTSimpleDeclaration simple)
            || simple.getDeclarators().length == 0
            || simple.getDeclarators()[0] == outer;
    int start = first ? from : tokens.previousCharacter(Piece.range(outer).start());
    int end = tokens.nextCharacter(Piece.range(outer).end());
    for (Attribute each : in(start, end)) {
      if (!isInside(outer, each)) {
        found.add(each);
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable IASTDeclSpecifier specifier(IASTNode node) {
    if (node instanceof IASTSimpleDeclaration simple) {
      return simple.getDeclSpecifier();
    }
    if (node instanceof IASTFunctionDefinition function) {
      return function.getDeclSpecifier();
    }
    if (node instanceof IASTParameterDeclaration parameter) {
      return parameter.getDeclSpecifier();
    }
    return node instanceof IASTTypeId typeId ? typeId.getDeclSpecifier() : null;
  }

  /** Attributes between the specifiers and the first declarator count for all declarators. */
  private int specifierEnd(IASTNode declaration, IASTDeclSpecifier specifier) {
    int end = tokens.nextCharacter(Piece.range(specifier).end());
    return Math.max(end, tokens.nextCharacter(Piece.range(declaration).start()));
  }

  private static boolean isTag(IASTDeclSpecifier specifier) {
    return specifier instanceof org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier
        || specifier instanceof org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier
        || specifier instanceof org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
  }

  /** Whether an attribute stands in a parameter, an initializer or a length of a declarator. */
  private boolean isInside(IASTDeclarator declarator, Attribute attribute) {
    for (IASTNode child : declarator.getChildren()) {
      ParsedRange range = Piece.range(child);
      boolean within =
          attribute.at().start() >= tokens.previousCharacter(range.start())
              && attribute.at().end() <= tokens.nextCharacter(range.end());
      if (child instanceof IASTDeclarator nested) {
        if (within && isInside(nested, attribute)) {
          return true;
        }
      } else if (within
          && !(child instanceof org.eclipse.cdt.core.dom.ast.IASTPointerOperator)
          && !(child instanceof org.eclipse.cdt.core.dom.ast.IASTName)) {
        boolean trailing = attribute.at().start() >= range.end();
        return !trailing || child instanceof IASTParameterDeclaration;
      }
    }
    return false;
  }
}
