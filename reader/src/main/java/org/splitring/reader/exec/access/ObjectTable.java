package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.MemoryObject.Kind;
import org.splitring.reader.memory.MemoryObject.Slot;
import org.splitring.reader.memory.MemoryServices.Initial;
import org.splitring.reader.memory.MemoryServices.KnownObjects;

/** Makes the objects of an execution, each only once. */
public final class ObjectTable implements KnownObjects {

  private final Program program;
  private final FormulaTable formulas;
  private final UnknownTable unknowns;
  private final CType address;
  private final MemoryObject ring;
  private final MemoryObject absolute;
  private final Map<String, MemoryObject> objects = new HashMap<>();
  private final Map<MemoryObject, List<MemoryObject>> targets = new HashMap<>();
  private final Map<MemoryObject, Optional<List<Initial>>> constants = new HashMap<>();
  private final Set<MemoryObject> taken = new LinkedHashSet<>();
  private final Set<MemoryObject> locals = new LinkedHashSet<>();
  private boolean unread;
  private final Set<Variable> statics = new LinkedHashSet<>();
  private Function<StaticObject, Optional<List<Initial>>> initial = any -> Optional.empty();

  public ObjectTable(
      Program program, FormulaTable formulas, UnknownTable unknowns, CType address, Origin origin) {
    this.program = program;
    this.formulas = formulas;
    this.unknowns = unknowns;
    this.address = address;
    this.ring =
        new MemoryObject(
            Kind.RING,
            "ring",
            formulas.adopt(Input.BASE.as(address)),
            AccessPath.of(Input.BASE.symbol()).then(new Dereference()),
            Type.VOID,
            true,
            Optional.empty(),
            origin);
    this.absolute =
        new MemoryObject(
            Kind.TARGET,
            "absolute",
            formulas.literal(0, address),
            AccessPath.of("memory"),
            Type.VOID,
            true,
            Optional.empty(),
            origin);
  }

  /** How the initial value of a constant object is computed. */
  public void initialise(Function<StaticObject, Optional<List<Initial>>> how) {
    initial = how;
  }

  /** The memory that begins at the base. */
  public MemoryObject ring() {
    return ring;
  }

  /** What is at addresses that are given as numbers. */
  public MemoryObject absolute() {
    return absolute;
  }

  /** The statics that were asked for. */
  public Set<Variable> statics() {
    return statics;
  }

  public MemoryObject variable(Variable variable, CallFrame frame) {
    if (variable.storage() == Variable.Storage.STATIC) {
      statics.add(variable);
      Origin origin =
          program.object(variable).map(StaticObject::origin).orElse(frame.function().origin());
      return made(Kind.STATIC, "static " + variable.number(), variable, origin);
    }
    MemoryObject local =
        made(
            Kind.LOCAL,
            "local " + variable.number() + " " + frame.number(),
            variable,
            frame.function().origin());
    if (variable.storage() != Variable.Storage.TEMPORARY) {
      locals.add(local);
    }
    return local;
  }

  private MemoryObject made(Kind kind, String key, Variable variable, Origin origin) {
    return objects.computeIfAbsent(
        key,
        k ->
            new MemoryObject(
                kind,
                k,
                symbol(k, AccessPath.of(variable.name()), origin),
                AccessPath.of(variable.name()),
                variable.type(),
                true,
                Optional.empty(),
                origin));
  }

  /** An object without a name, such as what holds the bytes of a returned structure. */
  public MemoryObject unnamed(
      Kind kind, String key, String name, Type type, boolean single, Origin at) {
    return objects.computeIfAbsent(
        key,
        k ->
            new MemoryObject(
                kind,
                k,
                symbol(k, AccessPath.of(name), at),
                AccessPath.of(name),
                type,
                single,
                Optional.empty(),
                at));
  }

  /**
   * What a pointer points to.
   *
   * @param key tells pointers apart
   * @param pointer how the pointer is reached
   * @param type the type of the target
   * @param slot where the pointer was read, if it was read from memory
   */
  public MemoryObject target(
      String key, AccessPath pointer, Type type, Optional<Slot> slot, Origin origin) {
    MemoryObject known = objects.get(key);
    if (known == null) {
      AccessPath path = pointer.then(new Dereference());
      known =
          new MemoryObject(
              Kind.TARGET, key, symbol(key, path, origin), path, type, true, slot, origin);
      objects.put(key, known);
      MemoryObject made = known;
      slot.ifPresent(
          each -> targets.computeIfAbsent(each.object(), any -> new ArrayList<>()).add(made));
    }
    return known;
  }

  private Formula symbol(String key, AccessPath path, Origin origin) {
    Optional<AccessPath> pointer = pointer(path);
    Reason reason =
        Reason.open(
            pointer
                .map(each -> each + " is not known")
                .orElse("the address of " + path + " is not known"),
            pointer.map(each -> "say what it is with --input '" + each + "=...'").orElse(""));
    String shown = pointer.map(AccessPath::toString).orElse("&" + path);
    return formulas.adopt(
        unknowns.of("address " + key, shown, address, reason, pointer, List.of(origin)).symbol());
  }

  /** What points to an object, if that is how it is reached. */
  private static Optional<AccessPath> pointer(AccessPath path) {
    int last = path.steps().size() - 1;
    return last >= 0 && path.steps().get(last) instanceof AccessPath.Dereference
        ? Optional.of(new AccessPath(path.root(), path.steps().subList(0, last)))
        : Optional.empty();
  }

  /** Remembers that the address of an object was taken. */
  public void take(MemoryObject object) {
    if (object.kind() == Kind.LOCAL || object.kind() == Kind.ALLOCATION) {
      taken.add(object);
    }
  }

  /**
   * Remembers that a value was computed by text that was not read: it may be the address of any
   * variable.
   */
  public void takeUnread() {
    unread = true;
  }

  /** Forgets objects that nothing can point to any more. */
  public void end(Collection<MemoryObject> objects) {
    taken.removeAll(objects);
    locals.removeAll(objects);
  }

  /** The local variables and allocations whose address was seen to be taken. */
  public Collection<MemoryObject> addressed() {
    return taken;
  }

  @Override
  public Collection<MemoryObject> taken() {
    if (!unread) {
      return taken;
    }
    Set<MemoryObject> all = new LinkedHashSet<>(taken);
    all.addAll(locals);
    return all;
  }

  @Override
  public boolean hasUnread() {
    return unread;
  }

  @Override
  public Collection<MemoryObject> targets(MemoryObject object) {
    return targets.getOrDefault(object, List.of());
  }

  @Override
  public Optional<List<Initial>> constant(MemoryObject object) {
    Optional<List<Initial>> known = constants.get(object);
    if (known == null) {
      known =
          statics.stream()
              .filter(each -> object.key().equals("static " + each.number()))
              .findFirst()
              .flatMap(program::object)
              .filter(StaticObject::constant)
              .flatMap(initial);
      constants.put(object, known);
    }
    return known;
  }
}
