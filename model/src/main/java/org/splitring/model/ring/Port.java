package org.splitring.model.ring;

import org.splitring.model.ring.Event.Barrier;

/**
 * How one side reaches memory and the other side. The driver and the device follow the standard; to
 * see what happens when one does not, put a port before the real one that forgets or changes
 * something.
 */
public interface Port {

  /**
   * Reads a number.
   *
   * @param spot what the reader takes it for
   * @return unsigned
   */
  long load(Referent spot, long address, int bytes);

  /** Writes a number; of a value that does not fit, the low bytes. */
  void store(Referent spot, long address, int bytes, long value);

  /** Orders what was written before against what comes behind. */
  void barrier(Barrier.Kind kind);

  /** Notifies the other side. */
  void notifyOther();

  /** Puts down what the side did, in its own terms. */
  void note(Event event);
}
