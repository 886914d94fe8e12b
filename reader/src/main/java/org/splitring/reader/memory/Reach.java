package org.splitring.reader.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.reader.memory.MemoryServices.KnownObjects;

/** The objects that can be reached from some values, through any number of pointers. */
public final class Reach {

  private final KnownObjects known;
  private final Set<MemoryObject> objects = new LinkedHashSet<>();
  private final Deque<MemoryObject> open = new ArrayDeque<>();
  private boolean anywhere;

  Reach(KnownObjects known) {
    this.known = known;
  }

  /** The objects. */
  public Set<MemoryObject> objects() {
    return objects;
  }

  /** Whether, beside these, whatever others know can be reached. */
  public boolean isAnywhere() {
    return anywhere;
  }

  boolean isEmpty() {
    return objects.isEmpty() && !anywhere;
  }

  /** An object whose content was not looked at yet. */
  Optional<MemoryObject> next() {
    return Optional.ofNullable(open.poll());
  }

  private void add(MemoryObject object) {
    if (objects.add(object)) {
      open.add(object);
    }
  }

  private void addAnything() {
    if (!anywhere) {
      anywhere = true;
      known.taken().forEach(this::add);
    }
  }

  void add(Value value) {
    if (value instanceof Value.Choice choice) {
      add(choice.whenTrue());
      add(choice.whenFalse());
    } else if (value instanceof Value.Address pointer) {
      add(pointer.object());
    } else if (value instanceof Value.Aggregate bytes) {
      add(bytes.holder());
    } else if (value instanceof Value.Number number) {
      number.provenance().ifPresent(this::add);
      if (number.provenance().isEmpty() && isMadeOfAddress(number.formula())) {
        addAnything();
      }
    } else if (value instanceof Value.Lost) {
      addAnything();
    }
  }

  private boolean isMadeOfAddress(Formula formula) {
    return Expressions.symbols(formula).stream()
        .anyMatch(
            each ->
                each.name().startsWith("&")
                    || known.hasUnread() && Input.named(each.name()).isEmpty());
  }

  void add(Content content) {
    if (content instanceof Content.Scalar scalar) {
      add(scalar.value());
    } else if (content instanceof Content.Either either) {
      add(either.whenTrue());
      add(either.whenFalse());
    } else if (content instanceof Content.Image image) {
      add(image.background(), image.object());
    } else if (content instanceof Content.Pieces pieces) {
      pieces.pieces().forEach(piece -> add(piece.content()));
    }
  }

  void add(Background background, MemoryObject object) {
    if (background instanceof Background.Entry) {
      known.targets(object).forEach(this::add);
    } else if (background instanceof Background.Lost lost) {
      if (lost.loss().anywhere()) {
        addAnything();
      }
      lost.loss().targets().forEach(this::add);
      known.targets(object).forEach(this::add);
    } else if (background instanceof Background.Either either) {
      add(either.whenTrue(), object);
      add(either.whenFalse(), object);
    }
  }
}
