package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * What a structure says of the parts that are its members.
 *
 * <p>Queue Size is the number of descriptors, and Queue Align what the used ring is aligned to by
 * an attribute, or what the user says. Both are fixed, and only there it is compared.
 */
final class StructureStatements {

  private final Reading reading;
  private final IASTCompositeTypeSpecifier definition;
  private final List<Statement> statements = new ArrayList<>();
  private final StructLayout layout;
  private final StructureParts parts;
  private Optional<StructureParts.Part> table = Optional.empty();
  private Scope scope = Scope.WHOLE;
  private Scope shown = Scope.WHOLE;

  private StructureStatements(Reading reading, IASTCompositeTypeSpecifier definition)
      throws UnfollowedException {
    this.reading = reading;
    this.definition = definition;
    Structs structs = reading.abi.structs();
    this.layout =
        structs.of((ICompositeType) Abi.plain((IType) definition.getName().resolveBinding()));
    this.parts = StructureParts.of(layout, structs);
  }

  static StructureStatements of(Reading reading, IASTCompositeTypeSpecifier definition)
      throws UnfollowedException {
    StructureStatements said = new StructureStatements(reading, definition);
    boolean sure = said.layout.trouble().isEmpty();
    if (!sure || said.parts.found().size() + said.parts.unclear().size() > 1) {
      said.state();
    }
    return said;
  }

  /** What is said of each quantity; nothing, if no two members are parts. */
  List<Statement> all() {
    return statements;
  }

  /** What the structure fixes. */
  Scope scope() {
    return scope;
  }

  private void state() {
    Optional<Statement.Unread> trouble = size();
    if (trouble.isEmpty()) {
      trouble = align();
    }
    for (Quantity ring : List.of(Quantity.AVAIL, Quantity.USED)) {
      part(ring, trouble);
    }
    statements.replaceAll(new ToldScope(told(), shown)::checked);
    Optional<Configuration.Choice> open = reading.configuration.bearingOn(reading.consulted);
    open.ifPresent(
        choice -> statements.replaceAll(statement -> SourceReader.open(statement, choice)));
  }

  /** Queue Size is how many descriptors there are. */
  private Optional<Statement.Unread> size() {
    List<StructureParts.Part> tables = parts.of(Roles.Part.DESC);
    if (tables.size() != 1) {
      return Optional.of(
          unread("which member is the table of descriptors is not clear", definition));
    }
    table = Optional.of(tables.get(0));
    try {
      long n = reading.abi.length((IArrayType) tables.get(0).type());
      if (!QueueSize.isLegal(n)) {
        return Optional.of(unread(n + " descriptors are no legal Queue Size", definition));
      }
      scope = new Scope(Optional.of(new QueueSize((int) n)), Optional.empty());
      return Optional.empty();
    } catch (UnfollowedException e) {
      return Optional.of(unread(e));
    }
  }

  /** Queue Align is what the used ring is aligned to; where nothing says so, what the user says. */
  private Optional<Statement.Unread> align() {
    Optional<QueueAlign> align =
        parts.of(Roles.Part.USED).stream()
            .map(StructureParts.Part::ordered)
            .filter(QueueAlign::isLegal)
            .findFirst()
            .map(QueueAlign::new);
    shown = new Scope(scope.size(), align);
    scope = shown.and(new Scope(Optional.empty(), told().align()));
    boolean apart =
        scope.align().filter(a -> table.orElseThrow().offset() % a.bytes() != 0).isPresent();
    return apart
        ? Optional.of(
            unread(
                "the table of descriptors is not where a multiple of Queue Align is", definition))
        : Optional.empty();
  }

  private Scope told() {
    return reading.translation.request().fixed();
  }

  private void part(Quantity ring, Optional<Statement.Unread> trouble) {
    Roles.Part role = Roles.Part.of(ring).orElseThrow();
    List<StructureParts.Part> all = parts.of(role);
    Optional<String> unclear =
        parts.unclear().stream()
            .filter(each -> Roles.part(each).filter(part -> part == role).isPresent())
            .findFirst();
    if (all.isEmpty() && unclear.isEmpty() && layout.trouble().isEmpty()) {
      return;
    }
    if (trouble.isPresent()) {
      statements.add(of(ring, trouble.get()));
    } else if (all.isEmpty() && unclear.isPresent()) {
      statements.add(
          of(ring, unread(unclear.get() + " is no structure with a ring in it", definition)));
    } else if (all.isEmpty()) {
      statements.add(of(ring, unread(layout.trouble().orElseThrow())));
    } else if (all.size() > 1) {
      statements.add(
          of(
              ring,
              unread(
                  String.format(
                      Locale.ROOT,
                      "%s and %s could each be %s",
                      all.get(0).name(),
                      all.get(1).name(),
                      ring.meaning()),
                  definition)));
    } else {
      Optional<Statement.Unread> other = otherLength(all.get(0));
      if (other.isPresent()) {
        statements.add(of(ring, other.get()));
      } else {
        placed(ring, all.get(0).offset(), all.get(0).name());
        event(ring, all.get(0));
      }
    }
  }

  /** A ring that is not as long as the table leaves open which of the two is the Queue Size. */
  private Optional<Statement.Unread> otherLength(StructureParts.Part ring) {
    try {
      StructLayout inner = reading.abi.structs().of((ICompositeType) ring.type());
      for (StructLayout.Member member : inner.members().values()) {
        if (Abi.plain(member.type()) instanceof IArrayType array && !Abi.isFlexible(array)) {
          long length = reading.abi.length(array);
          long n = scope.size().orElseThrow().entries();
          if (length != 0 && length != n) {
            return Optional.of(
                unread(
                    String.format(
                        Locale.ROOT,
                        "%s has %d entries, and there are %d descriptors",
                        ring.name(),
                        length,
                        n),
                    definition));
          }
        }
      }
      return Optional.empty();
    } catch (UnfollowedException e) {
      return Optional.of(unread(e));
    }
  }

  private void placed(Quantity quantity, long offset, String member) {
    IASTNode at = declarator(member);
    if (Fixed.needsAlign(quantity) && scope.align().isEmpty()) {
      statements.add(
          new Statement.Unread(
              quantity,
              "no attribute says what the used ring is aligned to",
              Optional.of(reading.at(at)),
              "say what Queue Align is, with --fixed align=BYTES"));
      return;
    }
    statements.add(
        new Statement.Stated(
            quantity,
            Literal.of(offset - table.orElseThrow().offset(), CType.U64),
            Measured.OFFSET,
            Optional.empty(),
            Optional.of(reading.at(at)),
            List.of("the structure is for " + fixed())));
  }

  private String fixed() {
    String size = "Queue Size " + scope.size().orElseThrow().entries();
    return scope.align().map(a -> size + " and Queue Align " + a.bytes()).orElse(size);
  }

  /** The event field is the ring's own, or the member behind it. */
  private void event(Quantity ring, StructureParts.Part part) {
    Quantity event = ring == Quantity.AVAIL ? Quantity.USED_EVENT : Quantity.AVAIL_EVENT;
    try {
      StructLayout inner = reading.abi.structs().of((ICompositeType) part.type());
      for (String name : inner.members().keySet()) {
        if (isEvent(name, inner.member(name).type(), event)) {
          placed(event, part.offset() + inner.member(name).offset(), part.name());
          return;
        }
      }
      List<String> names = List.copyOf(layout.members().keySet());
      int next = names.indexOf(part.name()) + 1;
      if (next < names.size()
          && isEvent(names.get(next), layout.member(names.get(next)).type(), event)) {
        placed(event, layout.member(names.get(next)).offset(), names.get(next));
      }
    } catch (UnfollowedException e) {
      statements.add(of(event, unread(e)));
    }
  }

  private boolean isEvent(String member, IType type, Quantity event) throws UnfollowedException {
    return Roles.part(member)
            .flatMap(Roles.Part::quantity)
            .filter(each -> each == event)
            .isPresent()
        && reading.abi.integer(type).filter(each -> each.width() == 16).isPresent();
  }

  private Statement.Unread unread(String reason, IASTNode at) {
    return new Statement.Unread(
        Quantity.USED,
        reason,
        Optional.of(reading.at(at)),
        "no mend: read a function that lays out the ring");
  }

  private Statement.Unread unread(UnfollowedException e) {
    IASTNode at = e.node();
    return new Statement.Unread(
        Quantity.USED,
        String.valueOf(e.getMessage()),
        Optional.of(reading.at(at == null ? definition : at)),
        e.mend());
  }

  private static Statement.Unread of(Quantity quantity, Statement.Unread unread) {
    return new Statement.Unread(quantity, unread.reason(), unread.at(), unread.mend());
  }

  /** Where a member is declared. */
  private IASTNode declarator(String member) {
    List<IASTNode> found = new ArrayList<>();
    Loops.contains(
        definition,
        node ->
            node instanceof IASTDeclarator declarator
                && Definitions.innermost(declarator).getName().toString().equals(member)
                && found.add(declarator));
    return found.isEmpty() ? definition : found.get(0);
  }
}
