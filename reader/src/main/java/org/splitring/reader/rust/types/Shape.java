package org.splitring.reader.rust.types;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.RecordLayout;

/**
 * The members of a type that has some.
 *
 * <p>Where the language leaves the order and the padding to the compiler, the offsets are made up:
 * each is a multiple of {@link #STEP}, so that what is computed of one can be told from all that a
 * program means.
 *
 * @param layout as it is known to the program
 * @param all as they are written, in the order of the layout's fields
 * @param isFixed whether the language fixes the offsets
 * @param size in bytes, where the language fixes it
 * @param alignment in bytes; 1 where it is not fixed
 */
public record Shape(
    RecordLayout layout, List<RustMember> all, boolean isFixed, OptionalLong size, long alignment) {

  /** Offsets that are made up are multiples of it. */
  public static final long STEP = MadeUpOffset.STEP;

  public Shape {
    all = List.copyOf(all);
  }

  /** A member. */
  public record Part(RecordLayout.Field field, RustType type) {}

  /** The member of that name. */
  public Optional<Part> member(String name) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        return Optional.of(new Part(layout.fields().get(i), all.get(i).type()));
      }
    }
    return Optional.empty();
  }
}
