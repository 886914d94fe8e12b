package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;

/**
 * What a structure says of the parts of a ring that are its members.
 *
 * <p>Queue Size is the number of descriptors, and Queue Align what the used ring is aligned to by
 * an attribute, or what the user says. Both are fixed, and only there it is compared.
 */
public final class StructureReader {

  private final Program program;
  private final RecordLayout layout;
  private final Scope told;
  private final List<Assumption> assumptions;
  private final StructureParts parts;
  private final Optional<Place> at;
  private final List<Statement> statements = new ArrayList<>();

  private StructureReader(
      Program program, RecordLayout layout, Scope told, List<Assumption> assumptions) {
    this.program = program;
    this.layout = layout;
    this.told = told;
    this.assumptions = assumptions;
    this.parts = StructureParts.of(layout, program);
    this.at = ClaimPlaces.of(layout.origin());
  }

  /**
   * What a structure says; without a statement if it has no table of descriptors and ring.
   *
   * @param told what the user says of the Queue Size and Queue Align it is for
   * @param assumptions what was taken for granted for its layout
   */
  public static RingClaim read(
      Program program, RecordLayout layout, Scope told, List<Assumption> assumptions) {
    StructureReader reader = new StructureReader(program, layout, told, assumptions);
    boolean isRing = reader.parts.found().size() + reader.parts.unclear().size() > 1;
    Scope scope = isRing ? reader.state() : Scope.WHOLE;
    return RingClaim.of(reader.statements, scope);
  }

  private Scope state() {
    List<Field> tables = parts.of(Meaning.DESC);
    if (tables.size() != 1) {
      everyRing("which member is the table of descriptors is not clear");
      return Scope.WHOLE;
    }
    Field table = tables.get(0);
    Optional<Long> length = length(table.type());
    if (length.filter(QueueSize::isLegal).isEmpty()) {
      everyRing(
          length.map(n -> n + " descriptors are").orElse("an open number of descriptors is")
              + " no legal Queue Size");
      return Scope.WHOLE;
    }
    long n = length.get();
    Optional<QueueAlign> ordered =
        parts.of(Meaning.USED).stream()
            .map(Field::ordered)
            .filter(QueueAlign::isLegal)
            .findFirst()
            .map(QueueAlign::new);
    Scope shown = new Scope(Optional.of(new QueueSize((int) n)), ordered);
    Scope scope = shown.and(new Scope(Optional.empty(), told.align()));
    if (scope.align().filter(a -> table.offset() % a.bytes() != 0).isPresent()) {
      everyRing("the table of descriptors is not where a multiple of Queue Align is");
      return scope;
    }
    ring(Meaning.AVAIL, table, n, scope);
    ring(Meaning.USED, table, n, scope);
    statements.replaceAll(new FixedScope(told, shown, true)::checked);
    return scope;
  }

  private void everyRing(String reason) {
    for (Meaning ring : List.of(Meaning.AVAIL, Meaning.USED)) {
      if (!parts.of(ring).isEmpty()) {
        unread(ring, reason);
      }
    }
  }

  private void ring(Meaning ring, Field table, long n, Scope scope) {
    List<Field> all = parts.of(ring);
    Optional<Field> unclear =
        parts.unclear().stream()
            .filter(each -> QuantityNames.variable(each.name()).equals(Optional.of(ring)))
            .findFirst();
    if (all.isEmpty() && unclear.isPresent()) {
      unread(ring, unclear.get().name() + " is no structure with a ring in it");
    } else if (all.size() > 1) {
      unread(
          ring,
          String.format(
              Locale.ROOT,
              "%s and %s could each be %s",
              all.get(0).name(),
              all.get(1).name(),
              ring.quantity().orElseThrow().meaning()));
    } else if (all.size() == 1) {
      Field field = all.get(0);
      RecordLayout inner = program.layout(((RecordType) field.type()).id()).orElseThrow();
      Optional<Long> other = otherLength(inner, n);
      if (other.isPresent()) {
        unread(
            ring,
            String.format(
                Locale.ROOT,
                "%s has %d entries, and there are %d descriptors",
                field.name(),
                other.get(),
                n));
        return;
      }
      placed(ring, field.offset() - table.offset(), scope);
      event(ring, field, inner, table, scope);
    }
  }

  /** A ring that is not as long as the table leaves open which of the two is the Queue Size. */
  private static Optional<Long> otherLength(RecordLayout inner, long n) {
    return inner.fields().stream()
        .flatMap(each -> length(each.type()).stream())
        .filter(length -> length != 0 && length != n)
        .findFirst();
  }

  private static Optional<Long> length(Type type) {
    return type instanceof ArrayType array && array.length() instanceof Length.Fixed fixed
        ? Optional.of(fixed.elements())
        : Optional.empty();
  }

  private void placed(Meaning meaning, long offset, Scope scope) {
    Quantity quantity = meaning.quantity().orElseThrow();
    if (FixedScope.needsAlign(quantity) && scope.align().isEmpty()) {
      statements.add(
          new Unread(
              quantity,
              "no attribute says what the used ring is aligned to",
              at,
              "say what Queue Align is, with --fixed align=BYTES",
              assumptions));
      return;
    }
    String size = "Queue Size " + scope.size().orElseThrow();
    String note = scope.align().map(a -> size + " and Queue Align " + a.bytes()).orElse(size);
    statements.add(
        new Stated(
            quantity,
            Literal.of(offset, CType.U64),
            Measured.OFFSET,
            Optional.empty(),
            at,
            List.of("the structure is for " + note),
            assumptions));
  }

  /** The event field is the ring's own, or the member behind it. */
  private void event(Meaning ring, Field field, RecordLayout inner, Field table, Scope scope) {
    Meaning event = ring == Meaning.AVAIL ? Meaning.USED_EVENT : Meaning.AVAIL_EVENT;
    for (Field each : inner.fields()) {
      if (isEvent(each, event)) {
        placed(event, field.offset() + each.offset() - table.offset(), scope);
        return;
      }
    }
    int next = layout.fields().indexOf(field) + 1;
    if (next < layout.fields().size() && isEvent(layout.fields().get(next), event)) {
      placed(event, layout.fields().get(next).offset() - table.offset(), scope);
    }
  }

  private static boolean isEvent(Field field, Meaning event) {
    return QuantityNames.variable(field.name()).equals(Optional.of(event))
        && field.type() instanceof IntegerType integer
        && integer.representation().width() == Short.SIZE;
  }

  private void unread(Meaning ring, String reason) {
    statements.add(
        new Unread(
            ring.quantity().orElseThrow(),
            reason,
            at,
            "no mend: read a function that lays out the ring",
            assumptions));
  }
}
