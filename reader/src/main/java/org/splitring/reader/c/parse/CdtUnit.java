package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.parse.token.FlatLexer;
import org.splitring.reader.c.parse.token.FlatTokens;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;

/** A unit of the parser of Eclipse CDT. */
final class CdtUnit implements ParsedUnit {

  private static final Origin PRELUDE = Origin.of(new FileRange("<base types>", 1, 0, 0));

  private final FlatText flat;
  private final Piece main;
  private final DeclaredAttributes attributes;
  private final List<ParsedPragma> pragmas;
  private final List<ParsedRange> leftOut;
  private final Set<String> obscured;
  private final Map<IASTDeclaration, TreeGaps> coverages = new IdentityHashMap<>();
  private final Map<IASTNode, TreeGaps> instances = new IdentityHashMap<>();
  private final Map<IASTTranslationUnit, Detached> detached = new IdentityHashMap<>();

  /** A tree of a text that does not stand in the file, with the node at whose place it is. */
  private record Detached(Piece piece, DeclaredAttributes attributes, IASTNode place) {}

  CdtUnit(FlatText flat, Piece main, List<ParsedRange> leftOut) {
    this.flat = flat;
    this.main = main;
    this.attributes = new DeclaredAttributes(main);
    this.leftOut = List.copyOf(leftOut);
    this.pragmas =
        flat.pragmas().stream()
            .map(
                each ->
                    new ParsedPragma(main.rewritten().edits().forward(each.offset()), each.text()))
            .toList();
    this.obscured = lostNames();
  }

  @Override
  public IASTTranslationUnit tree() {
    return main.tree();
  }

  @Override
  public ParserLanguage language() {
    return flat.language();
  }

  @Override
  public List<ParsedPragma> pragmas() {
    return pragmas;
  }

  @Override
  public Set<String> obscuredNames() {
    return obscured;
  }

  @Override
  public ParsedRange range(IASTNode node) {
    return Piece.range(node);
  }

  @Override
  public ParsedRange body(IASTNode specifier) {
    return attributes(piece(specifier)).body(specifier);
  }

  @Override
  public Origin origin(IASTNode node) {
    IASTNode placed = place(node);
    ParsedRange range = Piece.range(placed);
    if (range.start() < main.prelude()) {
      return PRELUDE;
    }
    ParsedRange source = main.rewritten().edits().source(range);
    return flat.origins().origin(source.start(), source.end());
  }

  @Override
  public boolean isAssumed(IASTNode node) {
    return piece(node) == main && Piece.range(node).start() < main.prelude();
  }

  @Override
  public String text(IASTNode node) {
    ParsedRange range = Piece.range(node);
    if (piece(node) != main) {
      return parsedText(node);
    }
    if (range.start() < main.prelude()) {
      return "";
    }
    ParsedRange source = main.rewritten().edits().source(range);
    return flat.text().substring(source.start(), source.end());
  }

  @Override
  public String parsedText(IASTNode node) {
    ParsedRange range = Piece.range(node);
    return piece(node).tokens().all().substring(range.start(), range.end());
  }

  @Override
  public Optional<Reason> trouble(IASTNode node) {
    return coverage(node).map(each -> each.troubles().get(owned(node)));
  }

  @Override
  public Set<String> lostNames(IASTNode node) {
    return coverage(node).map(each -> each.names().get(owned(node))).orElse(Set.of());
  }

  private static IASTNode owned(IASTNode node) {
    return node instanceof org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement statement
        ? statement.getDeclaration()
        : node;
  }

  /** That of the external declaration around a node; of a whole file there is none. */
  private Optional<TreeGaps> coverage(IASTNode node) {
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (instances.containsKey(at)) {
        return Optional.of(instances.get(at));
      }
      if (at.getParent() instanceof IASTTranslationUnit && at instanceof IASTDeclaration external) {
        Piece piece = piece(node);
        return Optional.of(coverages.computeIfAbsent(external, each -> TreeGaps.of(each, piece)));
      }
    }
    return Optional.empty();
  }

  @Override
  public IASTDeclaration instance(IASTDeclaration template) {
    IASTDeclaration copy = template.copy(IASTNode.CopyStyle.withLocations);
    copy.setParent(template.getParent());
    copy.setPropertyInParent(template.getPropertyInParent());
    instances.put(copy, TreeGaps.of(copy, piece(template)));
    return copy;
  }

  @Override
  public List<Attribute> attributes(IASTNode node) {
    Piece piece = piece(node);
    ParsedRange range = Piece.range(node);
    // The tree begins behind attributes that stand in front of the specifiers.
    int start =
        node instanceof IASTDeclaration
            ? piece.tokens().previousCharacter(range.start())
            : range.start();
    return attributes(piece).in(start, range.end());
  }

  @Override
  public List<Attribute> attributesOf(IASTDeclarator declarator) {
    return attributes(piece(declarator)).of(declarator);
  }

  @Override
  public List<Attribute> attributesOfTag(IASTNode specifier) {
    return attributes(piece(specifier)).ofTag(specifier);
  }

  @Override
  public Optional<String> enumerationBase(IASTNode specifier) {
    ParsedRange range = Piece.range(specifier);
    return Optional.ofNullable(piece(specifier).rewritten().bases().get(range.start()));
  }

  private DeclaredAttributes attributes(Piece piece) {
    return piece == main ? attributes : new DeclaredAttributes(piece);
  }

  private Piece piece(IASTNode node) {
    Detached found = detached.get(root(node));
    return found == null ? main : found.piece();
  }

  private static IASTNode root(IASTNode node) {
    IASTNode at = node;
    while (at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  @Override
  public IASTNode place(IASTNode node) {
    Detached found = detached.get(root(node));
    return found == null ? node : place(found.place());
  }

  @Override
  public Optional<IASTExpression> expression(
      String text, IASTNode scope, Predicate<String> isType) {
    FlatTokens tokens = new FlatTokens(FlatLexer.withoutComments("int x = (" + text + ");"));
    if (tokens.depth() > ParserBounds.USUAL.depth()
        || ConditionalDepth.longest(tokens) > ParserBounds.USUAL.depth()) {
      return Optional.empty();
    }
    StringBuilder prelude = new StringBuilder();
    Set<String> types = new TreeSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isIdentifier(i) && isType.test(tokens.get(i).text())) {
        types.add(tokens.get(i).text());
      }
    }
    types.forEach(name -> prelude.append("typedef int ").append(name).append(";\n"));
    Rewritten rewritten =
        FlatTextRewriter.rewrite(tokens.all(), prelude.toString(), tokens, flat.language());
    Optional<IASTTranslationUnit> tree = CParser.expression(flat.language(), rewritten.text());
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    IASTDeclaration[] all = tree.get().getDeclarations();
    if (all.length != types.size() + 1
        || !(all[all.length - 1] instanceof IASTSimpleDeclaration last)
        || last.getDeclarators().length != 1
        || !(last.getDeclarators()[0].getInitializer() instanceof IASTEqualsInitializer value)
        || !(value.getInitializerClause() instanceof IASTUnaryExpression bracketed)
        || bracketed.getOperator() != IASTUnaryExpression.op_bracketedPrimary) {
      return Optional.empty();
    }
    Piece piece =
        new Piece(tree.get(), rewritten, new FlatTokens(rewritten.text()), prelude.length());
    if (!TreeGaps.of(last, piece).troubles().isEmpty()) {
      return Optional.empty();
    }
    detached.put(tree.get(), new Detached(piece, new DeclaredAttributes(piece), scope));
    return Optional.of(bracketed.getOperand());
  }

  /** The names in the pieces of the file that no external declaration stands for. */
  private Set<String> lostNames() {
    Set<String> lost = new TreeSet<>();
    List<ParsedRange> gaps = new ArrayList<>();
    int at = main.prelude();
    for (IASTDeclaration each : main.tree().getDeclarations()) {
      ParsedRange range = Piece.range(each);
      gaps.add(new ParsedRange(Math.min(at, range.start()), range.start()));
      at = Math.max(at, range.end());
      if (each instanceof org.eclipse.cdt.core.dom.ast.IASTProblemHolder) {
        gaps.add(range);
      }
    }
    int size = main.tokens().all().length();
    gaps.add(new ParsedRange(Math.min(at, size), size));
    for (ParsedRange gap : gaps) {
      addNames(main.tokens(), gap, lost);
    }
    FlatTokens flatTokens = new FlatTokens(main.rewritten().text());
    leftOut.forEach(each -> addNames(flatTokens, each, lost));
    return lost;
  }

  private static void addNames(FlatTokens tokens, ParsedRange range, Set<String> names) {
    for (int i = tokens.from(range.start());
        i < tokens.size() && tokens.get(i).start() < range.end();
        i++) {
      if (tokens.isIdentifier(i)) {
        names.add(tokens.get(i).text());
      }
    }
  }
}
