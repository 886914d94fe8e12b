package org.splitring.reader.interpret;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.reader.interpret.ByteRuns.Lost;
import org.splitring.reader.interpret.ByteRuns.Part;
import org.splitring.reader.interpret.ByteRuns.Repeated;
import org.splitring.reader.interpret.ByteRuns.Segment;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Subobjects;
import org.splitring.reader.ir.Type;

/** All objects of a run, and what their bytes hold. The machine is little-endian. */
public final class ConcreteMemory {

  private static final Reason UNWRITTEN =
      Reason.open("a variable is read before it is written", "");
  private static final Reason MIXED = Reason.notFollowed("bytes of several values are read as one");

  /** How long a path may be that objects are made for. */
  private static final int DEEPEST = 24;

  private final Program program;
  private final EntryState environment;
  private final Map<String, Storage> targets = new LinkedHashMap<>();
  private final Set<Storage> others = new LinkedHashSet<>();
  private Optional<Reason> everything = Optional.empty();
  private int fresh;

  ConcreteMemory(Program program, EntryState environment) {
    this.program = program;
    this.environment = environment;
  }

  /** An object of the function's own. */
  Storage create(String name, Type type) {
    Storage storage =
        new Storage(name, OptionalLong.empty(), Optional.empty(), type, Storage.Before.UNWRITTEN);
    others.add(storage);
    return storage;
  }

  /** An object with static storage. */
  Storage lasting(AccessPath path, Type type, Storage.Before before) {
    Storage storage =
        new Storage(path.toString(), OptionalLong.empty(), Optional.of(path), type, before);
    others.add(storage);
    return storage;
  }

  /** What a pointer that was there before points to: one object for each pointer. */
  Storage target(AccessPath pointer, Type type, OptionalLong address) {
    return targets.computeIfAbsent(
        pointer + "@" + (address.isPresent() ? address.getAsLong() : ""),
        ignored -> {
          AccessPath path = pointer.then(new Dereference());
          Storage made =
              new Storage(path.toString(), address, Optional.of(path), type, Storage.Before.GIVEN);
          everything.ifPresent(made::lose);
          return made;
        });
  }

  /** The object that a path from a parameter leads to, if the function came there. */
  public Optional<Storage> at(AccessPath pointer) {
    return targets.values().stream()
        .filter(each -> each.path().equals(Optional.of(pointer.then(new Dereference()))))
        .findFirst();
  }

  /** A value that is like no other. */
  Datum fresh(Reason reason) {
    return new Datum.Unknown("fresh " + fresh++, reason);
  }

  /** The value of what was there before the function ran. */
  Datum before(AccessPath path, Type type) {
    EntryState.Answer answer = environment.at(path, type);
    if (answer instanceof EntryState.Given given) {
      return Datum.of(given.value());
    }
    if (answer instanceof EntryState.Pointing pointing) {
      Type target = type instanceof Type.PointerType pointer ? pointer.target() : Type.VOID;
      return new Datum.Scalar(target(path, target, OptionalLong.of(pointing.address())), 0);
    }
    if (type instanceof Type.PointerType pointer
        && !(pointer.target() instanceof Type.FunctionType)
        && path.steps().size() < DEEPEST) {
      return new Datum.Scalar(target(path, pointer.target(), OptionalLong.empty()), 0);
    }
    return new Datum.Unknown(
        path.toString(),
        Reason.open("the value of " + path + " is not given", "say --input " + path + "=..."));
  }

  /** The scalar that these bytes hold. */
  public Datum load(Storage object, long offset, long width, Type type, AccessPath path) {
    Optional<Segment> whole = object.segments().covering(offset, offset + width);
    if (whole.isPresent()) {
      Segment segment = whole.get();
      if (segment.content() instanceof Part part && part.from() == 0 && part.width() == width) {
        return part.value();
      }
      if (segment.content() instanceof Lost lost) {
        return fresh(lost.reason());
      }
    }
    List<Segment> some = object.segments().between(offset, offset + width);
    if (some.isEmpty()) {
      Datum value = unwritten(object, named(object, offset, type, path), type);
      object.segments().put(offset, offset + width, new Part(value, width, 0));
      return value;
    }
    return assembled(object, offset, width);
  }

  private AccessPath named(Storage object, long offset, Type type, AccessPath otherwise) {
    return object
        .path()
        .flatMap(path -> Subobjects.path(program, path, object.type(), offset, type))
        .orElse(otherwise);
  }

  private Datum unwritten(Storage object, AccessPath path, Type type) {
    if (object.lost().isPresent()) {
      return fresh(object.lost().get());
    }
    return switch (object.before()) {
      case UNWRITTEN -> fresh(UNWRITTEN);
      case ZERO -> Datum.of(0);
      case GIVEN -> before(path, type);
    };
  }

  /** A number made of single bytes, the lowest first. */
  private Datum assembled(Storage object, long offset, long width) {
    long bits = 0;
    for (long i = width - 1; i >= 0; i--) {
      OptionalLong one = octet(object, offset + i);
      if (one.isEmpty()) {
        return fresh(MIXED);
      }
      bits = bits << 8 | one.getAsLong();
    }
    return Datum.of(bits);
  }

  private static OptionalLong octet(Storage object, long offset) {
    Optional<Segment> segment = object.segments().covering(offset, offset + 1);
    if (segment.isEmpty()) {
      return object.lost().isEmpty() && object.before() == Storage.Before.ZERO
          ? OptionalLong.of(0)
          : OptionalLong.empty();
    }
    if (segment.get().content() instanceof Repeated repeated) {
      return OptionalLong.of(repeated.value());
    }
    if (segment.get().content() instanceof Part part
        && part.value() instanceof Datum.Scalar scalar
        && scalar.number().isPresent()) {
      return OptionalLong.of(scalar.number().getAsLong() >>> 8 * part.from() & 0xff);
    }
    return OptionalLong.empty();
  }

  void store(Storage object, long offset, long width, Datum value) {
    object.segments().put(offset, offset + width, new Part(value, width, 0));
  }

  void fill(Storage object, long offset, long bytes, long value) {
    object.segments().put(offset, offset + bytes, new Repeated(value & 0xff));
  }

  void lose(Storage object, long offset, long bytes, Reason reason) {
    object.segments().put(offset, offset + bytes, new Lost(reason));
  }

  /** Copies as if through a third place. What the source does not cover is unwritten, or lost. */
  void copy(Storage target, long to, Storage source, long from, long bytes) {
    List<Segment> parts = source.segments().between(from, from + bytes);
    ByteRuns.Content rest =
        source.before() == Storage.Before.ZERO && source.lost().isEmpty()
            ? new Repeated(0)
            : new Lost(source.lost().orElse(UNWRITTEN));
    target.segments().put(to, to + bytes, rest);
    for (Segment part : parts) {
      Segment cut = part.cut(Math.max(part.start(), from), Math.min(part.end(), from + bytes));
      target.segments().put(cut.start() - from + to, cut.end() - from + to, cut.content());
    }
  }

  /** All that is reachable from these values may have changed. */
  void loseReachable(List<Datum> roots, Reason reason) {
    Deque<Datum> open = new ArrayDeque<>(roots);
    Set<Storage> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      if (open.pop() instanceof Datum.Scalar scalar
          && !scalar.isPlain()
          && seen.add(scalar.object())) {
        for (Segment segment : scalar.object().segments().all()) {
          if (segment.content() instanceof Part part) {
            open.push(part.value());
          }
        }
      }
    }
    seen.forEach(each -> each.lose(reason));
    targets.values().stream()
        .filter(each -> seen.stream().anyMatch(root -> isBehind(each, root)))
        .forEach(each -> each.lose(reason));
  }

  private static boolean isBehind(Storage object, Storage root) {
    return object.path().isPresent()
        && root.path().isPresent()
        && object.path().get().root().equals(root.path().get().root())
        && object.path().get().steps().size() > root.path().get().steps().size()
        && object
            .path()
            .get()
            .steps()
            .subList(0, root.path().get().steps().size())
            .equals(root.path().get().steps());
  }

  /** All but the locals whose address nobody has may have changed; or those too. */
  void loseEverything(boolean unescapedToo, Reason reason) {
    targets.values().forEach(each -> each.lose(reason));
    others.stream()
        .filter(each -> !isConstant(each))
        .filter(each -> unescapedToo || each.isEscaped() || each.path().isPresent())
        .forEach(each -> each.lose(reason));
    everything = Optional.of(reason);
  }

  private static boolean isConstant(Storage object) {
    return object.path().isPresent() && object.before() == Storage.Before.ZERO;
  }
}
