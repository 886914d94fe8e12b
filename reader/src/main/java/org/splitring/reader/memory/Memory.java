package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PStack;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.MemoryObject.Kind;

/**
 * What is in memory at one moment.
 *
 * <p>Laws: what was stored is found, until something else is stored that may meet it; what was lost
 * stays lost until it is written; of two memories that meet, either order gives the same.
 *
 * <p>An object that is not escaped is known to nobody else: a local variable, or what an allocation
 * gave, whose address was neither stored where others see it nor handed to them.
 */
public final class Memory {

  /** The most cells at places that are no constants, in one object. */
  private static final int MOST_MOVING = 48;

  private final MemoryServices services;
  private final HashPMap<MemoryObject, ObjectState> own;
  private final HashPMap<MemoryObject, ObjectState> shared;
  private final Background elsewhere;
  private final Background statics;
  private final HashPMap<MemoryObject, Loss> roots;
  private final MapPSet<MemoryObject> escaped;
  private final HashPMap<MemoryObject, Long> written;
  private final Touched touched;
  private final long stamp;
  private final @Nullable Journal journal;

  private Memory(
      MemoryServices services,
      HashPMap<MemoryObject, ObjectState> own,
      HashPMap<MemoryObject, ObjectState> shared,
      Background elsewhere,
      Background statics,
      HashPMap<MemoryObject, Loss> roots,
      MapPSet<MemoryObject> escaped,
      HashPMap<MemoryObject, Long> written,
      Touched touched,
      long stamp,
      @Nullable Journal journal) {
    this.services = services;
    this.own = own;
    this.shared = shared;
    this.elsewhere = elsewhere;
    this.statics = statics;
    this.roots = roots;
    this.escaped = escaped;
    this.written = written;
    this.touched = touched;
    this.stamp = stamp;
    this.journal = journal;
  }

  /** Memory as it is before the function is called. */
  public static Memory initial(MemoryServices services) {
    return new Memory(
        services,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        Background.ENTRY,
        Background.ENTRY,
        HashTreePMap.empty(),
        HashTreePSet.empty(),
        HashTreePMap.empty(),
        Touched.NOTHING,
        0,
        null);
  }

  private ObjectState.Deciding deciding() {
    return new ObjectState.Deciding(services.formulas(), services.facts());
  }

  private static boolean isOwn(MemoryObject object) {
    return object.kind() == Kind.LOCAL || object.kind() == Kind.ALLOCATION;
  }

  /** Whether others may know the object. */
  public boolean isExposed(MemoryObject object) {
    return !isOwn(object) || escaped.contains(object);
  }

  private boolean isConstant(MemoryObject object) {
    return object.kind() == Kind.STATIC && services.objects().constant(object).isPresent();
  }

  private @Nullable ObjectState known(MemoryObject object) {
    return (isOwn(object) ? own : shared).get(object);
  }

  private ObjectState state(MemoryObject object) {
    ObjectState known = known(object);
    if (known != null) {
      return known;
    }
    if (isOwn(object)) {
      return ObjectState.of(Background.UNDETERMINED);
    }
    Optional<List<MemoryServices.Initial>> constant =
        object.kind() == Kind.STATIC ? services.objects().constant(object) : Optional.empty();
    return constant.isPresent()
        ? constant(object, constant.get())
        : ObjectState.of(object.kind() == Kind.STATIC ? statics : behind(object));
  }

  /**
   * What an object holds that was not seen yet. A pointer to it may have been copied before what it
   * was read from was lost with all that can be reached from there.
   */
  private Background behind(MemoryObject object) {
    for (Optional<MemoryObject.Slot> at = object.slot();
        at.isPresent();
        at = at.get().object().slot()) {
      MemoryObject from = at.get().object();
      Loss loss = roots.get(from);
      if (loss != null) {
        return new Background.Lost(loss);
      }
      if (from.kind() == Kind.STATIC
          && !isConstant(from)
          && !(statics instanceof Background.Entry)) {
        return statics;
      }
    }
    return elsewhere;
  }

  private ObjectState constant(MemoryObject object, List<MemoryServices.Initial> initial) {
    CType type = object.address().type();
    FormulaTable formulas = services.formulas();
    ObjectState state = ObjectState.of(new Background.Filled(formulas.literal(0, CType.U8)));
    for (MemoryServices.Initial each : initial) {
      ByteRange range =
          new ByteRange(
              formulas.literal(each.offset(), type), formulas.literal(each.bytes(), type));
      Content content = new Content.Scalar(each.value(), each.bytes(), 0);
      state = state.with(range, content, 0, object.origin(), deciding());
    }
    return state;
  }

  /** Whether anything was stored in an object, or it was begun. */
  public boolean holds(MemoryObject object) {
    return known(object) != null;
  }

  /** Whether the same is known of targets of pointers that nothing was stored in. */
  public boolean hasSameTargets(Memory other) {
    return elsewhere.equals(other.elsewhere);
  }

  /** Whether the same is known of statics that nothing was stored in. */
  public boolean hasSameStatics(Memory other) {
    return statics.equals(other.statics);
  }

  /** The objects that were lost with all that can be reached from there. */
  public Collection<MemoryObject> roots() {
    return roots.keySet();
  }

  /** What the bytes of a range hold: the one where a condition holds, else the other. */
  public Content either(
      Formula condition, MemoryObject object, ByteRange range, Content yes, Content no) {
    return Joining.contents(services).either(condition, object, range, yes, no);
  }

  /** What the bytes of a range hold. */
  public Content find(MemoryObject object, ByteRange range) {
    return state(object).find(object, range, deciding());
  }

  /**
   * The objects behind pointers, the ring and statics in which something was, or may have been,
   * stored after all of these bytes of another object were.
   */
  public List<MemoryObject> writtenSince(MemoryObject object, ByteRange range) {
    long oldest = state(object).oldest(range, deciding());
    List<MemoryObject> since = new ArrayList<>();
    written.forEach(
        (other, newest) -> {
          if (!other.equals(object) && newest >= oldest) {
            since.add(other);
          }
        });
    since.sort(Comparator.comparing(MemoryObject::key));
    return since;
  }

  /**
   * The same with something stored. Where the object stands for many, all that it holds is lost.
   *
   * @param ifUnsure what happens to an object that is given up
   */
  public Memory store(
      MemoryObject object, ByteRange range, Content content, Origin at, Loss ifUnsure) {
    Memory known = isExposed(object) ? escape(content) : this;
    Memory exposed = isNothing(content) ? known : known.touching(known.touched.with(object, range));
    ObjectState state = exposed.state(object);
    Optional<List<Long>> few =
        range.isFixed() || range.fixedBytes().isEmpty()
            ? Optional.empty()
            : services.facts().few(range.offset(), ObjectState.MOST_OFFSETS);
    if (object.single() && few.isPresent() && isSimple(content)) {
      ObjectState one =
          state.withOneOf(
              object,
              range,
              few.get(),
              content,
              stamp + 1,
              at,
              Joining.contents(services),
              deciding());
      Memory result = exposed;
      for (long each : few.get()) {
        Formula place = services.formulas().literal(each, range.offset().type());
        ByteRange touched = new ByteRange(place, range.bytes());
        result = result.put(object, one, Optional.of(touched), stamp + 1);
      }
      return result;
    }
    boolean full = !range.isFixed() && state.moving().size() >= MOST_MOVING;
    if (!object.single() || full) {
      return exposed.put(
          object, ObjectState.of(new Background.Lost(ifUnsure)), Optional.empty(), stamp + 1);
    }
    ObjectState changed = state.with(range, content, stamp + 1, at, deciding());
    return exposed.put(object, changed, Optional.of(range), stamp + 1);
  }

  /** Whether a content is the same wherever it is stored. */
  private static boolean isSimple(Content content) {
    return content instanceof Content.Scalar
        || content instanceof Content.Image image
            && !(image.background() instanceof Background.Entry);
  }

  /** Whether it is zero bytes: who stores these lays nothing out. */
  private static boolean isNothing(Content content) {
    return content instanceof Content.Scalar scalar
            && scalar.value() instanceof Value.Number number
            && isZero(number.formula())
        || content instanceof Content.Image image
            && image.background() instanceof Background.Filled filled
            && isZero(filled.value());
  }

  private static boolean isZero(Formula formula) {
    return formula instanceof Literal literal && literal.value() == 0;
  }

  private Memory touching(Touched now) {
    return now == touched
        ? this
        : new Memory(
            services, own, shared, elsewhere, statics, roots, escaped, written, now, stamp,
            journal);
  }

  /**
   * The calls of functions without text that left what bytes hold, if nothing else did: nothing
   * that was executed has stored anything but zero in them, at any time.
   */
  public Set<Origin> leftBy(MemoryObject object, ByteRange range) {
    Set<Origin> calls = new LinkedHashSet<>();
    boolean left =
        !touched.mayMeet(object, range) && isLeft(find(object, range), calls) && !calls.isEmpty();
    return left ? calls : Set.of();
  }

  private static boolean isLeft(Content content, Set<Origin> calls) {
    if (content instanceof Content.Either either) {
      return isLeft(either.whenTrue(), calls) && isLeft(either.whenFalse(), calls);
    }
    return isNothing(content)
        || content instanceof Content.Image image && isLeft(image.background(), calls);
  }

  private static boolean isLeft(Background background, Set<Origin> calls) {
    if (background instanceof Background.Either either) {
      return isLeft(either.whenTrue(), calls) && isLeft(either.whenFalse(), calls);
    }
    if (background instanceof Background.Lost lost) {
      calls.addAll(lost.loss().origins());
      return isByCall(lost.loss());
    }
    return background instanceof Background.Entry;
  }

  private static boolean isByCall(Loss loss) {
    return loss.reason().kind() == Reason.Kind.CHANGED;
  }

  /** The same with an object that begins anew. */
  public Memory begun(MemoryObject object, Background background) {
    return touching(touched.with(object))
        .put(object, ObjectState.of(background), Optional.empty(), stamp);
  }

  /** The same without objects that have ended. */
  public Memory ended(Collection<MemoryObject> objects) {
    return objects.isEmpty()
        ? this
        : new Memory(
            services,
            own.minusAll(objects),
            shared,
            elsewhere,
            statics,
            roots,
            escaped.minusAll(objects),
            written,
            touched,
            stamp,
            journal);
  }

  private Memory put(
      MemoryObject object, ObjectState state, Optional<ByteRange> range, long newStamp) {
    boolean mine = isOwn(object);
    return new Memory(
        services,
        mine ? own.plus(object, state) : own,
        mine ? shared : shared.plus(object, state),
        elsewhere,
        statics,
        roots,
        escaped,
        mine ? written : written.plus(object, newStamp),
        touched,
        newStamp,
        new Journal(journal, Journal.length(journal) + 1, object, range));
  }

  private Memory with(
      Background everyTarget, Background everyStatic, MapPSet<MemoryObject> nowEscaped) {
    return with(everyTarget, everyStatic, roots, nowEscaped);
  }

  private Memory with(
      Background everyTarget,
      Background everyStatic,
      HashPMap<MemoryObject, Loss> nowRoots,
      MapPSet<MemoryObject> nowEscaped) {
    return new Memory(
        services,
        own,
        shared,
        everyTarget,
        everyStatic,
        nowRoots,
        nowEscaped,
        written,
        touched,
        stamp,
        journal);
  }

  /** The same where others know all that can be reached from these bytes. */
  public Memory escape(Content content) {
    Reach reach = new Reach(services.objects());
    reach.add(content);
    return reach.isEmpty() ? this : escape(reach);
  }

  /** The same where others know all that can be reached from these values. */
  public Memory escape(Reach reach) {
    close(reach);
    MapPSet<MemoryObject> more = escaped;
    for (MemoryObject each : reach.objects()) {
      if (!more.contains(each)) {
        more = more.plus(each);
      }
    }
    return more == escaped ? this : with(elsewhere, statics, more);
  }

  /** The objects that a function without text was handed, and may know from then on. */
  public Collection<MemoryObject> escaped() {
    return escaped;
  }

  /** Pointers to the beginnings of objects, and to all statics that anything was stored in. */
  public List<Value> addresses(Collection<MemoryObject> objects) {
    List<MemoryObject> all = new ArrayList<>(objects);
    shared.keySet().stream().filter(each -> each.kind() == Kind.STATIC).forEach(all::add);
    List<Value> pointers = new ArrayList<>();
    for (MemoryObject each : all) {
      Formula zero = services.formulas().literal(0, each.address().type());
      pointers.add(new Value.Address(each, zero));
    }
    return pointers;
  }

  /** All that can be reached from these values. */
  public Reach reach(Collection<Value> roots) {
    Reach reach = new Reach(services.objects());
    roots.forEach(reach::add);
    close(reach);
    return reach;
  }

  private void close(Reach reach) {
    for (Optional<MemoryObject> next = reach.next(); next.isPresent(); next = reach.next()) {
      ObjectState state = state(next.get());
      reach.add(state.background(), next.get());
      state.fixed().values().forEach(cell -> reach.add(cell.content()));
      state.moving().forEach(cell -> reach.add(cell.content()));
    }
  }

  /** The same where these objects may have changed, and with them, if asked, all statics. */
  public Memory lose(Collection<MemoryObject> objects, boolean withStatics, Loss loss) {
    Background lost = new Background.Lost(loss);
    Memory told = isByCall(loss) ? this : touching(touched.anything());
    Memory result = withStatics ? told.with(elsewhere, lost, escaped) : told;
    List<MemoryObject> all = new ArrayList<>(objects);
    if (withStatics) {
      shared.keySet().stream().filter(each -> each.kind() == Kind.STATIC).forEach(all::add);
    }
    HashPMap<MemoryObject, Loss> more = result.roots;
    for (MemoryObject each : objects) {
      more = more.plus(each, loss);
    }
    result = result.with(result.elsewhere, result.statics, more, result.escaped);
    for (MemoryObject each : all) {
      result = result.lost(each, lost, stamp + 1);
    }
    return result;
  }

  private Memory lost(MemoryObject object, Background lost, long newStamp) {
    boolean gone = isOwn(object) && known(object) == null;
    boolean byCall = lost instanceof Background.Lost loss && isByCall(loss.loss());
    return gone || isConstant(object)
        ? this
        : touching(byCall ? touched : touched.with(object))
            .put(object, ObjectState.of(lost), Optional.empty(), newStamp);
  }

  /** The same where all that others know may have changed. */
  public Memory loseExposed(Loss loss) {
    Background lost = new Background.Lost(loss);
    Memory result =
        touching(isByCall(loss) ? touched : touched.anything())
            .with(lost, lost, HashTreePMap.empty(), escaped);
    for (MemoryObject each : exposed()) {
      result = result.lost(each, lost, stamp + 1);
    }
    return result;
  }

  /** The same where all that others know may have changed, but for one object. */
  public Memory loseExposedBut(MemoryObject object, Loss loss) {
    ObjectState kept = state(object);
    return loseExposed(loss).put(object, kept, Optional.empty(), stamp + 1);
  }

  /** The same where all that others know may have changed, but for these objects. */
  public Memory loseExposedBut(Collection<MemoryObject> objects, Loss loss) {
    Memory lost = loseExposed(loss);
    long newer = stamp + 1;
    for (MemoryObject each : objects) {
      lost = lost.put(each, state(each), Optional.empty(), newer++);
    }
    return lost;
  }

  /** The objects that others may know of. */
  public Collection<MemoryObject> exposed() {
    List<MemoryObject> exposed = new ArrayList<>(shared.keySet());
    exposed.addAll(escaped);
    return exposed;
  }

  /** The same where everything may have changed. */
  public Memory loseAll(Loss loss) {
    return loseExposed(loss).lose(own.keySet(), false, loss);
  }

  /** The objects that something was stored in, oldest first. */
  public Collection<MemoryObject> changed() {
    Map<MemoryObject, Boolean> changed = new LinkedHashMap<>();
    for (Journal each : Journal.since(null, journal)) {
      if (known(each.object()) != null) {
        changed.putIfAbsent(each.object(), true);
      }
    }
    return changed.keySet();
  }

  /** The cells of an object: those at constant places in their order, then the others. */
  public List<MemoryCell> cells(MemoryObject object) {
    List<MemoryCell> cells = new ArrayList<>(state(object).fixed().values());
    cells.addAll(state(object).moving());
    return cells;
  }

  /** What the bytes of an object hold that no cell has. */
  public Background background(MemoryObject object) {
    return state(object).background();
  }

  /**
   * What was stored since {@code past}, which this memory goes on from: objects, and where it is
   * known the bytes.
   */
  public Map<MemoryObject, Optional<List<ByteRange>>> changedSince(Memory past) {
    Map<MemoryObject, Optional<List<ByteRange>>> changed = new LinkedHashMap<>();
    touch(Journal.common(past.journal, journal), journal, changed);
    return changed;
  }

  private static void touch(
      @Nullable Journal past,
      @Nullable Journal now,
      Map<MemoryObject, Optional<List<ByteRange>>> touched) {
    for (Journal each : Journal.since(past, now)) {
      Optional<List<ByteRange>> before =
          touched.getOrDefault(each.object(), Optional.of(new ArrayList<>()));
      if (each.range().isEmpty()) {
        touched.put(each.object(), Optional.empty());
      } else {
        before.ifPresent(
            list -> {
              list.add(each.range().get());
              touched.put(each.object(), before);
            });
      }
    }
  }

  /** Memory after either of two: {@code yes} where the condition holds, else {@code no}. */
  public static Memory join(Formula condition, Memory yes, Memory no) {
    if (yes == no) {
      return yes;
    }
    Journal past = Journal.common(yes.journal, no.journal);
    Map<MemoryObject, Optional<List<ByteRange>>> touched = new LinkedHashMap<>();
    touch(past, yes.journal, touched);
    touch(past, no.journal, touched);
    Joining joining = new Joining(condition, yes.services);
    Memory result =
        new Memory(
            yes.services,
            yes.own,
            yes.shared,
            joining.either(yes.elsewhere, no.elsewhere),
            joining.either(yes.statics, no.statics),
            LostRoots.joined(yes.roots, yes.elsewhere, no.roots, no.elsewhere),
            yes.escaped == no.escaped ? yes.escaped : yes.escaped.plusAll(no.escaped),
            later(yes.written, no.written),
            yes.touched.or(no.touched),
            Math.max(yes.stamp, no.stamp) + 1,
            past);
    for (Map.Entry<MemoryObject, Optional<List<ByteRange>>> each : touched.entrySet()) {
      MemoryObject object = each.getKey();
      if (yes.known(object) != null || no.known(object) != null) {
        result =
            result.joined(object, each.getValue(), joining, yes.state(object), no.state(object));
      }
    }
    return result;
  }

  private static HashPMap<MemoryObject, Long> later(
      HashPMap<MemoryObject, Long> one, HashPMap<MemoryObject, Long> other) {
    HashPMap<MemoryObject, Long> all = one;
    for (Map.Entry<MemoryObject, Long> each :
        one == other ? Map.<MemoryObject, Long>of().entrySet() : other.entrySet()) {
      Long before = one.get(each.getKey());
      if (before == null || before < each.getValue()) {
        all = all.plus(each.getKey(), each.getValue());
      }
    }
    return all;
  }

  private Memory joined(
      MemoryObject object,
      Optional<List<ByteRange>> ranges,
      Joining joining,
      ObjectState yes,
      ObjectState no) {
    ObjectState both = yes == no ? yes : joining.either(object, ranges, yes, no, stamp);
    long newer = stamp + both.moving().size() + 1;
    if (ranges.isEmpty()) {
      return put(object, both, Optional.empty(), newer);
    }
    List<ByteRange> told = Joining.distinct(ranges.get());
    Memory result = put(object, both, Optional.of(told.get(0)), newer);
    for (ByteRange each : told.subList(1, told.size())) {
      result = result.put(object, both, Optional.of(each), result.stamp);
    }
    return result;
  }

  /** Cells that one list has above what both have. */
  static List<MemoryCell> above(PStack<MemoryCell> list, PStack<MemoryCell> other) {
    PStack<MemoryCell> left = list;
    PStack<MemoryCell> right = other;
    while (left != right && !left.isEmpty()) {
      if (left.size() >= right.size()) {
        left = left.subList(1);
      } else {
        right = right.subList(1);
      }
    }
    int kept = left.isEmpty() ? 0 : left.size();
    return new ArrayList<>(list.subList(0, list.size() - kept));
  }
}
