package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;

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

  private final ObjectStates states;
  private final MapPSet<MemoryObject> escaped;
  private final History history;

  private Memory(ObjectStates states, MapPSet<MemoryObject> escaped, History history) {
    this.states = states;
    this.escaped = escaped;
    this.history = history;
  }

  /** Memory as it is before the function is called. */
  public static Memory initial(MemoryServices services) {
    return new Memory(ObjectStates.initial(services), HashTreePSet.empty(), History.NONE);
  }

  private MemoryServices services() {
    return states.services();
  }

  /** Whether others may know the object. */
  public boolean isExposed(MemoryObject object) {
    return !ObjectStates.isOwn(object) || escaped.contains(object);
  }

  /** Whether anything was stored in an object, or it was begun. */
  public boolean holds(MemoryObject object) {
    return states.known(object) != null;
  }

  /** Whether the same is known of targets of pointers that nothing was stored in. */
  public boolean hasSameTargets(Memory other) {
    return states.elsewhere().equals(other.states.elsewhere());
  }

  /** Whether the same is known of statics that nothing was stored in. */
  public boolean hasSameStatics(Memory other) {
    return states.statics().equals(other.states.statics());
  }

  /** The objects that were lost with all that can be reached from there. */
  public Collection<MemoryObject> roots() {
    return states.roots().keySet();
  }

  /** What the bytes of a range hold: the one where a condition holds, else the other. */
  public Content either(
      Formula condition, MemoryObject object, ByteRange range, Content yes, Content no) {
    return MemoryJoin.contents(services()).either(condition, object, range, yes, no);
  }

  /** What the bytes of a range hold. */
  public Content find(MemoryObject object, ByteRange range) {
    return states.of(object).find(object, range, states.deciding());
  }

  /**
   * The objects behind pointers, the ring and statics in which something was, or may have been,
   * stored after all of these bytes of another object were.
   */
  public List<MemoryObject> writtenSince(MemoryObject object, ByteRange range) {
    return history.since(states.of(object).oldest(object, range, states.deciding()), object);
  }

  /**
   * The same with something stored. Where the object stands for many, all that it holds is lost.
   *
   * @param ifUnsure what happens to an object that is given up
   */
  public Memory store(
      MemoryObject object, ByteRange range, Content content, Origin at, HavocEvent ifUnsure) {
    Memory known = isExposed(object) ? escape(content) : this;
    Memory exposed =
        content.isZero() ? known : known.touching(known.history.touched().with(object, range));
    ObjectState state = exposed.states.of(object);
    long newer = history.stamp() + 1;
    Optional<List<Long>> few =
        range.isFixed() || range.fixedBytes().isEmpty()
            ? Optional.empty()
            : services().facts().few(range.offset(), ObjectState.MOST_OFFSETS);
    if (object.single() && few.isPresent() && content.isSimple()) {
      ObjectState one =
          state.withOneOf(
              object,
              range,
              few.get(),
              content,
              newer,
              at,
              MemoryJoin.contents(services()),
              states.deciding());
      Memory result = exposed;
      for (long each : few.get()) {
        Formula place = services().formulas().literal(each, range.offset().type());
        ByteRange touched = new ByteRange(place, range.bytes());
        result = result.put(object, one, Optional.of(touched), newer);
      }
      return result;
    }
    boolean full = !range.isFixed() && state.moving().size() >= MOST_MOVING;
    if (!object.single() || full) {
      return exposed.put(
          object, ObjectState.of(new Background.Lost(ifUnsure)), Optional.empty(), newer);
    }
    ObjectState changed = state.with(range, content, newer, at, states.deciding());
    return exposed.put(object, changed, Optional.of(range), newer);
  }

  private Memory touching(StoredRanges now) {
    History touched = history.touching(now);
    return touched == history ? this : new Memory(states, escaped, touched);
  }

  /**
   * The calls of functions without text that left what bytes hold, if nothing else did: nothing
   * that was executed has stored anything but zero in them, at any time.
   */
  public Set<Origin> leftBy(MemoryObject object, ByteRange range) {
    return history.touched().mayMeet(object, range)
        ? Set.of()
        : LeftByCalls.of(find(object, range));
  }

  /** The same with an object that begins anew. */
  public Memory begun(MemoryObject object, Background background) {
    return touching(history.touched().with(object))
        .put(object, ObjectState.of(background), Optional.empty(), history.stamp());
  }

  /** The same without objects that have ended. */
  public Memory ended(Collection<MemoryObject> objects) {
    return objects.isEmpty()
        ? this
        : new Memory(states.without(objects), escaped.minusAll(objects), history);
  }

  private Memory put(
      MemoryObject object, ObjectState state, Optional<ByteRange> range, long newStamp) {
    return new Memory(
        states.with(object, state), escaped, history.changed(object, range, newStamp));
  }

  private Memory unseen(
      Background everyTarget, Background everyStatic, HashPMap<MemoryObject, HavocEvent> roots) {
    return new Memory(states.unseen(everyTarget, everyStatic, roots), escaped, history);
  }

  /** The same where others know all that can be reached from these bytes. */
  public Memory escape(Content content) {
    Reach reach = new Reach(services().objects());
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
    return more == escaped ? this : new Memory(states, more, history);
  }

  /** The objects that a function without text was handed, and may know from then on. */
  public Collection<MemoryObject> escaped() {
    return escaped;
  }

  /** Pointers to the beginnings of objects, and to all statics that anything was stored in. */
  public List<Value> addresses(Collection<MemoryObject> objects) {
    List<MemoryObject> all = new ArrayList<>(objects);
    all.addAll(states.changedStatics());
    List<Value> pointers = new ArrayList<>();
    for (MemoryObject each : all) {
      Formula zero = services().formulas().literal(0, each.address().type());
      pointers.add(new Value.Address(each, zero));
    }
    return pointers;
  }

  /** All that can be reached from these values. */
  public Reach reach(Collection<Value> roots) {
    Reach reach = new Reach(services().objects());
    roots.forEach(reach::add);
    close(reach);
    return reach;
  }

  private void close(Reach reach) {
    for (Optional<MemoryObject> next = reach.next(); next.isPresent(); next = reach.next()) {
      ObjectState state = states.of(next.get());
      reach.add(state.background(), next.get());
      state.fixed().values().forEach(cell -> reach.add(cell.content()));
      state.moving().forEach(cell -> reach.add(cell.content()));
    }
  }

  /** The same where these objects may have changed, and with them, if asked, all statics. */
  public Memory lose(Collection<MemoryObject> objects, boolean withStatics, HavocEvent loss) {
    Background lost = new Background.Lost(loss);
    HashPMap<MemoryObject, HavocEvent> roots = states.roots();
    for (MemoryObject each : objects) {
      roots = roots.plus(each, loss);
    }
    List<MemoryObject> all = new ArrayList<>(objects);
    if (withStatics) {
      all.addAll(states.changedStatics());
    }
    Memory result =
        toldOf(loss).unseen(states.elsewhere(), withStatics ? lost : states.statics(), roots);
    for (MemoryObject each : all) {
      result = result.lost(each, loss, history.stamp() + 1);
    }
    return result;
  }

  /** What a call may have done is not what the text that is executed did. */
  private Memory toldOf(HavocEvent loss) {
    return LeftByCalls.isByCall(loss) ? this : touching(history.touched().anything());
  }

  private Memory lost(MemoryObject object, HavocEvent loss, long newStamp) {
    boolean gone = ObjectStates.isOwn(object) && states.known(object) == null;
    StoredRanges touched = history.touched();
    return gone || states.isConstant(object)
        ? this
        : touching(LeftByCalls.isByCall(loss) ? touched : touched.with(object))
            .put(object, ObjectState.of(new Background.Lost(loss)), Optional.empty(), newStamp);
  }

  /** The same where all that others know may have changed. */
  public Memory loseExposed(HavocEvent loss) {
    Background lost = new Background.Lost(loss);
    Memory result = toldOf(loss).unseen(lost, lost, HashTreePMap.empty());
    for (MemoryObject each : exposed()) {
      result = result.lost(each, loss, history.stamp() + 1);
    }
    return result;
  }

  /** The same where all that others know may have changed, but for these objects. */
  public Memory loseExposedBut(Collection<MemoryObject> objects, HavocEvent loss) {
    Memory lost = loseExposed(loss);
    long newer = history.stamp() + 1;
    for (MemoryObject each : objects) {
      lost = lost.put(each, states.of(each), Optional.empty(), newer++);
    }
    return lost;
  }

  /** The objects that others may know of. */
  public Collection<MemoryObject> exposed() {
    return states.exposed(escaped);
  }

  /** The same where everything may have changed. */
  public Memory loseAll(HavocEvent loss) {
    return loseExposed(loss).lose(states.own().keySet(), false, loss);
  }

  /** The objects that something was stored in, oldest first. */
  public Collection<MemoryObject> changed() {
    Map<MemoryObject, Boolean> changed = new LinkedHashMap<>();
    for (Journal each : Journal.since(null, history.journal())) {
      if (holds(each.object())) {
        changed.putIfAbsent(each.object(), true);
      }
    }
    return changed.keySet();
  }

  /** The cells of an object: those at constant places in their order, then the others. */
  public List<MemoryCell> cells(MemoryObject object) {
    List<MemoryCell> cells = new ArrayList<>(states.of(object).fixed().values());
    cells.addAll(states.of(object).moving());
    return cells;
  }

  /** What the bytes of an object hold that no cell has. */
  public Background background(MemoryObject object) {
    return states.of(object).background();
  }

  /**
   * What was stored since {@code past}, which this memory goes on from: objects, and where it is
   * known the bytes.
   */
  public Map<MemoryObject, Optional<List<ByteRange>>> changedSince(Memory past) {
    return history.changes(Journal.common(past.history.journal(), history.journal()));
  }

  /** Memory after either of two: {@code yes} where the condition holds, else {@code no}. */
  public static Memory join(Formula condition, Memory yes, Memory no) {
    if (yes == no) {
      return yes;
    }
    MemoryJoin joining = new MemoryJoin(condition, yes.services());
    ObjectStates one = yes.states;
    ObjectStates other = no.states;
    ObjectStates states =
        one.unseen(
            joining.either(one.elsewhere(), other.elsewhere()),
            joining.either(one.statics(), other.statics()),
            HavocRoots.joined(one.roots(), one.elsewhere(), other.roots(), other.elsewhere()));
    MapPSet<MemoryObject> escaped =
        yes.escaped == no.escaped ? yes.escaped : yes.escaped.plusAll(no.escaped);
    Memory result = new Memory(states, escaped, History.joined(yes.history, no.history));
    for (var each : History.changes(yes.history, no.history).entrySet()) {
      MemoryObject object = each.getKey();
      if (yes.holds(object) || no.holds(object)) {
        result = result.joined(object, each.getValue(), joining, one.of(object), other.of(object));
      }
    }
    return result;
  }

  private Memory joined(
      MemoryObject object,
      Optional<List<ByteRange>> ranges,
      MemoryJoin joining,
      ObjectState yes,
      ObjectState no) {
    long stamp = history.stamp();
    ObjectState both = yes == no ? yes : joining.either(object, ranges, yes, no, stamp);
    long newer = stamp + both.moving().size() + 1;
    if (ranges.isEmpty()) {
      return put(object, both, Optional.empty(), newer);
    }
    List<ByteRange> told = MemoryJoin.distinct(ranges.get());
    Memory result = put(object, both, Optional.of(told.get(0)), newer);
    for (ByteRange each : told.subList(1, told.size())) {
      result = result.put(object, both, Optional.of(each), result.history.stamp());
    }
    return result;
  }
}
