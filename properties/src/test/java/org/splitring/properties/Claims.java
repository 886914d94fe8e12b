package org.splitring.properties;

import static org.splitring.properties.C.A;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.and;
import static org.splitring.properties.C.cast;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.not;
import static org.splitring.properties.C.num;
import static org.splitring.properties.C.size;
import static org.splitring.properties.C.sub;
import static org.splitring.properties.C.upByDivision;
import static org.splitring.properties.C.upByMask;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;

/** The six claims of the original report, transcribed; and ways to make others. */
public final class Claims {

  private Claims() {}

  public static Claim of(DataModel model, Scope scope, Statement... statements) {
    return new Claim(
        "it",
        "It",
        Role.DRIVER,
        Provenance.typed(),
        model,
        List.of(),
        scope,
        List.of(),
        List.of(statements));
  }

  public static Claim of(Statement... statements) {
    return of(DataModel.LP64, Scope.WHOLE, statements);
  }

  public static Stated offset(Quantity quantity, Formula formula) {
    return Stated.of(quantity, formula, Measured.OFFSET);
  }

  public static Stated address(Quantity quantity, Formula formula) {
    return Stated.of(quantity, formula, Measured.ADDRESS);
  }

  public static Stated guarded(Stated stated, Formula laidOut) {
    return new Stated(
        stated.quantity(),
        stated.formula(),
        stated.measured(),
        Optional.of(laidOut),
        Optional.empty(),
        List.of());
  }

  /** The macro as the standard prints it, {@code ((x) + a) & ~a}, with a taken as Queue Align. */
  public static Claim specPrinted() {
    return spec(A);
  }

  /** The same with a taken as Queue Align less one, as the macro needs. */
  public static Claim specMask() {
    return spec(sub(A, num(1)));
  }

  private static Claim spec(Formula mask) {
    Formula front = add(mul(size(16), N), mul(size(2), add(num(3), N)));
    Formula back = add(mul(size(2), num(3)), mul(size(8), N));
    return of(
        offset(Quantity.USED, align(front, mask)),
        offset(Quantity.TOTAL, cast(CType.U32, add(align(front, mask), align(back, mask)))));
  }

  private static Formula align(Formula x, Formula mask) {
    return and(add(x, mask), not(mask));
  }

  public static Claim linux() {
    Formula avail = add(BASE, mul(size(16), N));
    Formula usedEvent = add(avail, size(4), mul(size(2), N));
    Formula used = upByMask(add(usedEvent, size(2)), A);
    Formula front = add(mul(size(16), N), mul(size(2), add(num(3), N)));
    Formula total = add(upByMask(front, A), mul(size(2), num(3)), mul(size(8), N));
    return of(
        address(Quantity.AVAIL, avail),
        address(Quantity.USED_EVENT, usedEvent),
        address(Quantity.USED, used),
        address(Quantity.AVAIL_EVENT, add(used, size(4), mul(size(8), N))),
        offset(Quantity.TOTAL, cast(CType.U32, total)));
  }

  /** kvmtool takes the header of Linux; its used ring is found the same way. */
  public static Claim kvmtool() {
    Formula avail = add(BASE, mul(N, size(16)));
    Formula end = add(avail, size(4), mul(size(2), N), size(2));
    return of(
        address(Quantity.AVAIL, avail),
        address(Quantity.USED, and(add(end, sub(A, num(1))), not(sub(A, num(1))))));
  }

  /** Written for pages alone: the alignment is a constant. */
  public static Claim acrn() {
    Formula page = size(4096);
    Formula n = org.splitring.model.formula.Input.N.as(CType.U16);
    Formula avail = add(BASE, mul(n, size(16)));
    Formula end = add(avail, num(2), num(2), mul(n, size(2)), num(2));
    Formula total = add(mul(n, size(16)), mul(add(num(3), n), size(2)));
    Scope pages = new Scope(Optional.empty(), Optional.of(new QueueAlign(4096)));
    return of(
        DataModel.LP64,
        pages,
        address(Quantity.AVAIL, avail),
        address(Quantity.USED, upByMask(end, page)),
        offset(
            Quantity.TOTAL,
            upByMask(add(upByMask(total, page), mul(num(6), size(1)), mul(n, size(8))), page)));
  }

  /** The used ring behind the entries of the available ring, without used_event. */
  public static Claim qemu() {
    Formula avail = add(BASE, mul(N, size(16)));
    Formula entries = add(size(4), mul(size(2), N));
    Formula used = upByDivision(add(avail, entries), A);
    Formula evt = mul(C.EVT, size(2));
    return of(
        address(Quantity.AVAIL, avail),
        address(Quantity.USED_EVENT, add(avail, entries)),
        address(Quantity.USED, used),
        address(Quantity.AVAIL_EVENT, add(used, size(4), mul(size(8), N))),
        offset(Quantity.AVAIL_SIZE, add(entries, evt)),
        offset(Quantity.USED_SIZE, add(size(4), mul(size(8), N), evt)));
  }

  public static List<Claim> all() {
    return List.of(specPrinted(), specMask(), linux(), kvmtool(), acrn(), qemu());
  }
}
