package org.splitring.properties.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Completion;
import org.splitring.properties.run.Mishap.Kind;

/** The books on every buffer: what was put in, who has it, and what has to come out. */
final class BufferLedger {

  private enum State {
    OFFERED,
    TAKEN,
    WRITTEN,
    RETURNED
  }

  private static final class Entry {
    private final Buffer buffer;
    private final byte[] content;
    private byte[] written = {};
    private State state = State.OFFERED;

    Entry(Buffer buffer, byte[] content) {
      this.buffer = buffer;
      this.content = content;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Buffer, Entry> byBuffer = new HashMap<>();
  private final List<Mishap> mishaps = new ArrayList<>();
  private int taken;

  List<Mishap> mishaps() {
    return mishaps;
  }

  int offered() {
    return entries.size();
  }

  void offered(Buffer buffer, byte[] content) {
    Entry entry = new Entry(buffer, content);
    entries.add(entry);
    byBuffer.put(buffer, entry);
  }

  /** Whether it is the buffer that comes next. */
  boolean taken(Buffer buffer) {
    if (taken == entries.size()) {
      return fail(Kind.DUPLICATED, "the device takes a buffer, and none is left");
    }
    Entry next = entries.get(taken++);
    next.state = State.TAKEN;
    return next.buffer.equals(buffer)
        || fail(Kind.CORRUPTED, "the device takes another than buffer " + (taken - 1));
  }

  /** Whether the device has read what the driver has put in. */
  boolean read(Buffer buffer, byte[] content) {
    Entry entry = byBuffer.get(buffer);
    return entry != null && Arrays.equals(entry.content, content)
        || fail(Kind.CORRUPTED, "the device reads something else in " + name(buffer));
  }

  void written(Buffer buffer, byte[] content, int said) {
    Entry entry = byBuffer.get(buffer);
    if (entry != null) {
      entry.written = Arrays.copyOf(content, said);
      entry.state = State.WRITTEN;
    }
  }

  /** Whether the buffer can come back. */
  boolean returned(Completion completion) {
    Entry entry = byBuffer.get(completion.buffer());
    if (entry == null || entry.state != State.WRITTEN) {
      return fail(
          Kind.DUPLICATED, name(completion.buffer()) + " comes back, and was not just used");
    }
    entry.state = State.RETURNED;
    return completion.len() == entry.written.length
        || fail(
            Kind.CORRUPTED,
            String.format(
                Locale.ROOT,
                "%s comes back with %d bytes, not %d",
                name(completion.buffer()),
                completion.len(),
                entry.written.length));
  }

  /** Whether the driver has read what the device has written. */
  boolean collected(Buffer buffer, byte[] content) {
    Entry entry = byBuffer.get(buffer);
    return entry != null && Arrays.equals(entry.written, content)
        || fail(Kind.CORRUPTED, "the driver reads something else in " + name(buffer));
  }

  /** Nothing more will happen: what has not come back is lost. */
  void close() {
    for (Entry entry : entries) {
      if (entry.state != State.RETURNED) {
        fail(
            Kind.LOST,
            name(entry.buffer)
                + " was "
                + entry.state.name().toLowerCase(java.util.Locale.ROOT)
                + " last");
      }
    }
  }

  private String name(Buffer buffer) {
    Entry entry = byBuffer.get(buffer);
    return entry == null ? "an unknown buffer" : "buffer " + entries.indexOf(entry);
  }

  private boolean fail(Kind kind, String message) {
    mishaps.add(new Mishap(kind, message));
    return false;
  }
}
