package org.splitring.reader.c.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLinkageSpecification;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceAlias;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateSpecialization;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.splitring.reader.c.lower.unit.Declarators;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.ir.Origin;

/** Which external declarations a name has: of objects, functions, types, tags and enumerators. */
final class FileScope {

  private final ParsedUnit parsed;
  private final Map<String, List<Origin>> declarations = new LinkedHashMap<>();

  private FileScope(ParsedUnit parsed) {
    this.parsed = parsed;
  }

  /** Where each name is declared, the whole declarations. */
  static Map<String, List<Origin>> of(ParsedUnit parsed) {
    FileScope scope = new FileScope(parsed);
    for (IASTDeclaration each : parsed.tree().getDeclarations()) {
      scope.add(each);
    }
    return scope.declarations;
  }

  private void add(IASTDeclaration declaration) {
    if (declaration instanceof ICPPASTNamespaceDefinition namespace) {
      List.of(namespace.getDeclarations()).forEach(this::add);
    } else if (declaration instanceof ICPPASTLinkageSpecification linkage) {
      List.of(linkage.getDeclarations()).forEach(this::add);
    } else if (declaration instanceof ICPPASTTemplateDeclaration template) {
      add(template.getDeclaration());
    } else if (declaration instanceof ICPPASTTemplateSpecialization special) {
      add(special.getDeclaration());
    } else if (declaration instanceof ICPPASTAliasDeclaration alias) {
      add(alias.getAlias().toString(), declaration);
    } else if (declaration instanceof ICPPASTNamespaceAlias alias) {
      add(alias.getAlias().toString(), declaration);
    } else if (declaration instanceof ICPPASTUsingDeclaration using) {
      add(using.getName().toString(), declaration);
    } else if (declaration instanceof IASTFunctionDefinition function) {
      add(function.getDeclarator(), declaration);
      add(function.getDeclSpecifier(), declaration);
    } else if (declaration instanceof IASTSimpleDeclaration simple) {
      for (IASTDeclarator each : simple.getDeclarators()) {
        add(each, declaration);
      }
      add(simple.getDeclSpecifier(), declaration);
    }
  }

  private void add(IASTDeclarator declarator, IASTDeclaration declaration) {
    add(Declarators.innermost(declarator).getName().toString(), declaration);
  }

  private void add(IASTDeclSpecifier specifier, IASTDeclaration declaration) {
    if (specifier instanceof IASTEnumerationSpecifier list) {
      add(list.getName().toString(), declaration);
      for (IASTEnumerationSpecifier.IASTEnumerator each : list.getEnumerators()) {
        add(each.getName().toString(), declaration);
      }
    } else if (specifier instanceof IASTCompositeTypeSpecifier composite) {
      add(composite.getName().toString(), declaration);
      for (IASTDeclaration member : composite.getMembers()) {
        if (parsed.language() == ParserLanguage.CPP) {
          add(member);
        } else if (member instanceof IASTSimpleDeclaration simple) {
          add(simple.getDeclSpecifier(), declaration);
        }
      }
    }
  }

  private void add(String name, IASTDeclaration declaration) {
    if (!name.isEmpty()) {
      String last = name.substring(name.lastIndexOf(':') + 1);
      declarations.computeIfAbsent(last, each -> new ArrayList<>()).add(parsed.origin(declaration));
    }
  }
}
