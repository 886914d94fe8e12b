package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IType;

/**
 * Structures that are written as a whole: every member becomes what the other structure has there,
 * whatever was stored in it before, and by whatever name it is reached.
 */
final class Wholes {

  private static final int DEEPEST = 8;

  private final Reading reading;

  Wholes(Reading reading) {
    this.reading = reading;
  }

  private record Part(String member, Location place, State.Stored stored) {}

  /** Stores a structure; what is not known of its source is lost. */
  void store(Location location, Value.Other other, Flow flow, IASTNode node) {
    List<Part> parts = other.source().map(source -> parts(source, flow)).orElse(List.of());
    lose(location, flow, location.shown() + " is copied from another structure", node);
    for (Part part : parts) {
      String separator = location.isPointedTo() ? "->" : ".";
      Location copy =
          new Location(
              location.root() + separator + part.member(),
              location.shown(part.member().replaceFirst("^[^.]*\\.", "")),
              part.place().type(),
              part.place().address(),
              part.place().field(),
              location.kept());
      flow.state.set(copy, part.stored());
    }
  }

  /** What is stored in a structure, by the keys of its members. */
  private static List<Part> parts(Location source, Flow flow) {
    List<Part> parts = new ArrayList<>();
    String before = source.root() + (source.isPointedTo() ? "->" : ".");
    for (Location place : flow.state.written()) {
      if (place.key().startsWith(before)) {
        String member = place.key().substring(before.length());
        flow.state.get(place).ifPresent(stored -> parts.add(new Part(member, place, stored)));
      }
    }
    return parts;
  }

  /** Loses all that is in a structure, and what may be the same memory under another name. */
  private void lose(Location location, Flow flow, String reason, IASTNode node) {
    Predicate<Location> same = sameType(location);
    flow.state.lose(
        new State.Loss(
            other ->
                other.within(location.root()) || same.test(other) || Overlap.mayBe(location, other),
            reading.stamp(),
            Unknowns.Kind.LOST,
            reason,
            reading.at(node),
            "no mend: read a simpler function"));
  }

  /** The members of whatever may be that very object, under another name. */
  static Predicate<Location> sameType(Location object) {
    Set<String> tags = new HashSet<>();
    if (!object.local()) {
      collect(object.type(), tags, 0);
    }
    return other -> !other.local() && tags.contains(other.structure());
  }

  /** The structures that an object of the type consists of. */
  private static void collect(IType type, Set<String> tags, int depth) {
    IType plain = Abi.plain(type);
    if (plain instanceof IArrayType array) {
      collect(array.getType(), tags, depth);
    } else if (plain instanceof ICompositeType composite && depth < DEEPEST) {
      tags.add(Places.tag(composite));
      for (IField field : composite.getFields()) {
        tags.add(Places.tag(field.getCompositeTypeOwner()));
        collect(field.getType(), tags, depth + 1);
      }
    }
  }
}
