package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Entity.Obscured;
import org.splitring.reader.c.types.Entity.TypedefName;
import org.splitring.reader.c.types.NameDeclaration.Kind;
import org.splitring.reader.ir.Reason;

/**
 * The names of C. The parser's bindings are not used: they know no name that is declared by what
 * the parser lost, and stay at the first declaration of a tag that is completed later.
 */
final class CScopes implements Scopes {

  private final ParsedUnit parsed;
  private final Map<IASTNode, ScopeTable> tables = new IdentityHashMap<>();

  private final Map<IASTCompoundStatement, List<Gap>> gaps = new IdentityHashMap<>();

  /** Names that something may declare which is not followed, from an offset on. */
  private record Gap(int from, Set<String> names) {}

  CScopes(ParsedUnit parsed) {
    this.parsed = parsed;
  }

  private ScopeTable table(IASTNode scope) {
    return tables.computeIfAbsent(scope, each -> ScopeTable.of(parsed, each));
  }

  @Override
  public Optional<Entity> ordinary(IASTName name) {
    Optional<Entity> found = ordinary(name.toString(), name);
    boolean called =
        name.getParent() instanceof IASTIdExpression id
            && id.getParent() instanceof IASTFunctionCallExpression call
            && call.getFunctionNameExpression() == id;
    return found.isPresent() || !called ? found : implicit(name.toString());
  }

  /**
   * What a call means that no declaration precedes (C90 6.3.2.2): a function that gives an int. It
   * is the one that is declared behind, which no compiler takes if it gives anything else.
   */
  private Optional<Entity> implicit(String name) {
    List<NameDeclaration> later = table(parsed.tree()).ordinary(name);
    return later.isEmpty() || later.get(0).kind() != Kind.FUNCTION
        ? Optional.empty()
        : symbol(name, later, parsed.tree());
  }

  @Override
  public Optional<Entity> ordinary(String name, IASTNode at) {
    IASTNode node = parsed.place(at);
    int offset = offset(at, node);
    for (IASTNode scope = node; scope != null; scope = scope.getParent()) {
      if (!ScopeTable.isScope(scope)) {
        continue;
      }
      List<NameDeclaration> all = table(scope).ordinary(name);
      if (!all.isEmpty() && all.get(0).from() <= offset) {
        return symbol(name, all, scope);
      }
      Optional<Entity> obscured = obscured(name, scope, offset);
      if (obscured.isPresent()) {
        return obscured;
      }
    }
    return Optional.empty();
  }

  /** A name at the place of a scope is one at its end. */
  private int offset(IASTNode at, IASTNode place) {
    boolean inside = at != place || ScopeTable.isScope(place);
    return inside && ScopeTable.isScope(place)
        ? parsed.range(place).end()
        : parsed.range(place).start();
  }

  /** Whether something that is not followed may declare the name in a scope. */
  private Optional<Entity> obscured(String name, IASTNode scope, int offset) {
    if (scope instanceof IASTTranslationUnit) {
      return parsed.obscuredNames().contains(name) ? Optional.of(lost(name)) : Optional.empty();
    }
    if (scope instanceof IASTCompoundStatement block) {
      for (Gap gap : gaps.computeIfAbsent(block, this::gaps)) {
        if (gap.from() < offset && gap.names().contains(name)) {
          return Optional.of(lost(name));
        }
      }
    }
    return Optional.empty();
  }

  private List<Gap> gaps(IASTCompoundStatement block) {
    List<Gap> all = new ArrayList<>();
    all.add(new Gap(-1, parsed.lostNames(block)));
    for (IASTNode statement : block.getStatements()) {
      all.add(new Gap(parsed.range(statement).start(), parsed.lostNames(statement)));
    }
    all.removeIf(each -> each.names().isEmpty());
    return all;
  }

  private static Obscured lost(String name) {
    return new Obscured(
        name, Reason.notFollowed("what declares " + name + " may be in text that is not followed"));
  }

  private Optional<Entity> symbol(String name, List<NameDeclaration> all, IASTNode scope) {
    Kind kind = all.get(0).kind();
    for (NameDeclaration each : all) {
      if (each.kind() != kind) {
        return Optional.of(
            new Obscured(name, Reason.notFollowed(name + " is declared in two ways")));
      }
    }
    if (kind == Kind.ENUMERATOR) {
      IASTEnumerator enumerator = (IASTEnumerator) all.get(0).node();
      return Optional.of(
          new EnumerationConstant(
              name, enumerator, (IASTEnumerationSpecifier) enumerator.getParent()));
    }
    List<IASTDeclarator> declarators = new ArrayList<>();
    for (NameDeclaration each : all) {
      if (each.node() instanceof IASTDeclarator declarator) {
        declarators.add(declarator);
      }
    }
    return Optional.of(
        switch (kind) {
          case TYPEDEF -> new TypedefName(name, declarators);
          case FUNCTION -> function(name, declarators, scope);
          case PARAMETER -> new ObjectName(name, declarators, ObjectName.Kind.PARAMETER);
          default -> object(name, declarators, scope);
        });
  }

  private Entity object(String name, List<IASTDeclarator> declarators, IASTNode scope) {
    boolean file = scope instanceof IASTTranslationUnit;
    boolean isStatic = isStorage(declarators, IASTDeclSpecifier.sc_static);
    if (file) {
      return new ObjectName(
          name, declarators, isStatic ? ObjectName.Kind.FILE_STATIC : ObjectName.Kind.EXTERNAL);
    }
    if (isStorage(declarators, IASTDeclSpecifier.sc_extern)) {
      List<NameDeclaration> outside = table(parsed.tree()).ordinary(name);
      return outside.isEmpty() || outside.get(0).kind() != Kind.OBJECT
          ? new ObjectName(name, declarators, ObjectName.Kind.EXTERNAL)
          : symbol(name, outside, parsed.tree()).orElseThrow();
    }
    return new ObjectName(
        name, declarators, isStatic ? ObjectName.Kind.LOCAL_STATIC : ObjectName.Kind.LOCAL);
  }

  private static boolean isStorage(List<IASTDeclarator> declarators, int storage) {
    for (IASTDeclarator each : declarators) {
      if (DeclaratorNesting.specifier(each)
          .map(it -> it.getStorageClass() == storage)
          .orElse(false)) {
        return true;
      }
    }
    return false;
  }

  private Entity function(String name, List<IASTDeclarator> declarators, IASTNode scope) {
    List<IASTDeclarator> all = declarators;
    if (!(scope instanceof IASTTranslationUnit)) {
      List<NameDeclaration> outside = table(parsed.tree()).ordinary(name);
      boolean nested =
          declarators.stream()
              .anyMatch(
                  each -> DeclaratorNesting.declaration(each) instanceof IASTFunctionDefinition);
      if (!nested && !outside.isEmpty() && outside.get(0).kind() == Kind.FUNCTION) {
        return symbol(name, outside, parsed.tree()).orElseThrow();
      }
    }
    List<IASTFunctionDefinition> texts = new ArrayList<>();
    for (IASTDeclarator each : all) {
      if (DeclaratorNesting.declaration(each) instanceof IASTFunctionDefinition definition) {
        texts.add(definition);
      }
    }
    return new FunctionName(
        name, all, texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty());
  }

  @Override
  public Optional<Entity> declared(IASTDeclarator declarator) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    String name = inner.getName().toString();
    Optional<Entity> first = Optional.empty();
    for (IASTNode scope = inner.getParent(); scope != null; scope = scope.getParent()) {
      Optional<Entity> found = ordinary(name, scope);
      if (found.filter(each -> each.isDeclaredBy(inner)).isPresent()) {
        return found;
      }
      first = first.or(() -> found);
    }
    return first;
  }

  @Override
  public List<IASTFunctionDefinition> functions() {
    List<IASTFunctionDefinition> found = new ArrayList<>();
    for (IASTDeclaration each : parsed.tree().getDeclarations()) {
      if (each instanceof IASTFunctionDefinition definition) {
        found.add(definition);
      }
    }
    return found;
  }

  @Override
  public Optional<IASTNode> definition(String tag, IASTNode use) {
    IASTNode node = parsed.place(use);
    int offset = parsed.range(node).start();
    List<List<NameDeclaration>> later = new ArrayList<>();
    for (IASTNode scope = node; scope != null; scope = scope.getParent()) {
      if (!ScopeTable.isScope(scope)) {
        continue;
      }
      List<NameDeclaration> all = table(scope).tags(tag);
      boolean opened =
          all.stream().anyMatch(each -> each.kind() != Kind.TAG_USE && each.from() <= offset);
      if (opened || scope instanceof IASTTranslationUnit && isDefined(all)) {
        return only(all);
      }
      later.add(all);
    }
    // A use before any declaration opens the tag in the innermost scope.
    return later.stream().filter(CScopes::isDefined).findFirst().flatMap(CScopes::only);
  }

  private static boolean isDefined(List<NameDeclaration> all) {
    return all.stream().anyMatch(each -> each.kind() == Kind.TAG_DEFINITION);
  }

  private static Optional<IASTNode> only(List<NameDeclaration> all) {
    List<IASTNode> found = new ArrayList<>();
    for (NameDeclaration each : all) {
      if (each.kind() == Kind.TAG_DEFINITION) {
        found.add(each.node());
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
