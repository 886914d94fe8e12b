package org.splitring.reader.c.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** A text with the tree that the parser made of it. */
public interface ParsedUnit {

  /** The tree. Its bindings and values are not to be used: see {@code Scopes}. */
  IASTTranslationUnit tree();

  /** The language it was parsed as. */
  ParserLanguage language();

  /** Where a node comes from. */
  Origin origin(IASTNode node);

  /** Whether a node stands in no file: it declares a base type that nothing else declares. */
  boolean isAssumed(IASTNode node);

  /** The characters of a node in the flat text, as it was before anything was rewritten. */
  String text(IASTNode node);

  /**
   * Why this statement or declaration is not followed: the parser does not know it, lost a part of
   * it that no smaller statement or declaration holds, or it has a construct that is not followed.
   * Of an external declaration, member, or statement; empty if the tree tells all of it.
   */
  Optional<Reason> trouble(IASTNode node);

  /** All attributes that stand in a node, in the order of the text. */
  List<Attribute> attributes(IASTNode node);

  /**
   * The attributes of what a declarator declares: those in its specifiers that belong to no tag,
   * and its own.
   *
   * @param declarator any of the declarators of one name
   */
  List<Attribute> attributesOf(IASTDeclarator declarator);

  /** The pragmas, by offset in the parsed text. */
  List<ParsedPragma> pragmas();

  /**
   * The attributes of a structure, union or enumeration itself: between its keyword and its brace,
   * and right behind its body.
   *
   * @param specifier the one that defines it
   */
  List<Attribute> attributesOfTag(IASTNode specifier);

  /** From the brace that opens the body of a tag's definition on to the one that closes it. */
  ParsedRange body(IASTNode specifier);

  /** The type that C23's {@code enum e : T} names, as text. */
  Optional<String> enumerationBase(IASTNode specifier);

  /** Where a node stands in the parsed text; offsets of pragmas and attributes count there. */
  ParsedRange range(IASTNode node);

  /**
   * The characters of a node in the parsed text, where rewritten pieces are as the tree has them.
   */
  String parsedText(IASTNode node);

  /**
   * The identifiers of this statement or declaration that its tree does not tell, see {@link
   * #trouble}: any of them may be declared there.
   */
  Set<String> lostNames(IASTNode node);

  /** The identifiers in those pieces of the file that no external declaration tells. */
  Set<String> obscuredNames();

  /**
   * A text parsed as an expression that stands where {@code scope} does: its names are looked up
   * there. Empty if it is none.
   *
   * @param isType whether a name is a type there
   */
  Optional<IASTExpression> expression(String text, IASTNode scope, Predicate<String> isType);

  /**
   * A copy of a declaration, at the same place, whose nodes are others: an instance of a template.
   */
  IASTDeclaration instance(IASTDeclaration template);

  /** The node at whose place a node that {@link #expression} made stands; else the node itself. */
  IASTNode place(IASTNode node);
}
