package org.splitring.reader.exec.access;

import org.splitring.reader.memory.Memory;

/**
 * Where an execution is.
 *
 * @param memory what is in memory
 * @param path under which conditions it came here
 */
public record PathState(Memory memory, Path path) {

  public PathState with(Memory changed) {
    return changed == memory ? this : new PathState(changed, path);
  }

  public PathState with(Path longer) {
    return longer == path ? this : new PathState(memory, longer);
  }
}
