package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expression with which a listing takes the next element of the used ring for a pointer, read
 * by the types that the chapter gives to its names.
 *
 * <p>Standard: {@code virtq} points to a {@code struct virtq}, whose member {@code used} is the
 * used ring itself; {@code qsz} is Queue Size.
 */
public final class ElementAccess {

  /** What a part of the expression is. */
  private enum Type {
    POINTER_TO_VIRTQ("a pointer"),
    VIRTQ("a structure"),
    USED_RING("a structure"),
    ELEMENTS("an array"),
    ELEMENT("a structure"),
    OTHER("something else");

    private final String words;

    Type(String words) {
      this.words = words;
    }
  }

  private static final String VIRTQ = "virtq";
  private static final String QUEUE_SIZE = "qsz";
  private static final Map<Type, Map<String, Type>> MEMBERS =
      Map.of(
          Type.VIRTQ, Map.of("used", Type.USED_RING, "avail", Type.OTHER, "desc", Type.OTHER),
          Type.USED_RING, Map.of("ring", Type.ELEMENTS, "idx", Type.OTHER, "flags", Type.OTHER));
  private static final Pattern WHOLE =
      Pattern.compile("\\s*(&?)\\s*(\\w+)((?:\\s*(?:->|\\.)\\s*\\w+|\\s*\\[[^\\[\\]]*\\])*)\\s*");
  private static final Pattern STEP =
      Pattern.compile("(->|\\.)\\s*(\\w+)|\\[\\s*([^\\[\\]]*?)\\s*\\]");
  private static final Pattern INDEX = Pattern.compile("vq\\s*->\\s*last_seen_used\\s*%\\s*(\\w+)");

  private final List<String> faults = new ArrayList<>();
  private String name = VIRTQ;
  private Type type = Type.POINTER_TO_VIRTQ;

  private ElementAccess() {}

  /** What is wrong with it, in words; none if it is the address of the next element. */
  public static List<String> faults(String expression) {
    ElementAccess access = new ElementAccess();
    Matcher whole = WHOLE.matcher(expression);
    if (!whole.matches() || !whole.group(2).equals(VIRTQ)) {
      return List.of("'" + expression.strip() + "' is no path from " + VIRTQ);
    }
    Matcher step = STEP.matcher(whole.group(3));
    while (step.find()) {
      if (step.group(1) == null) {
        access.index(step.group(3));
      } else {
        access.member(step.group(1), step.group(2));
      }
    }
    access.end(!whole.group(1).isEmpty());
    return List.copyOf(access.faults);
  }

  private void member(String sign, String member) {
    boolean pointer = type == Type.POINTER_TO_VIRTQ;
    if (pointer != sign.equals("->")) {
      faults.add(
          String.format(Locale.ROOT, "'%s' stands behind %s, which is %s", sign, name, type.words));
    }
    Optional<Type> found =
        Optional.ofNullable(
            MEMBERS.getOrDefault(pointer ? Type.VIRTQ : type, Map.of()).get(member));
    if (found.isEmpty()) {
      faults.add(name + " has no member " + member);
    }
    type = found.orElse(Type.OTHER);
    name = member;
  }

  private void index(String index) {
    Matcher known = INDEX.matcher(index);
    if (type != Type.ELEMENTS) {
      faults.add(name + " is no array");
    } else if (!known.matches()) {
      faults.add("the index '" + index + "' is not last_seen_used modulo Queue Size");
    } else if (!known.group(1).equals(QUEUE_SIZE)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "'%s' is defined nowhere; Queue Size is %s",
              known.group(1),
              QUEUE_SIZE));
    }
    type = type == Type.ELEMENTS ? Type.ELEMENT : Type.OTHER;
  }

  private void end(boolean address) {
    if (type != Type.ELEMENT) {
      faults.add("this is no element of the used ring");
    } else if (!address) {
      faults.add("e is a pointer, and what it is set to is a structure");
    }
  }
}
