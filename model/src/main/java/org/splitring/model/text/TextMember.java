package org.splitring.model.text;

import java.util.List;

/**
 * A member of a structure as the text has it.
 *
 * @param name as written
 * @param type as written, without the array
 * @param offsets where it starts, for every legal Queue Size from small to large
 * @param sizes how many bytes it takes, likewise
 * @param open whether it is an array whose length is not written
 */
public record TextMember(
    String name, String type, List<Long> offsets, List<Long> sizes, boolean open) {

  public TextMember {
    offsets = List.copyOf(offsets);
    sizes = List.copyOf(sizes);
  }
}
