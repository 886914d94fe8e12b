package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTAlignmentSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTAttribute;
import org.eclipse.cdt.core.dom.ast.IASTAttributeOwner;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFieldDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;

/**
 * Where the members of one structure or union are.
 *
 * <p>Members are laid out one by one; the first that is not understood leaves it, and all behind
 * it, unknown, while those before it are known.
 */
final class StructLayout {

  /** A member: its type, and where it starts. */
  record Member(IType type, long offset) {}

  private static final Pattern KEYWORD = Pattern.compile("\\b(struct|union|class)\\b");

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final boolean union;
  private final boolean packed;
  private final long limit;
  private final Abi abi;
  private final Abi.Constants constants;
  private long end;
  private long align = 1;
  private Optional<UnfollowedException> trouble = Optional.empty();

  private final UnaryOperator<IType> instance;

  private StructLayout(
      boolean union,
      boolean packed,
      long limit,
      Abi abi,
      Abi.Constants constants,
      UnaryOperator<IType> instance) {
    this.instance = instance;
    this.union = union;
    this.packed = packed;
    this.limit = limit;
    this.abi = abi;
    this.constants = constants;
  }

  static StructLayout of(
      IASTCompositeTypeSpecifier definition,
      Abi abi,
      long limit,
      Abi.Constants constants,
      UnaryOperator<IType> instance)
      throws UnfollowedException {
    CppMembers.check(definition);
    IASTAttributeOwner declaration =
        definition.getParent() instanceof IASTAttributeOwner owner ? owner : definition;
    checkBefore(declaration, definition);
    Attributes attributes = Attributes.of(definition, declaration);
    StructLayout layout =
        new StructLayout(
            definition.getKey() == IASTCompositeTypeSpecifier.k_union,
            attributes.packed(),
            limit,
            abi,
            constants,
            instance);
    try {
      for (IASTDeclaration member : definition.getDeclarations(false)) {
        layout.add(member);
      }
      layout.align = Math.max(layout.align, Structs.alignment(attributes, constants));
      layout.suspectMacro(definition);
      if (layout.members.isEmpty() && definition instanceof ICPPASTCompositeTypeSpecifier) {
        layout.extend(0, 1);
      }
    } catch (UnfollowedException e) {
      layout.trouble = Optional.of(e);
    }
    return layout;
  }

  /** Compilers pass over an attribute in front of the structure, and say so in a warning. */
  private static void checkBefore(
      IASTAttributeOwner declaration, IASTCompositeTypeSpecifier definition)
      throws UnfollowedException {
    Matcher keyword = KEYWORD.matcher(definition.getRawSignature());
    IASTFileLocation start = definition.getFileLocation();
    int from = start.getNodeOffset() + (keyword.find() ? keyword.start() : 0);
    List<IASTAttribute> all = new ArrayList<>(List.of(declaration.getAttributes()));
    all.addAll(List.of(definition.getAttributes()));
    for (IASTAttribute attribute : all) {
      IASTFileLocation at = attribute.getFileLocation();
      if ((at == null || at.getNodeOffset() < from)
          && String.valueOf(attribute.getName()).matches("_*(packed|aligned)_*")) {
        throw new UnfollowedException(
            "the attribute "
                + String.valueOf(attribute.getName())
                + " stands in front of the structure",
            "no mend: compilers pass over it there",
            definition);
      }
    }
  }

  private void add(IASTDeclaration declaration) throws UnfollowedException {
    if (CppMembers.takesNoRoom(declaration)) {
      return;
    }
    if (!(declaration instanceof IASTSimpleDeclaration simple)) {
      throw new UnfollowedException(
          "a member cannot be parsed: " + declaration.getRawSignature().strip(),
          "a macro may not be defined: give it with --define",
          declaration);
    }
    if (simple.getDeclarators().length == 0) {
      anonymous(simple);
    }
    for (IASTDeclarator declarator : simple.getDeclarators()) {
      IASTDeclarator inner = Definitions.innermost(declarator);
      if (declarator instanceof IASTFieldDeclarator || inner instanceof IASTFieldDeclarator) {
        throw new UnfollowedException(
            "a bit-field comes before it", "give the offset with --define or --input", declarator);
      }
      IType type = instance.apply(Bindings.type(inner));
      Attributes attributes = Attributes.of(declarator, inner, simple.getDeclSpecifier(), simple);
      Undeclared.check(type, simple.getDeclSpecifier());
      place(inner.getName().toString(), References.kept(type), attributes, simple);
    }
  }

  private void anonymous(IASTSimpleDeclaration simple) throws UnfollowedException {
    if (!(simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite)) {
      return;
    }
    if (!composite.getName().toString().isEmpty()) {
      return;
    }
    StructLayout inner = of(composite, abi, limit, constants, instance);
    long start = start(inner.align(), simple);
    inner.members.forEach(
        (name, member) -> members.put(name, new Member(member.type(), start + member.offset())));
    extend(start, inner.size());
  }

  private void place(String name, IType type, Attributes attributes, IASTSimpleDeclaration simple)
      throws UnfollowedException {
    long natural = packed || attributes.packed() ? 1 : Math.min(abi.align(type), limit);
    long ordered = Structs.alignment(attributes, constants);
    if (Loops.contains(simple, node -> node instanceof IASTAlignmentSpecifier)
        || simple.getRawSignature().contains("lignas")) {
      throw new UnfollowedException("_Alignas is not followed", "give it with --input", simple);
    }
    long start = start(Math.min(Math.max(natural, ordered), limit), simple);
    members.put(name, new Member(type, start));
    extend(start, Abi.isFlexible(type) ? 0 : abi.size(type));
  }

  private long start(long alignment, IASTNode node) throws UnfollowedException {
    if (alignment < 1) {
      throw new UnfollowedException("an alignment of 0 bytes", "no mend", node);
    }
    align = Math.max(align, alignment);
    return union ? 0 : Math.addExact(end, alignment - 1) / alignment * alignment;
  }

  private void extend(long start, long size) {
    end = Math.max(end, Math.addExact(start, size));
  }

  /**
   * {@code struct s { ... } NAME;} declares a variable; but where NAME looks like an attribute
   * whose macro nobody defined, the layout may be another one.
   */
  private void suspectMacro(IASTCompositeTypeSpecifier definition) throws UnfollowedException {
    if (definition.getParent() instanceof IASTSimpleDeclaration simple
        && simple.getDeclSpecifier().getStorageClass() != 1
        && simple.getParent() instanceof org.eclipse.cdt.core.dom.ast.IASTTranslationUnit) {
      for (IASTDeclarator declarator : simple.getDeclarators()) {
        String name = Definitions.innermost(declarator).getName().toString();
        boolean looksLikeMacro = name.matches("_\\w*|[A-Z0-9_]*|\\w*(packed|PACKED|Packed)\\w*");
        if (looksLikeMacro
            && declarator.getInitializer() == null
            && !packed
            && wouldMove(definition)) {
          throw new UnfollowedException(
              "the structure ends in " + name + ", which may be an attribute nobody defines",
              "say what it is with --define '" + name + "=__attribute__((packed))'",
              declarator);
        }
      }
    }
  }

  /** Whether packing would move a member or change the size. */
  private boolean wouldMove(IASTCompositeTypeSpecifier definition) throws UnfollowedException {
    StructLayout other = new StructLayout(union, true, limit, abi, constants, instance);
    for (IASTDeclaration member : definition.getDeclarations(false)) {
      other.add(member);
    }
    return other.rounded() != rounded()
        || members.keySet().stream()
            .anyMatch(name -> members.get(name).offset() != other.members.get(name).offset());
  }

  private long rounded() {
    return Math.addExact(end, align - 1) / align * align;
  }

  /** C's sizeof, in bytes. */
  long size() throws UnfollowedException {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    return rounded();
  }

  /** The alignment, in bytes. */
  long align() throws UnfollowedException {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    return align;
  }

  /** A member that is where it is whatever follows it. */
  Member member(String name) throws UnfollowedException {
    Member member = members.get(name);
    if (member != null) {
      return member;
    }
    throw trouble.orElseGet(
        () -> new UnfollowedException("there is no member " + name, "check the structure", null));
  }
}
