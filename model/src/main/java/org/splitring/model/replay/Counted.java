package org.splitring.model.replay;

import java.util.List;

/**
 * An entry of the used ring that idx has come to count.
 *
 * @param entry where it stands
 * @param id the head that it names
 * @param len how many bytes it says were written
 * @param chains the posted chains that it gives back, the named one last; none if nobody posted it
 */
public record Counted(int entry, long id, long len, List<Posted> chains) {

  public Counted {
    chains = List.copyOf(chains);
  }

  /** How many entries of the ring it stands for. */
  int entries() {
    return Math.max(1, chains.size());
  }
}
