package org.splitring.reader.exec;

import org.splitring.reader.memory.Memory;

/**
 * Where an execution is.
 *
 * @param memory what is in memory
 * @param path under which conditions it came here
 */
record PathState(Memory memory, Path path) {

  PathState with(Memory changed) {
    return changed == memory ? this : new PathState(changed, path);
  }

  PathState with(Path longer) {
    return longer == path ? this : new PathState(memory, longer);
  }
}
