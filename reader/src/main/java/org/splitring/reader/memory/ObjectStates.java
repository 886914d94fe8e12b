package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.splitring.model.formula.CType;
import org.splitring.reader.memory.MemoryObject.Kind;

/**
 * What objects hold.
 *
 * @param services what decides and joins
 * @param own local variables and allocations that something was stored in, or that were begun
 * @param shared other objects that something was stored in
 * @param elsewhere what is held by targets of pointers that nothing was stored in
 * @param statics what is held by statics that nothing was stored in
 * @param roots objects that were lost with all that can be reached from there
 */
record ObjectStates(
    MemoryServices services,
    HashPMap<MemoryObject, ObjectState> own,
    HashPMap<MemoryObject, ObjectState> shared,
    Background elsewhere,
    Background statics,
    HashPMap<MemoryObject, HavocEvent> roots) {

  static ObjectStates initial(MemoryServices services) {
    return new ObjectStates(
        services,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        Background.ENTRY,
        Background.ENTRY,
        HashTreePMap.empty());
  }

  ObjectState.Deciding deciding() {
    return new ObjectState.Deciding(services.formulas(), services.facts());
  }

  /** Whether nobody else knows the object when it begins. */
  static boolean isOwn(MemoryObject object) {
    return object.kind() == Kind.LOCAL || object.kind() == Kind.ALLOCATION;
  }

  boolean isConstant(MemoryObject object) {
    return object.kind() == Kind.STATIC && services.objects().constant(object).isPresent();
  }

  /** What was stored in an object; null if nothing was. */
  @Nullable ObjectState known(MemoryObject object) {
    return (isOwn(object) ? own : shared).get(object);
  }

  /** What an object holds. */
  ObjectState of(MemoryObject object) {
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
      HavocEvent loss = roots.get(from);
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

  /** The statics that something was stored in. */
  List<MemoryObject> changedStatics() {
    return shared.keySet().stream().filter(each -> each.kind() == Kind.STATIC).toList();
  }

  /** The objects that others knew from the beginning, and those that became known to them. */
  Collection<MemoryObject> exposed(Collection<MemoryObject> escaped) {
    List<MemoryObject> exposed = new ArrayList<>(shared.keySet());
    exposed.addAll(escaped);
    return exposed;
  }

  ObjectStates with(MemoryObject object, ObjectState state) {
    return isOwn(object)
        ? new ObjectStates(services, own.plus(object, state), shared, elsewhere, statics, roots)
        : new ObjectStates(services, own, shared.plus(object, state), elsewhere, statics, roots);
  }

  ObjectStates without(Collection<MemoryObject> ended) {
    return new ObjectStates(services, own.minusAll(ended), shared, elsewhere, statics, roots);
  }

  /** The same where objects that nothing was stored in hold something else. */
  ObjectStates unseen(
      Background everyTarget, Background everyStatic, HashPMap<MemoryObject, HavocEvent> nowRoots) {
    return new ObjectStates(services, own, shared, everyTarget, everyStatic, nowRoots);
  }
}
